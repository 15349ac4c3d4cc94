"""Headings, lists, floats and files: which role each stretch of text has."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reproof import latex, source
from reproof.passage import PassageKind
from test_latex_text import document

if TYPE_CHECKING:
    from pathlib import Path

    from reproof.passage import Document


def outline(read: Document) -> list[tuple[str, str]]:
    return [(passage.kind.value, passage.text) for passage in read.passages]


def test_headings_and_paragraphs() -> None:
    read = document(
        "\\section{One}\\label{sec:one}\nText.\n\nMore.\n\\subsection*{Two}\nDeep.\n\\section{Three}\nEnd."
    )
    assert outline(read) == [
        ("heading", "One"), ("paragraph", "Text."), ("paragraph", "More."), ("heading", "Two"),
        ("paragraph", "Deep."), ("heading", "Three"), ("paragraph", "End."),
    ]  # fmt: skip
    assert [passage.section for passage in read.passages] == [
        (), ("One",), ("One",), ("One",), ("One", "Two"), (), ("Three",)
    ]  # fmt: skip
    assert read.passages[0].labels == ("sec:one",)


def test_run_in_heading() -> None:
    read = document("\\section{Setup}\n\\paragraph{Hardware.} We use one GPU.")
    assert outline(read)[1:] == [("heading", "Hardware."), ("paragraph", "We use one GPU.")]
    assert read.passages[2].section == ("Setup", "Hardware.")


def test_title_and_abstract() -> None:
    read = document(
        "\\maketitle\n\\begin{abstract}\nWe train.\n\\end{abstract}\n\\section{A}\nB.",
        "\\title{Large\\\\ Models}\n\\author{A. Writer}",
    )
    assert outline(read)[:3] == [("title", "Large Models"), ("title", "A. Writer"), ("abstract", "We train.")]
    assert read.passages[1].environment == "author"


def test_abstract_before_the_document() -> None:
    assert outline(document("Text.", "\\begin{abstract}\nWe train.\n\\end{abstract}"))[0] == (
        "abstract",
        "We train.",
    )


def test_lists() -> None:
    read = document(
        "Uses:\n\\begin{itemize}\n\\item one GPU\n\\item[b)] two GPUs\n\n  or more\n\\end{itemize}\nEnd."
    )
    assert outline(read) == [
        ("paragraph", "Uses:"), ("item", "one GPU"), ("item", "b) two GPUs"), ("item", "or more"),
        ("paragraph", "End."),
    ]  # fmt: skip
    assert read.passages[1].environment == "itemize"


def test_figure_does_not_break_its_paragraph() -> None:
    read = document(
        "We train\n\\begin{figure}[t]\n\\includegraphics{a.pdf}\n\\caption{A plot.}\\label{fig:a}\n"
        "\\end{figure}\non GPUs."
    )
    assert outline(read) == [("paragraph", "We train on GPUs."), ("caption", "A plot.")]
    assert read.passages[1].labels == ("fig:a",)
    assert read.passages[1].float_id == 0


def test_theorem_keeps_its_name() -> None:
    read = document("\\begin{theorem}[Bound]\nIt holds.\n\\end{theorem}")
    assert [(p.text, p.environment) for p in read.passages] == [("[Bound] It holds.", "theorem")]


def test_algorithm_lines() -> None:
    read = document(
        "\\begin{algorithm}\n\\caption{Search}\n\\begin{algorithmic}\n\\State draw 8 points\n\\State train\n"
        "\\end{algorithmic}\n\\end{algorithm}"
    )
    assert outline(read) == [("caption", "Search"), ("algorithm", "draw 8 points"), ("algorithm", "train")]


@pytest.mark.parametrize(
    "opening",
    [
        pytest.param("\\appendix\n\\section{Details}", id="command"),
        pytest.param("\\begin{appendices}\n\\section{Details}", id="environment"),
        pytest.param("\\section*{Appendix}", id="heading"),
        pytest.param("\\section{Supplementary Material}", id="supplement"),
    ],
)
def test_appendix(opening: str) -> None:
    read = document(f"\\section{{Body}}\nHere.\n{opening}\nThere.")
    assert [passage.appendix for passage in read.passages] == [False, False, True, True]


def paper(folder: Path, **files: str) -> Document:
    for name, text in files.items():
        path = folder / (name.replace("__", "/") + ".tex")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return latex.read(source.load(folder / "main.tex"))


def main(body: str) -> str:
    return f"\\documentclass{{article}}\n\\begin{{document}}\n{body}\n\\end{{document}}\n"


@pytest.mark.parametrize(
    "command",
    [
        "\\input{parts/one}", "\\input{parts/one.tex}", "\\input parts/one ", "\\include{parts/one}",
        "\\subfile{parts/one}", "\\import{parts/}{one}", "\\subimport{parts/}{one.tex}",
        "\\includestandalone[width=3cm]{parts/one}", "\\InputIfFileExists{parts/one.tex}{}{}",
    ],
)  # fmt: skip
def test_other_files_are_read_in_place(tmp_path: Path, command: str) -> None:
    read = paper(tmp_path, main=main(f"Before.\n\n{command}\n\nAfter."), parts__one="Inside 8 GPUs.\n")
    assert outline(read) == [
        ("paragraph", "Before."),
        ("paragraph", "Inside 8 GPUs."),
        ("paragraph", "After."),
    ]
    assert read.files == ("main.tex", "parts/one.tex")
    place = read.passages[1].place(7, 13)
    assert (place.file, place.line, place.column, place.text) == ("parts/one.tex", 1, 8, "8 GPUs")


def test_a_file_can_hold_one_word_of_a_sentence(tmp_path: Path) -> None:
    read = paper(tmp_path, main=main("We use \\input{count}\nGPUs."), count="8\n")
    assert outline(read) == [("paragraph", "We use 8 GPUs.")]


def test_files_read_from_other_files(tmp_path: Path) -> None:
    read = paper(tmp_path, main=main("\\input{a/one}"), a__one="One.\n\n\\input{two}\n\n\\input{a/three}",
                 a__two="Two.", a__three="Three.")  # fmt: skip
    assert [text for _, text in outline(read)] == ["One.", "Two.", "Three."]


def test_preamble_of_a_part_is_left_out(tmp_path: Path) -> None:
    part = "\\documentclass{subfiles}\n\\newcommand{\\x}{1}\n\\begin{document}\nPart.\n\\end{document}\nRest."
    read = paper(tmp_path, main=main("\\subfile{part}\n\nAfter."), part=part)
    assert outline(read) == [("paragraph", "Part."), ("paragraph", "After.")]


@pytest.mark.parametrize(("style", "said"), [("rescience", "Code: code.example/x."), ("article", "Code: .")])
def test_what_a_class_reads_in_by_itself(tmp_path: Path, style: str, said: str) -> None:
    root = f"\\documentclass[a4paper]{{{style}}}\n\\begin{{document}}\nCode: \\codeURL.\n\\end{{document}}"
    read = paper(tmp_path, main=root, metadata="\\def \\codeURL{code.example/x}\n\\def \\dataURL{}\n")
    assert outline(read) == [("paragraph", said)]


def test_endinput(tmp_path: Path) -> None:
    read = paper(tmp_path, main=main("\\input{part}\n\nAfter."), part="Part.\n\\endinput\nRest.")
    assert [text for _, text in outline(read)] == ["Part.", "After."]


@pytest.mark.parametrize(
    ("target", "words"),
    [
        pytest.param("gone", "is not in the paper's folder", id="missing"),
        pytest.param("../../etc/passwd", "outside the paper's folder", id="upwards"),
        pytest.param("/etc/passwd", "outside the paper's folder", id="absolute"),
        pytest.param("parts", "is a folder", id="folder"),
        pytest.param("main", "reads itself in", id="itself"),
        pytest.param("loop", "reads itself in", id="cycle"),
        pytest.param("link", "outside the paper's folder", id="symbolic link"),
        pytest.param("binary", "binary file", id="binary"),
    ],
)
def test_files_that_cannot_be_read(tmp_path: Path, target: str, words: str) -> None:
    folder = tmp_path / "paper"
    (tmp_path / "secret.tex").write_text("SECRET")
    folder.mkdir()
    (folder / "parts").mkdir()
    (folder / "link.tex").symlink_to(tmp_path / "secret.tex")
    (folder / "binary.tex").write_bytes(b"a\0b")
    read = paper(
        folder, main=main(f"Text.\n\\input{{{target}}}"), loop="\\input{loop2}", loop2="\\input{loop}"
    )
    (problem,) = read.problems
    assert problem.rule == "unreadable-input"
    assert words in problem.message
    if target != "loop":
        assert (problem.place.file, problem.place.line, problem.place.column) == ("main.tex", 4, 1)
        assert problem.place.text == f"\\input{{{target}}}"
    assert [passage.text for passage in read.passages] == ["Text."]


def test_macros_of_a_style_file_in_the_folder(tmp_path: Path) -> None:
    (tmp_path / "ours.sty").write_text("% \\newcommand{\\n}{9}\n\\newcommand{\\n}{8}\nNo text.\n")
    text = "\\documentclass{article}\n\\usepackage{ours}\n\\begin{document}\n\\n{} GPUs\n\\end{document}"
    read = paper(tmp_path, main=text)
    assert outline(read) == [("paragraph", "8 GPUs")]
    assert read.packages == ("article", "ours")


def test_a_fragment_is_all_body() -> None:
    read = latex.read(source.from_text("Just a \\textbf{paragraph}.", "part.tex"))
    assert outline(read) == [("paragraph", "Just a paragraph.")]


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_line_endings(ending: str) -> None:
    text = main("One % note\n\nTwo\nthree.").replace("\n", ending)
    read = latex.read(source.from_text(text, "paper.tex"))
    assert outline(read) == [("paragraph", "One"), ("paragraph", "Two three.")]
    place = read.passages[1].place(4, 9)
    assert (place.line, place.column, place.text) == (6, 1, "three")


def test_section_kinds_cover_all_levels() -> None:
    body = (
        "\\part{A}\\chapter{B}\\section{C}\\subsection{D}\\subsubsection{E}\\paragraph{F}\\subparagraph{G} T."
    )
    read = document(body)
    assert read.passages[-1].section == tuple("ABCDEFG")
    assert all(passage.kind is PassageKind.HEADING for passage in read.passages[:-1])
