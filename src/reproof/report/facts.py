"""What was understood of a paper, to be read by a person: grouped, with scope, phase, links and places."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reproof.fact import Kind, Scope
from reproof.patterns import lazy
from reproof.report.full import read_files
from reproof.report.terminal import Paint, clean, one_line, plural, shorten, width
from reproof.report.words import amount

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.fact import Fact
    from reproof.paper_type import PaperType
    from reproof.report import Answers, PaperReport, Report

TITLES: Final = {
    Kind.HARDWARE: "Hardware",
    Kind.DURATION: "Wall-clock time",
    Kind.DEVICE_HOURS: "Device-hours",
    Kind.PARAMETERS: "Parameters",
    Kind.FLOP: "Floating-point operations",
    Kind.ENERGY: "Energy",
    Kind.POWER: "Power",
    Kind.PUE: "Power usage effectiveness",
    Kind.CARBON_INTENSITY: "Carbon intensity",
    Kind.CO2E: "Emissions",
    Kind.COST: "Cost",
    Kind.RUNS: "Runs and seeds",
    Kind.TRIALS: "Search trials",
    Kind.REGION: "Region",
}
_STATUS_COLOURS: Final = {"reported": "green", "missing": "red", "unclear": "yellow", "unreadable": "yellow"}
_PLACES: Final = 3
_JOIN: Final = lazy(r"with fact (\d+): (.*)", re.DOTALL)
_QUOTE: Final = 60


def render(report: Report, *, colour: bool = False, why: bool = False) -> str:
    """Return the facts of each paper for a terminal; `why` adds how each one was read."""
    paint = Paint(colour)
    lines: list[str] = []
    for paper in report.papers:
        lines += [*_paper(paper, paint, why=why), ""]
    return "\n".join(lines[:-1]) + "\n" if lines else ""


def _paper(paper: PaperReport, paint: Paint, *, why: bool) -> Iterator[str]:
    own = sum(one.scope is not Scope.CITED for one in paper.facts)
    cited = len(paper.facts) - own
    tail = f", {cited} of them about other work" if cited else ""
    yield paint(f"{plural(len(paper.facts), 'fact')} in {read_files(paper)}{tail}", "bold")
    by_id = {one.id: one for one in paper.facts}
    for kind, title in TITLES.items():
        group = [one for one in paper.facts if one.kind is kind]
        if not group:
            continue
        yield ""
        yield paint(title, "bold")
        heads = [amount(one) for one in group]
        wide = min(max(width(head) for head in heads), 44)
        for one, head in zip(group, heads, strict=True):
            yield from _fact(paper, one, head, wide, by_id, paint, why=why)
    if paper.paper_type is not None:
        yield ""
        yield from _paper_type(paper, paper.paper_type, paint)
    for answers in paper.answers:
        yield ""
        yield from _answers(paper, answers, paint)


def _fact(
    paper: PaperReport, one: Fact, head: str, wide: int, by_id: dict[int, Fact], paint: Paint, *, why: bool
) -> Iterator[str]:
    number = f"#{one.id}".rjust(5)
    padded = head + " " * max(wide - width(head), 0)
    about = [one.scope.value, f"{one.phase.value} phase" if one.phase.value == "unclear" else one.phase.value]
    if one.per:
        about.append(f"per {one.per}")
    about += sorted(one.qualifiers)
    line = f"{paint(number, 'blue')}  {paint(padded, *(['dim'] if one.scope is Scope.CITED else ['bold']))}  "
    line += paint(", ".join(about), "dim" if one.scope is Scope.CITED else "cyan")
    if one.subject:
        line += f"  of {shorten(one_line(one.subject), _QUOTE)}"
    if one.confidence < 0.6:
        line += paint("  (unsure)", "yellow")
    yield line
    indent = " " * 7
    reasons, joins = _reasons(one)
    linked = [
        f"#{number} {amount(by_id[number])}{f' ({joins[number]})' if why and number in joins else ''}"
        for number in one.links
        if number in by_id
    ]
    if linked:
        yield f"{indent}with {', '.join(linked)}"
    for place in one.places[:_PLACES]:
        yield f"{indent}{paint(clean(paper.where(place)), 'dim')}  {shorten(one_line(place.text), _QUOTE)}"
    if len(one.places) > _PLACES:
        yield f"{indent}and {plural(len(one.places) - _PLACES, 'more place')}"
    if why:
        yield from (f"{indent}why: {one_line(reason)}" for reason in reasons)


def _reasons(one: Fact) -> tuple[list[str], dict[int, str]]:
    """Part the reasons of a fact from those of its links, which read "with fact 3: same sentence"."""
    reasons: list[str] = []
    joins: dict[int, str] = {}
    for reason in one.why:
        if match := _JOIN.fullmatch(reason):
            joins[int(match[1])] = one_line(match[2])
        else:
            reasons.append(reason)
    return reasons, joins


def _paper_type(paper: PaperReport, found: PaperType, paint: Paint) -> Iterator[str]:
    yield paint("Kind of paper", "bold")
    wide = max(len(name) for name in found.traits)
    for name, trait in found.traits.items():
        shown = "yes" if trait.holds else "no" if trait.holds is False else "?"
        line = f"  {name.replace('_', '-').ljust(wide)}  {shown.ljust(3)}"
        if trait.holds is not False and trait.places:
            place = trait.places[0]
            line += f"  {clean(paper.where(place))}  {shorten(one_line(place.text), _QUOTE)}"
        elif trait.why:
            line += f"  {trait.why}"
        yield line.rstrip()


def _answers(paper: PaperReport, answers: Answers, paint: Paint) -> Iterator[str]:
    done = f"{answers.count('reported')} of {plural(answers.applicable, 'item')} answered"
    yield paint(f"{answers.checklist.title}: {done}", "bold")
    names = max(len(verdict.item.id) for verdict in answers.verdicts)
    for verdict in answers.verdicts:
        status = verdict.status.replace("_", " ")
        colour = _STATUS_COLOURS.get(verdict.status)
        shown = paint(status.ljust(14), colour) if colour else status.ljust(14)
        line = f"  {verdict.item.id.ljust(names)}  {shown}"
        if verdict.places and verdict.status in ("reported", "unclear"):
            place = verdict.places[0]
            line += f"  {clean(paper.where(place))}  {shorten(one_line(place.text), _QUOTE)}"
        elif verdict.note:
            line += f"  {shorten(one_line(verdict.note), 2 * _QUOTE)}"
        yield line.rstrip()
