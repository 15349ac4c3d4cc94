"""Which sizes, runs, trials and sums of a page are this paper's own, read from LaTeX to facts."""

from __future__ import annotations

import pytest

from reproof.fact import Kind, Scope
from reproof.gather import facts_of
from reproof.latex import read
from reproof.source import from_text

PARAMS, RUNS, TRIALS, FLOP, COST = Kind.PARAMETERS, Kind.RUNS, Kind.TRIALS, Kind.FLOP, Kind.COST


def own(section: str, text: str) -> dict[Kind, set[float]]:
    """Return the values of each kind that a paper of one section claims for its own work."""
    page = (
        f"\\documentclass{{article}}\\begin{{document}}\n\\section{{{section}}}\n{text}\n\\end{{document}}\n"
    )
    found: dict[Kind, set[float]] = {}
    for fact in facts_of(read(from_text(page, "main.tex"))):
        if fact.scope is not Scope.CITED and fact.amount is not None:
            found.setdefault(fact.kind, set()).add(float(f"{fact.amount.value:.4g}"))
    return found


OTHERS = [
    ("Introduction", r"Loading a 60B model in 16 bits takes 120 gigabytes of memory.", PARAMS),
    ("Introduction", r"Ever since Titan-1 appeared with its 90 billion parameters, labs have raced to scale.", PARAMS),
    ("Introduction", r"A licence for frontier compute is asked for above $10^{26}$ FLOPs.", FLOP),
    ("Introduction", r"Building such a system is thought to cost more than \$200 million of GPU time.", COST),
    ("Related Work", r"Nearest to our work, \citet{doe} train a 5B model on legal text.", PARAMS),
    ("Related Work", r"Their decoder has 44M parameters, ours is recurrent.", PARAMS),
    ("Related Work", r"While those taggers carry 250M parameters, we hold a single matrix.", PARAMS),
    ("Discussion", r"Whether a network of 80B parameters would show this is open.", PARAMS),
    ("Limitations", r"Taking larger language models, say of more than 20 billion parameters, needs more memory.", PARAMS),
    ("Limitations", r"Scaling our sampler to 150B-parameter models would need a cluster.", PARAMS),
    ("Routing", r"Suppose a router of 3B parameters is copied to each node.", PARAMS),
    ("Routing", r"Owlet-40B~\cite{doe} keeps its keys in one layer.", PARAMS),
    ("Routing", r"A 90B model fills two cards.", PARAMS),
    ("Method", r"Systems such as Owlet-40B need a second encoder.", PARAMS),
    ("Method", r"Typical taggers are models of 10M to 90M parameters.", PARAMS),
    ("Method", r"If an experiment is repeated 16 times, the error falls to a quarter.", RUNS),
    ("Experiments", r"Suppose we had run 90 trials of random search.", TRIALS),
    ("Experiments", r"Our parser is 2.5M parameters smaller than the old one.", PARAMS),
    ("Experiments", r"Sharing embeddings saves 9M parameters.", PARAMS),
    ("Experiments", r"The reactor model has 41 parameters, fitted to measurements.", PARAMS),
    ("Experiments", r"We perturb 2,000 parameters of the ocean simulator.", PARAMS),
    ("Experiments", r"In the original paper, scores were averaged over 12 runs.", RUNS),
    ("Experiments", r"The numbers of the original study were obtained from four seeds.", RUNS),
    ("Discussion", r"The two seeds of the original study may have been lucky.", RUNS),
    ("Experiments", r"While the original script fixes one seed, we vary it.", RUNS),
    ("Results", r"It is not clear whether the four runs share one split.", RUNS),
    ("Results", r"The 6 seeds of the released logs remain undocumented.", RUNS),
    ("Results", r"Nothing is said of the 9 random seeds mentioned in the paper.", RUNS),
    ("Results", r"Their scripts start 40 Optuna trials by default.", TRIALS),
    ("Results", r"Baselines are those of \citet{doe}, who average over 4 runs.", RUNS),
    ("Limitations", r"Scores from one seed may mislead.", RUNS),
    ("Introduction", r"Returns are often reported over as few as three seeds.", RUNS),
    ("Experiments", r"Their scores are averaged over 12 runs and not comparable.", RUNS),
    ("Experiments", r"The scores of FinchNet are from~\cite{doe} and are means of 60 runs.", RUNS),
    ("Experiments", r"As reported by \citet{doe}, the mean of 60 runs is 81.", RUNS),
    ("Data", r"We release 6 folds for cross-validation.", RUNS),
    ("Discussion", r"The paper speaks of a 7-fold cross-validation, but only one split exists.", RUNS),
    ("Discussion", r"Finally, the paper gave no weights and reported single-run scores.", RUNS),
    ("Method", r"It is good practice to report the mean over five seeds.", RUNS),
    ("Method", r"Ideally, means over ten seeds are reported.", RUNS),
    ("Method", r"Clusters come from k-means with 15 random initializations.", RUNS),
    ("Method", r"The solver gets 25 restarts and the best solution is kept.", RUNS),
    ("Method", r"We add 32 noise realizations per image.", RUNS),
    ("Experiments", r"Our group submitted four runs to the shared task.", RUNS),
    ("Experiments", r"Latency excludes 20 warm-up runs.", RUNS),
    ("Experiments", r"We average the predictions of 7 models.", RUNS),
    ("Experiments", r"Each prompt is run nine times and the majority answer kept.", RUNS),
    ("Experiments", r"The corpus is divided into 40 folds of five speakers.", RUNS),
    ("Experiments", r"The planner has a search budget of 32 samples per task.", TRIALS),
    ("Experiments", r"Beam search explores 30 candidates.", TRIALS),
    ("Experiments", r"Table 3 lists the hyperparameters of all three evaluation settings.", TRIALS),
    ("Experiments", r"The tree was grown for 30 different sets of parameters.", PARAMS),
    ("Appendix", r"This procedure is repeated 4,000 times and the entropies averaged.", RUNS),
    (
        "Appendix",
        r"\begin{table}\caption{Published baselines on ShapeBank. They use all data, unlike our runs.}"
        r"\begin{tabular}{lr}\toprule Method & Params \\ \midrule ConvShape & 21M \\ ShapeFormer & 64M \\ \bottomrule"
        r"\end{tabular}\end{table}",
        PARAMS,
    ),
]  # fmt: skip

OURS = [
    ("Introduction", r"We present Finch, a tagger. It has 14M parameters.", PARAMS, {14e6}),
    ("Introduction", r"The proposed tagger has only 0.9M parameters.", PARAMS, {0.9e6}),
    ("Introduction", r"In this paper we train a 2.2B model on sheet music.", PARAMS, {2.2e9}),
    ("Introduction", r"We introduce WREN, a family of taggers. WREN-S has 21M parameters.", PARAMS, {21e6}),
    ("Routing", r"The router has 3M parameters.", PARAMS, {3e6}),
    ("Experiments", r"Results are for a single run.", RUNS, {1}),
    ("Limitations", r"All our runs use models of at most 6B parameters.", PARAMS, {6e9}),
    ("Experiments", r"Every rival was matched in size at around 33M parameters.", PARAMS, {33e6}),
    ("Experiments", r"We train models with \{5M, 20M, 80M\} parameters.", PARAMS, {5e6, 20e6, 80e6}),
    ("Experiments", r"In total 0.1\% of all parameters (about 3.3M) change.", PARAMS, {3.3e6}),
    ("Experiments", r"The critic has 1.2M and the actor 2.6M parameters.", PARAMS, {1.2e6, 2.6e6}),
    ("Experiments", r"The recurrent baseline has 52M parameters, ours 49M.", PARAMS, {52e6, 49e6}),
    ("Experiments", r"Our 2B model beats Tower-9B on rare words.", PARAMS, {2e9}),
    ("Experiments", r"The 2B model is weaker than the 9B model.", PARAMS, {2e9, 9e9}),
    ("Experiments", r"In our reproduction results are means over 6 runs.", RUNS, {6}),
    ("Experiments", r"Error bars are standard deviations across 11 random initializations.", RUNS, {11}),
    ("Experiments", r"For every maze we train 4 agents with different seeds.", RUNS, {4}),
    ("Experiments", r"The bound held in 97\% of 300 runs.", RUNS, {300}),
    ("Experiments", r"Runs per setting: 7.", RUNS, {7}),
    ("Results", r"It is unclear which part matters, so we train 6 seeds of each.", RUNS, {6}),
    ("Results", r"Following \citet{doe}, we report the mean over 5 seeds.", RUNS, {5}),
    ("Limitations", r"Scores of the widest network are given for one seed only.", RUNS, {1}),
    ("Experiments", r"A grid search over widths and rates gives 21 configurations in total.", TRIALS, {21}),
    ("Experiments", r"The number of Optuna trials was 75.", TRIALS, {75}),
    ("Experiments", r"The budget for tuning was 18 runs per method.", TRIALS, {18}),
]  # fmt: skip


@pytest.mark.parametrize(("section", "text", "kind"), OTHERS, ids=[row[1] for row in OTHERS])
def test_not_their_own(section: str, text: str, kind: Kind) -> None:
    assert own(section, text).get(kind) is None


@pytest.mark.parametrize(("section", "text", "kind", "values"), OURS, ids=[row[1] for row in OURS])
def test_their_own(section: str, text: str, kind: Kind, values: set[float]) -> None:
    assert own(section, text).get(kind) == values


def table(caption: str, rows: str) -> str:
    columns = "l" + "r" * rows.split("\\\\")[0].count("&")
    return (
        f"\\begin{{table}}\\caption{{{caption}}}\\begin{{tabular}}{{{columns}}}\\toprule\n{rows}\n"
        "\\bottomrule\\end{tabular}\\end{table}"
    )


@pytest.mark.parametrize(
    ("caption", "rows", "kind", "values"),
    [
        ("Results.", r"Net & \#P (M) & F1 \\ \midrule Old & 18.0 & 71 \\ New & 6.5 & 73 \\", PARAMS, {18e6, 6.5e6}),
        ("A survey of recent models.", r"Model & Params \\ \midrule A1 & 60B \\ B2 & 90B \\", PARAMS, None),
        ("Teams.", r"Team & Runs \\ \midrule Red & 4 \\ Blue & 6 \\", RUNS, None),
        ("Methods.", r"Method & Runs \\ \midrule SGD & 4 \\ Adam & 4 \\", RUNS, {4.0}),
        ("Tasks.", r"Task & Trials \\ \midrule Push & 35 \\ Pull & 45 \\", TRIALS, None),
        ("Tuning budget.", r"Method & Trials \\ \midrule SVM & 35 \\ GBM & 45 \\", TRIALS, {35.0, 45.0}),
        ("Loss of each model.", r"Model size & Loss \\ \midrule 50M & 3.1 \\ 200M & 2.8 \\", PARAMS, {50e6, 200e6}),
    ],
    ids=["column #P", "survey", "teams", "methods", "tasks", "tuning", "rows called by size"],
)  # fmt: skip
def test_columns(caption: str, rows: str, kind: Kind, values: set[float] | None) -> None:
    assert own("Experiments", table(caption, rows)).get(kind) == values
