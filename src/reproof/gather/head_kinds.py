"""One reader per kind: the words and units by which a lower-case head is known."""

from __future__ import annotations

import re
from typing import Final

from reproof.fact import Kind
from reproof.gather.head import (
    BRACKET,
    HOURS,
    LETTER,
    POWER_OF_TEN,
    Head,
    per_of,
    qualifiers_of,
    scale_of,
)
from reproof.gather.head_time import NOT_TIME, time_factor
from reproof.patterns import lazy

_DEVICE_HOURS = lazy(
    r"\b(?P<kilo>k(?=[gtc]pu))?(?:gpu|tpu|cpu|npu|xpu|core|node|device|accelerator|chip|[avhp]100|h200|h800|a800|a6000|mi\d+x?|tpuv?\d\w?)s?"
    r"(?:[-\s]core)?[-\s·*×]*(?P<time>hours?|hrs?|h|days?|d|mins?|minutes?|years?)\b"
    r"|^(?:gpu|tpu|cpu|core|node)s?\s?[(\[](?:in\s)?(?P<alone>h|hrs?|hours?|days?|d)[)\]]$|\bg-?(?P<short>hours?|hrs?)\b"
)
_DEVICE_TIME = lazy(
    r"\b(?:gpu|tpu|cpu)[-\s](?:compute[-\s])?time\b|\bcompute\sbudget\b"
    r"|\b[gt]pu[-\s](?:comput(?:ing|ation)|run(?:ning)?|usage|processing)[-\s]?times?\b"
)
_PARAMETERS = lazy(
    r"(?<!hyper)(?<!hyper-)(?<!hyper )(?:\b|(?=#)|(?<=\bn)|(?<=\bn_))(?:params?|para(?=\.?\s?[(\[]|\.$)"
    r"|parameters?|parms?|param\scount|weights\scount|number\sof\sweights|num(?:ber\sof|\.)?\sweights|#\s?weights|#\s?p\b)(?![a-z])"
)
_SIZE = lazy(r"\b(?:model\s|network\s|backbone\s|llm\s|lm\s|base\s|encoder\s|parameter\s)?(?:size|scale)s?\b")
_BARE_WEIGHTS = lazy(
    r"^(?:#\s?)?(?:\|?θ\|?|(?:model\s|network\s)?(?:weights|capacity))(?:\s?[(\[](?:#|[kmb])[)\]])?$"
)
_NOT_SIZE = lazy(
    r"batch|data|corpus|train|test|sample|image|set\b|vocab|step|population|hidden|window|kernel|patch|group|context"
    r"|file|disk|memory|\bgb\b|\bmb\b|bytes|token|input|output|crop|graph|effect|learning|grid|feature|embed"
)
_ONLY_TRAINABLE = lazy(
    r"^(?:#\s?)?(?:trainable|learnable|tunable)(?:\s?[(\[](?:#|[kmb]|(?:in\s)?millions?)[)\]])?$"
)
_NOT_PARAMETERS = lazy(
    r"\bratio|reduc|%|compress|relative|saving|setting|value|search|range|sharing|[×x]\)|\bmb\b|\bgb\b|updat"
)
_FLOP = lazy(
    r"\b([kmgtpezKMGTPEZ])?(?:flops?|macs?|m-?adds?|mult-?adds?|multiply-?adds?|madds)\b", re.IGNORECASE
)
_SPEED_DAYS = lazy(r"\b(t|p|e|z|tera|peta|exa|zetta)(?:-?flops?|f)(?:/s|ps)?[-\s·*]{1,2}(day|d|hour|h)s?\b")
_SECONDS: Final = {"day": 86400.0, "d": 86400.0, "hour": 3600.0, "h": 3600.0}
_MAC = lazy(r"macs?\b|m-?adds?|mult-?adds?|multiply-?adds?|madds", re.IGNORECASE)
_OPERATIONS = lazy(r"\bfloating[-\s]point\soperations\b")
_NOT_FLOP = lazy(
    r"/\s?s\b|per\ssec|/\s?gpu|util|throughput|%|reduc|\bratio|[×x]\)|relative|saving|speed|peak|drop|sparsity|mac\saddress",
    re.I,
)
_ENERGY = lazy(
    r"(?<!/)(?<!/\s)(?<!per\s)(?<![\w-])([kmgt]?wh|[kmg]?j|(?:kilo|mega)?joules?)(?![\w-])", re.IGNORECASE
)
_PER_MATTER = lazy(r"\s?(?:/|per\s|·)\s?(?:mol|mmol|k?g|m[2²3³]?|cm|mm|l|atom|unit\scell|k)\b")
"""Chemists' and physicists' energies: of a mole, an atom, a surface."""
_ENERGY_WORD = lazy(r"\benerg|consum|electric|\bpower\susage")
_ENERGY_FACTOR: Final = {
    "wh": 1e-3, "kwh": 1.0, "mwh": 1e3, "gwh": 1e6, "twh": 1e9,
    "j": 1 / 3.6e6, "kj": 1 / 3.6e3, "mj": 1 / 3.6, "gj": 1e3 / 3.6, "joule": 1 / 3.6e6,
    "kilojoule": 1 / 3.6e3, "megajoule": 1 / 3.6,
}  # fmt: skip
_MASS_FACTOR: Final = {
    "g": 1e-3, "kg": 1.0, "t": 1e3, "mt": 1e3, "ton": 1e3, "tonne": 1e3, "lb": 0.45359237, "lbs": 0.45359237,
    "pound": 0.45359237, "kt": 1e6, "mg": 1e-6,
}  # fmt: skip
_CO2 = lazy(r"co_?2|carbon|emission|\bghg\b", re.IGNORECASE)
_MASS = lazy(
    r"(?<![a-z])(k?g|mg|k?t|tons?|tonnes?|lbs?|pounds?)\s?(?:\s?of)?(?:\s?-?co_?2(?:[-\s]?e(?:q\.?)?)?)?(?![a-z0-9])",
    re.IGNORECASE,
)
_MASS_PER_ENERGY = lazy(r"(?<![a-z])k?g\s?(?:/|per)\s?[km]?wh\b")
_CHEMISTRY = lazy(
    r"\bflux|concentrat|uptake|capture|adsor|absor|solub|\bppm|respir|photosynth|m[-−]?\^?[23²³]|/\s?(?:m|km|ha|l|mol|mmol|day|yr|year|capita)\b|per\scapita"
)
_INTENSITY = lazy(r"/\s?k?wh\b|per\sk?wh\b|intensity", re.IGNORECASE)
_POWER = lazy(r"\b(?:power|tdp|watts?|wattage)\b")
_NOT_POWER = lazy(r"%|limit|law|statistical|reduc|usage\seff|\bratio|predictive")
_WATT = lazy(r"(?<![a-z])([mk]?w|watts?|kilowatts?)(?![a-z])", re.IGNORECASE)
_COST = lazy(r"\b(?:costs?|price|expense|spend|usd|dollars?|eur|gbp)\b|[$€£]")
_MONEY = lazy(r"usd|us\$|[$€£]|dollars?|\beur\b|euros?|\bgbp\b|\bcny\b|\brmb\b|¥", re.IGNORECASE)
_CURRENCY: Final = {
    "€": "EUR", "eur": "EUR", "euro": "EUR", "euros": "EUR", "£": "GBP", "gbp": "GBP",
    "cny": "CNY", "rmb": "CNY", "¥": "CNY",
}  # fmt: skip
_THOUSANDS = lazy(r"(?<![a-z])([km])\s?(?:us)?(?:[$€£]|usd\b|eur\b)|[$€£]\s?([km])\b")
_NOT_COST = lazy(
    r"/\s?(?:m|k|1m|million|token|h|hr|hour|gpu|kwh|1k)\b|per\s(?:m\b|k\b|hour|token|million|1m|1k|gpu|kwh|1,000)|input|output|token"
)
_DEVICES = lazy(
    r"^(?:#|no\.?|num\.?|number|count)?\s?(?:of\s)?(?:used\s|parallel\s|nvidia\s)?(?:gpus|tpus|gpu\scount|gpu|tpu|cpus|accelerators|chips|tpu\scores|devices)"
    r"(?:\s(?:count|used|number))?$"
)
_SEEDS = lazy(
    r"^(?:#|no\.?|num\.?|number|total|n)?\s?(?:of\s)?(?:(?:random|training|evaluation|eval|test|independent|different|total|cv|cross[-\s]?validation)\s)?"
    r"(?:seeds|runs|repetitions|repeats|folds|restarts|random\sseeds|seed\scount|trials\sper\s\w+|replications|replicates)"
    r"(?:\s?(?:per\s\w+|/\s?\w+))?$"
)
_TRIALS = lazy(
    r"^(?:#|no\.?|num\.?|number|total)?\s?(?:of\s)?(?:(?:search|hpo|tuning|optuna|hyper-?param\w*(?:\ssearch)?|sampled|random|grid|tested)\s)?"
    r"(?:trials|configurations|configs|(?:search|hpo|tuning|optuna)\s(?:samples|iterations|evaluations|runs)|combinations)(?:\s\w+)?$"
)


def carbon_head(low: str) -> Head | None:
    if re.search(r"\bpue\b|power usage effectiveness", low) and not _ENERGY.search(low):
        return Head(Kind.PUE, 1.0, "column of PUE values")
    if not _CO2.search(low) and not _MASS_PER_ENERGY.search(low):
        return None
    if re.search(r"reduc|saving|\bratio|%|relative|offset|price", low) or _CHEMISTRY.search(low):
        return None
    factor = mass_factor(low)
    if not _INTENSITY.search(low):
        return Head(Kind.CO2E, factor, "column of emissions", per_of(low), qualifiers_of(low))
    if factor is None:
        return None
    per_kwh = 1e-3 if "mwh" in low else 1e3 if re.search(r"(?<![km])wh\b", low) else 1.0
    return Head(Kind.CARBON_INTENSITY, factor * per_kwh, "column of carbon intensities")


def mass_factor(low: str) -> float | None:
    mass = _MASS.search(low)
    if mass is None:
        return None
    unit = mass[1].lower()
    return _MASS_FACTOR.get(unit) or _MASS_FACTOR[unit.rstrip("s")]


def _only_watt_hours(unit: re.Match[str]) -> bool:
    """Return whether a head says no more than "Wh", for "wh" is a word of linguists too."""
    return unit[1] == "Wh" and not re.search(
        r"[A-Za-z]", unit.string[: unit.start()] + unit.string[unit.end() :]
    )


def energy_head(low: str, text: str) -> Head | None:
    if re.search(r"reduc|saving|\bratio|%|relative|price|\$", low):
        return None
    unit = _ENERGY.search(text)
    if unit is None:
        return None
    if _PER_MATTER.match(low, unit.end()):
        return None
    name = unit[1].lower().removesuffix("s")
    if (
        not _ENERGY_WORD.search(low)
        and name[1:] != "wh"
        and name[-5:] != "joule"
        and not _only_watt_hours(unit)
    ):
        return None
    qualifiers = qualifiers_of(low) | ({"pue"} if re.search(r"\bpue\b", low) else frozenset())
    factor = _ENERGY_FACTOR[name] * (1e-9 if unit[1] == "mJ" or unit[1] == "mWh" else 1.0)
    return Head(Kind.ENERGY, factor, "column of energies", per_of(low), qualifiers)


def device_hours_head(low: str) -> Head | None:
    match = _DEVICE_HOURS.search(low)
    if match is not None and not re.search(r"\$|usd|price|cost\sper|/\s?s\b", low):
        word = match["time"] or match["alone"] or match["short"]
        factor = 8760.0 if word.startswith("year") else HOURS[word.rstrip("s") if len(word) > 1 else word]
        scale = 1e3 if match["kilo"] else scale_of(low) or 1.0
        return Head(
            Kind.DEVICE_HOURS, factor * scale, "column of device-hours", per_of(low), qualifiers_of(low)
        )
    if _DEVICE_TIME.search(low) and not NOT_TIME.search(low):
        hours = time_factor(low)
        if hours is None or hours >= 1.0:  # GPU time in seconds is a kernel's
            return Head(Kind.DEVICE_HOURS, hours, "column of device-hours", per_of(low), qualifiers_of(low))
    return None


def flop_head(low: str, text: str) -> Head | None:
    if days := _SPEED_DAYS.search(low):
        spent = LETTER[days[1][0]] * _SECONDS[days[2]]
        return Head(Kind.FLOP, spent, "column of FLOPs, a rate times a time", per_of(low), qualifiers_of(low))
    if _NOT_FLOP.search(low):
        return None
    if _OPERATIONS.search(low):
        return Head(Kind.FLOP, scale_of(low), "column of FLOPs", per_of(low), qualifiers_of(low))
    match = _FLOP.search(text)
    if match is None:
        return None
    if re.search(r"FLOPS?\s?/(?!\s?[kKMGTP]\b)|FLOP/s", text):
        return None
    double = 2.0 if _MAC.search(match[0]) else 1.0
    factor: float | None = LETTER[match[1].lower()] if match[1] else scale_of(low)
    if match[1] and (more := POWER_OF_TEN.search(low)):
        factor = LETTER[match[1].lower()] * 10.0 ** int(more[1] or more[2])
    return Head(
        Kind.FLOP,
        None if factor is None else factor * double,
        "column of FLOPs" if double == 1 else "column of MACs, counted twice",
        per_of(low),
        qualifiers_of(low) | ({"macs"} if double == 2 else frozenset()),
    )


def power_head(low: str, text: str) -> Head | None:
    if not _POWER.search(low) or _NOT_POWER.search(low):
        return None
    unit = _WATT.search(low)
    if unit is None:
        return None
    factor = (
        {"k": 1e3, "m": 1e6}.get(unit[1].lower()[0], 1.0) if unit[1].lower() not in ("watt", "watts") else 1.0
    )
    if unit[1] == "mw" and "MW" not in text:
        factor = 1e-3
    return Head(Kind.POWER, factor, "column of powers", per_of(low), qualifiers_of(low))


def cost_head(low: str) -> Head | None:
    if not _COST.search(low) or _NOT_COST.search(low):
        return None
    money = _MONEY.search(low)
    if money is None:
        return Head(Kind.COST, None, "column of costs", per_of(low), qualifiers_of(low))
    unit = _CURRENCY.get(money[0].lower())
    thousands = _THOUSANDS.search(low)
    scale: float = LETTER[thousands[1] or thousands[2]] if thousands else scale_of(low) or 1.0
    return Head(Kind.COST, scale, "column of costs", per_of(low), qualifiers_of(low), unit=unit)


def parameters_head(low: str, text: str) -> Head | None:
    if _PARAMETERS.search(low) or _ONLY_TRAINABLE.match(low):
        if _NOT_PARAMETERS.search(BRACKET.sub(" ", low)) or re.search(r"%|\bmb\b|\bgb\b", low):
            return None
        return Head(Kind.PARAMETERS, scale_of(low), "column of parameter counts", None, qualifiers_of(low))
    if _BARE_WEIGHTS.match(low) or (_SIZE.search(low) and not _NOT_SIZE.search(low)):
        return Head(
            Kind.PARAMETERS, scale_of(low), "column of model sizes", None, qualifiers_of(low), suffixed=True
        )
    return None


def count_head(low: str) -> Head | None:
    if _DEVICES.match(low):
        return Head(Kind.HARDWARE, 1.0, "column of device counts")
    if _SEEDS.match(low):
        per = per_of(low)
        return Head(Kind.RUNS, 1.0, "column of seeds or runs", per, qualifiers_of(low))
    if _TRIALS.match(low):
        return Head(Kind.TRIALS, 1.0, "column of search trials", per_of(low))
    return None
