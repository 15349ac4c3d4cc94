"""Energy, emissions and cost: figures of the sentence before those around it, and what would close a gap."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from judging import objections

if TYPE_CHECKING:
    from pathlib import Path


def said(folder: Path, latex: str, rule: str) -> list[str]:
    return [f"{one.message} [{one.help}]" for one in objections(folder, latex) if one.rule == rule]


@pytest.mark.parametrize(("energy", "number"), [("310", 1), ("83", 0)])
def test_device_hours_of_another_sentence_do_not_hide_the_gap(
    energy: str, number: int, tmp_path: Path
) -> None:
    latex = (
        "The search took 1{,}024 GPU hours. "
        rf"Trained on 8 NVIDIA A100 GPUs for 26 hours, the model consumed {energy}\,kWh."
    )
    assert len(said(tmp_path, latex, "inconsistent-energy")) == number


def test_another_intensity_of_the_paper_closes_the_gap(tmp_path: Path) -> None:
    latex = (
        "Training consumed 1,000 kWh. At 0.4 kg CO$_2$e/kWh this gives 80 kg CO$_2$e. "
        r"\section{Contracts} The contracted supply has 0.08 kg CO$_2$e/kWh."
    )
    assert "the 0.08 kg/kWh stated elsewhere" in said(tmp_path, latex, "inconsistent-emissions")[0]


@pytest.mark.parametrize(
    ("latex", "number"),
    [
        (r"Training took 24 hours on 8 A100 GPUs and cost \$50{,}000.", 1),
        (r"Training took 1{,}000 A100 hours and cost \$2.", 1),
        (r"Training took 24 hours on 8 A100 GPUs and cost \$500.", 0),
        (r"Training took 24 hours on 8 A100 GPUs, and annotators were paid \$50{,}000.", 0),
    ],
)
def test_price_of_a_device_hour(latex: str, number: int, tmp_path: Path) -> None:
    assert len(said(tmp_path, latex, "inconsistent-cost")) == number


@pytest.mark.parametrize(
    ("hours", "energy", "number"),
    [("about 3,100", "about 1,001.5", 1), ("about 3,000", "about 1,100", 0)],
)
def test_many_digits_are_a_computed_figure(hours: str, energy: str, number: int, tmp_path: Path) -> None:
    latex = f"Training took {hours} A100 hours at 400 W and used {energy} kWh."
    assert len(said(tmp_path, latex, "inconsistent-energy")) == number
