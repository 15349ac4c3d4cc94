"""A named device: the GPU, TPU, CPU or other accelerator the work ran on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reproof.evidence._facts import of_kind
from reproof.fact import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.evidence import Paper, Sighting

PATHS = ("experiments[].hardware[].name",)
ABSENT = "nothing names the device the experiments ran on"
HOMES = (
    "hardware",
    "computing infrastructure",
    "computational requirement",
    "compute",
    "computational resource",
    "computational cost",
)
NEAR = ("run-time", "hyperparameters")


def look(paper: Paper) -> Iterator[Sighting]:
    """Yield this work's devices that are named; \"8 GPUs\" names none."""
    for one in of_kind(paper.facts, Kind.HARDWARE):
        if one.fact is not None and one.fact.name:
            yield one
