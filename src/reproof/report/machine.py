"""The JSON formats of `reproof check` and `reproof facts`: versioned, deterministic, only growing."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from reproof import __version__
from reproof.finding import Level

if TYPE_CHECKING:
    from reproof.fact import Fact
    from reproof.finding import Finding, Spot
    from reproof.place import Place
    from reproof.report import Answers, PaperReport, Report

VERSION: Final = 1
"""Raised when a field changes its meaning or goes; new fields do not raise it."""

Json = dict[str, Any]


def render(report: Report) -> str:
    """Return the findings, verdicts and summary of a run as JSON."""
    return dump(
        {
            "version": VERSION,
            "tool": tool(),
            "papers": [_checked(paper) for paper in report.papers],
            "failures": _failures(report),
            "summary": {
                **{level.value: report.count(level) for level in Level},
                "ignored": report.ignored,
                "known": report.known,
            },
        }
    )


def render_facts(report: Report, *, why: bool = False) -> str:
    """Return what was understood of each paper as JSON; `why` adds how each fact was read."""
    return dump(
        {
            "version": VERSION,
            "tool": tool(),
            "papers": [
                {
                    "root": paper.root,
                    "files": list(paper.files),
                    "facts": [fact(one, why=why) for one in paper.facts],
                    "items": _items(paper.answers, places=True),
                    "checklists": _checklists(paper.answers),
                    "paper_type": _paper_type(paper),
                }
                for paper in report.papers
            ],
            "failures": _failures(report),
        }
    )


def dump(value: Json) -> str:
    """Return JSON as every report prints it: the same value, the same bytes."""
    return json.dumps(value, indent=2, ensure_ascii=False, allow_nan=False) + "\n"


def tool() -> Json:
    return {"name": "reproof", "version": __version__}


def place(one: Place) -> Json:
    """Return a place; `text` is exactly the source between its two positions."""
    found = {
        "file": one.file,
        "line": one.line,
        "column": one.column,
        "end_line": one.end_line,
        "end_column": one.end_column,
        "text": one.text,
    }
    return found if one.pointer is None else {**found, "pointer": one.pointer}


def fact(one: Fact, *, why: bool = False) -> Json:
    """Return a fact with every place that says it."""
    amount = one.amount
    found: Json = {
        "id": one.id,
        "kind": one.kind.value,
        "name": one.name,
        "value": None if amount is None else _number(amount.value),
        "low": None if amount is None else _number(amount.low),
        "high": None if amount is None else _number(amount.high),
        "unit": one.unit,
        "memory_gb": _number(one.memory_gb),
        "scope": one.scope.value,
        "phase": one.phase.value,
        "subject": one.subject,
        "per": one.per,
        "qualifiers": sorted(one.qualifiers),
        "confidence": round(one.confidence, 3),
        "links": list(one.links),
        "places": [place(each) for each in one.places],
    }
    return {**found, "why": list(one.why)} if why else found


def _checked(paper: PaperReport) -> Json:
    return {
        "root": paper.root,
        "files": list(paper.files),
        "findings": [_finding(one) for one in paper.findings],
        "ignored": [
            {**_finding(one.finding), "reason": one.reason, "ignored_in": one.source} for one in paper.ignored
        ],
        "known": [_finding(one) for one in paper.known],
        "excluded": paper.excluded,
        "items": _items(paper.answers, places=False),
        "checklists": _checklists(paper.answers),
        "paper_type": _paper_type(paper),
    }


def _finding(one: Finding) -> Json:
    return {
        "rule": one.rule,
        "level": one.level.value,
        "confidence": one.confidence.value,
        "message": one.message,
        "help": one.help,
        "items": list(one.items),
        "places": [_spot(spot) for spot in one.spots],
    }


def _spot(spot: Spot) -> Json:
    return {**place(spot.place), "label": spot.label}


def _items(answers: tuple[Answers, ...], *, places: bool) -> Json:
    return {
        one.checklist.name: {
            verdict.item.id: {
                "status": verdict.status,
                "note": verdict.note,
                **({"places": [place(each) for each in verdict.places]} if places else {}),
            }
            for verdict in one.verdicts
        }
        for one in answers
    }


def _checklists(answers: tuple[Answers, ...]) -> Json:
    """Return which checklists the paper was held against, and why these."""
    return {one.checklist.name: {"title": one.checklist.title, "why": one.why} for one in answers}


def _paper_type(paper: PaperReport) -> Json:
    if paper.paper_type is None:
        return {}
    return {
        name: {"holds": trait.holds, "why": trait.why, "places": [place(one) for one in trait.places]}
        for name, trait in paper.paper_type.traits.items()
    }


def _failures(report: Report) -> list[Json]:
    return [{"path": one.path, "message": one.message} for one in report.failures]


def _number(value: float | None) -> float | int | None:
    """Return whole numbers as integers, so that 8 devices are 8 and not 8.0."""
    if value is None or value != value or value in (float("inf"), float("-inf")):
        return None
    return int(value) if value == int(value) and abs(value) < 1e15 else value
