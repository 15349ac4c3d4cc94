"""One pass over the flattened paper: each macro and character goes to the function that reads it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reproof.latex import grids, inline, mathematics
from reproof.latex.handlers import HANDLERS
from reproof.patterns import lazy

if TYPE_CHECKING:
    from reproof.latex.reader import Reader

_TOKEN: Final = lazy(
    r"([^\\{}&$`'\-\n^_]*)(?:\\([A-Za-z@]+)(\*?)|\\(.)|([{}&^_]|\$\$?|-+|`+|'+|\n\s*))?", re.S
)
"""Plain text, then a macro (with its star), an escaped character, or a character with a meaning."""


def walk(reader: Reader) -> None:
    """Read the whole paper."""
    flat = reader.flat
    match_at = _TOKEN.match
    handlers = HANDLERS
    end = len(flat)
    pos = 0
    while pos < end:
        match = match_at(flat, pos)
        assert match is not None
        stop = match.end(1)
        if stop > pos:
            reader.current.literal(flat, pos, stop)
        which = match.lastindex
        if which == 1:
            pos = max(stop, pos + 1) if stop < end else end
            continue
        after = match.end()
        if which == 3:
            name = match[2]
            handler = handlers.get(name)
            star = match[3] == "*"
            if handler is not None:
                pos = handler(reader, name, stop, after, star)
            else:
                pos = inline.unknown(reader, name, stop, match.end(2), star)
        elif which == 4:
            pos = inline.symbol(reader, match[4], stop, after)
        else:
            pos = _character(reader, match[5], stop, after)
    reader.flush(end)


def _character(reader: Reader, token: str, start: int, after: int) -> int:
    """Read a character with a meaning; return where reading goes on."""
    first = token[0]
    if first == "\n":
        if token.count("\n") > 1:
            reader.paragraph(start)
        else:
            reader.current.printed(" ", start, after)
        return after
    if first == "{":
        close = reader.pairs.get(start)
        if close is None:
            reader.broken(start, start + 1, '"{" is never closed', "add the closing brace")
        else:
            reader.open.append(close)
        return after
    if first == "}":
        return reader.close(start)
    if first == "$":
        return mathematics.dollar(reader, token, start, after)
    if first == "&":
        return grids.ampersand(reader, start, after)
    if first == "-":
        if len(token) == 1 or reader.math:
            reader.current.literal(reader.flat, start, after)
        else:
            reader.current.printed({2: "–", 3: "—"}.get(len(token), "—"), start, after)
        return after
    if first == "`":
        reader.current.printed("“" if len(token) > 1 else "‘", start, after)
        return after
    if first == "'":
        if len(token) == 2 and not reader.math:
            reader.current.printed("”", start, after)
        else:
            reader.current.literal(reader.flat, start, after)
        return after
    if not reader.math:
        reader.current.literal(reader.flat, start, after)
        return after
    return mathematics.raised(reader, start, after) if first == "^" else after
