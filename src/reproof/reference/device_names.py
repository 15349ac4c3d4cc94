"""Device names as papers write them, and the one spelling reproof uses for each: the maker's.

A table of families rather than of devices: makers name their parts by rule, so a card announced
after this table was written is still read ("RTX 6090"). Facts about a device (power, memory, peak)
are kept elsewhere, under the spelling given here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class Family:
    """One way of naming devices: the pattern, the maker's spelling, and how much to trust it alone."""

    key: str
    pattern: str
    spell: Callable[[re.Match[str]], str]
    kind: str = "gpu"
    """gpu, tpu, cpu, npu (other accelerators) or board (a small computer)."""
    trust: Callable[[re.Match[str]], bool] = lambda match: True
    """Whether the name means hardware without help from its sentence."""


_NV = r"(?:[nN][vV][iI][dD][iI][aA])(?:[®™]|\(R\))?[\s-]*"
_R = r"(?:[®™]|\((?:R|r|TM|tm)\))?"
_FORM = r"(?:[\s_-]?(?:SXM\d?|PCI[eE]|PCI-E(?:xpress)?|NVL(?:ink)?|DGXS|HGX|OAM))"

_UNMISTAKABLE: Final = frozenset(
    "A100 A800 H100 H200 H800 GH200 GB200 GB300 B200 B300 V100 V100S A100X A10G L40S GH100 GB10".split()
)
_DATACENTRE = (
    r"GH200|GH100|GB200|GB300|GB10|[aA]100X?|A800|A900|[hH]100|H800|[hH]200|H20|B100|B200|B300|[vV]100(?:S|s(?=[\s-]PCI))?|[pP]100"
    r"|K80|K40[cmst]?|K20[cmxX]?|K10|M40|M60|M10|P40|P4|T40|T4G?|L40[sS]?|L20|L4|L2|A10[gG]?|A16|A2|A30|A40"
    r"|C1060|C2050|C2070|C2075|M2050|M2070|M2075|M2090|S1070"
)


def _datacentre(match: re.Match[str]) -> str:
    model = match["datacentre_model"]
    return "NVIDIA " + (model if model[:2] in ("K2", "K4") else model.upper())


def _datacentre_trust(match: re.Match[str]) -> bool:
    return bool(match["datacentre_maker"]) or match["datacentre_model"].upper() in _UNMISTAKABLE


def _suffix(text: str | None) -> str:
    """Spell what follows a consumer card's number: Ti, SUPER, Max-Q, Laptop."""
    if not text:
        return ""
    words = {"ti": "Ti", "super": "SUPER", "s": "SUPER", "max-q": "Max-Q", "laptop": "Laptop", "mobile": "Laptop"}
    found = re.findall(r"ti|super|max-q|laptop|mobile|[smdz]", text.lower())
    return "".join(" " + words.get(word, word.upper()) for word in found if word != "mobile" or len(found) == 1)


def _rtx(match: re.Match[str]) -> str:
    """GeForce RTX 2080 Ti; RTX A6000; RTX 6000 Ada Generation; Quadro RTX 6000; RTX PRO 6000 Blackwell."""
    number, after = match["rtx_number"], match["rtx_after"] or ""
    if match["rtx_pro"]:
        return f"NVIDIA RTX PRO {number} Blackwell"
    if match["rtx_a"]:
        return f"NVIDIA RTX A{number}"
    if "ada" in after.lower():
        return f"NVIDIA RTX {number} Ada Generation"
    if len(number) == 4 and number.endswith("00"):
        return f"NVIDIA Quadro RTX {number}"
    brand = "GTX" if match["rtx_brand"].upper() == "GTX" else "RTX"
    return f"NVIDIA GeForce {brand} {number}{_suffix(after)}"


def _bare(match: re.Match[str]) -> str:
    number = match["bare_number"]
    brand = "GTX" if number[:2] in ("16", "10") or len(number) == 3 else "RTX"
    return f"NVIDIA GeForce {brand} {number}{_suffix(match['bare_after'])}"


def _titan(match: re.Match[str]) -> str:
    model = (match["titan_model"] or "").strip(" -(").lower()
    names = {"rtx": "NVIDIA TITAN RTX", "xp": "NVIDIA TITAN Xp", "v": "NVIDIA TITAN V", "z": "NVIDIA GeForce GTX TITAN Z",
             "black": "NVIDIA GeForce GTX TITAN Black", "pascal": "NVIDIA TITAN X (Pascal)"}  # fmt: skip
    if model == "x":
        return "NVIDIA TITAN X (Pascal)" if "ascal" in match[0] else "NVIDIA GeForce GTX TITAN X"
    return names.get(model, "NVIDIA TITAN")


def _quadro(match: re.Match[str]) -> str:
    return f"NVIDIA Quadro {match['quadro_model'].upper()}"


def _jetson(match: re.Match[str]) -> str:
    words = re.findall(r"AGX|Orin|Xavier|Nano|NX|TX[12]i?|TK1|Thor", match[0], re.IGNORECASE)
    shown = {"nano": "Nano", "orin": "Orin", "xavier": "Xavier", "thor": "Thor"}
    return "NVIDIA Jetson " + " ".join(shown.get(word.lower(), word.upper()) for word in words)


def _instinct(match: re.Match[str]) -> str:
    return f"AMD Instinct {match['instinct_model'].upper()}"


def _radeon(match: re.Match[str]) -> str:
    words = re.sub(r"\s+", " ", match["radeon_model"].replace("-", " ")).strip().upper()
    return f"AMD Radeon {words}".replace(" PRO ", " Pro ")


def _tpu(match: re.Match[str]) -> str:
    version = (match["tpu_before"] or match["tpu_after"] or match["tpu_slice"] or "").lower()
    version = version.removeprefix("version").strip().lstrip("v")
    version = {"5lite": "5e", "5litepod": "5e", "7x": "7"}.get(version, version)
    if match["tpu_code"]:
        version = {"trillium": "6e", "ironwood": "7"}[match["tpu_code"].lower()]
    edge = re.search(r"edge|coral", match[0], re.IGNORECASE)
    return "Google Edge TPU" if edge else f"Google TPU v{version}" if version else "Google TPU"


def _xeon(match: re.Match[str]) -> str:
    tier = (match["xeon_tier"] or "").capitalize()
    model = re.sub(r"[\s-]*v(\d)$", r" v\1", re.sub(r"\s+", "", (match["xeon_model"] or "")), flags=re.IGNORECASE)
    return " ".join(word for word in ("Intel Xeon", tier, model) if word)


def _core(match: re.Match[str]) -> str:
    if match["core_ultra"]:
        return f"Intel Core Ultra {re.sub(r'[ -]+', ' ', match['core_ultra']).strip()}"
    model = re.sub(r"\s", "", match["core_model"] or "").strip("-").upper()
    return f"Intel Core {match['core_tier'].lower()}" + (f"-{model}" if model else "")


def _amd_cpu(match: re.Match[str]) -> str:
    line = {"epyc": "EPYC", "ryzen": "Ryzen", "opteron": "Opteron", "threadripper": "Ryzen Threadripper"}
    words = match["amdcpu_line"].lower().split()
    name = "AMD " + line["threadripper" if "threadripper" in words else words[0]]
    rest = re.sub(r"\s+", " ", (match["amdcpu_model"] or "").upper().replace("PRO", "PRO")).strip(" -")
    return f"{name} {rest}".strip()


def _apple(match: re.Match[str]) -> str:
    grade = match["apple_grade"]
    return f"Apple {match['apple_model'].upper()}" + (f" {grade.capitalize()}" if grade else "")


def _apple_trust(match: re.Match[str]) -> bool:
    return bool(match["apple_maker"])


def _named(maker: str, group: str) -> Callable[[re.Match[str]], str]:
    def spell(match: re.Match[str]) -> str:
        return f"{maker} {(match[group] or '').strip(' -')}".strip()

    return spell


def _gaudi(match: re.Match[str]) -> str:
    return f"Intel Gaudi {match['gaudi_model']}" if match["gaudi_model"] not in (None, "1") else "Intel Gaudi"


def _cerebras(match: re.Match[str]) -> str:
    return f"Cerebras {(match['cerebras_model'] or '').upper().replace(' ', '-') or 'WSE'}"


FAMILIES: Final = (
    Family("datacentre", rf"(?P<datacentre_maker>{_NV}(?:HGX[\s-]|Tesla[\s-]*|Ampere\s|Hopper\s|Volta\s|Ada\s)?|Tesla[\s-]*|HGX[\s-])?"
           rf"(?P<datacentre_model>{_DATACENTRE})(?:{_FORM})?", _datacentre, trust=_datacentre_trust),
    Family("rtx", rf"(?:{_NV})?(?:Quadro\s?)?(?:GeForce{_R}[\s-]*)?(?P<rtx_brand>[RG]TX|[rg]tx)[\s™®-]*(?P<rtx_pro>PRO[\s-])?(?P<rtx_a>A)?"
           r"(?P<rtx_number>\d{3,4})(?P<rtx_after>(?:[\s-]?(?:Ti|TI|ti|SUPER|Super|super|Max-Q|Ada(?:\sGeneration)?|Laptop|Mobile|Blackwell)\b){1,2}"
           r"|[sSMmD](?=\b)|(?=s\b)|(?:[\s-]?T[iI])(?=s\b))?", _rtx),
    Family("rtxa", rf"(?P<rtxa_maker>{_NV}(?:RTX[\s-]*)?|Quadro\s)?A(?P<rtxa_number>[24]000|4500|5000|5500|6000)(?=\b|s\b)",
           lambda match: f"NVIDIA RTX A{match['rtxa_number']}", trust=lambda match: bool(match["rtxa_maker"])),
    Family("titan", rf"(?P<titan_maker>(?:{_NV})?(?:GeForce{_R}\s?)?(?:GTX[\s-]?)?)T(?:itan|ITAN)(?P<titan_model>[\s-]?(?:RTX|X[pP]|X|V|Z|Black)\b|\s?\(?Pascal\b)?"
           r"(?:\s?\(?(?:Pascal|Maxwell)\)?)?", _titan,
           trust=lambda match: bool(match["titan_maker"].strip() or (match["titan_model"] or "").strip(" -").upper() in ("RTX", "XP", "X"))),
    Family("quadro", rf"(?:{_NV})?Quadro[\s-]?(?P<quadro_model>(?:GP|GV|[KMPT])\d{{3,4}}M?)", _quadro),
    Family("bare", rf"(?P<bare_maker>{_NV}(?:GeForce{_R}\s?)?|GeForce{_R}\s?)?(?P<bare_number>10[678]0|16[56]0|20[678]0|30[5-9]0|40[5-9]0|50[5-9]0|[79][78]0)"
           r"(?P<bare_after>[\s-]?(?:Ti|TI|ti|Super|SUPER)(?:\s?(?:Super|SUPER))?(?=\b|s\b))?", _bare,
           trust=lambda match: bool(match["bare_maker"])),
    Family("jetson", rf"(?:{_NV})?Jetson(?:[\s-](?:AGX|Orin|Xavier|Nano|NX|TX[12]i?|TK1|Thor)\b){{1,3}}", _jetson, "board"),
    Family("instinct", r"(?:AMD\s)?(?:Radeon\s)?(?P<instinct_maker>Instinct[\s™]*)?(?P<instinct_model>MI(?:6|8|25|50|60|100|2[15]0X?|300[AX]?|308X|32[05]X|35[05]X))", _instinct,
           trust=lambda match: len(match["instinct_model"]) > 4 or "AMD" in match[0] or "nstinct" in match[0]),
    Family("radeon", r"(?:AMD\s(?:Radeon\s)?|Radeon\s)(?P<radeon_model>VII|(?:RX|R9|Pro|PRO)[\s-](?:[WV]?\d{3,4}|Vega(?:\s\d+)?)(?:\s?X(?:TX|T)?)?)", _radeon),
    Family("tpu", r"(?:Google(?:['’]s)?\s)?(?:Cloud\s?)?(?:(?:Edge|Coral)\s)?(?:"
           r"(?P<tpu_before>[vV][2-7](?:e|p|x)?)[\s-]?(?:(?P<tpu_before_size>\d{1,4})\s)?TPU"
           r"|TPU[\s-]*(?P<tpu_code>Trillium|Ironwood)"
           r"|TPUs?[\s-]*\(?(?P<tpu_after>(?:version\s|[vV])?[2-7](?:e|p|i|x|lite(?:pod)?)?)(?![\d.])\)?(?:[\s-](?P<tpu_size>\d{1,4})(?!\d))?"
           r"|(?P<tpu_slice>v[2-6](?:e|p|litepod)?)-(?P<tpu_slice_size>8|16|32|64|128|256|512|1024|2048|4096|1|4)(?!\d)"
           r"|TPU)", _tpu, "tpu", trust=lambda match: "TPU" in match[0]),
    Family("xeon", rf"(?:Intel{_R}[\s-]*)?Xeon{_R}(?:\s(?:CPU|Processor|processor|Scalable))?[\s-]?(?P<xeon_tier>Gold|Silver|Platinum|Bronze|Max|Phi|GOLD|gold|silver|platinum)?(?:\s(?:CPU))?"
           r"[\s-]?(?P<xeon_model>(?:[EWDXL]\d?[\s-]?\d{3,5}[A-Z]{0,2}|\d{4}[A-Z]{0,2}\+?)(?:\s?-?[vV]\d)?)?", _xeon, "cpu"),
    Family("core", rf"(?:(?P<core_maker>Intel){_R}[\s-]*)?(?P<core_word>Core{_R}[\s-]*)?(?:(?<=[\s-])?Ultra\s?(?P<core_ultra>[579][\s-]\d{{3}}[A-Z]{{0,2}})|"
           r"(?P<core_tier>[iI][3579])(?:[\s-]*(?:CPU\s)?(?P<core_model>\d{4,5}[A-Za-z]{0,2}\d?))?)", _core, "cpu",
           trust=lambda match: bool(match["core_maker"] or match["core_word"] or match["core_model"])),
    Family("amdcpu", rf"(?:AMD{_R}[\s-]*)?(?P<amdcpu_line>EPYC|Epyc|(?:Ryzen{_R}[\s-]+)?(?i:Threadripper)|Ryzen|RYZEN|Opteron)[\s™®-]*"
           r"(?P<amdcpu_model>(?:(?:PRO|Pro)\s)?(?:[3579][\s-]+(?:(?:PRO|Pro)\s)?)?\d{3,4}[A-Z0-9]{0,3}\b)?", _amd_cpu, "cpu"),
    Family("apple", r"(?P<apple_maker>Apple(?:['’]s)?[\s-]|(?:MacBook|Mac)\s(?:Pro|Air|Studio|mini|Mini)\s\(?)?(?P<apple_model>M[1-5])(?:[\s-](?P<apple_grade>Pro|Max|Ultra|PRO|MAX)\b)?", _apple, "cpu", trust=_apple_trust),
    Family("gaudi", r"(?P<gaudi_maker>(?:Intel\s)?(?:Habana\s)?)?(?:Gaudi|GAUDI)(?:[\s-]?(?P<gaudi_model>[123]))?", _gaudi, "npu",
           trust=lambda match: bool(match["gaudi_maker"] or match["gaudi_model"])),
    Family("trainium", r"(?:(?:AWS|Amazon)\s)?(?P<trainium_model>(?:Trainium|Inferentia)[\s-]?[23]?)", _named("AWS", "trainium_model"), "npu"),
    Family("ascend", r"(?:Huawei\s)?Ascend[\s-]?(?P<ascend_model>310[PB]?|9[1-6]0(?:[ABC]\d?|DT|PR)?)(?:\s?(?:Pro(?=\s)|Premium))?", _named("Huawei Ascend", "ascend_model"), "npu"),
    Family("cerebras", r"Cerebras[\s-](?P<cerebras_model>CS-?[123]|WSE(?:-[23])?)|(?<!\w)(?:CS-[23]|WSE-[23])(?=\s(?:systems?|wafer))", _cerebras, "npu"),
    Family("graphcore", r"Graphcore(?:\s(?P<graphcore_model>(?:Bow\s)?IPU(?:-?(?:M2000|POD\d+|Pod\d+))?|GC200|MK2))?|\bIPU-?(?:POD|Pod)\d+", lambda match: "Graphcore IPU", "npu"),
    Family("groq", r"Groq(?:Chip)?\sLPU|GroqChip", lambda match: "Groq LPU", "npu"),
    Family("cambricon", r"Cambricon\s(?P<cambricon_model>MLU\d{3}(?:-\w+)?)|\bMLU(?:270|290|370)(?:-\w+)?", _named("Cambricon", "cambricon_model"), "npu"),
    Family("maxgpu", r"Intel(?:\sData\sCenter)?\s(?:GPU\s)?(?P<maxgpu_model>Max\s?1[135]50|Arc\sA\d{3})", lambda match: f"Intel {match['maxgpu_model']}"),
    Family("board", r"Raspberry\sPi(?:\s(?P<board_model>Zero(?:\s2)?(?:\sW)?|[2345](?:\sModel)?(?:\s?B\+?)?))?", _named("Raspberry Pi", "board_model"), "board"),
    Family("othercpu", r"(?:ARM\s|Arm\s)?(?:Cortex-[AMX]\d{1,3}(?:AE?)?|A64FX)|(?:AWS\s)?Graviton[\s-]?[234]?|(?:IBM\s)?POWER(?:8|9|10)\b", lambda match: re.sub(r"^(?:ARM|Arm)\s", "Arm ", match[0]).strip(), "cpu"),
)  # fmt: skip
"""Tried in this order at each position; the first that matches wins, so longer names come first."""

NODES: Final = {
    "dgx-1": ("NVIDIA V100", 8, None), "dgx-1v": ("NVIDIA V100", 8, None), "dgx-2": ("NVIDIA V100", 16, 32.0), "dgx-2h": ("NVIDIA V100", 16, 32.0),
    "dgx-a100": ("NVIDIA A100", 8, None), "dgx-h100": ("NVIDIA H100", 8, 80.0), "dgx-h200": ("NVIDIA H200", 8, 141.0),
    "dgx-b200": ("NVIDIA B200", 8, None), "dgx-a800": ("NVIDIA A800", 8, 80.0), "dgx-h800": ("NVIDIA H800", 8, 80.0),
    "dgx-station": ("NVIDIA V100", 4, None), "dgx-station-a100": ("NVIDIA A100", 4, None), "dgx-spark": ("NVIDIA GB10", 1, 128.0),
}  # fmt: skip
"""Accelerators of NVIDIA's complete systems: device, how many, memory in GB each where only one was sold
(https://docs.nvidia.com/dgx/; DGX-1 is taken as the Volta model)."""

INSTANCES: Final = {
    # https://aws.amazon.com/ec2/instance-types/
    "p2.xlarge": ("NVIDIA K80", 1, 12.0), "p2.8xlarge": ("NVIDIA K80", 8, 12.0), "p2.16xlarge": ("NVIDIA K80", 16, 12.0),
    "p3.2xlarge": ("NVIDIA V100", 1, 16.0), "p3.8xlarge": ("NVIDIA V100", 4, 16.0), "p3.16xlarge": ("NVIDIA V100", 8, 16.0),
    "p3dn.24xlarge": ("NVIDIA V100", 8, 32.0), "p4d.24xlarge": ("NVIDIA A100", 8, 40.0), "p4de.24xlarge": ("NVIDIA A100", 8, 80.0),
    "p5.48xlarge": ("NVIDIA H100", 8, 80.0), "p5.4xlarge": ("NVIDIA H100", 1, 80.0), "p5e.48xlarge": ("NVIDIA H200", 8, 141.0),
    "p5en.48xlarge": ("NVIDIA H200", 8, 141.0), "p6-b200.48xlarge": ("NVIDIA B200", 8, None),
    "g3s.xlarge": ("NVIDIA M60", 1, 8.0), "g3.4xlarge": ("NVIDIA M60", 1, 8.0), "g3.8xlarge": ("NVIDIA M60", 2, 8.0), "g3.16xlarge": ("NVIDIA M60", 4, 8.0),
    "g4dn.xlarge": ("NVIDIA T4", 1, 16.0), "g4dn.2xlarge": ("NVIDIA T4", 1, 16.0), "g4dn.4xlarge": ("NVIDIA T4", 1, 16.0),
    "g4dn.8xlarge": ("NVIDIA T4", 1, 16.0), "g4dn.12xlarge": ("NVIDIA T4", 4, 16.0), "g4dn.16xlarge": ("NVIDIA T4", 1, 16.0), "g4dn.metal": ("NVIDIA T4", 8, 16.0),
    "g5.xlarge": ("NVIDIA A10G", 1, 24.0), "g5.2xlarge": ("NVIDIA A10G", 1, 24.0), "g5.4xlarge": ("NVIDIA A10G", 1, 24.0), "g5.8xlarge": ("NVIDIA A10G", 1, 24.0),
    "g5.12xlarge": ("NVIDIA A10G", 4, 24.0), "g5.16xlarge": ("NVIDIA A10G", 1, 24.0), "g5.24xlarge": ("NVIDIA A10G", 4, 24.0), "g5.48xlarge": ("NVIDIA A10G", 8, 24.0),
    "g6.xlarge": ("NVIDIA L4", 1, 24.0), "g6.2xlarge": ("NVIDIA L4", 1, 24.0), "g6.4xlarge": ("NVIDIA L4", 1, 24.0), "g6.8xlarge": ("NVIDIA L4", 1, 24.0),
    "g6.12xlarge": ("NVIDIA L4", 4, 24.0), "g6.16xlarge": ("NVIDIA L4", 1, 24.0), "g6.24xlarge": ("NVIDIA L4", 4, 24.0), "g6.48xlarge": ("NVIDIA L4", 8, 24.0),
    "g6e.xlarge": ("NVIDIA L40S", 1, 48.0), "g6e.2xlarge": ("NVIDIA L40S", 1, 48.0), "g6e.4xlarge": ("NVIDIA L40S", 1, 48.0), "g6e.8xlarge": ("NVIDIA L40S", 1, 48.0),
    "g6e.12xlarge": ("NVIDIA L40S", 4, 48.0), "g6e.16xlarge": ("NVIDIA L40S", 1, 48.0), "g6e.24xlarge": ("NVIDIA L40S", 4, 48.0), "g6e.48xlarge": ("NVIDIA L40S", 8, 48.0),
    "trn1.2xlarge": ("AWS Trainium", 1, 32.0), "trn1.32xlarge": ("AWS Trainium", 16, 32.0), "trn1n.32xlarge": ("AWS Trainium", 16, 32.0), "trn2.48xlarge": ("AWS Trainium2", 16, 96.0),
    # https://learn.microsoft.com/azure/virtual-machines/sizes/overview
    "nc6": ("NVIDIA K80", 1, 12.0), "nc12": ("NVIDIA K80", 2, 12.0), "nc24": ("NVIDIA K80", 4, 12.0), "nc24r": ("NVIDIA K80", 4, 12.0),
    "nc6s_v2": ("NVIDIA P100", 1, 16.0), "nc12s_v2": ("NVIDIA P100", 2, 16.0), "nc24s_v2": ("NVIDIA P100", 4, 16.0),
    "nc6s_v3": ("NVIDIA V100", 1, 16.0), "nc12s_v3": ("NVIDIA V100", 2, 16.0), "nc24s_v3": ("NVIDIA V100", 4, 16.0), "nc24rs_v3": ("NVIDIA V100", 4, 16.0),
    "nc4as_t4_v3": ("NVIDIA T4", 1, 16.0), "nc8as_t4_v3": ("NVIDIA T4", 1, 16.0), "nc16as_t4_v3": ("NVIDIA T4", 1, 16.0), "nc64as_t4_v3": ("NVIDIA T4", 4, 16.0),
    "nd40rs_v2": ("NVIDIA V100", 8, 32.0), "nd96asr_v4": ("NVIDIA A100", 8, 40.0), "nd96amsr_a100_v4": ("NVIDIA A100", 8, 80.0),
    "nc24ads_a100_v4": ("NVIDIA A100", 1, 80.0), "nc48ads_a100_v4": ("NVIDIA A100", 2, 80.0), "nc96ads_a100_v4": ("NVIDIA A100", 4, 80.0),
    "nd96isr_h100_v5": ("NVIDIA H100", 8, 80.0), "nc40ads_h100_v5": ("NVIDIA H100", 1, 94.0),
    # https://cloud.google.com/compute/docs/gpus
    "a2-highgpu-1g": ("NVIDIA A100", 1, 40.0), "a2-highgpu-2g": ("NVIDIA A100", 2, 40.0), "a2-highgpu-4g": ("NVIDIA A100", 4, 40.0), "a2-highgpu-8g": ("NVIDIA A100", 8, 40.0),
    "a2-megagpu-16g": ("NVIDIA A100", 16, 40.0), "a2-ultragpu-1g": ("NVIDIA A100", 1, 80.0), "a2-ultragpu-2g": ("NVIDIA A100", 2, 80.0), "a2-ultragpu-4g": ("NVIDIA A100", 4, 80.0), "a2-ultragpu-8g": ("NVIDIA A100", 8, 80.0),
    "a3-highgpu-8g": ("NVIDIA H100", 8, 80.0), "a3-megagpu-8g": ("NVIDIA H100", 8, 80.0), "a3-ultragpu-8g": ("NVIDIA H200", 8, 141.0),
    "g2-standard-4": ("NVIDIA L4", 1, 24.0), "g2-standard-8": ("NVIDIA L4", 1, 24.0), "g2-standard-12": ("NVIDIA L4", 1, 24.0), "g2-standard-16": ("NVIDIA L4", 1, 24.0),
    "g2-standard-24": ("NVIDIA L4", 2, 24.0), "g2-standard-32": ("NVIDIA L4", 1, 24.0), "g2-standard-48": ("NVIDIA L4", 4, 24.0), "g2-standard-96": ("NVIDIA L4", 8, 24.0),
}  # fmt: skip
"""Accelerators of the clouds' machine types: device, how many, memory in GB each, as the providers list them."""
