"""Whether and where the findings hold outside the data studied."""

from __future__ import annotations

from reproof.evidence._said import Said

PATHS = ("statements.external_validity",)
ABSENT = "nothing says whether the findings hold outside the data studied"
HOMES = (
    "generali",
    "limitation",
    "discussion",
    "external",
    "robust",
)
NEAR = ("limitations",)

look = Said(
    cues=(
        "generali",
        "external valid",
        "out-of-distribution",
        "out of distribution",
        "transfer",
        "distribution shift",
        "other domains",
        "other datasets",
        "may not hold",
    ),
    pattern=(
        r"\bgenerali[sz](?:e|es|ed|ing|ation|ability|able)\b[^.]{0,80}\b(?:to|across|beyond"
        r"|of|other|new|different|unseen)\b|\bexternal (?:validity|validation)\b|\bout[- ]of[- ](?:di"
        r"stribution|domain|sample)\b|\b(?:distribution|domain|dataset) shifts?\b|\b(?:may"
        r"|might|does|do|will|need) not (?:necessarily )?(?:hold|generali[sz]e|transfer|apply"
        r"|extend)\b"
    ),
)
