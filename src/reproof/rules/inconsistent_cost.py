r"""A price per device-hour that nobody asks.

Accelerators have been let for about ten cents (old or spot) to some fifteen dollars an hour. Cost
over device-hours far outside that range points to a slip in one of the two, or to a cost that
covers something else.

Reported:

    Training took 24 hours on 8 A100 GPUs and cost \$50{,}000.

Not reported:

    Training took 24 hours on 8 A100 GPUs and cost \$500.

To mend it, check the cost and the device-hours, or say what else the cost covers.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reproof.fact import Kind, Scope
from reproof.finding import Confidence, Level
from reproof.ledger.account import ledger
from reproof.ledger.energy import device_hours
from reproof.ledger.interval import ratio
from reproof.ledger.judgement import MANY, spot
from reproof.ledger.words import number
from reproof.patterns import lazy
from reproof.rules import finding, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.finding import Finding
    from reproof.ledger.account import Account, Entry
    from reproof.rules import Case

_LEAST: Final = 0.05
_MOST: Final = 50.0
"""US dollars per device-hour: half the lowest spot price of a K80, three times the dearest new device."""
_NOT_RENT: Final = lazy(
    r"\b(?:API|tokens?|annotat\w+|workers?|participants?|salar\w+|paid|electricity|licen[cs]e|buy\w*|bought|purchas\w+|retail|price\sof)\b"
)


@rule("note", since="0.1")
def check(case: Case) -> Iterator[Finding]:
    for account in ledger(case).accounts:
        cost = account.only(Kind.COST)
        if cost is None or cost.fact.scope is Scope.CITED or cost.fact.per is not None:
            continue
        if cost.fact.unit == "USD" and not _NOT_RENT.search(account.text):
            yield from _compare(account, cost)


def _compare(account: Account, cost: Entry) -> Iterator[Finding]:
    hours = device_hours(account, cost)
    if hours is None or hours.confidence is not Confidence.HIGH or not hours.amount.value:
        return
    if not account.tabular and (MANY.search(account.text) or re.search(r"\bCPU", account.text)):
        return
    price = ratio(cost.printed, hours.amount)
    dear = price.low is not None and price.low > _MOST
    cheap = price.high is not None and price.high < _LEAST
    if not (dear or cheap):
        return
    yield finding(
        Level.NOTE,
        f"{number(cost.value)} USD for {hours.words} is {number(price.value, 3)} USD per device-hour",
        spot(cost, "the cost"),
        *(spot(entry, "the time") for entry in hours.entries[-1:]),
        confidence=Confidence.MEDIUM,
        help=f"accelerators are let for {_LEAST:g} to {_MOST:g} USD an hour: "
        "check the figures, or say what else the cost covers",
    )
