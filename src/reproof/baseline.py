"""The baseline: findings a paper is known to have, so that only new ones are told.

A file beside the settings, written on request. It knows a finding by file, rule and how many of
the rule the file has, and tells them apart by prints made without line numbers: of what it knows,
what still reads the same is set aside first, then as many others as were counted.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from reproof.error import ReproofError
from reproof.record import dataclass
from reproof.settings import names_rule

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from reproof.finding import Finding
    from reproof.report import PaperReport

FILE: Final = "reproof-baseline.json"
VERSION: Final = 1

Entries = dict[str, dict[str, dict[str, Any]]]
"""By file and rule: how many findings, and their prints."""


@dataclass(frozen=True, slots=True)
class Parted:
    """Findings that are new, those the baseline knows, and how many it knows that are gone."""

    new: tuple[Finding, ...]
    known: tuple[Finding, ...]
    gone: int


def path_for(folder: Path, source: Path | None) -> Path:
    """Return where a paper's baseline is: beside its settings file, else in its folder."""
    return (source.parent if source else folder) / FILE


def part(findings: Iterable[Finding], known: Entries, mandatory: Iterable[str] = ()) -> Parted:
    """Part findings by what the baseline knows; mandatory rules are always new."""
    found = list(findings)
    room: dict[tuple[str, str], int] = {}
    prints: dict[tuple[str, str], Counter[str]] = {}
    for file, rules in known.items():
        for rule, entry in rules.items():
            if not names_rule(mandatory, rule):
                room[file, rule] = entry["count"]
                prints[file, rule] = Counter(entry["prints"])
    aside: set[int] = set()
    for same in (True, False):
        for number, one in enumerate(found):
            key = (one.spots[0].place.file, one.rule)
            if number in aside or not room.get(key):
                continue
            mark = fingerprint(one)
            if same and not prints[key][mark]:
                continue
            prints[key][mark] -= same
            room[key] -= 1
            aside.add(number)
    return Parted(
        tuple(one for number, one in enumerate(found) if number not in aside),
        tuple(one for number, one in enumerate(found) if number in aside),
        sum(room.values()),
    )


def entries(findings: Iterable[Finding]) -> Entries:
    """Return what a baseline says of these findings."""
    found: dict[tuple[str, str], list[str]] = {}
    for one in findings:
        found.setdefault((one.spots[0].place.file, one.rule), []).append(fingerprint(one))
    known: Entries = {}
    for (file, rule), prints in sorted(found.items()):
        known.setdefault(file, {})[rule] = {"count": len(prints), "prints": sorted(prints)}
    return known


def fingerprint(finding: Finding) -> str:
    """Return what stays of a finding when the lines around it move: message and quoted source."""
    place = finding.spots[0].place
    text = f"{finding.message}\0{' '.join(place.text.split())}"
    import hashlib

    return hashlib.sha256(text.encode("utf-8", "backslashreplace")).hexdigest()[:16]


def read(path: Path, root: Path) -> Entries:
    """Return what a baseline knows of the paper with this root file; nothing when there is none.

    Raises ReproofError when the file is not a baseline.
    """
    papers = _papers(path)
    found = papers.get(_name(path, root), {})
    try:
        return {
            file: {
                rule: {"count": int(entry["count"]), "prints": [str(one) for one in entry["prints"]]}
                for rule, entry in rules.items()
            }
            for file, rules in found.items()
        }
    except (AttributeError, KeyError, TypeError, ValueError):
        raise ReproofError(_not_ours(path)) from None


def write(path: Path, papers: Mapping[Path, PaperReport]) -> int:
    """Write the findings of papers, by root file, into a baseline; return how many they are.

    What the file knows of other papers stays.
    """
    known = _papers(path)
    for root, paper in papers.items():
        known[_name(path, root)] = entries((*paper.findings, *paper.known))
    text = json.dumps(
        {"version": VERSION, "papers": dict(sorted(known.items()))}, indent=2, ensure_ascii=False
    )
    try:
        path.write_text(text + "\n", "utf-8")
    except OSError as error:
        raise ReproofError(f"{path}: cannot be written: {(error.strerror or '').lower()}") from None
    return sum(len(paper.findings) + len(paper.known) for paper in papers.values())


def _papers(path: Path) -> dict[str, Any]:
    try:
        found = json.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise ReproofError(f"{path}: {(error.strerror or 'cannot be read').lower()}") from None
    except (ValueError, RecursionError):
        raise ReproofError(_not_ours(path)) from None
    if (
        not isinstance(found, dict)
        or found.get("version") != VERSION
        or not isinstance(found.get("papers"), dict)
    ):
        raise ReproofError(_not_ours(path))
    papers: dict[str, Any] = found["papers"]
    return papers


def _not_ours(path: Path) -> str:
    return f"{path}: expected a baseline of reproof; write it anew with --write-baseline"


def _name(path: Path, root: Path) -> str:
    """Return a root file as the baseline calls it: from the baseline's folder."""
    return Path(os.path.relpath(root.resolve(), path.parent.resolve())).as_posix()
