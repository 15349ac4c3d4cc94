"""Code that makes the figures and tables from the results."""

from __future__ import annotations

from reproof.evidence._said import Said

PATHS = ("code.figures",)
ABSENT = "nothing says that the code for figures and tables is available"
HOMES = (
    "code",
    "reproducib",
    "availability",
)
NEAR = (
    "code",
    "raw-results",
)

look = Said(
    cues=(
        "figure",
        "plot",
        "tables",
    ),
    pattern=(
        r"\b(?:plot\w*|figures?|tables?|visuali[sz]ation|analysis) (?:and \w+ )?(?:codes?"
        r"|scripts?|notebooks?)\b|\b(?:codes?|scripts?|notebooks?|commands?)\b[^.]{0,60}\b(?:plots?"
        r"|figures?|tables)\b|\b(?:figures?|tables)\b[^.]{0,60}\b(?:can be (?:re)?(?:generated"
        r"|produced)|(?:re)?generated (?:by|from|with))\b"
    ),
    unless=r"\bfigure \d+ (?:shows|illustrates)",
)
