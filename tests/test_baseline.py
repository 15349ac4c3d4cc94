"""The baseline: what it knows is counted and not told again; what is new is told."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from reproof import baseline
from reproof.finding import Confidence, Finding, Level, Spot
from reproof.place import Place

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from conftest import Done

HOURS = "We train on 8 NVIDIA A100 GPUs for 72 hours (1{,}024 GPU-hours).\n"
ENERGY = "The second model took 16 NVIDIA A100 GPUs for 30 hours and consumed 1450 kWh.\n"
SELECT = ("--select", "inconsistent")


def finding(
    line: int, text: str = "310 kWh", rule: str = "inconsistent-energy", file: str = "a.tex"
) -> Finding:
    place = Place(file, line, 1, line, 8, text)
    return Finding(rule, Level.ERROR, Confidence.HIGH, f"not {text}", (Spot(place),))


def test_moved_findings_are_known_and_a_further_one_is_new():
    known = baseline.entries([finding(3), finding(9, "12 kWh")])
    assert known["a.tex"]["inconsistent-energy"]["count"] == 2
    moved, other, third = finding(40), finding(2, "12 kWh"), finding(1, "7 kWh")
    parted = baseline.part([third, other, moved], known)
    assert parted == baseline.Parted((third,), (other, moved), 0)


def test_a_reworded_finding_takes_the_room_of_one_that_went():
    known = baseline.entries([finding(3), finding(9, "12 kWh")])
    parted = baseline.part([finding(3, "311 kWh")], known)
    assert (len(parted.new), len(parted.known), parted.gone) == (0, 1, 1)


def test_the_same_words_twice_are_two():
    known = baseline.entries([finding(3)])
    parted = baseline.part([finding(3), finding(4)], known)
    assert (parted.new, parted.known) == ((finding(4),), (finding(3),))


@pytest.mark.parametrize(
    "other", [finding(3, rule="inconsistent-power"), finding(3, file="b.tex")], ids=["rule", "file"]
)
def test_another_rule_or_file_is_new(other: Finding):
    parted = baseline.part([other], baseline.entries([finding(3)]))
    assert parted == baseline.Parted((other,), (), 1)


def test_mandatory_rules_are_always_new():
    known = baseline.entries([finding(3)])
    assert baseline.part([finding(3)], known, ("inconsistent",)) == baseline.Parted((finding(3),), (), 0)


def test_an_old_paper_starts_clean_and_new_problems_are_told(
    run: Callable[..., Done], paper: Callable[..., Path]
):
    folder = paper(HOURS)
    before = run("check", folder, *SELECT)
    assert before.code == 1 and "1 problem" in before.out
    done = run("check", folder, *SELECT, "--write-baseline")
    assert (done.code, done.out) == (0, "")
    assert done.err == f"reproof: wrote 1 finding to {folder / 'reproof-baseline.json'}\n"
    clean = run("check", folder, *SELECT)
    assert (
        clean.code == 0 and clean.out.startswith("no problems") and "1 known from the baseline." in clean.out
    )
    new = run("check", paper("Moved down.\n\n" + HOURS + "\n" + ENERGY), *SELECT, "--output-format", "json")
    found = json.loads(new.out)
    assert new.code == 1
    assert [one["rule"] for one in found["papers"][0]["findings"]] == ["inconsistent-energy"]
    assert [one["rule"] for one in found["papers"][0]["known"]] == ["inconsistent-device-hours"]
    assert found["summary"]["known"] == 1
    mended = run("check", paper("Nothing is wrong here.\n"), *SELECT)
    assert "0 known from the baseline and 1 mended since." in mended.out


def test_written_again_it_keeps_what_is_still_there(run: Callable[..., Done], paper: Callable[..., Path]):
    folder = paper(HOURS)
    run("check", folder, *SELECT, "--write-baseline")
    first = (folder / "reproof-baseline.json").read_bytes()
    run("check", folder, *SELECT, "--write-baseline")
    assert (folder / "reproof-baseline.json").read_bytes() == first
    assert b'"line"' not in first


@pytest.mark.parametrize("option", ["--no-ignore", "--isolated"])
def test_reviewers_see_everything(run: Callable[..., Done], paper: Callable[..., Path], option: str):
    folder = paper(HOURS)
    run("check", folder, *SELECT, "--write-baseline")
    assert run("check", folder, *SELECT, option).code == 1
    both = run("check", folder, *SELECT, option, "--write-baseline")
    assert both.code == 2 and "--write-baseline is for authors" in both.err
    assert run("check", folder, *SELECT, "--mandatory", "inconsistent-device-hours").code == 1


def test_it_lies_beside_the_settings_and_holds_several_papers(run: Callable[..., Done], tmp_path: Path):
    (tmp_path / ".git").mkdir()
    (tmp_path / "reproof.toml").write_text("select = ['inconsistent']\n")
    for name, text in (("one", HOURS), ("two", ENERGY)):
        (tmp_path / name).mkdir()
        page = f"\\documentclass{{article}}\n\\begin{{document}}\n{text}\\end{{document}}\n"
        (tmp_path / name / "main.tex").write_text(page)
        assert run("check", tmp_path / name, "--write-baseline").code == 0
    held = json.loads((tmp_path / "reproof-baseline.json").read_text())["papers"]
    assert {name: list(files["main.tex"]) for name, files in held.items()} == {
        "one/main.tex": ["inconsistent-device-hours"],
        "two/main.tex": ["inconsistent-energy"],
    }
    assert run("check", tmp_path / "one", tmp_path / "two").code == 0


@pytest.mark.parametrize(
    "text",
    [
        "{",
        "[]",
        '{"version": 2, "papers": {}}',
        '{"version": 1, "papers": {"main.tex": {"main.tex": {"x": 3}}}}',
    ],
    ids=["not JSON", "a list", "another version", "no counts"],
)
def test_a_file_that_is_no_baseline(run: Callable[..., Done], paper: Callable[..., Path], text: str):
    folder = paper(HOURS, {"reproof-baseline.json": text})
    done = run("check", folder)
    assert done.code == 2 and "expected a baseline of reproof" in done.err
    assert len(done.err.splitlines()) == 1
