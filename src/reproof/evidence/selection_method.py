"""How hyperparameters were chosen, and by which criterion."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reproof.evidence import Paper, Sighting, seen
from reproof.evidence._borrowed import DEFAULTS, OWES, by_default, from_others
from reproof.evidence._chosen import (
    PROVES,
    SEARCHES,
    SETS,
    VALIDATES,
    by_choice,
    by_result,
    by_search,
    by_validation,
)
from reproof.passage import PassageKind
from reproof.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

PATHS = ("hyperparameters.selection",)
ABSENT = "nothing says how the hyperparameters were chosen"
HOMES = (
    "hyperparameter",
    "hyper-parameter",
    "tuning",
    "implementation detail",
    "training details",
    "experimental setup",
)
NEAR = ("hyperparameters", "search-space")

_HEADING = lazy(
    r"\b(?:hyper-?\s?parameter|parameter) (?:search|tuning|selection|optimi[sz]ation|sweep)\b|\bgrid search\b"
    r"|\btuning (?:protocol|procedure)\b|\b(?:choice|selection) of (?:\w+ )?(?:hyper-?\s?)?parameters?\b"
)

_DECIMAL = lazy(r"(?<=\d)\.(?=\d)")
"""A point that ends no sentence: values stand between what was chosen and by what."""


_PLENTY = 5
"""Sentences after which no more are sought: the first groups tell best."""


def look(paper: Paper) -> Iterator[Sighting]:
    """Yield sentences about choosing hyperparameters: by search, by a score, by hand, from earlier work."""
    for heading in paper.prose.headings:
        if not heading.foreign and _HEADING.search(heading.low):
            yield seen(heading)
    yielded: set[int] = set()
    for cues, holds in (
        (SEARCHES, by_search),
        (SETS, by_choice),
        (DEFAULTS, by_default),
        (OWES, from_others),
        (VALIDATES, by_validation),
        (PROVES, by_result),
    ):
        for unit in paper.prose.units(*cues):
            if unit.foreign or unit.is_row or unit.number in yielded or unit.kind is PassageKind.HEADING:
                continue
            if holds(_DECIMAL.sub("", unit.low)):
                yielded.add(unit.number)
                yield seen(unit)
                if len(yielded) >= _PLENTY:
                    return
