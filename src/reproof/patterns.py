"""Compile patterns when they are first used, and keep them from one run to the next.

Several hundred regular expressions read a paper, and most papers meet two thirds of them. Compiling
them takes longer than matching them, so a module's patterns are `lazy`, and the command line keeps
the compiled code in the user's cache folder and hands it back to the regular expression engine.
Pattern and flags are the key, so an entry is never out of date; the file is of one Python build, and
anything unexpected about it means that patterns are compiled as usual.

Only patterns that modules define at their top level or spell out are kept: nothing a paper says gets
there. REPROOF_CACHE names another folder; empty, it turns this off.
"""

from __future__ import annotations

import os
import re
import sys
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_MOST: Final = 20_000
"""Patterns of so many versions of reproof: time to begin anew."""

_FORMAT: Final = 1
"""Raised when the file's contents change their form."""

Compiled = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]
"""Flags, code, number of groups, and the groups' names in both directions."""


class _Lazy:
    """Stands in for a compiled pattern, whose methods it takes over the first time one is asked for."""

    __slots__ = ("_flags", "_text", "findall", "finditer", "fullmatch", "match", "search", "split", "sub")

    def __init__(self, text: str, flags: int) -> None:
        self._text = text
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        compiled = re.compile(self._text, self._flags)
        for method in self.__slots__[2:]:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)

    def __repr__(self) -> str:
        return f"lazy({self._text!r}, {self._flags})"


def lazy(text: str, flags: int = 0) -> re.Pattern[str]:
    """Return a pattern that is compiled when it is first used; for the top level of modules."""
    return cast("re.Pattern[str]", _Lazy(text, flags))


def cache_file() -> Path | None:
    """Return where compiled patterns are kept, or None when they are not."""
    folder = os.environ.get("REPROOF_CACHE")
    if folder == "" or sys.implementation.name != "cpython":
        return None
    if folder is None:
        base = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")  # noqa: PTH111 - pathlib raises
        if not os.path.isabs(base):  # noqa: PTH117
            return None
        folder = f"{base}/reproof"
    build = f"{_FORMAT}-{sys.implementation.cache_tag}-{sys.hexversion:x}-{sys.byteorder}"
    return Path(folder) / f"patterns-{build}.bin"


@contextmanager
def kept_patterns() -> Iterator[None]:
    """Compile patterns from the kept code inside this block, and keep what was new after it."""
    path = cache_file()
    try:
        import _sre  # type: ignore[import-not-found]
        from re import _compiler, _parser  # type: ignore[attr-defined]
    except ImportError:
        path = None
    if path is None:
        yield
        return
    known = _read(path, _sre.MAGIC)
    before = len(known)
    usual: Callable[[Any, int], re.Pattern[str]] = _compiler.compile

    def compile_kept(pattern: Any, flags: int = 0) -> re.Pattern[str]:
        if not isinstance(pattern, str) or int(flags) & re.DEBUG:
            return usual(pattern, flags)
        key = (pattern, int(flags))
        entry = known.get(key)
        if entry is None:
            if not _in_module(pattern):
                return usual(pattern, flags)
            parsed = _parser.parse(pattern, flags)
            state = parsed.state
            names: list[str | None] = [None] * state.groups
            for name, number in state.groupdict.items():
                names[number] = name
            code = _packed(_compiler._code(parsed, flags))
            entry = known[key] = (
                int(flags | state.flags),
                code,
                state.groups - 1,
                dict(state.groupdict),
                tuple(names),
            )
        try:
            found: re.Pattern[str] = _sre.compile(pattern, entry[0], _unpacked(entry[1]), *entry[2:])
        except (RuntimeError, TypeError, ValueError, OverflowError):
            return usual(pattern, flags)
        return found

    _compiler.compile = compile_kept
    try:
        yield
    finally:
        _compiler.compile = usual
        if len(known) > before:
            _write(path, _sre.MAGIC, known)


def _in_module(pattern: str) -> bool:
    """Whether the pattern is one that a module defines at its top level, or spells out in a function."""
    frame = sys._getframe(2)
    while frame.f_back and frame.f_globals.get("__name__") in ("re", "re._compiler"):
        frame = frame.f_back
    code = frame.f_code
    return code is _Lazy.__getattr__.__code__ or code.co_name == "<module>" or pattern in code.co_consts


def _packed(code: list[int]) -> bytes:
    from array import array

    return array("I", code).tobytes()


def _unpacked(code: bytes) -> list[int]:
    from array import array

    numbers = array("I")
    numbers.frombytes(code)
    return numbers.tolist()


def _read(path: Path, magic: int) -> dict[tuple[str, int], Compiled]:
    import marshal

    with suppress(OSError, ValueError, EOFError, TypeError):
        found = marshal.loads(path.read_bytes())
        if isinstance(found, tuple) and found[0] == magic and len(found[1]) < _MOST:
            known: dict[tuple[str, int], Compiled] = found[1]
            return known
    return {}


def _write(path: Path, magic: int, known: dict[tuple[str, int], Compiled]) -> None:
    import marshal

    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        scratch = path.with_suffix(f".{os.getpid()}")
        scratch.write_bytes(marshal.dumps((magic, known)))
        scratch.replace(path)
