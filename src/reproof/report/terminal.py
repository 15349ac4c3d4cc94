"""Text on a terminal: colour by hand, and nothing a paper's own text could do to the screen."""

from __future__ import annotations

from typing import Final
from unicodedata import category, combining, east_asian_width

from reproof.finding import Level
from reproof.patterns import lazy
from reproof.record import dataclass

_CODES: Final = {
    "bold": "1", "dim": "2", "red": "31", "green": "32", "yellow": "33", "blue": "34", "cyan": "36",
}  # fmt: skip
LEVEL_COLOURS: Final = {Level.ERROR: "red", Level.WARNING: "yellow", Level.NOTE: "cyan"}
_UNSAFE: Final = lazy(
    r"[\x00-\x08\x0a-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ue000-\ue003]"
)


@dataclass(frozen=True, slots=True)
class Paint:
    """Colours text, or leaves it as it is."""

    on: bool

    def __call__(self, text: str, *styles: str) -> str:
        if not self.on or not text:
            return text
        return f"\x1b[{';'.join(_CODES[style] for style in styles)}m{text}\x1b[0m"


def clean(text: str) -> str:
    """Return text that stays text: control and direction characters become a visible mark.

    A paper is untrusted; an escape sequence in its source must not reach the terminal.
    """
    return _UNSAFE.sub("\ufffd", text.replace("\t", " "))


def one_line(text: str) -> str:
    """Return text with every run of white space as one space."""
    return clean(" ".join(text.split()))


def width(text: str) -> int:
    """Return how many columns text takes: two for East Asian wide characters, none for accents."""
    return len(text) if text.isascii() else sum(_cells(char) for char in text)


def _cells(char: str) -> int:
    if combining(char) or category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if east_asian_width(char) in ("W", "F") else 1


def shorten(text: str, limit: int) -> str:
    """Return the text, cut in its middle when it is longer than the limit."""
    if len(text) <= limit:
        return text
    head = (limit - 1) * 2 // 3
    return f"{text[:head]}…{text[head + 1 - limit :]}"


def plural(count: int, noun: str) -> str:
    """Return "1 error", "2 errors"."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
