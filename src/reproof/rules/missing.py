"""Statements a checklist asks for that the paper does not make: one rule per kind of evidence."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from reproof.checklists import Status, Verdict
from reproof.evidence import EvidenceKind, kinds
from reproof.fact import Kind
from reproof.finding import Confidence, Finding, Level, Spot
from reproof.rules import Rule

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from reproof.case import Case

_ESTIMATED = frozenset({"energy", "co2e", "run-time"})
"""Kinds of evidence an estimate helps to give; a checklist may take energy in place of a run time."""

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


def _implied(case: Case) -> str:
    """Return the energy that the paper's own devices and hours imply; nothing when it lacks either."""
    if not {Kind.HARDWARE, Kind.POWER} & {fact.kind for fact in case.facts}:
        return ""
    if not {Kind.DURATION, Kind.DEVICE_HOURS} & {fact.kind for fact in case.facts}:
        return ""
    from reproof.estimate.quote import quote

    return quote(case)


def _check(name: str) -> Callable[[Case], Iterator[Finding]]:
    def check(case: Case) -> Iterator[Finding]:
        """Yield the finding when the paper's checklist misses this kind of evidence."""
        for found in missing(case.verdicts, kind=name):
            help_ = found.help
            if name in _ESTIMATED and (known := _implied(case)):
                told = "" if "reproof estimate" in help_ else "; `reproof estimate` lists what that assumes"
                help_ = f"{help_}; {known}{told}"
            yield replace(found, rule=f"missing-{name}", help=help_)

    return check


def _doc(name: str) -> str:
    """Return the page of a kind: its examples are the readings its tests hold it to."""
    from textwrap import fill

    from reproof.evidence._examples import EXAMPLES

    kind = kinds()[name]
    beside, answer = EXAMPLES[name]
    summary = f"{kind.absent[0].upper()}{kind.absent[1:]}."
    about = (
        f"A checklist asks for it: {kind.summary[0].lower()}{kind.summary[1:]}. Whoever repeats the work, "
        "builds on it or adds up what the field spends has to guess what the paper leaves out."
    )
    where = (
        "It is looked for in the whole paper, appendix, tables, captions and footnotes included; what only "
        "a filled-in checklist says does not count."
    )
    parts = (
        summary,
        fill(about, 100),
        kind.doc.partition("\n")[2].strip(),
        fill(where, 100),
        "Reported, when no more than this is said:",
        f"    {beside}",
        "Not reported:",
        f"    {answer}",
        fill(f"To mend it, {_remedy(name)}.", 100),
    )
    return "\n\n".join(part for part in parts if part)


_GENERAL: Final = ("green", "nlp-2021")
"""Checklists of no single venue, whose remedies fit any paper."""


def _remedy(name: str) -> str:
    """Return what the first checklist that asks for a kind on its own says to write."""
    from reproof.checklists import load, names

    items = [
        item
        for checklist in map(load, sorted(names(), key=lambda one: one not in _GENERAL))
        for item in checklist.items
        if any(name in group for group in item.needs)
    ]
    items.sort(key=lambda item: (min(g.index(name) for g in item.needs if name in g), len(item.needs)))
    return items[0].remedy if items else "say it where a reader looks for it"


RULES = tuple(
    Rule(f"missing-{name}", Level.WARNING, "0.1", _check(name), partial(_doc, name)) for name in kinds()
)
"""One rule per kind of evidence; the level of a finding is that of the checklist's item."""
