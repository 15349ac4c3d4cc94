"""What a reader of the printed paper sees, in reading order, each character with its origin.

A `Document` is the paper after comments, conditionals, \\input and the author's macros are
resolved. Its passages hold plain text; recognisers match on that text and ask the passage for
the place in the source.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import field
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from reproof.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.place import Place

CITE = "\ue000"
"""Stands for a parenthetical citation (\\cite, \\citep): one character, the keys are in `Passage.marks`."""
CITET = "\ue001"
"""Stands for a textual citation (\\citet, \\textcite), a noun: \"Smith et al.\"."""
REF = "\ue002"
"""Stands for a cross-reference (\\ref, \\cref, \\autoref, any macro ending in ref)."""
NOTE = "\ue003"
"""Stands where a footnote mark is printed; the footnote's text is a passage of its own."""


class PassageKind(StrEnum):
    """What part of the page a passage is."""

    TITLE = "title"
    ABSTRACT = "abstract"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    CAPTION = "caption"
    FOOTNOTE = "footnote"
    CELL = "cell"
    EQUATION = "equation"
    ALGORITHM = "algorithm"
    VERBATIM = "verbatim"
    CHECKLIST = "checklist"
    """Question, guideline, answer or justification of a venue's checklist: never evidence."""


class Origin(Protocol):
    """Maps offsets of the flattened paper to places in its files."""

    def place(self, start: int, end: int) -> Place: ...


@dataclass(frozen=True, slots=True)
class Mark:
    """A marker character in a passage: which citation keys, label or footnote it stands for."""

    at: int
    char: str
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Run:
    """`length` rendered characters from `start` on come from flat offsets `origin` to `origin_end`.

    A literal run maps character by character (`length == origin_end - origin`); any other run
    (an accent, a siunitx macro, an expanded author macro) maps as a whole.
    """

    start: int
    length: int
    origin: int
    origin_end: int

    @property
    def literal(self) -> bool:
        return self.length == self.origin_end - self.origin


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of printed text with one role: a paragraph, a caption, a cell, a heading."""

    index: int
    """Position in reading order."""
    kind: PassageKind
    text: str
    runs: tuple[Run, ...] = ()
    origin: Origin | None = None
    section: tuple[str, ...] = ()
    """Titles of the enclosing headings, outermost first."""
    appendix: bool = False
    marks: tuple[Mark, ...] = ()
    labels: tuple[str, ...] = ()
    """\\label keys set inside this passage, or for a heading right after it."""
    environment: str = ""
    """Innermost named environment: itemize, table, theorem, ..."""
    table: int | None = None
    """Index into `Document.tables` for cells, and for captions and notes of a table."""
    float_id: int | None = None
    """Captions, cells and notes of one figure or table environment share this number."""

    def flat_span(self, start: int, end: int) -> tuple[int, int]:
        """Return the flattened paper's offsets behind the rendered characters start to end."""
        if not self.runs:
            return (start, end)
        end = max(end, start + 1)
        starts = [run.start for run in self.runs]
        first = self.runs[max(0, bisect_right(starts, start) - 1)]
        last = self.runs[max(0, bisect_right(starts, end - 1) - 1)]
        low = first.origin + (start - first.start) if first.literal else first.origin
        high = last.origin + (end - last.start) if last.literal else last.origin_end
        return (min(low, high), max(low, high))

    def place(self, start: int, end: int) -> Place:
        """Return the place in the source of the rendered characters start to end."""
        if self.origin is None:
            raise ValueError("a passage made by hand has no source")
        return self.origin.place(*self.flat_span(start, end))

    @property
    def evidence(self) -> bool:
        """Whether statements here count as the paper's own text."""
        return self.kind is not PassageKind.CHECKLIST

    def sentences(self) -> Iterator[tuple[int, int]]:
        """Yield the start and end of each sentence; abbreviations and decimals do not end one."""
        from reproof.sentence import sentence_spans

        return iter(sentence_spans(self.text))


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table; `row`/`column` of its top left corner, counted from 0 in the grid."""

    row: int
    column: int
    rows: int
    columns: int
    passage: Passage


@dataclass(frozen=True, slots=True)
class Table:
    """A tabular read as a grid: every (row, column) a spanning cell covers refers to that cell."""

    index: int
    cells: tuple[Cell, ...]
    n_rows: int
    n_columns: int
    head_rows: int
    """How many rows from the top are column heads (up to the first \\midrule or \\hline group)."""
    rules: tuple[int, ...] = ()
    """Row numbers before which a horizontal rule is drawn."""
    caption: Passage | None = None
    notes: tuple[Passage, ...] = ()
    grid: dict[tuple[int, int], Cell] = field(default_factory=dict, compare=False)

    def at(self, row: int, column: int) -> Cell | None:
        return self.grid.get((row, column))

    def head(self, column: int) -> str:
        """Return the column's head: the texts of its head cells, top to bottom, spanning ones included."""
        seen: list[str] = []
        for row in range(self.head_rows):
            cell = self.at(row, column)
            if cell is not None and cell.passage.text.strip() and cell.passage.text not in seen:
                seen.append(cell.passage.text)
        return " ".join(text.strip() for text in seen)

    def subject(self, row: int) -> str:
        """Return the row's first non-empty cell: what the row is about."""
        for column in range(self.n_columns):
            cell = self.at(row, column)
            if cell is not None and cell.passage.text.strip():
                return cell.passage.text.strip()
        return ""


@dataclass(frozen=True, slots=True)
class Comment:
    """A source comment: text after the %, for suppressions. `alone`: nothing else on its line."""

    text: str
    place: Place
    alone: bool


@dataclass(frozen=True, slots=True)
class Problem:
    """A part of the source that could not be read, or read only in part."""

    rule: str
    """Name of the finding, e.g. unreadable-input, unreadable-group."""
    message: str
    place: Place
    help: str = ""
    level: str = "warning"


@dataclass(frozen=True, slots=True)
class Document:
    """A whole paper as its reader sees it."""

    root: str
    """The root file, relative to the paper's folder."""
    folder: str
    files: tuple[str, ...]
    """Every file read, in reading order, relative to the paper's folder."""
    passages: tuple[Passage, ...]
    tables: tuple[Table, ...] = ()
    problems: tuple[Problem, ...] = ()
    comments: tuple[Comment, ...] = ()
    packages: tuple[str, ...] = ()
    """Names given to \\usepackage and \\documentclass."""
    texts: dict[str, str] = field(default_factory=dict, compare=False)
    """Decoded text of each file, for excerpts."""
    flat: str = field(default="", compare=False)
    """The flattened paper, comments gone, author macros expanded: for the checklist reader only."""
    origin: Origin | None = field(default=None, compare=False)
