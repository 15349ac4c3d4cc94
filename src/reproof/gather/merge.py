"""Mentions that say the same thing become one fact with several places."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING

from reproof.fact import UNITS, Fact, Kind, Phase, Scope
from reproof.gather.reading import site_of
from reproof.passage import PassageKind
from reproof.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reproof.gather.links import Link
    from reproof.gather.reading import Reading
    from reproof.place import Place
    from reproof.site import Site

_MAKER = lazy(
    r"\b(?:nvidia|amd|intel|google|tesla|geforce|quadro|cloud|apple|gpus?|chips?|sxm\d?|pcie?|hbm\w*|\d+\s?gi?b)\b",
    re.IGNORECASE,
)
_GENERIC = lazy(r"^(?:our|the|a|an|each|every|all|both|this)\b", re.IGNORECASE)
_RECENT = 40
"""How many earlier statements of one value are compared: keeps a paper of repetitions linear."""
_WEIGHT = {
    PassageKind.TITLE: 3,
    PassageKind.HEADING: 3,
    PassageKind.ABSTRACT: 2,
    PassageKind.CAPTION: 1,
    PassageKind.FOOTNOTE: 1,
}


def merge(readings: Sequence[Reading], links: Sequence[Link]) -> tuple[Fact, ...]:
    """Return the facts in reading order, each with its places, most specific first."""
    clusters = _clusters(readings)
    ids = {member: number for number, cluster in enumerate(clusters, 1) for member in cluster}
    linked: dict[int, dict[int, str]] = defaultdict(dict)
    for link in links:
        one, other = ids[link.one], ids[link.other]
        if one != other:
            linked[one].setdefault(other, link.reason)
            linked[other].setdefault(one, link.reason)
    return tuple(
        _fact(number, [readings[i] for i in cluster], linked[number])
        for number, cluster in enumerate(clusters, 1)
    )


def _clusters(readings: Sequence[Reading]) -> list[list[int]]:
    """Group the positions of readings of one fact, in the order of their first reading."""
    clusters: list[list[int]] = []
    index: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for i, reading in enumerate(readings):
        key = _key(reading)
        recent = index[key][-_RECENT:]
        home = next(
            (c for c in recent if all(_same(readings[j], reading) for j in clusters[c][-_RECENT:])), None
        )
        if home is None:
            index[key].append(len(clusters))
            clusters.append([i])
        else:
            clusters[home].append(i)
    return _absorb_uncounted(readings, clusters)


def _key(reading: Reading) -> tuple[object, ...]:
    mention = reading.mention
    value = None if mention.amount is None else f"{mention.amount.value:.4g}"
    per = None if mention.kind in (Kind.HARDWARE, Kind.PARAMETERS) else mention.per
    return (mention.kind, reading.scope is Scope.CITED, value, device(mention.name), mention.unit, per)


@lru_cache(1024)
def device(name: str | None) -> str:
    """Return a device's or place's name without maker, form factor and memory, to compare by."""
    return re.sub(r"[^a-z0-9]+", "", _MAKER.sub(" ", (name or "").lower()))


def _same(one: Reading, other: Reading) -> bool:
    """Return whether two readings of the same value speak of the same thing."""
    if one.mention.kind in (Kind.HARDWARE, Kind.REGION):
        a, b = one.mention.memory_gb, other.mention.memory_gb
        return a is None or b is None or a == b
    subjects = {_subject(one), _subject(other)} - {None}
    if (
        one.spot.table is not None
        and other.spot.table is not None
        and one.spot.table.index == other.spot.table.index
    ):
        return one.spot.cell is other.spot.cell or len(subjects) == 1
    if one.spot.table is not None and other.spot.table is not None:
        return one.subject == other.subject
    if (one.spot.table is None) != (other.spot.table is None) and not _telling(one):
        return None not in (_subject(one), _subject(other)) and _overlap(
            one.subject or "", other.subject or ""
        )
    if one.passage.index == other.passage.index and one.mention.kind not in (Kind.PARAMETERS, Kind.RUNS):
        return len(subjects) < 2 and one.subject == other.subject
    return len(subjects) < 2 or _overlap(one.subject or "", other.subject or "")


def _telling(reading: Reading) -> bool:
    """Return whether a value has so many digits that its repetition is no accident."""
    amount = reading.mention.amount
    return amount is not None and len(f"{amount.value:.6g}".replace(".", "").strip("0")) >= 3


def _subject(reading: Reading) -> str | None:
    return None if reading.subject is None else _specific(reading.subject)


@lru_cache(1024)
def _specific(subject: str) -> str | None:
    """Return a subject in lower case, None when it names nothing; many readings are compared by it."""
    return None if _GENERIC.match(subject) else subject.lower()


def _overlap(one: str, other: str) -> bool:
    return not _words(one).isdisjoint(_words(other))


@lru_cache(1024)
def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"[a-z0-9.]{2,}", text.lower()))


def _absorb_uncounted(readings: Sequence[Reading], clusters: list[list[int]]) -> list[list[int]]:
    """Put "A100" without a count to the only counted A100 of the paper, where that is near."""
    counted: dict[tuple[bool, str], list[int]] = defaultdict(list)
    for number, cluster in enumerate(clusters):
        mention = readings[cluster[0]].mention
        if mention.kind is Kind.HARDWARE and mention.amount is not None and mention.name:
            counted[readings[cluster[0]].scope is Scope.CITED, device(mention.name)].append(number)
    grown = [list(cluster) for cluster in clusters]
    for number, cluster in enumerate(clusters):
        first = readings[cluster[0]]
        if (
            first.mention.kind is not Kind.HARDWARE
            or first.mention.amount is not None
            or not first.mention.name
        ):
            continue
        homes = counted[first.scope is Scope.CITED, device(first.mention.name)]
        for i in cluster:
            fits = [
                home
                for home in homes[:_RECENT]
                if all(_same(readings[j], readings[i]) for j in clusters[home][:_RECENT])
                and _near(readings[i], [readings[j] for j in clusters[home][:_RECENT]], len(homes) == 1)
            ]
            if len(fits) == 1:
                grown[fits[0]].append(i)
                grown[number].remove(i)
    return sorted((sorted(cluster) for cluster in grown if cluster), key=lambda cluster: cluster[0])


def _near(one: Reading, home: list[Reading], only: bool) -> bool:
    """Return whether an uncounted device can mean the counted one.

    It does in the same table row or sentence; the only counted one also in its section or the abstract.
    """
    return any(
        one.passage.table == other.passage.table and one.spot.line == other.spot.line
        if one.spot.cell is not None and other.spot.cell is not None
        else (one.passage.index == other.passage.index and one.spot.sentence == other.spot.sentence)
        or (only and one.passage.section == other.passage.section)
        or (only and one.passage.kind in (PassageKind.ABSTRACT, PassageKind.TITLE))
        for other in home
    )


def _fact(number: int, cluster: list[Reading], linked: dict[int, str]) -> Fact:
    ordered = sorted(cluster, key=_specificity)
    best = ordered[0]
    mention = best.mention
    phase = next((r.phase for r in ordered if r.phase is not Phase.UNCLEAR), Phase.UNCLEAR)
    sites: dict[Place, Site] = {}
    for reading in ordered:
        sites.setdefault(reading.passage.place(reading.mention.start, reading.mention.end), site_of(reading))
    scope = Scope.OWN if any(r.scope is Scope.OWN for r in cluster) else best.scope
    names = [r.mention.name for r in ordered if r.mention.name]
    return Fact(
        id=number,
        kind=mention.kind,
        amount=mention.amount,
        unit=mention.unit or UNITS[mention.kind],
        scope=scope,
        phase=phase,
        places=tuple(sites),
        name=max(names, key=len) if names else None,
        memory_gb=next((r.mention.memory_gb for r in ordered if r.mention.memory_gb is not None), None),
        subject=next((r.subject for r in ordered if r.subject), None),
        per=mention.per,
        qualifiers=frozenset().union(*(r.mention.qualifiers for r in ordered)),
        confidence=max(r.confidence for r in ordered if _said(r) == _said(best)),
        links=tuple(sorted(linked)),
        why=(*dict.fromkeys(best.why), *(f"with fact {other}: {linked[other]}" for other in sorted(linked))),
        sites=tuple(sites.values()),
    )


def _specificity(reading: Reading) -> tuple[int, int, float, int]:
    return (-_said(reading), _WEIGHT.get(reading.passage.kind, 0), -reading.confidence, reading.passage.index)


def _said(reading: Reading) -> int:
    mention = reading.mention
    return sum(part is not None for part in (mention.amount, mention.name, mention.memory_gb))
