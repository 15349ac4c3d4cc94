"""Read energy, power and power usage effectiveness from a passage that speaks of them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from reproof.fact import Kind
from reproof.mention import Mention
from reproof.mention._amount import Amount, AmountReader
from reproof.mention._context import DIFFERENCE, measured_of, per_of, sentence_of, total_near
from reproof.passage import PassageKind
from reproof.patterns import lazy
from reproof.quantity import parse_number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.passage import Passage

_PREFIX: Final = {"": 1.0, "m": 1e-3, "k": 1e3, "K": 1e3, "M": 1e6, "G": 1e9, "T": 1e12, "P": 1e15}
_LONG: Final = {"milli": "m", "kilo": "k", "mega": "M", "giga": "G", "tera": "T"}
_JOULES_PER_KWH: Final = 3.6e6

_WATT_HOUR = (
    r"[mkKMGT]?[Ww](?:att)?[\s·⋅∙*.-]{0,2}[hH](?:(?:ou)?rs?)?|(?i:(?:kilo|mega|giga"
    r"|tera)?-?watts?[\s-]?hours?)"
)
_ENERGY = rf"{_WATT_HOUR}|[mkMGTP]?J|(?i:(?:milli|kilo|mega|giga|tera)?joules?)"
_POWER = r"[mkM]?W|(?i:(?:milli|kilo|mega)?watts?)"

_COMPUTING: Final = lazy(
    r"\b(?:(?:pre-?|re-?)?train(?:ed|ing)?\b|fine-?tun|[GCT]PUs?\b|experiments?\b|comput|carbon|CO[\s_]?2"
    r"|CO₂|infer|epochs?\b"
    r"|models?\b|runs?\b|ran\b|running\b|benchmark|hardware|data\s?cent(?:er|re)|tracker|PUE\b|servers?\b|clusters?\b|quer(?:y"
    r"|ies)\b|tokens?\b"
    r"|algorithm|network|search|[AVHP]\d{2,3}s?\b)",
    re.IGNORECASE,
)
_USED: Final = lazy(
    r"\b(?:consum|us(?:e|es|ed|ing)\b|energy|electricity|draws?\b|footprint|total)", re.IGNORECASE
)
_WORLD: Final = lazy(
    r"\b(?:house-?holds?|homes?|solar|photovoltaic|batter(?:y|ies)|buildings?|vehicles?|EVs?|appliances?"
    r"|tariffs?|prosumers?"
    r"|heat\spumps?|refrigerators?|light\s?bulbs?|kettle|washing|wind\s(?:turbines?|farms?)|peak\sload"
    r"|demand\sresponse|chillers?|HVAC|boilers?|air[\s-]condition\w*|charg(?:ers?|ing\sstations?)|inverters?|substations?|micro-?grids?"
    r"|smart\smeters?|occup(?:ants?|ancy)|lighting|district\sheating|power\splants?|drones?|UAVs?|(?:google|web)\ssearch(?:es)?|motors?|actuators?|(?:human\s|our\s)?brains?|human\sbod(?:y|ies))\b",
    re.IGNORECASE,
)
_POWER_CONTEXT: Final = lazy(
    r"\b(?:power|TDP|watt\w*|draw\w*|consum\w+|thermal|[GCT]PUs?|hardware|[AVHP]100|energy|card|board|idle"
    r"|electric\w*|dissipat\w+|chips?|FPGAs?|ASICs?|Jetson|Raspberry|processors?|laptops?|data\s?cent(?:er|re)s?|cluster|server)\b",
    re.IGNORECASE,
)
_NOT_WATTS = lazy(
    r"[\s·⋅∙*-]?\s?(?:h\b|hours?\b|hrs?\b)|\s?[&^=]|\(|/(?!\s?(?:GPU|chip|card|device|TPU|node|accelerator))"
)
_CAP = lazy(
    r"\b(?:TDP|thermal\sdesign(?:ed)?\s(?:power|point)|power\s(?:limit|cap)|maximum\spower|rated"
    r"|peak\spower)\b",
    re.IGNORECASE,
)
_EACH = lazy(
    r"\s?(?:each\b|/\s?(?:GPU|chip|card|device|accelerator|TPU)\b|(?:per|for\seach"
    r"|for\severy)\s(?:\w+\s)?(?:GPU|chip|card|device|accelerator|TPU)\b|-?\s?TDP)",
    re.IGNORECASE,
)
_LIKENED = lazy(
    r"\b(?:roughly|approximately|about|equivalent|equals?|comparable|correspond(?:s|ing)|as\smuch|similar)\b",
    re.IGNORECASE,
)
_MOLAR = lazy(r"\s?(?:/\s?|per\s|·|⋅)\s?(?:mol|mole|kg|g|m|cm|mm|L|l|K|atom|unit\scell)\b")
_MEANT_ENERGY = lazy(
    r"\b(?:consum\w+|used|uses|using|energy|electricity|total\w*|emit\w*)\b[^.;]{0,40}$", re.IGNORECASE
)
_DRAW = lazy(r"\b(?:power|draw\w*|TDP|watt\w*)\b", re.IGNORECASE)
_PUE: Final = lazy(
    r"\b(?:PUE|[Pp]ower[\s-][Uu]sage[\s-][Ee]ffectiveness)\b(?P<gap>[^.;:=\d]{0,60}?(?:\d{4}[^.;\d]{0,20}?)?[:=≈~∼]?\s?)(?P<number>\d{1,2}(?:\.\d+)?)(?![\d,]*\d|\s?%|\.\d)"
)
_PUE_AFTER: Final = lazy(
    r"(?<![\w.,])(?P<number>\d(?:\.\d+)?)\s(?:(?:average|typical|assumed|global)\s)?(?:PUE"
    r"|power\susage\seffectiveness)\b"
)


_HEADED: Final = lazy(
    rf"\((?:in\s)?(?:(?P<energy>{_WATT_HOUR}|[kMG]J)|(?P<power>[kM]?W))\)\s?(?:[:=]|is\s|was\s|of\s)?\s?"
    r"(?P<number>\d{1,9}(?:,\d{3})*(?:\.\d{1,6})?)(?![\d.,]*\d|\s?[%\w])"
)


def _energy_factor(unit: str) -> float | None:
    """Return kWh per unit."""
    flat = re.sub(r"[\s·⋅∙*.-]", "", unit)
    lower = flat.lower()
    if lower.endswith(("j", "joule", "joules")):
        stem = lower.removesuffix("s").removesuffix("joule")
        prefix = _LONG.get(stem, "") if stem != lower.removesuffix("s") else flat[:-1]
        return _PREFIX[prefix] / _JOULES_PER_KWH
    stem = re.split(r"[wW]", flat)[0]
    return _PREFIX[_LONG.get(stem.lower(), stem)] / 1e3


def _power_factor(unit: str) -> float | None:
    """Return watts per unit."""
    stem = re.split(r"[wW]", unit)[0]
    return _PREFIX[_LONG.get(stem.lower(), stem)]


_ENERGIES: Final = AmountReader(_ENERGY, _energy_factor)
_POWERS: Final = AmountReader(_POWER, _power_factor)


def read_energy(passage: Passage) -> Iterator[Mention]:
    """Yield the energies, power draws and PUE values a passage states."""
    text = passage.text
    spans = list(passage.sentences())
    for amount in _ENERGIES.read(text):
        low, high = sentence_of(passage, amount.start, spans)
        if _is_energy(passage, amount, low, high):
            yield _mention(passage, amount, Kind.ENERGY, "energy", low, high)
    yield from _headed(passage)
    for amount in _POWERS.read(text):
        low, high = sentence_of(passage, amount.start, spans)
        if _is_power(passage, amount, low, high):
            yield _power(passage, amount, low, high)
    yield from _pues(passage)


def _whole_cell(passage: Passage, start: int, end: int) -> bool:
    return passage.kind is PassageKind.CELL and not re.search(
        r"\w", passage.text[:start] + passage.text[end:]
    )


def _is_energy(passage: Passage, amount: Amount, low: int, high: int) -> bool:
    text = passage.text
    if DIFFERENCE.search(text, max(low, amount.start - 40), amount.start):
        return False
    if _MOLAR.match(text, amount.end):
        return False
    if _whole_cell(passage, amount.start, amount.end):
        return True
    likened = _LIKENED.search(text, amount.end, high)  # "as much as a household uses in a year"
    left, right = _clause(text, amount, low, likened.start() if likened else high)
    if _WORLD.search(text, left, right):
        return False
    return bool(_COMPUTING.search(text, low, high) or (_USED.search(text, low, high) and _computing(passage)))


def _clause(text: str, amount: Amount, low: int, high: int) -> tuple[int, int]:
    """Return the bounds of the part of a sentence between semicolons that an amount stands in."""
    left = text.rfind("; ", low, amount.start)
    right = text.find("; ", amount.end, high)
    return (left if left >= 0 else low), (right if right >= 0 else high)


def _computing(passage: Passage) -> bool:
    """Whether the passage or its headings speak of computing."""
    return bool(_COMPUTING.search(passage.text) or _COMPUTING.search(" ".join(passage.section)))


def _is_power(passage: Passage, amount: Amount, low: int, high: int) -> bool:
    text = passage.text
    if _NOT_WATTS.match(text, amount.end) or DIFFERENCE.search(
        text, max(low, amount.start - 40), amount.start
    ):
        return False
    if _whole_cell(passage, amount.start, amount.end):
        return True
    return bool(_POWER_CONTEXT.search(text, low, high)) and not _WORLD.search(text, low, high)


def _mention(passage: Passage, amount: Amount, kind: Kind, cue: str, low: int, high: int) -> Mention:
    text = passage.text
    qualifiers = set(amount.qualifiers) | measured_of(text, low, high)
    if total_near(text, amount.start, amount.end, low, high):
        qualifiers.add("total")
    if re.match(r"\s?(?:\([^()]{0,40}\)\s?)?each\b", text[amount.end : amount.end + 50]):
        qualifiers.add("each")
    per = per_of(text, amount.start, amount.end, low, high)
    return Mention(
        kind, passage, amount.start, amount.end, cue,
        amount=amount.interval, per=per, qualifiers=frozenset(qualifiers), confidence=0.9,
    )  # fmt: skip


def _power(passage: Passage, amount: Amount, low: int, high: int) -> Mention:
    text = passage.text
    mention = _mention(passage, amount, Kind.POWER, "power", low, high)
    qualifiers = set(mention.qualifiers)
    per = mention.per
    near = text[max(low, amount.start - 50) : amount.start]
    cap = bool(_CAP.search(near) or re.match(r"[\s-]*\(?TDP", text[amount.end : amount.end + 8]))
    if cap:
        qualifiers.add("tdp")
    if cap or _EACH.match(text, amount.end):
        per = per or "device"
    if not cap and _MEANT_ENERGY.search(near) and not _DRAW.search(text, low, high):
        qualifiers.add("energy")
    return replace(mention, per=per, qualifiers=frozenset(qualifiers), confidence=0.9 if cap else 0.8)


def _headed(passage: Passage) -> Iterator[Mention]:
    """Read figures whose unit stands before them in parentheses: "energy (kWh): 12.5"."""
    for match in _HEADED.finditer(passage.text):
        amount = parse_number(match["number"])
        unit = match["energy"] or match["power"]
        factor = _energy_factor(unit) if match["energy"] else _power_factor(unit)
        if amount is None or factor is None:
            continue
        kind = Kind.ENERGY if match["energy"] else Kind.POWER
        start, end = match.span("number")
        yield Mention(
            kind, passage, start, end, "unit before the figure", amount=amount.scaled(factor), confidence=0.8
        )


def _pues(passage: Passage) -> Iterator[Mention]:
    text = passage.text
    seen: set[int] = set()
    for pattern in (_PUE, _PUE_AFTER):
        for match in pattern.finditer(text):
            start, end = match.span("number")
            value = parse_number(match["number"])
            if (
                value is None
                or start in seen
                or not 0 < value.value < 6
                or re.match(r"\s?(?:%|×|[kMG]?W|kg|g\b|GPU)", text[end : end + 5])
            ):
                continue
            seen.add(start)
            yield Mention(
                Kind.PUE, passage, start, end, "power usage effectiveness", amount=value, confidence=0.95
            )
