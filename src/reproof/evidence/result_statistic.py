"""Whether results are a mean, a best value or a single run."""

from __future__ import annotations

from reproof.evidence._said import Said

PATHS = ("evaluation.statistic",)
ABSENT = "nothing says whether results are a mean, a best value or a single run"
HOMES = (
    "results",
    "experimental setup",
    "evaluation",
)
NEAR = (
    "runs",
    "variation",
    "metrics",
)

look = Said(
    cues=(
        "mean",
        "averag",
        "median",
        "best",
        "maximum",
        "single run",
        "one run",
        "seed",
    ),
    pattern=(
        r"\b(?:means?|averag\w+|medians?|best|maximum|max)\b[^.|]{0,60}\b(?:over|across|of"
        r"|from|among|out of)\b[^.|]{0,30}\b(?:runs?|seeds?|trials?|folds?|repetitions?|initiali[sz]a"
        r"tions?|repeats?|splits?|checkpoints?|experiments|executions|episodes)\b|\b(?:single"
        r"|one) (?:training |random )?(?:run|seed)\b|\bmeans? ?(?:±|\+/-)|\baverage[sd]? (?:results"
        r"|performance|scores?|over)\b|\b(?:runs?|seeds?|trials?)\b[^.]{0,40}\b(?:averaged?"
        r"|means?|medians?)\b"
    ),
)
