"""Which sentences, tables and links answer which question: phrases made up for each kind."""

from __future__ import annotations

import time
from typing import Any

import pytest

from reproof.evidence import Evidence, collect, kinds
from reproof.fact import Fact, Kind, Phase, Scope
from reproof.passage import Cell, Document, Passage, PassageKind, Problem, Table
from reproof.place import Place
from reproof.quantity import Interval

CITE, NOTE = "\ue000", "\ue003"


def document(
    *texts: str, section: str = "Experiments", kind: PassageKind = PassageKind.PARAGRAPH, **rest: Any
) -> Document:
    passages = [Passage(0, PassageKind.HEADING, section, section=(section,))]
    passages += [Passage(n, kind, text, section=(section,)) for n, text in enumerate(texts, 1)]
    return Document("main.tex", ".", ("main.tex",), tuple(passages), **rest)


def table(*rows: str, caption: str = "") -> Document:
    """Return a document with one table; the first row is its head, cells are separated by bars."""
    cells: list[Cell] = []
    for row, line in enumerate(rows):
        for column, text in enumerate(line.split("|")):
            number = len(cells)
            passage = Passage(number, PassageKind.CELL, text.strip(), section=("Experiments",), table=0)
            cells.append(Cell(row, column, 1, 1, passage))
    head = Passage(len(cells), PassageKind.CAPTION, caption, section=("Experiments",), table=0)
    grid = Table(
        0, tuple(cells), len(rows), 9, 1, caption=head, grid={(cell.row, cell.column): cell for cell in cells}
    )
    return Document("main.tex", ".", ("main.tex",), (*(cell.passage for cell in cells), head), (grid,))


def found(kind: str, paper: Document, facts: tuple[Fact, ...] = ()) -> str:
    """Return whether a kind of evidence is there: yes, no or unclear."""
    evidence: Evidence = collect(paper, facts)
    if not evidence.of(kind):
        return "no"
    return "unclear" if evidence.unclear(kind) else "yes"


SAID: dict[str, list[str]] = {
    "runs": [
        "Results are averaged over five random seeds.",
        "Each model was trained three times.",
        "We report a single run.",
        "We use 10-fold cross-validation.",
        "All numbers are means (n = 5 seeds).",
    ],
    "method": [
        "We propose a model that consists of two encoders.",
        "Let x be the input of the network and y its label.",
    ],
    "code": [
        "Our code is available at https://github.com/lab/paper.",
        "Code: https://gitlab.com/lab/paper",
        "The code of all experiments is available at https://lab.example.net/paper.",
        "The source code can be found at https://anonymous.4open.science/r/thing-1234.",
        "We release all scripts at https://zenodo.org/record/123456.",
        "The code is included in the supplementary material.",
        "The supplementary material contains the code for all experiments.",
        "All experiments can be reproduced with the repository https://codeberg.org/lab/paper, where our "
        "code is hosted.",
    ],
    "metrics": [
        "We report accuracy and macro F1, computed with the official script.",
        "As evaluation metric we use BLEU.",
        "The quality is measured by the mean squared error.",
        "Precision is defined as the share of retrieved items that are relevant.",
    ],
    "search-space": [
        "We searched the learning rate in {1e-5, 3e-5, 5e-5}.",
        "Learning rates were tuned over [1e-4, 1e-2] with 20 trials.",
        "We tried batch sizes of 16, 32 and 64.",
        "The dropout rate was varied between 0.1 and 0.5.",
        "We ran a grid search over weight decay values from 0.01 to 0.1.",
        "For each k ∈ {1, 2, 4, 8} we train a model.",
        "Hidden sizes are selected from 128, 256, 512.",
    ],
    "hyperparameters": [
        "We use Adam with a learning rate of 3e-4 and a batch size of 64.",
        "Models are trained for 20 epochs with dropout 0.1.",
        "The learning rate is set to 0.001.",
        "We set the discount factor to 0.99.",
        "Training runs for 100,000 steps with warmup of 1,000 steps.",
        "Weight decay is 0.01 and momentum is 0.9.",
    ],
    "selection-method": [
        "Hyperparameters were tuned by grid search.",
        "We choose the learning rate with the best validation accuracy.",
        "All hyperparameters follow the original paper.",
        "We use the default parameters of the library.",
        "We apply early stopping on the development loss.",
        "The batch size was chosen empirically.",
        "Settings are taken from the authors' configuration files; we did not tune the hyperparameters.",
    ],
    "variation": [
        "We report mean and standard deviation over five seeds.",
        "Our model reaches 81.2 ± 0.4.",
        "Shaded regions show the 95% confidence interval.",
        "The difference is significant (p < 0.01, paired t-test).",
        "Error bars denote one standard error.",
        "We test significance with the Wilcoxon signed-rank test.",
    ],
    "dataset-size": [
        "The dataset contains 12,000 images of 10 classes.",
        "We train on 1.2M sentence pairs.",
        "The corpus consists of 3 million documents.",
        "Our benchmark comprises 540 questions.",
        "We use 25000 reviews for training.",
        "The data has 150 graphs with 40 nodes each.",
    ],
    "data-split": [
        "We split the data into 80% training, 10% validation and 10% test.",
        "We use an 80/10/10 split.",
        "There are 10,000 training images and 2,000 test images.",
        "We use the standard train/test split of the benchmark.",
        "We use 5-fold cross-validation.",
        "20% of the data is held out for testing.",
        "We follow the official split.",
        "The examples are divided into training and test sets at random.",
        "Models are trained on three weeks of data.",
    ],
    "preprocessing": [
        "Images are resized to 224 x 224 pixels and normalized.",
        "We removed duplicates from the corpus.",
        "All text is lowercased and tokenized with BPE.",
        "Participants' records with missing values were excluded from the data.",
        "We follow the preprocessing of earlier work.",
        "Random crops and flips are used for data augmentation.",
    ],
    "language": [
        "The dataset is in English.",
        "We train on German and French news articles.",
        "Sentences are translated from Swahili.",
    ],
    "data-access": [
        f"We use the CIFAR-10 dataset {CITE}.",
        "The data can be downloaded from https://example.net/corpus.zip.",
        f"Experiments run on the MuJoCo simulator {CITE}.",
    ],
    "data-collection": [
        "The data was collected from three hospitals between 2019 and 2020.",
        "Two annotators labelled each example; inter-annotator agreement was 0.8.",
        "We scraped 10,000 papers and verified the entries by hand.",
    ],
    "validation-results": [
        "The validation accuracy is 91.2% and the test accuracy 90.8%.",
        "On the development set the model reaches an F1 score of 77.1.",
    ],
}
NOT_SAID: dict[str, list[str]] = {
    "runs": [
        "The model runs on phones.",
        "We fix the random seed to 42.",
        "It is three times faster.",
    ],
    "code": [
        "Our code will be released upon acceptance.",
        "Code is available upon request.",
        "The code will be made available in the supplementary material.",
        "We build on the library https://github.com/huggingface/transformers.",
        "The original authors' implementation is at https://github.com/them/theirs.",
        "Our code is available at https://github.com/XXXX/XXXX.",
        "Our code is available at https://github.com/anonymous.",
        "The dataset from https://zenodo.org/record/99 is used.",
        "See https://lab.example.net for our group's page.",
        "The code will be available at https://lab.example.net/paper.",
    ],
    "search-space": [
        "We use Adam with betas (0.9, 0.999) and a learning rate of 3e-4.",
        "where γ ∈ [0, 1] is the discount factor.",
        "The learning rate is 0.1.",
        "We report Hits@k with k ∈ {1, 5, 10}.",
        "The learning rate decays from 0.1 to 0.001 on a linear schedule.",
    ],
    "hyperparameters": [
        "The learning rate matters.",
        "Top-performing models score 1.2 to 4.4.",
    ],
    "variation": [
        "Weights are initialized from a Gaussian with standard deviation 0.02.",
        "We do not report error bars because of the cost.",
        "The images are normalized to unit variance.",
        "Results agree within ±2.4% of the original.",
        "The probability is p = 0.4.",
    ],
    "dataset-size": [
        "We use five examples per prompt.",
        "The dataset was published in 2016.",
        "Training takes 300 epochs.",
        "We train for 12,000 steps.",
    ],
    "data-split": [
        "GRPO on Qwen3-8B with 30 training steps.",
        "This is a 60-fold improvement.",
        "Training took 1.5 days.",
        "The loss is split into two terms.",
    ],
    "preprocessing": [
        "We remove the attention layer in an ablation.",
        "The gradient is normalized.",
        "Failed runs were excluded from the tables.",
    ],
    "language": [
        "We thank the German research foundation.",
        "The Japanese team won the game.",
    ],
    "validation-results": [
        "We select the checkpoint with the best validation accuracy of 91.2%.",
        "The validation set has 1000 examples.",
    ],
}


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in SAID.items() for text in texts])
def test_what_answers_is_seen(kind: str, text: str) -> None:
    assert found(kind, document(text)) == "yes"


@pytest.mark.parametrize(
    ("kind", "text"), [(kind, text) for kind, texts in NOT_SAID.items() for text in texts]
)
def test_what_does_not_answer_is_not_seen(kind: str, text: str) -> None:
    assert found(kind, document(text)) == "no"


@pytest.mark.parametrize(("kind", "texts"), SAID.items(), ids=SAID)
def test_checklist_text_is_never_evidence(kind: str, texts: list[str]) -> None:
    passages = [Passage(n, PassageKind.CHECKLIST, text) for n, text in enumerate(texts)]
    assert found(kind, Document("main.tex", ".", (), tuple(passages))) == "no"


@pytest.mark.parametrize(
    "kind", ["hyperparameters", "variation", "preprocessing", "data-split", "dataset-size"]
)
def test_other_peoples_sections_are_not_this_works(kind: str) -> None:
    for text in SAID[kind]:
        assert found(kind, document(text, section="Related Work")) == "no"


@pytest.mark.parametrize(
    ("kind", "rows", "caption"),
    [
        ("data-split", ("Dataset | Train | Dev | Test", "Foo | 10,000 | 1,000 | 1,000"), "Data."),
        ("runs", ("Model | Total runs | F1", "Foo | 4 | 80.1"), "Results."),
        (
            "dataset-size",
            ("Dataset | # Images | # Classes", "Foo | 10,000 | 10", "Bar | 2,500 | 4"),
            "Datasets.",
        ),
        ("hyperparameters", ("Parameter | Value", "Learning rate | 3e-4", "Batch size | 32"), "Settings."),
        (
            "search-space",
            ("Parameter | Search space | Best", "Learning rate | [1e-5, 1e-3] | 3e-4"),
            "Search.",
        ),
        ("search-space", ("Parameter | Values", "Batch size | {16, 32, 64}"), "Settings."),
        ("search-space", ("Parameter | Values", "Lambda | 0, 1/6, 2/6, 3/6"), "Settings."),
        ("variation", ("Model | Accuracy", "Ours | 81.2 ± 0.4"), "Results."),
        (
            "variation",
            ("Model | Accuracy", "Ours | 81.23 (0.41)"),
            "Accuracy, standard deviation in parentheses.",
        ),
        ("variation", ("Model | Mean | Std", "Ours | 81.2 | 0.4"), "Results."),
        ("validation-results", ("Model | Dev | Test", "Ours | 81.2 | 80.9", "Theirs | 79.0 | 78.1"), "F1."),
        (
            "validation-results",
            ("Model | Validation accuracy | Test accuracy", "Ours | 81.2 | 80.9"),
            "Results.",
        ),
    ],
    ids=lambda value: " / ".join(value) if isinstance(value, tuple) else "",
)
def test_tables_answer(kind: str, rows: tuple[str, ...], caption: str) -> None:
    assert found(kind, table(*rows, caption=caption)) == "yes"


@pytest.mark.parametrize(
    ("kind", "rows"),
    [
        ("validation-results", ("Dataset | Train | Dev | Test", "Foo | 10,000 | 1,000 | 1,000")),
        ("dataset-size", ("Model | Accuracy | F1", "Ours | 81.2 | 80.1", "Theirs | 79.1 | 78.0")),
        ("search-space", ("Parameter | Value", "Learning rate | 3e-4")),
        ("variation", ("Class | Probability", "Soup | p=0.53")),
    ],
    ids=["counts are no scores", "scores are no counts", "one value is no range", "a probability"],
)
def test_tables_that_only_look_like_it(kind: str, rows: tuple[str, ...]) -> None:
    assert found(kind, table(*rows)) == "no"


def test_a_footnote_is_judged_by_the_sentence_with_its_mark() -> None:
    def noted(sentence: str) -> Document:
        return Document(
            "main.tex", ".", ("main.tex",),
            (
                Passage(0, PassageKind.PARAGRAPH, f"{sentence}{NOTE} We go on."),
                Passage(1, PassageKind.FOOTNOTE, "https://github.com/lab/paper"),
            ),
        )  # fmt: skip

    assert found("code", noted("Our code is publicly available.")) == "yes"
    assert found("code", noted("We use the original authors' code.")) == "no"
    assert found("code", noted("We like this.")) == "unclear"


def test_a_repository_named_as_the_title_is_this_works() -> None:
    def titled(title: str) -> Document:
        return Document(
            "main.tex", ".", ("main.tex",),
            (Passage(0, PassageKind.TITLE, title), Passage(1, PassageKind.PARAGRAPH, "See https://github.com/lab/foo-net.")),
        )  # fmt: skip

    assert found("code", titled("FooNet: nets of foo")) == "yes"
    assert found("code", titled("Nets of bar")) == "unclear"


def test_two_footnotes_of_a_sentence_keep_their_order() -> None:
    text = f"The original code{NOTE} is slow. Our code is available{NOTE}."
    paper = Document(
        "main.tex", ".", ("main.tex",),
        (
            Passage(0, PassageKind.PARAGRAPH, text),
            Passage(1, PassageKind.FOOTNOTE, "https://github.com/them/theirs"),
            Passage(2, PassageKind.FOOTNOTE, "https://github.com/us/ours"),
        ),
    )  # fmt: skip
    assert [one.value for one in collect(paper, ()).of("code")] == ["https://github.com/us/ours"]


def fact(kind: Kind, value: float | None, **rest: Any) -> Fact:
    place = Place("main.tex", 1, 1, 1, 6, "words")
    amount = None if value is None else Interval.exact(value)
    return Fact(1, kind, amount, None, rest.pop("scope", Scope.OWN), Phase.UNCLEAR, (place,), **rest)


@pytest.mark.parametrize(
    ("kind", "one", "answer"),
    [
        ("hardware", fact(Kind.HARDWARE, 8, name="A100"), "yes"),
        ("hardware", fact(Kind.HARDWARE, 8), "no"),
        ("hardware", fact(Kind.HARDWARE, 8, name="A100", scope=Scope.CITED), "no"),
        ("run-time", fact(Kind.DURATION, 3), "yes"),
        ("run-time", fact(Kind.DEVICE_HOURS, 300), "yes"),
        ("run-time", fact(Kind.DURATION, 3, scope=Scope.CITED), "no"),
        ("energy", fact(Kind.ENERGY, 3), "yes"),
        ("parameters", fact(Kind.PARAMETERS, 1e8), "yes"),
        ("parameters", fact(Kind.PARAMETERS, 7e9, qualifiers=frozenset({"name"})), "no"),
        ("runs", fact(Kind.RUNS, 5), "yes"),
        ("trials", fact(Kind.TRIALS, 50), "yes"),
    ],
    ids=str,
)
def test_facts_answer(kind: str, one: Fact, answer: str) -> None:
    assert found(kind, document("We train a model."), (one,)) == answer


def test_a_part_that_was_not_read_counts_for_what_its_name_speaks_of() -> None:
    place = Place("main.tex", 9, 1, 9, 20, "\\input{appendix/hyperparameters}")
    lost = Problem("unreadable-input", '"appendix/hyperparameters.tex" is not in the paper\'s folder', place)
    paper = document("We train a model.", problems=(lost,))
    evidence = collect(paper, ())
    assert evidence.unread["hyperparameters"] == "appendix/hyperparameters.tex"
    figure = Problem("unreadable-input", '"figures/teaser.tex" is not in the paper\'s folder', place)
    assert not collect(document("We train a model.", problems=(figure,)), ()).unread


def test_every_kind_says_what_it_is() -> None:
    for name, kind in kinds().items():
        assert kind.summary, name
        assert kind.paths, name
        assert kind.absent[0].islower(), name
        assert not kind.absent.endswith("."), name
        assert set(kind.near) <= set(kinds()), name


HOSTILE = [
    "test ", "1,000 ", "data ", "a, ", "{1, ", "validation ", "we train ", "learning rate ", "(", "± ",
    "split of ", "http",
    "test | ", "1/2 ", "the new dataset ", "https://github.com/a ",
]  # fmt: skip


@pytest.mark.parametrize("piece", [*HOSTILE, "".join(HOSTILE)])
def test_hostile_text_takes_bounded_time(piece: str) -> None:
    paper = document(piece * (40_000 // len(piece)))
    start = time.process_time()
    collect(paper, ())
    assert time.process_time() - start < 2
