"""Estimates as people and programs read them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from reproof.estimate import levers
from reproof.estimate.equivalents import equivalents
from reproof.estimate.methods import total
from reproof.estimate.paper import additive
from reproof.estimate.quote import between, rounded
from reproof.fact import Kind
from reproof.ledger.words import amount, number
from reproof.record import dataclass
from reproof.report.terminal import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.estimate.levers import Lever
    from reproof.estimate.methods import Assumption, Estimate, Method
    from reproof.quantity import Interval


_LEFT_OUT: Final = 5


@dataclass(frozen=True, slots=True)
class Estimated:
    """Everything estimated at once: a paper's runs, or the one that options describe."""

    name: str
    """The paper's path, or nothing."""
    method: Method
    runs: tuple[Estimate, ...]
    left_out: tuple[str, ...] = ()

    @property
    def added(self) -> tuple[Estimate, ...]:
        """The runs that add up: none that is part of another, as far as their hours tell."""
        return additive(self.runs)

    @property
    def total(self) -> tuple[Interval, Interval]:
        """Energy and emissions of all runs together."""
        return total(self.added)


def full(found: Estimated) -> str:
    """Return estimates with everything they assume, for people."""
    lines = [
        f"{f'{found.name}: e' if found.name else 'E'}stimate by {found.method.title}",
        f"  {found.method.formula}",
    ]
    shared = (
        [one for one in found.runs[0].assumptions if len(found.runs) > 1 and _everywhere(one, found)]
        if found.runs
        else []
    )
    for one in found.runs:
        lines += ["", one_line(one.job.label), *_figures(one.energy, one.co2e)]
        for kind, value in ((Kind.ENERGY, one.job.energy), (Kind.CO2E, one.job.co2e)):
            if value is not None:
                lines.append(
                    f"  the paper reports {amount(kind, value.value)}{' CO2e' * (kind is Kind.CO2E)}"
                )
        lines += _assumed([each for each in one.assumptions if each not in shared])
    if len(found.runs) > 1 and shared:
        lines += ["", "For all of them", *_assumed(shared)]
    lines += [""] * bool(found.left_out)
    lines += [f"Not estimated: {one_line(why)}" for why in found.left_out[:_LEFT_OUT]]
    if len(found.left_out) > _LEFT_OUT:
        lines.append(f"Not estimated: {len(found.left_out) - _LEFT_OUT} more, for like reasons")
    if not found.runs:
        lines += [
            "",
            "no run gives both its devices and its hours, so nothing can be estimated; see --device",
        ]
        return "\n".join(lines) + "\n"
    energy, co2e = found.total
    if len(found.added) > 1:
        every = len(found.added) == len(found.runs)
        which = "All together" if every else f"Together, the {len(found.added)} that are no part of another"
        lines += ["", which, *_figures(energy, co2e)]
    lines += ["", "That is as much as"]
    for equal in equivalents(co2e):
        if equal.amount.value >= 0.0001:
            each = f"{amount(Kind.CO2E, equal.each_kg)} each, {equal.source}"
            lines.append(f"  {number(equal.amount.value, 3):>8} {equal.of} ({each})")
    where = levers.places(one.job for one in found.added)
    what = levers.devices(found.added)
    lines += _table("Elsewhere", levers.PLACES, where, co2e) + _table(
        "On another device", levers.DEVICES, what, co2e
    )
    return "\n".join(lines) + "\n"


def _everywhere(one: Assumption, found: Estimated) -> bool:
    return all(one in run.assumptions for run in found.runs)


def _assumed(assumptions: list[Assumption]) -> list[str]:
    wide = max((len(each.what) for each in assumptions), default=0)
    lines: list[str] = []
    for each in assumptions:
        lines.append(f"  {each.what:<{wide}}  {each.value}{', as stated' * each.stated}")
        if not each.stated:
            lines.append(f"  {'':<{wide}}    {each.source}")
    return lines


def _figures(energy: Interval, co2e: Interval) -> Iterator[str]:
    yield f"  energy  {between(Kind.ENERGY, energy)}"
    yield f"  CO2e    {between(Kind.CO2E, co2e)}"


def _table(title: str, assumed: str, rows: tuple[Lever, ...], co2e: Interval) -> list[str]:
    if not rows:
        return []
    wide = max(len(row.name) for row in rows)
    lines = ["", title, f"  assumed: {assumed}"]
    for row in rows:
        change = "as it is" if row.here else f"{number(row.factor, 2)} times"
        emitted = f"{rounded(Kind.CO2E, row.factor * co2e.value):>9} CO2e"
        lines.append(f"  {row.name:<{wide}}  {emitted}  {change:<12}  {row.basis}")
    return lines


def machine(found: Estimated) -> str:
    """Return estimates as JSON: kWh, kg, and every assumption."""
    energy, co2e = found.total
    data: dict[str, Any] = {
        "version": 1,
        "paper": found.name or None,
        "method": {"name": found.method.name, "title": found.method.title, "source": found.method.source},
        "runs": [
            {
                "label": one.job.label,
                "device_hours": _bounds(one.job.device_hours),
                "energy_kwh": _bounds(one.energy),
                "co2e_kg": _bounds(one.co2e),
                "place_known": one.placed,
                "reported_energy_kwh": _bounds(one.job.energy),
                "reported_co2e_kg": _bounds(one.job.co2e),
                "assumptions": [
                    {"what": each.what, "value": each.value, "source": each.source, "stated": each.stated}
                    for each in one.assumptions
                ],
            }
            for one in found.runs
        ],
        "left_out": list(found.left_out),
        "total": {"energy_kwh": _bounds(energy), "co2e_kg": _bounds(co2e)} if found.runs else None,
        "equivalents": [
            {"amount": _bounds(one.amount), "of": one.of, "each_kg": one.each_kg, "source": one.source}
            for one in (equivalents(co2e) if found.runs else ())
        ],
        "levers": {
            "places": _levers(levers.places(one.job for one in found.added), levers.PLACES),
            "devices": _levers(levers.devices(found.added), levers.DEVICES),
        },
    }
    return json.dumps(data, indent=2, ensure_ascii=False) + "\n"


def _levers(rows: tuple[Lever, ...], assumed: str) -> dict[str, Any]:
    ranked = [
        {"name": row.name, "factor": _tidy(row.factor), "basis": row.basis, "here": row.here} for row in rows
    ]
    return {"assumed": assumed, "ranked": ranked}


def _bounds(value: Interval | None) -> dict[str, float | None] | None:
    if value is None:
        return None
    return {"value": _tidy(value.value), "low": _tidy(value.low), "high": _tidy(value.high)}


def _tidy(value: float | None) -> float | None:
    return None if value is None else float(f"{value:.6g}")
