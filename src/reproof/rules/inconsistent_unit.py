r"""A power where an energy is meant.

Kilowatts are a rate, kilowatt-hours an amount. "Training consumed 120 kW" names the rate where
the amount is meant; so does a power far beyond any cluster.

Reported:

    Training the model consumed a total of 120\,kW.

Not reported:

    Training the model consumed a total of 120\,kWh.

To mend it, write kWh for an amount of energy, or say that it is the power drawn.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reproof.fact import Kind
from reproof.finding import Confidence, Level
from reproof.ledger.account import ledger
from reproof.ledger.words import amount
from reproof.rules import finding, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.finding import Finding
    from reproof.rules import Case


@rule("warning", since="0.1")
def check(case: Case) -> Iterator[Finding]:
    for account in ledger(case).accounts:
        if account.all(Kind.ENERGY) or account.all(Kind.DEVICE_HOURS):
            continue
        for entry in account.all(Kind.POWER):
            fact = entry.fact
            if "energy" not in fact.qualifiers or "each" in fact.qualifiers or fact.per is not None:
                continue
            stated = amount(Kind.POWER, entry.value)
            yield finding(
                Level.WARNING,
                f"{stated} is a power, but the sentence speaks of an amount of energy",
                entry.place,
                confidence=Confidence.MEDIUM,
                help=f"did you mean {stated}h",
            )
