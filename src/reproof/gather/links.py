"""Which count, time and device belong together, and which device an unnamed count means."""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from reproof.fact import Kind, Scope
from reproof.patterns import lazy
from reproof.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reproof.gather.reading import Reading

_TO_HARDWARE: Final = (
    Kind.DURATION, Kind.DEVICE_HOURS, Kind.ENERGY, Kind.POWER, Kind.CO2E, Kind.COST, Kind.FLOP, Kind.REGION,
)  # fmt: skip
_TOGETHER: Final = {
    Kind.DEVICE_HOURS: (Kind.DURATION, Kind.POWER),
    Kind.ENERGY: (Kind.DEVICE_HOURS, Kind.DURATION, Kind.POWER, Kind.PUE),
    Kind.CO2E: (
        Kind.ENERGY,
        Kind.CARBON_INTENSITY,
        Kind.PUE,
        Kind.DEVICE_HOURS,
        Kind.DURATION,
        Kind.POWER,
        Kind.REGION,
    ),
    Kind.CARBON_INTENSITY: (Kind.REGION,),
    Kind.COST: (Kind.DEVICE_HOURS, Kind.DURATION),
    Kind.RUNS: (Kind.DURATION, Kind.DEVICE_HOURS),
    Kind.TRIALS: (Kind.DURATION, Kind.DEVICE_HOURS),
    Kind.PARAMETERS: (Kind.FLOP, Kind.DURATION, Kind.DEVICE_HOURS),
    Kind.FLOP: (Kind.DURATION, Kind.DEVICE_HOURS),
}
_MOST: Final = 300
"""How many readings of one sentence or row are paired: no honest one has so many."""
_RESPECTIVELY = lazy(r"\brespectively\b|\bresp\.", re.IGNORECASE)
_CPU = lazy(
    r"\bcpus?\b|xeon|core\s?i\d|\bi[3579]-|epyc|ryzen|threadripper|opteron|processor|cores?\b", re.IGNORECASE
)
_BREAK = lazy(r"[;:.]|,\s+(?:and|while|but|whereas|which)\b|\b(?:while|whereas|but)\b")


@dataclass(frozen=True, slots=True)
class Link:
    """Two readings, by position, that belong together, and why."""

    one: int
    other: int
    reason: str


def links(readings: Sequence[Reading]) -> list[Link]:
    """Return which readings belong together: same table row, sentence, then neighbouring sentences."""
    found: list[Link] = []
    for group in _rows(readings):
        found += _pairs(readings, group, "same table row")
    for group in _sentences(readings):
        found += _pairs(readings, group, "same sentence")
    linked = {i for link in found for i in (link.one, link.other) if _is(readings, link, Kind.HARDWARE)}
    found += _captions(readings, linked)
    linked |= {link.one for link in found if _is(readings, link, Kind.HARDWARE)}
    found += _neighbours(readings, linked)
    return found


def _is(readings: Sequence[Reading], link: Link, kind: Kind) -> bool:
    return kind in (readings[link.one].mention.kind, readings[link.other].mention.kind)


def _rows(readings: Sequence[Reading]) -> Iterable[list[int]]:
    groups: dict[tuple[int, int], list[int]] = defaultdict(list)
    for i, reading in enumerate(readings):
        spot = reading.spot
        if spot.cell is None or spot.table is None or spot.layout is None:
            continue
        if spot.cell.row in spot.layout.head_rows and not spot.sideways:
            continue
        key = spot.cell.column if spot.sideways else spot.cell.row
        for offset in range(spot.cell.columns if spot.sideways else spot.cell.rows):
            groups[spot.table.index, key + offset].append(i)
    return groups.values()


def _sentences(readings: Sequence[Reading]) -> Iterable[list[int]]:
    groups: dict[tuple[int, int], list[int]] = defaultdict(list)
    for i, reading in enumerate(readings):
        if reading.spot.cell is None:
            groups[reading.passage.index, reading.spot.sentence[0]].append(i)
    return groups.values()


def _pairs(readings: Sequence[Reading], group: list[int], reason: str) -> Iterator[Link]:
    """Yield the links inside one row or sentence: n with n in order, many with one, else the nearest."""
    kinds: dict[Kind, list[int]] = defaultdict(list)
    for i in group[:_MOST]:
        kinds[readings[i].mention.kind].append(i)
    for kind in _TO_HARDWARE:
        yield from _match(readings, kinds[kind], kinds[Kind.HARDWARE], reason)
    for one, others in _TOGETHER.items():
        for other in others:
            yield from _match(readings, kinds[one], kinds[other], reason)


def _match(readings: Sequence[Reading], ones: list[int], others: list[int], reason: str) -> Iterator[Link]:
    ones = [i for i in ones if any(_compatible(readings[i], readings[j]) for j in others)]
    if not ones:
        return
    if len(ones) == len(others) > 1 and _in_order(readings, ones, others):
        for i, j in zip(ones, others, strict=True):
            if _compatible(readings[i], readings[j]):
                yield Link(i, j, f"{reason}, in the same order")
        return
    if len(ones) == 1 < len(others) and readings[ones[0]].mention.kind is not Kind.DURATION:
        for j in others:
            if _compatible(readings[ones[0]], readings[j]) and readings[j].mention.kind is not Kind.HARDWARE:
                yield Link(ones[0], j, reason)
        if readings[others[0]].mention.kind is not Kind.HARDWARE:
            return
    for i in ones:
        candidates = [j for j in others if _compatible(readings[i], readings[j])]
        nearest = min(
            candidates, key=lambda j: (_distance(readings[i], readings[j]), _count(readings[j]) is None, j)
        )
        yield Link(i, nearest, reason)


def _compatible(one: Reading, other: Reading) -> bool:
    return (one.scope is Scope.CITED) == (other.scope is Scope.CITED)


def _in_order(readings: Sequence[Reading], ones: list[int], others: list[int]) -> bool:
    """Return whether the two lists pair off: "respectively", or they alternate."""
    if _RESPECTIVELY.search(readings[ones[0]].sentence):
        return True
    sides = sorted(
        [(readings[i].mention.start, 0) for i in ones] + [(readings[j].mention.start, 1) for j in others]
    )
    order = [side for _, side in sides]
    return all(a != b for a, b in itertools.pairwise(order))


def _distance(one: Reading, other: Reading) -> int:
    if one.spot.cell is not None or one.passage.index != other.passage.index:
        return 0
    first, second = sorted((one, other), key=lambda r: r.mention.start)
    between = one.passage.text[first.mention.end : second.mention.start]
    return len(between) + 60 * len(_BREAK.findall(between))


def _captions(readings: Sequence[Reading], linked: set[int]) -> Iterator[Link]:
    """Yield links from a table's cells to the one device its caption, head or notes name."""
    devices: dict[int, list[int]] = defaultdict(list)
    for i, reading in enumerate(readings):
        table = reading.passage.table
        outside = reading.spot.cell is None or (
            reading.spot.layout is not None and reading.spot.cell.row in reading.spot.layout.head_rows
        )
        if table is not None and outside and reading.mention.kind is Kind.HARDWARE:
            devices[table].append(i)
    for i, reading in enumerate(readings):
        if reading.spot.table is None or i in linked or reading.mention.kind not in _TO_HARDWARE:
            continue
        here = [j for j in devices.get(reading.spot.table.index, []) if _compatible(reading, readings[j])]
        column = [
            j
            for j in here
            if (c := readings[j].spot.cell) and reading.spot.cell and c.column == reading.spot.cell.column
        ]
        for j in (column or here)[:1]:
            yield Link(i, j, "the device named by the table's head or caption")


def _neighbours(readings: Sequence[Reading], linked: set[int]) -> Iterator[Link]:
    """Yield a device for each time or energy without one: its paragraph's or its section's only one."""
    places = _Places([(i, r) for i, r in enumerate(readings) if r.mention.kind is Kind.HARDWARE])
    for i, reading in enumerate(readings):
        if i in linked or reading.mention.kind not in _TO_HARDWARE or reading.scope is Scope.CITED:
            continue
        here = [] if reading.spot.cell else places.passage[reading.passage.index]
        if near := [(j, other) for j, other in here if _compatible(reading, other)]:
            nearest = min(near, key=lambda pair: (_gap(reading, pair[1]), pair[0]))
            yield Link(i, nearest[0], "same paragraph")
            continue
        section = [(j, r) for j, r in places.section[reading.passage.section] if _compatible(reading, r)]
        section = [(j, r) for j, r in section if not _cpu(r)] or section
        if len({(r.mention.name, _count(r)) for _, r in section}) == 1:
            yield Link(i, section[0][0], "the only device of the section")


def _gap(reading: Reading, device: Reading) -> int:
    """Return how far a device stands, what follows being farther."""
    distance = device.mention.start - reading.mention.start
    return distance + 200 if distance > 0 else -distance


def _count(reading: Reading) -> float | None:
    return None if reading.mention.amount is None else reading.mention.amount.value


class _Places:
    """Readings by passage, section and table, a few dozen of each at most, and the different devices."""

    def __init__(self, readings: Sequence[tuple[int, Reading]]) -> None:
        self.passage: dict[int, list[tuple[int, Reading]]] = defaultdict(list)
        self.section: dict[tuple[str, ...], list[tuple[int, Reading]]] = defaultdict(list)
        self.table: dict[int | None, list[tuple[int, Reading]]] = defaultdict(list)
        self.different: dict[tuple[str | None, float | None], tuple[int, Reading]] = {}
        for pair in readings:
            passage = pair[1].passage
            for shelf in (
                self.passage[passage.index],
                self.section[passage.section],
                self.table[passage.table],
            ):
                if len(shelf) < 60:
                    shelf.append(pair)
            self.different.setdefault((pair[1].mention.name, _count(pair[1])), pair)


def named(readings: Sequence[Reading]) -> list[Reading]:
    """Give unnamed counts ("8 GPUs") the device they mean, where the paper names exactly one nearby."""
    devices = _Places(
        [
            (i, r)
            for i, r in enumerate(readings)
            if r.mention.kind is Kind.HARDWARE and r.mention.name and r.scope is not Scope.CITED
        ]
    )
    known = [_named(reading, devices) if _unnamed(reading) else reading for reading in readings]
    times = {
        _sentence(reading) for reading in known if reading.mention.kind in (Kind.DURATION, Kind.DEVICE_HOURS)
    }
    return [reading for reading in known if _sentence(reading) in times or not _repeats(reading, devices)]


def _sentence(reading: Reading) -> tuple[int, tuple[int, int]]:
    return reading.passage.index, reading.spot.sentence


def _repeats(reading: Reading, devices: _Places) -> bool:
    """Return whether "a GPU" is one of several that the paper names, and says nothing new."""
    if not _unnamed(reading) or _count(reading) != 1 or reading.spot.cell is not None:
        return False
    cpu = _cpu(reading)
    alike = [device for device in devices.different.values() if _cpu(device[1]) == cpu]
    return len(alike) > 1 and any(_count(device) == 1 for _, device in alike)


def _unnamed(reading: Reading) -> bool:
    mention = reading.mention
    return (
        mention.kind is Kind.HARDWARE
        and not mention.name
        and mention.amount is not None
        and reading.scope is not Scope.CITED
    )


def _cpu(reading: Reading) -> bool:
    return bool(_CPU.search(f"{reading.mention.name or ''} {reading.mention.text}"))


def _named(reading: Reading, devices: _Places) -> Reading:
    cpu = _cpu(reading)
    for reason, confidence, circle in _circles(reading, devices):
        near = [device for _, device in circle if _cpu(device) == cpu]
        names = {device.mention.name for device in near}
        if not names:
            continue
        if len(names) > 1:
            return reading
        counts = {value for device in near if (value := _count(device)) is not None}
        if counts and _count(reading) not in counts:
            return reading
        device = near[0].mention
        memory = reading.mention.memory_gb or device.memory_gb
        return replace(
            reading,
            mention=replace(reading.mention, name=device.name, memory_gb=memory),
            confidence=min(reading.confidence, confidence),
            why=(*reading.why, f"device {device.name}: {reason}"),
        )
    return reading


def _circles(reading: Reading, devices: _Places) -> Iterator[tuple[str, float, list[tuple[int, Reading]]]]:
    """Yield ever wider surroundings with the devices in them."""
    spot, passage = reading.spot, reading.passage
    if spot.cell is not None and spot.table is not None:
        table = devices.table[spot.table.index]
        yield "same table row", 0.9, [pair for pair in table if pair[1].spot.line == spot.line]
        yield "the table's caption or head", 0.8, table
    else:
        here = devices.passage[passage.index]
        yield "same sentence", 0.9, [pair for pair in here if pair[1].spot.sentence == spot.sentence]
        before = [pair for pair in here if pair[1].spot.sentence[1] == spot.sentence[0]]
        yield "the sentence before", 0.8, before
        yield "same paragraph", 0.8, here
    if passage.section:
        yield "same section", 0.6, devices.section[passage.section]
    yield "the only device of the paper", 0.5, list(devices.different.values())
