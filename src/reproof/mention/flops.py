"""Amounts of floating-point operations: "3.14e23 FLOPs", "4.1 GFLOPs per image", "3640 PF-days"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reproof.fact import Kind
from reproof.mention import Mention
from reproof.mention._multiplied import APPROXIMATELY, COUNTS, DIGITS, START, Count, read_counts, sentence

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
_RATE = re.compile(
    r"\s?(?:/|\bper\b|\ba\b)\s?(?:s|sec|second|W|watt|\$|dollar|GPU|device|chip|core|accelerator|param\w*|byte)\b"
    r"|ps\b|\ss\s?\^?\s?[-−–]1|\s(?:utili[sz]ation|throughput|efficiency)\b|[-\s](?:peak|capable)\b"
)
_DIRECT: Final = re.compile(
    rf"{START}(?P<counts>{COUNTS})(?:\s|-)?{_ADJECTIVE}{_PREFIX}{_OPERATIONS}(?![A-Za-z])"
)
_SPEED_DAYS: Final = re.compile(
    rf"{START}(?P<counts>{COUNTS})[\s\-]?(?P<prefix>giga|tera|peta|exa|zetta|[GTPEZ])"
    r"(?:[Ff][Ll][Oo][Pp][Ss]?|[Ff])(?:/s(?:ec)?|\sper\ssecond|s)?[-\s·⋅*]{1,2}(?P<time>day|hour|year|d\b|h\b)s?\b"
)
_REVERSE: Final = re.compile(
    rf"\b(?:{_PREFIX}(?:FLOPs?|FLOPS|MACs)(?:\scounts?|\sbudgets?|\scosts?)?|compute\sbudgets?)\b"
    r"(?P<gap>(?:[^.;\d\n%]|(?<=[A-Za-z\-])\d|\d(?=[A-Z])){0,40}?)(?:\b(?:is|are|was|were|of|at|from|to|between|reach\w{0,3}|totals)\s|[=:≈∼~(]\s?)\s?"
    rf"{APPROXIMATELY}?(?P<counts>(?<![\w.]){COUNTS})(?!\d|\.\d|[A-Z]{{2}})(?P<letter>\s?[GTPEZ](?![A-Za-z\[({{_^]))?"
)
_MORE = re.compile(rf"\s?(?:to|and|or|,|vs\.?)\s(?P<count>{DIGITS})\s?(?P<letter>[MGTPEZ])(?![A-Za-z])")
_THROUGHPUT = re.compile(
    r"throughput|utili[sz]ation|\bMFU\b|\bpeak\b|sustain\w*|achiev\w*|hardware|GPUs?\b|TPUs?\b|chips?\b|accelerators?\b"
    r"|capable|deliver\w*|bandwidth|speed|cluster|performance\sof|device|processor|CPU|machine|\bFP(?:16|32|64)\b|bf16",
    re.IGNORECASE,
)
_AMOUNT = re.compile(
    r"forward|inference|backward|complexity|\bcosts?\b|budget|comput(?:e|ation)\sof|per\s(?:image|token|sample|step|input|frame)"
    r"|params|parameters|requir\w+|consum\w+|total|train(?:ing|ed)?",
    re.IGNORECASE,
)
_PER: Final = re.compile(
    r"\s?(?:per|/|for\s(?:a|one|each|every)(?:\ssingle)?)\s?(?P<single>single\s)?(?P<what>forward|image|token|sample|frame|step"
    r"|iteration|inference|input|example|sequence|query|layer|epoch|run|video|clip|model|batch|crop|view|volume)\b"
)
_FORWARD = re.compile(
    r"\bforward(?:[-\s]pass)?|\binference|per\s(?:image|sample|frame|input|inference|crop|view)\b"
)
_RELATIVE = re.compile(r"\s?(?:%|×|x\b|times|percent|\s(?:more|fewer|less|reduction|savings?)\b)")
_QUICK = re.compile(r"flop|MAC|madd|mult|[PETZG]F|compute budget|floating", re.IGNORECASE)


def recognise(passage: Passage) -> Iterator[Mention]:
    """Yield amounts of operations; rates (FLOP/s, \"peak TFLOPS\") are no amounts and left out."""
    text = passage.text
    if not _QUICK.search(text) or not any(character.isdigit() for character in text):
        return
    taken: list[tuple[int, int]] = []
    for reader in (_speed_days, _direct, _reverse):
        fresh = [m for m in reader(passage) if all(m.end <= low or m.start >= high for low, high in taken)]
        taken += [(m.start, m.end) for m in fresh]
        yield from fresh


def _speed_days(passage: Passage) -> Iterator[Mention]:
    """Read petaflop/s-days: operations per second for a day."""
    for match in _SPEED_DAYS.finditer(passage.text):
        seconds = {"h": 3600.0, "hour": 3600.0, "year": 365 * _DAY}.get(match["time"], _DAY)
        factor = _PREFIXES[match["prefix"].lower()] * seconds
        counts = read_counts(passage.text, match.start("counts"), match.end("counts"))
        for count in counts:
            end = match.end() if count is counts[-1] else count.end
            yield _mention(passage, count, end, factor, "operations as a rate times a time", frozenset())


def _direct(passage: Passage) -> Iterator[Mention]:
    text = passage.text
    for match in _DIRECT.finditer(text):
        prefix = (match["prefix"] or "").lower()
        unit = match["unit"]
        if _RATE.match(text, match.end()) or (
            prefix == "" and unit.lower().startswith("mac") and unit[-1] != "s"
        ):
            continue
        if prefix in ("t", "tera", "p", "peta", "e", "exa", "g", "giga") and _is_throughput(text, match):
            continue
        macs = unit[0] in "Mm"
        factor = _PREFIXES.get(prefix, 1.0) * (2.0 if macs else 1.0)
        counts = read_counts(text, match.start("counts"), match.end("counts"))
        for count in counts:
            if count.amount.value * factor >= 1000:
                end = match.end() if count is counts[-1] else count.end
                yield _mention(passage, count, end, factor, "a number of operations", _qualifiers(macs))


def _is_throughput(text: str, match: re.Match[str]) -> bool:
    """\"TFLOPS\" names a rate as often as an amount: the words around decide."""
    low, high = sentence(text, match.start())
    around = (
        text[max(low, match.start() - 80) : match.start()]
        + " "
        + text[match.end() : min(high, match.end() + 60)]
    )
    upper = match["unit"].endswith("S")
    if match["prefix"].lower() in ("g", "giga") and not upper:
        return False
    return _THROUGHPUT.search(around) is not None and (upper or _AMOUNT.search(around) is None)


def _reverse(passage: Passage) -> Iterator[Mention]:
    text = passage.text
    for match in _REVERSE.finditer(text):
        if _RELATIVE.match(text, match.end()) or "/s" in match["gap"] or "per second" in match["gap"]:
            continue
        prefix = (match["letter"] or match["prefix"] or "").strip().lower()
        macs = "MAC" in match.group(0)
        factor = _PREFIXES.get(prefix, 1.0) * (2.0 if macs else 1.0)
        for count in read_counts(text, match.start("counts"), match.end("counts")):
            if count.amount.value * factor >= 1e5:
                end = match.end() if match["letter"] else count.end
                yield _mention(passage, count, end, factor, "a number of operations", _qualifiers(macs))
        if match["letter"] and (more := _MORE.match(text, match.end())):
            count = read_counts(text, more.start("count"), more.end("count"))[0]
            factor = _PREFIXES[more["letter"].lower()] * (2.0 if macs else 1.0)
            yield _mention(passage, count, more.end(), factor, "a number of operations", _qualifiers(macs))


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
