r"""A spread without the number of runs behind it.

"84.2 ± 0.3" says nothing until the reader knows over how many runs, seeds or folds.

Reported:

    The model reaches an accuracy of $84.2 \pm 0.3$ on the test set.

Not reported:

    The model reaches an accuracy of $84.2 \pm 0.3$ on the test set, over five seeds.

To mend it, say how many runs the mean is of and what varied between them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reproof.fact import Kind
from reproof.finding import Confidence, Level, Spot
from reproof.rules import finding, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.finding import Finding
    from reproof.rules import Case


@rule("warning", since="0.1")
def check(case: Case) -> Iterator[Finding]:
    spread = case.says("spread")
    if spread is None or case.says("repetition") or any(case.of(Kind.RUNS)):
        return
    yield finding(
        Level.WARNING,
        f'"{spread.text}" does not say over how many runs',
        Spot(spread.place, "mean and spread"),
        confidence=Confidence.MEDIUM,
        help="say how many runs the mean is of and what varied between them",
    )
