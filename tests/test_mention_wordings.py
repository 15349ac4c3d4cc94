"""Odd ways to write devices, counts and times, read from LaTeX to facts: phrases and what they mean."""

from __future__ import annotations

import time

import pytest

from conftest import SLOWNESS
from reproof.fact import Fact, Kind, Scope
from reproof.gather import facts_of
from reproof.latex import read
from reproof.source import from_text

Named = set[tuple[str | None, float | None]]


def facts(text: str) -> list[Fact]:
    page = f"\\documentclass{{article}}\\begin{{document}}\n\\section{{Experiments}}\n{text}\n\\end{{document}}\n"
    return [fact for fact in facts_of(read(from_text(page, "main.tex"))) if fact.scope is not Scope.CITED]


def hardware(text: str) -> Named:
    found = [fact for fact in facts(text) if fact.kind is Kind.HARDWARE]
    return {(fact.name, fact.amount.value if fact.amount else None) for fact in found}


def values(text: str, kind: Kind) -> set[float]:
    return {round(fact.amount.value, 4) for fact in facts(text) if fact.kind is kind and fact.amount}


T4, A100, V100, RTX = "NVIDIA T4", "NVIDIA A100", "NVIDIA V100", "NVIDIA GeForce RTX 3090"
DEVICES: list[tuple[str, Named]] = [
    ("We tuned everything on a Kaggle notebook with a T4 x2 accelerator.", {(T4, 2)}),
    ("All runs used a hosted notebook with T4 x2 GPUs.", {(T4, 2)}),
    ("We adapt the network on 2xT4 in an afternoon.", {(T4, 2)}),
    ("The network was trained on A100x8.", {(A100, 8)}),
    ("Training was done on 8*A100 GPUs.", {(A100, 8)}),
    (r"We use a T4 $\times$2 setup for all experiments.", {(T4, 2)}),
    ("We trained with 24GB RTX 3090 x 4.", {(RTX, 4)}),
    (r"The encoder was trained on RTX 3090 ($\times$4).", {(RTX, 4)}),
    ("Training used (8x) A100.", {(A100, 8)}),
    ("We train with 4 (8) V100s for the small (large) encoder.", {(V100, 4), (V100, 8)}),
    ("The site has 16 A100 GPUs; we used 8 of them for training.", {(A100, 16), (A100, 8)}),
    ("Our server has eight V100 GPUs, two of which were used for training.", {(V100, 8), (V100, 2)}),
    ("We use a dozen V100 GPUs to train.", {(V100, 12)}),
    ("We use two dozen V100 GPUs to train.", {(V100, 24)}),
    ("We ran everything on a half-dozen V100 GPUs.", {(V100, 6)}),
    (r"We trained on 8\footnote{Of one node.} V100 GPUs.", {(V100, 8)}),
    ("We train the teacher on a single V100 GPU and the student on the same GPU.", {(V100, 1)}),
    ("We train it on an NVIDIA RTX A6000 Ada.", {("NVIDIA RTX 6000 Ada Generation", 1)}),
    ("We train it on a Grace Hopper superchip.", {("NVIDIA GH200", 1)}),
    ("We train it on one NVIDIA DGX Spark.", {("NVIDIA GB10", 1)}),
    ("The demo runs on an RTX 4090 laptop GPU.", {("NVIDIA GeForce RTX 4090 Laptop GPU", 1)}),
    ("All experiments ran on an M2 Ultra with 128GB of unified memory.", {("Apple M2 Ultra", 1)}),
    ("Inference ran on a phone with a Snapdragon 8 Gen 2.", {("Qualcomm Snapdragon 8 Gen 2", 1)}),
    ("We train it on 8 Kunlun P800 accelerators.", {("Baidu Kunlun P800", 8)}),
    ("We train it on 64 Hygon DCU cards.", {("Hygon DCU", 64)}),
    ("We train it on 4 Moore Threads MTT S4000 cards.", {("Moore Threads MTT S4000", 4)}),
    ("We train it on a Cambricon MLU370.", {("Cambricon MLU370", 1)}),
    ("We train it on an Intel Xeon w9-3495X.", {("Intel Xeon w9-3495X", 1)}),
    ("We train it on an Intel Core 2 Duo.", {("Intel Core 2 Duo", 1)}),
    ("We train it on an AMD 7742 processor.", {("AMD EPYC 7742", 1)}),
    ("We train it on an AMD W7900.", {("AMD Radeon Pro W7900", 1)}),
    ("We run it on an Apple A16 Bionic.", {("Apple A16 Bionic", 1)}),
    ("We train it on 4 NVIDIA Grace CPUs.", {("NVIDIA Grace", 4)}),
]
DEVICES += [
    ("We fine-tune the network on a T4.", {(T4, 1)}),
    ("Agents play 30 minutes of game time; training uses 4 TPUv3.", {("Google TPU v3", 4)}),
    ("The server has 2 Intel Skylake CPUs.", {("Intel CPU", 2)}),
]
DEVICES += [
    ("We tested it with one, two and four V100s.", {(V100, 1), (V100, 2), (V100, 4)}),
    ("We used between two and four V100s.", {(V100, 3)}),
    ("We used two to four V100s.", {(V100, 3)}),
    (r"RTX 3090 GPUs (24 GB VRAM each) $\times$ 2 were used.", {(RTX, 2)}),
    ("Trained with 8-card V100.", {(V100, 8)}),
    ("Trained with eight-GPU V100 servers.", {(V100, 8)}),
    ("We use a V100 and a 3090.", {(V100, 1), (RTX, 1)}),
    ("Each of the seeds is run on its own V100.", {(V100, 1)}),
    ("We compare one-shot and two-shot prompts on four V100s.", {(V100, 4)}),
]
NO_DEVICES = [
    "We sampled 4090 images and a 3090 by 1080 canvas.",
    "We train one T4 model per language.",
    "We train a network on T4 and evaluate it on T5.",
    "We rent cards at \\$2.5/H100/hr.",
    "We print the results on A4 paper x2.",
    "The matrix T4 x 2 is multiplied by M2 x 3.",
    "We train on Hopper, Walker2d and Ant for 1M steps.",
    "Grace Hopper was a pioneer; we train on her speeches.",
    "The DCU (a university) team submitted three systems.",
    "In the DCU corpus, 8 speakers read text.",
    "The snapdragon flower is one of 102 classes.",
    "Sentences about the Kunlun mountains are in the corpus.",
    "We take Core 2 of the sediment.",
    "The M4 competition has 100,000 time series.",
    "The team drove along the A40 road to the site.",
    "Of the 16 annotators we asked 8 of them twice.",
    "We have 16 datasets, 8 of which are used.",
]


@pytest.mark.parametrize(("text", "devices"), DEVICES, ids=[row[0] for row in DEVICES])
def test_devices_oddly_written(text: str, devices: Named) -> None:
    assert hardware(text) == devices


@pytest.mark.parametrize("text", NO_DEVICES)
def test_no_devices(text: str) -> None:
    assert hardware(text) == set()


TIMES = [
    ("Training took 1,5 days on a V100 GPU.", {36}),
    ("Training took 3,5--4,5 hours.", {4}),
    ("Training took 0,375 hours per epoch.", {0.375}),
    ("Training took 1,500 hours.", {1500}),
    ("Training takes a couple of hours on one V100.", {2}),
    ("Training took 2 and a half days.", {60}),
    ("Training took 2 1/2 days.", {60}),
    ("Training took one-and-a-half hours.", {1.5}),
    ("Training took a week and a half.", {252}),
    ("Training took a half day.", {12}),
    ("Training took an entire week.", {168}),
    ("Training took three quarters of an hour.", {0.75}),
    ("Training took about a third of a day.", {8}),
    ("Training took a hundred hours.", {100}),
    ("Training took two dozen hours.", {24}),
    ("The average run time per epoch is 90 s.", {0.025}),
    ("An epoch lasted about 45 s.", {0.0125}),
    ("It takes 30 seconds to train one epoch.", {0.0083}),
    ("The test time was 162 seconds.", {0.045}),
    ("Testing on the full test set took 95 seconds.", {0.0264}),
    (r"Training took 12\footnote{On one node.} hours.", {12}),
    (r"Training took 12$^{\dagger}$ hours.", {12}),
    (r"Training took 12\textsuperscript{a} hours.", {12}),
    (r"Training took 12\footnotemark{} hours.", {12}),
    ("Training took 12* hours.", {12}),
    (r"Training took $10^2$ hours.", {100}),
]
TIMES += [
    ("We train for 100 epochs (approx. 90 s each).", {0.025}),
    ("Each fold takes 2 hours.", {2}),
    ("The whole cross-validation takes 20 hours.", {20}),
]
TIMES += [
    ("The total wall time was 3 d 4 h 12 min.", {76.2}),
    ("The total wall time was 3d4h.", {76}),
    ("Training took 5 (five) hours.", {5}),
    ("Training took 3.2(1) hours.", {3.2}),
    ("Runtimes were 754, 812 and 903 s.", {0.2094, 0.2256, 0.2508}),
    ("Training lasts around a fortnight.", {336}),
    ("Building the index took 3h, querying 0.1 s.", {3}),
]
NO_TIMES = [
    "The waiting time in the queue of the cluster was 36 hours.",
    "The checkpoints of the network are stored for 30 days.",
    "The evaluation period is 30 days.",
    "The process took place over 3 weeks.",
    "Two experts evaluated the outputs of the network for 10 hours.",
    "The reactor was run for 48 hours at 300 K.",
    "The network answers within 2 minutes.",
    "The network was deployed for 3 months in production.",
    "Each 30 s epoch of the night is scored by two raters.",
    "Runs of the weather centre are started every 12 hours.",
    "Subjects wore the headset for 45 minutes while the network ran on a laptop.",
    "The job limit of the cluster is 48 hours, so we checkpoint.",
    "The response time was 162 seconds.",
    "Participants' completion time was 95 s.",
    "The average time between two arrivals is 300 seconds.",
    "The mean waiting time of a vehicle was 120 s.",
    "The simulation ran for 600 s of simulated time.",
    "The training data lasts 900 s in total.",
    "Inference takes 30 seconds per image.",
    "Evaluating one image takes 12 s.",
    "The prediction window is 300 s.",
    "Sensors measured 3,5 hours of sleep.",
    "The user waited a couple of minutes before he replied.",
    "Half a day of recordings was kept.",
    "Training takes a few hours.",
    "The network was trained overnight on a laptop.",
]


@pytest.mark.parametrize(("text", "hours"), TIMES, ids=[row[0] for row in TIMES])
def test_times_oddly_written(text: str, hours: set[float]) -> None:
    assert values(text, Kind.DURATION) == hours


@pytest.mark.parametrize(
    "text",
    [
        "An H100 GPU costs about \\$30,000.",
        "The country emits 40 Mt of CO2 a year.",
        "Cement plants released 2.4 Gt CO2 in 2020.",
        "Air travel to the venue emits 1 t of CO2 per participant.",
        "Emissions of the power sector were 300 Mt CO2.",
    ],
)
def test_what_devices_and_the_world_cost(text: str) -> None:
    assert facts(text) == []


@pytest.mark.parametrize(
    "text", ["Our lab's ML cluster ran the jobs.", "They ran on the institute's AI cluster with 4 GPUs."]
)
def test_what_a_cluster_is_for_is_no_place(text: str) -> None:
    assert not [fact for fact in facts(text) if fact.kind is Kind.REGION]


@pytest.mark.parametrize("text", NO_TIMES)
def test_no_times(text: str) -> None:
    assert values(text, Kind.DURATION) == set()


@pytest.mark.parametrize(
    ("text", "bases"),
    [
        ("Each run took 6 hours, totaling 48 GPU hours.", {(6, "run"), (48, None)}),
        ("Each epoch takes 3 minutes, for a total of 5 hours of training.", {(0.05, "epoch"), (5, None)}),
        ("Training takes 40 seconds per epoch, an hour in all.", {(0.0111, "epoch"), (1, None)}),
        ("Training took 5--6 hrs./epoch.", {(5.5, "epoch")}),
        ("Training took 70 minutes per 300M model run.", {(1.1667, "run"), (300e6, None)}),
        ("Training took 160 GPU-hours per sub-task.", {(160, "task")}),
        ("Each fold takes 2 hours and the whole cross-validation 20 hours.", {(2, "fold"), (20, None)}),
        ("Per run, training took 2 hours, and evaluation 10 minutes.", {(2, "run"), (0.1667, "run")}),
        ("We record 3 hours per task, and train a policy for 10 hours.", {(10, None)}),
        ("It takes 30 minutes to train one epoch.", {(0.5, "epoch")}),
    ],
)
def test_what_each_time_is_per(text: str, bases: set[tuple[float, str | None]]) -> None:
    found = {(round(fact.amount.value, 4), fact.per) for fact in facts(text) if fact.amount}
    assert found == bases


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        (r"Training consumed 310$^1$ kWh.", Kind.ENERGY, 310),
        (r"Training consumed 310\footnotemark{} kWh.", Kind.ENERGY, 310),
        ("Training consumed 0,8 kWh of energy.", Kind.ENERGY, 0.8),
        (r"Training emitted 3.2$^\ddagger$ kg CO2.", Kind.CO2E, 3.2),
        ("Training emitted 0,42 kg CO2.", Kind.CO2E, 0.42),
        (r"Training used 48\footnotemark[3] GPU hours.", Kind.DEVICE_HOURS, 48),
        ("Training used 12,5 GPU hours.", Kind.DEVICE_HOURS, 12.5),
        ("Training used 1,234 GPU hours.", Kind.DEVICE_HOURS, 1234),
        ("Our training emitted 40 kg of CO2, as a city flat does in a week.", Kind.CO2E, 40),
        ("Running one GPU costs \\$300 for the project.", Kind.COST, 300),
        ("We drew 50 configurations at random for each network.", Kind.TRIALS, 50),
        ("We used 40 000 GPU-hours.", Kind.DEVICE_HOURS, 40000),
        ("Our network has 1,5 billion parameters.", Kind.PARAMETERS, 1.5e9),
        ("Our network has 3,25M parameters.", Kind.PARAMETERS, 3.25e6),
        ("Our network has 124,645,635 parameters.", Kind.PARAMETERS, 124645635),
        ("In 2019 300 hours of GPU time were used.", Kind.DEVICE_HOURS, 300),
        ("We used 8*A100 for 3 hours.", Kind.DURATION, 3),
    ],
)
def test_marks_and_commas_in_a_figure(text: str, kind: Kind, value: float) -> None:
    assert values(text, kind) == {value}


@pytest.mark.parametrize(
    "text",
    [
        "1,5" * 8000,
        "used 8 of them " * 3000,
        "4 (8) " * 6000,
        "A100x8 " * 1500,
        "three quarters of a " * 2500,
        "12\N{DAGGER} " * 8000,
        "run time of the " * 3000 + "90 s",
        "a couple of " * 4000,
    ],
    ids=lambda text: str(text)[:12],
)
def test_hostile_text_is_read_in_bounded_time(text: str) -> None:
    start = time.perf_counter()
    facts(text)
    assert time.perf_counter() - start < 4 * SLOWNESS
