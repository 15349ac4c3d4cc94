"""Whose work a sentence is about."""

from __future__ import annotations

import pytest

from gathering import Paper, mention
from reproof.fact import Kind, Scope
from reproof.gather import gather
from reproof.mention import mentions
from reproof.passage import CITE, CITET

HW, TIME, DH, PARAMS, CO2, COST = (
    Kind.HARDWARE, Kind.DURATION, Kind.DEVICE_HOURS, Kind.PARAMETERS, Kind.CO2E, Kind.COST,
)  # fmt: skip

OWN = [
    ("Experiments", "A typical run takes 3 hours.", "3 hours", TIME),
    ("Experiments", "The experiments are small: one can run them in 2 hours.", "2 hours", TIME),
    ("Experiments", "The challenge limits training, so we train for 20 hours.", "20 hours", TIME),
    ("Setup", "Training takes 8 hours for the net of Moa et al. and 9 hours for ours.", "9 hours", TIME),
    ("Setup", f"Training BERT takes 4 days {CITE}, whereas our method needs 6 hours.", "6 hours", TIME),
    ("Setup", f"We trained BERT for 4 days {CITE}, while our own model needs 6 hours.", "4 days", TIME),
    ("Experiments", "We train the model that is said to be small for 4 days.", "4 days", TIME),
    ("Experiments", "We train on 8 GPUs.", "8 GPUs", HW),
    ("Experiments", "All models were trained on a TITAN V.", "TITAN V", HW),
    ("Implementation details", "Training takes 3 days.", "3 days", TIME),
    ("Experiments", f"We fine-tune BERT {CITE} with 110M parameters on 4 V100s.", "4 V100s", HW),
    ("Experiments", f"We fine-tune BERT {CITE} with 110M parameters on 4 V100s.", "110M parameters", PARAMS),
    ("Experiments", f"Following {CITET}, we use 16 GPUs.", "16 GPUs", HW),
    ("Setup", f"As in {CITET}, training ran on 16 GPUs.", "16 GPUs", HW),
    ("Setup", f"We train the model of {CITET} for 12 hours.", "12 hours", TIME),
    ("Setup", f"Using the code of {CITET}, each run takes 12 hours.", "12 hours", TIME),
    ("Results", "Total emissions are estimated to be 2 kg.", "2 kg", CO2),
    ("Setup", f"Experiments use Slurm {CITE} and a single A40.", "single A40", HW),
    ("Related work", "In contrast to them, we need only 2 GPUs.", "2 GPUs", HW),
    ("Introduction", "Our model trains in 4 hours on one GPU.", "4 hours", TIME),
    ("Setup", "We ran the original authors' code on an RTX 3090.", "RTX 3090", HW),
    ("Setup", "All experiments can be run on a single GPU.", "single GPU", HW),
    ("Setup", f"With the optimiser of {CITE}, each model was trained for 5 hours.", "5 hours", TIME),
    ("", "The final checkpoint was trained on 64 TPUs for two weeks.", "64 TPUs", HW),
    ("Experiments", f"The encoder is ViT-B {CITE} and has 86M parameters.", "86M parameters", PARAMS),
    ("Experiments", f"Similar to {CITET}, the models are trained for 10 hours.", "10 hours", TIME),
    ("Compute", "The project cost 300 dollars of cloud credits.", "300 dollars", COST),
    ("Results", "Our model has more than 3B parameters.", "3B parameters", PARAMS),
    ("Results", "Total parameters surpass 1T.", "1T", PARAMS),
    ("Setup", "For comparison, we also trained on 8 GPUs.", "8 GPUs", HW),
    ("Setup", "The system supports extrapolation and has 7B parameters.", "7B parameters", PARAMS),
    ("Setup", "All models share the same 4-GPU setup.", "4-GPU", HW),
    ("Setup", "A run took 9 hours, compared to the 5 hours stated in the original paper.", "9 hours", TIME),
    ("Setup", "A run took 9 hours (5 hours in the original paper).", "9 hours", TIME),
    ("Setup", "The paper gives few details, so we repeat each training 12 times.", "12 times", Kind.RUNS),
    ("Setup", "A run took 9 hours (on the hardware of the original cluster).", "9 hours", TIME),
    (
        "Discussion",
        "We could not train more models, because a single one takes 50 minutes.",
        "50 minutes",
        TIME,
    ),
    ("Discussion", "More seeds were out of scope, given that each run took 3 days.", "3 days", TIME),
    ("Setup", "We use PyTorch (Doe et al., 2019) and one V100.", "one V100", HW),
    ("Setup", "Using the same 8 GPUs as the original paper, training took 3 hours.", "8 GPUs", HW),
    ("Setup", f"Our runs, in contrast to {CITET}, took 3 hours.", "3 hours", TIME),
    ("Setup", "Reproducing all tables will take about 3 hours.", "3 hours", TIME),
    ("Setup", "Labels were written by annotators; i.e. training took 3 hours.", "3 hours", TIME),
    ("Setup", "We took the authors' code and ran it on an A40.", "an A40", HW),
    ("Setup", "The code provided by the authors was run on a T4.", "a T4", HW),
    (
        "Experiments",
        f"Training Moa-9B produced 4 kg of CO2, measured with CarbonClock {CITE}.",
        "4 kg of CO2",
        CO2,
    ),
    ("Impact", f"According to {CITET}, our runs emit 4 kg of CO2.", "4 kg of CO2", CO2),
    ("Setup", "It takes less than 3 GB of memory for its 2M parameters.", "2M parameters", PARAMS),
    ("Results", "Compared to Moa (Base, 90M), Kiwi has only 9M parameters.", "9M parameters", PARAMS),
    ("Setup", "We use a net, which has 86M parameters.", "86M parameters", PARAMS),
    ("Results", "With 7B parameters, inference would be too slow.", "7B parameters", PARAMS),
]

CITED = [
    ("Experiments", "The challenge limits training to 24 hours on one GPU.", "24 hours", TIME),
    ("Experiments", "The rules of the track allow 9 GPU hours.", "9 GPU hours", DH),
    ("Experiments", "Teams of the shared task may use up to 100 GPU hours.", "100 GPU hours", DH),
    ("Experiments", "The tool is made for labs with fewer than 10 GPU hours.", "10 GPU hours", DH),
    ("Experiments", "One could train for 100 GPU hours to get further.", "100 GPU hours", DH),
    ("Experiments", "With a larger budget (say, 500 GPU hours) results improve.", "500 GPU hours", DH),
    ("Experiments", "Methods that need more than 1000 GPU hours are common.", "1000 GPU hours", DH),
    ("Experiments", f"In {CITE}, each agent is trained for 10 days.", "10 days", TIME),
    ("Experiments", f"The tables took 900 CPU hours {CITE}, which we reuse.", "900 CPU hours", DH),
    ("Setup", f"Training BERT takes 4 days {CITE}, whereas our method needs 6 hours.", "4 days", TIME),
    ("Acknowledgements", "We gratefully acknowledge 9,000 GPU hours on a cluster.", "9,000 GPU hours", DH),
    ("Acknowledgements", "We thank the centre for 9,000 GPU hours.", "9,000 GPU hours", DH),
    ("Experiments", "Tuning this benchmark is said to be slow: one model takes 4 days.", "4 days", TIME),
    ("Experiments", "Four more seeds (about 600 hours) are out of budget.", "600 hours", TIME),
    ("Introduction", f"GPT-3 took thousands of V100s and 3 weeks {CITE}.", "3 weeks", TIME),
    ("Experiments", f"{CITET} train on 64 TPUs.", "64 TPUs", HW),
    ("Experiments", f"While {CITET} used 64 TPUs, our runs need little.", "64 TPUs", HW),
    ("Introduction", f"Megamodel {CITE} was trained on 1,024 GPUs.", "1,024 GPUs", HW),
    ("Experiments", "Prior work used 512 GPUs for this.", "512 GPUs", HW),
    ("Experiments", "Unlike previous approaches, which require 32 GPUs, this is light.", "32 GPUs", HW),
    ("Setup", "The original authors used four A100s.", "four A100s", HW),
    ("Setup", "The original paper reports 30 hours of training.", "30 hours", TIME),
    ("Setup", "The authors state that training took 6 days.", "6 days", TIME),
    ("Discussion", "A full sweep would take 900 GPU hours.", "900 GPU hours", DH),
    ("Discussion", "This would have cost $4000.", "$4000", COST),
    ("Discussion", "With 5B parameters one would need 64 GPUs.", "64 GPUs", HW),
    ("Conclusion", "In future work, we plan to train on 128 GPUs.", "128 GPUs", HW),
    ("Conclusion", "We will train a 7B model next.", "7B model", PARAMS),
    ("Related work", f"Large models need weeks on 256 TPUs {CITE}.", "256 TPUs", HW),
    ("Related work", "Gopherine has 280B parameters.", "280B parameters", PARAMS),
    ("Setup", "The model can be trained on one RTX 4090, but we used H20s.", "one RTX 4090", HW),
    ("Impact", f"Training one such model emits 284 t of CO2 {CITE}.", "284 t of CO2", CO2),
    ("Impact", f"{CITET} estimate that one training emits 284 t.", "284 t", CO2),
    ("Results", "It is competitive with 13B-parameter baselines.", "13B-parameter", PARAMS),
    ("Results", "This is much smaller than ViT-G (1.8B parameters).", "1.8B parameters", PARAMS),
    ("Setup", "Smith et al. trained for 40 hours.", "40 hours", TIME),
    ("Setup", f"The approach of {CITET} requires 64 TPUs.", "64 TPUs", HW),
    ("Setup", "We train on 4 GPUs instead of 8 GPUs.", "8 GPUs", HW),
    ("Setup", f"Our work differs from {CITET}, which trains on 1,024 GPUs.", "1,024 GPUs", HW),
    ("Setup", f"We need 4 hours, compared to the 64 hours reported by {CITET}.", "64 hours", TIME),
    ("Setup", "We used 1 GPU as opposed to the 8 GPUs of the original authors.", "8 GPUs", HW),
    ("Data", "The labels were generated by Llama-9-70B.", "Llama-9-70B", PARAMS),
    ("Discussion", "For comparison, a car emits 4 t a year.", "4 t", CO2),
    ("Appendix", "Out of scope remain Qwen-Max (1T parameters) and others.", "1T parameters", PARAMS),
    ("Discussion", "Models that are beyond our budget include Giant-1T.", "Giant-1T", PARAMS),
    ("Results", "It beats the 13B models.", "13B", PARAMS),
    ("Results", "Our net is smaller than Moa-Base, which has 86M parameters.", "86M parameters", PARAMS),
    ("Results", f"Unlike Moa {CITE}, which counts 1.2B parameters, we need one.", "1.2B parameters", PARAMS),
    ("Setup", "We also prompt Moa-X (rumoured to have 2T parameters).", "2T parameters", PARAMS),
    ("Impact", f"Training Moa-9B produced 40 t of CO2 if cooling is left out {CITE}.", "40 t of CO2", CO2),
    ("Impact", f"According to {CITET}, one such model emits 40 t of CO2.", "40 t of CO2", CO2),
    ("Compute", f"Moa-9B used 10^24 FLOPs {CITE}; our run is smaller.", "10^24 FLOPs", Kind.FLOP),
    ("Discussion", "With its 300B parameters Moa-X is out of reach for us.", "300B parameters", PARAMS),
    ("Introduction", "Compared to Moa, its successor Kea has 9B parameters.", "9B parameters", PARAMS),
    ("Compute", "Frontier models are trained with 10^24 FLOPs.", "10^24 FLOPs", Kind.FLOP),
    (
        "Setup",
        f"The largest net studied in {CITET} has 90M parameters, and we go on.",
        "90M parameters",
        PARAMS,
    ),
    ("Limitations", "Larger models (70B) could not be tested.", "70B", PARAMS),
    ("Limitations", "We could not train on 8 GPUs.", "8 GPUs", HW),
    ("Setup", "We note that the authors' implementation needs 8 GPUs.", "8 GPUs", HW),
    ("Setup", "The authors' original implementation requires 8 GPUs.", "8 GPUs", HW),
    ("Discussion", "A full run might cost about $900.", "$900", COST),
    ("Setup", "We train on a single L4 (the official 16-GPU recipe was scaled down).", "16-GPU", HW),
    ("Setup", "A run took 9 hours, compared to the 5 hours stated in the original paper.", "5 hours", TIME),
    ("Setup", "We ran it on Kaggle, whose GPUs can freely be used for 9 hours.", "9 hours", TIME),
    ("Setup", "The reported scores in the paper come from a single seed.", "single seed", Kind.RUNS),
    ("Setup", "The paper indicated that 30 runs of each model were made.", "30 runs", Kind.RUNS),
    ("Setup", "We left this out, as it requires the training to be repeated 12 times.", "12 times", Kind.RUNS),
    ("Setup", "A run took 9 hours (5 hours in the original paper).", "5 hours", TIME),
    ("Setup", "Each run took 9 hours (5 hours for the authors).", "5 hours", TIME),
    ("Discussion", "We could not test it, as all of it would take 50 hours.", "50 hours", TIME),
    ("Setup", "The published 32-GPU configuration does not fit our budget.", "32-GPU", HW),
]


@pytest.mark.parametrize(
    ("section", "sentence", "words", "kind", "expected"),
    [(*row, Scope.OWN) for row in OWN] + [(*row, Scope.CITED) for row in CITED],
    ids=[f"own: {row[1]}" for row in OWN] + [f"cited: {row[1]}" for row in CITED],
)
def test_scope(section: str, sentence: str, words: str, kind: Kind, expected: Scope) -> None:
    paper = Paper(*([section] if section else []))
    passage = paper.add(sentence)
    (fact,) = gather(paper.document, [mention(passage, words, kind, 1.0)])
    assert fact.scope is expected, fact.why


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("No GPU was used.", "GPU"),
        ("We do not use a GPU.", "a GPU"),
        ("Everything runs without GPUs.", "GPUs"),
        ("Inference does not require a GPU.", "a GPU"),
        ("We had no access to an H100.", "an H100"),
    ],
)
def test_denied_hardware_is_no_fact(sentence: str, words: str) -> None:
    paper = Paper("Experiments")
    passage = paper.add(sentence)
    assert gather(paper.document, [mention(passage, words, Kind.HARDWARE)]) == ()


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("We use not only a GPU but a cluster.", "a GPU"),
        ("No more than 4 GPUs were used.", "4 GPUs"),
        ("Without tuning, training on a V100 diverges.", "a V100"),
        ("We do not tune; we use a V100.", "a V100"),
    ],
)
def test_words_of_denial_elsewhere_do_not_count(sentence: str, words: str) -> None:
    paper = Paper("Experiments")
    passage = paper.add(sentence)
    assert len(gather(paper.document, [mention(passage, words, Kind.HARDWARE)])) == 1


def test_reason_is_told() -> None:
    paper = Paper("Setup")
    passage = paper.add("The original authors used four A100s.")
    (fact,) = gather(paper.document, [mention(passage, "four A100s", Kind.HARDWARE, 4, name="A100")])
    assert any("The original authors" in reason for reason in fact.why)


@pytest.mark.parametrize(
    ("heads", "row", "caption", "expected"),
    [
        (["Model", "GPU hours"], ["Ours", "10"], "", Scope.OWN),
        (["Model", "GPU hours"], [f"Net {CITE}", "10"], "", Scope.CITED),
        (["Model", "GPU hours"], [f"{CITET}", "10"], "", Scope.CITED),
        (["Model", "GPU hours"], [f"Net {CITE} (our run)", "10"], "", Scope.OWN),
        (["Model", "GPU hours"], [f"Net {CITE}", "10"], "All rows are our runs.", Scope.OWN),
        (["Model", "GPU hours (reported)"], ["Net", "10"], "", Scope.CITED),
        (["Model", f"GPU hours {CITE}"], ["Net", "10"], "", Scope.CITED),
        (["Model", "FLOPs (G)"], [f"Net {CITE}", "10"], "", Scope.OWN),
        (["Model", "Original (h)"], ["Net", "10"], "Run times.", Scope.CITED),
        (["Model", "Ours (h)"], ["Net", "10"], "Run times.", Scope.OWN),
        (["Model", "Params (M)"], [f"Net {CITE}", "10"], "", Scope.OWN),
        (["Dataset", "GPU hours"], [f"Rivers {CITE}", "10"], "", Scope.OWN),
        (["Method (data)", "GPU hours"], [f"Rivers {CITE}", "10"], "", Scope.CITED),
    ],
)
def test_scope_in_tables(heads: list[str], row: list[str], caption: str, expected: Scope) -> None:
    paper = Paper("Results")
    paper.grid([heads, ["Light", "7"], row], caption)
    facts = gather(paper.document, [])
    assert next(f for f in facts if f.places[0].text == "10").scope is expected


@pytest.mark.parametrize(
    ("heads", "expected"),
    [
        ([f"Roads {CITE}", f"Rivers {CITE}"], Scope.OWN),
        ([f"Roads {CITE}", "Ours"], Scope.CITED),
        ([f"Hours {CITE}"], Scope.CITED),
    ],
    ids=["data sets", "a work beside ours", "a source"],
)
def test_columns_that_all_cite_are_data_sets(heads: list[str], expected: Scope) -> None:
    paper = Paper("Results")
    paper.grid([["Model", *heads], ["Net", *["82"] * len(heads)]], caption="Training times in minutes.")
    first = gather(paper.document, mentions(paper.document.passages))[0]
    assert (first.kind, first.scope) == (TIME, expected)
