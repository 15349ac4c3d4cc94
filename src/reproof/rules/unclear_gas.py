r"""Emissions given both in CO2 and in CO2e.

CO2e counts the other greenhouse gases in; a grid's figure in CO2 alone is lower by a few per
cent. A paper that uses both words for one figure leaves open which it is.

Reported:

    Training emitted 310 kg CO$_2$e. Inference added 12 kg CO$_2$ to it.

Not reported:

    Training emitted 310 kg CO$_2$e. Inference added 12 kg CO$_2$e to it.

To mend it, use one of the two throughout.
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


@rule("note", since="0.1")
def check(case: Case) -> Iterator[Finding]:
    said = [
        fact for fact in case.of(Kind.CO2E) if fact.scope is not Scope.CITED and "CO" in fact.places[0].text
    ]
    equivalents = [fact for fact in said if "co2e" in fact.qualifiers]
    plain = [fact for fact in said if "co2e" not in fact.qualifiers]
    if equivalents and plain:
        yield finding(
            Level.NOTE,
            "emissions are given in CO2 here and in CO2e elsewhere",
            Spot(plain[0].places[0], "CO2"),
            Spot(equivalents[0].places[0], "CO2e"),
            confidence=Confidence.MEDIUM,
            help="use one of the two throughout",
        )
