"""Find the forms of a paper, in it or beside it, and hold them against what it shows."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from reproof.answers.apart import export_of, forms_apart
from reproof.answers.inside import READERS, read_form, regions
from reproof.answers.markup import Text
from reproof.answers.resolve import Resolver
from reproof.answers.structure import Structure
from reproof.answers.whose import kind_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reproof.answers.model import Answer, Form
    from reproof.checklists import Checklist
    from reproof.evidence import Evidence
    from reproof.fact import Fact
    from reproof.passage import Document


def answers(document: Document, checklist: Checklist) -> tuple[Answer, ...]:
    """Return what the authors answered to a checklist; nothing when its form is not in the paper."""
    for start, end in regions(document):
        text = Text.of(document, start, end)
        kind = kind_of(text, document)
        if kind and kind.removesuffix("-plain") == checklist.form:
            return Resolver(Structure.of(document, start, end)).answers(READERS[kind](text, checklist))
    return ()


def forms(
    document: Document,
    facts: Iterable[Fact],
    chosen: Sequence[str],
    evidence: Evidence | None,
    metadata: dict[str, Any] | None,
    export: str,
    *,
    apart: bool,
) -> tuple[Form, ...]:
    """Return the paper's forms, read and held against what the paper shows; see `reproof.answers`."""
    found = [
        form
        for start, end in regions(document)
        if (form := read_form(document, start, end, document, chosen)) is not None
    ]
    if export and (form := export_of(Path(document.folder) / export, document, chosen)) is not None:
        found.append(form)
    if not found and apart:
        found = list(forms_apart(document, chosen))
    if not found:
        return ()
    from reproof.answers.support import Support

    support = Support.of(document, tuple(facts), found, evidence, metadata)
    return tuple(support.hold(form) for form in found)
