"""What kind of paper it is, decided from texts made up for it."""

from __future__ import annotations

import pytest

from reproof.fact import Fact, Kind, Phase, Scope
from reproof.paper_type import TRAITS, decide
from reproof.passage import Document, Passage, PassageKind
from reproof.place import Place
from reproof.prose import Prose
from reproof.quantity import Interval

THEORY = (
    "We prove a theorem on convex sets.",
    "The lemma follows from the proposition.",
    "The proof uses the second lemma.",
    "A corollary of the theorem bounds the rate.",
    "The theorem is tight.",
)
TRAINED = (
    "We train a neural network on images with a learning rate of 0.1.",
    "Our model was trained for 20 epochs on the training set.",
    "The network is trained with dropout.",
    "We report accuracy on the test set; the test set is held out.",
)
EVALUATED = (
    "We evaluate three chat models through the OpenAI API; no training was done and models are training-free.",
    "We measure exact match on questions, and our results are compared with people.",
    "We evaluate each prompt once.",
)
TEXT = (
    "We study machine translation and question answering with a language model.",
    "Sentences are tokenized; the sentences come from news. We report on the SQuAD dataset.",
)
NEW = (
    "We introduce Foo, a benchmark of 500 riddles.",
    "We present a new dataset of riddles.",
    "The riddles were collected from five books, and two annotators checked them.",
)
USED = ("We present the results on the Bar dataset.", "The Bar dataset was collected by others.")


def traits(*texts: str, facts: tuple[Fact, ...] = (), heading: str = "Experiments") -> dict[str, bool | None]:
    passages = [Passage(0, PassageKind.HEADING, heading)]
    passages += [Passage(n, PassageKind.PARAGRAPH, text) for n, text in enumerate(texts, 1)]
    found = decide(Prose(Document("main.tex", ".", (), tuple(passages))), facts)
    assert set(found.traits) == set(TRAITS)
    return {name: found.holds(name) for name in TRAITS}


@pytest.mark.parametrize(
    ("texts", "heading", "holds", "fails"),
    [
        (THEORY, "Main result", {"theory"}, {"experiments", "training", "hyperparameters", "data", "test_set"}),
        (TRAINED, "Experiments", {"experiments", "training", "models", "hyperparameters", "split", "test_set"},
         {"theory", "new_data", "language_data", "pretraining", "api_only"}),
        (EVALUATED, "Experiments", {"experiments", "api_only"}, {"training", "theory"}),
        (TRAINED + TEXT, "Experiments", {"training", "language_data"}, {"new_data"}),
        (TRAINED + NEW, "Experiments", {"new_data", "data"}, {"theory"}),
        (TRAINED + USED, "Experiments", {"training", "data"}, {"new_data"}),
    ],
    ids=["theory", "training", "evaluation only", "language", "new data", "others' data"],
)  # fmt: skip
def test_what_a_paper_is_is_read_from_its_text(
    texts: tuple[str, ...], heading: str, holds: set[str], fails: set[str]
) -> None:
    found = traits(*texts, heading=heading)
    assert {name for name in holds if not found[name]} == set()
    assert {name for name in fails if found[name] is not False} == set()


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("We train on 90,000 English newspaper articles.", True),
        ("The model is trained on multilingual tweets.", True),
        ("We train on satellite images taken by German and French agencies.", False),
    ],
)
def test_text_in_a_named_language_is_language_data(text: str, holds: bool) -> None:
    assert traits(*TRAINED, text)["language_data"] is holds


def test_a_score_of_summaries_is_measured_on_held_out_data() -> None:
    assert traits("Our model was trained for 3 epochs.", "We train a network and report ROUGE.")["test_set"]


def test_a_search_that_is_not_told_is_neither_there_nor_ruled_out() -> None:
    assert traits(*TRAINED)["hyperparameter_search"] is None
    assert traits(*TRAINED, "We ran a grid search.")["hyperparameter_search"] is True
    assert traits(*THEORY, heading="Main result")["hyperparameter_search"] is False


def test_facts_tell_what_the_text_leaves_open() -> None:
    place = Place("main.tex", 1, 1, 1, 5, "26 h")
    hours = Fact(1, Kind.DURATION, Interval.exact(26), "h", Scope.OWN, Phase.TRAINING, (place,))
    assert traits("The run took 26 h.", heading="Cost")["experiments"] is False
    assert traits("The run took 26 h.", heading="Cost", facts=(hours,))["training"] is True


def test_every_trait_that_does_not_hold_says_why() -> None:
    document = Document("main.tex", ".", (), (Passage(0, PassageKind.PARAGRAPH, THEORY[0]),))
    found = decide(Prose(document))
    for name, trait in found.traits.items():
        assert trait.holds or trait.holds is None or trait.why, name
    assert set(found.stated) <= set(TRAITS)


def test_settings_can_say_what_a_paper_is() -> None:
    found = decide(Prose(Document("main.tex", ".", (), ()))).changed({"experiments": True})
    assert found.holds("experiments") is True
    assert found.why("experiments") == "set in the settings"


def test_cues_lie_in_their_passages() -> None:
    passages = tuple(Passage(n, PassageKind.PARAGRAPH, text) for n, text in enumerate(TRAINED + TEXT + NEW))
    found = decide(Prose(Document("main.tex", ".", (), passages)))
    for trait in found.traits.values():
        for passage, start, end in trait.cues:
            assert 0 <= start < end <= len(passage.text), trait.name


def test_one_named_set_of_unseen_data_is_enough_after_training() -> None:
    assert traits(*TRAINED[:1], "Our model was trained for 3 epochs.", "The network meets unseen instances.")[
        "test_set"
    ]


def test_a_paper_that_measures_on_validation_data_only_has_no_test_set() -> None:
    trained = "Our model was trained for 3 epochs. We train a network and report accuracy."
    assert not traits(trained, "Numbers are those of the validation set.")["test_set"]
    assert not traits(trained, "Numbers are those of the validation set.", "It should face a test set.")[
        "test_set"
    ]
    assert traits(trained, "Numbers are those of the validation set and the test set.")["test_set"]
