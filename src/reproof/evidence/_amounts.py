"""Evidence that is a quantity with words around it: the facts of this paper's own work, as statements."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reproof.evidence import Sighting
from reproof.evidence._facts import counted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from reproof.fact import Fact


def stated(facts: Iterable[Fact], holds: Callable[[Fact], bool], path: str = "") -> Iterator[Sighting]:
    """Yield, for each fact of this work that a test holds for, the words that state it.

    With them the metadata can hold the statement where it keeps no quantity of the kind.
    """
    for fact in facts:
        if counted(fact) and holds(fact):
            for site in fact.sites[:1]:
                yield Sighting(site.passage, site.start, site.end, path=path)
