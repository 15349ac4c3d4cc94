"""Amounts with a unit in running text: ranges, lists, bounds, number words, times of several parts.

Numbers are read one by one and then joined by what stands between them, so that "4--6 h",
"between two and three days", "1, 2 and 4 days" and "3 days and 4 hours" need no pattern each.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from reproof.mention._bound import bounds, leads
from reproof.mention._clock import CLOCK, parse_clock
from reproof.mention._multiplied import Taken
from reproof.patterns import lazy
from reproof.quantity import NUMBER, WORD_NUMBER, Interval, parse_multiplied
from reproof.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_HALF = r"(?:[\s-]and[\s-]a[\s-]half)"
_FRACTIONS: Final = {"half": 1 / 2, "third": 1 / 3, "quarter": 1 / 4, "fifth": 1 / 5}
_ARTICLE = (
    r"half\san?|(?:an?|one|two|three)[\s-](?:half|thirds?|quarters?|fifths?)(?:\sof\san?)?"
    r"|(?:one|an?)\s(?:single|full|whole|entire|further|additional)|an?"
)
_SPECIAL: Final = {
    "a hundred": 100, "a thousand": 1000, "half a dozen": 6, "half dozen": 6, "two dozen": 24,
    "three dozen": 36,
}  # fmt: skip
_WORDS = (
    r"a\scouple\sof|a\s(?:hundred|thousand)|(?:two|three)\sdozen|half[\s-](?:a[\s-])?dozen"
    rf"|{WORD_NUMBER}{_HALF}?"
)
_MARK = (
    r"(?:\s?[\ue000\ue001\ue003]|(?<!\b10)(?<!\b2)\^[1-9a-e*†‡§](?=\s)|[*†‡§]{1,2}(?=\s)"
    r"|\s\([a-z]{3,12}\)(?=\s)|\(\d{1,2}\)(?=\s))"
)
"""What may stand between a figure and its unit: a citation, a note's sign, "5 (five) h", "3.2(1) h"."""
_POWER = r"10\s?\^\s?[{(]?[-−+]?\d{1,2}[})]?(?!\d)"
"""Tried before other numbers, or a search would stop after its 10."""
_SPACED = r"[1-9]\d{0,2}(?:\s\d{3})+(?![\d.,]*\d)"
"""Thousands apart by a plain space: "40 000 GPU-hours"."""
_DECIMAL_COMMA = r"\d{1,4},\d{1,2}(?![\d,])|0,\d{1,4}(?![\d,])"
"""The decimal comma of many languages; three digits after a comma are a thousand's."""
_MULTIPLIER = r"thousand|million|billion|[kKMB](?![A-Za-z])|[kM](?=[CGT]PU)"
_CUE = r"(?:(?:another|about|around|approximately|roughly|only|[~≈∼])\s?)?"
_LINK: Final = lazy(
    rf"(?P<range>\s?(?:[-–—−∼~]|-to-)\s?|\sto\s{_CUE}|\sor\s|\sup\sto\s)$|(?P<error>\s?(?:±|\+/-|\+-)\s?)$"
    rf"|(?P<list>,?\s(?:and|&)\s{_CUE}|,\s(?:and\s|or\s)?{_CUE}|\s?/\s?)$|(?P<none>\s?)$"
)
_OPEN_RANGE: Final = lazy(r"\s?(?:[-–—]|to)\s?\d")
_BETWEEN: Final = lazy(r"\b(?:between|from)\s(?:\w+\s)?$", re.IGNORECASE)
_CHANGES: Final = lazy(
    r"\b(?:increas|grow|grew|ris|rose|reduc|drop|decreas|cut|improv|went|goes|shorten|lower|fell|fall)\w*\b"
    r"[^.;]{0,40}\bfrom\s(?:\w+\s)?$",
    re.IGNORECASE,
)
_RESPECTIVELY: Final = lazy(r"[^.;]{0,60}\brespectively\b")
_PAIRED: Final = (
    r"(?<![\w.])(?P<one>\d{1,5}(?:\.\d+)?)\s?\((?:resp(?:ectively|\.)?,?\s)?(?P<two>\d{1,5}(?:\.\d+)?)\)"
    r"[\s-]?(?P<unit>UNITS)(?![A-Za-z0-9])"
)
"""The amounts of two runs: "72 (8) hours for the large (small) model"."""
_SPREAD: Final = lazy(
    r"(?:σ|\b(?:(?i:std|stdev|st\.\s?dev)\.?|s\.d\.|SD|SE|SEM|(?i:standard\s(?:deviations?|errors?))|(?i:variance)))(?:\s(?:of|is|was)|\s?[=:≈])?\s?$"
)
"""A figure behind these words is how others scatter."""
_CENTRE: Final = lazy(
    rf"\s?[(,]\s?(?:with\s(?:an?|the)\s)?(?:mean|average|avg\.?|median)(?:\sof|\s?[:=])?\s{{0,2}}(?P<number>{NUMBER})\s?[);]",
    re.IGNORECASE,
)
_MOST_JOINED = 12


@dataclass(frozen=True, slots=True)
class Amount:
    """One amount in the text; `unit` is the unit as printed, "" for a time of several parts."""

    start: int
    end: int
    unit: str
    interval: Interval
    qualifiers: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class _Number:
    start: int
    end: int
    interval: Interval
    unit: str | None
    factor: float = 1.0

    @property
    def scaled(self) -> Interval:
        return self.interval.scaled(self.factor)


def _article(words: str) -> float:
    """Return what "an", "half a", "three quarters of an" take of the unit after them."""
    part = next((part for name, part in _FRACTIONS.items() if name in words), 1.0)
    return part * (3 if words.startswith("three") else 2 if words.startswith("two") else 1)


def _words(text: str) -> Interval | None:
    """Read the number words that are no single number: "a couple of", "two dozen"."""
    words = re.sub(r"[\s-]+", " ", text.lower())
    if words == "a couple of":
        return Interval(2.0, 1.5, 3.5)
    return Interval.exact(_SPECIAL[words]) if words in _SPECIAL else None


def _same_sort(unit: str) -> object:
    return None


def centre_behind(text: str, end: int) -> tuple[int, int, Interval] | None:
    """Return the mean that a range is given with, in its unit, and where it stands: "4–6 h (mean 5)"."""
    match = _CENTRE.match(text, end)
    value = parse_multiplied(match["number"], None) if match else None
    return (*match.span("number"), value) if match and value else None


class AmountReader:
    """Reads amounts of one kind of unit.

    `units` is a pattern of the units; `factor` turns a unit as printed into the kind's own, or
    returns None to leave the number alone; `times` reads times of several parts too; `sort` tells
    units apart that a range cannot join (days, GPU-days).
    """

    def __init__(
        self,
        units: str,
        factor: Callable[[str], float | None],
        *,
        times: bool = False,
        sort: Callable[[str], object] = _same_sort,
    ) -> None:
        clock = rf"(?P<clock>{CLOCK})(?![\w:])|" if times else ""
        self._pattern = lazy(
            rf"(?<![\w.^_\\:])(?<![A-Za-z]-)(?<!\d,)(?:{clock}"
            rf"(?P<article>\b(?i:{_ARTICLE}))[\s-](?P<unit1>{units})(?![A-Za-z0-9])"
            rf"|(?:(?P<comma>{_DECIMAL_COMMA})|(?P<number>(?:{_POWER}|{_SPACED}|{NUMBER})(?:\s?½|\s1/2|{_HALF})?|\b(?i:{_WORDS})\b))"
            rf"(?:[-\s]?(?P<multiplier>{_MULTIPLIER}))?{_MARK}?"
            rf"(?:\s?(?P<plus>\+\s?)?[\s-]?(?P<unit>{units})(?![A-Za-z0-9]))?)(?P<half>\sand\sa\shalf)?"
        )
        self._paired = lazy(_PAIRED.replace("UNITS", units))
        self._factor = factor
        self._times = times
        self._sort = sort

    def read(self, text: str) -> Iterator[Amount]:
        """Yield every amount of the text, in order."""
        numbers = [number for match in self._pattern.finditer(text) if (number := self._number(match))]
        if ") " in text or ")-" in text:
            taken = Taken()
            for one, two in self._pairs(text):
                taken.claim(one.start, two.end)
                yield from (one, two)
            numbers = [number for number in numbers if taken.free(number.start, number.end)]
        position = 0
        while position < len(numbers):
            group, links = [numbers[position]], []
            position += 1
            while position < len(numbers) and len(group) < _MOST_JOINED:
                link = self._link(text, group[-1], numbers[position])
                if link is None:
                    break
                group.append(numbers[position])
                links.append(link)
                position += 1
            yield from self._joined(text, group, links)

    def _pairs(self, text: str) -> Iterator[tuple[Amount, Amount]]:
        """Yield the two amounts of "72 (8) hours"; the bracket may not be the last digit's error."""
        for match in self._paired.finditer(text):
            factor = self._factor(match["unit"])
            one, two = parse_multiplied(match["one"], None), parse_multiplied(match["two"], None)
            if factor is None or one is None or two is None or match.start("two") - match.end("one") < 2:
                continue
            yield (
                Amount(match.start("one"), match.end("one"), match["unit"], one.scaled(factor)),
                Amount(match.start("two"), match.end(), match["unit"], two.scaled(factor)),
            )

    def _number(self, match: re.Match[str]) -> _Number | None:
        start, end = match.span()
        if self._times and match["clock"]:
            return _Number(start, match.end("clock"), parse_clock(match["clock"]), "")
        unit = match["unit"] or match["unit1"]
        factor = self._factor(unit) if unit else None
        if match["article"]:
            if factor is None or not leads(match.string, start):
                return None
            one = _article(match["article"].lower())
            interval = Interval.exact(one + 0.5 if match["half"] else one)
            return _Number(start, end, interval, unit, factor)
        printed = match["comma"] or match["number"]
        if match["comma"] and factor is None and not _OPEN_RANGE.match(match.string, end):
            return None  # "1,5 and 10 hours" could also be a list
        bare = re.sub(rf"{_HALF}$|\s?½$|\s1/2$", "", printed, flags=re.IGNORECASE)
        read = _words(bare) or parse_multiplied(
            bare.replace(",", ".") if match["comma"] else bare, match["multiplier"]
        )
        if read is None:
            return None
        if bare != printed or (match["half"] and unit):
            read = Interval.exact(read.value + 0.5)
        if match["plus"]:
            read = read.at_least()
        if factor is None:
            ends = (match.end(name) for name in ("comma", "number", "multiplier"))
            return _Number(start, max(ends), read, None)
        return _Number(start, end, read, unit, factor)

    def _link(self, text: str, left: _Number, right: _Number) -> str | None:
        gap = text[left.end : right.start]
        link = _LINK.match(gap) if len(gap) <= 24 else None
        if link is None or (link.lastgroup == "none" and not self._continues(left, right)):
            return None
        return link.lastgroup

    def _continues(self, left: _Number, right: _Number) -> bool:
        """Whether the right is a smaller part of the left: "2 h" and "30 min"."""
        if not self._times or not left.unit or right.unit is None or left.interval.value % 1:
            return False
        return (right.factor < left.factor or right.unit == "") and right.scaled.value < left.factor

    def _joined(self, text: str, group: list[_Number], links: list[str]) -> Iterator[Amount]:
        while group and group[-1].unit is None:
            group.pop()
            del links[-1:]
        if not group:
            return
        bare = group[0].unit is None
        for index in range(len(group) - 2, -1, -1):
            after = group[index + 1]
            if group[index].unit is None:
                group[index] = replace(group[index], unit=after.unit, factor=after.factor)
        before = text[max(0, group[0].start - 60) : group[0].start]
        between = bool(_BETWEEN.search(before))
        apart = bool(_RESPECTIVELY.match(text, group[-1].end, group[-1].end + 80))
        amounts = [Amount(group[0].start, group[0].end, group[0].unit or "", group[0].scaled)]
        for link, left, right in zip(links, group, group[1:], strict=False):
            joined = None
            if link == "error":
                joined = _with_error(amounts[-1].interval, right.scaled)
            elif link != "range" and self._continues(left, right) and not (apart or between):
                joined = _sum(amounts[-1].interval, right.scaled)
            if joined is None and (link == "range" or (link == "list" and between)):
                joined = self._range(left, right) if not _CHANGES.search(before) else None
            if joined is None:
                amounts.append(Amount(right.start, right.end, right.unit or "", right.scaled))
            else:
                amounts[-1] = replace(amounts[-1], end=right.end, unit=right.unit or "", interval=joined)
        alone = bare and amounts[0].end == group[0].end
        if alone and len(amounts) > 1 and not leads(text, group[0].start):
            del amounts[0]  # "ResNet 50 and 12 hours": the first number belongs to the word before it
        several = {"respectively"} if apart and len(amounts) > 1 else set()
        for amount in amounts:
            if _SPREAD.search(text, max(0, amount.start - 30), amount.start):
                continue
            around = bounds(text, amount.start, amount.end)
            yield replace(
                amount,
                interval=around.apply(amount.interval),
                qualifiers=frozenset(around.names() | several | _open(amount, text)),
            )
            if (centre := centre_behind(text, amount.end)) and (factor := self._factor(amount.unit)):
                yield Amount(*centre[:2], amount.unit, centre[2].scaled(factor))

    def _range(self, left: _Number, right: _Number) -> Interval | None:
        if self._sort(left.unit or "") != self._sort(right.unit or ""):
            return None
        low, high = left.scaled, right.scaled
        return low.to(high) if low.value < high.value else None


def _open(amount: Amount, text: str) -> set[str]:
    """Name the open side of "3+ days", and what is loose in "a couple of days"."""
    loose = {"approximate"} if "couple" in text[amount.start : amount.end].lower() else set()
    return loose | ({"at_least"} if amount.interval.high is None else set())


def _with_error(value: Interval, error: Interval) -> Interval:
    return Interval(value.value, max(0.0, value.value - error.value), value.value + error.value)


def _sum(first: Interval, last: Interval) -> Interval:
    """Add a smaller part; the whole is as exact as its last part."""
    value = first.value + last.value
    half = (last.high or last.value) - last.value
    return Interval(value, value - half, value + half)
