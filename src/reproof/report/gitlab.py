"""GitLab code quality: a flat list of findings."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from reproof.finding import Level
from reproof.report.fingerprint import fingerprinted
from reproof.report.terminal import one_line

if TYPE_CHECKING:
    from reproof.report import Report

_SEVERITIES: Final = {Level.ERROR: "major", Level.WARNING: "minor", Level.NOTE: "info"}


def render(report: Report) -> str:
    """Return the findings as a GitLab code quality report."""
    found = [
        {
            "description": one_line(finding.message),
            "check_name": finding.rule,
            "fingerprint": fingerprint,
            "severity": _SEVERITIES[finding.level],
            "location": {
                "path": paper.path(finding.spots[0].place.file),
                "lines": {"begin": finding.spots[0].place.line, "end": finding.spots[0].place.end_line},
            },
        }
        for paper, finding, fingerprint in fingerprinted(report)
    ]
    return json.dumps(found, indent=2, ensure_ascii=False) + "\n"
