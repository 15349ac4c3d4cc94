"""Which branch of a conditional is printed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reproof.latex.frame import Frame
from reproof.latex.groups import argument
from reproof.patterns import lazy

if TYPE_CHECKING:
    from reproof.latex.frame import Step
    from reproof.latex.splice import Splice

_HIDDEN: Final = lazy(r"%[^\n]*|\\(?:(if[A-Za-z@]*|else|fi)(?![A-Za-z@])|.)", re.S)
_NEWIF: Final = lazy(r"\\newif\s*\\if([A-Za-z@]+)")
_SWITCH: Final = lazy(r"^[^%\n]*?\\([A-Za-z@]+?)(true|false)(?![A-Za-z@])", re.M)
_SAME: Final = lazy(r"\s*(?:([0-9A-Za-z])([0-9A-Za-z])|([01]))(?![0-9A-Za-z])")
_DEFINED: Final = lazy(r"\s*\\([A-Za-z@]+)")
_COMPARED: Final = lazy(r"\s*(\d+)\s*([<>=])\s*(\d+)\b")
_TEST: Final = lazy(r"[^\n{}]*?(?=\\else|\\fi|\n|$)|")
_TWO: Final = lazy(r"(?:\s*(?:\\(?:[A-Za-z@]+|.)|[^\s\\{}])){2}")
_PRIMITIVES: Final = frozenset(
    {
        "if", "ifx", "ifnum", "ifdim", "ifodd", "ifcase", "ifcat", "ifvmode", "ifhmode", "ifmmode", "ifinner",
        "ifvoid", "ifhbox", "ifvbox", "ifeof", "iftrue", "iffalse", "ifdefined", "ifcsname", "iffontchar",
        "ifpdf", "ifxetex", "ifluatex", "ifPDFTeX", "ifXeTeX", "ifLuaTeX", "ifpdftex",
    }
)  # fmt: skip


def presettle(splice: Splice, text: str) -> None:
    """Set each author's switch to what the preamble leaves it at."""
    cut = text.find("\\begin{document}")
    head = text if cut < 0 else text[:cut]
    if "\\newif" not in head:
        return
    for match in _NEWIF.finditer(head):
        splice.switches[match[1]] = False
    for match in _SWITCH.finditer(head):
        if match[1] in splice.switches:
            splice.switches[match[1]] = match[2] == "true"


def conditional(splice: Splice, frame: Frame, name: str, start: int, pos: int, done: int) -> Step | None:
    switch = name[2:]
    if name not in _PRIMITIVES and switch not in splice.switches and not name.startswith("if@"):
        return None
    text = frame.text
    verdict: bool | None = None
    after = pos
    if name == "iftrue" or name == "iffalse":
        verdict = name == "iftrue"
    elif switch in splice.switches:
        verdict = splice.switches[switch]
    elif name == "if":
        match = _SAME.match(text, pos)
        if match:
            verdict, after = match[3] is None and match[1] == match[2], match.end()
    elif name == "ifdefined":
        match = _DEFINED.match(text, pos)
        if match:
            verdict, after = match[1] in splice.defined, match.end()
    elif name in ("ifpdf", "ifPDFTeX", "ifpdftex"):
        verdict = True
    elif name in ("ifxetex", "ifluatex", "ifXeTeX", "ifLuaTeX"):
        verdict = False
    elif name == "ifnum":
        match = _COMPARED.match(text, pos)
        if match:
            left, right = int(match[1]), int(match[3])
            verdict = {"<": left < right, ">": left > right, "=": left == right}[match[2]]
            after = match.end()
    settled = name in ("iftrue", "iffalse") or switch in splice.switches
    if splice.inside_definition(frame, start) and not settled:
        return None
    splice.emit(frame, done, start)
    if verdict is None:
        test = (name == "ifx" and _TWO.match(text, pos)) or _TEST.match(text, pos)
        after = test.end() if test and name not in ("ifmmode", "ifhmode", "ifvmode", "ifinner") else pos
        verdict = True
    if verdict:
        splice.branches.append(True)
        return after, after, False
    splice.branches.append(False)
    after = skip_branch(splice, frame, after, start)
    return after, after, False


def skip_branch(splice: Splice, frame: Frame, pos: int, start: int) -> int:
    """Return where reading goes on: after the \\else of a false branch, or after the \\fi."""
    depth = 0
    taken = splice.branches[-1]
    for match in _HIDDEN.finditer(frame.text, pos, frame.end):
        name = match[1]
        if name is None:
            continue
        if name == "fi":
            if depth == 0:
                splice.branches.pop()
                return match.end()
            depth -= 1
        elif name == "else":
            if depth == 0 and not taken:
                splice.branches[-1] = True
                return match.end()
        elif name in _PRIMITIVES or name[2:] in splice.switches or name.startswith("if@"):
            depth += 1
    splice.problem(
        frame, start, pos, "unreadable-group",
        f'"{frame.text[start:pos].strip()}" has no matching \\fi', "add \\fi",
    )  # fmt: skip
    splice.branches.pop()
    return frame.end


def ifundefined(splice: Splice, frame: Frame, name: str, start: int, pos: int, done: int) -> Step | None:
    text = frame.text
    pairs = splice.pairs(frame)
    macro = argument(text, pos, pairs)
    first = argument(text, macro[2], pairs) if macro else None
    second = argument(text, first[2], pairs) if first else None
    if macro is None or first is None or second is None or splice.inside_definition(frame, start):
        return None
    chosen = second if text[macro[0] : macro[1]].strip() in splice.defined else first
    splice.emit(frame, done, start)
    splice.frames.append(Frame(frame.file, text, chosen[0], chosen[1], frame.folder))
    return second[2], second[2], True


def newif(splice: Splice, frame: Frame, name: str, start: int, pos: int, done: int) -> Step | None:
    match = _NEWIF.match(frame.text, start)
    if match is None:
        return None
    splice.switches.setdefault(match[1], False)
    splice.emit(frame, done, start)
    return match.end(), match.end(), False


def branch(splice: Splice, frame: Frame, name: str, start: int, pos: int, done: int) -> Step | None:
    """Read the \\else or \\fi of a branch that was kept."""
    if splice.inside_definition(frame, start) or not splice.branches:
        return None
    splice.emit(frame, done, start)
    if name == "fi":
        splice.branches.pop()
        return pos, pos, False
    after = skip_branch(splice, frame, pos, start)
    return after, after, False


def switch(splice: Splice, frame: Frame, name: str, start: int, pos: int, done: int) -> Step | None:
    """Read \\footrue or \\foofalse."""
    for ending, value in (("true", True), ("false", False)):
        if name.endswith(ending) and name[: -len(ending)] in splice.switches:
            if not splice.inside_definition(frame, start):
                splice.switches[name[: -len(ending)]] = value
            splice.emit(frame, done, start)
            return pos, pos, False
    return None
