"""Energy from devices, hours and power: kWh = devices x hours x watts x PUE / 1000.

Sources: Strubell et al. 2019 (watts of the whole job), Patterson et al. 2021 (watts per processor).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reproof.fact import Kind
from reproof.finding import Confidence
from reproof.ledger.interval import product
from reproof.ledger.judgement import least
from reproof.ledger.words import amount, number
from reproof.record import dataclass
from reproof.reference import find_accelerators

if TYPE_CHECKING:
    from reproof.ledger.account import Account, Entry, Found
    from reproof.quantity import Interval

SYSTEM: Final = 1.6
"""How far average system power lies above a device's own at most: hosts, network, fans (a DGX A100
draws 6.5 kW for eight 400 W devices at its peak; Patterson et al. measured 1.02 to 1.1)."""

PEAK_SYSTEM: Final = 3.2
"""The same at the peak of the whole machine, twice the device's power, in a data centre with a PUE of 1.6."""

IDLE: Final = 0.1
"""The least share of its power a device draws while it computes."""


@dataclass(frozen=True, slots=True)
class Hours:
    """Device-hours, as stated or multiplied out, and the figures they come from."""

    amount: Interval
    words: str
    entries: tuple[Entry, ...]
    confidence: Confidence
    count: float
    """Devices, 1 when not said."""
    wall: Interval | None = None
    """The wall-clock hours, when said."""


def device_hours(account: Account, of: Entry) -> Hours | None:
    """Return the device-hours that belong with a figure: as stated, else devices times hours."""
    stated = account.near(Kind.DEVICE_HOURS, of)
    devices = account.near(Kind.HARDWARE, of)
    time = account.near(Kind.DURATION, of)
    if (
        stated is not None
        and stated.entry.fact.per in (None, of.fact.per)
        and not _nearer(stated, devices, time)
    ):
        one = stated.entry
        count = devices.entry.value if devices else 1.0
        wall = time.entry.amount if time and time.entry.fact.per in (None, of.fact.per) else None
        words = amount(Kind.DEVICE_HOURS, one.value)
        return Hours(one.amount, words, (one,), stated.confidence, count, wall)
    if time is None or time.entry.fact.per not in (None, of.fact.per):
        return None
    if devices is None:
        return None
    one, hours = devices.entry, time.entry
    return Hours(
        product((one.amount, hours.amount)),
        f"{number(one.value)} x {amount(Kind.DURATION, hours.value)}",
        (one, hours) if one.place != hours.place else (hours,),
        least(devices.confidence, time.confidence),
        one.value,
        hours.amount,
    )


def _nearer(stated: Found, devices: Found | None, time: Found | None) -> bool:
    """Return whether the sentence itself gives devices and hours, and the device-hours stand elsewhere."""
    if devices is None or time is None or stated.confidence is Confidence.HIGH:
        return False
    return devices.confidence is time.confidence is Confidence.HIGH


def device_power(account: Account, of: Entry) -> tuple[Entry, float, float] | None:
    """Return the named device that belongs with a figure, and its least and most power in watts."""
    named = [entry for entry in account.entries.get(Kind.HARDWARE, []) if entry.fact.name]
    names = {entry.fact.name for entry in named}
    if not names:
        linked = [
            e for e in account.ledger.by_kind[Kind.HARDWARE] if e.fact.id in of.fact.links and e.fact.name
        ]
        names = {entry.fact.name for entry in linked}
        named = linked
    if len(names) != 1:
        return None
    powers = [d.tdp_w for d in find_accelerators(named[0].fact.name or "") if d.tdp_w is not None]
    if not powers:
        return None
    return named[0], min(low for low, _ in powers), max(high for _, high in powers)


def of_job(power: Entry, count: float, limit: float | None) -> bool | None:
    """Return whether a stated power is of the whole job; None when it can be either.

    More than a device can draw with its share of the host is the job's; so is nothing less.
    """
    if power.fact.per in ("device", "gpu", "chip", "accelerator", "processor", "card"):
        return False
    if count <= 1:
        return None
    if limit is None:
        return None if power.value > 1500 else False
    if power.value > SYSTEM * limit:
        return True
    return False if power.value / count < 0.25 * limit else None


def kilowatt_hours(hours: Interval, watts: Interval) -> Interval:
    """Return the energy in kWh."""
    return product((hours, watts)).scaled(1e-3)
