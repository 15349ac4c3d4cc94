"""How many times an experiment was run: seeds, repetitions, folds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reproof.evidence._facts import of_kind
from reproof.fact import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.evidence import Paper, Sighting

PATHS = ("experiments[].runs",)
ABSENT = "nothing says how many runs or seeds stand behind the results"
HOMES = (
    "experimental setup",
    "experiment setup",
    "training details",
    "implementation detail",
    "evaluation protocol",
)
NEAR = ("variation", "hyperparameters", "metrics")


def look(paper: Paper) -> Iterator[Sighting]:
    """Yield this work's numbers of runs."""
    yield from of_kind(paper.facts, Kind.RUNS)
