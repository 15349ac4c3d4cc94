"""Numbers as a message prints them: digits enough to check the arithmetic, no more."""

from __future__ import annotations

from typing import Final

from reproof.fact import Kind

_UNITS: Final[dict[Kind, tuple[tuple[float, str], ...]]] = {
    Kind.ENERGY: ((1e6, "GWh"), (1e3, "MWh"), (1.0, "kWh"), (1e-3, "Wh")),
    Kind.CO2E: ((1e3, "t"), (1.0, "kg"), (1e-3, "g")),
    Kind.POWER: ((1e6, "MW"), (1e3, "kW"), (1.0, "W")),
}

_SUFFIXES: Final = {
    Kind.DURATION: " h",
    Kind.DEVICE_HOURS: " device-hours",
    Kind.CARBON_INTENSITY: " kg/kWh",
}


def number(value: float, digits: int = 4) -> str:
    """Return a number with thousands separated and about four significant digits; counts in full."""
    if value == 0:
        return "0"
    if abs(value) >= 1e9 or abs(value) < 1e-4:
        mantissa, _, exponent = f"{value:.{max(digits - 2, 1)}e}".partition("e")
        return f"{mantissa.rstrip('0').rstrip('.')}e{int(exponent)}"
    return f"{round(value):,}" if abs(value) >= 10 ** (digits - 1) else f"{value:,.{digits}g}"


def amount(kind: Kind, value: float) -> str:
    """Return a value of a kind with the unit that gives it between one and four figures."""
    for factor, unit in _UNITS.get(kind, ()):
        if abs(value) >= factor * (10 if unit in ("GWh", "MWh", "MW") else 1):
            return f"{number(value / factor)} {unit}"
    if kind in _UNITS:
        factor, unit = _UNITS[kind][-1]
        return f"{number(value / factor)} {unit}"
    if kind is Kind.FLOP:
        return f"{value:.3g} FLOP".replace("e+", "e")
    if kind is Kind.PARAMETERS:
        return count(value)
    return f"{number(value)}{_SUFFIXES.get(kind, '')}"


def count(value: float) -> str:
    """Return a large count the way papers write it: 110M, 6.7B."""
    for factor, letter in ((1e12, "T"), (1e9, "B"), (1e6, "M")):
        if value >= factor:
            return f"{value / factor:.4g}{letter}"
    return number(value)


def percent(gap: float) -> str:
    """Return a difference as people say it: \"12 % more\", \"3.4 times less\"."""
    size = abs(gap)
    more = "more" if gap > 0 else "less"
    if size >= 1:
        return f"{number(size + 1, 3)} times {more}"
    share = size if gap > 0 else size / (1 + size)
    return f"{share * 100:.2g} % {more}"
