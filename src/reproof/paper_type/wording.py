"""How often a paper says something, and where it says it first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reproof.paper_type.traits import TRAITS, Trait
from reproof.patterns import lazy
from reproof.record import dataclass

if TYPE_CHECKING:
    import re

    from reproof.paper_type.traits import Cue
    from reproof.prose import Prose

_ENOUGH: Final = 8
"""Sentences after which a trait is settled."""
_SHOWN: Final = 3
"""Places that are kept for a trait."""


@dataclass(frozen=True, slots=True)
class Wording:
    """A way of saying something."""

    words: tuple[str, ...]
    """Only sentences with one of these are held against the pattern, which keeps the search cheap."""
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Said:
    """How often something is said, and the first places of it."""

    count: int
    cues: tuple[Cue, ...]

    def trait(self, name: str, holds: bool | None, why_not: str = "") -> Trait:
        """Return the trait that this speaks for, as decided."""
        why = "" if holds else why_not or f"nothing says that {TRAITS[name]}"
        return Trait(name, holds, self.cues[:_SHOWN], why)


def wording(words: str, pattern: str) -> Wording:
    """Return a way of saying something; the words stand apart by bars."""
    return Wording(tuple(words.split("|")), lazy(pattern))


def said(prose: Prose, what: Wording) -> Said:
    """Count the sentences outside other people's sections that say it, as far as the count matters."""
    count = 0
    cues: list[Cue] = []
    for unit in prose.units(*what.words):
        if unit.foreign:
            continue
        if match := what.pattern.search(unit.low):
            count += 1
            if len(cues) < _SHOWN:
                cues.append(unit.span(*match.span()))
            if count >= _ENOUGH:
                break
    return Said(count, tuple(cues))
