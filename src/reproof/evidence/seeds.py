"""How random seeds were set."""

from __future__ import annotations

from reproof.evidence._said import Said

PATHS = ("evaluation.seeds",)
ABSENT = "nothing says how random seeds were set"
HOMES = (
    "experimental setup",
    "experiment setup",
    "implementation detail",
    "training details",
    "comput",
)
NEAR = (
    "runs",
    "variation",
)

look = Said(
    cues=("seed",),
    pattern=(
        r"\brandom(?:ly)? seeds?\b|\bseeds? (?:of|=|is|was|were|are|set|fixed|from|\d|\{|\("
        r"|:)|\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|different|multiple|several"
        r"|independent|fixed|same|all) (?:\w+ ){0,2}seeds?\b|\bseeded\b|\b(?:fix|set)\w* (?:\w+"
        r" ){0,3}seeds?\b|\bper seed\b|\bseeds? ?\|"
    ),
    unless=(
        r"\bseed (?:words?|data|tasks?|examples?|set of|nodes?|prompts?|corpus|questions|instructions"
        r")"
    ),
)
