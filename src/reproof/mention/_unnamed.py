"""Find devices that are counted but not named: \"8 GPUs\", \"a quad-core CPU\", \"three graphics cards\"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reproof.fact import Kind
from reproof.mention import Mention
from reproof.mention import _node as node
from reproof.mention._count import Number, count_before
from reproof.mention._memory import memory_after
from reproof.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reproof.mention._device import Device
    from reproof.passage import Passage

_ADJECTIVE: Final = (
    r"(?:\d{1,3}(?:\.\d)?\s?-?Gi?B?(?:-class|\sclass)?|NVIDIA|Nvidia|nvidia|AMD|Intel(?:\(R\))?|Apple|Google|Cloud|cloud"
    r"|commodity|consumer(?:-grade|-level)?|modern|high-end|low-end|mid-range|entry-level|standard|regular|normal|typical"
    r"|desktop|laptop|local|server|recent|identical|free|shared|powerful|dedicated|physical|parallel|different|available"
    r"|multi-?core|single-core|(?:[Qq]uad|[Dd]ual|[Oo]cta|[Hh]exa|[Ss]ix|[Ee]ight)[\s-]?[Cc]ore|\d{1,3}[\s-][Cc]ores?|x86"
    r"|training|data-?center|Ampere|Volta|Turing|Hopper|Pascal|Blackwell|Haswell(?:-EP)?|Broadwell|Skylake"
    r"|(?:Cascade|Ice)\sLake|Sapphire\sRapids|same|workstation|gaming|\d\.\d+\s?GHz)"
)
_NOT_NEXT: Final = (
    r"(?![\w]|-\w)(?![\s-]*(?:hours?|hrs?|h|days?|d|weeks?|months?|years?|minutes?|min|seconds?|s|times?|memory|memories"
    r"|RAM|VRAM|utili[sz]ation|cores?|threads?|kernels?|accelerat\w+|implementations?|budgets?|resources?|usage|power"
    r"|costs?|credits?|poor|rich|only|bound|based|friendly|cycles|versions?|backend|parallelism|calls?|operations?"
    r"|architectures?|vendors?|cache|programming|types?|ram|clocks?|time|optimi[sz]ed|support|enabled|workers?)\b)"
)
_NOUN = lazy(
    r"(?:GPUs?|TPUs?(?:\s(?:cores|chips|devices))?|CPUs?|[Gg]raphics\scards?|HPUs|NPUs|IPUs|(?:[Cc]ards|[Dd]evices)(?=\s(?:each|per\s(?:node|machine|server|host))\b)|(?:hardware|AI)\saccelerators"
    r"|(?:(?<=AMD\s)|(?<=Intel\s)|(?<=\(R\)\s)|(?<=[Cc]ore\s))[Pp]rocessors?)"
    r"(?P<unit>\s(?:cards?|devices|nodes|machines|servers|instances))?" + _NOT_NEXT
)
_BEFORE = lazy(rf"(?:(?<![\w.-])|(?<=\d-)|(?<=\dx)|(?<=\dX))(?:{_ADJECTIVE}[\s-]){{0,4}}$")
_SEVERAL = lazy(r"\s(?:clusters?|farm|pool|partition|queue|pod|supercomputer|cloud|infrastructure)\b")
_MACHINE = lazy(
    r"[\s-](?:server|machine|node|instance|workstation|system|computer|host|laptop|desktop|PC|box|rig)\b"
)
_HOLDING = lazy(
    r",?\s(?:each\s)?(?:with|of|having|holding|containing)\s(?:[\w-]+\s){1,4}?(?:cards|[GT]PUs|devices|accelerators)\b"
)
_NUMBERED = lazy(r"(?:GPUs?|rank|device|index)\s$")
_GENERIC = lazy(
    r"\b(?:can|could|may|might|would|should|requir\w+|needs?|needed|without|fits?|allow\w*|no|any|per|if|every|each"
    r"|suitable|such|when|availab\w+|like)\b(?:[^.;]|\.\d){0,60}$"
)
_NO_ACCELERATOR = lazy(r"\bCPU-only\b|\bCPUs?\sonly\b|\bonly\s(?:on\s)?(?:a\s|the\s)?CPUs?\b")


def unnamed(
    passage: Passage, sentence: tuple[int, int], floor: int, found: Sequence[Device]
) -> Iterator[Mention]:
    """Yield the devices one sentence counts without a name; without a count there is nothing to report."""
    text = passage.text
    start, end = sentence
    spans = [(device.start, device.end) for device in found]
    for match in _NOUN.finditer(text, start, end):
        noun_at = match.start()
        limit = max((high for _, high in spans if high <= noun_at), default=start)
        if any(low <= noun_at < high for low, high in spans):
            continue
        window = max(limit, noun_at - 70)
        adjectives = _BEFORE.search(text[window:noun_at])
        if adjectives is None:
            continue
        number = count_before(text, window + adjectives.start(), limit) or count_before(text, noun_at, limit)
        if number is None or not _agrees(text, match, number):
            continue
        if number.word in ("a", "an") and _MACHINE.match(text, match.end()):
            continue  # "a GPU server" says nothing of how many GPUs it has
        if match["unit"] and _HOLDING.match(text, match.end()):
            continue  # "2 GPU servers with 4 cards each": the cards are counted by themselves
        if _NUMBERED.search(text, start, number.start):
            continue
        cpu = match[0].lower().startswith(("cpu", "processor"))
        confidence = 0.9 if number.amount.value > 1 else 0.6
        if number.amount.value == 1 and _GENERIC.search(text, max(start, number.start - 80), number.start):
            confidence = 0.35
        total = node.total(text, number.amount, (number.start, match.end()), sentence, floor)
        qualifiers = {"cpu" if cpu else "tpu" if match[0].startswith("TPU") else "gpu"}
        if "cores" in match[0]:
            qualifiers.add("cores")
        maker = re.search(r"\b(Intel|AMD)\b", adjectives[0]) if cpu else None
        for amount in (*number.others, total.amount):
            yield Mention(
                Kind.HARDWARE,
                passage,
                total.start,
                match.end(),
                "nodes times unnamed devices in each" if total.multiplied else "count of unnamed devices",
                amount,
                f"{maker[1]} CPU" if maker else None,
                None if cpu else _memory(text, match, adjectives[0], end),
                per=total.per,
                qualifiers=frozenset(qualifiers),
                confidence=confidence,
            )
    if any(device.kind == "cpu" for device in found):
        return
    for match in _NO_ACCELERATOR.finditer(text, start, end):
        yield Mention(
            Kind.HARDWARE, passage, match.start(), match.end(), "no accelerator used",
            qualifiers=frozenset({"cpu"}), confidence=0.5,
        )  # fmt: skip


def _agrees(text: str, match: re.Match[str], number: Number) -> bool:
    """Return whether number and noun go together: \"8 GPUs\", \"a GPU\", \"8-GPU node\"."""
    last = (match["unit"] or match[0]).split()[-1]
    plural = last.lower().endswith("s")
    amount = number.amount.value
    if text[number.end - 1 : number.end] == "-":
        return number.word[0].isdigit() and amount > 1
    if amount == 1:
        return not plural and not _SEVERAL.match(text, match.end())
    return plural or bool(re.match(r"\s?(?:[),.;]|$)", text[match.end() : match.end() + 2]))


def _memory(text: str, match: re.Match[str], adjectives: str, end: int) -> float | None:
    said = re.search(r"(\d{1,3})\s?-?G", adjectives)
    if said:
        return float(said[1])
    after = memory_after(text, match.end(), end)
    return after[0] if after else None
