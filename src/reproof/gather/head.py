"""What the head of a table's column or row says about the bare numbers beneath it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from reproof.fact import Kind


@dataclass(frozen=True, slots=True)
class Head:
    """A head's reading: the kind and unit its cells take over."""

    kind: Kind
    factor: float | None
    """From the head's unit to the kind's own; None when the head gives no unit and the cell must."""
    cue: str
    per: str | None = None
    qualifiers: frozenset[str] = frozenset()
    unit: str | None = None
    """A currency other than the dollar."""
    floor: float = 0.0
    """Smallest value, in the kind's unit, that counts: what is shorter is a latency."""
    suffixed: bool = False
    """Cells count only with a suffix of their own ("8B" under "Size")."""


_HOURS: Final = {
    "ms": 0.0, "msec": 0.0, "millisecond": 0.0, "s": 1 / 3600, "sec": 1 / 3600, "second": 1 / 3600,
    "m": 1 / 60, "min": 1 / 60, "minute": 1 / 60, "h": 1.0, "hr": 1.0, "hour": 1.0, "d": 24.0, "day": 24.0,
    "week": 168.0, "wk": 168.0, "month": 730.0,
}  # fmt: skip
_LETTER: Final = {"k": 1e3, "m": 1e6, "b": 1e9, "g": 1e9, "t": 1e12, "p": 1e15, "e": 1e18, "z": 1e21}
_WORD: Final = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "mil": 1e6, "mio": 1e6}

_PER = re.compile(
    r"(?:\bper[-\s]|/\s?|\beach\s)(epoch|run|step|iteration|iter|fold|seed|model|trial|sample|image|query|instance"
    r"|task|gpu|device|node|token|example|frame|batch|sentence|it|item|entry|request|job|dataset)s?\b"
)
_SMALL = frozenset(
    [
        "step",
        "iteration",
        "iter",
        "sample",
        "image",
        "query",
        "instance",
        "token",
        "example",
        "frame",
        "batch",
        "sentence",
        "it",
        "item",
    ]
)
_BRACKET = re.compile(r"[(\[]([^()\[\]]*)[)\]]")
_TIME_WORD = r"(ms|msec|milliseconds?|secs?|seconds?|mins?|minutes?|hrs?|hours?|days?|weeks?|months?)"
_TIME_UNIT = re.compile(rf"\b{_TIME_WORD}\b")
_TIME_BRACKET = re.compile(
    rf"^(?:in\s|wall[-\s]?clock\s|avg\.?\s)?(?:{_TIME_WORD}|([hsmd]))\.?(?:\s?(?:/|per)\s?\w+)?$"
)
_TIME = re.compile(
    r"\b(?:(?:run|wall|clock|train\w*|comput\w*|elapsed|execution|inference|test\w*|eval\w*|search|total|gpu|cpu"
    r"|fine-?tun\w*|pre-?train\w*|processing|tuning|convergence|fitting|running|wall-?clock|\w+)?[-\s]?times?"
    r"|runtimes?|walltime|duration|time\sto\s\w+|wall[-\s]clock|training\scost)\b"
)
_RATE = re.compile(rf"^{_TIME_WORD[:-1]}|h|s)\s?(?:/|per)\s?(epoch|run|model|seed|fold|task|trial)s?$")
_UNITLIKE_TIME = re.compile(
    r"^(?:training\s|train\.?\s|search\s|wall[-\s]?clock\s|total\s|compute\s|#\s?)*(?:hours|hrs|minutes|mins)(?:\s(?:of\s)?training)?$"
    r"|^(?:train\w*|pre-?train\w*|fine-?tun\w*|search|eval\w*|inference|test\w*|total|wall[-\s]clock|run|convergence)"
    r"\s?[(\[](?:in\s)?(?:h|hrs?|hours?|min|mins|minutes|days?|s|secs?|seconds?)[)\]]$"
)
_NOT_TIME = re.compile(
    r"latency|response|reaction|delay|audio|speech|video|footage|record|annotat|human|simulat|horizon|real[-\s]time"
    r"|\brtf\b|time\s?-?steps?|\bsince\b|look-?back|forecast|departure|arrival|lead\stime|survival|travel|sampling\srate"
    r"|one[-\s]time|timeout|time\slimit|speed-?up|reduction|\bratio|relative|[×x]\)|%|\bdata\b|of\sdata|per\sday"
    r"|time\s?series|time\srange|date|steps/|iter\w*/|it/s|/s\b|per\s(?:second|hour)"
)
_DEVICE_HOURS = re.compile(
    r"\b(?:gpu|tpu|cpu|npu|xpu|core|node|device|accelerator|chip|[avhp]100|h200|h800|a800|a6000|mi\d+x?|tpuv?\d\w?)s?"
    r"(?:[-\s]core)?[-\s·*×]*(hours?|hrs?|h|days?|d|mins?|minutes?|years?)\b"
)
_DEVICE_TIME = re.compile(r"\b(?:gpu|tpu|cpu)[-\s](?:compute[-\s])?time\b|\bcompute\sbudget\b")
_PARAMETERS = re.compile(
    r"(?<!hyper)(?<!hyper-)(?<!hyper )\b(?:params?|parameters?|parms?|param\scount|weights\scount"
    r"|number\sof\sweights|num(?:ber\sof|\.)?\sweights|#\s?weights|#\s?p\b)(?![a-z])"
)
_SIZE = re.compile(
    r"\b(?:model\s|network\s|backbone\s|llm\s|lm\s|base\s|encoder\s|parameter\s)?(?:size|scale)s?\b"
)
_NOT_SIZE = re.compile(
    r"batch|data|corpus|train|test|sample|image|set\b|vocab|step|population|hidden|window|kernel|patch|group|context"
    r"|file|disk|memory|\bgb\b|\bmb\b|bytes|token|input|output|crop|graph|effect|learning|grid|feature|embed"
)
_NOT_PARAMETERS = re.compile(
    r"\bratio|reduc|%|compress|relative|saving|setting|value|search|range|sharing|[×x]\)|\bmb\b|\bgb\b|updat"
)
_ACTIVE = re.compile(r"\bactiv(?:e|ated)\b")
_TRAINABLE = re.compile(r"\b(?:trainable|learnable|tunable|tuned|trained|tun\.)\b")
_TOTAL = re.compile(r"\b(?:total|overall|sum)\b")
_FLOP = re.compile(
    r"\b([kmgtpezKMGTPEZ])?(?:flops?|macs?|m-?adds?|mult-?adds?|multiply-?adds?|madds)\b", re.IGNORECASE
)
_MAC = re.compile(r"macs?\b|m-?adds?|mult-?adds?|multiply-?adds?|madds", re.IGNORECASE)
_OPERATIONS = re.compile(r"\bfloating[-\s]point\soperations\b")
_NOT_FLOP = re.compile(
    r"/\s?s\b|per\ssec|/\s?gpu|util|throughput|%|reduc|\bratio|[×x]\)|relative|saving|speed|peak|drop|sparsity|mac\saddress",
    re.I,
)
_POWER_OF_TEN = re.compile(r"(?:[×x·∙*]\s?)?10\s?\^\s?[{(]?\s?(\d{1,2})[})]?|\b1?e\+?(\d{1,2})\b")
_ENERGY = re.compile(r"\b([kmgt]?wh|[kmg]?j|joules?)\b", re.IGNORECASE)
_ENERGY_FACTOR: Final = {
    "wh": 1e-3, "kwh": 1.0, "mwh": 1e3, "gwh": 1e6, "twh": 1e9,
    "j": 1 / 3.6e6, "kj": 1 / 3.6e3, "mj": 1 / 3.6, "gj": 1e3 / 3.6, "joule": 1 / 3.6e6,
}  # fmt: skip
_MASS_FACTOR: Final = {
    "g": 1e-3, "kg": 1.0, "t": 1e3, "mt": 1e3, "ton": 1e3, "tonne": 1e3, "lb": 0.45359237, "lbs": 0.45359237,
    "pound": 0.45359237, "kt": 1e6, "mg": 1e-6,
}  # fmt: skip
_CO2 = re.compile(r"co_?2|carbon|emission|\bghg\b", re.IGNORECASE)
_MASS = re.compile(
    r"(?<![a-z])(k?g|mg|k?t|tons?|tonnes?|lbs?|pounds?)\s?(?:\s?of)?(?:\s?-?co_?2(?:[-\s]?e(?:q\.?)?)?)?(?![a-z0-9])",
    re.IGNORECASE,
)
_INTENSITY = re.compile(r"/\s?k?wh\b|per\sk?wh\b|intensity", re.IGNORECASE)
_POWER = re.compile(r"\b(?:power|tdp|watts?|wattage)\b")
_NOT_POWER = re.compile(r"%|limit|law|statistical|reduc|usage\seff|\bratio|predictive")
_WATT = re.compile(r"(?<![a-z])([mk]?w|watts?|kilowatts?)(?![a-z])", re.IGNORECASE)
_COST = re.compile(r"\b(?:costs?|price|expense|spend|usd|dollars?|eur|gbp)\b|[$€£]")
_MONEY = re.compile(r"usd|us\$|[$€£]|dollars?|\beur\b|euros?|\bgbp\b|\bcny\b|\brmb\b|¥", re.IGNORECASE)
_CURRENCY: Final = {
    "€": "EUR", "eur": "EUR", "euro": "EUR", "euros": "EUR", "£": "GBP", "gbp": "GBP",
    "cny": "CNY", "rmb": "CNY", "¥": "CNY",
}  # fmt: skip
_NOT_COST = re.compile(
    r"/\s?(?:m|k|1m|million|token|h|hr|hour|gpu|kwh|1k)\b|per\s(?:m\b|k\b|hour|token|million|1m|1k|gpu|kwh|1,000)|input|output|token"
)
_DEVICES = re.compile(
    r"^(?:#|no\.?|num\.?|number|count)?\s?(?:of\s)?(?:used\s|parallel\s|nvidia\s)?(?:gpus|tpus|gpu\scount|gpu|tpu|cpus|accelerators|chips|tpu\scores|devices)"
    r"(?:\s(?:count|used|number))?$"
)
_SEEDS = re.compile(
    r"^(?:#|no\.?|num\.?|number|total)?\s?(?:of\s)?(?:random\s|training\s|independent\s|total\s)?"
    r"(?:seeds|runs|repetitions|repeats|folds|restarts|random\sseeds|seed\scount|trials\sper\s\w+|replications|replicates)"
    r"(?:\s?(?:per\s\w+|/\s?\w+))?$"
)
_COUNTED = re.compile(r"^(?:#|no\.?|num\.?|number|n\b)")
_TRIALS = re.compile(
    r"^(?:#|no\.?|num\.?|number|total)?\s?(?:of\s)?(?:(?:search|hpo|tuning|optuna|hyper-?param\w*(?:\ssearch)?|sampled|random|grid|tested)\s)?"
    r"(?:trials|configurations|configs|search\ssamples|combinations)(?:\s\w+)?$"
)
_OTHER = re.compile(
    r"\b(?:tokens?|examples?|samples?|datasets?|images?|steps?|batch|vocab\w*|accuracy|acc\.?|loss|perplexity|ppl|epochs?"
    r"|latency|sentences?|documents?|rows|records|year|cite\w*|throughput|memory|vram|bleu|rouge|score|map|f1|learning\srate"
    r"|layers?|heads?|width|depth|dim\w*|hidden|context|length|length|rank|images/s|queries|users|items|nodes|edges|classes"
    r"|speech|audio|downloads|likes|stars|pairs|reads|price|ram|storage)\b"
)


_USUAL = re.compile(
    r"^(?:params?|parameters?|number|no|num|of|total|trainable|active|activated|learnable|model|count|size|the|in|per|for|gpus?|tpus?"
    r"|cpus?|hours?|hrs?|days?|minutes?|mins?|seconds?|secs?|time|train\w*|compute|cost|energy|power|carbon|emissions?|million|billion"
    r"|flops?|macs?|random|seeds?|runs?|trials?|search|used|each|to|wall|clock|runtime|duration|usd|kwh|pre|fine|tun\w+|average|avg)$"
)


_CAPTION_UNITS: Final = {
    Kind.CO2E: re.compile(
        r"(?:co_?2\w*|emissions?|footprint)\b[^.;]{0,40}?(?:[(\[]|\bin\s)((?:k?g|mg|k?t|tons?|tonnes?|lbs?|pounds?)\b)",
        re.I,
    ),
    Kind.DURATION: re.compile(
        rf"\b(?:times?|runtimes?|duration)\b[^.;]{{0,40}}?(?:[(\[]|\bin\s)(?:in\s)?({_TIME_WORD[1:-1]}|[hs])\b",
        re.I,
    ),
    Kind.PARAMETERS: re.compile(
        r"\bparam\w*\b[^.;]{0,30}?(?:[(\[]|\bin\s)(?:in\s)?(millions?|billions?|[MB])\b"
    ),
}


def unit_only(text: str, caption: str) -> Head | None:
    """Return the reading of a head such as "Ours (h)", whose kind only the caption names ("Run times")."""
    low = " ".join(text.lower().split())
    unit = _BRACKET.search(low)
    if unit is None or not _TIME_BRACKET.match(unit[1].strip()) or not _TIME.search(caption.lower()):
        return None
    return read_head(f"time {unit[0]}") if not _NOT_TIME.search(low) else None


def with_caption(head: Head, caption: str) -> Head:
    """Give a head without unit the one that the table's caption states for its kind."""
    pattern = _CAPTION_UNITS.get(head.kind)
    if head.factor is not None or head.suffixed or pattern is None or not (match := pattern.search(caption)):
        return head
    word = match[1].lower()
    if head.kind is Kind.PARAMETERS:
        factor: float | None = _LETTER[word[0]]
    elif head.kind is Kind.DURATION:
        factor = _HOURS.get(word) or _HOURS.get(word.rstrip("s"))
    else:
        factor = _mass(word)
    return replace(head, factor=factor, cue=f"{head.cue}, unit from the caption")


@lru_cache(maxsize=4096)
def read_head(text: str) -> Head | None:
    """Return what the numbers under this head are, or None when the head does not say."""
    text = re.sub(r"[\ue000-\ue003↓↑→*†‡§⇓⇑]", " ", text)
    low = " ".join(text.lower().replace("₂", "2").split()).strip(" :.")
    if not low or len(low) > 160:
        return None
    return (
        _carbon(low) or _energy(low) or _device_hours(low) or _flop(low, text) or _time(low)
        or _power(low) or _cost(low) or _parameters(low, text) or _count(low)
    )  # fmt: skip


def read_row_head(text: str) -> Head | None:
    """Return the reading of a row's head, where longer phrases name settings."""
    head = read_head(text)
    if head is None:
        return None
    words = re.findall(r"[a-z]{2,}", _BRACKET.sub(" ", text.lower()))
    strange = [word for word in words if not _USUAL.match(word)]
    allowed = 1 if head.kind in (Kind.PARAMETERS, Kind.HARDWARE, Kind.RUNS, Kind.TRIALS) else 3
    return head if len(strange) <= allowed else None


def other_than_compute(text: str) -> bool:
    """Return whether a head names something that is counted but is no compute (tokens, images, scores)."""
    return bool(_OTHER.search(text.lower())) and read_head(text) is None


def _qualifiers(low: str) -> frozenset[str]:
    found = {
        name
        for name, pattern in (("active", _ACTIVE), ("trainable", _TRAINABLE), ("total", _TOTAL))
        if pattern.search(low)
    }
    return frozenset(found)


def _per(low: str) -> str | None:
    match = _PER.search(low)
    if match is None:
        return None
    return {"iter": "iteration", "it": "iteration"}.get(match[1], match[1])


def _carbon(low: str) -> Head | None:
    if re.search(r"\bpue\b|power usage effectiveness", low) and not _ENERGY.search(low):
        return Head(Kind.PUE, 1.0, "column of PUE values")
    if not _CO2.search(low) or re.search(r"reduc|saving|\bratio|%|relative|offset|price", low):
        return None
    factor = _mass(low)
    if not _INTENSITY.search(low):
        return Head(Kind.CO2E, factor, "column of emissions", _per(low), _qualifiers(low))
    if factor is None:
        return None
    per_kwh = 1e-3 if "mwh" in low else 1e3 if re.search(r"(?<![km])wh\b", low) else 1.0
    return Head(Kind.CARBON_INTENSITY, factor * per_kwh, "column of carbon intensities")


def _mass(low: str) -> float | None:
    mass = _MASS.search(low)
    if mass is None:
        return None
    unit = mass[1].lower()
    return _MASS_FACTOR.get(unit) or _MASS_FACTOR[unit.rstrip("s")]


def _energy(low: str) -> Head | None:
    if re.search(r"reduc|saving|\bratio|%|relative|price|\$", low):
        return None
    unit = _ENERGY.search(low)
    if unit is None or ("energy" not in low and "wh" not in unit[1].lower() and "consum" not in low):
        return None
    qualifiers = _qualifiers(low) | ({"pue"} if re.search(r"\bpue\b", low) else frozenset())
    factor = _ENERGY_FACTOR.get(unit[1].lower()) or _ENERGY_FACTOR[unit[1].lower().rstrip("s")]
    return Head(Kind.ENERGY, factor, "column of energies", _per(low), qualifiers)


def _device_hours(low: str) -> Head | None:
    match = _DEVICE_HOURS.search(low)
    if match is not None and not re.search(r"\$|usd|cost|price|/\s?s\b", low):
        word = match[1]
        factor = 8760.0 if word.startswith("year") else _HOURS[word.rstrip("s") if len(word) > 1 else word]
        scale = _scale(low) or 1.0
        return Head(Kind.DEVICE_HOURS, factor * scale, "column of device-hours", _per(low), _qualifiers(low))
    if _DEVICE_TIME.search(low) and not _NOT_TIME.search(low):
        hours = _time_factor(low)
        if hours is None or hours >= 1.0:  # GPU time in seconds is a kernel's
            return Head(Kind.DEVICE_HOURS, hours, "column of device-hours", _per(low), _qualifiers(low))
    return None


def _time_factor(low: str) -> float | None:
    for bracket in _BRACKET.findall(low):
        match = _TIME_BRACKET.match(bracket.strip())
        if match:
            word = match[1] or match[2]
            return _HOURS[word.rstrip("s") if len(word) > 1 and word != "ms" else word]
    match = _TIME_UNIT.search(low)
    if match:
        return _HOURS[match[1].rstrip("s") if match[1] not in ("ms",) else "ms"]
    match = re.search(r"[,/\[]\s?([hsmd])\]?$", low)
    return _HOURS[match[1]] if match else None


def _time(low: str) -> Head | None:
    if rate := _RATE.match(low):
        unit = re.split(r"[\s/]", low)[0]
        return Head(
            Kind.DURATION,
            _HOURS[unit.rstrip("s") if len(unit) > 1 else unit],
            "column of times",
            rate.groups()[-1],
        )
    if not (_TIME.search(low) or _UNITLIKE_TIME.match(low)) or _NOT_TIME.search(low):
        return None
    factor = _time_factor(low)
    per = _per(low)
    if per in _SMALL or factor == 0.0:
        return None
    floor = 0.0 if per else 1 / 60
    return Head(Kind.DURATION, factor, "column of times", per, _qualifiers(low), floor=floor)


def _scale(low: str) -> float | None:
    for bracket in [*_BRACKET.findall(low), low]:
        bracket = bracket.strip()
        if word := re.search(r"\b(thousand|million|billion|trillion|mil|mio)s?\b", bracket):
            return _WORD[word[1]]
        if power := _POWER_OF_TEN.search(bracket):
            return 10.0 ** int(power[1] or power[2])
        if bracket is not low and (
            letter := re.match(r"^(?:in\s)?(?:#\s?)?([kmbgtp])(?:s|params?)?\.?$", bracket)
        ):
            return _LETTER[letter[1]]
    if letter := re.search(r"[,/\-]\s?([kmb])$", low):
        return _LETTER[letter[1]]
    if letter := re.match(r"^(?:#\s?)?([mb])[-\s]?(?:params?|parameters)\b", low):
        return _LETTER[letter[1]]
    return None


def _flop(low: str, text: str) -> Head | None:
    if _NOT_FLOP.search(low):
        return None
    if _OPERATIONS.search(low):
        return Head(Kind.FLOP, _scale(low), "column of FLOPs", _per(low), _qualifiers(low))
    match = _FLOP.search(text)
    if match is None:
        return None
    if re.search(r"FLOPS?\s?/|FLOP/s", text):
        return None
    double = 2.0 if _MAC.search(match[0]) else 1.0
    factor = _LETTER[match[1].lower()] if match[1] else _scale(low)
    if match[1] and (more := _POWER_OF_TEN.search(low)):
        factor = _LETTER[match[1].lower()] * 10.0 ** int(more[1] or more[2])
    return Head(
        Kind.FLOP,
        None if factor is None else factor * double,
        "column of FLOPs" if double == 1 else "column of MACs, counted twice",
        _per(low),
        _qualifiers(low) | ({"macs"} if double == 2 else frozenset()),
    )


def _power(low: str) -> Head | None:
    if not _POWER.search(low) or _NOT_POWER.search(low):
        return None
    unit = _WATT.search(low)
    if unit is None:
        return None
    factor = (
        {"k": 1e3, "m": 1e6}.get(unit[1].lower()[0], 1.0) if unit[1].lower() not in ("watt", "watts") else 1.0
    )
    return Head(Kind.POWER, factor, "column of powers", _per(low), _qualifiers(low))


def _cost(low: str) -> Head | None:
    if not _COST.search(low) or _NOT_COST.search(low):
        return None
    money = _MONEY.search(low)
    if money is None:
        return Head(Kind.COST, None, "column of costs", _per(low), _qualifiers(low))
    unit = _CURRENCY.get(money[0].lower())
    return Head(Kind.COST, _scale(low) or 1.0, "column of costs", _per(low), _qualifiers(low), unit=unit)


def _parameters(low: str, text: str) -> Head | None:
    if _PARAMETERS.search(low):
        if _NOT_PARAMETERS.search(_BRACKET.sub(" ", low)) or re.search(r"%|\bmb\b|\bgb\b", low):
            return None
        return Head(Kind.PARAMETERS, _scale(low), "column of parameter counts", None, _qualifiers(low))
    if _SIZE.search(low) and not _NOT_SIZE.search(low):
        return Head(
            Kind.PARAMETERS, _scale(low), "column of model sizes", None, _qualifiers(low), suffixed=True
        )
    return None


def _count(low: str) -> Head | None:
    if _DEVICES.match(low):
        return Head(Kind.HARDWARE, 1.0, "column of device counts")
    if _SEEDS.match(low):
        per = _per(low)
        return Head(Kind.RUNS, 1.0, "column of seeds or runs", per, _qualifiers(low))
    if _TRIALS.match(low):
        return Head(Kind.TRIALS, 1.0, "column of search trials", _per(low))
    return None
