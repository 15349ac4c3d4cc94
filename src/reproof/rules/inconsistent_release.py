r"""A device that did not exist when the paper is from.

The paper's year is the latest it mentions or its style file carries. A device released in a later
year is a slip of the model's name, or a style file of another year.

Reported:

    \documentclass{article}\usepackage{neurips_2020}\begin{document}
    All experiments used 8 NVIDIA H200 GPUs.
    \end{document}

Not reported:

    \documentclass{article}\usepackage{neurips_2024}\begin{document}
    All experiments used 8 NVIDIA H100 GPUs.
    \end{document}

To mend it, correct the device's name, or use this year's style file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reproof.fact import Kind, Scope
from reproof.finding import Confidence, Level
from reproof.reference import find_accelerators
from reproof.rules import finding, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.finding import Finding
    from reproof.rules import Case


@rule("warning", since="0.1")
def check(case: Case) -> Iterator[Finding]:
    if case.year is None:
        return
    seen: set[str] = set()
    for fact in case.of(Kind.HARDWARE):
        devices = find_accelerators(fact.name or "")
        if not devices or fact.scope is Scope.CITED or devices[0].id in seen:
            continue
        released = min(device.released for device in devices)
        if int(released[:4]) > case.year:
            seen.add(devices[0].id)
            yield finding(
                Level.WARNING,
                f"the {devices[0].name} came out in {released}, the paper is from {case.year}",
                fact.places[0],
                confidence=Confidence.MEDIUM,
                help="correct the device's name, or use this year's style file",
            )
