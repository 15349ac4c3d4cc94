r"""The same setting given twice with different values.

Epochs, steps, batch sizes, learning rates and their like are compared between text, captions,
appendix and tables of settings. Two statements are only held against each other when they speak
of the same models, data and phase in the same words, and neither is about a variation.

Reported:

    BERT-large is fine-tuned on SQuAD for 3 epochs.
    \section{Details} We fine-tune BERT-large on SQuAD for 5 epochs.

Not reported:

    BERT-large is fine-tuned on SQuAD for 3 epochs.
    \section{Details} We fine-tune BERT-large on MNLI for 5 epochs.

To mend it, correct one of the two, or say what sets the two settings apart.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from reproof.finding import Confidence, Level, Spot
from reproof.ledger.interval import gap, printed
from reproof.ledger.words import number
from reproof.rules import finding, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.finding import Finding
    from reproof.rules import Case, Statement


@rule("warning", since="0.1")
def check(case: Case) -> Iterator[Finding]:
    groups: dict[str, list[Statement]] = defaultdict(list)
    for one in case.statements:
        if one.scope == "own":
            groups[one.name].append(one)
    for name, said in groups.items():
        yield from _plans(name, said)
        settled = [one for one in said if not one.qualifiers & {"varied", "planned", "actual"}]
        yield from _pairs(name, settled)


def _plans(name: str, said: list[Statement]) -> Iterator[Finding]:
    planned = [one for one in said if "planned" in one.qualifiers]
    actual = [one for one in said if "actual" in one.qualifiers]
    for ran in actual:
        for one in said:
            if one.qualifiers & {"planned", "actual"} or one.amount.value == ran.amount.value:
                continue
            if any(plan.amount.value == one.amount.value for plan in planned):
                yield _object(name, one, ran, "the plan", "what was done", Confidence.MEDIUM)


def _pairs(name: str, said: list[Statement]) -> Iterator[Finding]:
    reported: set[tuple[float, float]] = set()
    for i, one in enumerate(said):
        for other in said[i + 1 :]:
            values = (one.amount.value, other.amount.value)
            if (
                values in reported
                or not _same(one, other)
                or not gap(printed(one.amount), printed(other.amount))
            ):
                continue
            rivals = {s.amount.value for s in said if s.about == one.about and s.qualifiers == one.qualifiers}
            if len(rivals) > 2:
                continue
            reported.add(values)
            yield _object(name, one, other, one.site.where, other.site.where, Confidence.MEDIUM)


def _same(one: Statement, other: Statement) -> bool:
    if one.qualifiers != other.qualifiers or one.site.passage.index == other.site.passage.index:
        return False
    if one.site.passage.table is not None and one.site.passage.table == other.site.passage.table:
        return False
    if one.about <= other.about or other.about <= one.about:
        shared = {word for word in one.about & other.about if not word.islower()}
        phases = [{word for word in each.about if word.islower()} for each in (one, other)]
        return phases[0] == phases[1] and len(shared) > (0 if one.about == other.about else 1)
    return False


def _object(
    name: str, one: Statement, other: Statement, first: str, second: str, sure: Confidence
) -> Finding:
    return finding(
        Level.WARNING,
        f"{name}: {number(one.amount.value)} in one place, {number(other.amount.value)} in another",
        Spot(one.place, first),
        Spot(other.place, second),
        confidence=sure,
        help="correct one of the two, or say what sets the two settings apart",
    )
