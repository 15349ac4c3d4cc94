r"""A power the device cannot draw.

A stated thermal design power is compared with the maker's figure. A measured or assumed average
may lie above it when the host, memory and network are counted in, so only what no system around
the device reaches is reported.

Reported:

    Each V100 GPU has a TDP of 700\,W.

    We measured an average power draw of 1{,}250\,W per A100 GPU.

Not reported:

    Each A100 GPU has a TDP of 400\,W.

    The average system power per V100 GPU was 330\,W.

To mend it, check which form factor was used, or say that the figure is of the whole node.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reproof.fact import Kind
from reproof.finding import Confidence, Level
from reproof.ledger.account import ledger
from reproof.ledger.energy import SYSTEM, device_power
from reproof.ledger.judgement import least, reading, spot
from reproof.ledger.words import amount
from reproof.rules import finding, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.finding import Finding
    from reproof.ledger.account import Account, Entry
    from reproof.rules import Case


@rule("error", since="0.1")
def check(case: Case) -> Iterator[Finding]:
    for account in ledger(case).accounts:
        power = account.only(Kind.POWER)
        if power is not None and power.fact.amount is not None and "energy" not in power.fact.qualifiers:
            yield from _compare(account, power)


def _compare(account: Account, power: Entry) -> Iterator[Finding]:
    device = device_power(account, power)
    if device is None:
        return
    named, _, high = device
    rated = "tdp" in power.fact.qualifiers
    each = (
        rated
        or power.fact.per in ("device", "gpu", "chip", "accelerator", "card")
        or ("each" in power.fact.qualifiers or named.value == 1)
    )
    if not each:
        return
    limit = high * (1.05 if rated else SYSTEM)
    low = power.amount.low
    if low is None or low <= limit:
        return
    together = named.site.group == power.site.group
    sure = least(Confidence.HIGH if together else Confidence.MEDIUM, reading((power, named)))
    far = low > limit * 1.25 and rated and sure is Confidence.HIGH
    most, name = amount(Kind.POWER, high), named.fact.name
    yield finding(
        Level.ERROR if far else Level.WARNING,
        f"the {name} is rated at {most} at most, not {amount(Kind.POWER, power.value)}"
        if rated
        else f"{amount(Kind.POWER, power.value)} is more than the {name} of {most} draws, host included",
        spot(power, f"{amount(Kind.POWER, power.value)} stated"),
        *(() if named.place == power.place else (spot(named, f"rated at {most} at most"),)),
        confidence=sure,
        help="check the form factor, or say that the figure is of the whole node",
    )
