"""That people consented to the use of their data or to taking part."""

from __future__ import annotations

from reproof.evidence._said import Said

PATHS = ("people.consent",)
ABSENT = "nothing says whether people consented to taking part or to the use of their data"
HOMES = (
    "consent",
    "ethic",
    "participants",
    "annotation",
    "data collection",
)
NEAR = (
    "people-recruitment",
    "data-collection",
)

look = Said(
    cues=(
        "consent",
        "opt-in",
        "opted in",
        "agreed to",
        "permission",
    ),
    pattern=(
        r"\b(?:informed |written |verbal |explicit |prior )?consent(?:ed|s)?\b|\bopt(?:ed)?[- ]in\b"
        r"|\bagreed to (?:participat|the use|share|have|release)\w*|\b(?:annotators?|participants?"
        r"|crowd-?workers?|workers?|raters?|subjects?|evaluators?|volunteers?|respondents?"
        r"|labell?ers?|experts?|students?|users?|turkers?|reviewers?|judges?)\b[^.]{0,60}\bpermission"
        r"\b"
    ),
)
