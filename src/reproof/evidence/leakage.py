"""How the test data was kept apart from training: leakage, duplicates, contamination."""

from __future__ import annotations

from reproof.evidence._said import Said

PATHS = ("datasets[].leakage",)
ABSENT = "nothing says how test data was kept apart from training: duplicates, leakage, contamination"
HOMES = (
    "split",
    "data",
    "evaluation",
    "leak",
    "contamination",
)
NEAR = (
    "data-split",
    "preprocessing",
)

look = Said(
    cues=(
        "leak",
        "contaminat",
        "overlap",
        "duplicat",
        "disjoint",
        "held-out",
        "held out",
        "unseen",
        "temporal split",
        "separate",
    ),
    pattern=(
        r"\b(?:data |information |label |test[- ]set |target )?leakage\b|\b(?:de-?contaminat"
        r"|contaminat)\w+|\b(?:no|without|avoid\w*|prevent\w*|remov\w+|check\w*)[^.]{0,40}\b(?:overla"
        r"p\w*|leak\w*|duplicat\w*)\b|\bde-?duplicat\w+|\b(?:disjoint|non-overlapping|do(?:es)?"
        r" not overlap)\b|\b(?:temporal|subject-wise|patient-wise|group(?:ed)?|speaker-independent)"
        r" split"
    ),
)
