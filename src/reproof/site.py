"""Where on the page a statement stands, for rules that compare statements."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reproof.passage import PassageKind
from reproof.record import dataclass

if TYPE_CHECKING:
    from reproof.passage import Passage


@dataclass(frozen=True, slots=True)
class Site:
    """The passage, sentence and table line around one place of a fact or statement."""

    passage: Passage
    start: int
    end: int
    """Characters of the passage's text."""
    sentence: tuple[int, int]
    """Start and end of the sentence in the passage's text."""
    line: tuple[int, int] | None = None
    """Table and row; table and column where the table's heads stand in its first column."""
    column: int | None = None
    """What sets apart the cells of one line: the column, or the row of a table read sideways."""
    head: str = ""
    """The column's head."""
    subject: str = ""
    """What the table's line is about."""

    @property
    def kind(self) -> PassageKind:
        return self.passage.kind

    @property
    def text(self) -> str:
        """The words at the place, as printed."""
        return self.passage.text[self.start : self.end]

    @property
    def sentence_text(self) -> str:
        return self.passage.text[self.sentence[0] : self.sentence[1]]

    @property
    def group(self) -> tuple[str, int, int]:
        """A key that statements of one sentence or one table line share."""
        if self.line is not None:
            return ("line", *self.line)
        return ("sentence", self.passage.index, self.sentence[0])

    @property
    def where(self) -> str:
        """The part of the paper, as a reader would call it."""
        if self.line is not None or self.kind is PassageKind.CELL:
            return "table"
        names = {
            PassageKind.ABSTRACT: "abstract",
            PassageKind.CAPTION: "caption",
            PassageKind.FOOTNOTE: "footnote",
            PassageKind.TITLE: "title",
            PassageKind.CHECKLIST: "checklist",
        }
        return names.get(self.kind, "appendix" if self.passage.appendix else "text")
