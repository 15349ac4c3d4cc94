"""Tell from a paper's style file which venue's checklist it is to be held against."""

from __future__ import annotations

import re
from fnmatch import fnmatchcase
from functools import cache
from typing import TYPE_CHECKING

from reproof.bundle import bundled
from reproof.patterns import lazy
from reproof.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable

_STYLES = lazy(r'^(styles|nearest) = \[((?:\s*"[^"\n]*"\s*,?)*)', re.MULTILINE)
_OPEN = lazy(r"\[[^\]]*\]|\*")
"""What a pattern leaves open."""
_WILD = lazy(r"[*?\[]")
_YEAR = lazy(r"^year = (\d+)", re.MULTILINE)
_ITEM = "\n[["
_HEAD = 2_000
"""Bytes from the start of a file within which it names its styles."""


@dataclass(frozen=True, slots=True)
class Venue:
    """The checklist a style file stands for."""

    checklist: str
    style: str
    """The style file or class, as the paper names it."""
    own: bool = True
    """Whether it is the venue's own list of that year; else the nearest one known."""

    @property
    def why(self) -> str:
        """Return what the report says beside the checklist's name."""
        return f"by {self.style}" if self.own else f"the nearest list known to {self.style}"


def venue(packages: Iterable[str]) -> Venue | None:
    """Return the checklist that the paper's style files ask for, or None when they name no venue.

    A list of that venue and year wins over one that is only the nearest; of patterns that fit, the one
    with most letters of its own, then the newest list.
    """
    fits = [
        (own, len(_OPEN.sub("", pattern)), year, name, package)
        for package in packages
        for name, year, own, patterns in _known()
        for pattern in patterns
        if _fits(package.rpartition("/")[2].lower(), pattern)
    ]
    if not fits:
        return None
    own, _, _, name, style = max(fits)
    return Venue(name, style, own)


def _fits(package: str, pattern: str) -> bool:
    # Most patterns differ in their first letters, and each one compiled costs more than all the others.
    return package.startswith(_WILD.split(pattern, 1)[0]) and fnmatchcase(package, pattern)


@cache
def _known() -> tuple[tuple[str, int, bool, tuple[str, ...]], ...]:
    """Return name, year and style patterns, own or nearest, of each list, reading no more than each head.

    All the files as TOML would cost more than the rest of a run.
    """
    found = []
    for file in bundled("checklist").iterdir():
        if not file.name.endswith(".toml"):
            continue
        with file.open("rb") as opened:
            head = opened.read(_HEAD).decode("utf-8", "replace").partition(_ITEM)[0]
        year = _YEAR.search(head)
        for styles in _STYLES.finditer(head):
            patterns = tuple(re.findall(r'"([^"]*)"', styles[2]))
            found.append((file.name[:-5], int(year[1]) if year else 0, styles[1] == "styles", patterns))
    return tuple(sorted(found))
