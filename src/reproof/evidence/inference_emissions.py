"""What one use of the model emits or takes in energy."""

from __future__ import annotations

from reproof.evidence._said import Said

PATHS = ("compute.inference_emissions",)
ABSENT = "nothing says what one use of the model emits or takes in energy"
HOMES = (
    "carbon",
    "emission",
    "environmental",
    "energy",
    "inference",
)
NEAR = (
    "co2e",
    "energy",
    "inference-cost",
)

look = Said(
    cues=(
        "co2",
        "carbon",
        "emission",
        "energy",
        "kwh",
        "wh",
        "joule",
    ),
    pattern=(
        r"\b(?:co2\w*|carbon|emissions?|energy|[kmw]?wh|m?j(?:oules?)?)\b[^.|]{0,60}\b(?:per"
        r"|each|for (?:a|one|each)) (?:single |1,?000 )?(?:inference|query|queries|sample"
        r"|image|token|prediction|request|example|prompt|response)|\b(?:one|a|each|every|single)"
        r" (?:query|inference|request|prompt|image|token|response|prediction|example)\b[^.|]{0,40}\d[\d.,]*"
        r"\s?(?:[kmw]?wh|m?j(?:oules?)?|m?g (?:of )?co2)|\binference\b[^.]{0,60}\b(?:emits?"
        r"|emissions?|co2\w*|carbon|joules?|[kmw]?wh)\b"
    ),
)
