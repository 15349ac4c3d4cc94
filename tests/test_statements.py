"""Statements besides facts: equations, products, shares, totals and named counts in made-up sentences."""

from __future__ import annotations

import time

import pytest

from gathering import Paper
from reproof.statements import computations, remarks, statements, year_of
from reproof.statements.equations import equations


def found(text: str, kind: str) -> list[tuple[str, float]]:
    paper = Paper("Experiments")
    paper.add(text)
    return [(one.stated.words, one.implied.value) for one in computations(paper.document) if one.kind == kind]


@pytest.mark.parametrize(
    "text",
    [
        "8 × 72 = 576 GPU-hours",
        "4 GPUs × 10 samples = 40 samples",
        "With N = 5 and N × 12 = 60 runs",
        "With N = 5 and N × 12 = 70 and so on",
        "x^2 + 3 × 4 = 12",
        "an effective batch size of 160 (10 samples/GPU × 4 GPUs × 4 steps)",
        "100 × 45 min = 75 h",
        "batch size = 32 and lr = 1e-4",
        "we set k = 3 − 5 = 8",
        "p(x = 3 + 2) = 0.5",
        "30.5M + 133K + 2.23M = 32.86M",
        "F = 2 × 3 × n = 12",
        "0.4 × 1.1 × 26 × 8 = 91.5 kWh",
        "17% + 67% + 17% = 101%",
        "6 × 7e9 × 2e12 = 8.4e22 FLOPs",
        "an accuracy of 1/2 = 0.5",
        "ResNet-50 × 3 = 150",
        "3 × 3 = 9 and 2^10 = 1024",
        "n = 2 × 30 = 60 participants",
        "3 × 33.3 = 100",
        "7 × 24 = 168 h",
        "(3 + 4) × 2 = 14",
        "10 / 4 = 2.5",
        "8 × 3 days ≈ 580 h",
        "5 × 10 mod 7 = 1",
        "f(2 × 3) = 5",
        "for the first 10 rounds (256 queries × 100 images × 10 rounds ≈ 256,000 points)",
        "on 4 nodes (4 × 8 = 32 GPUs) for 3 days",
        "loss(a, 2 + 2) and (1 + 2 = 3)",
    ],
)
def test_sound_or_unreadable_equation(text: str) -> None:
    if "N × 12 = 70" in text:
        assert found(text, "equation") == [("70", 60.0)]
    else:
        assert found(text, "equation") == []


@pytest.mark.parametrize(
    ("text", "stated", "implied"),
    [
        ("This amounts to 8 × 72 = 567 GPU-hours.", "567", 576),
        ("(3 + 4) × 2 = 15", "15", 14),
        ("5 × 10 = 50 and 3 × 20 = 50", "50", 60),
        ("from |S|=12 to |S|·(1 + 3 + 3^2) = 165.", "165", 156),
        ("a batch of 150 (10 per GPU × 4 GPUs × 4 steps)", "150", 160),
        ("40 + 30 + 20 = 80", "80", 90),
        ("on 4 nodes (4 × 8 = 24 GPUs) for 3 days", "24 GPUs", 32),
        ("for 10 rounds (256 × 100 × 10 = 25,600)", "25,600", 256000),
        ("100 − 30 = 60", "60", 70),
        ("3,000 × 4 = 1,200", "1,200", 12000),
        ("30.5M + 133K = 32.86M", "32.86M", 30633000),
    ],
)
def test_unsound_equation(text: str, stated: str, implied: float) -> None:
    assert found(text, "equation") == [(stated, implied)]


@pytest.mark.parametrize(
    "text",
    [
        "We run 5 seeds on 4 datasets with 3 models (60 runs).",
        "We run 3 models on 2 datasets, which gives 6 experiments.",
        "With 5 seeds and several models on 4 datasets we have 60 runs in total (60 runs).",
        "We train 4 models with 3 seeds, for a total of about 10 runs.",
        "We use 5 folds and 3 additional models (20 runs).",
        "3 models and 4 datasets (7 configurations).",
        "We try 3 learning rates and 2 batch sizes on 2 models (12 runs each).",
    ],
)
def test_sound_product(text: str) -> None:
    assert found(text, "product") == []


@pytest.mark.parametrize(
    ("text", "implied"),
    [
        ("We run 5 seeds on 4 datasets with 3 models (50 runs).", 60),
        ("We train four models on three tasks, for a total of 15 runs.", 12),
        ("We use 6 models (81 runs).", 6),
        ("Of the 1,000 images (700 training, 150 validation and 100 test) all were used.", 950),
    ],
)
def test_unsound_product(text: str, implied: float) -> None:
    assert [value for _, value in found(text, "product")] == [implied]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The model reaches an accuracy of 104.2% on it.", ["accuracy of 104.2%"]),
        ("The loss fell by 120% of the baseline.", []),
        ("GPU utilization was 95%.", []),
        ("150% of the samples were kept.", ["150% of the samples"]),
        ("We split the data 80%/10%/10% into train, validation and test sets.", []),
        ("We split the data 70%/10%/10% into train, validation and test sets.", ["70%/10%/10%"]),
        ("The train/test split is 8:1:1.", []),
    ],
)
def test_shares(text: str, words: list[str]) -> None:
    assert [stated for stated, _ in found(text, "shares")] == words


def grid(*rows: tuple[str, ...], heads: int = 1) -> list[tuple[str, float, bool]]:
    paper = Paper("Data")
    paper.grid(rows, heads=heads)
    return [
        (one.stated.words, one.implied.value, one.sure)
        for one in computations(paper.document)
        if one.kind == "total" and one.stated.amount.value != one.implied.value
    ]


def test_total_row_beside_a_sound_one() -> None:
    assert grid(
        ("Stage", "Hours", "Cost"), ("A", "120", "240"), ("B", "45", "90"), ("Total", "165", "340")
    ) == [("340", 330.0, True)]


def test_total_row_alone_is_doubted_less() -> None:
    assert grid(("Stage", "Hours"), ("A", "120"), ("B", "45"), ("Total", "170")) == [("170", 165.0, False)]


def test_subtotals_count_once() -> None:
    rows = [
        ("Stage", "Hours"),
        ("A", "1"),
        ("B", "2"),
        ("Total A", "3"),
        ("C", "4"),
        ("D", "5"),
        ("Total C", "9"),
    ]
    assert grid(*rows) == []


def test_a_total_of_kinds_is_no_sum() -> None:
    assert grid(("Split", "Size", "Types"), ("A", "10", "14"), ("B", "20", "14"), ("Total", "30", "14")) == []


def test_means_and_rates_are_no_sums() -> None:
    assert grid(("Model", "Accuracy"), ("A", "80"), ("B", "90"), ("Total", "85")) == []


def test_total_column() -> None:
    assert grid(
        ("Task", "Train", "Test", "Total"),
        ("A", "10", "5", "15"),
        ("B", "20", "5", "25"),
        ("C", "30", "5", "45"),
    ) == [("45", 35.0, True)]


def said(*texts: str) -> list[tuple[str, float, list[str]]]:
    paper = Paper("Experiments")
    for text in texts:
        paper.add(text)
    return [(one.name, one.amount.value, sorted(one.qualifiers)) for one in statements(paper.document)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We train the model for 100 epochs.", [("epochs", 100, [])]),
        ("One epoch takes an hour.", []),
        ("We use a batch size of 32 and a learning rate of 3e-4.", [("batch size", 32, []), ("learning rate", 3e-4, [])]),
        ("The effective batch size is 1,024.", [("batch size", 1024, ["effective"])]),
        ("It has 12 layers and a hidden size of 768.", [("layers", 12, []), ("dimension", 768, [])]),
        ("We train for 50 epochs instead.", [("epochs", 50, ["varied"])]),
        ("Trained on 300B tokens.", [("tokens", 3e11, [])]),
        ("Runs of 20 episodes with 50 steps each.", [("steps", 1000, ["nested", "varied"]), ("episodes", 20, [])]),
        ("The test set contains 1,200 images.", [("tes examples", 1200, [])]),
        ("We use 800 training examples.", [("tra examples", 800, [])]),
        ("It peaks at 71 GB of memory per GPU.", [("memory in use (GB)", 71, [])]),
        ("The score is 12 points.", []),
    ],
)  # fmt: skip
def test_named_counts(text: str, expected: list[tuple[str, float, list[str]]]) -> None:
    got = sorted(said(text))
    assert [(name, how) for name, _, how in got] == [(name, how) for name, _, how in sorted(expected)]
    assert [value for _, value, _ in got] == pytest.approx([value for _, value, _ in sorted(expected)])


@pytest.mark.parametrize(
    ("package", "text", "year"),
    [("neurips_2021", "It is now.", 2021), ("neurips_2021", "As of 2024 it is.", 2024), ("booktabs", "In 2024.", None),
     ("iclr2020_conference", "We use 2030 images.", 2020), ("acl", "In 2019.", None)],
)  # fmt: skip
def test_year(package: str, text: str, year: int | None) -> None:
    from dataclasses import replace

    paper = Paper()
    paper.add(text)
    assert year_of(replace(paper.document, packages=(package,))) == year


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("hardware of type T4 (TDP of W).", "placeholder"),
        ("It is estimated to be 64.8 CO2eq.", "placeholder"),
        ("Carbon: [More Information Needed]", "placeholder"),
        ("Training took XX hours.", "placeholder"),
    ],
)
def test_placeholders(text: str, name: str) -> None:
    paper = Paper()
    paper.add(text)
    assert [one.name for one in remarks(paper.document, ())] == [name]


@pytest.mark.parametrize(
    "text", ["1 × " * 4000, "(" * 5000 + "1", "1 + " * 3000 + "= 3", "= 1 " * 3000, "3 models (" * 2000]
)
def test_hostile_text_is_read_in_time(text: str) -> None:
    paper = Paper()
    passage = paper.add(text)
    start = time.perf_counter()
    list(equations(passage))
    computations(paper.document)
    statements(paper.document)
    assert time.perf_counter() - start < 2.0
