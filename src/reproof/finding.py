"""Findings: what reproof objects to, and how sure it is."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from reproof.record import dataclass

if TYPE_CHECKING:
    from reproof.place import Place


class Level(StrEnum):
    """How bad a finding is; the runner decides what fails."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Confidence(StrEnum):
    """How sure the reading behind a finding is."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


@dataclass(frozen=True, slots=True)
class Spot:
    """One place of a finding with the words shown beside its carets."""

    place: Place
    label: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """One objection; the first spot is the primary one, the others what it disagrees with."""

    rule: str
    """Kebab-case; the first word is the group: missing, inconsistent, unsupported, unclear, unreadable."""
    level: Level
    confidence: Confidence
    message: str
    spots: tuple[Spot, ...]
    help: str = ""
    items: tuple[str, ...] = ()
    """Checklist items it touches, as checklist/item: nlp-2021/R4."""
