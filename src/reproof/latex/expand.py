"""Replace the author's macros by what they print, keeping every character's origin."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import field
from typing import TYPE_CHECKING, Final

from reproof.latex.groups import argument, brace_pairs, option
from reproof.latex.macros import DEFINERS, Macro, Macros, call_arguments
from reproof.latex.origin import Expanded
from reproof.passage import Problem
from reproof.patterns import lazy
from reproof.record import dataclass

if TYPE_CHECKING:
    from reproof.latex.frame import Flat

_CONTROL: Final = lazy(r"\\([A-Za-z@]+|[^A-Za-z])", re.S)
_ENVIRONMENT: Final = lazy(r"\s*\{([^{}\\\n]*)\}")
_OPEN_NAME: Final = lazy(r"\\[A-Za-z@]{1,60}\Z")
_PARAMETER: Final = lazy(r"#(\d)|##")
_FRONT: Final = frozenset(
    {"title", "author", "abstract", "icmltitle", "Title", "Abstract", "maintitle", "articletitle", "codeURL"}
)
MAX_DEPTH: Final = 60
MAX_GROWTH: Final = 1_000_000


@dataclass(slots=True)
class _Text:
    """Text with its origin: pieces as in `Expanded`, in offsets of the joined text."""

    text: str
    starts: list[int]
    pieces: list[tuple[int, int, bool]]
    pos: int = 0
    end: int = 0
    hidden: list[tuple[int, int]] | None = None
    braces: dict[int, int] | None = None

    def pairs(self) -> dict[int, int]:
        """Return the text's matching braces."""
        if self.braces is None:
            self.braces = brace_pairs(self.text, self.hidden or [])
        return self.braces

    def cut(self, start: int, end: int) -> list[tuple[int, int, int, bool]]:
        """Return (start, low, high, literal) of each piece between two offsets."""
        index = max(0, bisect_right(self.starts, start) - 1)
        found: list[tuple[int, int, int, bool]] = []
        while index < len(self.starts) and self.starts[index] < end:
            at = max(start, self.starts[index])
            low, high, literal = self.pieces[index]
            found.append((at, low + at - self.starts[index] if literal else low, high, literal))
            index += 1
        return found


@dataclass(slots=True)
class Expander:
    flat: Flat
    macros: Macros
    parts: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    pieces: list[tuple[int, int, bool]] = field(default_factory=list)
    size: int = 0
    grown: int = 0
    problems: list[Problem] = field(default_factory=list)
    hidden: list[tuple[int, int]] = field(default_factory=list)
    stack: list[_Text] = field(default_factory=list)
    source: _Text = field(init=False)

    def __post_init__(self) -> None:
        size = len(self.flat.text)
        self.source = _Text(self.flat.text, [0], [(0, size, True)], 0, self.flat.body, self.flat.hidden)

    def run(self) -> tuple[str, Expanded]:
        flat = self.flat
        if flat.body:
            self._preamble()
        self.source.pos, self.source.end = flat.body, len(flat.text)
        self.stack.append(self.source)
        while self.stack:
            if not self._step(self.stack[-1]):
                self.stack.pop()
        return "".join(self.parts), Expanded(flat.joined, self.starts, self.pieces)

    def _preamble(self) -> None:
        """Learn the macros before \\begin{document}; keep the title, authors and abstract."""
        text, stop = self.flat.text, self.flat.body
        source = self.source
        pairs = source.pairs()
        pos = 0
        kept: list[tuple[int, int]] = []
        while match := _CONTROL.search(text, pos, stop):
            name, pos = match[1], match.end()
            if name in DEFINERS:
                pos = max(pos, self.macros.define(text, name, pos, pairs))
            elif name in _FRONT:
                short = option(text, pos)
                got = argument(text, short[2] if short else pos, pairs)
                if got is not None and got[2] - got[0] > 1:
                    kept.append((match.start(), got[2]))
                    pos = got[2]
            elif name == "begin" and text.startswith("{abstract}", pos):
                end = text.find("\\end{abstract}", pos, stop)
                if end > 0:
                    kept.append((match.start(), end + len("\\end{abstract}")))
                    pos = end
        for start, end in kept:
            inner = _Text(text, source.starts, source.pieces, start, end, source.hidden, pairs)
            self.stack.append(inner)
            while self.stack:
                if not self._step(self.stack[-1]):
                    self.stack.pop()
            self._emit(source, end, end + 1, force="\n\n")

    def _emit(self, source: _Text, start: int, end: int, force: str = "") -> None:
        if end <= start:
            return
        if force:
            first = source.cut(start, start + 1)
            origin = first[0][1] if first else 0
            self.starts.append(self.size)
            self.pieces.append((origin, origin, False))
            self.parts.append(force)
            self.size += len(force)
            return
        if self.parts and _runs_on(self.parts[-1], source.text[start]):
            self._emit(source, start, end, force=" ")
        shift = self.size - start
        for at, low, high, literal in source.cut(start, end):
            self.starts.append(at + shift)
            self.pieces.append((low, high, literal))
        self.parts.append(source.text[start:end])
        self.size += end - start

    def _step(self, source: _Text) -> bool:
        """Read on until a macro is expanded (True) or the text is done (False)."""
        text, end = source.text, source.end
        known, begins = self.macros.macros, self.macros.begins
        done = pos = source.pos
        hidden = self.flat.hidden if len(self.stack) == 1 else []
        at = bisect_right(hidden, (pos, 0)) if hidden else 0
        if at and hidden[at - 1][1] > pos:
            at -= 1
        low, high = hidden[at] if at < len(hidden) else (end + 1, end + 1)
        search = _CONTROL.search
        while match := search(text, pos, end):
            start, name = match.start(), match[1]
            pos = match.end()
            while start >= high:
                at += 1
                low, high = hidden[at] if at < len(hidden) else (end + 1, end + 1)
            if start >= low:
                pos = high
                continue
            if name in known:
                called = self._call(source, known[name], start, pos, name)
                if called is None:
                    continue
            elif name in DEFINERS:
                after = self.macros.define(text, name, pos, source.pairs())
                if after > pos:
                    self._emit(source, done, start)
                    done = pos = after
                continue
            elif begins and name in ("begin", "end"):
                got = _ENVIRONMENT.match(text, pos)
                if got is None or got[1] not in begins:
                    continue
                macro = begins[got[1]] if name == "begin" else Macro(got[1], "", self.macros.ends[got[1]])
                called = self._call(source, macro, start, got.end(), f"{name}{{{got[1]}}}")
                if called is None:
                    continue
            else:
                continue
            inner, after = called
            self._emit(source, done, start)
            source.pos = after
            self.stack.append(inner)
            return True
        self._emit(source, done, end)
        return False

    def _call(
        self, source: _Text, macro: Macro, start: int, after: int, name: str
    ) -> tuple[_Text, int] | None:
        """Return what a call prints, and where reading goes on after it; None to leave it alone."""
        if not macro.simple:
            return None
        if len(self.stack) > MAX_DEPTH or self.grown > MAX_GROWTH + 2 * len(self.flat.text):
            self.macros.macros.pop(name, None)
            self.macros.begins.pop(macro.name, None)
            place = self.flat.joined.place(*self._outer())
            self.problems.append(
                Problem(
                    "unreadable-macro", f'"\\{name}" expands without end', place,
                    "define it without itself",
                )
            )  # fmt: skip
            return None
        values: list[tuple[int, int] | str] = []
        if macro.signature:
            got = call_arguments(source.text, macro, after, source.pairs())
            if got is None or got[1] > source.end:
                return None
            values, after = got
        whole = source.cut(start, after)
        low = min(piece[1] for piece in whole)
        at, last, _, literal = whole[-1]
        high = max(last + after - at if literal else 0, *(0 if piece[3] else piece[2] for piece in whole), 0)
        glued = source.text[after : after + 1].isalpha()
        return self._build(source, macro.body, values, (low, high), glued), after

    def _outer(self) -> tuple[int, int]:
        """Return the joined text's stretch of the outermost call being expanded."""
        source = self.stack[0]
        start = source.text.rfind("\\", 0, source.pos)
        return max(start, 0), source.pos

    def _build(
        self,
        source: _Text,
        body: str,
        values: list[tuple[int, int] | str],
        call: tuple[int, int],
        glued: bool,
    ) -> _Text:
        """Put the arguments into the body; `glued` when a letter follows the call."""
        parts: list[str] = []
        starts: list[int] = []
        pieces: list[tuple[int, int, bool]] = []
        size = done = 0

        def plain(piece: str) -> None:
            nonlocal size
            if piece:
                if parts and _runs_on(parts[-1], piece[0]):
                    piece = f" {piece}"
                starts.append(size)
                pieces.append((*call, False))
                parts.append(piece)
                size += len(piece)

        for match in _PARAMETER.finditer(body) if values or "##" in body else ():
            plain(body[done : match.start()])
            done = match.end()
            if match[1] is None:
                plain("#")
                continue
            index = int(match[1]) - 1
            if not 0 <= index < len(values):
                continue
            value = values[index]
            if isinstance(value, str):
                plain(value)
                continue
            if parts and value[1] > value[0] and _runs_on(parts[-1], source.text[value[0]]):
                plain(" ")
            shift = size - value[0]
            for at, piece_low, piece_high, literal in source.cut(*value):
                starts.append(at + shift)
                pieces.append((piece_low, piece_high, literal))
            parts.append(source.text[value[0] : value[1]])
            size += value[1] - value[0]
            if self.grown + size > MAX_GROWTH + 2 * len(self.flat.text):
                break
        plain(body[done:])
        text = "".join(parts)
        # "\foo" from a body must not run into the letter that follows the call.
        if glued and re.search(r"\\[A-Za-z@]+$", text):
            plain(" ")
            text += " "
        self.grown += len(text)
        return _Text(text, starts, pieces, 0, len(text))


def _runs_on(before: str, letter: str) -> bool:
    """Whether text that follows a macro's name would be read as more of the name."""
    return (
        letter.isascii()
        and letter.isalpha()
        and before[-1:].isalpha()
        and _OPEN_NAME.search(before, max(0, len(before) - 62)) is not None
    )
