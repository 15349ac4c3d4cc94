"""Broken and hostile sources cost a passage, never the paper, and never much time."""

from __future__ import annotations

import time

import pytest

from reproof import latex, source
from test_latex_text import document


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("{" * 10_000 + "a" + "}" * 10_000, id="nested groups"),
        pytest.param("{" * 10_000, id="open groups"),
        pytest.param("}" * 10_000, id="closed groups"),
        pytest.param("\\textbf{" * 10_000 + "a" + "}" * 10_000, id="nested macros"),
        pytest.param("\\footnote{" * 5_000 + "a" + "}" * 5_000, id="nested footnotes"),
        pytest.param("$" + "\\frac{" * 5_000 + "a" + "}{b}" * 5_000 + "$", id="nested fractions"),
        pytest.param("$" + "x^{a+" * 5_000 + "a" + "}" * 5_000 + "$", id="nested powers"),
        pytest.param("\\begin{itemize}\\item x " * 3_000, id="open lists"),
        pytest.param("\\begin{tabular}{l} a & " * 2_000, id="open tables"),
        pytest.param("\\end{itemize}" * 10_000, id="closed lists"),
        pytest.param("\\begin{verbatim}" * 10_000, id="open verbatim"),
        pytest.param("\\verb|" * 10_000, id="open verb"),
        pytest.param("\\cite[" * 5_000, id="open brackets"),
        pytest.param("\\newcommand{\\a}{" * 5_000, id="open definitions"),
        pytest.param("\\iffalse " * 10_000, id="open conditionals"),
        pytest.param("\\qty{" * 5_000, id="open quantities"),
        pytest.param("\\url{" * 3_000, id="open addresses"),
        pytest.param("\\begin{document}" * 10_000, id="many documents"),
        pytest.param("$" * 100_001, id="dollars"),
        pytest.param("\\" * 100_001, id="backslashes"),
        pytest.param("& " * 50_000, id="ampersands"),
        pytest.param("%\n" * 50_000, id="comments"),
        pytest.param(" " * 500_000 + "\n" * 500_000, id="blanks"),
        pytest.param("-" * 300_000, id="dashes"),
        pytest.param("\\multirow{99}{*}{\\multicolumn{99}{l}{x}} & \\\\" * 1_000, id="spans without table"),
        pytest.param(
            "\\begin{tabular}{l}"
            + "\\multirow{99}{*}{\\multicolumn{99}{l}{x}} & \\\\" * 500
            + "\\end{tabular}",
            id="wide spans",
        ),
    ],
)
def test_bounded_time(body: str) -> None:
    started = time.process_time()
    document(body)
    assert time.process_time() - started < 5


@pytest.mark.parametrize(
    ("body", "rule"),
    [
        pytest.param("\\section{Lost\n\nText.\n\n\\section{Next}\nAfter.", "unreadable-group", id="heading"),
        pytest.param(
            "\\begin{figure}\\caption{Lost \\end{figure}\n\nAfter.", "unreadable-group", id="caption"
        ),
        pytest.param("Text {lost.\n\nAfter.", "unreadable-group", id="group"),
        pytest.param("Text \\footnote{lost.\n\nAfter.", "unreadable-group", id="footnote"),
        pytest.param("Text \\iffalse lost.\n\nAfter.", "unreadable-group", id="conditional"),
        pytest.param("Text.\n\\begin{verbatim}\nlost\n\nAfter.", "unreadable-group", id="verbatim"),
    ],
)
def test_a_broken_part_is_reported_and_the_rest_read(body: str, rule: str) -> None:
    read = document(body)
    assert [problem.rule for problem in read.problems][:1] == [rule]
    assert read.problems[0].place.line >= 4
    if "iffalse" not in body:
        assert read.passages[-1].text.endswith("After.")


def test_unclosed_mathematics_ends_with_the_paragraph() -> None:
    first, second = document("It costs $5.\n\nWe use lr_decay and 10^3.").passages
    assert (first.text, second.text) == ("It costs 5.", "We use lr_decay and 10^3.")


def test_marker_characters_in_the_source_are_no_marks() -> None:
    (passage,) = document("a \ue000 b").passages
    assert "\ue000" not in passage.text
    assert passage.marks == ()


def test_time_grows_linearly() -> None:
    paragraph = "We train on 8 GPUs for $3.5 \\times 10^{2}$ h \\cite{a}, see Table~\\ref{b}.\n\n"

    def seconds(copies: int) -> float:
        text = f"\\documentclass{{article}}\\begin{{document}}{paragraph * copies}\\end{{document}}"
        paper = source.from_text(text, "paper.tex")
        started = time.process_time()
        latex.read(paper)
        return time.process_time() - started

    seconds(100)
    assert seconds(8_000) < 8 * 2.5 * max(seconds(1_000), seconds(1_000))


def test_a_percent_sign_in_an_address_breaks_no_group() -> None:
    read = document(
        "\\textbf{See \\url{http://a.b/c%20d} and} more.\\footnote{At \\href{http://a.b/%7Ec}{our site}.} End."
    )
    assert read.problems == ()
    assert [passage.text for passage in read.passages] == [
        "See http://a.b/c%20d and more.\ue003 End.",
        "At our site (http://a.b/%7Ec).",
    ]
