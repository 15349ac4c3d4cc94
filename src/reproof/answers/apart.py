"""Find a form that lies beside the paper: a file nobody inputs, a commented block, an export as JSON."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from reproof.answers import arr
from reproof.answers.inside import gates, read_form, regions
from reproof.answers.model import Form
from reproof.answers.whose import preprint
from reproof.checklists import load
from reproof.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reproof.passage import Document

_SAID: Final = lazy(r"\\answer(?:Yes|No|NA|TODO)(?![A-Za-z])|\\question\s*\{|\\cm\s*\{|(?<!\w)Answer\s*:")
_ANSWERED: Final = lazy(
    r"Answer\s*\}?\s*:.{0,20}\\answer|^\s*\\answer(?:Yes|No|NA|TODO)\b|^\s*\\question\s*\{"
)
_FILE: Final = lazy(r"check[-_ ]?list", re.I)
_EXPORT: Final = lazy(r"check[-_ ]?list|responsible|openreview|(?:^|[-_])arr(?:$|[-_])", re.I)
_INCLUDED: Final = lazy(
    r"\\(?:input|include|subfile)\s*\{\s*([^{}]*check-?_?list[^{}]*?)(?:\.tex)?\s*\}", re.I
)


def forms_apart(document: Document, chosen: Sequence[str]) -> Iterator[Form]:
    """Yield the form that lies beside the paper without being part of it."""
    hidden = [
        (comment, match)
        for comment in document.comments
        if "hecklist" in comment.text.lower() and (match := _INCLUDED.search(comment.text))
    ]
    folder = Path(document.folder)
    base = (folder / document.root).parent
    try:
        beside = sorted(
            path
            for path in base.iterdir()
            if (path.suffix == ".tex" and _FILE.search(path.stem))
            or (path.suffix == ".json" and _EXPORT.search(path.stem))
        )
    except OSError:
        return
    for comment, match in hidden:
        path = base / (match[1] if match[1].endswith(".tex") else f"{match[1]}.tex")
        inside = path.resolve().is_relative_to(folder.resolve())
        if inside and path.is_file() and (form := _file(path, document, chosen)) is not None:
            yield form if form.kind == "aaai" else replace(form, unused=comment.place)
            return
    if (form := _commented_out(document)) is not None:
        yield form
        return
    for path in beside:
        if path.suffix == ".json":
            if (export := export_of(path, document, chosen)) is not None:
                yield export
                return
            continue
        form = _file(path, document, chosen)
        if form is not None:
            yield form if form.kind == "aaai" else replace(form, unused=form.place)
            return


def _commented_out(document: Document) -> Form | None:
    """Return the form whose every line is a comment; its answers are not read."""
    lines = [one.place for one in document.comments if one.alone and _ANSWERED.search(one.text)]
    if len(lines) < 3 or len({place.file for place in lines}) > 1:
        return None
    return Form("neurips", "", lines[0], unused=lines[0], file=lines[0].file, lenient=preprint(document))


def _file(path: Path, paper: Document, chosen: Sequence[str]) -> Form | None:
    """Read a form from a file of its own; None when there is none in it."""
    from reproof.latex import read
    from reproof.source import Source

    folder = Path(paper.folder)
    name = path.relative_to(folder).as_posix()
    if name in paper.files:
        return None
    source = Source(folder, name)
    try:
        if not _SAID.search(source.open(name)):
            return None
        document = read(source)
    except (OSError, ValueError):
        return None
    for start, end in regions(document):
        form = read_form(document, start, end, paper, chosen)
        if form is not None:
            return replace(form, sources=document.texts)
    return None


def export_of(path: Path, paper: Document, chosen: Sequence[str]) -> Form | None:
    try:
        raw = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        return None
    return read_export(raw, path.relative_to(Path(paper.folder)).as_posix(), chosen)


def is_export(path: Path) -> bool:
    """Whether a file is the JSON export of a venue's form."""
    try:
        return arr.looks_like(json.loads(path.read_text("utf-8")))
    except (OSError, ValueError, RecursionError):
        return False


def read_export(raw: str, file: str, chosen: Sequence[str] = ()) -> Form | None:
    """Return the form of an ARR export; None when the JSON is something else."""
    try:
        data = json.loads(raw)
    except (ValueError, RecursionError):
        return None
    if not arr.looks_like(data):
        return None
    checklist = next((load(one) for one in chosen if load(one).form == "arr"), None) or load("arr-2025")
    given = tuple(arr.read_export(data, file, raw, checklist))
    if not given:
        return None
    return Form(
        kind="arr",
        name=checklist.name,
        place=given[0].place,
        answers=given,
        file=file,
        apart=True,
        checklist=checklist,
        items={item.id: item for item in checklist.items},
        gates=gates(checklist),
        titles={item.id: item.title for item in checklist.items},
        sources={file: raw},
    )
