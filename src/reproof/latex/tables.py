"""From the cells as read to the grid a reader sees: spans, heads, captions and notes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reproof.passage import Cell, PassageKind, Table
from reproof.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reproof.latex.builder import Container, Draft, Grid
    from reproof.passage import Passage

_FIGURE: Final = lazy(
    r"^[\s~≈<>≤≥±+−–-]*[$€]?\d[\d.,\u2009]*(?:\s?[×x]\s?10\^?[-−]?\d+)?[\s%kKMBGTx×]*(?:[±(].*)?$"
)
MAX_CELLS: Final = 200_000


def _figure(text: str) -> bool:
    return bool(_FIGURE.match(text.strip())) and not re.fullmatch(r"\s*\(?(?:19|20)\d\d\)?\s*", text)


def head_rows(
    grid: Mapping[tuple[int, int], Cell], n_rows: int, n_columns: int, rules: tuple[int, ...]
) -> int:
    """Return how many rows are column heads.

    Up to the first rule below the first row, unless rows of figures come before it; without such
    a rule, the rows at the top that hold no figures.
    """

    def figures(row: int) -> bool:
        cells = {id(cell): cell for column in range(1, n_columns) if (cell := grid.get((row, column)))}
        texts = [
            cell.passage.text for cell in cells.values() if cell.row == row and cell.passage.text.strip()
        ]
        return bool(texts) and sum(_figure(text) for text in texts) * 2 >= len(texts)

    first_figures = next((row for row in range(n_rows) if figures(row)), None)
    ruled = next((rule for rule in rules if 0 < rule < n_rows), None)
    if ruled is not None:
        if ruled == 1:
            return 1
        if first_figures is None or first_figures >= ruled:
            return ruled if ruled <= 4 else 1
        return max(first_figures, 0)
    if first_figures is None:
        return 1 if n_rows > 1 and n_columns > 1 and first_row_full(grid, n_columns) else 0
    return first_figures if first_figures <= 3 else 0


def first_row_full(grid: Mapping[tuple[int, int], Cell], n_columns: int) -> bool:
    return all(
        (cell := grid.get((0, column))) and cell.passage.text.strip() for column in range(1, n_columns)
    )


def captions_of(grid: Grid) -> Draft | None:
    """Return the caption nearest to a table: its own part's, else its float's."""
    container: Container | None = grid.container
    while container is not None:
        if container.captions:
            if len(container.captions) == 1 or len(container.grids) <= 1:
                return container.captions[0]
            if len(container.captions) == len(container.grids) and grid in container.grids:
                return container.captions[container.grids.index(grid)]
            return container.captions[-1]
        container = container.parent
    return None


def build(grid: Grid, index: int, made: Mapping[int, Passage], notes: tuple[Passage, ...]) -> Table:
    """Return the finished table; `made` has each draft's passage by the draft's id."""
    taken: dict[tuple[int, int], Cell] = {}
    cells: list[Cell] = []
    shift: dict[int, int] = {}
    n_rows = n_columns = 0
    for box in grid.boxes:
        passage = made.get(id(box.draft))
        if passage is None:
            continue
        rows, row = box.rows, box.row
        if rows < 0:
            # \multirow{-2}: the text stands in the last of the rows it spans.
            rows = min(-rows, row + 1)
            row = row - rows + 1
        column = box.column
        cell = Cell(row, column, max(rows, 1), max(box.columns, 1), passage)
        cells.append(cell)
        n_rows = max(n_rows, box.row + 1)
        n_columns = max(n_columns, column + cell.columns)
    del shift
    for cell in cells:
        empty = not cell.passage.text.strip()
        for row in range(cell.row, min(cell.row + cell.rows, n_rows)):
            for column in range(cell.column, cell.column + cell.columns):
                if len(taken) > MAX_CELLS:
                    break
                known = taken.get((row, column))
                if known is None or (not known.passage.text.strip() and not empty):
                    taken[row, column] = cell
    rules = tuple(sorted({min(rule, n_rows) for rule in grid.rules}))
    caption = captions_of(grid)
    return Table(
        index, tuple(cells), n_rows, n_columns, head_rows(taken, n_rows, n_columns, rules), rules,
        made.get(id(caption)) if caption is not None else None, notes, taken,
    )  # fmt: skip


def is_note(draft: Draft) -> bool:
    """Whether a passage inside a table's float explains the table."""
    return draft.kind in (PassageKind.ITEM, PassageKind.PARAGRAPH, PassageKind.FOOTNOTE) and not draft.cell
