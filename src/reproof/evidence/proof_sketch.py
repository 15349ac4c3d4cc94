"""Sketches or intuitions of proofs."""

from __future__ import annotations

from reproof.evidence._said import Said

PATHS = ("theory.sketches",)
ABSENT = "theoretical results come without a sketch or intuition of the proof"
HOMES = (
    "proof",
    "theor",
    "analysis",
)
NEAR = (
    "proofs",
    "claims-stated",
)

look = Said(
    cues=(
        "sketch",
        "intuit",
        "informally",
        "key idea",
        "main idea",
        "roughly speaking",
        "in words",
    ),
    pattern=(
        r"\bproof (?:sketch|idea|overview|outline)|\bsketch of (?:the )?proof\b|\bintuitively\b"
        r"|\bintuitions? (?:behind|for|of) (?:the |this |our )?(?:proof|theorem|result|lemma"
        r"|bound|proposition)\b|\binformally\b|\b(?:key|main) (?:idea|insight|step)s? (?:of"
        r"|behind|in|is)\b|\broughly speaking\b"
    ),
)
