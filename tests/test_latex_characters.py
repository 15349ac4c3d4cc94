"""Characters, conditionals, units and file names of LaTeX that few papers use."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reproof import latex, source
from test_latex_text import printed

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("\\ding{51} yes \\ding{55} no \\ding{200}x", "✓ yes ✗ no x"),
        ('\\char`A\\char"42\\char67 on', "ABC on"),
        ("\\texorpdfstring{80 GB}{eighty} card", "80 GB card"),
        ("\\verb|8 GPUs| used", "8 GPUs used"),
        ("hours\\slash{}days", "hours/days"),
        ("Stra\\ss e \\O{}re", "Straße Øre"),
        ("caf\\'e na\\\"{\\i}ve \\v{c} \\c c", "café naïve č ç"),
        ("50\\% \\& \\# \\$ \\_ \\{\\}", "50% & # $ _ {}"),
        ("\\parskip=3pt 8 GPUs", "8 GPUs"),
        ("\\hspace{3cm}8 GPUs \\vspace*{2em} run", "8 GPUs run"),
        ("first\\par second", "first\nsecond"),
        ("x\\unknownthing[opt]{kept} y", "xkept y"),
        ("$\\left. 3 \\right| \\log 5$", "3 | log 5"),
        ("\\(3\\) GPUs", "3 GPUs"),
        ("\\foreignlanguage{german}{acht} GPUs", "acht GPUs"),
    ],
)
def test_characters(markup: str, text: str) -> None:
    assert printed(markup) == text


@pytest.mark.parametrize(
    ("test", "holds"),
    [
        ("\\iftrue", True),
        ("\\iffalse", False),
        ("\\ifnum3>2", True),
        ("\\ifnum3<2", False),
        ("\\ifnum 3=3", True),
        ("\\if ab", False),
        ("\\if 00", True),
        ("\\if 01", False),
        ("\\ifpdf", True),
        ("\\ifxetex", False),
        ("\\ifdefined\\nosuch", False),
        ("\\ifdefined\\known", True),
        ("\\iffalse\\iftrue 7\\fi", False),
        ("\\ifx\\one\\two", True),
        ("\\ifx\\one a", True),
    ],
)
def test_conditionals(test: str, holds: bool) -> None:
    """What cannot be told is read as if it held, so that nothing is overlooked."""
    shown = printed(f"On {test} 8\\else 9\\fi{{}} GPUs", "\\newcommand{\\known}{x}")
    assert shown == ("On 8 GPUs" if holds else "On 9 GPUs")


def test_a_macro_that_is_asked_for_decides() -> None:
    body = "\\makeatletter\\@ifundefined{%s}{8}{9} GPUs\\makeatother"
    assert printed(body % "nosuch") == "8 GPUs"
    assert printed(body % "known", "\\newcommand{\\known}{x}") == "9 GPUs"


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("\\qty{1.3e9}{\\flop}", "1.3 × 10^9 FLOP"),
        ("\\numlist{1;2;3}", "1, 2 and 3"),
        ("\\qtylist{1;2}{\\GB}", "1 and 2 GB"),
        ("\\ang{30}", "30°"),
        ("\\si{\\kilo\\watt\\hour}", "kWh"),
        ("\\qty{3}{\\gram\\per\\second}", "3 g/s"),
        ("\\qty{3}{\\meter\\squared}", "3 m^2"),
        ("\\qtyproduct{3 x 4}{\\m}", "3 × 4 m"),
        ("\\qty[per-mode=symbol]{5}{\\kilogram\\per\\kilo\\watt\\hour}", "5 kg/kWh"),
    ],
)
def test_units(markup: str, text: str) -> None:
    assert printed(markup) == text


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("\\input{main}", '"main" reads itself in'),
        ("\\input{}", '"" names no file'),
        ("\\input{\\where/part}", "is a name made by a macro"),
        ("\\input{../beside/part}", "lies outside the paper's folder and is not read"),
        ("\\input{parts}", "is a folder, not a file"),
        ("\\input{gone}", "is not in the paper's folder"),
        ("\\input{figure}", "is a binary file, not LaTeX"),
        ("\\iffalse 8 GPUs", "has no matching \\fi"),
    ],
)
def test_what_cannot_be_read_in_is_said(tmp_path: Path, body: str, told: str) -> None:
    folder = tmp_path / "paper"
    (folder / "parts").mkdir(parents=True)
    (folder / "figure.tex").write_bytes(b"\x89PNG\0\0\0")
    (folder / "main.tex").write_text(
        f"\\documentclass{{article}}\\begin{{document}}Before. {body} After.\\end{{document}}"
    )
    document = latex.read(source.load(folder))
    messages = [one.message for one in document.problems]
    if "fi" not in told:
        assert "Before." in document.passages[0].text
        assert "After." in document.passages[-1].text
    assert len(messages) == 1
    assert told in messages[0]


@pytest.mark.parametrize(
    "body",
    [
        '\\input{"my part"}',
        "\\import{parts/}{one}",
        "\\subimport{parts/}{one.tex}",
        "\\InputIfFileExists{parts/one}{}{Missing.}",
        "\\newcommand{\\part@}[1]{\\input{parts/#1}}\\part@{one}",
        "\\input parts/one \\input{parts/one.bbl}",
    ],
)
def test_ways_to_read_in(paper: Callable[..., Path], body: str) -> None:
    text = "We used 8 NVIDIA A100 GPUs.\n\\endinput\nWe used 9 NVIDIA H100 GPUs."
    folder = paper(body, {"parts/one.tex": text, "my part.tex": text})
    shown = " ".join(one.text for one in latex.read(source.load(folder)).passages)
    assert "8 NVIDIA A100" in shown
    assert "H100" not in shown
    assert "Missing" not in shown


@pytest.mark.parametrize(
    ("preamble", "body", "text"),
    [
        ("\\DeclarePairedDelimiter{\\norm}{\\|}{\\|}", "$\\norm{8}$ GPUs", "‖8‖ GPUs"),
        ("\\DeclareMathOperator{\\gpus}{GPUs}", "8 $\\gpus$", "8 GPUs"),
        ("\\DeclareSIUnit{\\gpuh}{GPU-hours}", "\\qty{8}{\\gpuh}", "8 GPU-hours"),
        ("\\DeclareSIUnit[mode=text]\\cell{cells}", "\\qty{8}{\\cell}", "8 cells"),
        ("\\def\\count@#1#2{#2 of #1}", "\\makeatletter\\count@{GPUs}{8}", "8 of GPUs"),
        ("\\newcommand{\\gpu}{A100}\\let\\card=\\gpu", "8 \\card{} cards", "8 A100 cards"),
        ("\\let\\half\\textonehalf\\let\\pc\\%", "50\\pc{} of runs", "50% of runs"),
        (
            "\\newcommand{\\gpu}[2][8]{#1 #2 GPUs}",
            "\\gpu{A100} or \\gpu[4]{H100}",
            "8 A100 GPUs or 4 H100 GPUs",
        ),
        ("\\providecommand{\\gpu}{A100}\\providecommand{\\gpu}{H100}", "8 \\gpu", "8 A100"),
        ("\\newcommand{\\gpu}{A100}\\renewcommand{\\gpu}{H100}", "8 \\gpu", "8 H100"),
        (
            "\\NewDocumentCommand{\\gpu}{s O{8} m}{#2 #3 GPUs}",
            "\\gpu{A100} or \\gpu*[4]{H100}",
            "8 A100 GPUs or 4 H100 GPUs",
        ),
        (
            "\\newenvironment{runs}[1]{Run #1: }{ Done.}",
            "\\begin{runs}{3}Long.\\end{runs}",
            "Run 3: Long. Done.",
        ),
        ("\\newcommand{\\gpu}{\\gpu}", "8 \\gpu GPUs", "8 GPUs"),
        ("\\newcommand", "8 GPUs", "8 GPUs"),
        ("\\def\\broken", "8 GPUs", "8 GPUs"),
    ],
)
def test_macros_of_the_authors(preamble: str, body: str, text: str) -> None:
    assert printed(body, preamble) == text
