"""The complexity of the algorithm: time, space or samples."""

from __future__ import annotations

from reproof.evidence._said import Said

PATHS = ("theory.complexity",)
ABSENT = "the complexity of the algorithm is not analysed"
HOMES = (
    "complexity",
    "method",
    "analysis",
    "algorithm",
    "efficiency",
)
NEAR = (
    "pseudocode",
    "inference-cost",
)

look = Said(
    cues=(
        "complexity",
        "o(",
        "linear in",
        "quadratic",
        "runs in",
        "polynomial",
        "runtime of",
    ),
    pattern=(
        r"\b(?:time|space|computational|memory|sample|query|communication|runtime|asymptotic"
        r"|per-iteration) complexit(?:y|ies)\b|\bcomplexity (?:analysis|is (?:o\(|linear|quadratic"
        r"|polynomial))|(?<![\w\\])[oθω]\s?\([^)]{1,40}\)|\b(?:linear|quadratic|cubic|logarithmic"
        r"|polynomial|exponential)(?:ly)? (?:in|time|with|complexity|cost|scaling)\b"
    ),
)
