"""A paper's text, laid out so that looking for many things in it stays cheap.

Passages and table rows become blocks of one long lower-case text. A search finds literal cues
there first, which costs next to nothing, and only the sentences around them meet a pattern.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from reproof.passage import PassageKind
from reproof.patterns import lazy
from reproof.sentence import sentence_spans

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.passage import Document, Passage
    from reproof.place import Place

_LETTERS = lazy(r"[a-z]+")
_SPACES = ("\u00a0", "\u2009", "\u202f", "\t")
_FOREIGN = ("related work", "prior work", "previous work", "background", "literature", "future work")


def lowered(text: str) -> str:
    """Return the text in lower case with plain spaces, character for character."""
    low = text.lower()
    if len(low) != len(text):
        low = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    for space in _SPACES:
        low = low.replace(space, " ")
    return low.replace("\u2011", "-").replace("’", "'")


class Block(NamedTuple):
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
    foreign: bool = False
    """Whether it stands in a section about other people's work."""


class Unit(NamedTuple):
    """A sentence, or a table row: what a pattern is held against."""

    block: Block
    start: int
    """Offset in the block's text."""
    end: int
    low: str
    """The text in lower case."""
    offset: int
    """Offset in the paper's long text."""
    number: int
    """Position in reading order, from 0."""

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
        return self.block.foreign

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
        self.low = lowered("\n".join(block.text.replace("\n", " ") for block in self.blocks))
        self.all = list(_units(self.blocks, self.low))
        self._offsets = [unit.offset for unit in self.all]
        self._index: dict[str, list[int]] = {}
        # Most cues are not in most papers, and the list of a paper's words is short.
        self._words = " ".join(set(self.low.split()))
        self._letters = " ".join(set(_LETTERS.findall(self._words)))

    def __contains__(self, cue: str) -> bool:
        if cue.isascii() and cue.isalpha():
            return cue in self._letters
        if " " in cue:
            return all(part in self for part in cue.split()) and cue in self.low
        return cue in self._words

    def present(self, cues: tuple[str, ...]) -> tuple[str, ...]:
        """Return those of the cues (lower case) that the paper holds at all."""
        return tuple(cue for cue in cues if cue in self)

    def count(self, cue: str) -> int:
        """Return how often a cue (lower case) occurs."""
        return self.low.count(cue) if cue in self else 0

    def units(self, *cues: str) -> Iterator[Unit]:
        """Yield the sentences and rows that hold any of the cues (lower case), in reading order."""
        for number in sorted({number for cue in cues for number in self._holding(cue)}):
            yield self.all[number]

    def _holding(self, cue: str) -> list[int]:
        """Return the numbers of the units that hold a cue; many kinds of evidence share their cues."""
        found = self._index.get(cue)
        if found is None:
            found = self._index[cue] = []
            if cue not in self:
                return found
            low, offsets = self.low, self._offsets
            at = low.find(cue)
            while at >= 0:
                number = bisect_right(offsets, at)
                found.append(number - 1)
                if number == len(offsets):
                    break
                at = low.find(cue, max(at + 1, offsets[number]))
        return found

    def unit_at(self, offset: int) -> Unit:
        """Return the sentence or row at an offset of the long text."""
        return self.all[max(0, bisect_right(self._offsets, offset) - 1)]

    def before(self, unit: Unit) -> Unit | None:
        """Return the sentence before this one in the same passage."""
        other = self.all[unit.number - 1] if unit.number else None
        return other if other is not None and other.block is unit.block else None

    @cached_property
    def headings(self) -> list[Unit]:
        """Every heading, in order."""
        return [unit for unit in self.all if unit.kind is PassageKind.HEADING]

    @cached_property
    def rows(self) -> dict[int, list[Unit]]:
        """The rows of each table, as units."""
        found: dict[int, list[Unit]] = defaultdict(list)
        for unit in self.all:
            if unit.block.table is not None:
                found[unit.block.table].append(unit)
        return dict(found)


LONGEST = 1_000
"""Characters of one unit: what runs on longer is no sentence, and is cut so that patterns stay fast."""


def _units(blocks: list[Block], low: str) -> Iterator[Unit]:
    offset = number = 0
    for block in blocks:
        length = len(block.text)
        whole = block.row is not None or block.passage.kind is PassageKind.HEADING
        for first, last in [(0, length)] if whole else sentence_spans(block.text):
            for start, end in [(first, last)] if last - first <= LONGEST else _cut(block.text, first, last):
                yield Unit(block, start, end, low[offset + start : offset + end], offset + start, number)
                number += 1
        offset += length + 1


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield pieces of a stretch that is too long, cut at spaces where there are any."""
    while end - start > LONGEST:
        stop = text.rfind(" ", start + LONGEST // 2, start + LONGEST) + 1 or start + LONGEST
        yield start, stop
        start = stop
    yield start, end


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
    foreign: dict[tuple[str, ...], bool] = {}
    for passage in document.passages:
        if passage.kind is PassageKind.CHECKLIST or not passage.text:
            continue
        others = foreign.get(passage.section)
        if others is None:
            titles = " / ".join(passage.section).lower()
            others = foreign[passage.section] = any(word in titles for word in _FOREIGN)
        table = passage.table
        if passage.kind is PassageKind.CELL and table is not None and table < len(document.tables):
            if table not in done:
                done.add(table)
                yield from _rows(document, table, others)
        else:
            yield Block(passage, passage.text, foreign=others)


def _rows(document: Document, number: int, foreign: bool) -> Iterator[Block]:
    table = document.tables[number]
    rows: dict[int, list[Passage]] = defaultdict(list)
    for cell in sorted(table.cells, key=lambda one: (one.row, one.column)):
        if cell.passage.text.strip() and cell.passage.evidence:
            rows[cell.row].append(cell.passage)
    for row in sorted(rows):
        cells: list[tuple[int, Passage]] = []
        length = 0
        for passage in rows[row]:
            cells.append((length, passage))
            length += len(passage.text) + 3
        text = " | ".join(passage.text for passage in rows[row])
        yield Block(rows[row][0], text, tuple(cells), number, row, row < table.head_rows, foreign)
