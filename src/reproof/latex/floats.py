"""Captions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reproof.latex.groups import skip_space
from reproof.passage import PassageKind

if TYPE_CHECKING:
    from reproof.latex.reader import Reader


def caption(reader: Reader, name: str, start: int, after: int, star: bool) -> int:
    at = reader.drop("mo" if name == "captionof" else "o", after)
    group = reader.group(at)
    if group is None:
        if reader.flat.startswith("{", skip_space(reader.flat, at)):
            reader.broken(start, after, f'the brace of "\\{name}" is never closed', "add the closing brace")
        return after
    inside = reader.nested(PassageKind.CAPTION, at, start)
    container = reader.container()
    reader.current.container = container
    if container is not None:
        container.captions.append(reader.current)
    return inside or after


def subfloat(reader: Reader, name: str, start: int, after: int, star: bool) -> int:
    got = reader.option(after)
    if got is None:
        return after
    host = reader.current
    draft = reader.draft(start, PassageKind.CAPTION)
    draft.literal(reader.flat, got[0], got[1])
    if draft.container is not None:
        draft.container.captions.append(draft)
    reader.current = host
    return got[2]
