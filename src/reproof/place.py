"""Where something stands in a source file."""

from __future__ import annotations

from reproof.record import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of one source file.

    Lines and columns start at 1; columns count Unicode characters; the end is exclusive.
    `text` is exactly the source between the two positions, markup included.
    """

    file: str
    """Relative to the paper's folder, with forward slashes."""
    line: int
    column: int
    end_line: int
    end_column: int
    text: str
    pointer: str | None = None
    """JSON pointer, when the source is a metadata file."""
