"""What keeps released data or models from being misused."""

from __future__ import annotations

from reproof.evidence._said import Said

PATHS = ("statements.safeguards",)
ABSENT = "nothing says what keeps the released data or models from being misused"
HOMES = (
    "safeguard",
    "release",
    "ethic",
    "impact",
    "responsible",
)
NEAR = (
    "impact",
    "licence",
)

look = Said(
    cues=(
        "safeguard",
        "gated",
        "usage guideline",
        "safety filter",
        "responsib",
        "access",
        "content filter",
        "red team",
        "red-team",
        "terms of use",
        "misuse",
        "acceptable use",
    ),
    pattern=(
        r"\bsafeguards?\b|\bgated (?:access|release|model|behind)\b|\b(?:usage|acceptable"
        r" use|use) (?:guidelines|polic(?:y|ies))\b|\b(?:safety|content) filter\w*\b|\bresponsibl[ey]"
        r" (?:release|disclosure|use|ai)\b|\b(?:access|usage) (?:requests?|controls?|agreements?"
        r"|restrictions?)\b|\bred[- ]team\w*\b|\bterms of use\b|\b(?:prevent|mitigat|limit"
        r"|discourag|prohibit)\w*\b[^.]{0,40}\bmisuse\b"
    ),
)
