"""Findings the authors set aside: ignore comments and the [ignore] table, and which were used."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reproof.finding import Confidence, Finding, Level, Spot
from reproof.levels import leveled
from reproof.patterns import lazy
from reproof.place import Place
from reproof.record import dataclass
from reproof.report import Ignored
from reproof.settings import did_you_mean, names_rule

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from reproof.passage import Comment
    from reproof.settings import Settings

RULE: Final = "unclear-ignore"
_COMMENT: Final = lazy(r"%*\s*reproof\s*:\s*ignore\b\s*(\[([^\]]*)\])?\s*(.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Suppression:
    """One ignore comment: the rules it names, its reason, and the line it acts on beside its own."""

    rules: tuple[str, ...]
    reason: str
    place: Place
    target: int
    """The line it speaks of: its own, or the next that is neither a comment nor empty."""

    def covers(self, place: Place) -> bool:
        """Whether any line of the place is the comment's own or the line it speaks of."""
        last = place.end_line - 1 if place.end_column == 1 and place.end_line > place.line else place.end_line
        same = place.file == self.place.file
        return same and any(place.line <= line <= last for line in (self.place.line, self.target))


@dataclass(frozen=True, slots=True)
class Sifted:
    """Findings that stand, objections to the ignores among them, and findings set aside."""

    findings: tuple[Finding, ...]
    ignored: tuple[Ignored, ...]
    unused: tuple[str, ...] = ()
    """Names in the settings' ignore table under which nothing was found."""


def suppressions(comments: Iterable[Comment], texts: Mapping[str, str]) -> Iterator[Suppression | Finding]:
    """Yield each ignore comment, or what is wrong with it: no rule, an unknown rule, no reason."""
    from reproof.rules import rules

    known = {rule.name for rule in rules()}
    lines: dict[str, list[str]] = {}
    for comment in comments:
        match = _COMMENT.match(comment.text.strip())
        if not match:
            continue
        names = tuple(name.strip() for name in (match[2] or "").split(",") if name.strip())
        reason = match[3].strip()
        if not names:
            yield _objection(
                'expected the rules to be set aside, in brackets, after "ignore"',
                comment.place,
                "write % reproof: ignore[rule] reason",
            )
            continue
        unknown = [name for name in names if name not in known]
        for name in unknown:
            yield _objection(
                f'"{name}" is not a rule{did_you_mean(name, known)}', comment.place, "see `reproof explain`"
            )
        if not reason:
            yield _objection(
                f'expected a reason after "ignore[{", ".join(names)}]"',
                comment.place,
                "write after the brackets why this is set aside",
            )
        elif len(unknown) < len(names):
            source = lines.setdefault(comment.place.file, texts.get(comment.place.file, "").splitlines())
            target = _target(source, comment)
            yield Suppression(
                tuple(name for name in names if name not in unknown), reason, comment.place, target
            )


def _target(source: list[str], comment: Comment) -> int:
    """Return the line a comment speaks of: after a line of its own, the next with text on it."""
    number = comment.place.line
    if not comment.alone:
        return number
    for line in range(number, len(source)):
        text = source[line].strip()
        if text and not text.startswith("%"):
            return line + 1
    return number


def sift(
    findings: Iterable[Finding], comments: Iterable[Comment], texts: Mapping[str, str], settings: Settings
) -> Sifted:
    """Part the findings that stand from those set aside; say which ignores were not used."""
    read = list(suppressions(comments, texts)) if settings.ignores else []
    active = [one for one in read if isinstance(one, Suppression)]
    objections = [one for one in read if isinstance(one, Finding)]
    kept: list[Finding] = []
    used: set[tuple[Place, str]] = set()
    ignored: list[Ignored] = []
    table: set[str] = set()
    for finding in findings:
        if names_rule(settings.mandatory, finding.rule):
            kept.append(finding)
            continue
        by = [
            one
            for one in active
            if finding.rule in one.rules and any(one.covers(spot.place) for spot in finding.spots)
        ]
        used.update((one.place, finding.rule) for one in by)
        name = _named(finding.rule, settings)
        if name is not None:
            table.add(name)
        if by:
            ignored.append(Ignored(finding, by[0].reason, f"{by[0].place.file}:{by[0].place.line}"))
        elif name is not None:
            ignored.append(Ignored(finding, settings.ignore[name], settings.source))
        else:
            kept.append(finding)
    objections += [
        _objection(
            f'nothing here is reported as "{name}"', one.place, "take the ignore comment out", Level.NOTE
        )
        for one in active
        for name in one.rules
        if (one.place, name) not in used
    ]
    name = _named(RULE, settings)
    if objections and name is not None and not names_rule(settings.mandatory, RULE):
        table.add(name)
        ignored += [Ignored(one, settings.ignore[name], settings.source) for one in objections]
    else:
        kept += [leveled(one, settings) for one in objections]
    unused = tuple(one for one in settings.ignore if one not in table) if settings.ignores else ()
    return Sifted(tuple(kept), tuple(ignored), unused)


def _named(rule: str, settings: Settings) -> str | None:
    """Return the name under which the settings file sets a rule aside, if it does."""
    if not settings.ignores:
        return None
    return next((name for name in settings.ignore if names_rule([name], rule)), None)


def unused(name: str, file: str, text: str) -> Finding:
    """Return the objection to a name in the ignore table of a settings file that sets nothing aside."""
    lines = text.splitlines() or [""]
    start = next((n for n, line in enumerate(lines) if re.match(r"\s*(\[.*)?\bignore\b", line)), 0)
    entry = re.compile(rf"""(?<![\w-])["']?{re.escape(name)}["']?\s*=""")
    number = next((n for n in range(start, len(lines)) if entry.search(lines[n])), start)
    line = lines[number]
    match = entry.search(line)
    column, words = (match.start() + 1, name) if match else (1, line)
    column = line.index(words, column - 1) + 1
    place = Place(file, number + 1, column, number + 1, column + len(words), words)
    return _objection(
        f'nothing in this paper is reported as "{name}"',
        place,
        "take it out of the ignore table, or leave it to the papers that need it",
        Level.NOTE,
    )


def _objection(message: str, place: Place, help_: str, level: Level = Level.WARNING) -> Finding:
    return Finding(RULE, level, Confidence.HIGH, message, (Spot(place),), help_)
