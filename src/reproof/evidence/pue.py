"""The power usage effectiveness (PUE) of the data centre."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reproof.evidence._facts import of_kind
from reproof.fact import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.evidence import Paper, Sighting

PATHS = ("experiments[].pue",)
ABSENT = "the power usage effectiveness of the data centre is not given"
HOMES = ("energy", "carbon", "environmental", "emission")
NEAR = ("energy", "carbon-intensity", "co2e")


def look(paper: Paper) -> Iterator[Sighting]:
    """Yield what the paper states of its own work."""
    yield from of_kind(paper.facts, Kind.PUE)
