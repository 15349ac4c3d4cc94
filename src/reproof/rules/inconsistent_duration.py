r"""A time that is not its parts: time per epoch and epochs, time per run and runs.

Steps and epochs come one after another, so their times add up. The whole may be somewhat longer
(validation, loading), but not much longer and not shorter. Runs may go in parallel, so for them
only a whole far longer than its parts is reported.

Reported:

    One epoch takes 30 minutes, and training for 20 epochs takes 25 hours in total.

Not reported:

    One epoch takes 30 minutes, and training for 20 epochs takes 10 hours in total.

To mend it, correct one of the three, or say what else the whole covers.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reproof.fact import Kind
from reproof.finding import Confidence, Level
from reproof.ledger import hypothesis
from reproof.ledger.account import Entry, ledger
from reproof.ledger.interval import PASS, WARN, gap, product
from reproof.ledger.judgement import advice, spot
from reproof.ledger.words import amount, number
from reproof.patterns import lazy
from reproof.rules import finding, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.finding import Finding, Spot
    from reproof.place import Place
    from reproof.quantity import Interval
    from reproof.rules import Case

_UNITS: Final = {
    "epoch": "epochs",
    "step": "steps",
    "iteration": "steps",
    "update": "steps",
    "episode": "episodes",
}
_RUNS: Final = ("run", "seed", "fold", "trial", "repetition")
_OVERHEAD: Final = 0.6
"""How much longer than its steps a run may take: validation, saving, loading."""
_PARALLEL = lazy(
    r"\b(?:parallel\w*|simultaneous\w*|concurrent\w*|at\sonce|distributed|workers?|nodes)\b", re.IGNORECASE
)
_HEDGE = lazy(
    r"\b(?:early\sstop\w*|converge\w*|up\sto|at\smost|first|about\shalf|remaining|only)\b", re.IGNORECASE
)


@rule("warning", since="0.1")
def check(case: Case) -> Iterator[Finding]:
    times = [entry for entry in ledger(case).by_kind[Kind.DURATION] if entry.fact.amount is not None]
    seen: set[tuple[int, int]] = set()
    for part in times:
        unit = part.fact.per or ""
        if unit not in _UNITS and unit not in _RUNS:
            continue
        wholes = [entry for entry in times if _whole(part, entry)]
        if len({entry.value for entry in wholes}) != 1:
            continue
        many = _count(case, part, wholes[0], unit)
        if many is not None and (part.fact.id, wholes[0].fact.id) not in seen:
            seen.add((part.fact.id, wholes[0].fact.id))
            yield from _compare(part, wholes[0], *many, unit)


def _whole(part: Entry, other: Entry) -> bool:
    """Return whether a time is of what the parts make up: said beside them, and of a coarser basis."""
    if other.site.passage.index != part.site.passage.index or other.fact.id == part.fact.id:
        return False
    if other.site.line != part.site.line or other.value <= part.value:
        return False
    coarse = (None, "run", "seed", "model", "training", "experiment", "job", "fold")
    return other.fact.per in (coarse if part.fact.per in _UNITS else (None,))


def _count(case: Case, part: Entry, whole: Entry, unit: str) -> tuple[Interval, Place] | None:
    passage = part.site.passage.index
    if unit in _RUNS:
        kind = Kind.TRIALS if unit == "trial" else Kind.RUNS
        runs = [e for e in ledger(case).by_kind[kind] if e.site.group in (part.site.group, whole.site.group)]
        values = {entry.value for entry in runs}
        return (runs[0].amount, runs[0].place) if len(values) == 1 else None
    said = [one for one in case.statements if one.name == _UNITS[unit]]
    nested = [one for one in said if "nested" in one.qualifiers and one.site.passage.index == passage]
    here = nested or [one for one in said if one.site.passage.index == passage] or said
    values = {one.amount.value for one in here}
    return (here[0].amount, here[0].place) if len(values) == 1 else None


def _compare(part: Entry, whole: Entry, many: Interval, place: Place, unit: str) -> Iterator[Finding]:
    implied = product((part.amount, many))
    difference = gap(whole.printed, implied)
    words = part.site.sentence_text + whole.site.sentence_text
    if unit in _RUNS and (difference < WARN or _PARALLEL.search(words)):
        return
    if 0 <= difference < _OVERHEAD or abs(difference) < PASS:
        return
    if difference < 0 and _PARALLEL.search(words):
        return
    if _HEDGE.search(words) and -3 < difference < 0:
        return
    slips = (*hypothesis.TIME, *hypothesis.TEN)
    labels: tuple[Spot, ...] = () if place in (part.place, whole.place) else (_spot(place, f"{unit}s"),)
    yield finding(
        Level.WARNING,
        f"{number(many.value)} x {_time(part.value)} per {unit} is {_time(implied.value)}, "
        f"not {_time(whole.value)}",
        spot(whole, f"{_time(whole.value)} for the whole"),
        spot(part, f"{_time(part.value)} per {unit}"),
        *labels,
        confidence=Confidence.MEDIUM,
        help=advice(
            hypothesis.closing(whole.printed, implied, slips),
            "correct one of the three, or say what else the whole covers",
        ),
    )


def _spot(place: Place, label: str) -> Spot:
    from reproof.finding import Spot

    return Spot(place, label)


def _time(hours: float) -> str:
    """Return hours as people say them."""
    if hours < 1 / 60:
        return f"{number(hours * 3600, 3)} s"
    return f"{number(hours * 60, 3)} min" if hours < 1 else amount(Kind.DURATION, hours)
