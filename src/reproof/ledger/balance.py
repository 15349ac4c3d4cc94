"""The balance of a run: each printed figure beside what the run's other figures make of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reproof.fact import Kind
from reproof.ledger.energy import IDLE, SYSTEM, kilowatt_hours, of_job
from reproof.ledger.interval import product
from reproof.ledger.places import band
from reproof.ledger.words import amount, number
from reproof.quantity import Interval
from reproof.record import dataclass
from reproof.reference import find_accelerators

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.ledger.account import Entry
    from reproof.ledger.runs import Run

MOST: Final = SYSTEM * 1.25
"""More than so many times its devices' rated power no run is taken to draw, its data centre included."""


@dataclass(frozen=True, slots=True)
class Line:
    """One figure of a run, recomputed from the others."""

    kind: Kind
    stated: Entry | None
    """None where the paper does not print it."""
    implied: Interval
    words: str
    """The arithmetic."""


def balance(run: Run) -> Iterator[Line]:
    """Yield device-hours, energy and emissions as recomputed, in that order, where they can be.

    What can be meant in two ways, with the PUE or without, of a device or of the job, gives an
    interval that holds both; the arithmetic shows such a factor in brackets.
    """
    hours = run.computed_hours
    if hours is not None:
        count, time = run.given[Kind.HARDWARE], run.given[Kind.DURATION]
        words = f"{number(count.value)} x {amount(Kind.DURATION, time.value)}"
        yield Line(Kind.DEVICE_HOURS, run.given.get(Kind.DEVICE_HOURS), hours, words)
    energy = _energy(run)
    if energy is not None:
        yield energy
    emitted = _emissions(run, energy)
    if emitted is not None:
        yield emitted


def _energy(run: Run) -> Line | None:
    hours, stated = run.device_hours, run.given.get(Kind.ENERGY)
    if hours is None or (stated is not None and stated.fact.per != run.per):
        return None
    words = amount(Kind.DEVICE_HOURS, hours.value)
    limits = [device.tdp_w for device in find_accelerators(run.device or "") if device.tdp_w]
    power, pue = run.given.get(Kind.POWER), run.amount(Kind.PUE)
    if power is not None and power.fact.amount is not None:
        readings = _readings(run, hours, power, max((high for _, high in limits), default=None))
        words = f"{words} x {amount(Kind.POWER, power.value)}"
        if pue is not None:
            readings += [product((one, pue)) for one in readings]
            words += f" (x {number(pue.value)})"
        return Line(Kind.ENERGY, stated, _hull(readings, len(readings) - 1), words) if readings else None
    if stated is None or not limits:
        return None
    low, high = min(low for low, _ in limits), max(high for _, high in limits)
    usual = kilowatt_hours(hours, Interval(high, IDLE * low, MOST * high))
    return Line(
        Kind.ENERGY,
        stated,
        usual,
        f"{words} x {amount(Kind.POWER, IDLE * low)} to {amount(Kind.POWER, MOST * high)}",
    )


def _readings(run: Run, hours: Interval, power: Entry, limit: float | None) -> list[Interval]:
    count, wall = run.amount(Kind.HARDWARE), run.amount(Kind.DURATION)
    whole = of_job(power, count.value if count else 1.0, limit)
    found = [] if whole is True else [kilowatt_hours(hours, power.amount)]
    if whole is not False and wall is not None:
        found.append(kilowatt_hours(wall, power.amount))
    return found


def _emissions(run: Run, computed: Line | None) -> Line | None:
    stated, printed = run.given.get(Kind.CO2E), run.given.get(Kind.ENERGY)
    energy = run.amount(Kind.ENERGY)
    if printed is None and computed is not None and run.given.get(Kind.POWER):
        energy = computed.implied
    if energy is None or (stated is not None and printed is not None and stated.fact.per != printed.fact.per):
        return None
    words = amount(Kind.ENERGY, energy.value)
    intensity, pue = run.amount(Kind.CARBON_INTENSITY), run.amount(Kind.PUE)
    if intensity is None:
        if run.grid is None or stated is None:
            return None
        low, high = band(run.grid)
        intensity = Interval((low * high) ** 0.5, low, high)
        words += f" x {number(low)} to {number(high)} kg/kWh in {run.grid.name}"
    else:
        words += f" x {amount(Kind.CARBON_INTENSITY, intensity.value)}"
    readings = [product((energy, intensity))]
    if pue is not None and printed is not None:
        readings.append(product((energy, intensity, pue)))
        words += f" (x {number(pue.value)})"
    return Line(Kind.CO2E, stated, _hull(readings, 0), words)


def _hull(readings: list[Interval], best: int) -> Interval:
    """Return the interval that holds several, at the value of one."""
    lows, highs = [one.low for one in readings], [one.high for one in readings]
    return Interval(
        readings[best].value,
        None if None in lows else min(low for low in lows if low is not None),
        None if None in highs else max(high for high in highs if high is not None),
    )
