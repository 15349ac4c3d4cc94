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
from reproof.ledger.words import amount
from reproof.rules import finding, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.finding import Finding
    from reproof.rules import Case


@rule("warning", since="0.1")
def check(case: Case) -> Iterator[Finding]:
    for fact in case.of(Kind.POWER):
        if fact.amount is not None and "energy" in fact.qualifiers:
            stated = amount(Kind.POWER, fact.amount.value)
            yield finding(
                Level.WARNING,
                f"{stated} is a power, but the sentence speaks of an amount of energy",
                fact.places[0],
                confidence=Confidence.MEDIUM,
                help=f"did you mean {stated}h",
            )
