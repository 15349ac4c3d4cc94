"""Formal claims, stated as theorems or the like."""

from __future__ import annotations

from reproof.evidence._said import Said

PATHS = ("theory.claims",)
ABSENT = "claims are not stated formally"
HOMES = (
    "theor",
    "analysis",
    "theoretical",
    "method",
)
NEAR = (
    "assumptions",
    "proofs",
)

look = Said(
    cues=(
        "theorem",
        "lemma",
        "proposition",
        "corollary",
        "claim",
    ),
    pattern=(
        r"\b(?:theorems?|lemmas?|propositions?|corollar(?:y|ies)|claims?) ?(?:\d|\ue002|\("
        r"|\.|states|shows|below|above)|\b(?:following|main|our|next) (?:\w+ )?(?:theorems?"
        r"|lemmas?|propositions?|corollar(?:y|ies)|results?)\b"
    ),
    environments=(
        "theorem",
        "lemma",
        "proposition",
        "corollary",
        "thm",
        "lem",
        "prop",
        "claim",
        "cor",
    ),
)
