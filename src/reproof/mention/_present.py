"""Which cues a paper holds at all, so that a sentence is not searched for the others.

Recognisers know some two hundred cues, most of which are in no sentence of most papers.
"""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reproof.passage import Passage


class _Words:
    """The words of one paper, each once, as printed and in lower case."""

    def __init__(self, passages: Iterable[Passage]) -> None:
        text = "\n".join(passage.text for passage in passages)
        self._printed = " ".join(set(text.split()))
        self._low = " ".join(set(text.lower().split()))
        self._kept: dict[int, tuple[str, ...]] = {}

    def kept(self, cues: tuple[str, ...], low: bool) -> tuple[str, ...]:
        """Return those of the cues whose words are in the paper; the tuple is one that a module keeps."""
        found = self._kept.get(id(cues))
        if found is None:
            words = self._low if low else self._printed
            found = tuple(cue for cue in cues if all(part in words for part in cue.split()))
            self._kept[id(cues)] = found
        return found


_WORDS: ContextVar[_Words | None] = ContextVar("words of the paper", default=None)


@contextmanager
def words_of(passages: Iterable[Passage]) -> Iterator[None]:
    """Leave out, inside this block, the cues that none of the passages holds."""
    before = _WORDS.set(_Words(passages))
    try:
        yield
    finally:
        _WORDS.reset(before)


def present(cues: tuple[str, ...], *, low: bool = False) -> tuple[str, ...]:
    """Return the cues worth looking for in a passage of the paper being read; `low`, in its lower case.

    All of them when no paper is being read. `cues` must be a constant of a module.
    """
    words = _WORDS.get()
    return cues if words is None else words.kept(cues, low)
