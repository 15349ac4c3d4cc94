"""What emissions cover: net or gross of offsets, operational only or with making the hardware."""

from __future__ import annotations

from reproof.evidence._said import Said

PATHS = ("compute.emissions_scope",)
ABSENT = "nothing says what the emissions cover: net or gross of offsets, with making the hardware or not"
HOMES = (
    "carbon",
    "emission",
    "environmental",
    "footprint",
    "co2",
)
NEAR = (
    "co2e",
    "energy",
)

look = Said(
    cues=(
        "offset",
        "market-based",
        "location-based",
        "embodied",
        "operational",
        "life cycle",
        "life-cycle",
        "lifecycle",
        "renewable",
        "carbon-neutral",
        "carbon neutral",
        "net emission",
        "gross",
        "carbon-free",
    ),
    pattern=(
        r"\boffsets?(?:ting)?\b|\b(?:market|location)-based\b|\bembodied\b|\boperational (?:carbon"
        r"|emissions?)\b|\blife-? ?cycle\b|\brenewabl\w+|\bcarbon[- ](?:neutral|free)\b|\b(?:net"
        r"|gross) (?:emissions?|co2\w*|carbon|intensity|t?co2e)\b"
    ),
    also=r"\b(?:carbon|emissions?|co2\w*|energy|electricity|footprint)\b",
)
