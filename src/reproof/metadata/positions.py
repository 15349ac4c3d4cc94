"""Read JSON and keep where each value stands, so that a complaint can point at it."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from dataclasses import field
from typing import Any, NoReturn

from reproof.error import ReproofError
from reproof.patterns import lazy
from reproof.place import Place
from reproof.record import dataclass

_TOKEN = lazy(r'"(?:[^"\\]|\\.)*"|[\[\]{},:]|[^\s\[\]{},:"]+')
Span = tuple[int, int]
Steps = tuple[str | int, ...]
"""Keys and indices from a file's root to a value."""


@dataclass(frozen=True, slots=True)
class JsonText:
    """A JSON file's value, its text, and the offsets of every value by JSON pointer (RFC 6901)."""

    file: str
    text: str
    value: Any
    spans: dict[str, Span] = field(repr=False)
    keys: dict[str, Span] = field(repr=False)
    """Offsets of the key of every value that has one."""
    repeated: tuple[str, ...] = ()
    """Pointers of keys that the same object gives twice; the last one counts."""
    lines: tuple[int, ...] = field(default=(), repr=False)

    def place(self, pointer: str, *, key: bool = False) -> Place:
        """Return the place of the value at a pointer, or of its key; of the nearest parent where none is."""
        while pointer and pointer not in self.spans:
            pointer = pointer.rpartition("/")[0]
        start, end = (self.keys if key and pointer in self.keys else self.spans)[pointer]
        # A place as long as an object is no help to its reader: its first line is.
        stop = self.text.find("\n", start, end)
        end = end if stop < 0 else max(start + 1, stop)
        line, column = self._position(start)
        end_line, end_column = self._position(end)
        return Place(self.file, line, column, end_line, end_column, self.text[start:end], pointer)

    def literal(self, pointer: str) -> str:
        """Return the source of the value at a pointer."""
        start, end = self.spans[pointer]
        return self.text[start:end]

    def _position(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self.lines, offset)
        return line, offset - self.lines[line - 1] + 1


def read_json(text: str, file: str) -> JsonText:
    """Return a JSON text with its positions; ReproofError names file, line and column when it is not JSON."""
    try:
        value = json.loads(text, parse_constant=_no_constant)
    except json.JSONDecodeError as error:
        where = f"{file}:{error.lineno}:{error.colno}"
        raise ReproofError(f"{where}: expected JSON: {error.msg[:1].lower()}{error.msg[1:]}") from error
    except RecursionError as error:
        raise ReproofError(f"{file}: expected metadata, found JSON nested too deeply to be any") from error
    except ValueError as error:
        told = "a number of more digits than can be read" if "digits" in str(error) else error
        raise ReproofError(f"{file}: expected JSON: {told}") from error
    spans, keys, repeated = _scan(text)
    starts = [0, *(match.end() for match in re.finditer(r"\n", text))]
    return JsonText(file, text, value, spans, keys, tuple(repeated), tuple(starts))


def pointer_of(path: Steps) -> str:
    """Return the JSON pointer of a path of keys and indices."""
    return "".join(f"/{str(part).replace('~', '~0').replace('/', '~1')}" for part in path)


def _no_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not a number JSON knows")


def _scan(text: str) -> tuple[dict[str, Span], dict[str, Span], list[str]]:
    """Walk the tokens of a text that is known to be JSON; a stack of our own knows no depth limit."""
    spans: dict[str, Span] = {}
    keys: dict[str, Span] = {}
    repeated: list[str] = []
    stack: list[tuple[str, int, int]] = []
    pointer, index, key = "", -1, None
    for match in _TOKEN.finditer(text):
        token = match.group()
        if token in "{[":
            here = _child(pointer, index, key) if stack else ""
            stack.append((pointer, index, match.start()))
            pointer, index, key = here, (0 if token == "[" else -1), None
        elif token in "}]":
            outer, outer_index, start = stack.pop()
            spans[pointer] = (start, match.end())
            pointer, index, key = outer, outer_index, None
        elif token == ",":
            index, key = (index + 1 if index >= 0 else -1), None
        elif token == ":":
            pass
        elif stack and index < 0 and key is None:
            key = json.loads(token)
            child = _child(pointer, index, key)
            if child in keys:
                repeated.append(child)
            keys[child] = match.span()
        else:
            spans[_child(pointer, index, key) if stack else ""] = match.span()
    return spans, keys, repeated


def _child(pointer: str, index: int, key: str | None) -> str:
    return pointer + pointer_of((index if key is None else key,))
