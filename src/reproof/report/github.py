"""GitHub workflow commands, one annotation per finding."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reproof.finding import Level
from reproof.report.terminal import one_line

if TYPE_CHECKING:
    from reproof.report import Report

_COMMANDS: Final = {Level.ERROR: "error", Level.WARNING: "warning", Level.NOTE: "notice"}


def render(report: Report) -> str:
    """Return one workflow command per finding; nothing a paper says can become another command."""
    lines = []
    for paper, finding in report.findings():
        place = finding.spots[0].place
        properties = {
            "file": paper.path(place.file),
            "line": str(place.line),
            "endLine": str(max(place.end_line, place.line)),
            "title": finding.rule,
        }
        if place.line == place.end_line:
            properties["col"] = str(place.column)
            properties["endColumn"] = str(place.end_column)
        told = one_line(finding.message)
        others = [
            f"{paper.where(spot.place)}: {one_line(spot.label)}".rstrip(": ") for spot in finding.spots[1:]
        ]
        message = ". ".join(part for part in (told, "see " + ", ".join(others) if others else "") if part)
        if finding.help:
            message += f"\nhelp: {one_line(finding.help)}"
        head = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
        lines.append(f"::{_COMMANDS[finding.level]} {head}::{_data(message)}")
    return "\n".join(lines) + "\n" if lines else ""


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
