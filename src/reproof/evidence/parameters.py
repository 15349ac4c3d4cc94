"""How many parameters a model has; a size inside a model's name is not a count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reproof.evidence._facts import in_a_name, of_kind
from reproof.fact import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.evidence import Paper, Sighting

PATHS = ("models[].parameters", "models[].trainable_parameters", "models[].active_parameters")
ABSENT = "nothing says how many parameters the models have"
HOMES = ("model size", "model description", "architecture", "model", "implementation detail")
NEAR = ("hyperparameters", "hardware")


def look(paper: Paper) -> Iterator[Sighting]:
    """Yield the counts of parameters of models this work trains or uses."""
    for one in of_kind(paper.facts, Kind.PARAMETERS):
        if one.fact is not None and not in_a_name(one.fact):
            yield one
