"""Write what was gathered of a paper as its metadata."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from reproof.evidence import kinds
from reproof.evidence._facts import counted, in_a_name
from reproof.fact import Kind, Phase
from reproof.metadata.quantities import EXPERIMENT, MODEL
from reproof.passage import PassageKind
from reproof.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reproof.evidence import Evidence, EvidenceKind, Sighting
    from reproof.fact import Fact
    from reproof.passage import Document
    from reproof.quantity import Interval

Json = dict[str, Any]
_RANGE = lazy(r"\d\s*(?:--?|–|—|to|and|or)\s*\d|range", re.IGNORECASE)
_NUMBER = lazy(r"\d{1,15}(?:\.\d{1,15})?")
_LOOSE = lazy(r"\b(?P<tens>tens of\s)?(?:[gtc]pu[- ])?(?P<unit>minute|hour|day|week)s\b", re.IGNORECASE)
_HOURS = {"minute": 1 / 60, "hour": 1.0, "day": 24.0, "week": 168.0}
_LONGEST = 200
"""Characters quoted of one sentence: enough to find it again."""


def to_metadata(document: Document, facts: Iterable[Fact], evidence: Evidence) -> Json:
    """Return a paper's metadata: the same shape an author would write by hand.

    Only this paper's own work goes in; what is stated of others' stays out.
    """
    own = [fact for fact in facts if counted(fact)]
    found: Json = {"title": _title(document)} if _title(document) else {}
    found["paper_type"] = dict(evidence.paper_type.stated)
    if models := _models(own):
        found["models"] = models
    if experiments := _experiments(own):
        found["experiments"] = experiments
    trials = [fact.amount for fact in own if fact.kind is Kind.TRIALS and fact.amount is not None]
    if trials:
        found["hyperparameters"] = {"trials": _quantity(max(trials, key=lambda one: one.value), "")}
    for name in kinds():
        if sightings := [one for one in evidence.of(name) if one.fact is None]:
            _add(found, kinds()[name], sightings)
        if reason := evidence.unclear(name):
            found.setdefault("unclear", {})[name] = reason
    if evidence.unread:
        found["unread"] = dict(evidence.unread)
    return found


def _title(document: Document) -> str:
    for passage in document.passages:
        if passage.kind is PassageKind.TITLE and passage.text.strip():
            return _clean(passage.text)
    return ""


def _models(facts: list[Fact]) -> list[Json]:
    """Return each model with its parameters; a size that is only part of a name is not stated."""
    found: list[Json] = []
    for fact in facts:
        if fact.kind is not Kind.PARAMETERS or fact.amount is None:
            continue
        model: Json = {"name": _clean(fact.subject)} if fact.subject else {}
        if not in_a_name(fact):
            key = next(
                (MODEL[word] for word in ("trainable", "active") if word in fact.qualifiers), MODEL[""]
            )
            model[key] = _quantity(fact.amount, _text(fact))
        if model and model not in found:
            found.append(model)
    return found


def _experiments(facts: list[Fact]) -> list[Json]:
    """Return what belongs together as one experiment each, devices beside their hours."""
    hardware = {fact.id: fact for fact in facts if fact.kind is Kind.HARDWARE}
    figures = [fact for fact in facts if fact.kind in EXPERIMENT or fact.kind is Kind.REGION]
    # `flop` holds amounts: a rate there would read as one.
    figures = [fact for fact in figures if fact.kind is not Kind.FLOP or "rate" not in fact.qualifiers]
    found: list[tuple[tuple[object, ...], Json]] = []
    used: set[int] = set()
    for fact in figures:
        devices = tuple(link for link in fact.links if link in hardware)
        used.update(devices)
        key = (devices or fact.id, fact.phase, fact.subject, fact.per)
        name = "region" if fact.kind is Kind.REGION else EXPERIMENT[fact.kind]
        value = fact.name if fact.kind is Kind.REGION else fact.amount and _quantity(fact.amount, _text(fact))
        if value is None:
            continue
        for known, experiment in found:
            if known == key and name not in experiment:
                experiment[name] = value
                break
        else:
            found.append((key, _experiment(fact, [hardware[link] for link in devices]) | {name: value}))
    rest = [fact for number, fact in hardware.items() if number not in used]
    return [experiment for _, experiment in found] + [_experiment(fact, [fact]) for fact in rest]


def _experiment(fact: Fact, devices: list[Fact]) -> Json:
    found: Json = {}
    if fact.subject:
        found["name"] = _clean(fact.subject)
    if fact.phase is not Phase.UNCLEAR:
        found["phase"] = fact.phase.value
    if fact.per:
        found["per"] = fact.per
    if devices:
        found["hardware"] = [_device(one) for one in devices]
    return found


def _device(fact: Fact) -> Json:
    found: Json = {}
    if fact.name:
        found["name"] = fact.name
    if fact.amount is not None:
        found["count"] = _quantity(fact.amount, _text(fact))
    if fact.memory_gb:
        found["memory_gb"] = _tidy(fact.memory_gb)
    return found


def _add(found: Json, kind: EvidenceKind, sightings: list[Sighting]) -> None:
    """Put what was seen of a kind where the metadata keeps it."""
    sightings = sorted(sightings, key=lambda one: not one.sure)
    for path in kind.paths:
        said = [one.text for one in sightings if (one.path or kind.paths[0]) == path]
        said = list(dict.fromkeys(_clean(text) for text in said if text.strip()))[:3]
        if not said:
            continue
        here = found
        *outer, leaf = path.split(".")
        for part in outer:
            name = part.removesuffix("[]")
            inner = here.setdefault(name, [] if part.endswith("[]") else {})
            if part.endswith("[]"):
                if not inner:
                    inner.append({})
                inner = inner[0]
            here = inner
        here[leaf] = _value(leaf, said)


def _value(leaf: str, said: list[str]) -> Any:
    """Return what a key holds: a number for runs and hours, true for what is there, else the words."""
    if leaf == "runs":
        return int(float(said[0]))
    if leaf == "duration_h":
        return _tidy(float(said[0])) if _NUMBER.fullmatch(said[0]) else _at_least(said[0])
    if leaf.startswith("in_"):
        return True
    return said[0] if len(said) == 1 or leaf == "url" else said


def _at_least(text: str) -> list[float | None]:
    """Return the hours that a time without a figure takes at least: one for "a few hours"."""
    match = _LOOSE.search(text)
    if match is None:
        return [1, None]
    return [_tidy(round(_HOURS[match["unit"].lower()] * (10 if match["tens"] else 1), 4)), None]


def _quantity(amount: Interval, text: str) -> Any:
    """Return a number, or [low, high] for what the text leaves open or gives as a range."""
    if amount.low is None or amount.high is None:
        value = _tidy(amount.value)
        return [None, value] if amount.low is None else [value, None]
    if amount.low < amount.value < amount.high and _RANGE.search(text):
        return [_tidy(amount.low), _tidy(amount.high)]
    return _tidy(amount.value)


def _tidy(value: float) -> float | int:
    """Return whole numbers as integers: 8 devices, not 8.0."""
    return int(value) if value == int(value) and abs(value) < 1e15 else value


def _text(fact: Fact) -> str:
    return fact.places[0].text if fact.places else ""


def _clean(text: str) -> str:
    plain = " ".join("".join(c for c in text if not "\ue000" <= c <= "\uf8ff").split())
    return plain if len(plain) <= _LONGEST else plain[: _LONGEST - 3].rstrip() + "..."
