"""Emissions and carbon intensity: phrases and what they mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reproof.fact import Kind
from reproof.mention import mentions
from reproof.mention.emissions import recognise
from reproof.passage import Passage, PassageKind

if TYPE_CHECKING:
    from reproof.mention import Mention


def passage(text: str, kind: PassageKind = PassageKind.PARAGRAPH) -> Passage:
    return Passage(index=0, kind=kind, text=text)


def read(text: str, kind: PassageKind = PassageKind.PARAGRAPH) -> list[Mention]:
    return list(recognise(passage(text, kind)))


def values(text: str, kind: PassageKind = PassageKind.PARAGRAPH) -> list[tuple[Kind, float]]:
    return [(m.kind, float(f"{m.amount.value:.6g}")) for m in read(text, kind) if m.amount]


EMISSIONS = [
    ("Training emitted 2.5 kg CO2eq.", [2.5]),
    ("We emitted 12 kilograms of carbon dioxide.", [12]),
    ("roughly 25 tonnes of CO2", [25000]),
    ("552 metric tons of CO2e", [552000]),
    ("0.9 tCO2", [900]),
    ("3.2 MtCO2e", [3.2e9]),
    ("1.5 ktCO2", [1.5e6]),
    ("12 MTCO2e", [12000]),
    ("CO2 footprint: 3.5 kg", [3.5]),
    ("equivalent to 1,000 pounds of CO2", [453.592]),
    ("0.7 lbs of CO2e", [0.317515]),
    ("805 g of CO2", [0.805]),
    ("an estimated 4.3 kg of CO₂ equivalent", [4.3]),
    ("CO2 emissions of between 3 and 4 kg", [3.5]),
    ("CO2 emissions of 3.2 t", [3200]),
    ("We emitted 15 kgCO2e and 20 kgCO2e, respectively.", [15, 20]),
    ("a carbon footprint of 284 metric tons", [284000]),
    ("Our emissions amounted to 80 g.", [0.08]),
    ("Training emitted 3 tons in all.", [3000]),
    ("5.5 kg CO2-eq.", [5.5]),
    ("8.3 kg of CO2 emissions were produced", [8.3]),
    ("total emissions: 1.3 kg.", [1.3]),
    ("CO2 emissions (kg): 12.2", [12.2]),
    ("We report zero net emissions.", [0]),
    ("Carbon Emitted (Power consumption x Time x Carbon produced): 149.2 kg CO2 eq.", [149.2]),
]

ONGOING = [
    ("The search emitted 2 kg CO2eq, while that of the baselines came to 5 kg.", [2, 5]),
    ("The search emitted 2 kg CO2eq; the robot lifts 5 kg.", [2]),
]

INTENSITIES = [
    ("0.432 kgCO2eq/kWh", 0.432),
    ("429 g of CO2 per kWh", 0.429),
    ("950 lb/MWh of CO2", 0.430913),
    ("a carbon intensity of 57 gCO2eq/kWh", 0.057),
    ("0.24 kg CO2e per kWh", 0.24),
    ("0.24 tCO2e/MWh", 0.24),
    ("an emission factor of 475 g CO2 eq per kilowatt-hour", 0.475),
    ("453 gCO2/KWh", 0.453),
    ("the carbon intensity is 56 g/kWh", 0.056),
    ("300 gCO2eq kWh^-1", 0.3),
    ("carbon intensity (gCO2/kWh): 412", 0.412),
]

NOTHING = [
    "We do not report CO2 emissions.",
    "CO2 emissions grew by 3%.",
    "Pruning reduces emissions by 20 kg.",
    "It saves 20 kg of CO2.",
    "the emission probability table has 5 t entries",
    "the carbon fiber weighs 3 kg",
    "a 20 kg robot emits sound",
    "4 kg of carbon steel",
    "Cars emit 120.4 g CO2eq/km.",
    "A short flight emits 250 kg of CO2.",
    "We planted trees worth 3 tonnes of CO2.",
    "A person emits 5 t of CO2 per year.",
    "The server emits 0.3 kg CO2eq per GPU hour.",
    "The CO2 concentration is 400 ppm.",
    "We train on 3 g of data with carbon atoms.",
]


@pytest.mark.parametrize(("text", "kg"), EMISSIONS, ids=[text for text, _ in EMISSIONS])
def test_emissions_are_read_in_kilograms(text: str, kg: list[float]) -> None:
    assert values(text) == [(Kind.CO2E, value) for value in kg]


@pytest.mark.parametrize(("text", "kg"), ONGOING, ids=[text for text, _ in ONGOING])
def test_emissions_that_a_sentence_goes_on_about(text: str, kg: list[float]) -> None:
    assert values(text) == [(Kind.CO2E, value) for value in kg]


@pytest.mark.parametrize(("text", "factor"), INTENSITIES, ids=[text for text, _ in INTENSITIES])
def test_an_intensity_is_read_in_kilograms_per_kilowatt_hour(text: str, factor: float) -> None:
    assert values(text) == [(Kind.CARBON_INTENSITY, factor)]


@pytest.mark.parametrize("text", NOTHING, ids=NOTHING)
def test_what_is_not_an_emission_is_left_alone(text: str) -> None:
    assert [m.text for m in read(text)] == []


QUALIFIERS = [
    ("Training emitted 3 kg of CO2.", {"co2"}),
    ("Training emitted 3 kg of CO2e.", {"co2e"}),
    ("Training emitted 3 kg of CO2 emissions.", {"co2"}),
    ("Training emitted 3 kg of carbon dioxide equivalent.", {"co2e"}),
    ("Emissions were 3 kg.", set()),
    ("Total emissions are 12.96 kgCO2eq of which 0 percents were directly offset.", {"co2e", "total"}),
    (
        "Total emissions are 12.96 kgCO2eq of which 100 percents were directly offset by the cloud provider.",
        {"co2e", "total", "offset"},
    ),
    ("Training is carbon neutral and emits 3.2 t CO2e gross.", {"co2e", "offset", "gross"}),
    ("location-based emissions of 8,930 tCO2e", {"co2e", "gross"}),
    ("market-based emissions of 0 tCO2e", {"co2e", "net"}),
    ("We estimate emissions of 3 kg CO2e.", {"co2e", "estimated"}),
    ("Emissions measured with CodeCarbon are 3 kg CO2e.", {"co2e", "measured"}),
    ("about 3 kg CO2e", {"co2e", "approximate"}),
]


@pytest.mark.parametrize(("text", "qualifiers"), QUALIFIERS, ids=[text for text, _ in QUALIFIERS])
def test_words_that_change_the_meaning(text: str, qualifiers: set[str]) -> None:
    (mention,) = read(text)
    assert mention.qualifiers == qualifiers


def test_a_cell_with_its_unit_needs_no_sentence() -> None:
    assert values("12.5 kg CO2e", PassageKind.CELL) == [(Kind.CO2E, 12.5)]


def test_the_gas_belongs_to_the_span_but_no_stray_parenthesis() -> None:
    (mention,) = read("It used little energy (2.1 kg CO2e).")
    assert mention.text == "2.1 kg CO2e"


GENERATED = {
    "ML CO2": (
        "Experiments were conducted using a private infrastructure, which has a carbon efficiency of 0.3"
        " kgCO2eq/kWh. A cumulative of 200 hours of computation was performed on hardware of type RTX"
        " 3080 (TDP of 320W). Total emissions are estimated to be 19.2 kgCO2eq of which 0 percents were"
        " directly offset.",
        {
            (Kind.CARBON_INTENSITY, 0.3),
            (Kind.DEVICE_HOURS, 200),
            (Kind.POWER, 320),
            (Kind.CO2E, 19.2),
        },
    ),
    "carbontracker": (
        "The training of models in this work is estimated to use 3.5 kWh of electricity contributing to 1.4"
        " kg of CO2eq. This is equivalent to 13.1 km travelled by car. Measured by carbontracker.",
        {(Kind.ENERGY, 3.5), (Kind.CO2E, 1.4)},
    ),
    "experiment-impact-tracker": (
        "This work contributed 6.6 kg of CO2eq to the atmosphere and used 17.1 kWh of electricity, having"
        " a USA-specific social cost of carbon of $0.31 ($0.14, $0.42). The PUE multiplier is assumed to"
        " be 1.58. The total wall-clock time of all experiments was 41.5 hours.",
        {(Kind.CO2E, 6.6), (Kind.ENERGY, 17.1), (Kind.PUE, 1.58), (Kind.DURATION, 41.5)},
    ),
    "Green Algorithms": (
        "This algorithm runs in 3h and 30min on 2 GPUs and 8 CPUs, and draws 2.6 kWh. Based in the country"
        " (region), and ran 4 times in total, this has a carbon footprint of 0.95 kg CO2e, which is"
        " equivalent to 1.04 tree-months.",
        {(Kind.DURATION, 3.5), (Kind.ENERGY, 2.6), (Kind.CO2E, 0.95)},
    ),
    "model card": (
        "Training utilized a cumulative 1.5M GPU hours of computation on hardware of type H100-80GB (TDP of"
        " 700W). Estimated total location-based greenhouse gas emissions were 420 tons CO2eq.",
        {(Kind.DEVICE_HOURS, 1.5e6), (Kind.POWER, 700), (Kind.CO2E, 420000)},
    ),
}
OURS = {
    Kind.DURATION,
    Kind.DEVICE_HOURS,
    Kind.ENERGY,
    Kind.POWER,
    Kind.PUE,
    Kind.CARBON_INTENSITY,
    Kind.CO2E,
}


@pytest.mark.parametrize(("text", "facts"), GENERATED.values(), ids=GENERATED)
def test_sentences_that_calculators_generate_are_read_in_full(
    text: str, facts: set[tuple[Kind, float]]
) -> None:
    found = {(m.kind, m.amount.value) for m in mentions([passage(text)]) if m.kind in OURS and m.amount}
    assert found == facts


@pytest.mark.parametrize(
    "text", ["3 kg CO2 " * 1500, "5 g " * 5000 + "CO2", "CO2 emissions " * 2000 + "3 kg"]
)
def test_hostile_text_is_read_in_bounded_time(text: str) -> None:
    from time import perf_counter

    start = perf_counter()
    read(text)
    assert perf_counter() - start < 5


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("the grid emits 119 to 348 gCO2/kWh (mean 230)", [0.2335, 0.23]),
        ("an intensity of 0.2–0.4 kg CO2e per kWh, average 0.28, as of May", [0.3]),
        ("an intensity of 0.2–0.4 kgCO2e/kWh (with an average of 0.28)", [0.3, 0.28]),
    ],
)
def test_the_mean_a_range_is_given_with(text: str, stated: list[float]) -> None:
    assert values(text) == [(Kind.CARBON_INTENSITY, pytest.approx(value)) for value in stated]
