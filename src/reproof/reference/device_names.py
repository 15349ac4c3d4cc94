"""Device names as papers write them, and the one spelling reproof uses for each: the maker's.

A table of families rather than of devices: makers name their parts by rule, so a card announced
after this table was written is still read ("RTX 6090"). Facts about a device (power, memory, peak)
are kept elsewhere, under the spelling given here.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from reproof.record import dataclass
from reproof.reference import _spelling as spelling

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class Family:
    """One way of naming devices: how it is written, how its maker spells it, what it is."""

    key: str
    """Name of the family; the groups of its pattern start with it."""
    pattern: str
    spell: Callable[[re.Match[str]], str]
    kind: str = "gpu"
    """gpu, tpu, cpu, npu (other accelerators), board (a small computer) or machine."""
    trust: Callable[[re.Match[str]], bool] = lambda match: True
    """Whether the name means hardware without help from its sentence."""


_MARK = r"(?:[®™]|\((?:R|r|TM|tm)\))?"
_NV = rf"(?:[nN][vV][iI][dD][iI][aA]{_MARK}[\s-]*)"
_GF = "(?:[gG]e[fF]orce|GEFORCE)"
_DATACENTRE = (
    r"GH200|GH100|GB200|GB300|GB10|[aA]100X?|A800|A900|[hH]100|H800|[hH]200|H20|B100|B200|B300"
    r"|[vV]100(?:S|s(?=[\s-]PCI))?|[pP]100|[kK]80|K40[cmst]?|K20[cmxX]?|K10|M40|M60|M10|P40|P4|T40|T4G?"
    r"|L40[sS]?|L20|L4|L2|A10[gG]?|A16|A2|A30|A40|C1060|C20[57]0|C2075|M20[579]0|M2075|S1070"
)
_SPLIT = r"[AHPV][\s-]100|K[\s-][48]0|T-4|A-40|L-40|Volta[\s-]100"
"""Names written apart, "K-80", "A 100": only their surroundings tell that they are names at all."""
_FORM = r"(?:[\s_-]?(?:SXM\d?|PCI[eE]|PCI-E(?:xpress)?|NVL\d*|DGXS|OAM))"
_AFTER_RTX = (
    r"(?:[\s-]?(?:T[iI]|ti|SUPER|[sS]uper|Max-Q|Ada(?:\sGeneration)?|[Ll]aptop|Mobile|Blackwell)\b){1,2}"
    r"|[sSMmD]\b|(?=s\b)|(?:[\s-]?T[iI])(?=s\b)"
)

FAMILIES: Final = (
    Family(
        "datacentre",
        rf"(?P<datacentre_maker>{_NV}(?:HGX[\s-]|(?i:Tesla)[\s-]*|Ampere\s|Hopper\s|Volta\s|Ada\s)?|(?i:Tesla)[\s-]*|HGX[\s-])?"
        rf"(?P<datacentre_model>{_DATACENTRE}|{_SPLIT}){_FORM}?",
        spelling.datacentre,
        trust=spelling.is_datacentre,
    ),
    Family(
        "grace",
        rf"{_NV}?(?:G[HB]200[\s(]*)?Grace[\s-](?P<grace_model>Hopper|Blackwell)\)?"
        r"(?:\s(?:G[HB]200|[sS]uper-?[cC]hips?(?=s\b)|[sS]uper-?[cC]hip))?",
        lambda match: "NVIDIA GH200" if match["grace_model"] == "Hopper" else "NVIDIA GB200",
        trust=lambda match: match[0] != "Grace Hopper",
    ),
    Family("spark", rf"{_NV}?DGX\sSpark", lambda match: "NVIDIA GB10"),
    Family(
        "rtx",
        rf"{_NV}?(?:Quadro\s?)?(?:{_GF}{_MARK}[\s-]*)?(?P<rtx_brand>[RG]TX|[rg]tx)[\s™®-]*(?P<rtx_pro>PRO[\s-])?"
        rf"(?P<rtx_a>A)?(?P<rtx_number>\d{{3,4}})(?P<rtx_after>{_AFTER_RTX})?",
        spelling.rtx,
    ),
    Family(
        "rtxa",
        rf"(?P<rtxa_maker>{_NV}(?:RTX[\s-]*)?|Quadro\s)?A(?P<rtxa_number>[24]000|4500|5000|5500|6000)"
        r"(?P<rtxa_ada>\sAda(?:\sGeneration)?\b)?",
        lambda match: (
            f"NVIDIA RTX {match['rtxa_number']} Ada Generation"
            if match["rtxa_ada"]
            else f"NVIDIA RTX A{match['rtxa_number']}"
        ),
        trust=lambda match: bool(match["rtxa_maker"]),
    ),
    Family(
        "titan",
        rf"(?P<titan_maker>{_NV}?(?:{_GF}{_MARK}\s?)?(?:GTX[\s-]?)?)T(?:itan|ITAN|iTAN)"
        r"(?P<titan_model>[\s-]?(?:RTX|X[pP]|X|V|Z|Black)\b|\s?\(?Pascal\b)?(?:\s?\(?(?:Pascal|Maxwell)\)?)?",
        spelling.titan,
        trust=spelling.is_titan,
    ),
    Family(
        "quadro",
        rf"{_NV}?Quadro[\s-]?(?P<quadro_model>(?:GP|GV|[KMPT])\d{{3,4}}M?)",
        lambda match: f"NVIDIA Quadro {match['quadro_model'].upper()}",
    ),
    Family(
        "bare",
        rf"(?P<bare_maker>{_NV}(?:{_GF}{_MARK}\s?)?|{_GF}{_MARK}\s?)?"
        r"(?P<bare_number>10[678]0|16[56]0|20[678]0|30[5-9]0|40[5-9]0|50[5-9]0|[79][78]0)"
        r"(?P<bare_after>[\s-]?(?:T[iI]|ti|Super|SUPER)(?:\s?(?:Super|SUPER))?(?=\b|s\b)|\s?[RG]TX\b)?",
        spelling.bare,
        trust=lambda match: bool(match["bare_maker"]),
    ),
    Family(
        "smallgpu",
        rf"(?:{_NV}(?:{_GF}{_MARK}\s)?|{_GF}{_MARK}\s)(?P<smallgpu_model>MX[\s-]?\d{{3}}|GT[SX]?[\s-]?\d{{3,4}}M?|9[0-9]0MX?"
        r"|[89][0-9]00\s?GT[SX]?|T(?:[456]00|550|1000|1200|2000))",
        spelling.small_gpu,
    ),
    Family(
        "jetson",
        rf"{_NV}?(?:Jetson(?:[\s-](?:AGX|Orin|Xavier|Nano|NX|TX[12]i?|TK1|Thor)\b){{1,3}}"
        r"|AGX[\s-](?:Xavier|Orin)|Xavier[\s-](?:NX|AGX)|Orin[\s-](?:Nano|NX|AGX))",
        spelling.jetson,
        "board",
    ),
    Family(
        "instinct",
        r"(?P<instinct_maker>(?:AMD\s)?(?:Radeon\s)?(?:Instinct[\s™]*)?)"
        r"(?P<instinct_model>MI(?:6|8|25|50|60|100|2[15]0X?|300[AX]?|308X|32[05]X|35[05]X))",
        lambda match: f"AMD Instinct {match['instinct_model']}",
        trust=lambda match: bool(match["instinct_maker"]) or len(match["instinct_model"]) > 4,
    ),
    Family(
        "radeon",
        rf"(?:AMD{_MARK}\s(?:Radeon\s?{_MARK}\s)?|Radeon\s?{_MARK}\s)"
        r"(?P<radeon_model>VII|W[67][89]00|(?:RX|R9|Pro|PRO)[\s-](?:[WV]?\d{3,4}M?|Vega(?:\s\d+)?)(?:\s?X(?:TX|T)?)?)",
        spelling.radeon,
    ),
    Family(
        "tpu",
        r"(?:Google(?:['’]s)?\s)?(?:Cloud\s?)?(?:(?:Edge|Coral)\s)?(?:"
        r"(?P<tpu_before>[vV][2-7](?:e|p|x)?)[\s-]?TPU|TPU[\s-]*(?P<tpu_code>Trillium|Ironwood)"
        r"|TPUs?[\s-]*\(?(?P<tpu_after>(?:version\s|[vV])?[2-7](?:e|p|i|x|[\s-]?lite(?:pod)?)?)(?!\d|\.\d)\)?"
        r"(?:[\s-](?P<tpu_size>\d{1,4})(?!\d))?"
        r"|(?P<tpu_slice>v[2-6](?:e|p|litepod)?)-(?P<tpu_slice_size>[1248]|16|32|64|128|256|512|1024|2048|4096)(?!\d)"
        r"|TPU)",
        spelling.tpu,
        "tpu",
        trust=lambda match: "TPU" in match[0],
    ),
    Family(
        "xeon",
        rf"(?:(?:(?i:Intel){_MARK}[\s-]*)?(?i:Xeon){_MARK}(?:\s(?:CPU|[Pp]rocessor|Scalable))?"
        r"(?:\s\([^()\d]{3,24}\)(?=\s(?:E[357]-|Gold\s|Silver\s|Platinum\s)\d))?"
        rf"|(?i:Intel){_MARK}(?:\s(?:CPU|[Pp]rocessor))?(?=\s(?:(?:Gold|Silver|Platinum|Bronze)\s\d{{4}}|E[357]-\d{{4}}))"
        r"|(?=E[357]-\d{4}|(?:Gold|Silver|Platinum|Bronze)\s\d{4}[A-Z+]{0,2}\s(?:\(\d\.\d+\s?GHz\)\s)?"
        r"(?:CPU|[Pp]rocessor|node)))"
        r"[\s-]?(?P<xeon_tier>(?i:gold|silver|platinum|bronze)|Max|Phi)?(?:\sCPU)?"
        r"[\s-]?(?P<xeon_model>(?:[wW]\d{1,2}-\d{4}[A-Z]?|[EWDXL]\d?[\s-]?\d{3,5}[A-Z]{0,2}|\d{4}[A-Z]{0,2}\+?)(?:\s?-?[vV]\d)?)?",
        spelling.xeon,
        "cpu",
    ),
    Family(
        "core",
        rf"(?P<core_maker>(?i:Intel){_MARK}[\s-]*)?(?P<core_word>[Cc]ore{_MARK}[\s-]*)?"
        r"(?:Ultra\s?(?P<core_ultra>[579][\s-]\d{3}[A-Z]{0,2})"
        r"|(?P<core_tier>[iI][3579])(?:[\s-]*(?:CPU\s)?(?P<core_model>\d{4,5}[A-Za-z]{0,2}\d?))?)",
        spelling.core,
        "cpu",
        trust=lambda match: bool(match["core_maker"] or match["core_word"] or match["core_model"]),
    ),
    Family(
        "core2",
        rf"(?:(?i:Intel){_MARK}\s)?Core{_MARK}[\s-]?2{_MARK}\s(?P<core2_model>Duo|Quad)(?:\s(?:CPU\s)?[A-Z]\d{{4}})?",
        lambda match: f"Intel Core 2 {match['core2_model']}",
        "cpu",
    ),
    Family(
        "amdcpu",
        rf"(?:(?i:AMD){_MARK}[\s-]*)?(?P<amdcpu_line>(?i:EPYC|(?:Ryzen{_MARK}[\s-]+)?Threadripper|Ryzen|Opteron))"
        r"[\s™®-]*(?P<amdcpu_model>(?:(?:PRO|Pro)\s)?(?:[3579][\s-]+(?:(?:PRO|Pro)\s)?)?\d{3,4}(?:[A-Z0-9]{0,3}|x3d|[fghpuwx][stx]?)\b"
        r"|(?<=yzen\s)[3579]\b(?!\.\d|\s?[x×]|-))?",
        spelling.amd_cpu,
        "cpu",
    ),
    Family(
        "ryzen",
        r"(?P<ryzen_maker>AMD\s)?(?P<ryzen_model>[1-9]\d{2}0(?:X3D|XT|WX|HX|HS|[XGUH]))(?=\s(?:CPU|[Pp]rocessor)|(?<=AMD\s\d{4}X)\b)",
        lambda match: f"AMD Ryzen {match['ryzen_model']}",
        "cpu",
    ),
    Family(
        "oldcpu",
        rf"(?:(?:(?i:Intel){_MARK}\s)?(?P<oldcpu_intel>Pentium|Celeron|(?<=Intel\s)Atom){_MARK}"
        r"|AMD\s(?P<oldcpu_amd>Athlon|Phenom|Turion|FX(?=[\s-]\d)|A\d{1,2}(?=-\d{4})))"
        r"(?:[\s-](?:CPU\s)?(?P<oldcpu_model>(?:(?:II|X[2-6]|Gold|Silver|D|M)\s){0,2}(?:[A-Za-z]\d?-)?[A-Z]?\d{1,4}[A-Za-z]{0,2}\b"
        r"(?!\.\d|\s?[GM][Hh]z)))?",
        spelling.old_cpu,
        "cpu",
    ),
    Family(
        "epyc",
        r"AMD\s(?P<epyc_model>7[2-7]\d[1-3][A-Z]?|9[0-7]\d[45][A-Z]?)(?=\s(?:CPU|[Pp]rocessor))",
        lambda match: f"AMD EPYC {match['epyc_model']}",
        "cpu",
    ),
    Family(
        "apple",
        r"(?P<apple_maker>Apple(?:['’]s)?(?:\s[Ss]ilicon)?[\s-]|(?:MacBook|Mac)\s(?:Pro|Air|Studio|[mM]ini)\s\(?)?"
        r"(?P<apple_model>M[1-5])(?:[\s-](?P<apple_grade>Pro|Max|Ultra|PRO|MAX)\b)?",
        spelling.apple,
        "cpu",
        trust=lambda match: bool(match["apple_maker"]),
    ),
    Family(
        "mac",
        r"(?:Apple\s)?(?P<mac_model>MacBook(?:\s?(?:Pro|Air))?|Mac\s(?:Studio|[mM]ini|Pro)|iMac(?:\sPro)?)",
        lambda match: f"Apple {match['mac_model']}",
        "machine",
    ),
    Family(
        "gaudi",
        r"(?P<gaudi_maker>(?:Intel\s)?(?:Habana\s)?)(?:Gaudi|GAUDI)(?:[\s-]?(?P<gaudi_model>[123]))?",
        spelling.gaudi,
        "npu",
        trust=lambda match: bool(match["gaudi_maker"] or match["gaudi_model"]),
    ),
    Family(
        "trainium",
        r"(?:(?:AWS|Amazon)\s)?(?P<trainium_model>(?:Trainium|Inferentia)[\s-]?[23]?)",
        lambda match: "AWS " + re.sub(r"[\s-]", "", match["trainium_model"]),
        "npu",
    ),
    Family(
        "ascend",
        r"(?:Huawei\s)?Ascend[\s-]?(?P<ascend_model>310[PB]?|9[1-6]0(?:[ABC]\d?|DT|PR)?)",
        lambda match: f"Huawei Ascend {match['ascend_model']}",
        "npu",
    ),
    Family(
        "cerebras",
        r"Cerebras[\s-](?P<cerebras_model>CS-?[123]|WSE(?:-[23])?)",
        lambda match: f"Cerebras {match['cerebras_model']}",
        "npu",
    ),
    Family(
        "graphcore",
        r"Graphcore(?:\s(?:(?:Bow\s)?IPU(?:-?(?:M2000|POD\d+|Pod\d+))?|GC200|MK2))?|IPU-?(?:POD|Pod)\d+",
        lambda match: "Graphcore IPU",
        "npu",
    ),
    Family("groq", r"Groq(?:Chip)?\sLPU|GroqChip", lambda match: "Groq LPU", "npu"),
    Family(
        "kunlun",
        r"(?P<kunlun_maker>Baidu\s)?Kunlun(?:xin)?(?P<kunlun_chip>[\s-](?:AI\s)?(?:[PR]\d{3}|K[12]00|II|2|XPU|chip"
        r"|accelerator|card|core|processor))",
        lambda match: " ".join(["Baidu Kunlun", *re.findall(r"[PRK]\d{3}", match[0])]),
        "npu",
    ),
    Family(
        "hygon",
        r"(?P<hygon_maker>Hygon\s)?(?:DCU|K100(?=[\s-]AI))(?:[\s-](?:K100|Z100L?)(?:[\s-]AI)?)?",
        lambda match: "Hygon DCU",
        "npu",
        trust=lambda match: bool(match["hygon_maker"]),
    ),
    Family(
        "moorethreads",
        r"(?:Moore\sThreads\s)?MTT[\s-](?P<moorethreads_model>S\d{2,4})",
        lambda match: f"Moore Threads MTT {match['moorethreads_model']}",
    ),
    Family(
        "snapdragon",
        r"(?:Qualcomm\s)?Snapdragon[®™]?\s(?P<snapdragon_model>X\sElite|\d{3}\b|8(?:\+|s)?\s(?:Gen\s?\d|Elite)|[67]\sGen\s?\d)",
        lambda match: f"Qualcomm Snapdragon {match['snapdragon_model']}",
        "cpu",
    ),
    Family(
        "bionic",
        r"(?:Apple\s)?(?P<bionic_model>A1[0-9])\sBionic",
        lambda match: f"Apple {match['bionic_model']} Bionic",
        "cpu",
    ),
    Family(
        "cambricon",
        r"(?:Cambricon\s)?(?P<cambricon_model>MLU(?:270|290|370)(?:-\w+)?)",
        lambda match: f"Cambricon {match['cambricon_model']}",
        "npu",
    ),
    Family(
        "intelgpu",
        r"Intel(?:\sData\sCenter)?\s(?:GPU\s)?(?:(?P<intelgpu_max>Max\s?1[135]50)|(?P<intelgpu_arc>Arc\sA\d{3}))",
        lambda match: (
            f"Intel Data Center GPU {match['intelgpu_max']}"
            if match["intelgpu_max"]
            else f"Intel {match['intelgpu_arc']}"
        ),
    ),
    Family(
        "fpga",
        r"(?P<fpga_board>Alveo\sU\d{2,3}[A-Z]?|ZC(?:U\d{3}|70\d)|VC[UK]\d{3}|PYNQ-Z\d|KV260|Ultra96)"
        r"|(?P<fpga_chip>(?:Zynq|Virtex|Kintex|Artix|Versal)(?:[\s-](?:Ultra[Ss]cale\+?|MPSoC|RFSoC|SoC|\d{1,4}\w?\b)){0,3}"
        r"(?:\s(?P<fpga_on>ZC(?:U\d{3}|70\d)))?)"
        r"|(?P<fpga_intel>(?:Stratix|Arria|Cyclone)[\s-](?:10|V|IV|III))",
        spelling.fpga,
        "npu",
    ),
    Family(
        "phonegpu",
        r"Adreno[\s-]\d{3}|Mali-[GT]\d{2,3}",
        lambda match: f"{'ARM' if match[0].startswith('Mali') else 'Qualcomm'} {match[0]}",
    ),
    Family(
        "edge",
        r"Hailo-(?:8L?|10H?|15H?)|Movidius(?:\sMyriad(?:\s[2X])?)?|Myriad\sX|Loihi(?:\s2)?|Kirin\s\d{3,4}|Exynos\s\d{3,4}"
        r"|Dimensity\s\d{3,4}|ESP32(?:-[A-Z]\d)?|STM32[A-Z]\d{1,3}\w{0,4}|nRF52\d{3}|Arduino\s(?:Nano(?:\s33\sBLE)?|Uno|Portenta)"
        r"|GAP[89]\b|MAX7800[02]",
        lambda match: match[0],
        "npu",
    ),
    Family(
        "board",
        r"Raspberry\sPi(?:\s(?P<board_model>Zero(?:\s2)?(?:\sW)?|[2345](?:\sModel)?(?:\s?B\+?)?))?",
        lambda match: f"Raspberry Pi {match['board_model'] or ''}".strip(),
        "board",
    ),
    Family(
        "othercpu",
        r"(?:NVIDIA\s)?Grace(?=\sCPUs?\b)|(?:ARM\s|Arm\s)?(?:Cortex-[AMX]\d{1,3}(?:AE?)?|A64FX)|Ampere\sAltra(?:\sMax)?|(?:AWS\s)?Graviton[\s-]?[234]?|(?:IBM\s)?POWER(?:8|9|10)\b",
        lambda match: "NVIDIA Grace" if match[0].endswith("Grace") else match[0].strip(),
        "cpu",
    ),
)
"""Tried in this order at each position; the first that matches wins."""

MACHINE: Final = (
    r"(?:Standard_)?N[CD]\d{1,2}[a-zA-Z]{0,5}(?:_[A-Z]\w{1,5})?(?:_v\d)?"
    r"|(?:p[2-6]|g[3-6]|dl1|trn[12]|inf[12])[a-z]{0,3}(?:-b200)?\.(?:\d{1,2})?(?:xlarge|metal)"
    r"|(?:a[234]|g2)-(?:highgpu|megagpu|ultragpu|edgegpu|standard)-\d{1,2}g?"
    rf"|{_NV}?DGX[\s-]?(?:1V?|2H?|[ABH][123]00|A800|H800|Station(?:[\s-]A100)?)(?!\d)"
)
"""Complete systems and cloud machine types that bring accelerators with them."""


@cache
def machines() -> dict[str, tuple[str, int, float | None]]:
    """Return the machines on file: which accelerator they hold, how many, and the memory of each in GB."""
    from reproof.reference import accelerators, load

    names = {device.id: device.name for device in accelerators()}
    return {
        machine_key(entry["name"]): (
            names.get(entry["device"], entry["device"]),
            entry["count"],
            entry.get("memory_gb"),
        )
        for entry in load("instances")["instances"]
        if "count" in entry
    }


def machine_key(name: str) -> str:
    """Return a machine type's name as machines() keeps it: dgx-a100, p3.16xlarge, nc6s-v3."""
    key = re.sub(r"[\s_-]+", "-", name.strip().lower()).removeprefix("standard-").removeprefix("nvidia-")
    return (
        re.sub(r"^dgx-?(\w+?)v?$", r"dgx-\1", key) if key.startswith("dgx") and "station" not in key else key
    )
