"""How long computing took: wall-clock times and device-hours.

"3.5 days", "12 hrs", "2h30", "4--6 h" are durations; "48 GPU hours", "14 V100-days" and
"300 hours of GPU time" are device-hours. A time is only read where the words around it speak of
computing: ages, forecasts, recordings and people's working hours are left alone.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING, Final

from reproof.fact import Kind
from reproof.mention import Mention
from reproof.mention._amount import Amount, AmountReader
from reproof.mention._computing_time import WEAK, computing_time
from reproof.mention._context import per_of, sentence_of, total_near
from reproof.mention._device_unit import DEVICE, TIME_UNIT, device_of, hours_of
from reproof.mention._present import present
from reproof.passage import PassageKind
from reproof.patterns import lazy
from reproof.quantity import parse_multiplied

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.passage import Passage
    from reproof.quantity import Interval

_WORDS: Final = (
    *("hour", "day", "week", "month", "minute", "year", "Hour", "Day", "Week"),
    *("hrs", "PUh", "PU-h", "PU·h", "PUd", "PU-d", "ore-h", "ode-h", "0-h", "fortnight"),
)
_UNIT: Final = lazy(r"\d(?:[\s-]?(?i:hrs?|mins?|secs?|seconds?|h|d|s|m)(?![A-Za-z])|:\d\d:\d\d)")
_SILENT: Final = frozenset({PassageKind.VERBATIM, PassageKind.EQUATION, PassageKind.TITLE})

_DEVICE_TIME: Final = lazy(
    rf"\s(?:worth\s)?of\s(?:(?:total|single|cumulative|aggregate|combined)[\s-])?{DEVICE}"
    r"(?:[\s-](?:compute|computing|computation|usage|running|run)?[\s-]?(?:time|hours)?)?(?!\s?(?:memory|RAM|train|data"
    r"|fail|use\b))\b",
)
_COMPUTE_TIME: Final = lazy(r"\sof\s(?:total\s|single-GPU\s)?(?:compute|computation|computing)(?:\stime)?\b")
_ON_DEVICES: Final = lazy(r"\son\s(?:[GTC]PUs?)\b(?!\s?(?:nodes?|servers?|clusters?))")
_ON_ONE_DEVICE: Final = lazy(
    r"\son\s(?:an?|one|a\ssingle)\s(?:[\w-]+\s){0,4}(?:[GTC]PU)\b(?!\s?(?:nodes?|servers?|clusters?))"
)
_GPUS_FOR: Final = lazy(
    r"\bon\s(?:[\w-]+\s){0,2}[GT]PUs\sfor\s(?:a\s)?total\s(?:\w+\s)?of\s(?:(?:about|around|approximately|roughly|some)\s|[~≈]\s?)?$"
    r"|\b[GT]PU\s(?:utili[sz]ation|usage|time|consumption|compute)\b[^.;\d]{0,50}\b(?:amount\w*\sto|was|is|of|total\w*)\s"
    r"(?:(?:about|around|approximately|roughly|some)\s|[~≈]\s?)?$",
    re.IGNORECASE,
)
"""Devices before their hours: "on GPUs for a total of 90 hours", "GPU usage amounted to 90 hours"."""
_BUDGET_OF: Final = lazy(
    r"\b(?:total|overall)\s(?:\w+\s)?(?:budget|amount|compute)?\s?of\s$|\bbudget\sof\s$", re.IGNORECASE
)
_HEADED: Final = lazy(
    rf"\b(?:{DEVICE}[-\s·]{{0,2}}(?P<time>(?i:hours?|days?|hrs?|time)|(?<=[GT]PU.)(?:run|running|comput(?:e|ing|ation)|usage)"
    rf"[\s-]?time)|(?P<used>Hours\sused|Training\s[Tt]imes?\s\((?:h|hours)\)))"
    r"(?:\s(?:of|for)\s(?:all|our|the|this|these)\s(?:[\w-]{1,20}\s){0,2}[\w-]{1,20}(?=\s(?:is|was|were|are|amount|total)|:)"
    r"|\sfor\s(?:pre-?training|training|fine-?tuning|inference|evaluation|search)(?=\s(?:is|was)|:))?"
    r"(?:\s?\((?:in\s)?[\w\s,-]{1,24}\))?\s?(?:[:=(]|of|is|was|were|are|amount(?:s|ed)\sto|totall?ed"
    r"|totals)\s?"
    r"(?P<cue>about|around|approximately|approx\.?|circa|ca\.|roughly"
    r"|[~≈∼])?\s?(?P<number>\d{1,9}(?:,\d{3})*(?:\.\d{1,6})?)(?![\d.,]*\d)"
    r"\s?(?P<multiplier>[kKM](?!\w)|thousand|million)?(?P<unit>\s?(?:hours?|hrs?|h|days?|minutes?|mins?)\b)?(?!\s?[\w%$])"
)


_SAVED: Final = lazy(
    r"\b(?:gains?|savings?|sav(?:es?|ed|ing)|reductions?)\s(?:(?:of|is|was|amounts?\sto|up\sto|us|about|around|roughly|over|another)\s){0,2}$",
    re.IGNORECASE,
)
"""Hours that nothing took."""
_RATION: Final = lazy(
    r"\s?(?:(?:per|an?|each|every)\s|/\s?)(?:user|person|team|year|month|week|day|quarter)\b", re.IGNORECASE
)
"""Behind device-hours: what a machine room offers, and not what was used."""
_UNIT_OF_RATE: Final = lazy(
    r"\s(?:emits?|costs?|consumes?|uses?|draws?|produces?|corresponds?|equals?|is|at)\b|\s?[=≈]",
    re.IGNORECASE,
)
"""Behind a single device-hour: "one GPU hour costs 2 dollars"."""
_NEXT_IN_LIST: Final = lazy(
    r"(?:,\s|,?\sand\s|(?:\s(?!per\b)[\w-]+){0,2}\s\+\s(?:[~≈∼]\s?)?|,?\s(?:and\s)?[\w-]+\s(?:another|a\sfurther)\s)"
)


_NAMED: Final = lazy(
    r"(?!.*\b(?i:max\w*|limit\w*|quota|interval|deadline|delay|time-?out|latency|window|horizon|limit|age|annotat\w*|human|session|recording|data)\b)"
    r"(?P<name>[^\d:=.;][^:=.;]{1,60})[:=–—]\s?(?P<cue>(?:about|around|approx(?:\.|imately)?|roughly|circa|ca\.|<|under|[~≈∼])\s?)?$"
)
_LONGEST_NAME: Final = 80
_AFTER_NAMED: Final = lazy(r"\s?(?:\([^()]{1,60}\))?\s?[.;,]?\s?$")
_ABOUT_TIME: Final = lazy(
    r"\bcomput|\brun[\s-]?times?\b|\b(?:training|search|inference|running|execution|processing)\stimes?\b|\btimings?\b|\bhardware\b|\bGPU"
    r"|\bresource\s(?:use|usage|consumption|requirements)",
    re.IGNORECASE,
)


_OF_A_PROCESS: Final = lazy(r"CPU[\s-]?time\b", re.IGNORECASE)
"""What a process took; hours of many cores are CPU hours."""


def _sort(unit: str) -> object:
    return bool(device_of(unit))


_BARE: Final = lazy(
    r"(?<![\w.,])(?P<number>\d[\d,]*(?:\.\d+)?)\s(?:\([A-Za-z][^()]{1,40}\)|(?:were\s|was\s|are\s|went\s)?(?:spent\s|used\s)?"
    r"(?:for|on|in|to|by)\b)"
)
"""A figure in the unit of the sum before it."""
_PART: Final = lazy(
    r"(?:\s(?:in\s(?:all|total)|altogether|overall|for\s[\w\s-]{1,30}))?,\s(?:of\s(?:which|these|those)|among\s(?:them|these|which)|including)\s"
    r"(?:about\s|around\s|roughly\s|some\s|only\s)?(?P<part>\d[\d,]*(?:\.\d+)?)\s(?:(?:were|was|are|went|go)\s)?(?:\w+\s)?"
    r"(?:for|on|in|into|to|by)\b"
)
_MOST_PARTS: Final = 6
_READER: Final = AmountReader(TIME_UNIT, hours_of, times=True, sort=_sort)


def recognise(passage: Passage) -> Iterator[Mention]:
    """Yield the durations and device-hours a passage states."""
    text = passage.text
    if passage.kind in _SILENT or not (any(word in text for word in present(_WORDS)) or _UNIT.search(text)):
        return
    spans = list(passage.sentences())
    taken: list[tuple[int, int]] = []
    for match in _HEADED.finditer(text):
        headed = _headed(passage, match)
        if headed is not None:
            taken.append((headed.start, headed.end))
            yield headed
    previous = 0
    for amount in _READER.read(text):
        if any(start < amount.end and amount.start < end for start, end in taken):
            continue
        low, high = sentence_of(passage, amount.start, spans)
        kind, cue, confidence = _kind(passage, amount, low, high)
        if confidence == WEAK and previous and low <= previous and len(amount.unit) != 1:
            confidence = 0.6  # "A takes 3 hours, on B 5 minutes": the verb holds for both
        if confidence <= WEAK and low <= previous and _NEXT_IN_LIST.fullmatch(text, previous, amount.start):
            confidence = 0.6  # "754, 812 and 903 s"
        if confidence > WEAK:
            previous = amount.end
            mention = _mention(passage, amount, kind, cue, low, high, confidence)
            yield mention
            if kind is Kind.DEVICE_HOURS:
                yield from _parts(mention, amount, high)


def _parts(whole: Mention, amount: Amount, high: int) -> Iterator[Mention]:
    """Yield the parts of "110 GPU hours, 90 for training and 20 for tuning", where they add up to it."""
    hours = hours_of(amount.unit)
    if hours is None or whole.amount is None:
        return
    text = whole.passage.text
    bare = islice(_BARE.finditer(text, amount.end, high), _MOST_PARTS)
    parts = [(m.span("number"), part) for m in bare if (part := parse_multiplied(m["number"], None))]
    total = sum(part.value for _, part in parts) * hours
    if len(parts) > 1 and abs(total - whole.amount.value) <= 0.005 * whole.amount.value:
        for span, part in parts:
            yield _part(whole, *span, part.scaled(hours))
    elif one := _PART.match(text, amount.end, high):
        part_of = parse_multiplied(one["part"], None)
        if part_of and part_of.value * hours < whole.amount.value:
            yield _part(whole, *one.span("part"), part_of.scaled(hours))


def _part(whole: Mention, start: int, end: int, amount: Interval) -> Mention:
    qualifiers = whole.qualifiers - {"total"}
    return replace(
        whole, start=start, end=end, cue="part of a sum of device-hours", amount=amount, qualifiers=qualifiers
    )


def _kind(passage: Passage, amount: Amount, low: int, high: int) -> tuple[Kind, str, float]:
    """Return what the time is, how that was read and how sure it is."""
    text, end = passage.text, amount.end
    if device_of(amount.unit):
        if _SAVED.search(text, max(low, amount.start - 40), amount.start):
            return Kind.DEVICE_HOURS, "device-hours saved", 0.0
        one = hours_of(amount.unit) == amount.interval.value and _UNIT_OF_RATE.match(text, end, high)
        if one or _RATION.match(text, end, high):
            return Kind.DEVICE_HOURS, "a rate of device-hours", 0.0
        return Kind.DEVICE_HOURS, "device-hours", 0.95
    on_devices = _GPUS_FOR.search(text, max(low, amount.start - 90), amount.start)
    if on_devices or _DEVICE_TIME.match(text, end, high):
        return Kind.DEVICE_HOURS, "hours of device time", 0.9
    if total_near(text, amount.start, end, low, high):
        if _COMPUTE_TIME.match(text, end):
            return Kind.DEVICE_HOURS, "hours of computation in total", 0.7
        of_all = _BUDGET_OF.search(text, max(low, amount.start - 40), amount.start)
        if _ON_DEVICES.match(text, end) or (of_all and _ON_ONE_DEVICE.match(text, end)):
            return Kind.DEVICE_HOURS, "hours on devices in total", 0.7
    return Kind.DURATION, "time", _duration(passage, amount, low, high)


def _duration(passage: Passage, amount: Amount, low: int, high: int) -> float:
    """Return how sure it is that the amount is a computing time; 0 when it is not one."""
    text, start, end = passage.text, amount.start, amount.end
    if amount.interval.value < 1 / 60 - 1e-9 and per_of(text, start, end, low, high) != "epoch":
        return 0.0
    if passage.kind is PassageKind.CELL and not re.search(r"\w", text[:start] + text[end:]):
        return 0.0 if amount.unit.lower().startswith("y") else 0.6
    if amount.unit == "s" and text[end - 2].isdigit() and amount.interval.value >= 1000 / 3600:
        return 0.0  # 1990s, GTX 1660s
    sure = computing_time(text, start, end, amount.unit, low, high)
    return 0.6 if sure == WEAK and _named_item(passage, start, end) else sure


def _named_item(passage: Passage, start: int, end: int) -> bool:
    """Whether a list's item is no more than a name and its time, under a heading about computing."""
    return (
        passage.kind is PassageKind.ITEM
        and start < _LONGEST_NAME
        and bool(passage.section)
        and _ABOUT_TIME.search(passage.section[-1]) is not None
        and _NAMED.match(passage.text[:start]) is not None
        and _AFTER_NAMED.match(passage.text, end) is not None
    )


def _mention(
    passage: Passage, amount: Amount, kind: Kind, cue: str, low: int, high: int, confidence: float
) -> Mention:
    text = passage.text
    qualifiers = set(amount.qualifiers)
    if total_near(text, amount.start, amount.end, low, high):
        qualifiers.add("total")
    if re.match(r"\s?(?:\([^()]{0,40}\)\s?)?each\b", text[amount.end : amount.end + 50]):
        qualifiers.add("each")
    return Mention(
        kind,
        passage,
        amount.start,
        amount.end,
        cue,
        amount=amount.interval,
        per=per_of(text, amount.start, amount.end, low, high),
        qualifiers=frozenset(qualifiers),
        confidence=confidence,
    )


def _headed(passage: Passage, match: re.Match[str]) -> Mention | None:
    """Read a figure that follows its unit: "total GPU hours: 120", "Hours used: 48"."""
    unit = (match["unit"] or match["time"] or "hours").strip().lower()
    interval = parse_multiplied(match["number"], match["multiplier"])
    hours = hours_of(unit)
    if interval is None or hours is None:
        return None
    return Mention(
        Kind.DURATION if match["used"] or _OF_A_PROCESS.match(match[0]) else Kind.DEVICE_HOURS,
        passage,
        match.start("number"),
        match.end(),
        "hours before the figure",
        amount=interval.scaled(hours),
        qualifiers=frozenset({"approximate"} if match["cue"] else ()),
        confidence=0.8,
    )
