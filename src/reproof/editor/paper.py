"""The paper a file belongs to, read with the texts an editor holds in place of those on disk."""

from __future__ import annotations

import itertools
from pathlib import Path
from typing import TYPE_CHECKING, Final

from reproof.error import ReproofError
from reproof.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from reproof.case import Case
    from reproof.fact import Fact
    from reproof.finding import Finding
    from reproof.place import Place
    from reproof.report import PaperReport
    from reproof.settings import Settings
    from reproof.understand import Input

_ABOVE: Final = 4
"""Folders looked at above a file's own for the root of its paper."""


@dataclass(frozen=True, slots=True)
class Opened:
    """One paper as the editor has it: its report, and what the rules were given."""

    folder: Path
    report: PaperReport
    case: Case

    def relative(self, path: Path) -> str:
        """Return a file's name as places give it."""
        return path.relative_to(self.folder).as_posix() if path.is_relative_to(self.folder) else ""

    def path(self, place: Place) -> Path:
        return (self.folder / place.file).resolve()

    def facts_at(self, file: str, line: int, column: int) -> Iterator[Fact]:
        """Yield the facts stated at a position (line and column from 1), the shortest statement first."""
        found = [
            (len(place.text), fact.id, fact)
            for fact in self.report.facts
            for place in fact.places
            if covers(place, file, line, column)
        ]
        yield from {number: fact for _, number, fact in sorted(found, key=lambda one: one[:2])}.values()

    def findings_at(self, file: str, line: int, column: int) -> Iterator[Finding]:
        """Yield the findings with a place at a position."""
        for finding in self.report.findings:
            if any(covers(spot.place, file, line, column) for spot in finding.spots):
                yield finding


def covers(place: Place, file: str, line: int, column: int) -> bool:
    """Whether a position is inside a place or at its end."""
    return place.file == file and (place.line, place.column) <= (line, column) <= (
        place.end_line,
        place.end_column,
    )


def open_paper(file: Path, texts: Mapping[Path, str], stop: Path | None = None) -> Opened | None:
    """Return the paper a file belongs to; None when it belongs to none.

    Papers are looked for in the file's folder and those above it, up to `stop`; the first one that
    reads the file is its own. `texts` are the texts being edited, by resolved path.
    """
    for given, settings in _candidates(file, stop, texts.get(file, "")):
        try:
            opened = _read(given, settings, texts)
        except ReproofError:
            continue
        if opened.relative(file) in opened.report.files:
            return opened
    return None


def _candidates(file: Path, stop: Path | None, text: str) -> Iterator[tuple[Input, Settings]]:
    from reproof.settings import Settings, find, read
    from reproof.understand import Input

    for folder in _folders(file, stop):
        source = find(folder)
        yield Input(folder), read(source) if source else Settings()
    # A folder with several roots and no settings: the file may be a root of its own.
    if "\\documentclass" in text:
        source = find(file.parent)
        yield Input(file), read(source) if source else Settings()


def _folders(file: Path, stop: Path | None) -> list[Path]:
    """Return the folders whose paper the file may be of: its own and those above, up to the project's.

    Without an opened folder and without a git repository nothing says where a project ends: then a
    folder above counts while it holds .tex files itself, so that a lone file does not have a whole
    home read.
    """
    above = [file.parent, *file.parent.parents][: _ABOVE + 1]
    for number, folder in enumerate(above):
        if folder == stop or (folder / ".git").exists():
            return above[: number + 1]
    parents = itertools.takewhile(lambda folder: any(folder.glob("*.tex")), above[1:])
    return [above[0], *parents]


def _read(given: Input, settings: Settings, texts: Mapping[Path, str]) -> Opened:
    from dataclasses import replace

    from reproof.check import report_on
    from reproof.understand import understand

    paper = understand(replace(given, texts=texts), settings, whole=False)
    case = paper.case()
    report = report_on(paper, case, given, settings)
    return Opened(Path(paper.folder).resolve(), report, case)
