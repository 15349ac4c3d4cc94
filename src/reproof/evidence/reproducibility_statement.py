"""A section that says what was done to make the work reproducible."""

from __future__ import annotations

from reproof.evidence._said import Said

PATHS = ("statements.reproducibility",)
ABSENT = "there is no reproducibility statement"
HOMES = (
    "reproducib",
    "conclusion",
    "experimental setup",
)
NEAR = (
    "code",
    "hyperparameters",
)

look = Said(
    cues=("reproducib",),
    pattern=(
        r"\breproducibility statement\b|\b(?:to|for) (?:\w+ ){0,3}reproducib\w+[^.]{0,40}\b(?:we"
        r"|all|code|details)\b"
    ),
    headings=r"\breproducib\w*\b",
)
