"""How much CO2e the work emitted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reproof.evidence._facts import of_kind
from reproof.fact import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.evidence import Paper, Sighting

PATHS = ("experiments[].co2e_kg",)
ABSENT = "no emissions are given"
HOMES = ("carbon", "environmental", "emission", "energy", "footprint")
NEAR = ("energy", "run-time", "hardware")


def look(paper: Paper) -> Iterator[Sighting]:
    """Yield what the paper states of its own work."""
    yield from of_kind(paper.facts, Kind.CO2E)
