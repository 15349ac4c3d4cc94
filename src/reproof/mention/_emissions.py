"""Read emissions and carbon intensity from a passage that speaks of them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from reproof.fact import Kind
from reproof.mention import Mention
from reproof.mention._amount import Amount, AmountReader, centre_behind
from reproof.mention._context import DIFFERENCE, measured_of, per_of, sentence_of, total_near
from reproof.patterns import lazy
from reproof.quantity import Interval, parse_number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.passage import Passage

_GAS = (
    r"(?:CO[\s_]?(?:2|₂)|C02|[Cc]arbon[\s-][Dd]ioxide)"
    r"(?:[\s_,.-]{0,2}(?:\((?:e|eq\.?|equivalents?)\)|e\b|eq\b\.?|equivalents?\b"
    r"|equiv\b\.?))?(?:[\s-](?:emissions?|equivalents?|eq)\b)?"
)
_MASS = (
    r"(?:metric|short|US|long)\s(?:tons?|tonnes?)|(?:kilo|mega|giga)?(?:tonnes?|tons?)|(?:kilo"
    r"|milli)?gram(?:me)?s?|kilos?|pounds?|lbs?\.?"
    r"|[kKM]gs?|[mM]g|grs?|g|MTs?|mt|[kKMG]?t"
)
_UNIT = rf"(?:{_MASS})(?:\s?[-\s]?(?:of\s)?{_GAS})?"
_SPLIT = lazy(rf"(?P<mass>{_MASS})(?P<gas>.*)$", re.DOTALL)
_CARBON = (
    r"(?:CO[\s_]?(?:2|₂)|C02|MTCO2e?|[Cc]arbon[\s-](?:[Dd]ioxide|[Ee]mi\w+|[Ff]ootprint|[Cc]osts?|[Ii]mpact"
    r"|[Ee]quivalents?)"
    r"|GHG|[Gg]reenhouse|[Ff]ootprint)"
)
_CARBON_BEFORE = lazy(
    rf"(?<![A-Za-z]){_CARBON}|\b[Ee]missions\b[\w\s-]{{0,30}}(?:\b(?:of|amount\w*|total\w*|were|was|are|is"
    rf"|to|at|be)\b|[:=])"
)
_EMITTED_BEFORE = lazy(r"\b[Ee]mit(?:s|ted|ting)?\b")
_CARBON_AFTER = lazy(rf"\s?\(?(?:of\s)?(?:{_CARBON}|[Cc]arbon\b(?!\s?[a-z])|(?:carbon\s|GHG\s)?emissions\b)")
_PER_ENERGY = lazy(
    rf"\s?(?:of\s)?(?:{_GAS}|carbon(?:\semissions)?)?\s?(?:(?:emitted|emissions?|produced|generated)\s)?(?:/"
    rf"|per|\sper)\s?(?:(?P<hour>[kKMGT]?[Ww][\s·⋅-]?[hH]\b)|(?P<long>(?:kilo|mega|giga)?watt[\s-]hours?\b"
    rf"|unit\sof\s(?:energy|electricity)))",
    re.IGNORECASE,
)
_PER_ENERGY_INVERSE = lazy(rf"\s?(?:{_GAS})?\s?[·⋅∙*\s]?\(?(?P<hour>[kKMGT]?[Ww]h)\)?\s?\^?[{{(]?[-−–]1")
_PER_OTHER = lazy(
    rf"\s?(?:of\s)?(?:{_GAS})?\s?(?:/|per)\s?(?:year|annum|month|day|capita|person|hour|h\b|GPU[-\s]?h\w*"
    rf"|second|s\b|km|kilomet\w+|miles?|mi\b|passenger|GB|MB|L\b|lit(?:er|re)s?|m\b|m2|m²|m³|cm|mL|ml|kg)\b",
    re.IGNORECASE,
)
_HEADED: Final = lazy(
    rf"(?:[Cc]arbon|[Ee]missions?|CO2\w*|[Ii]ntensity|[Ff]ootprint)[\w\s-]{{0,30}}\((?:in\s)?(?P<unit>(?:kg"
    rf"|g|t|lbs?|tons?|tonnes?|Mt)(?:\s?(?:of\s)?{_GAS})?)"
    r"(?:\s?(?:/|per)\s?(?P<hour>[kMG]?Wh))?\)\s?(?:[:=]|is\s|was\s|of\s)?\s?"
    r"(?P<number>\d{1,9}(?:,\d{3})*(?:\.\d{1,6})?)(?![\d.,]*\d|\s?[%\w])"
)
_THAT_OF: Final = lazy(
    r"\b(?:that|those|the\s(?:same|one|ones))\s(?:of|for|from)\b[^;]{0,60}$|\bthe\s(?:rest|others?|remainder)\b[^;]{0,30}$"
)
"""What goes on about emissions named before: "that of the ablations summed to 30 kg"."""
_OF_TRAVEL: Final = lazy(
    r"\b(?:flights?|cars?|trips?|journeys?|passengers?|persons?|people|drivers?|driving|vehicles?|trees?|planes?|citizens?|americans?|humans?)\s(?:[\w-]+\s){0,4}?"
    r"(?:emit\w*|produc\w+|caus\w+|releas\w+|generat\w+|worth|absorb\w*|stor\w+|captur\w+|of)\s(?:about\s|around\s|roughly\s|approximately\s|some\s|up\sto\s)?[~≈∼]?$",
    re.IGNORECASE,
)
"""What else emits or binds carbon: a flight, a car, trees planted."""
_WORLD: Final = lazy(
    r"\b(?:sector|aviation|air\stravel|countries|country\semit\w*|nations?|cement|steel|livestock|agricultur\w+|deforestation|per\scapita"
    r"|global(?:ly)?|industr(?:y|ies|ial)|households?|power\splants?|shipping|factor(?:y|ies)|cit(?:y|ies)|soils?|forests?)\b",
    re.IGNORECASE,
)
_COMPUTING: Final = lazy(
    r"train|\b[GTC]PUs?\b|experiment|comput|inferenc|\bmodels?\b|\bruns?\b|\bran\b|algorithm|electricity|tracker|codecarbon|\bLLMs?\b|our\b|energy",
    re.IGNORECASE,
)
_NEUTRAL = lazy(
    r"\b(?:carbon[\s-]neutral|offset(?:s|ting|ted)?|net[\s-]zero|carbon[\s-]free)\b", re.IGNORECASE
)
_NO_OFFSET = lazy(
    r"\b0\s?(?:%|percents?)\s(?:of\swhich\s)?(?:(?:was|were|is|are)\s)?(?:directly\s)?offset|\bnot\soffset"
    r"|\bof\swhich\s0\s?(?:%|percents?)",
    re.IGNORECASE,
)
_NET = lazy(r"\bnet\b(?![\s-]work)|\bmarket[\s-]based\b", re.IGNORECASE)
_GROSS = lazy(r"\bgross\b|\blocation[\s-]based\b", re.IGNORECASE)
_ZERO = lazy(
    rf"\b(?P<net>net[\s-])?zero\s(?P<net2>net\s)?(?:{_GAS}|(?:greenhouse[\s-]gas|GHG"
    rf"|carbon)\s)\s?(?:emissions?|footprint)?\b"
    r"|\b(?:zero\snet|net[\s-]zero)\semissions?\b",
    re.IGNORECASE,
)
_EQUIVALENT = lazy(
    r"\bCO2?\w*[\s,.-]{0,2}(?:e|eq|equiv\w*)\b|CO2[\s,-]{0,2}e(?:q|\b)|dioxide[\s-]equivalents?",
    re.IGNORECASE,
)

_ONLY_CO2: Final = lazy(r"CO[\s_]?(?:2|₂)|carbon\sdioxide", re.IGNORECASE)

_KG: Final = {
    "kg": 1.0, "Kg": 1.0, "KG": 1.0, "kgs": 1.0, "Kgs": 1.0, "g": 1e-3, "gr": 1e-3, "grs": 1e-3, "mg": 1e-6,
    "Mg": 1e3, "t": 1e3, "kt": 1e6, "Kt": 1e6, "Mt": 1e9, "MT": 1e3, "MTs": 1e3, "mt": 1e3, "Gt": 1e12,
}  # fmt: skip
"""Kilograms in a mass written short; American papers write MT for metric tons."""


def _factor(unit: str) -> float | None:
    """Return kg per unit."""
    match = _SPLIT.match(unit)
    if match is None:
        return None
    mass = match["mass"].rstrip(".")
    if mass in _KG:
        return _KG[mass]
    lower = mass.lower()
    if lower.startswith(("pound", "lb")):
        return 0.45359237
    if lower.startswith(("kilot", "megat", "gigat")):
        return {"k": 1e6, "m": 1e9, "g": 1e12}[lower[0]]
    if "ton" in lower:
        return 1e3
    if lower.startswith("kilo"):
        return 1.0
    return 1e-6 if lower.startswith("milli") else 1e-3 if lower.startswith("gram") else None


_READER: Final = AmountReader(_UNIT, _factor)
_PER_KWH: Final = {"w": 1e3, "k": 1.0, "m": 1e-3, "g": 1e-6, "t": 1e-9}


def read_emissions(passage: Passage) -> Iterator[Mention]:
    """Yield the emissions and carbon intensities a passage states."""
    text = passage.text
    spans = list(passage.sentences())
    last = -1
    for amount in _READER.read(text):
        low, high = sentence_of(passage, amount.start, spans)
        per_energy = _PER_ENERGY.match(text, amount.end) or _PER_ENERGY_INVERSE.match(text, amount.end)
        if per_energy:
            found = _intensity(passage, amount, per_energy, low, high)
            yield found
            if centre := centre_behind(text, found.end):
                factor = (
                    found.amount.value / amount.interval.value
                    if found.amount and amount.interval.value
                    else 1.0
                )
                factor *= _factor(amount.unit) or 1.0
                yield replace(found, start=centre[0], end=centre[1], amount=centre[2].scaled(factor))
        elif (
            _is_emission(text, amount, low, high)
            or (last >= low and _THAT_OF.search(text, last, amount.start))
        ) and not (_is_rate_or_difference(text, amount) or _of_the_world(text, low, high)):
            last = amount.end
            yield _emission(passage, amount, low, high)
    yield from _headed(passage)
    for match in _ZERO.finditer(text):
        qualifiers = frozenset({"net"}) if "net" in match[0].lower() else frozenset()
        yield Mention(
            Kind.CO2E, passage, match.start(), match.end(), "zero emissions",
            amount=Interval.exact(0.0), qualifiers=qualifiers, confidence=0.6,
        )  # fmt: skip


def _is_emission(text: str, amount: Amount, low: int, high: int) -> bool:
    match = _SPLIT.match(amount.unit)
    if match and match["gas"].strip():
        return True
    if _CARBON_AFTER.match(text, amount.end):
        return True
    left = max(low, amount.start - 70, text.rfind("; ", low, amount.start))
    if _CARBON_BEFORE.search(text, left, amount.start):
        return True
    return len(amount.unit) > 1 and bool(_EMITTED_BEFORE.search(text, left, amount.start))


def _of_the_world(text: str, low: int, high: int) -> bool:
    """Return whether a sentence speaks of other sources of emissions and not of computing."""
    return bool(_WORLD.search(text, low, high)) and not _COMPUTING.search(text, low, high)


def _is_rate_or_difference(text: str, amount: Amount) -> bool:
    return bool(
        _PER_OTHER.match(text, amount.end)
        or DIFFERENCE.search(text, max(0, amount.start - 40), amount.start)
        or _OF_TRAVEL.search(text, max(0, amount.start - 90), amount.start)
    )


def _headed(passage: Passage) -> Iterator[Mention]:
    """Read figures whose unit stands before them in parentheses: "CO2 emissions (kg): 12"."""
    for match in _HEADED.finditer(passage.text):
        amount, factor = parse_number(match["number"]), _factor(match["unit"])
        if amount is None or factor is None:
            continue
        start, end = match.span("number")
        kind, unit = Kind.CO2E, match["hour"]
        if unit:
            kind, factor = Kind.CARBON_INTENSITY, factor * _PER_KWH.get(unit[0].lower(), 1.0)
        yield Mention(
            kind, passage, start, end, "unit before the figure", amount=amount.scaled(factor), confidence=0.8
        )


def _emission(passage: Passage, amount: Amount, low: int, high: int) -> Mention:
    text = passage.text
    qualifiers = set(amount.qualifiers) | measured_of(text, low, high)
    near = text[max(low, amount.start - 60) : min(high, amount.end + 60)]
    if _EQUIVALENT.search(near):
        qualifiers.add("co2e")
    elif _ONLY_CO2.search(near):
        qualifiers.add("co2")
    if total_near(text, amount.start, amount.end, low, high):
        qualifiers.add("total")
    if _NEUTRAL.search(text, low, high) and not _NO_OFFSET.search(text, low, high):
        qualifiers.add("offset")
    if _NET.search(near):
        qualifiers.add("net")
    if _GROSS.search(near):
        qualifiers.add("gross")
    return Mention(
        Kind.CO2E, passage, amount.start, amount.end, "emissions",
        amount=amount.interval, per=per_of(text, amount.start, amount.end, low, high),
        qualifiers=frozenset(qualifiers), confidence=0.9,
    )  # fmt: skip


def _intensity(passage: Passage, amount: Amount, per: re.Match[str], low: int, high: int) -> Mention:
    groups = per.groupdict()
    unit = groups.get("hour") or groups.get("long") or "kWh"
    factor = _PER_KWH.get(unit[0].lower(), 1.0)
    return Mention(
        Kind.CARBON_INTENSITY, passage, amount.start, per.end(), "mass of CO2 per energy",
        amount=amount.interval.scaled(factor), qualifiers=amount.qualifiers, confidence=0.95,
    )  # fmt: skip
