"""Whether a table goes through the values of one setting: an ablation, a sweep, a grid."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from reproof.evidence._settings import NAME
from reproof.patterns import lazy

if TYPE_CHECKING:
    from reproof.prose import Unit

_WORLD = lazy(r"\b(?:noise|corruption|perturbation|contamination|occlusion|snr)\b")
"""Conditions of an evaluation that a table may go through."""
_GIVEN = lazy(r"^\s*([a-zα-ω]\w{0,2}) ?= ?(-?\d*\.?\d+)\s*$")
"""A head that gives a setting one of its values: "λ = 0.1"."""
_COUNTED = lazy(
    r"^(?:ids?|no\.?|#|idx|index|rows?|exp\.?|experiment|case|setting|variant|model|year|fold|seed|run)\s*$"
    r"|\b(?:epochs?|iterations?|steps?|trials?|rounds?)\b"
)
"""What a table may count along without any of it being tried."""


def varied(rows: list[Unit], heads: list[Unit], studied: bool) -> bool:
    """Whether a table goes through the values of one setting, down its first column or along its rows."""
    first = heads[0].low.split("|")[0] if heads else ""
    if _WORLD.search(first):
        return False
    given = [
        match.groups() for head in heads for cell in head.low.split("|") if (match := _GIVEN.search(cell))
    ]
    if len({value for _, value in given}) > 2 and len({name for name, _ in given}) == 1:
        return True
    named = studied or NAME.search(first)
    if first.strip() and len(first) < _SHORT and named and not _COUNTED.search(first):
        body = [row.low.split("|")[0] for row in rows if not row.block.head and row is not heads[0]]
        if _ordered(body, 3) or _stepped(body):
            return True
    along = [row for row in rows if NAME.search(row.low.split("|")[0])]
    if not along or len({row.low.split("|")[0].strip() for row in along}) != 1:
        return False
    label, *cells = along[0].low.split("|")
    return len(label) < _SHORT and not _COUNTED.search(label) and _ordered(cells, 4)


_SHORT = 40
"""Characters of a cell that names a setting, and says nothing else."""
_PLAIN = lazy(r"-?\d*\.?\d+(?:e-?\d+)?(?:\^-?\d+)?%?")


def _stepped(cells: list[str]) -> bool:
    """Whether the cells repeat a few rising numbers, as rows of a grid do."""
    distinct = list(dict.fromkeys(cell.strip() for cell in cells))
    return len(cells) >= 4 and 2 <= len(distinct) < len(cells) and _ordered(distinct, 2)


def _ordered(cells: list[str], least: int) -> bool:
    """Whether the cells are so many different numbers, rising or falling."""
    values = []
    for cell in cells:
        text = cell.strip().replace("−", "-").replace(",", "")
        if not _PLAIN.fullmatch(text):
            return False
        base, _, power = text.rstrip("%").partition("^")
        if power and abs(int(power)) > _SHORT:
            return False
        values.append(float(base) ** int(power) if power else float(base))
    pairs = list(pairwise(values))
    return len(values) >= least and (all(a < b for a, b in pairs) or all(a > b for a, b in pairs))
