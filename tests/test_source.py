"""A paper on disk: which file is its root, and how its bytes become text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reproof import source
from reproof.error import ReproofError
from reproof.source.decode import decode

if TYPE_CHECKING:
    from pathlib import Path

DOCUMENT = "\\documentclass{article}\n\\begin{document}\nText.\n\\end{document}\n"


def write(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        path = folder / (name.replace("__", "/") + ".tex")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("data", "text"),
    [
        pytest.param("Zürich".encode(), "Zürich", id="utf-8"),
        pytest.param(b"\xef\xbb\xbfZ\xc3\xbcrich", "Zürich", id="byte order mark"),
        pytest.param("Zürich".encode("utf-16-le").join([b"\xff\xfe", b""]), "Zürich", id="utf-16 little"),
        pytest.param(b"\xfe\xff" + "Zürich".encode("utf-16-be"), "Zürich", id="utf-16 big"),
        pytest.param("In Zürich we trained.".encode("utf-16-be"), "In Zürich we trained.", id="big without a mark"),
        pytest.param("In Zürich we trained.".encode("utf-16-le"), "In Zürich we trained.", id="little without a mark"),
        pytest.param(b"Z\xfcrich", "Zürich", id="latin-1"),
        pytest.param(b"10 \x80", "10 €", id="windows-1252"),
        pytest.param(b"\x81\xfc", "\x81ü", id="bytes windows-1252 leaves open"),
        pytest.param(("é" * 40).encode() + b"\xff", "é" * 40 + "�", id="one stray byte in utf-8"),
    ],
)
def test_decoding(data: bytes, text: str) -> None:
    assert decode(data) == text


def test_finds_the_only_root(tmp_path: Path) -> None:
    write(tmp_path, paper=DOCUMENT, intro="\\section{Introduction}")
    assert source.load(tmp_path).root == "paper.tex"


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(
            "\\documentclass[tikz]{standalone}\n\\begin{document}x\\end{document}", id="standalone figure"
        ),
        pytest.param("\\documentclass[main]{subfiles}\n\\begin{document}x\\end{document}", id="subfile"),
        pytest.param("% \\documentclass{article}\n", id="commented out"),
        pytest.param(
            "\\@ifundefined{isChecklistMainFile}{\\documentclass{article}}{}", id="guarded checklist"
        ),
    ],
)
def test_files_that_are_no_root(tmp_path: Path, other: str) -> None:
    write(tmp_path, main=DOCUMENT, other=other)
    assert source.load(tmp_path).root == "main.tex"


def test_a_document_another_one_reads_in_is_no_root(tmp_path: Path) -> None:
    write(tmp_path, all=DOCUMENT.replace("Text.", "\\input{part}"), part=DOCUMENT)
    assert source.load(tmp_path).root == "all.tex"


@pytest.mark.parametrize("other", ["template", "supplement", "cover_letter", "talk", "icml_supp", "appendix-b"])
def test_what_goes_with_a_paper_is_not_its_root(tmp_path: Path, other: str) -> None:
    write(tmp_path, paper=DOCUMENT, **{other: DOCUMENT.replace("Text.", "\\input{parts}")}, parts="Hello.")
    assert source.load(tmp_path).root == "paper.tex"


def test_slides_are_not_the_root(tmp_path: Path) -> None:
    write(tmp_path, paper=DOCUMENT, monday=DOCUMENT.replace("{article}", "{beamer}"))
    assert source.load(tmp_path).root == "paper.tex"


def test_root_in_a_subfolder(tmp_path: Path) -> None:
    write(tmp_path, latex__main=DOCUMENT)
    assert source.load(tmp_path).root == "latex/main.tex"


def test_given_root_decides(tmp_path: Path) -> None:
    write(tmp_path, a=DOCUMENT, b=DOCUMENT)
    assert source.load(tmp_path, "b.tex").root == "b.tex"


def test_a_root_file_brings_its_folder(tmp_path: Path) -> None:
    write(tmp_path, a=DOCUMENT)
    paper = source.load(tmp_path / "a.tex")
    assert (paper.folder, paper.root) == (tmp_path, "a.tex")


def test_shared_folder_beside_the_root(tmp_path: Path) -> None:
    write(tmp_path, journal__main=DOCUMENT.replace("Text.", "\\input{../shared/body}"), shared__body="Hello.")
    paper = source.load(tmp_path / "journal" / "main.tex")
    assert (paper.folder, paper.root) == (tmp_path, "journal/main.tex")


def test_a_file_right_above_the_root_stays_outside(tmp_path: Path) -> None:
    write(tmp_path, paper__main=DOCUMENT.replace("Text.", "\\input{../secret}"), secret="Hello.")
    assert source.load(tmp_path / "paper" / "main.tex").folder == tmp_path / "paper"


def problem(call: object, *arguments: object) -> str:
    with pytest.raises(ReproofError) as caught:
        call(*arguments)  # type: ignore[operator]
    message = str(caught.value)
    assert "\n" not in message
    return message


def test_empty_folder(tmp_path: Path) -> None:
    assert "no .tex file" in problem(source.load, tmp_path)


def test_folder_without_root(tmp_path: Path) -> None:
    write(tmp_path, notes="Just notes.")
    assert "\\documentclass" in problem(source.load, tmp_path)


def test_two_roots_are_named(tmp_path: Path) -> None:
    write(tmp_path, first=DOCUMENT, second=DOCUMENT)
    message = problem(source.load, tmp_path)
    assert "first.tex" in message
    assert "second.tex" in message
    assert "--root" in message


def test_missing_path(tmp_path: Path) -> None:
    assert "no such file" in problem(source.load, tmp_path / "gone.tex")


def test_root_that_is_not_there(tmp_path: Path) -> None:
    write(tmp_path, main=DOCUMENT)
    assert "other.tex" in problem(source.load, tmp_path, "other.tex")


def test_a_stray_nul_byte_is_no_binary_file(tmp_path: Path) -> None:
    (tmp_path / "paper.tex").write_bytes(DOCUMENT.encode() + b"\0" + b"% a line\n" * 300)
    read = source.load(tmp_path)
    assert read.open("paper.tex").startswith(DOCUMENT)


def test_binary_files_alone_are_named(tmp_path: Path) -> None:
    (tmp_path / "paper.tex").write_bytes(b"%PDF-1.5 ...")
    assert "paper.tex: a binary file" in problem(source.load, tmp_path)


@pytest.mark.parametrize("data", [b"\\documentclass\0{article}", b"%PDF-1.5 ...", b"PK\x03\x04"])
def test_binary_root(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "paper.tex").write_bytes(data)
    assert "binary" in problem(source.load, tmp_path / "paper.tex")


def test_standard_input(tmp_path: Path) -> None:
    paper = source.from_text(DOCUMENT, str(tmp_path / "draft.tex"))
    assert paper.open("draft.tex") == DOCUMENT
    assert paper.folder == tmp_path


def test_nothing_outside_the_folder_is_opened(tmp_path: Path) -> None:
    inside = tmp_path / "paper"
    write(inside, main=DOCUMENT)
    (tmp_path / "secret.tex").write_text("secret")
    (inside / "link.tex").symlink_to(tmp_path / "secret.tex")
    paper = source.load(inside)
    for name in ("../secret.tex", "link.tex"):
        with pytest.raises(PermissionError):
            paper.open(name)


def test_a_huge_file_is_read_in_part(tmp_path: Path) -> None:
    (tmp_path / "big.tex").write_bytes(DOCUMENT.encode() + b"% filler\n" * 2_300_000)
    paper = source.load(tmp_path / "big.tex")
    assert len(paper.open("big.tex")) < 17_000_000
    assert paper.clipped == {"big.tex"}
