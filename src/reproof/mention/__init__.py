"""Mentions: what a passage says about a quantity, before anything is concluded from it.

One module per kind of statement. A module is found by its presence here and offers

    def recognise(passage: Passage) -> Iterator[Mention]

Adding a recogniser is adding a file.
"""

from __future__ import annotations

from importlib import import_module
from itertools import islice
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Final

from reproof.patterns import lazy
from reproof.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from reproof.fact import Kind
    from reproof.passage import Passage
    from reproof.quantity import Interval

_FIGURE = lazy(r"[-+−–±\d.,%()\s]*")


@dataclass(frozen=True, slots=True)
class Mention:
    """One statement in one passage: characters `start` to `end` of its text."""

    kind: Kind
    passage: Passage
    start: int
    end: int
    cue: str
    """Which pattern read it, in words a user understands: shown by `reproof facts --why`."""
    amount: Interval | None = None
    """In the kind's unit (see `reproof.fact.UNITS`)."""
    name: str | None = None
    memory_gb: float | None = None
    unit: str | None = None
    """Only where it differs from the kind's own: a currency code."""
    per: str | None = None
    """epoch, step, run, model, device, node, task, query, ... when the amount is per one of these."""
    qualifiers: frozenset[str] = frozenset()
    """total, active, trainable, rate, forward, approximate, measured, offset, each, respectively, ..."""
    subject: str | None = None
    """Filled by a recogniser that knows it (a table row's head); else found later."""
    confidence: float = 1.0

    @property
    def text(self) -> str:
        return self.passage.text[self.start : self.end]


def recognisers() -> list[Callable[[Passage], Iterator[Mention]]]:
    """Return every recogniser of this package, in the order of their modules' names."""
    names = sorted(module.name for module in iter_modules(__path__) if not module.name.startswith("_"))
    modules = [import_module(f"{__name__}.{name}") for name in names]
    return [module.recognise for module in modules if hasattr(module, "recognise")]


def _may_speak(passage: Passage) -> bool:
    """Whether a passage is evidence and more than a bare figure, as most cells of tables are."""
    return passage.evidence and not _FIGURE.fullmatch(passage.text)


MAX_MENTIONS: Final = 20_000
"""No paper says more; what follows is not looked at, so that time stays bounded."""
MAX_OF_A_READER: Final = 1_000
"""What one recogniser takes from one passage: no paragraph says more."""


def mentions(passages: Iterable[Passage]) -> list[Mention]:
    """Return what the passages say, in reading order; checklist text is never read."""
    from reproof.mention._present import words_of

    readers = recognisers()
    passages = [passage for passage in passages if _may_speak(passage)]
    found: list[Mention] = []
    with words_of(passages):
        for passage in passages:
            if len(found) >= MAX_MENTIONS:
                break
            for read in readers:
                found.extend(islice(read(passage), MAX_OF_A_READER))
    return sorted(found, key=lambda m: (m.passage.index, m.start, m.end, m.kind))
