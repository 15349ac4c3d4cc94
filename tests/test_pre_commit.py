"""The two hooks, run by pre-commit itself on a scratch paper repository."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from conftest import REPOSITORY

PRE_COMMIT = os.environ.get("REPROOF_PRE_COMMIT") or shutil.which("pre-commit")
CLEAN = "We trained on 8 NVIDIA A100 GPUs for 72 hours (576 GPU-hours)."
CONTRADICTION = "We trained on 8 NVIDIA A100 GPUs for 72 hours (1,024 GPU-hours)."

pytestmark = pytest.mark.skipif(
    PRE_COMMIT is None or shutil.which("git") is None, reason="needs pre-commit and git"
)


def git(folder: Path, *args: str) -> subprocess.CompletedProcess[str]:
    names = {
        "GIT_AUTHOR_NAME": "a",
        "GIT_AUTHOR_EMAIL": "a@b.c",
        "GIT_COMMITTER_NAME": "a",
        "GIT_COMMITTER_EMAIL": "a@b.c",
    }
    path = f"{Path(PRE_COMMIT or '').parent}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        ["git", *args],
        cwd=folder,
        env={**os.environ, **names, "PATH": path},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


def write(folder: Path, sentence: str) -> None:
    text = f"\\documentclass{{article}}\n\\begin{{document}}\n{sentence}\n\\end{{document}}\n"
    (folder / "main.tex").write_text(text)
    git(folder, "add", "-A")


def test_a_contradiction_stops_the_commit_and_gaps_stop_the_push(tmp_path: Path):
    source = tmp_path / "reproof"
    shutil.copytree(
        REPOSITORY, source, ignore=shutil.ignore_patterns(".git", ".venv", "*cache*", "dist", "build")
    )
    for args in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "Publish the hooks"]):
        done = git(source, *args)
        assert done.returncode == 0, done.stderr
    revision = git(source, "rev-parse", "HEAD").stdout.strip()

    remote, folder = tmp_path / "remote.git", tmp_path / "paper"
    folder.mkdir()
    git(tmp_path, "init", "-q", "--bare", str(remote))
    git(folder, "init", "-q", "-b", "main")
    git(folder, "remote", "add", "origin", str(remote))
    (folder / ".pre-commit-config.yaml").write_text(
        f"repos:\n- repo: {source}\n  rev: {revision}\n  hooks:\n  - id: reproof\n  - id: reproof-submission\n"
    )
    installed = subprocess.run(
        [str(PRE_COMMIT), "install", "-t", "pre-commit", "-t", "pre-push"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert installed.returncode == 0, installed.stderr

    write(folder, CONTRADICTION)
    refused = git(folder, "commit", "-m", "Say how long it took")
    assert refused.returncode != 0
    assert "error[inconsistent-device-hours]" in refused.stderr + refused.stdout

    write(folder, CLEAN)
    allowed = git(folder, "commit", "-m", "Say how long it took")
    assert allowed.returncode == 0, allowed.stdout + allowed.stderr

    pushed = git(folder, "push", "origin", "main")
    assert pushed.returncode != 0
    assert "warning[missing-" in pushed.stderr + pushed.stdout
