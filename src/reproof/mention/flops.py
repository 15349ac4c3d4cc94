"""Amounts of floating-point operations: "3.14e23 FLOPs", "4.1 GFLOPs per image", "3640 PF-days"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from reproof.fact import Kind
from reproof.mention import Mention
from reproof.mention._multiplied import (
    APPROXIMATELY,
    CHANGED,
    DIFFERENCE,
    Count,
    read_counts,
    sentence,
    stretches,
)
from reproof.mention._present import present
from reproof.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.passage import Passage

_PREFIXES: Final = {
    "k": 1e3, "kilo": 1e3, "m": 1e6, "mega": 1e6, "g": 1e9, "giga": 1e9, "b": 1e9,
    "t": 1e12, "tera": 1e12, "p": 1e15, "peta": 1e15, "e": 1e18, "exa": 1e18,
    "z": 1e21, "zetta": 1e21, "y": 1e24, "yotta": 1e24,
}  # fmt: skip
_DAY: Final = 86400.0
_PREFIX = r"(?:(?P<prefix>kilo|mega|giga|tera|peta|exa|zetta|yotta|[kKMGTPEZYB])[-\s]?)?"
_OPERATIONS = (
    r"(?P<unit>FLOPs?|FLOPS|flops?|Flops?|FLoPs|(?:MAC|Mac|MADD|MAdd|mult-add|Mult-Add|Mult-?adds?|multi-add)s?|MACC?s?"
    r"|multiply[-\s](?:adds?|accumulates?)(?:\soperations)?|[Ff]loating[-\s][Pp]oint\s(?:arithmetic\s)?[Oo]perations)"
)
_ADJECTIVE = (
    r"(?:(?:training|total|inference|forward|theoretical|additional|estimated|dense|effective|model)\s)?"
)
_RATE = lazy(
    r"\s?(?:/|\bper\b|\ba\b)\s?(?:s|sec|second|W|watt|\$|dollar|GPU|device|chip|core|accelerator|param\w*|byte)\b"
    r"|ps\b|\ss\s?\^?\s?[-−–]1|\s(?:utili[sz]ation|throughput|efficiency)\b|[-\s](?:peak|capable)\b"
)
_UNIT_AFTER: Final = lazy(rf"(?:\s|-)?{_ADJECTIVE}{_PREFIX}{_OPERATIONS}(?![A-Za-z])")
_DAYS_AFTER: Final = lazy(
    r"[\s\-]?(?P<prefix>giga|tera|peta|exa|zetta|[GTPEZ])"
    r"(?:[Ff][Ll][Oo][Pp][Ss]?|[Ff])(?:/s(?:ec)?|\sper\ssecond|s)?[-\s·⋅*]{1,2}(?P<time>day|hour|year|d\b|h\b)s?\b"
)
_HEAD_BEFORE: Final = lazy(
    rf"\b(?:{_PREFIX}(?:FLOPs?|FLOPS|MACs)(?:\scounts?|\sbudgets?|\scosts?)?|compute\sbudgets?)\b"
    r"(?P<gap>(?:[^.;\d\n%]|(?<=[A-Za-z\-])\d|\d(?=[A-Z])){0,40}?)(?:\b(?:is|are|was|were|of|at|from|to|between|reach\w{0,3}|totals)\s|[=:≈∼~(]\s?)\s?"
    rf"{APPROXIMATELY}?$"
)
_FORMULA_BEFORE: Final = lazy(r"\bFLOPs?\b[a-z\s]{0,40}[\d\s×·⋅∙*+\-−–()/,.^=A-Za-z{}]{2,70}?[=≈≃]\s?$")
"""How a computation's size comes about, and then the size: "FLOPs as 6ND = 6 · 1B · 3B ≈ 2e19"."""
_COUNTED = lazy(r"\d[\s-]?(?:[KMGTP]|(?:thousand|million|billion|trillion)\s)?$")
_NOT_A_COUNT = lazy(r"\d|\.\d|[A-Z]{2}")
_LETTER: Final = lazy(r"\s?(?P<letter>[GTPEZ])(?![A-Za-z\[({_^])")
_MORE = lazy(
    r"\s?(?:\([^()]{1,20}\)\s)?(?:to|and|or|,|vs\.?|against)\s"
    r"(?P<count>\d+(?:\.\d+)?)\s?(?P<letter>[MGTPEZ])(?![A-Za-z])"
)
_THROUGHPUT = lazy(
    r"throughput|utili[sz]ation|\bMFU\b|\bpeaks?\b|sustain\w*|achiev\w*|hardware|GPUs?\b|TPUs?\b|chips?\b|accelerators?\b"
    r"|capable|deliver\w*|bandwidth|speed|cluster|performance\sof|device|processor|CPU|machine|\bFP(?:16|32|64)\b|bf16",
    re.IGNORECASE,
)
_AMOUNT = lazy(
    r"forward|inference|backward|complexity|\bcosts?\b|budget|comput(?:e|ation)\sof|per\s(?:image|token|sample|step|input|frame)"
    r"|params|parameters|requir\w+|consum\w+|total|train(?:ing|ed)?",
    re.IGNORECASE,
)
_PER: Final = lazy(
    r"\s?(?:per|/|for\s(?:a|one|each|every)(?:\ssingle)?)\s?(?P<single>single\s)?(?P<what>forward|image|token|sample|frame|step"
    r"|iteration|inference|input|example|sequence|query|layer|epoch|run|video|clip|model|batch|crop|view|volume)\b"
)
_FORWARD = lazy(
    r"\bforward(?:[-\s]pass)?|\binference|per\s(?:image|sample|frame|input|inference|crop|view)\b"
)
_AGAINST = lazy(
    r"[^.;\d]{0,40}?,?\s(?:instead\sof|rather\sthan|versus|vs\.?|against|compared\s(?:to|with)|down\sfrom|up\sfrom|than)\s(?:the\s|only\s|about\s|[~≈∼]\s?){0,2}"
    r"|[^.;]{0,40}?\s(?:instead\sof|against|compared\s(?:to|with))\s(?:the\s|only\s|about\s|[~≈∼]\s?){0,2}"
)
_BEHIND = lazy(r"\s?(?:[),.;]|$)(?!\d)|\s(?:for|of|in|with|when|and|but)\b")
_RELATIVE = lazy(r"\s?(?:%|×|x\b|times|percent|\s(?:more|fewer|less|reduction|savings?)\b)")
_CUE: Final = "a number of operations"
_WORDS: Final = ("FLOP", "flop", "Flop", "MAC", "MAdd", "GMac", "ult", "PF", "compute budget", "loating")


def recognise(passage: Passage) -> Iterator[Mention]:
    """Yield amounts of operations; rates (FLOP/s, \"peak TFLOPS\") are no amounts and left out."""
    text = passage.text
    if not any(word in text for word in present(_WORDS)):
        return
    last: Mention | None = None
    for low, high in stretches(text):
        for reader in (_speed_days, _direct, _headed):
            found = list(reader(passage, low, high))
            yield from found
            if found:
                last = found[-1] if reader is _direct else None
                break
        else:
            if other := _set_against(passage, low, high, last):
                yield other


def _speed_days(passage: Passage, low: int, high: int) -> Iterator[Mention]:
    """Read petaflop/s-days: operations per second for a day."""
    match = _DAYS_AFTER.match(passage.text, high)
    if match is None:
        return
    seconds = {"h": 3600.0, "hour": 3600.0, "year": 365 * _DAY}.get(match["time"], _DAY)
    factor = _PREFIXES[match["prefix"].lower()] * seconds
    counts = read_counts(passage.text, low, high)
    for count in counts:
        end = match.end() if count is counts[-1] else count.end
        yield _mention(passage, count, end, factor, "operations as a rate times a time", frozenset())


def _direct(passage: Passage, low: int, high: int) -> Iterator[Mention]:
    """Read \"4.1 GFLOPs\"; counts of another multiplier in the same list count something else."""
    text = passage.text
    match = _UNIT_AFTER.match(text, high)
    if match is None or _RATE.match(text, match.end()):
        return
    prefix, unit = (match["prefix"] or "").lower(), match["unit"]
    if prefix == "" and unit.lower().startswith("mac") and unit[-1] != "s":
        return
    if prefix in ("t", "tera", "p", "peta", "e", "exa", "g", "giga") and _is_throughput(text, low, match):
        return
    macs = unit[0] in "Mm"
    factor = _PREFIXES.get(prefix, 1.0) * (2.0 if macs else 1.0)
    if DIFFERENCE.search(text, max(0, low - 90), low):
        return
    counts = read_counts(text, low, high)
    same = [count.multiplied == counts[-1].multiplied for count in counts]
    first = len(same) - next((at for at, alike in enumerate(reversed(same)) if not alike), len(same))
    for count in counts[first:]:
        if count.amount.value * factor >= 1000:
            end = match.end() if count is counts[-1] else count.end
            yield from _one_or_both(passage, count, end, factor, _qualifiers(macs))


def _one_or_both(
    passage: Passage, count: Count, end: int, factor: float, qualifiers: frozenset[str]
) -> Iterator[Mention]:
    """Yield an amount; of one that grew or fell from an end of a range to the other, both ends."""
    if count.ends and CHANGED.search(passage.text, max(0, count.start - 70), count.start):
        for amount in count.ends:
            yield _mention(passage, replace(count, amount=amount), end, factor, _CUE, qualifiers)
    else:
        yield _mention(passage, count, end, factor, _CUE, qualifiers)


def _set_against(passage: Passage, low: int, high: int, last: Mention | None) -> Mention | None:
    """Read "0.3 billion multiply-adds instead of 15.5 billion", "3.9 GFLOPs against 5.7 for ..."."""
    text = passage.text
    if last is None or last.amount is None or low - last.end > 80 or not _BEHIND.match(text, high):
        return None
    if not _AGAINST.fullmatch(text, last.end, low):
        return None
    count = read_counts(text, low, high)[0]
    unit = _UNIT_AFTER.search(text, last.start, last.end)
    if count.end != high or unit is None or bool(unit["prefix"]) == count.multiplied:
        return None
    factor = _PREFIXES.get((unit["prefix"] or "").lower(), 1.0) * (2.0 if "macs" in last.qualifiers else 1.0)
    return _mention(passage, count, high, factor, _CUE, last.qualifiers & {"macs", "forward"})


def _headed(passage: Passage, low: int, high: int) -> Iterator[Mention]:
    """Read \"FLOPs of 3.6G\" and \"FLOPs are reduced from 4.1G to 2.2G\"."""
    text = passage.text
    before = text[max(0, low - 90) : low]
    if not any(word in before for word in ("FLOP", "MACs", "budget")) or _NOT_A_COUNT.match(text, high):
        return
    if before.rstrip()[-1:] in ("=", "≈", "≃") and _FORMULA_BEFORE.search(before):
        result = read_counts(text, low, high)[-1]
        if result.amount.value >= 1e9 and "/s" not in before:
            yield _mention(passage, result, result.end, 1.0, _CUE, _qualifiers(False))
        return
    match = _HEAD_BEFORE.search(before)
    letter = _LETTER.match(text, high)
    end = letter.end() if letter else high
    if match and _COUNTED.search(before, 0, match.start()):
        return  # "4.1 GFLOPs at 224 pixels"
    if match is None or _RELATIVE.match(text, end) or "/s" in match["gap"] or "per second" in match["gap"]:
        return
    prefix = ((letter["letter"] if letter else match["prefix"]) or "").lower()
    macs = 2.0 if "MAC" in match.group(0) else 1.0
    factor = _PREFIXES.get(prefix, 1.0) * macs
    for count in read_counts(text, low, high):
        if count.amount.value * factor >= 1e5:
            yield _mention(passage, count, end if letter else count.end, factor, _CUE, _qualifiers(macs > 1))
    if letter and (more := _MORE.match(text, end)):
        count = read_counts(text, more.start("count"), more.end("count"))[0]
        factor = _PREFIXES[more["letter"].lower()] * macs
        yield _mention(passage, count, more.end(), factor, _CUE, _qualifiers(macs > 1))


def _is_throughput(text: str, start: int, match: re.Match[str]) -> bool:
    """\"TFLOPS\" names a rate as often as an amount: the words around decide."""
    low, high = sentence(text, start)
    around = f"{text[max(low, start - 80) : start]} {text[match.end() : min(high, match.end() + 60)]}"
    upper = match["unit"].endswith("S")
    if match["prefix"].lower() in ("g", "giga") and not upper:
        return False
    return _THROUGHPUT.search(around) is not None and (upper or _AMOUNT.search(around) is None)


def _qualifiers(macs: bool) -> frozenset[str]:
    return frozenset({"macs"}) if macs else frozenset()


def _mention(
    passage: Passage, count: Count, end: int, factor: float, cue: str, qualifiers: frozenset[str]
) -> Mention:
    text = passage.text
    per = _PER.match(text, end)
    basis = per["what"] if per else None
    if basis in ("forward", "inference", "input", "example"):
        basis = "forward" if basis in ("forward", "inference") else "sample"
    near = text[max(0, count.start - 50) : end + 40]
    if basis == "forward" or _FORWARD.search(near):
        qualifiers |= {"forward"}
    return Mention(
        Kind.FLOP, passage, count.start, max(end, count.end), cue, count.amount.scaled(factor), per=basis,
        qualifiers=qualifiers | count.qualifiers,
    )  # fmt: skip
