"""Amounts of a sentence with what they are of: 10 classes, 600 images each, 6,000 images in total."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reproof.patterns import lazy
from reproof.quantity import NUMBER, WORD_NUMBER, Interval, parse_multiplied, parse_number
from reproof.record import dataclass

if TYPE_CHECKING:
    from reproof.passage import Passage

SECONDS: Final = {
    "ms": 1e-3, "millisecond": 1e-3, "s": 1.0, "sec": 1.0, "second": 1.0, "min": 60.0, "minute": 60.0,
    "h": 3600.0, "hr": 3600.0, "hour": 3600.0, "day": 86400.0, "week": 604800.0,
}  # fmt: skip
"""What the words for times are worth in seconds."""
_SCALES: Final = {
    "time": SECONDS,
    "device time": {
        f"{device}-{unit}": seconds
        for device in ("gpu", "tpu", "a100", "v100", "h100", "core", "cpu", "chip", "device", "node")
        for unit, seconds in (("hour", 3600.0), ("day", 86400.0), ("second", 1.0), ("minute", 60.0))
    },
    "energy": {
        "J": 1.0, "kJ": 1e3, "MJ": 1e6, "GJ": 1e9, "Wh": 3.6e3, "kWh": 3.6e6, "MWh": 3.6e9, "GWh": 3.6e12,
    },
    "mass": {
        "mg": 1e-3, "g": 1.0, "gram": 1.0, "kg": 1e3, "kilogram": 1e3, "t": 1e6, "tonne": 1e6, "ton": 1e6,
        "lb": 453.59237, "pound": 453.59237,
    },
    "memory": {"KB": 1e3, "MB": 1e6, "GB": 1e9, "TB": 1e12, "GiB": 1.073741824e9, "TiB": 1.099511627776e12},
    "power": {"W": 1.0, "kW": 1e3, "MW": 1e6},
}  # fmt: skip
_OF_UNIT: Final = {unit: (dim, scale) for dim, units in _SCALES.items() for unit, scale in units.items()}
_UNITS: Final = "|".join(sorted((u for u in _OF_UNIT if "-" not in u), key=len, reverse=True))
_DEVICE_TIME: Final = (
    r"(?:GPU|TPU|A100|V100|H100|CPU|[Cc]ore|[Cc]hip|[Dd]evice|[Nn]ode)[\s-](?:hours?|days?|seconds?|minutes?)"
)
_AMOUNT: Final = lazy(
    rf"(?<![\w.,/^×–-])(?P<roughly>[~≈]\s?)?(?P<cur>[$€£]\s?)?(?P<n>{NUMBER}|(?i:\b{WORD_NUMBER}))"
    r"(?:\s?(?P<k>[kKMB](?![\w/]))|\s(?P<w>thousand|million|billion))?"
    rf"(?:\s?(?P<unit>{_DEVICE_TIME}|(?:{_UNITS})s?)(?![\w'^])|[\s-](?P<noun>(?:(?!and\b|or\b|of\b|for\b|in\b|per\b|on\b|to\b|with\b|the\b|is\b|are\b|at\b|was\b|by\b|each\b|from\b|as\b|were\b|only\b|takes?\b|took\b|uses?\b|used\b|costs?\b|needs?\b|consumes?\b|thus\b|that\b|which\b|we\b|i\b)[A-Za-z][\w-]{{0,40}}\s?){{1,4}}))?"
)
_ROUGH: Final = lazy(
    r"(?:[~≈]|\b(?:about|roughly|approximately|around|approx\.|nearly|almost|over|more\sthan|up\sto|at\s(?:least|most)|less\sthan|under|circa))\s?[$€£]?$",
    re.IGNORECASE,
)
_PER: Final = lazy(
    r"^\s?(?:(?:of\s\w+\s|of\s\w+\s\w+\s|in\s\w+\s)?(?:per|for\s(?:each|every)|/)\s?(?P<per>[A-Za-z][A-Za-z-]{2,}(?:\s[a-z]+)?)|(?:[a-z]+\s){0,2}(?P<each>each|apiece)\b)"
)
_ONE: Final = lazy(
    r"(?i:\b(?:one|each|every|a\ssingle|an?)\s)(?:[a-z-]+\s)?(?P<per>[a-z]{3,})\s(?:takes|took|uses|used|needs|consumes|consumed|costs|requires|required|emits|holds|contains|lasts)\s(?:about\s|roughly\s|[~≈]\s?)?[$€£]?$"
)
_EACH_ONE: Final = lazy(
    r"\beach\s(?:using|taking|requiring|consuming|costing|with|having|containing|of|holding|for|(?:trained|run|running)\sfor)\s(?:about\s|roughly\s|[~≈]\s?)?[$€£]?$",
    re.IGNORECASE,
)
_EVERY: Final = lazy(r"\b(?:[Ee]ach|[Ee]very|[Ff]or\seach|[Aa]ll)\s(?:one\s)?(?:of\s(?:the|our|these)\s)?$")


@dataclass(frozen=True, slots=True)
class Amount:
    """One amount of a sentence, in the base unit of what it measures."""

    amount: Interval
    dim: str
    """What it measures: time, energy, mass, money; or the noun that is counted, in the singular."""
    words: str
    start: int
    end: int
    per: str = ""
    """\"classes\" in \"600 images per class\", as a stem; \"each\" where it does not say of what."""
    every: bool = False
    """Whether \"each of the\" stands before it."""
    rough: bool = False
    scale: float = 1.0
    count: bool = False
    digits: str = ""
    head: tuple[str, ...] = ()
    """All nouns and adjectives behind the number, as stems."""


def stem(word: str) -> str:
    """Return what the singular, the plural and the doing of a word share: class, classes; annota."""
    word = word.lower()
    if word.endswith("ies"):
        word = word[:-3] + "y"
    elif re.search(r"(?:s|x|ch|sh)es$", word):
        word = word[:-2]
    elif word.endswith("s") and not word.endswith("ss"):
        word = word[:-1]
    return word


def amounts(passage: Passage, start: int, end: int) -> list[Amount]:
    """Return the amounts of a sentence, in order."""
    text, found = passage.text, []
    for match in _AMOUNT.finditer(text, start, end):
        if one := _amount(text, match, (start, end)):
            found.append(one)
    return found


def _amount(text: str, match: re.Match[str], sentence: tuple[int, int]) -> Amount | None:
    amount = parse_multiplied(match["n"], match["k"] or match["w"])
    if amount is None or amount.value <= 0:
        return None
    before = text[max(sentence[0], match.start() - 45) : match.start() + len(match["roughly"] or "")]
    dim, scale, end = "", 1.0, match.end()
    nouns: tuple[str, ...] = ()
    count = False
    if match["cur"]:
        dim = f"money {match['cur'].strip()}"
        end = match.end("w") if match["w"] else match.end("k") if match["k"] else match.end("n")
    elif unit := match["unit"]:
        base = re.sub(r"(?<=[a-z]{2})s$", "", unit) if unit not in _OF_UNIT else unit
        device = re.sub(r"\s", "-", base).lower()
        if base in _OF_UNIT:
            dim, scale = _OF_UNIT[base]
        elif device in _OF_UNIT:
            dim, scale = _OF_UNIT[device]
            dim = f"{dim} {device.partition('-')[0]}"
        else:
            return None
    elif noun := match["noun"]:
        words = [stem(word) for word in re.split(r"[\s-]", noun.strip()) if word]
        plural = next((i for i, word in enumerate(noun.split()) if re.search(r"[A-Za-z]s$", word)), None)
        split = noun.split()
        if plural is not None:
            split = split[: plural + 1]
            end = match.start("noun") + noun.index(split[-1]) + len(split[-1])
        else:
            end = match.start("noun") + len(split[0])
            split = split[:1]
        nouns = tuple(stem(word) for word in split)
        dim, count = (nouns[-1] if nouns else words[0]), True
    else:
        return None
    after = text[end : min(sentence[1], end + 40)]
    per = ""
    if (found := _PER.match(after)) is not None:
        per = "each" if found["each"] else stem(found["per"].split()[0])
        if (
            found["per"]
            and len(found["per"].split()) > 1
            and found["per"].split()[1].endswith(("hour", "day", "core"))
        ):
            per = stem(found["per"].replace(" ", "-"))
    elif (said := _ONE.search(before)) is not None:
        per = stem(said["per"])
    elif _EACH_ONE.search(before):
        per = "each"
    exact = match["n"].replace(",", "").isdigit() and not (match["k"] or match["w"]) and count
    number = parse_number(match["n"])
    if number is None:
        return None
    if exact:
        amount = Interval.exact(amount.value)
    return Amount(
        amount.scaled(scale),
        dim,
        text[match.start() + len(match["roughly"] or "") : end].strip(),
        match.start(),
        end,
        per,
        bool(_EVERY.search(before)),
        bool(_ROUGH.search(before)),
        scale,
        count,
        match["n"],
        nouns,
    )
