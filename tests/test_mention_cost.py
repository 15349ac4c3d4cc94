"""Money spent on compute, told from money for anything else."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from reproof.mention.cost import recognise
from reproof.passage import Passage, PassageKind

if TYPE_CHECKING:
    from reproof.mention import Mention

SPENT = {
    "dollars before": ("We spent $23 on API calls.", 23, None, None),
    "million": ("at a cost of about $2.5 million for training", 2.5e6, None, None),
    "code before": ("USD 400 of cloud compute", 400, None, None),
    "US dollars": ("approximately US$340 in OpenAI API fees", 340, None, None),
    "word": ("Running the experiments costs 90 dollars.", 90, None, None),
    "thousands": ("compute worth $12.5k on AWS", 12_500, None, None),
    "cents": ("3 cents per API call", 0.03, None, "call"),
    "euro": ("Renting the GPU instances cost €85.", 85, "EUR", None),
    "euro code after": ("The API bill came to 35 EUR.", 35, "EUR", None),
    "Canadian": ("CA$30 of compute", 30, "CAD", None),
    "per query": ("It costs $0.50 per query of the LLM.", 0.5, None, "query"),
    "beside money for people": (
        "The human experts cost $900 in all; the LLM runs amounted to $75 of credits.",
        75,
        None,
        None,
    ),
    "slash": ("an evaluation cost of $0.21/entry", 0.21, None, "entry"),
}
NOT_SPENT = {
    "data": "We train on transactions worth $2.5M.",
    "thanks": "We thank the Moa Foundation for $7,000 of cloud credits.",
    "nothing spent": "The local LLM costs $0 per run.",
    "human baseline": "The human baseline cost $700; the models were run later.",
    "wages": "Annotators were paid $15 per hour.",
    "crowd": "Each crowdworker received $0.10 per label.",
    "fare": "The average taxi fare is $12.",
    "prize": "The winner of the challenge takes a $1M prize.",
    "house": "The house costs $300,000.",
    "game": "The player starts with $100.",
    "grant": "supported by a $10M grant for compute",
    "no number": "It costs less than a dollar per query.",
}


def read(text: str) -> list[Mention]:
    return list(recognise(Passage(index=0, kind=PassageKind.PARAGRAPH, text=text)))


@pytest.mark.parametrize(("text", "value", "unit", "per"), SPENT.values(), ids=SPENT)
def test_spent(text: str, value: float, unit: str | None, per: str | None) -> None:
    [mention] = read(text)
    assert mention.amount is not None
    assert (mention.amount.value, mention.unit, mention.per) == (pytest.approx(value), unit, per)


@pytest.mark.parametrize("text", NOT_SPENT.values(), ids=NOT_SPENT)
def test_not_spent(text: str) -> None:
    assert read(text) == []


def test_ranges_keep_their_ends() -> None:
    for text in (
        "costs 41-140 dollars of compute",
        "between $41 and $140 of compute",
        "$41–$140 of GPU time",
    ):
        [mention] = read(text)
        assert mention.amount is not None
        assert (mention.amount.value, mention.amount.low, mention.amount.high) == (90.5, 41, 140)


def test_a_price_is_not_an_expense() -> None:
    for text, per in (
        ("$2.48 per hour for an AWS instance", "hour"),
        ("A100s at $1.10/GPU-hour", "device hour"),
        ("Claude costs $3 per million tokens.", "token"),
    ):
        [mention] = read(text)
        assert (mention.per, mention.qualifiers) == (per, {"price"})
        assert mention.confidence < 0.5


def test_up_to() -> None:
    [mention] = read("The API calls cost under $50.")
    assert mention.amount is not None
    assert (mention.amount.value, mention.amount.low) == (50, None)


def test_hostile_text_takes_linear_time() -> None:
    start = time.perf_counter()
    for piece in ("$1 ", "$1-", "$5 API ", "1,111,"):
        read(piece * (40_000 // len(piece)) + " USD of compute")
    assert time.perf_counter() - start < 8


def test_two_prices_in_a_row_are_no_expenses() -> None:
    found = read("The API bills $0.50/$1.50 per 1M tokens.")
    assert [mention.qualifiers for mention in found] == [{"price"}, {"price"}]
