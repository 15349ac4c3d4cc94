"""What the results are compared with."""

from __future__ import annotations

from reproof.evidence._said import Said

PATHS = ("evaluation.baselines",)
ABSENT = "nothing says what the results are compared with"
HOMES = (
    "baseline",
    "experimental setup",
    "results",
)
NEAR = (
    "metrics",
    "variation",
)

look = Said(
    cues=(
        "baseline",
        "compare",
        "state-of-the-art",
        "state of the art",
        "competing",
    ),
    pattern=(
        r"\bbaselines?\b|\bcompar(?:e|ed|ison|ing)\b[^.]{0,40}\b(?:with|to|against|between)\b"
        r"|\bstate[- ]of[- ]the[- ]art\b"
    ),
)
