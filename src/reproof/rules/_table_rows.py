"""A figure of a sentence against the row of a table that the sentence names."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Final

from reproof.fact import Kind, Phase, Scope
from reproof.finding import Confidence, Level
from reproof.ledger.interval import PASS, gap
from reproof.ledger.judgement import MANY, spot
from reproof.ledger.words import amount, number, percent
from reproof.passage import PassageKind
from reproof.patterns import lazy
from reproof.rules import finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.finding import Finding
    from reproof.ledger.account import Entry, Ledger

_TABULATED: Final = (Kind.DEVICE_HOURS, Kind.ENERGY, Kind.CO2E, Kind.COST, Kind.DURATION, Kind.PARAMETERS)
_NAMED: Final = lazy(r"[A-Z0-9]")


def against_rows(book: Ledger) -> Iterator[Finding]:
    """Yield figures of sentences that name a table's row and differ from what the row says."""
    for kind in _TABULATED:
        rows: dict[str, list[Entry]] = defaultdict(list)
        for entry in book.by_kind[kind]:
            if entry.site.line is not None and entry.site.subject and entry.fact.amount is not None:
                rows[entry.site.subject.strip()].append(entry)
        if not rows:
            continue
        for entry in book.by_kind[kind]:
            if entry.site.line is None and entry.site.kind is not PassageKind.CELL:
                yield from _against_row(kind, entry, rows, book)


def _against_row(kind: Kind, entry: Entry, rows: dict[str, list[Entry]], book: Ledger) -> Iterator[Finding]:
    """Yield a sentence's figure when the one row that the sentence names says another."""
    fact, site = entry.fact, entry.site
    if fact.amount is None or fact.scope is Scope.CITED or fact.per is not None:
        return
    if fact.qualifiers & {
        "approximate",
        "at_most",
        "at_least",
        "offset",
        "saved",
        "embodied",
        "name",
        "rate",
    }:
        return
    words = site.sentence_text
    if any(each.line is not None for each in fact.sites) or MANY.search(words):
        return
    named = [name for name in rows if len(name) > 2 and _NAMED.search(name) and _mentions(words, name)]
    named = [name for name in named if not any(name != other and name in other for other in named)]
    if len(named) != 1 or _ELSEWHERE.search(words.replace(named[0], "")):
        return
    row = rows[named[0]]
    if len({one.value for one in row}) != 1 or len(row) != 1 or row[0].fact.scope is Scope.CITED:
        return
    one = row[0]
    if one.fact.per is not None or one.fact.qualifiers - {"approximate"} != fact.qualifiers - {"total"}:
        return
    if Phase.UNCLEAR not in (one.fact.phase, fact.phase) and one.fact.phase is not fact.phase:
        return
    difference = gap(entry.printed, one.printed)
    if abs(difference) < (PASS if not _exact(entry, one) else 1e-9):
        return
    yield finding(
        Level.WARNING,
        f"{words_of(kind, entry)} in the {site.where}, {words_of(kind, one)} in the table for "
        f"{named[0]} ({percent(difference)})",
        spot(entry, f"in the {site.where}"),
        spot(one, "in the table"),
        confidence=Confidence.MEDIUM,
        help=why(entry, one, book),
    )


_ELSEWHERE: Final = lazy(
    r"\b(?:than|compared?|versus|vs|original\w*|authors?|additional\w*|extra|more|less|saves?|reduc\w*|instead|without|before|after|stage|phase|ablat\w*|if|would|could|infer\w*|fine-?tun\w*|layers?|trainable|active)\b|[\ue000\ue001]",
    re.IGNORECASE,
)


def _mentions(words: str, name: str) -> bool:
    return re.search(rf"(?<![\w.-]){re.escape(name)}(?![\w-]|\.\d)", words) is not None


def _exact(one: Entry, other: Entry) -> bool:
    """Return whether both are printed to five digits and more, so that a slip shows."""
    return (
        all(len(re.sub(r"\D", "", each.site.text)) > 4 for each in (one, other))
        and one.fact.kind is not Kind.CO2E
    )


def why(one: Entry, other: Entry, book: Ledger) -> str:
    """Return what would explain two energies or emissions: the PUE in one of them, and not in the other."""
    high, low = sorted((one.value, other.value), reverse=True)
    if one.fact.kind in (Kind.ENERGY, Kind.CO2E) and low:
        for pue in book.by_kind[Kind.PUE]:
            if pue.fact.amount is not None and pue.value > 1.01 and abs(high / low / pue.value - 1) < _NEAR:
                return f"they differ by the PUE of {number(pue.value)}: say which of them includes it"
    return "correct one of the two, or say what sets the two figures apart"


_NEAR: Final = 0.02


def words_of(kind: Kind, entry: Entry) -> str:
    """Return a figure as a message gives it: minutes for what is less than an hour."""
    if kind is Kind.DURATION:
        hours = entry.value
        return f"{number(hours * 60, 3)} min" if hours < 1 else amount(kind, hours)
    said = amount(kind, entry.value) + (" runs" if kind is Kind.RUNS else "")
    return f"{said} {entry.fact.name}" if kind is Kind.HARDWARE else said
