"""The facts a metadata file states, each with its JSON pointer."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from reproof.fact import UNITS, Fact, Kind, Phase, Scope
from reproof.metadata.amounts import amount, is_number
from reproof.metadata.positions import pointer_of
from reproof.metadata.quantities import EXPERIMENT, MODEL
from reproof.passage import Passage, PassageKind
from reproof.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.metadata.positions import JsonText, Steps
    from reproof.place import Place
    from reproof.quantity import Interval

Linked = tuple[Fact, tuple[int, ...]]
"""A fact, and the positions in its list of those it belongs with."""


def facts_of(source: JsonText) -> Iterator[Fact]:
    """Yield facts in the file's order; the same device stated twice is one fact with two places."""
    number = 0
    for number, linked in enumerate(_merged([*_models(source), *_experiments(source)]), start=1):
        yield _numbered(linked, number)
    trials = ("hyperparameters", "trials")
    hyperparameters = source.value.get("hyperparameters")
    if isinstance(hyperparameters, dict) and (tried := amount(source, trials, Kind.TRIALS)):
        fact = _fact(source, Kind.TRIALS, tried, trials, phase=Phase.SEARCH)
        yield _numbered((fact, ()), number + 1)


def _models(source: JsonText) -> Iterator[Linked]:
    for index, model in _entries(source.value, "models"):
        for qualifier, key in MODEL.items():
            path: Steps = ("models", index, key)
            if key in model and (size := amount(source, path, Kind.PARAMETERS)):
                name, qualifiers = _text(model, "name"), frozenset({qualifier} - {""})
                yield _fact(source, Kind.PARAMETERS, size, path, subject=name, qualifiers=qualifiers), ()


def _experiments(source: JsonText) -> Iterator[Linked]:
    """Yield each experiment's facts; links count from the experiment's first fact."""
    for index, one in _entries(source.value, "experiments"):
        at: Steps = ("experiments", index)
        phase = Phase(one["phase"]) if one.get("phase") in list(Phase) else Phase.UNCLEAR
        subject, per = _text(one, "name"), _text(one, "per")
        facts = [
            _device(source, device, (*at, "hardware", number), subject, phase)
            for number, device in _entries(one, "hardware")
        ]
        for kind, key in EXPERIMENT.items():
            if key in one and (given := amount(source, (*at, key), kind)):
                facts.append(_fact(source, kind, given, (*at, key), subject=subject, phase=phase, per=per))
        if (region := _text(one, "region")) is not None:
            facts.append(_fact(source, Kind.REGION, None, (*at, "region"), name=region, phase=phase))
        group = range(len(facts))
        yield from (
            (fact, tuple(other - me for other in group if other != me)) for me, fact in enumerate(facts)
        )


def _device(source: JsonText, device: dict[str, Any], path: Steps, subject: str | None, phase: Phase) -> Fact:
    memory = device.get("memory_gb")
    return _fact(
        source,
        Kind.HARDWARE,
        amount(source, (*path, "count"), Kind.HARDWARE),
        path,
        name=_text(device, "name"),
        memory_gb=float(memory) if isinstance(memory, int | float) and is_number(memory) else None,
        subject=subject,
        phase=phase,
    )


def _merged(linked: list[Linked]) -> list[Linked]:
    """Merge devices that several experiments share, and turn relative links into ids."""
    ids: list[int] = []
    kept: list[Fact] = []
    known: dict[tuple[object, ...], int] = {}
    for fact, _ in linked:
        key = (fact.kind, fact.name, fact.memory_gb, fact.amount)
        if fact.kind is Kind.HARDWARE and key in known:
            ids.append(known[key])
            first = kept[known[key] - 1]
            known_at = (*first.places, *fact.places), (*first.sites, *fact.sites)
            kept[known[key] - 1] = replace(first, places=known_at[0], sites=known_at[1])
        else:
            kept.append(fact)
            ids.append(len(kept))
            known[key] = len(kept)
    links: dict[int, set[int]] = {number: set() for number in ids}
    for position, (_, relative) in enumerate(linked):
        links[ids[position]].update(ids[position + step] for step in relative)
    return [(fact, tuple(sorted(links[number] - {number}))) for number, fact in enumerate(kept, start=1)]


def _numbered(linked: Linked, number: int) -> Fact:
    fact, links = linked
    return replace(fact, id=number, links=links)


def _fact(
    source: JsonText,
    kind: Kind,
    amount: Interval | None,
    path: Steps,
    *,
    name: str | None = None,
    memory_gb: float | None = None,
    subject: str | None = None,
    phase: Phase = Phase.UNCLEAR,
    per: str | None = None,
    qualifiers: frozenset[str] = frozenset(),
) -> Fact:
    place = source.place(pointer_of(path))
    return Fact(
        id=0,
        kind=kind,
        amount=amount,
        unit=UNITS[kind],
        scope=Scope.OWN,
        phase=phase,
        places=(place,),
        sites=(_site(place, path, subject),),
        name=name,
        memory_gb=memory_gb,
        subject=subject,
        per=per,
        qualifiers=qualifiers,
        why=("the metadata says so",),
    )


def _site(place: Place, path: Steps, subject: str | None) -> Site:
    """Return where a value stands: an entry of a list is like a line of a table, a key its column."""
    number = path[1] if len(path) > 1 and isinstance(path[1], int) else 0
    line = (_LISTS.get(str(path[0]), _ELSEWHERE), number)
    passage = Passage(line[0], PassageKind.CELL, place.text)
    end = len(place.text)
    head = str(path[2]) if len(path) > 2 else str(path[-1])
    return Site(passage, 0, end, (0, end), line, None, head, subject or "")


_LISTS: Final = {"experiments": -1, "models": -2}
"""Numbers of the file's lists where sites of a text number its tables."""
_ELSEWHERE: Final = -3


def _entries(data: dict[str, Any], key: str) -> Iterator[tuple[int, dict[str, Any]]]:
    """Yield the objects of a list with their positions; what is no object is a problem already told."""
    entries = data.get(key)
    if isinstance(entries, list):
        yield from ((number, one) for number, one in enumerate(entries) if isinstance(one, dict))


def _text(data: dict[str, Any], key: str) -> str | None:
    """Return a text; None for what is missing or no text."""
    value = data.get(key)
    return value if isinstance(value, str) else None
