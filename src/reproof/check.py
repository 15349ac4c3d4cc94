"""The pipeline: what a paper says, what is wrong with it, and what is reported of that.

`understand` goes from source to passages, mentions and facts; `judge` from facts to findings;
`sift` takes out what the authors set aside.
"""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from reproof import baseline
from reproof.collection import paused_collection
from reproof.error import ReproofError
from reproof.finding import Confidence, Finding, Level, Spot
from reproof.levels import in_order, leveled, reaches, wanted
from reproof.place import Place
from reproof.report import Failure, PaperReport, Report
from reproof.suppression import sift, unused
from reproof.understand import Input, Understood, understand

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from reproof.case import Case
    from reproof.passage import Problem
    from reproof.settings import Settings

__all__ = ["Input", "Understood", "check", "describe", "each", "judge", "understand"]


def check(given: Input, settings: Settings) -> PaperReport:
    """Read one paper and say what is wrong with it."""
    with paused_collection():
        paper = understand(given, settings, whole=False)
        return report_on(paper, paper.case(), given, settings)


def report_on(paper: Understood, case: Case, given: Input, settings: Settings) -> PaperReport:
    """Say what is wrong with a paper that has been read; `case` is what its rules are given."""
    sifted = sift(judge(paper, case, settings), paper.comments, paper.texts, settings)
    objections, texts = _unused(sifted.unused, paper, settings)
    found = (*sifted.findings, *objections)
    shown = [one for one in found if wanted(one, settings)]
    everywhere = replace(settings, exclude=())
    parted = _parted(in_order(shown, paper.files), given, paper, settings)
    return replace(
        describe(paper),
        findings=parted.new,
        known=parted.known,
        mended=parted.gone,
        excluded=sum(wanted(one, everywhere) for one in found) - len(shown),
        ignored=tuple(one for one in sifted.ignored if wanted(one.finding, settings)),
        texts={**paper.texts, **texts},
        fails=any(reaches(one.level, settings.fail_on) for one in parted.new),
    )


def baseline_of(given: Input, settings: Settings) -> Path:
    """Return where the baseline of a paper is, whether or not there is one."""
    return baseline.path_for(given.folder, Path(settings.source) if settings.source else None)


def _parted(
    findings: tuple[Finding, ...], given: Input, paper: Understood, settings: Settings
) -> baseline.Parted:
    """Part the findings by the paper's baseline, when it has one and is to be believed."""
    path = baseline_of(given, settings)
    if not settings.baseline or not path.is_file():
        return baseline.Parted(findings, (), 0)
    known = baseline.read(path, Path(paper.folder) / paper.root)
    return baseline.part(findings, known, settings.mandatory)


def _unused(
    names: tuple[str, ...], paper: Understood, settings: Settings
) -> tuple[list[Finding], dict[str, str]]:
    """Return the objections to names in the ignore table that set nothing aside, with the table's file."""
    if not names or not settings.source:
        return [], {}
    path = Path(settings.source)
    file = Path(os.path.relpath(path.resolve(), Path(paper.folder).resolve())).as_posix()
    text = path.read_text("utf-8")
    return [leveled(unused(name, file, text), settings) for name in names], {file: text}


def judge(paper: Understood, case: Case, settings: Settings) -> Iterator[Finding]:
    """Yield what could not be read, then what the rules object to, at the stage's levels."""
    from reproof.rules import run

    for problem in paper.problems:
        yield leveled(_unreadable(problem), settings)
    for finding in run(case):
        yield leveled(finding if finding.spots else _placed(finding, paper), settings)


def _placed(finding: Finding, paper: Understood) -> Finding:
    r"""Return a finding of something absent at \documentclass, where it has no better place."""
    lines = paper.texts.get(paper.root, "").splitlines() or [""]
    number = next((n for n, line in enumerate(lines, 1) if line.lstrip().startswith("\\documentclass")), 1)
    text = lines[number - 1]
    return replace(finding, spots=(Spot(Place(paper.root, number, 1, number, 1 + len(text), text)),))


def _unreadable(problem: Problem) -> Finding:
    spots = (Spot(problem.place),)
    return Finding(problem.rule, Level(problem.level), Confidence.HIGH, problem.message, spots, problem.help)


def describe(paper: Understood) -> PaperReport:
    """Return what a paper says, unjudged."""
    return PaperReport(
        root=paper.root,
        folder=_from_here(paper.folder),
        files=paper.files,
        facts=paper.facts,
        answers=paper.answers,
        paper_type=paper.paper_type,
        texts=paper.texts,
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
            import traceback

            failures.append(Failure(str(given.path), str(error), traceback.format_exc()))
    return Report(tuple(papers), tuple(failures))


def _from_here(folder: str) -> str:
    """Return how to get to a folder from the current one; absolute when it lies elsewhere."""
    relative = os.path.relpath(folder)
    if relative == ".":
        return ""
    return Path(folder).resolve().as_posix() if relative.startswith("..") else Path(relative).as_posix()
