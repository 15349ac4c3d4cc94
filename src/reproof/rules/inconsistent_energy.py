r"""Energy that cannot come from the devices, the hours and the power.

Energy is devices x hours x watts x PUE. When the paper states the power, the product is held
against the stated energy, with and without the PUE and with the power read per device or for the
whole job; only a figure that no reading gives is reported. When it does not, the devices' own
power sets the limit: more than twice of it, in a data centre with a PUE of 1.6, cannot be drawn.

Reported:

    Trained on 8 NVIDIA A100 GPUs for 26 hours, the model consumed 310\,kWh.

    The run took 1{,}000 GPU-hours at 300\,W with a PUE of 1.1 and used 480\,kWh.

Not reported:

    The run took 1{,}000 GPU-hours at 300\,W with a PUE of 1.1 and used 330\,kWh.

    Trained on 8 NVIDIA A100 GPUs for 26 hours, the model consumed 83\,kWh.

To mend it, say what else the figure covers, or correct one of the figures.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reproof.fact import Kind
from reproof.finding import Confidence, Level
from reproof.ledger import hypothesis
from reproof.ledger.account import Account, Entry, ledger
from reproof.ledger.energy import (
    IDLE,
    PEAK_SYSTEM,
    SYSTEM,
    Hours,
    device_hours,
    device_power,
    kilowatt_hours,
    of_job,
)
from reproof.ledger.interval import PASS, gap, product, total
from reproof.ledger.judgement import MANY, advice, least, level, reading, spot
from reproof.ledger.words import amount, number
from reproof.patterns import lazy
from reproof.rules import finding, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.finding import Finding
    from reproof.quantity import Interval
    from reproof.rules import Case

_HELP: Final = "say what else the energy covers, or correct one of the figures"
_ONE_RUN: Final = ("run", "model", "seed", "training", "experiment", "job")
_WITHOUT_PUE = lazy(
    r"\b(?:before|excluding|without|not\sincluding|no|ignoring|prior\sto)\b[^.]{0,40}\b(?:PUE|overhead|cooling)"
    r"|\b(?:GPU|IT|device|accelerator)[\s-](?:only\s)?(?:energy|power|consumption)|\bdynamic\b",
    re.IGNORECASE,
)


@rule("error", since="0.1")
def check(case: Case) -> Iterator[Finding]:
    for account in ledger(case).accounts:
        stated = account.only(Kind.ENERGY)
        if stated is None or "saved" in stated.fact.qualifiers:
            continue
        if stated.fact.per is not None and (account.tabular or stated.fact.per not in _ONE_RUN):
            continue
        hours = device_hours(account, stated)
        if hours is None:
            continue
        power = account.near(Kind.POWER, stated)
        if power is not None and power.confidence is not Confidence.LOW:
            yield from _multiplied(account, stated, hours, power.entry, power.confidence)
        elif power is None:
            yield from _bounded(account, stated, hours)
    yield from _before_pue(case)


def _multiplied(
    account: Account, stated: Entry, hours: Hours, power: Entry, confidence: Confidence
) -> Iterator[Finding]:
    device = device_power(account, stated)
    whole = of_job(power, hours.count, device[2] if device else None)
    readings: list[tuple[str, Interval]] = []
    watts = amount(Kind.POWER, power.value)
    if whole is not True:
        readings.append((f"{hours.words} x {watts}", kilowatt_hours(hours.amount, power.amount)))
    if whole is not False and hours.wall is not None:
        wall = amount(Kind.DURATION, hours.wall.value)
        readings.append((f"{wall} x {watts} for the whole job", kilowatt_hours(hours.wall, power.amount)))
    if not readings:
        return
    pue = account.near(Kind.PUE, stated)
    factor = pue.entry.amount if pue else None
    free = (
        pue is None
        or (pue.confidence is not Confidence.HIGH and not _applied(account, factor))
        or _pue_apart(account, stated, factor)
    )
    fits: list[tuple[str, Interval]] = []
    for words, energy in readings:
        if factor is not None:
            fits.append((f"{words} x {number(factor.value)}", product((energy, factor))))
        if factor is None or free:
            fits.append((words, energy))
    gaps = [(gap(stated.printed, energy), words, energy) for words, energy in fits]
    difference, words, energy = min(gaps, key=lambda item: abs(item[0]))
    sure = least(confidence, hours.confidence, reading((stated, power, *hours.entries)))
    slips = [
        *(hypothesis.pue(factor.value) if factor else ()),
        *hypothesis.devices(hours.count), *hypothesis.THOUSAND, *hypothesis.TEN, *hypothesis.TIME,
    ]  # fmt: skip
    why = hypothesis.closing(stated.printed, energy, slips)
    covers_more = not account.tabular and stated.fact.per is None and MANY.search(account.text)
    if difference > 0 and not why and (covers_more or sure is not Confidence.HIGH):
        return
    bad = level(difference, sure)
    if bad is None:
        return
    if not why and factor is None and PASS < difference < 0.7:
        why = (f"it would fit with a PUE of {stated.value / energy.value:.2f} that is not stated",)
        if account.tabular and _common(account, stated.value / energy.value):
            return
    if not why and hours.wall is not None and hours.wall.value:
        fitting = hours.wall.value * stated.value / energy.value
        why = (f"it would fit with {number(fitting)} h ({number(fitting / 24, 3)} days) of each device",)
    yield finding(
        bad,
        f"{words} is {amount(Kind.ENERGY, energy.value)}, not {amount(Kind.ENERGY, stated.value)}",
        spot(stated, f"{amount(Kind.ENERGY, stated.value)} stated"),
        spot(power, "the power"),
        *(spot(entry, "the time") for entry in hours.entries[:1]),
        confidence=sure,
        help=advice(why, _HELP),
    )


def _applied(account: Account, pue: Interval | None) -> bool:
    """Return whether the paper's table multiplies by the PUE: its lines fit with it, and not without."""
    if account.tabular or pue is None:
        return False
    for other in account.ledger.accounts:
        energy, power = other.only(Kind.ENERGY), other.only(Kind.POWER)
        if not other.tabular or energy is None or power is None:
            continue
        hours = device_hours(other, energy)
        if hours is None:
            continue
        bare = kilowatt_hours(hours.amount, power.amount)
        if gap(energy.printed, bare) and not gap(energy.printed, product((bare, pue))):
            return True
    return False


_AFTER_PUE = lazy(
    r"\b(?:after|with|including|includes?|taking|tak(?:es|en)|account\w*\sfor|considering|applying|multipl\w+\sby|assum\w+|given)\b[^.;]{0,40}\b(?:PUE|power\susage\seffectiveness)\b",
    re.IGNORECASE,
)


def _before_pue(case: Case) -> Iterator[Finding]:
    """Yield an energy said to include the PUE that is the sum of a table's energies before it."""
    book = ledger(case)
    tables: dict[int, list[Account]] = {}
    for account in book.accounts:
        if account.tabular and account.only(Kind.ENERGY) and account.only(Kind.PUE):
            tables.setdefault(account.key[1], []).append(account)
    for account in book.accounts:
        stated = account.only(Kind.ENERGY)
        if stated is None or account.tabular or stated.fact.per is not None:
            continue
        if not _AFTER_PUE.search(account.text) or _WITHOUT_PUE.search(account.text):
            continue
        for lines in tables.values():
            rows = [(line, energy) for line in lines if (energy := line.only(Kind.ENERGY))]
            if len(rows) < 2 or any(row.fact.qualifiers & {"total"} for _, row in rows):
                continue
            made, grown = (
                total(row.printed for _, row in rows),
                total(_grown(line, row) for line, row in rows),
            )
            bare = [_bare(line, row) for line, row in rows]
            if gap(stated.printed, made) or not gap(stated.printed, grown) or not any(bare):
                continue
            yield finding(
                Level.WARNING,
                f"{amount(Kind.ENERGY, stated.value)} is the sum before the PUE; with it, "
                f"{amount(Kind.ENERGY, grown.value)}",
                spot(stated, "said to include the PUE"),
                *(spot(row, "without the PUE") for _, row in rows[:3]),
                confidence=Confidence.MEDIUM,
                help="multiply the sum by the PUE, or say that it is without",
            )


def _grown(line: Account, energy: Entry) -> Interval:
    """Return a line's energy with its PUE."""
    pue = line.only(Kind.PUE)
    return energy.printed if pue is None else product((energy.printed, pue.amount))


def _bare(line: Account, energy: Entry) -> bool:
    """Return whether a line's energy is without the PUE: its emissions or its head show it."""
    pue = line.only(Kind.PUE)
    return pue is not None and _pue_apart(line, energy, pue.amount)


def _common(account: Account, factor: float) -> bool:
    """Return whether other lines of the table hold the same factor: a PUE the text or head gives."""
    others = 0
    for other in account.ledger.accounts:
        energy, power = other.only(Kind.ENERGY), other.only(Kind.POWER)
        if other is account or not other.tabular or other.key[1] != account.key[1]:
            continue
        if energy is None or power is None:
            continue
        hours = device_hours(other, energy)
        if hours is not None and hours.amount.value and power.value:
            made = hours.amount.value * power.value / 1000
            others += abs(energy.value / made / factor - 1) < PASS
    return others > 0


def _pue_apart(account: Account, stated: Entry, pue: Interval | None) -> bool:
    """Return whether the paper counts the PUE after the energy: it says so, or the emissions show it."""
    if _WITHOUT_PUE.search(account.text) or _WITHOUT_PUE.search(stated.site.head):
        return True
    emitted, intensity = account.all(Kind.CO2E), account.all(Kind.CARBON_INTENSITY)
    if pue is None or not emitted or not intensity:
        return False
    return any(
        not gap(mass.printed, product((stated.amount, factor.amount, pue)))
        for mass in emitted
        for factor in intensity
    )


def _bounded(account: Account, stated: Entry, hours: Hours) -> Iterator[Finding]:
    device = device_power(account, stated)
    if device is None or hours.confidence is Confidence.LOW:
        return
    named, low, high = device
    together = hours.confidence is Confidence.HIGH
    if MANY.search(account.text) and not account.tabular:
        return
    sure = least(hours.confidence, reading((stated, named, *hours.entries)))
    most = hours.amount.scaled(high / 1000)
    above = gap(stated.printed, most)
    least_energy = hours.amount.scaled(IDLE * low / 1000)
    if above > SYSTEM * 1.25 - 1 and together:
        covers_more = "total" in stated.fact.qualifiers and not account.tabular
        impossible = above > PEAK_SYSTEM - 1 and sure is Confidence.HIGH and not covers_more
        bad = Level.ERROR if impossible else Level.WARNING
        slips = (*hypothesis.THOUSAND, *hypothesis.TEN, *hypothesis.TIME, *hypothesis.devices(hours.count))
        why = hypothesis.closing(stated.printed, most, slips)
        message = (
            "the energy cannot come from the hardware and hours"
            if impossible
            else ("the energy is far more than the devices draw")
        )
        shown = f"{hours.words} x {amount(Kind.POWER, high)} = {amount(Kind.ENERGY, most.value)}"
    elif gap(stated.printed, least_energy) < -PASS and together:
        bad = Level.WARNING
        slips = (*hypothesis.THOUSAND, *hypothesis.devices(hours.count))
        why = hypothesis.closing(stated.printed, most, slips)
        message = "the energy is less than the devices draw when idle"
        drawn = amount(Kind.ENERGY, hours.amount.value * low / 1000)
        shown = f"{hours.words} x {amount(Kind.POWER, low)} = {drawn}"
    else:
        return
    yield finding(
        bad,
        f"{message}: {amount(Kind.ENERGY, stated.value)} against {shown}",
        spot(stated, f"{amount(Kind.ENERGY, stated.value)} reported"),
        spot(hours.entries[-1], shown),
        *(() if named.place in {entry.place for entry in hours.entries} else (spot(named, "the devices"),)),
        confidence=sure,
        help=advice(why, _HELP),
    )
