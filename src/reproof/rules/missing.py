"""Statements a checklist asks for that the paper does not make: one rule per kind of evidence."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from reproof.checklists import Status, Verdict
from reproof.evidence import EvidenceKind, kinds
from reproof.finding import Confidence, Finding, Level, Spot
from reproof.rules import Rule

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from reproof.case import Case

_LEVELS = (Level.NOTE, Level.WARNING, Level.ERROR)
_CONFIDENCE = {Level.ERROR: Confidence.HIGH, Level.WARNING: Confidence.MEDIUM, Level.NOTE: Confidence.LOW}
"""A checklist makes a note of what a text check can only hint at."""


def missing(
    verdicts: Iterable[object], stage: str = "submission", kind: str | None = None
) -> Iterator[Finding]:
    """Yield a finding for each kind of evidence that items of any checklist miss, or for one kind.

    Items that miss the same thing share a finding, and the missing parts of one question share
    one. In a draft nothing missing is more than a note.
    """
    lacking: dict[str, list[Verdict]] = {}
    found = [one for one in verdicts if isinstance(one, Verdict) and one.status is Status.MISSING]
    for verdict in sorted(found, key=lambda one: len(one.absent)):
        kinds_absent = [group[0] for group in verdict.absent]
        named = next((one for one in kinds_absent if one in lacking), kinds_absent[0])
        lacking.setdefault(named, []).append(verdict)
    for name, sharing in lacking.items():
        if kind in (None, name):
            yield _finding(kinds()[name], sharing, stage)


def _finding(kind: EvidenceKind, verdicts: list[Verdict], stage: str) -> Finding:
    level = max((verdict.item.level for verdict in verdicts), key=_LEVELS.index)
    first = verdicts[0]
    anchor = next((verdict.anchor for verdict in verdicts if verdict.anchor is not None), None)
    message = kind.absent
    if told := next((verdict for verdict in verdicts if verdict.note), None):
        whole = f"{told.item.title}: the paper {told.note}"
        message = f"{kind.absent} ({whole})" if told is not first or len(told.absent) == 1 else whole
    return Finding(
        rule=f"missing-{kind.name}",
        level=Level.NOTE if stage == "draft" else level,
        confidence=_CONFIDENCE[level],
        message=message,
        spots=() if anchor is None else (Spot(anchor, "the answer belongs near here"),),
        help=first.item.remedy if anchor is None or anchor.pointer is None else _key(kind, first.item.remedy),
        items=tuple(dict.fromkeys(f"{verdict.checklist}/{verdict.item.id}" for verdict in verdicts)),
    )


def _key(kind: EvidenceKind, remedy: str) -> str:
    """Return the remedy of a metadata file: the key that would hold the answer."""
    return f'add "{kind.paths[0]}" where the paper says so; else {remedy}'


def _check(name: str) -> Callable[[Case], Iterator[Finding]]:
    def check(case: Case) -> Iterator[Finding]:
        """Yield the finding when the paper's checklist misses this kind of evidence."""
        for found in missing(case.verdicts, kind=name):
            yield replace(found, rule=f"missing-{name}")

    return check


def _doc(name: str) -> str:
    kind = kinds()[name]
    body = kind.doc.partition("\n")[2].strip()
    summary = f"{kind.absent[0].upper()}{kind.absent[1:]}."
    about = f"What a checklist asks for here: {kind.summary[0].lower()}{kind.summary[1:]}."
    where = (
        "It is looked for in the whole paper, appendix, tables, captions and footnotes included; what only "
        "a filled-in checklist says does not count."
    )
    return "\n\n".join(part for part in (summary, about, body, where) if part)


RULES = tuple(
    Rule(f"missing-{name}", Level.WARNING, "0.1", _check(name), partial(_doc, name)) for name in kinds()
)
"""One rule per kind of evidence; the level of a finding is that of the checklist's item."""
