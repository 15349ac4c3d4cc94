"""Read a metadata file, and say in plain words what is wrong with it."""

from __future__ import annotations

import json
from dataclasses import field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reproof.bundle import bundled
from reproof.error import ReproofError
from reproof.metadata.facts import facts_of
from reproof.metadata.positions import JsonText, pointer_of, read_json
from reproof.passage import Problem
from reproof.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.fact import Fact
    from reproof.metadata.positions import Steps
    from reproof.place import Place

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
    return Metadata(source, source.value, tuple(facts_of(source)), problems, text)


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
    level: list[tuple[Steps, Any]] = [((), data)]
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
