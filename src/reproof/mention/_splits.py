"""Folds of a cross-validation and splits of the data that a result is averaged over."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reproof.mention._search import TALLY, averaged_before, tally
from reproof.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.quantity import Interval

_EDGE = r"(?<![\w.,$#\-–+×^/])"
_NO_WORD = (
    r"(?:and|or|of|with|the|in|for|on|is|are|was|were|to|by|per|from|at|than|as|that|which|we|our|its|into|via|times|hours?|days?"
    r"|epochs?|steps?|models?|tasks?|datasets?|across|between|each|through)\b"
)
_SPLITS: Final = lazy(
    rf"{_EDGE}(?P<count>{TALLY})\s(?P<middle>(?:(?!{_NO_WORD})[\w][\w\-–/:%]{{0,40}}\s){{0,4}}?)(?:re-?)?(?:splits|partitions|partitionings)\b"
    r"(?!\sof\s(?:each|a|the)\s(?:node|tree))",
    re.IGNORECASE,
)
_AT_RANDOM = lazy(r"random|shuffl|independent|repeat|cross|monte|bootstrap", re.IGNORECASE)
_OVER = lazy(r"\b(?:over|across|from)\s(?:all\s|the\s|these\s)?$", re.IGNORECASE)
_INTO = lazy(r"\binto\s$")
_AVERAGING = lazy(
    r"\baverag\w*|\bmeans?\b|\bmedians?\b|\bstd\b|standard\s(?:deviation|error)|error\sbars?|varian|±|confidence\s(?:interval|band)",
    re.IGNORECASE,
)
_AVERAGED: Final = 120
"""A word of averaging this near tells what is averaged over."""
_FOLDS: Final = lazy(
    rf"{_EDGE}(?P<count>{TALLY})[-\s]folds?\s(?:[\w\-]{{1,20}}\s){{0,3}}?(?:cross[-\s]?validat\w*|CV\b|split\w*)"
    rf"|{_EDGE}(?P<folds>{TALLY})[-\s](?:[\w\-]{{1,20}}\s){{0,2}}?folds\b|\bk\s?=\s?(?P<k>\d{{1,3}})[-\s](?:folds?|cross)"
    r"|[kK]-[Ff]old\b(?=(?P<equal>[^.;]{0,40}?\b[kK]\s?=\s?\d{1,3}\b))",
    re.IGNORECASE,
)
_GIVEN = lazy(r"\b(?:releas|publish|provid|shar|distribut|suppl)\w*\s(?:\w+\s){0,2}$", re.IGNORECASE)
_LAST_NUMBER = lazy(r"\d+$")
_VALIDATED: Final = lazy(
    r"cross|validat|\bheld|\bCV\b|averag|\bmeans?\b|\bstd|standard|±|stratif"
    r"|(?:each|every|all|per|across|over|on)\s(?:the\s|of\s)?(?:\w+[-\s])?folds?",
    re.IGNORECASE,
)


def folds(text: str, low: int, high: int) -> Iterator[tuple[int, int, Interval]]:
    """Yield start, end and number of the folds that results are of, in one sentence."""
    for match in _FOLDS.finditer(text, low, high):
        equal = _LAST_NUMBER.search(match["equal"] or "")
        amount = tally(match["count"] or match["folds"] or match["k"] or (equal[0] if equal else ""))
        near = (max(low, match.start() - _AVERAGED), min(high, match.end() + _AVERAGED))
        if match["folds"] and not _VALIDATED.search(text, *near):
            continue
        if _GIVEN.search(text, max(low, match.start() - 40), match.start()) and not _AVERAGING.search(
            text, *near
        ):
            continue
        if amount is not None and amount.value > 1:
            yield match.start(), match.end("equal") if match["equal"] else match.end(), amount


def splits(text: str, low: int, high: int) -> Iterator[tuple[int, int, Interval]]:
    """Yield start, end and number of the splits a result is averaged over, in one sentence.

    Splits that are described, published or compared with each other repeat nothing.
    """
    for match in _SPLITS.finditer(text, low, high):
        amount = tally(match["count"])
        if amount is None or amount.value < 2:
            continue
        near = (max(low, match.start() - _AVERAGED), min(high, match.end() + _AVERAGED))
        if (
            (
                _AT_RANDOM.search(match["middle"])
                and not _INTO.search(text, max(low, match.start() - 8), match.start())
            )
            or averaged_before(text, match.start())
            or _OVER.search(text, max(low, match.start() - 16), match.start())
            or _AVERAGING.search(text, *near)
        ):
            yield match.start(), match.end(), amount
