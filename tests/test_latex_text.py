"""Markup to printed text."""

from __future__ import annotations

import pytest

from reproof import latex, source
from reproof.passage import CITE, CITET, NOTE, REF, Document, PassageKind


def document(body: str, preamble: str = "") -> Document:
    text = f"\\documentclass{{article}}\n{preamble}\n\\begin{{document}}\n{body}\n\\end{{document}}\n"
    return latex.read(source.from_text(text, "paper.tex"))


def printed(body: str, preamble: str = "") -> str:
    return "\n".join(passage.text for passage in document(body, preamble).passages)


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        pytest.param("$1.3 \\times 10^{9}$", "1.3 × 10^9", id="scientific"),
        pytest.param("$10^{20}$ operations", "10^20 operations", id="bare power"),
        pytest.param("$10^6$", "10^6", id="power without braces"),
        pytest.param("$10^{-5}$", "10^-5", id="negative power"),
        pytest.param("8$\\times$A100", "8×A100", id="times between"),
        pytest.param("$8\\times$ H100", "8× H100", id="times after"),
        pytest.param("1{,}024 GPUs", "1,024 GPUs", id="protected comma"),
        pytest.param("$1{,}024$", "1,024", id="protected comma in mathematics"),
        pytest.param("100\\,000", "100\u2009000", id="thin space"),
        pytest.param("$3.14\\mathrm{e}23$", "3.14e23", id="e notation"),
        pytest.param("80\\,GB", "80\u2009GB", id="thin space before unit"),
        pytest.param("80~GB", "80\u00a0GB", id="tie"),
        pytest.param("4--6 hours", "4–6 hours", id="en dash"),
        pytest.param("long---very long", "long—very long", id="em dash"),
        pytest.param("pre-trained", "pre-trained", id="hyphen"),
        pytest.param("``quoted''", "“quoted”", id="quotes"),
        pytest.param("authors' own", "authors' own", id="apostrophe"),
        pytest.param("$\\sim$22 min", "~22 min", id="sim"),
        pytest.param("$\\approx 100$", "≈ 100", id="approx"),
        pytest.param("$92.1 \\pm 0.3$", "92.1 ± 0.3", id="plus minus"),
        pytest.param("95.2\\%", "95.2%", id="percent"),
        pytest.param("$\\leq 4$", "≤ 4", id="at most"),
        pytest.param("CO$_2$", "CO2", id="subscript"),
        pytest.param("CO$_{2}$eq", "CO2eq", id="subscript in braces"),
        pytest.param("\\ce{CO2}", "CO2", id="mhchem"),
        pytest.param("CO\\textsubscript{2}e", "CO2e", id="text subscript"),
        pytest.param("10\\textsuperscript{18}", "10^18", id="text superscript"),
        pytest.param("4\\textsuperscript{th}", "4th", id="ordinal"),
        pytest.param("310$^{\\text{1}}$ kWh", "310^1 kWh", id="sign of a note in mathematics"),
        pytest.param("310\\tnote{1} kWh", "310\ue003 kWh", id="sign of a table's note"),
        pytest.param("5$^{\\text{th}}$", "5th", id="ordinal in mathematics"),
        pytest.param("20\\,$^\\circ$C", "20\u2009°C", id="degree"),
        pytest.param("$\\frac{1}{3}$ of", "1/3 of", id="fraction"),
        pytest.param("$x_{i}^{2n+1}$", "xi^(2n+1)", id="long superscript"),
        pytest.param("0.02$^{*}$", "0.02*", id="footnote star"),
        pytest.param("\\textbf{8} \\emph{GPUs}", "8 GPUs", id="fonts"),
        pytest.param("{\\bf 8} {\\it GPUs}", "8 GPUs", id="old fonts"),
        pytest.param("\\textcolor{red}{8 GPUs}", "8 GPUs", id="colour"),
        pytest.param("$N_{\\text{GPU}} = 8$", "NGPU = 8", id="text in mathematics"),
        pytest.param('Z\\"urich, Z\\"{u}rich', "Zürich, Zürich", id="umlaut"),
        pytest.param("Universit\\'e", "Université", id="acute"),
        pytest.param("\\v{C}ech, \\c{c}a, \\o re, stra\\ss e", "Čech, ça, øre, straße", id="other accents"),
        pytest.param('na\\"{\\i}ve', "naïve", id="dotless i"),
        pytest.param("a\\ b\\;c", "a b c", id="spaces"),
        pytest.param("one\ntwo\n  three", "one two three", id="line ends"),
        pytest.param("one   two", "one two", id="blanks"),
        pytest.param("see \\url{https://a.b/c_d%20e}", "see https://a.b/c_d%20e", id="address"),
        pytest.param("\\href{https://a.b/x}{our code}", "our code (https://a.b/x)", id="link"),
        pytest.param("\\href{mailto:a@b.c}{mail}", "mail", id="mail link"),
        pytest.param("use \\verb|a_b %x| here", "use a_b %x here", id="verb"),
        pytest.param("\\texttt{lr\\_decay}", "lr_decay", id="underscore"),
        pytest.param("\\vspace{2mm}Text\\hspace*{1cm}", "Text", id="layout"),
        pytest.param("\\setlength\\parindent{0pt}Text", "Text", id="length without braces"),
        pytest.param("\\hbadness=10000 Text", "Text", id="assignment"),
        pytest.param("\\unheardof{the text} stays", "the text stays", id="unknown macro"),
        pytest.param("$\\nleqslant\\varkappa$", "ϰ", id="rare symbol"),
        pytest.param("line\\\\[2pt] next", "line next", id="line break"),
        pytest.param("\\raisebox{1pt}{\\scalebox{0.8}{up}}", "up", id="boxes"),
        pytest.param("\\textregistered\\ \\texttimes 2", "® × 2", id="text symbols"),
        pytest.param("costs \\$5 \\& more \\#1", "costs $5 & more #1", id="escaped characters"),
    ],
)
def test_inline(markup: str, text: str) -> None:
    assert printed(markup) == text


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        pytest.param("\\SI{310}{\\kilo\\watt\\hour}", "310 kWh", id="energy"),
        pytest.param("\\qty{26}{\\hour}", "26 h", id="hours"),
        pytest.param("\\qty{3.5}{\\day}", "3.5 days", id="days"),
        pytest.param("\\num{1.7e20}", "1.7 × 10^20", id="exponent"),
        pytest.param("\\num{e9}", "10^9", id="bare exponent"),
        pytest.param("\\num{1024}", "1024", id="number"),
        pytest.param("\\numrange{4}{6}", "4–6", id="range"),
        pytest.param("\\SIrange{4}{6}{\\hour}", "4–6 h", id="range with unit"),
        pytest.param("\\qtyrange{10}{12}{\\giga\\byte}", "10–12 GB", id="version 3 range"),
        pytest.param("\\numlist{1;2;4}", "1, 2 and 4", id="list"),
        pytest.param("\\SI{432}{\\gram\\per\\kilo\\watt\\hour}", "432 g/kWh", id="per"),
        pytest.param("\\SI{95}{\\percent}", "95%", id="percent"),
        pytest.param("\\SI{250}{W}", "250 W", id="literal unit"),
        pytest.param("\\SI[round-mode=places]{1.5}[\\$]{\\tonne}", "1.5 t", id="options"),
        pytest.param("in \\si{\\tera\\byte}", "in TB", id="unit alone"),
        pytest.param("\\qty{120}{GPU hours}", "120 GPU hours", id="words as unit"),
        pytest.param("\\SI{12.0 +- 0.3}{\\hour}", "12.0 ± 0.3 h", id="uncertainty"),
    ],
)
def test_quantities(markup: str, text: str) -> None:
    assert printed(markup) == text


@pytest.mark.parametrize(
    ("markup", "char", "keys"),
    [
        pytest.param("\\cite{a,b}", CITE, ("a", "b"), id="cite"),
        pytest.param("\\citep[see][p.~3]{a}", CITE, ("a",), id="citep"),
        pytest.param("\\citet{a}", CITET, ("a",), id="citet"),
        pytest.param("\\textcite{a}", CITET, ("a",), id="textcite"),
        pytest.param("\\autocite{a}", CITE, ("a",), id="autocite"),
        pytest.param("\\ref{tab:x}", REF, ("tab:x",), id="ref"),
        pytest.param("\\Cref{tab:x, fig:y}", REF, ("tab:x", "fig:y"), id="cref"),
        pytest.param("\\appref{app:z}", REF, ("app:z",), id="own ref"),
    ],
)
def test_marks(markup: str, char: str, keys: tuple[str, ...]) -> None:
    (passage,) = document(f"as {markup} says").passages
    assert passage.text == f"as {char} says"
    assert [(mark.at, mark.char, mark.keys) for mark in passage.marks] == [(3, char, keys)]


@pytest.mark.parametrize(
    ("body", "text"),
    [
        pytest.param("seen % unseen\nagain", "seen again", id="comment"),
        pytest.param("glued%\nword", "gluedword", id="comment eats the line end"),
        pytest.param("a\n% note\nb", "a b", id="comment line"),
        pytest.param("50\\% seen", "50% seen", id="escaped percent"),
        pytest.param("a\\\\% unseen\nb", "a b", id="comment after line break"),
        pytest.param("a\\begin{comment}unseen\\end{comment}b", "ab", id="comment environment"),
        pytest.param("\\iffalse unseen \\fi seen", "seen", id="iffalse"),
        pytest.param("\\iffalse unseen \\else seen \\fi", "seen", id="else part"),
        pytest.param("\\iftrue seen \\else unseen \\fi", "seen", id="iftrue"),
        pytest.param("\\if0 unseen \\else seen \\fi", "seen", id="if0"),
        pytest.param("\\if 01 unseen \\fi seen", "seen", id="if 0"),
        pytest.param("\\iffalse a \\ifx\\x\\y b \\else c \\fi d \\else seen \\fi", "seen", id="nested"),
        pytest.param("\\iffalse a % \\fi\n b \\fi seen", "seen", id="fi in a comment"),
        pytest.param("seen\n\\end{document}\nunseen", "seen", id="after the end"),
        pytest.param(
            "seen\n\\begin{thebibliography}{9}\\bibitem{a} unseen\\end{thebibliography}", "seen", id="list"
        ),
        pytest.param("seen\n\\bibliography{refs}", "seen", id="bibliography"),
        pytest.param("seen \\begin{tikzpicture}\\node{unseen};\\end{tikzpicture}", "seen", id="drawing"),
    ],
)
def test_what_the_reader_does_not_see(body: str, text: str) -> None:
    assert printed(body) == text


@pytest.mark.parametrize(
    ("preamble", "text"),
    [
        pytest.param("\\newif\\ifdraft", "final", id="unset"),
        pytest.param("\\newif\\ifdraft \\drafttrue", "draft", id="set"),
        pytest.param("\\newif\\ifdraft \\drafttrue\n\\draftfalse", "final", id="set twice"),
        pytest.param("\\newif\\ifdraft\n%\\drafttrue", "final", id="set in a comment"),
    ],
)
def test_own_switches(preamble: str, text: str) -> None:
    assert printed("\\ifdraft draft\\else final\\fi", preamble) == text


def test_verbatim_is_kept_apart() -> None:
    passages = document("Before.\n\\begin{verbatim}\n$ 50% {x\n\\end{verbatim}\nAfter.").passages
    assert [(p.kind, p.text) for p in passages] == [
        (PassageKind.PARAGRAPH, "Before."),
        (PassageKind.VERBATIM, "$ 50% {x"),
        (PassageKind.PARAGRAPH, "After."),
    ]


def test_footnote_follows_its_host() -> None:
    host, note, after = document("We use GPUs\\footnote{Eight of\n\nthem.} here.\n\nNext.").passages
    assert host.text == f"We use GPUs{NOTE} here."
    assert (note.kind, note.text) == (PassageKind.FOOTNOTE, "Eight of them.")
    assert after.text == "Next."


def test_a_display_does_not_end_the_sentence() -> None:
    paragraph, equation = document(
        "The total\n\\begin{equation}\nE = 3 \\times 4\n\\end{equation}\nis small."
    ).passages
    assert paragraph.text == "The total is small."
    assert (equation.kind, equation.text) == (PassageKind.EQUATION, "E = 3 × 4")


def test_comments_are_recorded() -> None:
    first, second = document("Text % reproof: ignore\n% alone").comments
    assert (first.text, first.alone, first.place.line, first.place.column) == ("reproof: ignore", False, 4, 6)
    assert (second.text, second.alone, second.place.text) == ("alone", True, "% alone")
