"""How bad a difference is, given how surely its figures were read and belong together."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reproof.finding import Confidence, Level, Spot
from reproof.ledger.interval import PASS, WARN
from reproof.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reproof.ledger.account import Entry

MANY: Final = lazy(
    r"\b(?:each|every|per|several|multiple|various|respectively|between|different|both|one|single|individual"
    r"|(?:all|these|those)\s(?:the\s|our\s)?(?:\w+\s){0,2}(?:experiments?|models?|runs?|trainings?|baselines?)"
    r"|(?:jobs|variants|baselines|methods|sizes)"
    r"|(?:runs|seeds|models|variants|folds|trials|configurations|settings|repetitions|experiments|datasets|tasks)"
    r"|includ\w+|entire\sproject|whole\sproject|hyper-?parameter|ablations?|sweeps?|search)\b",
    re.IGNORECASE,
)
"""Words by which a total may cover more than the one run beside it, or a time be of one run of many."""

_ORDER: Final = (Confidence.HIGH, Confidence.MEDIUM, Confidence.LOW)


def least(*grades: Confidence) -> Confidence:
    """Return the lowest of several confidences."""
    return max(grades, key=_ORDER.index)


def reading(entries: Iterable[Entry]) -> Confidence:
    """Return how surely the figures themselves were read."""
    lowest = min((entry.fact.confidence for entry in entries), default=1.0)
    return Confidence.HIGH if lowest >= 0.7 else Confidence.MEDIUM if lowest >= 0.4 else Confidence.LOW


def level(difference: float, confidence: Confidence) -> Level | None:
    """Return how bad a difference is: nothing under 3 %, a warning to 25 %, beyond it an error.

    Beyond 25 % it is an error only when nothing about the reading is in doubt; with a figure
    whose link is a guess it is a note.
    """
    if abs(difference) < PASS:
        return None
    if confidence is Confidence.LOW:
        return Level.NOTE
    if abs(difference) <= WARN or confidence is Confidence.MEDIUM:
        return Level.WARNING
    return Level.ERROR


def spot(entry: Entry, label: str) -> Spot:
    """Return the entry's place with the words shown beside it."""
    return Spot(entry.place, label)


def advice(hypotheses: tuple[str, ...], otherwise: str) -> str:
    """Return the help line: what would explain the difference, else what to look at."""
    return "; or ".join(hypotheses) if hypotheses else otherwise


def same_digits(one: float, other: float) -> bool:
    """Return whether two numbers hold the same digits, as a slip of the pen leaves them."""
    return sorted(f"{one:g}") == sorted(f"{other:g}")
