"""Numbers of repetitions beside their noun or without one: "seeds (n = 5)", "averaged over 3."."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reproof.mention._search import TALLY, tally
from reproof.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.quantity import Interval

_NUMBERED: Final = lazy(
    rf"\b(?:number|no\.|#)\s?(?:of\s)?(?:random\s|independent\s)?(?:seeds|runs|repetitions|restarts|repeats|folds)\s?(?:(?:is\s|was\s|set\s"
    rf"|to\s|of\s|[:=]\s?){{1,3}}|from\s\d{{1,4}}\sto\s)(?P<count>{TALLY})\b"
    rf"|\b(?:seeds|runs|repetitions|repeats)\sper\s\w{{1,20}}\s?[:=]\s?(?P<each>{TALLY})\b"
    r"|\b(?:seeds|runs|repetitions|replicates)\s?[(,]\s?n\s?=\s?(?P<n>\d{1,3})\b"
    r"|\b(?:seeds|repetitions|repeats|replicates|runs)\s?:\s?(?P<colon>\d{1,2})\b(?!\s?[,.–\-]\s?\d)"
    r"|\b(?:seeds|repetitions)\s?\((?P<bracket>\d{1,3})\s(?:per|for\seach|each)\b",
    re.IGNORECASE,
)
_AT_MOST: Final = 100
"""More than this without a noun is more likely examples than repetitions."""
_OF_PEOPLE = lazy(
    r"\b(?:ages?|aged|participants?|subjects?|patients?|annotators?|raters?|students?|users?|respondents?|animals|mice|rats)\b",
    re.IGNORECASE,
)
_END = r"(?=\s?(?:[;)]|\.(?!\d)|$))"
_AVERAGED: Final = lazy(
    rf"\baverag(?:ed|es|ing)\s(?:over|across|from)\s(?P<over>{TALLY}){_END}"
    rf"|\((?:avg\.?|averages?|means?|medians?|best)\s(?:of|over|across)\s(?P<bracket>{TALLY})\)"
    rf"|\b(?:is|are|was|were)\s(?:(?:the|an?|all|each)\s){{0,2}}(?:averages?|means?|medians?)\s(?:of|over)\s(?P<are>(?!\d){TALLY}){_END}"
    r"|(?:±|\bs\.\s?d\.|\bstd\b|deviations?|\bstandard\serrors?|\bSEM)[^.;()]{0,30}\(\s?[nN]\s?=\s?(?P<n>\d{1,3})\s?\)",
    re.IGNORECASE,
)


def numbered(text: str, low: int, high: int) -> Iterator[tuple[int, int, Interval]]:
    """Yield start, end and amount of \"number of seeds: 5\" and \"across seeds (n = 5)\"."""
    for match in _NUMBERED.finditer(text, low, high):
        group = next(name for name in ("count", "each", "n", "colon", "bracket") if match[name])
        amount = tally(match[group])
        if amount is not None and amount.value > 1:
            yield match.start(group), match.end(), amount


def averaged(text: str, low: int, high: int) -> Iterator[tuple[int, int, Interval]]:
    """Yield start, end and amount of numbers with no noun: \"averaged over 5.\", \"± one std (n = 4)\"."""
    for match in _AVERAGED.finditer(text, low, high):
        group = next(name for name in ("over", "bracket", "are", "n") if match[name])
        amount = tally(match[group])
        if group == "n" and _OF_PEOPLE.search(text, low, high):
            continue
        if amount is not None and 1 < amount.value <= _AT_MOST:
            yield match.start(group), match.end(group), amount
