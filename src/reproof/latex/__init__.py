"""Read a paper's LaTeX as its reader sees it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reproof.collection import paused_collection
from reproof.latex import checklist, tables
from reproof.latex.expand import Expander
from reproof.latex.flatten import flatten
from reproof.latex.groups import brace_pairs
from reproof.latex.macros import DEFINERS, Macros
from reproof.latex.names import OWN
from reproof.latex.reader import Reader
from reproof.latex.walk import walk
from reproof.passage import Document, Passage, PassageKind, Problem, Run
from reproof.patterns import lazy

if TYPE_CHECKING:
    from reproof.latex.builder import Draft
    from reproof.latex.origin import Expanded
    from reproof.passage import Table
    from reproof.source import Source

_PACKAGE: Final = lazy(r"\\(documentclass|usepackage|RequirePackage)\s*(?:\[[^\]]*\])?\s*\{([^}]*)\}", re.S)
_DEFINITION: Final = lazy(r"\\(" + "|".join(sorted(DEFINERS)) + r")(?![A-Za-z@])")
_COMMENT: Final = lazy(r"(?<!\\)%[^\n]*\n?[ \t]*")
MAX_STYLE: Final = 120_000
"""A longer style file is a publisher's, not the author's: its macros are layout."""


def read(source: Source) -> Document:
    """Return the paper as its reader sees it; what cannot be read becomes `Document.problems`."""
    with paused_collection():
        return _read(source)


def _read(source: Source) -> Document:
    flat = flatten(source)
    packages = _packages(flat.text[: flat.body] if flat.body else "")
    macros = Macros(protected=_protected(flat.text))
    for name in packages:
        _learn(source, name, macros)
    expander = Expander(flat, macros)
    text, origin = expander.run()
    reader = Reader(text)
    walk(reader)
    problems = [*flat.problems, *expander.problems]
    for start, end, message, remedy in reader.troubles:
        problems.append(Problem("unreadable-group", message, origin.place(start, end), remedy))
    drafts = [draft for draft in reader.drafts if draft.size or draft.cell]
    checklist.mark(drafts)
    passages, found = _finish(reader, drafts, origin)
    files = flat.joined.files
    return Document(
        root=source.root,
        folder=str(source.folder),
        files=tuple(dict.fromkeys(files.names)),
        passages=passages,
        tables=found,
        problems=tuple(problems),
        comments=tuple(flat.comments),
        packages=packages,
        texts=dict(zip(files.names, files.texts, strict=True)),
        flat=text,
        origin=origin,
    )


def _packages(preamble: str) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for match in _PACKAGE.finditer(preamble):
        found.update(dict.fromkeys(name.strip() for name in match[2].split(",") if name.strip()))
    return tuple(found)


def _protected(text: str) -> frozenset[str]:
    extra = (
        {"question", "checksubsection", "ifyespoints", "checkitem"} if "\\checksubsection" in text else set()
    )
    return OWN | extra


def _learn(source: Source, package: str, macros: Macros) -> None:
    """Take the simple macros of a style or class file that lies in the paper's folder."""
    folder = source.root.rpartition("/")[0]
    for ending in (".sty", ".cls"):
        name = f"{folder}/{package}{ending}" if folder else package + ending
        if "\\" in name or not source.is_file(name):
            continue
        try:
            if source.inside(name).stat().st_size > MAX_STYLE:
                continue
            text = source.open(name)
        except (OSError, ValueError):
            continue
        finally:
            source.texts.pop(name, None)
        text = _COMMENT.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
        pos = 0
        pairs = brace_pairs(text)
        while match := _DEFINITION.search(text, pos):
            pos = max(match.end(), macros.define(text, match[1], match.end(), pairs))


def _float_ids(drafts: list[Draft]) -> dict[int, int]:
    """Number the figures and tables, and the bare tabulars that have a caption beside them."""
    ids: dict[int, int] = {}
    for draft in drafts:
        if draft.container is not None:
            root = draft.container.root
            if id(root) not in ids and (root.floating or root.grids or root.captions):
                ids[id(root)] = len(ids)
    return ids


def _finish(
    reader: Reader, drafts: list[Draft], origin: Expanded
) -> tuple[tuple[Passage, ...], tuple[Table, ...]]:
    ids = _float_ids(drafts)
    titles: dict[int, str] = {}
    made: dict[int, Passage] = {}
    table_of: dict[int, int] = {}
    first_table: dict[int, int] = {}
    grids = [grid for grid in reader.grids if any(box.draft.size for box in grid.boxes)]
    for index, grid in enumerate(grids):
        for box in grid.boxes:
            table_of[id(box.draft)] = index
        if grid.container is not None:
            first_table.setdefault(id(grid.container.root), index)
        caption = tables.captions_of(grid)
        if caption is not None:
            table_of.setdefault(id(caption), index)
    kept = set(table_of)
    passages: list[Passage] = []
    notes: dict[int, list[Passage]] = {}
    for draft in drafts:
        if draft.cell and id(draft) not in kept:
            continue
        text = "".join(draft.parts)
        stripped = text if draft.raw else text.rstrip(" \u00a0\u2009")
        runs = _runs(draft, len(stripped))
        root = draft.container.root if draft.container is not None else None
        table = table_of.get(id(draft))
        if (
            table is None
            and root is not None
            and (draft.kind is PassageKind.CAPTION or tables.is_note(draft))
        ):
            table = first_table.get(id(root))
        path = tuple(titles.get(id(heading), "") for heading in draft.section)
        passage = Passage(
            index=len(passages),
            kind=draft.kind,
            text=stripped,
            runs=runs,
            origin=origin,
            section=path,
            appendix=draft.appendix,
            marks=tuple(draft.marks),
            labels=tuple(draft.labels),
            environment=draft.environment,
            table=table,
            float_id=ids.get(id(root)) if root is not None else None,
        )
        if draft.level < 9:
            titles[id(draft)] = stripped.strip()
        if table is not None and not draft.cell and draft.kind is not PassageKind.CAPTION:
            notes.setdefault(table, []).append(passage)
        made[id(draft)] = passage
        passages.append(passage)
    found = tuple(
        tables.build(grid, index, made, tuple(notes.get(index, ()))) for index, grid in enumerate(grids)
    )
    return tuple(passages), found


def _runs(draft: Draft, length: int) -> tuple[Run, ...]:
    runs: list[Run] = []
    for start, size, low, high in draft.runs:
        if start >= length:
            break
        if start + size > length:
            literal = size == high - low
            size = length - start
            high = low + size if literal else high
        runs.append(Run(start, size, low, high))
    return tuple(runs) or (Run(0, 0, draft.at, draft.at),)
