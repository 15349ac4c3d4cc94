"""What the amounts of one sentence must give: so many of each, the same in another unit, the difference."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from reproof.ledger.interval import gap, printed, product
from reproof.passage import PassageKind
from reproof.patterns import lazy
from reproof.quantity import Interval, parse_multiplied
from reproof.stated import Computation, Figure
from reproof.statements.amounts import SECONDS, Amount, amounts, stem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.passage import Passage

_PASS: Final = 0.03
_ROUGHLY: Final = 0.12
_CUE: Final = lazy(
    r"\b(?:in\stotal|total(?:s|l?ing)?|overall|altogether|i\.e|that\sis|result(?:s|ing)\sin|giv(?:es|ing)|yield(?:s|ing)|amount(?:s|ing)\sto|mak(?:es|ing)"
    r"|thus|hence|therefore|so|takes?|took|costs?|correspond(?:s|ing)\sto|lead(?:s|ing)\sto|equals?|sums?\sto|adds?\sup)\b|=",
    re.IGNORECASE,
)
_EACH_WORDS: Final = (
    "each",
    "every",
    " per ",
    "apiece",
    "one ",
    "single ",
    "/",
    " a query",
    " a run",
    "throughput",
)
_SUM_WORDS: Final = ("total", "overall", "altogether", "i.e.", "together")
_OPEN: Final = lazy(
    r"\b(?:except|excluding|without|usable|remaining|remain|valid|filter\w*|discard\w*|remov\w*|drop\w*|dedup\w*|unique|distinct|after|before|up\sto|at\s(?:least|most)|on\saverage|average|median|mean"
    r"|between|respectively|additional\w*|also|plus|another|other|overlap\w*|subset|sampl\w+|random\w*|agree\w*|parallel|concurrent\w*|simultaneous\w*|overhead|including"
    r"|maximum|max|minimum|min|if|would|could|compared|than|instead|whereas|while|but|first|original\w*|some|most|several|half|multiple|peak|only|typically|usually)\b|±|[\ue000\ue001]|\bet\sal",
    re.IGNORECASE,
)
_TIMED: Final = frozenset(
    {"epoch", "step", "iteration", "episode", "run", "seed", "model", "trial", "experiment", "job"}
)
"""What `inconsistent-duration` multiplies times by."""
_NUMBER: Final = lazy(r"\d[\d.,]*")
_ANOTHER: Final = lazy(r"\d|\b(?:one|each|two|three|four|five|six|eight|ten)\b")
_LONGEST: Final = 500
_BRACKETED: Final = lazy(r"\d\s?[A-Za-z-]+(?:\s[a-zA-Z0-9]+){0,2}\s?\((?:[a-z.,=]+\s)?[~≈]?\s?\d")
_SAME: Final = lazy(
    r"^(?:\s(?:of\s)?CO2e?q?)?\s?\(\s?(?:or\s|i\.e\.,?\s|that\sis,?\s|=\s?|equivalently,?\s)?$"
)
_BEHIND: Final = lazy(r"^(?:\sof\sCO2e?q?|\sCO2e?q?|\sin\stotal|\stotal)?\s?\)")
_LISTED: Final = lazy(r"^(?:,\s|,?\sand\s)$")
_SAVED: Final = lazy(
    r"\b(?:sav(?:es?|ing|ed)|a\sdifference\sof|(?:a|thus)\s(?:reduction|saving)\sof|less\sby)\s(?:us\s)?(?:of\s)?$",
    re.IGNORECASE,
)


def relations(passage: Passage) -> Iterator[Computation]:
    """Yield the amounts of a sentence that its other amounts do not give."""
    text = passage.text
    if passage.kind is PassageKind.CELL or not _NUMBER.search(text):
        return
    for start, end in passage.sentences():
        first = _NUMBER.search(text, start, end) if end - start <= _LONGEST else None
        if first is None or not _ANOTHER.search(text, first.end(), end):
            continue
        # which of the relations a sentence can hold is cheap to see; its amounts are dear to read
        words = text[start:end].lower()
        same = "(" in words and _BRACKETED.search(text, start, end) is not None
        each = (
            any(word in words for word in _EACH_WORDS)
            and _CUE.search(text, start, end) is not None
            and _OPEN.search(text, start, end) is None
        )
        added = " and " in words and any(word in words for word in _SUM_WORDS)
        saved = "sav" in words or "difference of" in words
        if not (same or each or added or saved):
            continue
        found = amounts(passage, start, end)
        if same:
            yield from _same(passage, found)
        if len(found) < 3:
            continue
        if each:
            yield from _each(passage, found)
        if added:
            yield from _sum(passage, found)
        if saved:
            yield from _difference(passage, found)


def _off(stated: Amount, implied: Interval, rough: bool) -> float:
    amount = (
        stated.amount if stated.count and stated.amount.low == stated.amount.high else printed(stated.amount)
    )
    if rough or stated.rough:
        amount = Interval(amount.value, amount.value * (1 - _ROUGHLY), amount.value * (1 + _ROUGHLY))
    return gap(amount, implied)


def _each(passage: Passage, found: list[Amount]) -> Iterator[Computation]:
    """Yield the whole that so many of each do not give."""
    parts = [one for one in found if one.per]
    text = passage.text
    if not parts:
        parts = []
        for one, other in pairwise(found):
            if one.every and one.count and other.count:
                parts = [other]
        if not parts:
            return
    if len(parts) != 1 or (parts[0].dim == "time" and parts[0].per in _TIMED):
        return
    part = parts[0]
    others = [one for one in found if one is not part]
    wholes = [one for one in others if _alike(one, part) and not one.per]
    if len(wholes) != 1:
        return
    whole = wholes[0]
    rest = [one for one in others if one is not whole]
    if part.per in ("", "each"):
        before = [one for one in rest if one.count and one.end <= part.start]
        many = before[-1:] if len(before) == 1 else []
    elif part.per in ("second", "minute", "hour", "day", "ms", "week"):
        many = [one for one in rest if one.dim == "time"]
    else:
        many = [
            one
            for one in rest
            if part.per in (one.dim, *one.head)
            or one.dim.endswith(f" {part.per}")
            or (
                one.dim.startswith("device time")
                and part.per.endswith("-hour")
                and part.per.startswith(one.dim.split()[-1])
            )
        ]
    many = [one for one in many if one.amount.value != 1] or many
    if len(many) != 1 or len(rest) > 1 + sum(one.amount.value in (1.0,) for one in rest):
        return
    count = many[0]
    if (
        count.dim != "time"
        and whole.start < max(part.start, count.start)
        and not re.search(
            r"total|overall|altogether", text[whole.start - 40 if whole.start > 40 else 0 : whole.end + 25]
        )
    ):
        return
    if whole.start > max(part.start, count.start) and not _CUE.search(
        text[
            max(part.end if part.end < whole.start else 0, count.end if count.end < whole.start else 0) : min(
                len(text), whole.end + 25
            )
        ]
    ):
        return
    times = count.amount
    if count.dim == "time":
        times = times.scaled(1 / SECONDS[part.per])
    elif not count.count:
        times = (
            times.scaled(1 / count.scale) if part.per.endswith("-hour") and count.scale == 3600.0 else times
        )
    exact = part.count and whole.count and count.count
    implied = product((part.amount if exact else printed(part.amount), times if exact else printed(times)))
    difference = _off(whole, implied, part.rough or count.rough)
    size = abs(whole.amount.value / implied.value - 1)
    if not difference or abs(difference) < _PASS or size < _PASS:
        return
    if not 0.02 < whole.amount.value / implied.value < 50 or whole.amount.value <= part.amount.value:
        return
    yield _computation(passage, whole, implied, (part, count), f"{count.words} x {part.words}")


def _alike(one: Amount, other: Amount) -> bool:
    if one.dim == other.dim:
        return True
    same = one.count and other.count and len(other.dim) > 6 and one.dim[:6] == other.dim[:6]
    return same or (other.count and one.count and bool({one.dim} & set(other.head)))


def _same(passage: Passage, found: list[Amount]) -> Iterator[Computation]:
    """Yield an amount in brackets that is not the same in its other unit."""
    text = passage.text
    for one, other in pairwise(found):
        if (
            one.dim != other.dim
            or one.count
            or other.count
            or one.scale == other.scale
            or other.per not in ("", one.per)
        ):
            continue
        if not _SAME.match(text[one.end : other.start]) or not _BEHIND.match(
            text[other.end : other.end + 20]
        ):
            continue
        difference = _off(other, printed(one.amount), one.rough)
        if abs(difference) < 0.1:
            continue
        made = one.amount.value / other.scale
        yield Computation(
            "product",
            Figure(other.amount.scaled(1 / other.scale), passage.place(other.start, other.end), other.words),
            (Figure(one.amount, passage.place(one.start, one.end), one.words),),
            Interval.exact(made),
            one.words,
            exact=True,
        )


def _sum(passage: Passage, found: list[Amount]) -> Iterator[Computation]:
    """Yield the whole that a list of amounts of one unit does not give."""
    text = passage.text
    pattern = _STAGES.search(text, found[0].start - 1 if found[0].start else 0)
    if pattern is None:
        return
    numbers = [parse_multiplied(m["n"], m["k"]) for m in _TERM.finditer(pattern["list"])]
    values = [number.value for number in numbers if number is not None]
    unit = stem(pattern["unit"])
    wholes = [
        one
        for one in found
        if one.start >= pattern.end("unit") and unit in (one.dim, *one.head) and not one.per
    ]
    if len(wholes) != 1 or len(values) < 2 or len(values) != len(numbers):
        return
    whole = wholes[0]
    between = text[pattern.end() : whole.end + 20]
    if not re.search(r"\b(?:in\stotal|total|overall|altogether|i\.e\.|together)\b", between) or _OPEN.search(
        between
    ):
        return
    made = sum(values)
    if abs(whole.amount.value / made - 1) < _PASS or not 0.3 < whole.amount.value / made < 3:
        return
    if not gap(printed(whole.amount), Interval.exact(made)):
        return
    yield Computation(
        "product",
        Figure(whole.amount, passage.place(whole.start, whole.end), whole.words),
        (Figure(Interval.exact(made), passage.place(pattern.start(), pattern.end()), pattern[0]),),
        Interval.exact(made),
        " + ".join(m[0].strip() for m in _TERM.finditer(pattern["list"])),
        exact=True,
    )


_TERM: Final = lazy(r"(?P<n>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)\s?(?P<k>[kKMB](?!\w))?")
_ONE_TERM: Final = r"(?:\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)\s?[kKMB]?"
_STAGES: Final = lazy(
    rf"\b(?:of|for|with|are|were|and|contain\w*|has|have|took|takes|:)\s(?P<list>{_ONE_TERM}(?:,\s{_ONE_TERM}){{0,5}},?\sand\s{_ONE_TERM})\s(?P<unit>[a-zA-Z-]{{3,}})(?!\srespectively)"
)


def _difference(passage: Passage, found: list[Amount]) -> Iterator[Computation]:
    """Yield what is said to be saved and is not the difference of the two amounts before it."""
    text = passage.text
    for i, saved in enumerate(found[2:], 2):
        one, other = found[i - 2], found[i - 1]
        if not _SAVED.search(text[max(0, saved.start - 30) : saved.start]) or saved.rough:
            continue
        if len({one.dim, other.dim, saved.dim}) != 1 or saved.count or one.per or other.per or saved.per:
            continue
        made = abs(one.amount.value - other.amount.value)
        if not made:
            continue
        room = (
            max(one.amount.high or 0, 0)
            - (one.amount.low or 0)
            + (other.amount.high or 0)
            - (other.amount.low or 0)
        )
        implied = Interval(made, max(0.0, made - room), made + room)
        if abs(gap(printed(saved.amount), implied)) < _PASS:
            continue
        yield _computation(passage, saved, implied, (one, other), f"{one.words} less {other.words}")


def _computation(
    passage: Passage, whole: Amount, implied: Interval, parts: tuple[Amount, ...], words: str
) -> Computation:
    return Computation(
        "product",
        Figure(whole.amount.scaled(1 / whole.scale), passage.place(whole.start, whole.end), whole.words),
        tuple(Figure(one.amount, passage.place(one.start, one.end), one.words) for one in parts),
        implied.scaled(1 / whole.scale),
        words,
        exact=whole.count,
        of=_unit(whole),
    )


def _unit(one: Amount) -> str:
    return (
        re.sub(r"^[$€£~≈\s]*[\d.,]+\s?(?:[kKMB](?=\s|$)|thousand|million|billion)?\s?", "", one.words)
        if not one.count
        else ""
    )
