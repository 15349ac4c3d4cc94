"""Printed counts with multipliers, alone, in lists and in ranges: 110M, 1.3 or 6 billion, 7B–13B."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from reproof.mention._present import present
from reproof.patterns import lazy
from reproof.quantity import NUMBER, Interval, parse_multiplied
from reproof.record import dataclass
from reproof.sentence import sentence_spans

if TYPE_CHECKING:
    from collections.abc import Iterator

# A tie separates words here ("Llama 2~70B"), so it does not group digits; and a bare power comes
# first, or a search would stop after its 10.
_DECIMAL_COMMA = r"\d{1,3},\d{1,2}(?=[-\s]?(?:thousand|million|billion|trillion)|\s?M(?![A-Za-z0-9]))"
"""A decimal comma: "1,5 billion"; three digits after a comma are a thousand's."""
_DOTTED = r"[1-9]\d{0,2}(?:\.\d{3}){2,4}(?![\d.]*\d)"
"""Thousands apart by points: two such groups are no decimals."""
_SPACED = r"[1-9]\d{0,2}(?: \d{3}){2,3}(?![\d.,]*\d)"
"""Thousands apart by plain spaces: two such groups are no two numbers."""
_DIGITS = rf"(?:{_DOTTED}|{_SPACED}|10\s?\^\s?[{{(]?[-−+]?\d{{1,2}}[}})]?|{_DECIMAL_COMMA}|{NUMBER})".replace(
    r"\u00a0", ""
)
_LETTER = r"[kKmMbBT]|MM|Mn|[Bb]n"
_WORD = r"(?:thousand|million|billion|trillion)s?"
_SMALL = (
    r"half\sa|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen"
    r"|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?"
)
_MULTIPLIER = rf"(?:[-\s]?{_WORD}\b|\s?(?:{_LETTER})(?![A-Za-z0-9]))"
_COUNT = rf"(?:{_DIGITS}{_MULTIPLIER}?|(?:{_SMALL})\s{_WORD}\b)"
APPROXIMATELY: Final = (
    r"(?:(?:about|around|approximately|approx\.?|roughly|nearly|almost|some|circa|ca\.|an\sestimated|on\saverage)\s"
    r"|[~∼≈≃]\s?)"
)
_AT_MOST = r"up\sto|at\smost|less\sthan|fewer\sthan|under|below|no\smore\sthan|within|not\sexceeding|[<≤]"
_AT_LEAST = (
    r"over|more\sthan|greater\sthan|larger\sthan|at\sleast|above|beyond|exceed(?:s|ing|ed)?|surpass(?:es|ing|ed)?"
    r"|upwards?\sof|[>≥]"
)
_SEPARATOR = (
    r"(?:-?\s(?:to|and|or|through|versus|vs\.?|up\sto|out\sof)\s|\s?[-–—/&]\s?"
    r"|\s?,\s?(?:(?:and|or|to|up\sto)\s)?)"
)
_COUNTS = lazy(rf"{_COUNT}(?:{_SEPARATOR}{APPROXIMATELY}?{_COUNT}){{0,12}}")
_WITH_COMMA = lazy(r"\d{1,3},\d{1,2}")
_IN_WORDS = lazy(rf"\b(?:{_SMALL})\s{_WORD}\b")
_DIGIT_RUN = lazy(r"\d+")

_ITEM = lazy(rf"(?:({_DIGITS})({_MULTIPLIER})?|({_SMALL})\s({_WORD})\b)")
_BEFORE = lazy(
    rf"(?:(?P<most>{_AT_MOST})|(?P<least>{_AT_LEAST}))\s?(?:an?\s|the\s)?{APPROXIMATELY}?$|(?P<about>{APPROXIMATELY})$",
    re.IGNORECASE,
)
DIFFERENCE: Final = lazy(
    r"\b(?:sav(?:es?|ed|ing)|remov(?:es?|ed|ing)|cut(?:s|ting)?|drop(?:s|ped|ping)?|shed(?:s|ding)?|prun(?:es?|ed|ing)"
    r"|(?:reduc|shr[iu]nk|decreas|increas|differ|lower|rais|smaller|larger|fewer|more)\w*\s(?:[\w-]+\s){0,4}by|(?:gap|difference|reduction|saving)s?\s"
    rf"(?:of|is|amounts?\sto))\s(?:only\s|just\s)?(?:\d[\d.,]{{0,12}}\s?[A-Za-z]{{0,12}}\s[a-z]{{1,12}}\sand\s)?{APPROXIMATELY}?$"
)
"""How much less or more something has than before, which nothing has."""
CHANGED: Final = lazy(
    r"\b(?:scal|grow|gr[eo]w|increas|decreas|reduc|shr[iau]nk|drop|ris(?:e|es|ing)|rose|fall|fell|jump|climb|cut|lower|rais|expand|compress)\w*\b"
    rf"(?:[^.;]|\.(?=\d)){{0,50}}\bfrom\s{APPROXIMATELY}?$",
    re.IGNORECASE,
)
"""One thing made larger or smaller: two amounts, nothing between them."""
_BETWEEN = lazy(rf"\bbetween\s(?:about\s)?{APPROXIMATELY}?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Count:
    """One count of a list: characters `start` to `end` of the text it was read from."""

    start: int
    end: int
    amount: Interval
    multiplied: bool
    """Whether a letter or word multiplies it: \"110M\", \"3 billion\"."""
    qualifiers: frozenset[str] = frozenset()
    ends: tuple[Interval, Interval] | None = None
    """The two printed ends, when this is a range."""


@lru_cache(maxsize=16)
def stretches(text: str) -> tuple[tuple[int, int], ...]:
    """Return start and end of every count, or list or range of counts, in the text.

    A number inside a word or a name (LLaMA-7B), and a price, starts none.
    """
    found: list[tuple[int, int]] = []
    if "illion" in text or "housand" in text:
        found += [match.span() for match in _IN_WORDS.finditer(text)]
    position = 0
    for run in _DIGIT_RUN.finditer(text):
        start = run.start()
        if start < position:
            continue
        if text[start - 1 : start] == "." and not text[max(0, start - 2) : start - 1].isalnum():
            start -= 1
        before = text[start - 1] if start else " "
        if before.isalnum() or before in "_.$€£¥^-\ue000" or (before == "," and text[start - 2].isdigit()):
            continue
        match = _COUNTS.match(text, start)
        if match:
            found.append(match.span())
            position = match.end()
    return tuple(found)


def read_counts(text: str, start: int, end: int) -> list[Count]:
    """Read one of `stretches`: one count per item, a range as one count.

    An item without multiplier takes that of the next one where both share it (\"7–13B\",
    \"1.3, 6 and 175 billion\"), but not in \"2023, 110M\", where the first is another matter.
    """
    items = list(_ITEM.finditer(text, start, end))
    found: list[Count] = []
    shared: str | None = None
    for index in range(len(items) - 1, -1, -1):
        item = items[index]
        number, multiplier = item[1] or item[3], item[2] or item[4]
        if multiplier is None and shared is not None and len(number) < 6:
            gap = text[item.end() : items[index + 1].start()]
            multiplier = shared if _is_range(gap) or len(shared) > 2 or shared[0].isspace() else None
        if number.count(".") > 1:
            number = number.replace(".", "")
        if " " in number and number[0].isdigit():
            number = number.replace(" ", "")
        if _WITH_COMMA.fullmatch(number):
            number = number.replace(",", ".")
        amount = parse_multiplied(number, _plain(multiplier))
        if amount is not None:
            found.append(Count(item.start(), item.end(), amount, multiplier is not None))
        shared = multiplier
    if found and found[0].multiplied:
        found = [count for count in found if count.multiplied]
    return _ranges(text, found[::-1])


def _plain(multiplier: str | None) -> str | None:
    """Return the multiplier as `MULTIPLIERS` spells it."""
    return multiplier.strip(" -\u00a0\u2009\t\n").lower().removesuffix("s") if multiplier else None


def _is_range(gap: str) -> bool:
    join = gap.strip(" \u00a0\u2009~∼≈")
    return join != "" and join.strip("- ") in ("to", "through", "–", "—", "")


def _ranges(text: str, found: list[Count]) -> list[Count]:
    """Join the two ends of each range, and note bounds said before the counts."""
    joined: list[Count] = []
    position = 0
    while position < len(found):
        low = found[position]
        high = found[position + 1] if position + 1 < len(found) else None
        if high is not None and low.amount.value < high.amount.value:
            gap = text[low.end : high.start]
            lead = text[max(0, low.start - 40) : low.start]
            if _is_range(gap) or (gap.strip() == "and" and _BETWEEN.search(lead)):
                ends = (low.amount, high.amount)
                joined.append(
                    Count(low.start, high.end, low.amount.to(high.amount), low.multiplied, ends=ends)
                )
                position += 2
                continue
        joined.append(_bounded(text, low))
        position += 1
    return joined


def _bounded(text: str, count: Count) -> Count:
    amount, qualifiers = bounds(text, count.start, count.end, count.amount)
    return Count(count.start, count.end, amount, count.multiplied, qualifiers)


def bounds(text: str, start: int, end: int, amount: Interval) -> tuple[Interval, frozenset[str]]:
    """Open one side of the amount for \"up to\" or \"over\" before it, and note \"about\"."""
    before = _BEFORE.search(text, max(0, start - 40), start)
    plus = text[end : end + 1] == "+"
    if before is None:
        return (amount.at_least() if plus else amount, frozenset())
    if before["most"]:
        return amount.at_most(), frozenset()
    if before["least"] or plus:
        return amount.at_least(), frozenset()
    return amount, frozenset({"approximate"})


@lru_cache(maxsize=16)
def _spans(text: str) -> tuple[tuple[int, int], ...]:
    return tuple(sentence_spans(text))


def sentences_with(text: str, words: tuple[str, ...]) -> Iterator[tuple[int, int, set[str]]]:
    """Yield start and end of each sentence that holds some of the words, and which.

    Most sentences hold none of a recogniser's words; a plain search spares them its patterns.
    """
    held = [word for word in present(words) if word in text]
    if not held:
        return
    for low, high in _spans(text):
        found = {word for word in held if text.find(word, low, high) >= 0}
        if found:
            yield low, high, found


def sentence(text: str, start: int) -> tuple[int, int]:
    """Return start and end of the sentence around an offset of the text."""
    spans = _spans(text)
    return spans[max(0, bisect_right(spans, (start, len(text) + 1)) - 1)] if spans else (0, len(text))


class Taken:
    """Stretches of one text that a reading has claimed, so that no other reads them again."""

    def __init__(self) -> None:
        self._spans: list[tuple[int, int]] = []

    def free(self, start: int, end: int) -> bool:
        """Tell whether nothing claimed overlaps the stretch."""
        at = bisect_left(self._spans, (end, 0))
        return at == 0 or self._spans[at - 1][1] <= start

    def claim(self, start: int, end: int) -> None:
        insort(self._spans, (start, end))
