"""What a search for hyperparameters or architectures cost: time, runs or configurations."""

from __future__ import annotations

from reproof.evidence._said import Said

PATHS = (
    "hyperparameters.search_cost",
    "hyperparameters.trials",
)
ABSENT = "nothing says what the search for hyperparameters cost"
HOMES = (
    "hyperparameter",
    "hyper-parameter",
    "search",
    "tuning",
    "comput",
)
NEAR = (
    "search-space",
    "selection-method",
    "trials",
)

look = Said(
    cues=(
        "search",
        "tun",
        "sweep",
        "trials",
        "optuna",
        "configurations",
    ),
    pattern=(
        r"\b(?:search(?:es|ed)?|(?<!fine-)(?<!fine)tun(?:ing|ed)|sweeps?|trials|configurations"
        r"|optimi[sz]ation)\b[^.]{0,80}\b\d[\d.,]*\s?(?:gpu|tpu|cpu|device|node|hours?|h\b"
        r"|days?|minutes?|trials|configurations|runs|evaluations|models)\b|\b\d[\d.,]*\s?(?:gpu"
        r"|tpu|cpu|device|node)?[- ]?(?:hours?|days?|trials|configurations|evaluations)\b[^.]{0,60}\b"
        r"(?:search\w*|(?<!fine-)(?<!fine)tun(?:ing|ed)|sweeps?|optuna)\b"
    ),
)
