r"""A number of parameters that is not the one in the model's name.

"LLaMA-13B" has about 13 billion parameters. A table or sentence that gives it another size has
swapped two rows or lost a digit. Sizes of mixtures ("8x7B"), of active, trainable or
non-embedding parameters are not compared, and neither are differences under a quarter.

Reported:

    We fine-tune LLaMA-13B, which has 7 billion parameters.

Not reported:

    We fine-tune LLaMA-13B, which has 13.0 billion parameters.

To mend it, correct the size or the name.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reproof.fact import Kind
from reproof.finding import Confidence, Level
from reproof.ledger.account import ledger
from reproof.ledger.interval import WARN, gap, printed
from reproof.ledger.judgement import spot
from reproof.ledger.words import count
from reproof.patterns import lazy
from reproof.quantity import parse_multiplied
from reproof.rules import finding, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.finding import Finding
    from reproof.ledger.account import Entry
    from reproof.rules import Case

_SIZED: Final = lazy(
    r"(?<![\w.-])[A-Z][\w.]*(?:[-_][\w.]+?)*[-\s_](?P<n>\d+(?:\.\d+)?)(?P<k>[BM])(?![A-Za-z0-9x×/]|\stokens)"
)
_OTHER: Final = lazy(
    r"\b(?:active|activated|trainable|non-?embedding|embedding|LoRA|adapters?|expert|per\stoken|additional|extra|draft|vision|encoder|decoder|head|excluding"
    r"|distill\w*|prun\w*|compress\w*|of\swhich|only|teacher|student|quanti\w*)\b",
    re.IGNORECASE,
)
_OF: Final = lazy(
    r"^(?:[\s,(]|which|that|has|have|with|of|is|a|the|model|contains|containing|having|total|\d*\slayers?)*$"
)


@rule("warning", since="0.1")
def check(case: Case) -> Iterator[Finding]:
    for entry in ledger(case).by_kind[Kind.PARAMETERS]:
        fact = entry.fact
        if fact.amount is None or fact.qualifiers & {
            "name",
            "active",
            "trainable",
            "embedding",
            "non-embedding",
        }:
            continue
        named = _name(entry)
        if named is None or re.search(r"\d\s?[x×]\s?\d", named[0]):
            continue
        size = parse_multiplied(named[1], named[2])
        if size is None or _OTHER.search(entry.site.sentence_text):
            continue
        difference = gap(printed(fact.amount), printed(size))
        if abs(difference) <= WARN:
            continue
        yield finding(
            Level.WARNING,
            f'{count(fact.amount.value)} parameters stated for "{named[0].strip()}"',
            spot(entry, f"{count(fact.amount.value)} stated"),
            confidence=Confidence.MEDIUM,
            help=f"the name says {count(size.value)}: correct the size or the name",
        )


def _name(entry: Entry) -> tuple[str, str, str] | None:
    """Return the sized name a figure is stated for: right before it, or its table line's subject."""
    site = entry.site
    if site.line is not None:
        match = _SIZED.search(site.subject)
        return (match[0], match["n"], match["k"]) if match else None
    before = site.passage.text[max(site.sentence[0], site.start - 80) : site.start]
    found = list(_SIZED.finditer(before))
    if not found or not _OF.match(before[found[-1].end() :]):
        return None
    return found[-1][0], found[-1]["n"], found[-1]["k"]
