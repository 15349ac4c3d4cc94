"""Watching: the report comes again when a source changes, and only then."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

pytest.importorskip("watchfiles")

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from conftest import Done

HOURS = "We train on 8 NVIDIA A100 GPUs for 72 hours (%s GPU-hours)."


def wait(path: Path, text: str, count: int = 1) -> str:
    end = time.monotonic() + 60
    while time.monotonic() < end:
        shown = path.read_text("utf-8")
        if shown.count(text) >= count:
            return shown
        time.sleep(0.05)
    raise AssertionError(f"{text!r} not {count} times in {path.read_text()!r}")


@pytest.mark.skipif(sys.platform == "win32", reason="sends an interrupt")
def test_a_change_is_reported_and_other_files_are_none(paper: Callable[..., Path], tmp_path: Path):
    folder = paper(HOURS % "576")
    out, err = tmp_path / "out", tmp_path / "err"
    args = ["check", str(folder), "--watch", "--select", "inconsistent", "--output-format", "concise"]
    also = ["--also", f"json:{folder / 'report.json'}"]
    with out.open("wb") as stdout, err.open("wb") as stderr:
        process = subprocess.Popen(
            [sys.executable, "-m", "reproof", *args, *also],
            stdout=stdout,
            stderr=stderr,
            cwd=tmp_path,
            # Shells start background jobs with interrupts ignored, and what they start inherits that.
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
        )
    try:
        wait(err, "Ctrl-C to stop")
        assert "no problems" in wait(out, "no problems")
        time.sleep(0.5)
        (folder / "notes.txt").write_text("not a source")
        main = folder / "main.tex"
        main.write_text(main.read_text().replace("576", "1024"))
        assert "error[inconsistent-device-hours]" in wait(out, "error[")
        wait(err, "Ctrl-C to stop", 2)
        (folder / "reproof.toml").write_text("stage = 3\n")
        assert "expected text in quotes, found 3" in wait(err, "expected text")
        wait(err, "Ctrl-C to stop", 3)
        time.sleep(0.6)
        assert err.read_text().count("Ctrl-C to stop") == 3
    finally:
        process.send_signal(signal.SIGINT)
        assert process.wait(60) == 0


def test_what_cannot_be_watched(
    run: Callable[..., Done], paper: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
):
    assert "--watch reports on files" in run("check", "-", "--watch").err
    assert run("check", paper("x"), "--watch", "--write-baseline").code == 2
    monkeypatch.setitem(sys.modules, "watchfiles", None)
    done = run("check", paper("x"), "--watch")
    assert done.code == 2 and "pip install 'reproof[watch]'" in done.err and done.out == ""
