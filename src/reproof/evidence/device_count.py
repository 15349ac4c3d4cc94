"""How many devices were used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reproof.evidence._facts import of_kind
from reproof.fact import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.evidence import Paper, Sighting

PATHS = ("experiments[].hardware[].count",)
ABSENT = "nothing says how many devices were used"
HOMES = ("hardware", "comput", "infrastructure", "experimental setup", "implementation detail")
NEAR = ("hardware", "run-time")


def look(paper: Paper) -> Iterator[Sighting]:
    """Yield this work's devices that come with a count."""
    for one in of_kind(paper.facts, Kind.HARDWARE):
        if one.fact is not None and one.fact.amount is not None:
            yield one
