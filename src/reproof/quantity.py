"""Printed numbers as intervals: digits, ranges, number words, multipliers, bounds.

A number in a paper stands for every value it could have been rounded from, so each reading keeps
a lower and an upper bound; None means open (\"up to\", \"over\").
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from reproof.record import dataclass


@dataclass(frozen=True, slots=True)
class Interval:
    """A value and its bounds in one unit; low or high is None where the text leaves it open."""

    value: float
    low: float | None
    high: float | None

    @staticmethod
    def exact(value: float) -> Interval:
        """Return a count: nothing to round."""
        return Interval(value, value, value)

    def scaled(self, factor: float) -> Interval:
        """Return the same quantity in another unit; the factor is positive."""
        return Interval(
            _tidy(self.value * factor),
            None if self.low is None else _tidy(self.low * factor),
            None if self.high is None else _tidy(self.high * factor),
        )

    def times(self, other: Interval) -> Interval:
        """Return the product; an open side stays open."""
        return Interval(
            _tidy(self.value * other.value),
            None if self.low is None or other.low is None else _tidy(self.low * other.low),
            None if self.high is None or other.high is None else _tidy(self.high * other.high),
        )

    def at_most(self) -> Interval:
        """Return the reading of \"up to\", \"less than\": open below."""
        return Interval(self.value, None, self.high)

    def at_least(self) -> Interval:
        """Return the reading of \"over\", \"at least\": open above."""
        return Interval(self.value, self.low, None)

    def to(self, other: Interval) -> Interval:
        """Return the range from this value to the other; its value is the middle."""
        return Interval(_tidy((self.value + other.value) / 2), self.value, other.value)


def _tidy(value: float) -> float:
    """Drop the noise of binary floating point: 15 significant digits are more than any paper prints."""
    return float(f"{value:.15g}")


_UNITS: Final = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
_TENS: Final = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
}  # fmt: skip
_ONES = "|".join(list(_UNITS)[1:10])
WORD_NUMBER: Final = (
    rf"(?:(?:{'|'.join(_TENS)})(?:[-\s](?:{_ONES}))?|(?:{'|'.join(sorted(_UNITS, key=len, reverse=True))})"
    r"(?:\shundred(?:\sand\s(?:[a-z]+))?)?|a\sdozen|half\sa)"
)
"""Pattern of a number written in words; match case-insensitively."""

_GROUPED = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?:[\u2009\u202f\u00a0]\d{3})+(?!\d)(?:\.\d+)?"
_PLAIN = r"\d+(?:\.\d+)?|\.\d+"
_POWER = r"\s?[×x·∙⋅*]\s?10\s?\^?\s?[{(]?\s?[-−–+]?\d{1,2}[})]?"
NUMBER: Final = (
    rf"(?:(?:{_GROUPED}|{_PLAIN})(?:{_POWER}|[eE][-+]?\d{{1,2}})?"
    r"|10\s?\^\s?[{(]?[-−+]?\d{1,2}[})]?)"
)
"""Pattern of a number in digits: 1,024  100 000  3.5  1.3 × 10^9  3e-4  10^20. Guard its edges yourself."""

_WORD = re.compile(rf"{WORD_NUMBER}$", re.IGNORECASE)
_SCIENTIFIC = re.compile(r"^(.*?)\s?[×x·∙⋅*]\s?10\s?\^?\s?[{(]?\s?([-−–+]?\d{1,2})[})]?$")
_BARE_POWER = re.compile(r"^10\s?\^\s?[{(]?([-−+]?\d{1,2})[})]?$")

MULTIPLIERS: Final = {
    "k": 1e3, "thousand": 1e3, "m": 1e6, "mm": 1e6, "mn": 1e6, "mil": 1e6, "million": 1e6, "millions": 1e6,
    "b": 1e9, "bn": 1e9, "g": 1e9, "billion": 1e9, "billions": 1e9,
    "t": 1e12, "trillion": 1e12, "trillions": 1e12,
}  # fmt: skip
"""Letters and words after a number that multiply it; which of them apply depends on the context."""


def parse_number(text: str) -> Interval | None:
    """Read a number as NUMBER or WORD_NUMBER match it; None when the text is neither.

    The bounds are half a unit in the last printed digit; a count in words is exact. Trailing
    zeros of an integer count as printed digits ("1000" is 999.5 to 1000.5).
    """
    text = text.strip()
    if _WORD.match(text):
        return _words(text.lower())
    power = 0
    if match := _BARE_POWER.match(text):
        value = 10.0 ** int(match[1].replace("−", "-"))
        return Interval.exact(value)
    if match := _SCIENTIFIC.match(text):
        text, power = match[1], int(match[2].replace("−", "-").replace("–", "-"))
    digits = re.sub(r"[,\u2009\u202f\u00a0\s]", "", text)
    try:
        number = Decimal(digits)
    except ArithmeticError:
        return None
    exponent = number.as_tuple().exponent
    if not isinstance(exponent, int) or abs(number.adjusted() + power) > 300:
        return None
    number = number.scaleb(power)
    half = Decimal(5).scaleb(exponent + power - 1)
    return Interval(float(number), float(max(number - half, Decimal(0))), float(number + half))


def _words(text: str) -> Interval | None:
    if text == "a dozen":
        return Interval.exact(12)
    if text == "half a":
        return Interval.exact(0.5)
    total = 0
    for word in re.split(r"[-\s]", text):
        if word == "hundred":
            total = max(total, 1) * 100
        else:
            total += _UNITS.get(word, _TENS.get(word, 0))
    return Interval.exact(total)


def parse_multiplied(number: str, multiplier: str | None) -> Interval | None:
    """Read \"1.3\" with \"B\" or \"345\" with \"million\" as one number."""
    amount = parse_number(number)
    if amount is None or not multiplier:
        return amount
    factor = MULTIPLIERS.get(multiplier.strip().lower())
    return None if factor is None else amount.scaled(factor)
