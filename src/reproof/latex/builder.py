"""Passages and tables while they are being read."""

from __future__ import annotations

from dataclasses import field
from typing import Final

from reproof.passage import Mark, PassageKind
from reproof.patterns import lazy
from reproof.record import dataclass

_BLANKS: Final = lazy(r"  +")
_TRANSLATE: Final = str.maketrans({"~": "\u00a0", "\n": " ", "\t": " "})


@dataclass(slots=True, eq=False)
class Container:
    """A figure or table environment, or a part of one: what its captions and tables hang on."""

    environment: str
    parent: Container | None
    floating: bool
    captions: list[Draft] = field(default_factory=list)
    notes: list[Draft] = field(default_factory=list)
    grids: list[Grid] = field(default_factory=list)

    @property
    def root(self) -> Container:
        container = self
        while container.parent is not None:
            container = container.parent
        return container


@dataclass(slots=True, eq=False)
class Draft:
    """A passage that is still being read."""

    kind: PassageKind
    at: int
    """Offset in the flattened paper where it starts."""
    section: tuple[Draft, ...] = ()
    appendix: bool = False
    environment: str = ""
    container: Container | None = None
    cell: bool = False
    parts: list[str] = field(default_factory=list)
    runs: list[list[int]] = field(default_factory=list)
    size: int = 0
    last: str = " "
    """The last character written: blanks at the start and after another are dropped."""
    marks: list[Mark] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)
    level: int = 9
    """Depth of a heading."""
    answers: bool = False
    """Whether it holds an answer macro of a venue's checklist."""
    raw: bool = False
    """Keep blanks and line ends as they are."""

    def literal(self, flat: str, start: int, end: int) -> None:
        """Write a stretch of the flattened paper, blanks collapsed."""
        text = flat[start:end]
        if self.raw:
            self.write(text, start, end)
            return
        if "\n" in text or "~" in text or "\t" in text:
            text = text.translate(_TRANSLATE)
        if "  " in text:
            done = 0
            for match in _BLANKS.finditer(text):
                self._text(text[done : match.start() + 1], start + done)
                done = match.end()
            self._text(text[done:], start + done)
        elif self.last != " " or text[:1] != " ":
            self.write(text, start, end)
        elif end - start > 1:
            self.write(text[1:], start + 1, end)

    def _text(self, text: str, start: int) -> None:
        if text[:1] == " " and self.last == " ":
            text = text[1:]
            start += 1
        if text:
            self.write(text, start, start + len(text))

    def write(self, text: str, start: int, end: int) -> None:
        length = len(text)
        if not length:
            return
        if self.runs and length == end - start:
            run = self.runs[-1]
            if run[3] == start and run[1] == run[3] - run[2]:
                run[1] += length
                run[3] = end
                self.parts.append(text)
                self.size += length
                self.last = text[-1]
                return
        self.runs.append([self.size, length, start, end])
        self.parts.append(text)
        self.size += length
        self.last = text[-1]

    def printed(self, text: str, start: int, end: int) -> None:
        """Write what the markup between two offsets prints."""
        if not text or (text == " " and self.last == " " and not self.raw):
            return
        length = len(text)
        if length == end - start and length > 1:
            # Two runs, so that neither passes for a character-by-character one.
            self.runs.append([self.size, 1, start, end])
            self.runs.append([self.size + 1, length - 1, start, end])
        else:
            self.runs.append([self.size, length, start, end])
        self.parts.append(text)
        self.size += length
        self.last = text[-1]

    def mark(self, char: str, keys: tuple[str, ...], start: int, end: int) -> None:
        self.marks.append(Mark(self.size, char, keys))
        self.printed(char, start, end)


@dataclass(slots=True, eq=False)
class Box:
    """A cell of a table that is still being read."""

    row: int
    column: int
    draft: Draft
    rows: int = 1
    columns: int = 1
    lapping: bool = False
    """Whether the cells that it spans are written out, empty, beside and below it."""


@dataclass(slots=True, eq=False)
class Grid:
    """A table that is still being read."""

    environment: str
    container: Container | None
    depth: int
    """How many groups were open at its \\begin: & and \\\\ deeper than that are text."""
    boxes: list[Box] = field(default_factory=list)
    rules: list[int] = field(default_factory=list)
    row: int = 0
    column: int = 0


@dataclass(slots=True, eq=False)
class Environment:
    """An environment we are in."""

    name: str
    kind: PassageKind | None = None
    """Kind of the paragraphs inside, where it differs from outside."""
    container: Container | None = None
    grid: Grid | None = None
    host: Draft | None = None
    """The paragraph that goes on after it."""
    display: bool = False
    stacked: bool = False
    """A tabular that only stacks lines within one cell."""
    after: str = ""
    """What passages' environment is called outside."""
