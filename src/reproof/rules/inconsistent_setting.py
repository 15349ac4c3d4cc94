r"""The same setting given twice with different values.

Epochs, steps, batch sizes, learning rates and their like are compared between text, captions,
appendix and tables of settings, and so are large counts of one thing that are nearly the same. Two
statements are only held against each other when they speak of the same models, data and phase in
the same words, and neither is about a variation.

Reported:

    BERT-large is fine-tuned on SQuAD for 3 epochs.
    \section{Details} We fine-tune BERT-large on SQuAD for 5 epochs.

Not reported:

    BERT-large is fine-tuned on SQuAD for 3 epochs.
    \section{Details} We fine-tune BERT-large on MNLI for 5 epochs.

To mend it, correct one of the two, or say what sets the two settings apart.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from reproof.finding import Confidence, Level, Spot
from reproof.ledger.interval import gap
from reproof.ledger.judgement import same_digits
from reproof.ledger.words import number
from reproof.patterns import lazy
from reproof.rules import finding, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.finding import Finding
    from reproof.rules import Case, Statement


_OURS = lazy(
    r"\b(?:we\s(?:\w+ly\s)?(?:(?:pre-?)?train(?:ed)?|sample|used?|set|decode|fine-?tuned?|adopt(?:ed)?|employ(?:ed)?|optimi[sz]ed?)|our\s(?:[\w-]+\s)?(?:model|network|training|transformer|architecture|encoder|decoder|system)"
    r"|the\s(?:[\w-]+\s)?(?:model|network|transformer|architecture|classifier|system)\s(?:is|was|has|uses|consists|contains|comprises)"
    r"|(?:^|\.\s)the\s(?:[\w-]+\s){0,2}(?:size|rate|decay|length|temperature|dropout|smoothing|momentum)\s(?:is|was)"
    r"|all\s(?:models|networks|experiments)|(?:training|fine-?tuning|pre-?training)\s(?:of\s(?:the|our)\s[\w-]+\s)?(?:runs?|ran|takes|took|lasts|uses)|(?:is|are|was|were)\s(?:trained|set|fixed|fine-tuned|truncated|padded))\b",
    re.IGNORECASE,
)


_GENERAL = lazy(
    r"tokeni[sz]|implementation|decoding|generation|details|training|set-?up|experiment|setting|hyper-?param|architecture|^\W*(?:our\s)?(?:model|method|approach)\b"
    r"|configuration|introduction|conclusion|abstract|reproducib|appendix|limitation|comput",
    re.IGNORECASE,
)
"""Headings of sections that speak of the whole work, not of one experiment among others."""


@rule("warning", since="0.1")
def check(case: Case) -> Iterator[Finding]:
    groups: dict[str, list[Statement]] = defaultdict(list)
    for one in case.statements:
        if one.scope == "own":
            groups[one.name].append(one)
    for name, said in groups.items():
        yield from _plans(name, said)
        if any("phrase" in one.qualifiers for one in said):
            yield from _slips(name, said)
            continue
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


def _slips(name: str, said: list[Statement]) -> Iterator[Finding]:
    """Yield the only two counts of one thing when one is nearly the other."""
    values = {one.amount.value for one in said}
    if len(values) != 2 or not _slip(*values) or _rounded(*values):
        return
    one = said[0]
    other = next(two for two in said if two.amount.value != one.amount.value)
    if one.site.passage.index != other.site.passage.index:
        yield _object(name, one, other, one.site.where, other.site.where, Confidence.MEDIUM)


def _slip(one: float, other: float) -> bool:
    """Return whether two counts hold the same digits in another order, or differ hardly at all."""
    return abs(one / other - 1) < 0.005 or same_digits(one, other)


def _rounded(one: float, other: float) -> bool:
    """Return whether one number is the other in round figures."""
    low, high = sorted((one, other), key=lambda value: len(f"{value:.0f}".rstrip("0")))
    digits = len(f"{low:.0f}") - len(f"{low:.0f}".rstrip("0"))
    return bool(digits) and abs(low - high) <= 10**digits


def _pairs(name: str, said: list[Statement]) -> Iterator[Finding]:
    reported: set[tuple[float, float]] = set()
    for i, one in enumerate(said):
        for other in said[i + 1 :]:
            values = (one.amount.value, other.amount.value)
            if values in reported or not _same(one, other) or not gap(one.amount, other.amount):
                continue
            rivals = {s.amount.value for s in said if s.about == one.about and s.qualifiers == one.qualifiers}
            if name.startswith("memory"):
                rivals = {s.amount.value for s in said}
            if len(rivals) > 2 or (name.endswith("examples") and not _near(*values)):
                continue
            reported.add(values)
            yield _object(name, one, other, one.site.where, other.site.where, Confidence.MEDIUM)


def _near(one: float, other: float) -> bool:
    """Return whether two sizes are so alike that one is likely a slip of the other."""
    return abs(one / other - 1) < 0.1 or same_digits(one, other)


def _alike(one: Statement, other: Statement) -> bool:
    """Return whether two statements qualify their number alike; a limit is only passed by more."""
    if one.qualifiers ^ other.qualifiers == {"at most"}:
        limit, number_of = (one, other) if "at most" in one.qualifiers else (other, one)
        return number_of.amount.value > limit.amount.value
    return one.qualifiers == other.qualifiers


def _same(one: Statement, other: Statement) -> bool:
    if not _alike(one, other) or one.site.passage.index == other.site.passage.index:
        return False
    if one.site.passage.table is not None and one.site.passage.table == other.site.passage.table:
        return False
    if one.name.startswith("memory") and not (one.about and other.about):
        return True
    names = [{word for word in each.about if not word.startswith("~")} for each in (one, other)]
    own = "~warmup" if one.name.startswith("warmup") else ""
    if own and min(one.amount.value, other.amount.value) < _EPOCHS < max(
        one.amount.value, other.amount.value
    ):
        return False  # epochs in one place, steps in the other
    phases = [{word for word in each.about if word.startswith("~") and word != own} for each in (one, other)]
    nested = phases[0] <= phases[1] or phases[1] <= phases[0]
    if len(names[0] & names[1]) > 1 and (names[0] <= names[1] or names[1] <= names[0]):
        return nested
    if names[0] != names[1] or phases[0] != phases[1]:
        return False
    return bool(names[0]) or (_plain(one) and _plain(other))


_EPOCHS = 25
"""More than so many of a warm-up are steps."""


def _plain(one: Statement) -> bool:
    """Return whether a statement without any name is about the paper's one model or data."""
    phases = {word for word in one.about if word != "~warmup" or not one.name.startswith("warmup")}
    if any(not word.startswith("~") for word in phases):
        return False
    if len(phases) == 1 and one.site.passage.table is not None:
        return False
    if one.name.endswith("examples") or one.name.startswith("memory"):
        return True
    if any(not _GENERAL.search(title) for title in one.site.passage.section):
        return False
    return one.site.passage.table is not None or bool(_OURS.search(one.site.sentence_text))


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
