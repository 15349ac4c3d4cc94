"""A description of the model, the algorithm or the mathematical setting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reproof.evidence import Paper, Sighting, seen
from reproof.passage import PassageKind
from reproof.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

PATHS = ("method",)
ABSENT = "nothing describes the model, the algorithm or the mathematical setting"
HOMES = ("method", "approach", "model", "algorithm")
NEAR = ()

_HEADING = lazy(
    r"\b(?:methods?|methodology|approach|models?|architectures?|algorithms?|formulation|preliminar\w+"
    r"|framework|pipeline"
    r"|problem (?:setting|setup|statement|definition)|setup|theory|design|formali\w+|definitions?"
    r"|description)\b"
)
_SENTENCE = lazy(
    r"\b(?:we propose|our (?:method|model|approach|algorithm)|consists of|is defined as|let \w|we (?:define"
    r"|denote|consider)"
    r"|the (?:model|method|algorithm|architecture) (?:is|uses|takes|consists))\b"
)


def look(paper: Paper) -> Iterator[Sighting]:
    """Yield the headings of method sections, and equations or pseudocode."""
    for heading in paper.prose.headings:
        if not heading.foreign and _HEADING.search(heading.low):
            yield seen(heading)
    for block in paper.prose.blocks:
        if block.passage.kind in {PassageKind.EQUATION, PassageKind.ALGORITHM}:
            yield Sighting(block.passage, 0, len(block.passage.text))
            break
    for unit in paper.prose.units(
        "we propose", "our ", "consists of", "defined as", "let ", "we de", "we consider", "the "
    ):
        if not unit.foreign and (match := _SENTENCE.search(unit.low)):
            yield seen(unit, match)
            break
