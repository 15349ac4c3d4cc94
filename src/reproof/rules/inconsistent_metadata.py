r"""A figure of the paper's metadata file that its text contradicts.

A paper may carry its facts a second time, in `reproof.json` beside the root file, for submission
systems and surveys to read. When a figure changes in one of the two only, readers of the other are
misled.

A figure of the metadata is compared with the figures of the text that are about the same: the same
kind, and the same phase, basis and subject where both say. It is objected to when the text has
such figures and none of them agrees, rounding allowed for. What only one of the two states is no
contradiction.

Reported, with {"experiments": [{"energy_kwh": 290}]} in reproof.json:

    The runs consumed 310\,kWh.

Not reported:

    The runs consumed 290\,kWh.

To mend it, correct the one that is wrong; `reproof facts --output-format metadata` writes the
metadata anew from the text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reproof.fact import Kind
from reproof.finding import Confidence, Level, Spot
from reproof.ledger.words import amount, number
from reproof.rules import finding, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.fact import Fact
    from reproof.finding import Finding
    from reproof.rules import Case


@rule("error", since="0.1")
def check(case: Case) -> Iterator[Finding]:
    """Yield a finding for each figure of the metadata that no figure of the text agrees with."""
    if not case.metadata:
        return
    from reproof.metadata import differences

    for one in differences(case.facts, case.metadata):
        yield finding(
            Level.ERROR,
            f"the metadata says {_told(one.metadata)}, the text {_told(one.paper)}",
            Spot(one.paper.places[0], "in the text"),
            Spot(one.metadata.places[0], "in the metadata"),
            confidence=Confidence.HIGH if one.paper.confidence >= 0.8 else Confidence.MEDIUM,
            help="correct the one that is wrong",
        )


def _told(fact: Fact) -> str:
    """Return a fact in a few words: its figure with its unit, or the device with its count."""
    value = None if fact.amount is None else fact.amount.value
    if fact.kind is Kind.HARDWARE:
        return fact.name or "" if value is None else f"{number(value)} x {fact.name}"
    noun = {Kind.PARAMETERS: " parameters", Kind.RUNS: " runs", Kind.TRIALS: " trials", Kind.PUE: " as PUE"}
    return f"{amount(fact.kind, value or 0)}{noun.get(fact.kind, '')}"
