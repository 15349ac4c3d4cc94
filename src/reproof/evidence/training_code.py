"""Code that trains the models."""

from __future__ import annotations

from reproof.evidence._said import Said

PATHS = ("code.training",)
ABSENT = "nothing says that the training code is available"
HOMES = (
    "code",
    "reproducib",
    "availability",
)
NEAR = ("code",)

look = Said(
    cues=(
        "training code",
        "training script",
        "train script",
        "code for training",
        "code to train",
        "train.py",
        "scripts",
        "code",
        "training and",
    ),
    pattern=(
        r"\btrain(?:ing)?(?:,| and|/)?(?: (?:and |& )?(?:evaluation|inference|testing|data"
        r" \w+))? (?:codes?|scripts?|pipelines?|code ?base|recipes?|implementation)\b|\b(?:codes?"
        r"|scripts?) (?:for|to|used (?:for|to)) (?:\w+ ){0,3}(?:train|reproduc|replicat|all"
        r" (?:of )?(?:our |the )?experiment|run)\w*|\btrain\.py\b|\b(?:all|full|complete|entire"
        r"|our|source) (?:of )?(?:our |the )?(?:source )?code(?:base)?\b[^.]{0,60}\b(?:available"
        r"|released?|provided?|publish\w*|http|includ\w+|supplement\w*|open)"
    ),
)
