r"""A total of which it is not said what it covers.

Development, searches and failed runs often cost more than the final one. A single total without
a word on this cannot be compared with another paper's.

Reported:

    The total compute was 4{,}000 GPU-hours.

Not reported:

    The total compute was 4{,}000 GPU-hours, including hyperparameter search and failed runs.

To mend it, say whether the total is of the final runs or of all experiments.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reproof.fact import Kind, Scope
from reproof.finding import Confidence, Level
from reproof.ledger.account import ledger
from reproof.ledger.judgement import spot
from reproof.ledger.words import amount
from reproof.patterns import lazy
from reproof.rules import finding, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.finding import Finding
    from reproof.rules import Case

_COVERED: Final = lazy(
    r"\b(?:includ\w+|exclud\w+|final|all|every|entire|whole|only|search\w*|tuning|development|failed|experiments?|preliminary|ablations?|runs?|training|train\w*|evaluat\w*"
    r"|reproduc\w*|project|study|pretrain\w*|fine-?tun\w*|models?|baselines?|seeds?)\b",
    re.IGNORECASE,
)


@rule("note", since="0.1")
def check(case: Case) -> Iterator[Finding]:
    for kind in (Kind.DEVICE_HOURS, Kind.ENERGY, Kind.CO2E):
        totals = [
            entry
            for entry in ledger(case).by_kind[kind]
            if "total" in entry.fact.qualifiers and entry.fact.scope is Scope.OWN and entry.site.line is None
        ]
        if len(totals) == 1 and not _COVERED.search(totals[0].site.sentence_text):
            yield finding(
                Level.NOTE,
                f"the total of {amount(kind, totals[0].value)} does not say what it covers",
                spot(totals[0], "the total"),
                confidence=Confidence.LOW,
                help="say whether the total is of the final runs or of all experiments",
            )
