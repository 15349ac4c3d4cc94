r"""Emissions that are not the energy times the carbon intensity.

Emissions are kWh x kg/kWh. The stated energy is tried as it stands and with the PUE, and so is
the energy that hours and watts give before rounding; net and gross figures are tried with each
intensity of the line. Only a figure that none of these gives is reported.

Reported:

    Training used 1{,}200\,kWh at 0.4\,kg\,CO$_2$e/kWh and emitted 4.8 kg CO$_2$e.

    Training used 1{,}000\,kWh at 0.432\,kg\,CO$_2$e/kWh and emitted 952 kg CO$_2$e.

Not reported:

    Training used 1{,}200\,kWh at 0.4\,kg\,CO$_2$e/kWh and emitted 480 kg CO$_2$e.

To mend it, correct one of the three; check the unit (kg, g, lb, t) first.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reproof.fact import Kind
from reproof.finding import Confidence
from reproof.ledger import hypothesis
from reproof.ledger.account import ledger
from reproof.ledger.energy import device_hours, kilowatt_hours
from reproof.ledger.interval import PASS, gap, product
from reproof.ledger.judgement import MANY, advice, least, level, reading, spot
from reproof.ledger.words import amount, number
from reproof.patterns import lazy
from reproof.rules import finding, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.finding import Finding
    from reproof.ledger.account import Account, Entry
    from reproof.quantity import Interval
    from reproof.rules import Case


@rule("error", since="0.1")
def check(case: Case) -> Iterator[Finding]:
    for account in ledger(case).accounts:
        for stated in account.all(Kind.CO2E):
            if stated.fact.per is None and not stated.fact.qualifiers & {"offset", "saved", "embodied"}:
                yield from _compare(account, stated)


def _compare(account: Account, stated: Entry) -> Iterator[Finding]:
    factors = account.all(Kind.CARBON_INTENSITY)
    confidence = Confidence.HIGH
    if not factors:
        found = account.near(Kind.CARBON_INTENSITY, stated)
        if found is None or _several(account):
            return  # which of the paper's places was meant nobody can tell
        factors, confidence = [found.entry], found.confidence
    pue = account.near(Kind.PUE, stated)
    energies = _energies(account, stated)
    if not energies:
        return
    tried: list[tuple[float, str, Interval, Entry, Entry, Confidence]] = []
    for words, energy, source, sure in energies:
        for factor in factors:
            plain = product((energy, factor.amount))
            shown = f"{words} x {number(factor.value)} kg/kWh"
            tried.append((gap(stated.printed, plain), shown, plain, source, factor, sure))
            if pue is not None:
                more = product((plain, pue.entry.amount))
                shown += f" x {number(pue.entry.value)}"
                tried.append((gap(stated.printed, more), shown, more, source, factor, sure))
    if any(not item[0] or abs(item[0]) < PASS for item in tried):
        return
    if not account.tabular and _others_fit(account, [item[2] for item in tried]):
        return  # "480 kg here, against 60 kg in France"
    difference, shown, implied, source, factor, sure = tried[0]
    confidence = least(confidence, sure, reading((stated, factor, source)))
    if len(factors) > 1:
        confidence = least(confidence, Confidence.MEDIUM)
    hours = device_hours(account, stated)
    slips = [
        *hypothesis.MASS, *(hypothesis.pue(pue.entry.value) if pue else ()),
        *hypothesis.THOUSAND, *hypothesis.TEN,
        *(hypothesis.devices(hours.count) if hours else ()),
        *_other_factors(account, factor, [each[4] for each in tried]),
    ]  # fmt: skip
    why = hypothesis.closing(stated.printed, implied, slips)
    tied = _TIED.search(account.text) and not MANY.search(account.text)
    covers_more = (
        not tied and not account.tabular and (confidence is not Confidence.HIGH or MANY.search(account.text))
    )
    if difference > 0 and covers_more and not why:
        return
    if not why and pue is None and PASS < difference < _MOST_PUE:
        why = (
            f"it would fit with the energy net of a PUE of {1 + difference:.2f} that is not stated, "
            "or with another intensity: gross for net, location-based for market-based",
        )
    bad = level(difference, confidence)
    if bad is None:
        return
    yield finding(
        bad,
        f"{shown} is {amount(Kind.CO2E, implied.value)} CO2e, not {amount(Kind.CO2E, stated.value)}",
        spot(stated, f"{amount(Kind.CO2E, stated.value)} stated"),
        spot(source, "the energy"),
        spot(factor, "the intensity"),
        confidence=confidence,
        help=advice(why, "correct one of the three, or say what else the emissions cover"),
    )


_MOST_PUE: Final = 0.7
"""A PUE above 1.7 is that of no data centre papers name."""
_TIED: Final = lazy(
    r"\b(?:this|that|which|it)\s(?:is|was|gives|equals|corresponds|amounts|results|yields|means|translates|makes|leads|comes)\b"
    r"|\b(?:hence|thus|therefore|resulting\sin|corresponding\sto|amounting\sto|equivalent\sto)\b",
    re.IGNORECASE,
)
"""Words by which the emissions are said to be those of the energy just given."""


def _several(account: Account) -> bool:
    """Return whether the paper gives more than one intensity."""
    entries = account.ledger.by_kind[Kind.CARBON_INTENSITY]
    return len({entry.value for entry in entries if entry.fact.amount is not None}) > 1


def _other_factors(account: Account, factor: Entry, tried: list[Entry]) -> list[hypothesis.Hypothesis]:
    """Return the slips of taking another intensity the paper gives: net for gross, another place's."""
    found: list[hypothesis.Hypothesis] = []
    known = {each.value for each in tried}
    for other in account.ledger.by_kind[Kind.CARBON_INTENSITY]:
        if other.fact.amount is None or other.value in known or not other.value:
            continue
        said = next((word for word in ("net", "gross") if word in other.fact.qualifiers), "")
        words = f"it would fit {said}, at" if said else "it would fit with"
        found.append(
            hypothesis.Hypothesis(
                other.value / factor.value, f"{words} the {number(other.value)} kg/kWh stated elsewhere"
            )
        )
    return found


def _others_fit(account: Account, made: list[Interval]) -> bool:
    """Return whether another figure of the sentence is what the energy gives."""
    return any(abs(gap(mass.printed, one)) < PASS for mass in account.all(Kind.CO2E) for one in made)


def _energies(account: Account, stated: Entry) -> list[tuple[str, Interval, Entry, Confidence]]:
    """Return the energies the emissions can come from: as stated, and unrounded from hours and watts."""
    found: list[tuple[str, Interval, Entry, Confidence]] = []
    energy = account.near(Kind.ENERGY, stated)
    if energy is not None and energy.entry.fact.per is None:
        entry = energy.entry
        found.append((amount(Kind.ENERGY, entry.value), entry.amount, entry, energy.confidence))
    hours, power = device_hours(account, stated), account.near(Kind.POWER, stated)
    if hours is not None and power is not None and power.confidence is not Confidence.LOW:
        source = power.entry
        words = f"{hours.words} x {amount(Kind.POWER, source.value)}"
        sure = least(hours.confidence, power.confidence)
        found.append((words, kilowatt_hours(hours.amount, source.amount), source, sure))
        if hours.wall is not None and hours.count > 1 and found:
            found.append((words, kilowatt_hours(hours.wall, source.amount), source, sure))
    return found
