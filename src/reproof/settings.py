"""What the user decided: from the settings file and the command line."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Settings:
    """How papers are read and judged; every field has a flag of the same name."""

    checklist: tuple[str, ...] = ("nlp-2021",)
    root: str | None = None
    stage: str = "submission"
    exclude: tuple[str, ...] = ()
    fail_on: str = "error"
    min_confidence: str = "low"
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    levels: dict[str, str] = field(default_factory=dict)
    reasons: dict[str, str] = field(default_factory=dict)
    metadata: str | None = None
    source: str | None = None
