"""The numbers that a text states and computes with."""

from __future__ import annotations

from reproof.quantity import Interval, parse_multiplied


def number(digits: str, letter: str | None = None) -> Interval | None:
    """Read a number; a whole one without a multiplier is a count and exact."""
    found = parse_multiplied(digits, letter)
    whole = not letter and digits.replace(",", "").isdigit()
    return Interval.exact(found.value) if found and whole else found
