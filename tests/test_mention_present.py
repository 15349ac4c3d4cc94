"""Leaving out the cues that a paper does not hold must not change what is read of it."""

from __future__ import annotations

import pytest

from reproof.mention import mentions, recognisers
from reproof.mention._present import present, words_of
from reproof.passage import Passage, PassageKind

CUES = ("gpu", "rtx", "random search", " grid")

TEXTS = (
    "We train on 4 NVIDIA A100 GPUs for 26 hours in our cluster.",
    "A random search over 20 configurations emitted 3 kg CO2e and drew 12 kWh.",
    "Each run was repeated with five seeds; the model has 125M parameters.",
)


def passage(index: int, text: str) -> Passage:
    return Passage(index, PassageKind.PARAGRAPH, text, (), None)


def test_cues_of_no_passage_are_left_out_and_come_back() -> None:
    with words_of([passage(0, "Two GPUs and a Random\u00a0search.")]):
        assert present(CUES, low=True) == ("gpu", "random search")
    assert present(CUES, low=True) == CUES


@pytest.mark.parametrize("text", TEXTS)
def test_a_paper_says_what_its_passages_say_alone(text: str) -> None:
    one = passage(0, text)
    alone = [mention for read in recognisers() for mention in read(one)]
    assert alone
    assert sorted(map(repr, mentions([one]))) == sorted(map(repr, alone))
