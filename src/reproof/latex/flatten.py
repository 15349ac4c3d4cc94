"""Splice a paper's files into one text: \\input followed, comments and hidden branches left out."""

from __future__ import annotations

import posixpath
import re
from dataclasses import field
from typing import TYPE_CHECKING, Final

from reproof.latex import conditionals, inputs
from reproof.latex.frame import Flat, Frame
from reproof.latex.groups import VERB, VERBATIM, argument, brace_pairs, skip_space
from reproof.latex.inputs import MAX_TOTAL
from reproof.latex.origin import Files, Joined
from reproof.passage import Comment, Problem
from reproof.patterns import lazy
from reproof.record import dataclass

if TYPE_CHECKING:
    from reproof.latex.frame import Step
    from reproof.source import Source

_TOKEN: Final = lazy(r"%|\\(?:([A-Za-z@]+)|.)", re.S)
_COMMENT: Final = lazy(r"%([^\n]*)(\n?)([ \t]*)")
_NAME: Final = lazy(r"\s*\{([^{}\\\n]*)\}")
_MARKERS: Final = str.maketrans(dict.fromkeys("\ue000\ue001\ue002\ue003\0", "\ufffd"))
_DEFINERS: Final = frozenset(
    {
        "newcommand", "renewcommand", "providecommand", "DeclareRobustCommand", "def", "gdef", "edef", "xdef",
        "NewDocumentCommand", "RenewDocumentCommand", "ProvideDocumentCommand", "DeclareDocumentCommand",
        "newenvironment", "renewenvironment",
    }
)  # fmt: skip
_INPUTS: Final = frozenset(
    {"input", "include", "subfile", "subfileinclude", "includestandalone", "import", "subimport",
     "inputfrom", "includefrom", "subincludefrom", "InputIfFileExists", "loadglsentries"}
)  # fmt: skip
_DROPPED: Final = frozenset({"comment", "thebibliography"})
_ADDRESSES: Final = frozenset({"url", "href", "nolinkurl", "path"})
_ADDRESS: Final = lazy(r"\s*\{[^{}\n]*\}")
MAX_PROBLEMS: Final = 100
"""More problems than this are one problem."""


@dataclass(slots=True)
class Flattener:
    source: Source
    files: Files = field(default_factory=Files)
    parts: list[str] = field(default_factory=list)
    size: int = 0
    comments: list[Comment] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    hidden: list[tuple[int, int]] = field(default_factory=list)
    body: int = -1
    switches: dict[str, bool] = field(default_factory=dict)
    defined: set[str] = field(default_factory=set)
    branches: list[bool] = field(default_factory=list)
    """One entry per conditional that is open; whether its \\else part is to be left out."""
    wrappers: dict[str, str] = field(default_factory=dict)
    frames: list[Frame] = field(default_factory=list)
    braces: dict[int, dict[int, int]] = field(default_factory=dict)
    endless: set[tuple[int, str]] = field(default_factory=set)
    """Environments known to have no \\end in the rest of a file."""
    literal_until: int = -1
    definition: tuple[int, int] = (-1, -1)
    joined: Joined = field(init=False)

    def __post_init__(self) -> None:
        self.joined = Joined(self.files)

    def run(self) -> Flat:
        self.open(self.source.root, whole=True)
        conditionals.presettle(self, self.frames[0].text)
        while self.frames:
            if not self.step(self.frames[-1]):
                self.frames.pop()
        return Flat(
            "".join(self.parts), max(self.body, 0), self.joined, self.comments, self.problems, self.hidden
        )

    def emit(self, frame: Frame, start: int, end: int) -> None:
        if end <= start or self.size > MAX_TOTAL:
            return
        self.joined.starts.append(self.size)
        self.joined.segments.append((frame.file, start))
        self.parts.append(frame.text[start:end])
        self.size += end - start

    def problem(self, frame: Frame, start: int, end: int, rule: str, message: str, help_: str) -> None:
        if len(self.problems) < MAX_PROBLEMS:
            self.problems.append(Problem(rule, message, self.files.place(frame.file, start, end), help_))

    def pairs(self, frame: Frame) -> dict[int, int]:
        pairs = self.braces.get(frame.file)
        if pairs is None:
            pairs = self.braces[frame.file] = brace_pairs(frame.text)
        return pairs

    def open(self, name: str, whole: bool = False) -> None:
        original = self.source.open(name)
        text = original
        if "\r" in text:
            text = text.replace("\r\n", " \n").replace("\r", "\n")
        if not text.isascii():
            text = text.translate(_MARKERS)
        elif "\0" in text:
            text = text.replace("\0", " ")
        file = self.files.add(name, original)
        end = len(text)
        if not whole:
            tail = text[len(text.rstrip()) :]
            if tail.count("\n") < 2:
                end -= len(tail)
        if name in self.source.clipped:
            place = self.files.place(file, max(0, end - 1), end)
            message = f'only the first {len(text):,} characters of "{name}" were read'
            self.problems.append(Problem("unreadable-file", message, place, "split the file"))
        self.frames.append(Frame(file, text, 0, end, posixpath.dirname(name), part=not whole))

    def step(self, frame: Frame) -> bool:
        """Read on until another file is opened (True) or the frame is done (False)."""
        text, end = frame.text, frame.end
        done = pos = frame.pos
        search = _TOKEN.search
        while True:
            match = search(text, pos, end)
            if match is None:
                self.emit(frame, done, end)
                return False
            start = match.start()
            name = match[1]
            if name is None:
                if text[start] != "%":
                    pos = match.end()
                    continue
                self.emit(frame, done, start)
                done = pos = self.comment(frame, start)
                continue
            pos = match.end()
            if not self.interesting(name):
                continue
            after = self.control(frame, name, start, pos, done)
            if after is None:
                continue
            done, resume, opened = after
            pos, end = resume, frame.end
            if opened:
                frame.pos = resume
                return True
            if done < 0:
                return False

    def interesting(self, name: str) -> bool:
        return (
            name in _HANDLED
            or name in self.wrappers
            or name.startswith("if")
            or (name.endswith(("true", "false")) and bool(self.switches))
        )

    def comment(self, frame: Frame, start: int) -> int:
        text = frame.text
        match = _COMMENT.match(text, start, frame.end)
        assert match is not None
        line_start = text.rfind("\n", 0, start) + 1
        alone = not text[line_start:start].strip()
        body = match[1].rstrip()
        self.comments.append(
            Comment(body.strip(), self.files.place(frame.file, start, start + 1 + len(body)), alone)
        )
        after = match.end()
        if match[2] and (after >= frame.end or text[after] != "\n"):
            return after
        return match.end(1)

    def control(self, frame: Frame, name: str, start: int, pos: int, done: int) -> Step | None:
        """Handle one control word: None when it stays, else (copied up to, read on from, file opened)."""
        text = frame.text
        if name in ("verb", "lstinline", "mintinline"):
            return self.verb(frame, start, done)
        if name == "begin":
            return self.begin(frame, start, pos, done)
        if name in _ADDRESSES:
            match = _ADDRESS.match(text, pos, frame.end)
            return None if match is None else (done, match.end(), False)
        if name == "end":
            match = _NAME.match(text, pos)
            if match is None or match[1] != "document":
                return None
            self.emit(frame, done, start)
            if frame.part:
                return -1, 0, False
            frame.pos = frame.end
            self.frames.clear()
            self.frames.append(frame)
            return -1, 0, False
        if name == "endinput":
            line = text.find("\n", pos, frame.end)
            self.emit(frame, done, start)
            frame.end = frame.end if line < 0 else line
            return pos, pos, False
        if name == "documentclass" and (frame.part or self.body >= 0):
            return self.part(frame, start, done)
        if name in _INPUTS:
            return inputs.read_input(self, frame, name, start, pos, done)
        if name in self.wrappers:
            got = argument(text, pos, self.pairs(frame))
            if got is None:
                return None
            target = self.wrappers[name].replace("#1", text[got[0] : got[1]])
            self.emit(frame, done, start)
            return got[2], got[2], inputs.follow(self, frame, target, start, got[2], quiet=False)
        if name in _DEFINERS or name == "let":
            self.define(frame, name, start, pos)
            return None
        if name == "newif":
            return conditionals.newif(self, frame, start, done)
        if name == "@ifundefined":
            return conditionals.ifundefined(self, frame, start, pos, done)
        if name in ("else", "fi"):
            return conditionals.branch(self, frame, name, start, pos, done)
        if name.startswith("if"):
            return conditionals.conditional(self, frame, name, start, pos, done)
        return conditionals.switch(self, frame, name, start, pos, done)

    def inside_definition(self, frame: Frame, start: int) -> bool:
        file, end = self.definition
        return file == frame.file and start < end

    def verb(self, frame: Frame, start: int, done: int) -> Step | None:
        match = VERB.match(frame.text, start + 1)
        if match is None or match.end() >= frame.end:
            return None
        delimiter = frame.text[match.end()]
        line = frame.text.find("\n", match.end())
        line = frame.end if line < 0 else line
        close = frame.text.find("}" if delimiter == "{" else delimiter, match.end() + 1, line)
        if delimiter.isspace() or delimiter.isalnum() or close < 0:
            return None
        self.emit(frame, done, close + 1)
        self.hidden.append((self.size - (close + 1 - match.end()), self.size))
        return close + 1, close + 1, False

    def begin(self, frame: Frame, start: int, pos: int, done: int) -> Step | None:
        text = frame.text
        match = _NAME.match(text, pos)
        if match is None:
            return None
        name = match[1].strip()
        if name == "document":
            self.emit(frame, done, start)
            if self.body < 0:
                self.body = self.size
                self.branches.clear()
            return match.end(), match.end(), False
        if name not in VERBATIM and name not in _DROPPED:
            return None
        if (frame.file, name) in self.endless:
            return None
        close = text.find(f"\\end{{{name}}}", match.end(), frame.end)
        if close < 0:
            self.endless.add((frame.file, name))
            self.problem(
                frame, start, match.end(), "unreadable-group",
                f'"\\begin{{{name}}}" has no matching \\end', f"add \\end{{{name}}}",
            )  # fmt: skip
            return None
        after = close + len(name) + 6
        if name in _DROPPED:
            self.emit(frame, done, start)
            if name == "comment":
                body = text[match.end() : close]
                self.comments.append(
                    Comment(body.strip(), self.files.place(frame.file, match.end(), close), alone=False)
                )
            return after, after, False
        self.emit(frame, done, after)
        self.hidden.append((self.size - (after - match.end()), self.size - (after - close)))
        return after, after, False

    def part(self, frame: Frame, start: int, done: int) -> Step | None:
        """Leave out the preamble of a file that is read in but could stand alone."""
        begin = frame.text.find("\\begin{document}", start, frame.end)
        if begin < 0:
            return None
        self.emit(frame, done, start)
        after = begin + len("\\begin{document}")
        return after, after, False

    def define(self, frame: Frame, name: str, start: int, pos: int) -> None:
        """Note how far a definition reaches: conditionals inside are settled where it is used."""
        text = frame.text
        if name == "let":
            if match := re.compile(r"\s*\\(if[A-Za-z@]+)\s*=?\s*\\if(true|false)(?![A-Za-z@])").match(
                text, pos
            ):
                self.switches[match[1][2:]] = match[2] == "true"
                self.definition = (frame.file, match.end())
            return
        if self.inside_definition(frame, start):
            return
        match = re.compile(r"\*?\s*\{?\s*\\?([A-Za-z@*]+|.)\s*\}?").match(text, pos, frame.end)
        if match is None:
            return
        self.defined.add(match[1])
        brace = text.find("{", match.end(), min(frame.end, match.end() + 300))
        if brace < 0:
            return
        pairs = self.pairs(frame)
        end = pairs.get(brace, -1)
        if end < 0:
            return
        after = skip_space(text, end + 1)
        body = (brace, end)
        if (
            text[brace - 1 : brace] != "]"
            and name.endswith(("DocumentCommand", "environment"))
            and (text[after : after + 1] == "{")
        ):
            second = pairs.get(after, -1)
            if second >= 0:
                body, end = (after, second), second
        self.definition = (frame.file, end + 1)
        inner = text[body[0] + 1 : body[1]]
        if "#1" in inner and "#2" not in inner:
            got = re.search(r"\\(?:input|include)\s*\{([^{}]*#1[^{}]*)\}", inner)
            if got:
                self.wrappers[match[1]] = got[1]


_HANDLED: Final = (
    _INPUTS
    | _DEFINERS
    | _ADDRESSES
    | {"verb", "lstinline", "mintinline", "begin", "end", "endinput", "documentclass", "let", "newif"}
    | {"@ifundefined", "else", "fi"}
)
"""Control words that decide what the reader sees."""


def flatten(source: Source) -> Flat:
    """Return the paper as one text."""
    return Flattener(source).run()
