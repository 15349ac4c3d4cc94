r"""A share or a change that the numbers beside it do not give.

"42 of 60 (72 %)" and "from 24 h to 3 h, a fivefold speed-up" can be checked without any knowledge
of the paper. The printed digits are taken as ranges, "about" reaches a tenth further, and a change
in per cent may be of the old figure or the new.

Reported:

    The agent solves 42 of 60 tasks (72\%).

    Caching reduces training time from 24 hours to 3 hours, a 5$\times$ speedup.

Not reported:

    The agent solves 42 of 60 tasks (70\%).

    Caching reduces training time from 24 hours to 3 hours, an 8$\times$ speedup.

To mend it, compute the share or the change again from the final numbers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reproof.finding import Confidence, Level, Spot
from reproof.ledger.words import number
from reproof.rules import finding, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.finding import Finding
    from reproof.rules import Case


@rule("warning", since="0.1")
def check(case: Case) -> Iterator[Finding]:
    for one in case.computations:
        if one.kind != "ratio":
            continue
        yield finding(
            Level.WARNING,
            f'"{one.words}" is {number(one.implied.value, 3)} {one.of}, not {one.stated.words}',
            Spot(one.stated.place, f"{one.stated.words} stated"),
            *(Spot(part.place, "the numbers") for part in one.parts),
            confidence=Confidence.MEDIUM,
            help="compute it again from the final numbers, or say what it is of",
        )
