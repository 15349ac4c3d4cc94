"""Stretches that LaTeX does not read as text, or does not print: code, addresses, comments, references."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reproof.latex.groups import NAME, VERB, VERBATIM
from reproof.patterns import lazy

if TYPE_CHECKING:
    from reproof.latex.frame import Frame, Step
    from reproof.latex.splice import Splice

_ADDRESS: Final = lazy(r"\s*\{[^{}\n]*\}")
_COMMENT: Final = lazy(r"%([^\n]*)(\n?)([ \t]*)")
_DROPPED: Final = frozenset({"comment", "thebibliography"})


def comment(splice: Splice, frame: Frame, start: int) -> int:
    """Leave out a comment; return where reading goes on."""
    text = frame.text
    match = _COMMENT.match(text, start, frame.end)
    assert match is not None
    line_start = text.rfind("\n", 0, start) + 1
    alone = not text[line_start:start].strip()
    body = match[1].rstrip()
    splice.comment(frame, body.strip(), start, start + 1 + len(body), alone)
    after = match.end()
    if match[2] and (after >= frame.end or text[after] != "\n"):
        return after
    return match.end(1)


def address(splice: Splice, frame: Frame, name: str, start: int, pos: int, done: int) -> Step | None:
    """Read over a URL: its % begins no comment."""
    match = _ADDRESS.match(frame.text, pos, frame.end)
    return None if match is None else (done, match.end(), False)


def verb(splice: Splice, frame: Frame, name: str, start: int, pos: int, done: int) -> Step | None:
    """Hide what stands between the delimiters of \\verb and its like."""
    match = VERB.match(frame.text, start + 1)
    if match is None or match.end() >= frame.end:
        return None
    delimiter = frame.text[match.end()]
    line = frame.text.find("\n", match.end())
    line = frame.end if line < 0 else line
    close = frame.text.find("}" if delimiter == "{" else delimiter, match.end() + 1, line)
    if delimiter.isspace() or delimiter.isalnum() or close < 0:
        return None
    splice.emit(frame, done, close + 1)
    splice.hidden.append((splice.size - (close + 1 - match.end()), splice.size))
    return close + 1, close + 1, False


def begin(splice: Splice, frame: Frame, name: str, start: int, pos: int, done: int) -> Step | None:
    """Begin the paper's body, or hide or leave out what is in an environment."""
    text = frame.text
    match = NAME.match(text, pos)
    if match is None:
        return None
    name = match[1].strip()
    if name == "document":
        splice.emit(frame, done, start)
        if splice.body < 0:
            splice.body = splice.size
            splice.branches.clear()
        return match.end(), match.end(), False
    if name not in VERBATIM and name not in _DROPPED:
        return None
    if (frame.file, name) in splice.endless:
        return None
    close = text.find(f"\\end{{{name}}}", match.end(), frame.end)
    if close < 0:
        splice.endless.add((frame.file, name))
        splice.problem(
            frame, start, match.end(), "unreadable-group",
            f'"\\begin{{{name}}}" has no matching \\end', f"add \\end{{{name}}}",
        )  # fmt: skip
        return None
    after = close + len(name) + 6
    if name in _DROPPED:
        splice.emit(frame, done, start)
        if name == "comment":
            splice.comment(frame, text[match.end() : close].strip(), match.end(), close, alone=False)
        return after, after, False
    splice.emit(frame, done, after)
    splice.hidden.append((splice.size - (after - match.end()), splice.size - (after - close)))
    return after, after, False


def end(splice: Splice, frame: Frame, name: str, start: int, pos: int, done: int) -> Step | None:
    """End the paper, or the file that could be a paper of its own, at \\end{document}."""
    match = NAME.match(frame.text, pos)
    if match is None or match[1] != "document":
        return None
    splice.emit(frame, done, start)
    if not frame.part:
        frame.pos = frame.end
        splice.frames.clear()
        splice.frames.append(frame)
    return -1, 0, False
