r"""Emissions without the place or the carbon intensity they rest on.

The same energy emits forty times more on one grid than on another. Without the place or the
factor, the figure cannot be followed.

Reported:

    Training emitted 310 kg CO$_2$e.

Not reported:

    Training on a cluster in France emitted 310 kg CO$_2$e.

To mend it, name the place and the intensity used, with its source and year.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reproof.fact import Kind, Scope
from reproof.finding import Confidence, Level, Spot
from reproof.rules import finding, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.finding import Finding
    from reproof.rules import Case


@rule("warning", since="0.1")
def check(case: Case) -> Iterator[Finding]:
    stated = [fact for fact in case.of(Kind.CO2E, scope=Scope.OWN) if fact.amount and fact.amount.value]
    if not stated or case.says("factor"):
        return
    if any(case.of(Kind.REGION, Kind.CARBON_INTENSITY, scope=Scope.OWN)):
        return
    yield finding(
        Level.WARNING,
        "emissions without the place or the carbon intensity they rest on",
        Spot(stated[0].places[0], "the emissions"),
        confidence=Confidence.MEDIUM,
        help="name the place and the intensity used, with its source and year",
    )
