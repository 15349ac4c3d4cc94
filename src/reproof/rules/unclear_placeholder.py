r"""A placeholder of a generated compute statement that nobody filled in.

Calculators print templates; an empty "(TDP of W)", a "{gpu_model}" or "[More Information Needed]"
shows that the paragraph was pasted and forgotten.

Reported:

    A cumulative of 12 hours of computation was performed on hardware of type T4 (TDP of W).

Not reported:

    A cumulative of 12 hours of computation was performed on hardware of type T4 (TDP of 70W).

To mend it, fill in the figure or take the sentence out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reproof.finding import Confidence, Level, Spot
from reproof.rules import finding, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.finding import Finding
    from reproof.rules import Case


@rule("warning", since="0.1")
def check(case: Case) -> Iterator[Finding]:
    for remark in case.remarks:
        if remark.name == "placeholder":
            yield finding(
                Level.WARNING,
                f'"{remark.text}" still waits for its figure or unit',
                Spot(remark.place, "left from a template"),
                confidence=Confidence.HIGH,
                help="fill in the figure or take the sentence out",
            )
