"""Quantities written with siunitx, as they print."""

from __future__ import annotations

import re
from typing import Final

from reproof.patterns import lazy

_PREFIXES: Final = {
    "kilo": "k", "mega": "M", "giga": "G", "tera": "T", "peta": "P", "exa": "E", "zetta": "Z", "yotta": "Y",
    "milli": "m", "micro": "µ", "nano": "n", "pico": "p", "centi": "c", "deci": "d", "hecto": "h",
    "deca": "da",    "kibi": "Ki", "mebi": "Mi", "gibi": "Gi", "tebi": "Ti", "pebi": "Pi",
}  # fmt: skip
_NAMES: Final = {
    "hour": "h", "day": "days", "minute": "min", "second": "s", "year": "years", "month": "months",
    "week": "weeks", "watt": "W", "watthour": "Wh", "joule": "J", "byte": "B", "bit": "bit", "gram": "g",
    "tonne": "t", "ton": "t", "percent": "%", "hertz": "Hz", "metre": "m", "meter": "m", "kelvin": "K",
    "celsius": "°C", "degreeCelsius": "°C", "degree": "°", "volt": "V", "ampere": "A", "litre": "l",
    "liter": "l", "kilogram": "kg", "kWh": "kWh", "kW": "kW", "W": "W", "GB": "GB", "MB": "MB", "TB": "TB",
    "GHz": "GHz", "MHz": "MHz", "ms": "ms", "s": "s", "kg": "kg", "g": "g", "km": "km", "m": "m", "us": "µs",
    "electronvolt": "eV", "newton": "N", "pascal": "Pa", "mole": "mol", "dollar": "USD", "flop": "FLOP",
    "flops": "FLOPS", "FLOP": "FLOP", "FLOPs": "FLOPs", "FLOPS": "FLOPS", "pixel": "px", "epoch": "epochs",
    "J": "J", "kJ": "kJ", "MJ": "MJ", "mW": "mW", "MW": "MW", "Hz": "Hz", "mm": "mm", "cm": "cm",
}  # fmt: skip
UNITS: Final = frozenset(_PREFIXES) | frozenset(_NAMES)
"""Macros for units and prefixes whose print is known."""
_TOKEN: Final = lazy(r"\\([A-Za-z]+)|\\(.)|\^\s*\{?\s*(-?\d)\s*\}?|[{}$]|[.~]|([^\\^{}$.~]+)", re.S)
_LOWERED: Final = lazy(r"(?:\$?_|\\(?:textsubscript|ce)(?![A-Za-z])\s*)\{?\s*([A-Za-z0-9]{1,20})\s*\}?\$?")
"""What siunitx sets low, as in CO_2, CO$_2$ and \\ce{CO2}."""
_POWERS: Final = {"squared": "^2", "cubed": "^3", "square": "", "cubic": ""}
_EXPONENT: Final = lazy(r"^(.*?)\s*[eEdD]\s*([-+]?\d+)$", re.S)
_PARTED: Final = lazy(r"(?<=\d)[\s~]+(?=\d)")


def number(text: str) -> str:
    """Return a siunitx number as printed: "1.2e5" gives "1.2 × 10^5", "3 +- 1" gives "3 ± 1"."""
    text = text.strip().replace("\\,", "").replace("{,}", ",").replace("$", "").replace("\\pm", "±")
    text = text.replace("+-", " ± ").replace("\\times", "×").replace("{", "").replace("}", "")
    text = re.sub(r"\s*(±|×)\s*", r" \1 ", text)
    text = _PARTED.sub("", text)
    match = _EXPONENT.match(text)
    if match is None:
        return text
    if not match[1]:
        return f"10^{match[2].lstrip('+')}"
    return f"{match[1]} × 10^{match[2].lstrip('+')}"


def unit(text: str) -> str:
    """Return a siunitx unit as printed: \\kilo\\watt\\hour gives kWh, \\gram\\per\\second g/s."""
    text = _LOWERED.sub(lambda low: f" {low[1]}" if low[0].startswith("\\ce") else low[1], text)
    found: list[str] = []
    prefix = pending = ""
    per = False
    for match in _TOKEN.finditer(text):
        name, symbol, power, literal = match[1], match[2], match[3], match[4]
        if name is not None:
            if name in _PREFIXES:
                prefix += _PREFIXES[name]
                continue
            if name == "per":
                per = True
                continue
            if name in _POWERS:
                if name in ("square", "cubic"):
                    pending = "^2" if name == "square" else "^3"
                elif found:
                    found[-1] += _POWERS[name]
                continue
            if name in ("text", "mathrm", "textrm", "mathsf", "ensuremath", "of", "highlight", "cancel"):
                continue
            piece = _NAMES.get(name, name)
            if prefix and name in ("day", "year", "month", "week"):
                piece = name
            found.append(("/" if per else "") + prefix + piece + pending)
            prefix = pending = ""
            per = False
        elif symbol is not None:
            if symbol in "%$&#_":
                found.append(("/" if per else "") + prefix + symbol)
                prefix, per = "", False
        elif power is not None:
            if found:
                found[-1] += f"^{power}"
        elif literal is not None and literal.strip():
            piece = literal.strip()
            found.append(("/" if per else "") + prefix + piece)
            prefix, per = "", False
    return _joined(found)


def _joined(parts: list[str]) -> str:
    text = ""
    for part in parts:
        glued = not text or text.endswith("/") or part.startswith(("/", "%"))
        glued = glued or (part.startswith("h") and text.endswith("W"))
        text += part if glued else f" {part}"
    return text


def quantity(amount: str, measure: str) -> str:
    """Return number and unit with the space siunitx sets between them."""
    printed = unit(measure)
    if not printed:
        return amount
    return (
        f"{amount}{printed}" if printed.startswith(("%", "°")) and printed != "°C" else f"{amount} {printed}"
    )


def listed(text: str) -> str:
    """Return \\numlist{1;2;3} as printed: 1, 2 and 3."""
    parts = [number(part) for part in text.split(";")]
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} and {parts[-1]}"


def render(name: str, arguments: list[str]) -> str:
    """Return what a siunitx macro prints, given its mandatory arguments."""
    got = [*arguments, "", "", ""]
    match name:
        case "num":
            return number(got[0])
        case "ang":
            return f"{number(got[0].split(';')[0])}°"
        case "si" | "unit":
            return unit(got[0])
        case "SI" | "qty":
            return quantity(number(got[0]), got[1])
        case "numrange":
            return f"{number(got[0])}–{number(got[1])}"
        case "SIrange" | "qtyrange":
            return quantity(f"{number(got[0])}–{number(got[1])}", got[2])
        case "numlist":
            return listed(got[0])
        case "SIlist" | "qtylist":
            return quantity(listed(got[0]), got[1])
        case "numproduct" | "qtyproduct":
            product = " × ".join(number(part) for part in re.split(r"\s*x\s*", got[0]))
            return quantity(product, got[1]) if name == "qtyproduct" else product
    return ""


ARGUMENTS: Final = {
    "num": 1, "ang": 1, "si": 1, "unit": 1, "SI": 2, "qty": 2, "numrange": 2, "SIrange": 3, "qtyrange": 3,
    "numlist": 1, "SIlist": 2, "qtylist": 2, "numproduct": 1, "qtyproduct": 2,
}  # fmt: skip
"""How many mandatory arguments each siunitx macro takes."""
