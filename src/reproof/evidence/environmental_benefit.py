"""How the work helps the environment, or saves compute."""

from __future__ import annotations

from reproof.evidence._said import Said

PATHS = ("statements.environmental_benefit",)
ABSENT = "nothing says what the work saves or how it helps the environment"
HOMES = (
    "environmental",
    "impact",
    "carbon",
    "conclusion",
)
NEAR = (
    "impact",
    "co2e",
)

look = Said(
    cues=(
        "environment",
        "sustainab",
        "carbon",
        "climate",
        "energy",
        "emission",
    ),
    pattern=(
        r"\b(?:reduc\w+|sav(?:e|es|ing|ings)|lower\w*|less|mitigat\w+|help\w*|benefit\w*|support\w*"
        r"|positive)\b[^.]{0,80}\b(?:carbon|emissions?|energy (?:consumption|use|usage|cost)"
        r"|environmental|climate|footprint|sustainab\w+)\b|\b(?:climate|environmental|sustainab\w+)\b"
        r"[^.]{0,40}\b(?:benefits?|positive|goals?)\b"
    ),
)
