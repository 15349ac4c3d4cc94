"""What a statement of compute is made of: the runs, and what the paper says once for all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reproof.evidence._facts import counted
from reproof.fact import Kind, Phase
from reproof.ledger.runs import Run, runs
from reproof.ledger.words import number
from reproof.record import dataclass
from reproof.report.terminal import one_line
from reproof.report.words import amount, interval

if TYPE_CHECKING:
    from reproof.case import Case
    from reproof.fact import Fact


@dataclass(frozen=True, slots=True)
class Todo:
    """A gap: what the author has to fill in."""

    what: str


Cell = str | Todo


@dataclass(frozen=True, slots=True)
class Row:
    """One run, in words; a gap where the paper is silent."""

    name: str
    devices: Cell
    hours: Cell
    device_hours: Cell
    energy: Cell
    co2e: Cell
    per: str | None
    phase: Phase
    is_total: bool


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything a statement can say of one paper."""

    rows: tuple[Row, ...]
    devices: tuple[str, ...]
    """Every device of the paper's own work, in words."""
    pue: Cell
    intensity: Cell
    region: Cell
    power: Cell
    method: Cell
    """How energy or emissions were determined, in the paper's words."""
    scope: Cell
    """What the figures cover, in the paper's words."""
    inference: Cell
    co2e_kg: float | None
    """The emissions, when the paper gives one figure or a total."""
    co2e_given: tuple[str, ...]
    """Every figure of emissions."""
    phases: frozenset[Phase]


def sheet_of(case: Case, metadata: dict[str, Any]) -> Sheet:
    """Gather what a paper reports of its compute; others' figures stay out."""
    own = [fact for fact in case.facts if counted(fact)]
    found = runs(case)
    compute = metadata.get("compute")
    said: dict[str, Any] = compute if isinstance(compute, dict) else {}
    emitted = [fact for fact in own if fact.kind is Kind.CO2E and fact.amount and fact.per is None]
    totals = [f for f in emitted if f.phase is Phase.TOTAL or "total" in f.qualifiers] or emitted
    values = {fact.amount.value for fact in totals if fact.amount}
    devices = [amount(fact) for fact in own if fact.kind is Kind.HARDWARE and fact.name]
    return Sheet(
        rows=tuple(_row(run) for run in found) or _without_hours(own),
        devices=tuple(dict.fromkeys(map(plain, devices))),
        pue=_given(own, Kind.PUE, "the power usage effectiveness (PUE) of the site"),
        intensity=_given(
            own, Kind.CARBON_INTENSITY, "the carbon intensity of the electricity, with its source"
        ),
        region=_given(own, Kind.REGION, "the country or cloud region"),
        power=_given(own, Kind.POWER, "the average power per device, measured or rated"),
        method=_said(
            said, "energy_method", "how energy and emissions were determined: tool, version, what it covers"
        ),
        scope=_said(said, "scope", "whether the figures hold all experiments or the final runs only"),
        inference=_said(said, "inference_emissions", "the emissions of one inference"),
        co2e_kg=values.pop() if len(values) == 1 else None,
        co2e_given=tuple(dict.fromkeys(amount(fact) for fact in emitted)),
        phases=frozenset(
            fact.phase for fact in own if fact.kind in (Kind.HARDWARE, Kind.DURATION, Kind.DEVICE_HOURS)
        ),
    )


def _row(run: Run) -> Row:
    given = run.given
    hours = given.get(Kind.DEVICE_HOURS)
    product = run.computed_hours
    device_hours: Cell = Todo("device-hours")
    if hours is not None and hours.fact.amount is not None:
        device_hours = interval(hours.fact.amount)
    elif product is not None:
        count, time = given[Kind.HARDWARE].value, given[Kind.DURATION].value
        device_hours = Todo(f"device-hours; {number(count)} x {number(time)} h is {number(product.value)}")
    return Row(
        name=plain(run.subject),
        devices=plain(amount(given[Kind.HARDWARE].fact)) if Kind.HARDWARE in given else Todo("devices"),
        hours=_figure(run, Kind.DURATION, "hours"),
        device_hours=device_hours,
        energy=_figure(run, Kind.ENERGY, "kWh"),
        co2e=_figure(run, Kind.CO2E, "kg CO2e"),
        per=run.per,
        phase=run.phase,
        is_total=run.is_total,
    )


def _without_hours(own: list[Fact]) -> tuple[Row, ...]:
    """Return a row for each device when no run gives hours."""
    named = {amount(fact): fact for fact in own if fact.kind is Kind.HARDWARE and fact.name}
    gaps = (Todo("hours"), Todo("device-hours"), Todo("kWh"), Todo("kg CO2e"))
    return tuple(Row("", plain(words), *gaps, None, fact.phase, False) for words, fact in named.items())


def _figure(run: Run, kind: Kind, what: str) -> Cell:
    entry = run.given.get(kind)
    return Todo(what) if entry is None or entry.fact.amount is None else interval(entry.fact.amount)


def _given(own: list[Fact], kind: Kind, what: str) -> Cell:
    words = dict.fromkeys(
        plain(amount(fact)) for fact in own if fact.kind is kind and (fact.name or fact.amount)
    )
    return ", ".join(words) if words else Todo(what)


def _said(said: dict[str, Any], key: str, what: str) -> Cell:
    value = said.get(key)
    words = value[0] if isinstance(value, list) and value else value
    return plain(words) if isinstance(words, str) and words.strip() else Todo(what)


def plain(text: str) -> str:
    """Return a paper's words in one line, without the marks that stand for citations and the like."""
    return one_line("".join(char for char in text if not "\ue000" <= char <= "\uf8ff")).strip()
