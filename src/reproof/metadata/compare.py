"""Compare what the paper's text and its metadata file say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reproof.evidence._facts import counted
from reproof.fact import Fact, Kind, Phase
from reproof.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reproof.quantity import Interval

TOLERANCE = 0.01
"""Share by which two figures may differ beyond their rounding: metadata often carries more digits."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A figure of the metadata with which no figure of the text agrees, and the nearest in the text."""

    metadata: Fact
    paper: Fact


def differences(paper: Iterable[Fact], metadata: Iterable[Fact]) -> tuple[Difference, ...]:
    """Return the metadata's facts that the paper's text contradicts.

    A fact only one of the two states is no difference: a text need not repeat its metadata.
    A fact differs when the text has comparable figures (same kind, and the same phase, basis and
    subject where both say) and none of them agrees.
    """
    own = [fact for fact in paper if counted(fact)]
    return tuple(one for fact in metadata if (one := _difference(fact, own)) is not None)


def _difference(fact: Fact, own: list[Fact]) -> Difference | None:
    if fact.kind is Kind.REGION or (fact.kind is Kind.HARDWARE and fact.name is None):
        return None
    same = [other for other in own if _comparable(fact, other)]
    if not same or any(_agree(fact, other) for other in same):
        return None
    return Difference(fact, min(same, key=lambda other: _distance(fact, other)))


def _comparable(one: Fact, other: Fact) -> bool:
    if one.kind is not other.kind or one.per != other.per:
        return False
    if one.kind is Kind.HARDWARE:
        return other.name is not None
    if one.amount is None or other.amount is None:
        return False
    if Phase.UNCLEAR not in {one.phase, other.phase} and one.phase is not other.phase:
        return False
    if one.qualifiers & {"trainable", "active"} != other.qualifiers & {"trainable", "active"}:
        return False
    return not (one.subject and other.subject) or bool(_words(one.subject) & _words(other.subject))


def _agree(one: Fact, other: Fact) -> bool:
    if one.kind is Kind.HARDWARE and not _same_device(one.name or "", other.name or ""):
        return False
    return one.amount is None or other.amount is None or _overlap(one.amount, other.amount)


def _same_device(one: str, other: str) -> bool:
    """Whether one name says no more than the other: \"A100\" and \"NVIDIA A100-SXM4-80GB\"."""
    mine, theirs = _words(one), _words(other)
    return mine <= theirs or theirs <= mine


def _overlap(one: Interval, other: Interval) -> bool:
    low = max(bound.low if bound.low is not None else float("-inf") for bound in (one, other))
    high = min(bound.high if bound.high is not None else float("inf") for bound in (one, other))
    return low <= high + TOLERANCE * abs(high) if high != float("inf") else True


def _distance(one: Fact, other: Fact) -> tuple[bool, float]:
    unlike = one.kind is Kind.HARDWARE and not _same_device(one.name or "", other.name or "")
    if one.amount is None or other.amount is None:
        return unlike, 0.0
    return unlike, abs(one.amount.value - other.amount.value)


def _words(text: str) -> set[str]:
    plain = "".join(c if c.isalnum() else " " for c in text.lower())
    return set(plain.split()) - {"nvidia", "intel", "amd", "google", "apple", "model", "the", "gpu", "our"}
