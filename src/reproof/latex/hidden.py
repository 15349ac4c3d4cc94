"""Find the stretches in which braces are plain characters: listings, addresses, drawings."""

from __future__ import annotations

import re
from typing import Final

from reproof.latex.groups import VERB, VERBATIM
from reproof.latex.names import SKIPPED
from reproof.patterns import lazy

_OPENING: Final = lazy(
    r"\\begin\{(" + "|".join(re.escape(name) for name in sorted(VERBATIM | SKIPPED)) + r")\}"
    r"|\\(?:verb|lstinline|mintinline)(?![A-Za-z@])|\\(?:url|path|nolinkurl|href)\s*\{"
)
_ADDRESS: Final = lazy(r"[{}\n]")
MAX_ADDRESS: Final = 2000


def hidden_stretches(flat: str) -> list[tuple[int, int]]:
    """Return (start, end) of each such stretch, in order."""
    hidden: list[tuple[int, int]] = []
    endless: set[str] = set()
    pos = 0
    while match := _OPENING.search(flat, pos):
        pos = match.end()
        if match[1]:
            end = -1 if match[1] in endless else flat.find(f"\\end{{{match[1]}}}", pos)
            if end < 0:
                endless.add(match[1])
        elif flat[pos - 1] == "{":
            end = _address_end(flat, pos - 1)
        else:
            span = verb_span(flat, match.start())
            if span is None:
                continue
            pos, end = span
        if end >= 0:
            hidden.append((pos, end))
            pos = end
    return hidden


def verb_span(flat: str, start: int) -> tuple[int, int] | None:
    """Return the offsets of what the \\verb at an offset shows, without its delimiters."""
    match = VERB.match(flat, start + 1)
    if match is None or match.end() >= len(flat):
        return None
    mark = flat[match.end()]
    if mark.isspace() or mark.isalnum():
        return None
    line = flat.find("\n", match.end())
    end = flat.find("}" if mark == "{" else mark, match.end() + 1, len(flat) if line < 0 else line)
    return None if end < 0 else (match.end() + 1, end)


def _address_end(flat: str, at: int) -> int:
    """Return where the braces of a web address close; -1 when they do not."""
    depth = 0
    for match in _ADDRESS.finditer(flat, at, at + MAX_ADDRESS):
        if match[0] == "{":
            depth += 1
        elif match[0] == "}":
            depth -= 1
            if depth == 0:
                return match.start()
        elif depth == 0:
            return -1
    return -1
