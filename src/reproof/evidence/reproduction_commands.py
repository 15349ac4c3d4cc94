"""Instructions or commands that reproduce the results."""

from __future__ import annotations

from reproof.evidence._said import Said

PATHS = ("code.commands",)
ABSENT = "nothing says which commands or instructions reproduce the results"
HOMES = (
    "code",
    "reproducib",
    "availability",
)
NEAR = (
    "code",
    "dependencies",
)

look = Said(
    cues=(
        "readme",
        "instruction",
        "command",
        "scripts to",
        "script to",
        "script that",
        "step-by-step",
        "reproduc",
        "makefile",
        "notebook",
    ),
    pattern=(
        r"\breadme\b|\binstructions? (?:to|for|on) (?:\w+ ){0,3}(?:run|reproduc|replicat|how"
        r"|install|execut|set)\w*|\bcommands? (?:to|for|that|used|line)\b|\bscripts? (?:to"
        r"|that|for) (?:\w+ ){0,2}(?:reproduc|replicat|regenerat|run|generat)\w*|\bstep-by-step\b"
        r"|\b(?:code|repository|supplement\w*)\b[^.]{0,80}\b(?:to reproduce|for reproducing"
        r"|reproduces?|instructions)\b|\bmake ?file\b|\b(?:jupyter|colab) notebooks?\b"
    ),
)
