"""The pipeline: source, passages, mentions, facts, findings, report."""

from __future__ import annotations

import os
import traceback
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reproof.error import ReproofError
from reproof.finding import Confidence, Finding, Level, Spot
from reproof.report import Answers, Failure, PaperReport, Report

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from reproof.checklists import Checklist
    from reproof.fact import Fact
    from reproof.passage import Document
    from reproof.settings import Settings


@dataclass(frozen=True, slots=True)
class Input:
    """One PATH of the command line; `text` is what was read from standard input for it."""

    path: Path
    text: str | bytes | None = None


@dataclass(frozen=True, slots=True)
class Understood:
    """What a paper says, before anything is objected to."""

    document: Document
    facts: tuple[Fact, ...]
    answers: tuple[Answers, ...]


def understand(given: Input, settings: Settings) -> Understood:
    """Read one paper: its text, its facts, and which checklist items it answers."""
    from reproof.latex import read
    from reproof.source import load

    document = read(load(given.path, settings.root))
    facts = _facts(document)
    try:
        answers = tuple(_answers(name, document, facts) for name in settings.checklist)
    except ImportError:
        answers = ()
    return Understood(document, facts, answers)


def _facts(document: Document) -> tuple[Fact, ...]:
    try:
        from reproof.gather import gather
    except ImportError:
        return ()
    from reproof.mention import mentions

    return gather(document, mentions(document.passages))


def _answers(name: str, document: Document, facts: tuple[Fact, ...]) -> Answers:
    from reproof.checklists import load
    from reproof.evidence import collect, verdicts
    from reproof.metadata import to_metadata

    checklist = load(name)
    return Answers(checklist, tuple(verdicts(checklist, to_metadata(facts), collect(document, facts))))


def facts_report(inputs: Iterable[Input], settings_for: Callable[[Path], Settings]) -> Report:
    """Return what each paper says, unjudged."""
    return _each(inputs, lambda given: _described(understand(given, settings_for(given.path))))


def _described(paper: Understood) -> PaperReport:
    document = paper.document
    return PaperReport(
        root=document.root,
        folder=_from_here(document.folder),
        files=document.files,
        facts=paper.facts,
        answers=paper.answers,
        texts=document.texts,
    )


def _from_here(folder: str) -> str:
    """Return how to get to a folder from the current one; absolute when it lies elsewhere."""
    relative = os.path.relpath(folder)
    if relative == ".":
        return ""
    return Path(folder).as_posix() if relative.startswith("..") else Path(relative).as_posix()


def _each(inputs: Iterable[Input], run: Callable[[Input], PaperReport]) -> Report:
    """Run every paper; one that cannot be read never stops the others."""
    papers: list[PaperReport] = []
    failures: list[Failure] = []
    for given in inputs:
        try:
            papers.append(run(given))
        except ReproofError as error:
            failures.append(Failure(str(given.path), str(error)))
        except (Exception, RecursionError) as error:  # noqa: BLE001 - a bug in reading one paper costs that paper
            failures.append(Failure(str(given.path), str(error), traceback.format_exc()))
    return Report(tuple(papers), tuple(failures))
