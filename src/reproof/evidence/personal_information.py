"""How personal information and offensive content in the data were dealt with."""

from __future__ import annotations

from reproof.evidence._said import Said

PATHS = ("assets.personal_information",)
ABSENT = (
    "nothing says whether the data holds personal information or offensive content, and how that was checked"
)
HOMES = (
    "ethic",
    "privacy",
    "data collection",
    "data",
    "impact",
)
NEAR = (
    "data-collection",
    "licence",
)

look = Said(
    cues=(
        "anonymi",
        "de-identif",
        "deidentif",
        "personal",
        "pii",
        "offensive",
        "toxic",
        "hate",
        "nsfw",
        "harmful content",
        "privacy",
        "sensitive",
        "explicit content",
    ),
    pattern=(
        r"\b(?:anonymi[sz]\w+|de-?identif\w+|pseudonymi[sz]\w+)\b[^.]{0,80}\b(?:data|participants?"
        r"|annotators?|users?|records?|names?|patients?|respons\w+|annotations?|information"
        r"|speakers?|subjects?)\b|\b(?:data|participants?|annotators?|users?|records?|names?"
        r"|patients?|information|responses|images)\b[^.]{0,80}\b(?:anonymi[sz]\w+|de-?identif\w+"
        r"|pseudonymi[sz]\w+)\b|\bperson(?:al|ally)(?:ly)?[- ](?:identif\w+|information|data"
        r"|details|sensitive)\b|\bpii\b|\boffensive\b|\bnsfw\b|\b(?:toxic|hateful|harmful"
        r"|explicit|sensitive|private) (?:content|information|data|material|language|text"
        r"|images)\b|\bprivacy (?:concerns?|risks?|issues?|of (?:the )?(?:participants|users"
        r"|annotators|individuals|patients))\b"
    ),
    unless=(
        r"\banonymous (?:submission|review|github|repository|url|link)|\banonymi[sz]ed (?:code"
        r"|repository|link|url|for review)"
    ),
)
