"""Find device names in a sentence and decide which of them mean hardware."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from reproof.reference.device_names import FAMILIES, INSTANCES, NODES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.reference.device_names import Family


@dataclass(frozen=True, slots=True)
class Device:
    """A device name in a text, in its maker's spelling; a node or cloud machine brings its own count."""

    start: int
    end: int
    name: str
    kind: str
    form: str = ""
    """sxm, pcie, nvl: the form factor where the text gives it."""
    each: int | None = None
    """Accelerators in one such machine, for a DGX or a cloud instance."""
    memory_gb: float | None = None
    slice_cores: int | None = None
    """The number in \"TPU v3-8\"."""
    confidence: float = 1.0


_CUES: Final = (
    "100", "200", "300", "800", "gpu", "tpu", "cpu", "npu", "hpu", "accelerator", "graphics card", "nvidia", "tesla", "rtx", "gtx", "titan", "quadro", "xeon", "intel",
    "ryzen", "epyc", "threadripper", "opteron", "amd", "apple", "m1", "m2", "m3", "m4", "i3", "i5", "i7", "i9", "dgx",
    "jetson", "radeon", "gaudi", "trainium", "inferentia", "ascend", "cerebras", "graphcore", "groq", "cambricon", "mlu",
    "large", "standard", "highgpu", "nc", "nd", "a10", "a40", "a16", "a30", "l4", "l20", "k80", "k40", "m40", "m60", "p40",
    "t4", "h20", "raspberry", "cortex", "graviton", "a64fx", "power9", "1080", "2080", "3090", "4090", "3080", "titanx",
    "a6000", "a5000", "a4000", "ipu", "mac", "trillium", "ironwood", "v2-", "v3-", "v4-", "v5", "v6e-",
)  # fmt: skip


def may_name_device(lowered: str) -> bool:
    """Return whether a text in lower case is worth searching: a fast look for the words devices share."""
    return any(cue in lowered for cue in _CUES)


@cache
def _pattern() -> re.Pattern[str]:
    body = "|".join(f"(?P<{family.key}>{family.pattern})" for family in FAMILIES)
    node = r"(?P<node>(?:NVIDIA[\s-]*|Nvidia[\s-]*)?DGX[\s-]?(?P<node_model>1V?|2H?|[ABH][128]00|Station(?:[\s-]A100)?|Spark)(?!\d))"
    machine = (
        r"(?P<machine>(?:Standard_)?(?P<machine_type>(?:p[2-6]|g[3-6]|trn[12]|inf[12])[a-z]{0,3}(?:-b200)?\.(?:\d{1,2})?(?:xlarge|metal)"
        r"|N[CD]\d{1,2}[a-z_A-Z0-9]{0,16}|(?:a2|a3|g2)-(?:highgpu|megagpu|ultragpu|standard)-\d{1,2}g?))"
    )
    return re.compile(
        rf"(?:(?<![\w.])|(?<=\d[xX])|(?<=[\d\s]\*))(?<![A-Za-z]-)(?:{machine}|{node}|{body})(?=(?:s|GPUs?|gpus?)?(?![A-Za-z0-9]))"
    )


_FAMILY: Final[dict[str, Family]] = {family.key: family for family in FAMILIES}
_FORM = re.compile(r"(SXM\d?|PCI-?E|NVL\d*)", re.IGNORECASE)

_HARDWARE_WORD = re.compile(
    r"\b(?:GPUs?|gpus?|NVIDIA|Nvidia|nvidia|Tesla|CUDA|VRAM|GeForce|Colab|graphics|accelerators?|AWS|Azure|GCP|vCPUs?|[Hh]ardware"
    r"|\d+\s?Gi?B|cards?|nodes?|clusters?|machines?|servers?|workstations?|instances?|G4dn)\b|\bGoogle Cloud\b"
)
_APPLE_WORD = re.compile(r"\b(?:Apple|Mac(?:Book|\s?mini|\sStudio)?|macOS|MPS|[Ll]aptops?|CPUs?|silicon|chips?|SoC|ARM)\b")
_TPU_WORD = re.compile(r"\b(?:TPUs?|pods?|Pods?|slices?|chips?|cores|JAX)\b")
_NEXT = re.compile(r"[\s-]*(?:GPUs?|gpus?|cards?|accelerators?|graphics|\(?\d+\s?-?G(?:i?B)?\b|GPU-|SXM|PCIe)")
_NOT_NEXT = re.compile(
    r"\s?(?:=|≤|≥|<|>|\^|→|∈)|[\s-](?:layers?|levels?|norms?|loss|regulari[sz]\w+|stages?|tissues?|paper|pages?|size|format|tasks?"
    r"|weighted|baselines?|models?\s(?:is|are|has)|datasets?|variants?|lymph\w*|cells?|phage|polymerase|competition|lens|metrics?|scores?)\b"
    r"|-\d{3}(?!\d*\s?[gG])"
)
_NOT_BEFORE = re.compile(
    r"(?:\b(?:[Gg]rants?|[Aa]wards?|[Pp]rojects?|[Cc]ontracts?|[Nn]o\.?|[Nn]umber|ID|id|[Vv]oltages?|[Vv]ariables?|[Rr]oads?|[Ss]amples?"
    r"|[Ss]trains?|[Ss]ections?|[Tt]ables?|[Ff]igures?|[Ee]quations?|[Aa]ppendix|[Tt]asks?|[Mm]odels?|[Ll]ayers?|[Ss]ettings?|[Cc]onditions?|[Aa]blations?"
    r"|[Tt]imesteps?|[Ss]teps?|[Ss]eeds?|[Mm]oon|[Pp]articipants?|[Mm]etrics?|[Rr]outes?|[Hh]ighways?)|[#/_=&]|[≤≥<>+])[\s(]*$"
)


def devices(text: str, start: int, end: int) -> Iterator[Device]:
    """Yield the devices named in one sentence (`start` to `end` of the text), in order.

    Names that also mean other things (T4, M1, Titan) count only where the sentence speaks of hardware.
    """
    for match in _pattern().finditer(text, start, end):
        if _NOT_NEXT.match(text, match.end()) or _NOT_BEFORE.search(text, max(0, match.start() - 24), match.start()):
            continue
        if match["node"]:
            model = match["node_model"].lower().replace(" ", "-")
            name, each, memory = NODES[f"dgx-{model}"]
            yield Device(match.start(), match.end(), name, "gpu", each=each, memory_gb=memory)
            continue
        if match["machine"]:
            known = INSTANCES.get(match["machine_type"].lower())
            if known:
                yield Device(match.start(), match.end(), known[0], "gpu", each=known[1], memory_gb=known[2])
            continue
        family = next(_FAMILY[key] for key in _FAMILY if match[key] is not None)
        name = family.spell(match)
        confidence = 1.0 if family.trust(match) else _doubtful(family, match, text, start, end)
        if confidence <= 0:
            continue
        form = _FORM.search(match[0])
        cores = match["tpu_size"] or match["tpu_slice_size"] or match["tpu_before_size"] if family.key == "tpu" else None
        if family.key == "tpu" and name == "Google TPU" and not _named_tpu(match[0]):
            continue
        yield Device(
            match.start(), match.end(), name, family.kind,
            form="" if form is None else form[0].lower().replace("-", "")[:4].rstrip("0123456789"),
            slice_cores=int(cores) if cores else None, confidence=confidence,
        )  # fmt: skip


def _named_tpu(found: str) -> bool:
    """Return whether a TPU without a version is still a name: \"Cloud TPU\", \"Edge TPU\"."""
    return bool(re.search(r"Cloud|Google|Edge|Coral", found))


def _doubtful(family: Family, match: re.Match[str], text: str, start: int, end: int) -> float:
    """Return how far a name that also means other things means hardware here; 0 is not at all."""
    if text.strip() == match[0]:
        return 0.3
    near = text[max(start, match.start() - 120) : min(end, match.end() + 120)]
    rest = near.replace(match[0], " ", 1)
    if family.key == "apple":
        return 0.9 if _APPLE_WORD.search(rest) else 0.0
    if family.key == "tpu":
        return 0.9 if _TPU_WORD.search(rest) else 0.0
    if family.key == "core":
        return 0.9 if re.search(r"\b(?:Intel|CPUs?|processors?|laptop|desktop|machine|GHz)\b", rest) else 0.0
    if family.key == "bare":
        return 0.9 if match["bare_after"] and re.search(r"[Tt]i|[Ss]uper|SUPER", match["bare_after"]) else 0.7 if _NEXT.match(text, match.end()) else 0.0
    if _NEXT.match(text, match.end()) or re.search(r"\d\s?[x×]\s?$", text[max(start, match.start() - 6) : match.start()]):
        return 0.95
    return 0.8 if _HARDWARE_WORD.search(rest) or any(True for _ in _neighbours(match, text, start, end)) else 0.0


def _neighbours(match: re.Match[str], text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Yield names nearby that mean hardware by themselves, as in \"K80, T4 or P100\"."""
    for other in _pattern().finditer(text, max(start, match.start() - 60), min(end, match.end() + 60)):
        if other.start() == match.start() or other["node"] or other["machine"]:
            continue
        family = next(_FAMILY[key] for key in _FAMILY if other[key] is not None)
        if family.trust(other):
            yield other
