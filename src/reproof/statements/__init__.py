"""What a paper states besides facts, for rules that compare statements: counts, sums, products.

Read from the same passages as the facts, but only to be held against each other: a number of
epochs is no fact about compute, yet a paper that gives two of them for one training contradicts
itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reproof.patterns import lazy

if TYPE_CHECKING:
    from reproof.fact import Fact
    from reproof.passage import Document
    from reproof.stated import Computation, Remark, Statement

_DIGIT = lazy(r"[0-9]")


def statements(document: Document) -> tuple[Statement, ...]:
    """Return the named counts of a paper: epochs, steps, batch sizes, examples of a split."""
    from reproof.statements.counts import counts
    from reproof.statements.phrases import phrases

    return (*counts(document), *phrases(document))


_PROSE = frozenset({"abstract", "paragraph", "item", "caption", "footnote"})
"""Kinds of passages in which a list follows the number of its items."""


def computations(document: Document, said: tuple[Statement, ...] = ()) -> tuple[Computation, ...]:
    """Return the arithmetic a paper prints: totals of tables, equations, products, shares.

    `said` are its named counts, for what happens every so many of them.
    """
    from reproof.statements.averages import averages
    from reproof.statements.calculators import calculators
    from reproof.statements.comparisons import comparisons
    from reproof.statements.equations import equations
    from reproof.statements.hour_totals import hour_totals
    from reproof.statements.lists import lists
    from reproof.statements.products import products
    from reproof.statements.ratios import ratios
    from reproof.statements.relations import relations
    from reproof.statements.schedules import schedules
    from reproof.statements.shares import shares
    from reproof.statements.sums import repeated, sums
    from reproof.statements.totals import totals
    from reproof.statements.training import training

    found: list[Computation] = list(calculators(document))
    found += schedules(document, said)
    found += hour_totals(document)
    for table in document.tables:
        found += totals(table)
        found += averages(table)
    for passage in document.passages:
        if _DIGIT.search(passage.text):
            found += equations(passage)
            found += products(passage)
            found += shares(passage)
            found += ratios(passage)
            found += sums(passage)
            found += relations(passage)
            found += comparisons(passage)
            found += training(passage)
        if passage.kind in _PROSE:
            found += lists(passage)
    found += repeated(document, found)
    return tuple(found)


def remarks(document: Document, facts: tuple[Fact, ...]) -> tuple[Remark, ...]:
    """Return statements in words that a rule needs: placeholders, and how figures were come by."""
    from reproof.fact import Kind
    from reproof.passage import PassageKind
    from reproof.statements.wording import remarks_of, words_of

    evidence = [passage for passage in document.passages if passage.evidence]
    found = [one for passage in evidence for one in remarks_of(passage)]
    kinds = {fact.kind for fact in facts}
    text = [passage for passage in evidence if passage.kind is not PassageKind.CELL]
    cells = [passage for passage in evidence if "±" in passage.text]
    asked: set[str] = set()
    found += words_of(evidence, frozenset({"training setting"}))
    if Kind.ENERGY in kinds:
        asked.add("method")
    if Kind.CO2E in kinds:
        asked |= {"factor", "offset"}
    if cells and Kind.RUNS not in kinds:
        found += words_of(cells, frozenset({"spread"}))
        asked.add("repetition")
    return (*found, *words_of(text, frozenset(asked)))


def year_of(document: Document) -> int | None:
    """Return the year the paper is from: the latest it mentions or its style file carries."""
    from reproof.statements.year import year

    return year(document)
