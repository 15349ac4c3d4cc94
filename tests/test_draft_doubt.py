r"""What a draft says yes to, and what it leaves to its authors: a reader must find the answer in the place.

Each row puts one passage into a paper that says nothing else on the matter.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reproof.checklists import load
from reproof.draft.answer import drafted
from reproof.settings import Settings
from reproof.understand import Input, understand

if TYPE_CHECKING:
    from pathlib import Path

PAPER = r"""\documentclass{article}
\usepackage{neurips_2026}
\begin{document}
\section{Introduction}
We present Otter, a network that sorts pebbles by colour. It is trained on photographs of pebbles \cite{shore}.
%s
\section{Conclusion}
Otter sorts pebbles. Accuracy is 81.2 against 78.1.
\end{document}
"""
TYPE = dict.fromkeys(("experiments", "training", "hyperparameters", "data", "new_data", "split", "test_set"), True)
SETTINGS = "We train with a learning rate of 0.001 and a batch size of 32 for 20 epochs. "
CHOSEN = "The learning rate was chosen by grid search on the validation set. "
SPLIT = "We use 8,000 photographs for training, 1,000 for validation and 1,000 for testing. "


def answered(tmp_path: Path, body: str, item: str) -> str:
    (tmp_path / "main.tex").write_text(PAPER % body, "utf-8")
    paper = understand(Input(tmp_path), Settings())
    assert paper.document is not None
    return drafted(load("neurips-2026"), paper.document, paper.facts, TYPE).of(item).choice


@pytest.mark.parametrize(
    ("item", "body"),
    [
        ("2", "\\section{Limitations}\nOtter only sees dry pebbles by day, and we tried two beaches of one island only."),
        ("2", "\\section{Discussion}\nA limitation of our work is that only dry pebbles were sorted."),
        (
            "5",
            "\\section{Code}\nOur code is at \\url{https://github.com/otter-pebbles/otter}; its README gives the"
            " commands that reproduce the results. We use the public Pebbles dataset \\cite{shore}.",
        ),
        ("6", "\\section{Setup}\n" + SETTINGS + CHOSEN + SPLIT),
        ("6", "\\section{Setup}\n" + SETTINGS + CHOSEN + "The data is split 80/10/10 into train, validation and test parts."),
        ("6", "\\section{Setup}\n" + SETTINGS + "All hyperparameters follow the original paper. " + SPLIT),
        ("7", "\\section{Results}\nAccuracy is 81.2 $\\pm$ 0.4, mean and standard deviation over 5 seeds."),
        (
            "10",
            "\\section{Broader impact}\nSorting pebbles can help people who restore beaches, a benefit to the"
            " public. There is a risk of misuse: it could harm beaches that are private.",
        ),
        ("13", "\\section{Data}\nWe collected 300 photographs. A datasheet for our dataset is in the supplement."),
    ],
)  # fmt: skip
def test_says_yes(tmp_path: Path, item: str, body: str) -> None:
    assert answered(tmp_path, body, item) == "yes"


@pytest.mark.parametrize(
    ("item", "body"),
    [
        # a heading without anything below it, or one of another matter
        ("2", "\\section{Limitations}\n"),
        ("2", "\\section{A limitation in Beaver's dams}\nBeaver is the network of others. It cannot see round pebbles at all."),
        ("2", "\\section{Setting}\nThe authors try to overcome the limitations of the work, as their approach is limited to cubes."),
        ("10", "\\section{Risk}\nThe risk of a policy is the expected loss of its actions over the whole horizon of play."),
        ("10", "\\section{Broader impact}\nThere is a risk that sorting harms beaches and the people who live there."),
        ("10", "\\section{Results}\nThe positive impact of smoothing on calibration is confirmed in all of the cases."),
        # code without instructions, and other people's code
        ("5", "\\section{Code}\nOur code is at \\url{https://github.com/otter-pebbles/otter}."),
        ("5", "\\section{Code}\nThe authors' code is at \\url{https://github.com/beaver/dams}."),
        ("5", "\\section{Reproducibility}\nWe did find the repository \\url{https://github.com/beaver/dams}."),
        ("5", "\\section{Code}\nOur implementation is based on the code of the paper at \\url{https://github.com/beaver/dams}."),
        # one of the three parts of the question is not said, or is said of something else
        ("6", "\\section{Setup}\n" + SETTINGS + CHOSEN + "The gap between train and test accuracy is 3 points."),
        ("6", "\\section{Setup}\n" + SETTINGS + CHOSEN + "ZeRO-3 partitions parameters across devices at 80-85\\%."),
        ("6", "\\section{Setup}\n" + SETTINGS + CHOSEN + "It takes 18 hours for 1,000 training samples."),
        ("6", "\\section{Setup}\n" + SETTINGS + SPLIT + "Each parameter was tuned to address key challenges."),
        ("6", "\\section{Setup}\n" + SETTINGS + SPLIT + "The action with the highest value is selected by the teacher."),
        ("6", "\\section{Setup}\n" + CHOSEN.replace("learning rate", "value") + SPLIT + "The loss has two scalar hyperparameters $a$ and $b$."),
        ("6", "\\section{Setup}\n" + SETTINGS + SPLIT + "The best model is saved according to its loss on the validation set."),
        ("6", "\\section{Setup}\n" + SETTINGS + CHOSEN + "The original paper uses 82,783 images for training and 40,504 for testing."),
        ("6", "\\section{Setup}\nWith 10 epochs the accuracy is slightly better. " + CHOSEN + SPLIT),
        ("6", "\\section{Background}\n" + SPLIT + "\n\\section{Setup}\n" + SETTINGS + CHOSEN),
        ("6", "\\section{Setup}\nThe hyperparameters are described in section 3 of \\cite{shore}. " + CHOSEN + SPLIT),
        # measures that are not those of results
        ("7", "\\section{Method}\nColours are normalised by subtracting the mean and dividing by the standard deviation over the samples."),
        ("7", "\\section{Method}\nHere $s$ is the standard deviation of the group's runs, where noise is Gaussian with mean 0 and standard deviation 1."),
        ("7", "\\section{Results}\nAccuracy is 81.2 $\\pm$ 0.4. Baselines are a line with a parametric bootstrap and a wide interval."),
        # collected, but not documented
        ("13", "\\section{Data}\nWe collected 300 photographs and annotated their colours."),
    ],
)  # fmt: skip
def test_leaves_it_to_the_authors(tmp_path: Path, item: str, body: str) -> None:
    assert answered(tmp_path, body, item) != "yes"


@pytest.mark.parametrize(
    ("total", "answer"),
    [
        ("All runs took 300 GPU-hours in total, failed runs included.", "yes"),
        ("Evaluation took 3 GPU-hours for one seed.", "todo"),
    ],
)
def test_a_total_is_one_of_all_the_work(tmp_path: Path, total: str, answer: str) -> None:
    body = (
        "\\section{Compute}\nWe train on 2 NVIDIA A100 GPUs with 40 GB of memory each on our own cluster."
        f" A run takes 5 hours. {total}"
    )
    assert answered(tmp_path, body, "8") == answer
