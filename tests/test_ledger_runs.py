"""Runs of the ledger: each piece of work by itself, on the grid of the place it is said to have run."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from judging import case_of
from reproof.fact import Kind
from reproof.ledger.runs import runs

if TYPE_CHECKING:
    from pathlib import Path

SEPARATE = [
    pytest.param(
        "We train the teacher on 8 A100 GPUs for 40 hours.\n\nThe student was trained on 8 A100 GPUs for 10 hours.",
        [("NVIDIA A100", 40.0), ("NVIDIA A100", 10.0)],
        id="hours differ",
    ),
    pytest.param(
        "Tern-Base was trained on 8 A100 GPUs for 40 hours.\n\nTern-Large was trained on 8 A100 GPUs for 40 hours.",
        [("NVIDIA A100", 40.0), ("NVIDIA A100", 40.0)],
        id="models differ",
    ),
    pytest.param(
        "Pre-training ran for 3 days on 8 A100 GPUs.\n\\section{Fine-tuning}\nFine-tuning took 5 hours on 8 A100 GPUs.",
        [("NVIDIA A100", 72.0), ("NVIDIA A100", 5.0)],
        id="phases differ",
    ),
]


@pytest.mark.parametrize(("latex", "expected"), SEPARATE)
def test_runs_on_the_same_devices_stay_apart(
    latex: str, expected: list[tuple[str, float]], tmp_path: Path
) -> None:
    made = runs(case_of(tmp_path, latex))
    assert [(one.device, one.given[Kind.DURATION].value) for one in made] == expected


PLACES = [
    ("We trained for 40 hours on 8 A100 GPUs in Norway.", "Norway"),
    ("We trained on 8 A100 GPUs for 10 hours, hosted in Quebec.", "Quebec"),
    ("We used 8 A100 GPUs for 10 hours in our data centre in Iowa (us-central1).", "us-central1"),
    ("All runs took 10 hours on 4 V100 GPUs of the Jean Zay cluster in France.", "France"),
    ("We used 8 H100 GPUs in Zurich, Switzerland, for 30 hours.", "Switzerland"),
]


@pytest.mark.parametrize(("latex", "place"), PLACES, ids=[place for _, place in PLACES])
def test_place_of_a_run(latex: str, place: str, tmp_path: Path) -> None:
    (made,) = runs(case_of(tmp_path, latex))
    assert made.given[Kind.REGION].fact.name == place
    assert made.grid is not None


@pytest.mark.parametrize(
    "latex",
    [
        "We trained on 8 A100 GPUs for 10 hours. Our annotators live in Norway.",
        "We trained on 8 A100 GPUs for 10 hours, 4 hours of them in a data centre in Norway and 6 in one in Poland.",
    ],
    ids=["annotators", "two countries"],
)
def test_no_place_where_none_or_several_are_said(latex: str, tmp_path: Path) -> None:
    assert all(one.grid is None for one in runs(case_of(tmp_path, latex)))
