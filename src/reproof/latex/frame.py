"""What flattening works on and what it yields."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reproof.record import dataclass

if TYPE_CHECKING:
    from reproof.latex.origin import Joined
    from reproof.passage import Comment, Problem

Step = tuple[int, int, bool]
"""What a control word did: text copied up to, reading goes on from, whether another file was opened."""


@dataclass(slots=True)
class Flat:
    """A paper as one text, with what was met on the way."""

    text: str
    body: int
    """Where the text after \\begin{document} starts."""
    joined: Joined
    comments: list[Comment]
    problems: list[Problem]
    hidden: list[tuple[int, int]]
    """Stretches of verbatim material."""


@dataclass(slots=True)
class Frame:
    """A stretch of a file being read; `pos` moves from its start to `end`."""

    file: int
    text: str
    pos: int
    end: int
    folder: str
    part: bool = False
    """Whether this is a whole file that another one reads in."""
