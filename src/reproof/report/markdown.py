"""The report as Markdown, for pull requests and submission systems."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reproof.report.template import render_bundled

if TYPE_CHECKING:
    from reproof.report import Report


def render(report: Report) -> str:
    """Return the report as Markdown."""
    return render_bundled("report.md.j2", report)
