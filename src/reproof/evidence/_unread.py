"""Which evidence could stand in a part of the paper that was not read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reproof.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reproof.evidence import EvidenceKind
    from reproof.passage import Document, Problem
    from reproof.prose import Prose

_EVERYWHERE = ("experiment", "appendix", "appendices", "supplement", "setup", "implementation", "details")
"""Words of parts that could hold any of it."""
_WHOLE = ("unreadable-file", "unreadable-language")
"""Problems that lose a whole file, whatever its name."""
_QUOTED = lazy(r'"([^"]+)"')


def unread(document: Document, prose: Prose, kinds: Iterable[EvidenceKind]) -> dict[str, str]:
    """Return, for each kind of evidence that may stand in an unread part, the name of that part.

    A file or section counts for a kind when its name speaks of it: a paper whose figure file is
    absent has not lost its hyperparameters.
    """
    parts = [
        (problem, _words(problem, prose))
        for problem in document.problems
        if problem.rule.startswith("unreadable-")
    ]
    found: dict[str, str] = {}
    for kind in kinds:
        for problem, words in parts:
            if problem.rule in _WHOLE or any(word in words for word in (*kind.homes, *_EVERYWHERE)):
                found[kind.name] = _name(problem)
                break
    return found


def _name(problem: Problem) -> str:
    quoted = _QUOTED.search(problem.message)
    return quoted[1] if quoted else f"{problem.place.file}:{problem.place.line}"


def _words(problem: Problem, prose: Prose) -> str:
    """Return the words that say what an unread part is about: a file's name, or the section's title."""
    if problem.rule == "unreadable-input":
        return re.sub(r"[^a-z]+", " ", _name(problem).lower())
    title = ""
    for heading in prose.headings:
        passage, start, end = heading.span()
        if passage.origin is None:
            continue
        place = passage.place(start, end)
        if place.file == problem.place.file and place.line <= problem.place.line:
            title = " ".join((*passage.section, heading.low))
    return title.lower()
