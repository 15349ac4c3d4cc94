r"""More operations than the devices can do in the time.

Operations over device-hours times the dense 16-bit peak is the utilisation. Above 100 % it is
impossible; published runs of large models lie between 20 and 55 %. A very low figure is a note:
the hours may cover more than the operations.

Reported:

    Training took $4 \times 10^{22}$ FLOPs, 24 hours on 64 A100 GPUs.

Not reported:

    Training took $4 \times 10^{20}$ FLOPs, 24 hours on 64 A100 GPUs.

To mend it, check the exponent, and whether the peak assumed was the sparse one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reproof.fact import Kind
from reproof.finding import Confidence, Level
from reproof.ledger.account import ledger
from reproof.ledger.energy import device_hours
from reproof.ledger.interval import ratio
from reproof.ledger.judgement import MANY, least, reading, spot
from reproof.ledger.words import amount, number
from reproof.reference import Accelerator, find_accelerators
from reproof.rules import finding, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.finding import Finding
    from reproof.ledger.account import Account, Entry
    from reproof.rules import Case

_LOW: Final = 0.003
"""Small models reach a few per cent; a tenth of that means the figures are of different things."""


@rule("error", since="0.1")
def check(case: Case) -> Iterator[Finding]:
    for account in ledger(case).accounts:
        work = account.only(Kind.FLOP)
        if work is not None and work.fact.per is None and not work.fact.qualifiers & {"forward", "rate"}:
            yield from _compare(account, work)


def _compare(account: Account, work: Entry) -> Iterator[Finding]:
    hours = device_hours(account, work)
    devices = _devices(account, work)
    if hours is None or hours.confidence is Confidence.LOW or devices is None:
        return
    if not hours.amount.value:
        return  # a time that rounds to nothing has no ratio
    named, kinds = devices
    peak = max((device.peak or 0.0) for device in kinds)
    best = max(max(device.peak_tflops.values(), default=0.0) for device in kinds)
    if not peak:
        return
    can = hours.amount.scaled(3600 * peak * 1e12)
    share = ratio(work.printed, can)
    shown = f"{hours.words} at {number(peak)} TFLOP/s"
    sure = least(hours.confidence, reading((work, *hours.entries)))
    if share.low is not None and share.low > 1:
        eight_bit = share.low <= best / peak
        level = Level.WARNING if eight_bit or sure is not Confidence.HIGH else Level.ERROR
        sparse = kinds[0].sparse_factor
        help_ = "check the exponent, the time and the number of devices"
        if sparse > 1 and share.low <= sparse:
            help_ = f"it would fit the sparse peak of {number(peak * sparse)} TFLOP/s"
        if eight_bit:
            help_ = f"it would fit the 8-bit peak of {number(best)} TFLOP/s"
    elif share.high is not None and share.high < _LOW and not MANY.search(account.text):
        level, help_ = Level.NOTE, "say whether the hours cover more than the operations"
    else:
        return
    yield finding(
        level,
        f"{amount(Kind.FLOP, work.value)} in {shown} is a utilisation of {number(share.value * 100, 3)} %",
        spot(work, "the operations"),
        spot(hours.entries[-1], f"at most {amount(Kind.FLOP, can.value)} in {shown}"),
        *(() if named.place in {entry.place for entry in hours.entries} else (spot(named, "the devices"),)),
        confidence=sure,
        help=help_,
    )


def _devices(account: Account, work: Entry) -> tuple[Entry, tuple[Accelerator, ...]] | None:
    here = [entry for entry in account.entries.get(Kind.HARDWARE, []) if entry.fact.name]
    if not here:
        everywhere = account.ledger.by_kind[Kind.HARDWARE]
        here = [entry for entry in everywhere if entry.fact.id in work.fact.links and entry.fact.name]
    if len({entry.fact.name for entry in here}) != 1:
        return None
    kinds = find_accelerators(here[0].fact.name or "")
    return (here[0], kinds) if kinds else None
