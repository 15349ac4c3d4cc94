"""Time grows with the length of a paper and no faster, on prose and on text made to be slow."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from reproof.check import check
from reproof.settings import Settings
from reproof.understand import Input

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TEXTS: dict[str, Callable[[int], str]] = {
    "prose": lambda n: "\n\n".join(f"We train model number {i} on the training set and evaluate it." for i in range(4 * n)),
    "times in one sentence": lambda n: "We train for " + ", ".join(f"{i % 97 + 1} hours" for i in range(n)) + ".",
    "devices in one sentence": lambda n: "We use " + " and ".join(f"{i % 97 + 1} A100 GPUs" for i in range(n)) + ".",
    "settings in one sentence": lambda n: " ".join(f"{i} epochs, batch size {i}," for i in range(n)),
    "figures": lambda n: ", ".join(f"{i}.5" for i in range(20 * n)),
    "abbreviations": lambda n: "e.g. " * 20 * n,
}  # fmt: skip


def seconds(folder: Path, text: str) -> float:
    folder.mkdir()
    document = f"\\documentclass{{article}}\n\\begin{{document}}\n{text}\n\\end{{document}}\n"
    (folder / "main.tex").write_text(document, "utf-8")
    start = time.process_time()
    check(Input(folder), Settings())
    return time.process_time() - start


@pytest.mark.parametrize("make", TEXTS.values(), ids=TEXTS)
def test_four_times_the_text_takes_about_four_times_as_long(tmp_path: Path, make: Callable[[int], str]):
    seconds(tmp_path / "first", make(10))  # what is done once a process is not counted
    short = min(seconds(tmp_path / f"short{run}", make(250)) for run in range(2))
    long = seconds(tmp_path / "long", make(1000))
    assert long < 9 * short + 0.1
