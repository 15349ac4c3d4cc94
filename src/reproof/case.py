"""What the rules are given: everything understood of one paper, and nothing of its LaTeX."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.fact import Fact, Kind, Scope
    from reproof.place import Place
    from reproof.quantity import Interval
    from reproof.site import Site


@dataclass(frozen=True, slots=True)
class Statement:
    """A named quantity outside the kinds of facts: epochs, seeds, batch size, split sizes.

    `name` is what is counted (\"epochs\"), `about` the words that say of what (\"pretraining\",
    \"CIFAR-10 test\"); two statements speak of the same thing when both agree.
    """

    name: str
    amount: Interval
    place: Place
    site: Site
    about: frozenset[str] = frozenset()
    qualifiers: frozenset[str] = frozenset()
    scope: str = "own"


@dataclass(frozen=True, slots=True)
class Remark:
    """A statement in words a rule needs without a number: a placeholder, \"CO2\" for \"CO2e\"."""

    name: str
    place: Place
    site: Site
    text: str = ""


@dataclass(frozen=True, slots=True)
class Case:
    """Everything understood of one paper: what a rule may look at."""

    facts: tuple[Fact, ...] = ()
    statements: tuple[Statement, ...] = ()
    """Named quantities that are not facts of their own: epochs, batch sizes, dataset sizes."""
    remarks: tuple[Remark, ...] = ()
    metadata: tuple[Fact, ...] = ()
    """Facts of the paper's own metadata file, when it has one; their places carry JSON pointers."""
    verdicts: tuple[object, ...] = ()
    """The checklist's verdicts (see `reproof.evidence`)."""
    packages: tuple[str, ...] = ()
    year: int | None = None
    """The year the paper says it is from, when it does."""
    memo: dict[str, object] = field(default_factory=dict, compare=False, repr=False)
    """What several rules compute alike, kept by name."""
    def of(self, *kinds: Kind, scope: Scope | None = None) -> Iterator[Fact]:
        """Yield the facts of these kinds, in reading order; of one scope when given."""
        for fact in self.facts:
            if fact.kind in kinds and (scope is None or fact.scope is scope):
                yield fact

    def by_id(self, number: int) -> Fact | None:
        """Return the fact with this number."""
        for fact in self.facts:
            if fact.id == number:
                return fact
        return None
