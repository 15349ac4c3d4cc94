"""Whether and how language models or AI assistants helped with the work or its writing."""

from __future__ import annotations

from reproof.evidence._said import Said

PATHS = ("statements.llm_use",)
ABSENT = "nothing says whether and how language models or AI assistants were used in the work or its writing"
HOMES = (
    "use of ai",
    "llm usage",
    "ai assist",
    "large language model",
    "acknowledg",
    "ethic",
    "reproducib",
    "limitation",
)
NEAR = (
    "reproducibility-statement",
    "impact",
)

look = Said(
    cues=(
        "chatgpt",
        "gpt",
        "claude",
        "copilot",
        "gemini",
        "llm",
        "language model",
        "ai assist",
        "ai tool",
        "generative ai",
        "grammarly",
        "ai writing",
        "ai-assisted",
        "ai system",
    ),
    pattern=(
        r"\b(?:chatgpt|gpt-?\d\w*|claude(?: code)?|copilot|gemini|llms?|language models?|ai[- ](?:ass"
        r"istants?|tools?|writing|assisted|systems?|coding)|generative ai|grammarly|codex"
        r"|cursor)\b[^.]{0,120}\b(?:polish\w*|proof-?read\w*|copy-?edit\w*|edit(?:ing|s)?\b"
        r"|grammar\w*|draft\w*|phras\w+|manuscript|writing (?:of|assist\w*|aid|the|and|this)"
        r"|rewrit\w+|code completion|coding assist\w*|(?:assist|help|aid)\w* (?:\w+ ){0,3}(?:in"
        r"|with) (?:\w+ ){0,2}(?:writing|coding|code|text|language)|improv\w+ (?:the )?(?:\w+"
        r" )?(?:language|writing|clarity|readability|text|prose)|literature search)|\b(?:polish\w*"
        r"|proof-?read\w*|copy-?edit\w*|grammar|draft\w*|rephras\w+|writing|wrote|written"
        r"|prepar\w+ (?:of )?(?:this|the) (?:manuscript|paper)|debug\w*|implement\w*)\b[^.]{0,100}\b(?:"
        r"with|by|using|help of|assistance (?:of|from)|aid of|us\w+ of)\b[^.]{0,40}\b(?:chatgpt"
        r"|gpt-?\d\w*|claude|copilot|gemini|llms?|large language models?|ai[- ](?:assistants?"
        r"|tools?)|generative ai|grammarly)\b|\b(?:no|not|without|did not use|never)\b[^.]{0,40}\b(?:"
        r"llms?|ai assistants?|ai tools|generative ai|large language models?)\b[^.]{0,60}\b(?:writing"
        r"|manuscript|paper|preparation|research|core|method\w*)\b"
    ),
    headings=(
        r"\b(?:(?:use|usage|role|disclosure|declaration|statement)s? (?:of|on|about) (?:the"
        r" )?(?:use of )?(?:\w+ )?(?:llms?|large language models?|ai|generative|artificial)"
        r"|(?:llms?|ai|large language models?|generative ai)[- ](?:use|usage|disclosure|assist\w*"
        r"|statement|tool|involvement|contribution))\b"
    ),
)
