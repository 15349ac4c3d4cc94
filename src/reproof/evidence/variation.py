"""How much results vary: standard deviations, confidence intervals, error bars, significance tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reproof.evidence import Paper, Sighting, seen
from reproof.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

PATHS = ("evaluation.variation",)
ABSENT = "results stand without any measure of how much they vary"
HOMES = ("results", "statistical", "significance", "evaluation", "experiment")
NEAR = ("runs", "metrics")

_CUES = (
    "±",
    "standard dev",
    "standard err",
    "std",
    "stdev",
    "s.d.",
    "confidence",
    "error b",
    "% ci",
    "shaded",
    "quartile",
    "variance",
    "bootstrap",
    "statistical",
    "p-value",
    "p value",
    "wilcoxon",
    "t-test",
    "mcnemar",
    "mann-whitney",
    "p <",
    "p<",
    "p =",
    "p=",
    "friedman",
    "anova",
    "kruskal",
    "fisher",
    "nemenyi",
    "permutation test",
    "shading",
    "whisker",
    "| σ",
    "| sd",
    "| se",
    "sd =",
    "sd=",
    "box plot",
    "boxplot",
    "percentile",
    "coefficient of variation",
    "violin",
    "% interval",
    "(sd",
    "seed-to-seed",
    "run-to-run",
    "(std",
    "significan",
    "(sd ",
    "iqr",
    "across seeds",
    "across runs",
    "seed",
    "min-max",
    "min–max",
    " runs",
    "to run",
    "to fold",
    "statistically",
    "cohen's d",
    "cliff's delta",
    "hedges",
    "sigma",
    "% wilson",
    "% credible",
    "% bootstrap",
)
_MEASURE = lazy(
    r"\bstandard (?:deviations?|errors?)\b|(?<!test[- ])\bstd(?:ev)?\b(?!::)|\bs\.d\."
    r"|\bconfidence (?:intervals?|bands?|bounds?)\b"
    r"|\bsd ?=? ?[\d.]|\biqr\b|\b(?:box|violin)[- ]?plots?\b|\bcoefficients? of variation\b"
    r"|\bpercentiles?\b[^.]{0,40}\b(?:seeds?"
    r"|runs?|trials?|repetitions)\b|\b9[059]\s?% (?:[\w–-]+ ){0,2}?intervals?\b|\berror (?:bars?"
    r"|bands?)\b|\b9[059]\s?% ci|\bwhiskers\b|\bshading\b[^.]{0,60}\b(?:runs|seeds|trials|std|min)\b"
    r"|\bnemenyi\b|\bshaded (?:areas?|regions?|bands?)\b"
    r"|\b(?:inter-?)?quartiles?\b"
    r"|\b(?:var(?:y|ied|ies)|differ(?:s|ed)?|deviat\w+|ranged?|fluctuat\w+) (?:by|within"
    r"|between|from)[^;]{0,40}\b(?:across|over|between)"
    r" (?:\w+ ){0,2}(?:seeds|runs|folds|trials|repetitions)\b|\bmin(?:imum)?(?: and |/|–"
    r"|-)max(?:imum)?\b[^.;]{0,40}\b(?:seeds|runs|folds)\b"
    r"|\bmean ?(?:\(|± ?)(?:sd|std|se|sem)\b|\b(?:seed-to-seed|run-to-run|fold-to-fold"
    r"|inter-seed) (?:variance|variation|variability|spread)\b"
    r"|\b(?:best|worst|highest|lowest) and (?:the )?(?:best|worst|highest|lowest) (?:seed|run|fold)\b"
    r"|\bcohen's d\b|\bcliff's delta\b|\bhedges'? g\b|\b(?:one|two|three|[123])[- ]sigma\b"
    r"|\bfrom (?:run|seed|fold) to (?:run|seed|fold)\b"
    r"|\bseeds? (?:agree|differ|deviate)\w* (?:within|by|less)\b"
    r"|\b(?:spread|dispersion) (?:between|among|across|over|of) (?:the )?(?:\w+ )?(?:seeds|runs|folds"
    r"|trials)\b"
    r"|\b(?:variances?|variability) (?:across|over|between|of) (?:the )?(?:\d+ |\w+ )?(?:runs?|seeds?"
    r"|trials?|results?|scores?|folds?)\b"
    r"|\bmeans? and (?:the )?(?:std|standard|variances?)\b|\bbootstrap\w* (?:ci|confidence|interval|resampl"
    r"|estimat|standard)\w*"
)
_TEST = lazy(
    r"\banova\b|\b(?:t|wilcoxon|mann-whitney|mcnemar|permutation|bootstrap|signed-rank|anova|fisher|friedman"
    r"|kruskal-wallis)(?:'s)?[- ]?"
    r"(?:signed-rank |u |rank-sum |exact )?tests?\b|\bstatistical(?:ly)? significan\w+"
    r"|\bstatistically (?:indistinguishable|equivalent|tied|better|worse|different|comparable|higher|lower)\b"
    r"|\bsignifican\w+ (?:\w+ )?at (?:the |a )?(?:p|α|alpha|level|\d|0?\.\d)|\bp\s?[<≤]\s?0?\.\d"
    r"|\bp\s?=\s?0?\.0\d|\bp[- ]values?\b(?! for| of top|.{0,12}top-?p)"
)
_PLUS_MINUS = lazy(r"\d\s?%?\s?\(?±\s?[\d.]|\| (?:σ|sd|se|sem)\.?(?: \||$)")
_INPUTS = lazy(
    r"\b(?:normali[sz]\w+|standardi[sz]\w+|gaussian|noise|initiali[sz]\w+|drawn from|sampled? from"
    r"|normal distribution"
    r"|batch statistics|moments|window|features?|tolerance|voxels?|zero[- ]mean|learning rate|batch norm\w*"
    r"|pixels?|prior|posterior"
    r"|hyper-?parameters?|kernels?)\b"
)
_DESCRIBED = lazy(
    r"\b(?:mean|median),? (?:and |/ ?)?(?:std|sd|standard deviation|variance)(?:,|/| and) ?(?:\w+(?:,"
    r"|/) ?)*(?:and )?"
    r"(?:min|max|skew|range|kurtosis|slope|entropy|median|energy|rms)\w*"
)
"""Statistics that describe a signal and are fed to a model."""
_AMONG_FEATURES = lazy(r"\b(?:features?|statistics|skewness|kurtosis|slope|augmentation|normali[sz]ation)\b")
_SIZED = lazy(r"±\s?[\d.]+\s?(?:mm|cm|µm|nm|m|km|kg|g|°|degrees|hz|khz|v|ms|years|px|pixels)\b")
"""A tolerance of something measured, rather than the spread of a result."""
_LACKING = lazy(
    r"\b(?:no|not|future|should|could|without|lack\w*|omit\w*|absence of|neither|nor|missing|cannot|only one"
    r"|single run)\b[^.]{0,40}"
    r"\b(?:error bars?|standard dev\w+|std|confidence|variances?|statistical (?:tests?|analys\w+"
    r"|significance)|significance tests?|report)\b"
)


def look(paper: Paper) -> Iterator[Sighting]:
    """Yield ± in results, and sentences that name a measure of variation or a significance test."""
    later = []
    for unit in paper.prose.units(*_CUES):
        if unit.foreign:
            continue
        if _DESCRIBED.search(unit.low):
            continue
        if (match := _PLUS_MINUS.search(unit.low)) and not (_SIZED.search(unit.low) and not unit.is_row):
            yield seen(unit, match)
        elif match := _MEASURE.search(unit.low) or _TEST.search(unit.low):
            if unit.is_row:
                if not _AMONG_FEATURES.search(unit.low):
                    yield seen(unit, match)
            elif not _INPUTS.search(unit.low) and not _LACKING.search(unit.low):
                later.append(seen(unit, match))
    yield from later
