r"""A calculator's paragraph whose figures no longer belong together.

ML CO2 Impact, carbontracker and Green Algorithms write a paragraph for the paper. When hours or
hardware are edited afterwards, the emissions stay behind. The paragraph is recomputed as the tool
computes it, its intermediate rounding included.

Reported:

    Experiments were conducted using a private infrastructure, which has a carbon efficiency of
    0.432 kgCO$_2$eq/kWh. A cumulative of 790 hours of computation was performed on hardware of type
    RTX A6000 (TDP of 300W). Total emissions are estimated to be 10.24 kgCO$_2$eq of which 0 percents
    were directly offset.

Not reported:

    Experiments were conducted using a private infrastructure, which has a carbon efficiency of
    0.432 kgCO$_2$eq/kWh. A cumulative of 79 hours of computation was performed on hardware of type
    RTX A6000 (TDP of 300W). Total emissions are estimated to be 10.24 kgCO$_2$eq of which 0 percents
    were directly offset.

To mend it, run the calculator again with the final hours and hardware.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reproof.finding import Confidence, Level, Spot
from reproof.ledger import hypothesis
from reproof.ledger.interval import PASS, WARN, gap, printed
from reproof.ledger.words import number
from reproof.rules import finding, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.finding import Finding
    from reproof.rules import Case


@rule("error", since="0.1")
def check(case: Case) -> Iterator[Finding]:
    for one in case.computations:
        if one.kind != "calculator":
            continue
        stated = printed(one.stated.amount)
        difference = gap(stated, one.implied)
        if abs(difference) < PASS:
            continue
        slips = (*hypothesis.TEN, *hypothesis.THOUSAND, *hypothesis.MASS)
        why = hypothesis.closing(stated, one.implied, slips)
        yield finding(
            Level.ERROR if abs(difference) > WARN else Level.WARNING,
            f"{one.words} gives {number(one.implied.value, 6)}, not {one.stated.words}, as {one.of} computes",
            Spot(one.stated.place, "the result stated"),
            *(Spot(part.place, "") for part in one.parts),
            confidence=Confidence.HIGH,
            help="; or ".join(why) or "run the calculator again with the final hours and hardware",
        )
