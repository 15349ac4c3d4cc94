"""A paper while its files are spliced into one text; the modules beside this one add to it."""

from __future__ import annotations

import posixpath
from dataclasses import field
from typing import TYPE_CHECKING, Final

from reproof.latex.frame import Flat, Frame
from reproof.latex.groups import brace_pairs
from reproof.latex.origin import Files, Joined
from reproof.passage import Comment, Problem
from reproof.record import dataclass

if TYPE_CHECKING:
    from reproof.source import Source

_MARKERS: Final = str.maketrans(dict.fromkeys("\ue000\ue001\ue002\ue003\0", "\ufffd"))
MAX_PROBLEMS: Final = 100
"""More problems than this are one problem."""
MAX_TOTAL: Final = 8_000_000
"""Characters; no paper is this long."""


@dataclass(slots=True)
class Splice:
    """What was copied so far, the files we are in, and what definitions and switches say."""

    source: Source
    files: Files = field(default_factory=Files)
    parts: list[str] = field(default_factory=list)
    size: int = 0
    comments: list[Comment] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    hidden: list[tuple[int, int]] = field(default_factory=list)
    """Stretches of verbatim material in the text so far."""
    body: int = -1
    """Where the text after \\begin{document} starts; -1 before it."""
    switches: dict[str, bool] = field(default_factory=dict)
    """What the author's own conditionals are set to."""
    defined: set[str] = field(default_factory=set)
    """Macros the paper defines."""
    branches: list[bool] = field(default_factory=list)
    """One entry per conditional that is open; whether its \\else part is to be left out."""
    wrappers: dict[str, str] = field(default_factory=dict)
    """Macros that read in a file: the file's name, with #1 for what they are given."""
    frames: list[Frame] = field(default_factory=list)
    """The files and branches we are in, innermost last."""
    braces: dict[int, dict[int, int]] = field(default_factory=dict)
    endless: set[tuple[int, str]] = field(default_factory=set)
    """Environments known to have no \\end in the rest of a file."""
    definition: tuple[int, int] = (-1, -1)
    """The file of the latest definition, and where it ends there."""
    joined: Joined = field(init=False)

    def __post_init__(self) -> None:
        self.joined = Joined(self.files)

    def flat(self) -> Flat:
        """Return the paper as one text."""
        text = "".join(self.parts)
        return Flat(text, max(self.body, 0), self.joined, self.comments, self.problems, self.hidden)

    def emit(self, frame: Frame, start: int, end: int) -> None:
        """Copy a stretch of a file to the paper."""
        if end <= start or self.size > MAX_TOTAL:
            return
        self.joined.starts.append(self.size)
        self.joined.segments.append((frame.file, start))
        self.parts.append(frame.text[start:end])
        self.size += end - start

    def comment(self, frame: Frame, text: str, start: int, end: int, alone: bool) -> None:
        self.comments.append(Comment(text, self.files.place(frame.file, start, end), alone))

    def problem(self, frame: Frame, start: int, end: int, rule: str, message: str, help_: str) -> None:
        if len(self.problems) < MAX_PROBLEMS:
            self.problems.append(Problem(rule, message, self.files.place(frame.file, start, end), help_))

    def pairs(self, frame: Frame) -> dict[int, int]:
        """Return the closing brace of each opening one in a frame's file."""
        pairs = self.braces.get(frame.file)
        if pairs is None:
            pairs = self.braces[frame.file] = brace_pairs(frame.text)
        return pairs

    def inside_definition(self, frame: Frame, start: int) -> bool:
        file, end = self.definition
        return file == frame.file and start < end

    def open(self, name: str, whole: bool = False) -> None:
        """Go on in another file; `whole` for the paper's root, whose last line end counts."""
        original = self.source.open(name)
        text = original
        if "\r" in text:
            text = text.replace("\r\n", " \n").replace("\r", "\n")
        if not text.isascii():
            text = text.translate(_MARKERS)
        elif "\0" in text:
            text = text.replace("\0", " ")
        file = self.files.add(name, original)
        end = len(text)
        if not whole:
            tail = text[len(text.rstrip()) :]
            if tail.count("\n") < 2:
                end -= len(tail)
        if name in self.source.clipped:
            place = self.files.place(file, max(0, end - 1), end)
            message = f'only the first {len(text):,} characters of "{name}" were read'
            self.problems.append(Problem("unreadable-file", message, place, "split the file"))
        self.frames.append(Frame(file, text, 0, end, posixpath.dirname(name), part=not whole))
