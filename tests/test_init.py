"""`reproof init`: the settings it writes fit the folder, and never replace what is there."""

from __future__ import annotations

import json
import tomllib
from typing import TYPE_CHECKING

import pytest

from reproof.settings import read

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from conftest import Done

BODY = "We train a network with 3 million parameters on one NVIDIA A100 for 26 hours."


def test_it_names_root_checklist_and_metadata(run: Callable[..., Done], paper: Callable[..., Path]):
    text = "\\documentclass{article}\n\\usepackage{neurips_2025}\n\\begin{document}\nx\n\\end{document}\n"
    folder = paper(None, {"src/our paper.tex": text, "reproof.json": '{"title": "A paper"}'})
    done = run("init", folder)
    assert done.code == 0 and done.out == "" and done.err == f"reproof: wrote {folder / 'reproof.toml'}\n"
    settings = read(folder / "reproof.toml")
    assert settings.root == "src/our paper.tex"
    assert settings.checklist == ("neurips-2025",)
    assert settings.metadata == "reproof.json"
    assert "its style file is neurips_2025" in (folder / "reproof.toml").read_text()


def test_every_line_it_comments_out_is_a_setting(run: Callable[..., Done], paper: Callable[..., Path]):
    folder = paper(BODY)
    assert run("init", folder).code == 0
    text = (folder / "reproof.toml").read_text()
    assert 'checklist = "nlp-2021"' in text and "No style file names a venue" in text
    keys = [line.removeprefix("# ") for line in text.splitlines() if " = " in line or line.startswith("# [")]
    (folder / "reproof.toml").write_text("\n".join(keys))
    settings = read(folder / "reproof.toml")
    assert settings.metadata == "reproof.json"
    assert settings.level == {"missing-energy": "error"}
    assert list(settings.ignore) == ["missing-co2e"]
    assert settings.paper_type["training"] is True and settings.paper_type["theory"] is False


def test_a_check_with_it_says_the_same(run: Callable[..., Done], paper: Callable[..., Path]):
    folder = paper(BODY)
    before = run("check", folder, "--output-format", "json")
    run("init", folder)
    after = run("check", folder, "--output-format", "json")
    told, again = (json.loads(done.out)["papers"][0]["findings"] for done in (before, after))
    assert told and told == again and before.code == after.code == 1


@pytest.mark.parametrize("name", ["reproof.toml", "pyproject.toml"])
def test_settings_that_are_there_stay(run: Callable[..., Done], paper: Callable[..., Path], name: str):
    text = "stage = 'draft'\n" if name == "reproof.toml" else "[tool.reproof]\nstage = 'draft'\n"
    folder = paper(BODY, {name: text})
    done = run("init", folder)
    assert done.code == 2 and f"{folder / name}: has settings already" in done.err and "--force" in done.err
    assert (folder / name).read_text() == text
    assert run("init", folder, "--force").code == 0
    assert tomllib.loads((folder / "reproof.toml").read_text())["root"] == "main.tex"


def test_several_roots_need_a_choice(run: Callable[..., Done], paper: Callable[..., Path]):
    other = "\\documentclass{article}\\begin{document}x\\end{document}"
    folder = paper(BODY, {"short.tex": other})
    done = run("init", folder)
    assert done.code == 2 and "several root files (main.tex, short.tex)" in done.err
    assert not (folder / "reproof.toml").exists()
    assert run("init", folder, "--root", "main.tex").code == 0
    assert read(folder / "reproof.toml").root == "main.tex"


def test_a_folder_that_is_not_there(run: Callable[..., Done], tmp_path: Path):
    done = run("init", tmp_path / "gone")
    assert done.code == 2 and "no such folder" in done.err


def test_the_export_of_a_form_is_the_metadata(run: Callable[..., Done], paper: Callable[..., Path]):
    form = {"A1_limitations": "Yes", "B1_cite_creators": "Yes", "C1_model_size": "No"}
    folder = paper(BODY, {"arr.json": json.dumps(form), "other.json": "{}"})
    run("init", folder)
    assert read(folder / "reproof.toml").metadata == "arr.json"
