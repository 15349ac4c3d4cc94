"""The command line: exit codes, streams, standard input, colour, and what each command prints."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from conftest import REPOSITORY, command
from reproof import __version__

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from conftest import Done

COMPLETE = REPOSITORY / "examples" / "complete"
FLAWED = REPOSITORY / "examples" / "flawed"
CONTRADICTION = "We train on 8 NVIDIA A100 GPUs for 72 hours (1{,}024 GPU-hours)."
THEORY = "We prove that every bounded sequence has a convergent subsequence."


def test_the_complete_example_is_silent(run: Callable[..., Done]):
    done = run("check", COMPLETE)
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("no problems in ")
    assert len(done.out.splitlines()) == 1


def test_the_flawed_example_fails_with_its_contradiction_and_gaps(run: Callable[..., Done]):
    done = run("check", FLAWED)
    assert (done.code, done.err) == (1, "")
    assert "error[inconsistent-device-hours]" in done.out
    assert "warning[missing-code]" in done.out


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ([], 1),
        (["--fail-on", "error"], 1),
        (["--fail-on", "never"], 0),
        (["--select", "missing", "--fail-on", "error"], 0),
        (["--select", "missing", "--fail-on", "warning"], 1),
        (["--select", "missing", "--stage", "draft"], 0),
        (["--select", "missing", "--stage", "draft", "--fail-on", "note"], 1),
        (["--select", "missing", "--stage", "camera-ready", "--fail-on", "error"], 1),
        (["--ignore", "missing", "--ignore", "inconsistent,unsupported,unclear"], 0),
    ],
    ids=lambda value: " ".join(value) or "none" if isinstance(value, list) else "",
)
def test_exit_codes_follow_the_threshold(run: Callable[..., Done], options: list[str], code: int):
    assert run("check", FLAWED, *options).code == code


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (["check", "--no-such-option"], "No such option"),
        (["check", "nowhere"], "nowhere: no such file or folder"),
        (["check", ".", "--checklist", "nlp-2012"], 'unknown checklist "nlp-2012". Did you mean "nlp-2021"?'),
        (
            ["check", ".", "--select", "missing-cod"],
            'unknown rule "missing-cod". Did you mean "missing-code"?',
        ),
        (["check", ".", "--also", "htm:x"], "is not FORMAT:FILE"),
        (["check", ".", "--output-format", "xml"], "'xml' is not one of"),
        (["chekc"], "Did you mean"),
        (["explain", "inconsistent-enrgy"], 'Did you mean "inconsistent-energy"?'),
        (["checklist", "nlp"], "unknown checklist"),
        (["schema", "papr"], '"papr"'),
        (["check", "-", "-"], "only once"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_usage_errors_are_exit_2_with_nothing_on_standard_output(
    run: Callable[..., Done], args: list[str], told: str
):
    done = run(*args)
    assert done.code == 2
    assert done.out == ""
    assert told in done.err
    assert "Traceback" not in done.err


def test_nothing_found_to_check_is_not_success(
    run: Callable[..., Done], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.chdir(tmp_path)
    done = run("check")
    assert done.code == 2
    assert "no .tex file in this folder" in done.err


def test_one_paper_that_cannot_be_read_never_stops_the_others(run: Callable[..., Done], tmp_path: Path):
    done = run("check", COMPLETE, tmp_path / "gone", FLAWED, "--output-format", "json")
    assert done.code == 2
    found = json.loads(done.out)
    assert [paper["root"] for paper in found["papers"]] == ["main.tex", "main.tex"]
    assert found["failures"][0]["path"] == str(tmp_path / "gone")
    assert "gone: no such file or folder" in done.err


def test_a_bug_says_that_it_is_one(
    run: Callable[..., Done], paper: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
):
    import reproof.check

    def broken(*args: object, **options: object) -> None:
        raise ZeroDivisionError("a mistake of ours")

    monkeypatch.setattr(reproof.check, "understand", broken)
    done = run("check", paper(THEORY))
    assert done.code == 2
    assert "ZeroDivisionError: a mistake of ours" in done.err
    assert "This is a bug in reproof" in done.err
    monkeypatch.setattr("reproof.commands.check.inputs", broken)
    done = run("check", ".")
    assert done.code == 2 and "This is a bug in reproof" in done.err


def test_ctrl_c_is_130(run: Callable[..., Done], monkeypatch: pytest.MonkeyPatch):
    def interrupted(*args: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("reproof.commands.check.inputs", interrupted)
    assert run("check", ".").code == 130


def test_standard_input_is_a_paper_in_the_named_files_place(paper: Callable[..., Path]):
    folder = paper(None, {"part.tex": CONTRADICTION})
    text = b"\\documentclass{article}\\begin{document}\\input{part}\\end{document}"
    done = command(
        "check", "-", "--stdin-filename", folder / "draft.tex", "--output-format", "concise", input=text
    )
    assert done.code == 1
    assert "part.tex:1:46: error[inconsistent-device-hours]" in done.out
    alone = command(
        "facts", "-", "--output-format", "json", input=text.replace(b"\\input{part}", b"on 3 V100s")
    )
    assert json.loads(alone.out)["papers"][0]["root"] == "stdin.tex"
    metadata = command("check", "-", "--stdin-filename", "reproof.json", input=b'{"experiments": []}')
    assert metadata.code == 1 and "reproof.json" in metadata.out


def test_no_path_is_the_current_folder(paper: Callable[..., Path]):
    done = command("check", "--output-format", "concise", cwd=paper(CONTRADICTION))
    assert done.out.startswith("main.tex:")


def test_paths_are_printed_from_the_current_folder(paper: Callable[..., Path]):
    folder = paper(CONTRADICTION)
    done = command("check", folder.name, "--output-format", "concise", cwd=folder.parent)
    assert done.out.startswith("paper/main.tex:")


def test_several_papers_come_in_the_order_given(run: Callable[..., Done]):
    found = json.loads(run("facts", FLAWED, COMPLETE / "main.tex", "--output-format", "json").out)
    assert [len(paper["files"]) for paper in found["papers"]] == [3, 7]


def test_output_and_also_write_files(run: Callable[..., Done], tmp_path: Path):
    page, sarif, text = tmp_path / "r.html", tmp_path / "r.sarif", tmp_path / "r.txt"
    done = run("check", FLAWED, "--also", f"html:{page}", "--also", f"sarif:{sarif}", "-o", text)
    assert (done.code, done.out) == (1, "")
    assert page.read_text().startswith("<!doctype html>")
    assert json.loads(sarif.read_text())["version"] == "2.1.0"
    assert "error[inconsistent-device-hours]" in text.read_text()
    nowhere = run("check", FLAWED, "-o", tmp_path / "no" / "r.txt")
    assert nowhere.code == 2 and "cannot write the report" in nowhere.err


def test_a_report_by_ones_own_template(run: Callable[..., Done], tmp_path: Path):
    template = tmp_path / "names.txt"
    template.write_text("{% for paper, one in report.findings() %}{{ one.rule }}\n{% endfor %}")
    done = run("check", FLAWED, "--template", template)
    assert "inconsistent-device-hours" in done.out.splitlines()


@pytest.mark.parametrize(
    ("choice", "env", "coloured"),
    [
        ("auto", {}, False),
        ("auto", {"FORCE_COLOR": "1"}, True),
        ("auto", {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        ("auto", {"NO_COLOR": ""}, False),
        ("always", {"NO_COLOR": "1"}, True),
        ("never", {"FORCE_COLOR": "1"}, False),
    ],
    ids=str,
)
def test_colour(
    run: Callable[..., Done],
    monkeypatch: pytest.MonkeyPatch,
    choice: str,
    env: dict[str, str],
    coloured: bool,
):
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    for name, value in env.items():
        monkeypatch.setenv(name, value)
    for args in (("check", FLAWED), ("facts", FLAWED)):
        assert ("\x1b[" in run(*args, "--color", choice).out) is coloured


@pytest.mark.skipif(os.name == "nt", reason="needs a POSIX pipe")
def test_a_closed_pipe_is_no_traceback():
    process = subprocess.Popen(
        [sys.executable, "-m", "reproof", "facts", str(COMPLETE), "--why", "--output-format", "json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout and process.stderr
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait() == 0


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no device that is always full")  # noqa: PTH110
@pytest.mark.parametrize("redirection", ["> /dev/full", ">&-"], ids=["full", "closed"])
def test_output_that_cannot_be_written_is_one_line(redirection: str):
    done = subprocess.run(
        f'"{sys.executable}" -m reproof facts "{COMPLETE}" {redirection}',
        shell=True,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert done.stderr.startswith("reproof: standard output: cannot write: ")
    assert len(done.stderr.splitlines()) == 1


def test_reports_are_utf8_in_any_locale(paper: Callable[..., Path]):
    folder = paper("Müller trained on 8 NVIDIA A100 GPUs for 72 hours (1{,}024 GPU-hours) – twice.")
    done = command("check", folder, env={"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"})
    assert "Müller" in done.out


def test_the_same_paper_gives_the_same_bytes():
    for format_ in ("json", "full", "html"):
        args = ("check", FLAWED, "--output-format", format_)
        first = command(*args, env={"PYTHONHASHSEED": "1"})
        assert first.out == command(*args, env={"PYTHONHASHSEED": "2"}).out


def test_checking_writes_nothing(run: Callable[..., Done], paper: Callable[..., Path]):
    folder = paper(CONTRADICTION)
    run("check", folder)
    assert [path.name for path in folder.rglob("*")] == ["main.tex"]


def test_facts_as_metadata_give_the_same_verdicts(run: Callable[..., Done], tmp_path: Path):
    for folder in (COMPLETE, FLAWED):
        metadata = tmp_path / "reproof.json"
        assert run("facts", folder, "--output-format", "metadata", "-o", metadata).code == 0
        verdicts = []
        for path in (folder, metadata):
            items = json.loads(run("check", path, "--output-format", "json").out)["papers"][0]["items"]
            verdicts.append({name: item["status"] for name, item in items["nlp-2021"].items()})
        assert verdicts[0] == verdicts[1]


def test_metadata_of_several_papers_is_refused(run: Callable[..., Done]):
    done = run("facts", COMPLETE, FLAWED, "--output-format", "metadata")
    assert done.code == 2 and "one paper" in done.err and done.out == ""


def test_explain_tells_of_every_rule(run: Callable[..., Done]):
    from reproof.rules import rules

    listed = run("explain").out
    for rule in rules():
        assert f"{rule.name} " in listed
        page = run("explain", rule.name)
        assert page.code == 0 and page.out.startswith(f"{rule.name} ({rule.level.value}, since ")
        assert len(page.out.splitlines()) > 2


def test_checklists_and_schemas_are_printed(run: Callable[..., Done]):
    assert "nlp-2021  NLP Reproducibility Checklist" in " ".join(run("checklist").out.split()).replace(
        " N", "  N"
    )
    page = run("checklist", "nlp-2021").out
    for item in ("R1", "R7", "H5", "D6"):
        assert f"\n{item}  " in page
    for name in ("paper", "facts", "report", "checklist", "settings", "config", "nlp-2021"):
        schema = json.loads(run("schema", name).out)
        assert schema["$schema"].startswith("http")
    assert run("schema", "config").out == run("schema", "settings").out


def test_a_checklist_of_ones_own(run: Callable[..., Done], tmp_path: Path):
    text = (REPOSITORY / "checklist" / "nlp-2021.toml").read_text()
    ours = tmp_path / "ours.toml"
    ours.write_text(text)
    done = run("check", COMPLETE, "--checklist", ours, "--output-format", "json")
    assert list(json.loads(done.out)["papers"][0]["items"]) == ["ours"]
    both = run("check", COMPLETE, "--checklist", ours, "--checklist", "nlp-2021", "--output-format", "json")
    assert list(json.loads(both.out)["papers"][0]["items"]) == ["ours", "nlp-2021"]


def test_version_and_help(run: Callable[..., Done]):
    assert run("--version").out == f"reproof {__version__}\n"
    for name in ("check", "facts", "explain", "checklist", "schema"):
        done = run(name, "--help")
        assert done.code == 0 and "Usage: reproof" in done.out
    assert command("--version").out == f"reproof {__version__}\n"


def test_version_and_help_import_nothing_heavy():
    code = (
        "import sys; from reproof import cli; cli.run(['--version']); cli.run(['check', '--help']);"
        "print(sorted({'jinja2', 'jsonschema', 'pylatexenc', 'rich', 'tomllib'} & set(sys.modules)))"
    )
    # Coverage, where it watches this process, imports for itself.
    alone = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_PROCESS")}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=alone)
    assert done.stdout.splitlines()[-1] == "[]"


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("chek", 'Did you mean "check"?'),
        (COMPLETE, f"Did you mean reproof check {COMPLETE}?"),
        ("zzzz", 'no command "zzzz"\n'),
    ],
    ids=["misspelt", "a path", "neither"],
)
def test_an_unknown_command_is_met_with_the_one_meant(run: Callable[..., Done], word: object, meant: str):
    done = run(word)
    assert done.code == 2 and meant in done.err


def test_a_check_writes_nothing_beside_the_paper(paper: Callable[..., Path]):
    folder = paper("We train on 8 NVIDIA A100 GPUs for 72 hours.", {"reproof.toml": "stage = 'draft'\n"})
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    command("check", ".", cwd=folder)
    command("facts", ".", cwd=folder)
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


def test_optional_parts_cost_nothing_when_unused():
    code = (
        "import sys; from reproof import cli; cli.run(['check', 'examples/flawed']);"
        "print(sorted({'pygls', 'lsprotocol', 'watchfiles', 'asyncio', 'jinja2', 'reproof.editor', 'reproof.starter'}"
        " & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=REPOSITORY
    )
    assert done.stdout.splitlines()[-1] == "[]"


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("reproof ch", ["check", "checklist"]),
        ("reproof check --stage ", ["draft", "submission", "camera-ready"]),
        ("reproof check --ignore inconsistent-em", ["inconsistent-emissions"]),
        ("reproof check --select miss", ["missing"]),
        ("reproof explain inconsistent-pu", ["inconsistent-pue"]),
        ("reproof facts --checklist nlp", ["nlp-2021"]),
        ("reproof draft arr", ["arr-2025"]),
    ],
)
def test_a_shell_completes_names(line: str, offered: list[str]):
    words = line.split(" ")
    done = command(
        env={
            "_REPROOF_COMPLETE": "bash_complete",
            "COMP_WORDS": line,
            "COMP_CWORD": str(len(words) - 1),
        }
    )
    shown = [one.partition(",")[2] for one in done.out.split()]
    assert shown[: len(offered)] == offered


def test_no_command_writes_into_a_paper(paper: Callable[..., Path], tmp_path: Path):
    folder = paper(
        "\\input{part}",
        {"part.tex": "We used 8 NVIDIA A100 GPUs for 72 hours.", "reproof.toml": "stage = 'draft'\n"},
    )

    def listing() -> list[tuple[str, int, int]]:
        every = [folder, *sorted(folder.rglob("*"))]
        return [(str(one), one.stat().st_mtime_ns, one.stat().st_size) for one in every]

    before = listing()
    folder.chmod(0o555)
    try:
        for args in (
            ["check"],
            *(["check", "--output-format", name] for name in ("json", "html", "sarif", "markdown")),
            ["check", "--also", f"html:{tmp_path / 'out.html'}"],
            ["facts", "--why"],
            ["facts", "--output-format", "metadata"],
            ["draft", "neurips-2026"],
            ["statement"],
            ["estimate"],
        ):
            done = command(*args, cwd=folder, env={"REPROOF_CACHE": ""})
            assert done.code in (0, 1), (args, done.err)
            assert done.out
    finally:
        folder.chmod(0o755)
    assert listing() == before
    assert (tmp_path / "out.html").is_file()
