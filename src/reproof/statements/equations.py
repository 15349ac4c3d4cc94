"""Equations between plain numbers that a text prints: 8 x 72 = 576, or N = 5 with N x 12 = 60."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reproof.ledger.interval import gap, printed
from reproof.passage import PassageKind
from reproof.patterns import lazy
from reproof.quantity import Interval, parse_number
from reproof.stated import Computation, Figure
from reproof.statements.expression import DIGITS, NAME, Side, parse
from reproof.statements.number import number

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from reproof.passage import Passage

_SIGN: Final = lazy(r"[=≈≃]")
_SCALES: Final = (1.0, 1e3, 1e6, 1e9, 1e12, 100.0, 1024.0)
"""Factors between units, prefixes and shares that the two sides may be written in."""
_TIMES: Final = (60.0, 24.0, 1440.0, 3600.0, 86400.0, 168.0, 7.0, 30.0, 365.0, 12.0, 8760.0)
"""Factors between units of time."""
_TIME: Final = lazy(r"\b(?:h|hrs?|hours?|d|days?|min|mins|minutes?|s|sec|seconds?|weeks?|months?|years?)\b")
_OPERATED: Final = lazy(r"[·∙⋅*÷]|\d\s[-−–/x]\s\d")
_BRACKETED: Final = lazy(
    rf"(?<![\w.,×·*/^-])(?P<total>{DIGITS})(?:\s[A-Za-z-]+){{0,2}}\s\((?:i\.e\.,?\s|=\s?)?(?=\d)"
)
_QUOTED: Final = lazy(
    r"\b(?:answer(?:s|ed|ing)?|output(?:s|ted)?|predict\w*|respon[sd]\w*|incorrect\w*|wrong(?:ly)?|mistake\w*|hallucinat\w*"
    r"|modulo|modular|counterfactual|false)\b|(?:^|\s)[QA]:",
    re.IGNORECASE,
)
"""Words by which an equation may be quoted as somebody's answer, right or wrong."""
_DEFINED: Final = lazy(rf"(?P<name>{NAME})\s?=\s?(?P<number>{DIGITS})(?!\s?[×·∙⋅*+÷^/(]|[\w.])")
_MORE_FOLLOWS: Final = lazy(
    r"\s?(?:[×·∙⋅*+÷^/([{|_!%≈<>]|=(?!=)|[-−–]\s?\w)|\w|\.\d|\s(?:mod|x\s)|\s[a-z](?![A-Za-z])"
)
_MAY_START: Final = lazy(r"(?<![\w.,|^_×·∙⋅*+÷/(])[\d(|A-Za-z]")
_INSIDE: Final = lazy(r"[×·∙⋅*+÷^_/=≈<>([{|\\∑∏%-]\s?$|\b(?:of|mod|by|over)\s$")
_LENGTH: Final = 120
"""How far left and right of a sign a side is looked for."""


def equations(passage: Passage) -> Iterator[Computation]:
    """Yield the equations of a passage whose sides are numbers, signs and unit words only."""
    text = passage.text
    if passage.kind is PassageKind.VERBATIM:
        return
    if not any(sign in text for sign in "(=≈≃"):
        return
    if "×" not in text and "+" not in text and not _OPERATED.search(text):
        return
    for sign in _SIGN.finditer(text):
        right = _read_right(text, sign.end())
        if right is None:
            continue
        start, end = _sentence(text, sign.start())
        known = {match["name"]: number(match["number"]) for match in _DEFINED.finditer(text, start, end)}
        left = _read_left(text, sign.start(), known)
        if left is None:
            continue
        yield from _compare(passage, left, right, sign[0] == "=")
    yield from _bracketed(passage)


def _bracketed(passage: Passage) -> Iterator[Computation]:
    """Yield "160 (10 x 4 x 4)" as an equation."""
    text = passage.text
    for match in _BRACKETED.finditer(text):
        close = text.find(")", match.end())
        if (
            close < 0
            or close - match.end() > _LENGTH
            or not re.search(r"[×·∙⋅*]|\sx\s", text[match.end() : close])
        ):
            continue
        side = parse(text, match.end(), close, {})
        total = parse_number(match["total"])
        if side is None or total is None or side.end != close or not side.operators or side.numbers < 2:
            continue
        whole = match["total"].replace(",", "").isdigit()
        stated = Side(total, match.start("total"), match.end("total"), 1, 0, side.worded, whole)
        yield from _compare(passage, side, stated, True)


def _compare(passage: Passage, left: Side, right: Side, strict: bool) -> Iterator[Computation]:
    implied, stated = left.value, right.value
    if implied.value <= 0 or stated.value <= 0:
        return
    if not strict:
        stated = Interval(stated.value, stated.value * 0.75, stated.value * 1.25)
    text = passage.text
    timed = _TIME.search(text[left.start : left.end] + text[right.start : right.end + 10])
    units = (*_SCALES, *_TIMES) if timed else _SCALES
    if any(_equal(stated, implied, factor) for factor in units):
        return
    if _QUOTED.search(text, max(0, left.start - 100), right.end + 40):
        return
    words = text[left.start : left.end].strip()
    yield Computation(
        "equation",
        Figure(stated, passage.place(right.start, right.end), text[right.start : right.end].strip()),
        (Figure(implied, passage.place(left.start, left.end), words),),
        implied,
        words,
        sure=not left.worded and not right.worded and strict,
        exact=left.whole and right.whole and strict,
    )


def _equal(stated: Interval, implied: Interval, factor: float) -> bool:
    loose = printed(stated)
    return not gap(loose, implied.scaled(factor)) or not gap(loose, implied.scaled(1 / factor))


def _sentence(text: str, at: int) -> tuple[int, int]:
    return max(0, text.rfind(". ", 0, at)), (text.find(". ", at) + 1 or len(text))


def _read_right(text: str, at: int) -> Side | None:
    side = parse(text, at, min(len(text), at + _LENGTH), {})
    if side is None or _MORE_FOLLOWS.match(text[side.end : side.end + 4]):
        return None
    return side


def _read_left(text: str, at: int, known: Mapping[str, Interval | None]) -> Side | None:
    """Return the longest side that ends at a sign: one that begins after a break."""
    begin = max(0, at - _LENGTH)
    opened = _opened(text, begin, at)
    starts = [match.start() for match in _MAY_START.finditer(text, begin, at)]
    if opened is not None:
        starts = [opened, *(start for start in starts if start > opened)]
    for start in starts:
        if start != opened and _INSIDE.search(text[max(0, start - 4) : start]):
            continue
        side = parse(text, start, at, known)
        if side is not None and side.end >= len(text[:at].rstrip()) and side.operators and side.numbers >= 1:
            return side
    return None


def _opened(text: str, begin: int, at: int) -> int | None:
    """Return where the text of the innermost bracket begins that is still open at a place, if one is."""
    depth = 0
    for place in range(at - 1, begin - 1, -1):
        if text[place] == ")":
            depth += 1
        elif text[place] == "(":
            if not depth:
                return place + 1
            depth -= 1
    return None
