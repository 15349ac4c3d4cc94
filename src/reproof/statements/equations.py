"""Equations between plain numbers that a text prints: 8 x 72 = 576."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reproof.case import Computation, Figure
from reproof.ledger.interval import gap, printed
from reproof.quantity import NUMBER, Interval, parse_number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.passage import Passage

_WORD = r"(?:\s?(?!x\b)[A-Za-z][A-Za-z-]*){0,2}"
_TERM = rf"(?<![\w.,^_])[$~]?(?:{NUMBER}){_WORD}"
_OP = r"(?:\s?[×·∙⋅*]\s?|\sx\s|\s?\+\s?|\s[-−–]\s|\s[/÷]\s)"
_CHAIN: Final = re.compile(
    rf"(?P<left>{_TERM}(?:{_OP}{_TERM})+)\s?(?P<sign>=|≈|≃)\s?(?P<right>{_TERM}(?:{_OP}{_TERM})*)"
)
_BEFORE: Final = re.compile(r"(?:[=≈×·∙⋅*+/÷^_(|\[\]){}<>≤≥%∑∏Σ-]|\b(?:mod|of|over|by))\s?$")
_AFTER: Final = re.compile(r"^\s?(?:[×·∙⋅*+^(\[!/÷%]|[-−–]\s?\d|mod\b)")
_PART: Final = re.compile(rf"(?P<op>{_OP})?[$~]?(?P<number>{NUMBER})(?P<word>{_WORD})")
_UNITS: Final = (
    1.0,
    60.0,
    24.0,
    7.0,
    1440.0,
    3600.0,
    86400.0,
    168.0,
    1e3,
    1e6,
    1e9,
    1e12,
    100.0,
    12.0,
    365.0,
)
"""Factors between units that the two sides may be written in."""


def equations(passage: Passage) -> Iterator[Computation]:
    """Yield the equations of a passage whose sides are numbers, signs and unit words only."""
    text = passage.text
    if "=" not in text and "≈" not in text:
        return
    for match in _CHAIN.finditer(text):
        if _BEFORE.search(text, 0, match.start()) or _AFTER.match(text[match.end() : match.end() + 4]):
            continue
        left, right = _value(match["left"]), _value(match["right"])
        if left is None or right is None or not left[0].value or not right[0].value:
            continue
        implied, words, exact = left
        stated, named, whole = right
        if match["sign"] != "=":
            stated = Interval(stated.value, stated.value * 0.75, stated.value * 1.25)
            exact = False
        units = _UNITS if words or named else (1.0, 1e3, 1e6, 1e9)
        if any(_equal(stated, implied, factor) for factor in units):
            continue
        places = (
            passage.place(match.start("right"), match.end("right")),
            passage.place(match.start("left"), match.end("left")),
        )
        yield Computation(
            "equation",
            Figure(stated, places[0], match["right"].strip()),
            (Figure(implied, places[1], match["left"].strip()),),
            implied,
            match["left"].strip(),
            sure=not words and not named,
            exact=exact and whole,
        )


def _equal(stated: Interval, implied: Interval, factor: float) -> bool:
    loose = printed(stated)
    return not gap(loose, implied.scaled(factor)) or not gap(loose, implied.scaled(1 / factor))


def _value(side: str) -> tuple[Interval, bool, bool] | None:
    """Return a side's value with multiplication before addition, and whether words stand in it."""
    terms: list[Interval] = []
    worded, exact = False, True
    for match in _PART.finditer(side):
        number = parse_number(match["number"])
        if number is None:
            return None
        worded = worded or bool(match["word"].strip())
        exact = exact and match["number"].replace(",", "").isdigit()
        if match["number"].replace(",", "").isdigit():
            number = Interval.exact(number.value)
        op = (match["op"] or "+").strip()
        if op in ("×", "·", "∙", "⋅", "*", "x") and terms:
            terms[-1] = (
                terms[-1].times(number) if terms[-1].value >= 0 else _negative(terms[-1].times(number))
            )
        elif op in ("/", "÷") and terms:
            if not number.value or not number.low or not number.high:
                return None
            last = terms[-1]
            terms[-1] = Interval(
                last.value / number.value, (last.low or 0.0) / number.high, (last.high or 0.0) / number.low
            )
        elif op in ("-", "−", "–") and terms:
            terms.append(_negative(number))
        else:
            terms.append(number)
    if not terms:
        return None
    low, high = sum(t.low or 0.0 for t in terms), sum(t.high or 0.0 for t in terms)
    return Interval(sum(t.value for t in terms), low, high), worded, exact


def _negative(number: Interval) -> Interval:
    return Interval(-number.value, -(number.high or 0.0), -(number.low or 0.0))
