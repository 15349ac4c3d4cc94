"""How many configurations a hyperparameter search tried."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reproof.evidence._facts import of_kind
from reproof.fact import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.evidence import Paper, Sighting

PATHS = ("hyperparameters.trials",)
ABSENT = "nothing says how many configurations were tried"
HOMES = ("hyperparameter", "hyper-parameter", "search", "experimental setup")
NEAR = ("search-space", "selection-method", "hyperparameters")


def look(paper: Paper) -> Iterator[Sighting]:
    """Yield this work's numbers of trials."""
    yield from of_kind(paper.facts, Kind.TRIALS)
