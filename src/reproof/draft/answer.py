"""Decide what the paper's text answers to each item, and where it says so."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from reproof.answers.choice import Choice
from reproof.answers.resolve import offset_of
from reproof.answers.structure import Structure
from reproof.checklists import Status, verdicts
from reproof.draft.doubt import at_home, doubtful
from reproof.evidence import kinds
from reproof.passage import PassageKind
from reproof.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reproof.checklists import Checklist, Item, Verdict
    from reproof.evidence import Evidence, Sighting
    from reproof.fact import Fact
    from reproof.passage import Document

_COMMANDS: Final = "reproduction-commands"
_INSTRUCTIONS: Final = "instructions"
"""What some questions ask for beside the code, and the kind of evidence that shows it."""
_NO_COMMANDS: Final = "say where the instructions are that reproduce the results"
_WORDS: Final = 14
"""Words of the paper quoted for one finding."""


@dataclass(frozen=True, slots=True)
class Where:
    """A place of the paper as a justification names it."""

    label: str
    """Its \\\\label; empty when it has none."""
    number: str
    title: str
    word: str
    """What it is: Section, Appendix, Table."""


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
    wanted = {kind for item in checklist.items for group in item.needs for kind in group} | {_COMMANDS}
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
        asked = {part.name for part in item.parts if all(self._may_be(trait) for trait in part.only_if)}
        not_asked = item.not_applicable or verdict.note
        match verdict.status:
            case Status.REPORTED if asked <= told and self._only_linked(item):
                return Drafted(item, Choice.TODO, said, _NO_COMMANDS)
            case Status.REPORTED if asked <= told:
                return Drafted(item, Choice.YES, said)
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

    def _only_linked(self, item: Item) -> bool:
        """Whether a question asks for instructions beside the code, and the text speaks of none."""
        asked = _INSTRUCTIONS in item.asks and any("code" in group for group in item.needs)
        return asked and not self.evidence.of(_COMMANDS)

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
                where = self._where(passage.flat_span(start, end)[0], passage.kind)
                if where is not None:
                    return Drafted(item, Choice.YES, (Said(item.title, item.title, "", where),))
        return Drafted(item, Choice.TODO, (), "judge this yourself")

    def _said(self, item: Item) -> Iterator[Said]:
        """Yield what the paper says to each part of a question, the surest place of each part."""
        for part in item.parts:
            about = item.title if len(item.parts) == 1 else part.name
            found = (one for kind in part.kinds for one in self._places(part.name, about, kind, item))
            if (first := next(found, None)) is not None:
                yield first

    def _places(self, part: str, about: str, kind: str, item: Item) -> Iterator[Said]:
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
            where = self._where(offset, passage.kind)
            if where is not None:
                words = site.text if site is not None else one.text
                yield Said(part, about, _short(words, passage.kind), where)

    def _where(self, offset: int, kind: PassageKind) -> Where | None:
        """Return the section around a place; None when nothing there has a name to point to."""
        if kind is PassageKind.ABSTRACT:
            return Where("", "", "", "the abstract")
        section = self.structure.around(offset)
        if section is None:
            return None
        outer = section
        # A run-in heading is hard to find; the section around it has a number.
        while not outer.number and not outer.label:
            above = [
                one for one in self.structure.sections if one.start < outer.start and one.end >= outer.end
            ]
            if not above:
                break
            outer = max(above, key=lambda one: one.start)
        if not outer.number and not outer.label:
            outer = section
        word = "Appendix" if outer.appendix else "Section"
        return Where(outer.label, outer.number, outer.title, word)


def _size(kind: str, sighting: Sighting) -> float:
    """Return the size of a total, of which the largest is the one of all the work; 0 for other kinds."""
    if not kind.startswith("total") or sighting.fact is None or sighting.fact.amount is None:
        return 0.0
    return sighting.fact.amount.value


def _short(text: str, kind: PassageKind) -> str:
    """Return the paper's words, cut; headings, formulas and bare numbers say nothing by themselves."""
    if kind in (PassageKind.HEADING, PassageKind.EQUATION, PassageKind.ALGORITHM, PassageKind.VERBATIM):
        return ""
    text = "".join(one for one in text if not "\ue000" <= one <= "\uf8ff")
    words = text.replace(" ,", ",").replace(" .", ".").split()
    plain = sum(one.isalnum() or one in " ,.:/-%" for one in text)
    letters = sum(one.isalpha() for one in text)
    if not words or letters < 3 or 5 * letters < 2 * len(text) or 20 * plain < 19 * len(text):
        return ""
    if len(words) <= _WORDS:
        return " ".join(words).rstrip(".;,:")
    return " ".join(words[:_WORDS]).rstrip(".;,:") + " ..."
