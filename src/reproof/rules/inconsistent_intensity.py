r"""A carbon intensity its place does not have.

A stated intensity is held against the band of all sources and years for the named place, widened
by a fifth; without a place, against what any grid can be. Where no intensity is stated, the one
that emissions and energy imply is.

Reported:

    We used servers in Sweden, with a carbon intensity of 0.42\,kg\,CO$_2$e/kWh.

    Training consumed 250\,kWh and emitted 95 g CO$_2$e.

Not reported:

    We used servers in Sweden, with a carbon intensity of 0.02\,kg\,CO$_2$e/kWh.

    Training consumed 250\,kWh and emitted 95 kg CO$_2$e.

To mend it, name the source and year of the factor, and check its unit (g or kg per kWh).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reproof.fact import Kind, Scope
from reproof.finding import Confidence, Level
from reproof.ledger.account import ledger
from reproof.ledger.energy import device_hours, kilowatt_hours
from reproof.ledger.interval import ratio
from reproof.ledger.judgement import MANY, least, reading, spot
from reproof.ledger.places import PLAUSIBLE, band, grid_of
from reproof.ledger.words import amount, number
from reproof.rules import finding, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.finding import Finding
    from reproof.ledger.account import Account, Entry
    from reproof.rules import Case


@rule("warning", since="0.1")
def check(case: Case) -> Iterator[Finding]:
    for account in ledger(case).accounts:
        for stated in account.all(Kind.CARBON_INTENSITY):
            if stated.fact.scope is not Scope.CITED:
                yield from _stated(account, stated)
        if not account.all(Kind.CARBON_INTENSITY):
            yield from _implied(account)


def _stated(account: Account, stated: Entry) -> Iterator[Finding]:
    value, printed = stated.value, stated.printed
    if printed.low is None or printed.high is None or stated.fact.qualifiers & {"net", "rate"}:
        return
    most = PLAUSIBLE[1]
    if printed.low > most:
        slip = _slip(value, (0.005, 1.3))
        sure = least(Confidence.HIGH, reading((stated,)))
        yield finding(
            Level.ERROR if slip and sure is Confidence.HIGH else Level.WARNING,
            f"{number(value)} kg/kWh is more than any electricity emits",
            spot(stated, f"at most {number(most)} kg/kWh is possible"),
            confidence=sure,
            help=slip or "check the unit: g, kg or lb per kWh or MWh",
        )
        return
    found = grid_of(account, stated)
    if found is None or found[2] is Confidence.LOW or len(account.all(Kind.CARBON_INTENSITY)) > 1:
        return
    place, grid, sure = found
    low, high = band(grid)
    if printed.high >= low and printed.low <= high:
        return
    yield finding(
        Level.WARNING,
        f"{number(value)} kg/kWh is outside what any source gives for {grid.name}: "
        f"{number(low, 3)} to {number(high, 3)}",
        spot(stated, f"{number(value)} kg/kWh stated"),
        spot(place, f"{number(low, 3)} to {number(high, 3)} kg/kWh, all sources and years"),
        confidence=least(sure, reading((stated, place))),
        help=_slip(value, (low, high)) or "name the factor's source and year, or another place",
    )


def _slip(value: float, inside: tuple[float, float]) -> str:
    for factor, words in (
        (1000.0, "it would fit in g/kWh: a factor of 1000"),
        (1e-3, "it would fit as t/MWh read as kg/MWh: a factor of 1000"),
        (0.45359237, "it would fit in lb/kWh"),
    ):
        if inside[0] <= value / factor <= inside[1]:
            return words
    return ""


def _implied(account: Account) -> Iterator[Finding]:
    mass = account.only(Kind.CO2E)
    if mass is None or mass.value == 0 or MANY.search(account.text):
        return
    if mass.fact.qualifiers & {"net", "offset", "saved"}:
        return
    if account.near(Kind.CARBON_INTENSITY, mass) is not None:
        return  # compared by the rule on emissions
    energy = account.only(Kind.ENERGY)
    hours = device_hours(account, mass) if energy is None else None
    power = account.only(Kind.POWER)
    if energy is not None and energy.value and mass.fact.per == energy.fact.per:
        source, used, shown = energy, energy.printed, amount(Kind.ENERGY, energy.value)
    elif (
        hours is not None
        and power is not None
        and hours.confidence is Confidence.HIGH
        and mass.fact.per is None
    ):
        source, used = hours.entries[0], kilowatt_hours(hours.amount, power.amount)
        shown = f"({hours.words} x {amount(Kind.POWER, power.value)})"
    else:
        return
    implied = ratio(mass.printed, used)
    if implied.low is None or implied.high is None:
        return
    shown = f"{amount(Kind.CO2E, mass.value)} / {shown}"
    sure = reading((mass, source))
    low_end = 0.005 if not account.entries.get(Kind.REGION) else 0.001
    if implied.low > 1.3 * 1.6 or implied.high < low_end:
        slip = _slip(implied.value, (0.01, 1.0))
        sharp = implied.low > 10 or implied.high < 0.001
        level = Level.ERROR if sharp and slip and sure is Confidence.HIGH else Level.WARNING
        wrong, help_ = (
            "which hardly any electricity has",
            slip and "one of the units is off by a factor of 1000",
        )
    else:
        found = grid_of(account, mass)
        if found is None or found[2] is not Confidence.HIGH:
            return
        low, high = band(found[1])
        if implied.high >= low / 1.2 and implied.low <= high * 1.8:
            return
        level, help_ = Level.WARNING, "say which intensity was used and where it comes from"
        wrong = f"where all sources give {number(low, 3)} to {number(high, 3)} for {found[1].name}"
    yield finding(
        level,
        f"{shown} is {number(implied.value, 3)} kg/kWh, {wrong}",
        spot(mass, "the emissions"),
        spot(source, "the energy"),
        confidence=sure,
        help=help_ or "check the units of both",
    )
