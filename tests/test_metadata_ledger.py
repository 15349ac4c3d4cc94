"""A metadata file alone has runs: the ledger, the estimate and the rules read them as they read a paper."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from reproof.fact import Kind
from reproof.ledger.runs import runs
from reproof.rules import run
from reproof.settings import Settings
from reproof.understand import Input, understand

if TYPE_CHECKING:
    from pathlib import Path

    from reproof.case import Case

NORTH = {
    "name": "north",
    "phase": "training",
    "hardware": [{"name": "NVIDIA A100", "count": 8}],
    "duration_h": 26.5,
    "region": "Norway",
}
SOUTH = {
    "name": "south",
    "phase": "training",
    "hardware": [{"name": "NVIDIA A100", "count": 8}],
    "duration_h": 10,
}


def case_of(folder: Path, *experiments: dict[str, Any]) -> Case:
    path = folder / "paper.json"
    path.write_text(json.dumps({"experiments": experiments}), "utf-8")
    return understand(Input(path), Settings()).case()


def found(case: Case) -> list[tuple[str, str]]:
    return [(one.rule, one.message) for one in run(case) if one.rule.startswith("inconsistent")]


def test_each_experiment_is_a_run(tmp_path: Path) -> None:
    made = runs(case_of(tmp_path, NORTH, SOUTH))
    assert [(one.subject, one.device) for one in made] == [("north", "NVIDIA A100"), ("south", "NVIDIA A100")]
    assert [one.amount(Kind.DURATION).value for one in made] == [26.5, 10.0]  # type: ignore[union-attr]
    assert [one.computed_hours.value for one in made] == [212.0, 80.0]  # type: ignore[union-attr]
    assert made[0].grid is not None
    assert made[0].grid.name == "Norway"


@pytest.mark.parametrize(
    ("more", "rule", "words"),
    [
        pytest.param({"device_hours": 300}, "inconsistent-device-hours", "212 device-hours, not 300", id="hours"),
        pytest.param({"energy_kwh": 9000}, "inconsistent-energy", "9,000 kWh", id="energy"),
        pytest.param({"energy_kwh": 80, "co2e_kg": 400}, "inconsistent-intensity", "5 kg", id="intensity"),
    ],
)
def test_contradictions_of_an_experiment(
    more: dict[str, float], rule: str, words: str, tmp_path: Path
) -> None:
    said = found(case_of(tmp_path, {**NORTH, **more}, SOUTH))
    assert [name for name, _ in said] == [rule], said
    assert words in said[0][1]


@pytest.mark.parametrize(
    "more",
    [{"device_hours": 212}, {"energy_kwh": 80, "co2e_kg": 2}, {"energy_kwh": 85, "power_w": 400, "pue": 1.0}],
    ids=["hours", "emissions", "power"],
)
def test_sound_experiments_are_silent(more: dict[str, float], tmp_path: Path) -> None:
    assert found(case_of(tmp_path, {**NORTH, **more}, SOUTH)) == []
