"""One pass over the flattened paper: from markup to passages and tables."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from reproof.latex import names, units
from reproof.latex.builder import Box, Container, Draft, Grid
from reproof.latex.groups import VERB, VERBATIM, bracket, brace_pairs, skip_space
from reproof.latex.symbols import ACCENTS, FUNCTIONS, SYMBOLS, accented, library_symbol
from reproof.passage import CITE, CITET, NOTE, REF, PassageKind

if TYPE_CHECKING:
    from collections.abc import Callable

_TOKEN: Final = re.compile(
    r"([^\\{}&$`'\-\n^_]*)(?:\\([A-Za-z@]+)(\*?)|\\(.)|([{}&^_]|\$\$?|-+|`+|'+|\n\s*))?", re.S
)
_NAME: Final = re.compile(r"\s*\{([^{}\\\n]*)\}")
_HIDDEN: Final = re.compile(
    r"\\begin\{(" + "|".join(re.escape(name) for name in sorted(VERBATIM | names.SKIPPED)) + r")\}|\\(?:verb|lstinline|mintinline)(?![A-Za-z@])"
    r"|\\(?:url|path|nolinkurl|href)\s*\{"
)
_ORDINAL: Final = re.compile(r"(?:\\(?:text|mathrm|textrm|rm|textnormal)\b\s*\{?\s*)?(st|nd|rd|th)\b\s*\}?$")
_PLAIN_POWER: Final = re.compile(r"^[-+−]?[\w.,]+$")
_SWALLOW: Final = frozenset({"ss", "ae", "AE", "oe", "OE", "o", "O", "l", "L", "aa", "AA", "i", "j"})
_SPACES: Final = {",": "\u2009", ";": " ", ":": " ", ">": " ", " ": " ", "\n": " ", "!": "", "/": "", "-": "", "@": "",
                  "*": ""}  # fmt: skip
_APPENDIX: Final = re.compile(
    r"\s*(?:[A-Z0-9][.:]?\s+)?(?:technical\s+|online\s+)?(?:appendi(?:x|ces)|supplement(?:ary|al)?\b(?:\s+materials?)?)",
    re.I,
)
_CONTROL: Final = re.compile(r"[ \t]*\\[A-Za-z@]+")
_SKIP: Final = re.compile(r"\s*\[\s*[-+]?(?:\d*\.?\d+\s*[a-z]{2}|\d*\.?\d*\\[A-Za-z]+)[^\[\]]{0,40}\]")
_ASSIGNMENT: Final = re.compile(r"\s?=\s?[-+]?[\d.]+\s?(?:pt|em|ex|cm|mm|in|sp|bp)?(?![\w.])(?: (?:plus|minus) ?-?[\d.]+[a-z]{2,4})*")
_WIDTH: Final = re.compile(r"\s*\{[^{}]*(?:width|\d\s*(?:cm|mm|pt|in|em)\b|=)[^{}]*\}")
_ESCAPED: Final = re.compile(r"\\([%#&_~{}$])")


@dataclass(slots=True)
class _Environment:
    name: str
    kind: PassageKind | None = None
    """Kind of the paragraphs inside, where it differs from outside."""
    container: Container | None = None
    grid: Grid | None = None
    host: Draft | None = None
    """The paragraph that goes on after it."""
    display: bool = False
    stacked: bool = False
    """A tabular that only stacks lines within one cell."""
    after: str = ""
    """Name of passages' environment outside."""


@dataclass(slots=True)
class Reader:
    flat: str
    standalone_checklist: bool = False
    drafts: list[Draft] = field(default_factory=list)
    grids: list[Grid] = field(default_factory=list)
    troubles: list[tuple[int, int, str, str]] = field(default_factory=list)
    """(start, end, message, remedy) of what could not be read."""
    pairs: dict[int, int] = field(default_factory=dict)
    actions: dict[int, list[Callable[[int], int | None]]] = field(default_factory=dict)
    open: list[int] = field(default_factory=list)
    """Offsets of the closing braces of the groups we are in."""
    environments: list[_Environment] = field(default_factory=list)
    headings: list[Draft] = field(default_factory=list)
    appendix: bool = False
    endless: set[str] = field(default_factory=set)
    """Environments that have no \\end in the rest of the paper."""
    math: bool = False
    environment: str = ""
    current: Draft = field(init=False)
    path: tuple[Draft, ...] = ()
    handlers: dict[str, Callable[[str, int, int, bool], int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.current = self._draft(0)
        flat = self.flat
        hidden: list[tuple[int, int]] = []
        endless: set[str] = set()
        pos = 0
        while match := _HIDDEN.search(flat, pos):
            pos = match.end()
            if match[1]:
                end = -1 if match[1] in endless else flat.find(f"\\end{{{match[1]}}}", pos)
                if end < 0:
                    endless.add(match[1])
            elif flat[pos - 1] == "{":
                end = self._address_end(pos - 1)
                if end >= 0:
                    hidden.append((pos, end))
                    pos = end
                continue
            else:
                got = VERB.match(flat, match.start() + 1)
                if got is None or got.end() >= len(flat):
                    continue
                pos = got.end()
                mark = flat[pos]
                line = flat.find("\n", pos)
                end = flat.find("}" if mark == "{" else mark, pos + 1, line if line >= 0 else len(flat))
                if mark == "{" and end >= 0:
                    # the braces themselves stay visible: \lstinline{x}
                    hidden.append((pos + 1, end))
                    pos = end
                    continue
            if end >= 0:
                hidden.append((pos, end))
                pos = end
        self.pairs = brace_pairs(flat, hidden)
        self.handlers = self._table()

    def _address_end(self, at: int) -> int:
        """Return where the braces of a web address close: % and # are plain characters in it."""
        depth = 0
        for match in re.compile(r"[{}\n]").finditer(self.flat, at, at + 2000):
            if match[0] == "{":
                depth += 1
            elif match[0] == "}":
                depth -= 1
                if depth == 0:
                    return match.start()
            elif depth == 0:
                return -1
        return -1

    # -- the loop

    def run(self) -> None:
        flat = self.flat
        match_at = _TOKEN.match
        handlers = self.handlers
        end = len(flat)
        pos = 0
        while pos < end:
            match = match_at(flat, pos)
            assert match is not None
            stop = match.end(1)
            if stop > pos:
                self.current.literal(flat, pos, stop)
            which = match.lastindex
            if which == 1:
                pos = max(stop, pos + 1) if stop < end else end
                continue
            after = match.end()
            if which == 3:
                name = match[2]
                handler = handlers.get(name)
                star = match[3] == "*"
                if handler is not None:
                    pos = handler(name, stop, after, star)
                else:
                    pos = self._unknown(name, stop, match.end(2), star)
            elif which == 4:
                pos = self._symbol(match[4], stop, after)
            else:
                pos = self._other(match[5], stop, after)
        self._flush(end)

    def _other(self, token: str, start: int, after: int) -> int:
        first = token[0]
        if first == "\n":
            if token.count("\n") > 1:
                self._paragraph(start)
            else:
                self.current.printed(" ", start, after)
            return after
        if first == "{":
            close = self.pairs.get(start)
            if close is None:
                self._broken(start, start + 1, '"{" is never closed', "add the closing brace")
            else:
                self.open.append(close)
            return after
        if first == "}":
            return self._close(start)
        if first == "$":
            return self._dollar(token, start, after)
        if first == "&":
            return self._ampersand(start, after)
        if first == "-":
            if len(token) == 1 or self.math:
                self.current.literal(self.flat, start, after)
            else:
                self.current.printed({2: "–", 3: "—"}.get(len(token), "—"), start, after)
            return after
        if first == "`":
            self.current.printed("“" if len(token) > 1 else "‘", start, after)
            return after
        if first == "'":
            if len(token) == 2 and not self.math:
                self.current.printed("”", start, after)
            else:
                self.current.literal(self.flat, start, after)
            return after
        if not self.math:
            self.current.literal(self.flat, start, after)
            return after
        return self._raised(start, after) if first == "^" else after

    # -- groups

    def _close(self, start: int) -> int:
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

    def _enter(self, at: int, action: Callable[[int], int | None] | None = None) -> int | None:
        """Step into the group at an offset; None when there is no group, or it is never closed."""
        at = skip_space(self.flat, at)
        close = self.pairs.get(at)
        if close is None:
            return None
        self.open.append(close)
        if action is not None:
            self.actions.setdefault(close, []).append(action)
        return at + 1

    def _group(self, at: int) -> tuple[int, int, int] | None:
        """Return (start, end, next) of the group at an offset."""
        at = skip_space(self.flat, at)
        close = self.pairs.get(at)
        if close is None or not self.flat.startswith("{", at):
            return None
        return at + 1, close, close + 1

    def _option(self, at: int) -> tuple[int, int, int] | None:
        space = skip_space(self.flat, at)
        if self.flat.startswith("[", space):
            end = bracket(self.flat, space)
            if end >= 0:
                return space + 1, end, end + 1
        return None

    def _drop(self, signature: str, at: int) -> int:
        """Return the offset after arguments that are layout."""
        for letter in signature:
            if letter == "o":
                got = self._option(at)
                at = got[2] if got else at
            elif letter == "p":
                if self.flat.startswith("(", at):
                    end = self.flat.find(")", at, at + 60)
                    at = end + 1 if end >= 0 else at
            else:
                group = self._group(at)
                if group is not None:
                    at = group[2]
                elif len(signature) > 1 and (token := _CONTROL.match(self.flat, at)):
                    at = token.end()
        return at

    def _broken(self, start: int, end: int, message: str, remedy: str) -> None:
        if len(self.troubles) < 50:
            self.troubles.append((start, end, message, remedy))

    # -- passages

    def _kind(self) -> PassageKind:
        for environment in reversed(self.environments):
            if environment.kind is not None:
                return environment.kind
        return PassageKind.PARAGRAPH

    def _container(self) -> Container | None:
        for environment in reversed(self.environments):
            if environment.container is not None:
                return environment.container
        return None

    def _draft(self, at: int, kind: PassageKind | None = None) -> Draft:
        draft = Draft(
            self._kind() if kind is None else kind, at, self.path, self.appendix, self.environment, self._container()
        )
        self.drafts.append(draft)
        return draft

    def _flush(self, at: int, kind: PassageKind | None = None) -> Draft:
        """End the passage being read and start the next."""
        if self.current.size == 0 and not self.current.labels and not self.current.cell and self.drafts:
            if self.drafts[-1] is self.current:
                self.drafts.pop()
        elif self.current.size == 0 and self.current.labels and not self.current.cell:
            self._hand_on_labels(self.current)
        self.current = self._draft(at, kind)
        return self.current

    def _resume(self, host: Draft, at: int) -> None:
        """Go on with the paragraph around a float, a display or a table."""
        self.current = host
        if host.size:
            host.printed(" ", at, at)
        elif not host.cell:
            self._flush(at)

    def _hand_on_labels(self, draft: Draft) -> None:
        """A label alone in its paragraph belongs to the passage before it."""
        for other in reversed(self.drafts):
            if other is not draft and other.size:
                other.labels.extend(draft.labels)
                draft.labels = []
                return

    def _paragraph(self, at: int) -> None:
        current = self.current
        if current.cell or current.kind in (PassageKind.CAPTION, PassageKind.FOOTNOTE, PassageKind.HEADING,
                                            PassageKind.TITLE):  # fmt: skip
            current.printed(" ", at, at + 1)
            return
        self.math = False
        if current.size:
            self._flush(at)

    def _nested(self, kind: PassageKind, group_at: int, start: int, what: str) -> int | None:
        """Read a group as a passage of its own, then go on with the one around it."""
        group = self._group(group_at)
        if group is None:
            return None
        host, math = self.current, self.math
        draft = self._draft(start, kind)
        if kind is PassageKind.FOOTNOTE:
            draft.container = host.container
        self.current, self.math = draft, False

        def back(after: int) -> None:
            self.current, self.math = host, math

        self._enter(group_at, back)
        return group[0]

    # -- words of TeX

    def _unknown(self, name: str, start: int, after: int, star: bool) -> int:
        symbol = SYMBOLS.get(name)
        if symbol is not None:
            self.current.printed(symbol, start, after)
            if name in _SWALLOW and self.flat.startswith(" ", after):
                return after + 1
            if self.flat.startswith("{}", after):
                return after + 2
            return after
        if name in FUNCTIONS:
            self.current.printed(name, start, after)
            return after
        if names.CITE_LIKE.match(name):
            return self._cite(name, start, after + star, star)
        if name.lower().endswith("ref"):
            return self._reference(name, start, after + star, star)
        if star:
            after += 1
        if name.startswith("if") and len(name) > 2 or name in ("else", "fi"):
            return after
        if not self.math and (got := _ASSIGNMENT.match(self.flat, after)):
            return got.end()
        got = self._option(after) if self.flat.startswith("[", after) else None
        if got is not None:
            return got[2]
        if not self.flat.startswith("{", after) and len(name) > 1:
            symbol = library_symbol(name) if self.math or name.startswith("text") else None
            if symbol:
                self.current.printed(symbol, start, after)
        return after

    def _symbol(self, symbol: str, start: int, after: int) -> int:
        if symbol == "\\":
            return self._line_end(start, after)
        if symbol == ";" and self.environment.startswith("algorithm") and not self.math:
            self._flush(after)
            return after
        if symbol in _SPACES:
            self.current.printed(_SPACES[symbol], start, after)
            return after
        if symbol in "%&#$_{}":
            self.current.printed(symbol, start, after)
            return after
        if symbol in "([":
            if symbol == "[":
                self._begin_display("", start)
            self.math = True
            return after
        if symbol in ")]":
            self.math = False
            if symbol == "]":
                self._end_display("", after)
            return after
        if symbol in ACCENTS and not (symbol == "=" and self.environment == "tabbing"):
            return self._accent(symbol, start, after)
        if symbol == "|":
            self.current.printed("‖", start, after)
            return after
        return after

    def _accent(self, accent: str, start: int, after: int) -> int:
        flat = self.flat
        at = skip_space(flat, after) if accent.isalpha() else after
        group = self._group(at) if flat.startswith("{", at) else None
        if group is not None:
            inner = flat[group[0] : group[1]]
            if len(inner) > 3 and not inner.startswith("\\"):
                if self.math or accent.isalpha():
                    return at
            self.current.printed(accented(accent, inner), start, group[2])
            return group[2]
        if flat.startswith(("\\i", "\\j"), at):
            self.current.printed(accented(accent, flat[at + 1]), start, at + 2)
            return at + 2
        if at < len(flat) and flat[at].isalpha():
            self.current.printed(accented(accent, flat[at]), start, at + 1)
            return at + 1
        return after

    def _line_end(self, start: int, after: int) -> int:
        flat = self.flat
        if flat.startswith("*", after):
            after += 1
        if skip := _SKIP.match(flat, after):
            after = skip.end()
        grid = self._grid()
        if grid is not None and len(self.open) <= grid.depth:
            self._end_row(grid, start)
            self._begin_cell(grid, after)
            return after
        self.current.printed(" ", start, after)
        return after

    def _dollar(self, token: str, start: int, after: int) -> int:
        if token == "$$":
            if self.math:
                self.math = False
                if not self._end_display("$$", after):
                    return start + 1 if False else after
            elif self.flat.find("$$", after, after + 20000) >= 0:
                self._begin_display("$$", start)
                self.math = True
            return after
        self.math = not self.math
        return after

    def _begin_display(self, name: str, start: int) -> None:
        host = self.current
        self.environments.append(
            _Environment(name, PassageKind.EQUATION, host=host, display=True, after=self.environment)
        )
        if host.cell:
            return
        self.current = self._draft(start, PassageKind.EQUATION)

    def _end_display(self, name: str, after: int) -> bool:
        if not self.environments or not self.environments[-1].display or self.environments[-1].name != name:
            return False
        environment = self.environments.pop()
        host = environment.host
        assert host is not None
        if self.current is not host and self.current.size == 0 and self.drafts and self.drafts[-1] is self.current:
            self.drafts.pop()
            host.labels.extend(self.current.labels)
        self._resume(host, after)
        return True

    def _raised(self, start: int, after: int) -> int:
        """Read what stands after ^ in mathematics, or in \\textsuperscript."""
        flat = self.flat
        at = skip_space(flat, after)
        group = self._group(at)
        if group is None:
            match = re.compile(r"\\[A-Za-z]+|\\.|.", re.S).match(flat, at)
            if match is None:
                return after
            inner, low = match[0], at
        else:
            inner, low = flat[group[0] : group[1]].strip(), group[0]
        if inner.strip() == "\\circ":
            self.current.printed("°", start, group[2] if group else low + len(inner))
            return group[2] if group else low + len(inner)
        bare = inner.strip("{}$ ")
        if _ORDINAL.match(bare):
            return at
        if _PLAIN_POWER.match(bare) or bare.lstrip("-+−").isalnum():
            self.current.printed("^", start, after)
            return at
        if not re.search(r"\w", re.sub(r"\\[A-Za-z]+", "", inner)):
            return at if bare[1:] not in SYMBOLS or not SYMBOLS[bare[1:]].isalpha() else self._print("^", start, at)
        if group is None or not re.search(r"[\w]{2}|[-+*/=]\s*\w|\w\s*[-+*/=]", inner) or len(inner) > 60:
            if re.match(r"\\[a-zA-Z]+$", bare) and bare[1:] in SYMBOLS and SYMBOLS[bare[1:]].isalpha():
                self.current.printed("^", start, after)
            return at
        self.current.printed("^(", start, after)
        end = group[1]

        def close(after: int) -> None:
            self.current.printed(")", end, end + 1)

        return self._enter(at, close) or after

    # -- control words

    def _table(self) -> dict[str, Callable[[str, int, int, bool], int]]:
        table: dict[str, Callable[[str, int, int, bool], int]] = {}
        for name in names.LAYOUT:
            table[name] = self._layout
        for name in names.ASSIGNED:
            table[name] = self._length
        for name in names.HEADINGS:
            table[name] = self._heading
        for name in names.RULES:
            table[name] = self._rule
        for name in names.STATEMENTS:
            table[name] = self._statement
        for name in names.ANSWERS:
            table[name] = self._answer
        for name in names.FRACTIONS:
            table[name] = self._fraction
        for name in units.ARGUMENTS:
            table[name] = self._quantity
        for name in names.TEXT_IN_MATH:
            table[name] = self._text
        for name in ACCENTS:
            if name.isalpha():
                table[name] = lambda name, start, after, star: self._accent(name, start, after)
        for name in ("verb", "lstinline", "mintinline"):
            table[name] = self._verb
        for name in ("url", "path", "nolinkurl"):
            table[name] = self._url
        for name in ("footnote", "thanks", "footnotetext", "sidenote", "tablefootnote", "endnote"):
            table[name] = self._footnote
        for name in ("caption", "captionof", "subcaption", "captionbox", "subcaptionbox"):
            table[name] = self._caption
        for name in ("title", "icmltitle", "Title"):
            table[name] = self._title
        for name in ("makecell", "shortstack", "thead", "specialcell", "Centerstack"):
            table[name] = self._makecell
        for name in ("newline", "linebreak"):
            table[name] = lambda name, start, after, star: self._blank(start, after)
        for name in ("operatorname", "DeclareMathOperator"):
            table[name] = lambda name, start, after, star: after
        table |= {
            "begin": self._begin,
            "end": self._end,
            "item": self._item,
            "par": lambda name, start, after, star: self._break(start, after),
            "label": self._label,
            "href": self._href,
            "hyperref": self._hyperref,
            "footnotemark": self._footnotemark,
            "author": self._author,
            "abstract": self._abstract,
            "appendix": self._appendix,
            "appendices": self._appendix,
            "multicolumn": self._multicolumn,
            "multirow": self._multirow,
            "tabularnewline": lambda name, start, after, star: self._line_end(start, after),
            "cr": lambda name, start, after, star: self._line_end(start, after),
            "textsuperscript": self._superscript,
            "textsubscript": self._plain,
            "ce": self._chemistry,
            "ding": self._ding,
            "char": self._char,
            "texorpdfstring": self._texorpdfstring,
            "subfloat": self._subfloat,
            "over": lambda name, start, after, star: self._print("/", start, after),
            "question": self._question,
            "checksubsection": self._checksubsection,
            "ifyespoints": self._checksubsection,
            "vcenter": self._plain,
            "email": lambda name, start, after, star: self._drop("m", after),
            "date": lambda name, start, after, star: self._drop("m", after),
            "endfirsthead": self._restart,
            "endhead": self._restart,
            "endfoot": self._restart,
            "endlastfoot": self._restart,
        }
        return table

    def _print(self, text: str, start: int, after: int) -> int:
        self.current.printed(text, start, after)
        return after

    def _blank(self, start: int, after: int) -> int:
        return self._print(" ", start, after)

    def _break(self, start: int, after: int) -> int:
        self._paragraph(start)
        return after

    def _plain(self, name: str, start: int, after: int, star: bool) -> int:
        return after

    def _layout(self, name: str, start: int, after: int, star: bool) -> int:
        if name in ("left", "right") and self.flat.startswith(".", after):
            return after + 1
        signature = names.LAYOUT[name]
        if not signature:
            return after - star if star and self.math else after
        return self._drop(signature, after)

    def _length(self, name: str, start: int, after: int, star: bool) -> int:
        match = names.DIMENSION.match(self.flat, after)
        return match.end() if match else after

    def _text(self, name: str, start: int, after: int, star: bool) -> int:
        if not self.math:
            return after

        def back(after: int) -> None:
            self.math = True

        entered = self._enter(after, back)
        if entered is None:
            return after
        self.math = False
        return entered

    def _fraction(self, name: str, start: int, after: int, star: bool) -> int:
        first = self._group(self._drop("o", after) if name in ("nicefrac", "sfrac") else after)
        second = self._group(first[2]) if first else None
        if first is None or second is None:
            match = re.compile(r"\s*(\d)\s*(\d)").match(self.flat, after)
            if match:
                return self._print(f"{match[1]}/{match[2]}", start, match.end())
            return after
        end = first[1]

        def slash(after: int) -> None:
            self.current.printed("/", end, end + 1)

        return self._enter(first[0] - 1, slash) or after

    def _superscript(self, name: str, start: int, after: int, star: bool) -> int:
        return self._raised(start, after)

    def _quantity(self, name: str, start: int, after: int, star: bool) -> int:
        option = self._option(after)
        at = option[2] if option else after
        found: list[str] = []
        for index in range(units.ARGUMENTS[name]):
            if index and (option := self._option(at)):
                at = option[2]
            group = self._group(at)
            if group is None:
                return after
            found.append(self.flat[group[0] : group[1]])
            at = group[2]
        self.current.printed(units.render(name, found), start, at)
        return at

    def _chemistry(self, name: str, start: int, after: int, star: bool) -> int:
        group = self._group(after)
        if group is None:
            return after
        text = re.sub(r"[{}_$]|\\[a-z]+\s*", "", self.flat[group[0] : group[1]])
        self.current.printed(text, start, group[2])
        return group[2]

    def _ding(self, name: str, start: int, after: int, star: bool) -> int:
        group = self._group(after)
        if group is None:
            return after
        code = self.flat[group[0] : group[1]].strip()
        symbol = {"51": "✓", "52": "✓", "55": "✗", "56": "✗", "53": "✗", "54": "✗"}.get(code, "")
        self.current.printed(symbol, start, group[2])
        return group[2]

    def _char(self, name: str, start: int, after: int, star: bool) -> int:
        match = re.compile(r"\s*(?:`\\?(.)|\"([0-9A-Fa-f]{1,5})|(\d{1,6}))").match(self.flat, after)
        if match is None:
            return after
        code = ord(match[1]) if match[1] else int(match[2], 16) if match[2] else int(match[3])
        if 32 <= code < 0xD800:
            self.current.printed(chr(code), start, match.end())
        return match.end()

    def _texorpdfstring(self, name: str, start: int, after: int, star: bool) -> int:
        first = self._group(after)
        second = self._group(first[2]) if first else None
        if first is None or second is None:
            return after
        skip = second[2]
        return self._enter(after, lambda _: skip) or after

    def _verb(self, name: str, start: int, after: int, star: bool) -> int:
        match = VERB.match(self.flat, start + 1)
        if match is None or match.end() >= len(self.flat):
            return after
        mark = self.flat[match.end()]
        line = self.flat.find("\n", match.end())
        line = len(self.flat) if line < 0 else line
        close = self.flat.find("}" if mark == "{" else mark, match.end() + 1, line)
        if close < 0 or mark.isspace() or mark.isalnum():
            return after
        self.current._write(self.flat[match.end() + 1 : close], match.end() + 1, close)
        return close + 1

    def _url(self, name: str, start: int, after: int, star: bool) -> int:
        group = self._group(after)
        if group is None:
            return after
        self._address(group[0], group[1])
        return group[2]

    def _address(self, start: int, end: int) -> None:
        text = self.flat[start:end]
        if "\\" in text:
            self.current.printed(_ESCAPED.sub(r"\1", text).strip(), start, end)
        else:
            self.current._write(text, start, end)

    def _href(self, name: str, start: int, after: int, star: bool) -> int:
        address = self._group(self._drop("o", after))
        if address is None:
            return after
        shown = self._group(address[2])
        if shown is None:
            self._address(address[0], address[1])
            return address[2]
        url = _ESCAPED.sub(r"\1", self.flat[address[0] : address[1]]).strip()
        text = self.flat[shown[0] : shown[1]]
        if url.startswith(("mailto:", "#")) or url in text:
            return self._enter(address[2]) or address[2]

        def add(after: int) -> None:
            self.current.printed(f" ({url})", start, after)

        return self._enter(address[2], add) or address[2]

    def _hyperref(self, name: str, start: int, after: int, star: bool) -> int:
        option = self._option(after)
        if option is None:
            return self._drop("mmm", after)
        return option[2]

    # -- citations, references, notes

    def _cite(self, name: str, start: int, after: int, star: bool) -> int:
        at = self._drop("oo", after)
        group = self._group(at)
        if group is None:
            return after
        if name == "citetext" or name == "citenum":
            return self._enter(at) or at
        keys = tuple(key.strip() for key in self.flat[group[0] : group[1]].split(",") if key.strip())
        char = CITET if names.TEXTUAL.match(name) else CITE
        self.current.mark(char, keys, start, group[2])
        return group[2]

    def _reference(self, name: str, start: int, after: int, star: bool) -> int:
        at = self._drop("o", after)
        group = self._group(at)
        if group is None:
            return after
        keys = tuple(key.strip() for key in self.flat[group[0] : group[1]].split(",") if key.strip())
        if name.endswith("crefrange") and (second := self._group(group[2])):
            keys += (self.flat[second[0] : second[1]].strip(),)
            group = second
        self.current.mark(REF, keys, start, group[2])
        return group[2]

    def _label(self, name: str, start: int, after: int, star: bool) -> int:
        group = self._group(after)
        if group is None:
            return after
        key = self.flat[group[0] : group[1]].strip()
        current = self.current
        if current.size == 0 and not current.cell and current.kind is not PassageKind.EQUATION:
            for draft in reversed(self.drafts):
                if draft is current:
                    continue
                if draft.kind is PassageKind.HEADING or (
                    draft.kind is PassageKind.CAPTION and draft.container is current.container
                ):
                    draft.labels.append(key)
                    return group[2]
                if draft.size:
                    break
        current.labels.append(key)
        return group[2]

    def _footnote(self, name: str, start: int, after: int, star: bool) -> int:
        at = self._drop("o", after)
        if name not in ("footnotetext",) and self._group(at) is not None:
            self.current.mark(NOTE, (), start, at)
        return self._nested(PassageKind.FOOTNOTE, at, start, name) or after

    def _footnotemark(self, name: str, start: int, after: int, star: bool) -> int:
        at = self._drop("o", after)
        self.current.mark(NOTE, (), start, at)
        return at

    # -- title, abstract, headings

    def _title(self, name: str, start: int, after: int, star: bool) -> int:
        at = self._drop("o", after)
        return self._nested(PassageKind.TITLE, at, start, name) or after

    def _author(self, name: str, start: int, after: int, star: bool) -> int:
        at = self._drop("o", after)
        inside = self._nested(PassageKind.TITLE, at, start, name)
        if inside is None:
            return after
        self.current.environment = "author"
        return inside

    def _abstract(self, name: str, start: int, after: int, star: bool) -> int:
        return self._nested(PassageKind.ABSTRACT, after, start, name) or after

    def _heading(self, name: str, start: int, after: int, star: bool) -> int:
        at = self._drop("o", after)
        group = self._group(at)
        if group is None:
            if self.flat.startswith("{", skip_space(self.flat, at)):
                self._broken(start, after, f'the brace of "\\{name}" is never closed', "add the closing brace")
            return after
        level = names.HEADINGS[name]
        inner = self.flat[group[0] : group[1]]
        if len(inner) > 600 and "\\section" in inner:
            self._broken(start, after, f'the brace of "\\{name}" is never closed', "add the closing brace")
            return after
        self.math = False
        self.headings = [heading for heading in self.headings if heading.level < level]
        self.path = tuple(self.headings)
        if level <= 1 and _APPENDIX.match(inner):
            self.appendix = True
        draft = self._flush(start, PassageKind.HEADING)
        draft.level = level

        def done(after: int) -> None:
            self.headings.append(draft)
            self.path = tuple(self.headings)
            self._flush(after)

        return self._enter(at, done) or after

    def _appendix(self, name: str, start: int, after: int, star: bool) -> int:
        self._flush(start)
        self.appendix = True
        self.headings = []
        self.path = ()
        self.current.appendix, self.current.section = True, ()
        return after

    # -- environments

    def _begin(self, name: str, start: int, after: int, star: bool) -> int:
        flat = self.flat
        match = _NAME.match(flat, after)
        if match is None:
            return after
        name = match[1].strip()
        after = match.end()
        if name in VERBATIM:
            return self._verbatim(name, start, after)
        if name in self.endless:
            return after
        if name in names.SKIPPED:
            end = flat.find(f"\\end{{{name}}}", after)
            if end < 0:
                self.endless.add(name)
                self._broken(start, after, f'"\\begin{{{name}}}" has no matching \\end', f"add \\end{{{name}}}")
                return after
            return end + len(name) + 6
        if name in names.DISPLAYS:
            after = self._drop(names.ENVIRONMENTS.get(name, ""), after)
            if name == "math":
                self.environments.append(_Environment(name, after=self.environment))
            else:
                self._begin_display(name, start)
            self.math = True
            return after
        if name in names.TABLES and (name != "array" or self._array_is_table(after)):
            return self._begin_table(name, start, after)
        environment = _Environment(name, after=self.environment)
        if name in names.FLOATS:
            environment.host = self.current
            environment.container = Container(name, None, True)
        elif name in names.INNER_FLOATS:
            environment.container = Container(name, self._container(), name == "threeparttable")
        if name == "abstract" or name == "Abstract":
            environment.kind = PassageKind.ABSTRACT
        elif name in names.LISTS:
            environment.kind = PassageKind.ITEM
        elif name.startswith("algorithm"):
            environment.kind = PassageKind.ALGORITHM
        elif name == "appendices":
            self.appendix = True
        elif name in ("subequations", "cases", "aligned"):
            pass
        self.environments.append(environment)
        if name in names.ENVIRONMENTS:
            after = self._drop(names.ENVIRONMENTS[name], after)
        elif name not in names.INLINE_ENVIRONMENTS and (got := _WIDTH.match(flat, after)):
            after = got.end()
        elif name == "array":
            after = self._drop("om", after)
        if name not in names.UNNAMED:
            self.environment = name
        if name not in names.INLINE_ENVIRONMENTS and not self.current.cell:
            if environment.host is not None:
                self.current = self._draft(start)
            else:
                self._flush(start)
        return after

    def _end(self, name: str, start: int, after: int, star: bool) -> int:
        match = _NAME.match(self.flat, after)
        if match is None:
            return after
        name = match[1].strip()
        after = match.end()
        index = next((i for i in range(len(self.environments) - 1, -1, -1) if self.environments[i].name == name), -1)
        if index < 0:
            return after
        while len(self.environments) > index:
            self._leave(self.environments[-1], start, after)
        return after

    def _leave(self, environment: _Environment, start: int, after: int) -> None:
        if environment.display:
            self.math = False
            self._end_display(environment.name, after)
            return
        if environment.grid is not None:
            self._end_table(environment, start, after)
            return
        self.environments.pop()
        self.environment = environment.after
        if environment.name == "math":
            self.math = False
        if environment.name in names.INLINE_ENVIRONMENTS or self.current.cell:
            return
        if environment.host is not None:
            self._flush(after)
            if self.drafts and self.drafts[-1] is self.current:
                self.drafts.pop()
            self._resume(environment.host, after)
        else:
            self._flush(after)

    def _verbatim(self, name: str, start: int, after: int) -> int:
        end = -1 if name in self.endless else self.flat.find(f"\\end{{{name}}}", after)
        if end < 0:
            self.endless.add(name)
            return after
        low = after
        while (got := self._option(low)) is not None and "\n" not in self.flat[low : got[0]]:
            low = got[2]
        if name == "minted" and (group := self._group(low)) is not None:
            low = group[2]
        host = self.current
        draft = self._draft(low, PassageKind.VERBATIM)
        draft.raw = True
        draft.environment = name
        while low < end and self.flat[low] in "\n\r ":
            low += 1
        if end > low:
            draft._write(self.flat[low:end].rstrip(), low, low + len(self.flat[low:end].rstrip()))
        if not host.cell:
            self.current = host
            self._flush(end)
        return end + len(name) + 6

    def _item(self, name: str, start: int, after: int, star: bool) -> int:
        if not self.current.cell and self.current.kind is not PassageKind.CAPTION:
            self._flush(start)
        got = self._option(after)
        if got is None:
            return after
        inner = self.flat[got[0] : got[1]]
        if inner.strip() and "\\" not in inner:
            self.current.literal(self.flat, got[0], got[1])
            self.current.printed(" ", got[1], got[2])
            return got[2]
        # The label may hold markup: read it in place and drop only the brackets.
        return got[0] if inner.strip() else got[2]

    def _statement(self, name: str, start: int, after: int, star: bool) -> int:
        if not self.environment.startswith("algorithm") or self.current.cell:
            return self._unknown_text(name, after)
        self._flush(start)
        if name not in ("State", "STATE", "Statex"):
            self.current.printed(f"{name} ", start, after)
        return after

    def _unknown_text(self, name: str, after: int) -> int:
        return after

    # -- checklists

    def _answer(self, name: str, start: int, after: int, star: bool) -> int:
        self.current.answers = True
        self.current.printed(names.ANSWERS[name], start, after)
        return after

    def _question(self, name: str, start: int, after: int, star: bool) -> int:
        first = self._group(after)
        second = self._group(first[2]) if first else None
        if first is None or second is None or "\\checksubsection" not in self.flat:
            return after
        draft = self._flush(start, PassageKind.ITEM)
        draft.answers = True
        low, high = second[0] - 1, second[2]

        def menu(after: int) -> int:
            self.current.printed(" ", low, low + 1)
            self.current.literal(self.flat, low + 1, high - 1)
            self._flush(high)
            return high

        return self._enter(after, menu) or after

    def _checksubsection(self, name: str, start: int, after: int, star: bool) -> int:
        self._flush(start).answers = True
        return self._enter(after, lambda end: self._flushed(end)) or after

    def _flushed(self, at: int) -> None:
        self._flush(at)

    # -- floats and tables

    def _caption(self, name: str, start: int, after: int, star: bool) -> int:
        at = self._drop("mo" if name == "captionof" else "o", after)
        group = self._group(at)
        if group is None:
            if self.flat.startswith("{", skip_space(self.flat, at)):
                self._broken(start, after, f'the brace of "\\{name}" is never closed', "add the closing brace")
            return after
        inside = self._nested(PassageKind.CAPTION, at, start, name)
        container = self._container()
        self.current.container = container
        if container is not None:
            container.captions.append(self.current)
        return inside or after

    def _subfloat(self, name: str, start: int, after: int, star: bool) -> int:
        got = self._option(after)
        if got is None:
            return after
        host = self.current
        draft = self._draft(start, PassageKind.CAPTION)
        draft.literal(self.flat, got[0], got[1])
        if draft.container is not None:
            draft.container.captions.append(draft)
        self.current = host
        return got[2]

    def _grid(self) -> Grid | None:
        for environment in reversed(self.environments):
            if environment.grid is not None:
                return environment.grid
            if environment.stacked or environment.display or environment.name in names.INLINE_ENVIRONMENTS:
                return None
        return None

    def _array_is_table(self, after: int) -> bool:
        container = self._container()
        if container is None or not container.root.environment.startswith(("table", "wraptable", "sidewaystable")):
            return False
        return self._grid() is None

    def _begin_table(self, name: str, start: int, after: int) -> int:
        after = self._drop(names.TABLES[name], after)
        flat = self.flat
        if self.current.cell:
            end = flat.find(f"\\end{{{name}}}", after)
            if end < 0 or "&" not in flat[after:end]:
                self.environments.append(_Environment(name, after=self.environment, stacked=True))
                return after
        environment = _Environment(name, PassageKind.CELL, host=self.current, after=self.environment)
        container = self._container()
        if container is None or name.startswith(("longt", "xltab", "supertab")):
            environment.container = container = Container(name, container, name in names.FLOATS)
        environment.grid = grid = Grid(name, container, len(self.open))
        container.grids.append(grid)
        self.grids.append(grid)
        self.environments.append(environment)
        self.environment = name
        self.math = name == "array"
        self._begin_cell(grid, after)
        return after

    def _begin_cell(self, grid: Grid, at: int) -> None:
        draft = self._draft(at, PassageKind.CELL)
        draft.cell = True
        grid.boxes.append(Box(grid.row, grid.column, draft))
        self.current = draft
        self.math = grid.environment == "array"

    def _ampersand(self, start: int, after: int) -> int:
        grid = self._grid()
        if grid is None or len(self.open) > grid.depth:
            self.current.printed(" ", start, after)
            return after
        grid.column += grid.boxes[-1].columns
        self._begin_cell(grid, after)
        return after

    def _end_row(self, grid: Grid, at: int) -> None:
        cells = [box for box in grid.boxes[-200:] if box.row == grid.row]
        if not any(box.draft.size for box in cells) and len(cells) <= 1:
            for box in cells:
                grid.boxes.remove(box)
                if box.draft in self.drafts[-3:]:
                    self.drafts.remove(box.draft)
        else:
            grid.row += 1
        grid.column = 0

    def _end_table(self, environment: _Environment, start: int, after: int) -> None:
        grid = environment.grid
        assert grid is not None
        self._end_row(grid, start)
        self.environments.pop()
        self.environment = environment.after
        self.math = False
        while len(self.open) > grid.depth and self.open[-1] < start:
            self.open.pop()
        host = environment.host
        assert host is not None
        if host.kind is PassageKind.EQUATION and not host.cell:
            self.math = True
        self._resume(host, after)

    def _rule(self, name: str, start: int, after: int, star: bool) -> int:
        after = self._drop({"specialrule": "mmm", "Xhline": "m"}.get(name, "o"), after)
        grid = self._grid()
        if grid is not None and grid.row not in grid.rules:
            grid.rules.append(grid.row)
        return after

    def _restart(self, name: str, start: int, after: int, star: bool) -> int:
        """The heads and feet a long table repeats: keep the first head only."""
        grid = self._grid()
        if grid is None:
            return after
        self._end_row(grid, start)
        if name != "endfirsthead" and grid.rules and any(box.row for box in grid.boxes):
            pass
        grid.column = 0
        self._begin_cell(grid, after)
        return after

    def _multicolumn(self, name: str, start: int, after: int, star: bool) -> int:
        count = self._group(after)
        form = self._group(count[2]) if count else None
        if count is None or form is None:
            return after
        grid = self._grid()
        if grid is not None and grid.boxes:
            digits = re.search(r"\d+", self.flat[count[0] : count[1]])
            grid.boxes[-1].columns = min(max(int(digits[0][:3]) if digits else 1, 1), 100)
        return self._enter_cell(form[2])

    def _enter_cell(self, at: int) -> int:
        return self._enter(at) or at

    def _multirow(self, name: str, start: int, after: int, star: bool) -> int:
        at = self._drop("o", after)
        count = self._group(at)
        if count is None:
            return after
        at = self._drop("o", count[2])
        width = self._group(at)
        if width is not None:
            at = width[2]
        else:
            match = re.compile(r"\s*[*=]").match(self.flat, at)
            at = match.end() if match else at
        at = self._drop("o", at)
        grid = self._grid()
        if grid is not None and grid.boxes:
            digits = re.search(r"-?\d+", self.flat[count[0] : count[1]])
            span = int(digits[0][:4]) if digits else 1
            box = grid.boxes[-1]
            box.rows = max(-100, min(span, 100)) or 1
        return self._enter_cell(at)

    def _makecell(self, name: str, start: int, after: int, star: bool) -> int:
        return self._enter_cell(self._drop("o", after))
