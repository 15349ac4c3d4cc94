"""A paper's text, laid out so that looking for many things in it stays cheap.

Passages and table rows become blocks of one long lower-case text. A search finds literal cues
there first, which costs next to nothing, and only the sentences around them meet a pattern.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from reproof.passage import PassageKind
from reproof.sentence import sentence_spans

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.passage import Document, Passage
    from reproof.place import Place

_SPACES = ("\u00a0", "\u2009", "\u202f", "\t")
_SKIPPED = {PassageKind.CHECKLIST}
_FOREIGN = ("related work", "prior work", "previous work", "background", "literature", "future work")


def lowered(text: str) -> str:
    """Return the text in lower case with plain spaces, character for character."""
    low = text.lower()
    if len(low) != len(text):
        low = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    for space in _SPACES:
        low = low.replace(space, " ")
    return low.replace("\u2011", "-").replace("’", "'")


@dataclass(frozen=True, slots=True)
class Block:
    """A passage, or a table row whose cells are joined by bars."""

    passage: Passage
    """For a row, its first cell."""
    text: str
    cells: tuple[tuple[int, Passage], ...] = ()
    """For a row, each cell and where in the text it starts."""
    table: int | None = None
    row: int | None = None
    head: bool = False
    """Whether it is a head row of its table."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence, or a table row: what a pattern is held against."""

    block: Block = field(compare=False)
    start: int
    """Offset in the block's text."""
    end: int
    low: str
    """The text in lower case."""
    number: int
    """Position in reading order."""

    @property
    def passage(self) -> Passage:
        return self.block.passage

    @property
    def kind(self) -> PassageKind:
        return self.block.passage.kind

    @property
    def text(self) -> str:
        return self.block.text[self.start : self.end]

    @property
    def is_row(self) -> bool:
        return self.block.row is not None

    @property
    def foreign(self) -> bool:
        """Whether it stands in a section about other people's work."""
        titles = " / ".join(self.block.passage.section).lower()
        return any(word in titles for word in _FOREIGN)

    def span(self, start: int = 0, end: int | None = None) -> tuple[Passage, int, int]:
        """Return the passage and the characters of it behind characters start to end of this unit."""
        first = self.start + start
        last = self.start + (len(self.low) if end is None else end)
        if not self.block.cells:
            return self.passage, first, last
        starts = [offset for offset, _ in self.block.cells]
        offset, cell = self.block.cells[max(0, bisect_right(starts, first) - 1)]
        low = min(first - offset, max(0, len(cell.text) - 1))
        return cell, max(0, low), max(low + 1, min(last - offset, len(cell.text)))


class Prose:
    """The searchable text of one paper; checklist text is left out."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.blocks = list(_blocks(document))
        self.starts: list[int] = []
        length = 0
        for block in self.blocks:
            self.starts.append(length)
            length += len(block.text) + 1
        self.low = lowered("\n".join(block.text.replace("\n", " ") for block in self.blocks))
        # Looking for words is several times faster in a string of single bytes.
        self._ascii = self.low.encode("ascii", "replace").decode("ascii")
        self._units: dict[int, list[Unit]] = {}

    def __contains__(self, cue: str) -> bool:
        return self._find(cue, 0) >= 0

    def count(self, cue: str) -> int:
        """Return how often a cue (lower case) occurs."""
        return self._ascii.count(cue) if cue.isascii() else self.low.count(cue)

    def _find(self, cue: str, start: int) -> int:
        return self._ascii.find(cue, start) if cue.isascii() else self.low.find(cue, start)

    def units(self, *cues: str) -> Iterator[Unit]:
        """Yield the sentences and rows that hold any of the cues (lower case), in reading order.

        Nothing is searched beyond what is asked for: who has seen enough can stop.
        """
        ahead = [(at, cue) for cue in cues if (at := self._find(cue, 0)) >= 0]
        while ahead:
            first = min(ahead)[0]
            unit = self.unit_at(first)
            yield unit
            after = max(first + 1, unit.number + unit.end - unit.start)
            ahead = [
                (at, cue)
                for old, cue in ahead
                if (at := old if old >= after else self._find(cue, after)) >= 0
            ]

    def unit_at(self, offset: int) -> Unit:
        """Return the sentence or row at an offset of the long text."""
        number = bisect_right(self.starts, offset) - 1
        units = self.of_block(number)
        inside = offset - self.starts[number]
        return units[max(0, bisect_right([unit.start for unit in units], inside) - 1)]

    def of_block(self, number: int) -> list[Unit]:
        """Return the sentences of a block; a row is one."""
        if number not in self._units:
            block = self.blocks[number]
            start = self.starts[number]
            spans = [(0, len(block.text))] if block.row is not None else sentence_spans(block.text)
            self._units[number] = [
                Unit(block, low, high, self.low[start + low : start + high], start + low)
                for low, high in spans or [(0, 0)]
            ]
        return self._units[number]

    def next_to(self, unit: Unit) -> Unit | None:
        """Return the sentence after this one in the same passage."""
        units = self.of_block(bisect_right(self.starts, unit.number) - 1)
        at = units.index(unit) + 1
        return units[at] if at < len(units) else None

    @cached_property
    def headings(self) -> list[Unit]:
        """Every heading, in order, as one unit each."""
        found = []
        for number, block in enumerate(self.blocks):
            if block.passage.kind is PassageKind.HEADING:
                start = self.starts[number]
                low = self.low[start : start + len(block.text)]
                found.append(Unit(block, 0, len(block.text), low, start))
        return found

    @cached_property
    def rows(self) -> dict[int, list[Unit]]:
        """The rows of each table, as units."""
        found: dict[int, list[Unit]] = defaultdict(list)
        for number, block in enumerate(self.blocks):
            if block.table is not None and block.row is not None:
                found[block.table].extend(self.of_block(number))
        return dict(found)


def place_of(passage: Passage, start: int, end: int) -> Place | None:
    """Return the place in the source; None for a passage made by hand."""
    if passage.origin is None:
        return None
    start = min(start, max(0, len(passage.text) - 1))
    while start < end - 1 and passage.text[start].isspace():
        start += 1
    end = min(max(end, start + 1), max(len(passage.text), 1))
    while end > start + 1 and passage.text[end - 1].isspace():
        end -= 1
    return passage.place(start, end)


def _blocks(document: Document) -> Iterator[Block]:
    done: set[int] = set()
    for passage in document.passages:
        if passage.kind in _SKIPPED:
            continue
        table = passage.table
        if passage.kind is PassageKind.CELL and table is not None and table < len(document.tables):
            if table not in done:
                done.add(table)
                yield from _rows(document, table)
        elif passage.text:
            yield Block(passage, passage.text)


def _rows(document: Document, number: int) -> Iterator[Block]:
    table = document.tables[number]
    rows: dict[int, list[Passage]] = defaultdict(list)
    for cell in sorted(table.cells, key=lambda one: (one.row, one.column)):
        if cell.passage.text.strip() and cell.passage.evidence:
            rows[cell.row].append(cell.passage)
    for row in sorted(rows):
        parts: list[str] = []
        cells: list[tuple[int, Passage]] = []
        length = 0
        for passage in rows[row]:
            cells.append((length, passage))
            parts.append(passage.text)
            length += len(passage.text) + 3
        yield Block(rows[row][0], " | ".join(parts), tuple(cells), number, row, row < table.head_rows)
