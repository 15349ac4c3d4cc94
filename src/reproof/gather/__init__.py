"""Gather mentions into facts: whose work, which phase, of what, and what belongs together."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from reproof.fact import Kind, Scope
from reproof.gather.denial import denied
from reproof.gather.links import links, named
from reproof.gather.merge import merge
from reproof.gather.no_computing import no_computing
from reproof.gather.own_work import by_own_name
from reproof.gather.phase import phase_of
from reproof.gather.reading import Reading, Surroundings
from reproof.gather.scope import scope_of
from reproof.gather.subject import subject_of
from reproof.gather.tables import with_tables
from reproof.passage import PassageKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reproof.fact import Fact
    from reproof.mention import Mention
    from reproof.passage import Document

_TITLES = frozenset({PassageKind.TITLE, PassageKind.HEADING})


def gather(document: Document, mentions: Sequence[Mention]) -> tuple[Fact, ...]:
    """Return what the paper says about its compute, each fact with its places and reasons."""
    said = with_tables(document, mentions)
    around = Surroundings(document)
    around.note_sideways(said)
    devices: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for mention in said:
        if mention.kind in (Kind.HARDWARE, Kind.REGION):
            devices[mention.passage.index].append((mention.start, mention.end))
    readings = [
        _judge(Reading(mention, around.spot(mention)), devices[mention.passage.index]) for mention in said
    ]
    used = _names_in_text(readings)
    readings = by_own_name(document, [_with_the_text(reading, used) for reading in readings])
    kept = named([reading for reading in readings if not _idle(reading)])
    return merge(kept, links(kept))


def _names_in_text(readings: Sequence[Reading]) -> dict[str, bool]:
    """Return the devices named below the titles, each with whether any of its readings is not cited."""
    used: dict[str, bool] = {}
    for reading in readings:
        name = reading.mention.name
        if name and reading.mention.kind is Kind.HARDWARE and reading.passage.kind not in _TITLES:
            used[name] = used.get(name, False) or reading.scope is not Scope.CITED
    return used


def _with_the_text(reading: Reading, used: dict[str, bool]) -> Reading:
    """Take a device in a title for what the text takes it for: "on a Raspberry Pi" may be a target."""
    mention = reading.mention
    if mention.kind is not Kind.HARDWARE or reading.passage.kind not in _TITLES or not mention.name:
        return reading
    below = [by_authors for name, by_authors in used.items() if mention.name in name]
    if not below or any(below):
        return reading
    return replace(
        reading, scope=Scope.CITED, why=(*reading.why, "cited: so does the text below the title take it")
    )


def _idle(reading: Reading) -> bool:
    """Return whether a reading says nothing that anybody computed, so that no fact is made of it."""
    return bool(denied(reading)) or (reading.scope is not Scope.CITED and bool(no_computing(reading)))


def facts_of(document: Document) -> tuple[Fact, ...]:
    """Return the facts of a paper as it was read."""
    from reproof.mention import mentions

    return gather(document, mentions(document.passages))


def _judge(reading: Reading, devices: Sequence[tuple[int, int]]) -> Reading:
    scope, whose = scope_of(reading)
    phase, cue = phase_of(reading)
    return replace(
        reading,
        scope=scope,
        phase=phase,
        subject=subject_of(reading, devices),
        confidence=reading.mention.confidence,
        why=(f"read as {reading.mention.cue}", f"{scope.value}: {whose}", f"phase {phase.value}: {cue}"),
    )
