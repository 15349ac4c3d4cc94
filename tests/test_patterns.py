"""Compiled patterns kept between runs: the same matches, and nothing a paper says among them."""

from __future__ import annotations

import marshal
import re
import sys
from re import _compiler  # type: ignore[attr-defined]
from types import ModuleType
from typing import TYPE_CHECKING

import pytest

from reproof.patterns import cache_file, kept_patterns

if TYPE_CHECKING:
    from pathlib import Path

SOURCE = "import re\nP = re.compile(r'(?P<n>\\d+)\\s*(?:h|hours?)\\b', re.IGNORECASE)\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("REPROOF_CACHE", str(tmp_path))
    return tmp_path


def imported() -> ModuleType:
    re.purge()
    module = ModuleType("made_up")
    exec(compile(SOURCE, "made_up.py", "exec"), module.__dict__)
    return module


def test_a_kept_pattern_matches_as_a_fresh_one(monkeypatch: pytest.MonkeyPatch):
    fresh = imported().P
    with kept_patterns():
        imported()
    path = cache_file()
    assert path and path.is_file()
    with monkeypatch.context() as patched, kept_patterns():
        patched.setattr(_compiler, "_code", None)
        kept = imported().P
    assert (kept.pattern, kept.flags, kept.groups, kept.groupindex) == (
        fresh.pattern, fresh.flags, fresh.groups, fresh.groupindex,
    )  # fmt: skip
    for text in ("12 Hours", "12 hourly", "x 3h.", ""):
        assert bool(kept.search(text)) == bool(fresh.search(text))
    assert kept.search("about 12 Hours")["n"] == "12"
    assert re.compile("a+").fullmatch("aaa")


def test_only_the_patterns_of_modules_are_kept():
    def from_a_paper(words: str) -> None:
        re.purge()
        re.compile(f"{words} of a paper")
        re.compile("spelt out")

    with kept_patterns():
        from_a_paper("words")
        imported()
    path = cache_file()
    assert path is not None
    _, known = marshal.loads(path.read_bytes())
    assert [pattern for pattern, _ in known] == ["spelt out", r"(?P<n>\d+)\s*(?:h|hours?)\b"]


@pytest.mark.parametrize("content", [b"", b"junk", marshal.dumps((1, {})), marshal.dumps([1])])
def test_an_unexpected_file_is_passed_by(content: bytes):
    path = cache_file()
    assert path is not None
    path.write_bytes(content)
    with kept_patterns():
        assert imported().P.search("3 h")


def test_code_the_engine_refuses_is_compiled_anew():
    with kept_patterns():
        imported()
    path = cache_file()
    assert path is not None
    magic, known = marshal.loads(path.read_bytes())
    broken = {key: (entry[0], entry[1][::-1], *entry[2:]) for key, entry in known.items()}
    path.write_bytes(marshal.dumps((magic, broken)))
    with kept_patterns():
        assert imported().P.search("3 h")


def test_it_can_be_turned_off(monkeypatch: pytest.MonkeyPatch, folder: Path):
    monkeypatch.setenv("REPROOF_CACHE", "")
    assert cache_file() is None
    with kept_patterns():
        imported()
    assert list(folder.iterdir()) == []


def test_a_folder_that_cannot_be_written_is_no_problem(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    blocked = tmp_path / "file"
    blocked.write_text("")
    monkeypatch.setenv("REPROOF_CACHE", str(blocked / "below"))
    with kept_patterns():
        assert imported().P.search("3 h")


def test_the_regular_expression_engine_is_left_as_it_was():
    before = _compiler.compile
    with pytest.raises(ZeroDivisionError), kept_patterns():
        assert _compiler.compile is not before
        raise ZeroDivisionError
    assert _compiler.compile is before


def test_the_file_is_of_one_python():
    path = cache_file()
    assert path is not None and f"{sys.hexversion:x}" in path.name
