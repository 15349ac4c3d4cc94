"""Hold a form against the paper: what the paper itself shows for each question."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reproof.answers.resolve import Resolver
from reproof.answers.structure import Structure
from reproof.checklists import verdicts
from reproof.evidence import ENOUGH
from reproof.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reproof.answers.model import Form
    from reproof.evidence import Evidence
    from reproof.fact import Fact
    from reproof.passage import Document


@dataclass(frozen=True, slots=True)
class Support:
    """The paper's evidence and metadata."""

    document: Document
    evidence: Evidence
    metadata: dict[str, Any]

    @classmethod
    def of(
        cls,
        document: Document,
        facts: tuple[Fact, ...],
        forms: Iterable[Form],
        evidence: Evidence | None,
        metadata: dict[str, Any] | None,
    ) -> Support:
        """Return the support for these forms; what was not looked for yet is looked for now."""
        wanted = {
            kind for form in forms for item in form.items.values() for group in item.needs for kind in group
        }
        if evidence is None or metadata is None or not wanted <= evidence.sightings.keys():
            from reproof.evidence import collect, completed
            from reproof.metadata import to_metadata

            types = (metadata or {}).get("paper_type", {})
            evidence = (
                collect(document, facts, wanted)
                if evidence is None
                else completed(evidence, document, facts, wanted)
            )
            metadata = to_metadata(document, facts, evidence)
            metadata["paper_type"] = {**evidence.paper_type.stated, **types}
        return cls(document, evidence, metadata)

    def hold(self, form: Form) -> Form:
        """Return the form with a verdict for each item, its pointers' targets read, the paper's type."""
        if form.checklist is None:
            return form
        structure = Structure.of(self.document, *form.span)
        return replace(
            form,
            answers=Resolver(structure, self.evidence).answers(form.answers),
            verdicts={one.item.id: one for one in verdicts(form.checklist, self.metadata, self.evidence)},
            supplement=_supplement(self.document),
            traits=dict(self.metadata.get("paper_type", {})),
            crowded=frozenset(kind for kind, seen in self.evidence.sightings.items() if len(seen) >= ENOUGH),
            labels=tuple(structure.labels),
            headings=tuple(structure.targets()),
            theorems=structure.first_theorem(),
            proven="\\begin{proof}" in self.document.flat,
            results=structure.first_results(),
        )


def _supplement(document: Document) -> str:
    """Return the file beside the paper that says more than the paper: supplement.tex, an appendix."""
    if not document.folder:
        return ""
    folder = (Path(document.folder) / document.root).parent
    try:
        names = sorted(path.name for path in folder.iterdir() if path.suffix in (".tex", ".pdf"))
    except OSError:
        return ""
    read = {Path(file).name for file in document.files}
    return next(
        (
            name
            for name in names
            if name not in read and any(word in name.lower() for word in ("suppl", "appendi"))
        ),
        "",
    )
