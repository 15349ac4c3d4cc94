"""What an estimate starts from: devices, hours, and what is known of their power and place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reproof.error import ReproofError
from reproof.fact import Kind
from reproof.ledger.energy import of_job
from reproof.quantity import Interval
from reproof.record import dataclass
from reproof.reference import Accelerator, Cpu, Grid, find_accelerators, find_cpu, find_grid

if TYPE_CHECKING:
    from reproof.ledger.runs import Run


@dataclass(frozen=True, slots=True)
class Job:
    """One run to estimate; what is None is not known and has to be assumed."""

    label: str
    device_hours: Interval
    devices: tuple[Accelerator, ...] = ()
    """What the device's name can stand for."""
    cpu: Cpu | None = None
    device_memory_gb: float | None = None
    count: Interval | None = None
    watts: Interval | None = None
    """Average power of one device with its share of the machine, as stated."""
    pue: Interval | None = None
    intensity: Interval | None = None
    """kg CO2e per kWh, as stated."""
    grid: Grid | None = None
    memory_gb: float | None = None
    """The machine's memory."""
    is_total: bool = False
    """Whether the paper calls the hours those of all the work."""
    is_part: bool = False
    """Whether the hours are of one run of several: per seed, per fold."""
    energy: Interval | None = None
    """kWh, as the paper reports it."""
    co2e: Interval | None = None
    """kg, as the paper reports it."""

    @property
    def tdp(self) -> Interval | None:
        """The rated power of one device in watts, over the builds that have the stated memory."""
        if self.cpu is not None:
            return Interval.exact(self.cpu.tdp_w)
        forms = [form for device in self.devices for form in device.form_factors if form.tdp_w is not None]
        if self.device_memory_gb is not None:
            forms = [form for form in forms if self.device_memory_gb in form.memory_gb] or forms
        desk = [form for form in forms if form.name != "laptop"] or forms
        known = [form.tdp_w for form in desk if form.tdp_w is not None]
        return Interval(known[0], min(known), max(known)) if known else None


def job_of(
    device: str | None,
    count: float,
    hours: float,
    region: str | None = None,
    *,
    watts: float | None = None,
    pue: float | None = None,
    intensity: float | None = None,
    memory_gb: float | None = None,
) -> Job:
    """Return the job that options describe.

    Raises ReproofError for a device or place that is not on file, or without device and power.
    """
    devices, cpu, each, memory = find_device(device) if device else ((), None, 1, None)
    if device is None and watts is None:
        raise ReproofError("nothing says what draws the power; give --device or --watts")
    words = "device" if count == 1 else "devices"
    name = device_name(devices, cpu) or words
    return Job(
        label=f"{count * each:g} x {name} for {hours:g} h",
        device_hours=Interval.exact(count * each * hours),
        devices=devices,
        cpu=cpu,
        device_memory_gb=memory,
        count=Interval.exact(count * each),
        watts=_exact(watts),
        pue=_exact(pue),
        intensity=_exact(intensity),
        grid=find_place(region) if region else None,
        memory_gb=memory_gb,
    )


def known_of(
    region: str | None = None,
    *,
    watts: float | None = None,
    pue: float | None = None,
    intensity: float | None = None,
    memory_gb: float | None = None,
) -> Job:
    """Return what options say about every run of a paper. Raises ReproofError for an unknown place."""
    return Job(
        label="",
        device_hours=Interval.exact(0),
        watts=_exact(watts),
        pue=_exact(pue),
        intensity=_exact(intensity),
        grid=find_place(region) if region else None,
        memory_gb=memory_gb,
    )


def _exact(value: float | None) -> Interval | None:
    return None if value is None else Interval.exact(value)


def job_of_run(run: Run) -> Job | None:
    """Return the job a run of a paper describes; None when devices or hours are not said."""
    hours = run.device_hours
    devices = run.given.get(Kind.HARDWARE)
    name = run.device or ""
    found, cpu = find_accelerators(name), find_cpu(name) if name else None
    watts = _watts(run, found)
    if hours is None or not (found or cpu or watts):
        return None
    return Job(
        label=label(run),
        device_hours=hours,
        devices=found,
        cpu=None if found else cpu,
        device_memory_gb=devices.fact.memory_gb if devices else None,
        count=run.amount(Kind.HARDWARE),
        watts=watts,
        pue=run.amount(Kind.PUE),
        intensity=run.amount(Kind.CARBON_INTENSITY),
        grid=run.grid,
        is_total=run.is_total,
        is_part=run.per is not None,
        energy=run.amount(Kind.ENERGY),
        co2e=run.amount(Kind.CO2E),
    )


def label(run: Run) -> str:
    """Return a run in words: \"larger variant: 16 x NVIDIA A100, 30 h\"."""
    from reproof.report.words import amount

    kinds = (Kind.HARDWARE, Kind.DURATION, Kind.DEVICE_HOURS)
    said = [amount(run.given[kind].fact) for kind in kinds if kind in run.given]
    whose = f"{run.subject}: " if run.subject else ""
    return whose + ", ".join(said) + (f" per {run.per}" if run.per else "")


def _watts(run: Run, devices: tuple[Accelerator, ...]) -> Interval | None:
    """Return the stated power of one device; the whole job's is divided among them."""
    power, count = run.given.get(Kind.POWER), run.amount(Kind.HARDWARE)
    if power is None or power.fact.amount is None:
        return None
    limits = [device.tdp_w[1] for device in devices if device.tdp_w]
    number = count.value if count else 1.0
    if of_job(power, number, max(limits, default=None)) is True:
        return power.amount.scaled(1 / number)
    return power.amount


def device_name(devices: tuple[Accelerator, ...], cpu: Cpu | None) -> str:
    """Return the name of what was found."""
    return devices[0].name if devices else cpu.name if cpu else ""


def find_device(name: str) -> tuple[tuple[Accelerator, ...], Cpu | None, int, float | None]:
    """Return what a name stands for, how many of it a machine of that name holds, and its memory in GB.

    Raises ReproofError when the name is not on file.
    """
    import re

    from reproof.reference import accelerators, chips_in, cpus
    from reproof.reference.device_names import machine_key, machines
    from reproof.settings import did_you_mean

    size = re.search(r"(\d+)\s?gi?b\b", name, re.IGNORECASE)
    memory = float(size[1]) if size else None
    if found := find_accelerators(name):
        return found, None, chips_in(name), memory
    if machine := machines().get(machine_key(name)):
        return find_accelerators(machine[0]), None, machine[1], machine[2]
    if cpu := find_cpu(name):
        return (), cpu, 1, None
    known = [alias for device in accelerators() for alias in (*device.aliases, device.name.lower())]
    known += [cpu.name.lower() for cpu in cpus()]
    meant = did_you_mean(name.lower(), known) or "; give its model, such as a100 or tpu-v4, or --watts"
    raise ReproofError(f'unknown device "{name}"{meant}')


def find_place(name: str) -> Grid:
    """Return the grid of a place. Raises ReproofError when it is not on file."""
    from reproof.reference import grids
    from reproof.settings import did_you_mean

    grid = find_grid(name)
    if grid is not None:
        return grid
    known = [word for one in grids() for word in (*one.aliases, one.name.lower())]
    meant = did_you_mean(name.lower(), known) or "; give a country, or a region of AWS, Azure or Google Cloud"
    raise ReproofError(f'unknown region "{name}"{meant}')
