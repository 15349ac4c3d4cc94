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
        r"\bclaims? ?(?:\d|\ue002)|\b(?:theorems?|lemmas?|propositions?|corollar(?:y|ies))"
        r" ?(?:\d|\ue002|\(|\.|states|shows|below|above)|\b(?:following|main|our|next) (?:\w+"
        r" )?(?:theorems?|lemmas?|propositions?|corollar(?:y|ies)|results?)\b"
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
