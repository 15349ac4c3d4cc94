"""Whether a paper is written in English, the one language its sentences are read in.

A paper in another language would otherwise come out as one that says nothing and to which nothing
applies.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reproof.passage import PassageKind, Problem
from reproof.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.passage import Document, Passage

_PROSE: Final = frozenset(
    {PassageKind.PARAGRAPH, PassageKind.ABSTRACT, PassageKind.ITEM, PassageKind.CAPTION}
)
_FUNCTION_WORDS = lazy(r"(?i)\b(?:the|of|and|to|with|that|are|by|this|from|our|which|were)\b")
"""Short words that every English sentence is held together by and few other languages share."""
_ENOUGH: Final = 1500
"""Letters from which on the share of these words says something."""
_SHARE: Final = 0.02
"""Share of the letters that stand in such words: 0.05 and more in English papers, next to none in others."""


def other_language(document: Document) -> Problem | None:
    """Return the problem that a paper's text is not in English; None for English or too little text."""
    letters = held = 0
    first: Passage | None = None
    for passage in _prose(document):
        first = first or passage
        letters += sum(map(str.isalpha, passage.text))
        held += sum(len(match[0]) for match in _FUNCTION_WORDS.finditer(passage.text))
        if letters > 20 * _ENOUGH:
            break
    if first is None or letters < _ENOUGH or held >= _SHARE * letters:
        return None
    return Problem(
        "unreadable-language",
        f'the text of "{document.root}" is not in English, the only language that is read',
        first.place(0, min(len(first.text), 30)),
        "give the figures in a metadata file: `reproof facts --output-format metadata` writes a start",
    )


def _prose(document: Document) -> Iterator[Passage]:
    return (one for one in document.passages if one.kind in _PROSE and one.origin is not None and one.text)
