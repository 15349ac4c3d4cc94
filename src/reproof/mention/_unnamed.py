"""Find devices that are counted or described but not named: \"8 GPUs\", \"a quad-core CPU\", \"a laptop CPU\"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reproof.fact import Kind
from reproof.mention import Mention
from reproof.mention import _count as count
from reproof.quantity import Interval

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reproof.mention._device import Device
    from reproof.passage import Passage

_ADJECTIVE = (
    r"(?:\d{1,3}(?:\.\d)?\s?-?G(?:i?B)?(?:-class|\sclass)?|NVIDIA|Nvidia|nvidia|AMD|Intel|Intel\(R\)|commodity|consumer|consumer-grade|consumer-level|modern|high-end|standard|regular|normal|desktop|laptop|typical|local|cloud|server"
    r"|recent|identical|free|shared|powerful|mid-range|entry-level|multi-?core|multicore|single-core|(?:quad|dual|octa|hexa)[\s-]?core|Quad-[Cc]ore|Dual-[Cc]ore|\d{1,3}[\s-]cores?|x86|training|data-?center|Ampere|Volta|Turing|Hopper|Pascal|Blackwell|dedicated|physical|logical|same|graphics|workstation|parallel|different|available|\d\.\d+\s?GHz)"
)
_DEVICE = re.compile(
    rf"(?:(?<=\s)|(?<=^)|(?<=[(×~≈∼-])|(?<=\dx)|(?<=\dX))(?P<adjectives>(?:{_ADJECTIVE}[\s-]){{0,4}})(?P<noun>GPUs?|GPU\s(?:cards?|devices|nodes|machines|servers|instances)|TPUs?(?:\s(?:cores|chips|devices))?|CPUs?(?:\snodes)?|[Gg]raphics\scards?|(?:hardware|AI)\saccelerators|HPUs|NPUs)"
    r"(?!\w)(?![\s-]*(?:hours?|hrs?|h|days?|d|weeks?|months?|years?|minutes?|min|seconds?|s|time|times|memory|RAM|VRAM|utili[sz]ation|cores?|threads?|kernels?|acceleration|accelerated|implementations?|budgets?|resources?|usage|power|cost|costs|credits?|poor|rich|only|bound|based|friendly|hour|cycles|version|backend|memories|parallelism|calls?|operations?|architectures?|vendors?|cache|utilities|programming|types?)\b)"
    r"(?!-\w)"
)
_RANGE_WORD = re.compile(r"(?:GPUs?|rank|device|index)\s$")
_PERSONAL = re.compile(r"\b(?:an?|the|one|single|our|my)\s(?:\w+\s)?(?:laptop|desktop|workstation|personal\scomputer|PC)(?:['’]s)?\s$")
_GENERIC_VERB = re.compile(r"\b(?:can|could|may|might|would|should|require[sd]?|need(?:s|ed)?|without|fits?|allow(?:s|ing)?|no|any|per|if|every|each|suitable|such)\b[^.;]{0,60}$")
_ONLY_CPU = re.compile(r"\bCPU-only\b|\bCPUs?\sonly\b|\bonly\s(?:on\s)?(?:a\s|the\s)?CPUs?\b")


def unnamed(passage: Passage, start: int, end: int, found: Sequence[Device]) -> Iterator[Mention]:
    """Yield the unnamed devices of one sentence; those without a number or an article are not reported."""
    text = passage.text
    for match in _DEVICE.finditer(text, start, end):
        if any(device.start <= match.start("noun") < device.end for device in found):
            continue
        last_device = max((device.end for device in found if device.end <= match.start()), default=start)
        noun = match["noun"]
        at = match.start()
        number = count.count_before(text, at, last_device) or count.count_before(text, match.start("noun"), last_device)
        cpu = noun.startswith("CPU")
        qualifiers = {"cpu"} if cpu else {"tpu"} if noun.startswith("TPU") else {"gpu"}
        amount = number.amount if number else None
        first = number.start if number else at
        if amount is None and cpu and match["adjectives"].strip() == "laptop":
            amount = Interval.exact(1)
        if amount is None:
            continue
        plural = noun.split()[0].endswith("s") or "s " in noun + " " and len(noun.split()) > 1
        if number and number.amount.value > 1 and not plural and not cpu and not re.match(r"\s?(?:\)|,|$)", text[match.end() : match.end() + 2]) and "-" not in text[at - 1 : at]:
            if not count.group_after(text, match.end()):
                continue
        if number and number.amount.value == 1 and plural:
            continue
        if _RANGE_WORD.search(text, start, first):
            continue
        confidence = 0.9 if amount.value > 1 else 0.6
        if amount.value == 1 and _GENERIC_VERB.search(text, max(start, first - 80), first):
            confidence = 0.35
        memory = re.search(r"(\d{1,3})\s?-?G", match["adjectives"])
        after = count.memory_after(text, match.end("noun"), end)
        gigabytes = None if cpu else float(memory[1]) if memory else after[0] if after else None
        amount, first, last, per, multiplied = _multiplied(text, amount, first, match.end("noun"), start, end)
        maker = re.search(r"\b(Intel|AMD)\b", match["adjectives"])
        cue = "nodes times unnamed devices in each" if multiplied else "count of unnamed devices"
        if "cores" in noun:
            qualifiers.add("cores")
        yield Mention(Kind.HARDWARE, passage, first, last, cue, amount, f"{maker[1]} CPU" if maker and cpu else None, gigabytes,
                      per=per, qualifiers=frozenset(qualifiers), confidence=confidence)  # fmt: skip
    for match in _ONLY_CPU.finditer(text, start, end):
        yield Mention(Kind.HARDWARE, passage, match.start(), match.end(), "no accelerator used", None, None, qualifiers=frozenset({"cpu"}), confidence=0.5)


def _multiplied(text: str, amount: Interval, first: int, last: int, start: int, end: int) -> tuple[Interval, int, int, str | None, bool]:
    nodes = count.nodes_before(text, first, start)
    if nodes and nodes.amount.value > 1:
        return amount.times(nodes.amount), nodes.start, last, None, True
    ending = count.per_node(text, last)
    if ending or count.each_node(text, first, start):
        around = count.nodes_anywhere(text, start, first) or count.nodes_anywhere(text, ending.end() if ending else last, end)
        if around and around.amount.value > 1:
            return amount.times(around.amount), first, last, None, True
        return amount, first, last, "node" if ending else None, False
    return amount, first, last, None, False
