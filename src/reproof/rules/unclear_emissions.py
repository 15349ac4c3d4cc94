r"""Emissions of which it is not said whether offsets are counted in.

A paper that speaks of offsets or renewable contracts and gives one figure leaves open whether it
is net of them (market-based) or what the grid emitted (gross, location-based).

Reported:

    Training in Iowa emitted 48 t CO$_2$e. The provider offsets its emissions.

Not reported:

    Training in Iowa emitted 48 t CO$_2$e gross. The provider offsets its emissions.

To mend it, give the gross figure, and the net one beside it if you like.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reproof.fact import Kind, Scope
from reproof.finding import Confidence, Level, Spot
from reproof.rules import finding, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.finding import Finding
    from reproof.rules import Case

_SAID: Final = frozenset({"net", "gross", "offset", "location", "market"})


@rule("note", since="0.1")
def check(case: Case) -> Iterator[Finding]:
    stated = [fact for fact in case.of(Kind.CO2E, scope=Scope.OWN) if fact.amount and fact.amount.value]
    offset = case.says("offset")
    if not stated or offset is None or any(fact.qualifiers & _SAID for fact in stated):
        return
    yield finding(
        Level.NOTE,
        "net of offsets or gross: the emissions do not say",
        Spot(stated[0].places[0], "the emissions"),
        Spot(offset.place, "the offsets"),
        confidence=Confidence.LOW,
        help="give the gross figure, and the net one beside it if you like",
    )
