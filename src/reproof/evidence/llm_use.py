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
        r"|cursor)\b[^.]{0,120}\b(?:polish\w*|proof-?read\w*|copy-?edit\w*|editing (?:of|the"
        r"|this|our|assist\w*|and proof\w*|purposes)|edit (?:the|this|our) (?:text|paper|manuscript"
        r"|draft)|grammar\w*|drafting|draft (?:the|this|our|parts|text|sections?|code)|phrasing"
        r"|rephras\w+|manuscript|writing (?:of (?:this|the|our)|assist\w*|aid|tools?|this"
        r"|process|support)|rewrit\w+ (?:the|this|our|some|sentences|text)|code completion"
        r"|coding assist\w*|(?:assist|help|aid)\w* (?:\w+ ){0,3}(?:in|with) (?:\w+ ){0,2}(?:writing"
        r"|coding|code|grammar)|improv\w+ (?:the )?(?:\w+ )?(?:writing|clarity|readability"
        r"|prose|grammar|wording|presentation)|(?:for|in) (?:\w+ )?(?:writing|coding)(?: and"
        r" \w+)? (?:assistance|support|this|the|our))|\b(?:polish\w*|proof-?read\w*|copy-?edit\w*"
        r"|grammar\w*|rephras\w+|(?:paper|manuscript|article|parts of the (?:text|code)|sections?"
        r"|text) (?:was|were|is) (?:\w+ )?(?:written|edited|drafted|revised)|(?:writing|prepar\w+)"
        r" (?:of )?(?:this|the|our) (?:manuscript|paper|article|code)|editing)\b[^.]{0,100}\b(?:with"
        r"|by|using|help of|assistance (?:of|from)|aid of|us\w+ of)\b[^.]{0,40}\b(?:chatgpt"
        r"|gpt-?\d\w*|claude|copilot|gemini|llms?|large language models?|ai[- ](?:assistants?"
        r"|tools?)|generative ai|grammarly)\b|\b(?:no|not|without|did not use|never)\b[^.]{0,40}\b(?:"
        r"llms?|ai assistants?|ai tools|generative ai|large language models?)\b[^.]{0,60}\b(?:writing"
        r"|manuscript|this paper|preparation|research process|core)\b"
    ),
    unless=r"\bimage[- ]editing|\bcreative writing",
    headings=(
        r"\b(?:(?:use|usage|role|disclosure|declaration|statement)s? (?:of|on|about) (?:the"
        r" )?(?:use of )?(?:\w+ )?(?:llms?|large language models?|ai|generative|artificial)"
        r"|(?:llms?|ai|large language models?|generative ai)[- ](?:use|usage|disclosure|assist\w*"
        r"|statement|tool|involvement|contribution))\b"
    ),
)
