"""Which findings are shown, at which level and in which order: the stage and the settings decide."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from reproof.finding import Confidence, Finding, Level
from reproof.settings import names_rule

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reproof.settings import Settings

_CONFIDENCES: Final = (Confidence.HIGH, Confidence.MEDIUM, Confidence.LOW)
_LEVELS: Final = tuple(Level)


def leveled(finding: Finding, settings: Settings) -> Finding:
    """Return the finding at the level the paper's stage and the settings give it.

    In a draft, what is missing, unsupported or unclear is a note; for the camera-ready version
    what is missing is an error. A level in the settings goes before the stage, a rule's own name
    before its group; neither moves a mandatory rule.
    """
    if names_rule(settings.mandatory, finding.rule):
        return finding
    group = finding.rule.partition("-")[0]
    chosen = settings.level.get(finding.rule, settings.level.get(group))
    if chosen:
        return replace(finding, level=Level(chosen))
    if settings.stage == "draft" and group in ("missing", "unsupported", "unclear"):
        return replace(finding, level=Level.NOTE)
    if settings.stage == "camera-ready" and group == "missing" and finding.level is Level.WARNING:
        return replace(finding, level=Level.ERROR)
    return finding


def wanted(finding: Finding, settings: Settings) -> bool:
    """Whether the user asked to see the finding."""
    if names_rule(settings.mandatory, finding.rule):
        return True
    least = _CONFIDENCES.index(Confidence(settings.min_confidence))
    return (
        (not settings.select or names_rule(settings.select, finding.rule))
        and not names_rule(settings.unselect, finding.rule)
        and _CONFIDENCES.index(finding.confidence) <= least
        and not settings.excludes(finding.spots[0].place.file)
    )


def reaches(level: Level, threshold: str) -> bool:
    """Whether a level is at or above the threshold; nothing is above "never"."""
    return threshold != "never" and _LEVELS.index(level) <= _LEVELS.index(Level(threshold))


def in_order(findings: Iterable[Finding], files: Iterable[str]) -> tuple[Finding, ...]:
    """Return findings as read: by file and line, never by rule."""
    order = {file: number for number, file in enumerate(files)}

    def key(finding: Finding) -> tuple[int, str, int, int, str, str]:
        place = finding.spots[0].place
        number = order.get(place.file, len(order))
        return number, place.file, place.line, place.column, finding.rule, finding.message

    return tuple(sorted(findings, key=key))
