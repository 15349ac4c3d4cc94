"""Facts in words: their amounts with units and bounds as a person would write them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reproof.fact import Kind

if TYPE_CHECKING:
    from reproof.fact import Fact
    from reproof.quantity import Interval

_SCALES: Final = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))
_UNITS: Final = {
    Kind.DURATION: "h",
    Kind.DEVICE_HOURS: "device-hours",
    Kind.PARAMETERS: "parameters",
    Kind.FLOP: "FLOP",
    Kind.ENERGY: "kWh",
    Kind.POWER: "W",
    Kind.PUE: "",
    Kind.CARBON_INTENSITY: "kg/kWh",
    Kind.CO2E: "kg CO2e",
    Kind.RUNS: "runs",
    Kind.TRIALS: "trials",
}
_RANGE: Final = 1.12
"""Bounds further apart than this ratio were printed as a range; closer ones are rounding."""


def amount(fact: Fact) -> str:
    """Return a fact's value with name and unit: "8 x NVIDIA A100 (80 GB)", "4 to 6 h"."""
    if fact.kind is Kind.REGION:
        return fact.name or "a region without a name"
    if fact.kind is Kind.HARDWARE:
        device = fact.name or "device without a name"
        memory = f" ({number(fact.memory_gb)} GB)" if fact.memory_gb else ""
        return f"{interval(fact.amount)} x {device}{memory}" if fact.amount else f"{device}{memory}"
    if fact.amount is None:
        return "not said"
    unit = (fact.unit or "") if fact.kind is Kind.COST else _UNITS[fact.kind]
    if fact.kind is Kind.PARAMETERS:
        return f"{interval(fact.amount, scaled=True)} {unit}"
    if unit in ("runs", "trials") and fact.amount.value == 1:
        unit = unit[:-1]
    return f"{interval(fact.amount)} {unit}".rstrip()


def interval(value: Interval, *, scaled: bool = False) -> str:
    """Return a value, or its bounds where the paper printed a range or left a side open."""
    show = _scaled if scaled else number
    if value.low is None and value.high is None:
        return f"about {show(value.value)}"
    if value.low is None:
        return f"at most {show(value.value)}"
    if value.high is None:
        return f"at least {show(value.value)}"
    printed = abs((value.low + value.high) / 2 - value.value) < 1e-9 * max(abs(value.value), 1)
    if value.low > 0 and value.high / value.low > _RANGE and printed and not _rounded(value):
        return f"{show(value.low)} to {show(value.high)}"
    return show(value.value)


def _rounded(value: Interval) -> bool:
    """Whether the bounds are half a unit in a printed digit: 3 h is 2.5 to 3.5, not a printed range."""
    half = (value.high or 0) - value.value
    digits = f"{2 * half:.3g}".replace(".", "").strip("0").partition("e")[0].strip("0")
    return digits == "1"


def number(value: float | None) -> str:
    """Return a number with thousands separators and no digits the paper did not print."""
    if value is None:
        return "?"
    if value != 0 and not 1e-4 <= abs(value) < 1e15:
        return f"{value:.4g}"
    text = f"{value:,.6f}".rstrip("0").rstrip(".")
    return text if abs(value) < 1000 else f"{value:,.2f}".rstrip("0").rstrip(".")


def _scaled(value: float) -> str:
    for size, word in _SCALES:
        if abs(value) >= size:
            return f"{number(float(f'{value / size:.6g}'))} {word}"
    return number(value)
