"""How operations were counted: multiply-adds or not, forward or training, with which tool and input."""

from __future__ import annotations

from reproof.evidence._said import Said

PATHS = ("compute.flop_definition",)
ABSENT = "operations are not defined: FLOPs or multiply-adds, forward pass or training, counted how"
HOMES = (
    "flop",
    "efficiency",
    "comput",
    "complexity",
)
NEAR = (
    "flop",
    "inference-cost",
)

look = Said(
    cues=(
        "flop",
        "mac",
        "multiply",
        "fpo",
        "petaflop",
        "madd",
    ),
    pattern=(
        r"\b(?:\w?flops?|\w?macs?|madds|fpo|operations|pfs?-days)\b[^.]{0,100}\b(?:count\w*"
        r"|comput\w+|measur\w+|estimat\w+|calculat\w+|profil\w+|multiply|multiplications?"
        r"|fvcore|thop|ptflops|deepspeed|calflops|forward|backward|per (?:sample|token|image"
        r"|example|step|inference)|input (?:size|resolution)|resolution|6 ?n ?d|following)\b"
        r"|\b(?:count\w*|comput\w+|measur\w+|estimat\w+|calculat\w+|profil\w+|multiply-(?:add"
        r"|accumulate)s?|forward (?:pass )?|per[- ](?:sample|token|image|step))\b[^.]{0,60}\b(?:\w?fl"
        r"ops?|\w?macs|madds|fpo|floating[- ]point operations)\b"
    ),
)
