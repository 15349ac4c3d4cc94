"""Evidence that is a quantity: the facts of this paper's own work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reproof.evidence import Sighting
from reproof.fact import Fact, Kind, Scope

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

NAMED = frozenset({"name"})
"""Qualifiers of a size that is only part of a model's name."""


def counted(fact: Fact) -> bool:
    """Whether a fact is about this paper's work, as far as the text tells."""
    return fact.scope is not Scope.CITED


def in_a_name(fact: Fact) -> bool:
    """Whether a parameter count is stated only as part of a model's name: LLaMA-7B."""
    return fact.kind is Kind.PARAMETERS and bool(fact.qualifiers & NAMED)


def of_kind(facts: Iterable[Fact], *kinds: Kind) -> Iterator[Sighting]:
    """Yield the facts of these kinds as sightings, the paper's own before those of unclear scope."""
    own = [fact for fact in facts if fact.kind in kinds and counted(fact)]
    for fact in sorted(own, key=lambda one: one.scope is not Scope.OWN):
        yield Sighting(fact=fact)
