"""A section that states the paper's impact."""

from __future__ import annotations

from reproof.evidence._said import Said

PATHS = ("statements.impact_statement",)
ABSENT = "there is no impact statement"
HOMES = (
    "impact",
    "ethic",
    "conclusion",
    "discussion",
)
NEAR = (
    "impact",
    "limitations",
)

look = Said(
    headings=(
        r"\b(?:impact statement|broader impacts?|societal impacts?|impacts? statement|statement"
        r" of impact|societal consequences)\b"
    ),
)
