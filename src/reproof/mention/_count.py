"""Read how many devices a sentence speaks of, from the words before and after a device's name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from reproof.quantity import WORD_NUMBER, Interval, parse_number

_NUM = r"\d{1,3}(?:[,\u2009\u00a0]\d{3})+|\d{1,6}(?:\.\d+)?"
COUNT: Final = rf"(?:{_NUM}|(?i:{WORD_NUMBER})|(?:[Aa]|[Oo]ne|only)\ssingle|[Ss]ingle|[Aa]n?\b|[Aa]\spair\sof|[Bb]oth)"
"""A number of things: digits, words, an article."""

_FILLER = (
    r"(?:N[vV]idia|NVIDIA|nvidia|nVidia|AMD|Intel(?:\(R\))?|Google|Cloud|Huawei|Apple|Tesla|GeForce|Graphcore|AWS|identical|distributed|modern|recent|high-end"
    r"|consumer-grade|consumer|commodity|standard|different|separate|available|dedicated|local|physical|powerful|additional|parallel|desktop|shared|virtual"
    r"|server-grade|server-class|data-?cent(?:er|re)|older|newer|free|rented|preemptible|single-node|off-the-shelf|of\sthe|of|GPUs?:?|GPU-accelerated|HGX|SXM\d?|PCIe"
    r"|\(?\d{1,3}\s?-?(?:GB|GiB|G|gb)\b\)?(?:\s(?:VRAM|memory|RAM))?,?|\d{1,3}-cores?|\d{1,3}\score|(?:dual|quad|hexa|octa|[Qq]uad|[Dd]ual)[\s-]?[Cc]ore|\d\.\d+\s?GHz|old|new|unused|whole|entire|full)"
)
_HEDGE = r"(?P<hedge>up\sto|at\smost|at\sleast|over|more\sthan|fewer\sthan|less\sthan|a\smaximum\sof|[≤≥<>])"
_NOT_COUNT = re.compile(
    r"(?:[\w\]]\.|[A-Za-z]-|[$€£#_^=/]|\b(?:Tables?|Figs?\.?|Figures?|Sections?|Sec\.|Eq\.|Eqs?\.|Appendix|Chapter|CUDA|CuDNN|cuDNN|Python|PyTorch|Ubuntu|version|Step|Stage|Phase|Task"
    r"|RTX|GTX|GeForce|Tesla|Core|Algorithm|Experiment|size))\s?$"
)
_LEFT = re.compile(
    rf"(?:{_HEDGE}\s?)?(?<![\w.$€£])(?:(?P<low>\d{{1,5}})\s?(?P<join>[-–—]|to|and|or|,|/)\s?)?"
    rf"(?P<n>{COUNT})(?P<k>[kK])?(?:\s?(?P<cross>[x×X∗*⨉])\s?(?:(?P<m>\d{{1,4}})\s?(?:[x×X∗*]\s?|\s(?=[A-Z])))?|\s|,\s(?=\d+\s?G)|\)\s|-(?=[A-Z]))"
    rf"\(?(?:{_FILLER}[\s-]*(?:[x×]\s?)?){{0,5}}$"
)
_LEFT_NOUN = re.compile(
    rf"(?:{_HEDGE}\s)?(?<![\w.$€£])(?P<n>{COUNT})\s(?:{_FILLER}\s){{0,3}}(?:[x×]\s)?(?:GPUs?|TPUs?|CPUs?|cards?|chips|devices|accelerators?|processors?)"
    rf"(?:\s(?:cards?|devices|accelerators|units|chips))?(?:\sof\s(?:type\s|model\s)?|\s?[(:,–—-]\s?(?:i\.e\.,?\s|namely,?\s|all\s|each\s|each\sof\stype\s)?|\s(?:namely|each|like|such\sas)\s)"
    rf"(?:an?\s)?(?:{_FILLER}\s?){{0,3}}$"
)
_NODE_WORD: Final = r"(?:nodes?|servers?|machines?|hosts?|instances?|workstations?|computers?|boxes|VMs?|systems?|desktops?|laptops?|worker(?:s|\snodes)?)"
_NODES_LEFT = re.compile(
    rf"(?<![\w.])(?P<n>{COUNT})(?:\s?[x×]\s?|\s|-)(?:(?:[A-Za-z]+[-\w/]*|\(?\d+GB\)?)\s){{0,3}}?{_NODE_WORD}\b[\s,(]*(?:(?:that|which)\s)?(?:each\s|all\s|every\s)?"
    r"(?:(?:is|are|was|were)\s)?(?:each\s)?(?:with|of|has|have|had|having|containing|contains?|equipped\swith|consisting\sof|comprising|featuring|hosting|providing|using|offering|holding|carrying|including|:)?[\s(]*(?:a\stotal\sof\s|each\s)?$"
)
_PER_NODE = re.compile(rf"\s?\)?,?\s?(?:per|each|on\seach|in\seach|/|for\seach|a)\s?(?:compute\s|worker\s)?{_NODE_WORD}\b|\s?/\s?node\b|\s?/\s?machine\b")
_EACH_NODE = re.compile(rf"\b[Ee](?:ach|very)\s(?:\w+\s)?{_NODE_WORD}\b[^.;]{{0,60}}$")
_NODES_ANYWHERE = re.compile(rf"(?<![\w.])(?P<n>{_NUM}|(?i:{WORD_NUMBER}))(?:\s?[x×]\s?|\s)(?:(?:[A-Za-z]+[-\w]*)\s){{0,2}}?{_NODE_WORD}\b(?!\s(?:graph|per))")
_NOUN = re.compile(
    r"(?P<plural>s\b)?[\s-]*(?:(?:SXM\d?|PCIe|PCI-E|NVL\d*|Tensor\sCore|\(?\d{1,3}\s?-?(?:GB|GiB|G|gb)\b\)?|NVIDIA|Nvidia|graphics|[Gg]raphic|GPU|Pascal|HBM\d?e?)[\s-]*){0,3}"
    r"(?P<noun>GPUS?s?|gpus?|cards?|chips?|accelerators?|devices?|CPUs?|processors?|boards?|cores|units?|IPUs|NPUs?|GPU)?(?![A-Za-z])"
)
_GROUP = re.compile(rf"[\s-]*(?:GPUs?\s|HGX\s)?(?:compute\s|cloud\s)?(?:{_NODE_WORD}|clusters?|pods?|slices?|partitions?|farm|racks?|supercomputers?|runtimes?|superpods?)\b", re.IGNORECASE)
_RIGHT = re.compile(
    r"\s?(?:[x×X*]\s?(?P<a>\d{1,5})\b(?!\s?[x×]|\.\d|\s?G)|\(\s?(?:[x×X]\s?(?P<b>\d{1,5})|(?P<c>\d{1,5})\s?(?:[x×X]|in\stotal|total|GPUs?|cards?|chips|devices|units|nodes)|[nN]\s?=\s?(?P<d>\d{1,5}))\b[^)]{0,30}\))"
)
_TIME_NEXT = re.compile(
    r"[\s-]*(?:\(?\d+\s?GB\)?[\s-]*)?(?:SXM\d?\s|PCIe\s)?(?:GPU|gpu|chip|core|node|device|card|TPU|accelerator|CPU)?s?[\s-]*(?:hours?|hrs?|days?|weeks?|months?|years?|minutes?|h|d)\b", re.IGNORECASE
)
_MEMORY_RIGHT = re.compile(
    r"(?:\s?[-_/(,]\s?|\s)*(?:(?:with|of|having|each|GPUs?|cards?|SXM\d?|PCI[eE]|has|have|featuring|equipped|and)[\s(-]+){0,4}(?:an?\s|each\s)?(?P<gb>\d{1,3}(?:\.\d)?)\s?-?(?P<unit>GB|GiB|Gb|gb|G)\b(?P<what>\s?(?:of\s)?(?:each\s)?(?:on-board\s|device\s|graphics\s|main\s|system\s|CPU\s|host\s)?(?:RAM|DRAM|DDR\d|disk|SSD|storage))?"
)
_MEMORY_LEFT = re.compile(r"(?<![\d.])(?P<gb>\d{1,3}(?:\.\d)?)\s?-?(?:GB|GiB|gb|G)\b(?:\sVRAM)?[\s,)(-]*(?:\w+[\s-]){0,2}$")


@dataclass(frozen=True, slots=True)
class Number:
    """A count of devices found beside a name, and where its words start and end."""

    amount: Interval
    start: int
    end: int
    article: bool = False
    """Said with \"a\" or \"an\" only."""
    other: Interval | None = None
    """The first of two counts, in \"4 or 8 GPUs\"."""
    one_node: bool = False


def value_of(words: str) -> Interval | None:
    """Return the count that digits, number words or an article stand for; counts are exact."""
    words = re.sub(r"\s+", " ", words.strip().lower())
    if words in ("a", "an", "single", "one") or words.endswith("single"):
        return Interval.exact(1)
    if words in ("a pair of", "both"):
        return Interval.exact(2)
    amount = parse_number(words)
    return None if amount is None else Interval.exact(amount.value)


def hedged(amount: Interval, hedge: str | None) -> Interval:
    """Open the side that \"up to\" or \"at least\" leaves open."""
    if not hedge:
        return amount
    hedge = re.sub(r"\s+", " ", hedge.lower())
    return amount.at_most() if hedge in ("up to", "at most", "less than", "fewer than", "a maximum of", "<", "≤") else amount.at_least()


def count_before(text: str, start: int, floor: int) -> Number | None:
    """Return the count said right before `start` (a device's name or noun), looking no further back than `floor`."""
    window = max(floor, start - 100)
    before = text[window:start]
    for pattern in (_LEFT_NOUN, _LEFT):
        for match in pattern.finditer(before):
            head = before[: match.start("n") if pattern is _LEFT_NOUN else match.start("low") if match["low"] else match.start("n")]
            words = match["n"]
            amount = value_of(words)
            if amount is None or amount.value == 0 or (words[0].isdigit() and _NOT_COUNT.search(head[-24:])):
                continue
            if "." in words and not (pattern is _LEFT and match["k"]):
                continue
            at = window + match.start()
            if pattern is _LEFT_NOUN:
                return Number(hedged(amount, match["hedge"]), at, start)
            if match["k"]:
                amount = amount.scaled(1000)
            if match["m"]:
                amount = amount.times(Interval.exact(float(match["m"])))
            other = None
            if match["low"]:
                first = Interval.exact(float(match["low"]))
                if match["join"] in ("-", "–", "—", "to") and first.value < amount.value:
                    amount = first.to(amount)
                elif match["join"] in ("and", "or", "/"):
                    other = first
            return Number(hedged(amount, match["hedge"]), at, start, words.lower() in ("a", "an"), other)
    return None


def nodes_before(text: str, start: int, floor: int) -> Number | None:
    """Return the number of nodes in \"4 nodes with\" right before `start`; a single node counts as one."""
    window = max(floor, start - 110)
    before = text[window:start]
    for match in _NODES_LEFT.finditer(before):
        amount = value_of(match["n"])
        if amount is not None and 1 <= amount.value < 20000 and "." not in match["n"] and not _NOT_COUNT.search(before[: match.start()][-24:]):
            return Number(amount, window + match.start(), start)
    return None


def nodes_anywhere(text: str, floor: int, ceiling: int) -> Number | None:
    """Return the number of nodes a sentence names, for \"each node has\" and \"per node\"."""
    for match in _NODES_ANYWHERE.finditer(text, floor, ceiling):
        amount = value_of(match["n"])
        if amount is not None and amount.value >= 1:
            return Number(amount, match.start(), match.end())
    return None


def per_node(text: str, end: int) -> re.Match[str] | None:
    """Return the words \"per node\", \"on each machine\" right after `end`."""
    return _PER_NODE.match(text, end)


def each_node(text: str, start: int, floor: int) -> bool:
    """Return whether the words before say \"each node\"."""
    return bool(_EACH_NODE.search(text, max(floor, start - 90), start))


def noun_after(text: str, end: int) -> re.Match[str]:
    """Return the noun that follows a name: GPUs, cards, chips; `plural` holds an s at the name itself."""
    match = _NOUN.match(text, end)
    assert match is not None
    return match


def group_after(text: str, end: int) -> bool:
    """Return whether the name belongs to a cluster, node or pod, so that an article counts that."""
    return bool(_GROUP.match(text, end))


def count_after(text: str, end: int, ceiling: int) -> Number | None:
    """Return the count in \"A100 × 8\", \"A100 (x4)\", \"A100 GPUs (8 in total)\"."""
    match = _RIGHT.match(text, end, ceiling)
    if match is None:
        return None
    words = match["a"] or match["b"] or match["c"] or match["d"]
    return Number(Interval.exact(float(words)), end, match.end()) if float(words) else None


def time_after(text: str, end: int) -> bool:
    """Return whether the name only names the unit of device-hours: \"A100 GPU-hours\"."""
    return bool(_TIME_NEXT.match(text, end))


def memory_after(text: str, end: int, ceiling: int) -> tuple[float, int] | None:
    """Return the device's memory in GB said after its name and where that ends; RAM is the machine's."""
    match = _MEMORY_RIGHT.match(text, end, ceiling)
    if match is None or match["what"]:
        return None
    return float(match["gb"]), match.end()


def memory_before(text: str, start: int, floor: int) -> float | None:
    """Return the memory in GB in \"32GB NVIDIA V100\"; `start` is the name's."""
    match = _MEMORY_LEFT.search(text, max(floor, start - 40), start)
    return float(match["gb"]) if match else None
