"""Parameter counts: what counts as one, and what only looks like one."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from reproof.fact import Kind
from reproof.mention.parameters import recognise
from reproof.passage import Passage, PassageKind

if TYPE_CHECKING:
    from reproof.mention import Mention

STATED = {
    "just above": ("For each of them the amount of parameters is just above 12,000,000.", [12_000_000]),
    "scaled from one size to another": (
        "Growing the decoder from 12K to 180K parameters helps.",
        [12e3, 180e3],
    ),
    "approximate range": ("yielding models from ~30K to ~1.6M parameters", [815e3]),
    "a range in brackets": ("across a range of sizes (80K–920K parameters)", [500e3]),
    "letter": ("The tagger has 110M parameters.", [110e6]),
    "abbreviated noun": ("a decoder of 1.3B params", [1.3e9]),
    "model by size": ("We prompt a 7B model.", [7e9]),
    "hyphens and a word": ("a 7-billion-parameter model", [7e9]),
    "million in words": ("with 345 million trainable parameters", [345e6]),
    "thin space": ("The encoder holds 4.8\u2009M parameters.", [4.8e6]),
    "tie": ("It has 12\u00a0M parameters.", [12e6]),
    "power of ten": ("about 1.5 × 10^9 parameters", [1.5e9]),
    "bare power": ("a net of 10^9 parameters", [1e9]),
    "e notation": ("N = 2.4e8 parameters", [2.4e8]),
    "full digits": ("The classifier has 12,345 parameters.", [12345]),
    "count of": ("a parameter count of 86M", [86e6]),
    "number of": ("The number of parameters is around 60K.", [60e3]),
    "number of, with a model between": ("The number of parameters in the LSTM-2 is 8.1M.", [8.1e6]),
    "model size": ("model size 6.7e9", [6.7e9]),
    "list of model sizes": ("with model sizes of 1B, 3B, and 8B", [1e9, 3e9, 8e9]),
    "weights of a network": ("a small CNN with 60k weights", [60e3]),
    "list": ("We train 70M, 160M and 410M parameter decoders.", [70e6, 160e6, 410e6]),
    "list with one multiplier": ("of 1.3, 6 and 175 billion parameters", [1.3e9, 6e9, 175e9]),
    "slashes": ("7B/13B/70B models", [7e9, 13e9, 70e9]),
    "slash before the noun": ("15.2M/98.4M unique parameters", [15.2e6, 98.4e6]),
    "group of models": ("three LLMs (7B, 13B, 70B)", [7e9, 13e9, 70e9]),
    "family with a list of sizes": ("We prompt LLaMA 2 (7B, 13B and 70B).", [7e9, 13e9, 70e9]),
    "family after": ("the 0.6B Qwen3 base", [0.6e9]),
    "active and total after": ("1.3B active / 6.9B total", [1.3e9, 6.9e9]),
    "out of": ("We update 0.4M out of 110M parameters.", [0.4e6, 110e6]),
    "label": ("Parameters: 23,400,000", [23.4e6]),
    "hash label": ("# params = 5.3 M", [5.3e6]),
    "another model beside": ("MixNet has 25M parameters (ResNet-50 has 25.5M).", [25e6, 25.5e6]),
    "scale": ("at the 8B scale", [8e9]),
    "variants": ("for the 7B and 13B variants", [7e9, 13e9]),
    "base model": ("We start from a 7B base model.", [7e9]),
    "adjectives between": ("the largest 32B dense encoder-decoder", [32e9]),
    "number word": ("a model with over one billion parameters", [1e9]),
    "points between thousands": ("The network has 1.250.000 parameters.", [1.25e6]),
    "one point between thousands": ("a small net (∼900.000 Parameters)", [900e3]),
    "a decimal point": ("a net with 1.250 million parameters", [1.25e6]),
    "capital noun": ("Our net has 1.2M Parameters.", [1.2e6]),
    "checkpoint by size": ("We start from the 7B checkpoint.", [7e9]),
    "part of them": ("It has 1.1 billion parameters, of which 37M are updated.", [1.1e9, 37e6]),
    "part of them at the end": ("Of the 7B parameters of the model, only 20M are tuned.", [20e6, 7e9]),
    "part of them before": ("LoRA trains only 0.3M of the model's 125M parameters.", [0.3e6, 125e6]),
    "no part of them": ("It sees 10M of the tokens; all 125M parameters move.", [125e6]),
    "reduced by percent": ("We cut the parameter count by 40% to 3.1M.", [3.1e6]),
    "part of them in percent": ("It has 1.1 billion parameters, of which 37% are updated.", [1.1e9]),
    "siblings of a named model": ("We use Llama-2 7B, 13B and 70B.", [7e9, 13e9, 70e9]),
    "a sibling and tokens": ("We train Pythia-160M and 10M tokens are left out.", [160e6]),
    "small sizes of models": ("We train models of three sizes: 15M, 60M and 250M.", [15e6, 60e6, 250e6]),
    "names between": ("The nets have 0.4M (Finch-8) and 1.3M (Finch-32) parameters.", [0.4e6, 1.3e6]),
    "a clause without its verb": (
        "The reader has nine million weights and the writer 2.4 million.",
        [9e6, 2.4e6],
    ),
    "about, without its verb": ("The tagger has 800K parameters, the parser just over 3M.", [800e3, 3e6]),
    "another one with": ("It has 712,340 parameters, and a wider one with 3,150,220.", [712340, 3150220]),
    "noun in the bracket before": (
        "A critic (1.7M weights) and the actor, a deep net (9.1M), share it.",
        [1.7e6, 9.1e6],
    ),
    "bracket in the next clause": (
        "It has 2M parameters for 5 hours of speech; ours is wider (7M).",
        [2e6, 7e6],
    ),
    "set against, without noun": ("Kiwi needs 0.6M parameters versus 12.5M for Moa.", [0.6e6, 12.5e6]),
    "fewer than a named one": ("It has far fewer parameters than Moa (3M instead of 12M).", [3e6, 12e6]),
    "trainable weights": ("The best net has 71,000 trainable weights.", [71e3]),
    "few weights of a network": ("an MLP with 2,306 weights", [2306]),
    "judge": ("We score with a 9B judge and a 500M reranker.", [9e9, 500e6]),
    "from one to another": ("Sharing drops the size from 40M to 9M parameters.", [40e6, 9e6]),
    "size of a part in brackets": ("The text encoder (140M) stays frozen.", [140e6]),
    "sizes of parts": (
        "The VAE (70M, fixed) and the denoiser network (900M) keep their weights.",
        [70e6, 900e6],
    ),
    "smaller": ("Ours is the smaller (3B).", [3e9]),
    "from another": ("Trainable parameters fall to 3.2 million, from 60 billion.", [3.2e6, 60e9]),
    "formula": ("The number of parameters amounts to 3 × 256 × 512 ≈ 0.39M.", [0.39e6]),
    "formula, exactly": ("The parameter count is 40 · 50 + 50 = 2,050.", [2050]),
    "part with the whole's multiplier": ("It keeps 3.2 of the 48 million parameters.", [3.2e6, 48e6]),
    "label of somebody": ("Params of the reader: 2.7M.", [2.7e6]),
    "label in brackets": (
        "at three scales (non-embedding parameters): 12M, 70M and 410M",
        [12e6, 70e6, 410e6],
    ),
    "another one for": ("There are 3M parameters for the tagger and 0.7M for the parser.", [3e6, 0.7e6]),
    "spaces between thousands": ("It has 4 902 117 parameters and the critic 1 044 500.", [4902117, 1044500]),
    "thousands in words": ("kept below forty thousand parameters", [40e3]),
    "half a million": ("We need half a million parameters, not a net with six million.", [0.5e6, 6e6]),
    "part in brackets": ("We tune the head (1.2M of 60.4M parameters).", [1.2e6, 60.4e6]),
    "share and number": ("Only 0.2% of all parameters, 2.6M, change.", [2.6e6]),
    "base": ("on top of the frozen 12B base", [12e9]),
    "sizes of a family": ("We take two sizes of Heron \ue000: 90M and 600M.", [90e6, 600e6]),
    "models of a size": ("It is distilled into students of 350M and 90M.", [350e6, 90e6]),
    "as many": ("They have as many parameters as ours, i.e. 3.4M.", [3.4e6]),
    "change behind decimals": ("It falls from 9.5 to 3.1 GFLOPs, parameters from 22M to 8M.", [22e6, 8e6]),
    "sizes with scores": ("Scores rise with model size (1B: 40, 4B: 50).", [1e9, 4e9]),
    "small but trainable": ("a circuit with 48 trainable parameters", [48]),
}
NOT_STATED = {
    "small sizes of data": "Corpora of three sizes: 15M, 60M and 90M.",
    "checkpoint by words": "from the 70M-word checkpoint, and not from the 30M checkpoint",
    "checkpoint by tokens": "the checkpoint after 10B tokens and the 300B checkpoint",
    "position on an axis": "small nets dominate until ∼10M parameters",
    "corpus by its state": "pretrained on clean text; noisy-0.77B was not run",
    "weather": "The archive has 1,200 meteorological parameters.",
    "recorded": "1,500 parameters are recorded per flight.",
    "hyperparameters": "We tune 12 hyperparameters.",
    "two parameters": "a prior with two parameters",
    "few parameters": "with k=5 parameters of the logistic curve",
    "parameter value": "with parameters of 0.1",
    "tokens": "trained on 10M tokens with our model",
    "data set": "the 128M dataset for this model",
    "images": "3M images for the network",
    "steps": "after 5M training steps the policy is frozen",
    "token model": "a 10M-token model of language use",
    "money": "a $5M model",
    "pages": "The model reads 3B pages.",
    "memory": "a cache of 16M for the model",
    "settings": "We tried 100 parameter settings.",
    "updates": "after 10,000 parameter updates",
    "share": "0.8% of trainable parameters",
    "ratio": "It has 4× more parameters.",
    "table": "See Table 2B and Fig. 3B for the model.",
    "data set names": "LAION-5B, JFT-300M, WebVid-10M, MovieLens-1M and CC-12M train the model.",
    "by a factor": "The number of trainable parameters is reduced by a factor of 20,000.",
    "steps in brackets": "The network (3M steps) needs fewer parameters.",
    "data in brackets": "The larger corpus (3M) needs no weights.",
    "no part of a whole": "It is 3.2 of the scale.",
    "sizes of pictures": "Two sizes of images: 3M and 12M.",
    "two numbers": "In 2020 100 parameters were recorded.",
    "samples of parameters": "We drew 20,000 parameter samples.",
    "removed together": "We prune 30M parameters.",
    "graphics card": "The model runs on a GTX-960M.",
    "vague": "models with hundreds of millions of parameters",
    "fewer": "uses 66 million parameters fewer",
    "context length": "a 1M context model",
    "share of a model": "buckets of 500M parameters per partition",
    "tokens after a family": "10 billion GPT2 tokens",
    "base pairs": "a model of 3B base pairs",
    "file size": "a model size of 350 MB",
    "mixture in a name": "Mixtral 8x7B",
    "a budget": "The search goes over models within a 30K params budget.",
    "a threshold": "It confers nothing at sub-3B scales.",
    "a class of sizes": "multi-40B checkpoints",
}


def read(text: str) -> list[Mention]:
    return list(recognise(Passage(index=0, kind=PassageKind.PARAGRAPH, text=text)))


def values(found: list[Mention]) -> list[float]:
    return sorted(mention.amount.value for mention in found if mention.amount is not None)


@pytest.mark.parametrize(("text", "expected"), STATED.values(), ids=STATED)
def test_stated(text: str, expected: list[float]) -> None:
    found = read(text)
    assert values(found) == pytest.approx(sorted(expected))
    assert {mention.kind for mention in found} == {Kind.PARAMETERS}


@pytest.mark.parametrize("text", NOT_STATED.values(), ids=NOT_STATED)
def test_not_stated(text: str) -> None:
    assert read(text) == []


NAMED = {
    "hyphen": ("LLaMA-7B", "LLaMA", [7e9]),
    "version and kind": ("Qwen2.5-VL-3B", "Qwen2.5-VL", [3e9]),
    "space": ("Pythia 160M", "Pythia", [160e6]),
    "version and space": ("Llama 3.1 70B", "Llama 3.1", [70e9]),
    "parentheses": ("GPT-2 (124M)", "GPT-2", [124e6]),
    "lower case": ("OPT-1.3b", "OPT", [1.3e9]),
    "path": ("meta-llama/Meta-Llama-3-8B-Instruct", "Meta-Llama-3", [8e9]),
    "context length after": ("Qwen2.5-7B-Instruct-1M", "Qwen2.5", [7e9]),
    "unknown family": ("Fernweh-6B", "Fernweh", [6e9]),
}


@pytest.mark.parametrize(("text", "name", "expected"), NAMED.values(), ids=NAMED)
def test_size_in_a_name(text: str, name: str, expected: list[float]) -> None:
    found = read(f"We fine-tune {text} on our data.")
    assert values(found) == expected
    assert found[0].subject == name
    assert "name" in found[0].qualifiers
    assert found[0].confidence < 0.8


def test_mixture_name_gives_total_and_active() -> None:
    total, active = read("We evaluate Qwen3-30B-A3B.")
    assert (total.amount, active.amount) != (None, None)
    assert values([total]) == [30e9]
    assert values([active]) == [3e9]
    assert "active" in active.qualifiers
    assert "active" not in total.qualifiers


QUALIFIED = {
    "trainable": ("12M trainable parameters", {12e6: {"trainable"}}),
    "total and active": ("550B total parameters with up to 55B active", {550e9: {"total"}, 55e9: {"active"}}),
    "active in parentheses": ("a mixture, 671B (37B active)", {671e9: {"total"}, 37e9: {"active"}}),
    "both before the noun": ("at 397B total / 17B active parameters", {397e9: {"total"}, 17e9: {"active"}}),
    "about": ("approximately 44M parameters", {44e6: {"approximate"}}),
    "each": ("two towers with 110M parameters each", {110e6: {"each"}}),
}


@pytest.mark.parametrize(("text", "expected"), QUALIFIED.values(), ids=QUALIFIED)
def test_qualifiers(text: str, expected: dict[float, set[str]]) -> None:
    found = {m.amount.value: set(m.qualifiers) for m in read(text) if m.amount is not None}
    assert found == expected


SUBJECTS = {
    "has": ("BERT-base has 110M parameters.", "BERT-base"),
    "parentheses": ("We use ResNet-50 (25.6M parameters).", "ResNet-50"),
    "after": ("the 175B-parameter GPT-3", "GPT-3"),
    "citation between": ("Hydra \ue000 with 3.7M parameters", "Hydra"),
    "role": ("The image encoder has 632M parameters.", "image encoder"),
    "nothing": ("It has 5M parameters.", None),
}


@pytest.mark.parametrize(("text", "subject"), SUBJECTS.values(), ids=SUBJECTS)
def test_subject(text: str, subject: str | None) -> None:
    assert [mention.subject for mention in read(text)] == [subject]


BOUNDS = {
    "up to": ("up to 65B parameters", (65e9, None, 65.5e9)),
    "over": ("over 100B parameters", (100e9, 99.5e9, None)),
    "plus": ("a 175B+ parameter model", (175e9, 174.5e9, None)),
    "range": ("between 2M and 6M parameters", (4e6, 2e6, 6e6)),
    "hyphenated range": ("7B- to 13B-parameter baselines", (10e9, 7e9, 13e9)),
    "dash with one multiplier": ("1–7B parameters", (4e9, 1e9, 7e9)),
    "digits": ("6.9M parameters", (6.9e6, 6.85e6, 6.95e6)),
}


@pytest.mark.parametrize(("text", "expected"), BOUNDS.values(), ids=BOUNDS)
def test_bounds(text: str, expected: tuple[float, float | None, float | None]) -> None:
    [mention] = read(text)
    assert mention.amount is not None
    assert (mention.amount.value, mention.amount.low, mention.amount.high) == expected


def test_family_gives_its_range_and_both_ends() -> None:
    found = read("a suite of models ranging from 70M to 12B parameters")
    assert values(found) == [70e6, 6.035e9, 12e9]
    assert [m.amount.value for m in found if m.amount and "bound" in m.qualifiers] == [70e6, 12e9]


@pytest.mark.parametrize(
    "text", ["At the 7–9B scale all do well.", "We study 7–9B models.", "our 7B–9B LLMs"]
)
def test_a_range_of_sizes_has_no_ends_unless_a_family_spans_it(text: str) -> None:
    assert values(read(text)) == [8e9]


def test_basis() -> None:
    [mention] = read("LoRA adds 4.2M trainable parameters per layer.")
    assert mention.per == "layer"


def test_span_is_the_printed_figure() -> None:
    first, second = read("between them 70M and 160M parameters")
    assert (first.text, second.text) == ("70M", "160M parameters")


NO_NOUN_UNDERSTOOD = {
    "images": "It has 5M parameters and was trained on 3M images.",
    "trained on": "It has 5M parameters, trained on 3M.",
    "a data set in brackets": "It has 5M parameters and is pretrained on a large corpus (30M).",
    "tokens": "It has 5M parameters and the batch 2M tokens.",
    "batch": "It has 5M parameters, with a batch size of 2M.",
    "another sentence": "It has 5M parameters. The other has 2M.",
    "money": "It has 5M parameters and costs $2M.",
    "memory": "It has 5M parameters and the buffer 2M.",
    "figures in digits": "It has 5,120,000 parameters and the list with 1200.",
    "percent": "It has 5M parameters and the encoder 30%.",
}


@pytest.mark.parametrize("text", NO_NOUN_UNDERSTOOD.values(), ids=NO_NOUN_UNDERSTOOD)
def test_other_counts_of_the_sentence_stay_what_they_are(text: str) -> None:
    assert len(read(text)) == 1


def test_hostile_text_takes_linear_time() -> None:
    start = time.perf_counter()
    for piece in (
        "1",
        "7B, ",
        "number of parameters ",
        "Abc-1",
        "a-",
        "LLaMA ",
        "5 aaa bbb ",
        "Ab/",
        "(a 5M) and 6M ",
    ):
        read(piece * (40_000 // len(piece)) + " 7B parameters")
    assert time.perf_counter() - start < 8
