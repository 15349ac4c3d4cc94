"""Money spent on compute or on calls of a paid model: "$23 on API calls", "about USD 400 of cloud GPUs"."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from reproof.fact import Kind
from reproof.mention import Mention
from reproof.mention._multiplied import bounds, sentences_with
from reproof.patterns import lazy
from reproof.quantity import Interval, parse_multiplied

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.passage import Passage

_SIGNS: Final = {"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "￥": "CNY", "₹": "INR"}
_DOLLARS: Final = {"CA": "CAD", "C": "CAD", "A": "AUD", "AU": "AUD", "HK": "HKD", "NZ": "NZD", "S": "SGD"}
_NAMES: Final = {
    "dollar": "USD", "us dollar": "USD", "u.s. dollar": "USD", "cent": "USD", "euro": "EUR", "pound": "GBP",
    "yuan": "CNY", "rmb": "CNY",
}  # fmt: skip
_CODE = r"USD|EUR|GBP|CAD|AUD|CHF|CNY|RMB|JPY|INR|KRW|SEK"
_SIGN = r"(?:(?:US|U\.S\.|CA|AU|HK|NZ|C|A|S)\s?)?\$|[€£¥￥₹]"
_MULTIPLIER = r"\s?(?:[kKMB](?![A-Za-z])|(?:thousand|million|billion)\b)"
_NUMBER = rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d+)(?:\.\d+)?(?:{_MULTIPLIER})?"
_TO = r"\s?(?:-|–|—|to|and)\s?"
_AMOUNT: Final = lazy(
    rf"(?:(?P<before>{_SIGN}|\b(?:{_CODE})\s?\$?)\s?(?P<first>{_NUMBER})(?:{_TO}(?:{_SIGN})?\s?(?P<second>{_NUMBER}))?"
    rf"(?:\s?(?P<code>{_CODE})\b)?"
    rf"|(?<![\w.$€£^,])(?P<low>{_NUMBER})(?:{_TO}(?P<high>{_NUMBER}))?\s?"
    rf"(?:(?P<name>(?:U\.?S\.?\s)?dollars?|[Ee]uros?|pounds?(?=\s(?:sterling|on|for|in|per))|yuan|RMB|cents?|{_CODE})\b|(?P<after>[€£])))"
)
_COMPUTE = lazy(
    r"\bAPIs?\b|\bGPT|OpenAI|Claude|Gemini|Anthropic|DeepSeek|\bLLMs?\b|comput(?:e|ing|ation|ational)\b|\b[GT]PUs?\b|CPUs?\b"
    r"|cloud|\bAWS\b|\bGCP\b|\bEC2\b|Azure|Lambda|vast\.?ai|RunPod|Colab|Modal\b|\btrain(?:ing|ed|s)?\b|inference|\bcredits?\b"
    r"|instances?\b|infrastructure|electricity|quer(?:y|ies)|requests?\b|\bruns?\b|running|experiment|evaluat|\btokens?\b"
    r"|per\shour|/\s?h(?:r|our)?\b|hourly|\bprompts?\b|pre-?train|fine-?tun|server|cluster|inferenc|\bA100|\bH100|\bV100",
    re.IGNORECASE,
)
_SPENT = lazy(
    r"\bcost|spen[dt]|budget|expens|price|pricing|charg|bill|worth\sof|\bin\s|consum|for\sonly|total|\bon\s",
    re.IGNORECASE,
)
_OTHER = lazy(
    r"annotator|crowd|\bMTurk|Mechanical\sTurk|\bworkers?\b|participant|\bwages?\b|salar(?:y|ies)|\bpaid\b|\bpay\b"
    r"|compensat|remunerat|prize|award|fares?\b|revenue|income|profit|stocks?\b|house|loans?\b|donat|\breward|grant\b"
    r"|funding|\btrips?\b|rides?\b|\btaxi|GDP\b|market|sales|customer|purchas|Prolific|volunteer|subjects?\b|tuition"
    r"|human\s(?:baselines?|evaluat\w+|annotat\w+|ratings?|judg\w+|stud(?:y|ies)|experts?)|transactions?\b|economy|investment|invested|stipend|gift\scard|bonus|labor|labour|labell?er|damage|trade|fraud|fine\sof|valued",
    re.IGNORECASE,
)
_THANKS = lazy(
    r"\b(?:thank\w*|acknowledge?s?|gratefully|gratitude|sponsored\sby|(?:was|were|is|are)\s(?:supported|funded)\sby|awarded|in-kind)\b",
    re.IGNORECASE,
)
"""Money given, not spent: "we thank X for $5,000 of cloud credits"."""
_PER: Final = lazy(
    r"\s?(?:USD\s?)?(?:/|\bper\b|\ban?\b|\bfor\s(?:each|every|one|a|an)\b|\beach\b)\s?(?:(?P<count>1?\s?[kKM]|1,?000|million|thousand)\s)?"
    r"(?:(?P<adjective>GPU|TPU|[AHVB][12]00|A10G?|T4|L4|API|input|output|test|single|generated|evaluated|model|evaluation|node|training)[-\s/]?){0,2}"
    r"(?P<what>[A-Za-z]{1,14})?"
)
_LISTED: Final = lazy(rf"(?:\s?(?:/|,|and|or)\s?(?:{_SIGN})\s?{_NUMBER}){{1,3}}(?=\s?(?:/|per\b))")
"""Prices of one kind in a row, with what they are per behind the last: "$2.50/$10 per 1M tokens"."""
_BOUGHT: Final = lazy(
    r"(?<!ing\s)\b(?:(?:an?|each|the|every|single)\s(?:\S+\s){0,3}(?:[GT]PU|card|machine|server|workstation|laptop|board|[AHV]100|RTX\s\w{4,5})"
    r"|[GT]PUs|cards|machines|workstations)\s(?:costs?|(?:is|are)\s(?:priced\sat|sold\sfor)|sells?\sfor|retails?\s(?:at|for))\s"
    r"(?:about\s|around\s|over\s|roughly\s|approximately\s|[~≈]\s?)?$",
    re.IGNORECASE,
)
"""A device's own price: bought, not computed with."""
_MONEY: Final = (*_SIGNS, *_CODE.split("|"), "ollar", "euro", "Euro", "pounds", "yuan", " cent")


def recognise(passage: Passage) -> Iterator[Mention]:
    """Yield sums of money whose sentence is about compute; wages, prizes and data are left out."""
    text = passage.text
    cues: _Cues | None = None
    for low, high, _ in sentences_with(text, _MONEY):
        for match in _AMOUNT.finditer(text, low, high):
            if _THANKS.search(text, max(low, match.start() - 160), min(high, match.end() + 60)):
                continue
            cues = cues or _Cues(text)
            confidence = cues.confidence(
                max(low, match.start() - 160), min(high, match.end() + 120), match.start()
            )
            if confidence:
                yield from _sum(passage, match, confidence)


def _sum(passage: Passage, match: re.Match[str], confidence: float) -> Iterator[Mention]:
    text = passage.text
    amount, unit = _read(match)
    if amount is not None and amount.value:
        amount, qualifiers = bounds(text, match.start(), match.end(), amount)
        listed = _LISTED.match(text, match.end())
        per, price = _basis(text, listed.end() if listed else match.end())
        if per is None and _BOUGHT.search(text, max(0, match.start() - 90), match.start()):
            return
        yield Mention(
            Kind.COST, passage, match.start(), match.end(), "a sum of money for compute", amount,
            unit=None if unit == "USD" else unit, per=per, qualifiers=qualifiers | price,
            confidence=min(confidence, 0.4) if price else confidence,
        )  # fmt: skip


class _Cues:
    """Where a text speaks of compute, of spending, and of money for something else."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._compute = [match.span() for match in _COMPUTE.finditer(text)]
        self._spent = [match.span() for match in _SPENT.finditer(text)]
        self._other = [match.span() for match in _OTHER.finditer(text)]

    def confidence(self, low: int, high: int, at: int) -> float:
        """Rate how sure a stretch is about the price of compute; 0 when about something else.

        What else is paid for counts only on the sum's own side of a semicolon.
        """
        words = self._words(low, high)
        left, right = self._text.rfind("; ", low, at), self._text.find("; ", at, high)
        left, right = max(low, left), right if right >= 0 else high
        other = _within(self._other, left, right)
        if not words or (other and len(self._words(left, right)) < 3):
            return 0.0
        if other:
            return 0.4
        return 0.9 if _within(self._spent, low, high) else 0.6

    def _words(self, low: int, high: int) -> set[str]:
        """Return the words for compute in a stretch."""
        return {self._text[start:end].lower() for start, end in _within(self._compute, low, high)}


def _within(spans: list[tuple[int, int]], low: int, high: int) -> list[tuple[int, int]]:
    return spans[bisect_left(spans, (low, 0)) : bisect_left(spans, (high, 0))]


def _read(match: re.Match[str]) -> tuple[Interval | None, str]:
    first, second = match["first"] or match["low"], match["second"] or match["high"]
    amount, other = _number(first), _number(second)
    if second and amount is not None and other is not None and amount.value < other.value:
        last = re.search(r"[A-Za-z]+$", second)
        shared = _number(f"{first} {last.group(0)}") if last and first[-1].isdigit() else None
        amount = (shared or amount).to(other)
    unit = _unit(match)
    if amount is not None and (match["name"] or "").startswith("cent"):
        amount = amount.scaled(0.01)
    return amount, unit


def _number(text: str | None) -> Interval | None:
    if not text:
        return None
    parts = re.fullmatch(r"(.*?)\s?([kKMB]|thousand|million|billion)?", text)
    return parse_multiplied(parts[1], parts[2]) if parts else None


def _unit(match: re.Match[str]) -> str:
    if match["code"]:
        return "CNY" if match["code"] == "RMB" else match["code"]
    word = match["before"] or match["after"] or match["name"] or ""
    word = word.strip()
    if word.endswith("$"):
        return _DOLLARS.get(word[:-1].strip(), "USD")
    return _SIGNS.get(word) or _NAMES.get(word.lower().rstrip("s").replace("u.s.", "us")) or word


def _basis(text: str, end: int) -> tuple[str | None, frozenset[str]]:
    """Return what the sum is per, and whether that makes it a price and not an expense."""
    match = _PER.match(text, end)
    if match is None or match["what"] is None:
        return None, frozenset()
    what = match["what"].lower()
    if what in ("h", "hr", "hour", "hours"):
        device = (match["adjective"] or "").upper()
        return ("device hour" if device not in ("", "API", "INPUT", "OUTPUT") else "hour"), frozenset(
            {"price"}
        )
    if match["count"] or what in ("tokens", "token", "mtok", "m", "k"):
        return "token", frozenset({"price"})
    if what in ("month", "kwh", "year"):
        return what, frozenset({"price"})
    return (what, frozenset()) if len(what) > 2 else (None, frozenset())
