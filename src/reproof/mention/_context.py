"""What stands around a figure: its sentence and clause, and the words that change its meaning."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from reproof.patterns import lazy

if TYPE_CHECKING:
    from reproof.passage import Passage

_UNIT_OF_WORK = (
    r"(?:training\s|test\s|single\s|experimental\s|optimi[sz]ation\s|random\s|model\s|data\s|sub-?"
    r"|\d{1,4}(?:\.\d)?[MB]\s(?:model\s(?=run))?)?"
    r"(?P<noun>epochs?|steps?|iterations?|runs?|trials?|seeds?|folds?|splits?|models?|tasks?|datasets?"
    r"|experiments?|quer(?:y|ies)"
    r"|images?|samples?|examples?|instances?|batch(?:es)?|tokens?|pages?|jobs?|configurations?|settings?"
    r"|stages?|rounds?"
    r"|generations?|prompts?|requests?|games?|episodes?|subjects?|languages?|problems?|questions?|documents?"
    r"|entry|entries"
    r"|devices?|gpus?(?![\s-]?h)|cards?|chips?|nodes?|servers?|machines?|cores?|accelerators?|tpus?|method"
    r"|baseline|variant|checkpoint|layer|scene|video)"
)
_PER_AFTER: Final = lazy(
    rf"(?:\sof\s[\w\s-]{{0,20}}|\s[a-z-]{{1,12}}|\s\w+\s(?:on|using)\s[\w\s-]{{0,25}})?(?:\.(?=/))?[\s(]*(?:/\s?"
    rf"|per[\s-]|for\s(?:each|every|one|a\ssingle)\s|each\s|every\s|an?\s(?=epoch|step"
    rf"|iteration)|to\s(?:train|run|complete|finish|process|go\sthrough)\s(?:one|an?|a\ssingle|each)\s(?=epoch"
    rf"|(?:full\s|training\s|single\s)epoch)){_UNIT_OF_WORK}\b",
    re.IGNORECASE,
)
_PER_BEFORE: Final = lazy(
    rf"\b(?:each|every|per[\s-]|one|an(?=\sepoch)|a\ssingle|single)[\s-]?\s?{_UNIT_OF_WORK}\b[^.;]{{0,50}}$",
    re.IGNORECASE,
)
_ENDED: Final = lazy(
    r",\s(?:and\s|or\s|for\s|with\s|giving\s|so\s|which\s(?:is|makes|gives|amounts)\s)?(?:an?\s|the\s|our\s)?"
    r"(?:\w+\s)?(?:total|sum|overall|altogether|in\sall)|\bwhich\s(?:totals|sums)"
    r"|,?\s(?:and|while)\sthe\s(?:whole|entire|full|complete)\s",
    re.IGNORECASE,
)
"""Where the sentence has gone on to the sum."""
_CLAUSE: Final = lazy(r",\s(?:and|but|while|whereas)\s(?:\w+ly\s)?[a-z]{3,}(?:ed|e|s|n)?\s")
_STARTED: Final = lazy(r"[^\s,;:(]\s$")
"""The sentence or clause has begun before."""
_FIGURE_BEFORE: Final = lazy(r"\d\s?(?:[a-zA-Z]{1,8}|\$)?\s?$")
_TOTAL: Final = lazy(
    r"\b(?:in\stotal|total(?:l?ing|s|l?ed)?|overall|altogether|cumulative(?:ly)?|combined"
    r"|(?:all|entire)\s(?:of\s)?(?:the\s|our\s)?(?:\w+\s)?(?:experiments|project|runs|training))\b",
    re.IGNORECASE,
)
_ESTIMATED: Final = lazy(r"\b(?:estimat\w+|projected|calculat\w+|approximated)\b", re.IGNORECASE)
_MEASURED: Final = lazy(
    r"\b(?:measured|metered|tracked|monitored|logged|recorded|code\s?carbon|carbon\s?tracker|nvidia-smi"
    r"|RAPL)\b",
    re.IGNORECASE,
)
_SINGULAR: Final = {
    "queries": "query",
    "entries": "entry",
    "batches": "batch",
    "iteration": "step",
    "server": "node",
    "machine": "node",
    **dict.fromkeys(("gpu", "card", "tpu", "accelerator", "chip"), "device"),
}


_REACH: Final = 500
"""How far from a figure, in characters, words may stand that change its meaning."""
DIFFERENCE: Final = lazy(
    r"\b(?:by|sav(?:es?|ed|ing)|avoid(?:s|ed|ing)?)\s(?:about\s|around\s|approximately\s|up\sto\s)?[~≈∼]?$"
)
"""What stands before an amount that was saved, not spent."""


def sentence_of(passage: Passage, start: int, spans: list[tuple[int, int]]) -> tuple[int, int]:
    """Return the bounds of the sentence that holds the character at start, out of the passage's spans.

    A sentence longer than any author's is cut around start, so that reading stays linear.
    """
    low, high = 0, len(passage.text)
    if spans:
        low, high = spans[max(0, bisect_right(spans, (start, high + 1)) - 1)]
    return max(low, start - _REACH), min(high, start + _REACH)


def per_of(text: str, start: int, end: int, low: int, high: int) -> str | None:
    """Return what the amount from start to end is per: epoch, run, device, ..., or None.

    low and high bound the sentence.
    """
    after = _PER_AFTER.match(text, end, min(high, end + 80))
    if after:
        return _noun(after["noun"])
    before = _PER_BEFORE.search(text, max(low, start - 90), start)
    if before is None or _ENDED.search(text, before.end("noun"), start):
        return None
    if before[0][:3].lower() == "per" and _STARTED.search(text, max(low, before.start() - 2), before.start()):
        earlier = _FIGURE_BEFORE.search(text, max(low, before.start() - 12), before.start())
        if earlier or _CLAUSE.search(before[0]):
            return None  # "40 seconds per epoch, an hour in all": that was another figure's basis
    return _noun(before["noun"])


def total_near(text: str, start: int, end: int, low: int, high: int) -> bool:
    """Whether the words around the amount say it is a sum: "in total", "a cumulative"."""
    return bool(_TOTAL.search(text, max(low, start - 60), min(high, end + 40)))


def measured_of(text: str, low: int, high: int) -> set[str]:
    """Return how the sentence says its figure was got: measured, estimated, both or neither."""
    found = set()
    if _MEASURED.search(text, low, high):
        found.add("measured")
    if _ESTIMATED.search(text, low, high):
        found.add("estimated")
    return found


def _noun(word: str) -> str:
    word = word.lower()
    singular = word if word in _SINGULAR else word.removesuffix("s")
    return _SINGULAR.get(singular, singular)
