"""Facts that belong together: what one sentence or one line of a table says about one run."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import field
from typing import TYPE_CHECKING, Final

from reproof.fact import Fact, Kind, Scope
from reproof.finding import Confidence
from reproof.ledger.interval import printed, roughly
from reproof.passage import CITE, CITET, PassageKind
from reproof.record import dataclass
from reproof.reference import chips_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.case import Case
    from reproof.place import Place
    from reproof.quantity import Interval
    from reproof.site import Site

_CONSTANTS: Final = frozenset({Kind.PUE, Kind.CARBON_INTENSITY, Kind.POWER})
"""What a paper may say once for all its runs."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A fact at one of its places."""

    fact: Fact
    place: Place
    site: Site

    @property
    def value(self) -> float:
        return self.amount.value if self.fact.amount else 0.0

    @property
    def amount(self) -> Interval:
        """What the figure can have been before it was rounded: what to compute with."""
        if self.fact.amount is None:
            raise ValueError("the fact has no amount")
        if self.fact.kind is Kind.HARDWARE:
            chips = chips_in(self.fact.name or "")
            return self.fact.amount.scaled(chips) if chips > 1 else self.fact.amount
        if "approximate" not in self.fact.qualifiers:
            return self.fact.amount
        return roughly(self.fact.amount)

    @property
    def printed(self) -> Interval:
        """Every value the printed digits can stand for, truncated ones too: what to compare with."""
        if self.fact.kind is Kind.HARDWARE or self.fact.amount is None:
            return self.amount
        digits = printed(self.fact.amount)
        return roughly(digits) if "approximate" in self.fact.qualifiers else digits


@dataclass(frozen=True, slots=True)
class Found:
    """A figure taken from the surroundings, and how surely it belongs."""

    entry: Entry
    confidence: Confidence


@dataclass(slots=True)
class Account:
    """One sentence or table line with its entries by kind."""

    ledger: Ledger
    key: tuple[str, int, int]
    entries: dict[Kind, list[Entry]] = field(default_factory=lambda: defaultdict(list))

    @property
    def tabular(self) -> bool:
        return self.key[0] == "line"

    @property
    def text(self) -> str:
        """The sentence, or the line's cells."""
        site = next(iter(next(iter(self.entries.values())))).site
        if not self.tabular:
            return site.sentence_text
        return " ".join(entry.site.text for entries in self.entries.values() for entry in entries)

    @property
    def before(self) -> str:
        """The passage up to the end of the sentence."""
        site = next(iter(next(iter(self.entries.values())))).site
        return site.passage.text[: site.sentence[1]]

    def all(self, kind: Kind) -> list[Entry]:
        """Return the entries of a kind that carry an amount."""
        return [entry for entry in self.entries.get(kind, []) if entry.fact.amount is not None]

    def only(self, kind: Kind) -> Entry | None:
        """Return the one figure of a kind here; None when there is none, or several that differ."""
        found = self.all(kind)
        return found[0] if found and len({entry.value for entry in found}) == 1 else None

    def near(self, kind: Kind, of: Entry) -> Found | None:
        """Return the figure of a kind that belongs with an entry, and how surely.

        Here, then linked to it, in the table's caption or notes, in the same paragraph; a PUE,
        intensity or power also when it is the only one of the paper. None when there are several.
        """
        if self.all(kind):
            one = self.only(kind)
            return Found(one, Confidence.HIGH) if one else None
        for entries, confidence in self._rings(kind, of):
            values = {entry.value for entry in entries}
            if len(values) > 1:
                return None
            if values:
                return Found(entries[0], confidence)
        return None

    def _rings(self, kind: Kind, of: Entry) -> Iterator[tuple[list[Entry], Confidence]]:
        cited = of.fact.scope is Scope.CITED and not _reckoned(of)
        everywhere = [
            entry
            for entry in self.ledger.by_kind[kind]
            if entry.fact.amount is not None and (entry.fact.scope is Scope.CITED) == cited
        ]
        yield [e for e in everywhere if e.fact.id in of.fact.links], Confidence.MEDIUM
        table = of.site.passage.table
        if table is not None:
            yield (
                [
                    e
                    for e in everywhere
                    if e.site.passage.table == table
                    and e.site.line is None
                    and e.site.kind is not PassageKind.CELL
                ],
                Confidence.MEDIUM,
            )
        yield (
            [e for e in everywhere if e.site.passage.index == of.site.passage.index and not self.tabular],
            Confidence.MEDIUM,
        )
        if kind in _CONSTANTS:
            own = [e for e in everywhere if e.fact.scope is Scope.OWN]
            columns = not self.tabular and sum(e.site.line is not None for e in own) > 1
            yield own, Confidence.MEDIUM if columns else Confidence.LOW


def _reckoned(entry: Entry) -> bool:
    """Return whether a figure is what our own work "would have" taken: reckoned, not somebody else's."""
    words = entry.site.sentence_text
    ours = re.search(
        r"\b(?:we|our|these\smodels|this\smodel|under\s(?:our|these|the)\sassumptions)\b",
        words,
        re.IGNORECASE,
    )
    return bool(ours) and "would have" in words and CITE not in words and CITET not in words


@dataclass(slots=True)
class Ledger:
    """All accounts of a paper, in reading order."""

    accounts: list[Account]
    by_kind: dict[Kind, list[Entry]]


def ledger(case: Case) -> Ledger:
    """Return the paper's facts, put together by sentence and table line; made once for a case."""
    kept = case.memo.get("ledger")
    if isinstance(kept, Ledger):
        return kept
    book = Ledger([], defaultdict(list))
    case.memo["ledger"] = book
    index: dict[tuple[str, int, int], Account] = {}
    for fact in case.facts:
        for place, site in zip(fact.places, fact.sites, strict=False):
            if site.kind is PassageKind.CHECKLIST:
                continue
            entry = Entry(fact, place, site)
            book.by_kind[fact.kind].append(entry)
            account = index.get(site.group)
            if account is None:
                account = index[site.group] = Account(book, site.group)
                book.accounts.append(account)
            account.entries[fact.kind].append(entry)
    return book
