"""How much power the devices draw."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reproof.evidence._facts import of_kind
from reproof.fact import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.evidence import Paper, Sighting

PATHS = ("experiments[].power_w",)
ABSENT = "no power draw is given"
HOMES = ("energy", "carbon", "environmental", "hardware")
NEAR = ("energy", "hardware")


def look(paper: Paper) -> Iterator[Sighting]:
    """Yield what the paper states of its own work."""
    yield from of_kind(paper.facts, Kind.POWER)
