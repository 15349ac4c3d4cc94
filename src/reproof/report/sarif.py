"""SARIF 2.1.0, as code scanning reads it: relative URIs, related places, stable fingerprints."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote

from reproof import __version__
from reproof.finding import Level
from reproof.report.fingerprint import fingerprinted
from reproof.report.terminal import one_line

if TYPE_CHECKING:
    from reproof.finding import Spot
    from reproof.report import PaperReport, Report

SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"
HOME: Final = "https://github.com/reproof/reproof"
_LEVELS: Final = {Level.ERROR: "error", Level.WARNING: "warning", Level.NOTE: "note"}

Json = dict[str, Any]


def render(report: Report) -> str:
    """Return the report as SARIF; every rule is listed, every result has a file."""
    from reproof.rules import rules

    known = rules()
    index = {rule.name: number for number, rule in enumerate(known)}
    run = {
        "tool": {
            "driver": {
                "name": "reproof",
                "informationUri": HOME,
                "version": __version__,
                "semanticVersion": __version__,
                "rules": [
                    {
                        "id": rule.name,
                        "name": rule.name.title().replace("-", ""),
                        "helpUri": f"{HOME}/blob/v{__version__}/docs/rules.md#{rule.name}",
                        "shortDescription": {"text": rule.summary},
                        "fullDescription": {"text": _lead(rule.doc)},
                        # GitHub shows this beside each alert, and asks for it.
                        "help": {"text": rule.doc, "markdown": rule.doc},
                        "defaultConfiguration": {"level": _LEVELS[rule.level]},
                        "properties": {"tags": [rule.group]},
                    }
                    for rule in known
                ],
            }
        },
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {
                "executionSuccessful": not report.failures,
                "toolExecutionNotifications": [
                    {"level": "error", "message": {"text": one_line(failure.message)}}
                    for failure in report.failures
                ],
            }
        ],
        "results": [
            {
                "ruleId": finding.rule,
                **({"ruleIndex": index[finding.rule]} if finding.rule in index else {}),
                "level": _LEVELS[finding.level],
                "message": {"text": _message(finding.message, finding.help)},
                "locations": [_location(paper, finding.spots[0])],
                "relatedLocations": [
                    {"id": number, **_location(paper, spot)}
                    for number, spot in enumerate(finding.spots[1:], 1)
                ],
                "partialFingerprints": {"reproof/v1": fingerprint},
                "properties": {"confidence": finding.confidence.value, "items": list(finding.items)},
            }
            for paper, finding, fingerprint in fingerprinted(report)
        ],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, indent=2, ensure_ascii=False) + "\n"


def _lead(doc: str) -> str:
    """Return what a rule's page says before its first example."""
    return doc.partition("\n\nReported")[0].strip()


def _message(message: str, help_: str) -> str:
    told = one_line(message)
    return f"{told}\nhelp: {one_line(help_)}" if help_ else told


def _location(paper: PaperReport, spot: Spot) -> Json:
    place = spot.place
    found: Json = {
        "physicalLocation": {
            "artifactLocation": {"uri": _uri(paper.path(place.file))},
            "region": {
                "startLine": place.line,
                "startColumn": place.column,
                "endLine": place.end_line,
                "endColumn": place.end_column,
                "snippet": {"text": place.text},
            },
        }
    }
    if spot.label:
        found["message"] = {"text": one_line(spot.label)}
    return found


def _uri(path: str) -> str:
    """Return a path from the current folder as a relative URI; one elsewhere can only be absolute."""
    # A colon in the first part would be taken for a scheme, and is quoted like the rest.
    quoted = quote(path, errors="surrogateescape")  # a file's name may be bytes that are no UTF-8
    return f"file://{quoted}" if path.startswith("/") else quoted
