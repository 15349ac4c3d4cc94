"""The author's macros are read as what they print."""

from __future__ import annotations

import pytest

from test_latex_text import document, printed


@pytest.mark.parametrize(
    ("definition", "use", "text"),
    [
        pytest.param("\\newcommand{\\n}{8}", "\\n{} GPUs", "8 GPUs", id="newcommand"),
        pytest.param("\\newcommand\\n{8}", "\\n\\ GPUs", "8 GPUs", id="without braces"),
        pytest.param("\\newcommand{\\ours}{\\textsc{Net}\\xspace}", "\\ours is", "Net is", id="xspace"),
        pytest.param("\\newcommand{\\ours}{Net\\xspace}", "\\ours, or", "Net, or", id="xspace before comma"),
        pytest.param("\\def\\n{8}", "$\\n$ GPUs", "8 GPUs", id="def"),
        pytest.param("\\def \\n {8}", "\\n", "8", id="def with blanks"),
        pytest.param("\\newcommand{\\x}[2]{#1 of #2}", "\\x{8}{16}", "8 of 16", id="arguments"),
        pytest.param("\\newcommand{\\x}[2]{#2 of #1}", "\\x{8}{16}", "16 of 8", id="swapped"),
        pytest.param("\\newcommand{\\x}[2][8]{#1 #2}", "\\x{A}, \\x[4]{B}", "8 A, 4 B", id="default"),
        pytest.param("\\def\\x#1#2{#1-#2}", "\\x{a}{b}", "a-b", id="def with arguments"),
        pytest.param("\\newcommand{\\x}[1]{#1 h}", "\\x 5", "5 h", id="argument without braces"),
        pytest.param("\\newcommand{\\todo}[1]{}", "a\\todo{b}c", "ac", id="prints nothing"),
        pytest.param("\\newcommand{\\a}{1}\\renewcommand{\\a}{2}", "\\a", "2", id="renewed"),
        pytest.param("\\newcommand{\\a}{1}\\providecommand{\\a}{2}", "\\a", "1", id="provided"),
        pytest.param("\\DeclareMathOperator{\\op}{op}", "$\\op$", "op", id="operator"),
        pytest.param("\\DeclareRobustCommand{\\a}{1}", "\\a", "1", id="robust"),
        pytest.param("\\newcommand{\\a}{1}\\let\\b\\a", "\\b", "1", id="let"),
        pytest.param("\\let\\mytimes\\times", "8\\mytimes{}", "8×", id="let of a symbol"),
        pytest.param("\\newcommand{\\a}{\\b}\\newcommand{\\b}{1}", "\\a", "1", id="in one another"),
        pytest.param("\\NewDocumentCommand{\\x}{m O{8}}{#2 #1}", "\\x{GPUs}[4]", "4 GPUs", id="document"),
        pytest.param("\\NewDocumentCommand{\\x}{s m}{#2}", "\\x*{GPUs}", "GPUs", id="starred"),
        pytest.param("\\newcommand{\\a}{% note\n  8}", "\\a", "8", id="comment in body"),
        pytest.param("\\newcommand{\\gpu}{A100}", "\\verb|\\gpu| \\gpu", "\\gpu A100", id="not in verb"),
        pytest.param(
            "\\newenvironment{mine}{\\begin{itemize}}{\\end{itemize}}", "\\begin{mine}\\item a\\end{mine}",
            "a",
            id="environment",
        ),
        pytest.param("\\newcommand{\\secref}[1]{S.~\\ref{#1}}", "\\secref{a}", "S.\u00a0\ue002", id="ref"),
        pytest.param(
            "\\makeatletter\\newcommand{\\x}{\\@ifnextchar[{\\y}{\\z}}", "a \\x b", "a b", id="clever"
        ),
        pytest.param("\\renewcommand{\\paragraph}[1]{\\textbf{#1}}", "\\paragraph{A} B", "A\nB", id="looks"),
        pytest.param("\\newcommand{\\ours}{Net}", "\\noindent\\ours{} is", "Net is", id="after a macro's name"),
        pytest.param("\\newcommand{\\n}{8}", "\\Large\\n{} GPUs", "8 GPUs", id="number after a macro's name"),
        pytest.param("\\newcommand{\\x}[1]{\\noindent#1}", "\\x{Net} is", "Net is", id="argument after a name"),
        pytest.param("\\newcommand{\\x}{\\accented{Net}}", "\\x{} is", "Net is", id="a name like a primitive's"),
        pytest.param("\\newcommand{\\u}{\\url{a.b/%20c}}", "\\u{} x", "a.b/%20c x", id="percent sign in an address"),
        pytest.param("", "\\newcommand{\\n}{8}We use \\n.", "We use 8.", id="defined in the text"),
    ],
)  # fmt: skip
def test_expansion(definition: str, use: str, text: str) -> None:
    assert printed(use, definition) == text


def test_switch_in_a_macro() -> None:
    preamble = "\\newif\\ifnotes\n\\newcommand{\\note}[1]{\\ifnotes #1\\fi}\n\\notesfalse"
    assert printed("seen\\note{unseen}", preamble) == "seen"


def test_argument_keeps_its_place() -> None:
    (passage,) = document(
        "We \\revised{use eight GPUs} now.", "\\newcommand{\\revised}[1]{\\textcolor{red}{#1}}"
    ).passages
    at = passage.text.index("eight")
    place = passage.place(at, at + 5)
    assert (place.line, place.column, place.text) == (4, 17, "eight")


def test_body_maps_to_the_call() -> None:
    (passage,) = document("We use \\gpus{} today.", "\\newcommand{\\gpus}{8 A100 GPUs}").passages
    at = passage.text.index("A100")
    assert passage.place(at, at + 4).text == "\\gpus"


@pytest.mark.parametrize(
    ("definition", "use"),
    [
        pytest.param("\\newcommand{\\a}{x\\a}", "\\a", id="itself"),
        pytest.param("\\newcommand{\\a}{\\b\\b}\\newcommand{\\b}{\\a\\a}", "\\a", id="each other"),
        pytest.param("\\newcommand{\\d}[1]{#1#1}", "\\d{" * 40 + "x" + "}" * 40, id="doubling"),
    ],
)
def test_endless_expansion_is_a_problem(definition: str, use: str) -> None:
    read = document(f"{use} After.", definition)
    assert [problem.rule for problem in read.problems][:1] == ["unreadable-macro"]
    assert read.passages[-1].text.endswith("After.")


@pytest.mark.parametrize(
    ("unit", "use", "text"),
    [
        ("\\kgCOe}{kg\\,CO_2e", "\\qty{12}{\\kgCOe}", "12 kg CO2e"),
        ("\\coe}{CO$_2$e", "\\qty{320}{\\gram\\coe\\per\\kWh}", "320 g CO2e/kWh"),
        ("\\coe}{\\ce{CO2}e", "\\SI{3}{\\kg\\coe}", "3 kg CO2e"),
        ("\\hour}{stunde", "\\qty{26}{\\hour}", "26 h"),
    ],
    ids=["one word", "behind a prefix", "chemistry", "siunitx's own"],
)
def test_units_of_the_author_print_as_declared(unit: str, use: str, text: str) -> None:
    assert printed(use, f"\\DeclareSIUnit{{{unit}}}") == text
    assert printed(use, f"\\DeclareSIUnit[number-unit-product = \\ ]{{{unit}}}") == text
