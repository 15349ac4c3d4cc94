"""Facts put down by hand for the ledger's tests: in which paragraph, sentence and table line each stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reproof.case import Case
from reproof.fact import UNITS, Fact, Kind, Phase, Scope
from reproof.ledger.account import ledger
from reproof.passage import Passage, PassageKind
from reproof.place import Place
from reproof.quantity import Interval
from reproof.site import Site

if TYPE_CHECKING:
    from reproof.ledger.account import Account, Entry


class Book:
    """A paper of hand-made facts, numbered from 1 in the order they are said."""

    def __init__(self) -> None:
        self.facts: list[Fact] = []
        self._case: Case | None = None

    def say(
        self,
        kind: Kind,
        value: float | Interval | None = None,
        at: tuple[int, int] | list[tuple[int, int]] = (0, 0),
        line: tuple[int, int] | None = None,
        table: int | None = None,
        role: PassageKind = PassageKind.PARAGRAPH,
        words: str = "It took that long.",
        **more: Any,
    ) -> Fact:
        """Add a fact that stands in a paragraph and sentence of it, or in each of several; a line is a table's."""
        amount = Interval.exact(value) if isinstance(value, (int, float)) else value
        sites = []
        for paragraph, sentence in at if isinstance(at, list) else [at]:
            passage = Passage(paragraph, role, words, table=table)
            sites.append(Site(passage, 0, len(words), (sentence, len(words)), line=line))
        return self.put(kind, amount, tuple(sites), **more)

    def put(self, kind: Kind, amount: Interval | None, sites: tuple[Site, ...], **more: Any) -> Fact:
        """Add a fact with its sites."""
        number = len(self.facts) + 1
        places = more.pop(
            "places",
            tuple(
                Place("main.tex", number, column, number, column + 1, "x")
                for column in range(1, len(sites) + 1)
            ),
        )
        more = {"scope": Scope.OWN, "phase": Phase.TRAINING, "unit": UNITS[kind], **more}
        fact = Fact(id=number, kind=kind, amount=amount, places=places, sites=sites, **more)
        self.facts.append(fact)
        self._case = None
        return fact

    @property
    def case(self) -> Case:
        """The paper as a case, the same until another fact is said."""
        if self._case is None:
            self._case = Case(facts=tuple(self.facts))
        return self._case

    def entry(self, fact: Fact) -> Entry:
        """Return a fact at its first place."""
        return next(one for one in ledger(self.case).by_kind[fact.kind] if one.fact is fact)

    def account(self, fact: Fact) -> Account:
        """Return the first sentence or table line that gives a fact."""
        accounts = ledger(self.case).accounts
        return next(
            one for one in accounts if any(entry.fact is fact for entry in one.entries.get(fact.kind, []))
        )
