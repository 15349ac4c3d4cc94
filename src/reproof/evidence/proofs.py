"""Proofs of the theoretical results."""

from __future__ import annotations

from reproof.evidence._said import Said

PATHS = ("theory.proofs",)
ABSENT = "theoretical results stand without a proof"
HOMES = (
    "proof",
    "theor",
    "appendix",
    "analysis",
)
NEAR = (
    "claims-stated",
    "assumptions",
)

look = Said(
    cues=(
        "proof",
        "prove",
        "q.e.d",
        "derivation",
    ),
    pattern=(
        r"\bproofs?(?: of|\.|:|,| in| is| are| can| follows| sketch|s? (?:deferred|provided))"
        r"|\b(?:we|appendix\w*) (?:\w+ )?proves?\b|\bproved? (?:in|by|the|that|below)\b|\bq\.e\.d\b"
        r"|\bderivations? (?:of|is|are|in)\b"
    ),
    headings=r"\b(?:proofs?|derivations?)\b",
    environments=("proof",),
)
