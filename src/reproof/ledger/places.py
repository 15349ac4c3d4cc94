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
        names = {entry.fact.name for entry in entries if entry.fact.name}
        if len(names) == 1:
            one = next(entry for entry in entries if entry.fact.name)
            grid = find_grid(one.fact.name or "")
            return None if grid is None else (one, grid, confidence)
        if names:
            return None
    return None


def band(grid: Grid) -> tuple[float, float]:
    """Return the lowest and highest plausible intensity of a place, its cloud regions counted in."""
    low, high = grid.band
    if grid.kind != "country":
        return low, high
    within = [other.band for other in grids() if other.country == grid.id and other.kind != "cloud region"]
    return min([low, *(ends[0] for ends in within)]), max([high, *(ends[1] for ends in within)])
