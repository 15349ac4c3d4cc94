"""The methods: what each multiplies, and what it takes where nothing is stated.

All are kWh = device-hours x watts x PUE / 1000 and kg = kWh x intensity. They differ in whose power
is meant and in their defaults. What the paper or the user states replaces a default.
"""

from __future__ import annotations

from functools import cache
from statistics import median
from typing import TYPE_CHECKING, Any, Final

from reproof.ledger.interval import product
from reproof.ledger.interval import total as added
from reproof.ledger.words import number
from reproof.quantity import Interval
from reproof.record import dataclass
from reproof.reference import grids, load

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reproof.estimate.job import Job
    from reproof.reference import Grid

DEFAULT_METHOD: Final = "patterson-2021"


@dataclass(frozen=True, slots=True)
class Assumption:
    """One factor of an estimate, and where it is from."""

    what: str
    value: str
    source: str
    stated: bool = False
    """Whether it is given and not assumed."""


@dataclass(frozen=True, slots=True)
class Method:
    """A published way to estimate."""

    name: str
    title: str
    formula: str
    source: str
    tool: str
    """Its entry in tools.json."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """Energy in kWh and emissions in kg CO2e, as intervals, with everything they rest on."""

    method: Method
    job: Job
    energy: Interval
    co2e: Interval
    placed: bool
    """Whether place or intensity is known; else the emissions span all countries on file."""
    assumptions: tuple[Assumption, ...]


METHODS: Final = {
    method.name: method
    for method in (
        Method(
            "patterson-2021",
            "Patterson et al. 2021",
            "hours x processors x average watts x PUE",
            "https://arxiv.org/abs/2104.10350",
            "patterson-2021",
        ),
        Method(
            "strubell-2019",
            "Strubell et al. 2019",
            "1.58 x hours x watts of GPUs, CPU and memory",
            "https://arxiv.org/abs/1906.02243",
            "strubell-2019",
        ),
        Method(
            "lacoste-2019",
            "Lacoste et al. 2019 (ML CO2 Impact)",
            "device-hours x rated watts, no PUE",
            "https://arxiv.org/abs/1910.09700",
            "ml-co2-impact",
        ),
        Method(
            "green-algorithms",
            "Lannelongue et al. 2021 (Green Algorithms)",
            "hours x (device watts + 0.3725 W per GB of memory) x PUE",
            "https://doi.org/10.1002/advs.202100707",
            "green-algorithms",
        ),
    )
}

_SHARES: Final[dict[str, tuple[float, float, float, str]]] = {
    # Table 3: system power over rated power is 283/450 for TPU v3 and 325/300 for V100.
    "patterson-2021": (0.63, 1.0, 1.08, "measured systems draw 0.63 to 1.08 of it, Table 3"),
    # Table 3: 1415.78 W of eight P100 (300 W each) to 12,041.51 W of 64 V100, CPU and memory included;
    # more than its rated power a device does not draw.
    "strubell-2019": (0.57, 0.6, 1.0, "its measured jobs drew 0.57 to 0.63 of it, Table 3"),
}
"""Average over rated power: least, usual and most, by method."""


@cache
def tools() -> dict[str, dict[str, Any]]:
    """Return the calculators on file, by id."""
    return {entry["id"]: entry for entry in load("tools")["tools"]}


def estimate(job: Job, method: str = DEFAULT_METHOD) -> Estimate:
    """Estimate one job by one of METHODS."""
    chosen = METHODS[method]
    watts, power = _power(job, chosen)
    pue, overhead = _pue(job, chosen)
    intensity, place = _intensity(job, chosen)
    assumptions = [power, overhead, place]
    energy = product((job.device_hours, watts)).scaled(1e-3)
    if method == "green-algorithms":
        if job.memory_gb is not None and job.count is not None and job.count.value:
            hours = job.device_hours.scaled(1 / job.count.value)
            watts_per_gb = float(tools()[chosen.tool]["memory_w_per_gb"])
            energy = added((energy, hours.scaled(job.memory_gb * watts_per_gb / 1000)))
            drawn = f"{number(job.memory_gb)} GB at {watts_per_gb} W per GB"
            assumptions.insert(1, Assumption("memory", drawn, chosen.source))
        else:
            assumptions.insert(1, Assumption("memory", "not counted", "its size is not stated"))
    energy = product((energy, pue))
    if method == "lacoste-2019":
        energy = Interval(_cents(energy.value), energy.low, energy.high)
    co2e = product((energy, intensity))
    if method == "lacoste-2019":
        co2e = Interval(_cents(co2e.value), co2e.low, co2e.high)
    placed = job.grid is not None or job.intensity is not None
    return Estimate(chosen, job, energy, co2e, placed, tuple(assumptions))


def total(estimates: Sequence[Estimate]) -> tuple[Interval, Interval]:
    """Return the energy and emissions of several runs together."""
    return added(one.energy for one in estimates), added(one.co2e for one in estimates)


def _power(job: Job, method: Method) -> tuple[Interval, Assumption]:
    if job.watts is not None:
        return job.watts, Assumption("power", f"{_span(job.watts)} W per device", "stated", stated=True)
    name = job.devices[0].name if job.devices else job.cpu.name if job.cpu else ""
    measured = tools()[method.tool].get("system_w", {})
    for device in job.devices:
        if device.id in measured:
            watts = Interval.exact(float(measured[device.id]))
            words = f"{_span(watts)} W per processor, machine included"
            return watts, Assumption("power", words, f"measured average of {name}, {method.title}, Table 3")
    rated = job.tdp
    if rated is None:
        from reproof.error import ReproofError

        raise ReproofError(f'nothing on file says how much power "{name or job.label}" draws; give --watts')
    low, usual, high, why = _SHARES.get(method.name, (1.0, 1.0, 1.0, ""))
    most = rated.high or rated.value
    least = rated.low or rated.value
    watts = Interval(usual * rated.value, low * least, high * most)
    of = f"rated power of {name}, {_span(rated)} W"
    return watts, Assumption("power", f"{_span(watts)} W per device", f"{of}; {why}" if why else of)


def _pue(job: Job, method: Method) -> tuple[Interval, Assumption]:
    if method.name == "lacoste-2019":
        why = "the method leaves the data centre out" + (", the stated PUE too" if job.pue else "")
        return Interval.exact(1.0), Assumption("PUE", "not counted", f"{why}, {method.source}")
    if job.pue is not None:
        return job.pue, Assumption("PUE", _span(job.pue), "stated", stated=True)
    known = tools()[method.tool]["pue"]
    if method.name == "strubell-2019":
        return Interval.exact(known), Assumption(
            "PUE", number(known), f"world average of 2018, {method.title}"
        )
    if method.name == "green-algorithms":
        value = known["v3.0"]
        return Interval.exact(value), Assumption("PUE", number(value), f"average, {method.title}, v3.0")
    cloud, average, later = known["Google"], known["US 2018"], known["US 2020"]
    rented = job.grid is not None and bool(job.grid.provider)
    pue = Interval(cloud if rented else average, cloud, later)
    whose = "a large cloud's data centre" if rented else "US average of 2018"
    return pue, Assumption("PUE", _span(pue), f"{whose}; from Google's 1.1 to the average, {method.title}")


def _intensity(job: Job, method: Method) -> tuple[Interval, Assumption]:
    if job.intensity is not None:
        return job.intensity, Assumption("intensity", f"{_span(job.intensity)} kg/kWh", "stated", stated=True)
    if job.grid is not None:
        own = {"lacoste-2019": "mlco2", "green-algorithms": "green-algorithms"}.get(method.name)
        value, basis = usual(job.grid, own)
        if method.name == "lacoste-2019":
            value = _cents(value)
        every = [grams / 1000 for _, grams, _ in job.grid.values]
        intensity = Interval(value, min(*every, value), max(*every, value))
        return intensity, Assumption("intensity", f"{_span(intensity)} kg/kWh", f"{job.grid.name}: {basis}")
    defaults = tools()[method.tool]["intensity_kg_per_kwh"]
    name, value = next(iter(defaults.items()))
    whose = {"default": "private infrastructure", "USA": "US average", "world": "world average"}[name]
    lowest, highest = extremes()
    intensity = Interval(value, lowest[1], highest[1])
    shown = f"{whose}, {method.title}; no place is named: from {lowest[0]} to {highest[0]}"
    return intensity, Assumption("intensity", f"{_span(intensity)} kg/kWh", shown)


def usual(grid: Grid, own: str | None = None) -> tuple[float, str]:
    """Return a place's usual intensity in kg per kWh, and what it is: one source's figure, else the median.

    The median, because the newest figure of a place is at times of another accounting than the rest.
    """
    figures = [one for one in grid.values if one[2] == own]
    if figures:
        year, grams, source = max(figures)
        return grams / 1000, f"{source_title(source)}, {year}"
    values = sorted(grid.values, key=lambda one: one[1])
    grams = median(one[1] for one in values)
    years = sorted({one[0] for one in values})
    sources = list(dict.fromkeys(source_title(one[2]) for one in sorted(values, reverse=True)))
    more = f" and {len(sources) - 3} more" if len(sources) > 3 else ""
    titles = ", ".join(sources[:3]) + more
    span = f"{years[0]}" if len(years) == 1 else f"{years[0]} to {years[-1]}"
    return grams / 1000, f"{'median of' if len(values) > 1 else 'figure of'} {titles}, {span}"


@cache
def extremes() -> tuple[tuple[str, float], tuple[str, float]]:
    """Return the countries with the lowest and the highest usual intensity on file, in kg per kWh."""
    found = [(one.name, usual(one)[0]) for one in grids() if one.kind == "country"]
    return min(found, key=lambda one: one[1]), max(found, key=lambda one: one[1])


@cache
def source_title(source: str) -> str:
    """Return whose figures a source's are."""
    title: str = load("grids")["sources"][source]["title"]
    return title.partition(",")[0]


def _cents(value: float) -> float:
    """Round to two digits, as the ML CO2 calculator does at each step."""
    return round(value, 2)


def _span(amount: Interval) -> str:
    """Return a value with its bounds: \"400 (252 to 432)\"."""
    low, high = amount.low, amount.high
    if low is not None and high is not None and high - low <= 1e-9 * abs(amount.value):
        return number(amount.value)
    if low is None:
        return f"{number(amount.value)} (at most {number(high or amount.value)})"
    if high is None:
        return f"{number(amount.value)} (at least {number(low)})"
    return f"{number(amount.value)} ({number(low)} to {number(high)})"
