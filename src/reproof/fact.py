"""Facts: what the paper's statements are taken to mean."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from reproof.record import dataclass

if TYPE_CHECKING:
    from reproof.place import Place
    from reproof.quantity import Interval
    from reproof.site import Site


class Kind(StrEnum):
    """What a mention or fact is about; the unit of its value is fixed by the kind."""

    HARDWARE = "hardware"
    DURATION = "duration"
    DEVICE_HOURS = "device_hours"
    PARAMETERS = "parameters"
    FLOP = "flop"
    ENERGY = "energy"
    POWER = "power"
    PUE = "pue"
    CARBON_INTENSITY = "carbon_intensity"
    CO2E = "co2e"
    COST = "cost"
    RUNS = "runs"
    TRIALS = "trials"
    REGION = "region"


UNITS: dict[Kind, str | None] = {
    Kind.HARDWARE: "1",
    Kind.DURATION: "h",
    Kind.DEVICE_HOURS: "h",
    Kind.PARAMETERS: "1",
    Kind.FLOP: "FLOP",
    Kind.ENERGY: "kWh",
    Kind.POWER: "W",
    Kind.PUE: "1",
    Kind.CARBON_INTENSITY: "kg/kWh",
    Kind.CO2E: "kg",
    Kind.COST: "USD",
    Kind.RUNS: "1",
    Kind.TRIALS: "1",
    Kind.REGION: None,
}
"""The unit every value of a kind is converted to (cost keeps another currency's code)."""


class Scope(StrEnum):
    """Whose work a fact is about."""

    OWN = "own"
    CITED = "cited"
    """Somebody else's work, a hypothetical or a plan."""
    UNCLEAR = "unclear"


class Phase(StrEnum):
    """Which part of the work a fact is about."""

    PRETRAINING = "pretraining"
    TRAINING = "training"
    FINETUNING = "finetuning"
    SEARCH = "search"
    EVALUATION = "evaluation"
    INFERENCE = "inference"
    TOTAL = "total"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing the paper says about its compute, with every place that says it."""

    id: int
    """Number within the paper, from 1, in reading order."""
    kind: Kind
    amount: Interval | None
    """The value in the kind's unit; None when not said (\"trained on A100s\")."""
    unit: str | None
    scope: Scope
    phase: Phase
    places: tuple[Place, ...]
    name: str | None = None
    """Device in its maker's spelling, or the place of a region."""
    memory_gb: float | None = None
    subject: str | None = None
    """What it is about, in the paper's words: the model, the row of a table."""
    per: str | None = None
    """Basis of the figure when it is not the whole: epoch, step, run, model, device, node, ..."""
    qualifiers: frozenset[str] = frozenset()
    """Readings that change the meaning: total, active, trainable, rate, forward, net, measured, ..."""
    confidence: float = 1.0
    links: tuple[int, ...] = ()
    """Ids of the facts it belongs with: the hours of this hardware, the hardware of these hours."""
    why: tuple[str, ...] = ()
    """How it was read: the recogniser, and the cues that set scope, phase and links."""
    sites: tuple[Site, ...] = ()
    """The sentence and table line around each place, in the order of `places`."""
