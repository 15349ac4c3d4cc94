"""Papers made by hand for the gathering tests: passages and grids without LaTeX."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, Any

from reproof.mention import Mention
from reproof.passage import Cell, Document, Passage, PassageKind, Table
from reproof.place import Place
from reproof.quantity import Interval

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reproof.fact import Kind


class Line:
    """An origin that puts every passage on a line of its own."""

    def __init__(self, line: int, text: str) -> None:
        self.line, self.text = line, text

    def place(self, start: int, end: int) -> Place:
        return Place("main.tex", self.line, start + 1, self.line, end + 1, self.text[start:end])


class Paper:
    """Collects passages and tables in reading order."""

    def __init__(self, *section: str) -> None:
        self.section = section
        self.passages: list[Passage] = []
        self.tables: list[Table] = []
        self._next = count()

    def add(self, text: str, kind: PassageKind = PassageKind.PARAGRAPH, table: int | None = None) -> Passage:
        index = next(self._next)
        passage = Passage(
            index, kind, text, origin=Line(index + 1, text), section=self.section, table=table, float_id=table
        )
        self.passages.append(passage)
        return passage

    def grid(
        self, rows: Sequence[Sequence[str]], caption: str = "", heads: int = 1, rules: Sequence[int] = ()
    ) -> Table:
        """Add a table; a cell "<" continues the one on its left, "^" the one above."""
        index = len(self.tables)
        head = self.add(caption, PassageKind.CAPTION, index) if caption else None
        grid: dict[tuple[int, int], Cell] = {}
        corners: dict[tuple[int, int], tuple[int, int]] = {}
        sizes: dict[tuple[int, int], list[int]] = {}
        for r, row in enumerate(rows):
            for c, text in enumerate(row):
                corner = corners[r, c - 1] if text == "<" else corners[r - 1, c] if text == "^" else (r, c)
                corners[r, c] = corner
                size = sizes.setdefault(corner, [1, 1])
                size[0], size[1] = max(size[0], r - corner[0] + 1), max(size[1], c - corner[1] + 1)
        cells = []
        for (r, c), (height, width) in sorted(sizes.items()):
            cell = Cell(r, c, height, width, self.add(rows[r][c], PassageKind.CELL, index))
            cells.append(cell)
            for key, corner in corners.items():
                if corner == (r, c):
                    grid[key] = cell
        table = Table(
            index, tuple(cells), len(rows), len(rows[0]), heads, tuple(rules) or (heads,), head, (), grid
        )
        self.tables.append(table)
        return table

    @property
    def document(self) -> Document:
        return Document("main.tex", ".", ("main.tex",), tuple(self.passages), tuple(self.tables))


def mention(passage: Passage, text: str, kind: Kind, value: float | None = None, **more: Any) -> Mention:
    """Make a mention of the first occurrence of `text` in the passage."""
    start = passage.text.index(text)
    amount = None if value is None else Interval.exact(value)
    return Mention(kind, passage, start, start + len(text), "made by hand", amount, **more)
