"""Where the trained models can be got."""

from __future__ import annotations

from reproof.evidence._said import Said

PATHS = ("code.models",)
ABSENT = "nothing says that the trained models are available"
HOMES = (
    "code",
    "reproducib",
    "availability",
    "release",
)
NEAR = ("code",)

look = Said(
    cues=(
        "weights",
        "checkpoint",
        "trained model",
        "pretrained model",
        "model",
    ),
    pattern=(
        r"\b(?:releas\w+|available|provid\w+|publish\w*|open-sourc\w+|download\w*|shar\w+"
        r"|host\w+|supply|upload\w*|public\w*)\b[^.]{0,80}\b(?:(?:model |pre-?trained |trained"
        r" |fine-?tuned )?(?:weights|checkpoints?)|(?:pre-?)?trained (?:\w+ )?models?|our"
        r" models?|models? (?:and|,) (?:code|data))\b|\b(?:(?:model |pre-?trained |trained"
        r" |fine-?tuned )?(?:weights|checkpoints?)|(?:pre-?)?trained (?:\w+ )?models?|our"
        r" models?)\b[^.]{0,60}\b(?:releas\w+|available|provided|publish\w*|open-sourced|hosted"
        r"|downloaded from|uploaded|public)\b"
    ),
    unless=(
        r"\bno (?:pre-?)?trained|\b(?:authors|they)\b[^.]{0,20}\b(?:provid|releas|publish"
        r"|shar)\w+|\bnot (?:be )?(?:releas|availab|publi)\w+|\bpublicly available (?:pre-?trained"
        r"|checkpoint|llm)"
    ),
)
