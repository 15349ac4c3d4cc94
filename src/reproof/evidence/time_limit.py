"""How the maximum run time or budget of each run was set."""

from __future__ import annotations

from reproof.evidence._said import Said

PATHS = ("compute.limit",)
ABSENT = "nothing says how the maximum run time was chosen"
HOMES = (
    "experimental setup",
    "experiment setup",
    "implementation detail",
    "training details",
    "comput",
)
NEAR = (
    "run-time",
    "performance-over-budget",
)

look = Said(
    cues=(
        "limit",
        "timeout",
        "time-out",
        "budget",
        "maximum",
        "wall",
        "up to",
    ),
    pattern=(
        r"\b(?:time|run-?time|wall-?clock|compute|memory|evaluation|computational) (?:limits?"
        r"|budgets?|constraints?|cap)\b|\btime-?outs?\b|\bmax(?:imum|imal)? (?:run ?time|time"
        r"|number of (?:epochs|steps|iterations|evaluations|trials)|training time)\b|\bbudget"
        r" of\b|\blimited to \d+[^.]{0,20}\b(?:hours?|minutes?|seconds?|evaluations|trials)\b"
    ),
)
