"""What a difference between a stated and a recomputed figure would mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reproof.ledger.interval import PASS, gap
from reproof.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reproof.quantity import Interval


@dataclass(frozen=True, slots=True)
class Hypothesis:
    """A slip and the factor by which it makes the stated figure too large."""

    factor: float
    words: str


POUND: Final = 0.45359237
"""Kilograms in a pound, exactly."""

MASS: Final = (
    Hypothesis(1 / POUND, "the stated figure would fit if it were pounds, not kilograms"),
    Hypothesis(POUND, "the stated figure would fit if pounds had been converted twice"),
    Hypothesis(1000.0, "the stated figure would fit in grams: a factor of 1000"),
    Hypothesis(1e-3, "the stated figure would fit in tonnes: a factor of 1000"),
    Hypothesis(1.10231131, "the stated figure would fit in short tons, not metric ones"),
)
THOUSAND: Final = (
    Hypothesis(1000.0, "the stated figure is too large by a factor of 1000: check its unit"),
    Hypothesis(1e-3, "the stated figure is too small by a factor of 1000: check its unit"),
    Hypothesis(1e6, "the stated figure is too large by a factor of a million: check its unit"),
    Hypothesis(1e-6, "the stated figure is too small by a factor of a million: check its unit"),
)
TEN: Final = (
    Hypothesis(10.0, "the stated figure is too large by a factor of ten: a digit too many?"),
    Hypothesis(0.1, "the stated figure is too small by a factor of ten: a digit lost?"),
    Hypothesis(100.0, "the stated figure is too large by a factor of 100"),
    Hypothesis(0.01, "the stated figure is too small by a factor of 100"),
)
TIME: Final = (
    Hypothesis(60.0, "the hours would fit as minutes"),
    Hypothesis(1 / 60, "the stated figure would fit if the time were minutes, not hours"),
    Hypothesis(24.0, "the stated figure would fit if the time were days, not hours"),
    Hypothesis(1 / 24, "the stated figure would fit if it were device-days, not device-hours"),
)


def pue(value: float) -> tuple[Hypothesis, ...]:
    """Return the slips with a PUE of this value."""
    if value <= 1.0:
        return ()
    return (
        Hypothesis(1 / value, f"it would fit with the PUE of {value:g} left out"),
        Hypothesis(value, f"it would fit with the PUE of {value:g} counted twice"),
    )


def devices(count: float) -> tuple[Hypothesis, ...]:
    """Return the slips between one device and the whole job."""
    if count <= 1:
        return ()
    return (
        Hypothesis(1 / count, f"it would fit per device: the {count:g} devices are not counted"),
        Hypothesis(count, f"it would fit with the {count:g} devices counted twice"),
    )


def closing(stated: Interval, implied: Interval, candidates: Iterable[Hypothesis]) -> tuple[str, ...]:
    """Return the words of the slips that close the gap, the best first, at most three."""
    fits: dict[str, float] = {}
    for one in candidates:
        if abs(gap(stated, implied.scaled(one.factor))) < PASS:
            miss = abs(stated.value / (implied.value * one.factor) - 1) if implied.value else 0.0
            if miss < 0.1:
                fits.setdefault(one.words, miss)
    return tuple(sorted(fits, key=lambda words: fits[words])[:3])
