"""Words, symbols and layout macros within a line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reproof.latex import grids, marks, mathematics, names
from reproof.latex.groups import skip_space
from reproof.latex.hidden import verb_span
from reproof.latex.symbols import ACCENTS, FUNCTIONS, SYMBOLS, accented, library_symbol
from reproof.patterns import lazy

if TYPE_CHECKING:
    from reproof.latex.reader import Reader

_SWALLOW: Final = frozenset({"ss", "ae", "AE", "oe", "OE", "o", "O", "l", "L", "aa", "AA", "i", "j"})
"""Letters written as macros: the blank after one only ends its name."""
_SPACES: Final = {
    ",": "\u2009", ";": " ", ":": " ", ">": " ", " ": " ", "\n": " ", "!": "", "/": "", "-": "", "@": "",
    "*": "",
}  # fmt: skip
_DINGBATS: Final = {"51": "✓", "52": "✓", "53": "✗", "54": "✗", "55": "✗", "56": "✗"}
_CHARACTER: Final = lazy(r"\s*(?:`\\?(.)|\"([0-9A-Fa-f]{1,5})|(\d{1,6}))")
_ASSIGNMENT: Final = lazy(
    r"\s?=\s?[-+]?[\d.]+\s?(?:pt|em|ex|cm|mm|in|sp|bp)?(?![\w.])(?: (?:plus|minus) ?-?[\d.]+[a-z]{2,4})*"
)


def unknown(reader: Reader, name: str, start: int, after: int, star: bool) -> int:
    """Read a macro no handler knows: a symbol, a kind of \\cite or \\ref, or a name without meaning."""
    symbol = SYMBOLS.get(name)
    if symbol is not None:
        reader.current.printed(symbol, start, after)
        if name in _SWALLOW and reader.flat.startswith(" ", after):
            return after + 1
        if reader.flat.startswith("{}", after):
            return after + 2
        return after
    if name in FUNCTIONS:
        reader.current.printed(name, start, after)
        return after
    if names.CITE_LIKE.match(name):
        return marks.cite(reader, name, start, after + star, star)
    if name.lower().endswith("ref"):
        return marks.reference(reader, name, start, after + star, star)
    if star:
        after += 1
    if (name.startswith("if") and len(name) > 2) or name in ("else", "fi"):
        return after
    if not reader.math and (assigned := _ASSIGNMENT.match(reader.flat, after)):
        return assigned.end()
    if reader.flat.startswith("[", after) and (got := reader.option(after)):
        return got[2]
    if not reader.flat.startswith("{", after) and len(name) > 1:
        symbol = library_symbol(name) if reader.math or name.startswith("text") else None
        if symbol:
            reader.current.printed(symbol, start, after)
    return after


def symbol(reader: Reader, symbol: str, start: int, after: int) -> int:
    """Read a macro whose name is no letter."""
    if symbol == "\\":
        return grids.line_end(reader, start, after)
    if symbol == ";" and reader.environment.startswith("algorithm") and not reader.math:
        reader.flush(after)
        return after
    if symbol in _SPACES:
        reader.current.printed(_SPACES[symbol], start, after)
        return after
    if symbol in "%&#$_{}":
        reader.current.printed(symbol, start, after)
        return after
    if symbol in "([":
        if symbol == "[":
            mathematics.begin_display(reader, "", start)
        reader.math = True
        return after
    if symbol in ")]":
        reader.math = False
        if symbol == "]":
            mathematics.end_display(reader, "", after)
        return after
    if symbol in ACCENTS and not (symbol == "=" and reader.environment == "tabbing"):
        return accent(reader, symbol, start, after)
    if symbol == "|":
        reader.current.printed("‖", start, after)
        return after
    return after


def accent(reader: Reader, accent: str, start: int, after: int) -> int:
    flat = reader.flat
    at = skip_space(flat, after) if accent.isalpha() else after
    group = reader.group(at) if flat.startswith("{", at) else None
    if group is not None:
        inner = flat[group[0] : group[1]]
        if len(inner) > 3 and not inner.startswith("\\") and (reader.math or accent.isalpha()):
            return at
        reader.current.printed(accented(accent, inner), start, group[2])
        return group[2]
    if flat.startswith(("\\i", "\\j"), at):
        reader.current.printed(accented(accent, flat[at + 1]), start, at + 2)
        return at + 2
    if at < len(flat) and flat[at].isalpha():
        reader.current.printed(accented(accent, flat[at]), start, at + 1)
        return at + 1
    return after


def put(reader: Reader, text: str, start: int, after: int) -> int:
    reader.current.printed(text, start, after)
    return after


def accent_macro(reader: Reader, name: str, start: int, after: int, star: bool) -> int:
    return accent(reader, name, start, after)


def blank(reader: Reader, name: str, start: int, after: int, star: bool) -> int:
    return put(reader, " ", start, after)


def slash(reader: Reader, name: str, start: int, after: int, star: bool) -> int:
    return put(reader, "/", start, after)


def omitted(reader: Reader, name: str, start: int, after: int, star: bool) -> int:
    return reader.drop("m", after)


def paragraph(reader: Reader, name: str, start: int, after: int, star: bool) -> int:
    reader.paragraph(start)
    return after


def plain(reader: Reader, name: str, start: int, after: int, star: bool) -> int:
    return after


def layout(reader: Reader, name: str, start: int, after: int, star: bool) -> int:
    if name in ("left", "right") and reader.flat.startswith(".", after):
        return after + 1
    signature = names.LAYOUT[name]
    if not signature:
        return after - star if star and reader.math else after
    return reader.drop(signature, after)


def length(reader: Reader, name: str, start: int, after: int, star: bool) -> int:
    match = names.DIMENSION.match(reader.flat, after)
    return match.end() if match else after


def ding(reader: Reader, name: str, start: int, after: int, star: bool) -> int:
    group = reader.group(after)
    if group is None:
        return after
    code = reader.flat[group[0] : group[1]].strip()
    reader.current.printed(_DINGBATS.get(code, ""), start, group[2])
    return group[2]


def char(reader: Reader, name: str, start: int, after: int, star: bool) -> int:
    match = _CHARACTER.match(reader.flat, after)
    if match is None:
        return after
    code = ord(match[1]) if match[1] else int(match[2], 16) if match[2] else int(match[3])
    if 32 <= code < 0xD800:
        reader.current.printed(chr(code), start, match.end())
    return match.end()


def texorpdfstring(reader: Reader, name: str, start: int, after: int, star: bool) -> int:
    first = reader.group(after)
    second = reader.group(first[2]) if first else None
    if first is None or second is None:
        return after
    skip = second[2]
    return reader.enter(after, lambda _: skip) or after


def verb(reader: Reader, name: str, start: int, after: int, star: bool) -> int:
    span = verb_span(reader.flat, start)
    if span is None:
        return after
    reader.current.write(reader.flat[span[0] : span[1]], *span)
    return span[1] + 1
