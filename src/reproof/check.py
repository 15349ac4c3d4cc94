"""The pipeline: source, passages, mentions, facts, findings, report."""

from __future__ import annotations

import os
import traceback
from dataclasses import dataclass, replace
from fnmatch import fnmatch
from pathlib import Path
from typing import TYPE_CHECKING

from reproof.error import ReproofError
from reproof.finding import Confidence, Finding, Level, Spot
from reproof.report import Answers, Failure, PaperReport, Report
from reproof.settings import names_rule
from reproof.suppression import sift

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from reproof.fact import Fact
    from reproof.passage import Document
    from reproof.settings import Settings

_CONFIDENCES = (Confidence.HIGH, Confidence.MEDIUM, Confidence.LOW)


@dataclass(frozen=True, slots=True)
class Input:
    """One PATH of the command line; `text` is what was read from standard input in its place."""

    path: Path
    text: bytes | None = None

    @property
    def folder(self) -> Path:
        return self.path if self.path.is_dir() else self.path.parent


@dataclass(frozen=True, slots=True)
class Understood:
    """What a paper says, before anything is objected to."""

    document: Document
    facts: tuple[Fact, ...]
    answers: tuple[Answers, ...] = ()

    def metadata_json(self) -> str:
        """Return the paper's metadata, as `reproof facts --output-format metadata` prints it."""
        raise NotImplementedError


def check(given: Input, settings: Settings) -> PaperReport:
    """Read one paper and say what is wrong with it."""
    paper = understand(given, settings)
    document = paper.document
    sifted = sift(judge(paper, settings), document.comments, document.texts, settings)
    order = {file: number for number, file in enumerate(document.files)}
    findings = _in_order((one for one in sifted.findings if _wanted(one, settings)), order)
    return replace(
        describe(paper),
        findings=findings,
        fails=any(_reaches(one.level, settings.fail_on) for one in findings),
        ignored=tuple(one for one in sifted.ignored if _wanted(one.finding, settings)),
    )


def understand(given: Input, settings: Settings) -> Understood:
    """Read one paper: its text, its facts, and which checklist items it answers."""
    from reproof.latex import read
    from reproof.source import load

    document = read(load(given.path, settings.root))
    try:
        from reproof.gather import gather
        from reproof.mention import mentions

        facts = gather(document, mentions(document.passages))
    except ImportError:
        facts = ()
    return Understood(document, facts, ())


def judge(paper: Understood, settings: Settings) -> Iterator[Finding]:
    """Yield what could not be read, then what the rules object to, at the stage's levels."""
    from reproof.case import Case
    from reproof.rules import run

    for problem in paper.document.problems:
        level, spot = Level(problem.level), Spot(problem.place)
        yield _leveled(
            Finding(problem.rule, level, Confidence.HIGH, problem.message, (spot,), problem.help), settings
        )
    case = Case(
        facts=paper.facts,
        verdicts=tuple(verdict for answers in paper.answers for verdict in answers.verdicts),
        packages=paper.document.packages,
    )
    for finding in run(case):
        yield _leveled(finding, settings)


def _leveled(finding: Finding, settings: Settings) -> Finding:
    """Return the finding at the level the paper's stage and the settings give it.

    In a draft, what is missing, unsupported or unclear is a note; for the camera-ready version
    what is missing is an error. A level in the settings goes before the stage, a rule's own name
    before its group.
    """
    group = finding.rule.partition("-")[0]
    level = finding.level
    if settings.stage == "draft" and group in ("missing", "unsupported", "unclear"):
        level = Level.NOTE
    elif settings.stage == "camera-ready" and group == "missing" and level is Level.WARNING:
        level = Level.ERROR
    if names_rule(settings.mandatory, finding.rule):
        return finding
    chosen = settings.level.get(finding.rule, settings.level.get(group))
    return replace(finding, level=Level(chosen) if chosen else level)


def _wanted(finding: Finding, settings: Settings) -> bool:
    """Whether the user asked to see the finding."""
    if names_rule(settings.mandatory, finding.rule):
        return True
    least = _CONFIDENCES.index(Confidence(settings.min_confidence))
    file = finding.spots[0].place.file
    return (
        (not settings.select or names_rule(settings.select, finding.rule))
        and not names_rule(settings.unselect, finding.rule)
        and _CONFIDENCES.index(finding.confidence) <= least
        and not any(fnmatch(file, pattern) for pattern in settings.exclude)
    )


def _reaches(level: Level, threshold: str) -> bool:
    levels = [one.value for one in Level]
    return threshold != "never" and levels.index(level.value) <= levels.index(threshold)


def _in_order(findings: Iterable[Finding], order: dict[str, int]) -> tuple[Finding, ...]:
    """Return findings as read: by file and line, never by rule."""

    def key(finding: Finding) -> tuple[int, int, int, str, str]:
        place = finding.spots[0].place
        return order.get(place.file, len(order)), place.line, place.column, finding.rule, finding.message

    return tuple(sorted(findings, key=key))


def describe(paper: Understood) -> PaperReport:
    """Return what a paper says, unjudged."""
    document = paper.document
    return PaperReport(
        root=document.root,
        folder=_from_here(document.folder),
        files=document.files,
        facts=paper.facts,
        answers=paper.answers,
        texts=document.texts,
    )


def each(inputs: Iterable[Input], run: Callable[[Input], PaperReport]) -> Report:
    """Run every paper; one that cannot be read never stops the others."""
    papers: list[PaperReport] = []
    failures: list[Failure] = []
    for given in inputs:
        try:
            papers.append(run(given))
        except ReproofError as error:
            failures.append(Failure(str(given.path), str(error)))
        except Exception as error:
            failures.append(Failure(str(given.path), str(error), traceback.format_exc()))
    return Report(tuple(papers), tuple(failures))


def _from_here(folder: str) -> str:
    """Return how to get to a folder from the current one; absolute when it lies elsewhere."""
    relative = os.path.relpath(folder)
    if relative == ".":
        return ""
    return Path(folder).resolve().as_posix() if relative.startswith("..") else Path(relative).as_posix()
