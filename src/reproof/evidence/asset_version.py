"""Which version of a dataset, model or code was used."""

from __future__ import annotations

from reproof.evidence._said import Said

PATHS = ("assets.version",)
ABSENT = "no dataset or model is given with its version"
HOMES = (
    "data",
    "asset",
    "experimental setup",
)
NEAR = (
    "data-access",
    "licence",
)

look = Said(
    cues=(
        "version",
        "v1",
        "v2",
        "v3",
        "v0",
        "commit",
        "release",
        "snapshot",
        "dump",
        "revision",
    ),
    pattern=(
        r"\bversions? \d|\bv\d+(?:\.\d+)+\b|\bcommit (?:hash )?[0-9a-f]{6,40}\b|\b(?:snapshot"
        r"|dump|release|revision)s? (?:of|from|dated) (?:\w+ ){0,3}20\d\d|\b20\d\d(?:-\d\d-\d\d)?"
        r" (?:snapshot|dump|release|version)\b|\bversions? (?:of|from) (?:the )?(?:data|benchmark"
        r"|model|corpus)"
    ),
)
