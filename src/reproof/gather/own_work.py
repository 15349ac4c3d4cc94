"""What the authors call their own work: "we present Kestrel", "our method, Kestrel", "Kestrel: ..." above."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from reproof.fact import Scope
from reproof.passage import CITE, CITET, PassageKind
from reproof.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reproof.gather.reading import Reading
    from reproof.passage import Document

UNNAMED: Final = "in a sentence that does not name the authors"
"""The reason of a scope that a name of the authors' own work overrules."""
_WORD = r"[A-Z][\w+-]*[\w+]"
_NAME = rf"{_WORD}(?:\s{_WORD}){{0,2}}"
_WORK = (
    r"(?:approach|method|model|framework|system|agent|algorithm|architecture|technique|pipeline|toolkit"
    r"|library)"
)
_CALLED: Final = lazy(
    rf"\b[Ww]e\s(?:\w+ly\s|then\s|therefore\s)?(?:propose|introduce|present|develop|design|build|release|describe)\s(?:the\s)?(?P<name>{_NAME})(?=\s?[,(:;.–—]|\s(?:an?|the|to|for|which|that|as|is)\b)"
    rf"|\b(?:[Ww]e\s(?:call|name|dub|term|refer\sto)|(?:which|that)\swe\s(?:call|name|dub|term)|(?:dubbed|named|called|termed))\s"
    rf"(?:(?:it|this|these|our|the)\s(?:[\w-]+\s){{0,3}})?(?:as\s)?(?P<name2>{_NAME})"
    rf"|\b[Oo]ur\s(?:[\w-]+\s){{0,2}}{_WORK},?\s\(?(?P<name3>{_NAME})(?=\s?[,)(]|\s(?:is|can|only|takes|uses|outperforms|achieves|needs|requires)\b)"
)
_TITLE: Final = lazy(rf"\s*(?P<name>{_NAME})\s?:\s")
_COMMON: Final = frozenset(
    {"The", "A", "An", "This", "These", "Our", "We", "In", "On", "For", "With", "To", "It", "As", "Results"}
    | {"Appendix", "Figure", "Table", "Section", "Python", "GPU"}
)
"""Capitalised words that are no name of a work."""


def own_names(document: Document) -> frozenset[str]:
    """Return the names that the authors give to their own work."""
    names = set()
    for passage in document.passages:
        if passage.kind is PassageKind.TITLE:
            if match := _TITLE.match(passage.text):
                names.add(match["name"])
        elif passage.evidence and passage.kind is not PassageKind.CELL:
            for match in _CALLED.finditer(passage.text):
                name = match["name"] or match["name2"] or match["name3"]
                if passage.text[match.end() : match.end() + 2].strip()[:1] not in (CITE, CITET):
                    names.add(name)
    return frozenset(name for name in names if name.split()[0] not in _COMMON and len(name) > 2)


def by_own_name(document: Document, readings: Sequence[Reading]) -> list[Reading]:
    """Take a figure for the authors' own whose sentence has their work by its name before it.

    Only where nothing but the section spoke against it, and no citation stands in the sentence.
    """
    unnamed = [reading for reading in readings if reading.why and UNNAMED in reading.why[1]]
    names = own_names(document) if unnamed else frozenset()
    if not names:
        return list(readings)
    any_name = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, sorted(names)))})(?![\w-])")
    return [
        _own(reading, match[0])
        if reading.why and UNNAMED in reading.why[1] and (match := any_name.search(reading.before))
        else reading
        for reading in readings
    ]


def _own(reading: Reading, name: str) -> Reading:
    read_as, _, *others = reading.why
    return replace(reading, scope=Scope.OWN, why=(read_as, f"own: the authors' “{name}”", *others))
