"""Expressions of plain numbers as a text prints them: 8 x 72, (3 + 4) * 10^6, 2 million samples."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reproof.patterns import lazy
from reproof.quantity import Interval
from reproof.record import dataclass
from reproof.statements.number import number

if TYPE_CHECKING:
    from collections.abc import Mapping

DIGITS: Final = (
    r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?(?:\s?[×x]\s?10\s?\^\s?\{?[-−]?\d+\}?|[eE][-+]?\d+)?"
)
_LETTER = r"(?:\s?(?:thousand|million|billion|trillion)|[kKMB])(?![A-Za-z0-9])"
NAME: Final = r"\|[A-Za-z]\w{0,3}\||(?<![A-Za-z0-9])[A-Za-z](?![A-Za-z0-9])(?:_?\d)?"
_TOKEN: Final = lazy(
    rf"\s*(?:(?P<number>{DIGITS})(?P<letter>{_LETTER})?|(?P<op>[×·∙⋅*+÷^()=≈≃]|[-−–](?=\s?[\d(|])|/(?=\s?[\d(]))|(?P<name>{NAME})"
    r"|(?P<word>[A-Za-z][A-Za-z-]+(?:/[A-Za-z]+)?))"
)


@dataclass(frozen=True, slots=True)
class Side:
    """One expression: what it comes to, where it stands, and what it is made of."""

    value: Interval
    start: int
    end: int
    numbers: int
    operators: int
    worded: bool
    """Whether a unit or other word stands behind one of its numbers."""
    whole: bool
    """Whether all its numbers are whole, and so exact."""


def parse(text: str, start: int, stop: int, known: Mapping[str, Interval | None]) -> Side | None:
    """Parse as long an expression as there is, given what names are worth; None when none begins."""
    reader = _Reader(text, start, stop, known)
    value = reader.sum()
    if value is None or reader.values == 0:
        return None
    return Side(value, start, reader.good, reader.values, reader.operators, reader.worded, reader.whole)


class _Reader:
    """A recursive-descent reader of sums, products, powers and brackets, over intervals."""

    def __init__(self, text: str, start: int, stop: int, known: Mapping[str, Interval | None]) -> None:
        self.text, self.at, self.stop, self.known = text, start, stop, known
        self.good = start
        self.values = self.operators = self.depth = 0
        self.worded, self.whole = False, True

    def _peek(self) -> re.Match[str] | None:
        return _TOKEN.match(self.text, self.at, self.stop)

    def _operator(self, signs: str) -> str | None:
        token = self._peek()
        if token is None:
            return None
        if token["op"] and token["op"] in signs:
            self.at = token.end()
            return token["op"]
        if token["name"] == "x" and "×" in signs and re.match(r"\s?x\s?\d", self.text[self.at : self.at + 5]):
            self.at = token.end()
            return "×"
        return None

    def sum(self) -> Interval | None:
        value = self.product()
        while value is not None:
            mark = self.at
            sign = self._operator("+-−–")
            if sign is None:
                break
            other = self.product()
            if other is None:
                self.at = mark
                break
            self.operators += 1
            if sign != "+":
                other = Interval(-other.value, _minus(other.high), _minus(other.low))
            value = _add(value, other)
        return value

    def product(self) -> Interval | None:
        value = self.power()
        while value is not None:
            mark = self.at
            sign = self._operator("×·∙⋅*÷/")
            other = self.power()
            if other is None or (sign is None and not self.text[mark : self.at].lstrip().startswith("(")):
                self.at = mark
                break
            self.operators += 1
            if sign in ("÷", "/"):
                if not (other.value and other.low and other.high):
                    self.at = mark
                    break
                low, high = (value.low or 0) / other.high, (value.high or 0) / other.low
                value = Interval(value.value / other.value, low, high)
            else:
                value = value.times(other)
        return value

    def power(self) -> Interval | None:
        value = self.atom()
        mark = self.at
        if value is not None and self._operator("^"):
            exponent = self.atom()
            if exponent is None or abs(exponent.value) > 12 or value.value < 0:
                self.at = mark
                return value
            self.operators += 1
            e = exponent.value
            value = Interval(value.value**e, (value.low or 0) ** e, (value.high or 0) ** e)
        return value

    def atom(self) -> Interval | None:
        token = self._peek()
        if token is None or self.depth > 8:
            return None
        mark = self.at
        value: Interval | None = None
        if token["number"]:
            value = number(token["number"], token["letter"])
            self.whole = self.whole and not token["letter"] and token["number"].replace(",", "").isdigit()
            self.at = token.end()
        elif token["name"] and token["name"] in self.known:
            value = self.known[token["name"]]
            self.at = token.end()
        elif token["op"] == "(":
            read = (self.operators, self.values, self.good, self.worded, self.whole)
            self.at = token.end()
            self.depth += 1
            value = self.sum()
            self.depth -= 1
            if value is None or self._operator(")") is None:
                # what an open bracket holds belongs to it and not to the side before it
                self.at = mark
                self.operators, self.values, self.good, self.worded, self.whole = read
                return None
        if value is None:
            self.at = mark
            return None
        self.values += 1
        self.good = self.at
        self._words()
        return value

    def _words(self) -> None:
        """Pass over up to two unit words after a value, when an operator or the end follows."""
        mark = self.at
        for count in range(3):
            token = self._peek()
            rest = self.text[self.at : self.stop].strip()
            if not rest or (token is not None and token["op"]):
                self.worded = self.worded or count > 0
                self.good = max(self.good, self.at) if count else self.good
                return
            if token is None or not token["word"]:
                break
            self.at = token.end()
        self.at = mark


def _minus(value: float | None) -> float | None:
    return None if value is None else -value


def _add(one: Interval, other: Interval) -> Interval:
    low = None if one.low is None or other.low is None else one.low + other.low
    high = None if one.high is None or other.high is None else one.high + other.high
    return Interval(one.value + other.value, low, high)
