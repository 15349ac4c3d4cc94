"""How performance changes with the budget: time, compute, data or trials."""

from __future__ import annotations

from reproof.evidence._said import Said

PATHS = ("evaluation.performance_over_budget",)
ABSENT = "no result shows how performance changes with the budget"
HOMES = (
    "scaling",
    "efficiency",
    "results",
    "ablation",
    "budget",
)
NEAR = (
    "variation",
    "run-time",
    "flop",
)

look = Said(
    cues=(
        "as a function of",
        "versus",
        "vs",
        "against",
        "over time",
        "anytime",
        "scaling",
        "pareto",
        "learning curve",
        "trade-off",
        "tradeoff",
        "budget",
        "with respect to",
        "expected validation",
    ),
    pattern=(
        r"\b(?:accuracy|performance|loss|error|score|rewards?|returns?|regret|quality|perplexity"
        r"|bleu|f1)\b[^.]{0,50}\b(?:as a function of|versus|vs\.?|against|over|with respect"
        r" to|per|under)\b(?: \w+){0,3} (?:training |wall-?clock |compute|time|budgets?|flops?"
        r"|epochs?|steps|iterations|evaluations|trials|samples|data size|cost|gpu)|\banytime"
        r" performance\b|\bscaling (?:laws?|curves?|behaviou?r)\b|\blearning curves?\b|\b(?:cost"
        r"|compute|speed|efficiency|latency|time)[-–/ ](?:accuracy|performance|quality|error)\b"
        r"|\b(?:accuracy|performance|quality|error)[-–/ ](?:cost|compute|speed|efficiency"
        r"|latency|time)\b|\bpareto\b|\bexpected validation performance\b"
    ),
)
