"""Runs: the devices, hours, energy and emissions that a paper gives for one piece of work."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, Final

from reproof.fact import Kind, Phase, Scope
from reproof.finding import Confidence
from reproof.ledger.account import Account, Entry, ledger
from reproof.ledger.interval import product
from reproof.ledger.places import grid_of
from reproof.patterns import lazy
from reproof.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.case import Case
    from reproof.fact import Fact
    from reproof.quantity import Interval
    from reproof.reference import Grid

_MEASURES: Final = (Kind.DEVICE_HOURS, Kind.DURATION, Kind.ENERGY, Kind.CO2E)
_WHOLE: Final = frozenset(
    {None, "run", "model", "seed", "training", "experiment", "job", "fold", "dataset", "task"}
)
"""Bases on which a time is that of a run; a time per epoch or step is a part of one."""

_WORK: Final = frozenset({Phase.INFERENCE, Phase.EVALUATION})
_NOT_SPENT: Final = frozenset({"saved", "rate"})


@dataclass(slots=True)
class Run:
    """One piece of work, with what the paper says of it; None where it says nothing."""

    given: dict[Kind, Entry] = field(default_factory=dict)
    """Device-hours, duration, energy, emissions, hardware, power, PUE, carbon intensity, region."""
    account: Account | None = None
    grid: Grid | None = None
    """The place on file for the region."""

    def amount(self, kind: Kind) -> Interval | None:
        """Return what the paper's figure of a kind can have been."""
        entry = self.given.get(kind)
        return None if entry is None or entry.fact.amount is None else entry.amount

    @property
    def facts(self) -> set[int]:
        return {entry.fact.id for entry in self.given.values()}

    @property
    def device(self) -> str | None:
        """The device's name, when it has one."""
        return self.given[Kind.HARDWARE].fact.name if Kind.HARDWARE in self.given else None

    @property
    def computed_hours(self) -> Interval | None:
        """Devices times hours."""
        count, time = self.amount(Kind.HARDWARE), self.amount(Kind.DURATION)
        return None if count is None or time is None else product((count, time))

    @property
    def device_hours(self) -> Interval | None:
        """The device-hours as stated, else devices times hours."""
        return self.amount(Kind.DEVICE_HOURS) or self.computed_hours

    @property
    def first(self) -> Entry:
        """The figure by which the run is found in the paper."""
        return min((self.given[k] for k in _MEASURES if k in self.given), key=lambda entry: entry.fact.id)

    @property
    def per(self) -> str | None:
        """What its hours are the hours of, when not of the whole: a run, a seed."""
        hours = self.given.get(Kind.DEVICE_HOURS) or self.given.get(Kind.DURATION)
        return hours.fact.per if hours else None

    @property
    def phase(self) -> Phase:
        return next(
            (
                e.fact.phase
                for k in _MEASURES
                if (e := self.given.get(k)) and e.fact.phase is not Phase.UNCLEAR
            ),
            Phase.UNCLEAR,
        )

    @property
    def subject(self) -> str:
        """What it is about in the paper's words, else the phase of the work."""
        named = (e.fact.subject for k in _MEASURES if (e := self.given.get(k)) and e.fact.subject)
        return next(named, None) or ("" if self.phase is Phase.UNCLEAR else self.phase.value)

    @property
    def is_total(self) -> bool:
        """Whether its hours, else its energy or emissions, are those of all the work together."""
        first = next((entry for kind in _MEASURES if (entry := self.given.get(kind))), None)
        return first is not None and _is_total(first.fact)


def runs(case: Case) -> tuple[Run, ...]:
    """Return the paper's own runs in reading order; made once for a case.

    Figures belong to one run when they are linked, or stand in one sentence or table line. A time
    without devices makes no run, and neither does one per epoch or per step.
    """
    kept = case.memo.get("runs")
    if isinstance(kept, tuple):
        return kept
    found: list[Run] = []
    index = _Index()
    for kind in _MEASURES:
        for account, entry in _entries(case, kind):
            run = index.run_of(kind, account, entry)
            if run is None:
                run = Run(account=account)
                found.append(run)
            run.given[kind] = entry
            index.add(run, account, entry)
    for run in found:
        _complete(run)
    result = tuple(sorted(filter(_worth, found), key=lambda run: run.first.fact.id))
    case.memo["runs"] = result
    return result


def _entries(case: Case, kind: Kind) -> Iterator[tuple[Account, Entry]]:
    """Yield each own figure of a kind once, in a table's line if it stands in one.

    A figure that two sentences give of two models named in them is that of both.
    """
    places: dict[int, tuple[Account, Entry]] = {}
    models: dict[int, dict[str, tuple[Account, Entry]]] = {}
    for account in ledger(case).accounts:
        for entry in account.all(kind):
            number = entry.fact.id
            if not _counts(entry.fact):
                continue
            if model := _model(entry):
                models.setdefault(number, {}).setdefault(model, (account, entry))
            if number not in places or (account.tabular and not places[number][0].tabular):
                places[number] = (account, entry)
    for number in sorted(places):
        several = models.get(number, {})
        yield from several.values() if len(several) > 1 else (places[number],)


_TOOK: Final = lazy(
    r"^\W*(?:[Tt]he\s|[Oo]ur\s)?(?P<model>[A-Z][\w.-]*(?:\s[A-Z\d][\w.-]*)?)\s(?:is|was|were|took|takes|ran|runs|trains|used|uses"
    r"|required|requires|needed|needs)\b"
)
_NO_MODEL: Final = lazy(
    r"^(?:The|Our|We|It|This|That|These|Those|All|Each|Every|Both|They|One|Training|Pre-?training|Fine-?tuning|Evaluation|Inference|Experiments|Total)\b"
)


def _model(entry: Entry) -> str:
    """Return the model by whose name a sentence of text begins; nothing where it begins otherwise."""
    if entry.site.line is not None:
        return ""
    match = _TOOK.match(entry.site.sentence_text)
    return "" if match is None or _NO_MODEL.match(match["model"]) else match["model"]


def _counts(fact: Fact) -> bool:
    if fact.scope is Scope.CITED or fact.qualifiers & _NOT_SPENT:
        return False
    return fact.per in _WHOLE and (fact.kind is not Kind.DURATION or fact.phase not in _WORK)


class _Index:
    """Runs by what can tie a further figure to them: so that a paper with many is read in one pass."""

    def __init__(self) -> None:
        self.accounts: dict[tuple[str, int, int], list[Run]] = {}
        self.facts: dict[int, list[Run]] = {}
        self.devices: dict[int, list[Run]] = {}
        """By the facts a run's figures are linked to."""
        self.passages: dict[int, list[Run]] = {}

    def add(self, run: Run, account: Account, entry: Entry) -> None:
        """Know a run by one more of its figures."""
        self.accounts.setdefault(account.key, []).append(run)
        self.facts.setdefault(entry.fact.id, []).append(run)
        for link in entry.fact.links:
            self.devices.setdefault(link, []).append(run)
        if entry.site.line is None:
            self.passages.setdefault(entry.site.passage.index, []).append(run)

    def run_of(self, kind: Kind, account: Account, entry: Entry) -> Run | None:
        """Return the run that a figure belongs to, when exactly one still lacks it.

        In the same sentence or table line, then linked; an energy or emission also linked to the
        same devices, or in the same paragraph, when neither is of everything.
        """
        links = entry.fact.links
        rings = [
            self.accounts.get(account.key, []),
            [run for link in links for run in self.facts.get(link, ())],
        ]
        if kind in (Kind.ENERGY, Kind.CO2E) and entry.site.line is None:
            alike = [
                [run for link in links for run in self.devices.get(link, ())],
                self.passages.get(entry.site.passage.index, []),
            ]
            rings += [[run for run in ring if run.is_total == _is_total(entry.fact)] for ring in alike]
        for ring in rings:
            near = list({id(run): run for run in ring if kind not in run.given}.values())
            same = [run for run in near if run.subject == (entry.fact.subject or run.subject)]
            if len(same or near) == 1:
                return (same or near)[0]
        return None


def _is_total(fact: Fact) -> bool:
    return fact.phase is Phase.TOTAL or "total" in fact.qualifiers


def _complete(run: Run) -> None:
    """Add the devices, power, PUE, intensity and place that belong with a run's figures."""
    account, of = run.account, next(iter(run.given.values()))
    if account is None:
        return
    if (devices := _devices(run, account, of)) is not None:
        run.given[Kind.HARDWARE] = devices
    for kind in (Kind.POWER, Kind.PUE, Kind.CARBON_INTENSITY):
        near = account.near(kind, of)
        if near is not None and (kind is not Kind.POWER or near.confidence is not Confidence.LOW):
            run.given[kind] = near.entry
    if (place := grid_of(account, of)) is not None:
        run.given[Kind.REGION], run.grid, _ = place


def _devices(run: Run, account: Account, of: Entry) -> Entry | None:
    """Return the devices linked to a run's figures, else those beside them, else the paper's only ones."""
    everywhere = [e for e in account.ledger.by_kind[Kind.HARDWARE] if e.fact.scope is not Scope.CITED]
    linked = {link for entry in run.given.values() for link in entry.fact.links}
    for ring in (
        [e for e in everywhere if e.fact.id in linked and e in account.entries.get(Kind.HARDWARE, ())],
        [e for e in everywhere if e.fact.id in linked],
        [e for e in account.entries.get(Kind.HARDWARE, ()) if e.fact.scope is not Scope.CITED],
    ):
        ones = {e.fact.id: e for e in ring}
        if len(ones) == 1:
            return next(iter(ones.values()))
        if ones:
            return None
    if not account.tabular and not run.given.keys() - {Kind.DURATION}:
        return None  # a time in another sentence than the devices can be of anything
    near = account.near(Kind.HARDWARE, of)
    if near is not None:
        return near.entry
    ones = {e.fact.id: e for e in everywhere}
    return next(iter(ones.values())) if len(ones) == 1 else None


def _worth(run: Run) -> bool:
    """Whether a run says enough to be one: more than a time without devices."""
    return bool(run.given.keys() & {Kind.DEVICE_HOURS, Kind.ENERGY, Kind.CO2E}) or Kind.HARDWARE in run.given
