"""Split a passage's text into sentences without tripping over abbreviations and decimals."""

from __future__ import annotations

from functools import lru_cache

from reproof.patterns import lazy

_END = lazy(r"[.!?][\"'”’)\]\ue000\ue002\ue003]*\s+(?=[\"'“‘(\[]?[A-Z0-9\ue001])")
_ABBREVIATION = lazy(
    r"(?:\b(?:e\.g|i\.e|et al|cf|vs|approx|resp|Fig|Figs|Eq|Eqs|Sec|Secs|Tab|App|No|Nos|Ref|Refs|Dr|Mr|Ms"
    r"|St|ca|incl|w\.r\.t|avg|min|max|Inc|Corp|Ltd|dept|ver|v)|\b[A-Z])\.$"
)
_LONGEST = len("approx")


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
        if text[stop] == "." and _ABBREVIATION.search(text, max(start, stop - _LONGEST), stop + 1):
            continue
        spans.append((start, match.end()))
        start = match.end()
    if start < len(text):
        spans.append((start, len(text)))
    return tuple(spans)
