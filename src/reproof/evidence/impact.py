"""Possible harms and effects on society or the environment."""

from __future__ import annotations

from reproof.evidence._said import Said

PATHS = ("statements.impact",)
ABSENT = "possible harms and effects on society or the environment are not discussed"
HOMES = (
    "impact",
    "ethic",
    "risk",
    "societal",
    "discussion",
    "conclusion",
)
NEAR = ("limitations",)

look = Said(
    cues=(
        "societ",
        "social",
        "impact",
        "misuse",
        "malicious",
        "dual-use",
        "dual use",
        "harm",
        "risk",
        "ethic",
        "environmental",
        "fairness",
    ),
    pattern=(
        r"\b(?:broader|societal|social|negative|positive|ethical|environmental|real-world"
        r"|wider) (?:\w+ )?(?:impacts?|implications?|consequences?|concerns?|considerations?"
        r"|risks?|footprint|costs?|harms?)\b|\b(?:misus\w+|malicious\w*|dual[- ]use)\b|\bpotential"
        r" (?:\w+ )?(?:harms?|misuse|risks?|abuse|dangers?)\b|\bimpact statements?\b|\brisks?"
        r" (?:of|to|for|posed|associated|that)\b[^.]{0,60}\b(?:users?|society|people|public"
        r"|misuse|deploy\w*|communit\w+|individuals|release)\b|\bharmful\b[^.]{0,40}\b(?:content"
        r"|use|applications?|purposes?|effects?|outcomes?)\b"
    ),
    headings=r"\b(?:broader|societal|social|ethic\w*|impacts?|risks?|environmental)\b",
)
