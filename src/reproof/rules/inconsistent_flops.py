r"""Training operations that are not 6ND.

A dense transformer takes about six operations per parameter and token (Kaplan et al. 2020;
Hoffmann et al. 2022): two for the multiply-add, three passes. Published figures follow it within
a factor of two. A mixture of experts counts its active parameters only.

Reported:

    The model has 7B parameters and was trained on 1T tokens, which took $4.2 \times 10^{23}$ FLOPs.

Not reported:

    The model has 7B parameters and was trained on 1T tokens, which took $4.2 \times 10^{22}$ FLOPs.

To mend it, check the exponent, and say whether the parameters are the active ones.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reproof.fact import Kind
from reproof.finding import Confidence, Level, Spot
from reproof.ledger import hypothesis
from reproof.ledger.account import ledger
from reproof.ledger.hypothesis import Hypothesis
from reproof.ledger.interval import product
from reproof.ledger.judgement import spot
from reproof.ledger.words import amount, count
from reproof.patterns import lazy
from reproof.quantity import Interval
from reproof.rules import finding, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.finding import Finding
    from reproof.ledger.account import Account, Entry
    from reproof.rules import Case, Statement

_FACTOR: Final = 2.2
"""Recomputation, embeddings and the attention's own cost stay within about a factor of two."""
_MIXTURE = lazy(r"\b(?:mixture|MoE|experts?|sparse|active|activated)\b", re.IGNORECASE)
_LANGUAGE = lazy(r"\btokens?\b", re.IGNORECASE)


@rule("warning", since="0.1")
def check(case: Case) -> Iterator[Finding]:
    tokens = [one for one in case.statements if one.name == "tokens" and one.scope == "own"]
    if not tokens:
        return
    for account in ledger(case).accounts:
        work, size = account.only(Kind.FLOP), account.only(Kind.PARAMETERS)
        if work is None or work.fact.per is not None or work.fact.qualifiers & {"forward", "rate"}:
            continue
        here = [one for one in tokens if one.site.group == work.site.group]
        if size is None or len({one.amount.value for one in here}) != 1 or account.tabular:
            continue
        yield from _compare(account, work, size, here[0])


def _compare(account: Account, work: Entry, size: Entry, data: Statement) -> Iterator[Finding]:
    implied = product((Interval.exact(6.0), size.amount, data.amount))
    off = work.value / implied.value if implied.value else 1.0
    if 1 / _FACTOR <= off <= _FACTOR:
        return
    if _MIXTURE.search(account.text) and off < 1:
        return
    slips = [
        Hypothesis(1 / 3, "it would fit the forward pass alone: 2ND"),
        *hypothesis.TEN,
        *hypothesis.THOUSAND,
    ]
    near = Interval(work.value, work.value / 1.25, work.value * 1.25)
    why = hypothesis.closing(near, implied, slips)
    yield finding(
        Level.WARNING,
        f"6 x {count(size.value)} x {count(data.amount.value)} tokens is {amount(Kind.FLOP, implied.value)}, "
        f"not {amount(Kind.FLOP, work.value)}",
        spot(work, "the operations stated"),
        spot(size, "the parameters"),
        Spot(data.place, "the tokens"),
        confidence=Confidence.MEDIUM,
        help="; or ".join(why) or "check the exponent, and say whether the parameters are the active ones",
    )
