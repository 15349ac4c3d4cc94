"""The settings file: found, read, and answered in plain words where it is wrong."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reproof.bundle import bundled
from reproof.error import ReproofError
from reproof.settings import Settings, find, names_rule, read

if TYPE_CHECKING:
    from collections.abc import Callable

    from conftest import Done


def written(folder: Path, text: str, name: str = "reproof.toml") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def test_the_nearest_file_up_to_the_git_root_is_the_only_one(tmp_path: Path):
    repository = tmp_path / "repository"
    inner = repository / "paper" / "latex"
    inner.mkdir(parents=True)
    (repository / ".git").mkdir()
    written(tmp_path, "stage = 'draft'\n")
    assert find(inner) is None
    outer = written(repository, "stage = 'draft'\n")
    assert find(inner) == outer
    nearer = written(repository / "paper", "fail-on = 'error'\n")
    assert find(inner) == nearer
    assert read(nearer).stage == "submission"


def test_without_git_only_the_papers_folder_and_those_up_to_the_current_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    above = written(tmp_path / "a", "stage = 'draft'\n")
    assert find(inner) is None
    assert find(tmp_path / "a") == above
    monkeypatch.chdir(tmp_path)
    assert find(inner) == above


def test_pyproject_counts_only_with_a_table_of_ours(tmp_path: Path):
    project = written(tmp_path, "[tool.other]\nx = 1\n", "pyproject.toml")
    assert find(tmp_path) is None
    project.write_text("[tool.reproof]\nstage = 'draft'\n")
    assert find(tmp_path) == project
    assert read(project).stage == "draft"
    own = written(tmp_path, "stage = 'camera-ready'\n")
    assert find(tmp_path) == own


def test_every_key_is_read(tmp_path: Path):
    path = written(
        tmp_path,
        """
checklist = ["nlp-2021", "./ours.toml"]
root = "main.tex"
metadata = "facts.json"
stage = "draft"
fail-on = "error"
min-confidence = "medium"
exclude = ["old/*.tex"]
select = ["inconsistent"]
[level]
inconsistent = "warning"
[ignore]
missing = "a workshop paper of two pages"
[paper-type]
hyperparameter-search = false
""",
    )
    settings = read(path)
    assert settings.checklist == ("nlp-2021", str(tmp_path / "./ours.toml"))
    assert (settings.root, settings.metadata, settings.stage) == ("main.tex", "facts.json", "draft")
    assert (settings.fail_on, settings.min_confidence) == ("error", "medium")
    assert settings.exclude == ("old/*.tex",)
    assert settings.select == ("inconsistent",)
    assert settings.level == {"inconsistent": "warning"}
    assert settings.ignore == {"missing": "a workshop paper of two pages"}
    assert settings.paper_type == {"hyperparameter_search": False}


def test_the_schema_names_nothing_that_is_not_read():
    schema = json.loads((bundled("schemas") / "settings.schema.json").read_text("utf-8"))
    fields = {name.replace("_", "-") for name in Settings.__dataclass_fields__}
    assert set(schema["properties"]) <= fields
    assert schema["$schema"].startswith("http://json-schema.org/draft-07")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('chekclist = "nlp-2021"', 'unknown key "chekclist". Did you mean "checklist"?'),
        ("zzz = 1", 'unknown key "zzz"'),
        ('stage = "sumbission"', '"sumbission" is not one of draft, submission, camera-ready. Did you mean "submission"?'),
        ("stage = 3", "stage: expected text in quotes, found 3"),
        ("exclude = 'a'", 'exclude: expected a list, found "a"'),
        ("exclude = [1]", "exclude: expected a list of texts in quotes, found 1 in it"),
        ("level = 'error'", 'level: expected a table, found "error"'),
        ("[level]\nmissing = 'eror'", '"eror" is not one of error, warning, note. Did you mean "error"?'),
        ("[level]\ninconsistant = 'error'", 'unknown rule "inconsistant". Did you mean "inconsistent"?'),
        ("[ignore]\nmissing = ''", 'ignore.missing: say why'),
        ("[paper-type]\ntheory = 'no'", 'paper-type.theory: expected true or false, found "no"'),
        ("[paper-type]\nteory = true", 'unknown key "paper-type.teory". Did you mean "theory"?'),
        ("stage = ", "not TOML"),
    ],
    ids=lambda value: value.replace("\n", " ")[:40],
)  # fmt: skip
def test_what_is_wrong_is_told_with_the_nearest_word(tmp_path: Path, text: str, told: str):
    path = written(tmp_path, text)
    with pytest.raises(ReproofError) as error:
        read(path)
    assert told in str(error.value)
    assert "reproof.toml" in str(error.value)


def test_not_utf8(tmp_path: Path):
    path = tmp_path / "reproof.toml"
    path.write_bytes(b'root = "\xff.tex"')
    with pytest.raises(ReproofError, match="save it as UTF-8"):
        read(path)


def test_options_go_before_the_file():
    settings = Settings(stage="draft", select=("missing",))
    assert settings.with_options(stage=None, select=()) == settings
    assert settings.with_options(stage="submission").stage == "submission"


@pytest.mark.parametrize(
    ("names", "rule", "among"),
    [
        (["missing"], "missing-code", True),
        (["missing-code"], "missing-code", True),
        (["missing-co"], "missing-code", False),
        ([], "missing-code", False),
    ],
)
def test_a_rule_is_named_by_itself_or_its_group(names: list[str], rule: str, among: bool):
    assert names_rule(names, rule) is among


def test_a_bad_settings_file_is_exit_2_and_isolated_passes_it_by(
    run: Callable[..., Done], paper: Callable[..., Path]
):
    folder = paper("We prove a theorem.", {"reproof.toml": 'chekclist = "x"\n'})
    done = run("check", folder)
    assert (done.code, done.out) == (2, "") or done.code == 2
    assert 'unknown key "chekclist". Did you mean "checklist"?' in done.err
    assert run("check", folder, "--isolated", "--fail-on", "never").code == 0


def test_settings_act_on_a_run(run: Callable[..., Done], paper: Callable[..., Path]):
    body = "We train a network on 8 NVIDIA A100 GPUs for 72 hours, 1,024 GPU-hours in all."
    folder = paper(body)
    args = ("check", folder, "--output-format", "concise")
    plain = run(*args)
    assert "missing-" in plain.out and plain.code == 1
    (folder / "reproof.toml").write_text("[ignore]\nmissing = 'two pages only'\n")
    assert "missing-" not in run(*args).out
    assert "missing-" in run(*args, "--no-ignore").out
    assert "missing-" in run(*args, "--mandatory", "missing").out
    (folder / "reproof.toml").write_text("stage = 'draft'\n")
    draft = run(*args)
    assert "warning[missing-" not in draft.out and "note[missing-" in draft.out
    (folder / "reproof.toml").write_text("[level]\nmissing = 'error'\n")
    assert "error[missing-" in run(*args).out
    (folder / "reproof.toml").write_text("exclude = ['main.*']\n")
    assert "missing-" not in run(*args).out


def test_config_names_a_file(run: Callable[..., Done], paper: Callable[..., Path], tmp_path: Path):
    folder = paper("We train a network for 3 hours on one V100.")
    chairs = written(tmp_path / "chairs", "fail-on = 'never'\n", "venue.toml")
    assert run("check", folder, "--config", chairs).code == 0
    missing = run("check", folder, "--config", tmp_path / "none.toml")
    assert missing.code == 2 and "no such settings file" in missing.err
    both = run("check", folder, "--config", chairs, "--isolated")
    assert both.code == 2 and "exclude each other" in both.err


def test_excluded_files_are_read_but_not_told_and_no_root(
    run: Callable[..., Done], paper: Callable[..., Path]
):
    wrong = "It trained on 2 NVIDIA A100 GPUs for 10 hours and used 900 kWh."
    folder = paper(
        None,
        {
            "main.tex": "\\documentclass{article}\\begin{document}\\input{old/part}\\end{document}",
            "old/part.tex": wrong,
            "old/first.tex": "\\documentclass{article}\\begin{document}Old.\\end{document}",
            "reproof.toml": "",
        },
    )
    told = run("check", folder, "--select", "inconsistent-energy")
    assert told.code == 1
    assert "old/part.tex:1" in told.out
    for pattern in ("old", "old/", "old/*.tex", "o*/*"):
        (folder / "reproof.toml").write_text(f'exclude = ["{pattern}"]\n')
        done = run("check", folder, "--select", "inconsistent-energy")
        assert done.code == 0, pattern
        assert "no problems" in done.out
        assert "1 not told, in excluded files." in done.out
        report = json.loads(
            run("check", folder, "--select", "inconsistent-energy", "--output-format", "json").out
        )
        assert (report["papers"][0]["findings"], report["papers"][0]["excluded"]) == ([], 1)
        assert "NVIDIA A100" in run("facts", folder).out
    (folder / "reproof.toml").write_text('exclude = ["old"]\n')
    (folder / "main.tex").rename(folder / "old" / "main.tex")
    (folder / "paper").mkdir()
    (folder / "paper" / "new.tex").write_text("\\documentclass{article}\\begin{document}New.\\end{document}")
    assert "paper/new.tex" in run("check", folder).out


def test_a_root_in_the_settings_counts_from_their_folder(
    run: Callable[..., Done], paper: Callable[..., Path]
):
    folder = paper(
        None,
        {
            "a.tex": "\\documentclass{article}\\begin{document}\\input{parts/one}\\end{document}",
            "b.tex": "\\documentclass{article}\\begin{document}Slides.\\end{document}",
            "parts/one.tex": "It trained on 2 NVIDIA A100 GPUs.",
            "reproof.toml": 'root = "a.tex"\n',
            ".git/HEAD": "",
        },
    )
    for path in (folder, folder / "parts"):
        assert "NVIDIA A100" in run("facts", path).out
    elsewhere = folder / "other"
    elsewhere.mkdir()
    (folder / "reproof.toml").write_text('root = "parts/x.tex"\n')
    done = run("facts", elsewhere)
    assert (done.code, "no such file" in done.err) == (2, True)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("baseline = 'x'", 'unknown key "baseline"; there are checklist, root, '),
        ("[paper-type]\nhuman = true", 'unknown key "paper-type.human". Did you mean "human-participants"?'),
        ("[tool.reproof]\nstage = 'draft'", "in a file of its own the keys stand without [tool.reproof]"),
        ("[level]\nmissing-energy = 'off'", "to set a rule aside, name it under [ignore] with the reason"),
    ],
    ids=["all there are", "begun", "pyproject's table", "off"],
)
def test_an_unknown_word_is_answered_with_what_there_is(
    run: Callable[..., Done], paper: Callable[..., Path], text: str, told: str
):
    done = run("check", paper("Text.", {"reproof.toml": text}))
    assert done.code == 2
    assert told in done.err


def test_verbose_names_the_settings_file(run: Callable[..., Done], paper: Callable[..., Path]):
    folder = paper("Text.", {"reproof.toml": "stage = 'draft'\n"})
    assert "reproof.toml" in run("check", folder, "--verbose").err
    assert "no settings file" in run("check", folder, "-v", "--isolated").err
    assert run("check", folder).err == ""
