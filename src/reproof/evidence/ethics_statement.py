"""A section or statement on ethics."""

from __future__ import annotations

from reproof.evidence._said import Said

PATHS = ("statements.ethics",)
ABSENT = "there is no ethics statement"
HOMES = (
    "ethic",
    "impact",
    "conclusion",
    "discussion",
)
NEAR = ("impact",)

look = Said(
    cues=("ethic",),
    pattern=(
        r"\bethics statement\b|\bcode of (?:ethics|conduct)\b|\bethical (?:considerations?"
        r"|concerns?|issues?|guidelines)\b"
    ),
    headings=r"\bethic\w*\b",
)
