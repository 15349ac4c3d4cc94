"""Tables while they are read: cells, rows, spans, rules."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING, Final

from reproof.latex import names
from reproof.latex.builder import Box, Container, Environment, Grid
from reproof.passage import PassageKind
from reproof.patterns import lazy

if TYPE_CHECKING:
    from reproof.latex.reader import Reader

_SKIP: Final = lazy(r"\s*\[\s*[-+]?(?:\d*\.?\d+\s*[a-z]{2}|\d*\.?\d*\\[A-Za-z]+)[^\[\]]{0,40}\]")
"""The extra space of \\[2pt]."""
_WIDTH: Final = lazy(r"\s*[*=]")
_COUNT: Final = lazy(r"-?\d+")
_OPTIONS: Final = lazy(r"\s*\[([^\[\]]{0,60})\]")
_SPANS: Final = lazy(r"\b([rc])\s{0,3}=\s{0,3}(\d{1,3})\b")
_BLOCK: Final = lazy(r"\s*\{\s*(\d{0,3})\s*-\s*(\d{0,3})\s*\}(?:<[^<>]{0,80}>)?")
MAX_SPAN: Final = 100


def current_grid(reader: Reader) -> Grid | None:
    """Return the table whose cells & and \\\\ separate here."""
    for environment in reversed(reader.environments):
        if environment.grid is not None:
            return environment.grid
        if environment.stacked or environment.display or environment.name in names.INLINE_ENVIRONMENTS:
            return None
    return None


def array_is_table(reader: Reader, after: int) -> bool:
    container = reader.container()
    if container is None or not container.root.environment.startswith(
        ("table", "wraptable", "sidewaystable")
    ):
        return False
    return current_grid(reader) is None


def begin_table(reader: Reader, name: str, start: int, after: int) -> int:
    after = reader.drop(names.TABLES[name], after)
    flat = reader.flat
    if reader.current.cell:
        end = flat.find(f"\\end{{{name}}}", after)
        if end < 0 or "&" not in flat[after:end]:
            reader.environments.append(Environment(name, after=reader.environment, stacked=True))
            return after
    environment = Environment(name, PassageKind.CELL, host=reader.current, after=reader.environment)
    container = reader.container()
    if container is None or name.startswith(("longt", "xltab", "supertab")):
        environment.container = container = Container(name, container, name in names.FLOATS)
    environment.grid = grid = Grid(name, container, len(reader.open))
    container.grids.append(grid)
    reader.grids.append(grid)
    reader.environments.append(environment)
    reader.environment = name
    reader.math = name == "array"
    begin_cell(reader, grid, after)
    return after


def begin_cell(reader: Reader, grid: Grid, at: int) -> None:
    draft = reader.draft(at, PassageKind.CELL)
    draft.cell = True
    grid.boxes.append(Box(grid.row, grid.column, draft))
    reader.current = draft
    reader.math = grid.environment == "array"


def ampersand(reader: Reader, start: int, after: int) -> int:
    grid = current_grid(reader)
    if grid is None or len(reader.open) > grid.depth:
        reader.current.printed(" ", start, after)
        return after
    grid.column += 1 if grid.boxes[-1].lapping else grid.boxes[-1].columns
    begin_cell(reader, grid, after)
    return after


def row_end(reader: Reader, name: str, start: int, after: int, star: bool) -> int:
    return line_end(reader, start, after)


def line_end(reader: Reader, start: int, after: int) -> int:
    """Read \\\\: the end of a row, or of a line."""
    flat = reader.flat
    if flat.startswith("*", after):
        after += 1
    if skip := _SKIP.match(flat, after):
        after = skip.end()
    grid = current_grid(reader)
    if grid is not None and len(reader.open) <= grid.depth:
        end_row(reader, grid, start)
        begin_cell(reader, grid, after)
        return after
    reader.current.printed(" ", start, after)
    return after


def end_row(reader: Reader, grid: Grid, at: int) -> None:
    """Go to the next row; a row without any cell of its own is none."""
    cells = list(takewhile(lambda box: box.row == grid.row, reversed(grid.boxes)))
    if len(cells) > 1 or any(box.draft.size for box in cells):
        grid.row += 1
    elif cells:
        grid.boxes.pop()
        for index in range(len(reader.drafts) - 1, max(len(reader.drafts) - 4, -1), -1):
            if reader.drafts[index] is cells[0].draft:
                del reader.drafts[index]
                break
    grid.column = 0


def end_table(reader: Reader, environment: Environment, start: int, after: int) -> None:
    grid = environment.grid
    assert grid is not None
    end_row(reader, grid, start)
    reader.environments.pop()
    reader.environment = environment.after
    reader.math = False
    while len(reader.open) > grid.depth and reader.open[-1] < start:
        reader.open.pop()
    host = environment.host
    assert host is not None
    if host.kind is PassageKind.EQUATION and not host.cell:
        reader.math = True
    reader.resume(host, after)


def rule(reader: Reader, name: str, start: int, after: int, star: bool) -> int:
    after = reader.drop({"specialrule": "mmm", "Xhline": "m"}.get(name, "o"), after)
    grid = current_grid(reader)
    if grid is not None and grid.row not in grid.rules:
        grid.rules.append(grid.row)
    return after


def restart(reader: Reader, name: str, start: int, after: int, star: bool) -> int:
    """End the head or foot that a long table repeats."""
    grid = current_grid(reader)
    if grid is None:
        return after
    end_row(reader, grid, start)
    grid.column = 0
    begin_cell(reader, grid, after)
    return after


def multicolumn(reader: Reader, name: str, start: int, after: int, star: bool) -> int:
    count = reader.group(after)
    form = reader.group(count[2]) if count else None
    if count is None or form is None:
        return after
    grid = current_grid(reader)
    if grid is not None and grid.boxes:
        grid.boxes[-1].columns = max(_span(reader, count), 1)
    return reader.inside(form[2])


def _span(reader: Reader, group: tuple[int, int, int]) -> int:
    digits = _COUNT.search(reader.flat[group[0] : group[1]])
    return max(-MAX_SPAN, min(int(digits[0][:4]), MAX_SPAN)) if digits else 1


def multirow(reader: Reader, name: str, start: int, after: int, star: bool) -> int:
    at = reader.drop("o", after)
    count = reader.group(at)
    if count is None:
        return after
    at = reader.drop("o", count[2])
    width = reader.group(at)
    if width is not None:
        at = width[2]
    else:
        match = _WIDTH.match(reader.flat, at)
        at = match.end() if match else at
    at = reader.drop("o", at)
    grid = current_grid(reader)
    if grid is not None and grid.boxes:
        grid.boxes[-1].rows = _span(reader, count) or 1
    return reader.inside(at)


def set_cell(reader: Reader, name: str, start: int, after: int, star: bool) -> int:
    """Read \\SetCell[r=2,c=3]{c}: the cells it spans follow, empty."""
    options = _OPTIONS.match(reader.flat, after)
    if options is not None:
        spans = {key: int(count) for key, count in _SPANS.findall(options[1])}
        _lap(reader, spans.get("r", 1), spans.get("c", 1))
    return reader.drop("om", after)


def block(reader: Reader, name: str, start: int, after: int, star: bool) -> int:
    """Read \\Block{2-3}{text}: two rows and three columns, the cells it spans follow, empty."""
    at = reader.drop("o", after)
    size = _BLOCK.match(reader.flat, at)
    if size is None:
        return after
    _lap(reader, int(size[1] or 1), int(size[2] or 1))
    return reader.inside(size.end())


def code_around(reader: Reader, name: str, start: int, after: int, star: bool) -> int:
    """Leave out the colours and lines that a NiceTabular is given before or behind its cells."""
    end = "\\Body" if name == "CodeBefore" else "\\end{Nice"
    at = reader.flat.find(end, after, after + 4000)
    return after if at < 0 else at + (len(end) if name == "CodeBefore" else 0)


def _lap(reader: Reader, rows: int, columns: int) -> None:
    grid = current_grid(reader)
    if grid is not None and grid.boxes:
        box = grid.boxes[-1]
        box.rows, box.columns, box.lapping = min(rows, MAX_SPAN), min(columns, MAX_SPAN), True


def makecell(reader: Reader, name: str, start: int, after: int, star: bool) -> int:
    return reader.inside(reader.drop("o", after))
