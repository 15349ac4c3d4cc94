"""Times of several parts written as one: 2h30, 1h 15min, 96m and 28s, 1:46:00, 2d 3h 10m."""

from __future__ import annotations

from typing import Final

from reproof.patterns import lazy
from reproof.quantity import Interval

CLOCK: Final = (
    r"(?:\d{1,3}\s?d(?:ays?)?,?\s?)?\d{1,4}\s?h(?:rs?)?\s?\d{1,2}"
    r"(?:\s?m(?:in)?s?(?:\s?\d{1,2}\s?s(?:ecs?)?)?)?"
    r"|\d{1,3}\s?d(?:ays?)?,?\s?\d{1,2}\s?h(?:rs?|ours?)?(?:,?\s(?:and\s)?\d{1,2}\s?m(?:in(?:ute)?)?s?)?"
    r"|\d{1,4}\s?m(?:ins?)?\s?(?:and\s)?\d{1,2}(?:\.\d+)?\s?s(?:ecs?)?|\d{1,4}:[0-5]\d:[0-5]\d|\d{1,3}:[0-5]\d\s?h(?:rs?|ours?)?"
)
"""Pattern of such a time. Guard its edges yourself."""

_PART = lazy(r"(\d+(?:\.\d+)?)\s?([dhms]?)")
_HOURS = {"d": 24.0, "h": 1.0, "m": 1 / 60, "s": 1 / 3600}


def parse_clock(text: str) -> Interval:
    """Read a time that CLOCK matches as hours, good to half its last unit."""
    if ":" in text:
        parts = list(zip(text.rstrip("hours ").split(":"), "hms", strict=False))
    else:
        parts = [(number, letter or "m") for number, letter in _PART.findall(text)]
    value = sum(float(number) * _HOURS[letter] for number, letter in parts)
    half = _HOURS[parts[-1][1]] / 2
    return Interval(value, max(0.0, value - half), value + half)
