"""How a table is laid out: which rows are heads, in the middle too, and what a row is about."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reproof.gather.heads import read_head
from reproof.passage import CITE, CITET
from reproof.patterns import lazy
from reproof.record import dataclass

if TYPE_CHECKING:
    from reproof.passage import Cell, Table

NUMERIC: Final = lazy(r"^\s*(?:[~≈∼<>≤≥$€£±+\-−–]\s?)?\d")
_NAMES: Final = 24
"""What a row is about stands in its first columns; a table of thousands is still read in time."""
SIZE: Final = lazy(r"^\s*\d+(?:\.\d+)?\s?[BM]\s*$")
_WHO = lazy(
    r"\b(?:models?|networks?|architectures?|backbones?|methods?|systems?|experiments?|variants?|algorithms?)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the heads of a table are: the top rows, and rows of heads in the middle."""

    heads: dict[tuple[int, int], str]
    """(row, column) of a body cell to the text of the column heads above it."""
    head_rows: frozenset[int]
    groups: dict[int, str]
    """Row to the title row that spans the table above it ("Models of prior work")."""


def layout(table: Table) -> Layout:
    """Find each column's head for each row; a new block of heads between rules replaces the first."""
    top = list(range(table.head_rows))
    current = [_column_head(table, column) for column in range(table.n_columns)]
    heads: dict[tuple[int, int], str] = {}
    head_rows, groups, group, block = set(top), {}, "", False
    for row in range(table.head_rows, table.n_rows):
        texts = [cell_text(table, row, column) for column in range(table.n_columns)]
        distinct = {
            cell.column: text for column, text in enumerate(texts) if text and (cell := table.at(row, column))
        }
        if len(distinct) == 1 and _spans(table, row):
            group, block = next(iter(distinct.values())), False
            head_rows.add(row)
            continue
        if _is_head_row(table, row, list(distinct.values())):
            current = [
                f"{current[column]} {text}".strip() if block and text != current[column] else text
                for column, text in enumerate(texts)
            ]
            block, group = True, ""
            head_rows.add(row)
            continue
        block = False
        groups[row] = group
        for column in range(table.n_columns):
            heads[row, column] = current[column]
    return Layout(heads, frozenset(head_rows), groups)


def _column_head(table: Table, column: int) -> str:
    """Return a column's head; of several rows the lowest alone where it names a kind and unit of its own.

    "Params (M)" under "Cost" are parameters, but "A100 (h)" under "Training time" needs both.
    """
    whole = table.head(column)
    if table.head_rows < 2 or CITE in whole or CITET in whole:
        return whole
    texts = (cell_text(table, row, column) for row in range(table.head_rows - 1, -1, -1))
    lowest = next((text for text in texts if text), "")
    if lowest == whole or (own := read_head(lowest)) is None or own.factor is None:
        return whole
    read = read_head(whole)
    return whole if read is not None and read.kind is own.kind else lowest


def cell_text(table: Table, row: int, column: int) -> str:
    """Return the text of a cell, empty where the grid has none."""
    cell = table.at(row, column)
    return "" if cell is None else cell.passage.text.strip()


def _spans(table: Table, row: int) -> bool:
    cell = next(
        (
            cell
            for column in range(table.n_columns)
            if (cell := table.at(row, column)) and cell.passage.text.strip()
        ),
        None,
    )
    return cell is not None and table.n_columns > 1 and cell.columns >= table.n_columns - 1


def _is_head_row(table: Table, row: int, texts: list[str]) -> bool:
    """Return whether a row in the middle holds heads: words alone, set off by rules, or heads we can read."""
    if len(texts) < 2 or not (row in table.rules or row - 1 in table.rules) or row + 1 >= table.n_rows:
        return False
    if any(NUMERIC.match(text) for text in texts):
        return False
    if sum(read_head(text) is not None for text in texts[1:]) >= (1 if row + 1 in table.rules else 2):
        return True
    ruled_throughout = len(table.rules) >= 0.7 * table.n_rows
    return not ruled_throughout and row in table.rules and row + 1 in table.rules


def row_subject(table: Table, row: int, before: int) -> str:
    """Return what a row is about: its first cell of words, and the cell under "Model" or the like.

    An empty first cell continues the one above, and a size tells such rows apart: "Llama 2, 7B".
    """
    words = {
        column: text
        for column in range(min(before, table.n_columns, _NAMES))
        if (text := cell_text(table, row, column)) and (not NUMERIC.match(text) or SIZE.match(text))
    }
    if 0 not in words and words and before > 1 and (above := _continued(table, row)):
        words[0] = above
    if not words:
        return ""
    first = min(words)
    telling = next((column for column in words if _WHO.search(table.head(column))), None)
    if telling is None or telling == first:
        spread = table.at(row, first)
        several = (
            spread is None or spread.rows > 1 or not cell_text(table, row, first) or SIZE.match(words[first])
        )
        sizes = [c for c in words if c > first and SIZE.match(words[c]) and not table.head(c)]
        telling = next((c for c in sorted(words) if c > first), None) if several else next(iter(sizes), None)
    if telling is None or words[telling] == words[first]:
        return words[first]
    return f"{words[first]}, {words[telling]}"


def _continued(table: Table, row: int) -> str:
    """Return the nearest text above an empty first cell, within the same block of rows."""
    for above in range(row, table.head_rows, -1):
        if above in table.rules:
            return ""
        if text := cell_text(table, above - 1, 0):
            return text
    return ""


def column_subject(plan: Layout, table: Table, cell: Cell) -> str:
    """Return what a column is about where kinds stand in the rows; a list of settings has no such thing."""
    if cell.row == 0 or table.n_columns < 3:
        return ""
    head = plan.heads.get((cell.row, cell.column)) or cell_text(table, 0, cell.column)
    return "" if re.fullmatch(r"(?i)\W*(?:values?|settings?|details?|amount|range|best)\W*", head) else head
