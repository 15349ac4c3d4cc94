"""From offsets of the flattened, expanded paper back to the files it came from."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import field

from reproof.patterns import lazy
from reproof.place import Place
from reproof.record import dataclass

_NEWLINE = lazy(r"\r\n|\r|\n")


@dataclass(slots=True)
class Files:
    """The files of a paper and where their lines begin."""

    names: list[str] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    _lines: dict[int, list[int]] = field(default_factory=dict)

    def add(self, name: str, text: str) -> int:
        self.names.append(name)
        self.texts.append(text)
        return len(self.names) - 1

    def position(self, file: int, offset: int) -> tuple[int, int]:
        """Return line and column, from 1, of an offset."""
        starts = self._lines.get(file)
        if starts is None:
            starts = [0, *(match.end() for match in _NEWLINE.finditer(self.texts[file]))]
            self._lines[file] = starts
        line = bisect_right(starts, offset)
        return line, offset - starts[line - 1] + 1

    def place(self, file: int, start: int, end: int) -> Place:
        text = self.texts[file]
        start = max(0, min(start, len(text)))
        end = max(start, min(end, len(text)))
        line, column = self.position(file, start)
        end_line, end_column = self.position(file, end)
        return Place(self.names[file], line, column, end_line, end_column, text[start:end])


@dataclass(slots=True)
class Joined:
    """The files spliced into one text: each segment maps character by character."""

    files: Files
    starts: list[int] = field(default_factory=list)
    segments: list[tuple[int, int]] = field(default_factory=list)
    """(file, offset in the file) where each segment starts."""

    def at(self, offset: int) -> tuple[int, int]:
        """Return the file and its offset of one character."""
        if not self.starts:
            return 0, 0
        index = max(0, bisect_right(self.starts, offset) - 1)
        file, origin = self.segments[index]
        return file, origin + offset - self.starts[index]

    def place(self, start: int, end: int) -> Place:
        file, low = self.at(start)
        last_file, last = self.at(max(start, end - 1))
        high = last + 1 if end > start else low
        if last_file != file or high < low:
            high = self._end_in(file, start)
        return self.files.place(file, low, high)

    def _end_in(self, file: int, start: int) -> int:
        """Return where the segment around an offset stops, for a stretch that runs into another file."""
        index = max(0, bisect_right(self.starts, start) - 1)
        origin = self.segments[index][1]
        if index + 1 >= len(self.starts):
            return len(self.files.texts[file])
        return origin + self.starts[index + 1] - self.starts[index]


@dataclass(slots=True)
class Expanded:
    """The joined text after macro expansion.

    A literal piece maps character by character; any other piece was printed by a macro and maps to
    the whole call.
    """

    joined: Joined
    starts: list[int]
    pieces: list[tuple[int, int, bool]]
    """(low, high, literal) in offsets of the joined text, one per start."""

    def span(self, offset: int) -> tuple[int, int]:
        """Return the joined text's stretch behind one character."""
        if not self.starts:
            return offset, offset + 1
        index = max(0, bisect_right(self.starts, offset) - 1)
        low, high, literal = self.pieces[index]
        if literal:
            low += offset - self.starts[index]
            return low, low + 1
        return low, high

    def place(self, start: int, end: int) -> Place:
        low, high = self.span(start)
        last_low, last_high = self.span(max(start, end - 1))
        if end <= start:
            high = last_high = low
        return self.joined.place(min(low, last_low), max(high, last_high))
