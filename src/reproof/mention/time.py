"""How long computing took: wall-clock times and device-hours.

"3.5 days", "12 hrs", "2h30", "4--6 h" are durations; "48 GPU hours", "14 V100-days" and
"300 hours of GPU time" are device-hours. A time is only read where the words around it speak of
computing: ages, forecasts, recordings and people's working hours are left alone.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reproof.fact import Kind
from reproof.mention import Mention
from reproof.mention._amount import Amount, AmountReader
from reproof.mention._context import per_of, sentence_of
from reproof.passage import PassageKind
from reproof.quantity import parse_multiplied

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.passage import Passage

HOURS: Final = {"s": 1 / 3600, "min": 1 / 60, "h": 1.0, "d": 24.0, "w": 168.0, "mo": 730.0, "y": 8760.0}
"""Hours in a unit; a month is a twelfth of a year of 8,760 hours."""

_TIME = r"(?i:hours?|hrs?|days?|weeks?|wks?|months?|years?|yrs?|minutes?|mins?|seconds?|secs?)|h|d|s"
_MODEL = (
    r"(?:(?:RTX|GTX|TITAN|Titan)[\s-]?(?:A?\d{1,4}|X[Pp]?|V)(?:[\s-]?(?:Ti|ti|TI|SUPER|Super))?"
    r"|(?:GH|GB|MI|[AVHPKTLBM])[\s-]?\d{1,4}[A-Za-z]{0,2}|TPU[\s-]?v\d\w?(?:-\d+)?|v\d-\d+|DGX[\s-]?\w{1,4}|Gaudi[\s-]?\d?|\d{4}[\s-]?Ti)"
    r"(?:[\s-](?:\d{2,3}\s?GB|SXM\d?|PCIe|NVL))*"
)
_GENERIC = r"(?i:GPU|CPU|TPU|NPU|GCD|IPU|HPU|core|node|device|chip|accelerator|processor|machine|server|card|instance)"
_DEVICE = (
    r"(?:(?:NVIDIA|Nvidia|Tesla|Quadro|GeForce|AMD|Google|Intel|Cloud)[\s-]){0,2}"
    rf"(?:{_MODEL}(?:[\s-]{{0,2}}{_GENERIC}(?:[\s-]core)?s?)?|{_GENERIC}(?:[\s-]core)?s?)"
    r"(?:\s?\([^()]{1,24}\))?"
)
_DEVICE_TIME = r"(?i:hours?|hrs?|days?|weeks?|months?|years?|minutes?)|h"
_UNIT = rf"(?:{_DEVICE}[-\s·⋅∙*×–‑]{{0,3}}(?:{_DEVICE_TIME})|{_TIME})"
_UNIT_NAME = re.compile(rf"(?P<device>.*?)[-\s·⋅∙*×–‑]{{0,3}}(?P<time>{_TIME})$", re.DOTALL)

_ANY: Final = re.compile(
    r"(?i:hour|day|week|month|minute|year)|\d[\s-]?(?i:hrs?|mins?|secs?|seconds?|h|d|s|m)(?![A-Za-z])|GPU-?h|\d:\d\d:\d\d"
)

_OF_COMPUTE = re.compile(
    r"\s(?:worth\s)?of\s(?:[\w–-]+\s){0,4}?(?P<what>(?:pre-?|re-?)?train|comput|GPU|CPU|TPU|[AVHPT]\d{2,3}\b|wall|run|process"
    r"|search|optimi|fine-?tun|tuning|inference|execution|machine|evaluation|sampling|simulation\stime|generation|node|core|device|accelerator)",
    re.IGNORECASE,
)
_OF = re.compile(r"\s(?:worth\s)?of\s", re.IGNORECASE)
_RIGHT_OTHER = re.compile(
    r"\s(?:later|ago|old|earlier|before|apart|prior|ahead|forecast|horizon|window|lookback|into\sthe|in\sadvance|mortality|readmission"
    r"|follow-?up|lag|delay|cycle|notice|shift|deadline|long|interval|history|post|pre(?:ceding|vious)?|per\s(?:day|week|month|year)"
    r"|an?\s(?:day|week|month|year)|(?:video|audio|speech|recording|clip|lecture|dataset|session|movie|prediction|ahead|trip|flight|visit|stay)s?)\b"
    r"|/(?:day|week|month|year|d|w)\b|-(?:ahead|long|old|horizon)|-(?!\w)?(?:mortality|readmission|forecast)",
    re.IGNORECASE,
)
_LEFT_OTHER = re.compile(
    r"\b(?:every|each|last|past|next|previous|recent|first|preceding|following|coming|another|per|aged?|older\sthan|younger\sthan"
    r"|horizons?\sof|windows?\sof|intervals?\sof|lead\stimes?\sof|twice|once|times|hour|day|CFR|ICU|paid|\$\s?[\d.]+)\s(?:the\s)?$",
    re.IGNORECASE,
)
_RIGHT_STRONG = re.compile(
    r"\s?(?:\([^()]{1,30}\)\s?)?(?:to\s(?:re-?)?(?:train|fine|run|comput|complete|finish|converge|process|evaluat|pre|generat|reproduc|execut|optimi|learn|search|obtain|fit|sample|solve|reach|build|index)"
    r"|(?:of|for)\s(?:[\w-]+\s){0,3}?(?:pre-?train|train|fine-?tun|comput|GPU|TPU|CPU|wall|run|inference|search|optimi)"
    r"|(?:on|using|with|over|across)\s(?:an?|one|two|three|four|eight|\d+|single|the|our|all)?.{0,40}?(?:GPU|TPU|CPU|[AVHPTK]\d{2,3}\b|RTX|GTX|laptop|machine|cluster|core|Colab|node|workstation|server|desktop|chips?\b)"
    r"|in\swall|\(?wall|[-\s](?:training|run|compute|wall|pretraining|time\slimit|budget)|(?:/|per\s|each\s|for\seach\s|for\severy\s)(?:training\s|single\s|random\s)?(?:epoch|run|seed|model|trial|experiment|fold|job|iteration|step))",
    re.IGNORECASE,
)
_STRONG = re.compile(
    r"\b(?:takes?|took|taking|taken|run-?\s?times?|training\stimes?|wall[-\s]?clock|walltime|compute\s(?:time|budget)|time\slimit"
    r"|computation(?:al)?\stimes?|execution\stimes?|(?:pre-?|re-?)?train(?:ed|ing|s)?\b[^.;]{0,80}\b(?:for|in|within|over|during|after|requir\w+|need\w+|last\w*|spann\w+|used|uses|consum\w+|completing)"
    r"|(?:ran|runs?|running|optimi[sz]ed|fine-?tun(?:ed|ing)|evaluat(?:ed|ion)|search(?:ed|ing)?|tuning)\b[^.;]{0,60}\b(?:for|in|within|over|after|requir\w+|need\w+)"
    r"|converg\w+\b[^.;]{0,40}\b(?:in|within|after)|finish\w*\b|complet(?:es?|ed|ing)\b[^.;]{0,40}\bin|epoch\stime|training\sduration)",
    re.IGNORECASE,
)
_VERB = re.compile(r"\b(?:requir(?:es?|ed|ing)|needs?|needed|lasts?|lasted|spent|spann?(?:s|ed)|consum(?:es?|ed)|costs?|total(?:s|l?ed|ling)?|time)\b", re.IGNORECASE)
_COMPUTE = re.compile(
    r"\b(?:(?:pre-?|re-?)?train(?:ed|ing|s)?|fine-?tun\w*|comput(?:e|ed|ing|ation\w*)|GPUs?|TPUs?|CPUs?|epochs?|experiments?|runs?|ran|runtime|wall|inference"
    r"|searche?[sd]?|optimi[sz]\w+|evaluat\w+|converge\w*|process(?:ed|ing)|generat(?:e|ed|ion|ing)|models?|simulations?|cluster|machine|workstation|laptop|[AVHP]100s?|algorithm|code|iterations?|tuning|sweep|hardware)\b",
    re.IGNORECASE,
)
_HUMAN = re.compile(
    r"\b(?:annotat\w+|participants?|(?:crowd)?workers?|crowd\w*|students?|paid|interview\w*|survey\w*|volunteers?|authors?|MTurk|Turkers?|wages?|salary"
    r"|hired|raters?|labell?ers?|person|humans?|manually|researchers?|engineers?|reading|lecture|workshop|tutorial)\b",
    re.IGNORECASE,
)
_WORLD = re.compile(
    r"\b(?:patients?|ICU|hospital\w*|admission|admitted|discharge|surgery|symptoms?|forecast\w*|weather|lead\stimes?|horizons?|recorded|recordings?|collected"
    r"|speech|audio|videos?|footage|flights?|driving|sleep|traffic|trading|trip|hourly|daily|timestamps?|season\w*|circadian|vaccin\w+|infect\w+|doses?|simulated|gameplay|real[-\s]time|deadline|rebuttal|conference|history|historical|retention|expires?)\b",
    re.IGNORECASE,
)
_TOTAL = re.compile(r"\b(?:in\stotal|total(?:l?ing|s|l?ed)?|overall|altogether|cumulative(?:ly)?|combined|(?:all|entire)\s(?:the\s)?(?:\w+\s)?(?:experiments|project|runs|training))\b", re.IGNORECASE)
_GPU_TIME = re.compile(rf"\s(?:worth\s)?of\s(?:(?:total|single|cumulative|aggregate)[\s-])?{_DEVICE}[\s-]?(?:compute|time|computation|usage|training|processing)?(?:\stime)?\b", re.IGNORECASE)
_COMPUTE_TIME = re.compile(r"\sof\s(?:total\s|single-GPU\s)?(?:compute|computation|computing)(?:\stime)?\b", re.IGNORECASE)
_ON_DEVICES = re.compile(r"\son\s(?:a\s)?(?:GPUs?|TPUs?|CPUs?)\b(?!\s?(?:node|server|cluster))", re.IGNORECASE)
_HEADED = re.compile(
    rf"\b{_DEVICE}[-\s]{{0,2}}(?P<time>hours?|days?|hrs?|h|time)\b(?:\s?\((?:total|hours|h)\))?\s?(?:[:=(]|of|is|was|were|are|amounted\sto|amounts\sto|totall?ed|totals)\s?"
    r"(?P<cue>about|around|approximately|roughly|~|≈|∼)?\s?(?P<number>\d[\d,]*(?:\.\d+)?)\s?(?P<multiplier>[kKM](?!\w)|thousand|million)?(?P<unit>\s?(?:hours?|h|days?)\b)?",
    re.IGNORECASE,
)


def _factor(unit: str) -> float | None:
    match = _UNIT_NAME.match(unit)
    if match is None:
        return None
    return HOURS[_base(match["time"])]


def _base(time: str) -> str:
    time = time.lower()
    return time[:2] if time[:2] == "mo" else "min" if time[:2] == "mi" else time[0]


_READER: Final = AmountReader(_UNIT, _factor, compound=True)


def recognise(passage: Passage) -> Iterator[Mention]:
    """Yield the durations and device-hours a passage states."""
    text = passage.text
    if passage.kind in (PassageKind.VERBATIM, PassageKind.EQUATION, PassageKind.TITLE) or not _ANY.search(text):
        return
    spans = list(passage.sentences())
    taken: list[tuple[int, int]] = []
    for match in _HEADED.finditer(text):
        headed = _headed(passage, match)
        if headed is not None:
            taken.append((headed.start, headed.end))
            yield headed
    for amount in _READER.read(text):
        if any(start <= amount.start < end or start < amount.end <= end for start, end in taken):
            continue
        low, high = sentence_of(passage, amount.start, spans)
        device = _device(amount.unit)
        if device:
            yield _mention(passage, amount, Kind.DEVICE_HOURS, "device-hours", low, high, 0.95)
            continue
        total = bool(_TOTAL.search(text, max(low, amount.start - 60), min(high, amount.end + 60)))
        if _GPU_TIME.match(text, amount.end) and not re.match(r"\sof\s\w+\s(?:memory|RAM)", text[amount.end :]):
            yield _mention(passage, amount, Kind.DEVICE_HOURS, "hours of device time", low, high, 0.9)
        elif total and _COMPUTE_TIME.match(text, amount.end):
            yield _mention(passage, amount, Kind.DEVICE_HOURS, "hours of computation in total", low, high, 0.7)
        elif total and _ON_DEVICES.match(text, amount.end):
            yield _mention(passage, amount, Kind.DEVICE_HOURS, "hours on devices in total", low, high, 0.7)
        elif confidence := _duration(passage, amount, low, high):
            yield _mention(passage, amount, Kind.DURATION, "time", low, high, confidence)


def _device(unit: str) -> str:
    match = _UNIT_NAME.match(unit)
    return match["device"] if match else ""


def _mention(
    passage: Passage, amount: Amount, kind: Kind, cue: str, low: int, high: int, confidence: float
) -> Mention:
    text = passage.text
    qualifiers = set(amount.qualifiers)
    if _TOTAL.search(text, max(low, amount.start - 60), min(high, amount.end + 40)):
        qualifiers.add("total")
    if re.match(r"\s?(?:\([^()]*\)\s?)?each\b", text[amount.end : amount.end + 40]):
        qualifiers.add("each")
    return Mention(
        kind, passage, amount.start, amount.end, cue,
        amount=amount.interval, per=per_of(text, amount.start, amount.end, low, high),
        qualifiers=frozenset(qualifiers), confidence=confidence,
    )  # fmt: skip


def _headed(passage: Passage, match: re.Match[str]) -> Mention | None:
    interval = parse_multiplied(match["number"], match["multiplier"])
    if interval is None:
        return None
    unit = (match["unit"] or match["time"]).strip().lower()
    if unit == "time":
        return None
    qualifiers = {"approximate"} if match["cue"] else set()
    return Mention(
        Kind.DEVICE_HOURS, passage, match.start("number"), match.end(), "device-hours before the figure",
        amount=interval.scaled(HOURS[_base(unit)]), qualifiers=frozenset(qualifiers), confidence=0.85,
    )  # fmt: skip


def _duration(passage: Passage, amount: Amount, low: int, high: int) -> float:
    """Return how sure it is that the amount is a computing time; 0 when it is not one."""
    text, start, end = passage.text, amount.start, amount.end
    short = amount.interval.value < 1 / 60 - 1e-9
    per = per_of(text, start, end, low, high)
    if short and per != "epoch":
        return 0.0
    unit = amount.unit
    if passage.kind is PassageKind.CELL and not text[:start].strip(" ~∼≈<>≤≥(\u00a0") and not text[end:].strip(" )*†‡\ue003\u00a0"):
        return 0.6 if _base(unit[-4:].lstrip() if unit[0].isdigit() else unit) != "y" else 0.0
    if _RIGHT_OTHER.match(text, end) or _LEFT_OTHER.search(text, max(low, start - 30), start):
        return 0.0
    right_strong = bool(_RIGHT_STRONG.match(text, end))
    if _OF.match(text, end) and not _OF_COMPUTE.match(text, end):
        return 0.0
    left, right = _clause(text, start, end, low, high)
    strong = right_strong or bool(_STRONG.search(text, left, start)) or bool(_STRONG.search(text, end, right))
    verb = strong or bool(_VERB.search(text, left, start))
    compute_clause = bool(_COMPUTE.search(text, left, right))
    compute = compute_clause or bool(_COMPUTE.search(text, low, high))
    human = bool(_HUMAN.search(text, left, right))
    world = bool(_WORLD.search(text, left, right))
    if unit in ("h", "d", "s") and not (strong or verb):
        return 0.0
    if unit.lower().startswith(("y", "mo")) and not (strong and compute):
        return 0.0
    if human and not right_strong:
        return 0.0
    if world and not (right_strong or (strong and compute_clause)):
        return 0.0
    if right_strong:
        return 0.95
    if strong and compute:
        return 0.9
    if strong:
        return 0.7
    if verb and compute:
        return 0.7
    if compute_clause and re.search(r"(?:\b(?:for|in|after|within|is|was|are|were|of|about|around|approximately|roughly)|[(~≈∼:=])\s?(?:about|around|approximately|roughly|only|just|~|up\sto)?\s?$", text[max(low, start - 40) : start]):
        return 0.6
    return 0.0


_BREAK = re.compile(r"[;]|,\s(?:and|while|whereas|but|which)\s|\bwhereas\b")


def _clause(text: str, start: int, end: int, low: int, high: int) -> tuple[int, int]:
    """Return the bounds of the clause around the amount."""
    left = low
    for match in _BREAK.finditer(text, low, start):
        left = match.end()
    after = _BREAK.search(text, end, high)
    return left, after.start() if after else high
