r"""A share of more than the whole.

An accuracy, a utilisation or a part of the samples cannot exceed 100 %, and the parts of a split
make up the whole.

Reported:

    The model reaches an accuracy of 104.2\% on the test set.

    We split the data into training, validation and test sets (80\%/15\%/15\%).

Not reported:

    The model reaches an accuracy of 94.2\% on the test set.

    We split the data into training, validation and test sets (70\%/15\%/15\%).

To mend it, correct the figure, or say what it is a share of.
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
        if one.kind != "shares":
            continue
        value = number(one.stated.amount.value)
        message = (
            f"{one.words.lower()} of {value} % is more than the whole"
            if one.sure
            else f"{one.words} is {value} %, not 100 %"
        )
        yield finding(
            Level.WARNING,
            message,
            Spot(one.stated.place, f"{value} %"),
            confidence=Confidence.HIGH if one.sure else Confidence.MEDIUM,
            help="correct the figure, or say what it is a share of",
        )
