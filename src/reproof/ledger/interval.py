"""Intervals of printed numbers, and how far apart two of them are."""

from __future__ import annotations

from math import inf, prod
from typing import TYPE_CHECKING, Final

from reproof.quantity import Interval

if TYPE_CHECKING:
    from collections.abc import Iterable

PASS: Final = 0.03
"""Over the consistent rows of published tables, printed and recomputed figures differ by less."""

WARN: Final = 0.25
"""Up to here a difference can be a PUE, a rounding or another boundary; beyond it cannot."""


def printed(amount: Interval) -> Interval:
    """Return every value a printed number can stand for: one unit either way in its last digit.

    One unit and not half of one, because papers truncate as well as round (449 for 449.84).
    A printed range and an exact count stay as they are.
    """
    low, high, value = amount.low, amount.high, amount.value
    if low is None or high is None or not low < value < high:
        return amount
    if high - low > 0.11 * value and value > 10:
        return amount
    return Interval(value, max(0.0, 2 * low - value), 2 * high - value)


def roughly(amount: Interval) -> Interval:
    """Return the reading of \"about\": a tenth either way, a thirtieth when many digits are printed.

    "About 2,638 MWh" is a computed figure; "about 5 months" is not, and neither is "about 2,000".
    """
    low, high, value = amount.low, amount.high, amount.value
    share = 0.03 if low is not None and high is not None and _computed(value, high - low) else 0.1
    return Interval(
        value,
        None if low is None else min(low, value * (1 - share)),
        None if high is None else max(high, value * (1 + share)),
    )


def _computed(value: float, width: float) -> bool:
    """Return whether a number is printed with four digits or more, the noughts at its end left out."""
    digits = f"{value:.6e}".partition("e")[0].replace(".", "").rstrip("0")
    return len(digits) > 3 and width < 0.002 * value


def product(parts: Iterable[Interval]) -> Interval:
    """Return the product; an open side stays open."""
    factors = list(parts)
    lows = [part.low for part in factors]
    highs = [part.high for part in factors]
    return Interval(
        prod(part.value for part in factors),
        None if None in lows else prod(low for low in lows if low is not None),
        None if None in highs else prod(high for high in highs if high is not None),
    )


def total(parts: Iterable[Interval]) -> Interval:
    """Return the sum; an open side stays open."""
    terms = list(parts)
    lows = [part.low for part in terms]
    highs = [part.high for part in terms]
    return Interval(
        sum(part.value for part in terms),
        None if None in lows else sum(low for low in lows if low is not None),
        None if None in highs else sum(high for high in highs if high is not None),
    )


def ratio(one: Interval, other: Interval) -> Interval:
    """Return one divided by the other."""
    return Interval(
        one.value / other.value if other.value else inf,
        None if one.low is None or not other.high else one.low / other.high,
        None if one.high is None or not other.low else one.high / other.low,
    )


def gap(stated: Interval, implied: Interval) -> float:
    """Return by how much the two differ at least, as a share of the smaller; 0.0 when they can agree.

    Positive when the stated figure is the larger. Open sides agree with everything beyond them.
    """
    low, high = _ends(stated)
    least, most = _ends(implied)
    if low > most:
        return low / most - 1 if most > 0 else inf
    if least > high:
        return -(least / high - 1) if high > 0 else -inf
    return 0.0


def _ends(amount: Interval) -> tuple[float, float]:
    return (0.0 if amount.low is None else amount.low, inf if amount.high is None else amount.high)
