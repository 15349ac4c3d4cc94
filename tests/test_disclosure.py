"""Statements of compute: only what the paper reports, gaps as TODO, special characters escaped."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from conftest import REPOSITORY
from reproof.disclosure import FORMATS, statement
from reproof.disclosure.prose import escape_latex
from reproof.settings import Settings
from reproof.understand import Input, understand

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from conftest import Done

WHOLE = (
    "We pretrained on 8 NVIDIA A100 (80 GB) GPUs for 72 hours (576 GPU-hours). All runs were in a data centre in Norway. "
    "The run consumed 250 kWh and emitted 7.5 kg CO2e. The PUE is 1.2."
)


def written(folder: Path, body: str, form: str) -> str:
    """Return the statement of a paper with this body."""
    latex = (
        f"\\documentclass{{article}}\\begin{{document}}\\section{{Experiments}}\n{body}\n\\end{{document}}\n"
    )
    (folder / "main.tex").write_text(latex, "utf-8")
    return statement(understand(Input(folder), Settings()), form)


@pytest.mark.parametrize("form", ["latex", "markdown"])
def test_figures_are_the_papers(tmp_path: Path, form: str) -> None:
    text = written(tmp_path, WHOLE, form).replace("\\", "").replace("$times$", "x")
    for figure in ("8 x NVIDIA A100 (80 GB)", "72 h", "576", "250 kWh", "7.5", "Norway", "PUE is 1.2"):
        assert figure in text
    assert "TODO: the carbon intensity" in text


@pytest.mark.parametrize("form", ["latex", "markdown", "model-card", "climate-card"])
def test_no_number_that_the_paper_does_not_print(tmp_path: Path, form: str) -> None:
    text = written(tmp_path, "We trained on 6 A100 GPUs for 70 hours.", form)
    outside = re.sub(r"TODO[^*}\n]*", "", text).replace("A100", "").replace("CO2", "").replace("CO$_2$", "")
    outside = re.sub(r"^\| \d+\.", "|", outside, flags=re.MULTILINE)
    numbers = set(re.findall(r"\d+(?:\.\d+)?", re.sub(r"co2_eq\w*", "", outside)))
    assert numbers <= {"6", "70"}
    assert "TODO" in text


def test_a_product_is_offered_but_not_filled_in(tmp_path: Path) -> None:
    text = written(tmp_path, "We trained on 6 A100 GPUs for 70 hours.", "markdown")
    assert "**TODO: device\\-hours; 6 x 70 h is 420**" in text


def test_model_card_is_in_grams(tmp_path: Path) -> None:
    text = written(tmp_path, WHOLE, "model-card")
    assert "  emissions: 7500  # grams; the paper reports 7.5 kg\n" in text
    assert '  training_type: "pre-training"\n' in text
    assert '  geographical_location: "Norway"\n' in text
    assert '  hardware_used: "8 x NVIDIA A100 (80 GB)"\n' in text
    assert text.startswith("---\nco2_eq_emissions:\n")


def test_model_card_of_a_silent_paper_is_all_gaps(tmp_path: Path) -> None:
    text = written(tmp_path, "We train a model.", "model-card")
    assert "emissions: TODO" in text
    assert text.count("TODO") == 5


def test_several_emissions_are_for_the_author_to_choose(tmp_path: Path) -> None:
    body = "Training model A emitted 5 kg CO2e. Training model B emitted 9 kg CO2e."
    text = written(tmp_path, body, "model-card")
    assert "emissions: TODO" in text
    assert "5 kg CO2e, 9 kg CO2e" in text


def test_climate_card_has_eleven_rows(tmp_path: Path) -> None:
    text = written(tmp_path, WHOLE, "climate-card")
    rows = [line for line in text.splitlines() if re.match(r"\| \d", line)]
    assert len(rows) == 11
    assert "Norway" in rows[4]
    assert "TODO" in rows[6]
    assert "7\\.5 kg" in rows[7]


def test_work_of_others_stays_out(tmp_path: Path) -> None:
    body = "GPT-9 \\cite{gpt} was trained by its authors on 999 H100 GPUs for 333 hours, emitting 777 t CO2e."
    text = written(tmp_path, body, "latex")
    assert not re.search("999|333|777", text)


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("50% & more_or #less", r"50\% \& more\_or \#less"),
        ("\\input{x}", r"\textbackslash{}input\{x\}"),
        ("a^b~c", r"a\textasciicircum{}b\textasciitilde{}c"),
        ("$5", r"\$5"),
        ("8 x A100, CO2e", r"8 $\times$ A100, CO$_2$e"),
        ("3\u2009h", r"3\,h"),
    ],
)
def test_latex_is_escaped(text: str, escaped: str) -> None:
    assert escape_latex(text) == escaped


def test_words_of_the_paper_cannot_break_out(tmp_path: Path) -> None:
    body = (
        "\\begin{tabular}{lrr}Model & GPU hours & CO$_2$e (kg)\\\\\\hline\n"
        'A\\_b \\& \\textbackslash{}c | \\# \\"{}: & 50 & 5\\\\\nB & 70 & 7\\\\\\end{tabular}\n'
        "All on A100 GPUs."
    )
    latex = written(tmp_path, body, "latex")
    assert not re.search(r"(?<!\\)[#%]", latex)
    assert latex.count("\\begin{") == latex.count("\\end{") == 2
    for line in written(tmp_path, body, "markdown").splitlines():
        if line.startswith("|"):
            assert len(re.findall(r"(?<!\\)\|", line)) == 7


def test_command_writes_each_form(run: Callable[..., Done], tmp_path: Path) -> None:
    paper = REPOSITORY / "examples" / "complete"
    for form in FORMATS:
        done = run("statement", paper, "--format", form)
        assert (done.code, done.err) == (0, "")
        assert done.out.strip()
    assert "experiments" in json.loads(run("statement", paper, "--format", "metadata").out)
    run("statement", paper, "--output", tmp_path / "out.tex")
    assert "\\paragraph{Compute.}" in (tmp_path / "out.tex").read_text("utf-8")
    assert run("statement", paper, "--format", "docx").code == 2
