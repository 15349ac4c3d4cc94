"""Forty filled forms of small papers: silent as they are, and one planted fault in each found at its line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from filled import build, papers
from filled.plants import PLANTS, Plant
from filled.variants import VARIANTS
from reproof.checklists import load
from reproof.rules import run
from reproof.settings import Settings
from reproof.understand import Input, understand
from test_answers_faults import RULES

if TYPE_CHECKING:
    from pathlib import Path

    from reproof.finding import Finding


def objections(folder: Path, files: dict[str, str]) -> list[Finding]:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    case = understand(Input(folder), Settings()).case()
    assert case.forms
    return [one for one in run(case) if one.rule in RULES]


def told(folder: Path, found: list[Finding]) -> list[tuple[str, str, str]]:
    """Return rule, line and message of each finding."""
    shown = []
    for one in found:
        place = one.spots[0].place
        text = (folder / place.file).read_text("utf-8")
        shown.append((one.rule, text.splitlines()[place.line - 1], one.message))
    return shown


@pytest.mark.parametrize("plant", PLANTS, ids=lambda one: one.name)
def test_sound_form_is_silent(plant: Plant, tmp_path: Path) -> None:
    found = objections(tmp_path, plant.sound())
    assert told(tmp_path, [one for one in found if one.level != "note"]) == []


@pytest.mark.parametrize("plant", [*PLANTS, *VARIANTS], ids=lambda one: one.name)
def test_planted_fault_is_found_at_its_line(plant: Plant, tmp_path: Path) -> None:
    found = objections(tmp_path, plant.faulty())
    mine = [one for one in found if one.rule == plant.rule and plant.about(one)]
    lines = [line for _, line, _ in told(tmp_path, mine)]
    assert any(plant.at in line for line in lines), told(tmp_path, found)


@pytest.mark.parametrize("shape", ["wrapped", "bare", "latex", "null"])
def test_unfilled_arr_template_is_one_finding(shape: str, tmp_path: Path) -> None:
    items = load("arr-2025").items
    empty = {item.id: ("todo", "") for item in items}
    form = build.arr_latex(empty, {}) if shape == "latex" else ""
    files = {
        name: text.replace("%STYLE%", "acl").replace("%FORM%", form)
        for name, text in papers.DIALECTS.files.items()
    }
    if shape == "null":
        files["arr_checklist.json"] = json.dumps({item.fields[0]: {"value": None} for item in items}, indent=1)
    elif shape != "latex":
        files["arr_checklist.json"] = build.export(empty, shape == "bare")
    [(rule, _, message)] = told(tmp_path, objections(tmp_path, files))
    assert rule == "missing-answer"
    assert "is unanswered: none of its 2" in message


def test_forms_and_faults_are_varied() -> None:
    assert len(PLANTS) == 40
    assert {plant.rule for plant in PLANTS} == RULES
    assert len({(plant.paper.says["claims"], plant.checklist, plant.shape) for plant in PLANTS}) == 40
