"""Statistical tests behind claimed differences."""

from __future__ import annotations

from reproof.evidence._said import Said

PATHS = ("evaluation.statistical_test",)
ABSENT = "differences are claimed without a statistical test"
HOMES = (
    "statistical",
    "significance",
    "results",
    "evaluation",
)
NEAR = (
    "variation",
    "runs",
)

look = Said(
    cues=(
        "test",
        "signific",
        "p-value",
        "p value",
        "p <",
        "p<",
        "p =",
        "anova",
        "wilcoxon",
    ),
    pattern=(
        r"\b(?:t|wilcoxon|mann-whitney|mcnemar|permutation|bootstrap|signed-rank|anova|fisher"
        r"|friedman|kruskal-wallis|nemenyi|chi-squared?|welch|randomi[sz]ation|paired|binomial"
        r"|diebold-mariano)(?:'s)?[- ]?(?:signed-rank |u |t-?|rank-sum |exact |post-?hoc )?tests?\b"
        r"|\banova\b|\bp\s?[<≤]\s?0?\.\d|\bp\s?=\s?0?\.0\d|\bp[- ]values?\b|\bstatistical(?:ly)?"
        r" (?:tests?|significan\w+)|\bcritical difference\b|\bbayes factor\b|\bcohen's d\b"
    ),
)
