"""The author's own macros: reading their definitions."""

from __future__ import annotations

import re
from dataclasses import field
from typing import Final

from reproof.latex.groups import argument, bracket, option, skip_space
from reproof.latex.units import UNITS
from reproof.patterns import lazy
from reproof.record import dataclass

_NAME: Final = lazy(r"\*?\s*(?:\{\s*\\([A-Za-z@]+\*?|[^A-Za-z])\s*\}|\\([A-Za-z@]+|[^A-Za-z]))", re.S)
_COUNT: Final = lazy(r"\s*\[\s*(\d)\s*\]")
_PARAMETERS: Final = lazy(r"((?:#\d)*)\s*(?=\{)")
_LET: Final = lazy(r"\s*\\([A-Za-z@]+|.)\s*=?\s*\\([A-Za-z@]+|[^A-Za-z])", re.S)
_ENVIRONMENT: Final = lazy(r"\*?\s*\{([A-Za-z@]+\*?)\}")
_COMPLICATED: Final = lazy(
    r"\\(?:@ifnextchar|@ifstar|futurelet|csname|expandafter|catcode|begingroup|begin\{tikzpicture|pgf[a-z]*"
    r"|tikz[a-z]*|@[A-Za-z]+|write|immediate|read|openin|loop|foreach|IfNoValueTF|IfBooleanTF|ifx|ifnum|ifcase"
    r"|ifdim|ifmmode|if|global|advance|newcount|setbox|hbox\s*to|vbox|halign|accent|mathchar|special"
    r")(?![A-Za-z@])"
)

DEFINERS: Final = frozenset(
    {
        "newcommand", "renewcommand", "providecommand", "DeclareRobustCommand", "def", "gdef", "edef", "xdef",
        "DeclareMathOperator", "NewDocumentCommand", "RenewDocumentCommand", "ProvideDocumentCommand",
        "DeclareDocumentCommand", "let", "newenvironment", "renewenvironment", "newcommandx", "renewcommandx",
        "DeclarePairedDelimiter", "newrobustcmd", "renewrobustcmd", "long", "protected", "DeclareSIUnit",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Macro:
    """What a macro prints. `signature` has one letter per argument: m, o (with a default) or s."""

    name: str
    signature: str
    body: str
    defaults: tuple[str, ...] = ()
    simple: bool = True


@dataclass(slots=True)
class Macros:
    """The macros and environments known at a point of the paper."""

    macros: dict[str, Macro] = field(default_factory=dict)
    begins: dict[str, Macro] = field(default_factory=dict)
    ends: dict[str, str] = field(default_factory=dict)
    protected: frozenset[str] = frozenset()
    """Names whose meaning the reader knows better than a redefinition would tell."""

    def define(self, text: str, command: str, after: int, pairs: dict[int, int]) -> int:
        """Read the definition whose command ends at `after`; return where it ends (`after` if unread).

        `pairs` has the text's matching braces.
        """
        match command:
            case "let":
                return self._let(text, after)
            case "def" | "gdef" | "edef" | "xdef":
                return self._def(text, after, pairs)
            case "newenvironment" | "renewenvironment":
                return self._environment(text, after, pairs)
            case "long" | "protected":
                return after
            case "DeclareSIUnit":
                return self._unit(text, after, pairs)
            case _ if command.endswith("DocumentCommand"):
                return self._document_command(text, after, pairs)
            case _:
                return self._newcommand(text, command, after, pairs)

    def _add(
        self, name: str, signature: str, body: str, defaults: tuple[str, ...] = (), keep: bool = False
    ) -> None:
        if name in self.protected or (keep and name in self.macros):
            return
        body = body.removesuffix("\\xspace")
        simple = not _COMPLICATED.search(body) and len(body) < 20_000
        self.macros[name] = Macro(name, signature, body, defaults, simple)

    def _newcommand(self, text: str, command: str, after: int, pairs: dict[int, int]) -> int:
        match = _NAME.match(text, after)
        if match is None:
            return after
        name = match[1] or match[2]
        at = match.end()
        if command == "DeclarePairedDelimiter":
            left = argument(text, at, pairs)
            right = argument(text, left[2], pairs) if left else None
            if left is None or right is None:
                return after
            body = text[left[0] : left[1]] + "#1" + text[right[0] : right[1]]
            self._add(name, "m", body)
            return right[2]
        count, defaults, at = _declared(text, at)
        body_at = argument(text, at, pairs)
        if body_at is None:
            return after
        signature = "o" * len(defaults) + "m" * (count - len(defaults))
        if command.endswith("x") and defaults:
            signature = "m" * count
        body = text[body_at[0] : body_at[1]]
        if command == "DeclareMathOperator":
            body = f"\\mathrm{{{body}}}"
        self._add(name, signature, body, defaults, keep=command == "providecommand")
        return body_at[2]

    def _def(self, text: str, after: int, pairs: dict[int, int]) -> int:
        match = _NAME.match(text, after)
        if match is None:
            return after
        name = match[1] or match[2]
        parameters = _PARAMETERS.match(text, match.end())
        if parameters is None:
            return self._delimited(text, name, match.end(), after, pairs)
        brace = parameters.end()
        end = pairs.get(brace, -1)
        if end < 0:
            return after
        self._add(name, "m" * (len(parameters[1]) // 2), text[brace + 1 : end])
        return end + 1

    def _delimited(self, text: str, name: str, at: int, after: int, pairs: dict[int, int]) -> int:
        brace = text.find("{", at, at + 200)
        end = pairs.get(brace, -1)
        if end < 0:
            return after
        if name not in self.protected:
            self.macros.pop(name, None)
        return end + 1

    def _unit(self, text: str, after: int, pairs: dict[int, int]) -> int:
        """Learn a unit of the author's; those siunitx has, and its like, are known by name."""
        settings = option(text, after)
        match = _NAME.match(text, settings[2] if settings else after)
        body_at = argument(text, match.end(), pairs) if match else None
        if match is None or body_at is None:
            return after
        name = match[1] or match[2]
        if name not in UNITS:
            self._add(name, "", text[body_at[0] : body_at[1]])
        return body_at[2]

    def _let(self, text: str, after: int) -> int:
        match = _LET.match(text, after)
        if match is None:
            return after
        known = self.macros.get(match[2])
        if known is not None:
            if match[1] not in self.protected:
                self.macros[match[1]] = known
        elif match[1] != match[2]:
            self._add(match[1], "", f"\\{match[2]}")
        return match.end()

    def _document_command(self, text: str, after: int, pairs: dict[int, int]) -> int:
        match = _NAME.match(text, after)
        specification = argument(text, match.end(), pairs) if match else None
        body_at = argument(text, specification[2], pairs) if specification else None
        if match is None or specification is None or body_at is None:
            return after
        name = match[1] or match[2]
        signature, defaults = "", []
        at, stop = specification[0], specification[1]
        simple = True
        while at < stop:
            letter = text[at]
            at += 1
            if letter in "mo":
                signature += letter
                if letter == "o":
                    defaults.append("")
            elif letter == "O":
                default = argument(text, at, pairs)
                if default is None:
                    return body_at[2]
                signature += "o"
                defaults.append(text[default[0] : default[1]])
                at = default[2]
            elif letter == "s":
                signature += "s"
            elif letter not in " \n\t+":
                simple = False
                break
        if simple:
            self._add(name, signature, text[body_at[0] : body_at[1]], tuple(defaults))
        return body_at[2]

    def _environment(self, text: str, after: int, pairs: dict[int, int]) -> int:
        match = _ENVIRONMENT.match(text, after)
        if match is None:
            return after
        at = match.end()
        count, defaults, at = _declared(text, at)
        first = argument(text, at, pairs)
        second = argument(text, first[2], pairs) if first else None
        if first is None or second is None:
            return after
        name = match[1]
        begin, end = text[first[0] : first[1]], text[second[0] : second[1]]
        if name not in self.protected and not _COMPLICATED.search(begin) and not _COMPLICATED.search(end):
            signature = "o" * len(defaults) + "m" * (count - len(defaults))
            self.begins[name] = Macro(name, signature, begin, defaults)
            self.ends[name] = end
        return second[2]


def _declared(text: str, at: int) -> tuple[int, tuple[str, ...], int]:
    """Return how many arguments a definition declares, the default of the first, and where its body is."""
    count = 0
    if got := _COUNT.match(text, at):
        count, at = int(got[1]), got.end()
    if count and (default := option(text, at)):
        return count, (text[default[0] : default[1]],), default[2]
    return count, (), at


def call_arguments(
    text: str, macro: Macro, after: int, pairs: dict[int, int]
) -> tuple[list[tuple[int, int] | str], int] | None:
    """Return the arguments of a call (offsets, or the default's text) and where the call ends."""
    found: list[tuple[int, int] | str] = []
    defaults = iter(macro.defaults)
    at = after
    for letter in macro.signature:
        if letter == "s":
            starred = text.startswith("*", at)
            found.append("*" if starred else "")
            at += starred
        elif letter == "o":
            default = next(defaults, "")
            space = skip_space(text, at)
            end = bracket(text, space) if text.startswith("[", space) else -1
            if end >= 0:
                found.append((space + 1, end))
                at = end + 1
            else:
                found.append(default)
        else:
            got = argument(text, at, pairs)
            if got is None:
                return None
            found.append((got[0], got[1]))
            at = got[2]
    return found, at
