"""Where the computing took place: the country, the region of a cloud, the grid."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reproof.evidence._facts import of_kind
from reproof.fact import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.evidence import Paper, Sighting

PATHS = ("experiments[].region",)
ABSENT = "nothing says in which country or cloud region the computing took place"
HOMES = ("carbon", "environmental", "emission", "energy", "hardware", "comput", "infrastructure")
NEAR = ("co2e", "energy", "computing-place", "hardware")


def look(paper: Paper) -> Iterator[Sighting]:
    """Yield the places this work names for its computing."""
    yield from of_kind(paper.facts, Kind.REGION)
