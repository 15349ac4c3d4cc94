"""What is done every so many steps and how often that makes; the least of each kind and the whole."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reproof.patterns import lazy
from reproof.quantity import WORD_NUMBER, Interval, parse_multiplied, parse_number
from reproof.stated import Computation, Figure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.passage import Document, Passage
    from reproof.stated import Statement

_COUNT = r"\d{1,3}(?:,\d{3})+|\d{1,7}"
_UNITS: Final = {
    "step": "steps",
    "iteration": "steps",
    "update": "steps",
    "epoch": "epochs",
    "episode": "episodes",
}
_EVERY: Final = lazy(
    rf"\b(?:every|each)\s(?P<n>{_COUNT})\s?(?P<k>[kK])?\s(?:(?:training|gradient|optimi[sz]ation)\s)?(?P<unit>steps|iterations|updates|epochs|episodes)\b",
    re.IGNORECASE,
)
_MADE: Final = lazy(
    rf"(?<![\w.,-])(?P<m>{_COUNT}|(?i:{WORD_NUMBER}))\s(?:(?:intermediate|saved|model|training|total|evaluation|such)\s){{0,2}}(?P<what>checkpoints|snapshots|evaluations|validations)\b"
)
_SOME: Final = lazy(
    r"\b(?:keep\w*|last|best|latest|retain\w*|averag\w*|most\srecent|top|per|up\sto|at\smost|first|select\w*|ensemble|also|additional\w*|until|early|warm\w*)\b",
    re.IGNORECASE,
)
_LEAST: Final = lazy(
    rf"\b(?:at\sleast|no\s(?:fewer|less)\sthan|a\sminimum\sof|[≥⩾])\s?(?P<n>{_COUNT})\s(?:[a-z]+\s){{0,2}}?(?:per|for\seach|in\seach|from\seach|for\severy)\s(?:[a-z]+\s)?(?P<each>[a-z]{{4,}})\b"
)
_MOST: Final = lazy(
    rf"\b(?:at\smost|no\smore\sthan|a\smaximum\sof|up\sto|[≤⩽])\s?(?P<n>{_COUNT})\s(?:[a-z]+\s){{0,2}}?(?:per|for\seach|in\seach|from\seach|for\severy)\s(?:[a-z]+\s)?(?P<each>[a-z]{{4,}})\b"
)
_EXAMPLES = (
    r"examples|samples|images|sentences|instances|questions|documents|entries|items|records|utterances"
    r"|videos|papers|tweets|articles|prompts|annotations|problems|pairs"
)


_BOUNDS: Final = (
    "at least",
    "no fewer",
    "no less",
    "minimum of",
    "≥",
    "⩾",
    "at most",
    "no more",
    "maximum of",
    "up to",
    "≤",
    "⩽",
)


def schedules(document: Document, said: tuple[Statement, ...]) -> Iterator[Computation]:
    """Yield counts of checkpoints that no stated number of steps gives at the stated interval."""
    for passage in document.passages:
        text = passage.text
        if "every " in text.lower() and _EVERY.search(text):
            yield from _checkpoints(passage, said)
        if (" per " in text or " each " in text or " every " in text) and any(cue in text for cue in _BOUNDS):
            yield from _least(passage)


def _checkpoints(passage: Passage, said: tuple[Statement, ...]) -> Iterator[Computation]:
    text = passage.text
    for start, end in passage.sentences():
        every, made = list(_EVERY.finditer(text, start, end)), list(_MADE.finditer(text, start, end))
        if len(every) != 1 or len(made) != 1 or _SOME.search(text, start, end):
            continue
        interval = parse_multiplied(every[0]["n"], every[0]["k"])
        many = parse_number(made[0]["m"])
        unit = _UNITS[every[0]["unit"].lower().removesuffix("s")]
        if interval is None or many is None or interval.value < 1:
            continue
        lengths = _lengths(passage, unit, (start, end), said)
        counts = [length.amount.value / interval.value for length in lengths]
        if not counts or any(count - 1.01 <= many.value <= count + 1.01 for count in counts):
            continue
        nearest = min(range(len(counts)), key=lambda i: abs(counts[i] - many.value))
        length = lengths[nearest]
        yield Computation(
            "product",
            Figure(Interval.exact(many.value), passage.place(made[0].start(), made[0].end()), made[0][0]),
            (
                Figure(interval, passage.place(every[0].start(), every[0].end()), every[0][0]),
                Figure(length.amount, length.place, ""),
            ),
            Interval.exact(int(counts[nearest])),
            f"{length.amount.value:,.0f} {unit}, one {every[0][0].lower()},",
            exact=True,
        )


def _lengths(
    passage: Passage, unit: str, sentence: tuple[int, int], said: tuple[Statement, ...]
) -> list[Statement]:
    """Return the lengths of training that may be meant: of the sentence, the passage or table, the paper."""
    known = [one for one in said if one.name == unit and one.scope == "own" and one.amount.value > 1]
    known = [one for one in known if not re.search(r"\bevery\s$", _before(one))]
    here = [one for one in known if one.site.passage is passage]
    beside = [one for one in known if passage.table is not None and one.site.passage.table == passage.table]
    rings = ([one for one in here if one.site.sentence == sentence], here, beside)
    for ring in rings:
        if ring:
            return ring
    return known if len({one.amount.value for one in known}) == 1 else []


def _before(one: Statement) -> str:
    return one.site.passage.text[max(0, one.site.start - 8) : one.site.start].lower()


def _least(passage: Passage) -> Iterator[Computation]:
    """Yield the least number of each kind that all kinds together cannot have, and the most likewise."""
    text = passage.text
    for pattern, most in ((_LEAST, False), (_MOST, True)):
        for match in pattern.finditer(text):
            start, end = next(s for s in passage.sentences() if s[0] <= match.start() < s[1])
            noun = re.escape(match["each"].removesuffix("y"))
            kinds = re.search(
                rf"(?<![\w.,-])(?P<k>\d{{1,4}}|{WORD_NUMBER})\s(?:[\w-]+\s){{0,2}}?{noun}(?:s|es|ies)\b",
                text[start:end], re.IGNORECASE,
            )  # fmt: skip
            wholes = list(
                re.finditer(
                    rf"(?<![\w.,-])(?P<t>{_COUNT})\s(?:[\w-]+\s){{0,2}}?(?:{_EXAMPLES})\b", text[start:end]
                )
            )
            wholes = [w for w in wholes if not match.start() - start <= w.start() < match.end() - start]
            if kinds is None or len(wholes) != 1:
                continue
            number, each, whole = (
                parse_number(match["n"]),
                parse_number(kinds["k"]),
                parse_number(wholes[0]["t"]),
            )
            if number is None or each is None or whole is None or each.value < 2:
                continue
            made = number.value * each.value
            if (whole.value <= made) if most else (whole.value >= made):
                continue
            at = start + wholes[0].start("t")
            yield Computation(
                "product",
                Figure(
                    Interval.exact(whole.value), passage.place(at, at + len(wholes[0]["t"])), wholes[0]["t"]
                ),
                (Figure(number, passage.place(match.start(), match.end()), match[0]),),
                Interval.exact(made),
                f"{match[0]} over {each.value:g}",
                exact=True,
            )
