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
        r"\b(?:we|our|authors|this (?:work|paper)|dataset|benchmark|corpus|release|repository|appendix"
        r"|supplement\w*)\b"
        r"[^.]{0,80}\b(?:data ?sheets?|(?:data|model|dataset|system) cards?|data statements?|croissant"
        r"|nutrition labels?)\b"
        r"|\b(?:data ?sheets?|(?:data|model|dataset|system) cards?|data statements?"
        r"|croissant(?: metadata)?)\b"
        r"[^.]{0,60}\b(?:is|are|can be|was|were|for (?:our|the|this)|of (?:our|the|this)|provided|given"
        r"|included"
        r"|available|accompan\w+|lists?|describes?|gives?|covers?|follows?)\b"
        r"|\b(?:our|the released|the) (?:\w+ ){0,2}(?:data\w*|models?|code|release|repository|benchmark"
        r"|library)"
        r" (?:is|are|comes?|has been) (?:\w+ ){0,4}document(?:ed|ation)\b"
        r"|\b(?:we|repository|readme|appendix) (?:\w+ ){0,3}(?:documents?"
        r"|documented)\b[^.]{0,40}\b(?:data\w*|model"
        r"|code|fields?|format|benchmark)\b"
        r"|\b(?:documentation) (?:of|for) (?:our|the|this) (?:\w+ )?(?:data\w*|models?|code|benchmark"
        r"|release|library)\b"
    ),
    unless=r"\bdatasheets? (?:of|from) (?:the )?(?:manufacturer|vendor|nvidia|intel|amd|gpu|device|chip)\b",
    headings=r"\bdata ?sheets?\b|\b(?:data|model|dataset) cards?\b|\bcroissant\b",
)
