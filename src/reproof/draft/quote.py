"""Quote the paper as it is printed, or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reproof.passage import PassageKind
from reproof.patterns import lazy

if TYPE_CHECKING:
    from reproof.passage import Document, Passage

_WORDS: Final = 30
"""Words of the paper quoted for one finding."""
_FEW: Final = 4
"""Words left before a citation or formula that are too few to be worth quoting."""
_WORD: Final = lazy(r"\S+")
_FORMULA: Final = lazy(
    r"(?<!\\)\$(?!(?:[\d.,\s+%<>=/-]|\\(?:times|pm|%|,|;|approx|sim)|\\?[{}])*\$)|\\\(|\\ensuremath"
)
"""A formula that is more than a number: its printed form is not told by its letters."""
_SILENT: Final = (PassageKind.HEADING, PassageKind.EQUATION, PassageKind.ALGORITHM, PassageKind.VERBATIM)
"""Headings, formulas and listings say nothing by themselves."""


def quoted(passage: Passage, start: int, end: int, document: Document) -> str:
    """Return the paper's words up to the first citation or formula; empty when those are no help."""
    if passage.kind in _SILENT:
        return ""
    text = passage.text[start:end]
    words = text[: _verbatim(passage, start, end, document)].split()
    cut = len(words) < len(text.split())
    said = " ".join(words)
    plain = sum(one.isalnum() or one in " ,.:;/-–%()×±'" for one in said)
    letters = sum(one.isalpha() for one in said)
    if not words or letters < 3 or 5 * letters < 2 * len(said) or 20 * plain < 19 * len(said):
        return ""
    if (cut and len(words) < _FEW) or (len(words) == 1 and passage.kind is PassageKind.CELL):
        return ""
    if len(words) <= _WORDS and not cut:
        return said.rstrip(".;,:")
    return " ".join(words[:_WORDS]).rstrip(".;,:(") + " ..."


def _verbatim(passage: Passage, start: int, end: int, document: Document) -> int:
    """Return how many characters from `start` on are printed as they stand here."""
    text = passage.text[start:end]
    stop = next((at for at, one in enumerate(text) if "\ue000" <= one <= "\uf8ff"), len(text))
    if not passage.runs or not document.flat or not stop:
        return stop
    low, high = passage.flat_span(start, start + stop)
    formula = _formula(document.flat[low:high])
    if formula is None:
        return stop
    for match in _WORD.finditer(text[:stop]):
        if passage.flat_span(start + match.start(), start + match.end())[1] > low + formula:
            return match.start()
    return stop


def _formula(latex: str) -> int | None:
    """Return where the first formula opens that is more than a number."""
    inside = False
    for match in _DOLLAR.finditer(latex):
        if match.group() != "$":
            return match.start()
        if inside:
            inside = False
            continue
        if _FORMULA.match(latex, match.start()):
            return match.start()
        inside = True
    return None


_DOLLAR: Final = lazy(r"(?<!\\)\$|\\\(|\\ensuremath")
