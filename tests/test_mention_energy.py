"""Energy, power and PUE: phrases and what they mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from conftest import SLOWNESS
from reproof.fact import Kind
from reproof.mention.energy import recognise
from reproof.passage import Passage, PassageKind

if TYPE_CHECKING:
    from reproof.mention import Mention


def read(text: str, kind: PassageKind = PassageKind.PARAGRAPH) -> list[Mention]:
    return list(recognise(Passage(index=0, kind=kind, text=text)))


def values(text: str) -> list[tuple[Kind, float]]:
    return [(m.kind, float(f"{m.amount.value:.5g}")) for m in read(text) if m.amount]


ENERGY = [
    ("Training consumed 310 kWh.", 310),
    ("We used about 1.2 MWh of energy for all experiments.", 1200),
    ("Training needs an energy of 3.6 MJ.", 1),
    ("Inference takes 0.5 Wh per query.", 0.0005),
    ("Training energy (kWh): 12.5", 12.5),
    ("Our cluster drew 350 kilowatt-hours of electricity.", 350),
    ("24 kW·h for training", 24),
    ("24 kW h for training", 24),
    ("The total energy of pre-training is 2.4 GWh.", 2.4e6),
    ("9.2 kJ per image at inference", 0.0025556),
    ("Training used 1.8 TJ.", 500000),
    ("1,287 MWh to train the model", 1.287e6),
    ("The energy usage of an experiment is around 250 – 500 kWh.", 375),
    ("Running the benchmark costs 7.2 million joules.", 2),
    ("the 49.2 MWH that training consumed", 49200),
    ("Training is estimated to use 37.445 kWh of electricity contributing to 11.0 kg of CO2eq.", 37.445),
    ("The algorithm runs on 1 GPU and draws 1.31 kWh.", 1.31),
]

POWER = [
    ("The chip dissipates 65 mW.", 0.065),
    ("on hardware of type A100 (TDP of 250W)", 250),
    ("GPUs with a TDP of 300 W", 300),
    ("the A100 draws 400W on average", 400),
    ("a mean power draw of 1.2 kW per node", 1200),
    ("each of the 8 GPUs consumed 250 watts", 250),
    ("with a power cap of 250 W", 250),
    ("The cluster needs 1.5 MW of power.", 1.5e6),
    ("Power draw (W): 287.5", 287.5),
]

PUE = [
    ("PUE=1.1", 1.1),
    ("we assume a PUE of 1.58", 1.58),
    ("The PUE multiplier is assumed to be 1.58.", 1.58),
    ("the PUE coefficient was 1.67", 1.67),
    ("data center PUE (1.10)", 1.1),
    ("using a power usage effectiveness (PUE) value of 1.2", 1.2),
    ("Power Usage Effectiveness of 1.12", 1.12),
    ("PUE: 0.9", 0.9),
    ("The PUE of our data center in 2020 was 1.59.", 1.59),
    ("assuming a 1.2 PUE", 1.2),
]

NOTHING = [
    "An LLM query needs as much as nine web searches (2.7 Wh).",
    "The human brain needs 20 W of power, less than any GPU.",
    "We do not report energy consumption.",
    "This reduces the energy of training by 30%.",
    "Quantization saves 3 kWh of energy during training.",
    "It lowers the power draw of the GPU by 40 W.",
    "a 24 W light bulb",
    "let 3 W be the weights and W = 5",
    "Households consume 5 kWh of solar power a day; we train a model to predict it.",
    "Electricity costs 0.10 $/kWh where we trained.",
    "we multiply 2 J by the Jacobian",
    "We use 5 W&B runs on GPUs.",
    "The PUE is not known.",
    "The PUE fell by 12%.",
    "prompts per unit W of the GPU",
    "The carbon intensity is 0.3 kg/kWh where we trained.",
]


@pytest.mark.parametrize(("text", "kwh"), ENERGY, ids=[text for text, _ in ENERGY])
def test_energy_is_read_in_kilowatt_hours(text: str, kwh: float) -> None:
    assert values(text) == [(Kind.ENERGY, kwh)]


@pytest.mark.parametrize(("text", "watts"), POWER, ids=[text for text, _ in POWER])
def test_power_is_read_in_watts(text: str, watts: float) -> None:
    assert values(text) == [(Kind.POWER, watts)]


@pytest.mark.parametrize(("text", "ratio"), PUE, ids=[text for text, _ in PUE])
def test_pue_is_read_even_where_it_is_not_plausible(text: str, ratio: float) -> None:
    assert values(text) == [(Kind.PUE, ratio)]


@pytest.mark.parametrize("text", NOTHING, ids=NOTHING)
def test_what_is_not_energy_or_power_is_left_alone(text: str) -> None:
    assert [m.text for m in read(text)] == []


@pytest.mark.parametrize(
    ("text", "per", "qualifiers"),
    [
        ("A100 GPUs (TDP of 400W)", "device", {"tdp"}),
        ("GPUs that draw 250 W each", "device", {"each"}),
        ("300 W per GPU", "device", set()),
        ("a power draw of 1.2 kW per node", "node", set()),
        ("We consumed 50 kW in total for training.", None, {"energy", "total"}),
        ("GPUs drawing about 300 W", None, {"approximate"}),
        ("Measured power draw of the GPU: 210 W", None, {"measured"}),
    ],
)
def test_what_a_power_is_per_and_how_it_was_got(text: str, per: str | None, qualifiers: set[str]) -> None:
    (mention,) = read(text)
    assert mention.kind is Kind.POWER
    assert mention.per == per
    assert mention.qualifiers == qualifiers


def test_a_range_of_tdps_is_two_powers() -> None:
    assert values("GPUs with a TDP of 400W or 350W") == [(Kind.POWER, 400), (Kind.POWER, 350)]


def test_energy_keeps_its_printed_digits() -> None:
    (mention,) = read("Training used over 12.5 kWh per run.")
    assert mention.amount is not None
    assert (mention.amount.low, mention.amount.high) == (12.45, None)
    assert mention.per == "run"


def test_a_cell_needs_no_sentence() -> None:
    assert [m.kind for m in read("12.5 kWh", PassageKind.CELL)] == [Kind.ENERGY]
    assert [m.kind for m in read("250 W", PassageKind.CELL)] == [Kind.POWER]


@pytest.mark.parametrize("text", ["3 W 3 kWh " * 1500 + " GPU", "PUE " * 9000 + "1.1", "1," * 9000 + " Wh"])
def test_hostile_text_is_read_in_bounded_time(text: str) -> None:
    from time import perf_counter

    start = perf_counter()
    read(text)
    assert perf_counter() - start < 5 * SLOWNESS


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("The idle power of the GPU was 58.9 W (σ = 0.3 W).", [58.9]),
        ("Its average draw on the GPU was 210 W (std 12 W, SD: 4 W).", [210]),
        ("The GPU drew 250 W with a standard deviation of 3 W.", [250]),
        ("The GPU's power σ of this card is low, and 250 W is its mean draw.", [250]),
        ("The GPU drew between 200 and 300 W (mean 240).", [250, 240]),
    ],
)
def test_the_spread_of_a_power_is_no_power(text: str, stated: list[float]) -> None:
    assert values(text) == [(Kind.POWER, value) for value in stated]


def test_other_use_behind_a_semicolon_does_not_hide_the_energy_of_training() -> None:
    assert values("Training used 12 kWh; a household needs 3,000 kWh.") == [(Kind.ENERGY, 12)]
