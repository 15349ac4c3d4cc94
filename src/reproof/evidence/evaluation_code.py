"""Code that evaluates the models."""

from __future__ import annotations

from reproof.evidence._said import Said

PATHS = ("code.evaluation",)
ABSENT = "nothing says that the evaluation code is available"
HOMES = (
    "code",
    "reproducib",
    "availability",
)
NEAR = (
    "code",
    "training-code",
)

look = Said(
    cues=(
        "evaluation",
        "code",
        "eval.py",
        "test script",
    ),
    pattern=(
        r"\b(?:evaluation|testing|inference|scoring|benchmark(?:ing)?|analysis) (?:codes?"
        r"|scripts?|pipelines?|harness|code ?base|notebooks?|framework)\b|\b(?:codes?|scripts?)"
        r" (?:for|to|used (?:for|to)) (?:\w+ ){0,5}(?:evaluat|reproduc|replicat|all (?:of"
        r" )?(?:our |the )?experiment|run|comput)\w*|\beval\w*\.py\b|\b(?:all|full|complete"
        r"|entire|our|source) (?:of )?(?:our |the )?(?:source )?code(?:base)?\b[^.]{0,60}\b(?:availab"
        r"le|released?|provided?|publish\w*|http|includ\w+|supplement\w*|open)"
    ),
)
