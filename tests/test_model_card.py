"""Model cards: what their block on emissions says, what is wrong with it, and whether the paper agrees."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from reproof.fact import Kind
from reproof.metadata.card import read_card

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from conftest import Done

SOUND = """---
license: apache-2.0
co2_eq_emissions:
  emissions: 15790   # grams
  source: codecarbon
  training_type: fine-tuning
  geographical_location: "Oslo, Norway"
  hardware_used: 2 x A100
tags: [birds]
---
# Wren

- **Hardware Type:** A100
- **Hours used:** 48
- **Carbon Emitted:** 15.79 kg
"""


def problems(text: str) -> list[str]:
    card = read_card(text, "README.md")
    assert card is not None
    for one in card.problems:
        line = text.splitlines()[one.place.line - 1]
        assert line[one.place.column - 1 :].startswith(one.place.text.splitlines()[0])
    return [one.message for one in card.problems]


def test_sound_card_has_no_problem_and_is_read() -> None:
    card = read_card(SOUND, "README.md")
    assert card is not None
    assert card.problems == ()
    found = {fact.kind: fact for fact in card.facts}
    assert found[Kind.CO2E].amount is not None
    assert found[Kind.CO2E].amount.value == 15.79
    assert found[Kind.CO2E].places[0].line == 4
    assert found[Kind.CO2E].places[0].text == "15790"
    assert found[Kind.REGION].name == "Oslo, Norway"
    assert found[Kind.HARDWARE].name == "A100"
    assert found[Kind.HARDWARE].amount is not None
    assert found[Kind.HARDWARE].amount.value == 2
    assert found[Kind.DURATION].amount is not None
    assert found[Kind.DURATION].amount.value == 48


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("15790  ", "15.79 kg", 'emissions is "15.79 kg": expected a number of grams, without a unit'),
        ("15790  ", '"15,790"', 'emissions is "15,790": expected a number of grams, without a unit'),
        ("15790  ", "about 16 kg", 'emissions is "about 16 kg": expected a number of grams, without a unit'),
        ("15790  ", "1.579e4", 'emissions is "1.579e4": expected digits alone; the Hub reads 1.579 grams'),
        ("15790  ", "15.79", 'carbon emitted is "15.79 kg", but co2_eq_emissions says 15.79 grams'),
        ("15790  ", "TODO", "co2_eq_emissions gives no emissions"),
        ("  emissions: 15790   # grams\n", "", "co2_eq_emissions gives no emissions"),
        ("  source: codecarbon\n", "", "co2_eq_emissions lacks source"),
        ("codecarbon", "[More Information Needed]", "co2_eq_emissions lacks source"),
        ("  source:", "  sources:", 'the block has no key "sources"'),
        ("fine-tuning", "from scratch", 'training_type is "from scratch": expected pre-training or fine-tuning'),
        ("** A100", "** [More Information Needed]", "hardware type is not filled in"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said(old: str, new: str, message: str) -> None:
    assert old in SOUND
    assert message in problems(SOUND.replace(old, new, 1))


def test_a_unit_is_converted_for_the_remedy() -> None:
    card = read_card(SOUND.replace("15790  ", "0.5 t"), "README.md")
    assert card is not None
    (one, *_) = card.problems
    assert one.help == "write 500000"


def test_a_bare_number_is_legal_but_says_little() -> None:
    card = read_card("---\nco2_eq_emissions: 420\n---\nA card.\n", "README.md")
    assert card is not None
    (one,) = card.problems
    lacking = "source, training_type, geographical_location and hardware_used"
    assert (one.message, one.level) == (f"co2_eq_emissions lacks {lacking}", "note")
    assert card.data["experiments"] == [{"co2e_kg": 0.42}]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# A project\nco2_eq_emissions: 3 kg\n",
        "---\nlicense: mit\n---\n# A card that says nothing of emissions\n",
        "---\nco2_eq_emissions: 3 kg\n",
    ],
)
def test_other_markdown_is_no_card(text: str) -> None:
    assert read_card(text, "README.md") is None


def test_hostile_card_is_read_in_time() -> None:
    assert read_card("---\n" + "co2_eq_emissions:\n" * 20_000 + "---\n", "README.md") is not None
    assert read_card("---\nco2_eq_emissions:\n" + "  " * 200_000 + "x: 1\n---\n", "README.md") is not None
    assert read_card("---\n" * 50_000, "README.md") is None


def test_card_is_checked_by_itself(run: Callable[..., Done], tmp_path: Path) -> None:
    card = tmp_path / "README.md"
    card.write_text(SOUND, "utf-8")
    done = run("check", card, "--output-format", "json", "--fail-on", "never")
    (paper,) = json.loads(done.out)["papers"]
    assert list(paper["items"]) == ["model-card"]
    status = {key: one["status"] for key, one in paper["items"]["model-card"].items()}
    assert {key for key, one in status.items() if one == "missing"} == {"card.provider"}
    card.write_text(SOUND.replace("15790  ", "15.79 kg").replace("  source: codecarbon\n", ""), "utf-8")
    out = run("check", card, "--output-format", "concise", "--fail-on", "never").out
    assert "README.md:4:14: warning[unreadable-model-card]" in out
    assert "missing-energy-method" in out
    (tmp_path / "NOTES.md").write_text("Nothing.", "utf-8")
    done = run("check", tmp_path / "NOTES.md")
    assert done.code == 2
    assert "expected a model card" in done.err


def test_card_beside_a_paper_is_held_against_it(run: Callable[..., Done], paper: Callable[..., Path]) -> None:
    body = "We fine-tune Wren on 2 NVIDIA A100 GPUs in Oslo, Norway. Fine-tuning emitted %s of CO2e."
    sound = paper(body % "15.8 kg", {"README.md": SOUND})
    out = run("check", sound, "--output-format", "concise", "--fail-on", "never").out
    assert "inconsistent-metadata" not in out
    assert "README.md" not in out
    other = paper(body % "15.8 t", {"README.md": SOUND})
    out = run("check", other, "--output-format", "concise", "--fail-on", "never").out
    assert "the metadata says 15.79 kg, the text 15.8 t" in out
    plain = paper(body % "15.8 kg", {"README.md": "# Wren\nco2_eq_emissions: 3 kg\n"})
    assert "README.md" not in run("check", plain, "--output-format", "concise", "--fail-on", "never").out


def test_no_answers_are_drafted_from_a_card(run: Callable[..., Done], tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text(SOUND, "utf-8")
    done = run("draft", "neurips-2026", tmp_path / "README.md")
    assert done.code == 2
    assert "give its LaTeX sources" in done.err


def test_an_absurd_number_is_no_figure() -> None:
    card = read_card("---\nco2_eq_emissions: " + "9" * 400 + "\n---\n", "README.md")
    assert card is not None
    assert "experiments" not in card.data
