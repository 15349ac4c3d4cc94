"""Device-hours of a text and the totals of a table's columns that should add up to them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reproof.ledger.interval import gap, printed, total
from reproof.passage import CITE, CITET
from reproof.patterns import lazy
from reproof.quantity import Interval, parse_multiplied
from reproof.stated import Computation, Figure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.passage import Cell, Document, Passage, Table

_TOTAL: Final = lazy(r"^\W*(?:(?:grand|overall)\s)?(?:total|sum)s?\W*$", re.IGNORECASE)
_HOURS: Final = lazy(r"hours?\b|\bhrs?\b|\bGPU-?h\b", re.IGNORECASE)
_NUMBER: Final = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_CELL: Final = lazy(rf"^(?P<n>{_NUMBER})\s?(?P<k>[kKM])?\s?h?$")
_SAID: Final = lazy(
    rf"(?<![\w.,-])(?P<n>{_NUMBER})\s?(?P<k>[kKM](?!\w)|million\b)?\s(?:[A-Z][\w-]*\s){{0,2}}(?:GPU|TPU|accelerator|device|chip|[AHV]\d00)[\s-]hours\b"
)
_ALL: Final = lazy(r"\b(?:cumulative|total\w*|overall|altogether|in\sall)\b", re.IGNORECASE)
_NEAR: Final = 0.05
"""How near a text's figure lies to the sum for both to be of the same thing."""


def hour_totals(document: Document) -> Iterator[Computation]:
    """Yield a text's total hours that the totals of a table's columns nearly, but not quite, give."""
    for table in document.tables:
        cells = _totals(table)
        if len(cells) < 2:
            continue
        whole = total(amount for _, amount in cells)
        if any(amount.value == whole.value for _, amount in cells):
            continue
        for passage in document.passages:
            if passage.table is None and "hours" in passage.text:
                yield from _said(passage, cells, whole)


def _totals(table: Table) -> list[tuple[Cell, Interval]]:
    rows = [row for row in range(table.head_rows, table.n_rows) if _TOTAL.match(table.subject(row))]
    found: list[tuple[Cell, Interval]] = []
    if len(rows) != 1:
        return found
    for column in range(1, table.n_columns):
        cell = table.at(rows[0], column)
        if cell is None or not _HOURS.search(table.head(column)) or _ALL.search(table.head(column)):
            continue
        match = _CELL.match(cell.passage.text.strip())
        amount = parse_multiplied(match["n"], match["k"]) if match else None
        if amount is not None:
            found.append((cell, amount))
    return found


def _said(passage: Passage, cells: list[tuple[Cell, Interval]], whole: Interval) -> Iterator[Computation]:
    text = passage.text
    for start, end in passage.sentences():
        if not _ALL.search(text, start, end) or any(mark in text[start:end] for mark in (CITE, CITET)):
            continue
        for match in _SAID.finditer(text, start, end):
            stated = parse_multiplied(match["n"], match["k"])
            if stated is None or not whole.value or abs(stated.value / whole.value - 1) > _NEAR:
                continue
            if any(
                not gap(printed(stated), one) for one in (whole, *(printed(amount) for _, amount in cells))
            ):
                continue
            yield Computation(
                "product",
                Figure(stated, passage.place(match.start(), match.end()), match[0]),
                tuple(
                    Figure(amount, cell.passage.place(0, len(cell.passage.text)), cell.passage.text)
                    for cell, amount in cells
                ),
                Interval.exact(whole.value),
                " + ".join(cell.passage.text.strip() for cell, _ in cells),
                exact=True,
            )
