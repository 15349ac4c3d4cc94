"""Repetitions of one experiment, and configurations tried in a search."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from reproof.fact import Kind
from reproof.mention.runs import recognise
from reproof.passage import Passage, PassageKind

if TYPE_CHECKING:
    from reproof.mention import Mention

RUNS = {
    "seeds": ("averaged over 5 seeds", 5),
    "random seeds in words": ("with five random seeds", 5),
    "restarts": ("three random restarts", 3),
    "mean and std": ("mean ± std over 10 runs", 10),
    "independent runs": ("10 independent runs", 10),
    "initialisations": ("across eight random initializations", 8),
    "repeat": ("We repeat each experiment 3 times.", 3),
    "was repeated": ("Each run was repeated five times.", 5),
    "repeated, subject elsewhere": ("repeated 10 times with different random seeds", 10),
    "trained so many times": ("All 7 models were trained 20 times.", 20),
    "twice": ("Each configuration is trained twice.", 2),
    "once": ("All experiments were performed once.", 1),
    "folds": ("5-fold cross validation", 5),
    "folds between": ("five-fold stratified cross-validation", 5),
    "folds, short": ("10-fold CV", 10),
    "listed seeds": ("seeds {1,2,3}", 3),
    "listed after a colon": ("Seeds: 0, 1, 2, 3, 4.", 5),
    "set of seeds": ("with seed ∈ {0, 1, 2}", 3),
    "range of seeds": ("seeds 0–4 were used", 5),
    "count before the list": ("We use 3 seeds (0, 1, 2).", 3),
    "n = 5": ("n=5 seeds", 5),
    "single seed": ("DTI uses a single seed.", 1),
    "single run": ("We report a single run per model.", 1),
    "only one run": ("only one run was performed", 1),
    "trials averaged": ("averaged across 20 trials", 20),
    "trials with seeds": ("5 trials with different random seeds", 5),
    "averaged models": ("the standard deviation over three models", 3),
    "hyphenated": ("a 3-seed average", 3),
    "splits": ("over 5 random train/test splits", 5),
    "models with seeds": ("We train 5 models with different random seeds.", 5),
    "number of seeds": ("The number of seeds is set to 10.", 10),
    "n after seeds": ("mean ± std across seeds (n = 5)", 5),
    "trainings": ("five independent trainings", 5),
    "repeated for each": ("repeated 100 times for each value of k", 100),
    "average of a number": ("All figures are averages of three.", 3),
    "averaged over a number": ("Results are averaged over 5.", 5),
    "mean of a number": ("Accuracy on the test set (mean of 4)", 4),
    "n beside the deviation": ("accuracy ± one std (n = 6)", 6),
    "triplicate": ("We ran every configuration in triplicate.", 3),
    "random states": ("the mean over seven different random states", 7),
    "values of the seed": ("averages across 6 different values of the seed", 6),
    "copies started differently": ("We train 4 copies of each model from different initialisations.", 4),
    "tests started differently": (
        "Nine tests were carried out for every depth, each with different initial weights and random seeds.",
        9,
    ),
    "starting points": ("Each model was trained from 6 different random starting points.", 6),
    "splits by share": ("20 random 80/20 splits", 20),
    "splits with an average": ("ten different train/validation/test splits, and we report the average", 10),
    "splits of patients": ("the mean over 8 random train/test splits of the subjects", 8),
    "k-fold": ("stratified k-fold (k=10)", 10),
    "folds, hyphenated": ("validated on 5-folds", 5),
    "colon": ("Repetitions: 20", 20),
    "seed only": ("we report the results of one seed only", 1),
    "a run with a seed": ("The figures are of a single run with a fixed random seed.", 1),
    "separate runs": ("three separate runs", 3),
    "over runs": ("over 200 simulation runs", 200),
    "models per setting": ("We train five models per setting and report the average.", 5),
    "repeated so many ×": ("Every experiment was repeated 5×.", 5),
    "share of the runs": ("It converges in four out of five runs.", 5),
    "asked so many times": ("We query each model three times and average its scores.", 3),
    "asked per question": ("The judge was prompted 5 times per question and the scores averaged.", 5),
    "seeds ranging": ("with seeds ranging from 1 to 10", 10),
    "replications of the simulation": ("30 independent replications of the simulation", 30),
    "random trials": ("100 random trials are performed and the averages shown", 100),
    "executions": ("averaged over ten independent executions", 10),
    "all above": ("the above was repeated 5 times", 5),
    "each only once": ("Due to time constraints, each experiment was run only once.", 1),
    "a single run of each": ("We only performed a single run of each experiment.", 1),
    "differing in the seed": ("We trained six networks from scratch that differ only in their seed.", 6),
    "number of folds": ("We set the number of folds to 5.", 5),
    "summed up": ("Each box summarises 20 runs.", 20),
    "fewer than before": ("We reduced the number of seeds from 10 to 4.", 4),
    "validation repeated": ("The validation was repeated 5 times.", 5),
    "product of runs": ("3 seeds × 4 learning rates = 12 runs", 3),
    "total of runs": ("We train 3 seeds of each of 8 models, 24 runs in total.", 3),
    "an aside": ("with 3 (ImageNet) random seeds", 3),
    "noise": ("mean error over all 30 noise realizations", 30),
}
TRIALS = {
    "grid, count in brackets": ("a grid of 3 learning rates and 4 batch sizes (12 combinations)", 12),
    "there are": ("There are 1000 parameter combinations in the grid.", 1000),
    "optuna": ("100 Optuna trials", 100),
    "random search": ("random search with 60 configurations", 60),
    "random search over": ("a random search over 128 configurations", 128),
    "combinations": ("We tried 12 combinations of hyperparameters.", 12),
    "product": ("a grid of 5 × 4 = 20 settings for tuning", 20),
    "product of a grid": ("a 3 × 4 grid search", 12),
    "budget": ("a search with a budget of 50 evaluations", 50),
    "search budget": ("with a search budget of 30", 30),
    "named": ("27 hyperparameter configurations", 27),
    "trials in a search": ("The search was conducted for 100 trials.", 100),
    "tuned": ("tuned over 10 trials", 10),
    "sweep": ("W&B sweeps of 75 runs", 75),
    "assignment": ("n_trials = 100 in Optuna", 100),
    "best of": ("the best out of 20 hyperparameter settings", 20),
    "grid contains": ("The grid contains 48 configurations.", 48),
    "space has": ("The search space has 144 combinations.", 144),
    "drawn at random": ("We tried 20 random settings for each model.", 20),
    "n of a random search": ("chosen by random search (n = 60)", 60),
    "run sweep": ("a 30-run sweep over dropout and depth", 30),
    "trial search": ("a 45-trial search", 45),
    "number of trials": ("Number of trials: 50 (Optuna)", 50),
    "steps of an optimiser": ("We tune with TPE for 80 steps.", 80),
    "samples from the space": ("using 16 random samples from the hyperparameter space", 16),
    "models of a search": ("we trained 96 models during hyperparameter search", 96),
    "trials after a colon": ("Hyperparameter search trials: 100", 100),
    "rounds": ("50 rounds of hyperparameter optimisation", 50),
    "optimisation for rounds": ("Bayesian optimization for 30 rounds", 30),
    "points of a grid": ("we perform a grid search over 27 points", 27),
    "jobs of a sweep": ("The sweep consisted of 72 jobs.", 72),
    "values of a random search": ("a random search over only 15 different values", 15),
    "most evaluations": ("Hyperopt with max_evals = 100", 100),
    "function evaluations": ("SMAC3 for 500 function evaluations", 500),
    "selected from": ("hyperparameters were selected from 45 combinations", 45),
    "drawn after": ("For each architecture, 25 configurations were sampled at random.", 25),
    "random, then trained": ("Twenty random configurations per model were trained.", 20),
    "best on dev": ("We selected the best of 12 configurations on the dev set.", 12),
    "that is": ("We grid-search {1, 2} × {4, 8, 16}, i.e. 6 configurations.", 6),
    "models with different settings": ("75 models per task were trained with different hyperparameters.", 75),
    "evaluations in total": (
        "We use Bayesian optimization with 15 random initial points and 75 evaluations in total.",
        75,
    ),
    "runs in a bracket": ("Grid search over 4 rates and 2 widths (8 runs).", 8),
    "runs that resulted": ("Hyperparameters were tuned by a swarm. This resulted in 90 runs per model.", 90),
    "runs in bulk after a search": (
        "Settings were found by Bayesian optimization. We launched about 240 runs on every model.",
        240,
    ),
    "an earlier sentence": ("We tune it with Optuna. We use 15 trials for each value.", 15),
}
NEITHER = {
    "best of a sweep": "The 3 best runs of the sweep are shown.",
    "annotated": "Each sample was annotated three times by linguists.",
    "data made": "The model was run 40 times to generate the training set.",
    "combinations of something else": "Losses were tuned by hyperparameter search. We tried 4 combinations of losses.",
    "settings after a search": "This came of a hyperparameter search. We evaluate it in 3 settings.",
    "passes with dropout": "We run inference 10 times with dropout and take the variance.",
    "splits compared": "We compare two different train-test splits with each other.",
    "splits named": "There are three data splits: train, validation and test.",
    "splits published": "We publish three train/test splits of the corpus.",
    "kinds of splits": "classification results: 3 models × 6 splits",
    "splits of a tree": "Each tree draws 5 random splits of each node.",
    "seeds of a mesh": "We sample 100 seeds from the mesh.",
    "a multiple": "They trained on 100× the data, and we evaluate it.",
    "all that were launched": "which resulted in about 4,200 training runs",
    "statistics of data": "The ages have a mean of 5.",
    "average over examples": "averaged over 10 episodes",
    "phases of fine-tuning": "two-phase fine-tuning runs of the encoder",
    "prompt tuning": "We use 3 prompt-tuning experiments.",
    "random candidates": "The grid world offers 4 random candidates per move, with 9 moves.",
    "steps of training after a search": "The model found by random search was trained for 1000 steps.",
    "copies inside a method": "Each cell of the grid is repeated four times.",
    "draws from a distribution": "A normal distribution was sampled 11 times and fed through the decoder.",
    "seed value": "The random seed is set to 42.",
    "epochs": "We run 5 epochs.",
    "iterations": "We run the algorithm for 100 iterations.",
    "algorithm runs": "Algorithm 2 runs in linear time.",
    "blocks": "The encoder block is repeated 6 times.",
    "faster": "It runs 3 times faster.",
    "longer": "trained 3 times longer",
    "fold improvement": "a 3-fold improvement",
    "data sets": "averaged over 3 datasets",
    "time of a run": "A single run takes 3 hours.",
    "study": "10 participants completed 30 trials each.",
    "bootstrap": "confidence intervals from 1000 bootstrap samples",
    "ensemble": "an ensemble of 5 models",
    "ensemble with seeds": "an ensemble of 5 networks with different seeds",
    "cell": "The cell is repeated N = 6 times.",
    "batches of seeds": "running two batches of 50 seeds at once",
    "grid world": "a 5×5 grid world",
    "settings": "in three experimental settings",
    "until": "This is repeated until convergence.",
    "once per step": "Each training step is performed only once.",
    "flavours": "The kiosk sells ice cream in 12 flavours (66 combinations).",
    "few-shot seeds": "100 seed words",
    "a threshold of seeds": "A cell with fewer than 7 shared seeds counts as a failure.",
    "twice in two ways": "We ran the experiment twice, once with noise and once without it.",
    "first and then": "We ran it twice on the data, i.e. first with clean labels and then with noisy ones.",
    "experiments told one by one": "Overall, the trend across the three experiments is the same.",
    "repeats of a block": "Weights are shared (2 layers × 4 repeats).",
    "one mark of a plot": "Accuracy over all seeds; each circle marks one run.",
}


def read(text: str) -> list[Mention]:
    return list(recognise(Passage(index=0, kind=PassageKind.PARAGRAPH, text=text)))


def only(text: str) -> tuple[Kind, float]:
    [mention] = read(text)
    assert mention.amount is not None
    return mention.kind, mention.amount.value


@pytest.mark.parametrize(("text", "expected"), RUNS.values(), ids=RUNS)
def test_runs(text: str, expected: float) -> None:
    assert only(text) == (Kind.RUNS, expected)


@pytest.mark.parametrize(("text", "expected"), TRIALS.values(), ids=TRIALS)
def test_trials(text: str, expected: float) -> None:
    assert only(text) == (Kind.TRIALS, expected)


@pytest.mark.parametrize("text", NEITHER.values(), ids=NEITHER)
def test_neither(text: str) -> None:
    assert read(text) == []


def test_search_and_repetition_in_one_sentence() -> None:
    found = read("We use Optuna with 200 trials and average the best over 5 seeds.")
    assert [(m.kind, m.amount.value) for m in found if m.amount] == [(Kind.TRIALS, 200), (Kind.RUNS, 5)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("which use 12 and 40 seeds respectively", [12, 40]),
        ("We run it with 8 (small) or 4 (large) random seeds.", [4, 8]),
        ("We use 2, 4 and 6 seeds.", [2, 4, 6]),
        ("In Tables 1 and 5 seeds are compared.", [5]),
        ("with 30 epochs and 5 seeds", [5]),
    ],
)
def test_numbers_that_share_a_noun(text: str, expected: list[int]) -> None:
    assert sorted(m.amount.value for m in read(text) if m.amount) == expected


@pytest.mark.parametrize("text", ["3–5 seeds", "We use 3 to 5 seeds.", "between 3 and 5 seeds"])
def test_a_range_of_seeds(text: str) -> None:
    [mention] = read(text)
    assert mention.amount is not None
    assert (mention.amount.low, mention.amount.value, mention.amount.high) == (3, 4, 5)


def test_few_runs_after_a_search_repeat_its_best_setting() -> None:
    found = read("We did a hyperparameter search on a grid. We performed 5 runs on every model.")
    assert [(m.kind, m.amount.value) for m in found if m.amount] == [(Kind.RUNS, 5)]


def test_runs_in_bulk_averaged_over_are_no_trials() -> None:
    found = read("We did a hyperparameter search. We performed 50 runs and report the average over them.")
    assert [m.kind for m in found] == [Kind.RUNS]


def test_over_five_seeds_is_exact_and_up_to_is_not() -> None:
    [across] = read("averaged over 5 seeds")
    [bounded] = read("with up to 5 seeds")
    assert across.amount is not None
    assert bounded.amount is not None
    assert (across.amount.low, across.amount.high) == (5, 5)
    assert (bounded.amount.low, bounded.amount.high) == (None, 5)


def test_section_title_tells_a_search() -> None:
    passage = Passage(0, PassageKind.PARAGRAPH, "We ran 40 trials.", section=("Hyperparameter search",))
    assert [m.kind for m in recognise(passage)] == [Kind.TRIALS]


def test_hostile_text_takes_linear_time() -> None:
    start = time.perf_counter()
    for piece in (
        "seeds 1, ",
        "1, ",
        "repeated run ",
        "averaged over ",
        "5-fold ",
        "3 runs of 5 trials ",
        "3, 5 or ",
        "8 (a) or ",
        "random search over ",
        "k-fold ",
        "5 random a/b ",
        "± std (n =",
    ):
        read(piece * (40_000 // len(piece)) + " 3 seeds")
    assert time.perf_counter() - start < 8
