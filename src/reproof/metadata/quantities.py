"""Which key of a paper's metadata holds which kind of fact."""

from __future__ import annotations

from typing import Final

from reproof.fact import Kind

EXPERIMENT: Final = {
    Kind.DURATION: "duration_h",
    Kind.DEVICE_HOURS: "device_hours",
    Kind.FLOP: "flop",
    Kind.ENERGY: "energy_kwh",
    Kind.POWER: "power_w",
    Kind.PUE: "pue",
    Kind.CARBON_INTENSITY: "carbon_intensity_kg_per_kwh",
    Kind.CO2E: "co2e_kg",
    Kind.COST: "cost_usd",
    Kind.RUNS: "runs",
}
"""Keys of an experiment; the unit of each is the kind's own."""

MODEL: Final = {
    "": "parameters",
    "trainable": "trainable_parameters",
    "active": "active_parameters",
}
"""Keys of a model, by the qualifier that tells which parameters are counted."""

COUNTED: Final = frozenset({Kind.HARDWARE, Kind.RUNS, Kind.TRIALS})
"""Kinds whose numbers are counts and so exact."""
