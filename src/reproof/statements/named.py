"""Amounts that stand beside the name of what is counted or set: 30 epochs, a batch size of 256."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reproof.passage import PassageKind
from reproof.patterns import lazy
from reproof.quantity import NUMBER, Interval, parse_multiplied
from reproof.site import Site
from reproof.stated import Statement
from reproof.statements.about import about, cited, varied
from reproof.statements.count_names import limits
from reproof.statements.number import number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.passage import Passage
    from reproof.statements.count_names import Naming

_DIGIT: Final = lazy(r"[0-9]")
_WORDS: Final = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve")
_WORD: Final = lazy(rf"\b(?:{'|'.join(_WORDS)})\b")
_DONE: Final = lazy(r"^\s?\(?\s?(?P<q>planned|scheduled|intended|actual\w*|completed)\b", re.IGNORECASE)
_NESTED: Final = lazy(
    rf"(?<![\w.,])(?P<a>{NUMBER})\s(?:episodes|epochs|rounds|runs)\s?(?:×|x|with|of|,)\s?(?P<b>{NUMBER})\s"
    r"(?P<unit>steps|iterations|updates)"
    r"(?:/|\sper\s|\seach\b|\sin\seach\s)(?:episode|epoch|round|run)?",
    re.IGNORECASE,
)


def has_figure(text: str, start: int, end: int) -> bool:
    """Whether a number stands in a stretch of text, in digits or in words."""
    if _DIGIT.search(text, start, end):
        return True
    for word in _WORDS:  # most stretches hold none of them, and finding that out needs no pattern
        if text.find(word, start, end) >= 0:
            return _WORD.search(text, start, end) is not None
    return False


def named(passage: Passage, sentence: tuple[int, int], lowered: str, naming: Naming) -> Iterator[Statement]:
    """Yield the amounts around the words that name what is counted: the costly pattern runs only there."""
    text, (start, end) = passage.text, sentence
    done = start
    for at in sorted(_occurrences(lowered, naming.words, start, end)):
        low, high = max(done, at - 50), min(end, at + 60)
        if at < done or not has_figure(text, low, high):
            continue
        for match in naming.pattern.finditer(text, low, high):
            yield from stated(passage, sentence, match, naming)
            done = match.end()


def _occurrences(lowered: str, words: tuple[str, ...], start: int, end: int) -> Iterator[int]:
    for word in words:
        at = lowered.find(word, start, end)
        while at >= 0:
            yield at
            at = lowered.find(word, at + 1, end)


def stated(
    passage: Passage, sentence: tuple[int, int], match: re.Match[str], naming: Naming
) -> Iterator[Statement]:
    """Yield what one match states, unless it is too little to count."""
    amount = number(match["n"], match["k"])
    if amount is None or amount.value <= (0 if naming.setting else 1):
        return
    text = passage.text
    qualifiers = set()
    if naming.setting and (match["q"] or match["per"]):
        qualifiers.add((match["q"] or match["per"]).strip().lower())
    if done := _DONE.match(text[match.end() :]):
        qualifiers.add("planned" if done["q"].lower() in ("planned", "scheduled", "intended") else "actual")
    if varied(text, sentence, match):
        qualifiers.add("varied")
    if limits(naming.name(match), match[0]):
        qualifiers.add("at most")
    if passage.kind is PassageKind.CELL and not qualifiers & {"planned", "actual"}:
        return  # a cell's count is of what its label says
    words = text[sentence[0] : sentence[1]]
    yield Statement(
        naming.name(match),
        amount,
        passage.place(match.start(), match.end()),
        Site(passage, match.start(), match.end(), sentence),
        about(passage, words if passage.kind is not PassageKind.CAPTION else text),
        frozenset(qualifiers),
        "cited" if cited(words) else "own",
    )


def nested(passage: Passage, sentence: tuple[int, int]) -> Iterator[Statement]:
    """Yield the steps of "20 episodes of 50 steps each"."""
    for match in _NESTED.finditer(passage.text, *sentence):
        outer, inner = parse_multiplied(match["a"], None), parse_multiplied(match["b"], None)
        if outer is not None and inner is not None:
            site = Site(passage, match.start(), match.end(), sentence)
            place = passage.place(match.start(), match.end())
            amount = Interval.exact(outer.value * inner.value)
            yield Statement("steps", amount, place, site, qualifiers=frozenset({"nested", "varied"}))
