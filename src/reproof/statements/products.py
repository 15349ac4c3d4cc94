"""Counts in one sentence and the total they are said to give: 5 seeds, 4 datasets, 3 models (60 runs)."""

from __future__ import annotations

import re
from itertools import combinations
from math import prod
from typing import TYPE_CHECKING, Final

from reproof.patterns import lazy
from reproof.quantity import WORD_NUMBER, Interval, parse_number
from reproof.stated import Computation, Figure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.passage import Passage

_COUNT = rf"\d{{1,3}}(?:,\d{{3}})+|\d{{1,6}}|(?i:{WORD_NUMBER})"
_FACTOR_NOUN = (
    r"(?:random\sseeds?|seeds?|datasets?|data\ssets?|benchmarks?|models?|LLMs?|architectures?|backbones?|tasks?|settings?|configurations?"
    r"|methods?|algorithms?|baselines?|folds?|learning\srates?|batch\ssizes?|model\ssizes?|sizes|levels?|domains?|languages?"
    r"|prompts?|templates?|variants?|environments?|repetitions?|repeats?|values|conditions?|categories|classes|scenarios?|optimi[sz]ers?"
    r"|ratios?|(?:dropout\s|decay\s)?rates?|splits?|depths?|widths?|temperatures?|strategies|schedules?|games?|subjects?|participants?|questions?|runs?|trials?)"
)
_TOTAL_NOUN = (
    r"(?:(?:training|fine-?tuning|evaluation|experimental|individual|independent|separate|different|distinct|total|such)\s){0,2}"
    r"(?:runs?|experiments?|trials?|configurations?|combinations?|trainings?|jobs?|evaluations?|models?|settings?|conditions?|cells?)"
)
_FACTOR: Final = lazy(
    rf"(?<![\w.,-])(?P<n>{_COUNT})\s(?:(?!and\b|of\b|or\b|for\b|in\b|per\b|on\b)[\w-]+\s){{0,2}}?(?P<noun>{_FACTOR_NOUN})\b(?!\s?(?:per\s|/))"
)
_TOTAL: Final = lazy(
    rf"(?:\(\s?(?:i\.e\.,?\s|=\s?|a\stotal\sof\s|in\stotal\s|totall?ing\s)?(?P<a>{_COUNT})\s(?:{_TOTAL_NOUN})(?:\s(?:in\stotal|total|overall|altogether))?\s?\)"
    rf"|(?:(?:for|in|giving|yielding|giv(?:es|ing)|result(?:s|ing)\sin|lead(?:s|ing)\sto|mak(?:es|ing)|amount(?:s|ing)\sto|yields|produc(?:es|ing))\s(?:us\s)?(?:a\s(?:grand\s)?total\sof\s)?"
    rf"|total(?:s|l?ing)?\s(?:of\s|up\sto\s)?|i\.e\.,?\s|=\s?|hence\s|thus\s)(?P<b>{_COUNT})\s(?:{_TOTAL_NOUN})\b)"
)
_OPEN: Final = lazy(
    r"\b(?:additional(?:ly)?|plus|also|except|excluding|without|some|several|subset|only|up\sto|at\sleast|over|about|approximately|around|nearly"
    r"|more\sthan|out\sof|remaining|further|another|first|respectively|or|either|varying|between|times\seach|reduced|invalid|failed)\b|[~≈]",
    re.IGNORECASE,
)


_TOTAL_NOUNS: Final = (
    "runs",
    "experiments",
    "trials",
    "configurations",
    "combinations",
    "trainings",
    "jobs",
    "evaluations",
    "models",
    "settings",
    "conditions",
    "cells",
)
_KINDS: Final = lazy(
    r"model|llm|dataset|task|benchmark|method|architecture|backbone|language|environment|game", re.IGNORECASE
)
"""Things that are each run equally often, so that the number of runs is a multiple of theirs."""


_EACH: Final = lazy(
    rf"(?<![\w.,-])(?P<a>{_COUNT})\s(?:[\w-]+\s){{0,2}}?\w+s,?\s(?:with|of|containing|having|each\swith|each\sof)\s(?P<b>{_COUNT})\s"
    rf"(?:[\w-]+\s){{0,2}}?(?P<noun>[a-z]{{3,}}s)(?:\seach)?\b[^.;]{{0,30}}?\b(?P<c>{_COUNT})\s(?P=noun)\s(?:in\stotal|overall|altogether)"
)


def products(passage: Passage) -> Iterator[Computation]:
    """Yield the sentences whose counts multiply to a total that stands in them."""
    text = passage.text
    if "in total" in text or "overall" in text:
        yield from _each(passage)
    if not any(noun in text for noun in _TOTAL_NOUNS):
        return
    for start, end in passage.sentences():
        if not any(text.find(noun, start, end) >= 0 for noun in _TOTAL_NOUNS):
            continue
        for match in _TOTAL.finditer(text, start, end):
            if one := _product(passage, start, end, match):
                yield one


def _each(passage: Passage) -> Iterator[Computation]:
    """Yield \"3 tasks with 40 prompts each (130 prompts in total)\"."""
    text = passage.text
    for match in _EACH.finditer(text):
        numbers = [_count(match[name]) for name in "abc"]
        first, second, stated = numbers
        if first is None or second is None or stated is None or _OPEN.search(match[0]):
            continue
        implied = first * second
        if stated == implied or not 0.5 <= stated / implied <= 2:
            continue
        figures = tuple(
            Figure(Interval.exact(value), passage.place(match.start(name), match.end(name)), match[name])
            for name, value in (("a", first), ("b", second))
        )
        place = passage.place(match.start("c"), match.end("c"))
        words = f"{first:g} x {second:g} {match['noun']}"
        whole = Figure(Interval.exact(stated), place, match["c"])
        yield Computation("product", whole, figures, Interval.exact(implied), words, False, True)


def _product(passage: Passage, start: int, end: int, match: re.Match[str]) -> Computation | None:
    text = passage.text
    stated = _count(match["a"] or match["b"])
    group = "a" if match["a"] else "b"
    if stated is None or stated < 4:
        return None
    factors: list[tuple[float, re.Match[str]]] = []
    for one in _FACTOR.finditer(text, start, match.start()):
        value = _count(one["n"])
        if value is not None and value >= 1:
            factors.append((value, one))
    values = [value for value, _ in factors if value > 1]
    nouns = [one["noun"].lower().removesuffix("s") for _, one in factors]
    if not values or len(set(nouns)) != len(nouns) or len(values) > 5:
        return None
    between = text[factors[0][1].start() : match.end()]
    if _OPEN.search(between) or "±" in between:
        return None
    implied = prod(values)
    beside = bool(match["a"]) and not text[factors[-1][1].end() : match.start()].strip()
    if len(values) < 2 and not (beside and _KINDS.match(nouns[0])):
        return None
    if stated % implied == 0 or any(stated == made for made in _made_of(values)):
        return None
    if not 1 / 3 <= stated / implied <= 3 and not (match["a"] and stated > implied):
        return None  # another factor is left unsaid
    figures = tuple(
        Figure(Interval.exact(value), passage.place(one.start(), one.end()), one[0]) for value, one in factors
    )
    words = " x ".join(f"{value:g} {one['noun']}" for value, one in factors if value > 1)
    if not 1 / 3 <= stated / implied <= 3:
        words = f"a multiple of {words}"
    place = passage.place(match.start(group), match.end())
    return Computation(
        "product",
        Figure(Interval.exact(stated), place, match[0]),
        figures,
        Interval.exact(implied),
        words,
        False,
        True,
    )


def _made_of(values: list[float]) -> Iterator[float]:
    """Yield what the counts can give: products and sums of some, and a product plus one of them."""
    for size in range(1, len(values) + 1):
        for some in combinations(values, size):
            yield prod(some)
            yield sum(some)
            rest = sorted(set(values) - set(some))
            for one in rest:
                yield prod(some) + one
                yield sum(some) * one


def _count(words: str) -> float | None:
    number = parse_number(words)
    return None if number is None else number.value
