"""Put an answer together from what a form's reader found: token, question, reasons."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Literal

from reproof.answers import pointers
from reproof.answers.choice import Choice
from reproof.answers.markup import key
from reproof.answers.model import Answer
from reproof.patterns import lazy
from reproof.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reproof.answers.markup import Text
    from reproof.answers.token import Token
    from reproof.checklists import Item
    from reproof.place import Place

_PLACEHOLDER: Final = lazy(
    r"^\W*(?:todo|tbd|xxx|fixme|justification ?todo|\[fill\b.*|type your (?:response|justification) here"
    r"|your justification here|write a (?:short )?justification.*)\W*$",
    re.I,
)
_LEAD: Final = lazy(r"^[\s.,;:()\-–—]+|[\s;:,(\-–—]+$")
_COMMON: Final = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "and",
        "or",
        "for",
        "to",
        "in",
        "on",
        "with",
        "if",
        "are",
        "is",
        "do",
        "does",
        "did",
        "you",
        "your",
        "paper",
        "include",
        "any",
        "all",
        "we",
        "our",
        "that",
        "this",
        "be",
        "it",
        "as",
        "by",
        "e",
        "g",
        "etc",
        "from",
        "have",
        "has",
        "been",
        "were",
        "was",
        "how",
        "what",
        "which",
        "each",
        "used",
        "using",
        "use",
        "provide",
        "describe",
    ]
)


@dataclass(frozen=True, slots=True)
class Found:
    """A question of the form before its item is known."""

    question: tuple[int, int]
    """Offsets of its words."""
    token: Token | None
    reasons: tuple[tuple[int, int], ...] = ()
    justification_todo: bool = False
    menu: tuple[Choice, ...] = ()
    group: str = ""
    key: str = ""
    """Its heading, or the name of its field."""
    count: int = 1


def answer(
    text: Text,
    found: Found,
    item: Item,
    match: Literal["heading", "words", "position", "key"],
    *,
    altered: bool = False,
    loose: bool = False,
) -> Answer:
    """Return the answer of one item with its pointers unresolved."""
    token = found.token
    spans = [span for span in found.reasons if span[1] > span[0] and text.plain(*span).strip(" .,;:()")]
    words = " ".join(_LEAD.sub("", text.plain(*span)) for span in spans)
    placeholder = found.justification_todo or bool(_PLACEHOLDER.match(words))
    if token is None or token.end <= token.start:
        at = token.start if token else found.question[1]
        place = text.place(max(found.question[0], at - 1), at)
        raw, choice = "", Choice.UNANSWERED
    else:
        place = text.place(token.start, token.end)
        raw, choice = text.flat[token.start : token.end], token.choice
    if not placeholder:
        seen = [pointer for span in spans for pointer in pointers.find(text, *span, loose=loose)]
    else:
        seen = []
    return Answer(
        item=item.id,
        choice=choice,
        raw=raw,
        place=place,
        justification="" if placeholder else words,
        justification_place=_reason_place(text, spans or [one for one in found.reasons if one[1] > one[0]]),
        placeholder=placeholder,
        pointers=tuple(seen),
        question=text.plain(*found.question),
        question_place=text.place(*_trim(text, found.question)),
        match=match,
        altered=altered,
        menu=found.menu or tuple(Choice(one) for one in item.menu),
        count=found.count,
    )


def _reason_place(text: Text, spans: Sequence[tuple[int, int]]) -> Place | None:
    return text.place(*_trim(text, spans[0])) if spans and text.flat[slice(*spans[0])].strip() else None


def _trim(text: Text, span: tuple[int, int]) -> tuple[int, int]:
    """Return where the words of a stretch begin, and the end of their first line."""
    start = text.skip(span[0])
    line = text.flat.find("\n", start, span[1])
    end = span[1] if line < 0 else line
    while end > start and text.flat[end - 1] in " \t\r":
        end -= 1
    return start, max(end, start + 1)


def words_of(text: str) -> frozenset[str]:
    """Return the words that tell one question from another, without their endings."""
    return frozenset(word[:6] for word in key(text).split() if word not in _COMMON and len(word) > 1)


def likeness(question: frozenset[str], item: Item) -> float:
    """Return how much of a question's words an item has in common with it, from 0 to 1."""
    own = words_of(f"{item.title} {item.asks} {item.heading}")
    return len(question & own) / max(1, min(len(question), len(own)))


def align(questions: Sequence[str], items: Sequence[Item]) -> list[Item | None]:
    """Return the item of each question: in order when the numbers agree, else by words, order kept."""
    if len(questions) == len(items):
        return list(items)
    worded = [words_of(one) for one in questions]
    n, m = len(worded), len(items)
    best = [[0.0] * (m + 1) for _ in range(n + 1)]
    scores = [[likeness(one, item) + 0.01 for item in items] for one in worded]
    for i in range(n - 1, -1, -1):
        for j in range(m - 1, -1, -1):
            best[i][j] = max(best[i + 1][j], best[i][j + 1], best[i + 1][j + 1] + scores[i][j])
    chosen: list[Item | None] = []
    j = 0
    for i in range(n):
        while j < m and best[i][j] == best[i][j + 1] and m - j > 1:
            j += 1
        if j < m and best[i][j] > best[i + 1][j]:
            chosen.append(items[j])
            j += 1
        else:
            chosen.append(None)
    return chosen


_ASIDE: Final = lazy(r"\((?!hyper)[^()]{0,400}\)|\bnote that\b.*", re.I | re.S)
"""What forms leave out or reword without asking anything else: examples in brackets, notes."""
_KEPT: Final = 0.55
"""Share of the known question's words that must still be there."""
_ADDED: Final = 0.5
"""Share of a question's words that may be new."""


def asks_otherwise(question: str, item: Item) -> bool:
    """Whether a question is not the venue's any more: too few of its words are left, or too many are new.

    Without the venue's words known, only a question that has nothing at all to do with the item is.
    """
    words = words_of(_ASIDE.sub(" ", question))
    if len(words) < 3:
        return False
    if not item.words:
        return not words & words_of(f"{item.title} {item.asks} {item.heading} {item.remedy}")
    return not any(_alike(words, words_of(known)) for known in (item.words, _ASIDE.sub(" ", item.asks)))


def _alike(words: frozenset[str], known: frozenset[str]) -> bool:
    kept = len(words & known)
    return kept >= _KEPT * len(known) and len(words) - kept <= _ADDED * len(words)
