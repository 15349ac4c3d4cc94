"""Decide what the paper's text answers to each item, and where it says so."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from reproof.answers.choice import Choice
from reproof.answers.resolve import offset_of
from reproof.answers.structure import Structure
from reproof.checklists import Status, verdicts
from reproof.checklists.items import Part
from reproof.checklists.verdict import listed
from reproof.draft.doubt import at_home, doubtful, sentence
from reproof.draft.opened import gives_data, makes_new, pending
from reproof.draft.quote import quoted
from reproof.draft.where import Where, where
from reproof.evidence import kinds
from reproof.patterns import lazy
from reproof.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reproof.checklists import Checklist, Item, Verdict
    from reproof.evidence import Evidence, Sighting
    from reproof.fact import Fact
    from reproof.passage import Document, PassageKind

_COMMANDS: Final = "reproduction-commands"
_BESIDE: Final = {"data": "data-access", "instructions": _COMMANDS}
"""What some questions ask for beside the code, and the kind of evidence that shows it."""
_PLACEHOLDER: Final = (
    "put the final link: the paper itself says that this one, or what it leads to, is still to come"
)
_MADE: Final = lazy(r"\b(?:code|models?|assets|artifacts)\b", re.I)
"""Words of a question that asks for more than data."""


@dataclass(frozen=True, slots=True)
class Said:
    """One thing the paper says to an item."""

    part: str
    """Which part of the question it answers."""
    about: str
    """That part as a justification names it."""
    words: str
    """The paper's own words, shortened; empty when they are no help."""
    where: Where
    verbatim: bool = True
    """Whether the words are the paper's, in its order; else they sum several places up."""


@dataclass(frozen=True, slots=True)
class Drafted:
    """The answer to one item."""

    item: Item
    choice: Choice
    said: tuple[Said, ...] = ()
    reason: str = ""
    """Why it does not apply, or what a person has to add."""


@dataclass(frozen=True, slots=True)
class Draft:
    """The answers to a whole checklist."""

    checklist: Checklist
    answers: tuple[Drafted, ...]

    def of(self, item: str) -> Drafted:
        return next(one for one in self.answers if one.item.id == item)


def drafted(checklist: Checklist, document: Document, facts: Iterable[Fact], types: dict[str, bool]) -> Draft:
    """Return the answers the paper's text supports; `types` are the settings' words on the paper's type."""
    from reproof.evidence import collect
    from reproof.metadata import to_metadata

    known = tuple(facts)
    wanted = {kind for item in checklist.items for group in item.needs for kind in group} | {
        *_BESIDE.values(),
        "code",
    }
    evidence = collect(document, known, wanted)
    evidence = replace(evidence, paper_type=evidence.paper_type.changed(types))
    metadata: dict[str, Any] = to_metadata(document, known, evidence)
    metadata["paper_type"] = {**evidence.paper_type.stated, **types}
    maker = _Maker(document, Structure.of(document, 0, 0), evidence)
    found = verdicts(checklist, metadata, evidence)
    return Draft(checklist, tuple(maker.answer(one) for one in found))


@dataclass(frozen=True, slots=True)
class _Maker:
    document: Document
    structure: Structure
    evidence: Evidence

    def answer(self, verdict: Verdict) -> Drafted:
        item = verdict.item
        if item.trait:
            return self._of_trait(verdict)
        said = tuple(self._said(item))
        told = {one.part for one in said}
        parts = (*item.parts, *self._beside(item))
        asked = {part.name for part in parts if all(self._may_be(trait) for trait in part.only_if)}
        # "Nothing says that people took part" is what the text shows; "no people took part" is more.
        not_asked = verdict.note or item.not_applicable
        match verdict.status:
            case Status.REPORTED if asked <= told:
                return Drafted(item, Choice.YES, said)
            case Status.REPORTED if "code" not in told and self._pending(item):
                return Drafted(item, Choice.TODO, said, _PLACEHOLDER)
            case Status.REPORTED if "code" in told and Choice.PARTIAL not in item.menu:
                lacking = [part.name for part in parts if part.name in asked - told]
                return Drafted(item, Choice.TODO, said, f"say where the paper gives {listed(lacking)}")
            case Status.NOT_APPLICABLE if said and asked <= told:
                return Drafted(
                    item, Choice.TODO, said, f"{not_asked}, yet some of what is asked for stands there"
                )
            case Status.NOT_APPLICABLE if more := self._asks_more(item):
                return Drafted(item, Choice.TODO, (), more)
            case Status.NOT_APPLICABLE if Choice.NA in item.menu:
                return Drafted(item, Choice.NA, (), not_asked)
            case Status.NOT_APPLICABLE:
                return Drafted(item, Choice.UNANSWERED, (), not_asked)
            case Status.MISSING | Status.REPORTED if said and Choice.PARTIAL in item.menu:
                return Drafted(item, Choice.PARTIAL, said, item.remedy)
            case Status.PERSON:
                return Drafted(item, Choice.TODO, said, "judge this yourself")
            case Status.UNCLEAR | Status.UNREADABLE:
                return Drafted(item, Choice.TODO, said, verdict.note)
            case _:
                return Drafted(item, Choice.TODO, said, item.remedy)

    def _beside(self, item: Item) -> Iterator[Part]:
        """Yield what a question asks for beside the code, as parts that need evidence of their own."""
        if not any("code" in group for group in item.needs) or "instructions" not in item.asks:
            return
        for name, kind in _BESIDE.items():
            if name in item.asks and not any(kind in part.kinds for part in item.parts):
                yield Part(name, (kind,), ("data",) if name == "data" else ())

    def _asks_more(self, item: Item) -> str:
        """Return why a question does not fall away with the data: it asks for code and models too."""
        off = {trait for trait in item.only_if if self.evidence.paper_type.holds(trait) is False}
        if not off <= {"data", "new_data"} or not _MADE.search(item.asks):
            return ""
        if "data" in off:
            used = self._may_be("experiments")
            return (
                f"nothing says that data is used, but code and models count too: {item.remedy}"
                if used
                else ""
            )
        made = makes_new(self.evidence, self.document)
        return f"{made}, which may be a new asset: {item.remedy}" if made else ""

    def _pending(self, item: Item) -> bool:
        """Whether an item's code is linked by what the paper itself calls no more than a placeholder."""
        asked = any("code" in group for group in item.needs)
        return asked and any(pending(one.text, self.document) for one in self.evidence.of("code") if one.sure)

    def _may_be(self, trait: str) -> bool:
        return self.evidence.paper_type.holds(trait) is not False

    def _of_trait(self, verdict: Verdict) -> Drafted:
        """Answer a question about what the paper is: by the words that decided its type."""
        item = verdict.item
        trait = self.evidence.paper_type.traits.get(item.trait)
        if verdict.status is Status.REPORTED and verdict.note.startswith("no"):
            return Drafted(item, Choice.NO, (), verdict.note.removeprefix("no").lstrip(": "))
        if verdict.status is Status.REPORTED and trait is not None:
            for passage, start, end in trait.cues:
                place = self._where(passage.flat_span(start, end)[0], passage.kind)
                if place is not None:
                    return Drafted(item, Choice.YES, (Said(item.title, item.title, "", place),))
        return Drafted(item, Choice.TODO, (), "judge this yourself")

    def _said(self, item: Item) -> Iterator[Said]:
        """Yield what the paper says to each part of a question, the surest place of each part."""
        beside = tuple(self._beside(item))
        for part in (*item.parts, *beside):
            alone = len(item.parts) == 1 and part in item.parts
            name = "code" if beside and alone else part.name
            about = item.title if alone and not beside else name
            for kind in part.kinds:
                found = self._places(part.name, about, kind, item)
                if kind == "run-time":
                    several = tuple(spread(found))
                    yield from (one for one, _ in several)
                    if several:
                        break
                elif (first := next(found, None)) is not None:
                    yield first[0]
                    break
            else:
                if part in beside and part.name == "data":
                    linked = self._places(part.name, about, "code", item)
                    yield from (one for one, seen in islice(linked, 1) if gives_data(sentence(seen)))

    def _places(self, part: str, about: str, kind: str, item: Item) -> Iterator[tuple[Said, Sighting]]:
        homes = (*kinds()[kind].homes, kind.replace("-", " ").removesuffix("s"))
        ranked = sorted(self.evidence.of(kind), key=lambda one: (-_size(kind, one), not at_home(one, homes)))
        for one in ranked:
            site = one.fact.sites[0] if one.fact is not None and one.fact.sites else None
            passage = site.passage if site is not None else one.passage
            offset = offset_of(one)
            if not one.sure or offset is None or passage is None:
                continue
            if doubtful(kind, one, self.document, item, homes):
                continue
            place = self._where(offset, passage.kind)
            if place is None:
                continue
            if one.value:
                words = one.value if sum(c.isalpha() for c in one.value) > 2 else ""
            elif site is not None:
                words = quoted(passage, site.start, site.end, self.document)
            else:
                words = quoted(passage, one.start, one.end, self.document)
            per = _holder(one) if kind in ("hardware", "device-count") else ""
            if words and per and per not in words:
                yield Said(part, about, f"{words} per {per}", place, verbatim=False), one
            else:
                yield Said(part, about, words, place), one

    def _where(self, offset: int, kind: PassageKind) -> Where | None:
        return where(self.structure, offset, kind)


_HOLDERS: Final = lazy(
    r"\b(?:(?:each|every|per) (?:\w+ )?(node|machine|server)\b|(node|machine|server)s (?:\w+ ){0,3}"
    r"(?:contain|have|hold|with|equipped|consist|offer|provid|feature|includ|comprise))",
    re.I,
)
"""What holds several devices: a count of each is not the whole."""


def _holder(sighting: Sighting) -> str:
    """Return what each holds the devices counted: node, machine or server; empty for the whole."""
    if sighting.fact is not None and sighting.fact.per in ("node", "machine", "server"):
        return sighting.fact.per
    if sighting.fact is None or sighting.fact.amount is None:
        return ""
    match = _HOLDERS.search(sentence(sighting))
    return (match[1] or match[2]).lower() if match is not None else ""


def spread(found: Iterable[tuple[Said, Sighting]]) -> Iterator[tuple[Said, Sighting]]:
    """Yield one statement for each place, with the shortest and the longest time where it has several."""
    places: dict[Where, list[tuple[Said, Sighting]]] = {}
    basis: set[str | None] = set()
    for said, sighting in found:
        fact = sighting.fact
        if fact is not None and fact.amount is not None:
            basis = basis or {fact.per}
            if fact.per not in basis:
                continue
        places.setdefault(said.where, []).append((said, sighting))
    for several in list(places.values())[:_PLACES]:
        timed = sorted((one for one in several if one[0].words and _hours(one)), key=_hours)
        first = several[0]
        if timed and _hours(timed[0]) < _hours(timed[-1]):
            words = f"from {timed[0][0].words} to {timed[-1][0].words}"
            yield replace(first[0], words=words, verbatim=False), first[1]
        else:
            yield first


_PLACES: Final = 3
"""Places named for the times of runs."""


def _hours(one: tuple[Said, Sighting]) -> float:
    fact = one[1].fact
    return fact.amount.value if fact is not None and fact.amount is not None else 0.0


def _size(kind: str, sighting: Sighting) -> float:
    """Return the size of a total, of which the largest is the one of all the work; 0 for other kinds."""
    if not kind.startswith("total") or sighting.fact is None or sighting.fact.amount is None:
        return 0.0
    return sighting.fact.amount.value
