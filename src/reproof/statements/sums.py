"""Parts and factors of one sentence that do not make its whole: 24 participants (14 women, 11 men)."""

from __future__ import annotations

import re
from math import ceil
from typing import TYPE_CHECKING, Final

from reproof.patterns import lazy
from reproof.quantity import Interval, parse_multiplied, parse_number
from reproof.stated import Computation, Figure

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reproof.passage import Document, Passage

_COUNT = r"\d{1,3}(?:,\d{3})+|\d{1,7}"
_PART = rf"(?:{_COUNT})\s(?:[a-z][\w-]*)(?:\s[a-z][\w-]*)?"
_PARTS: Final = lazy(rf"\({_PART}(?:,\s(?:and\s)?{_PART}|\sand\s{_PART}){{1,5}}\)")
_WHOLE: Final = lazy(rf"(?<![\w.,$-])(?P<n>{_COUNT})\s(?:[a-z][\w-]*\s){{1,3}}$")
_NO_PARTS: Final = lazy(
    r"\b(?:per|each|times|average|mean|median|at\s(?:least|most)|up\sto|hours?|minutes?|seconds?|days?|layers|heads|epochs|tokens|of\swhich|words|gb|mb|years?|steps|classes"
    r"|with|from|in|on|for|by|annotated|filtered|labell?ed|unique|different|distinct)\b",
    re.IGNORECASE,
)
_FIGURE: Final = lazy(r"[0-9]{2}")
_EPOCHS: Final = lazy(rf"(?<![\w.,-])(?P<n>{_COUNT})\s(?:training\s|full\s)?epochs\b")
_EXAMPLES: Final = lazy(
    rf"(?<![\w.,-])(?P<n>{_COUNT})\s?(?P<k>[kK])?\s(?:training\s)?(?:examples|samples|images|sentences|instances|pairs|sequences|documents)\b"
)
_BATCH: Final = lazy(rf"\bbatch(?:[\s-]size)?s?\s(?:of|is|was|=)\s(?P<n>{_COUNT})\b")
_STEPS: Final = lazy(
    rf"(?:i\.e\.,?(?:\sfor)?|that\sis,?|total\sof|amounts?\sto|amounting\sto|gives|giving|yields|yielding|corresponds\sto|corresponding\sto|result(?:s|ing)\sin|=)\s(?:about\s|roughly\s|approximately\s|[~≈]\s?)?"
    rf"(?P<n>{_COUNT})\s?(?P<k>[kK])?\s(?:training\s|gradient\s|optimi[sz]ation\s|optimi[sz]er\s|update\s)?(?:steps|iterations|updates)\b"
)
_COUNTED: Final = lazy(
    r"(?<![\w.,$×^=–-])(?P<n>\d{1,3}(?:,\d{3})+|\d{3,7})\s(?P<words>(?:[a-z][a-z-]+\s){0,2}(?!across|this|thus|plus|its|was|has)[a-z]{3,}s)\b(?!\s(?:per|each|of\sthe)\b)"
)
_OTHERS: Final = lazy(
    r"[\ue000\ue001]|\bet\sal|\b(?:original\w*|authors?|reported|previous\w*|prior|they|their|initial\w*|before|after|removed)\b",
    re.IGNORECASE,
)
_PLAIN_HEAD: Final = lazy(
    r"^(?:total|number|count|size|all|sum|samples?|train\w*|test\w*|valid(?:ation)|n|#)$", re.IGNORECASE
)


def sums(passage: Passage) -> Iterator[Computation]:
    """Yield wholes that the parts or factors of their sentence do not give."""
    text = passage.text
    for match in _PARTS.finditer(text):
        if whole := _WHOLE.search(text, max(0, match.start() - 60), match.start()):
            yield from _parts(passage, whole, match[0])
    if "batch" not in text or not _FIGURE.search(text):
        return
    for start, end in passage.sentences():
        if text.find("batch", start, end) < 0:
            continue
        if steps := _STEPS.search(text, start, end):
            yield from _steps(passage, (start, end), steps)


def _parts(passage: Passage, match: re.Match[str], listed: str) -> Iterator[Computation]:
    if _NO_PARTS.search(match[0] + listed):
        return
    whole = parse_number(match["n"])
    parts = [parse_number(one[0]) for one in re.finditer(_COUNT, listed)]
    known = [part.value for part in parts if part is not None]
    if whole is None or len(known) != len(parts) or len(known) < 2:
        return
    made = sum(known)
    if not 1 < made / whole.value <= 1.18 or max(known) >= whole.value:  # less: a part may go unsaid
        return
    yield _computation(passage, match, "n", whole.value, made, " + ".join(f"{value:g}" for value in known))


def _steps(passage: Passage, sentence: tuple[int, int], match: re.Match[str]) -> Iterator[Computation]:
    text = passage.text
    found = [list(pattern.finditer(text, *sentence)) for pattern in (_EPOCHS, _EXAMPLES, _BATCH)]
    if any(len(one) != 1 for one in found):
        return
    epochs, examples, batch = (one[0] for one in found)
    numbers = [
        parse_number(epochs["n"]),
        parse_multiplied(examples["n"], examples["k"]),
        parse_number(batch["n"]),
        parse_multiplied(match["n"], match["k"]),
    ]
    values = [number.value for number in numbers if number is not None]
    if len(values) < 4 or not values[2]:
        return
    made = values[0] * ceil(values[1] / values[2])
    if 0.96 <= values[3] / made <= 1.04 or 0.96 <= values[3] * values[0] / made <= 1.04:
        return  # all steps, or those of one epoch
    words = f"{values[0]:g} x {values[1]:,.0f} / {values[2]:g}"
    yield _computation(passage, match, "n", values[3], made, words)


def _computation(
    passage: Passage, match: re.Match[str], name: str, stated: float, made: float, words: str
) -> Computation:
    return Computation(
        "product",
        Figure(Interval.exact(stated), passage.place(match.start(name), match.end(name)), match[name]),
        (Figure(Interval.exact(made), passage.place(match.start(), match.end()), ""),),
        Interval.exact(made),
        words,
        exact=True,
    )


def repeated(document: Document, found: Sequence[Computation]) -> Iterator[Computation]:
    """Yield totals of tables that a text repeats with a digit or two astray."""
    totals = [one for one in found if one.kind == "total" and one.stated.amount.value >= 100 and one.of]
    for total in totals:
        heads = {
            word.rstrip("s").lower()
            for word in re.findall(r"[A-Za-z]{4,}", total.of)
            if not _PLAIN_HEAD.match(word)
        }
        value = total.stated.amount.value
        if not heads or not total.stated.words.replace(",", "").isdigit():
            continue
        column = {part.amount.value for part in total.parts} | {value}
        said = [
            hit for passage in document.passages if passage.table is None for hit in _said(passage, heads)
        ]
        printed = f"{value:,.0f}"
        if any(printed in passage.text for passage in document.passages if passage.table is None):
            continue
        for passage, match, number in said:
            if number in column or not 0 < abs(number / value - 1) < 0.01 or _rounded(number, value):
                continue
            yield Computation(
                "product",
                Figure(Interval.exact(number), passage.place(match.start(), match.end()), match[0]),
                (total.stated,),
                Interval.exact(value),
                f'the total of "{total.of}" in the table',
                exact=True,
            )
            break


def _said(passage: Passage, heads: set[str]) -> Iterator[tuple[Passage, re.Match[str], float]]:
    if not any(head in passage.text for head in heads):
        return
    for match in _COUNTED.finditer(passage.text):
        around = passage.text[max(0, match.start() - 120) : match.end() + 60]
        if _OTHERS.search(around):
            continue
        number = parse_number(match["n"])
        words = {word.rstrip("s") for word in match["words"].split()}
        if number is not None and heads & words:
            yield passage, match, number.value


def _rounded(number: float, value: float) -> bool:
    noughts = len(f"{number:.0f}") - len(f"{number:.0f}".rstrip("0"))
    return bool(noughts) and abs(number - value) < 10**noughts
