"""Which version of a hosted model was called, and when."""

from __future__ import annotations

from reproof.evidence._said import Said

PATHS = ("infrastructure.api",)
ABSENT = "no hosted model is given with its version or the date of access"
HOMES = (
    "experimental setup",
    "experiment setup",
    "implementation detail",
    "training details",
    "comput",
)
NEAR = (
    "framework",
    "computing-place",
)

look = Said(
    cues=(
        "gpt",
        "claude",
        "gemini",
        "command-r",
        "mistral",
        "deepseek",
        "accessed",
        "snapshot",
        "api",
        "openai",
        "anthropic",
    ),
    pattern=(
        r"\b(?:gpt|claude|gemini|o1|o3|o4|chatgpt|text-davinci|mistral|command|deepseek|qwen)[-\w.]*-"
        r"(?:20\d\d-?\d\d(?:-?\d\d)?|\d{4}|00\d|\d{8}|latest)\b|\b(?:api|gpt|claude|gemini"
        r"|chatgpt|openai|anthropic|models?)\b[^.]{0,80}\b(?:accessed|queried|called|snapshots?"
        r"|version)\b[^.]{0,30}\b20[12]\d|\b(?:accessed|queried|snapshots?)\b[^.]{0,60}\b20[12]\d\b[^.]{0,60}"
        r"\b(?:api|gpt|claude|gemini|chatgpt|openai)\b"
    ),
)
