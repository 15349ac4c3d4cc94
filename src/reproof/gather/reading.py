"""A mention with what its surroundings say about it: whose, which phase, of what."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import field
from typing import TYPE_CHECKING

from reproof.fact import Phase, Scope
from reproof.patterns import lazy
from reproof.record import dataclass
from reproof.sentence import sentence_spans
from reproof.site import Site

if TYPE_CHECKING:
    from reproof.gather.layout import Layout
    from reproof.mention import Mention
    from reproof.passage import Cell, Document, Passage, Table

_REACH = 500
"""Characters on either side of a mention that are looked at: what is farther off explains nothing."""
_CLAUSE_BREAK = lazy(
    r"[;:]\s|,\s+(?:and\s|but\s|while\s|whereas\s|which\s|where\s|although\s|however\s|so\s|though\s|we\s|whilst\s)"
    r"|\s(?:but|while|whereas|although|though|whilst|however)\s|\s[—–]\s|—"
)


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a mention stands: its sentence and clause in the passage, its cell in a table."""

    sentence: tuple[int, int]
    clause: tuple[int, int]
    table: Table | None = None
    cell: Cell | None = None
    layout: Layout | None = None
    sideways: bool = False
    """Whether a table's kinds stand in its rows, so that a column belongs together."""

    @property
    def line(self) -> int | None:
        """The row of cells that belong together, or the column where kinds stand in the rows."""
        return None if self.cell is None else self.cell.column if self.sideways else self.cell.row


@dataclass(frozen=True, slots=True)
class Reading:
    """A mention, judged."""

    mention: Mention
    spot: Spot
    scope: Scope = Scope.UNCLEAR
    phase: Phase = Phase.UNCLEAR
    subject: str | None = None
    confidence: float = 1.0
    why: tuple[str, ...] = ()

    @property
    def passage(self) -> Passage:
        return self.mention.passage

    @property
    def window(self) -> tuple[int, int]:
        """The sentence's start and end, cut where it is longer than any sentence."""
        start, end = self.spot.sentence
        return max(start, self.mention.start - _REACH), min(end, self.mention.end + _REACH)

    @property
    def sentence(self) -> str:
        start, end = self.window
        return self.mention.passage.text[start:end]

    @property
    def clause(self) -> str:
        start, end = self.spot.clause
        return self.mention.passage.text[start:end]

    @property
    def before(self) -> str:
        """The sentence up to the mention."""
        return self.mention.passage.text[self.window[0] : self.mention.start]

    @property
    def after(self) -> str:
        """The sentence from the mention's end on."""
        return self.mention.passage.text[self.mention.end : self.window[1]]


def site_of(reading: Reading) -> Site:
    """Return where on the page a reading stands."""
    spot, mention = reading.spot, reading.mention
    if spot.table is None or spot.cell is None or spot.layout is None:
        return Site(mention.passage, mention.start, mention.end, spot.sentence)
    row, column = spot.cell.row, spot.cell.column
    return Site(
        mention.passage,
        mention.start,
        mention.end,
        spot.sentence,
        line=(spot.table.index, column if spot.sideways else row),
        column=row if spot.sideways else column,
        head=spot.layout.heads.get((row, column), ""),
        subject=reading.subject or "",
    )


@dataclass(slots=True)
class Surroundings:
    """Finds the sentence, clause and table cell of mentions; remembers what it split."""

    document: Document
    _sentences: dict[int, list[tuple[int, int]]] = field(default_factory=dict)
    _cells: dict[int, tuple[Table, Cell]] = field(default_factory=dict)
    _layouts: dict[int, Layout] = field(default_factory=dict)
    _sideways: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        for table in self.document.tables:
            for cell in table.cells:
                self._cells[cell.passage.index] = (table, cell)

    def note_sideways(self, mentions: list[Mention]) -> None:
        """Remember the tables whose kinds stand in their rows: most of their readings say so."""
        count: dict[int, int] = {}
        for mention in mentions:
            if mention.cue.startswith("table ") and (found := self._cells.get(mention.passage.index)):
                step = 1 if mention.cue.startswith("table row") else -1
                count[found[0].index] = count.get(found[0].index, 0) + step
        self._sideways = {index for index, balance in count.items() if balance > 0}

    def spot(self, mention: Mention) -> Spot:
        passage = mention.passage
        spans = self._sentences.get(passage.index)
        if spans is None:
            spans = self._sentences[passage.index] = sentence_spans(passage.text)
        at = bisect_right(spans, (mention.start, len(passage.text))) - 1
        sentence = spans[at] if at >= 0 else (0, len(passage.text))
        table, cell = self._cells.get(passage.index, (None, None))
        if table is None or cell is None:
            return Spot(sentence, _clause(passage.text, sentence, mention))
        if table.index not in self._layouts:
            from reproof.gather.layout import layout

            self._layouts[table.index] = layout(table)
        return Spot(
            sentence, sentence, table, cell, self._layouts[table.index], table.index in self._sideways
        )


def _clause(text: str, sentence: tuple[int, int], mention: Mention) -> tuple[int, int]:
    start, end = max(sentence[0], mention.start - _REACH), min(sentence[1], mention.end + _REACH)
    for match in _CLAUSE_BREAK.finditer(text, start, end):
        if match.end() <= mention.start:
            start = match.end()
        elif match.start() >= mention.end:
            end = match.start()
            break
    return (start, end)
