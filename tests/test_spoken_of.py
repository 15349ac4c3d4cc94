"""Devices and hours that are spoken of are not those that were used, however much a sentence names them."""

from __future__ import annotations

import pytest

from reproof.fact import Kind, Scope
from reproof.gather import facts_of
from reproof.latex import read
from reproof.source import from_text

_KINDS = (Kind.HARDWARE, Kind.DURATION, Kind.DEVICE_HOURS)


def own(sentence: str, section: str = "Experimental setup") -> set[tuple[str, float | None]]:
    """Return the authors' own devices (name, count) and hours (unit, amount) of a paper of one sentence."""
    text = sentence.replace("\\cite", "~\\cite")
    paper = f"\\documentclass{{article}}\\begin{{document}}\\section{{{section}}}\n{text}\n\\end{{document}}"
    return {
        (
            fact.name or "" if fact.kind is Kind.HARDWARE else fact.unit or "",
            round(fact.amount.value, 2) if fact.amount else None,
        )
        for fact in facts_of(read(from_text(paper, "main.tex")))
        if fact.kind in _KINDS and fact.scope is not Scope.CITED
    }


@pytest.mark.parametrize(
    "sentence",
    [
        # required, recommended, supported
        "Our code supports A100, H100 and MI300X.",
        "The library is compatible with V100 and newer GPUs.",
        "At least 2 GPUs are required.",
        "At least two A100s are needed to load the model.",
        "A GPU with 16 GB or more is needed.",
        "An RTX 3060 or better is recommended.",
        "Recommended hardware: an RTX 4090.",
        "Minimum requirements: one RTX 2080.",
        "The environment needs a GPU of compute capability 8.0, such as the A100.",
        # not had, not done
        "This runs faster on an H100, which we do not have.",
        "FP8 needs an H100, which is not available to us.",
        "Training on 1,024 A100s is out of reach for us.",
        "A sweep over all settings (90,000 GPU hours) is infeasible.",
        "With 100 GPUs, the search could be finished overnight.",
        "Latencies will be added once the Jetson Thor is available.",
        "Measurements on a Raspberry Pi 5 are pending.",
        # products
        "The V100 was released in 2017.",
        "The A100 was announced by NVIDIA in May 2020.",
        "Since the introduction of the K80 in 2014, memory has grown tenfold.",
        "The H100 offers 3x the throughput of the A100.",
        "An H100 draws up to 700 W.",
        "The Cortex-M4 is common in wearables.",
        "Hopper GPUs (H100, H200) added FP8.",
        "Google's TPU v1 was designed for inference.",
        "The peak throughput of the A100 is 312 TFLOPS.",
        # targets
        "The model is deployable on a Jetson Nano.",
        "Our target device is a Jetson Orin NX.",
        "We target a Cortex-M4 microcontroller.",
        "The controller is targeted at a Raspberry Pi 4.",
        "This puts captioning within reach of an 8 GB consumer GPU.",
        "The compressed model fits on a Raspberry Pi 4.",
        "It would fit on a single A100.",
        "In future work on a DGX H100, we will scale up.",
        "A Raspberry Pi deployment guide is released with the code.",
        # granted
        "Sponsor time of 50,000 node hours was granted by the centre.",
        "We acknowledge the allocation of 20,000 GPU hours.",
        "The gain is 12 GPU hours per search.",
    ],
)
def test_what_is_only_spoken_of_is_not_the_authors(sentence: str) -> None:
    assert own(sentence) == set()


@pytest.mark.parametrize(
    "sentence",
    [
        "This is far below Atlas's Titan 3 (400K GPU-hours) \\cite{l}.",
        "BigSpeech's pre-training took 23 days on 256 A100s \\cite{b}.",
        "ENAS takes 16 hours on a single GTX 1080 Ti \\cite{enas}.",
        "Although AmoebaNet used 450 K40 GPUs for 7 days \\cite{am}, its accuracy is lower.",
        "Whereas WeatherNet required 32 TPU v4 chips for four weeks \\cite{gc}, ours is small.",
        "BioNER took 23 days on eight V100 GPUs, as reported by its authors.",
        "The diffusion prior consumed 150,000 A100 hours according to its creators.",
        "As stated in the model card, the checkpoint consumed 1,720,320 GPU hours.",
        "The baseline numbers on the GTX 1080 Ti are taken from \\cite{edge}.",
        "Runtimes for Method A (12 hours) are copied from \\cite{a}.",
        "We fine-tuned the public checkpoint, which had been trained for 3 weeks on a TPU v3-128.",
        "Off-the-shelf encoders that were trained for 10 days on 32 V100s are used frozen.",
        "The original DeepPlanner needed 128 TPUv3 cores for a week.",
        "GPT-4 is rumoured to have used 25,000 A100s for 95 days.",
        "Others used far more (200,000 GPU-hours; \\cite{d2}).",
        "OPT-175B took 992 A100 GPUs about two months.",
    ],
)
def test_what_a_named_work_took_is_cited(sentence: str) -> None:
    assert own(sentence, "Results") == set()


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Training requires 8 A100 GPUs and 3 days.", {("NVIDIA A100", 8), ("h", 72)}),
        ("Our experiments required 8 A100 GPUs.", {("NVIDIA A100", 8)}),
        ("NVIDIA's A100 was used for all runs.", {("NVIDIA A100", None)}),
        ("SpeedNet's training took 3 hours on one A100.", {("h", 3), ("NVIDIA A100", 1)}),
        (
            "Models were trained with Adam \\cite{a} on 8 V100 GPUs for 3 days.",
            {("NVIDIA V100", 8), ("h", 72)},
        ),
        ("Training took 5 hours on 2 A100 GPUs using PyTorch \\cite{t}.", {("NVIDIA A100", 2), ("h", 5)}),
        ("While DARTS needs 96 GPU hours \\cite{d}, ours needs 4 GPU hours.", {("h", 4)}),
        ("The RTX 3090 was used for all runs.", {("NVIDIA GeForce RTX 3090", None)}),
        ("The workstation has an RTX 3090.", {("NVIDIA GeForce RTX 3090", 1)}),
        ("The target device, a Jetson Orin NX, ran the network at 50 Hz.", {("NVIDIA Jetson Orin NX", 1)}),
        ("We target a Cortex-M4, on which inference takes 13 ms.", {("Cortex-M4", 1)}),
        ("We deployed the model on a Jetson Nano and measured 30 fps.", {("NVIDIA Jetson Nano", 1)}),
        ("The goal was a model trainable on one RTX 3090.", {("NVIDIA GeForce RTX 3090", 1)}),
        (
            "Baselines were retrained with the authors' code, each on one RTX A5000 for roughly 9 hours.",
            {("NVIDIA RTX A5000", 1), ("h", 9)},
        ),
        ("ResNet-50 was trained on 8 P100s, which took 29 hours.", {("NVIDIA P100", 8), ("h", 29)}),
    ],
)
def test_what_was_used_stays_the_authors(sentence: str, expected: set[tuple[str, float | None]]) -> None:
    assert own(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The entire pipeline runs on a single RTX 3060 in under 2 hours.",
            {("NVIDIA GeForce RTX 3060", 1), ("h", 2)},
        ),
        ("GPUs such as the H100 have made this possible.", set()),
        ("To the best of our knowledge, single GPU training is new.", set()),
    ],
)
def test_introductions(sentence: str, expected: set[tuple[str, float | None]]) -> None:
    assert own(sentence, "Introduction") == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Training took 72 (8) hours for the large (small) model.", {("h", 72), ("h", 8)}),
        ("The lifetime was 3.2(1) hours of training.", {("h", 3.2)}),
        ("GPUs: RTX 3090 (2), A100 (4).", {("NVIDIA GeForce RTX 3090", 2), ("NVIDIA A100", 4)}),
        ("We trained on an eight-V100 server.", {("NVIDIA V100", 8)}),
        ("We ran on 1/2/4 GPUs.", {("", 1), ("", 2), ("", 4)}),
        ("Each job used one of 8 V100s.", {("NVIDIA V100", 1)}),
        ("We trained on one of the A6000s.", {("NVIDIA RTX A6000", 1)}),
        ("One of the experiments used 8 V100s.", {("NVIDIA V100", 8)}),
        (
            "Training was done on a 3080Ti and a 4090.",
            {("NVIDIA GeForce RTX 3080 Ti", 1), ("NVIDIA GeForce RTX 4090", 1)},
        ),
        ("We used two 3090s and trained all networks.", {("NVIDIA GeForce RTX 3090", 2)}),
        ("The dataset has 3090 images and a 4090 vocabulary.", set()),
        (
            "Training the teacher took 3 h 40 min, distillation another 1 h 15 min.",
            {("h", 3.67), ("h", 1.25)},
        ),
        ("Masks were recomputed on CPU (20.8 ms/image, 190 s in total).", {("h", 0.05)}),
        ("The robot drove 35 min in total.", set()),
        ("Our total was 640 GPU hours, of which 210 went into tuning.", {("h", 640), ("h", 210)}),
        ("The numerical solver needs 4.6 hours per case.", {("h", 4.6)}),
        ("The service has been live for 8 weeks and answers 300 questions per hour.", set()),
        ("The design was synthesised for a Xilinx ZCU104 board.", {("Xilinx ZCU104", 1)}),
        ("Keyword spotting runs on an STM32F746 microcontroller.", {("STM32F746", 1)}),
        ("Inference used the Adreno 750 GPU of the phone.", {("Qualcomm Adreno 750", 1)}),
        ("The network runs on an Alveo U250 at 300 MHz.", {("Xilinx Alveo U250", 1)}),
    ],
)
def test_counts_pairs_and_parts(sentence: str, expected: set[tuple[str, float | None]]) -> None:
    assert own(sentence) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The network is targeted at a Raspberry Pi 4.", set()),
        (
            "The network is targeted at a Raspberry Pi 4. It runs at 4 fps on the Raspberry Pi 4.",
            {"Raspberry Pi", "Raspberry Pi 4"},
        ),
    ],
    ids=["target", "used"],
)
def test_a_device_in_a_title_is_what_the_text_takes_it_for(text: str, expected: set[str]) -> None:
    paper = f"\\documentclass{{article}}\\title{{Lanes on a Raspberry Pi}}\\begin{{document}}\\maketitle\n{text}\n\\end{{document}}"
    facts = facts_of(read(from_text(paper, "main.tex")))
    assert {fact.name for fact in facts if fact.scope is not Scope.CITED} == expected


def test_a_gpu_of_several_named_ones_says_nothing_new() -> None:
    text = "We used one H100 for training and one A100 for tests. Memory was measured on a data-centre GPU."
    assert own(text) == {("NVIDIA H100", 1), ("NVIDIA A100", 1)}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("It needs a tenth of the 1,200 GPU hours of NASNet.", set()),
        ("Driftmodel's training (73,000 V100 hours) dwarfs ours.", set()),
        ("With more compute (e.g. 8 H100s), larger batches become possible.", set()),
        ("Modern GPUs (V100: 300 W, A100: 400 W) need much power.", set()),
        ("Patients with A100 antibodies were excluded.", set()),
        ("Segments of 2 hours were processed in batches.", set()),
        ("The maximum wall time on the cluster is 96 hours.", set()),
        ("The total wall time was 96 hours.", {("h", 96)}),
        ("Mean training time: 3:45 h.", {("h", 3.75)}),
        ("Model A / B / C need 3 / 5 / 9 h.", {("h", 3), ("h", 5), ("h", 9)}),
        ("Quantization-aware training adds 2.5 hours.", {("h", 2.5)}),
        ("A simulation takes 3 hours.", {("h", 3)}),
        ("Experiments used Tesla P100 GPUs, one per run.", {("NVIDIA P100", 1)}),
        (
            "Table 3 lists the latency on an iPhone 13 and a Snapdragon 888 board.",
            {("Qualcomm Snapdragon 888", 1)},
        ),
        (
            "We compare three GPUs: V100, A100 and H100.",
            {("NVIDIA V100", 1), ("NVIDIA A100", 1), ("NVIDIA H100", 1)},
        ),
    ],
)
def test_other_wordings(sentence: str, expected: set[tuple[str, float | None]]) -> None:
    assert own(sentence) == expected
