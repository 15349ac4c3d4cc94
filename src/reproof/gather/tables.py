"""Read the numbers of tables: a head gives kind and unit, the row or column says of what."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from reproof.fact import Kind
from reproof.gather.cell import read_cell
from reproof.gather.head import Head, other_than_compute, read_head, read_row_head, unit_only, with_caption
from reproof.mention import Mention

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reproof.passage import Cell, Document, Table

_NUMERIC = re.compile(r"^\s*(?:[~≈∼<>≤≥$€£±+\-−–]\s?)?\d")
_TIMED = re.compile(
    r"^\s*[~≈∼]?\s*\d[\d.,]*\s?(?:h|hrs?|hours?|min|mins|minutes?|ms|s|sec|seconds?|d|days?)\b"
)
_SIZE = re.compile(r"^\s*\d+(?:\.\d+)?\s?[BM]\s*$")
_TOTAL_ROW = re.compile(r"^\W*(?:(?:grand|sub)?[-\s]?total|sum|overall)\b", re.IGNORECASE)
_CAPTION_UNIT = re.compile(
    r"\b((?:train\w*|run\w*|wall[-\s]clock|comput\w*|execution|search|evaluation|fine-?tuning|pre-?training|average|total"
    r"|gpu|tpu|cpu)?[-\s]?(?:times?|runtimes?|duration)\s?(?:of[^.()]{0,60})?(?:[(\[]\s?(?:in\s)?\w{1,8}\s?[)\]]"
    r"|in\s(?:gpu[-\s])?(?:hours|minutes|days|seconds)\b)|(?:gpu|tpu|cpu)[-\s](?:hours|days)\b)",
    re.IGNORECASE,
)
_METRIC: Final = re.compile(
    r"acc|loss|f1|bleu|rouge|score|map\b|ap\b|auc|iou|fid|perplexity|ppl|error|recall|precision|reward|return|size"
    r"|epoch|step|batch|#|%|rate|count|memory|gb\b|seed|dim|token|speed|params?",
    re.IGNORECASE,
)


_MINUTES: Final = "minutes, as the column's other cells are times"
_OF_MODELS = re.compile(
    r"\b(?:models?|networks?|llms?|lms?|backbones?|architectures?|checkpoints?|encoders?|param\w*|policy|policies|transformers?|algo\w*)\b",
    re.IGNORECASE,
)
_WHO = re.compile(
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
    current = [table.head(column) for column in range(table.n_columns)]
    heads: dict[tuple[int, int], str] = {}
    head_rows, groups, group, block = set(top), {}, "", False
    for row in range(table.head_rows, table.n_rows):
        texts = [_text(table, row, column) for column in range(table.n_columns)]
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


def _text(table: Table, row: int, column: int) -> str:
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
    if any(_NUMERIC.match(text) for text in texts):
        return False
    if sum(read_head(text) is not None for text in texts[1:]) >= (1 if row + 1 in table.rules else 2):
        return True
    ruled_throughout = len(table.rules) >= 0.7 * table.n_rows
    return not ruled_throughout and row in table.rules and row + 1 in table.rules


def table_mentions(document: Document) -> list[Mention]:
    """Return what the tables say by their heads: cells whose number has its kind and unit elsewhere."""
    found = [mention for table in document.tables for mention in _read_table(table)]
    return sorted(found, key=lambda m: (m.passage.index, m.start))


def _read_table(table: Table) -> Iterable[Mention]:
    plan = layout(table)
    timed = _timed(table)
    lines: dict[tuple[bool, int], list[tuple[Head, Mention]]] = defaultdict(list)
    for cell, head, sideways in _headed(table, plan, timed):
        subject = (
            _column_subject(plan, table, cell) if sideways else row_subject(table, cell.row, cell.column)
        )
        for value in read_cell(cell.passage.text, head, minutes=cell.column in timed):
            marks = set(value.qualifiers)
            if not sideways and _TOTAL_ROW.match(subject):
                marks.add("total")
            if value.approximate:
                marks.add("approximate")
            mention = Mention(
                head.kind, cell.passage, value.start, value.end,
                f"table {'row' if sideways else 'column'}: {head.cue}",
                value.amount, unit=head.unit, per=head.per,
                qualifiers=head.qualifiers | marks,
                subject=subject or None,
            )  # fmt: skip
            lines[sideways, cell.row if sideways else cell.column].append((head, mention))
    for line in lines.values():
        yield from _long_enough(line)


def _headed(table: Table, plan: Layout, timed: set[int]) -> Iterable[tuple[Cell, Head, bool]]:
    """Yield the cells with digits that have a head, and whether it is the row's."""
    caption = _caption_head(table, plan)
    caption_text = table.caption.text if table.caption is not None else ""
    sized = _sized_columns(table, plan)
    of_models = any(_OF_MODELS.search(text) for text in (caption_text, *set(plan.heads.values())))
    for cell in table.cells:
        text = cell.passage.text
        if not any(char.isdigit() for char in text):
            continue
        found = _head_of(table, plan, cell) or ((caption, False) if caption and cell.column else None)
        if found is None and (unit := unit_only(plan.heads.get((cell.row, cell.column), ""), caption_text)):
            found = (unit, False)
        if found is None and cell.column in sized:
            found = (Head(Kind.PARAMETERS, None, "sizes without a head", suffixed=True), False)
        if found is None and cell.column in timed and re.fullmatch(r"\s*\d[\d.]*\s?m\s*", text):
            found = (Head(Kind.DURATION, None, _MINUTES), False)
        if found is not None and (
            of_models or not found[0].suffixed or found[0].factor or cell.column in sized
        ):
            yield cell, with_caption(found[0], caption_text), found[1]


def _timed(table: Table) -> set[int]:
    """Return the columns that hold times with a unit, where "50 m" is minutes."""
    return {cell.column for cell in table.cells if _TIMED.match(cell.passage.text)}


def _long_enough(line: list[tuple[Head, Mention]]) -> Iterable[Mention]:
    """Yield a line's mentions, but no times where most are latencies of less than the head's floor."""
    long = [mention for head, mention in line if mention.amount and mention.amount.value >= head.floor]
    if 2 * len(long) >= len(line):
        yield from long


def _sized_columns(table: Table, plan: Layout) -> set[int]:
    """Return the columns without head, beside a compute column, in which every cell is a size ("7B")."""
    if not any(read_head(head) for head in set(plan.heads.values())):
        return set()
    columns = set()
    for column in range(min(3, table.n_columns)):
        body = [row for row in range(table.n_rows) if row not in plan.head_rows]
        texts = [text for row in body if (text := _text(table, row, column))]
        if (
            len(texts) > 1
            and not plan.heads.get((body[0], column))
            and all(_SIZE.match(text) for text in texts)
        ):
            columns.add(column)
    return columns


def _head_of(table: Table, plan: Layout, cell: Cell) -> tuple[Head, bool] | None:
    """Return the head that gives a cell its kind, and whether it is the row's own (values run sideways)."""
    if cell.row not in plan.head_rows:
        head = read_head(plan.heads.get((cell.row, cell.column), ""))
        if head is not None and not (head.kind is Kind.PARAMETERS and cell.column == 0):
            return head, False
        if other_than_compute(plan.heads.get((cell.row, cell.column), "")):
            return None
    if cell.column == 0:
        return None
    for column in range(min(cell.column, 2)):
        left = _text(table, cell.row, column)
        if left and not _NUMERIC.match(left) and (head := read_row_head(left)):
            return head, True
    return None


def _caption_head(table: Table, plan: Layout) -> Head | None:
    """Return the reading of a caption such as "Training time in hours", if no column says otherwise."""
    if table.caption is None or (match := _CAPTION_UNIT.search(table.caption.text[:400])) is None:
        return None
    texts = {
        plan.heads.get((row, column), "")
        for row in range(table.n_rows)
        for column in range(1, table.n_columns)
    }
    texts |= {table.subject(row) for row in range(table.n_rows)}
    if any(read_head(text) or _METRIC.search(text) for text in texts if text):
        return None
    head = read_head(match[1])
    return replace(head, cue=f"{head.cue}, by the caption") if head and head.factor else None


def row_subject(table: Table, row: int, before: int) -> str:
    """Return what a row is about: its first cell of words, and the cell under "Model" or the like.

    An empty first cell continues the one above, and a size tells such rows apart: "Llama 2, 7B".
    """
    words = {
        column: text
        for column in range(min(before, table.n_columns))
        if (text := _text(table, row, column)) and (not _NUMERIC.match(text) or _SIZE.match(text))
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
            spread is None or spread.rows > 1 or not _text(table, row, first) or _SIZE.match(words[first])
        )
        sizes = [c for c in words if c > first and _SIZE.match(words[c])]
        telling = next((c for c in sorted(words) if c > first), None) if several else next(iter(sizes), None)
    if telling is None or words[telling] == words[first]:
        return words[first]
    return f"{words[first]}, {words[telling]}"


def _continued(table: Table, row: int) -> str:
    """Return the nearest text above an empty first cell, within the same block of rows."""
    for above in range(row, table.head_rows, -1):
        if above in table.rules:
            return ""
        if text := _text(table, above - 1, 0):
            return text
    return ""


def _column_subject(plan: Layout, table: Table, cell: Cell) -> str:
    head = plan.heads.get((cell.row, cell.column)) or _text(table, 0, cell.column)
    return (
        ""
        if cell.row == 0 or re.fullmatch(r"(?i)\W*(?:values?|settings?|details?|amount)\W*", head)
        else head
    )


def with_tables(document: Document, mentions: Sequence[Mention]) -> list[Mention]:
    """Put the tables' readings among the others: the head knows more than the cell alone.

    A recogniser's reading of the same characters is dropped, and so is a count that the head
    says is of something else (tokens, images).
    """
    tabular = table_mentions(document)
    covered = {(m.passage.index, at) for m in tabular for at in range(m.start, m.end)}
    foreign: set[int] = set()
    for table in document.tables:
        plan = layout(table)
        foreign |= {
            cell.passage.index
            for cell in table.cells
            if other_than_compute(plan.heads.get((cell.row, cell.column), ""))
        }
    kept = [
        m
        for m in mentions
        if not any((m.passage.index, at) in covered for at in range(m.start, m.end))
        and not (
            m.passage.index in foreign
            and m.kind in (Kind.PARAMETERS, Kind.FLOP, Kind.RUNS, Kind.TRIALS)
            and _bare(m)
        )
    ]
    return sorted([*kept, *tabular], key=lambda m: (m.passage.index, m.start, m.end, m.kind))


def _bare(mention: Mention) -> bool:
    """Return whether a mention is hardly more than a number with its letter ("10B")."""
    return bool(re.fullmatch(r"\W*\d[\d.,\s]*[A-Za-z]{0,2}\W*", mention.text))
