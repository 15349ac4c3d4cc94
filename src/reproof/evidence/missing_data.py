"""Missing or corrupt values in the data, and how they were dealt with."""

from __future__ import annotations

from reproof.evidence._said import Said

PATHS = ("datasets[].missing",)
ABSENT = "nothing says how missing or corrupt values were dealt with"
HOMES = (
    "data",
    "preprocess",
    "missing",
)
NEAR = (
    "preprocessing",
    "dataset-size",
)

look = Said(
    cues=(
        "missing",
        "imput",
        "corrupt",
        "nan",
        "outlier",
        "invalid",
        "incomplete",
    ),
    pattern=(
        r"\bmissing (?:values?|data|entries|labels|observations|annotations|at random|modalit\w+"
        r"|features)\b|\bimput(?:e|ed|ing|ation)\b|\b(?:corrupt\w*|invalid|incomplete|erroneous"
        r"|impossible|unparsable|malformed) (?:\w+ )?(?:values?|data|entries|records?|samples?"
        r"|images?|files?|examples?|responses?|rows?)\b"
    ),
)
