"""Reports: what a run found, and the formats it can be printed in.

One module per format, imported when it is asked for. A format sees findings, facts and verdicts;
it reads no LaTeX and judges nothing.
"""

from __future__ import annotations

from dataclasses import field
from importlib import import_module
from posixpath import normpath
from typing import TYPE_CHECKING, Final

from reproof.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.checklists import Checklist, Verdict
    from reproof.fact import Fact
    from reproof.finding import Finding, Level
    from reproof.paper_type import PaperType
    from reproof.place import Place

STATUSES: Final = ("reported", "missing", "unclear", "unreadable", "not_applicable", "person")
"""Every verdict an item can have, in the order reports count them."""


@dataclass(frozen=True, slots=True)
class Answers:
    """One checklist held against one paper: a verdict per item, in the checklist's order."""

    checklist: Checklist
    verdicts: tuple[Verdict, ...]
    why: str = ""
    """Why this checklist, when nobody asked for it by name: "by neurips_2026"."""

    def count(self, status: str) -> int:
        return sum(verdict.status == status for verdict in self.verdicts)

    @property
    def applicable(self) -> int:
        """How many items apply to this paper and can be told from its text."""
        return len(self.verdicts) - self.count("not_applicable") - self.count("person")


@dataclass(frozen=True, slots=True)
class Ignored:
    """A finding the authors set aside, and why."""

    finding: Finding
    reason: str
    source: str
    """Where it is set aside: file and line of the comment, or the settings file."""


@dataclass(frozen=True, slots=True)
class PaperReport:
    """Everything found in one paper."""

    root: str
    """The root file, relative to the paper's folder."""
    folder: str
    """How to get from the current folder to the paper's: put before a file's name when printing."""
    files: tuple[str, ...]
    facts: tuple[Fact, ...] = ()
    findings: tuple[Finding, ...] = ()
    ignored: tuple[Ignored, ...] = ()
    known: tuple[Finding, ...] = ()
    """Findings the paper's baseline knows: counted, not told again."""
    mended: int = 0
    """How many findings the baseline knows that are there no more."""
    excluded: int = 0
    """How many findings are not told because they are in files the settings exclude."""
    answers: tuple[Answers, ...] = ()
    paper_type: PaperType | None = None
    """What kind of paper it was read as, and by which words; None for metadata."""
    texts: dict[str, str] = field(default_factory=dict)
    """The text of each file, for excerpts."""
    fails: bool = False
    """Whether a finding reaches the level that makes the exit code 1."""

    def path(self, file: str) -> str:
        """Return a file's path from the current folder."""
        path = f"{self.folder}/{file}" if self.folder else file
        return normpath(path) if ".." in file else path

    def where(self, place: Place) -> str:
        """Return path:line:column of a place."""
        return f"{self.path(place.file)}:{place.line}:{place.column}"

    def count(self, level: Level) -> int:
        return sum(finding.level is level for finding in self.findings)


@dataclass(frozen=True, slots=True)
class Failure:
    """A paper that could not be read at all."""

    path: str
    message: str
    trace: str = ""
    """The traceback, when it is a bug in reproof and not something the user can mend."""


@dataclass(frozen=True, slots=True)
class Report:
    """One run over one or more papers."""

    papers: tuple[PaperReport, ...]
    failures: tuple[Failure, ...] = ()

    def count(self, level: Level) -> int:
        return sum(paper.count(level) for paper in self.papers)

    @property
    def ignored(self) -> int:
        return sum(len(paper.ignored) for paper in self.papers)

    @property
    def known(self) -> int:
        return sum(len(paper.known) for paper in self.papers)

    def findings(self) -> Iterator[tuple[PaperReport, Finding]]:
        """Yield every finding with the paper it is from, as read."""
        for paper in self.papers:
            for finding in paper.findings:
                yield paper, finding


FORMATS: Final = ("full", "concise", "json", "markdown", "html", "sarif", "github", "gitlab", "junit")
"""Formats of `reproof check`; the first is the default."""
_MODULES: Final = {"json": "machine", "html": "page"}


def render(report: Report, format: str, *, colour: bool = False) -> str:  # noqa: A002 - the option's name
    """Return the report as text in one of FORMATS."""
    module = import_module(f"reproof.report.{_MODULES.get(format, format)}")
    text: str = module.render(report, colour=colour) if format == "full" else module.render(report)
    return text
