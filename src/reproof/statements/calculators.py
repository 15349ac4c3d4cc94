"""Sentences that carbon calculators and trackers write, recomputed as those tools compute them.

ML CO2 Impact rounds the energy and the factor to two decimals before multiplying (its source);
carbontracker and Green Algorithms turn grams into kilometres and tree-months with fixed factors.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reproof.passage import PassageKind
from reproof.patterns import lazy
from reproof.quantity import Interval, parse_number
from reproof.stated import Computation, Figure

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reproof.passage import Document, Passage

_NUM = r"(?P<{}>\d[\d,]*(?:\.\d+)?(?:[eE][-+]\d+)?)"
_MASS = r"\s?(?P<unit>kg|g|t|tons?|tonnes?)?\s?(?:of\s)?(?:CO|carbon)"
_FACTOR: Final = lazy(rf"carbon\sefficiency\sof\s{_NUM.format('x')}\s?kg")
_HOURS: Final = lazy(
    rf"cumulative\s(?:total\s)?of\s{_NUM.format('h')}\s(?:GPU\s|TPU\s)?hours\sof\scomputation", re.IGNORECASE
)
_WATTS: Final = lazy(rf"\(TDP\sof\s{_NUM.format('w')}\s?W\)")
_TOTAL: Final = lazy(rf"emissions\s(?:are|were|is)\sestimated\sto\sbe\s{_NUM.format('y')}{_MASS}")
_TRACKED: Final = lazy(
    rf"{_NUM.format('e')}\s?kWh\sof\selectricity\scontributing\sto\s{_NUM.format('y')}\s?(?P<unit>k?g)\sof\sCO"
)
_DRIVEN: Final = lazy(rf"equivalent\sto\s{_NUM.format('km')}\s?km\stravell?ed\sby\s(?:a\s)?car")
_FOOTPRINT: Final = lazy(
    rf"carbon\sfootprint\sof\s{_NUM.format('y')}\s?(?P<unit>k?g)\s?CO2e?,?\s(?:which\sis\s)?equivalent\sto\s{_NUM.format('m')}\stree-months"
)
_CAR: Final = (106.8, 107.5, 120.4)
"""Grams per kilometre of an average car in carbontracker, by version: 2024, 2020, 2018."""
_TREE_MONTH: Final = 917.0
"""Grams a tree takes up in a month in Green Algorithms."""


_CARD: Final = {
    "device": re.compile(r"Hardware\sType:?\s(?P<v>[\w ()./-]{2,60})", re.IGNORECASE),
    "hours": re.compile(r"Hours\sused:?\s(?P<v>\d[\d,]*(?:\.\d+)?)", re.IGNORECASE),
    "provider": re.compile(r"Cloud\sProvider:?\s(?P<v>AWS|GCP|Azure|Google|Amazon|Microsoft)", re.IGNORECASE),
    "region": re.compile(r"Compute\sRegion:?\s(?P<v>[\w-]+)", re.IGNORECASE),
    "mass": re.compile(r"Carbon\sEmitted[^:]{0,120}:?\s(?P<v>\d[\d,]*(?:\.\d+)?)\s?kg", re.IGNORECASE),
}
"""The lines of a model card's block on environmental impact."""
_PROVIDERS: Final = {
    "aws": "aws",
    "amazon": "aws",
    "gcp": "google",
    "google": "google",
    "azure": "azure",
    "microsoft": "azure",
}


def calculators(document: Document) -> Iterator[Computation]:
    """Yield the generated paragraphs whose figures do not follow from each other."""
    passages = [
        one
        for one in document.passages
        if one.kind in (PassageKind.PARAGRAPH, PassageKind.FOOTNOTE, PassageKind.ITEM)
    ]
    for at, passage in enumerate(passages):
        if "carbon efficiency of" in passage.text:
            yield from _impact(passages[at : at + 3])
        if "Hours used" in passage.text:
            yield from _card(passages[max(0, at - 2) : at + 5])
        if "km travel" in passage.text or "tree-months" in passage.text:
            yield from _equivalents(passages[at : at + 2])


def _impact(passages: Sequence[Passage]) -> Iterator[Computation]:
    found: dict[str, tuple[Passage, re.Match[str]]] = {}
    for passage in passages:
        for name, pattern in (("x", _FACTOR), ("h", _HOURS), ("w", _WATTS), ("y", _TOTAL)):
            if name not in found and (match := pattern.search(passage.text)):
                found[name] = (passage, match)
    if len(found) < 4:
        return
    x, h, w = (_value(found[name][1][name]) for name in "xhw")
    stated = parse_number(found["y"][1]["y"])
    if stated is None or not (x and h and w):
        return
    energy = round(w * h / 1000, 2)
    implied = round(energy * x, 2)
    scale = {"t": 1000.0, "g": 0.001}.get((found["y"][1]["unit"] or "kg")[:1], 1.0)
    made = Interval(implied, implied - 0.01, implied + 0.01)
    yield Computation(
        "calculator",
        Figure(
            stated.scaled(scale),
            found["y"][0].place(found["y"][1].start("y"), found["y"][1].end("y")),
            found["y"][1]["y"],
        ),
        tuple(_figure(found[name][0], found[name][1], name) for name in "xhw"),
        made,
        f"{h:g} h x {w:g} W x {x:g} kg/kWh",
        True,
        of="ML CO2 Impact",
    )


def _card(passages: Sequence[Passage]) -> Iterator[Computation]:
    """Yield a model card's block whose emissions no region of that name gives in the calculator."""
    from reproof.reference import find_accelerators, grids

    found: dict[str, tuple[Passage, re.Match[str]]] = {}
    for passage in passages:
        for name, pattern in _CARD.items():
            if name not in found and (match := pattern.search(passage.text)):
                found[name] = (passage, match)
    if len(found) < len(_CARD):
        return
    said = {name: match["v"].strip() for name, (_, match) in found.items()}
    forms = [form for device in find_accelerators(said["device"]) for form in device.form_factors]
    exact = [
        form
        for form in forms
        if all(word.lower() in said["device"].lower() for word in form.name.split()[:1])
    ]
    watts = {form.tdp_w for form in exact or forms if form.tdp_w}
    if "a100" in said["device"].lower() and "pcie" in said["device"].lower():
        watts = {250.0}  # the calculator has one entry for both sizes
    provider = _PROVIDERS[said["provider"].lower()]
    factors = {
        grid.aliases[0]: value
        for grid in grids()
        for _, value, source in grid.values
        if grid.provider == provider and source == "mlco2"
    }
    wanted = {name: value for name, value in factors.items() if name.startswith(said["region"].lower())}
    hours, stated = _value(said["hours"]), parse_number(said["mass"])
    if not wanted or not watts or stated is None or not hours:
        return
    made = {name: hours * w / 1000 * round(value / 1000, 2) for name, value in wanted.items() for w in watts}
    if any(abs(stated.value / each - 1) < 0.03 for each in made.values()):
        return
    name, nearest = min(made.items(), key=lambda item: abs(item[1] - stated.value))
    fits = [
        other for other, value in factors.items() for w in watts
        if abs(stated.value / (hours * w / 1000 * round(value / 1000, 2)) - 1) < 0.005
    ]  # fmt: skip
    words = f"{hours:,.0f} h x {'/'.join(f'{w:g}' for w in sorted(watts))} W in {name}"
    if fits:
        words += f" (the figure is that of {sorted(fits)[-1]})"
    yield Computation(
        "calculator",
        Figure(
            stated,
            found["mass"][0].place(found["mass"][1].start("v"), found["mass"][1].end("v")),
            f"{said['mass']} kg",
        ),
        tuple(_figure_at(*found[part]) for part in ("hours", "region")),
        Interval.exact(nearest),
        words,
        True,
        of="ML CO2 Impact",
    )


def _figure_at(passage: Passage, match: re.Match[str]) -> Figure:
    return Figure(Interval.exact(0.0), passage.place(match.start("v"), match.end("v")), match["v"])


def _equivalents(passages: Sequence[Passage]) -> Iterator[Computation]:
    text, passage = passages[0].text, passages[0]
    tracked, driven = _TRACKED.search(text), _DRIVEN.search(text)
    if tracked and driven:
        grams = _value(tracked["y"]) * (1000 if tracked["unit"] == "kg" else 1)
        stated = parse_number(driven["km"])
        if stated is not None and grams:
            wanted = stated.value or 1.0
            nearest = min((grams / each for each in _CAR), key=lambda km: abs(km / wanted - 1))
            yield _equivalent(passage, tracked, driven, "km", stated, nearest, "carbontracker", "km by car")
    if footprint := _FOOTPRINT.search(text):
        grams = _value(footprint["y"]) * (1000 if footprint["unit"] == "kg" else 1)
        stated = parse_number(footprint["m"])
        if stated is not None and grams:
            made = grams / _TREE_MONTH
            yield _equivalent(
                passage, footprint, footprint, "m", stated, made, "Green Algorithms", "tree-months"
            )


def _equivalent(
    passage: Passage,
    mass: re.Match[str],
    other: re.Match[str],
    name: str,
    stated: Interval,
    made: float,
    tool: str,
    unit: str,
) -> Computation:
    return Computation(
        "calculator",
        Figure(stated, passage.place(other.start(name), other.end(name)), f"{other[name]} {unit}"),
        (_figure(passage, mass, "y"),),
        Interval(made, made * 0.98, made * 1.02),
        f"{mass['y']} {mass['unit']} CO2e in {unit}",
        True,
        of=tool,
    )


def _figure(passage: Passage, match: re.Match[str], name: str) -> Figure:
    return Figure(
        Interval.exact(_value(match[name])), passage.place(match.start(name), match.end(name)), match[name]
    )


def _value(digits: str) -> float:
    number = parse_number(digits)
    return number.value if number else 0.0
