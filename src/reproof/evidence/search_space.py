"""The bounds of the hyperparameters, or the values that were tried."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reproof.evidence import Paper, Sighting, seen
from reproof.evidence._settings import NAME, VALUE

if TYPE_CHECKING:
    from collections.abc import Iterator

PATHS = ("hyperparameters.search_space",)
ABSENT = "nothing gives the bounds of the hyperparameters or the values that were tried"
HOMES = (
    "hyperparameter",
    "hyper-parameter",
    "search",
    "tuning",
    "implementation detail",
    "training details",
    "experimental setup",
)
NEAR = ("selection-method", "hyperparameters")

_LIST = rf"(?:[\[{{(]\s*{VALUE}\s*(?:,|;)\s*{VALUE}|{VALUE}(?:\s*,\s*{VALUE})+\s*,?\s*(?:and|or)\s+{VALUE}|{VALUE}\s*,\s*{VALUE}\s*,\s*{VALUE}|∈|\bin \[|\{{\s*{VALUE})"
_RANGE = rf"(?:\bfrom {VALUE}[^.]{{0,12}} to {VALUE}|\bbetween {VALUE} and {VALUE}|\brang(?:e|es|ed|ing)\b[^.]{{0,40}}{VALUE}|{VALUE}\s*(?:–|to|-)\s*{VALUE}|\bin (?:the )?(?:interval|range|set)\b|\b(?:log-?)?uniform\w*\()"
_TRIED = re.compile(
    r"\b(?:search\w*|sweep\w*|swept|tun(?:e|ed|ing)|grid|tried|try|trying|explor\w+|experiment(?:ed)? with"
    r"|sampl\w+|var(?:y|ied|ying)|choose|chosen|select\w*|candidates?|consider\w*|test(?:ed)? (?:with"
    r"|different|several|values)|values? (?:of|in|from|for)|different values|optimi[sz]\w+|ablat\w+|range)\b"
)
_VALUES = re.compile(f"{_LIST}|{_RANGE}")
_HEAD = re.compile(
    r"\b(?:search space|search range|range|values? tried|tested values|values (?:considered|tested|explored"
    r"|searched)|grid|candidates?|sweep|bounds?|options|prior distribution|distribution)\b"
)


def look(paper: Paper) -> Iterator[Sighting]:
    """Yield sentences and tables that list what was tried for a hyperparameter."""
    for rows in paper.prose.rows.values():
        heads = [row for row in rows if row.block.head] or rows[:1]
        text = " ".join(row.low for row in heads)
        if (_HEAD.search(text) or "search" in text) and any(NAME.search(row.low) for row in rows):
            yield seen(heads[0])
        elif any(NAME.search(row.low) and re.search(_LIST, row.low) and not row.block.head for row in rows):
            row = next(row for row in rows if NAME.search(row.low) and re.search(_LIST, row.low))
            yield seen(row)
    for unit in paper.prose.units(
        "search",
        "sweep",
        "swept",
        "tun",
        "grid",
        "tried",
        "try",
        "explor",
        "experiment",
        "sampl",
        "var",
        "cho",
        "select",
        "candidate",
        "consider",
        "test",
        "value",
        "optimi",
        "ablat",
        "rang",
    ):
        if unit.foreign or unit.is_row:
            continue
        if NAME.search(unit.low) and _TRIED.search(unit.low) and (match := _VALUES.search(unit.low)):
            yield seen(unit, match) if False else seen(unit)
