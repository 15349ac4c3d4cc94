"""Equations between plain numbers that a text prints: 8 x 72 = 576, or N = 5 with N x 12 = 60."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reproof.ledger.interval import gap, printed
from reproof.passage import PassageKind
from reproof.patterns import lazy
from reproof.quantity import Interval, parse_multiplied, parse_number
from reproof.record import dataclass
from reproof.stated import Computation, Figure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.passage import Passage

_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?(?:\s?[×x]\s?10\s?\^\s?\{?[-−]?\d+\}?|[eE][-+]?\d+)?"
_LETTER = r"(?:\s?(?:thousand|million|billion|trillion)|[kKMB])(?![A-Za-z0-9])"
_NAME = r"\|[A-Za-z]\w{0,3}\||(?<![A-Za-z0-9])[A-Za-z](?![A-Za-z0-9])(?:_?\d)?"
_TOKEN: Final = lazy(
    rf"\s*(?:(?P<number>{_NUMBER})(?P<letter>{_LETTER})?|(?P<op>[×·∙⋅*+÷^()=≈≃]|[-−–](?=\s?[\d(|])|/(?=\s?[\d(]))|(?P<name>{_NAME})"
    r"|(?P<word>[A-Za-z][A-Za-z-]+(?:/[A-Za-z]+)?))"
)
_SIGN: Final = lazy(r"[=≈≃]")
_SPLIT: Final = lazy(r"(?<![×·∙⋅*+÷^(=≈])\s*[=≈≃]\s*")
_SCALES: Final = (1.0, 1e3, 1e6, 1e9, 1e12, 100.0, 1024.0)
"""Factors between units, prefixes and shares that the two sides may be written in."""
_TIMES: Final = (60.0, 24.0, 1440.0, 3600.0, 86400.0, 168.0, 7.0, 30.0, 365.0, 12.0, 8760.0)
"""Factors between units of time."""
_TIME: Final = lazy(r"\b(?:h|hrs?|hours?|d|days?|min|mins|minutes?|s|sec|seconds?|weeks?|months?|years?)\b")
_OPERATED: Final = lazy(r"[·∙⋅*÷]|\d\sx\s\d|\d\s[-−–/]\s\d")
_BRACKETED: Final = lazy(
    rf"(?<![\w.,×·*/^-])(?P<total>{_NUMBER})(?:\s[A-Za-z-]+){{0,2}}\s\((?:i\.e\.,?\s|=\s?)?(?=\d)"
)
_QUOTED: Final = lazy(
    r"\b(?:answer(?:s|ed|ing)?|output(?:s|ted)?|predict\w*|respon[sd]\w*|incorrect\w*|wrong(?:ly)?|mistake\w*|hallucinat\w*"
    r"|modulo|modular|counterfactual|false)\b|(?:^|\s)[QA]:",
    re.IGNORECASE,
)
"""Words by which an equation may be quoted as somebody's answer, right or wrong."""
_DEFINED: Final = lazy(rf"(?P<name>{_NAME})\s?=\s?(?P<number>{_NUMBER})(?!\s?[×·∙⋅*+÷^/(]|[\w.])")
_MORE_FOLLOWS: Final = lazy(
    r"\s?(?:[×·∙⋅*+÷^/([{|_!%≈<>]|=(?!=)|[-−–]\s?\w)|\w|\.\d|\s(?:mod|x\s)|\s[a-z](?![A-Za-z])"
)
_MAY_START: Final = lazy(r"(?<![\w.,|^_×·∙⋅*+÷/(])[\d(|A-Za-z]")
_INSIDE: Final = lazy(r"[×·∙⋅*+÷^_/=≈<>([{|\\∑∏%-]\s?$|\b(?:of|mod|by|over)\s$")
_LENGTH: Final = 120
"""How far left and right of a sign a side is looked for."""


@dataclass(frozen=True, slots=True)
class _Side:
    value: Interval
    start: int
    end: int
    numbers: int
    operators: int
    worded: bool
    whole: bool


def equations(passage: Passage) -> Iterator[Computation]:
    """Yield the equations of a passage whose sides are numbers, signs and unit words only."""
    text = passage.text
    if passage.kind is PassageKind.VERBATIM:
        return
    if "×" not in text and "+" not in text and not _OPERATED.search(text):
        return
    for sign in _SIGN.finditer(text):
        right = _read_right(text, sign.end(), {})
        if right is None:
            continue
        start, end = _sentence(text, sign.start())
        known = {match["name"]: _number(match["number"]) for match in _DEFINED.finditer(text, start, end)}
        left = _read_left(text, sign.start(), known)
        if left is None:
            continue
        yield from _compare(passage, left, right, sign[0] == "=")
    yield from _bracketed(passage)


def _bracketed(passage: Passage) -> Iterator[Computation]:
    """Yield \"160 (10 x 4 x 4)\" as an equation."""
    text = passage.text
    for match in _BRACKETED.finditer(text):
        close = text.find(")", match.end())
        if (
            close < 0
            or close - match.end() > _LENGTH
            or not re.search(r"[×·∙⋅*]|\sx\s", text[match.end() : close])
        ):
            continue
        side = _parse(text, match.end(), close, {})
        total = parse_number(match["total"])
        if side is None or total is None or side.end != close or not side.operators or side.numbers < 2:
            continue
        whole = match["total"].replace(",", "").isdigit()
        stated = _Side(total, match.start("total"), match.end("total"), 1, 0, side.worded, whole)
        yield from _compare(passage, side, stated, True)


def _compare(passage: Passage, left: _Side, right: _Side, strict: bool) -> Iterator[Computation]:
    implied, stated = left.value, right.value
    if implied.value <= 0 or stated.value <= 0:
        return
    if not strict:
        stated = Interval(stated.value, stated.value * 0.75, stated.value * 1.25)
    text = passage.text
    timed = _TIME.search(text[left.start : left.end] + text[right.start : right.end + 10])
    units = (*_SCALES, *_TIMES) if timed else _SCALES
    if any(_equal(stated, implied, factor) for factor in units):
        return
    if _QUOTED.search(text, max(0, left.start - 100), right.end + 40):
        return
    words = text[left.start : left.end].strip()
    yield Computation(
        "equation",
        Figure(stated, passage.place(right.start, right.end), text[right.start : right.end].strip()),
        (Figure(implied, passage.place(left.start, left.end), words),),
        implied,
        words,
        sure=not left.worded and not right.worded and strict,
        exact=left.whole and right.whole and strict,
    )


def _equal(stated: Interval, implied: Interval, factor: float) -> bool:
    loose = printed(stated)
    return not gap(loose, implied.scaled(factor)) or not gap(loose, implied.scaled(1 / factor))


def _sentence(text: str, at: int) -> tuple[int, int]:
    return max(0, text.rfind(". ", 0, at)), (text.find(". ", at) + 1 or len(text))


def _read_right(text: str, at: int, known: dict[str, Interval | None]) -> _Side | None:
    side = _parse(text, at, min(len(text), at + _LENGTH), known)
    if side is None or _MORE_FOLLOWS.match(text[side.end : side.end + 4]):
        return None
    return side


def _read_left(text: str, at: int, known: dict[str, Interval | None]) -> _Side | None:
    """Return the longest side that ends at a sign: one that begins after a break."""
    begin = max(0, at - _LENGTH)
    for match in _MAY_START.finditer(text, begin, at):
        start = match.start()
        if _INSIDE.search(text[max(0, start - 4) : start]):
            continue
        side = _parse(text, start, at, known)
        if side is not None and side.end >= len(text[:at].rstrip()) and side.operators and side.numbers >= 1:
            return side
    return None


def _parse(text: str, start: int, stop: int, known: dict[str, Interval | None]) -> _Side | None:
    """Parse as long an expression as there is; None when it does not begin with a value."""
    reader = _Reader(text, start, stop, known)
    value = reader.sum()
    if value is None or reader.values == 0:
        return None
    return _Side(value, start, reader.good, reader.values, reader.operators, reader.worded, reader.whole)


class _Reader:
    """A recursive-descent reader of sums, products, powers and brackets, over intervals."""

    def __init__(self, text: str, start: int, stop: int, known: dict[str, Interval | None]) -> None:
        self.text, self.at, self.stop, self.known = text, start, stop, known
        self.good = start
        self.values = self.operators = self.depth = 0
        self.worded, self.whole = False, True

    def _peek(self) -> re.Match[str] | None:
        return _TOKEN.match(self.text, self.at, self.stop)

    def _operator(self, signs: str) -> str | None:
        token = self._peek()
        if token is None:
            return None
        if token["op"] and token["op"] in signs:
            self.at = token.end()
            return token["op"]
        if token["name"] == "x" and "×" in signs and re.match(r"\s?x\s?\d", self.text[self.at : self.at + 5]):
            self.at = token.end()
            return "×"
        return None

    def sum(self) -> Interval | None:
        value = self.product()
        while value is not None:
            mark = self.at
            sign = self._operator("+-−–")
            if sign is None:
                break
            other = self.product()
            if other is None:
                self.at = mark
                break
            self.operators += 1
            if sign != "+":
                other = Interval(-other.value, _minus(other.high), _minus(other.low))
            value = _add(value, other)
        return value

    def product(self) -> Interval | None:
        value = self.power()
        while value is not None:
            mark = self.at
            sign = self._operator("×·∙⋅*÷/")
            other = self.power()
            if other is None or (sign is None and not self.text[mark : self.at].lstrip().startswith("(")):
                self.at = mark
                break
            self.operators += 1
            if sign in ("÷", "/"):
                if not (other.value and other.low and other.high):
                    self.at = mark
                    break
                low, high = (value.low or 0) / other.high, (value.high or 0) / other.low
                value = Interval(value.value / other.value, low, high)
            else:
                value = value.times(other)
        return value

    def power(self) -> Interval | None:
        value = self.atom()
        mark = self.at
        if value is not None and self._operator("^"):
            exponent = self.atom()
            if exponent is None or abs(exponent.value) > 12 or value.value < 0:
                self.at = mark
                return value
            self.operators += 1
            e = exponent.value
            value = Interval(value.value**e, (value.low or 0) ** e, (value.high or 0) ** e)
        return value

    def atom(self) -> Interval | None:
        token = self._peek()
        if token is None or self.depth > 8:
            return None
        mark = self.at
        value: Interval | None = None
        if token["number"]:
            value = _number(token["number"], token["letter"])
            self.whole = self.whole and not token["letter"] and token["number"].replace(",", "").isdigit()
            self.at = token.end()
        elif token["name"] and token["name"] in self.known:
            value = self.known[token["name"]]
            self.at = token.end()
        elif token["op"] == "(":
            self.at = token.end()
            self.depth += 1
            value = self.sum()
            self.depth -= 1
            if value is None or self._operator(")") is None:
                self.at = mark
                return None
        if value is None:
            self.at = mark
            return None
        self.values += 1
        self.good = self.at
        self._words()
        return value

    def _words(self) -> None:
        """Pass over up to two unit words after a value, when an operator or the end follows."""
        mark = self.at
        for count in range(3):
            token = self._peek()
            rest = self.text[self.at : self.stop].strip()
            if not rest or (token is not None and token["op"]):
                self.worded = self.worded or count > 0
                self.good = max(self.good, self.at) if count else self.good
                return
            if token is None or not token["word"]:
                break
            self.at = token.end()
        self.at = mark


def _number(digits: str, letter: str | None = None) -> Interval | None:
    """Read a number; a whole one without a multiplier is a count and exact."""
    number = parse_multiplied(digits, letter)
    whole = not letter and digits.replace(",", "").isdigit()
    return Interval.exact(number.value) if number and whole else number


def _minus(value: float | None) -> float | None:
    return None if value is None else -value


def _add(one: Interval, other: Interval) -> Interval:
    low = None if one.low is None or other.low is None else one.low + other.low
    high = None if one.high is None or other.high is None else one.high + other.high
    return Interval(one.value + other.value, low, high)
