"""Places and pointers in an export that is JSON, not LaTeX."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from reproof.answers import pointers
from reproof.answers.markup import Text
from reproof.passage import Document
from reproof.place import Place
from reproof.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.answers.model import Pointer


@dataclass(frozen=True, slots=True)
class Written:
    """One JSON file, to find the lines of its keys."""

    file: str
    text: str

    def place(self, name: str) -> Place:
        """Return where a key stands, by its first occurrence."""
        quoted = json.dumps(name)
        at = self.text.find(quoted)
        pointer = "/" + name.replace("~", "~0").replace("/", "~1")
        if at < 0:
            return Place(self.file, 1, 1, 1, 1, "", pointer)
        line = self.text.count("\n", 0, at) + 1
        column = at - (self.text.rfind("\n", 0, at) + 1) + 1
        return Place(self.file, line, column, line, column + len(quoted), quoted, pointer)

    def words(self, name: str) -> Place:
        """Return where the text under a key stands, whether bare or under "value"."""
        from reproof.error import ReproofError
        from reproof.metadata.positions import read_json

        pointer = self.place(name).pointer or ""
        try:
            read = read_json(self.text, self.file)
        except ReproofError:
            return self.place(name)
        inner = f"{pointer}/value"
        return read.place(inner if inner in read.spans else pointer)

    def pointers(self, words: str, name: str) -> Iterator[Pointer]:
        """Yield the pointers of an elaboration: "4.1, Appendix B"."""
        document = Document("", "", (), (), flat=words, origin=_Nowhere())
        place = self.words(name)
        for one in pointers.find(Text.of(document, 0, len(words)), 0, len(words), loose=True):
            yield replace(one, place=place)


class _Nowhere:
    def place(self, start: int, end: int) -> Place:
        return Place("", 1, 1, 1, 1, "")
