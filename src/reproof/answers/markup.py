"""Small helpers over LaTeX that the readers of forms share: balanced groups, plain text, lists."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reproof.latex.groups import brace_pairs
from reproof.patterns import lazy
from reproof.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.passage import Document
    from reproof.place import Place

_DROPPED: Final = lazy(
    r"\\(?:begin|end)\s*\{[^{}]*\}(?:\[[^\]]*\])?|\\item(?![A-Za-z])\s*(?:\[\s*\])?"
    r"|\\(?:label|cite[a-z]*|vspace|hspace|addcontentsline)\*?\s*(?:\[[^\]]*\])*\{[^{}]*\}"
)
_CONTROL: Final = lazy(r"\\([A-Za-z@]+)\*?[ \t]*|\\(.)", re.S)
_PUNCTUATION: Final = {"slash": "/", "textendash": "-", "ldots": "...", "dots": "...", "S": "§", "pm": "±"}
_LIST: Final = lazy(
    r"\\(begin|end)\s*\{(enumerate|itemize|description|compactenum|compactitem|enumitem)\*?\}"
    r"|\\item(?![A-Za-z])"
)


@dataclass(slots=True)
class Text:
    """The flattened paper with its matching braces, between two offsets."""

    document: Document
    flat: str
    start: int
    end: int
    pairs: dict[int, int]

    @classmethod
    def of(cls, document: Document, start: int, end: int) -> Text:
        shifted = brace_pairs(document.flat[start:end], [])
        return cls(document, document.flat, start, end, {a + start: b + start for a, b in shifted.items()})

    def place(self, start: int, end: int) -> Place:
        origin = self.document.origin
        if origin is None:
            raise ValueError("a document made by hand has no source")
        return origin.place(start, max(start + 1, end))

    def group(self, at: int) -> tuple[int, int] | None:
        """Return the inside of the brace group that opens at an offset, white space skipped."""
        at = self.skip(at)
        if at < self.end and self.flat[at] == "{":
            close = self.pairs.get(at)
            if close is not None:
                return at + 1, close
        return None

    def bracket(self, at: int) -> tuple[int, int] | None:
        """Return the inside of the bracket that opens right at an offset; brackets may nest."""
        if at >= self.end or self.flat[at] != "[":
            return None
        depth, pos = 0, at
        while pos < min(self.end, at + 20_000):
            char = self.flat[pos]
            if char == "{":
                pos = self.pairs.get(pos, pos)
            elif char == "[":
                depth += 1
            elif char == "]":
                depth -= 1
                if not depth:
                    return at + 1, pos
            pos += 1
        return None

    def skip(self, at: int) -> int:
        while at < self.end and self.flat[at] in " \t\r\n~":
            at += 1
        return at

    def plain(self, start: int, end: int) -> str:
        return plain(self.flat[start:end])


def plain(latex: str) -> str:
    """Return LaTeX as one line of words, markup dropped."""

    def word(match: re.Match[str]) -> str:
        if match[1] is None:
            return match[2] if match[2] in "%&$#_" else " "
        return _PUNCTUATION.get(match[1], " ")

    text = _CONTROL.sub(word, _DROPPED.sub(" ", latex))
    text = text.translate({ord("{"): None, ord("}"): None, ord("~"): " ", ord("$"): None})
    return " ".join(text.split())


def key(text: str) -> str:
    """Return words alone, lower case: what two spellings of a heading have in common."""
    return " ".join(re.findall(r"[a-z0-9]+", text.lower().replace("’", "'").replace("'", "")))


@dataclass(frozen=True, slots=True)
class ListItem:
    """One \\item: how deep its list lies, and from after the \\item to the next one or its list's end."""

    depth: int
    start: int
    end: int
    at: int
    """Where its \\item stands."""


def list_items(text: Text, start: int, end: int) -> Iterator[ListItem]:
    """Yield the items of all lists in reading order, each to the end of its own list at most."""
    open_items: list[tuple[int, int, int]] = []
    found: list[ListItem] = []
    depth = 0

    def close(down_to: int, at: int) -> None:
        while open_items and open_items[-1][0] >= down_to:
            level, low, mark = open_items.pop()
            found.append(ListItem(level, low, at, mark))

    for match in _LIST.finditer(text.flat, start, end):
        if match[1] == "begin":
            depth += 1
        elif match[1] == "end":
            close(depth, match.start())
            depth = max(0, depth - 1)
        else:
            close(depth, match.start())
            open_items.append((depth, match.end(), match.start()))
    close(0, end)
    yield from sorted(found, key=lambda one: one.start)
