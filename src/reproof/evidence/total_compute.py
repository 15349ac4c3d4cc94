"""What the whole work took: device-hours, hours, money or operations in total."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reproof.evidence._amounts import stated
from reproof.evidence._facts import of_kind
from reproof.evidence._said import Said
from reproof.fact import Kind, Phase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.evidence import Paper, Sighting
    from reproof.fact import Fact

PATHS = ("compute.total", "experiments[].device_hours")
ABSENT = "nothing says what all experiments took in total: device-hours, hours or cost"
HOMES = ("comput", "resource", "cost", "budget", "experimental setup", "implementation detail")
NEAR = ("run-time", "hardware")

_TOTALS = frozenset({Kind.DURATION, Kind.COST, Kind.FLOP})
_WORDS = Said(
    cues=(
        "total",
        "overall",
        "altogether",
        "entire",
        "all experiments",
        "budget",
        "cumulative",
        "combined",
        "overall",
    ),
    pattern=(
        r"\b(?:in total|total(?:l?ed|l?ing|s)?|overall|altogether|cumulative|combined|entire"
        r"|all (?:of )?(?:our |the )?"
        r"(?:experiments|runs|models)|(?:compute|computational) budget)\b[^."
        r"|]{0,100}\d[\d.,]*k?\s?(?:[a-z0-9]+[- ])?"
        r"(?:(?:gpu|tpu|cpu|node|device|core|accelerator)[- ])?(?:hours?|hrs?|h\b|days?|weeks?"
        r"|minutes?|usd|dollars"
        r"|tokens|gpu-?h\b)"
        r"|\d[\d.,]*k?\s?(?:[a-z0-9]+[- ])?(?:(?:gpu|tpu|cpu|node|device|core)[- ])?(?:hours?|hrs?"
        r"|h\b|days?|weeks?)\b"
        r"[^.|]{0,60}\b(?:in total|overall|altogether|for (?:all|the entire|the whole)|total)\b"
        r"|\b(?:total|overall|api) (?:\w+ )?(?:cost|spend|expense)s?\b[^.|]{0,60}\d"
    ),
    path="compute.total",
)


def look(paper: Paper) -> Iterator[Sighting]:
    """Yield device-hours, then totals of time, cost or operations, then sentences that speak of a total."""
    yield from of_kind(paper.facts, Kind.DEVICE_HOURS)
    yield from stated(paper.facts, _is_total, "compute.total")
    yield from _WORDS(paper)


def _is_total(fact: Fact) -> bool:
    return (
        fact.kind in _TOTALS
        and fact.amount is not None
        and (fact.phase is Phase.TOTAL or "total" in fact.qualifiers)
    )
