"""What a total of compute covers: final runs only, or searches, failed and preliminary runs too."""

from __future__ import annotations

from reproof.evidence._said import Said

PATHS = ("compute.scope",)
ABSENT = "nothing says whether the compute covers preliminary, failed and search runs or the final ones only"
HOMES = (
    "comput",
    "resource",
    "environmental",
    "carbon",
    "cost",
    "experimental setup",
)
NEAR = (
    "total-compute",
    "run-time",
    "hardware",
)

look = Said(
    cues=(
        "hour",
        "days",
        "compute",
        "budget",
        "cost",
        "energy",
        "emission",
        "resource",
        "run",
    ),
    pattern=(
        r"\b(?:includ\w+|exclud\w+|not (?:count|includ)\w*|account\w* for|cover\w*|compris\w+"
        r"|beyond|more than|in addition to|on top of|also)\b[^.]{0,100}\b(?:search(?:es)?"
        r"|(?<!fine-)(?<!fine)tuning|sweeps?|ablations?|preliminary|failed|debugg\w+|development"
        r"|pilot|explor\w+|prototyp\w+|all (?:of )?(?:our |the )?(?:experiments|runs)|early"
        r" experiments|not reported)\b|\b(?:search(?:es)?|(?<!fine-)(?<!fine)tuning|sweeps?"
        r"|ablations?|preliminary|failed|debugg\w+|pilot|explor\w+|prototyp\w+|discarded)\b[^.]{0,80}"
        r"\b(?:includ\w+|exclud\w+|not (?:count|includ)\w*|additional\w*|required|took|consum\w+"
        r"|used|accounts?)\b|\b(?:all|entire|whole|full|complete|only the (?:final|reported"
        r"|main))\b[^.]{0,40}\b(?:experiments|project|study|research|runs|results|paper|work)\b[^.]{0,80}"
        r"\b(?:\d|twice|half|times|more)|\d[^.]{0,80}\b(?:all|entire|whole|full|complete|only"
        r" the (?:final|reported|main))\b[^.]{0,40}\b(?:experiments|project|study|research"
        r"|runs|results|paper|work)\b"
    ),
    also=(
        r"\b(?:hours?|days?|compute|computation\w*|budget|gpu\w*|tpu\w*|cost|energy|emissions?"
        r"|co2\w*|kwh|resources?)\b|\d\s?h\b"
    ),
)
