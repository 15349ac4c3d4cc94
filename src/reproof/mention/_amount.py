"""Amounts with a unit in running text: ranges, lists, bounds, number words, compound times.

Numbers are read one by one and then joined by what stands between them, so that "4--6 h",
"between two and three days", "1, 2 and 4 days" and "3 days and 4 hours" need no pattern each.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from reproof.quantity import NUMBER, WORD_NUMBER, Interval, parse_multiplied

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_HALF = r"(?:[\s-]and[\s-]a[\s-]half)"
_ARTICLE = r"half\san?|a\squarter\sof\san|(?:a\s)?(?:single|full|whole|further)|an?(?:\s(?:single|full|whole|further))?"
_MULTIPLIER = r"thousand|million|billion|[kKMB](?![A-Za-z])"

_CLOCK = (
    r"(?:\d{1,3}\s?d(?:ays?)?,?\s?)?\d{1,4}\s?h(?:rs?)?\s?\d{1,2}(?:\s?m(?:in)?s?(?:\s?\d{1,2}\s?s(?:ecs?)?)?)?"
    r"|\d{1,4}\s?m(?:ins?)?\s?(?:and\s)?\d{1,2}(?:\.\d+)?\s?s(?:ecs?)?|\d{1,4}:[0-5]\d:[0-5]\d"
)
"""A time written as one word: 2h30, 1h 15min, 96m and 28s, 1:46:00, 2d 3h 10m."""
_CLOCK_PART = re.compile(r"(\d+(?:\.\d+)?)\s?([dhms]?)")

_LINK: Final = re.compile(
    r"(?P<range>\s?(?:[-–—−∼~]|-to-)\s?|\sto\s|\sor\s|\sup\sto\s)$|(?P<error>\s?(?:±|\+/-|\+-)\s?)$"
    r"|(?P<list>,?\s(?:and|&)\s(?:(?:another|about|around|approximately|roughly|only)\s)?|,\s(?:and\s|or\s)?|\s?/\s?)$"
    r"|(?P<none>,?\s?)$"
)
_APPROXIMATE = (
    r"[~∼≈≃]|about|around|approximately|approx\.?|roughly|circa|ca\.?|nearly|almost|close\sto|some"
    r"|an?\sestimated|(?:in|on)\sthe\sorder\sof|(?:an\s)?average(?:\sof)?|on\saverage|estimated(?:\s(?:at|to\sbe))?"
)
_AT_MOST = (
    r"up\sto|at\smost|(?:less|fewer|no\smore|not\smore|shorter|no\slonger)\sthan|under|below|within|[<≤⩽≲]"
    r"|(?:a\s)?max(?:imum|\.)?(?:\sof)?"
)
_AT_LEAST = (
    r"over|(?:more|greater|longer|higher|no\sless|not\sless)\sthan|at\sleast|above|exceed(?:s|ed|ing)?|[>≥⩾≳]"
    r"|upwards?\sof|in\sexcess\sof|(?:a\s)?min(?:imum|\.)\sof"
)
_BEFORE: Final = re.compile(
    rf"(?:(?<![\w])(?:(?P<most>{_AT_MOST})|(?P<least>{_AT_LEAST})|(?P<approximate>{_APPROXIMATE})"
    r"|(?P<filler>only|just|well|still|even|a\stotal\sof|an\sadditional|another|a|the)))\s?$",
    re.IGNORECASE,
)
_AFTER: Final = re.compile(
    r"\s?(?:(?P<least>\+(?!\w)|or\s(?:more|longer)|at\s(?:least|minimum))"
    r"|(?P<most>or\s(?:less|fewer|shorter)|at\s(?:most|maximum|max)|maximum)|(?P<approximate>approximately|or\sso))(?!\w)",
    re.IGNORECASE,
)
_DURING = re.compile(r"(?:train|averag|run|ran|spread|conduct|perform|measur|execut|distribut|accumulat|summ)\w*\s$")
_WORDY = re.compile(r"(?:^|[\s(\[–—-])(?P<word>[A-Za-z][\w-]*)\s$")
_LEADS: Final = frozenset(
    "about around approximately roughly for in of to from between at is are was were be takes take took taking"
    " requires required require requiring needs needed only just within under over than and or by either"
    " nearly almost lasts lasted spent after during with consumed consumes consuming uses used using emitted"
    " emits emitting produced producing total totals draws drawing some estimated the most least cost costs".split()
)


@dataclass(frozen=True, slots=True)
class Amount:
    """One amount in the text; `unit` is the unit as printed."""

    start: int
    end: int
    unit: str
    interval: Interval
    qualifiers: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class _Item:
    start: int
    end: int
    unit: str | None
    factor: float
    interval: Interval
    article: bool = False


class AmountReader:
    """Reads amounts of one kind of unit.

    `units` is a pattern of the units (flags inline); `factor` turns a unit as printed into the
    kind's own, or returns None to leave the number alone; `compound` names how a smaller unit
    may follow a larger one ("2 h 30 min").
    """

    def __init__(self, units: str, factor: Callable[[str], float | None], *, compound: bool = False) -> None:
        clock = rf"(?P<clock>{_CLOCK})(?![\w:])|" if compound else ""
        self.item = re.compile(
            rf"(?<![\w.^_\\:])(?<![A-Za-z]-)(?:{clock}(?P<number>{NUMBER}(?:\s?½)?|\b(?i:{WORD_NUMBER}{_HALF}?)\b)(?:[-\s]?(?P<multiplier>{_MULTIPLIER}))?"
            rf"(?:\s?(?P<plus>\+\s?)?[\s-]?(?P<unit>{units})(?![A-Za-z0-9]))?"
            rf"|(?P<article>\b(?i:{_ARTICLE}))[\s-](?P<unit1>{units})(?![A-Za-z0-9]))(?P<half>\sand\sa\shalf)?"
        )
        self.factor = factor
        self.compound = compound

    def read(self, text: str) -> Iterator[Amount]:
        """Yield every amount of the text, in order."""
        items = [item for match in self.item.finditer(text) if (item := self._item(match))]
        position = 0
        while position < len(items):
            group = [items[position]]
            links: list[str] = []
            while position + len(group) < len(items) and len(group) < 12:
                following = items[position + len(group)]
                gap = text[group[-1].end : following.start]
                link = _LINK.match(gap) if len(gap) <= 20 else None
                if link is None or (link.lastgroup == "none" and not self._compounds(group[-1], following)):
                    break
                group.append(following)
                links.append(link.lastgroup or "")
            position += len(group)
            yield from self._resolve(text, group, links)

    def _item(self, match: re.Match[str]) -> _Item | None:
        if self.compound and match["clock"]:
            return _Item(match.start(), match.end(), match["clock"], 1.0, _clock(match["clock"]))
        unit = match["unit"] or match["unit1"]
        factor = self.factor(unit) if unit else None
        if match["article"]:
            if factor is None:
                return None
            word = match["article"].lower()
            interval = Interval.exact(0.5 if word.startswith("half") else 0.25 if "quarter" in word else 1.0)
        else:
            printed = match["number"]
            bare = re.sub(rf"{_HALF}$|\s?½$", "", printed, flags=re.IGNORECASE)
            read = parse_multiplied(bare, match["multiplier"])
            if read is None:
                return None
            interval = Interval.exact(read.value + 0.5) if bare != printed else read
        if match["half"] and unit:
            interval = Interval.exact(interval.value + 0.5)
        if match["plus"]:
            interval = interval.at_least()
        if factor is None:
            return _Item(match.start(), match.end("multiplier") if match["multiplier"] else match.end("number"),
                         None, 1.0, interval)
        return _Item(match.start(), match.end(), unit, factor, interval, bool(match["article"]))

    def _compounds(self, first: _Item, second: _Item) -> bool:
        """Whether the second is a part of the first: "2 h" and "30 min"."""
        if not self.compound or first.unit is None or first.interval.value != int(first.interval.value):
            return False
        if second.unit is None:
            return False
        smaller = second.factor < first.factor or second.unit[0].isdigit()
        return smaller and second.interval.value * second.factor < first.factor * 1.0000001

    def _resolve(self, text: str, group: list[_Item], links: list[str]) -> Iterator[Amount]:
        while group and group[-1].unit is None:
            group.pop()
            if links:
                links.pop()
        if not group:
            return
        for index in range(len(group) - 2, -1, -1):
            if group[index].unit is None:
                group[index] = replace(group[index], unit=group[index + 1].unit, factor=group[index + 1].factor)
            else:
                continue
        own = [item for item in group]
        between = bool(re.search(r"\b(?:between|from)\s$", text[max(0, group[0].start - 9) : group[0].start], re.IGNORECASE))
        respectively = bool(re.match(r"[^.;]{0,60}\brespectively\b", text[group[-1].end : group[-1].end + 80]))
        done: list[Amount] = []
        index = 0
        while index < len(own):
            item = own[index]
            amount = Amount(item.start, item.end, item.unit or "", item.interval.scaled(item.factor))
            while index < len(links):
                link, other = links[index], own[index + 1]
                scaled = other.interval.scaled(other.factor)
                if link == "error":
                    value, error = amount.interval.value, scaled.value
                    amount = replace(amount, end=other.end, interval=Interval(value, max(0.0, value - error), value + error))
                elif link in ("none", "list") and not respectively and not between and self._compounds(own[index], other):
                    total = amount.interval.value + scaled.value
                    half = (scaled.high or scaled.value) - scaled.value
                    amount = replace(amount, end=other.end, interval=Interval(total, total - half, total + half))
                elif (link == "range" or (link == "list" and between)) and amount.interval.value < scaled.value:
                    amount = replace(amount, end=other.end, unit=other.unit or "", interval=amount.interval.to(scaled))
                else:
                    break
                index += 1
            done.append(amount)
            index += 1
        if len(done) > 1 and not self._leads(text, group[0]):
            # "ResNet 50 and 12 hours": the first number belongs to the word before it
            done = [a for a in done if a.start != group[0].start or text[a.start : a.end].endswith(a.unit)]
        several = frozenset({"respectively"}) if respectively and len(done) > 1 else frozenset()
        for place, amount in enumerate(done):
            yield self._bounded(text, replace(amount, qualifiers=several), first=place == 0)

    @staticmethod
    def _leads(text: str, item: _Item) -> bool:
        word = _WORDY.search(text[max(0, item.start - 24) : item.start])
        return word is None or word["word"].lower() in _LEADS

    @staticmethod
    def _bounded(text: str, amount: Amount, *, first: bool) -> Amount:
        """Apply "about", "up to", "over" before the amount and "or more" after it."""
        interval, qualifiers = amount.interval, set(amount.qualifiers)
        start = amount.start
        for _ in range(4):
            window = text[max(0, start - 24) : start]
            cue = _BEFORE.search(window)
            if cue is None or (not first and cue["filler"]):
                break
            if cue["approximate"]:
                qualifiers.add("approximate")
            elif cue["most"]:
                interval = interval.at_most()
                qualifiers.add("at_most")
            elif cue["least"]:
                if cue["least"].lower() == "over" and _DURING.search(window[: cue.start()]):
                    break
                interval = interval.at_least()
                qualifiers.add("at_least")
            start = max(0, start - 24) + cue.start()
        after = _AFTER.match(text, amount.end)
        if after:
            if after["least"]:
                interval = interval.at_least()
                qualifiers.add("at_least")
            elif after["most"]:
                interval = interval.at_most()
                qualifiers.add("at_most")
            else:
                qualifiers.add("approximate")
        return replace(amount, interval=interval, qualifiers=frozenset(qualifiers))


def _clock(text: str) -> Interval:
    """Read a time of several units as hours, good to half its last unit."""
    hours = {"d": 24.0, "h": 1.0, "m": 1 / 60, "s": 1 / 3600}
    if ":" in text:
        parts = list(zip(text.split(":"), "hms", strict=True))
    else:
        parts = [(number, letter) for number, letter in _CLOCK_PART.findall(text)]
        if not parts[-1][1]:
            parts[-1] = (parts[-1][0], "m")
    value = sum(float(number) * hours[letter] for number, letter in parts)
    half = hours[parts[-1][1]] / 2
    return Interval.exact(value) if value < half else Interval(value, value - half, value + half)
