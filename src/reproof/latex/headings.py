"""Titles, headings, list items, and the lines of a checklist."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reproof.latex import names
from reproof.latex.groups import skip_space
from reproof.passage import PassageKind
from reproof.patterns import lazy

if TYPE_CHECKING:
    from reproof.latex.reader import Reader

_APPENDIX: Final = lazy(
    r"\s*(?:[A-Z0-9][.:]?\s+)?(?:technical\s+|online\s+)?"
    r"(?:appendi(?:x|ces)|supplement(?:ary|al)?\b(?:\s+materials?)?)",
    re.IGNORECASE,
)
MAX_TITLE: Final = 600
"""A longer heading that holds another one has lost its closing brace."""


def title(reader: Reader, name: str, start: int, after: int, star: bool) -> int:
    at = reader.drop("o", after)
    return reader.nested(PassageKind.TITLE, at, start) or after


def author(reader: Reader, name: str, start: int, after: int, star: bool) -> int:
    at = reader.drop("o", after)
    inside = reader.nested(PassageKind.TITLE, at, start)
    if inside is None:
        return after
    reader.current.environment = "author"
    return inside


def abstract(reader: Reader, name: str, start: int, after: int, star: bool) -> int:
    return reader.nested(PassageKind.ABSTRACT, after, start) or after


def heading(reader: Reader, name: str, start: int, after: int, star: bool) -> int:
    at = reader.drop("o", after)
    group = reader.group(at)
    if group is None:
        if reader.flat.startswith("{", skip_space(reader.flat, at)):
            reader.broken(start, after, f'the brace of "\\{name}" is never closed', "add the closing brace")
        return after
    level = names.HEADINGS[name]
    inner = reader.flat[group[0] : group[1]]
    if len(inner) > MAX_TITLE and "\\section" in inner:
        reader.broken(start, after, f'the brace of "\\{name}" is never closed', "add the closing brace")
        return after
    reader.math = False
    reader.headings = [above for above in reader.headings if above.level < level]
    reader.path = tuple(reader.headings)
    if level <= 1 and _APPENDIX.match(inner):
        reader.appendix = True
    draft = reader.flush(start, PassageKind.HEADING)
    draft.level = level

    def done(after: int) -> None:
        reader.headings.append(draft)
        reader.path = tuple(reader.headings)
        reader.flush(after)

    return reader.enter(at, done) or after


def appendix(reader: Reader, name: str, start: int, after: int, star: bool) -> int:
    reader.flush(start)
    reader.appendix = True
    reader.headings = []
    reader.path = ()
    reader.current.appendix, reader.current.section = True, ()
    return after


def item(reader: Reader, name: str, start: int, after: int, star: bool) -> int:
    if not reader.current.cell and reader.current.kind is not PassageKind.CAPTION:
        reader.flush(start)
    got = reader.option(after)
    if got is None:
        return after
    inner = reader.flat[got[0] : got[1]]
    if inner.strip() and "\\" not in inner:
        reader.current.literal(reader.flat, got[0], got[1])
        reader.current.printed(" ", got[1], got[2])
        return got[2]
    # The label may hold markup: read it in place and drop only the brackets.
    return got[0] if inner.strip() else got[2]


def statement(reader: Reader, name: str, start: int, after: int, star: bool) -> int:
    if not reader.environment.startswith("algorithm") or reader.current.cell:
        return after
    reader.flush(start)
    if name not in ("State", "STATE", "Statex"):
        reader.current.printed(f"{name} ", start, after)
    return after


def answer(reader: Reader, name: str, start: int, after: int, star: bool) -> int:
    reader.current.answers = True
    reader.current.printed(names.ANSWERS[name], start, after)
    return after


def question(reader: Reader, name: str, start: int, after: int, star: bool) -> int:
    first = reader.group(after)
    second = reader.group(first[2]) if first else None
    if first is None or second is None or "\\checksubsection" not in reader.flat:
        return after
    draft = reader.flush(start, PassageKind.ITEM)
    draft.answers = True
    low, high = second[0] - 1, second[2]

    def menu(after: int) -> int:
        reader.current.printed(" ", low, low + 1)
        reader.current.literal(reader.flat, low + 1, high - 1)
        reader.flush(high)
        return high

    return reader.enter(after, menu) or after


def checksubsection(reader: Reader, name: str, start: int, after: int, star: bool) -> int:
    reader.flush(start).answers = True

    def done(after: int) -> None:
        reader.flush(after)

    return reader.enter(after, done) or after
