"""Levers: what the same work would have taken elsewhere, or on another device."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reproof.estimate.methods import usual
from reproof.record import dataclass
from reproof.reference import Accelerator, accelerators, grids

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reproof.estimate.job import Job
    from reproof.estimate.methods import Estimate
    from reproof.reference import Grid

PLACES: Final = (
    "the same energy, and so the same PUE; the median of the intensities on file of each place, sources and "
    "years differ"
)
DEVICES: Final = (
    "the same share of peak 16-bit throughput and of rated power on every device; memory and network not "
    "looked at"
)
_SHOWN: Final = 4
_COMPARED: Final = (
    "v100",
    "a100",
    "h100",
    "h200",
    "b200",
    "l40s",
    "mi300x",
    "tpu-v4",
    "tpu-v5e",
    "tpu-v5p",
    "tpu-v6e",
)
"""Devices one can rent, in the order they came out."""


@dataclass(frozen=True, slots=True)
class Lever:
    """One alternative: where or on what, its factor on emissions, and what that rests on."""

    name: str
    factor: float
    """Its emissions over those of the work as it was done."""
    basis: str
    here: bool = False
    """Whether it is the work as it was done."""


def places(jobs: Iterable[Job]) -> tuple[Lever, ...]:
    """Return other places ranked by emissions: the provider's other regions, else other countries.

    Nothing when the jobs ran in several places or none is known.
    """
    here = {job.grid.id: job.grid for job in jobs if job.grid is not None}
    if len(here) != 1:
        return ()
    (grid,) = here.values()
    kin = [one for one in grids() if _alike(one, grid) and one.values]
    base = usual(grid)[0]
    if base <= 0:
        return ()
    ranked = sorted((_place(one, base, grid) for one in kin), key=lambda one: (one.factor, one.name))
    return _short(ranked)


def _alike(one: Grid, grid: Grid) -> bool:
    if one.id == grid.id:
        return True
    return one.provider == grid.provider if grid.provider else one.kind == "country"


def _place(one: Grid, base: float, grid: Grid) -> Lever:
    value = usual(one)[0]
    return Lever(one.name, value / base, f"{value:.3g} kg/kWh", one.id == grid.id)


def devices(estimates: Iterable[Estimate]) -> tuple[Lever, ...]:
    """Return other accelerators ranked by emissions for the same operations.

    Nothing when the runs used several devices, or one whose peak is not on file.
    """
    used = {one.job.devices[0].id: one.job for one in estimates if one.job.devices}
    if len(used) != 1:
        return ()
    (job,) = used.values()
    own, rated = job.devices[0], job.tdp
    if not own.peak or rated is None:
        return ()
    base = rated.value / own.peak
    known = {device.id: device for device in accelerators()}
    others = [known[name] for name in _COMPARED if name in known and name != own.id]
    found = [Lever(own.name, 1.0, _rating(own, rated.value), here=True)]
    for other in others:
        watts = other.form_factors[0].tdp_w
        if other.peak and watts:
            found.append(Lever(other.name, watts / other.peak / base, _rating(other, watts)))
    return _short(sorted(found, key=lambda one: (one.factor, one.name)))


def _rating(device: Accelerator, watts: float) -> str:
    return f"{watts:g} W, {device.peak:g} TFLOP/s"


def _short(ranked: list[Lever]) -> tuple[Lever, ...]:
    """Return the best few, the work as it was done, and the worst."""
    if len(ranked) < 2:
        return ()
    return tuple(
        one for place, one in enumerate(ranked) if place < _SHOWN or one.here or place == len(ranked) - 1
    )
