"""The number a table's cell holds, with the unit its head or its own suffix gives."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from reproof.fact import Kind
from reproof.patterns import lazy
from reproof.quantity import MULTIPLIERS, NUMBER, Interval, parse_number
from reproof.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reproof.gather.head import Head

_LEAD = r"(?P<lead>[~≈∼≃]|[<>≤≥]|up\sto|about|approx\.?|ca\.?|over|under|around)?\s*(?P<money>US\$|[$€£])?\s?"
_CELL = lazy(
    rf"^\s*{_LEAD}(?P<number>{NUMBER})(?:\s?(?:±|\+/-)\s?(?P<spread>[\d.]+))?"
    rf"(?:\s?(?:[-–—]|to)\s?(?:US\$|[$€£])?(?P<upper>{NUMBER}))?\s*(?P<suffix>[A-Za-z$€%×][A-Za-z0-9/.²₂]*)?"
    r"(?P<rest>\s*(?:\((?P<inner>[^()]*)\)|\[[^\[\]]*\]|[*†‡§\ue000-\ue003+])*)\s*$",
    re.IGNORECASE,
)
_CLOCK = lazy(r"^\s*[~≈∼]?\s*(\d{1,3}):([0-5]\d)(?::([0-5]\d))?\s*(?:h|hrs?|hours)?\s*$")
_COLONS = lazy(r"^\s*[~≈∼]?\s*(\d{1,4}(?::\d{1,2}){1,3})\s*(?:h|hrs?|hours|min)?[*†‡§\ue000-\ue003]?\s*$")
_MIXED = lazy(
    r"^\s*[~≈∼]?\s*(?:(\d+)\s?d(?:ays?)?\s*)?(?:(\d+)\s?h(?:(?:ou)?rs?)?\s*)?(?:(\d+)\s?m(?:in(?:ute)?s?)?\s*)?(?:(\d+)\s?s(?:ec(?:ond)?s?)?\s*)?$"
)
_TIME_SUFFIX: Final = {
    "ms": 0.0, "s": 1 / 3600, "sec": 1 / 3600, "secs": 1 / 3600, "second": 1 / 3600, "seconds": 1 / 3600,
    "m": 1 / 60, "min": 1 / 60, "mins": 1 / 60, "minute": 1 / 60, "minutes": 1 / 60,
    "h": 1.0, "hr": 1.0, "hrs": 1.0, "hour": 1.0, "hours": 1.0, "d": 24.0, "day": 24.0, "days": 24.0,
    "w": 168.0, "week": 168.0, "weeks": 168.0, "month": 730.0, "months": 730.0,
}  # fmt: skip
_MASS: Final = {"g": 1e-3, "kg": 1.0, "t": 1e3, "lb": 0.45359237, "lbs": 0.45359237}
_FLOOR: Final = {Kind.PARAMETERS: 1e3, Kind.FLOP: 1e5}
"""Smaller numbers under such a head are ratios, or count in a unit that nobody printed."""
_RAISED = lazy(
    r"(?<=[\dKMBkmb])(?<!\b10)(?:\^\{?[A-Za-z1-9](?:,[A-Za-z1-9]){0,3}\}?|\^[*†‡§¶]{1,3}|[*†‡§¶]{1,3}|\s?[\ue000-\ue003])(?=\s?(?:[KMBkmb](?![A-Za-z])|$))"
)
"""A note's mark behind a figure, or between it and its letter: "12^a", "110*M"."""
_MIXED_GROUPS = lazy(r"^\D{0,4}\d{1,3}(?:[,\u2009\u202f\u00a0]\d{3}){2,}\D{0,6}$")
_APART = lazy(r"^\s*[~≈∼]?\s*[1-9]\d{0,2}(?:[ '’]\d{3})+\s*$")
_COMMA = lazy(r"(?<![\d,.])(?:0,\d+|[1-9]\d{0,5},(?:\d{1,2}|\d{4,}))(?![\d,.])")
_GROUP = lazy(r"(?<![\d,.])\d{1,3},\d{3}(?![\d,.])")
_LIST = lazy(r"^\s*[{\[(]?\s*-?\d+(?:\s*[,;]\s*-?\d+)+\s*[}\])]?\s*$")


@dataclass(frozen=True, slots=True)
class Value:
    """A cell's amount in the kind's unit, and the span of its text that says it."""

    amount: Interval
    start: int
    end: int
    approximate: bool = False
    qualifiers: frozenset[str] = frozenset()


def decimal_commas(texts: Iterable[str]) -> bool:
    """Return whether a table writes decimals with a comma: some cell must, and none has a point."""
    found = False
    for text in texts:
        if len(text) < 30 and "," in text:
            found = found or _COMMA.fullmatch(text.strip(" %$~≈")) is not None
        elif "." in text and re.fullmatch(r"\s*\d+\.\d+\s*", text):
            return False
    return found


def _plainly(text: str, commas: bool) -> str:
    """Return a cell's text, as long as before, without notes' marks and with points for decimal commas."""
    if _RAISED.search(text):
        text = _RAISED.sub(lambda mark: " " * len(mark[0]), text)
    if _APART.match(text):
        return re.sub(r"(?<=\d)[ '’](?=\d{3})", ",", text)
    if "," in text:
        if _MIXED_GROUPS.match(text):
            return re.sub(r"[\u2009\u202f\u00a0](?=\d{3})", ",", text)
        text = _COMMA.sub(lambda number: number[0].replace(",", "."), text)
        if commas:
            text = _GROUP.sub(lambda number: number[0].replace(",", "."), text)
    return text


def read_cell(text: str, head: Head, minutes: bool = False, commas: bool = False) -> list[Value]:
    """Return the amounts a cell gives under this head; none when it holds no number or another unit.

    `minutes` says that an "m" is a minute because the column's other cells are times, `commas` that
    the table's decimals have a comma.
    """
    if not any(char.isdigit() for char in text) or len(text) > 80:
        return []
    if head.kind in (Kind.DURATION, Kind.DEVICE_HOURS) and (whole := _clock(text, head.clock)):
        return [whole]
    if head.kind is Kind.RUNS and _LIST.match(text):
        start, end = _trimmed(text)
        return [Value(Interval.exact(len(re.findall(r"-?\d+", text))), start, end)]
    text = _plainly(text, commas)
    match = _CELL.match(text)
    if match is None:
        return _several(text, head, minutes)
    factor = _factor(head, match["suffix"], match["money"], minutes)
    amount = parse_number(match["number"])
    if factor is None or amount is None:
        return []
    if match["upper"] and (upper := parse_number(match["upper"])) and upper.value > amount.value:
        amount = amount.to(upper)
    if head.kind in (Kind.HARDWARE, Kind.RUNS, Kind.TRIALS):
        if amount.value != int(amount.value) or not 0 < amount.value < 1e6:
            return []
        amount = Interval.exact(amount.value)
    lead = (match["lead"] or "").strip().lower()
    if lead in ("<", "≤", "up to", "under"):
        amount = amount.at_most()
    elif lead in (">", "≥", "over"):
        amount = amount.at_least()
    amount = amount.scaled(factor)
    if amount.value == 0 and head.kind is not Kind.CO2E:
        return []
    if amount.value < _FLOOR.get(head.kind, 0.0):
        return []
    end = (
        match.end("suffix")
        if match["suffix"]
        else match.end("upper")
        if match["upper"]
        else match.end("spread")
        if match["spread"]
        else match.end("number")
    )
    first = (
        match.start("lead")
        if match["lead"]
        else match.start("money")
        if match["money"]
        else match.start("number")
    )
    values = [Value(amount, first, end, lead in ("~", "≈", "∼", "≃", "about", "around"))]
    if head.kind is Kind.PARAMETERS and match["inner"] and (inner := _active(match, head)):
        values.append(inner)
    return values


def _several(text: str, head: Head, minutes: bool) -> list[Value]:
    """Return the amounts of "9.4e8, 3.1e8" or "15.7M / 116.9M"; none unless every part is one."""
    cuts = list(re.finditer(r",\s+|\s*/\s*|\s\|\s", text))
    if not 1 <= len(cuts) <= 3 or head.kind not in (
        Kind.PARAMETERS,
        Kind.FLOP,
        Kind.DURATION,
        Kind.DEVICE_HOURS,
    ):
        return []
    edges = [0, *(edge for cut in cuts for edge in cut.span()), len(text)]
    values = []
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        part = _CELL.match(text[start:end]) and read_cell(text[start:end], head, minutes)
        if not part:
            return []
        values += [replace(value, start=value.start + start, end=value.end + start) for value in part]
    return values


def _active(match: re.Match[str], head: Head) -> Value | None:
    """Return the active parameters of \"671B (37B)\": a second count in brackets, with its own suffix."""
    found = re.search(rf"({NUMBER})\s?([KMBT])\b", match["inner"])
    if found is None or (amount := parse_number(found[1])) is None:
        return None
    base = match.start("inner")
    return Value(
        amount.scaled(MULTIPLIERS[found[2].lower()]),
        base + found.start(),
        base + found.end(),
        False,
        frozenset({"active"}),
    )


def _trimmed(text: str) -> tuple[int, int]:
    return len(text) - len(text.lstrip()), len(text.rstrip())


_CLOCK_HOURS: Final = {"d": 24.0, "h": 1.0, "m": 1 / 60, "s": 1 / 3600}


def _clock(text: str, parts_are: str = "") -> Value | None:
    """Return a time with colons or of several parts; `parts_are` is what its head says of the colons."""
    start, end = _trimmed(text)
    if parts_are and (match := _COLONS.match(text)):
        numbers = [int(number) for number in match[1].split(":")]
        if len(numbers) == 3 and parts_are in ("hm", "ms"):
            parts_are = "hms"
        if len(numbers) == len(parts_are):
            pairs = zip(numbers, parts_are, strict=True)
            hours = sum(number * _CLOCK_HOURS[part] for number, part in pairs)
            half = _CLOCK_HOURS[parts_are[-1]] / 2
            return Value(Interval(hours, max(hours - half, 0.0), hours + half), start, end)
    if match := _CLOCK.match(text):
        parts = [int(part) for part in match.groups() if part is not None]
        if len(parts) == 3:
            hours = parts[0] + parts[1] / 60 + parts[2] / 3600
        elif "h" in text.lower():
            hours = parts[0] + parts[1] / 60
        else:
            return None  # "1:46" is hours and minutes or minutes and seconds: nobody can tell
        return Value(Interval(hours, hours - 0.5 / 3600, hours + 0.5 / 3600), start, end)
    match = _MIXED.match(text)
    if match is None or sum(part is not None for part in match.groups()) < 2:
        return None
    days, hour, minute, second = (int(part or 0) for part in match.groups())
    hours = days * 24 + hour + minute / 60 + second / 3600
    half = 0.5 / 3600 if match[4] else 0.5 / 60 if match[3] else 0.5
    return Value(Interval(hours, hours - half, hours + half), start, end)


def _factor(head: Head, suffix: str | None, money: str | None, minutes: bool) -> float | None:
    """Return the factor from the cell's number to the kind's unit; the cell's own suffix wins."""
    word = (suffix or "").rstrip(".").lower()
    if money and head.kind is not Kind.COST:
        return None
    if not word:
        if head.kind is Kind.PARAMETERS and head.factor is None and not head.suffixed:
            return 1.0
        if head.kind is Kind.FLOP and head.factor is None:
            return 1.0
        if head.kind is Kind.COST and head.factor is None and money:
            return 1.0
        return None if head.suffixed and head.factor is None else head.factor
    match head.kind:
        case Kind.DEVICE_HOURS if suffix in ("k", "K", "M") and head.factor is not None and not minutes:
            return head.factor * MULTIPLIERS[word]
        case Kind.DURATION | Kind.DEVICE_HOURS:
            if word == "m" and not (minutes or head.factor is None):
                return None
            return _TIME_SUFFIX.get(word) or None
        case Kind.PARAMETERS:
            return (
                MULTIPLIERS.get(word)
                if word in ("k", "m", "b", "bn", "t", "million", "billion", "thousand", "trillion")
                else None
            )
        case Kind.FLOP:
            return _flop_suffix(word, head)
        case Kind.COST | Kind.CO2E | Kind.ENERGY if word in ("k", "m") and head.factor is not None:
            return head.factor * MULTIPLIERS[word]
        case Kind.HARDWARE | Kind.RUNS | Kind.TRIALS if word in ("×", "x"):
            return 1.0
        case Kind.CO2E if word in _MASS:
            return _MASS[word]
        case Kind.COST if word in ("$", "usd"):
            return 1.0
        case Kind.COST if word in ("€", "eur"):
            return 1.0
        case Kind.POWER if word in ("w", "kw"):
            return 1e3 if word == "kw" else 1.0
        case _:
            return None


def _flop_suffix(word: str, head: Head) -> float | None:
    match = re.match(r"^([kmgtpeb])(?:flops?|macs?)?$", word)
    if match is None:
        return None
    double = 2.0 if "macs" in head.qualifiers or "mac" in word else 1.0
    return double * {"k": 1e3, "m": 1e6, "g": 1e9, "b": 1e9, "t": 1e12, "p": 1e15, "e": 1e18}[match[1]]
