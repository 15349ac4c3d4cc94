"""How much CO2e a kWh of the electricity emits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reproof.evidence._facts import of_kind
from reproof.fact import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.evidence import Paper, Sighting

PATHS = ("experiments[].carbon_intensity_kg_per_kwh",)
ABSENT = "the carbon intensity of the electricity is not given"
HOMES = ("carbon", "environmental", "emission", "energy")
NEAR = ("co2e", "location", "energy")


def look(paper: Paper) -> Iterator[Sighting]:
    """Yield what the paper states of its own work."""
    yield from of_kind(paper.facts, Kind.CARBON_INTENSITY)
