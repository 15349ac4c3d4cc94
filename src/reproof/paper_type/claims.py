"""What a paper claims: proofs, and that it needs less."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reproof.paper_type.wording import Said, said, wording
from reproof.passage import PassageKind

if TYPE_CHECKING:
    from reproof.paper_type.traits import Trait
    from reproof.prose import Prose

_THEORY = wording("theorem|lemma|proposition|proof", r"\b(?:theorem|lemma|proposition|corollary|proof)\b")
_EFFICIENCY = wording(
    "fast|speed|efficien|cost|time|memory|compute|latency",
    r"\b(?:faster|speed-?ups?|more efficient|efficien(?:t|cy)|(?:reduc\w+|lower|less) (?:the )?(?:training "
    r"|inference |computational |compute )?(?:cost|time|memory|compute|latency)"
    r"|\d+(?:\.\d+)?\s?[×x] (?:faster|less|fewer|smaller))\b",
)


def theory(prose: Prose) -> Trait:
    found = said(prose, _THEORY)
    return found.trait("theory", found.count >= 4)


def efficiency_claim(prose: Prose) -> Trait:
    """Decide from title, abstract and conclusion: elsewhere efficiency is only spoken of."""
    cues = []
    for unit in prose.units(*_EFFICIENCY.words):
        claimed = (
            unit.kind in {PassageKind.TITLE, PassageKind.ABSTRACT}
            or "conclusion" in " ".join(unit.passage.section).lower()
        )
        if claimed and (match := _EFFICIENCY.pattern.search(unit.low)):
            cues.append(unit.span(*match.span()))
    return Said(len(cues), tuple(cues)).trait("efficiency_claim", bool(cues))
