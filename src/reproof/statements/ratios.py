"""Shares and changes given beside their numbers: 42 of 60 (70 %), from 12 h to 3 h, four times faster."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reproof.ledger.interval import gap, printed, ratio
from reproof.patterns import lazy
from reproof.quantity import Interval, parse_number
from reproof.stated import Computation, Figure
from reproof.statements.amounts import SECONDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.passage import Passage

_COUNT = r"\d{1,3}(?:,\d{3})+|\d{1,7}"
_PERCENT = r"\d{1,3}(?:\.\d+)?"
_OUT_OF = r"(?:\s?/\s?|\s(?:out\s)?of\s(?:the\s|all\s|our\s)?)"
_ROUGHLY = r"(?:i\.e\.,?\s|or\s|roughly\s|about\s|approximately\s|around\s|[~≈]\s?)?"
_SHARE: Final = lazy(
    rf"(?<![\w.,/$-])(?P<a>{_COUNT})(?:\s[a-z]+)?{_OUT_OF}(?P<b>{_COUNT})(?![\d/]|[.,]\d)"
    rf"(?:\s[A-Za-z-]+){{0,4}}\s?[(,]\s?{_ROUGHLY}(?P<p>{_PERCENT})\s?%(?=\s?[),.;\]]|$)"
)
_SHARED: Final = lazy(
    rf"(?<![\w.,/-])(?P<p>{_PERCENT})\s?%(?:\s[a-z]+){{0,3}}\s\((?:i\.e\.,?\s)?(?P<a>{_COUNT}){_OUT_OF}(?P<b>{_COUNT})(?:\s[A-Za-z-]+){{0,3}}\)"
)
_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_TIMES: Final = {
    **SECONDS,
    "MB": 1e6, "GB": 1e9, "TB": 1e12, "W": 1.0, "kW": 1e3, "Wh": 1.0, "kWh": 1e3, "MWh": 1e6, "GWh": 1e9,
    "kg": 1.0, "t": 1e3, "tonne": 1e3, "g": 1e-3,
    "K": 1e3, "M": 1e6, "B": 1e9, "k": 1e3, "million": 1e6, "billion": 1e9, "%": 1.0,
}  # fmt: skip
_UNIT = (
    r"(?:\s?(?:[KMBk](?![A-Za-z])|%)|\s(?:million|billion|milliseconds?|ms|s|sec|seconds?|min|minutes?|mins|h|hrs?|hours?|days?|weeks?|[MGT]B|k?Wh?|[MG]Wh|kg|t|g|tonnes?)"
    r"(?![A-Za-z]))?"
)
_MOVED: Final = lazy(
    rf"\bfrom\s(?:about\s|roughly\s|around\s|[~≈$]\s?)?(?P<a>{_NUMBER})(?P<u>{_UNIT})(?:\s(?!to\b|down\b)[a-z-]+){{0,3}}\s(?:down\s|up\s)?to\s"
    rf"(?:only\s|just\s|about\s|roughly\s|around\s|[~≈$]\s?)?(?P<b>{_NUMBER})(?P<v>{_UNIT})"
)
_FACTOR = (
    rf"(?P<n>{_NUMBER})(?:\s?[×x](?![\w])|[\s-](?:times|fold)\b)(?=\s(?:speed-?\s?up|reduction|faster|improvement|increase|decrease|smaller|larger"
    r"|fewer|less|more|lower|higher|saving|compression|gain|acceleration|drop|cheaper)|\s?[).;,])"
)
_CHANGE = (
    rf"(?P<m>{_PERCENT})\s?%(?=\s(?:relative\s)?(?:reduction|decrease|increase|drop|saving|less|fewer|lower|higher"
    r"|more|faster|decline|growth)|\s?\))"
)
_AFTER: Final = lazy(
    r"(?:\s[a-z]+){0,2}\s?[,(–—-]\s?(?:a|an|i\.e\.,?|that\sis|which\sis|corresponding\sto|amounting\sto|yielding|giving)?"
    rf"\s?(?:a\s|an\s)?(?P<r>about\s|roughly\s|approximately\s|nearly\s|almost\s|over\s|more\sthan\s|around\s|up\sto\s|[~≈]\s?)?(?:{_FACTOR}|{_CHANGE})",
    re.IGNORECASE,
)
_BEFORE: Final = lazy(
    r"\b(?:by|a|an)\s(?P<r>about\s|roughly\s|approximately\s|nearly\s|almost\s|over\s|more\sthan\s|around\s|up\sto\s|a\sfactor\sof\s|[~≈]\s?)?"
    rf"(?:(?P<n>{_NUMBER})(?:\s?[×x]|[\s-](?:times|fold))?|(?P<m>{_PERCENT})\s?%)(?:\s(?:relative|reduction|speed-?up|decrease|increase)){{0,2}}\s?[,(]\s?$",
    re.IGNORECASE,
)
_RANGE: Final = lazy(r"\b(?:var(?:y|ies|ied|ying)|rang\w+|sweep\w*|swept|values?|between)\b", re.IGNORECASE)
_ROUGH: Final = 0.12
"""How far \"about\" reaches, either way."""


def ratios(passage: Passage) -> Iterator[Computation]:
    """Yield shares and changes that do not follow from the numbers beside them."""
    text = passage.text
    at = text.find("%")
    while at >= 0:
        low = max(0, at - 90)
        before = text[at - 12 : at]
        if ("(" in before or "," in before) and (match := _SHARE.search(text, low, at + 2)):
            yield from _share(passage, match)
        if text.find("(", at, at + 40) > 0 and (match := _SHARED.search(text, max(0, at - 7), at + 90)):
            yield from _share(passage, match)
        at = text.find("%", at + 1)
    at = text.find("from ")
    while at >= 0:
        if match := _MOVED.match(text, at):
            yield from _moved(passage, match)
        at = text.find("from ", at + 1)


def _share(passage: Passage, match: re.Match[str]) -> Iterator[Computation]:
    part, whole, stated = (parse_number(match[name]) for name in "abp")
    if (
        part is None
        or whole is None
        or stated is None
        or not 0 < part.value <= whole.value
        or whole.value < 5
    ):
        return
    if re.search(r"[~≈]|\b(?:roughly|about|around|approximately|nearly|over|almost)\b", match[0]):
        stated = Interval(stated.value, stated.value * (1 - _ROUGH), stated.value * (1 + _ROUGH))
    implied = Interval.exact(100 * part.value / whole.value)
    rest = Interval.exact(100 - implied.value)
    if not gap(printed(stated), implied) or not gap(printed(stated), rest):
        return
    yield Computation(
        "ratio",
        Figure(stated, passage.place(match.start("p"), match.end("p")), f"{match['p']} %"),
        (Figure(part, passage.place(match.start("a"), match.end("b")), ""),),
        implied,
        f"{match['a']} of {match['b']}",
        of="%",
    )


def _moved(passage: Passage, match: re.Match[str]) -> Iterator[Computation]:
    text = passage.text
    if _RANGE.search(text, max(0, match.start() - 30), match.start()):
        return
    said = _AFTER.match(text, match.end())
    if said is None:
        start = max(0, match.start() - 60)
        said = _BEFORE.search(text[start : match.start()])
        if said is None:
            return
        offset = start
    else:
        offset = 0
    pair = _pair(match)
    name = "n" if said["n"] else "m"
    stated = parse_number(said[name])
    if pair is None or stated is None or not stated.value:
        return
    one, other = pair
    if name == "n":
        choices = [ratio(one, other), ratio(other, one)]
        if not said[0].strip(" (,").endswith(("x", "×")) and "%" in match[0] and stated.value > 10:
            return
    else:
        low, high = sorted((one, other), key=lambda each: each.value)
        moved = 100 * (high.value - low.value)
        choices = [
            Interval(moved / base, moved / base * 0.98, moved / base * 1.02)
            for base in (high.value, low.value)
        ]
        if "%" in match[0]:
            choices.append(Interval.exact(high.value - low.value))
        choices.append(Interval.exact(100 * low.value / high.value))  # "to 40 % of it"
    if said["r"] and "factor" not in said["r"]:
        stated = Interval(stated.value, stated.value * (1 - _ROUGH), stated.value * (1 + _ROUGH))
    # truncated as well as rounded: 4x for 4.9
    loose = Interval(stated.value, stated.low, printed(stated).high)
    if any(abs(gap(loose, each)) < 0.03 for each in choices):
        return
    nearest = min(choices, key=lambda each: abs(each.value - stated.value))
    place = passage.place(offset + said.start(name), offset + said.end(name))
    yield Computation(
        "ratio",
        Figure(stated, place, f"{said[name]} {'%' if name == 'm' else 'times'}"),
        (Figure(one, passage.place(match.start(), match.end()), ""),),
        nearest,
        match[0].strip(),
        of="%" if name == "m" else "times",
    )


def _pair(match: re.Match[str]) -> tuple[Interval, Interval] | None:
    """Return both numbers in one unit; None when they are of different things."""
    one, other = parse_number(match["a"]), parse_number(match["b"])
    if one is None or other is None or not one.value or not other.value:
        return None
    first, second = match["u"].strip(), match["v"].strip()
    if first == second or not first:
        return one, other
    scales = [_TIMES.get(unit) or _TIMES.get(unit.rstrip("s")) for unit in (first, second)]
    if scales[0] is None or scales[1] is None:
        return None
    return one.scaled(scales[0]), other.scaled(scales[1])
