"""Follow the pointers of a form's answers: what they lead to, and what is said there."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from reproof.answers.model import Answer, Pointer, Target
from reproof.patterns import lazy
from reproof.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reproof.answers.structure import Section, Structure
    from reproof.evidence import Evidence, Sighting

_PLACEHOLDER: Final = frozenset({"X", "XX", "??", "?"})


@dataclass(slots=True)
class Resolver:
    """What a paper's pointers lead to."""

    structure: Structure
    evidence: Evidence | None = None
    _seen: list[tuple[int, str]] | None = None
    _words: frozenset[str] | None = None

    def answers(self, given: Iterable[Answer]) -> tuple[Answer, ...]:
        """Return the answers with their pointers followed."""
        return tuple(
            replace(one, pointers=tuple(self.pointer(pointer) for pointer in one.pointers))
            if one.pointers
            else one
            for one in given
        )

    def pointer(self, pointer: Pointer) -> Pointer:
        match pointer.kind:
            case "label":
                return self._label(pointer)
            case "section" | "appendix":
                return self._section(pointer)
            case "table" | "figure" | "algorithm":
                return self._float(pointer)
            case _:
                return pointer

    def _label(self, pointer: Pointer) -> Pointer:
        offset = self.structure.labels.get(pointer.text)
        if offset is None:
            if self.structure.foreign or self._made_elsewhere(pointer.text):
                return pointer
            return replace(pointer, broken=f"no \\label{{{pointer.text}}} in the paper")
        return replace(pointer, target=self._around(offset, pointer.text))

    def _made_elsewhere(self, label: str) -> bool:
        """Whether a label may be set in another way than by \\label: as an option, or by a macro."""
        if self._words is None:
            self._words = _arguments(self.structure.document.texts.values())
        return label in self._words or label.rpartition(":")[2] in self._words

    def _around(self, offset: int, label: str) -> Target:
        structure = self.structure
        floating = structure.float_span(offset)
        section = next((one for one in structure.sections if one.label == label), None)
        if section is None and floating is not None:
            start, end = floating
            return Target(f'"{label}"', structure.place(start, min(end, start + 60)), self._kinds(start, end))
        section = section or structure.around(offset)
        if section is None:
            return Target(f'"{label}"', structure.place(offset, offset + 1), text=False)
        return self._of(section)

    def _of(self, section: Section) -> Target:
        return Target(
            section.name, self.structure.heading_place(section), self._kinds(section.start, section.end),
            text=section.end - section.start > 40,
        )  # fmt: skip

    def _section(self, pointer: Pointer) -> Pointer:
        structure, number = self.structure, pointer.text
        if number in _PLACEHOLDER and structure.numbered(number) is None:
            return replace(pointer, broken=f"{pointer.kind} {number} is a placeholder")
        section = structure.numbered(number)
        if section is not None:
            return replace(pointer, target=self._of(section))
        depth = number.count(".") + 1
        numbered = [one for one in structure.sections if one.number and one.depth <= 3]
        if depth > 3 or not numbered or structure.foreign:
            return pointer
        parent = structure.numbered(number.rpartition(".")[0]) if depth > 1 else None
        if depth > 1 and parent is None:
            return pointer if not self._past(number.partition(".")[0]) else self._absent(pointer)
        if depth == 1 and number.isalpha() and not any(one.appendix for one in numbered):
            # The appendix may be a file of its own.
            return pointer
        return self._absent(pointer)

    def _past(self, head: str) -> bool:
        heads = [one.number for one in self.structure.sections if one.number and "." not in one.number]
        same = [one for one in heads if one.isdigit() == head.isdigit()]
        return bool(same) and head not in same

    def _absent(self, pointer: Pointer) -> Pointer:
        last = [one for one in self.structure.sections if one.number and "." not in one.number]
        same = [one.number for one in last if one.number.isdigit() == pointer.text[:1].isdigit()]
        known = f"; the last one is {same[-1]}" if same and "." not in pointer.text else ""
        return replace(pointer, broken=f"the paper has no {pointer.kind} {pointer.text}{known}", sure=False)

    def _float(self, pointer: Pointer) -> Pointer:
        if pointer.text in _PLACEHOLDER:
            return replace(pointer, broken=f"{pointer.kind} {pointer.text} is a placeholder")
        if not pointer.text.isdigit() or self.structure.foreign:
            return pointer
        number, count = int(pointer.text), self.structure.floats.get(pointer.kind, 0)
        if number <= count or number == 0:
            return pointer
        if any("\\" + f"the{pointer.kind}" in text for text in self.structure.document.texts.values()):
            return pointer
        total = f"it has {count}" if count else "it has none"
        return replace(pointer, broken=f"the paper has no {pointer.kind} {number}; {total}", sure=False)

    def _kinds(self, start: int, end: int) -> frozenset[str]:
        """Return the kinds of evidence between two offsets of the flattened paper."""
        if self._seen is None:
            self._seen = _sighted(self.structure, self.evidence)
        return frozenset(kind for offset, kind in self._seen if start <= offset < end)


_ARGUMENT: Final = lazy(r"([A-Za-z]*)\*?(?:\[[^\]\n]{0,80}\])?\{\s*([^{}\n]{1,80}?)\s*\}")
_OPTION: Final = lazy(r"(?<![A-Za-z])(?:label|name|id)\s*=\s*\{?\s*([^\s,{}\]]{1,80})")

_BRACKETED: Final = lazy(r"\[\s*([A-Za-z][\w:.-]{2,80})\s*\]")


def _arguments(texts: Iterable[str]) -> frozenset[str]:
    """Return what stands in braces or as a label option anywhere but in a reference."""
    found: set[str] = set()
    for text in texts:
        for macro, words in _ARGUMENT.findall(text):
            if not macro.lower().endswith("ref"):
                found.add(words)
        found.update(_OPTION.findall(text))
        found.update(_BRACKETED.findall(text))
    return frozenset(found)


def _sighted(structure: Structure, evidence: Evidence | None) -> list[tuple[int, str]]:
    """Return where each piece of evidence stands in the flattened paper."""
    found: list[tuple[int, str]] = []
    if evidence is None:
        return found
    for kind, sightings in evidence.sightings.items():
        for one in sightings:
            if one.fact is not None:
                for site in one.fact.sites:
                    found.append((site.passage.flat_span(site.start, site.end)[0], kind))
            elif (offset := offset_of(one)) is not None:
                found.append((offset, kind))
    return found


def offset_of(sighting: Sighting) -> int | None:
    """Return where a sighting stands in the flattened paper; None when it has no passage."""
    if sighting.fact is not None and sighting.fact.sites:
        site = sighting.fact.sites[0]
        return site.passage.flat_span(site.start, site.end)[0]
    if sighting.passage is not None and sighting.passage.runs:
        return sighting.passage.flat_span(sighting.start, sighting.end)[0]
    return None
