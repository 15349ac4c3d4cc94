"""How much results vary: standard deviations, confidence intervals, error bars, significance tests."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reproof.evidence import Paper, Sighting, seen

if TYPE_CHECKING:
    from collections.abc import Iterator

PATHS = ("evaluation.variation",)
ABSENT = "results stand without any measure of how much they vary"
HOMES = ("results", "statistical", "significance", "evaluation", "experiment")
NEAR = ("runs", "metrics")

_SAID = re.compile(
    r"\bstandard (?:deviations?|errors?)\b|\bstd\.?(?:\s?dev\w*)?\b|\bstdev\b|\bs\.d\."
    r"|\bconfidence (?:intervals?|bands?|levels?)\b|\berror (?:bars?|bands?)\b|\b9[059]\s?% ci\b"
    r"|\bcis?\b(?= \[|\s?=)"
    r"|\b(?:t-?|wilcoxon|mann-whitney|mcnemar|anova|permutation|bootstrap|chi-squared?|signed-rank"
    r"|fisher)[- ]?(?:tests?|resampl\w+|confidence)?\b(?:.{0,40}\bp\b)?"
    r"|\bp\s?(?:-?values?|<|=|≤)\s?|\bstatistical(?:ly)? (?:significan\w+|tests?)\b|\bbootstrap\w*\b"
    r"|\binterquartile\b|\bquartiles?\b|\bshaded (?:area|region)s?\b|\bvariance (?:across|over|between"
    r"|of the results)\b|\bmean and (?:std|standard|variance)\b"
)
_TEST = re.compile(
    r"\b(?:t-?|wilcoxon|mann-whitney|mcnemar|permutation|bootstrap\w*|signed-rank)[- ]tests?\b"
    r"|\bstatistically significant\b|\bp\s?(?:<|=|≤)\s?0?\.\d|\bp-?values?\b"
)
_PLUS_MINUS = re.compile(r"\d\s?(?:%\s?)?±\s?\d|±\s?\d*\.\d|\d\s?\(\s?±?\s?\d*\.\d+\s?\)")
_STRONG = re.compile(
    r"\bstandard (?:deviations?|errors?)\b|\bstd\.?\b|\bconfidence (?:intervals?|bands?)\b|\berror (?:bars?"
    r"|bands?)\b|\b9[059]\s?% ci\b|±|\bshaded (?:area|region)s?\b|\binterquartile\b|\bvariance (?:across"
    r"|over|between)\b|\bbootstrap\w* (?:ci|confidence|interval)\b"
)


def look(paper: Paper) -> Iterator[Sighting]:
    """Yield ± in results, and sentences that name a measure of variation."""
    for unit in paper.prose.units(
        "±",
        "standard",
        "std",
        "stdev",
        "s.d.",
        "confidence",
        "error b",
        "% ci",
        "shaded",
        "interquartile",
        "quartile",
        "variance",
        "bootstrap",
        "significan",
        "p-value",
        "p value",
        "wilcoxon",
        "t-test",
        "mcnemar",
        "p <",
        "p<",
        "p =",
    ):
        if unit.foreign:
            continue
        if unit.is_row and _PLUS_MINUS.search(unit.low):
            yield seen(unit)
        elif not unit.is_row and (match := (_STRONG.search(unit.low) or _TEST.search(unit.low))):
            if _reported(unit.low):
                yield seen(unit, match)
        elif unit.is_row and re.search(r"\bstd\b|standard deviation|\bci\b", unit.low):
            yield seen(unit)


_NOT_RESULTS = re.compile(
    r"\b(?:normali[sz]\w+|standardi[sz]\w+|gaussian|noise|initiali[sz]\w+|drawn from|sampled? from"
    r"|normal distribution|zero[- ]mean|learning rate|no (?:error bars|standard)|not report"
    r"|without (?:error bars|standard)|batch norm\w*|pixel|feature)\b"
)


def _reported(low: str) -> bool:
    """Whether the sentence is about results and not about inputs, noise or the lack of it."""
    return not _NOT_RESULTS.search(low)
