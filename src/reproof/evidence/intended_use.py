"""What assets are meant for, and that their use here fits."""

from __future__ import annotations

from reproof.evidence._said import Said

PATHS = ("assets.intended_use",)
ABSENT = "nothing says that data and models are used as they were meant to be"
HOMES = (
    "ethic",
    "licen",
    "data",
    "impact",
)
NEAR = (
    "licence",
    "data-access",
)

look = Said(
    cues=(
        "intended",
        "research purpose",
        "research use",
        "non-commercial",
        "noncommercial",
        "terms of",
        "consistent with",
        "purposes only",
    ),
    pattern=(
        r"\bintended (?:use|for|purpose|only|usage|user)|\bresearch (?:purposes?|use)(?: only)?\b"
        r"|\bnon-?commercial\b|\bterms of (?:use|service)\b|\bconsistent with (?:its|their"
        r"|the) (?:licen|intended|terms|original)|\bpurposes? only\b"
    ),
)
