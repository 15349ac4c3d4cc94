"""Formulas and quantities, as text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reproof.latex import units
from reproof.latex.builder import Environment
from reproof.latex.groups import skip_space
from reproof.latex.symbols import SYMBOLS
from reproof.passage import PassageKind
from reproof.patterns import lazy

if TYPE_CHECKING:
    from reproof.latex.reader import Reader

_ORDINAL: Final = lazy(r"(?:\\(?:text|mathrm|textrm|rm|textnormal)\b\s*\{?\s*)?(st|nd|rd|th)\b\s*\}?$")
_UPRIGHT: Final = lazy(r"\\(?:text|math)(?:rm|bf|sf|it|tt|normal)?\s*\{\s*")
_PLAIN_POWER: Final = lazy(r"[-+−]?[\w.,]+$")
_TOKEN: Final = lazy(r"\\[A-Za-z]+|\\.|.", re.S)
_MACRO: Final = lazy(r"\\[A-Za-z]+")
_EXPRESSION: Final = lazy(r"\w{2}|[-+*/=]\s*\w|\w\s*[-+*/=]")
_DIGITS: Final = lazy(r"\s*(\d)\s*(\d)")
MAX_POWER: Final = 60
MAX_DISPLAY: Final = 20_000
"""A $$ without its partner this near is a slip."""


def text(reader: Reader, name: str, start: int, after: int, star: bool) -> int:
    if not reader.math:
        return after

    def back(after: int) -> None:
        reader.math = True

    entered = reader.enter(after, back)
    if entered is None:
        return after
    reader.math = False
    return entered


def dollar(reader: Reader, token: str, start: int, after: int) -> int:
    """Read $ or $$."""
    if token == "$$":
        if reader.math:
            reader.math = False
            end_display(reader, "$$", after)
        elif reader.flat.find("$$", after, after + MAX_DISPLAY) >= 0:
            begin_display(reader, "$$", start)
            reader.math = True
        return after
    reader.math = not reader.math
    return after


def begin_display(reader: Reader, name: str, start: int) -> None:
    host = reader.current
    reader.environments.append(
        Environment(name, PassageKind.EQUATION, host=host, display=True, after=reader.environment)
    )
    if host.cell:
        return
    reader.current = reader.draft(start, PassageKind.EQUATION)


def end_display(reader: Reader, name: str, after: int) -> None:
    if not reader.environments or not reader.environments[-1].display or reader.environments[-1].name != name:
        return
    environment = reader.environments.pop()
    host = environment.host
    assert host is not None
    draft = reader.current
    if draft is not host and not draft.size and reader.drafts and reader.drafts[-1] is draft:
        reader.drafts.pop()
        host.labels.extend(draft.labels)
    reader.resume(host, after)


def raised(reader: Reader, start: int, after: int) -> int:
    """Read what stands after ^ in mathematics, or in \\textsuperscript."""
    flat = reader.flat
    at = skip_space(flat, after)
    group = reader.group(at)
    if group is None:
        match = _TOKEN.match(flat, at)
        if match is None:
            return after
        inner, low = match[0], at
    else:
        inner, low = flat[group[0] : group[1]].strip(), group[0]
    if inner.strip() == "\\circ":
        reader.current.printed("°", start, group[2] if group else low + len(inner))
        return group[2] if group else low + len(inner)
    bare = _UPRIGHT.sub("", inner.strip("{}$ "))
    if _ORDINAL.match(bare):
        return at
    if _PLAIN_POWER.match(bare) or bare.lstrip("-+−").isalnum():
        reader.current.printed("^", start, after)
        return at
    if _MACRO.fullmatch(bare) and SYMBOLS.get(bare[1:], "").isalpha():
        reader.current.printed("^", start, after)
        return at
    if group is None or len(inner) > MAX_POWER or not _EXPRESSION.search(_MACRO.sub("", inner)):
        return at
    reader.current.printed("^(", start, after)
    end = group[1]

    def close(after: int) -> None:
        reader.current.printed(")", end, end + 1)

    return reader.enter(at, close) or after


def fraction(reader: Reader, name: str, start: int, after: int, star: bool) -> int:
    first = reader.group(reader.drop("o", after) if name in ("nicefrac", "sfrac") else after)
    second = reader.group(first[2]) if first else None
    if first is None or second is None:
        match = _DIGITS.match(reader.flat, after)
        if match is None:
            return after
        reader.current.printed(f"{match[1]}/{match[2]}", start, match.end())
        return match.end()
    end = first[1]

    def slash(after: int) -> None:
        reader.current.printed("/", end, end + 1)

    return reader.enter(first[0] - 1, slash) or after


def superscript(reader: Reader, name: str, start: int, after: int, star: bool) -> int:
    return raised(reader, start, after)


def quantity(reader: Reader, name: str, start: int, after: int, star: bool) -> int:
    option = reader.option(after)
    at = option[2] if option else after
    found: list[str] = []
    for index in range(units.ARGUMENTS[name]):
        if index and (option := reader.option(at)):
            at = option[2]
        group = reader.group(at)
        if group is None:
            return after
        found.append(reader.flat[group[0] : group[1]])
        at = group[2]
    reader.current.printed(units.render(name, found), start, at)
    return at


def chemistry(reader: Reader, name: str, start: int, after: int, star: bool) -> int:
    group = reader.group(after)
    if group is None:
        return after
    text = re.sub(r"[{}_$]|\\[a-z]+\s*", "", reader.flat[group[0] : group[1]])
    reader.current.printed(text, start, group[2])
    return group[2]
