"""What a paper states besides its compute facts: named counts, sums of its own, remarks.

Rules hold them against each other as they hold facts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from reproof.record import dataclass

if TYPE_CHECKING:
    from reproof.place import Place
    from reproof.quantity import Interval
    from reproof.site import Site


@dataclass(frozen=True, slots=True)
class Statement:
    """A named quantity outside the kinds of facts: epochs, seeds, batch size, split sizes.

    `name` is what is counted (\"epochs\"), `about` the words that say of what: names as they stand
    (\"CIFAR-10\"), phases and roles after a tilde (\"~pretrai\").
    """

    name: str
    amount: Interval
    place: Place
    site: Site
    about: frozenset[str] = frozenset()
    qualifiers: frozenset[str] = frozenset()
    scope: str = "own"


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of a computation, where it stands and what it is."""

    amount: Interval
    place: Place
    words: str = ""


@dataclass(frozen=True, slots=True)
class Computation:
    """Numbers the paper itself puts together: a table's total, an equation, factors and a product."""

    kind: Literal["total", "equation", "product", "shares", "calculator", "ratio", "list"]
    stated: Figure
    parts: tuple[Figure, ...]
    implied: Interval
    words: str
    """The arithmetic, as the message shows it."""
    sure: bool = True
    """Whether the paper leaves no doubt that the one is meant to give the other."""
    exact: bool = False
    """Whether all numbers are counts, so that no rounding explains a difference."""
    of: str = ""
    """What is added up: the head of the column."""


@dataclass(frozen=True, slots=True)
class Remark:
    """A statement in words a rule needs without a number: a placeholder, \"CO2\" for \"CO2e\"."""

    name: str
    place: Place
    site: Site
    text: str = ""
