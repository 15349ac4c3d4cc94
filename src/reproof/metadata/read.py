"""Read a metadata file: its facts with JSON pointers, and what is wrong with it in plain words."""

from __future__ import annotations

import json
from dataclasses import field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reproof.bundle import bundled
from reproof.error import ReproofError
from reproof.fact import UNITS, Fact, Kind, Phase, Scope
from reproof.metadata.positions import JsonText, pointer_of, read_json
from reproof.metadata.quantities import COUNTED, EXPERIMENT, MODEL
from reproof.passage import Problem
from reproof.quantity import Interval, parse_number
from reproof.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.place import Place

Path_ = tuple[str | int, ...]
LARGEST = 5_000_000
"""Characters; a metadata file is written by hand and a thousandth of this is long."""


@dataclass(frozen=True, slots=True)
class Metadata:
    """A metadata file: its content, its facts, and what is wrong with it."""

    json: JsonText
    data: dict[str, Any]
    facts: tuple[Fact, ...] = ()
    problems: tuple[Problem, ...] = ()
    text: str = field(default="", repr=False)

    @property
    def file(self) -> str:
        return self.json.file

    def places(self, kind: str, limit: int = 3) -> tuple[Place, ...]:
        """Return where the file gives a kind of evidence."""
        from reproof.evidence import kinds

        paths = kinds()[kind].paths if kind in kinds() else ()
        found = [pointer for path in paths for pointer in _pointers(self.data, path)]
        return tuple(self.json.place(pointer) for pointer in found[:limit])

    def reason(self, trait: str) -> str:
        """Return why the paper is not of this type: the file says so."""
        return f"paper_type.{trait} is false"

    def cues(self, trait: str) -> tuple[Place, ...]:
        """Return where the file says that the paper is of this type."""
        pointer = f"/paper_type/{trait}"
        return (self.json.place(pointer),) if pointer in self.json.spans else ()

    def anchor(self, kind: str) -> Place | None:
        """Return the place of the deepest part of the file that a missing answer belongs to."""
        from reproof.evidence import kinds

        if kind not in kinds():
            return self.json.place("")
        pointer: list[str] = []
        for part in kinds()[kind].paths[0].split("."):
            pointer += [part.removesuffix("[]"), *(["0"] if part.endswith("[]") else [])]
        place = self.json.place("/" + "/".join(pointer))
        return self.json.place(place.pointer or "", key=True)


def load(path: str | Path, file: str | None = None) -> Metadata:
    """Return a paper's metadata from a JSON file; ReproofError when it cannot be read or is not JSON.

    `file` is the name places carry, by default the file's own name. A key or type the schema does
    not know is a problem of the result and never an error: the rest is still read.
    """
    path = Path(path)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ReproofError(f"{path}: {(error.strerror or 'cannot be read').lower()}") from error
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ReproofError(f"{path}: expected UTF-8 text: {error.reason} at byte {error.start}") from error
    return parse(text, path.name if file is None else file)


def parse(text: str, file: str = "reproof.json") -> Metadata:
    """Return a paper's metadata from JSON text; ReproofError when it is not a JSON object."""
    if len(text) > LARGEST:
        raise ReproofError(f"{file}: expected a paper's metadata, found {len(text):,} characters of JSON")
    source = read_json(text, file)
    if not isinstance(source.value, dict):
        raise ReproofError(f'{file}:1: expected a JSON object such as {{"experiments": [...]}}')
    problems = tuple(_problems(source))
    return Metadata(source, source.value, tuple(_facts(source)), problems, text)


def metadata_facts(path: str | Path) -> tuple[Fact, ...]:
    """Return the facts a metadata file states, each with its JSON pointer."""
    return load(path).facts


def _problems(source: JsonText) -> Iterator[Problem]:
    from reproof.metadata.complain import complaints

    for complaint in complaints(source.value, _schema()):
        pointer = pointer_of(complaint.path)
        unknown = complaint.message.startswith("unknown key")
        yield Problem(
            rule="unreadable-metadata",
            message=f"{pointer or 'the file'}: {complaint.message}",
            place=source.place(pointer, key=unknown),
            help="`schemas/paper.schema.json` lists every key and its unit",
            level="error",
        )
    for pointer in source.repeated:
        yield Problem(
            rule="unreadable-metadata",
            message=f"{pointer}: the same key is there twice, and only the last one is read",
            place=source.place(pointer, key=True),
            help="keep one of them",
        )


@cache
def _schema() -> dict[str, Any]:
    schema: dict[str, Any] = json.loads((bundled("schemas") / "paper.schema.json").read_text("utf-8"))
    return schema


def _pointers(data: Any, path: str) -> list[str]:
    """Return the pointers of every filled value at a path such as experiments[].duration_h."""
    level: list[tuple[Path_, Any]] = [((), data)]
    for part in path.split("."):
        name = part.removesuffix("[]")
        inner = [
            ((*at, name), value[name]) for at, value in level if isinstance(value, dict) and name in value
        ]
        if part.endswith("[]"):
            inner = [
                ((*at, number), one)
                for at, value in inner
                if isinstance(value, list)
                for number, one in enumerate(value)
            ]
        level = inner
    return [
        pointer_of(at)
        for at, value in level
        if (value is not None and value not in ("", [], {}, False)) or (value == 0 and value is not False)
    ]


def _facts(source: JsonText) -> Iterator[Fact]:
    """Yield facts in the file's order; the same device stated twice is one fact with two places."""
    number = 0
    for number, linked in enumerate(_merged([*_models(source), *_experiments(source)]), start=1):
        yield _numbered(linked, number)
    trials = ("hyperparameters", "trials")
    hyperparameters = source.value.get("hyperparameters")
    if isinstance(hyperparameters, dict) and (amount := _amount(source, trials, Kind.TRIALS)):
        tried = _fact(source, Kind.TRIALS, amount, trials, phase=Phase.SEARCH)
        yield _numbered((tried, ()), number + 1)


Linked = tuple[Fact, tuple[int, ...]]
"""A fact, and the positions in its list of those it belongs with."""


def _models(source: JsonText) -> Iterator[Linked]:
    for index, model in _entries(source.value, "models"):
        for qualifier, key in MODEL.items():
            path: Path_ = ("models", index, key)
            if key in model and (amount := _amount(source, path, Kind.PARAMETERS)):
                subject = model.get("name") if isinstance(model.get("name"), str) else None
                qualifiers = frozenset({qualifier} - {""})
                yield _fact(source, Kind.PARAMETERS, amount, path, subject=subject, qualifiers=qualifiers), ()


def _experiments(source: JsonText) -> Iterator[Linked]:
    """Yield each experiment's facts; links count from the experiment's first fact."""
    for index, one in _entries(source.value, "experiments"):
        at: Path_ = ("experiments", index)
        phase = Phase(one["phase"]) if one.get("phase") in list(Phase) else Phase.UNCLEAR
        subject = one["name"] if isinstance(one.get("name"), str) else None
        per = one["per"] if isinstance(one.get("per"), str) else None
        facts: list[Fact] = []
        for number, device in _entries(one, "hardware"):
            path: Path_ = (*at, "hardware", number)
            name = device.get("name") if isinstance(device.get("name"), str) else None
            memory = device.get("memory_gb")
            facts.append(
                _fact(
                    source,
                    Kind.HARDWARE,
                    _amount(source, (*path, "count"), Kind.HARDWARE),
                    path,
                    name=name,
                    memory_gb=float(memory)
                    if isinstance(memory, int | float) and _is_number(memory)
                    else None,
                    subject=subject,
                    phase=phase,
                )
            )
        for kind, key in EXPERIMENT.items():
            if key in one and (amount := _amount(source, (*at, key), kind)):
                facts.append(_fact(source, kind, amount, (*at, key), subject=subject, phase=phase, per=per))
        if isinstance(one.get("region"), str):
            facts.append(_fact(source, Kind.REGION, None, (*at, "region"), name=one["region"], phase=phase))
        group = range(len(facts))
        yield from (
            (fact, tuple(other - me for other in group if other != me)) for me, fact in enumerate(facts)
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
            kept[known[key] - 1] = _with_place(kept[known[key] - 1], fact.places[0])
        else:
            kept.append(fact)
            ids.append(len(kept))
            known[key] = len(kept)
    links: dict[int, set[int]] = {number: set() for number in ids}
    for position, (_, relative) in enumerate(linked):
        links[ids[position]].update(ids[position + step] for step in relative)
    return [(fact, tuple(sorted(links[number] - {number}))) for number, fact in enumerate(kept, start=1)]


def _with_place(fact: Fact, place: Place) -> Fact:
    from dataclasses import replace

    return replace(fact, places=(*fact.places, place))


def _numbered(linked: Linked, number: int) -> Fact:
    from dataclasses import replace

    fact, links = linked
    return replace(fact, id=number, links=links)


def _fact(
    source: JsonText,
    kind: Kind,
    amount: Interval | None,
    path: Path_,
    *,
    name: str | None = None,
    memory_gb: float | None = None,
    subject: str | None = None,
    phase: Phase = Phase.UNCLEAR,
    per: str | None = None,
    qualifiers: frozenset[str] = frozenset(),
) -> Fact:
    return Fact(
        id=0,
        kind=kind,
        amount=amount,
        unit=UNITS[kind],
        scope=Scope.OWN,
        phase=phase,
        places=(source.place(pointer_of(path)),),
        name=name,
        memory_gb=memory_gb,
        subject=subject,
        per=per,
        qualifiers=qualifiers,
        why=("the metadata says so",),
    )


def _amount(source: JsonText, path: Path_, kind: Kind) -> Interval | None:
    """Return a number, or a [low, high] pair, as an interval; None for anything else."""
    pointer = pointer_of(path)
    if pointer not in source.spans:
        return None
    value: Any = source.value
    for part in path:
        value = value[part]
    if _is_number(value):
        return _printed(source.literal(pointer), float(value), kind)
    if isinstance(value, list) and len(value) == 2:
        low, high = (_printed(str(one), float(one), kind) if _is_number(one) else None for one in value)
        if low is not None and high is not None:
            return low.to(high)
        return low.at_least() if low is not None else high.at_most() if high is not None else None
    return None


def _printed(literal: str, value: float, kind: Kind) -> Interval | None:
    if value < 0 or value != value or value == float("inf"):
        return None
    return Interval.exact(value) if kind in COUNTED else parse_number(literal) or Interval.exact(value)


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < 1e300


def _entries(data: dict[str, Any], key: str) -> Iterator[tuple[int, dict[str, Any]]]:
    """Yield the objects of a list with their positions; what is no object is a problem already told."""
    entries = data.get(key)
    if isinstance(entries, list):
        yield from ((number, one) for number, one in enumerate(entries) if isinstance(one, dict))
