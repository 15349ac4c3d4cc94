"""Where an answer that is missing would have stood."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reproof.prose import place_of

if TYPE_CHECKING:
    from reproof.evidence import Evidence, EvidenceKind
    from reproof.passage import Passage
    from reproof.place import Place

_EXPERIMENTS = (
    "experimental setup",
    "experiment setup",
    "setup",
    "implementation",
    "experiment",
    "evaluation",
    "results",
)


def anchor(evidence: Evidence, kind: EvidenceKind) -> Place | None:
    """Return the best heading or sentence: beside its usual neighbours, else under a fitting heading.

    A heading made for the answer ("Hardware") wins over a neighbour, a neighbour over the
    experiments' heading, and that over the paper's title.
    """
    if (place := _heading(evidence, kind.homes)) is not None:
        return place
    for near in kind.near:
        if places := evidence.places(near, 1):
            return places[0]
    if (place := _heading(evidence, _EXPERIMENTS)) is not None:
        return place
    first = _first(evidence)
    return None if first is None else place_of(first, 0, len(first.text))


def _heading(evidence: Evidence, words: tuple[str, ...]) -> Place | None:
    """Return the first heading for the first word that has one, in the body rather than the appendix."""
    if evidence.prose is None:
        return None
    headings = [heading for heading in evidence.prose.headings if not heading.foreign]
    headings.sort(key=lambda heading: heading.passage.appendix)
    for word in words:
        for heading in headings:
            if f" {word}" in f" {heading.low}":
                return place_of(*heading.span())
    return None


def _first(evidence: Evidence) -> Passage | None:
    if evidence.prose is None or not evidence.prose.blocks:
        return None
    return evidence.prose.blocks[0].passage
