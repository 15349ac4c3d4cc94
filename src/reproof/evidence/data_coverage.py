"""What the data covers: domains, genres, dialects, groups of people."""

from __future__ import annotations

from reproof.evidence._said import Said

PATHS = ("datasets[].coverage",)
ABSENT = "nothing says which domains, genres or groups of people the data covers"
HOMES = (
    "data",
    "benchmark",
    "corpus",
    "statistics",
)
NEAR = (
    "language",
    "dataset-size",
)

look = Said(
    cues=(
        "domain",
        "genre",
        "dialect",
        "demographic",
        "news",
        "wikipedia",
        "social media",
        "biomedical",
        "clinical",
        "legal",
        "reviews",
        "fiction",
        "tweets",
        "topics",
        "categories",
        "reddit",
        "forum",
        "web",
    ),
    pattern=(
        r"\b(?:domains|genres?|dialects?|demographics?|topics|categories)\b[^.]{0,80}\b(?:data"
        r"|corpus|corpora|benchmark|cover\w*|such as|includ\w+|from|span\w*|text|questions)\b"
        r"|\b(?:data\w*|corpus|corpora|benchmark|texts?|questions|examples|articles|posts)\b[^.]{0,80}"
        r"\b(?:domains|genres?|dialects?|demographics?|news\w*|wikipedia|social media|biomedical"
        r"|clinical|legal|reviews|fiction|twitter|reddit|forums?|web)\b"
    ),
)
