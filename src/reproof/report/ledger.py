"""The ledger of a report: runs as rows, printed against recomputed, and the chart's geometry."""

from __future__ import annotations

from math import log10
from typing import TYPE_CHECKING, Final, Literal

from reproof.case import Case
from reproof.fact import Kind
from reproof.ledger.balance import Line, balance
from reproof.ledger.interval import PASS, gap, ratio
from reproof.ledger.runs import Run, runs
from reproof.ledger.words import amount, number
from reproof.record import dataclass
from reproof.report.words import amount as in_words
from reproof.report.words import interval

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.place import Place
    from reproof.quantity import Interval
    from reproof.report import PaperReport

Status = Literal["fits", "apart", "contradicts", ""]

WORDS: Final[dict[str, str]] = {
    "fits": "fits",
    "apart": "differs, but may mean something else",
    "contradicts": "contradicts, see the findings",
    "": "",
}
_SPANS: Final = (0.5, 1.0, 2.0, 3.0)
"""How far the chart's axis can reach either way, in powers of ten: to 3, 10, 100 or 1000 times."""

_TICKS: Final[dict[float, tuple[float, ...]]] = {
    0.5: (1 / 2, 1, 2),
    1.0: (1 / 10, 1 / 2, 1, 2, 10),
    2.0: (1 / 100, 1 / 10, 1, 10, 100),
    3.0: (1 / 1000, 1 / 100, 1 / 10, 1, 10, 100, 1000),
}
WIDTH: Final = 300.0
MOST: Final = 30
"""Comparisons drawn before those that fit are left out."""

_EDGE: Final = 14.0


@dataclass(frozen=True, slots=True)
class Cell:
    """A figure as printed, as recomputed, and whether they agree."""

    printed: str = ""
    place: Place | None = None
    recomputed: str = ""
    words: str = ""
    status: Status = ""

    @property
    def verdict(self) -> str:
        return WORDS[self.status]


@dataclass(frozen=True, slots=True)
class Row:
    """One run in the ledger."""

    name: str
    devices: str
    hours: str
    place: Place
    device_hours: Cell
    energy: Cell
    co2e: Cell


@dataclass(frozen=True, slots=True)
class Mark:
    """One comparison in the chart; positions are in a drawing WIDTH wide."""

    name: str
    what: str
    printed: str
    allowed: str
    words: str
    status: Status
    low: float
    high: float
    at: float
    beyond: bool
    """Whether the printed figure lies outside the axis, and the mark at its end."""

    @property
    def verdict(self) -> str:
        return WORDS[self.status]


@dataclass(frozen=True, slots=True)
class Tick:
    at: float
    words: str


@dataclass(frozen=True, slots=True)
class Ledger:
    """What the ledger's section shows of one paper; nothing when `rows` is empty."""

    rows: tuple[Row, ...] = ()
    marks: tuple[Mark, ...] = ()
    ticks: tuple[Tick, ...] = ()
    more: int = 0
    """Comparisons that fit and are not drawn, where there are too many to read."""


def ledger_of(paper: PaperReport) -> Ledger:
    """Return the ledger of a paper, from its facts and findings."""
    found = runs(Case(facts=paper.facts))
    objected = {
        (place.file, place.line, place.column)
        for finding in paper.findings
        if finding.rule.startswith("inconsistent-")
        for place in (spot.place for spot in finding.spots[:1])
    }
    books = [(run, {line.kind: line for line in balance(run)}) for run in found]
    compared = [
        (run, line)
        for run, lines in books
        for line in lines.values()
        if line.stated and line.implied.value > 0
    ]
    span = _span(line for _, line in compared)
    marks = [_mark(run, line, span, objected) for run, line in compared]
    shown = marks
    if len(marks) > MOST:
        worst = [mark for mark in marks if mark.status != "fits"]
        fitting = [mark for mark in marks if mark.status == "fits"][: max(0, MOST - len(worst))]
        kept = {id(mark) for mark in (*worst, *fitting)}
        shown = [mark for mark in marks if id(mark) in kept]
    return Ledger(
        rows=tuple(_row(run, lines, objected) for run, lines in books),
        marks=tuple(shown),
        ticks=tuple(Tick(_x(times, span), _times(times)) for times in _TICKS[span]),
        more=len(marks) - len(shown),
    )


def _row(run: Run, lines: dict[Kind, Line], objected: set[tuple[str, int, int]]) -> Row:
    given = run.given
    return Row(
        name=_name(run),
        devices=in_words(given[Kind.HARDWARE].fact) if Kind.HARDWARE in given else "",
        hours=_printed(run, Kind.DURATION),
        place=run.first.place,
        device_hours=_cell(run, Kind.DEVICE_HOURS, lines, objected),
        energy=_cell(run, Kind.ENERGY, lines, objected),
        co2e=_cell(run, Kind.CO2E, lines, objected),
    )


def _name(run: Run) -> str:
    name = run.subject or "run"
    return f"{name}, per {run.per}" if run.per else name


def _printed(run: Run, kind: Kind) -> str:
    entry = run.given.get(kind)
    return "" if entry is None or entry.fact.amount is None else interval(entry.fact.amount)


def _cell(run: Run, kind: Kind, lines: dict[Kind, Line], objected: set[tuple[str, int, int]]) -> Cell:
    line, entry = lines.get(kind), run.given.get(kind)
    return Cell(
        printed=_printed(run, kind),
        place=entry.place if entry else None,
        recomputed=_allowed(line) if line else "",
        words=line.words if line else "",
        status=_status(line, objected) if line else "",
    )


def _allowed(line: Line) -> str:
    """Return the recomputed figure, as an interval where it is a wide one."""
    low, high, value = line.implied.low, line.implied.high, line.implied.value
    if low is None or high is None:
        end = "at most" if low is None else "at least"
        return f"{end} {amount(line.kind, high if low is None and high is not None else low or value)}"
    if high - low <= 0.2 * value:
        return amount(line.kind, value)
    return f"{amount(line.kind, float(f'{low:.3g}'))} to {amount(line.kind, float(f'{high:.3g}'))}"


def _status(line: Line, objected: set[tuple[str, int, int]]) -> Status:
    if line.stated is None:
        return ""
    place = line.stated.place
    if (place.file, place.line, place.column) in objected:
        return "contradicts"
    return "fits" if abs(gap(line.stated.printed, line.implied)) < PASS else "apart"


def _span(lines: Iterator[Line]) -> float:
    reach = max((abs(log10(_ratio(line))) for line in lines), default=0.0)
    return next((span for span in _SPANS if reach <= span * 0.98), _SPANS[-1])


def _ratio(line: Line) -> float:
    stated = line.stated.value if line.stated else line.implied.value
    return max(stated / line.implied.value, 1e-12)


def _x(times: float, span: float) -> float:
    share = max(-1.0, min(1.0, log10(max(times, 1e-12)) / span))
    return round(WIDTH / 2 + share * (WIDTH / 2 - _EDGE), 1)


def _mark(run: Run, line: Line, span: float, objected: set[tuple[str, int, int]]) -> Mark:
    implied, at = line.implied, _ratio(line)
    allowed: Interval = ratio(implied, type(implied).exact(implied.value))
    low = 0.0 if allowed.low is None else _x(allowed.low, span)
    high = WIDTH if allowed.high is None else _x(allowed.high, span)
    return Mark(
        name=_name(run),
        what={Kind.DEVICE_HOURS: "device-hours", Kind.ENERGY: "energy", Kind.CO2E: "CO2e"}[line.kind],
        printed=amount(line.kind, line.stated.value) if line.stated else "",
        allowed=_allowed(line),
        words=line.words,
        status=_status(line, objected),
        low=low - 2 if high - low < 4 else low,
        high=high + 2 if high - low < 4 else high,
        at=_x(at, span),
        beyond=abs(log10(at)) > span,
    )


def _times(times: float) -> str:
    if times == 1:
        return "equal"
    return f"{number(times)}\u00d7" if times > 1 else f"1/{number(1 / times)}"
