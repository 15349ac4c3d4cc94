"""The report as one self-contained HTML page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reproof.report.template import render_bundled

if TYPE_CHECKING:
    from reproof.report import Report


def render(report: Report) -> str:
    """Return the page: verdicts, facts, and each finding with its excerpt; no scripts, no network."""
    return render_bundled("report.html.j2", report)
