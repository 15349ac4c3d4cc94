r"""A number of things announced, and another number of them listed.

Data sets, models and baselines come and go while a paper is written, and the number word stays.
Only lists of plain names or plain figures right behind the number are counted, without "e.g.",
"etc." or anything else that leaves them open.

Reported:

    We evaluate on five datasets: CIFAR-10, SVHN, STL-10 and ImageNet.

    Results are averaged over three seeds (42, 123, 456, 789).

Not reported:

    We evaluate on four datasets: CIFAR-10, SVHN, STL-10 and ImageNet.

    We evaluate on several datasets (CIFAR-10, SVHN).

To mend it, correct the number or the list.
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
        if one.kind != "list":
            continue
        yield finding(
            Level.WARNING,
            f'"{one.stated.words}", but {number(one.implied.value)} are listed: {one.words}',
            Spot(one.stated.place, "the number announced"),
            *(Spot(part.place, f"{number(one.implied.value)} listed") for part in one.parts),
            confidence=Confidence.MEDIUM,
            help="correct the number or the list",
        )
