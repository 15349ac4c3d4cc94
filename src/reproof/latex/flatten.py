"""Splice a paper's files into one text: \\input followed, comments and hidden branches left out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reproof.latex import conditionals, definitions, inputs, verbatim
from reproof.latex.splice import Splice
from reproof.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Callable

    from reproof.latex.frame import Flat, Frame, Step
    from reproof.source import Source

    Handler = Callable[[Splice, Frame, str, int, int, int], Step | None]
    """Reads the control word of that name between two offsets, and is told how far the file is copied;
    None when the word stays as it is."""

_TOKEN: Final = lazy(r"%|\\(?:([A-Za-z@]+)|.)", re.S)
_ALWAYS: Final[dict[str, Handler]] = {
    **dict.fromkeys(("verb", "lstinline", "mintinline"), verbatim.verb),
    **dict.fromkeys(("url", "href", "nolinkurl", "path"), verbatim.address),
    "begin": verbatim.begin,
    "end": verbatim.end,
    **dict.fromkeys(inputs.INPUTS, inputs.read_input),
    "endinput": inputs.end_input,
    "documentclass": inputs.preamble,
}
"""Control words that keep their meaning whatever the paper defines."""
_UNLESS_WRAPPER: Final[dict[str, Handler]] = {
    **dict.fromkeys(definitions.DEFINERS, definitions.define),
    "let": definitions.let,
    "newif": conditionals.newif,
    "@ifundefined": conditionals.ifundefined,
    **dict.fromkeys(("else", "fi"), conditionals.branch),
}
"""Control words that a macro of the paper's own, if it reads in a file, comes before."""


def flatten(source: Source) -> Flat:
    """Return the paper as one text."""
    splice = Splice(source)
    splice.open(source.root, whole=True)
    conditionals.presettle(splice, splice.frames[0].text)
    while splice.frames:
        if not _step(splice, splice.frames[-1]):
            splice.frames.pop()
    return splice.flat()


def _step(splice: Splice, frame: Frame) -> bool:
    """Read on until another file is opened (True) or the frame is done (False)."""
    text, end = frame.text, frame.end
    done = pos = frame.pos
    search = _TOKEN.search
    while True:
        match = search(text, pos, end)
        if match is None:
            splice.emit(frame, done, end)
            return False
        start = match.start()
        name = match[1]
        if name is None:
            if text[start] != "%":
                pos = match.end()
                continue
            splice.emit(frame, done, start)
            done = pos = verbatim.comment(splice, frame, start)
            continue
        pos = match.end()
        handler = _handler(splice, name)
        after = handler(splice, frame, name, start, pos, done) if handler else None
        if after is None:
            continue
        done, resume, opened = after
        pos, end = resume, frame.end
        if opened:
            frame.pos = resume
            return True
        if done < 0:
            return False


def _handler(splice: Splice, name: str) -> Handler | None:
    """Return what reads a control word; None for most, which do not decide what the reader sees."""
    if handler := _ALWAYS.get(name):
        return handler
    if name in splice.wrappers:
        return inputs.read_wrapped
    if handler := _UNLESS_WRAPPER.get(name):
        return handler
    if name.startswith("if"):
        return conditionals.conditional
    if splice.switches and name.endswith(("true", "false")):
        return conditionals.switch
    return None
