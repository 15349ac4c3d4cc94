"""Split a passage's text into sentences without tripping over abbreviations and decimals."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from reproof.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

_END = lazy(r"[.!?][\"'”’)\]\ue000\ue002\ue003]*\s+(?=[\"'“‘(\[]?[A-Z0-9\ue001])")
_ABBREVIATION = lazy(
    r"(?:\b(?:e\.g|i\.e|et al|cf|vs|approx|resp|Fig|Figs|Eq|Eqs|Sec|Secs|Tab|App|No|Nos|Ref|Refs|Dr|Mr|Ms"
    r"|St|ca|incl|w\.r\.t|avg|min|max|Inc|Corp|Ltd|dept|ver|v)|\b[A-Z])\.$"
)
_REACH = len("approx")

LONGEST = 2_000
"""Characters of one sentence: what runs on longer is no sentence, and is cut so that reading stays linear."""


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """Return (start, end) of each sentence of the text, in order, covering all of it."""
    return list(_spans(text))


@lru_cache(maxsize=2048)
def _spans(text: str) -> tuple[tuple[int, int], ...]:
    """Return the sentences; every recogniser asks for those of the same few hundred texts."""
    spans: list[tuple[int, int]] = []
    start = 0
    for match in _END.finditer(text):
        stop = match.start()
        if text[stop] == "." and _ABBREVIATION.search(text, max(start, stop - _REACH), stop + 1):
            continue
        spans += _cut(text, start, match.end())
        start = match.end()
    spans += _cut(text, start, len(text))
    return tuple(spans)


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield a sentence whole, or in pieces cut at spaces where it is too long."""
    while end - start > LONGEST:
        stop = text.rfind(" ", start + LONGEST // 2, start + LONGEST) + 1 or start + LONGEST
        yield start, stop
        start = stop
    if start < end:
        yield start, end
