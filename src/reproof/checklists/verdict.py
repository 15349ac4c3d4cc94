"""Say of each item of a checklist whether a paper answers it."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any, Protocol

from reproof.checklists.holds import holds
from reproof.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reproof.checklists.items import Checklist, Item
    from reproof.place import Place


class Status(StrEnum):
    """Whether a paper answers an item."""

    REPORTED = "reported"
    MISSING = "missing"
    NOT_APPLICABLE = "not_applicable"
    UNCLEAR = "unclear"
    """Said, but ambiguously."""
    UNREADABLE = "unreadable"
    """Not found, and part of the paper could not be read."""
    PERSON = "person"
    """Only a person can judge it: neither counted as answered nor as missing."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """One item held against one paper."""

    checklist: str
    """The checklist's name."""
    item: Item
    status: Status
    places: tuple[Place, ...] = ()
    """Where the answer stands, best first."""
    note: str = ""
    """Why it is missing, unclear or not applicable, in words."""
    anchor: Place | None = None
    """Where a missing answer belongs."""
    absent: tuple[tuple[str, ...], ...] = ()
    """The kinds of evidence that are missing, as groups of which any one would do."""


class Basis(Protocol):
    """What verdicts need to know of where the metadata's content stands."""

    def places(self, kind: str, limit: int = 3) -> tuple[Place, ...]: ...

    def reason(self, trait: str) -> str: ...

    def cues(self, trait: str) -> tuple[Place, ...]: ...

    def anchor(self, kind: str) -> Place | None: ...


def verdicts(checklist: Checklist, metadata: Mapping[str, Any], evidence: Basis) -> tuple[Verdict, ...]:
    """Return a verdict for each item, in the checklist's order.

    An item is missing exactly when the compiled schema's entry for it fails on the metadata.
    """
    return tuple(_verdict(checklist, item, metadata, evidence) for item in checklist.items)


def _verdict(checklist: Checklist, item: Item, metadata: Mapping[str, Any], evidence: Basis) -> Verdict:
    from reproof.checklists.schema import applies, asked, entry

    absent = tuple(part.kinds for part in item.parts if not holds(asked(part), metadata))
    if not holds(entry(checklist, item), metadata):
        return Verdict(
            checklist.name,
            item,
            Status.MISSING,
            _places(item, evidence),
            _parts(item, absent, metadata),
            next((place for group in absent for kind in group if (place := evidence.anchor(kind))), None),
            absent,
        )
    if not holds(applies(item), metadata):
        off = _off(item, metadata)
        if off:
            note = evidence.reason(off[0]) or item.not_applicable
            return Verdict(checklist.name, item, Status.NOT_APPLICABLE, (), note)
        if absent and not item.person:
            lost = metadata.get("unread", {})
            parts = dict.fromkeys(str(lost[kind]) for group in item.needs for kind in group if kind in lost)
            note = f"not read: {', '.join(parts)}"
            return Verdict(checklist.name, item, Status.UNREADABLE, (), note, None, absent)
    places = _places(item, evidence)
    if item.person:
        return Verdict(checklist.name, item, Status.PERSON, places, "only a person can judge this")
    if item.trait:
        return _of_trait(checklist, item, metadata, evidence)
    if doubts := _doubts(item, metadata):
        return Verdict(checklist.name, item, Status.UNCLEAR, places, "; ".join(doubts))
    return Verdict(checklist.name, item, Status.REPORTED, places)


def _of_trait(checklist: Checklist, item: Item, metadata: Mapping[str, Any], evidence: Basis) -> Verdict:
    """Return what the paper's type says to a question about it; a paper answers by being of the type."""
    stated = metadata.get("paper_type")
    holds_ = stated.get(item.trait) if isinstance(stated, dict) else None
    if holds_ is False:
        note = f"no: {evidence.reason(item.trait) or item.not_applicable}"
        return Verdict(checklist.name, item, Status.REPORTED, (), note)
    if holds_ is None:
        return Verdict(checklist.name, item, Status.PERSON, (), "the text does not tell")
    return Verdict(checklist.name, item, Status.REPORTED, evidence.cues(item.trait), "yes")


def _off(item: Item, metadata: Mapping[str, Any]) -> list[str]:
    """Return what the paper is not, of what the item applies to."""
    stated = metadata.get("paper_type")
    return [trait for trait in item.only_if if isinstance(stated, dict) and stated.get(trait) is False]


def _doubts(item: Item, metadata: Mapping[str, Any]) -> list[str]:
    """Return why an item is only said ambiguously: every kind that was found is in doubt."""
    unclear = metadata.get("unclear")
    if not isinstance(unclear, dict):
        return []
    doubts = []
    for group in item.needs:
        told = [kind for kind in group if _said(kind, metadata)]
        if told and all(kind in unclear for kind in told):
            doubts.append(str(unclear[told[0]]))
    return doubts


def _said(kind: str, metadata: Mapping[str, Any]) -> bool:
    from reproof.checklists.schema import requirement

    return holds(requirement((kind,)), metadata)


def _places(item: Item, evidence: Basis) -> tuple[Place, ...]:
    found = [place for group in item.needs for kind in group for place in evidence.places(kind)]
    return tuple(dict.fromkeys(found))


def _parts(item: Item, absent: tuple[tuple[str, ...], ...], metadata: Mapping[str, Any]) -> str:
    """Return which parts of a bundled question are missing."""
    from reproof.checklists.schema import requirement

    if len(item.parts) == 1:
        return ""
    said = [part.name for part in item.parts if holds(requirement(part.kinds), metadata)]
    lacking = [part.name for part in item.parts if part.kinds in absent]
    if said:
        return f"gives {listed(said)}, but not {listed(lacking, 'or')}"
    return f"does not give {listed(lacking, 'or')}"


def listed(words: Sequence[str], joint: str = "and") -> str:
    """Return "memory, storage and time"."""
    *most, last = words
    return f"{', '.join(most)} {joint} {last}" if most else last
