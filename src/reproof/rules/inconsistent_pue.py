r"""A power usage effectiveness no data centre can have.

PUE is the energy of the whole data centre over that of its computers, so it is at least 1. A
figure below 1 is usually its inverse, a share of overhead (0.1 for 1.1), or another quantity.

Reported:

    We assume a PUE of 0.9 for the data centre.

Not reported:

    We assume a PUE of 1.1 for the data centre.

To mend it, give total energy over computing energy: 1.1 means ten per cent on top.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reproof.fact import Kind, Scope
from reproof.finding import Confidence, Level
from reproof.ledger.words import number
from reproof.rules import finding, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.finding import Finding
    from reproof.rules import Case

_WORST = 3.0
"""Above this no surveyed data centre lies (Uptime Institute: averages of 1.55 to 1.67)."""


@rule("error", since="0.1")
def check(case: Case) -> Iterator[Finding]:
    for fact in case.of(Kind.PUE):
        if fact.amount is None or fact.scope is Scope.CITED:
            continue
        value = fact.amount.value
        if value < 1:
            inverse = f"; as overhead it would be {number(1 + value)}" if value else ""
            yield finding(
                Level.ERROR,
                f"a PUE is at least 1; {number(value)} is a data centre that uses less than its computers",
                fact.places[0],
                help=f"give total energy over computing energy{inverse}",
            )
        elif value > _WORST:
            yield finding(
                Level.WARNING,
                f"a PUE of {number(value)} is higher than any data centre surveyed",
                fact.places[0],
                confidence=Confidence.MEDIUM,
                help="give total energy over computing energy: averages lie between 1.1 and 1.7",
            )
