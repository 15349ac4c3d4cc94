"""Braces, brackets and arguments of LaTeX source without its comments."""

from __future__ import annotations

import re
from typing import Final

from reproof.patterns import lazy

_WRITTEN: Final = lazy(r"\\[\\{}%]|[{}]|%[^\n]*")
_BARE: Final = lazy(r"\\[\\{}]|[{}]")
_BRACKET: Final = lazy(r"\\.|[{}\]]|\n[ \t]*\n", re.S)
_SPACE: Final = lazy(r"[ \t]*\n?[ \t]*")
_CONTROL: Final = lazy(r"\\(?:[A-Za-z@]+\*?|.)", re.S)
NAME: Final = lazy(r"\s*\{([^{}\\\n]*)\}")
"""A group that holds a plain name: of an environment, of a file."""
MAX_BRACKET: Final = 1500
"""An optional argument longer than this is a lost bracket."""

VERBATIM: Final = frozenset(
    {
        "verbatim", "verbatim*", "Verbatim", "BVerbatim", "LVerbatim", "SaveVerbatim", "lstlisting", "minted",
        "alltt", "python", "pycode", "code", "Code", "codeblock", "filecontents", "filecontents*",
        "spverbatim",        "tcblisting", "promptverbatim",
    }
)  # fmt: skip
"""Environments whose text LaTeX does not read."""
VERB: Final = lazy(r"(?:verb\*?|lstinline(?:\[[^\]\n]*\])?|mintinline(?:\[[^\]\n]*\])?\{[^}\n]*\})")


def brace_pairs(text: str, skip: list[tuple[int, int]] | None = None) -> dict[int, int]:
    """Return the offset of the closing brace for each opening one that has one.

    Without `skip` the text is as written, and comments do not count. With it the comments are
    gone already: any % left is a character of the stretches to skip, which are in order.
    """
    pairs: dict[int, int] = {}
    open_at: list[int] = []
    pattern = _WRITTEN if skip is None else _BARE
    pos = 0
    for low, high in (*(skip or ()), (len(text), len(text))):
        for match in pattern.finditer(text, pos, max(low, pos)):
            at = match.start()
            character = text[at]
            if character == "{":
                open_at.append(at)
            elif character == "}" and open_at:
                pairs[open_at.pop()] = at
        pos = max(pos, high)
    return pairs


def bracket(text: str, start: int) -> int:
    """Return the offset of the bracket that closes the one at `start`; -1 when there is none near."""
    depth = 0
    for match in _BRACKET.finditer(text, start + 1, start + MAX_BRACKET):
        character = text[match.start()]
        if character == "{":
            depth += 1
        elif character == "}":
            depth -= 1
            if depth < 0:
                return -1
        elif character == "]":
            if depth == 0:
                return match.start()
        elif character == "\n":
            return -1
    return -1


def skip_space(text: str, at: int) -> int:
    """Return the offset after blanks and at most one line end."""
    match = _SPACE.match(text, at)
    return match.end() if match else at


def argument(text: str, at: int, pairs: dict[int, int]) -> tuple[int, int, int] | None:
    """Return (start, end, next) of the mandatory argument at an offset: a group or one token."""
    at = skip_space(text, at)
    if at >= len(text):
        return None
    if text[at] == "{":
        end = pairs.get(at)
        return None if end is None else (at + 1, end, end + 1)
    if text[at] == "\\":
        match = _CONTROL.match(text, at)
        return None if match is None else (at, match.end(), match.end())
    if text[at] in "}&\n":
        return None
    return at, at + 1, at + 1


def option(text: str, at: int) -> tuple[int, int, int] | None:
    """Return (start, end, next) of the optional argument in brackets at an offset, if there is one."""
    at = skip_space(text, at)
    if at < len(text) and text[at] == "[":
        end = bracket(text, at)
        if end >= 0:
            return at + 1, end, end + 1
    return None
