"""What error bars or ± stand for: which measure, over what."""

from __future__ import annotations

from reproof.evidence._said import Said

PATHS = ("evaluation.error_bars",)
ABSENT = "error bars or ± are not defined: standard deviation, standard error or interval, and over what"
HOMES = (
    "results",
    "statistical",
    "experimental setup",
    "evaluation",
)
NEAR = (
    "variation",
    "runs",
)

look = Said(
    cues=(
        "±",
        "error bar",
        "shad",
        "standard dev",
        "standard err",
        "std",
        "stdev",
        "confidence",
        "quartile",
        "bootstrap",
        "s.d.",
    ),
    pattern=(
        r"\b(?:standard (?:deviations?|errors?)|std(?:\.|ev)?|s\.d\.|s\.e\.m\.|confidence"
        r" (?:intervals?|bands?)|9[059]\s?% (?:ci|confidence|bootstrap)|inter-?quartile|quartiles?)\b"
        r"[^.|]{0,80}\b(?:over|across|of|from|between|among|obtained|computed|estimated)\b[^.|]{0,40}"
        r"\b(?:runs?|seeds?|trials?|folds?|repetitions?|samples?|splits?|bootstrap\w*|episodes"
        r"|experiments|initiali[sz]ations?|participants|datasets?|resampl\w+|repeats?)\b|\b(?:error"
        r" bars?|±|shad(?:ed|ing)|parenthes[ei]s|intervals?|subscripts?|bands?|whiskers)\b[^.|]{0,60}"
        r"\b(?:standard|std|stdev|s\.d\.|confidence|quartile|9[059]\s?%|min(?:imum)?|ci)\b"
        r"|\b(?:means?|averages?) ?(?:±|and|\(|/|\+/-) ?(?:\w+ ){0,3}(?:std|standard (?:deviations?"
        r"|errors?)|s\.d\.|9[059]\s?% c|confidence)|\b(?:runs?|seeds?|trials?|folds?)\b[^.|]{0,50}\b(?:"
        r"standard (?:deviations?|errors?)|std|confidence intervals?)\b|\b(?:bootstrap\w*"
        r"|wilson|clopper|student)\b[^.|]{0,60}\b(?:interval|ci|standard error)"
    ),
    unless=(
        r"^where\b|\b(?:normali[sz]|standardi[sz]|subtract|divided by|initiali[sz])\w*\b[^.|]{0,60}\b(?:mean"
        r"|standard deviation|std)|\b(?:mean|standard deviation|std)\b[^.|]{0,40}\b(?:is subtracted"
        r"|normali[sz]|of (?:the|a|its) (?:group|batch|layer|pixels?|features?|activations?))"
        r"|\b(?:gaussian|bernoulli|prior|posterior|noise)\b[^.|]{0,40}\b(?:mean|standard deviation)"
        r"|\b(?:may|might|could|would) (?:\w+ )?(?:come|stem|be|reflect)\b"
    ),
)
