"""What a paper states besides facts, for rules that compare statements: counts, sums, products.

Read from the same passages as the facts, but only to be held against each other: a number of
epochs is no fact about compute, yet a paper that gives two of them for one training contradicts
itself.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reproof.case import Computation, Remark, Statement
    from reproof.passage import Document

_DIGIT = re.compile(r"[0-9]")


def statements(document: Document) -> tuple[Statement, ...]:
    """Return the named counts of a paper: epochs, steps, batch sizes, examples of a split."""
    from reproof.statements.counts import counts

    return tuple(counts(document))


def computations(document: Document) -> tuple[Computation, ...]:
    """Return the arithmetic a paper prints: totals of tables, equations, products, shares."""
    from reproof.statements.calculators import calculators
    from reproof.statements.equations import equations
    from reproof.statements.products import products
    from reproof.statements.shares import shares
    from reproof.statements.totals import totals

    found: list[Computation] = list(calculators(document))
    for table in document.tables:
        found += totals(table)
    for passage in document.passages:
        if _DIGIT.search(passage.text):
            found += equations(passage)
            found += products(passage)
            found += shares(passage)
    return tuple(found)


def remarks(document: Document) -> tuple[Remark, ...]:
    """Return statements in words that a rule needs: left-over placeholders, generated sentences."""
    from reproof.statements.wording import remarks_of

    return tuple(one for passage in document.passages if passage.evidence for one in remarks_of(passage))


def year_of(document: Document) -> int | None:
    """Return the year the paper is from: the latest it mentions or its style file carries."""
    from reproof.statements.year import year

    return year(document)
