"""When a question of the form counts as edited: too few of the venue's words left, or too many new ones."""

from __future__ import annotations

import pytest

from reproof.answers.build import asks_otherwise
from reproof.checklists import load, names

KEPT = [
    ("neurips-2026", "8", "For each experiment, does the paper provide sufficient information on the computer resources needed to reproduce the experiments?"),
    ("neurips-2026", "8", "For each experiment does the paper provide  sufficient Information on the computer resources (GPUs, hours) needed to reproduce the experiments"),
    ("neurips-2025", "2", "Does the paper discuss limitations of the work performed by the authors ?"),
    ("neurips-2024", "7", "Does the paper report error bars suitably and correctly defined, or other appropriate information about statistical significance of the experiments?"),
    ("neurips-2026", "8", ""),
    ("neurips-2026", "8", "Is it told?"),
    ("neurips-2021", "3d", "Did you include the total amount of compute and the type of resources used?"),
    ("aaai-2027", "4.10", "This paper states the number of algorithm runs used to compute each reported result."),
    ("aistats-2026", "3d", "A description of the computing infrastructure used. (e.g., type of GPUs)"),
    ("automl-2025", "2h", "Did you include the compute you used, and on which resources?"),
]  # fmt: skip
EDITED = [
    ("neurips-2026", "8", "Does the paper name at least one GPU that was used?"),
    ("neurips-2026", "8", "Does the paper provide information on the computer resources?"),
    ("neurips-2026", "7", "Does the paper report error bars wherever that was easy to do?"),
    ("neurips-2025", "15", "Does the paper describe potential risks for study participants?"),
    ("neurips-2024", "5", "Will the authors provide the code at some later point in time?"),
    ("neurips-2021", "3d", "Did you include the kind of laptop that was used for writing the paper?"),
    ("aaai-2027", "4.5", "All source code will be handed out by one of the authors to friends on request"),
    ("aistats-2026", "3c", "A figure without any error bars at all, drawn as nicely as possible."),
    ("automl-2025", "2h", "Were seven cats fed daily by neighbours?"),
]


@pytest.mark.parametrize(("name", "item", "question"), KEPT)
def test_typography_and_brackets_are_no_edit(name: str, item: str, question: str) -> None:
    assert not asks_otherwise(question, load(name).item(item))


@pytest.mark.parametrize(("name", "item", "question"), EDITED)
def test_edited_question_is_noticed(name: str, item: str, question: str) -> None:
    assert asks_otherwise(question, load(name).item(item))


@pytest.mark.parametrize("name", names())
def test_our_own_words_and_the_venues_are_no_edit(name: str) -> None:
    for item in load(name).items:
        assert not asks_otherwise(item.asks, item)
        assert not asks_otherwise(item.words, item)
        assert item.words.split() == sorted(set(item.words.split()))


@pytest.mark.parametrize("name", ["neurips-2021", "neurips-2024", "neurips-2025", "neurips-2026", "aaai-2027"])
def test_questions_of_two_items_are_told_apart(name: str) -> None:
    items = [item for item in load(name).items if len(item.words.split()) >= 3]
    assert len(items) >= 0.8 * len(load(name).items)
    for item in items:
        for other in items:
            if other is not item and not set(other.words.split()) & set(item.words.split()):
                assert asks_otherwise(other.words, item)
