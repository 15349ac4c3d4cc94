r"""An amount of energy without a word on how it was come by.

Measured at the device, estimated from its rated power, taken from a tracker: these differ by a
factor of two and more. A figure whose method and boundary are not said can be neither checked
nor compared.

Reported:

    Pretraining consumed 1{,}200\,kWh.

Not reported:

    Pretraining consumed 1{,}200\,kWh, as measured with nvidia-smi on all GPUs.

To mend it, name the tool or the power assumed, and say whether host and cooling are counted in.
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
    stated = [fact for fact in case.of(Kind.ENERGY, scope=Scope.OWN) if fact.amount is not None]
    if not stated or case.says("method") or any(case.of(Kind.POWER, scope=Scope.OWN)):
        return
    yield finding(
        Level.WARNING,
        "no word on how the energy was measured or estimated",
        Spot(stated[0].places[0], "the energy"),
        confidence=Confidence.MEDIUM,
        help="name the tool or the power assumed, and say whether host and cooling are counted in",
    )
