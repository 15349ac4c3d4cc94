"""Counts whose noun the sentence has said already: "6M parameters and the decoder 1.2M", "(11.4M)"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reproof.mention._multiplied import APPROXIMATELY, read_counts, sentence
from reproof.mention._parameter_counts import CUE
from reproof.mention._parameter_words import DATA, mentions_of
from reproof.mention._subject import subject_before
from reproof.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reproof.mention import Mention
    from reproof.mention._multiplied import Count
    from reproof.passage import Passage

_REACH: Final = 160
"""Characters between a count and the one that says what both count."""
_AGAINST = (
    r"(?:instead\sof|rather\sthan|as\sopposed\sto|compared\s(?:to|with)|versus|vs\.?|against|than"
    r"|(?:(?:down|up)\s)?from)"
)
_ABOUT = (
    rf"(?:(?:only|just|merely|well|slightly|a\slittle|a\sbit|over|under|above|below|up\sto)\s|[<>≤≥]\s?|{APPROXIMATELY})"
    r"{0,3}"
)
_HAS: Final = lazy(
    rf"\b(?:ha(?:s|ve|ving)|with|contain(?:s|ing)?|uses?|using|needs?|requires?|counts?|totals?|compris(?:es|ing)|{_AGAINST})\s{_ABOUT}$"
)
_GAPPED: Final = lazy(
    r"(?:[,;]|\b(?:and|but|while|whereas))\s(?:(?:and|but|while|whereas)\s)?(?:the|our|its|their|an?)\s(?:[A-Za-z][\w-]{0,24}\s){1,3}?"
    rf"{_ABOUT}$"
)
"""A clause without its verb: "and the decoder 1.2 million"."""
_JOINED: Final = lazy(rf"\b(?:and|but|plus)\s{_ABOUT}$")
"""Another count of the same construction: "2M parameters for the CNN and 1M for the GRU"."""
_BRACKET: Final = lazy(rf"(?P<word>[\w+.\-’]{{1,30}})[\ue000\s]{{0,2}}\({_ABOUT}$")
_NAMED_BEHIND: Final = lazy(r"\s\([^()]{1,40}\)(?:,\s(?:and\s|or\s)?|\s(?:and|or|to|versus|vs\.?)\s)$")
"""The counts of two models, with their names behind: "0.3M (small) and 0.9M (large) parameters"."""
_FEWER_THAN: Final = lazy(
    rf"\b(?:fewer|more|less)\s(?:\w+\s)?param(?:eter)?s\sthan\s[^.;()]{{1,50}}\({_ABOUT}$"
)
_CLOSED: Final = lazy(
    rf"\s?(?:[),.;:]|$)|\s(?:for|in|when|while|whereas|but|and|or|of\swhich|{_AGAINST})\b(?!\s\d)|\s[\ue000\ue001]"
)
_OF_ELSE: Final = lazy(
    rf"\b(?:{DATA}|trained|on|vocabular\w+|buffers?|memory|MACs?|latency|accuracy|downloads|costs?|learning|[KMG]B)\b(?!-)|[$€£%]"
)
"""What else is counted in thousands and millions, in the clause of the count."""
_CLAUSE: Final = lazy(r"[;,]\s(?!(?:and|or)\s(?=\d))")
_SCORED: Final = lazy(r":\s?\d")
"""What stands behind each size of "(1B: 41.0, 3B: 52.3)"."""
_GROUPED: Final = lazy(r"\d{1,3}(?:[,\s]\d{3})+")


def understood(passage: Passage, low: int, high: int, stated: Sequence[tuple[int, int]]) -> Iterator[Mention]:
    """Read a count whose sentence says "parameters" at another count, of which `stated` are the spans."""
    text = passage.text
    start, end = sentence(text, low)
    before = text[max(start, low - 90) : low]
    counts = read_counts(text, low, high)
    if "aram" in before and _FEWER_THAN.search(before) and counts[0].multiplied:
        yield from _given(passage, counts)
        return
    near = min(
        ((a, b) for a, b in stated if start <= a < end),
        key=lambda span: min(abs(span[1] - low), abs(span[0] - high)),
        default=None,
    )
    if near is None or not _alike(text, counts, near):
        return
    gap = text[near[1] : low] if near[1] <= low else text[high : near[0]]
    if len(gap) > _REACH:
        return
    if near[0] >= high:
        if _NAMED_BEHIND.fullmatch(gap):
            yield from _given(passage, counts)
        return
    if (
        _SCORED.match(text, high)
        and _SCORED.match(text, near[1])
        and text[counts[0].start - 2 : counts[0].start] in (", ", "; ")
    ):
        yield from _given(passage, counts)
        return
    closed = _CLOSED.match(text, high)
    if not closed or _OF_ELSE.search(_CLAUSE.split(gap)[-1]):
        return
    joined = _JOINED.search(before) and closed[0].strip() in ("for", "in") and f" {closed[0].strip()} " in gap
    bracket = _BRACKET.search(before)
    if (bracket and closed[0] != ",") or joined or _HAS.search(before) or _GAPPED.search(before):
        yield from _given(passage, counts)


def _given(passage: Passage, counts: Sequence[Count]) -> Iterator[Mention]:
    for count in counts:
        subject = subject_before(passage.text, count.start) if len(counts) == 1 else None
        yield from mentions_of(passage, count, count.end, CUE, frozenset(), subject, confidence=0.7)


def _alike(text: str, counts: Sequence[Count], near: tuple[int, int]) -> bool:
    """Whether the counts are put as the stated one: with a multiplier, or in full digits as it is."""
    if all(count.multiplied and count.amount.value >= 1000 for count in counts):
        return True
    return _GROUPED.match(text, *near) is not None and all(
        _GROUPED.fullmatch(text, count.start, count.end) for count in counts
    )
