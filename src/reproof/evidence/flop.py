"""How many floating-point operations the work took; a rate is not an amount."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reproof.evidence._facts import of_kind
from reproof.fact import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.evidence import Paper, Sighting

PATHS = ("experiments[].flop",)
ABSENT = "no number of floating-point operations is given"
HOMES = ("flop", "efficiency", "comput", "complexity", "experimental setup")
NEAR = ("run-time", "hardware", "parameters")


def look(paper: Paper) -> Iterator[Sighting]:
    """Yield amounts of operations of this work."""
    for one in of_kind(paper.facts, Kind.FLOP):
        if one.fact is not None and "rate" not in one.fact.qualifiers:
            yield one
