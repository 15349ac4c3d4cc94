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
DEVICE: Final = (
    rf"{_MAKER}(?:{_MODEL}{_NOTE}(?:[\s-]{{0,2}}{_NOUN}(?:[\s-]core)?s?)?|{_NOUN}(?:[\s-]core)?s?)"
)
"""Pattern of a device as it stands before "hours": A100, H800 GPU, TPUv3 core, node."""

_JOINT = r"[-\s·⋅∙*×–‑]{0,3}"
TIME_UNIT: Final = rf"(?:{DEVICE}{_NOTE}{_JOINT}(?:{_LONG_TIME})|{_TIME})"
"""Pattern of a unit of time or of device time."""

_PARTS = lazy(rf"(?P<device>{DEVICE})?{_NOTE}{_JOINT}(?P<time>{_TIME})$")


def hours_of(unit: str) -> float | None:
    """Return the hours in a unit that TIME_UNIT matches."""
    match = _PARTS.match(unit)
    return HOURS[_base(match["time"])] if match else None


def device_of(unit: str) -> str:
    """Return the device part of a unit that TIME_UNIT matches, "" when it has none."""
    match = _PARTS.match(unit)
    return (match["device"] or "") if match else ""


def _base(time: str) -> str:
    time = time.lower()
    return time[:2] if time[:2] == "mo" else "min" if time[:2] == "mi" else time[0]
