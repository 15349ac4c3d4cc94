"""How long a training, an evaluation or the whole work took: wall-clock or device-hours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reproof.evidence._facts import of_kind
from reproof.fact import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.evidence import Paper, Sighting

PATHS = ("experiments[].duration_h", "experiments[].device_hours")
ABSENT = "nothing says how long training or evaluation took"
HOMES = (
    "run time",
    "runtime",
    "training time",
    "computational requirement",
    "computing infrastructure",
    "computational cost",
    "compute",
)
NEAR = ("hardware", "hyperparameters")


def look(paper: Paper) -> Iterator[Sighting]:
    """Yield this work's durations and device-hours."""
    yield from of_kind(paper.facts, Kind.DURATION, Kind.DEVICE_HOURS)
