"""Passages and tables as the pass over a paper builds them, and the groups it is in."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, Final

from reproof.latex.builder import Container, Draft, Environment, Grid
from reproof.latex.groups import brace_pairs, bracket, skip_space
from reproof.latex.hidden import hidden_stretches
from reproof.passage import PassageKind
from reproof.patterns import lazy
from reproof.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable

_CONTROL: Final = lazy(r"[ \t]*\\[A-Za-z@]+")
_WHOLE: Final = frozenset({PassageKind.CAPTION, PassageKind.FOOTNOTE, PassageKind.HEADING, PassageKind.TITLE})
"""Kinds a blank line does not end."""
MAX_TROUBLES: Final = 50


@dataclass(slots=True)
class Reader:
    """What the pass has read and where it is; the modules beside this one read the macros they know.

    Group ends are known beforehand, so what has to happen at one is kept in `actions` and nothing
    here calls itself: nesting costs memory, never the stack.
    """

    flat: str
    drafts: list[Draft] = field(default_factory=list)
    grids: list[Grid] = field(default_factory=list)
    troubles: list[tuple[int, int, str, str]] = field(default_factory=list)
    """(start, end, message, remedy) of what could not be read."""
    pairs: dict[int, int] = field(default_factory=dict)
    """Offset of the closing brace of each opening one."""
    actions: dict[int, list[Callable[[int], int | None]]] = field(default_factory=dict)
    """What to do at a closing brace; an action may return where reading goes on."""
    open: list[int] = field(default_factory=list)
    """Offsets of the closing braces of the groups we are in."""
    environments: list[Environment] = field(default_factory=list)
    headings: list[Draft] = field(default_factory=list)
    path: tuple[Draft, ...] = ()
    """The headings above the current passage, outermost first."""
    appendix: bool = False
    endless: set[str] = field(default_factory=set)
    """Environments that have no \\end in the rest of the paper."""
    math: bool = False
    environment: str = ""
    current: Draft = field(init=False)

    def __post_init__(self) -> None:
        self.current = self.draft(0)
        self.pairs = brace_pairs(self.flat, hidden_stretches(self.flat))

    def close(self, start: int) -> int:
        if not self.open or start not in self.open[-1:]:
            while self.open and self.open[-1] <= start:
                self.open.pop()
            if start not in self.actions:
                return start + 1
        else:
            self.open.pop()
        after = start + 1
        for action in reversed(self.actions.pop(start, [])):
            after = action(after) or after
        return after

    def enter(self, at: int, action: Callable[[int], int | None] | None = None) -> int | None:
        """Step into the group at an offset; None when there is no group, or it is never closed."""
        at = skip_space(self.flat, at)
        close = self.pairs.get(at)
        if close is None:
            return None
        self.open.append(close)
        if action is not None:
            self.actions.setdefault(close, []).append(action)
        return at + 1

    def inside(self, at: int) -> int:
        """Step into the group at an offset if there is one; return where reading goes on."""
        return self.enter(at) or at

    def group(self, at: int) -> tuple[int, int, int] | None:
        """Return (start, end, next) of the group at an offset."""
        at = skip_space(self.flat, at)
        close = self.pairs.get(at)
        if close is None or not self.flat.startswith("{", at):
            return None
        return at + 1, close, close + 1

    def option(self, at: int) -> tuple[int, int, int] | None:
        space = skip_space(self.flat, at)
        if self.flat.startswith("[", space):
            end = bracket(self.flat, space)
            if end >= 0:
                return space + 1, end, end + 1
        return None

    def drop(self, signature: str, at: int) -> int:
        """Return the offset after arguments that are layout."""
        for letter in signature:
            if letter == "o":
                got = self.option(at)
                at = got[2] if got else at
            elif letter == "p":
                if self.flat.startswith("(", at):
                    end = self.flat.find(")", at, at + 60)
                    at = end + 1 if end >= 0 else at
            else:
                group = self.group(at)
                if group is not None:
                    at = group[2]
                elif len(signature) > 1 and (token := _CONTROL.match(self.flat, at)):
                    at = token.end()
        return at

    def broken(self, start: int, end: int, message: str, remedy: str) -> None:
        if len(self.troubles) < MAX_TROUBLES:
            self.troubles.append((start, end, message, remedy))

    def kind(self) -> PassageKind:
        for environment in reversed(self.environments):
            if environment.kind is not None:
                return environment.kind
        return PassageKind.PARAGRAPH

    def container(self) -> Container | None:
        for environment in reversed(self.environments):
            if environment.container is not None:
                return environment.container
        return None

    def draft(self, at: int, kind: PassageKind | None = None) -> Draft:
        draft = Draft(
            self.kind() if kind is None else kind,
            at,
            self.path,
            self.appendix,
            self.environment,
            self.container(),
        )
        self.drafts.append(draft)
        return draft

    def flush(self, at: int, kind: PassageKind | None = None) -> Draft:
        """End the passage being read and start the next."""
        if self.current.size == 0 and not self.current.labels and not self.current.cell and self.drafts:
            if self.drafts[-1] is self.current:
                self.drafts.pop()
        elif self.current.size == 0 and self.current.labels and not self.current.cell:
            self.hand_on_labels(self.current)
        self.current = self.draft(at, kind)
        return self.current

    def resume(self, host: Draft, at: int) -> None:
        """Go on with the paragraph around a float, a display or a table."""
        self.current = host
        if host.size:
            host.printed(" ", at, at)
        elif not host.cell:
            self.flush(at)

    def hand_on_labels(self, draft: Draft) -> None:
        """A label alone in its paragraph belongs to the passage before it."""
        for other in reversed(self.drafts):
            if other is not draft and other.size:
                other.labels.extend(draft.labels)
                draft.labels = []
                return

    def paragraph(self, at: int) -> None:
        current = self.current
        if current.cell or current.kind in _WHOLE:
            current.printed(" ", at, at + 1)
            return
        self.math = False
        if current.size:
            self.flush(at)

    def nested(self, kind: PassageKind, group_at: int, start: int) -> int | None:
        """Read a group as a passage of its own, then go on with the one around it."""
        group = self.group(group_at)
        if group is None:
            return None
        host, math = self.current, self.math
        draft = self.draft(start, kind)
        if kind is PassageKind.FOOTNOTE:
            draft.container = host.container
        self.current, self.math = draft, False

        def back(after: int) -> None:
            self.current, self.math = host, math

        self.enter(group_at, back)
        return group[0]
