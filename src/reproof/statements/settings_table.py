"""Tables of settings: a column of names, and one of values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reproof.patterns import lazy
from reproof.quantity import NUMBER
from reproof.site import Site
from reproof.stated import Statement
from reproof.statements.about import about
from reproof.statements.count_names import COUNTS, name_of_label, qualifiers_of_label
from reproof.statements.named import stated
from reproof.statements.number import number
from reproof.statements.sizes import memory_in_use, speaks_of_use

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.passage import Cell, Table

_VALUE = lazy(rf"(?P<n>{NUMBER})(?P<k>[kKM])?")


def settings_table(table: Table) -> Iterator[Statement]:
    """Yield the settings of a table of names and values."""
    numeric = [column for column in range(1, table.n_columns) if _numeric(table, column)]
    if len(numeric) != 1:
        return
    column = numeric[0]
    for row in range(table.n_rows):
        cell, label = table.at(row, column), table.at(row, column - 1)
        if cell is None or label is None or cell is label:
            continue
        passage = cell.passage
        whole = (0, len(passage.text))
        for match in COUNTS.pattern.finditer(passage.text):
            yield from stated(passage, whole, match, COUNTS)
        if "emory" in label.passage.text and speaks_of_use(label.passage.text):
            yield from memory_in_use(passage, whole)
        yield from _value(table, cell, label, row, column)


def _value(table: Table, cell: Cell, label: Cell, row: int, column: int) -> Iterator[Statement]:
    """Yield the amount of a cell that holds nothing else, by the name that its label gives it."""
    passage, text = cell.passage, cell.passage.text.strip()
    plain = _VALUE.fullmatch(text)
    amount = number(plain["n"], plain["k"]) if plain is not None else None
    if amount is None or amount.value <= 0 or (name := name_of_label(label.passage.text)) is None:
        return
    start = passage.text.index(text)
    end = start + len(text)
    site = Site(passage, start, end, (0, len(passage.text)), (table.index, row), column)
    title = table.caption.text if table.caption else ""
    qualifiers = qualifiers_of_label(label.passage.text)
    yield Statement(name, amount, passage.place(start, end), site, about(passage, title), qualifiers)


def _numeric(table: Table, column: int) -> bool:
    """Return whether most of a column's own cells hold a figure."""
    cells = [cell for row in range(table.head_rows, table.n_rows) if (cell := table.at(row, column))]
    own = [
        cell for cell in cells if cell.column == column and cell.columns == 1 and cell.passage.text.strip()
    ]
    return sum(any(char.isdigit() for char in cell.passage.text) for cell in own) > 0.35 * len(own) > 0
