"""Hardware: which devices a passage speaks of, how many, with how much memory."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from reproof.fact import Kind
from reproof.mention import Mention
from reproof.mention import _count as count
from reproof.mention._device import Device, devices, may_name_device
from reproof.mention._unnamed import unnamed
from reproof.quantity import Interval

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.passage import Passage

_LIST_JOIN = re.compile(r"s?(?:\sGPUs?)?(?:\s?\([^()]{0,20}\))?\s?(?P<join>,?\s(?:and|or|and/or)(?:\san?|\sthe)?\s|,\s|\s?/\s?|\s?&\s?|\s?\+\s?)(?:a\s|an\s|\d{1,4}\s?[x×]?\s?)?$")
_SEGMENT = re.compile(r"(?:[a-z]?\s?(?:[x×]\s?)?)$")
_GENERIC: Final = frozenset({"Intel Core", "Intel Xeon"})


def recognise(passage: Passage) -> Iterator[Mention]:
    """Yield the devices a passage names or counts, one mention for each statement."""
    text = passage.text
    lowered = text.lower()
    if not may_name_device(lowered):
        return
    sentences = list(passage.sentences())
    for number, (start, end) in enumerate(sentences):
        floor = sentences[number - 1][0] if number else start
        found = list(devices(text, start, end))
        named = list(_named(passage, found, start, end, floor)) if found else []
        loose = list(unnamed(passage, start, end, found)) if "pu" in lowered or "accelerator" in lowered or "card" in lowered else []
        yield from sorted(_settle(named, loose), key=lambda mention: mention.start)


def _named(passage: Passage, found: list[Device], start: int, end: int, floor: int) -> Iterator[Mention]:
    """Yield a mention for each named device of one sentence."""
    text = passage.text
    readings: list[Mention] = []
    systems = [device for device in found if device.each]
    for device in found:
        if device.each and any(not other.each and other.kind in ("gpu", "npu") and abs(other.start - device.end) < 80 for other in found):
            continue  # "a DGX-1 with 8 V100": the accelerators are counted by themselves
        left_limit = max((other.end for other in found if other.end <= device.start), default=start)
        readings.append(_one(passage, device, left_limit, start, end, floor))
    del systems
    yield from _shared(passage, readings)


def _one(passage: Passage, device: Device, left_limit: int, start: int, end: int, floor: int) -> Mention:
    text = passage.text
    qualifiers: set[str] = {device.form} if device.form else set()
    noun = count.noun_after(text, device.end)
    right = min(end, max(device.end, noun.end() if noun["noun"] or noun["plural"] else device.end))
    first, last = device.start, device.end
    memory = count.memory_after(text, device.end, end)
    if memory is None and right > device.end:
        memory = count.memory_after(text, right, end)
    gigabytes = device.memory_gb if memory is None else memory[0]
    if memory is None and (before := count.memory_before(text, device.start, left_limit)):
        gigabytes = before
    if device.kind == "cpu" and not device.name.startswith("Apple"):
        gigabytes = None
    cue = "device name"
    amount: Interval | None = None
    per: str | None = None
    if count.time_after(text, device.end):
        return Mention(Kind.HARDWARE, passage, first, last, "device of a device-hours figure", None, device.name, gigabytes,
                       qualifiers=frozenset(qualifiers | {"device_hours"}), confidence=device.confidence)  # fmt: skip
    after_memory = memory[1] if memory else right
    before_count = count.count_before(text, device.start, left_limit)
    after_count = count.count_after(text, right, end) or (count.count_after(text, _close(text, after_memory), end) if memory else None)
    grouped = count.group_after(text, device.end) or count.group_after(text, right)
    if before_count and not (grouped and (before_count.amount.value == 1) and not device.each):
        amount, first, cue = before_count.amount, before_count.start, "count before a device name"
        if grouped and not device.each:
            amount, qualifiers = None, qualifiers | {"node"}
    elif after_count and not device.each:
        amount, last, cue = after_count.amount, max(last, after_count.end), "count after a device name"
    elif grouped and before_count:
        qualifiers.add("node")
    if device.kind == "tpu" and noun["noun"] == "cores":
        qualifiers.add("cores")
    if device.slice_cores:
        chips = device.slice_cores if device.name.endswith(("5e", "6e")) else max(1, device.slice_cores // 2)
        amount, cue = Interval.exact(chips).times(amount or Interval.exact(1)), "TPU slice: its name counts cores, two to a chip"
        if device.name.endswith(("5e", "6e")):
            cue = "TPU slice: its name counts chips"
        qualifiers.add("slice")
    elif device.each:
        amount, cue = Interval.exact(device.each).times(amount or Interval.exact(1)), "accelerators of a complete machine"
        qualifiers.add("node")
    elif amount is not None:
        amount, first, last, per, multiplied = _nodes(text, amount, first, max(last, right), (start, end, floor))
        if multiplied:
            cue, qualifiers = "nodes times devices in each", qualifiers | {"multiplied"}
    elif noun["noun"] and not noun["noun"].lower().endswith("s") and not noun["plural"] and not grouped:
        amount, cue = Interval.exact(1), "singular device name"
    if right > last and (noun["noun"] or noun["plural"]):
        last = right
    if memory and memory[1] > last:
        last = memory[1]
    return Mention(Kind.HARDWARE, passage, first, min(last, end), cue, amount, device.name, gigabytes, per=per,
                   qualifiers=frozenset(qualifiers), confidence=device.confidence)  # fmt: skip


def _close(text: str, at: int) -> int:
    """Return the offset after a bracket that closes at `at`."""
    return at + 1 if text[at : at + 1] == ")" else at


def _nodes(text: str, amount: Interval, first: int, last: int, bounds: tuple[int, int, int]) -> tuple[Interval, int, int, str | None, bool]:
    """Multiply devices by the nodes that hold them: \"4 nodes with 8\", \"8 per node on 4 nodes\"."""
    start, end, floor = bounds
    nodes = count.nodes_before(text, first, start)
    if nodes:
        if nodes.amount.value > 1:
            return amount.times(nodes.amount), nodes.start, last, None, True
        return amount, first, last, None, False
    ending = count.per_node(text, last)
    if ending or count.each_node(text, first, start):
        around = count.nodes_anywhere(text, start, first) or count.nodes_anywhere(text, ending.end() if ending else last, end)
        around = around or count.nodes_anywhere(text, floor, start)
        if around and around.amount.value > 1:
            return amount.times(around.amount), first, last, None, True
        return amount, first, last, "node" if ending else None, False
    return amount, first, last, None, False


def _shared(passage: Passage, readings: list[Mention]) -> Iterator[Mention]:
    """Give a count said once for a list to each device of it: \"a single K80, T4 or P100 GPU\"."""
    text = passage.text
    for index, mention in enumerate(readings):
        if index and mention.amount is None or (index and mention.cue == "singular device name"):
            earlier = readings[index - 1]
            gap = text[earlier.end : mention.start]
            join = _LIST_JOIN.match(gap)
            if join and earlier.amount is not None and earlier.cue.startswith("count before") and (
                earlier.amount.value == 1 or "or" in join["join"] or "/" in join["join"]
            ):
                mention = readings[index] = replace(mention, amount=earlier.amount, cue="count before a list of devices")
        yield mention


def _settle(named: list[Mention], loose: list[Mention]) -> Iterator[Mention]:
    """Let \"8 GPUs\" count the one device its sentence names; repeats of a count say nothing new."""
    gpus = [m for m in named if "device_hours" not in m.qualifiers]
    for mention in loose:
        if any(m.start < mention.end and mention.start < m.end for m in named):
            continue
        same = [m for m in gpus if ("cpu" in mention.qualifiers) == _is_cpu(m)]
        if mention.amount is not None and any(m.amount is not None and m.amount.value == mention.amount.value for m in same):
            continue
        if mention.amount is not None and len(same) == 1 and same[0].amount is None and "node" not in same[0].qualifiers:
            counted = replace(same[0], amount=mention.amount, cue="count of unnamed devices in the same sentence",
                              start=min(same[0].start, mention.start), end=max(same[0].end, mention.end))  # fmt: skip
            named[named.index(same[0])] = counted
            gpus[gpus.index(same[0])] = counted
            continue
        yield mention
    yield from named


def _is_cpu(mention: Mention) -> bool:
    return bool(mention.name) and str(mention.name).startswith(("Intel Xeon", "Intel Core", "AMD EPYC", "AMD Ryzen", "AMD Opteron", "Apple", "Arm"))
