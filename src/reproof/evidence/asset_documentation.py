"""Documentation of new data or models: a datasheet, a card, Croissant metadata."""

from __future__ import annotations

from reproof.evidence._said import Said

PATHS = ("assets.documentation",)
ABSENT = "new data or models come without a datasheet, a card or other documentation"
HOMES = (
    "datasheet",
    "data card",
    "documentation",
    "release",
    "availability",
    "data",
)
NEAR = (
    "data-collection",
    "licence",
    "code",
)

look = Said(
    cues=(
        "datasheet",
        "data sheet",
        "data card",
        "model card",
        "dataset card",
        "data statement",
        "croissant",
        "documentation",
        "documented",
        "metadata",
    ),
    pattern=(
        r"\bdata ?sheets?\b|\b(?:data|model|dataset|system) cards?\b|\bdata statements?\b"
        r"|\bcroissant\b|\bnutrition labels?\b|\b(?:documentation|documented)\b[^.]{0,60}\b(?:data\w*"
        r"|model|code|release|repository|benchmark|library)\b|\b(?:data\w*|model|code|release"
        r"|repository|benchmark|library)\b[^.]{0,60}\b(?:documentation|documented)\b"
    ),
)
