"""Rows and columns of a table that say they are the average of the others."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reproof.ledger.interval import gap, printed
from reproof.patterns import lazy
from reproof.quantity import Interval, parse_number
from reproof.record import dataclass
from reproof.stated import Computation, Figure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.passage import Cell, Table

_AVERAGE: Final = lazy(
    r"^\W*(?:(?:macro|overall|total)[\s-])?(?:average|avg\.?|mean)s?\W*(?:score|acc(?:uracy)?|of\s(?:all|tasks))?\W*$",
    re.IGNORECASE,
)
_NOT: Final = lazy(
    r"\b(?:rank|total|sum|params?|parameters|size|weighted|micro|std|steps|time|hours|speed|cost|#|n)\b|±|Δ|#",
    re.IGNORECASE,
)
_VALUE: Final = lazy(r"^(?P<n>\d{1,3}(?:,\d{3})+|\d{1,6}(?:\.\d+)?|\.\d+)\s?%?$")
_NOTHING: Final = lazy(r"^\s*(?:[-–—−]+|n/?a)?\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Mean:
    computation: Computation
    fits: bool


_SHARE: Final = lazy(
    r"^(?:[\w/]+\s){0,2}(?:share|percentage|fraction|proportion|percent)s?\W*"
    r"(?:of\s(?:the\s)?(?:total|data|corpus|dataset|all|tokens|examples|samples|documents))?\W*(?:\(?%\)?)?\W*$"
    r"|^%\sof\s(?:the\s)?(?:total|data|corpus|dataset|all)\W*$",
    re.IGNORECASE,
)
_WHOLE: Final = lazy(r"\W*(?:total|sum|all|overall)\b", re.IGNORECASE)


def shares_of(table: Table) -> Iterator[Computation]:
    """Yield a column of shares that together are more than the whole."""
    for column in range(1, table.n_columns):
        if not _SHARE.match(table.head(column)):
            continue
        rows = range(table.head_rows, table.n_rows)
        cells = [cell for row in rows if (cell := table.at(row, column)) is not None]
        subjects = [table.subject(row) for row in rows]
        parts = [number for cell in cells if (number := _number(cell)) is not None]
        if len(parts) != len(subjects) or not 3 <= len(parts) <= 30 or len(set(subjects)) != len(subjects):
            continue
        if any(_WHOLE.match(subject) for subject in subjects):
            continue
        made = sum(part.value for part in parts)
        room = 1.0 + sum((part.high or part.value) - part.value for part in parts)
        near = [sum(part.value for part in parts[:n]) for n in range(2, len(parts))]
        if not 100 + room < made < 130 or any(abs(some - 100) <= room for some in near):
            continue  # shares of each of several wholes, or the last row is a part of the others
        places = [cell.passage.place(0, len(cell.passage.text)) for cell in cells]
        said = [cell.passage.text.strip() for cell in cells]
        yield Computation(
            "shares",
            Figure(Interval.exact(made), places[-1], f"{made:g} %"),
            tuple(Figure(*one) for one in zip(parts, places, said, strict=True)),
            Interval.exact(100.0),
            " + ".join(said) if len(said) < 7 else f"{said[0]} + {said[1]} + ... + {said[-1]}",
            sure=False,
        )


def averages(table: Table) -> Iterator[Computation]:
    """Yield each average of a table that the figures beside it do not give."""
    if table.n_rows > 120 or table.n_columns > 40:
        return
    yield from shares_of(table)
    for row in range(table.head_rows, table.n_rows):
        if _AVERAGE.match(table.subject(row)):
            yield from _row(table, row)
    marked = [c for c in range(2, table.n_columns) if _AVERAGE.match(table.head(c))]
    if len(marked) == 1:
        yield from _column(table, marked[0])


def _row(table: Table, row: int) -> Iterator[Computation]:
    first = max([r for r in table.rules if table.head_rows < r < row] or [table.head_rows])
    rows = list(range(table.head_rows, row))
    since = [r for r in rows if r >= first]
    found = []
    for column in range(1, table.n_columns):
        for choice in (rows, since):
            one = _mean(table, (row, column), [(r, column) for r in choice], table.head(column))
            if one is not None and (one.fits or choice is since or len(since) < 2):
                found.append(one)
                break
    agreeing = sum(one.fits for one in found)
    if len(found) == 1 and len(rows) == len(since):
        agreeing = 1
    if agreeing and agreeing >= len(found) - agreeing:
        yield from (one.computation for one in found if not one.fits)


def _column(table: Table, column: int) -> Iterator[Computation]:
    others = [c for c in range(1, table.n_columns) if c != column]
    if any(_NOT.search(table.head(c)) for c in others) or len(others) < 2:
        return
    found = []
    for row in range(table.head_rows, table.n_rows):
        if one := _mean(table, (row, column), [(row, c) for c in others], table.subject(row)):
            found.append(one)
    agreeing = sum(one.fits for one in found)
    if agreeing >= 2 and agreeing >= 2 * (len(found) - agreeing):
        yield from (one.computation for one in found if not one.fits)


def _mean(table: Table, at: tuple[int, int], cells: list[tuple[int, int]], name: str) -> _Mean | None:
    """Return the average at a cell with the mean of the cells; None when some are no plain numbers."""
    stated = _number(table.at(*at))
    if stated is None or (cell := table.at(*at)) is None:
        return None
    parts, figures = [], []
    for place in cells:
        other = table.at(*place)
        if other is None or (other.row, other.column) != place:
            return None
        if _NOTHING.match(other.passage.text):
            return None
        number = _number(other)
        if number is None:
            return None
        parts.append(number)
        figures.append(
            Figure(number, other.passage.place(0, len(other.passage.text)), other.passage.text.strip())
        )
    if len(parts) < 3:
        return None
    values = [part.value for part in parts]
    mean = sum(values) / len(values)
    implied = Interval(
        mean,
        sum(part.low or 0.0 for part in parts) / len(parts),
        sum(part.high or part.value for part in parts) / len(parts),
    )
    fits = not gap(printed(stated), implied)
    text = cell.passage.text.strip()
    words = "the mean of " + (
        ", ".join(f.words for f in figures)
        if len(figures) < 6
        else f"{figures[0].words}, {figures[1].words}, ..., {figures[-1].words}"
    )
    return _Mean(
        Computation(
            "product",
            Figure(stated, cell.passage.place(0, len(cell.passage.text)), text),
            tuple(figures),
            Interval.exact(round(mean, 3)),
            words,
            False,
            False,
            "",
        ),
        fits,
    )


def _number(cell: Cell | None) -> Interval | None:
    if cell is None or (match := _VALUE.match(cell.passage.text.strip())) is None:
        return None
    return parse_number(match["n"])
