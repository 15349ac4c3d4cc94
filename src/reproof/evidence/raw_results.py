"""The raw results or logs of the runs."""

from __future__ import annotations

from reproof.evidence._said import Said

PATHS = ("code.results",)
ABSENT = "nothing says that raw results or logs are available"
HOMES = (
    "code",
    "reproducib",
    "availability",
)
NEAR = (
    "code",
    "reproduction-commands",
)

look = Said(
    cues=(
        "raw ",
        "logs",
        "log files",
        "wandb",
        "weights & biases",
        "weights and biases",
        "tensorboard",
        "result files",
    ),
    pattern=(
        r"\braw (?:\w+ )?(?:results?|outputs?|logs?|predictions?|measurements|generations)\b"
        r"|\b(?:training|run|experiment\w*|evaluation|result|output|full|complete|anonymi[sz]ed)"
        r" (?:logs?|log files)\b|\b(?:wandb|w&b|weights (?:&|and) biases|tensorboard)\b|\bresults?"
        r" files?\b|\ball (?:\w+ )?(?:outputs|predictions|generations)\b"
    ),
)
