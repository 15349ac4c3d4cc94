"""Which place's electricity a figure is about, and the band its carbon intensity lies in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reproof.fact import Kind, Scope
from reproof.finding import Confidence
from reproof.reference import Grid, find_grid, grids

if TYPE_CHECKING:
    from reproof.ledger.account import Account, Entry

PLAUSIBLE: Final = (0.0005, 1.5)
"""No grid lies outside this, in kg CO2e per kWh: hydro power alone to lignite alone."""


def grid_of(account: Account, of: Entry) -> tuple[Entry, Grid, Confidence] | None:
    """Return the place that belongs with a figure and its grid; None when several do or none is known."""
    here = account.entries.get(Kind.REGION, [])
    everywhere = [
        entry for entry in account.ledger.by_kind[Kind.REGION] if entry.fact.scope is not Scope.CITED
    ]
    rings = (
        (here, Confidence.HIGH),
        ([entry for entry in everywhere if entry.fact.id in of.fact.links], Confidence.MEDIUM),
        (everywhere, Confidence.LOW),
    )
    for entries, confidence in rings:
        named = [entry for entry in entries if entry.fact.name]
        if named:
            known = [(entry, grid) for entry in named if (grid := find_grid(entry.fact.name or ""))]
            place = _finest(known)
            return None if place is None else (*place, confidence)
    return None


def _finest(known: list[tuple[Entry, Grid]]) -> tuple[Entry, Grid] | None:
    """Return the narrowest of places that lie in each other: us-central1 in Iowa; None when they do not.

    A cluster or centre whose grid is not on file says nothing against the country named with it.
    """
    if len({(grid.country or grid.id) for _, grid in known}) != 1:
        return None
    order = ("cloud region", "state", "province", "country")
    ranked = sorted(known, key=lambda one: order.index(one[1].kind) if one[1].kind in order else 1)
    narrowest = ranked[0][1].kind
    return ranked[0] if len({grid.id for _, grid in ranked if grid.kind == narrowest}) == 1 else None


def band(grid: Grid) -> tuple[float, float]:
    """Return the lowest and highest plausible intensity of a place, its cloud regions counted in."""
    low, high = grid.band
    if grid.kind != "country":
        return low, high
    within = [other.band for other in grids() if other.country == grid.id and other.kind != "cloud region"]
    return min([low, *(ends[0] for ends in within)]), max([high, *(ends[1] for ends in within)])
