"""One line per finding, as editors and grep read it: path:line:column: level[rule] message."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reproof.report.full import overview, summary_lines
from reproof.report.terminal import Paint, clean, one_line

if TYPE_CHECKING:
    from reproof.report import Report


def render(report: Report) -> str:
    """Return one line per finding, then the summary."""
    lines = [
        f"{clean(paper.where(one.spots[0].place))}: {one.level.value}[{one.rule}] {one_line(one.message)}"
        for paper, one in report.findings()
    ]
    plain = Paint(on=False)
    for paper in report.papers:
        lines += summary_lines(paper, plain)
    if len(report.papers) + len(report.failures) > 1:
        lines += overview(report, plain)
    return "\n".join(lines) + "\n" if lines else ""
