r"""What the authors answered to a venue's checklist: the types the readers of every form hand on."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, Literal

from reproof.answers.choice import Choice
from reproof.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reproof.checklists import Checklist, Item, Verdict
    from reproof.place import Place


@dataclass(frozen=True, slots=True)
class Target:
    """What a pointer leads to."""

    name: str
    """As a reader would name it: Section 4.2 (Training details)."""
    place: Place
    kinds: frozenset[str] = frozenset()
    """Kinds of evidence that stand in it."""
    label: str = ""
    """Its \\label, when it has one."""
    text: bool = True
    """Whether its content was read, so that `kinds` is what it says."""


@dataclass(frozen=True, slots=True)
class Pointer:
    """Where a justification sends its reader."""

    kind: Literal["label", "section", "appendix", "table", "figure", "algorithm", "url", "named"]
    text: str
    """The label, the number or the name pointed to."""
    place: Place
    target: Target | None = None
    broken: str = ""
    """Why it leads nowhere, in words; empty when it leads somewhere or when that cannot be told."""
    sure: bool = True
    """Whether a broken pointer is certainly one."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One question of the form with what the authors answered."""

    item: str
    """The item's id in the checklist: 8, 3d, 4.8, C1."""
    choice: Choice
    raw: str
    """The answer as written."""
    place: Place
    """The answer; where it belongs when there is none."""
    justification: str = ""
    """The reason given, as plain text."""
    justification_place: Place | None = None
    placeholder: bool = False
    """Whether the justification is still the template's."""
    pointers: tuple[Pointer, ...] = ()
    question: str = ""
    """The question as the form in the paper words it, as plain text."""
    question_place: Place | None = None
    match: Literal["heading", "words", "position", "key"] = "heading"
    """How the question was recognised."""
    altered: bool = False
    """Whether the question's words are not those of the form."""
    menu: tuple[Choice, ...] = (Choice.YES, Choice.NO, Choice.NA)
    count: int = 1
    """How many different answers stand at this question."""


@dataclass(frozen=True, slots=True)
class Form:
    """A venue's checklist as it stands in a paper, with everything needed to judge the answers."""

    kind: str
    """The family of forms: neurips, neurips-2021, aaai, aistats, automl, arr."""
    name: str
    """The name of its checklist: neurips-2026."""
    place: Place
    """Its heading, or its first question."""
    answers: tuple[Answer, ...] = ()
    lost: tuple[str, ...] = ()
    """Questions of the form, by their number and heading, that are not in the paper."""
    other_year: str = ""
    """Why it is the form of another year, in words."""
    instructions: Place | None = None
    """The template's instructions to authors, when they were left in."""
    unused: Place | None = None
    """When the form is not part of the paper: the \\input that is commented out, or the file's start."""
    file: str = ""
    span: tuple[int, int] = (0, 0)
    """Offsets in the flattened paper, when it is part of it."""
    lenient: bool = False
    """Whether the venue lets the form be handed in apart from the paper, or the paper is a preprint."""
    apart: bool = False
    """Whether it is read from a file beside the paper."""
    supplement: str = ""
    """A file of the paper's folder that holds an appendix or supplement set apart from the paper."""
    before_lost: Place | None = None
    """The question after which the first lost one belongs."""
    sources: Mapping[str, str] = field(default_factory=dict, compare=False, repr=False)
    """Text of the files it is in, when they are not the paper's."""
    checklist: Checklist | None = None
    items: Mapping[str, Item] = field(default_factory=dict)
    verdicts: Mapping[str, Verdict] = field(default_factory=dict)
    """What the paper itself shows for each item."""
    gates: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The questions that decide whether others are to be answered, with those others."""
    titles: Mapping[str, str] = field(default_factory=dict)
    traits: Mapping[str, bool] = field(default_factory=dict)
    """What kind of paper it is; see `reproof.paper_type`."""
    crowded: frozenset[str] = frozenset()
    """Kinds of evidence seen so often that not every place of them is known."""
    labels: tuple[str, ...] = ()
    """The paper's labels."""
    headings: tuple[Target, ...] = ()
    """The paper's headings, in order."""
    theorems: Place | None = None
    """The first theorem, lemma or proposition the paper states."""
    proven: bool = False
    """Whether it also proves one, in an environment of its own."""
    results: Place | None = None
    """The first table of measured results."""

    def of(self, item: str) -> Answer | None:
        return next((answer for answer in self.answers if answer.item == item), None)

    @property
    def open(self) -> tuple[Answer, ...]:
        """Return the answers that were not given, gated ones left out."""
        shut = {
            sub
            for gate, subs in self.gates.items()
            if (given := self.of(gate)) is not None and given.choice is not Choice.PARTIAL
            for sub in subs
            if given.choice.given
        }
        return tuple(one for one in self.answers if not one.choice.given and one.item not in shut)

    @property
    def blank(self) -> bool:
        """Whether it is the unfilled template: nothing in it is worth a finding of its own."""
        missing = sum(not answer.choice.given for answer in self.answers)
        return bool(self.answers) and 5 * missing >= 4 * len(self.answers)

    def near(self, place: Place) -> str:
        r"""Return how to point to the section around a place: section 4.2 (Training), \\ref{sec:training}."""
        before = [
            one for one in self.headings if one.place.file == place.file and one.place.line <= place.line
        ]
        if not before:
            return f"{place.file}:{place.line}"
        heading = before[-1]
        return f"{heading.name}, \\ref{{{heading.label}}}" if heading.label else heading.name

    def label(self, item: str) -> str:
        """Return how a message names an item: question 8 (compute resources)."""
        title = self.titles.get(item, "")
        return f"question {item} ({title})" if title else f"question {item}"
