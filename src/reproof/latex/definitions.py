"""How far a definition reaches, and which macros read in a file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reproof.latex.groups import skip_space
from reproof.patterns import lazy

if TYPE_CHECKING:
    from reproof.latex.frame import Frame
    from reproof.latex.splice import Splice

DEFINERS: Final = frozenset(
    {
        "newcommand", "renewcommand", "providecommand", "DeclareRobustCommand", "def", "gdef", "edef", "xdef",
        "NewDocumentCommand", "RenewDocumentCommand", "ProvideDocumentCommand", "DeclareDocumentCommand",
        "newenvironment", "renewenvironment",
    }
)  # fmt: skip
_LET_SWITCH: Final = lazy(r"\s*\\(if[A-Za-z@]+)\s*=?\s*\\if(true|false)(?![A-Za-z@])")
_DEFINED: Final = lazy(r"\*?\s*\{?\s*\\?([A-Za-z@*]+|.)\s*\}?")
_WRAPPED: Final = lazy(r"\\(?:input|include)\s*\{([^{}]*#1[^{}]*)\}")


def let(splice: Splice, frame: Frame, name: str, start: int, pos: int, done: int) -> None:
    """Read \\let\\iffoo\\iftrue, which sets a switch."""
    if match := _LET_SWITCH.match(frame.text, pos):
        splice.switches[match[1][2:]] = match[2] == "true"
        splice.definition = (frame.file, match.end())


def define(splice: Splice, frame: Frame, name: str, start: int, pos: int, done: int) -> None:
    """Note how far a definition reaches: conditionals inside are settled where it is used."""
    if splice.inside_definition(frame, start):
        return
    text = frame.text
    match = _DEFINED.match(text, pos, frame.end)
    if match is None:
        return
    splice.defined.add(match[1])
    brace = text.find("{", match.end(), min(frame.end, match.end() + 300))
    if brace < 0:
        return
    pairs = splice.pairs(frame)
    close = pairs.get(brace, -1)
    if close < 0:
        return
    body = (brace, close)
    after = skip_space(text, close + 1)
    in_two_groups = name.endswith(("DocumentCommand", "environment")) and text.startswith("{", after)
    if in_two_groups and text[brace - 1 : brace] != "]" and (second := pairs.get(after, -1)) >= 0:
        body = (after, second)
    splice.definition = (frame.file, body[1] + 1)
    inner = text[body[0] + 1 : body[1]]
    if "#1" in inner and "#2" not in inner and (wrapped := _WRAPPED.search(inner)):
        splice.wrappers[match[1]] = wrapped[1]
