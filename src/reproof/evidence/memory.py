"""How much memory the devices or the machine have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reproof.evidence._facts import of_kind
from reproof.evidence._said import Said
from reproof.fact import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.evidence import Paper, Sighting

PATHS = ("experiments[].hardware[].memory_gb", "infrastructure.memory")
ABSENT = "nothing says how much memory the devices or the machine have"
HOMES = ("hardware", "comput", "infrastructure", "experimental setup", "implementation detail")
NEAR = ("hardware", "device-count", "run-time")

_WORDS = Said(
    cues=("memory", " ram", "vram", "hbm", "ddr", "gib"),
    pattern=(
        r"\b\d[\d,.]*\s?[gtm]i?b\b[^.|]{0,40}\b(?:memory|v?ram|hbm\w*|ddr\w*)\b"
        r"|\b(?:memory|v?ram|hbm\w*|ddr\w*)\b[^.|]{0,40}\b\d[\d,.]*\s?[gtm]i?b\b"
    ),
    path="infrastructure.memory",
)


def look(paper: Paper) -> Iterator[Sighting]:
    """Yield devices with their memory, then sentences on the memory of a machine."""
    for one in of_kind(paper.facts, Kind.HARDWARE):
        if one.fact is not None and one.fact.memory_gb:
            yield one
    yield from _WORDS(paper)
