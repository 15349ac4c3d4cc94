"""Reference data: what devices, grids and tools are, as curated facts with source and date.

The JSON beside this file is read when first asked for and kept. No entry decides alone: a stated
intensity is held against the band of all sources, a device's power against all its form factors.
"""

from __future__ import annotations

import json
import re
from functools import cache
from pkgutil import get_data
from typing import Any, Final

from reproof.patterns import lazy
from reproof.record import dataclass

MEMORY_SLACK: Final = (0.90, 1.09)
"""How far a stated memory may lie from the size on the box: a driver shows less (46 GB of an L40's
48), and binary units more (an 80 GiB card is 86 GB)."""

BAND_SLACK: Final = 0.2
"""How far outside all sources an intensity may lie: years and accounting differ that much."""


@dataclass(frozen=True, slots=True)
class FormFactor:
    """One build of a device: its power in watts and the memory sizes it exists with, in GB."""

    name: str
    tdp_w: float | None
    memory_gb: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class SpecialMemory:
    """A memory size that exists only as something special: a slice, a die, a part made to order."""

    memory_gb: float
    what: str
    unlikely: bool = False
    """So rare that a slip is the better guess."""


@dataclass(frozen=True, slots=True)
class Accelerator:
    """One device as its maker specifies it."""

    id: str
    name: str
    vendor: str
    kind: str
    released: str
    """Year and month it was announced or first shipped, whichever is earlier."""
    form_factors: tuple[FormFactor, ...]
    peak_tflops: dict[str, float]
    """Dense peak per number format: fp32, tf32, half (FP16 or BF16), fp8."""
    sparse_factor: float
    """How much higher the maker's figure for sparse matrices is."""
    dies: int
    special_memory: tuple[SpecialMemory, ...]
    """Sizes met only as something special."""
    tdp_estimated: bool
    source: str
    as_of: str
    aliases: tuple[str, ...]

    @property
    def memory_gb(self) -> tuple[float, ...]:
        """The memory sizes that exist, in GB."""
        return tuple(sorted({size for form in self.form_factors for size in form.memory_gb}))

    @property
    def tdp_w(self) -> tuple[float, float] | None:
        """The least and the most power over its form factors, in watts."""
        known = [form.tdp_w for form in self.form_factors if form.tdp_w is not None]
        return (min(known), max(known)) if known else None

    @property
    def peak(self) -> float | None:
        """The highest dense peak a training run may use, in TFLOP/s: 16-bit where there is one."""
        return self.peak_tflops.get("half") or self.peak_tflops.get("fp32")


@dataclass(frozen=True, slots=True)
class Grid:
    """The carbon intensity of one place's electricity, by year and source."""

    id: str
    name: str
    kind: str
    country: str
    provider: str
    aliases: tuple[str, ...]
    values: tuple[tuple[int, float, str], ...]
    """Year, g CO2e per kWh, source."""

    @property
    def band(self) -> tuple[float, float]:
        """The lowest and highest figure of any source, widened by BAND_SLACK, in kg per kWh."""
        grams = [value for _, value, _ in self.values]
        return (min(grams) * (1 - BAND_SLACK) / 1000, max(grams) * (1 + BAND_SLACK) / 1000)


@dataclass(frozen=True, slots=True)
class Cpu:
    """A CPU's power per socket in watts, and its cores."""

    name: str
    tdp_w: float
    cores: int


def load(name: str) -> dict[str, Any]:
    """Return one of the reference files as it stands."""
    data: dict[str, Any] = json.loads(get_data(__name__, f"{name}.json") or b"{}")
    return data


@cache
def accelerators() -> tuple[Accelerator, ...]:
    """Return every accelerator on file."""
    return tuple(
        Accelerator(
            id=entry["id"],
            name=entry["name"],
            vendor=entry["vendor"],
            kind=entry["kind"],
            released=entry["released"],
            form_factors=tuple(
                FormFactor(form["name"], form["tdp_w"], tuple(form["memory_gb"]))
                for form in entry["form_factors"]
            ),
            peak_tflops=entry["peak_tflops"],
            sparse_factor=entry["sparse_factor"],
            dies=entry["dies"],
            special_memory=tuple(
                SpecialMemory(size["memory_gb"], size["is"], size.get("unlikely", False))
                for size in entry.get("special_memory", ())
            ),
            tdp_estimated=entry.get("tdp_estimated", False),
            source=entry["source"],
            as_of=entry["as_of"],
            aliases=tuple(entry["aliases"]),
        )
        for entry in load("accelerators")["accelerators"]
    )


_NOISE = lazy(
    r"\b(?:nvidia|tesla|geforce|amd|radeon|instinct|intel|google|huawei|amazon|aws|apple|cloud|gpus?"
    r"|tensor[\s-]?cores?|graphics|cards?|generation|workstation|edition|laptop|mobile|chips?|cores?)\b"
    r"|\d+(?:\.\d+)?\s?g[ib]+\b|\b(?:sxm\d?|pci-?e|nvl|oam|dgxs|hgx)\b|\(r\)|[®™]"
)


def device_key(name: str) -> str:
    """Return a device's name without maker, form factor, memory and punctuation: v100, rtx2080ti."""
    return re.sub(r"[^a-z0-9+]", "", _NOISE.sub(" ", name.lower().replace("_", " ").replace("-", " ")))


@cache
def _accelerators_by_key() -> dict[str, tuple[Accelerator, ...]]:
    index: dict[str, tuple[Accelerator, ...]] = {}
    for device in accelerators():
        for alias in device.aliases:
            index[alias] = (*index.get(alias, ()), device)
    return index


_SLICE = lazy(r"\bTPU v(?P<version>\d+[ep]?)-(?P<size>\d+)$")


def chips_in(name: str) -> int:
    """Return how many accelerators a device name stands for: 4 for \"Google TPU v3-8\", otherwise 1.

    A slice's number counts cores, two to a chip, except for v5e and v6e, where it counts chips
    (https://cloud.google.com/tpu/docs/system-architecture-tpu-vm).
    """
    match = _SLICE.search(name)
    if match is None:
        return 1
    return int(match["size"]) if match["version"].endswith("e") else max(1, int(match["size"]) // 2)


@cache
def find_accelerators(name: str) -> tuple[Accelerator, ...]:
    """Return the devices a name can stand for; several where makers reuse a name (\"RTX 6000\")."""
    return _accelerators_by_key().get(device_key(_SLICE.sub(r"TPU v\g<version>", name)), ())


@cache
def grids() -> tuple[Grid, ...]:
    """Return every place on file."""
    return tuple(
        Grid(
            id=entry["id"],
            name=entry["name"],
            kind=entry["kind"],
            country=entry.get("country", entry["id"] if entry["kind"] == "country" else ""),
            provider=entry.get("provider", ""),
            aliases=tuple(entry["aliases"]),
            values=tuple((v["year"], v["g_per_kwh"], v["source"]) for v in entry["values"]),
        )
        for entry in load("grids")["grids"]
    )


@cache
def find_grid(name: str) -> Grid | None:
    """Return the place a name stands for: a country, a state, a cloud region."""
    wanted = re.sub(r"^(?:the|in)\s+", "", name.strip().lower())
    for grid in grids():
        if wanted in grid.aliases or wanted == grid.name.lower():
            return grid
    return None


@cache
def cpus() -> tuple[Cpu, ...]:
    """Return every CPU on file."""
    return tuple(Cpu(entry["name"], entry["tdp_w"], entry["cores"]) for entry in load("cpus")["cpus"])


@cache
def find_cpu(name: str) -> Cpu | None:
    """Return the CPU a name stands for, when it is on file."""
    key = device_key(name).replace("xeon", "").replace("processor", "")
    for cpu in cpus():
        if device_key(cpu.name).replace("xeon", "") == key:
            return cpu
    return None
