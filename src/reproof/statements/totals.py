"""Rows and columns of a table that say they are the total of the others."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from reproof.ledger.interval import gap, printed, total
from reproof.patterns import lazy
from reproof.quantity import NUMBER, Interval, parse_multiplied
from reproof.record import dataclass
from reproof.stated import Computation, Figure

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reproof.passage import Cell, Table
    from reproof.place import Place

_TOTAL: Final = lazy(
    r"^\W*(?:(?:grand|overall|sub)[\s-]?)?(?:total|sum)s?\b(?!\s?(?:params|parameters|loss|reward|return|score))",
    re.IGNORECASE,
)
_ALL: Final = lazy(r"^\W*(?:all|overall|combined|together)\W*$", re.IGNORECASE)
"""Heads of columns that are totals where most rows say so."""
_NOT_A_SUM: Final = lazy(
    r"%|\b(?:unique|distinct|average|avg|mean|median|std|ratio|rate|acc(?:uracy)?|f1|precision|recall|score|auc|bleu|rouge"
    r"|per|max|min|share|percent\w*|error|loss|reward|mse|mae|rank|p-value|speed|length|size)\b|±|/",
    re.IGNORECASE,
)
_VALUE: Final = lazy(
    rf"^[~≈$€£]?\s?(?P<number>{NUMBER})\s?(?P<letter>[kKMB])?\s?(?P<unit>h|hrs?|hours?|d|days?|min|m|s|kg|t|g|kWh|MWh|GB|MB|TB|USD|GPUh)?[*†‡]?$"
)
_NOTHING: Final = lazy(r"^\s*(?:[-–—−]+|n/?a|0)?\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Number:
    cell: Cell
    amount: Interval
    text: str

    @property
    def whole(self) -> bool:
        return self.text.replace(",", "").replace("\u2009", "").isdigit()


def totals(table: Table) -> Iterator[Computation]:
    """Yield each total of a table with its parts: total rows, then total columns."""
    yield from _rows(table)
    yield from _columns(table)


def _rows(table: Table) -> Iterator[Computation]:
    subjects = [table.subject(row) for row in range(table.n_rows)]
    marked = [row for row in range(table.head_rows, table.n_rows) if _TOTAL.match(subjects[row])]
    if not marked:
        return
    for row in marked:
        stretches = _above(table, row, marked)
        found: list[tuple[Computation, bool]] = []
        for column in range(1, table.n_columns):
            if _NOT_A_SUM.search(table.head(column)) or _NOT_A_SUM.search(subjects[row]):
                continue
            lines = [[(one, column) for one in stretch] for stretch in stretches]
            if one := _sum(table, (row, column), lines, table.head(column)):
                found.append(one)
        yield from _judged(found)


def _above(table: Table, row: int, marked: Sequence[int]) -> list[list[int]]:
    """Return the rows a total may add up: all above it, or those since the last rule or total."""
    everything = [r for r in range(table.head_rows, row) if r not in marked]
    floors = [r for r in table.rules if table.head_rows < r < row] + [m + 1 for m in marked if m < row]
    choices = [everything]
    for floor in sorted(set(floors), reverse=True):
        choices.append([r for r in everything if r >= floor])
    below = [r for r in range(row + 1, table.n_rows) if r not in marked]
    if row == table.head_rows:
        choices = [below]
    subtotals = [m for m in marked if m < row]
    if len(subtotals) > 1:
        choices.append(subtotals)
    return [choice for choice in choices if len(choice) > 1]


def _columns(table: Table) -> Iterator[Computation]:
    for column in range(2, table.n_columns):
        head = table.head(column)
        if not (_TOTAL.match(head) or _ALL.match(head)) or _NOT_A_SUM.search(head):
            continue
        others = [c for c in range(1, table.n_columns) if c != column and not _TOTAL.match(table.head(c))]
        left = [c for c in others if c < column]
        choices = [choice for choice in (others, left) if len(choice) > 1]
        if any(_NOT_A_SUM.search(table.head(c)) for c in left):
            continue
        found = [
            one
            for row in range(table.head_rows, table.n_rows)
            if (
                one := _sum(
                    table,
                    (row, column),
                    [[(row, c) for c in choice] for choice in choices],
                    table.subject(row),
                )
            )
        ]
        agreeing = sum(fits for _, fits in found)
        if agreeing >= 2 and agreeing * 2 >= len(found):
            yield from _judged(found)


def _sum(
    table: Table, at: tuple[int, int], choices: list[list[tuple[int, int]]], name: str
) -> tuple[Computation, bool] | None:
    """Return the total at a cell with the parts that come nearest to it, and whether they give it."""
    stated = _number(table, at)
    if stated is None or not choices:
        return None
    best: tuple[float, list[_Number]] | None = None
    for choice in choices:
        parts = _parts(table, choice)
        if parts is None or len(parts) < 2:
            continue
        difference = abs(stated.amount.value - sum(part.amount.value for part in parts))
        if best is None or difference < best[0]:
            best = (difference, parts)
    if best is None:
        return None
    parts = best[1]
    if stated.amount.value <= max(part.amount.value for part in parts):
        return None  # kinds counted once, not a sum
    exact = stated.whole and all(part.whole for part in parts)
    implied = total(Interval.exact(p.amount.value) if exact else p.amount for p in parts)
    fits = stated.amount.value == implied.value if exact else not gap(printed(stated.amount), implied)
    words = " + ".join(part.text for part in parts)
    if len(words) > 70:
        words = f"{parts[0].text} + {parts[1].text} + ... + {parts[-1].text}"
    figures = tuple(Figure(part.amount, _place(part), part.text) for part in parts)
    figure = Figure(stated.amount, _place(stated), stated.text)
    return Computation("total", figure, figures, implied, words, False, exact, name), fits


def _judged(found: list[tuple[Computation, bool]]) -> Iterator[Computation]:
    """Yield the totals, sure of those whose neighbours in the same row or column do add up."""
    agreeing = sum(fits for _, fits in found)
    over = [one for one, _ in found if one.stated.amount.value > one.implied.value]
    if len(found) > 1 and len(over) == len(found):
        agreeing = len(found)  # every column misses something: a row was dropped
    for one, _ in found:
        yield replace(one, sure=agreeing >= max(1, len(found) - agreeing))


def _parts(table: Table, cells: list[tuple[int, int]]) -> list[_Number] | None:
    parts: list[_Number] = []
    for at in cells:
        cell = table.at(*at)
        if cell is None or _NOTHING.match(cell.passage.text):
            continue
        number = _number(table, at)
        if number is None or (cell.row, cell.column) != at:
            return None
        parts.append(number)
    return parts


def _number(table: Table, at: tuple[int, int]) -> _Number | None:
    cell = table.at(*at)
    if cell is None or (match := _VALUE.match(cell.passage.text.strip())) is None:
        return None
    amount = parse_multiplied(match["number"], match["letter"])
    return None if amount is None else _Number(cell, amount, cell.passage.text.strip())


def _place(number: _Number) -> Place:
    passage = number.cell.passage
    start = len(passage.text) - len(passage.text.lstrip())
    return passage.place(start, len(passage.text.rstrip()))
