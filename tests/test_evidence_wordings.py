"""Evidence in the many words papers use for it, and what only sounds like it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reproof.evidence import collect
from reproof.gather import gather
from reproof.latex import read
from reproof.mention import mentions
from reproof.source import from_text

if TYPE_CHECKING:
    from reproof.evidence import Evidence


def evidence(body: str) -> Evidence:
    """Return what a paper of one section shows."""
    source = (
        "\\documentclass{article}\\title{A study}\\begin{document}\\maketitle\n\\section{Experiments}\n"
        f"{body}\n\\end{{document}}\n"
    )
    document = read(from_text(source, "main.tex"))
    return collect(document, gather(document, mentions(document.passages)))


def tabular(*rows: str) -> str:
    """Return a table of rows with & between their cells."""
    columns = "l" * (rows[0].count("&") + 1)
    return (
        f"\\begin{{table}}\\begin{{tabular}}{{{columns}}} "
        + r" \\ ".join(rows)
        + "\\end{tabular}\\end{table}"
    )


SAID: dict[str, list[str]] = {
    "code": [
        r"Code and models: \url{https://github.com/lab/thing}",
        r"Full code and trained weights are available at \url{https://github.com/lab/thing}.",
        r"We extended the existing repository, as \href{https://anonymous.4open.science/r/x-12}{here}.",
        r"We submit our code together with the paper as a zip archive.",
    ],
    "run-time": [
        "One epoch needs a wall-clock time of 80 seconds.",
        "Fitting a model took 12 s on average.",
        "Training takes only a few hours on a laptop.",
        "The encoder was trained overnight.",
        "The search needs several GPU days.",
        tabular("Method & Accuracy & Run time (s)", r"Ours & 90.2 & 14.5", r"Theirs & 88.1 & 40.2"),
    ],
    "runs": [
        r"Each experiment was run 4$\times$ and averaged.",
        "The table comes from one training run.",
        "A fixed random seed (7) was used.",
    ],
    "search-space": [
        "We raised dropout in increments of 0.05, starting from a value of 0.1 up to 0.3, and tuned it so.",
        r"Forests: RandomizedSearchCV over n\_estimators [50-200] and max\_depth [5-15].",
        "We searched C over powers of ten from 0.001 to 1000.",
        r"The plot gives accuracy versus the rank $r \in \{2, 4, 8, 16\}$.",
        "We selected the number of hidden layers among 1, 2 and 3.",
        tabular("Hidden size & Accuracy", "32 & 80.1", "64 & 81.2", "128 & 81.9"),
        tabular("Temperature & 0.1 & 0.5 & 1.0 & 2.0", "Accuracy & 80.1 & 81.0 & 81.4 & 79.9"),
    ],
    "hyperparameters": [
        "The forest has n_estimators = 300 trees.",
        "The decoder is trained for a single epoch.",
    ],
    "selection-method": [
        "We inherit all hyperparameters from the base model.",
        "The settings from the repository and the matching paper were used.",
        "We only test the given hyperparameter values.",
        "The orders of the baseline were selected by AIC.",
        "Model selection is done by cross-validation on the training data.",
        "We picked 0.1 as threshold, which performed best on the dev set.",
        "The loss weights were set empirically.",
    ],
    "variation": [
        "The mean accuracy was 81.3 (SD = 1.2).",
        "Box plots show the spread over 20 repetitions.",
        "We use the Friedman test with a Nemenyi post-hoc test.",
        r"The accuracy is $81.3 (\pm 0.4)$.",
    ],
    "dataset-size": [
        "CIFAR-10 consists of 60k images in ten classes.",
        "Breast cancer data (N=569) is used.",
        "A dataset of size 12000 was generated.",
        "The graph dataset has 2708 nodes.",
        r"\begin{itemize}\item Total samples: 48842 \item Features: 14\end{itemize} The data is public.",
        tabular(r"Statistic & Value", r"\# graphs & 1178", r"\# nodes & 284"),
    ],
    "data-split": [
        "There are 3,991 train / 908 test shapes.",
        "We train on 2015--2017 and test on 2018.",
        "The last two weeks are kept for testing.",
        "The 5 folds are stratified by class.",
        tabular("Split & Size", "Training & 7000", "Validation & 1000", "Test & 2000"),
    ],
    "preprocessing": [
        "Training uses random crops and horizontal flips.",
        "We balanced the classes by drawing fewer negatives.",
        "The videos had to be split into frames with a script.",
        "Failed recordings and short games were excluded.",
        "The signals were band-pass filtered between 1 and 40 Hz.",
        "Pixel values are divided by 255.",
        "Links and user mentions in tweets were replaced with placeholders.",
    ],
    "language": ["WMT14 En-De is used.", "Bengali exam answers were graded."],
    "data-access": [
        r"We evaluate on GSM8K~\cite{a} and MATH~\cite{b}.",
        r"Our agents are trained on Procgen \cite{a}.",
        tabular("Dataset & Source", r"D17 & \cite{a}"),
    ],
    "metrics": [
        "We evaluate the ELBO on the test set with 64 samples.",
        "We compare the estimators in terms of relative error and run time.",
        "Outputs are scored by exact match.",
        tabular("Method & Accuracy", "Ours & 90.1"),
    ],
    "validation-results": [
        r"Our best model obtains 84.2\% on the validation set and 83.5\% on the test set.",
        tabular("Split & Acc & F1", "Train & 0.99 & 0.98", "Validation & 0.91 & 0.90", "Test & 0.90 & 0.88"),
        tabular("Model & valid ppl & test ppl", "Ours & 18.1 & 19.2", "Theirs & 20.2 & 21.4"),
    ],
    "data-collection": [
        "The questions of the benchmark were written by two of the authors.",
        "We created a synthetic dataset by pasting shapes onto images.",
    ],
}
UNSAID: dict[str, list[str]] = {
    "code": [
        r"We adopted the faster implementation\footnote{\url{https://github.com/x/scorer}} of the metric.",
        r"Models come from the Hugging Face hub\footnote{\url{https://huggingface.co/}}.",
    ],
    "run-time": [
        "The training data covers several weeks.",
        "A few hours after the training session the participants rested overnight.",
        "Prior work needs several weeks to train \\cite{a}.",
        "The recordings last 20 minutes each.",
        "Inference takes 0.8 seconds per image.",
        "Participants had 30 minutes to finish the task.",
    ],
    "search-space": [
        tabular("Hyperparameter & CIFAR & ImageNet", "Learning rate & 0.1 & 0.01", "Batch size & 128 & 256"),
        tabular("Epochs & Loss", "1 & 0.9", "2 & 0.8", "3 & 0.7"),
    ],
    "selection-method": ["In low dimension it ties with random search, which fails later."],
    "variation": [tabular("Setting & Value", "Temperature & 0.7", "P value for top-p & 0.99")],
    "data-split": [r"Let $D$ be a training sample of size $m$ with loss $\frac{1}{m}\sum_i \ell_i$."],
    "preprocessing": [
        "On the second dataset the samples dropped by 2 points.",
        "Test-time data augmentation of the images lowers the variance.",
        "The agent prefers under-sampled nodes.",
        "Pruned weights are set to zero.",
    ],
    "data-collection": ["We collected them in the appendix, with all other samples."],
    "data-access": [r"Transformers \cite{a} are popular."],
    "validation-results": ["The learning rate is halved when the validation loss stalls for 2.5 epochs."],
}


def flat(table: dict[str, list[str]]) -> list[tuple[str, str]]:
    return [(kind, phrase) for kind, phrases in table.items() for phrase in phrases]


@pytest.mark.parametrize(("kind", "body"), flat(SAID))
def test_wording_is_read_as_evidence(kind: str, body: str) -> None:
    assert evidence(body).of(kind)


@pytest.mark.parametrize(("kind", "body"), flat(UNSAID))
def test_what_only_sounds_like_it_is_none(kind: str, body: str) -> None:
    assert not evidence(body).of(kind)


def test_short_times_are_given_in_hours() -> None:
    assert evidence("Training took 36 s on average.").of("run-time")[0].value == "0.01"
