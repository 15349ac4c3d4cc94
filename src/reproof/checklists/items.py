"""A checklist's items: what is asked, what answers it, and how authors may answer it themselves."""

from __future__ import annotations

from dataclasses import field
from difflib import get_close_matches
from typing import TYPE_CHECKING, Final

from reproof.error import ReproofError
from reproof.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from reproof.finding import Level

FORMS: Final = ("none", "neurips", "neurips-2021", "aaai", "aistats", "automl", "arr")
"""How a venue's authors write their answers; `none` when only a person or a web page asks."""
FILED: Final = ("paper", "file", "form", "none")
"""Where the answers are: in the paper, in a file of their own beside it, in a web form, nowhere."""
ANSWERS: Final = ("yes", "partial", "no", "na")
"""Every answer a menu can offer."""


@dataclass(frozen=True, slots=True)
class Part:
    """One of the things a question asks for at once."""

    name: str
    """As the report calls it: "memory"."""
    kinds: tuple[str, ...]
    """Kinds of evidence, of which any one will do."""
    only_if: tuple[str, ...] = ()
    """What the paper must be for this part to be asked, beside what the item applies to."""


@dataclass(frozen=True, slots=True)
class Item:
    """One question of a checklist.

    What answers it is one of three: evidence in the paper (`parts`), a trait of the paper
    (`trait`), or a person (`person`).
    """

    id: str
    title: str
    asks: str
    """What it asks, in our words."""
    parts: tuple[Part, ...]
    level: Level
    remedy: str
    source: str
    only_if: tuple[str, ...] = ()
    """What the paper must be for the item to apply; see `paper_type` in the metadata."""
    not_applicable: str = ""
    """When it does not apply, in words."""
    number: str = ""
    """The venue's own numbering, when it differs from the id."""
    person: bool = False
    """Whether only a person can judge it; evidence then shows where to look and is never missing."""
    trait: str = ""
    """What the paper is when the honest answer is yes: the item asks what kind of paper it is."""
    gate: str = ""
    """The item whose "no" makes this one fall away; its trait must hold for this item to apply."""
    menu: tuple[str, ...] = ()
    """The answers the venue offers, of ANSWERS."""
    means: Mapping[str, str] = field(default_factory=dict)
    """Answers with a meaning of their own, and that meaning: no abstract makes no claims."""
    heading: str = ""
    """How the venue's form heads the item, in lower case, to find it by."""
    fields: tuple[str, ...] = ()
    """Names of the item in exports and forms with named fields, the newest first."""
    words: str = ""
    """The words that matter in the venue's own question, in alphabetical order, to tell an edited one by."""
    justification_required: bool = False
    pointer_required: bool = False
    """Whether a yes must point to a section, table or the like."""

    @property
    def needs(self) -> tuple[tuple[str, ...], ...]:
        """Kinds of evidence: one of each group is needed."""
        return tuple(part.kinds for part in self.parts)

    @property
    def asked_as(self) -> str:
        """How the venue numbers the item."""
        return self.number or self.id


@dataclass(frozen=True, slots=True)
class Group:
    """Items under one head of the venue's form."""

    id: str
    """What the ids of its items begin with."""
    title: str
    opens: str = ""
    """The first words of its head in the venue's form, in lower case, to find it by."""


@dataclass(frozen=True, slots=True)
class Checklist:
    """A venue's list, in its order."""

    name: str
    """The file's name without its ending; findings name items as name/id."""
    title: str
    sources: tuple[str, ...]
    read: date
    """When the items were last compared with the source."""
    items: tuple[Item, ...]
    groups: tuple[Group, ...] = ()
    path: str = ""
    venue: str = ""
    year: int | None = None
    form: str = "none"
    """How the answers are written, one of FORMS."""
    filed: str = "none"
    """Where the answers are, one of FILED."""
    required: bool = False
    """Whether the venue turns a paper away that comes without its answers."""
    styles: tuple[str, ...] = ()
    """Style files of the venue, as patterns: neurips_2026*."""
    nearest: tuple[str, ...] = ()
    """Style files of other years and venues without a list of their own, to which this one is nearest."""
    also: tuple[str, ...] = ()
    """Checklists to hold a paper against beside this one, when its style file chose this one."""

    def item(self, number: str) -> Item:
        """Return the item with this id; ReproofError when there is none."""
        for one in self.items:
            if one.id == number:
                return one
        known = [one.id for one in self.items]
        raise ReproofError(f'{self.name}: no item "{number}"{meant(number, known)}')

    def gated(self, gate: str) -> tuple[Item, ...]:
        """Return the items that fall away when this one is answered with no."""
        return tuple(one for one in self.items if one.gate == gate)


def meant(word: str, known: Iterable[str]) -> str:
    """Return `. Did you mean "experiments"?` for a near miss, else nothing."""
    close = get_close_matches(word, list(known), n=1, cutoff=0.5)
    return f'. Did you mean "{close[0]}"?' if close else ""
