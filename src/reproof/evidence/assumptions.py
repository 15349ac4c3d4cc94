"""The assumptions behind theoretical results."""

from __future__ import annotations

from reproof.evidence._said import Said

PATHS = ("theory.assumptions",)
ABSENT = "assumptions of the theoretical results are not stated"
HOMES = (
    "assumption",
    "theor",
    "preliminar",
    "setup",
    "analysis",
)
NEAR = (
    "claims-stated",
    "proofs",
)

look = Said(
    cues=(
        "assum",
        "suppose",
        "conditions",
        "let ",
    ),
    pattern=(
        r"\bassum(?:e[sd]?|ing|ptions?)\b|\bsuppose (?:that|\w+ (?:is|are|has))|\bunder (?:the"
        r"|these|this|mild|suitable|regularity|standard|following) (?:\w+ )?(?:conditions?"
        r"|assumptions?)\b|\bregularity conditions?\b|\bare satisfied\b|\bassumption ?\ue002"
    ),
    environments=(
        "assumption",
        "assumptions",
        "assum",
        "ass",
        "condition",
    ),
)
