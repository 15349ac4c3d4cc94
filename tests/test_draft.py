r"""Drafted answers: never a yes without a place, legible to reproof's own reader, and they compile."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import forms
from reproof.answers import Choice
from reproof.checklists import load
from reproof.draft import draft_paper
from reproof.draft.escape import escape
from reproof.error import ReproofError
from reproof.rules import run as run_rules
from reproof.settings import Settings
from reproof.understand import Input, understand

if TYPE_CHECKING:
    from collections.abc import Callable

    from conftest import Done
    from reproof.answers.model import Form

VENUES = {
    "neurips-2021": "neurips_2022",
    "neurips-2024": "neurips_2024",
    "neurips-2025": "neurips_2025",
    "neurips-2026": "neurips_2026",
    "aaai-2027": "aaai2027",
    "aistats-2026": "aistats2026",
    "automl-2025": "automl",
}
NASTY = r"""
\section{Costs \& 100\% of it_s}\label{sec:costs}
Training took 12 hours on 8 NVIDIA A100 GPUs with 80\,GB \& cost \$900 at 50\% load; see \texttt{run\_all.sh} \#3.
It used a learning rate of $10^{-4}$, \{Adam\}, \~ 20 epochs, $\beta_1 = 0.9$ and caf\'e settings, na\"ive as they are.
We chose the learning rate by grid search over $\{10^{-3}, 10^{-4}\}$ on the validation set, $\approx$ 30 trials.
The code is at \url{https://github.com/a_b/c%20d#x}. Results are means $\pm$ standard deviations over 5 seeds.
"""


def drafted(folder: Path, name: str, latex: str) -> str:
    (folder / "main.tex").write_text(latex, "utf-8")
    return draft_paper(name, Input(folder), Settings())


def read_back(folder: Path, name: str, body: str = "") -> Form:
    latex = forms.paper(body, VENUES[name])
    block = drafted(folder, name, latex)
    (folder / "main.tex").write_text(forms.paper(body + block, VENUES[name]), "utf-8")
    (form,) = understand(Input(folder), Settings(checklist=(name,))).forms
    return form


@pytest.mark.parametrize("name", VENUES)
def test_draft_is_read_as_the_form(name: str, tmp_path: Path) -> None:
    form = read_back(tmp_path, name)
    assert [one.item for one in form.answers] == [item.id for item in load(name).items]
    assert Choice.OTHER not in {one.choice for one in form.answers}
    assert {one.choice for one in form.answers} >= {Choice.YES, Choice.TODO}


@pytest.mark.parametrize("name", [name for name in VENUES if name != "aaai-2027"])
def test_every_yes_points_to_a_place_that_is_there(name: str, tmp_path: Path) -> None:
    form = read_back(tmp_path, name, NASTY)
    affirmed = [one for one in form.answers if one.choice.affirms]
    assert affirmed
    for answer in affirmed:
        assert answer.pointers, answer.item
        assert not [one.broken for one in answer.pointers if one.broken]


@pytest.mark.parametrize("name", VENUES)
def test_no_yes_of_a_draft_is_objected_to(name: str, tmp_path: Path) -> None:
    latex = forms.paper("", VENUES[name])
    block = drafted(tmp_path, name, latex)
    (tmp_path / "main.tex").write_text(forms.paper(block, VENUES[name]), "utf-8")
    case = understand(Input(tmp_path), Settings(checklist=(name,))).case()
    # A gate answered yes asks for the answers below it, some of which a draft leaves to a person.
    open_ = {"inconsistent-gate"} if name == "aaai-2027" else set()
    found = {one.rule for one in run_rules(case)} - open_
    assert not found & {
        "unsupported-answer", "unsupported-pointer", "inconsistent-pointer", "inconsistent-gate",
        "inconsistent-justification", "inconsistent-applicability", "unclear-answer", "missing-question",
        "unclear-pointer",
    }  # fmt: skip


def test_justification_holds_the_facts_and_the_label(tmp_path: Path) -> None:
    block = drafted(tmp_path, "neurips-2026", forms.paper("", "neurips_2026"))
    compute = block.partition("Experiments compute resources")[2].partition("\\item {\\bf")[0]
    assert "\\answerYes{}" in compute
    assert "Section~\\ref{sec:compute} gives" in compute
    assert "4 NVIDIA A100 GPUs with 80 GB" in compute
    assert "700 GPU-hours" in compute


def test_what_is_missing_stays_to_do(tmp_path: Path) -> None:
    block = drafted(
        tmp_path,
        "neurips-2026",
        forms.paper("", "neurips_2026").replace("4 NVIDIA A100 GPUs", "some devices"),
    )
    compute = block.partition("Experiments compute resources")[2].partition("\\item {\\bf")[0]
    assert "\\answerTODO{}" in compute
    assert "Found so far: Section~\\ref{sec:compute}" in compute
    ethics = block.partition("Code of ethics")[2].partition("\\item {\\bf")[0]
    assert "\\answerTODO{}" in ethics


def test_a_place_without_label_goes_by_number_and_title(tmp_path: Path) -> None:
    latex = forms.paper("", "neurips_2026").replace("\\label{sec:compute}", "")
    assert "Section~3.3 (Compute) gives" in drafted(tmp_path, "neurips-2026", latex)


def test_an_empty_paper_gives_no_yes(tmp_path: Path) -> None:
    latex = "\\documentclass{article}\n\\begin{document}\nWe think about it.\n\\end{document}\n"
    for name in VENUES:
        block = drafted(tmp_path, name, latex)
        assert "\\answerYes" not in block.replace("\\answerYes}", "")
        assert not re.search(r"^(?:yes|partial)$|\[Yes\]", block, re.M)


def test_web_form_is_json(tmp_path: Path) -> None:
    found = json.loads(drafted(tmp_path, "arr-2025", forms.paper("", "acl")))
    assert found["C1_model_size_and_budget"] == {"value": "Yes"}
    assert "Section 3.3 (Compute)" in found["C1_elaboration"]["value"]
    assert found["A1_limitations_section"]["value"] in ("Yes", "TODO")
    (tmp_path / "checklist.json").write_text(json.dumps(found), "utf-8")
    (form,) = understand(Input(tmp_path), Settings(checklist=("arr-2025",))).forms
    assert [one.item for one in form.answers] == [item.id for item in load("arr-2025").items]


ESCAPED = {
    "50% of a_b & c#d": r"50\% of a\_b \& c\#d",
    "{x} ~ 3^2 \\ $5": r"\{x\} \textasciitilde{} 3\textasciicircum{}2 \textbackslash{} \$5",
    "3 × 10 ± 2 – “so”": r"3 $\times$ 10 $\pm$ 2 -- ``so''",
    "café β 漢": "café $\\beta$ ",
    "a < b > c": "a $<$ b $>$ c",
}


@pytest.mark.parametrize(("text", "latex"), ESCAPED.items())
def test_escape(text: str, latex: str) -> None:
    assert escape(text) == latex


def test_command_writes_to_a_file(run: Callable[..., Done], tmp_path: Path) -> None:
    (tmp_path / "main.tex").write_text(forms.paper("", "neurips_2026"), "utf-8")
    done = run("draft", "neurips-2026", tmp_path)
    assert done.code == 0
    assert done.out.startswith("% Drafted by reproof")
    assert run("draft", "neurips-2026", tmp_path, "--output", tmp_path / "checklist.tex").out == ""
    assert (tmp_path / "checklist.tex").read_text("utf-8") == done.out


def test_command_names_what_it_does_not_know(run: Callable[..., Done], tmp_path: Path) -> None:
    (tmp_path / "main.tex").write_text(forms.paper(""), "utf-8")
    done = run("draft", "neurips-2062", tmp_path)
    assert done.code == 2
    assert 'unknown checklist "neurips-2062"' in done.err
    assert "Traceback" not in done.err


def test_metadata_has_no_sections_to_point_to(tmp_path: Path) -> None:
    (tmp_path / "reproof.json").write_text("{}", "utf-8")
    with pytest.raises(ReproofError, match="LaTeX sources"):
        draft_paper("neurips-2026", Input(tmp_path / "reproof.json"), Settings())


STYLE = r"""
\newcommand{\answerYes}[1][]{[Yes] #1}
\newcommand{\answerNo}[1][]{[No] #1}
\newcommand{\answerNA}[1][]{[N/A] #1}
\newcommand{\answerPartial}[1][]{[Partial] #1}
\newcommand{\answerTODO}[1][]{[TODO] #1}
\newcommand{\justificationTODO}[1][]{[TODO] #1}
\newcommand{\checksubsection}[1]{\paragraph{#1}}
\newcommand{\question}[2]{\item #1 #2}
\newcommand{\ifyespoints}[1]{#1}
\newcommand{\url}[1]{\texttt{\detokenize{#1}}}
\usepackage[utf8]{inputenc}
"""


@pytest.mark.parametrize("name", VENUES)
def test_draft_compiles(name: str, tmp_path: Path) -> None:
    latex = shutil.which("pdflatex") or shutil.which("latex")
    if latex is None:
        pytest.skip("needs a LaTeX")
    block = drafted(tmp_path, name, forms.paper(NASTY, VENUES[name]))
    sections = "".join(
        f"\\section{{{key}}}\\label{{{key}}}\n" for key in re.findall(r"\\ref\{([^}]*)\}", block)
    )
    text = f"\\documentclass{{article}}{STYLE}\\begin{{document}}\n{sections}{block}\\end{{document}}\n"
    (tmp_path / "draft.tex").write_text(text, "utf-8")
    done = subprocess.run(
        [latex, "-interaction=nonstopmode", "-halt-on-error", "-no-shell-escape", "draft.tex"],
        cwd=tmp_path,
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stdout.decode("utf-8", "replace")[-1500:]


def test_draft_without_a_name_takes_the_papers_own_checklist(
    run: Callable[..., Done], paper: Callable[..., Path]
):
    folder = paper(None, {"main.tex": "\\documentclass{article}\\usepackage{acl}\\begin{document}A.\\end{document}"})
    named = run("draft", "arr-2025", folder)
    assert named.code == 0
    assert "A1_limitations_section" in named.out
    assert run("draft", folder).out == named.out
