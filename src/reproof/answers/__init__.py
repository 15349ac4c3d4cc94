"""Answers: what the authors answered to their venue's checklist, as it stands in the paper.

`forms` finds every filled or empty form of a paper and reads it; `answers` returns what one
checklist's form says. A paper without a form costs a look at the kinds of its passages and the
names of the files beside it.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from reproof.answers.choice import Choice
from reproof.passage import PassageKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reproof.answers.model import Answer, Form
    from reproof.checklists import Checklist
    from reproof.evidence import Evidence
    from reproof.fact import Fact
    from reproof.passage import Document

__all__ = ["Choice", "answers", "forms", "is_export"]

_NAMES = ("check", "responsible", "openreview", "arr")


def answers(document: Document, checklist: Checklist) -> tuple[Answer, ...]:
    """Return what the authors answered to a checklist; nothing when its form is not in the paper."""
    from reproof.answers.find import answers as read

    return read(document, checklist)


def forms(
    document: Document,
    facts: Iterable[Fact] = (),
    *,
    chosen: Sequence[str] = (),
    evidence: Evidence | None = None,
    metadata: dict[str, Any] | None = None,
    apart: bool = True,
    export: str = "",
) -> tuple[Form, ...]:
    """Return the paper's forms, read and held against what the paper shows.

    `chosen` are the checklists the user named: of a form's several years theirs is taken.
    `apart` also looks beside the paper for a form that is not part of it; `export` names a file
    in the paper's folder that holds the answers given in a web form.
    """
    inside = any(one.kind is PassageKind.CHECKLIST for one in document.passages)
    if not inside and not (apart and (export or _hinted(document))):
        return ()
    from reproof.answers.find import forms as find

    return find(document, facts, chosen, evidence, metadata, export if apart else "", apart=apart)


def _hinted(document: Document) -> bool:
    """Whether a form may lie beside the paper: a file's name or a comment speaks of one."""
    if not document.folder or not document.files:
        return False
    for comment in document.comments:
        if "hecklist" in comment.text or "\\answer" in comment.text:
            return True
    try:
        names = [path.name.lower() for path in (Path(document.folder) / document.root).parent.iterdir()]
    except OSError:
        return False
    return any(
        name.endswith((".tex", ".json"))
        and any(word in name for word in ("check", "responsible", "openreview", "arr"))
        for name in names
    )


def is_export(path: Path) -> bool:
    """Whether a file is the JSON export of a venue's form."""
    from reproof.answers.apart import is_export as look

    return look(path)
