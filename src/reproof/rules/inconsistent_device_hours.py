r"""Device-hours that are not the devices times the hours.

A reader multiplies. When a paper names a number of accelerators, a time and a total of
device-hours, and the three disagree, one of them is wrong, and every figure computed from it
(energy, emissions, cost) is wrong with it.

The printed digits are taken as ranges, so rounding never fires. A total that may cover more than
the one run beside it ("each", "all experiments") may be larger, but not smaller.

Reported:

    We trained on 8 A100 GPUs for 72 hours (1{,}024 GPU-hours).

    Training took 3 days on 16 V100 GPUs, i.e.\ 72 GPU-hours.

Not reported:

    We trained on 8 A100 GPUs for 72 hours (576 GPU-hours).

    Each model was trained on 8 A100 GPUs for 72 hours; the five models took 2{,}880 GPU-hours.

To mend it, correct one of the three, or say what else the total covers.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reproof.fact import Kind, Phase
from reproof.finding import Confidence
from reproof.ledger import hypothesis
from reproof.ledger.account import ledger
from reproof.ledger.interval import gap, product
from reproof.ledger.judgement import MANY, advice, least, level, reading, spot
from reproof.ledger.words import amount, number
from reproof.patterns import lazy
from reproof.reference import find_accelerators
from reproof.rules import finding, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.finding import Finding
    from reproof.ledger.account import Account, Entry
    from reproof.quantity import Interval
    from reproof.rules import Case

_PARTS: Final = lazy(r"\b(?:v?cpus?|cores?|threads?|nodes?|machines?)(?=\b|-)", re.IGNORECASE)
_HELP = "correct one of the three, or say what else the total covers"


@rule("error", since="0.1")
def check(case: Case) -> Iterator[Finding]:
    for account in ledger(case).accounts:
        for stated in account.all(Kind.DEVICE_HOURS):
            yield from _compare(account, stated)


def _compare(account: Account, stated: Entry) -> Iterator[Finding]:
    devices = account.near(Kind.HARDWARE, stated)
    time = account.near(Kind.DURATION, stated)
    if devices is None or time is None or account.only(Kind.DEVICE_HOURS) is None:
        return
    if not (_whole(time.entry, stated) and devices.entry.fact.scope is stated.fact.scope):
        return
    confidence = least(devices.confidence, time.confidence, reading((stated, devices.entry, time.entry)))
    if not _same_unit(stated, devices.entry):
        return
    count, hours = devices.entry.amount, time.entry.amount
    implied = product((count, hours))
    difference = gap(stated.printed, implied)
    together = Confidence.HIGH is least(devices.confidence, time.confidence)
    slips = (*hypothesis.devices(count.value), *hypothesis.TIME, *hypothesis.TEN, *hypothesis.THOUSAND)
    why = hypothesis.closing(stated.printed, implied, slips)
    if account.tabular and not together and _others_fit(account, count):
        together, confidence = True, least(confidence, Confidence.MEDIUM)
    if difference > 0 and (not together or (not account.tabular and MANY.search(account.text))):
        return
    if not together and not _alike(stated, time.entry, devices.entry):
        return
    if any(not gap(stated.printed, implied.scaled(factor)) for factor in _dies(devices.entry, stated)):
        return
    runs = account.only(Kind.RUNS) or account.only(Kind.TRIALS)
    if runs and not gap(stated.printed, product((implied, runs.amount))):
        return
    bad = level(difference, confidence)
    if bad is None:
        return
    arithmetic = f"{number(count.value)} x {amount(Kind.DURATION, hours.value)}"
    yield finding(
        bad,
        f"{arithmetic} is {amount(Kind.DEVICE_HOURS, implied.value)}, not {number(stated.value)}",
        spot(stated, f"{amount(Kind.DEVICE_HOURS, stated.value)} stated"),
        spot(time.entry, f"{arithmetic} = {number(implied.value)}"),
        *(() if devices.entry.place == time.entry.place else (spot(devices.entry, "the devices"),)),
        confidence=confidence,
        help=advice(why, _HELP),
    )


def _whole(time: Entry, stated: Entry) -> bool:
    """Return whether time and total are of the same thing, not one per epoch and the other of all."""
    return time.fact.per == stated.fact.per and "limit" not in time.fact.qualifiers


def _same_unit(stated: Entry, devices: Entry) -> bool:
    """Return whether the hours are of the devices counted, not of their cores or nodes."""
    unit = _PARTS.search(f"{stated.site.head} {stated.site.text}")
    if unit is None:
        return True
    return unit[0].lower().startswith(("c", "v")) and unit[0].lower() in devices.site.text.lower()


def _dies(devices: Entry, stated: Entry) -> tuple[float, ...]:
    """Return the factors by which makers and drivers count one device differently: dies, TPU cores."""
    if "chip" in stated.site.text.lower():
        return ()
    found = find_accelerators(devices.fact.name or "")
    if any(device.kind == "tpu" for device in found):
        return (0.5, 2.0)
    return tuple(float(device.dies) for device in found if device.dies > 1)


def _others_fit(account: Account, count: Interval) -> bool:
    """Return whether other lines of the table are the same number of devices times their hours."""
    for other in account.ledger.accounts:
        total, hours = other.only(Kind.DEVICE_HOURS), other.only(Kind.DURATION)
        if other is account or other.key[:2] != account.key[:2] or total is None or hours is None:
            continue
        if not gap(total.printed, product((count, hours.amount))):
            return True
    return False


def _alike(*entries: Entry) -> bool:
    """Return whether figures of different sentences speak of the same run."""
    phases = {entry.fact.phase for entry in entries} - {Phase.TOTAL, Phase.UNCLEAR}
    subjects = {entry.fact.subject for entry in entries if entry.fact.subject}
    here = {entry.site.passage.index for entry in entries}
    return len(phases) <= 1 and len(subjects) <= 2 and len(here) == 1
