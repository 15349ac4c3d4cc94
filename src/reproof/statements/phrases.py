"""Exact counts of the same things in the same words: 1,204 annotated questions, 1,240 annotated questions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reproof.passage import CITE, CITET, PassageKind
from reproof.quantity import Interval, parse_number
from reproof.site import Site
from reproof.stated import Statement

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.passage import Document

_COUNTED: Final = re.compile(
    r"(?<![\w.,\-–/×^=$€#])(?P<n>\d{1,3}(?:,\d{3})+|\d{3,7})\s(?P<phrase>(?:[a-z][a-z-]+\s){1,2}[a-z]{3,}s)\b"
    r"(?!\s(?:per|each|of\sthe)\b)"
)
_LOOSE: Final = frozenset(
    {
        "of",
        "and",
        "the",
        "in",
        "for",
        "with",
        "on",
        "to",
        "per",
        "from",
        "or",
        "is",
        "are",
        "as",
        "by",
        "at",
        "than",
        "more",
        "times",
        "different",
        "other",
        "we",
        "our",
        "which",
        "that",
        "each",
        "all",
        "was",
        "were",
        "not",
        "has",
        "have",
        "these",
        "those",
        "such",
        "only",
        "first",
        "last",
        "next",
        "additional",
        "new",
        "remaining",
        "sampled",
        "random",
    }
)


def phrases(document: Document) -> Iterator[Statement]:
    """Yield counts of three digits and more with the two or three words that say of what."""
    for passage in document.passages:
        text = passage.text
        if passage.kind in (
            PassageKind.CELL,
            PassageKind.VERBATIM,
            PassageKind.EQUATION,
            PassageKind.ALGORITHM,
        ):
            continue
        for match in _COUNTED.finditer(text):
            words = match["phrase"].split()
            number = parse_number(match["n"])
            if number is None or _LOOSE.intersection(words) or match["n"].rstrip("0") == match["n"][:1]:
                continue
            sentence = next((s for s in passage.sentences() if s[0] <= match.start() < s[1]), (0, len(text)))
            said = text[sentence[0] : sentence[1]]
            site = Site(passage, match.start(), match.end(), sentence)
            scope = "cited" if CITE in said or CITET in said else "own"
            yield Statement(
                match["phrase"],
                Interval.exact(number.value),
                passage.place(match.start(), match.end()),
                site,
                qualifiers=frozenset({"phrase"}),
                scope=scope,
            )
