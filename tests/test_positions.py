"""The text at every reported position is the text that was read."""

from __future__ import annotations

import os
import re
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reproof import latex, source
from reproof.mention import mentions
from reproof.passage import CITE, CITET, NOTE, REF

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.passage import Document, Passage
    from reproof.place import Place

HERE = Path(__file__).resolve().parent
CORPUS = Path(os.environ.get("REPROOF_CORPUS", HERE.parent.parent / "shared" / "corpus")) / "papers"
OWN = sorted({path.parent for folder in ("papers", "../examples") for path in (HERE / folder).rglob("*.tex")})
CORPUS_PAPERS = sorted(path for path in CORPUS.glob("*") if path.is_dir()) if CORPUS.is_dir() else []

WORD = re.compile(rf"[^\s{CITE}{CITET}{REF}{NOTE}]+")

PAPER = r"""\documentclass{article}
\newcommand{\gpus}{8 A100 GPUs}
\newcommand{\revised}[1]{\textcolor{blue}{#1}}
\title{On the cost of~things}
\begin{document}
\maketitle % never shown
\section{Setup}
We train for $3.5 \times 10^{2}$ hours on \gpus{} --- \revised{and use
  \SI{310}{\kilo\watt\hour} in total}\footnote{Measured \emph{once}.}, na\"ively.

\begin{table}
\caption{Cost in CO$_2$e.}
\begin{tabular}{lr}
Model & h \\ \midrule
Gr\"o\ss e & 1{,}024 \\
\end{tabular}
\end{table}
\input{part}
Zürich 中文 ends here.
\end{document}
"""
PART = "Included \\textbf{text} with 80\\,GB.\n\n\\iffalse hidden \\else shown\\fi\n"


@lru_cache(maxsize=64)
def lines_of(text: str) -> list[str]:
    return re.split(r"(?<=\n)|(?<=\r)(?!\n)", text)


def slice_at(text: str, place: Place) -> str:
    """Cut the stretch out by its lines and columns alone."""
    lines = lines_of(text)
    if place.line == place.end_line:
        return lines[place.line - 1][place.column - 1 : place.end_column - 1]
    middle = "".join(lines[place.line : place.end_line - 1])
    return (
        lines[place.line - 1][place.column - 1 :] + middle + lines[place.end_line - 1][: place.end_column - 1]
    )


def words(passage: Passage) -> Iterator[tuple[str, Place, bool]]:
    """Yield each printed word, its place, and whether it stands in the source letter by letter."""
    for match in WORD.finditer(passage.text):
        inside = [
            run for run in passage.runs if run.start < match.end() and run.start + run.length > match.start()
        ]
        plain = len(inside) == 1 and inside[0].literal and inside[0].length > 1
        yield match[0], passage.place(match.start(), match.end()), plain


def check(read: Document) -> int:
    checked = 0
    lines = {name: text.count("\n") + text.count("\r") + 1 for name, text in read.texts.items()}
    for passage in read.passages:
        for word, place, plain in words(passage):
            assert 1 <= place.line <= place.end_line <= lines[place.file]
            assert slice_at(read.texts[place.file], place) == place.text
            called = place.text.startswith("\\")  # a macro stands where its words are printed
            if plain and not called and len(place.text) == len(word):
                assert re.sub(r"\W", "", place.text) == re.sub(r"\W", "", word)
                checked += 1
    return checked


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_own_paper(tmp_path: Path, ending: str) -> None:
    (tmp_path / "main.tex").write_bytes(PAPER.replace("\n", ending).encode())
    (tmp_path / "part.tex").write_bytes(PART.replace("\n", ending).encode())
    read = latex.read(source.load(tmp_path))
    assert check(read) > 30
    found = {word: place for passage in read.passages for word, place, _ in words(passage)}
    expected = {
        "10^2": ("main.tex", 8, "10^{2"),
        "A100": ("main.tex", 8, "\\gpus"),
        "kWh": ("main.tex", 9, "\\SI{310}{\\kilo\\watt\\hour}"),
        "once.": ("main.tex", 9, "once}."),
        "naïvely.": ("main.tex", 9, 'na\\"ively.'),
        "Größe": ("main.tex", 15, 'Gr\\"o\\ss e'),
        "1,024": ("main.tex", 15, "1{,}024"),
        "text": ("part.tex", 1, "text"),
        "shown": ("part.tex", 3, "shown"),
        "中文": ("main.tex", 19, "中文"),
        "total": ("main.tex", 9, "total"),
    }
    for word, (file, line, text) in expected.items():
        place = found[word]
        assert (place.file, place.line, place.text) == (file, line, text)
    assert found["中文"].column == 8


@pytest.mark.parametrize("folder", OWN, ids=lambda path: path.name)
def test_own_papers(folder: Path) -> None:
    for root in sorted(folder.glob("*.tex")):
        if "\\documentclass" in root.read_text("utf-8", "replace"):
            check(latex.read(source.load(root)))


def roots(folder: Path) -> list[Path]:
    """Return the files of a corpus paper that LaTeX could be run on."""
    return [
        path
        for path in sorted(folder.rglob("*.tex"))
        if "\\documentclass" in path.read_text("utf-8", "replace")
    ]


@pytest.mark.skipif(not CORPUS_PAPERS, reason="the corpus is not here")
@pytest.mark.parametrize("folder", CORPUS_PAPERS, ids=lambda path: path.name)
def test_corpus_paper(folder: Path) -> None:
    for root in roots(folder)[:2]:
        read = latex.read(source.load(root))
        check(read)
        for mention in mentions(read.passages):
            place = mention.passage.place(mention.start, mention.end)
            assert slice_at(read.texts[place.file], place) == place.text
            digits = re.findall(r"\d+", mention.text)
            if digits and all(run.literal for run in mention.passage.runs):
                assert digits[0] in place.text
