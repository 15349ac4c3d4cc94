"""Which part of the method does what: ablations."""

from __future__ import annotations

from reproof.evidence._said import Said

PATHS = ("evaluation.ablation",)
ABSENT = "no ablation shows what each part of the method does"
HOMES = (
    "ablation",
    "analysis",
    "results",
)
NEAR = (
    "variation",
    "metrics",
)

look = Said(
    cues=(
        "ablat",
        "without the",
        "removing",
    ),
    pattern=(
        r"\bablat\w+|\b(?:removing|without) (?:the )?(?:\w+ ){1,3}(?:component|module|loss"
        r"|term)\b"
    ),
)
