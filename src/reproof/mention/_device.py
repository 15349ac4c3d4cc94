"""Find device names in a sentence and decide which of them mean hardware."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from reproof.mention._present import present
from reproof.patterns import lazy
from reproof.record import dataclass
from reproof.reference.device_names import FAMILIES, MACHINE, machine_key, machines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.reference.device_names import Family


@dataclass(frozen=True, slots=True)
class Device:
    """A device name in a text, in its maker's spelling; a complete machine brings its own count."""

    start: int
    end: int
    name: str
    kind: str
    """gpu, tpu, cpu, npu or board."""
    form: str = ""
    """sxm, pcie or nvl, where the text gives the form factor."""
    each: int | None = None
    """Accelerators in one such machine, for a DGX or a cloud instance."""
    memory_gb: float | None = None
    slice_size: int | None = None
    """The number in \"TPU v3-8\"."""
    confidence: float = 1.0


_CUES: Final = (
    "gpu", "tpu", "cpu", "npu", "hpu", "ipu", "nvidia", "geforce", "titan", "tesla", "quadro", "xeon",
    "pentium", "celeron", "intel", "ryzen", "epyc", "threadripper", "opteron", "amd", "apple", "macbook",
    "imac", "mac mini", "mac studio", "dgx", "jetson", "radeon", "instinct", "gaudi", "trainium",
    "inferentia", "cerebras", "groq", "xlarge", ".metal", "trillium", "ironwood", "raspberry", "graviton",
    "accelerator", "processor", "graphics card", "grace", "snapdragon", "bionic", "kunlun", "hygon", "fpga",
    "zynq", "movidius", "myriad", "loihi", "arduino", "altra", "xavier", "agx", "orin nano", "orin nx",
)  # fmt: skip
_NUMBERED_CUES: Final = (
    "a100", "v100", "h100", "p100", "a800", "h800", "h200", "b200", "b300", "l40s", "a10g", "rtx", "gtx",
    "mi1", "mi2", "mi3", "ascend", "mlu", "standard_n", "cortex-", "a64fx", "power9", "core i", "80 ti",
    "80ti", "70 ti", "70ti", "mtt s", "e3-1", "e5-1", "e5-2", "e5-4", "e7-", "core 2", "core2", "zcu",
    "alveo", "pynq", "stratix", "arria", "adreno", "mali-", "hailo", "kirin", "exynos", "esp32", "stm32",
    "nrf52",
)  # fmt: skip
"""Of names that hold a digit."""
_LETTERS = lazy(r"[A-Za-z][A-Za-z0-9]")
_DIGIT = lazy(r"\d")
_SHORT = lazy(
    r"(?=[ABCDHKLMNPTViv1-5])(?:\b|(?<=\d[xX]))(?:[TLPAMKH]\d{1,2}0?|A\d{4}|i[3579](?:-\d{4}\w*)?|[BH]100|[AHPVK]-(?:100|[48]0)|v[2-6]p?-\d+"
    r"|N[CD]\d+\w*|DCU|[345]0[5-9]0|20[678]0|10[678]0)s?(?:\b|(?=[xX]\d))"
)


def may_name_device(text: str) -> bool:
    """Return whether a text is worth searching: a fast look for what device names share."""
    if not _LETTERS.search(text):
        return False
    lowered = text.lower()
    for cue in present(
        _CUES, low=True
    ):  # any() over a generator takes twice as long, and this sees every cell
        if cue in lowered:
            return True
    if not _DIGIT.search(text):
        return False
    for cue in present(_NUMBERED_CUES, low=True):
        if cue in lowered:
            return True
    return bool(_SHORT.search(text))


@cache
def _pattern() -> re.Pattern[str]:
    names = "|".join(f"(?P<{family.key}>{family.pattern})" for family in FAMILIES)
    start = r"(?:(?<![\w.])|(?<=\bml\.)|(?<=\d[xX])|(?<=\d)(?=[nN][vV][iI][dD]))"
    start += r"(?:(?<![A-Za-z]-)|(?<=\b(?:one|two|six)-)|(?<=\b(?:four|five)-)|(?<=\b(?:three|eight)-))"
    end = r"(?=(?:s|GPUs?|gpus?)?(?:(?![A-Za-z0-9])|[xX]\d{1,3}(?!\w)))"
    return lazy(rf"{start}(?:(?P<machine>{MACHINE})|{names}){end}")


_FAMILY: Final[dict[str, Family]] = {family.key: family for family in FAMILIES}
_FORM = lazy(r"SXM|PCI|NVL", re.IGNORECASE)

_HARDWARE_WORD = lazy(
    r"\b(?:GPUs?|gpus?|NVIDIA|Nvidia|nvidia|Tesla|CUDA|VRAM|GeForce|Colab|Kaggle|graphics|accelerators?|AWS|Azure|GCP|vCPUs?"
    r"|[Hh]ardware|\d+\s?Gi?B|cards?|clusters?|machines?|servers?|workstations?|Google\sCloud)\b"
)
_APPLE_WORD = lazy(
    r"\b(?:Apple|Mac(?:Book|\s?mini|\sStudio)?|macOS|MPS|[Ll]aptops?|CPUs?|silicon|SoC|ARM|unified\smemory)\b"
)
_GRADED = lazy(r"\d\s?GB\b|\b(?:ran|run|executed|chip|RAM|cores?|inference|memory)\b")
_TPU_WORD = lazy(r"\b(?:TPUs?|pods?|Pods?|slices?|chips?|JAX)\b")
_CPU_WORD = lazy(r"\b(?:Intel|CPUs?|processors?|laptop|desktop|machine|GHz|[Cc]ore)\b")
_NEXT = lazy(r"[\s-]*(?:GPUs?|gpus?|cards?|accelerators?|graphics|\(?\d+\s?-?G(?:i?B)?\b|SXM|PCIe)")
_COUNTED = lazy(
    r"(?:\b(?:single|one|two|three|four|five|six|eight|sixteen|\d{1,4})\s?[x×]?|\b(?:on|using|with|via)\s(?:an?|our|the|one)|\bone\sof\s(?:the|our|these))\s$"
)
_AN = lazy(r"\b(?:an?|one|single|two|three|four|six|eight)\s$")
_THE = lazy(r"\b(?:on|using|with|of)\s(?:the|our)\s$")
_BARE_END = lazy(
    r"s?(?=[.,:;)]|$|\s(?:and|or|for|in|at|with|takes|took|to|is|was|were|are|while|as|we|GPUs?)\b)"
)
"""What may follow a bare number that is a card's: \"a 4090.\", \"two 3090s and ...\"; no noun it counts."""
_TIMES = lazy(r"\s?[xX×*]\s?\d{1,3}(?![\w.]|\s?[x×*=+])")
_TIMED = lazy(r"\b(?:\d+\s?h|hours?|minutes?|min|days?|took|takes?|[Nn]otebooks?|Kaggle)\b")
_RUN_WORD = lazy(
    r"\b(?:\d+\s?h|hours?|minutes?|min|days?|(?:pre-?|fine-?)?(?:[Tt]rain|[Tt]un)\w*|[Rr]uns?|ran|took|takes?|epochs?|[Ii]nference"
    r"|[Ee]xperiments?|[Cc]omput\w+|[Nn]otebooks?|Kaggle|infrastructure|[Rr]untime)\b"
)
_NOT_NEXT = lazy(
    r"\s?[=≤≥<>^→∈]|\s?-\d{3}(?!\d*\s?[gG])|[\s-](?:layers?|levels?|norms?|loss|regulari[sz]\w+|stages?|tissues?|paper"
    r"|pages?|size|format|tasks?|weighted|baselines?|datasets?|variants?|lymph\w*|cells?|phage|polymerase|competition"
    r"|lens|antibod(?:y|ies)|antigens?|receptors?|proteins?|peptides?|potentials?|mice|roads?|motorways?|highways?|junctions?|corridor|as\sa\svariable|metrics?|scores?|models?\s(?:is|are|has|per|for))\b"
)
_NOT_BEFORE = lazy(
    r"(?:\b(?:[Gg]rants?|[Aa]wards?|[Pp]rojects?|[Cc]ontracts?|[Nn]o\.?|[Nn]umber|ID|id|[Vv]oltages?|[Vv]ariables?"
    r"|[Rr]oads?|[Ss]amples?|[Ss]trains?|[Ss]ections?|[Tt]ables?|[Ff]igures?|[Ee]quations?|[Aa]ppendix|[Tt]asks?"
    r"|(?<!\()[Mm]odels?|[Ll]ayers?|[Ss]ettings?|[Cc]onditions?|[Aa]blations?|[Tt]imesteps?|[Ss]teps?|[Ss]eeds?|[Mm]oon"
    r"|[Pp]articipants?|[Mm]etrics?|[Rr]outes?|[Hh]ighways?)|[#_=]|[≤≥<>]|(?<![A-Za-z])\+)[\s(]*$"
)


def devices(text: str, start: int, end: int) -> Iterator[Device]:
    """Yield the devices named in one sentence (`start` to `end` of the text), in order.

    Names that also mean other things (T4, M1, Titan) count only where the sentence speaks of hardware.
    """
    for match in _pattern().finditer(text, start, end):
        if _NOT_NEXT.match(text, match.end()):
            continue
        if _NOT_BEFORE.search(text, max(0, match.start() - 24), match.start()):
            continue
        if match["machine"]:
            if known := machines().get(machine_key(match["machine"])):
                name, each, memory = known
                yield Device(match.start(), match.end(), name, "gpu", each=each, memory_gb=memory)
            continue
        family = _family(match)
        name = family.spell(match)
        confidence = 1.0 if family.trust(match) else _doubtful(family, match, text, (start, end))
        if confidence <= 0 or (name == "Google TPU" and not re.search(r"Cloud|Google", match[0])):
            continue
        size = (match["tpu_size"] or match["tpu_slice_size"]) if family.key == "tpu" else None
        form = _FORM.search(match[0])
        yield Device(
            match.start(),
            match.end(),
            name,
            family.kind,
            form={"SXM": "sxm", "PCI": "pcie", "NVL": "nvl"}[form[0].upper()] if form else "",
            slice_size=int(size) if size else None,
            confidence=confidence,
        )


_TIMES_ALONE: Final = lazy(r"\s?[x×]\s?\d{1,5}$|^\d{1,5}\s?[x×]\s?")


def names_device(text: str) -> bool:
    """Return whether a text holds a device name, in whatever sense."""
    return bool(_pattern().search(text))


def _family(match: re.Match[str]) -> Family:
    return next(family for key, family in _FAMILY.items() if match[key] is not None)


def _doubtful(family: Family, match: re.Match[str], text: str, sentence: tuple[int, int]) -> float:
    """Return how far a name that also means other things means hardware here; 0 is not at all."""
    if _TIMES_ALONE.sub("", text.strip()) == match[0]:
        return 0.3  # a table cell: only its column head can tell
    low, high = max(sentence[0], match.start() - 120), min(sentence[1], match.end() + 120)
    around = f"{text[low : match.start()]} {text[match.end() : high]}"
    next_to_noun = _NEXT.match(text, match.end())
    match family.key:
        case "apple" if match["apple_grade"] and _GRADED.search(around):
            return 0.9
        case "apple":
            return 0.9 if _APPLE_WORD.search(around) or re.match(r"\schips?\b", text[match.end() :]) else 0.0
        case "tpu":
            return 0.9 if _TPU_WORD.search(around) else 0.0
        case "core":
            return 0.9 if _CPU_WORD.search(around) else 0.0
        case "bare":
            counted = _AN.search(text, low, match.start())
            beside = next_to_noun or (counted and _listed(match, text, (low, high)))
            if not beside and len(match["bare_number"]) == 4:
                end = _BARE_END.match(text, match.end())
                run = end and (end[0] == "s" or _RUN_WORD.search(around))
                beside = run and (
                    counted or (end and end[0] != "s" and _THE.search(text, low, match.start()))
                )
            return 0.9 if match["bare_after"] else 0.7 if beside else 0.0
    if family.key in ("grace", "hygon"):
        return 0.8 if next_to_noun or _COUNTED.search(text, low, match.start()) else 0.0
    apart = " " in match[0] and family.key == "datacentre" and not match["datacentre_maker"]
    if apart and not _COUNTED.search(text, low, match.start()):
        return 0.0  # "A 100 GPU cluster" counts GPUs; "four A 100 GPUs" names them
    if next_to_noun or re.search(r"\d\s?[x×]\s?$", text[max(low, match.start() - 6) : match.start()]):
        return 0.95
    if _TIMES.match(text, match.end()) and (_RUN_WORD.search(around) or _HARDWARE_WORD.search(around)):
        return 0.9
    if _COUNTED.search(text, low, match.start()):
        sure = _TIMED if len(match[0]) < 3 and match[0] not in ("T4", "L4") else _RUN_WORD
        if sure.search(around):
            return 0.8
    return 0.8 if _HARDWARE_WORD.search(around) or _listed(match, text, (low, high)) else 0.0


def _listed(match: re.Match[str], text: str, window: tuple[int, int]) -> bool:
    """Return whether a name nearby means hardware by itself, as in \"K80, T4 or P100\"."""
    return any(
        other.start() != match.start()
        and (other["machine"] or other["bare_after"] or _family(other).trust(other))
        and not _NOT_NEXT.match(text, other.end())
        for other in _pattern().finditer(text, *window)
    )
