"""The default report: each finding with its source, both places where two disagree, and a summary."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reproof.finding import Level
from reproof.report.excerpt import frame
from reproof.report.terminal import LEVEL_COLOURS, Paint, clean, one_line, plural

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.finding import Finding
    from reproof.report import PaperReport, Report


def render(report: Report, *, colour: bool = False) -> str:
    """Return the report for a terminal."""
    paint = Paint(colour)
    lines: list[str] = []
    for paper in report.papers:
        if len(report.papers) > 1:
            lines += [paint(f"== {clean(paper.path(paper.root))} ==", "bold"), ""]
        for finding in paper.findings:
            lines += [*finding_lines(paper, finding, paint), ""]
        lines += [*ignored_lines(paper, paint), *summary_lines(paper, paint)]
        if len(report.papers) > 1:
            lines.append("")
    if len(report.papers) + len(report.failures) > 1:
        lines += overview(report, paint)
    return "\n".join(lines) + "\n" if lines else ""


def finding_lines(paper: PaperReport, finding: Finding, paint: Paint) -> Iterator[str]:
    """Yield one finding: headline, excerpts, confidence and help."""
    colour = LEVEL_COLOURS[finding.level]
    rule = paint(f"{finding.level.value}[{finding.rule}]", colour, "bold")
    yield f"{rule}{paint(': ' + one_line(finding.message), 'bold')}"
    gutter = max([len(str(spot.place.end_line)) for spot in finding.spots] + [2])
    pad, bar = " " * gutter, paint("|", "blue")
    for index, spot in enumerate(finding.spots):
        primary = index == 0
        yield from frame(
            paper.texts.get(spot.place.file),
            spot,
            where=paper.where(spot.place),
            arrow="-->" if primary else ":::",
            caret="^" if primary else "-",
            gutter=gutter,
            paint=paint,
            colour=colour if primary else "blue",
        )
        yield f"{pad} {bar}"
    equals = paint("=", "blue")
    yield f"{pad} {equals} confidence: {finding.confidence.value}"
    if finding.items:
        yield f"{pad} {equals} asked by: {', '.join(finding.items)}"
    if finding.help:
        yield f"{pad} {equals} {paint('help', 'bold')}: {one_line(finding.help)}"


def ignored_lines(paper: PaperReport, paint: Paint) -> Iterator[str]:
    """Yield what the authors set aside, why and where."""
    for one in paper.ignored:
        spot = one.finding.spots[0].place
        yield paint(
            f"ignored[{one.finding.rule}]: {paper.where(spot)}: {one_line(one.reason)} ({clean(one.source)})",
            "dim",
        )
    if paper.ignored:
        yield ""


def summary_lines(paper: PaperReport, paint: Paint) -> Iterator[str]:
    """Yield the count of problems by level, then what of each checklist is answered."""
    counts = [(level, paper.count(level)) for level in Level]
    total = sum(number for _, number in counts)
    levels = ", ".join(
        paint(plural(number, level), LEVEL_COLOURS[level]) for level, number in counts if number
    )
    head = plural(total, "problem") if total else paint("no problems", "green")
    rest = [f"{head} in {read_files(paper)}{': ' + levels if levels else ''}."]
    for index, one in enumerate(paper.answers):
        why = f" ({clean(one.why)})" if one.why else ""
        rest.append(f"{one.checklist.name}{why}: {answered(paper, index)}.")
    if paper.ignored:
        rest.append(f"{len(paper.ignored)} ignored, with a reason.")
    if paper.known or paper.mended:
        mended = f" and {paper.mended} mended since" if paper.mended else ""
        rest.append(f"{len(paper.known)} known from the baseline{mended}.")
    if paper.excluded:
        rest.append(f"{paper.excluded} not told, in excluded files.")
    if total:
        yield rest[0]
        if rest[1:]:
            yield " ".join(rest[1:])
    else:
        yield " ".join(rest)
    if total and (read_as := _read_as(paper)):
        yield read_as


def _read_as(paper: PaperReport) -> str:
    """Return as what kind of paper it was read, where items fell away because of that."""
    if paper.paper_type is None or not any(one.count("not_applicable") for one in paper.answers):
        return ""
    items = [verdict.item for one in paper.answers for verdict in one.verdicts]
    asked = dict.fromkeys(trait for item in items for trait in item.only_if)
    lacking = [one.replace("_", " ") for one in asked if paper.paper_type.holds(one) is False]
    return f"Read as a paper without {', '.join(lacking)}; `reproof facts` shows why." if lacking else ""


def read_files(paper: PaperReport) -> str:
    """Return "main.tex and 6 more files"."""
    more = len(paper.files) - 1
    root = clean(paper.path(paper.root))
    return f"{root} and {plural(more, 'more file')}" if more > 0 else root


def answered(paper: PaperReport, index: int) -> str:
    """Return "11 of 16 items answered" for one checklist, and what else there is to say of it."""
    one = paper.answers[index]
    words = f"{one.count('reported')} of {plural(one.applicable, 'item')} answered"
    others = (("unclear", "unclear"), ("unreadable", "unreadable"), ("person", "for a person to judge"))
    extra = ", ".join(f"{one.count(status)} {words}" for status, words in others if one.count(status))
    return f"{words} ({extra})" if extra else words


def overview(report: Report, paint: Paint) -> Iterator[str]:
    """Yield a table with one row per paper, for a run over several."""
    rows = [("paper", "errors", "warnings", "notes", "ignored", "answered")]
    for paper in report.papers:
        done = "  ".join(
            f"{one.checklist.name} {one.count('reported')}/{one.applicable}" for one in paper.answers
        )
        counts = (str(paper.count(level)) for level in Level)
        error, warning, note = counts
        rows.append((clean(paper.path(paper.root)), error, warning, note, str(len(paper.ignored)), done))
    rows += [(clean(failure.path), "-", "-", "-", "-", "not read") for failure in report.failures]
    widths = [max(len(row[column]) for row in rows) for column in range(5)]
    for number, row in enumerate(rows):
        cells = [
            row[0].ljust(widths[0]),
            *(row[column].rjust(widths[column]) for column in range(1, 5)),
            row[5],
        ]
        line = "  ".join(cells).rstrip()
        yield paint(line, "bold") if number == 0 else line
