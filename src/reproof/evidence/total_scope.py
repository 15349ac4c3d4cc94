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
        r"|beyond|more than|in addition to|on top of|also)\b[^.]{0,100}\b(?:searche?s?|tuning"
        r"|sweeps?|ablations?|preliminary|failed|debugg\w+|development|pilot|explor\w+|prototyp\w+"
        r"|all (?:of )?(?:our |the )?(?:experiments|runs)|early experiments|not reported)\b"
        r"|\b(?:searche?s?|tuning|sweeps?|ablations?|preliminary|failed|debugg\w+|pilot|explor\w+"
        r"|prototyp\w+|discarded)\b[^.]{0,80}\b(?:includ\w+|exclud\w+|not (?:count|includ)\w*"
        r"|additional\w*|required|took|consum\w+|used|accounts?)\b|\b(?:all|entire|whole|full"
        r"|complete|only the (?:final|reported|main))\b[^.]{0,40}\b(?:experiments|project"
        r"|study|research|runs|results|paper|work)\b"
    ),
    also=(
        r"\b(?:hours?|days?|compute|computation\w*|budget|gpu\w*|tpu\w*|cost|energy|emissions?"
        r"|co2\w*|kwh|resources?)\b"
    ),
)
