"""Input that is broken, hostile or not a paper: one clear line or a finding, in bounded time."""

from __future__ import annotations

import json
import os
import time
from typing import TYPE_CHECKING, Any

import pytest

from conftest import command

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from conftest import Done

BODY = "We trained on 8 NVIDIA A100 GPUs for 26 hours."


def findings(done: Done) -> list[dict[str, Any]]:
    return [one for paper in json.loads(done.out)["papers"] for one in paper["findings"]]


def unreadable(done: Done) -> list[tuple[str, int]]:
    """The rule and line of what could not be read."""
    return [
        (f["rule"], f["places"][0]["line"]) for f in findings(done) if f["rule"].startswith("unreadable-")
    ]


def names_hardware(run: Callable[..., Done], folder: Path) -> bool:
    """Whether the rest of the paper was still understood."""
    found = json.loads(run("facts", folder, "--output-format", "json").out)
    return any(fact["name"] == "NVIDIA A100" for fact in found["papers"][0]["facts"])


@pytest.mark.parametrize(
    ("files", "told"),
    [
        ({}, "no .tex file in this folder"),
        ({"part.tex": "no class here"}, "has a \\documentclass"),
        (
            {"one.tex": "\\documentclass{a}", "two.tex": "\\documentclass{a}"},
            "several root files (one.tex, two.tex); choose one with --root",
        ),
        ({"main.tex": b"\\documentclass{a}\x00\x01\x02\x00 \xff\xfe"}, ".tex"),
        ({"main.tex": b"%PDF-1.5\n\x00\x01"}, ".tex"),
    ],
    ids=["empty folder", "no root", "two roots", "binary", "a PDF named .tex"],
)
def test_no_paper_is_one_line_and_exit_2(
    run: Callable[..., Done], paper: Callable[..., Path], files: dict[str, str | bytes], told: str
):
    done = run("check", paper(None, files))
    assert done.code == 2
    assert told in done.err
    assert len(done.err.splitlines()) == 1
    assert done.err.startswith("reproof: ")


def test_root_chooses_among_several(run: Callable[..., Done], paper: Callable[..., Path]):
    text = f"\\documentclass{{a}}\\begin{{document}}{BODY}\\end{{document}}"
    folder = paper(None, {"one.tex": "\\documentclass{a}", "two.tex": text})
    assert run("check", folder).code == 2
    done = run("facts", folder, "--root", "two.tex", "--output-format", "json")
    assert json.loads(done.out)["papers"][0]["root"] == "two.tex"
    (folder / "reproof.toml").write_text('root = "two.tex"\n')
    assert run("facts", folder).code == 0
    wrong = run("facts", folder, "--root", "three.tex")
    assert wrong.code == 2 and "no such file" in wrong.err


@pytest.mark.parametrize(
    "body",
    [
        f"{BODY} {{ never closed",
        f"never opened }} {BODY}",
        f"\\begin{{itemize}} {BODY}",
        f"{BODY} $x",
        f"\\textbf{{ a \\emph{{ b {BODY}",
        f"{BODY} \\begin{{tabular}}{{ll}} a & b",
    ],
    ids=["open", "close", "environment", "math", "nested", "table"],
)
def test_unbalanced_groups_cost_their_passage_at_most(
    run: Callable[..., Done], paper: Callable[..., Path], body: str
):
    folder = paper(body)
    assert run("check", folder).code in (0, 1)
    assert names_hardware(run, folder)


@pytest.mark.parametrize(
    "body",
    [
        "{" * 10_000 + "x" + "}" * 10_000,
        "{" * 10_000,
        "}" * 10_000,
        "$" * 9_999,
        "\\begin{a}" * 5_000,
        "\\textbf{" * 5_000 + "x" + "}" * 5_000,
        "\\frac{" * 3_000,
        "\\iffalse" * 5_000,
        "\\begin{tabular}{" + "|c" * 3_000 + "}" + "&" * 20_000 + "\\end{tabular}",
        "\\multicolumn{99999999}{c}{x}" * 100,
        "1" * 100_000 + " GPUs",
        "8 A100 " * 400,
        "10^" * 20_000,
        "twenty-" * 20_000,
        "( " * 50_000,
        "It ran on 8 A100" + "~" * 60_000 + "GPUs.",
        "\\begin{tabular}{c}" + ("8 A100 & " * 5_000 + "\\\\") * 10 + "\\end{tabular}",
    ],
    ids=[
        "groups", "open", "close", "dollars", "environments", "macros", "fractions", "conditionals", "table",
        "span", "digits", "devices", "powers", "words", "brackets",
        "ties", "columns",
    ],
)  # fmt: skip
def test_hostile_sources_take_bounded_time(run: Callable[..., Done], paper: Callable[..., Path], body: str):
    folder = paper(f"{BODY}\n\n{body}\n")
    start = time.perf_counter()
    done = run("check", folder)
    assert time.perf_counter() - start < 15
    assert done.code in (0, 1)
    assert "Traceback" not in done.err


@pytest.mark.parametrize(
    "definitions",
    [
        "\\newcommand{\\a}{x \\a}",
        "\\newcommand{\\a}{\\b}\\newcommand{\\b}{\\a}",
        "\\def\\a{\\a\\a}",
        "\\newcommand{\\a}[1]{\\a{#1#1}}",
        "\\newcommand{\\b}{xxxxxxxxxx}" + "".join(
            f"\\newcommand{{\\b{'i' * n}}}{{{(chr(92) + 'b' + 'i' * (n - 1) + '{}') * 10}}}" for n in range(1, 12)
        ) + "\\newcommand{\\a}{\\biiiiiiiiiii}",
    ],
    ids=["itself", "each other", "doubling", "growing argument", "a billion laughs"],
)  # fmt: skip
def test_macros_that_expand_without_end(
    run: Callable[..., Done], paper: Callable[..., Path], definitions: str
):
    folder = paper(f"{definitions}\n{BODY}\n\nHere: \\a{{y}}.\n")
    start = time.perf_counter()
    done = run("check", folder, "--output-format", "json")
    assert time.perf_counter() - start < 15
    assert done.code in (0, 1)
    assert unreadable(done)
    assert names_hardware(run, folder)


@pytest.mark.parametrize(
    ("name", "line"),
    [("main", 4), ("lost", 4), ("../../etc/passwd", 4), ("/etc/passwd", 4), ("folder", 4), ("out/link", 4)],
    ids=["itself", "missing", "outside", "absolute", "a directory", "a link out of the folder"],
)
def test_inputs_that_must_not_be_followed(
    run: Callable[..., Done], paper: Callable[..., Path], tmp_path: Path, name: str, line: int
):
    folder = paper(f"{BODY}\n\\input{{{name}}}\nmore text", {"folder/x.txt": "x", "out/x.txt": "x"})
    secret = tmp_path / "secret.tex"
    secret.write_text("We used 77 NVIDIA V100 GPUs.")
    (folder / "out" / "link.tex").symlink_to(secret)
    done = run("check", folder, "--output-format", "json")
    assert ("unreadable-input", line) in unreadable(done)
    assert "root:" not in done.out and "V100" not in done.out
    assert names_hardware(run, folder)


def test_twenty_megabytes(paper: Callable[..., Path]):
    folder = paper(BODY, {"big.tex": "A sentence about nothing at all, again and again. " * 400_000})
    (folder / "main.tex").write_text(
        f"\\documentclass{{a}}\n\\begin{{document}}\n{BODY}\n\\input{{big}}\n\\end{{document}}\n"
    )
    start = time.perf_counter()
    done = command("check", folder, "--output-format", "concise")
    assert time.perf_counter() - start < 60
    assert done.code in (0, 1)
    assert "unreadable-file" in done.out


def test_a_file_that_vanishes(
    run: Callable[..., Done], paper: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
):
    import builtins
    import io
    import pathlib

    folder = paper(f"{BODY}\n\\input{{part}}", {"part.tex": "gone soon"})
    real = io.open

    def vanishing(path: object, *args: Any, **options: Any) -> Any:
        if str(path).endswith("part.tex"):
            raise FileNotFoundError(2, "No such file or directory", str(path))
        return real(path, *args, **options)

    for module in (builtins, io, pathlib.io):  # type: ignore[attr-defined]
        monkeypatch.setattr(module, "open", vanishing)
    done = run("check", folder, "--output-format", "json")
    monkeypatch.undo()
    assert ("unreadable-input", 4) in unreadable(done)


@pytest.mark.parametrize(
    "junk",
    [b"caf\xe9 ", b"\xff\xfe\xfa ", b"\xc3\x28 \xf0\x28\x8c\x28 ", b"a\x0cb\x07 "],
    ids=["latin-1", "bytes", "broken utf-8", "control characters"],
)
def test_odd_bytes(run: Callable[..., Done], paper: Callable[..., Path], junk: bytes):
    text = b"\\documentclass{a}\n\\begin{document}\n" + junk + BODY.encode() + b"\n\\end{document}"
    folder = paper(None, {"main.tex": text})
    assert run("check", folder).code in (0, 1)
    assert names_hardware(run, folder)


def test_nul_bytes_in_a_part_are_a_finding(run: Callable[..., Done], paper: Callable[..., Path]):
    folder = paper(f"{BODY}\n\\input{{part}}", {"part.tex": b"a\x00b"})
    done = run("check", folder, "--output-format", "json")
    assert ("unreadable-input", 4) in unreadable(done)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('{"experiments": [', "reproof.json"),
        ("", "reproof.json"),
        ("[1, 2]", "expected a JSON object"),
        ('"text"', "expected a JSON object"),
        ("[" * 100_000, "reproof.json"),
        (b'{"title": "\xff\xff"}', "expected UTF-8"),
    ],
    ids=["cut off", "empty", "a list", "a text", "deep", "not UTF-8"],
)
def test_metadata_that_is_not_json(
    run: Callable[..., Done], paper: Callable[..., Path], text: str | bytes, told: str
):
    folder = paper(None, {"reproof.json": text})
    done = run("check", folder / "reproof.json")
    assert done.code == 2
    assert told in done.err
    assert len(done.err.splitlines()) == 1


@pytest.mark.parametrize(
    ("text", "pointer"),
    [
        ('{\n "experiments": {}\n}', "/experiments"),
        ('{\n "experiments": [{"duration_h": "long"}]\n}', "/experiments/0/duration_h"),
        ('{\n "experiments": [7]\n}', "/experiments/0"),
        ('{\n "modles": []\n}', "/modles"),
        ('{\n "models": [{"name": 3}]\n}', "/models/0/name"),
        ('{\n "paper_type": {"theory": "yes"}\n}', "/paper_type/theory"),
    ],
    ids=["object for list", "text for number", "number for object", "unknown key", "number for text", "text for yes"],
)  # fmt: skip
def test_metadata_of_the_wrong_shape_is_a_finding_with_pointer_and_line(
    run: Callable[..., Done], paper: Callable[..., Path], text: str, pointer: str
):
    folder = paper(None, {"reproof.json": text})
    done = run("check", folder / "reproof.json", "--output-format", "json")
    assert done.code == 1
    wrong = [one for one in findings(done) if one["rule"] == "unreadable-metadata"]
    assert wrong[0]["places"][0]["line"] == 2
    assert wrong[0]["places"][0]["pointer"] == pointer
    assert pointer in wrong[0]["message"]


def test_broken_metadata_beside_a_paper_does_not_hide_the_paper(
    run: Callable[..., Done], paper: Callable[..., Path]
):
    folder = paper(BODY, {"reproof.json": "{"})
    done = run("check", folder, "--output-format", "json")
    assert "unreadable-metadata" in [one["rule"] for one in findings(done)]
    assert names_hardware(run, folder)


@pytest.mark.parametrize(
    "text",
    ["checklist = ", "[level\n", "\x00", "x = " + "[" * 50_000, "x = " + "{a=" * 20_000],
    ids=["no value", "no bracket", "NUL", "deep lists", "deep tables"],
)
def test_bad_toml(run: Callable[..., Done], paper: Callable[..., Path], text: str):
    done = run("check", paper(BODY, {"reproof.toml": text}))
    assert done.code == 2
    assert "reproof.toml: not TOML" in done.err
    assert len(done.err.splitlines()) == 1


@pytest.mark.parametrize(
    "text",
    ["title = ", "title = 3\n", "", "item = []\n"],
    ids=["not TOML", "wrong type", "empty", "no items"],
)
def test_a_bad_checklist(run: Callable[..., Done], paper: Callable[..., Path], tmp_path: Path, text: str):
    ours = tmp_path / "ours.toml"
    ours.write_text(text)
    done = run("check", paper(BODY), "--checklist", ours)
    assert done.code == 2
    assert "ours.toml" in done.err
    assert len(done.err.splitlines()) == 1


def test_a_checklist_that_never_ends(run: Callable[..., Done], paper: Callable[..., Path]):
    done = run("check", paper(BODY, {"reproof.toml": 'checklist = "/dev/zero"'}))
    assert done.code == 2
    assert done.err == "reproof: /dev/zero: expected a checklist, found more than 5,000,000 bytes\n"


def test_a_template_that_never_ends(run: Callable[..., Done], paper: Callable[..., Path]):
    done = run("check", paper(BODY), "--template", "/dev/zero")
    assert done.code == 2
    assert done.err == "reproof: /dev/zero: expected a Jinja template, found more than 5,000,000 bytes\n"


def test_a_number_of_too_many_digits(run: Callable[..., Done], tmp_path: Path):
    file = tmp_path / "paper.json"
    file.write_text('{"experiments": [{"duration_h": ' + "9" * 5000 + "}]}")
    done = run("check", file)
    assert (done.code, done.err) == (
        2,
        "reproof: paper.json: expected JSON: a number of more digits than can be read\n",
    )


@pytest.mark.parametrize("number", ["nan", "inf", "1e308", "0", "-3"])
@pytest.mark.parametrize("option", ["--hours", "--watts", "--pue"])
def test_figures_no_estimate_can_use(run: Callable[..., Done], option: str, number: str):
    done = run("estimate", "--device", "a100", "--hours", "3", f"{option}={number}")
    assert done.code == 2
    assert f"Invalid value for '{option}'" in done.err


def test_a_folder_whose_name_is_no_text(paper: Callable[..., Path], tmp_path: Path):
    name = os.fsdecode(b"b\xff")
    try:
        paper(BODY).rename(tmp_path / name)
    except OSError:
        pytest.skip("this file system takes names of UTF-8 alone")
    done = command("check", name, "--output-format", "sarif", cwd=tmp_path)
    assert done.code == 1
    assert '"uri": "b%FF/main.tex"' in done.out


def test_odd_file_names(run: Callable[..., Done], paper: Callable[..., Path]):
    folder = paper(f"{BODY}\n\\input{{a b,c:d%e}}", {"a b,c:d%e.tex": "We trained on 4 V100 GPUs."})
    for name in ("full", "github", "sarif", "html", "json"):
        assert run("check", folder, "--output-format", name).code in (0, 1)


def test_a_paragraph_of_raw_figures_is_read_in_part(run: Callable[..., Done], paper: Callable[..., Path]):
    folder = paper(f"{BODY}\n\n{'A100 ' * 1_200}\n\nTraining took 3 days.")
    told = [f["message"] for f in findings(run("check", folder, "--output-format", "json"))]
    assert "after 1,000 statements about compute nothing more is read in this paragraph" in told
    assert names_hardware(run, folder)


def test_input_of_a_name_with_blanks(run: Callable[..., Done], paper: Callable[..., Path]):
    folder = paper('\\input{"the body"}', {"the body.tex": BODY})
    assert names_hardware(run, folder)
    assert unreadable(run("check", folder, "--output-format", "json")) == []


@pytest.mark.parametrize("name", ["refs.bib", "main.log", "acl.STY"])
def test_files_beside_a_paper_are_no_paper(run: Callable[..., Done], paper: Callable[..., Path], name: str):
    folder = paper("Text.", {name: "@article{a, title={8 GPUs}}"})
    done = run("check", folder / name)
    assert (done.code, done.out) == (2, "")
    assert "is no paper; give the folder or its root .tex file" in done.err
