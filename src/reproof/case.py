"""What the rules are given: everything understood of one paper, and nothing of its LaTeX."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, Any

from reproof.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.answers.model import Form
    from reproof.fact import Fact, Kind, Scope
    from reproof.passage import Document
    from reproof.stated import Computation, Remark, Statement


@dataclass(frozen=True, slots=True)
class Case:
    """Everything understood of one paper: what a rule may look at."""

    facts: tuple[Fact, ...] = ()
    statements: tuple[Statement, ...] = ()
    """Named quantities that are not facts of their own: epochs, batch sizes, dataset sizes."""
    remarks: tuple[Remark, ...] = ()
    computations: tuple[Computation, ...] = ()
    """Arithmetic the paper prints: totals, equations, products, shares."""
    metadata: tuple[Fact, ...] = ()
    """Facts of the paper's own metadata file, when it has one; their places carry JSON pointers."""
    verdicts: tuple[object, ...] = ()
    """The checklist's verdicts (see `reproof.evidence`)."""
    forms: tuple[Form, ...] = ()
    """The venue's checklists with the authors' answers; see `reproof.answers`."""
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

    def says(self, name: str) -> Remark | None:
        """Return the first remark of a name."""
        return next((one for one in self.remarks if one.name == name), None)

    def by_id(self, number: int) -> Fact | None:
        """Return the fact with this number."""
        for fact in self.facts:
            if fact.id == number:
                return fact
        return None


def assemble(document: Document, facts: tuple[Fact, ...], **known: Any) -> Case:
    """Return the case of a paper: its facts, and what else its text states that rules compare.

    `known` are the other fields of the case: verdicts, metadata, forms.
    """
    from reproof.statements import computations, remarks, statements, year_of

    if "forms" not in known:
        from reproof.answers import forms

        known["forms"] = forms(document, facts)
    said = statements(document)
    return Case(
        facts=facts,
        statements=said,
        remarks=remarks(document, facts),
        computations=computations(document, said),
        packages=document.packages,
        year=year_of(document),
        **known,
    )
