"""That new data is or will be public."""

from __future__ import annotations

from reproof.evidence._said import Said

PATHS = ("datasets[].release",)
ABSENT = "nothing says that the new data will be public"
HOMES = (
    "availability",
    "data",
    "release",
    "benchmark",
)
NEAR = (
    "data-access",
    "licence",
    "code",
)

look = Said(
    cues=(
        "release",
        "publicly",
        "public",
        "available",
        "open-source",
        "share",
    ),
    pattern=(
        r"\b(?:releas\w+|publicly available|open(?:ly|-source\w*)|ma(?:k|d)e (?:publicly )?available"
        r"|shar(?:e|ed|ing)|publish\w*|host\w*)\b[^.]{0,80}\b(?:data\w*|benchmark|corpus|annotations?"
        r"|collection)\b|\b(?:data\w*|benchmark|corpus|annotations?|collection)\b[^.]{0,80}\b(?:relea"
        r"s\w+|publicly available|open(?:ly|-sourced?)|ma(?:k|d)e (?:publicly )?available"
        r"|will be available|is available|are available|hosted)\b"
    ),
)
