"""Read how many nodes hold the devices: \"4 nodes with 8 GPUs each\", \"8 GPUs per node on 4 nodes\"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reproof.mention._count import COUNT, NUMBER, lower, misread, value_of
from reproof.patterns import lazy
from reproof.record import dataclass

if TYPE_CHECKING:
    from reproof.quantity import Interval

_NODE: Final = (
    r"(?:(?:compute\s|worker\s|cluster\s)?nodes?|servers?|machines?|hosts?|instances?|workstations?|computers?|boxes|vms?"
    r"|systems?|desktops?)"
)
_WORD: Final = (
    r"(?:of\s(?:our|the|these|those|its|their)\s)?(?:(?!(?:hours?|hrs?|days?|weeks?|months?|minutes?|mins?|seconds?|secs?"
    r"|epochs?|steps?|iterations?|runs?|times|cores?|threads?|[cgt]pus|cards?|an?|the|our|this|each|in|on|with|using|of|for|from"
    r"|per|at|by|and|or|via|over|to|inside|within|under)\s)(?:[a-z]|\d+-[a-z])[-\w/]*\s)"
)
"""A word between a number and its nodes: \"4 identical compute nodes\", not \"4 hours on a node\"."""
_WITH: Final = (
    r"(?:with|of|has|have|had|having|contain(?:s|ing)?|equipped\swith|consist(?:s|ing)\sof|compris(?:es|ing)|featur(?:es|ing)"
    r"|hosting|providing|using|offering|holding|carrying|including|×|x|:|\()"
)
_NODES_WITH = lazy(
    rf"(?<![\w.])(?P<n>{COUNT})(?:\s?[x×]\s?|\s|-){_WORD}{{0,3}}?{_NODE}\b[\s,(]*(?:(?:that|which)\s)?"
    rf"(?:each\s|all\s)?(?:(?:is|are|was|were)\s)?(?:each\s|all\s)?{_WITH}\s?"
    r"(?:[^.;]{0,50}?\b(?:cores|threads|ram|memory|cpus?|processors?)\b[^.;]{0,12}?\band\s)?(?:each\s)?(?:exactly\s)?$"
)
_EACH_THEN = lazy(
    rf"(?<![\w.])(?P<n>{NUMBER})\s{_WORD}{{0,3}}?{_NODE}\b[^.;]{{0,40}}?\beach\b[^.;0-9]{{0,30}}$"
)
_PER_NODE = lazy(
    rf"\s?\)?,?\s?(?:(?:per|on\seach|in\seach|for\seach|on\severy)\s|/\s?|a\s(?=node|machine)){_NODE}\b"
)
_EACH_NODE = lazy(rf"\b(?:each|every)\s(?:\w+\s)?{_NODE}\b[^.;]{{0,60}}$")
_NODES_LISTED = lazy(rf"(?<![\w.])(?P<n>{NUMBER})(?:\s?[x×]\s?|\s){_WORD}{{0,2}}?{_NODE}\s?[,:(]\s?$")
_EACH_BEHIND = lazy(r"\s?each\b")
_IN_TOTAL = lazy(r"\s?[,(]?\s?(?:in\s(?:total|all)|altogether|overall)\b")
_NODES = lazy(rf"(?<![\w.])(?P<n>{NUMBER})(?:\s?[x×]\s?|\s|-(?=node|machine|server)){_WORD}{{0,2}}?{_NODE}\b")
_GROUP = lazy(
    rf"[\s-]*(?:(?:gpus?|hgx|tensor\score)\s)?(?:\(?\d+\s?gb\)?\s)?(?:compute\s|cloud\s)?"
    rf"(?P<what>{_NODE}|clusters?|pods?|slices?|partitions?|farm|racks?|supercomputers?|runtimes?|superpods?)\b(?!\sedition)"
)
_PART_OF = lazy(rf"(?<![\w.])(?P<n>{NUMBER})\sof\s$")
_OF_EACH = lazy(r"[^()]{0,40}(?:\beach\b|\bper\b|/)")
_MOST_IN_ONE: Final = 8
"""Accelerators in one node as a rule; more in a bracket behind several nodes are those of all."""


@dataclass(frozen=True, slots=True)
class Total:
    """Devices in all, and where the words for nodes start; `per` is \"node\" where nodes are not counted."""

    amount: Interval
    start: int
    multiplied: bool = False
    per: str | None = None


def total(text: str, amount: Interval, span: tuple[int, int], sentence: tuple[int, int], floor: int) -> Total:
    """Multiply the devices said at `span` by the nodes that hold them, where the text counts both.

    Nodes are looked for in the sentence, for \"per node\" also from `floor` (the sentence before).
    """
    first, last = span
    start, end = sentence
    window = max(start, first - 110)
    before = lower(text[window:first])
    behind = lower(text[last : last + 60])
    if _IN_TOTAL.match(behind):
        return Total(amount, first)
    patterns = (
        (_NODES_WITH, _EACH_THEN, _NODES_LISTED) if _EACH_BEHIND.match(behind) else (_NODES_WITH, _EACH_THEN)
    )
    for pattern in patterns:
        for match in pattern.finditer(before):
            nodes = value_of(match["n"])
            if nodes is None or misread(text[window:first], match.start("n"), match["n"]):
                continue
            part = _PART_OF.search(before, 0, match.start())
            nodes = (value_of(part["n"]) if part else None) or nodes
            if nodes.value == 1 or (before.endswith("(") and _is_total(text, last, amount, nodes)):
                return Total(amount, first)
            return Total(amount.times(nodes), window + match.start(), True)
    ending = _PER_NODE.match(behind)
    if ending or _EACH_NODE.search(before[-90:]):
        after = last + (ending.end() if ending else 0)
        for low, high in ((start, first), (after, end), (floor, start)):
            found = _NODES.search(lower(text[low:high]))
            nodes = value_of(found["n"]) if found else None
            if nodes is not None and nodes.value > 1:
                return Total(amount.times(nodes), first, True)
        return Total(amount, first, per="node" if ending else None)
    return Total(amount, first)


def _is_total(text: str, last: int, amount: Interval, nodes: Interval) -> bool:
    """Return whether a bracket tells the devices of all nodes: \"4 nodes (32 A100s)\", not \"(8 each)\"."""
    of_each = _OF_EACH.match(lower(text[last : last + 60]))
    return not of_each and amount.value > _MOST_IN_ONE and amount.value % nodes.value == 0


def group_after(text: str, end: int) -> str:
    """Return the cluster, node or pod a name belongs to, as an article then counts that; else \"\"."""
    match = _GROUP.match(lower(text[end : end + 60]))
    return match["what"] if match else ""
