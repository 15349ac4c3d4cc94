"""What emissions amount to in things people know, by the figures of named sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reproof.estimate.methods import METHODS, tools
from reproof.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.quantity import Interval


@dataclass(frozen=True, slots=True)
class Equivalent:
    """An amount of something, and how many kg CO2e its source gives for one."""

    amount: Interval
    of: str
    each_kg: float
    source: str


def equivalents(co2e: Interval) -> Iterator[Equivalent]:
    """Yield what emissions in kg amount to: car lifetimes, flights, kilometres by car, a tree's months."""
    strubell, patterson, green = (
        tools()[name] for name in ("strubell-2019", "patterson-2021", "green-algorithms")
    )
    flights = green["flight_kg"]
    for of, kilograms, method in (
        ("car lifetimes, fuel included", strubell["car_lifetime_kg"], "strubell-2019"),
        (
            "flights San Francisco to New York and back, one passenger",
            patterson["flight_kg"]["San Francisco-New York round trip"],
            "patterson-2021",
        ),
        ("flights Paris to London, one passenger", flights["Paris-London"], "green-algorithms"),
        ("km in a European car", green["car_g_per_km"]["EU"] / 1000, "green-algorithms"),
        ("months of a tree's growth", green["tree_month_g"] / 1000, "green-algorithms"),
    ):
        yield Equivalent(co2e.scaled(1 / kilograms), of, kilograms, METHODS[method].title)
