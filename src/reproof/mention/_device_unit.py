"""Units of time, alone ("12 hrs") and of devices ("48 GPU hours", "14 V100-days")."""

from __future__ import annotations

from typing import Final

from reproof.patterns import lazy

HOURS: Final = {
    "s": 1 / 3600, "min": 1 / 60, "h": 1.0, "d": 24.0, "w": 168.0, "f": 336.0, "mo": 730.0, "y": 8760.0,
}  # fmt: skip
"""Hours in a unit; a month is a twelfth of a year of 8,760 hours."""

_LONG_TIME = r"(?i:hours?|hrs?|days?|weeks?|wks?|fortnights?|months?|years?|yrs?|minutes?|mins?)|h"
_TIME = rf"{_LONG_TIME}|(?i:seconds?|secs?)|d|s"
_MAKER = r"(?:(?:NVIDIA|Nvidia|Tesla|Quadro|GeForce|AMD|Google|Intel|Cloud|Huawei|single)[\s-]){0,2}"
_MODEL = (
    r"(?:(?:RTX|GTX|TITAN|Titan)[\s-]?(?:A?\d{1,4}|X[Pp]?|V)(?:[\s-]?(?:Ti|ti|TI|SUPER|Super))?"
    r"|(?:GH|GB|MI|[AVHPTKLBM])[\s-]?\d{1,4}[A-Za-z]{0,2}|TPU[\s-]?v\d\w?(?:-\d+)?|v\d\w?-\d+"
    r"|DGX[\s-]?\w{1,4}|Gaudi[\s-]?\d?|Trainium\d?|(?:Ascend\s?)?910[A-C]?|\d{4}[\s-]?Ti)"
    r"(?:[\s-](?:\d{2,3}\s?GB|SXM\d?|PCIe|NVL))*(?:[\s-]equivalent)?"
)
_NOUN = (
    r"(?i:v?[GC]PU|TPU|NPU|GCD|IPU|HPU|core|node|device|chip|accelerator|processor|machine|server|card"
    r"|instance)"
)
_NOTE = r"(?:\s?\([^()]{1,24}\))?"
_SHORT = r"[Gg](?=-?(?:hours?|hrs?)\b)"
"""The device in "Ghours"."""
DEVICE: Final = (
    rf"{_MAKER}(?:{_MODEL}{_NOTE}(?:[\s-]{{0,2}}{_NOUN}(?:[\s-]core)?s?)?|{_NOUN}(?:[\s-]core)?s?"
    rf"|{_SHORT})"
)
"""Pattern of a device as it stands before "hours": A100, H800 GPU, TPUv3 core, node."""

_JOINT = r"[-\s·⋅∙*×–‑]{0,3}"
_CLOCK = r"wall[\s-]?(?:clock|time)"
_HOW = (
    rf"(?:(?:{_CLOCK}|total|full|whole|entire|consecutive|continuous|additional|extra|further|more|offline"
    r"|cumulative|aggregated?|combined|overall|effective)[\s-])"
)
"""What may stand between a figure and its unit: "36 wall-clock hours", "90 offline GPU hours"."""
TIME_UNIT: Final = rf"{_HOW}{{0,2}}(?:{DEVICE}{_NOTE}{_JOINT}(?:{_LONG_TIME}|d)|{_TIME})"
"""Pattern of a unit of time or of device time."""

_PARTS = lazy(rf"(?P<how>{_HOW}{{0,2}})(?P<device>{DEVICE})?{_NOTE}{_JOINT}(?P<time>{_TIME})$")


def hours_of(unit: str) -> float | None:
    """Return the hours in a unit that TIME_UNIT matches."""
    match = _PARTS.match(unit)
    return HOURS[_base(match["time"])] if match else None


def device_of(unit: str) -> str:
    """Return the device part of a unit that TIME_UNIT matches, "" when it has none."""
    match = _PARTS.match(unit)
    return (match["device"] or "") if match else ""


def time_of(unit: str) -> str:
    """Return the bare unit of time in a unit that TIME_UNIT matches: hours in "wall-clock hours"."""
    match = _PARTS.match(unit)
    return match["time"] if match else unit


def by_wall_clock(unit: str) -> bool:
    """Return whether the unit itself says that a clock beside the machine was read."""
    match = _PARTS.match(unit)
    return match is not None and "wall" in match["how"]


def _base(time: str) -> str:
    time = time.lower()
    return time[:2] if time[:2] == "mo" else "min" if time[:2] == "mi" else time[0]
