"""Which parameters are counted, when not all are trained or used: all, trainable or active ones.

Adapters train a few of a model's parameters, and a mixture of experts uses a few for each token;
without the word, a count can be either.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reproof.evidence._facts import of_kind
from reproof.evidence._said import Said
from reproof.fact import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.evidence import Paper, Sighting

PATHS = ("models[].trainable_parameters", "models[].active_parameters", "compute.parameter_kinds")
ABSENT = "nothing says whether parameters are counted in all, or only the trainable or active ones"
HOMES = ("model", "architecture", "implementation detail", "experimental setup")
NEAR = ("parameters", "method")

_WORDS = Said(
    cues=(
        "trainable",
        "active parameter",
        "activated",
        "total param",
        "frozen",
        "updated",
        "trained param",
        "learnable",
    ),
    pattern=(
        r"\b(?:trainable|active|activated|total|frozen|learnable|trained|updated|tunable"
        r"|additional)\b[^.|]{0,20}"
        r"\b(?:param\w*|weights)\b|\b(?:param\w*|weights)\b[^.|]{0,30}\b(?:trainable|active|activated"
        r"|in total|frozen"
        r"|updated|trained)\b"
    ),
    path="compute.parameter_kinds",
)


def look(paper: Paper) -> Iterator[Sighting]:
    """Yield counts of trainable or active parameters, then sentences that tell the two apart."""
    for one in of_kind(paper.facts, Kind.PARAMETERS):
        if one.fact is not None and one.fact.qualifiers & {"trainable", "active"}:
            yield one
    yield from _WORDS(paper)
