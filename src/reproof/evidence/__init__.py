"""Evidence: where the paper says what a checklist asks for.

One module per kind of evidence, found by its presence here; its name with dashes is the kind's
name (`run_time.py` is run-time), and its docstring's first line says what the kind is. It offers

    PATHS    where the paper's metadata holds it, the first one preferred
    ABSENT   what a finding says when it is nowhere
    HOMES    words of the headings under which a reader would look for it
    NEAR     kinds of evidence that usually stand beside it
    def look(paper: Paper) -> Iterator[Sighting]

Adding a kind of evidence is adding a file.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field, replace
from functools import cache
from importlib import import_module
from itertools import islice
from pkgutil import iter_modules
from typing import TYPE_CHECKING

from reproof.evidence._unread import unread
from reproof.paper_type import PaperType, decide
from reproof.prose import Prose, Unit, place_of
from reproof.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from re import Match

    from reproof.fact import Fact
    from reproof.passage import Document, Passage
    from reproof.place import Place


ENOUGH = 12
"""Sightings kept of a kind: the search for it stops there."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """One place where a kind of evidence was seen."""

    passage: Passage | None = None
    start: int = 0
    end: int = 0
    fact: Fact | None = None
    """The fact it is, for kinds that are quantities."""
    value: str = ""
    """What the metadata says, when it is shorter than the sentence: a URL, the name of a language."""
    path: str = ""
    """Which of the kind's PATHS it fills, when not the first."""
    sure: bool = True
    """False when another reader could say that it is not what was asked for."""
    note: str = ""
    """Why it is not sure."""

    @property
    def text(self) -> str:
        """What the paper says there, in one line."""
        if self.value:
            return self.value
        if self.fact is not None:
            return " ".join(self.fact.places[0].text.split()) if self.fact.places else self.fact.kind.value
        text = self.passage.text[self.start : self.end] if self.passage is not None else ""
        return " ".join("".join(c for c in text if not "\ue000" <= c <= "\uf8ff").split())

    @property
    def place(self) -> Place | None:
        if self.fact is not None:
            return self.fact.places[0] if self.fact.places else None
        return None if self.passage is None else place_of(self.passage, self.start, self.end)


def seen(
    unit: Unit, match: Match[str] | None = None, *, value: str = "", note: str = "", path: str = ""
) -> Sighting:
    """Return a sighting of a whole sentence, or of what a pattern matched in it; a note makes it unsure."""
    passage, start, end = unit.span(*match.span()) if match is not None else unit.span()
    return Sighting(passage, start, end, value=value, path=path, sure=not note, note=note)


@dataclass(frozen=True, slots=True)
class Paper:
    """What a kind of evidence is looked for in."""

    document: Document
    prose: Prose
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class EvidenceKind:
    """One kind of evidence: a file of this package."""

    name: str
    doc: str
    paths: tuple[str, ...]
    absent: str
    homes: tuple[str, ...]
    near: tuple[str, ...]
    look: Callable[[Paper], Iterator[Sighting]]

    @property
    def summary(self) -> str:
        return self.doc.partition("\n")[0].rstrip(".")


@dataclass(frozen=True, slots=True)
class Evidence:
    """Everything seen in one paper, by kind, and what kind of paper it is."""

    sightings: dict[str, tuple[Sighting, ...]]
    paper_type: PaperType
    unread: Mapping[str, str] = field(default_factory=dict)
    """Kinds that may stand in a part of the paper that could not be read, and which part."""
    prose: Prose | None = field(default=None, compare=False)

    def of(self, kind: str) -> tuple[Sighting, ...]:
        return self.sightings.get(kind, ())

    def places(self, kind: str, limit: int = 3) -> tuple[Place, ...]:
        """Return the best places of a kind, sure ones first."""
        found = [one.place for one in sorted(self.of(kind), key=lambda one: not one.sure)[:limit]]
        return tuple(dict.fromkeys(place for place in found if place is not None))

    def unclear(self, kind: str) -> str:
        """Return why a kind is only said ambiguously; empty when it is clear or absent."""
        found = self.of(kind)
        if not found or any(one.sure for one in found):
            return ""
        return found[0].note

    def reason(self, trait: str) -> str:
        """Return why the paper is not of this type."""
        return self.paper_type.why(trait)

    def cues(self, trait: str) -> tuple[Place, ...]:
        """Return the words that say that the paper is of this type."""
        found = self.paper_type.traits.get(trait)
        return found.places if found is not None else ()

    def anchor(self, kind: str) -> Place | None:
        """Return the place nearest to where a missing answer belongs."""
        from reproof.evidence._anchor import anchor

        return anchor(self, kinds()[kind]) if kind in kinds() else None


class Kinds(Mapping[str, EvidenceKind]):
    """Every kind of evidence by name; a kind's module is imported when the kind is asked for."""

    def __init__(self, names: Iterable[str]) -> None:
        self._found: dict[str, EvidenceKind | None] = dict.fromkeys(names)

    def __iter__(self) -> Iterator[str]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)

    def __contains__(self, name: object) -> bool:
        return name in self._found

    def __getitem__(self, name: str) -> EvidenceKind:
        found = self._found[name]
        if found is None:
            module = import_module(f"{__name__}.{name.replace('-', '_')}")
            found = self._found[name] = EvidenceKind(
                name=name,
                doc=(module.__doc__ or "").strip(),
                paths=module.PATHS,
                absent=module.ABSENT,
                homes=module.HOMES,
                near=module.NEAR,
                look=module.look,
            )
        return found


@cache
def kinds() -> Kinds:
    """Return every kind of evidence by name."""
    return Kinds(info.name.replace("_", "-") for info in iter_modules(__path__) if info.name[0] != "_")


def collect(document: Document, facts: Iterable[Fact], wanted: Iterable[str] | None = None) -> Evidence:
    """Return what the paper shows of each kind of evidence wanted, or of every kind.

    Checklist text never counts.
    """
    prose = Prose(document)
    paper = Paper(document, prose, tuple(facts))
    wanted = None if wanted is None else frozenset(wanted)
    asked = {name: kinds()[name] for name in kinds() if wanted is None or name in wanted}
    sightings = {name: tuple(islice(kind.look(paper), ENOUGH)) for name, kind in asked.items()}
    lost = unread(document, prose, asked.values()) if document.problems else {}
    return Evidence(sightings, decide(prose, paper.facts), lost, prose)


def completed(
    evidence: Evidence, document: Document, facts: Iterable[Fact], wanted: Iterable[str]
) -> Evidence:
    """Return the evidence with the kinds that were not looked for before; the others are not sought again."""
    new = frozenset(wanted) - evidence.sightings.keys()
    if not new:
        return evidence
    prose = evidence.prose or Prose(document)
    paper = Paper(document, prose, tuple(facts))
    asked = {name: kinds()[name] for name in kinds() if name in new}
    seen_now = {name: tuple(islice(kind.look(paper), ENOUGH)) for name, kind in asked.items()}
    lost = unread(document, prose, asked.values()) if document.problems else {}
    sightings = {**evidence.sightings, **seen_now}
    return replace(evidence, sightings=sightings, unread={**evidence.unread, **lost}, prose=prose)
