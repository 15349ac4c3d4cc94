"""Evidence that is said in words: cues that cost nothing to find, then a pattern for their sentences.

Patterns are compiled at the first sentence that needs them: most papers are asked for a few kinds.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from reproof.evidence import seen
from reproof.passage import PassageKind
from reproof.patterns import lazy
from reproof.record import dataclass

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from reproof.evidence import Paper, Sighting
    from reproof.prose import Unit

_UNTRUE: Final = (
    r"\b(?:do(?:es)? not|did not|don't|didn't|cannot|could not|not) (?:\w+ )?(?:report|provide"
    r"|include|describe"
    r"|discuss|give|measure|state|specify|list|release|track|record|disclose|document)\b"
    r"|\b(?:is|are|was|were) not (?:reported|provided|included|described|discussed|given|measured"
    r"|stated|specified"
    r"|listed|available|released|tracked|recorded|documented)\b"
    r"|\b(?:omitted|left out) (?:for|due|because)\b"
)
"""What says that something is not told, however many of its words stand there."""

_SHOWN: Final = 120
"""Characters of a passage that stand for it."""


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return lazy(pattern)


@dataclass(frozen=True, slots=True)
class Said:
    """What says that a paper gives a kind of evidence; called with a paper, yields where."""

    cues: tuple[str, ...] = ()
    """Lower-case words of which a sentence or table row must hold one."""
    pattern: str = ""
    """What the sentence or row, in lower case, must match."""
    unless: str = ""
    """What makes a match mean something else."""
    also: str = ""
    """What must stand in the same sentence, wherever."""
    headings: str = ""
    """Headings, in lower case, that answer by being there."""
    environments: tuple[str, ...] = ()
    """Environments whose content answers by being there."""
    kinds: tuple[PassageKind, ...] = ()
    """Kinds of passages that answer by being there."""
    path: str = ""
    """Where the metadata holds it, when not at the first path of the kind."""

    def __call__(self, paper: Paper) -> Iterator[Sighting]:
        """Yield headings, then passages of the kind, then sentences."""
        if self.headings:
            for unit in paper.prose.headings:
                if not unit.foreign and (match := _compiled(self.headings).search(unit.low)):
                    yield seen(unit, match, path=self.path)
        if self.environments or self.kinds:
            yield from self._passages(paper)
        if self.pattern:
            for unit in paper.prose.units(*self.cues):
                if not unit.foreign and unit.kind is not PassageKind.HEADING:
                    yield from self._sentence(unit)

    def _sentence(self, unit: Unit) -> Iterator[Sighting]:
        match = _compiled(self.pattern).search(unit.low)
        if match is None or _compiled(_UNTRUE).search(unit.low):
            return
        if self.unless and _compiled(self.unless).search(unit.low):
            return
        if self.also and not _compiled(self.also).search(unit.low):
            return
        yield seen(unit, match if unit.is_row else None, path=self.path)

    def _passages(self, paper: Paper) -> Iterator[Sighting]:
        from reproof.evidence import Sighting

        for passage in paper.document.passages:
            named = passage.environment.rstrip("*").lower()
            if passage.kind is PassageKind.CHECKLIST or not passage.text.strip():
                continue
            if (named and named in self.environments) or passage.kind in self.kinds:
                yield Sighting(passage, 0, min(len(passage.text), _SHOWN), path=self.path)
