"""Hardware: which devices a passage speaks of, how many, with how much memory."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from reproof.fact import Kind
from reproof.mention import Mention
from reproof.mention import _node as node
from reproof.mention._count import Number, count_after, count_before, sockets_before, time_after
from reproof.mention._device import Device, devices, may_name_device
from reproof.mention._memory import memory_after, memory_before
from reproof.mention._part import one_of, part_of
from reproof.mention._together import CPU_NAMES, count_key, is_cpu, settle, share
from reproof.mention._unnamed import unnamed
from reproof.patterns import lazy
from reproof.quantity import Interval

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reproof.passage import Passage

_NOUN = lazy(
    r"(?P<plural>s\b)?[\s-]*"
    r"(?:(?:SXM\d?|PCIe|PCI-E|NVL\d*|Tensor\sCore|\(?\d{1,3}\s?-?(?:GB|GiB|G|gb)\b\)?|NVIDIA|Nvidia"
    r"|[Gg]raphics?|GPU(?=\s(?:cards?|chips?|devices?|accelerators?|boards?|units?)\b)|Pascal"
    r"|HBM\d?e?|\d{1,3}[\s-][Cc]ore)[\s-]*){0,3}"
    r"(?P<noun>GPUS|[Gg]pus?|GPUs?|[Cc]ards?|chips?|accelerators?|devices?|CPUs?|[Pp]rocessors?|boards?|cores|units?|IPUs|NPUs?)?"
    r"(?P<cores>\s(?:cores|threads))?(?![A-Za-z])"
)
_PRICED = lazy(r"(?:\bper\s|/\s?|\beach\s)(?:NVIDIA\s)?$")
_PRICE = lazy(r"[$€£]\s?[\d.,]{1,9}\s?(?:per\s|/\s?)(?:NVIDIA\s)?$")
_PRICED_AT = lazy(
    r"\s?(?:currently\s)?(?:costs?|retails?\s(?:at|for)|sells?\sfor|(?:is|are)\s(?:priced\sat|sold\sfor))\s(?:\w+\s)?[~≈]?\s?"
    r"(?:US)?[$€£]"
)
_CLOSED = lazy(r"[^(),;.]{0,24}\)")
_LONGEST: Final = 3000
_TPU_CORES = lazy(r"(?:\s[Pp]ods?|\s[Ss]lices?)?\s(?:with\s|\()(?P<n>\d[\d,]*)\s(?:TPU\s)?(?:cores|chips)")
_TPU_CORES_BEFORE = lazy(
    r"(?<![\w.])(?P<n>\d[\d,]*)[\s-](?:TPU\s)?cores?\s(?:of\s(?:an?\s|the\s)?)?(?:an?\s)?(?:Google\s|Cloud\s)*$"
)
_MOST_SOCKETS: Final = 4
_PERSONAL_CPUS: Final = ("Intel Core", "AMD Ryzen", "Apple")
_OF_A_PRODUCT = lazy(r"\S\s(?:[A-Z][\w-]*\s)+\d+\s?\($")
"""A number that is part of a machine's name, not a count: \"a Dell XPS 15 (i7-9750H)\"."""
_AND = lazy(r"s?(?:\s\S{2,12}){0,2}\s(?:and|&)\s")
_AN = lazy(r"\b[Aa]n?\s$")
_OF_A_MACHINE = lazy(r"(?:[GT]PUs?|cards?|accelerators?|devices)\s(?:of|in|from|on)\s", re.I)
"""Devices counted of a machine, not machines: \"four GPUs of a DGX\"."""
_KIND_OF = lazy(
    r"\b(?:versions?|variants?|models?|editions?|types?|kinds?|forms?|generations?)\sof\s(?:the\s|an?\s)?(?:NVIDIA\s)?$"
)
"""Before a name that tells the kind of devices, not that there is one: \"the 40 GB version of the A100\"."""
_PERSONAL = lazy(
    r"\b(?:an?|the|one|single|my|our|his|her)\s[^.;,]{0,40}?\b(?:[Ll]aptop|[Nn]otebook|ThinkPad|MacBook|iMac|Mac|PC|desktop|personal\scomputer)\b"
)


def recognise(passage: Passage) -> Iterator[Mention]:
    """Yield the devices a passage names or counts, one mention for each statement."""
    if not may_name_device(passage.text):
        return
    floor = 0
    before: list[Mention] = []
    counted: set[tuple[float, bool]] = set()
    for sentence in _pieces(passage):
        if may_name_device(passage.text[slice(*sentence)]):
            found = list(devices(passage.text, *sentence))
            named = _named(passage, found, sentence, floor) if found else []
            loose = [m for m in unnamed(passage, sentence, floor, found) if count_key(m) not in counted]
            for mention in sorted(settle(named, loose), key=lambda one: (one.start, one.end)):
                if mention.amount and "device_hours" not in mention.qualifiers:
                    counted.add((mention.amount.value, is_cpu(mention)))
                    if not is_cpu(mention):
                        before.append(mention)
                yield mention
        if before:
            yield from part_of(passage.text, *sentence, before)
        floor = sentence[0]


def _pieces(passage: Passage) -> Iterator[tuple[int, int]]:
    """Yield the sentences, in pieces where one is so long that it cannot be prose."""
    for start, end in passage.sentences():
        for low in range(start, end, _LONGEST):
            yield low, min(end, low + _LONGEST)


def _named(passage: Passage, found: Sequence[Device], sentence: tuple[int, int], floor: int) -> list[Mention]:
    """Return a mention for each named device of one sentence."""
    readings: list[Mention] = []
    for device in found:
        if device.each and any(
            not o.each and o.kind == "gpu" and 0 <= o.start - device.end < 80 for o in found
        ):
            continue  # "a DGX-1 with 8 V100": the accelerators are counted by themselves
        if device.kind == "machine" and any(o.kind == "cpu" for o in found):
            continue  # "a MacBook Pro with an M1": the chip says more
        limit = max((o.end for o in found if o.end <= device.start), default=sentence[0])
        readings.extend(_read(passage, device, limit, sentence, floor))
    return share(passage.text, readings)


def _read(
    passage: Passage, device: Device, limit: int, sentence: tuple[int, int], floor: int
) -> Iterator[Mention]:
    text, end = passage.text, sentence[1]
    noun = _NOUN.match(text, device.end, end)
    noun_end = noun.end() if noun and (noun["noun"] or noun["plural"]) else device.end
    memory = memory_after(text, device.end, end) or memory_after(text, noun_end, end)
    gigabytes = memory[0] if memory else memory_before(text, device.start, limit) or device.memory_gb
    qualifiers = {device.form} - {""}
    mention = Mention(
        Kind.HARDWARE,
        passage,
        device.start,
        max(noun_end, memory[1] if memory else 0),
        "device name",
        name=device.name,
        memory_gb=None if device.name.startswith(CPU_NAMES) else gigabytes,
        confidence=device.confidence,
    )
    if _PRICE.search(text, max(limit, device.start - 24), device.start) or _PRICED_AT.match(text, noun_end):
        return
    if time_after(text, device.end):
        if text[device.start : device.end].isdigit():
            return  # "the runs took 980 hours": no GTX 980
        if _PRICED.search(text, max(limit, device.start - 12), device.start):
            return  # "$2 per A100-hour": a price
        mention = replace(mention, end=device.end, cue="device of a device-hours figure")
        yield replace(mention, qualifiers=frozenset(qualifiers | {"device_hours"}))
        return
    before = count_before(text, device.start, limit)
    after = count_after(text, noun_end, end)
    if after is None and memory:
        closed = _CLOSED.match(text, memory[1], end)
        after = count_after(text, closed.end() if closed else memory[1], end)
    if (
        after
        and device.kind == "cpu"
        and after.amount.value > (1 if device.name.startswith(_PERSONAL_CPUS) else _MOST_SOCKETS)
    ):
        after = None  # "Core i7-7700 CPU @ 3.60GHz × 8": the threads, as the desktop shows them
    if after and before and before.word.lower() in ("a", "an", "single"):
        before = None  # "a T4 x2 accelerator"
    if before and (
        _OF_A_PRODUCT.search(text, max(limit, before.start - 24), device.start)
        or (before.word.lower() == "both" and _AND.match(text, device.end))
    ):
        before = None
    if part := one_of(text, before.start if before else device.start, limit):
        before = part if before is None or before.amount.value > part.amount.value else before
    if device.kind == "cpu" and (before is None or before.amount.value == 1) and after is None:
        before = sockets_before(text, device.start, limit) or before
    group = node.group_after(text, device.end) or node.group_after(text, noun_end)
    if device.each or device.slice_size:
        yield _whole_machine(text, mention, device, before, qualifiers)
        return
    if device.kind == "tpu" and (cores := _tpu_cores(text, device, limit, end)):
        yield replace(mention, amount=cores, cue="TPU cores", qualifiers=frozenset(qualifiers | {"cores"}))
        return
    if noun and device.kind in ("cpu", "tpu") and (noun["noun"] == "cores" or noun["cores"]):
        qualifiers.add("cores")
        before = before if device.kind == "tpu" else None
    if group and device.kind != "cpu" and not (group.startswith("system") and device.kind == "npu"):
        before = _of_nodes(text, before, limit, group)
        qualifiers.add("node")
    if before:
        total = node.total(text, before.amount, (before.start, mention.end), sentence, floor)
        cue = "nodes times devices in each" if total.multiplied else "count before a device name"
        if before.bracket:
            qualifiers.add("bracket")
        mention = replace(mention, start=total.start, cue=cue, per=total.per)
        for amount in (*before.others, total.amount):
            yield replace(mention, amount=amount, qualifiers=frozenset(qualifiers))
        return
    if after:
        cue = "count after a device name"
        mention = replace(mention, end=max(mention.end, after.end), amount=after.amount, cue=cue)
    elif not group and _singular(text, device, noun):
        mention = replace(mention, amount=Interval.exact(1), cue="singular device name")
    if device.kind == "machine":
        qualifiers.add("machine")
    yield replace(mention, qualifiers=frozenset(qualifiers))


def _whole_machine(
    text: str, mention: Mention, device: Device, before: Number | None, qualifiers: set[str]
) -> Mention:
    """Count the accelerators of a DGX or a cloud instance; a TPU slice (v3-8) is named as one device."""
    many = before.amount if before else Interval.exact(1)
    of_it = before is not None and _OF_A_MACHINE.search(text, before.start, device.start)
    start = before.start if before else device.start
    if device.slice_size:
        name, each = f"{device.name}-{device.slice_size}", 1
        cue, qualifier = "TPU slice, a device by its name", "slice"
    else:
        name, each = device.name, 1 if of_it else device.each or 1
        cue, qualifier = "accelerators of a complete machine", "node"
    return replace(
        mention,
        name=name,
        start=start,
        amount=many.times(Interval.exact(each)),
        cue=cue,
        qualifiers=frozenset(qualifiers | {qualifier}),
    )


def _of_nodes(text: str, before: Number | None, limit: int, group: str) -> Number | None:
    """Return the devices of \"4 8xA100 nodes\" and \"4 V100 instances\"; \"an A100 node\" counts none."""
    if before is None or (
        not before.cross
        and not (
            before.amount.value > 1
            and (group.startswith("instance") or _AN.search(text, max(0, before.start - 4), before.start))
        )
    ):
        return None
    outer = count_before(text, before.start, limit) if before.cross else None
    return (
        before
        if outer is None
        else replace(before, amount=before.amount.times(outer.amount), start=outer.start)
    )


def _tpu_cores(text: str, device: Device, limit: int, end: int) -> Interval | None:
    """Return the cores in \"TPUv3 with 128 cores\" and \"32-core TPUv2 cluster\"."""
    match = _TPU_CORES.match(text, device.end, end)
    match = match or _TPU_CORES_BEFORE.search(text[max(limit, device.start - 30) : device.start])
    return Interval.exact(float(match["n"].replace(",", ""))) if match else None


def _singular(text: str, device: Device, noun: re.Match[str] | None) -> bool:
    """Return whether one device is meant by grammar: \"the Quadro RTX 5000 GPU\", \"Xeon(R) CPU\"."""
    if noun and (noun["cores"] or noun["plural"]):
        return False
    if _KIND_OF.search(text, max(0, device.start - 40), device.start):
        return False
    if noun and noun["noun"]:
        return not noun["noun"].lower().endswith("s")
    if device.name.startswith(_PERSONAL_CPUS) and _PERSONAL.search(
        text, max(0, device.start - 100), device.end + 40
    ):
        return True
    return device.kind == "cpu" and bool(re.search(r"CPU|[Pp]rocessor", text[device.start : device.end]))
