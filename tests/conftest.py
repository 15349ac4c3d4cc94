"""What most tests use: papers written to disk, and the command line run on them."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

REPOSITORY = Path(__file__).parents[1]
SLOWNESS = 8.0 if sys.gettrace() else 1.0
"""How much longer a run may take than it should: coverage watches every line."""


@dataclass(frozen=True)
class Done:
    """How a command line ended."""

    code: int
    out: str
    err: str


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Callable[..., Done]:
    """Run a command line inside this process; arguments may be paths."""
    from reproof import cli

    def run_it(*args: object) -> Done:
        capsys.readouterr()
        code = cli.run([str(arg) for arg in args])
        captured = capsys.readouterr()
        return Done(code, captured.out, captured.err)

    return run_it


def command(
    *args: object,
    input: bytes | None = None,  # noqa: A002 - as subprocess calls it
    cwd: Path | None = None,
    env: dict[str, str] | None = None,
) -> Done:
    """Run a command line in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "reproof", *map(str, args)],
        input=input,
        capture_output=True,
        cwd=cwd,
        env={**os.environ, **(env or {})},
        timeout=60,
        check=False,
    )
    return Done(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))


@pytest.fixture
def paper(tmp_path: Path) -> Callable[..., Path]:
    """Write a paper: main.tex made of the given body, and any other files by name."""

    def write(body: str | None = None, files: dict[str, str | bytes] | None = None) -> Path:
        folder = tmp_path / "paper"
        folder.mkdir(exist_ok=True)
        if body is not None:
            text = f"\\documentclass{{article}}\n\\begin{{document}}\n{body}\n\\end{{document}}\n"
            (folder / "main.tex").write_text(text, "utf-8")
        for name, content in (files or {}).items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return folder

    return write
