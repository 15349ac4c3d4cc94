"""Whether the model was pretrained or fine-tuned."""

from __future__ import annotations

from reproof.evidence._said import Said

PATHS = (
    "experiments[].phase",
    "models[].training_type",
)
ABSENT = "nothing says whether the model was pretrained or fine-tuned"
HOMES = (
    "experimental setup",
    "experiment setup",
    "implementation detail",
    "training details",
    "comput",
)
NEAR = (
    "hyperparameters",
    "run-time",
)

look = Said(
    cues=(
        "pretrain",
        "pre-train",
        "fine-tun",
        "finetun",
        "from scratch",
        "trained",
    ),
    pattern=(
        r"\bpre-?train(?:ed|ing)\b|\bfine-?tun(?:ed|ing|e)\b|\bfrom scratch\b|\b(?:is|are"
        r"|was|were) trained\b|\bwe train(?:ed)?\b"
    ),
    path="models[].training_type",
)
