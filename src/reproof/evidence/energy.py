"""How much energy the work took."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reproof.evidence._facts import of_kind
from reproof.fact import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.evidence import Paper, Sighting

PATHS = ("experiments[].energy_kwh",)
ABSENT = "nothing says how much energy the work took"
HOMES = ("energy", "environmental impact", "carbon", "computational requirement", "compute")
NEAR = ("run-time", "hardware")


def look(paper: Paper) -> Iterator[Sighting]:
    """Yield this work's amounts of energy."""
    yield from of_kind(paper.facts, Kind.ENERGY)
