"""The GitHub action: its shell steps, run as the runner would, and the snippets of the README."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from conftest import REPOSITORY

yaml = pytest.importorskip("ruamel.yaml")
if shutil.which("bash") is None:
    pytest.skip("needs bash", allow_module_level=True)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

ACTION: dict[str, Any] = yaml.YAML(typ="safe").load((REPOSITORY / "action.yml").read_text("utf-8"))
HOURS = "We train on 8 NVIDIA A100 GPUs for 72 hours (%s GPU-hours)."


def checked(paper: Path, temp: Path, **inputs: str) -> subprocess.CompletedProcess[str]:
    """Run the step that checks, with the inputs as the runner fills them in."""
    [step] = [one for one in ACTION["runs"]["steps"] if one.get("id") == "check"]
    known = {name: str(one.get("default", "")) for name, one in ACTION["inputs"].items()}
    known.update({name.replace("_", "-"): value for name, value in inputs.items()}, path=str(paper))
    environment = {
        name: re.sub(r"\$\{\{ inputs\.([\w-]+) \}\}", lambda match: known[match[1]], value)
        for name, value in step["env"].items()
    }
    programs = temp / "reproof" / "bin"
    programs.mkdir(parents=True, exist_ok=True)
    program = programs / "reproof"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m reproof "$@"\n')
    program.chmod(0o755)
    files = {name: str(temp / name) for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY")}
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
        env={**os.environ, **environment, **files, "RUNNER_TEMP": str(temp)},
        capture_output=True, text=True, check=False, cwd=temp,
    )  # fmt: skip


def test_the_step_annotates_writes_sarif_and_fails(paper: Callable[..., Path], tmp_path: Path):
    done = checked(paper(HOURS % "1024"), tmp_path, stage="draft")
    assert done.returncode == 1
    assert "::error file=" in done.stdout and "title=inconsistent-device-hours" in done.stdout
    written = (tmp_path / "GITHUB_OUTPUT").read_text().strip()
    assert written == f"sarif-file={tmp_path / 'reproof.sarif'}"
    assert json.loads((tmp_path / "reproof.sarif").read_text())["version"] == "2.1.0"
    assert (tmp_path / "GITHUB_STEP_SUMMARY").read_text().startswith("# reproof")


def test_the_inputs_are_options(paper: Callable[..., Path], tmp_path: Path):
    folder = paper(HOURS % "1024")
    assert checked(folder, tmp_path, fail_on="never").returncode == 0
    assert checked(folder, tmp_path, checklist="no-such-list").returncode == 2
    assert checked(paper(HOURS % "576"), tmp_path, stage="draft").returncode == 0


def test_an_input_is_never_run(paper: Callable[..., Path], tmp_path: Path):
    mark = tmp_path / "mark"
    done = checked(paper("x"), tmp_path, stage=f"$(touch {mark})", checklist=f"`touch {mark}`; touch {mark}")
    assert done.returncode == 2 and not mark.exists()
    scripts = [one["run"] for one in ACTION["runs"]["steps"] if "run" in one]
    assert scripts and not any("${{" in one for one in scripts)


def schema_accepts(name: str, path: Path, *options: str) -> str:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", name, *options, str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.stdout + done.stderr if done.returncode else ""


def test_action_and_snippets_fit_their_schemas(tmp_path: Path):
    pytest.importorskip("check_jsonschema")
    assert schema_accepts("vendor.github-actions", REPOSITORY / "action.yml") == ""
    snippets = re.findall(
        r"```yaml\n(# \.git\S+)\n(.*?)```", (REPOSITORY / "README.md").read_text("utf-8"), re.DOTALL
    )
    assert [head for head, _ in snippets] == ["# .github/workflows/reproof.yml", "# .gitlab-ci.yml"]
    github, gitlab = tmp_path / "github.yml", tmp_path / "gitlab.yml"
    github.write_text(snippets[0][1])
    gitlab.write_text(snippets[1][1])
    assert schema_accepts("vendor.github-workflows", github) == ""
    assert schema_accepts("vendor.gitlab-ci", gitlab, "--data-transform", "gitlab-ci") == ""
