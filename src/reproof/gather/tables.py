"""Read the numbers of tables: a head gives kind and unit, the row or column says of what."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from reproof.fact import Kind
from reproof.gather.caption_head import head_of_caption
from reproof.gather.cell import decimal_commas, read_cell
from reproof.gather.cell_topic import (
    OF_NOTHING_ELSE,
    counts_checkpoints,
    not_of_computing,
    times_of_the_world,
)
from reproof.gather.device_time import in_device_time
from reproof.gather.head import Head
from reproof.gather.heads import other_than_compute, read_head, read_row_head, unit_only, with_caption
from reproof.gather.layout import NUMERIC, SIZE, Layout, cell_text, column_subject, layout, row_subject
from reproof.mention import Mention
from reproof.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reproof.passage import Cell, Document, Table

_TIMED = lazy(r"^\s*[~≈∼]?\s*\d[\d.,]*\s?(?:h|hrs?|hours?|min|mins|minutes?|ms|s|sec|seconds?|d|days?)\b")
_TOTAL_ROW = lazy(r"^\W*(?:(?:grand|sub)?[-\s]?total|sum|overall)\b", re.IGNORECASE)
_METRIC: Final = lazy(
    r"acc|loss|f1|bleu|rouge|score|map\b|ap\b|auc|iou|fid|perplexity|ppl|error|recall|precision|reward|return|size"
    r"|epoch|step|batch|#|%|rate|count|memory|gb\b|seed|dim|token|speed|params?",
    re.IGNORECASE,
)


_OF_DATA = lazy(r"\b(?:data\s?sets?|corpus|corpora|speech|audio|recordings?)\b", re.IGNORECASE)
_BARE_HOURS = lazy(r"^\W*(?:total\s|\(?#\)?\s?)?(?:hours|hrs|minutes|mins)\W*$", re.IGNORECASE)
_BARE_DAYS = lazy(
    r"^\W*(?:total\s|training\s|train\.?\s|#\s?)*(?:days|weeks)\W*$|^\W*(?:total\s)?duration\s?[(\[](?:in\s)?(?:d|days?|weeks?|months?)[)\]]\W*$",
    re.IGNORECASE,
)
_OF_COMPUTING = lazy(
    r"\bcomput(?!er\svision)\w*|\b[GTC]PUs?\b|\bhardware\b|\btraining\s(?:hardware|times?|costs?|budgets?|runs?|resources)|\bcosts?\sof\b|\bbudget"
    r"|\bcarbon\b|\bresources\b|\b(?:run(?:ning)?|execution|wall[-\s]?clock)[-\s]?times?\b",
    re.IGNORECASE,
)
_COMPUTING: Final = frozenset(
    {Kind.HARDWARE, Kind.DEVICE_HOURS, Kind.PARAMETERS, Kind.FLOP, Kind.ENERGY, Kind.CO2E, Kind.COST}
)
_MACHINES = lazy(r"\b[GTC]PUs?\b|\b[Hh]ardware\b|\b[Dd]evices?\b")
_WORK = lazy(r"^(?:Models?|Networks?|Methods?|Experiments?|Architectures?|Runs?|Phases?|Stages?)$")
_BARE_RUNS = lazy(
    r"^\W*(?:runs|trials|repetitions|repeats|folds|configurations|configs|combinations)\W*$",
    re.I,
)
_OF_PEOPLE = lazy(
    r"\b(?:teams?|participants?|subjects?|groups?|players?|drivers?|patients?|animals?|mouse|mice|rats?|monkeys?|sessions?|submi\w+"
    r"|shared\stask|annotators?|statistics|data\s?(?:set\s)?splits?)\b",
    re.IGNORECASE,
)
_OF_A_SEARCH = lazy(r"search|tun(?:ed|ing|er)|hyper|optuna|\bHPO\b|budget|sweep|grid|bayesian", re.IGNORECASE)
_MANY_MINUTES: Final = 0.5
"""Hours that no answer takes."""
_BY_CAPTION: Final = ", by the caption"
_MINUTES: Final = "minutes, as the column's other cells are times"
_OF_MODELS = lazy(
    r"\b(?:models?|networks?|llms?|lms?|backbones?|architectures?|checkpoints?|encoders?|param\w*|policy|policies|transformers?|algo\w*)\b",
    re.IGNORECASE,
)


def table_mentions(document: Document) -> list[Mention]:
    """Return what the tables say by their heads: cells whose number has its kind and unit elsewhere."""
    found = [
        mention
        for table in document.tables
        for mention in in_device_time(document, table, list(_read_table(table)))
    ]
    return sorted(found, key=lambda m: (m.passage.index, m.start))


def _read_table(table: Table) -> Iterable[Mention]:
    plan = layout(table)
    timed = _timed(table)
    commas = decimal_commas([cell.passage.text for cell in table.cells])
    lines: dict[tuple[bool, int], list[tuple[Head, Mention]]] = defaultdict(list)
    for cell, head, sideways in _headed(table, plan, timed):
        subject = column_subject(plan, table, cell) if sideways else row_subject(table, cell.row, cell.column)
        if head.cue.endswith(_BY_CAPTION) and (column := plan.heads.get((cell.row, cell.column))):
            subject = f"{subject}, {column}" if subject else column
        for value in read_cell(cell.passage.text, head, minutes=cell.column in timed, commas=commas):
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
    of_data = bool(_OF_DATA.search(caption_text) or _OF_DATA.search(table.head(0)))
    computing, of_the_world = False, times_of_the_world(caption_text)
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
        said = plan.heads.get((cell.row, cell.column), "")
        if found is None or (of_the_world and found[0].kind is Kind.DURATION):
            continue
        if (
            of_data
            and _BARE_HOURS.match(said)
            and not (computing := computing or _of_computing(table, plan, caption_text))
        ):
            continue
        days = next((text for text in (said, cell_text(table, cell.row, 0)) if _BARE_DAYS.match(text)), "")
        if (
            days
            and not (_WORK.match(table.head(0)) and "uration" in days)
            and not (computing := computing or _of_computing(table, plan, caption_text))
        ):
            continue
        if found[0].suffixed and _OF_DATA.search(table.head(0)):
            continue
        if found[0].kind in (Kind.RUNS, Kind.TRIALS) and not _of_experiments(
            found[0].kind, table, plan, cell
        ):
            continue
        named = found[1] and _OF_MODELS.search(cell_text(table, cell.row, 0))
        if of_models or named or not found[0].suffixed or cell.column in sized:
            yield cell, with_caption(found[0], caption_text), found[1]


def _of_computing(table: Table, plan: Layout, caption: str) -> bool:
    """Return whether a table tells what computing took, so that its days are days of computing."""
    if _OF_COMPUTING.search(caption):
        return True
    columns = set(plan.heads.values())
    rows = {cell_text(table, row, 0) for row in range(table.n_rows)}
    heads = [*map(read_head, columns), *map(read_row_head, rows)]
    return any(head.kind in _COMPUTING and not head.suffixed for head in heads if head is not None) or any(
        _MACHINES.search(text) for text in columns | rows
    )


def _of_experiments(kind: Kind, table: Table, plan: Layout, cell: Cell) -> bool:
    """Return whether bare "Runs" or "Trials" are of experiments, and not what people or robots did."""
    said = plan.heads.get((cell.row, cell.column), "")
    if not _BARE_RUNS.match(said):
        return True
    caption = table.caption.text if table.caption is not None else ""
    around = " ".join([caption, *set(plan.heads.values())])
    return _OF_A_SEARCH.search(around) is not None if kind is Kind.TRIALS else not _OF_PEOPLE.search(around)


def _timed(table: Table) -> set[int]:
    """Return the columns that hold times with a unit, where "50 m" is minutes."""
    return {cell.column for cell in table.cells if _TIMED.match(cell.passage.text)}


def _long_enough(line: list[tuple[Head, Mention]]) -> Iterable[Mention]:
    """Yield a line's mentions, but no times where beside of less than the head's floor stand among them.

    Where the head names the work as a whole, such as training, the short ones are short trainings; and
    where the longest takes many minutes, they are short steps of the same work.
    """
    long = [mention for head, mention in line if mention.amount and mention.amount.value >= head.floor]
    steps = 2 * len(long) > len(line) and max(m.amount.value for m in long if m.amount) >= _MANY_MINUTES
    if len(long) == len(line) or steps or all(head.whole for head, _ in line):
        yield from long


def _sized_columns(table: Table, plan: Layout) -> set[int]:
    """Return the columns without head, beside a compute column, in which every cell is a size ("7B")."""
    if not any(read_head(head) for head in set(plan.heads.values())):
        return set()
    columns = set()
    for column in range(min(3, table.n_columns)):
        body = [row for row in range(table.n_rows) if row not in plan.head_rows]
        texts = [text for row in body if (text := cell_text(table, row, column))]
        if (
            len(texts) > 1
            and not plan.heads.get((body[0], column))
            and all(SIZE.match(text) for text in texts)
        ):
            columns.add(column)
    return columns


def _head_of(table: Table, plan: Layout, cell: Cell) -> tuple[Head, bool] | None:
    """Return the head that gives a cell its kind, and whether it is the row's own (values run sideways)."""
    if cell.row not in plan.head_rows:
        head = read_head(plan.heads.get((cell.row, cell.column), ""))
        if head is not None and (
            head.kind is not Kind.PARAMETERS or cell.column > 0 or _all_sizes(table, plan, cell.column)
        ):
            return head, False
        if other_than_compute(plan.heads.get((cell.row, cell.column), "")):
            return None
    if cell.column == 0:
        return None
    pairs = cell.column > 2 and cell.column % 2 == 1 and _repeated(table, cell.column - 1)
    for column in (cell.column - 1,) if pairs else range(min(cell.column, 2)):
        left = cell_text(table, cell.row, column)
        if left and not NUMERIC.match(left) and (head := read_row_head(left)):
            return head, True
    return None


def _repeated(table: Table, column: int) -> bool:
    """Return whether settings go on beside themselves: "Item | Value | Item | Value"."""
    head = table.head(column)
    return bool(head) and head == table.head(0) and table.head(column + 1) == table.head(1)


def _all_sizes(table: Table, plan: Layout, column: int) -> bool:
    """Return whether a column holds nothing but sizes ("7B"), and not the names of settings."""
    body = [cell_text(table, row, column) for row in range(table.n_rows) if row not in plan.head_rows]
    return all(SIZE.match(text) for text in body if text)


def _caption_head(table: Table, plan: Layout) -> Head | None:
    """Return the reading of a caption such as "Training time in hours", if no column says otherwise."""
    if table.caption is None or (head := head_of_caption(table.caption.text)) is None:
        return None
    texts = {
        plan.heads.get((row, column), "")
        for row in range(table.n_rows)
        for column in range(1, table.n_columns)
    }
    texts |= {table.subject(row) for row in range(table.n_rows)}
    if any(read_head(text) or _METRIC.search(text) for text in texts if text):
        return None
    return replace(head, cue=f"{head.cue}{_BY_CAPTION}")


def with_tables(document: Document, mentions: Sequence[Mention]) -> list[Mention]:
    """Put the tables' readings among the others: the head knows more than the cell alone.

    A recogniser's reading of the same characters is dropped, and so is a count that the head
    says is of something else (tokens, images).
    """
    tabular = table_mentions(document)
    covered = {(m.passage.index, at) for m in tabular for at in range(m.start, m.end)}
    foreign: set[int] = set()
    amounts = {
        m.passage.index: m for m in mentions if m.passage.table is not None and m.kind in OF_NOTHING_ELSE
    }
    beside: dict[Kind, set[int]] = defaultdict(set)
    for table in document.tables:
        plan = layout(table)
        if not amounts.keys().isdisjoint(cell.passage.index for cell in table.cells):
            for kind, index in not_of_computing(table, plan, amounts):
                beside[kind].add(index)
        foreign |= {
            cell.passage.index
            for cell in table.cells
            if other_than_compute(plan.heads.get((cell.row, cell.column), ""))
        }
    kept = [
        m
        for m in mentions
        if not any((m.passage.index, at) in covered for at in range(m.start, m.end))
        and m.passage.index not in beside.get(m.kind, ())
        and not (
            m.passage.index in foreign
            and m.kind in (Kind.PARAMETERS, Kind.FLOP, Kind.RUNS, Kind.TRIALS)
            and _bare(m)
        )
    ]
    if any(m.kind is Kind.PARAMETERS and "checkpoint" in m.text for m in kept) and counts_checkpoints(
        document
    ):
        kept = [m for m in kept if m.kind is not Kind.PARAMETERS or "checkpoint" not in m.text]
    return sorted([*kept, *tabular], key=lambda m: (m.passage.index, m.start, m.end, m.kind))


def _bare(mention: Mention) -> bool:
    """Return whether a mention is hardly more than a number with its letter ("10B")."""
    return bool(re.fullmatch(r"\W*\d[\d.,\s]*[A-Za-z]{0,2}\W*", mention.text))
