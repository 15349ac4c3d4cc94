"""Name a place of the paper so that a reader finds it, and no other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reproof.passage import PassageKind
from reproof.record import dataclass

if TYPE_CHECKING:
    from reproof.answers.structure import Section, Structure


@dataclass(frozen=True, slots=True)
class Where:
    """A place of the paper as a justification names it."""

    label: str
    """Its \\\\label; empty when it has none."""
    number: str
    title: str
    word: str
    """What it is: Section, Appendix, Table."""
    hint: str = ""
    """What tells it from another heading with the same title: "before Section 1 (Introduction)"."""


_THE_ABSTRACT: Final = Where("", "", "", "the abstract")


def where(structure: Structure, offset: int, kind: PassageKind) -> Where | None:
    """Return the section around a place; None when nothing there has a name to point to."""
    if kind is PassageKind.ABSTRACT:
        return _THE_ABSTRACT
    section = structure.around(offset)
    if section is None:
        # A footnote of the abstract is a passage of its own.
        flat = structure.document.flat
        opened, closed = (flat.rfind(f"\\{word}{{abstract}}", 0, offset) for word in ("begin", "end"))
        return _THE_ABSTRACT if opened > closed else None
    outer = section
    # A run-in heading is hard to find; the section around it has a number.
    while not outer.number and not outer.label:
        above = [one for one in structure.sections if one.start < outer.start and one.end >= outer.end]
        if not above:
            break
        outer = max(above, key=lambda one: one.start)
    if not outer.number and not outer.label:
        outer = section
    word = "Appendix" if outer.appendix else "Section"
    hint = "" if outer.number or outer.label else _hint(structure, outer)
    return Where(outer.label, outer.number, outer.title, word, hint)


def _hint(structure: Structure, section: Section) -> str:
    """Return where a heading without number stands; empty when its title is its own."""
    if not any(
        one is not section and one.title.lower() == section.title.lower() for one in structure.sections
    ):
        return ""
    numbered = [one for one in structure.sections if one.number]
    for one in numbered:
        if one.start > section.start:
            return f"before Section {one.number} ({one.title})"
    return f"after Section {numbered[-1].number} ({numbered[-1].title})" if numbered else ""
