"""Splice a paper's files into one text: \\input followed, comments and hidden branches left out."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from reproof.latex.groups import VERB, VERBATIM, argument, brace_pairs, skip_space
from reproof.latex.origin import Files, Joined
from reproof.passage import Comment, Problem

if TYPE_CHECKING:
    from reproof.source import Source

_TOKEN: Final = re.compile(r"%|\\(?:([A-Za-z@]+)|.)", re.S)
_HIDDEN: Final = re.compile(r"%[^\n]*|\\(?:(if[A-Za-z@]*|else|fi)(?![A-Za-z@])|.)", re.S)
_COMMENT: Final = re.compile(r"%([^\n]*)(\n?)([ \t]*)")
_NAME: Final = re.compile(r"\s*\{([^{}\\\n]*)\}")
_FILE: Final = re.compile(r'\s*(?:\[[^\]\n]*\]\s*)?(?:\{([^{}\n]*)\}|"([^"\n]*)"|([^\s{}\\%\[\]]+))')
_NEWIF: Final = re.compile(r"\\newif\s*\\if([A-Za-z@]+)")
_SWITCH: Final = re.compile(r"^[^%\n]*?\\([A-Za-z@]+?)(true|false)(?![A-Za-z@])", re.M)
_MARKERS: Final = str.maketrans(dict.fromkeys("\ue000\ue001\ue002\ue003\0", "\ufffd"))
_DEFINERS: Final = frozenset(
    {
        "newcommand", "renewcommand", "providecommand", "DeclareRobustCommand", "def", "gdef", "edef", "xdef",
        "NewDocumentCommand", "RenewDocumentCommand", "ProvideDocumentCommand", "DeclareDocumentCommand",
        "newenvironment", "renewenvironment",
    }
)  # fmt: skip
_CONDITIONALS: Final = frozenset(
    ["if", "ifx", "ifnum", "ifdim", "ifodd", "ifcase", "ifcat", "ifvmode", "ifhmode", "ifmmode", "ifinner", "ifvoid", "ifhbox", "ifvbox", "ifeof", "iftrue", "iffalse", "ifdefined", "ifcsname", "iffontchar", "ifpdf", "ifxetex", "ifluatex", "ifPDFTeX", "ifXeTeX", "ifLuaTeX", "ifpdftex"]
)
_INPUTS: Final = frozenset(
    {"input", "include", "subfile", "subfileinclude", "includestandalone", "import", "subimport",
     "inputfrom", "includefrom", "subincludefrom", "InputIfFileExists", "loadglsentries"}
)  # fmt: skip
_DROPPED: Final = frozenset({"comment", "thebibliography"})
_ADDRESSES: Final = frozenset({"url", "href", "nolinkurl", "path"})
_ADDRESS: Final = re.compile(r"\s*\{[^{}\n]*\}")
MAX_DEPTH: Final = 40
MAX_TOTAL: Final = 40_000_000
MAX_PROBLEMS: Final = 100
"""More problems than this are one problem."""


@dataclass(slots=True)
class Flat:
    """A paper as one text, with what was met on the way."""

    text: str
    body: int
    """Where the text after \\begin{document} starts."""
    joined: Joined
    comments: list[Comment]
    problems: list[Problem]
    hidden: list[tuple[int, int]]
    """Stretches of verbatim material."""


@dataclass(slots=True)
class _Frame:
    """A stretch of a file being read; `pos` moves from its start to `end`."""

    file: int
    text: str
    pos: int
    end: int
    folder: str
    part: bool = False
    """Whether this is a whole file that another one reads in."""


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
    frames: list[_Frame] = field(default_factory=list)
    braces: dict[int, dict[int, int]] = field(default_factory=dict)
    endless: set[tuple[int, str]] = field(default_factory=set)
    """Environments known to have no \\end in the rest of a file."""
    literal_until: int = -1
    definition: tuple[int, int] = (-1, -1)
    joined: Joined = field(init=False)

    def __post_init__(self) -> None:
        self.joined = Joined(self.files)

    def run(self) -> Flat:
        self._open(self.source.root, whole=True)
        self._presettle(self.frames[0].text)
        while self.frames:
            if not self._step(self.frames[-1]):
                self.frames.pop()
        return Flat(
            "".join(self.parts), max(self.body, 0), self.joined, self.comments, self.problems, self.hidden
        )

    # -- output

    def _emit(self, frame: _Frame, start: int, end: int) -> None:
        if end <= start or self.size > MAX_TOTAL:
            return
        self.joined.starts.append(self.size)
        self.joined.segments.append((frame.file, start))
        self.parts.append(frame.text[start:end])
        self.size += end - start

    def _problem(self, frame: _Frame, start: int, end: int, rule: str, message: str, help_: str) -> None:
        if len(self.problems) < MAX_PROBLEMS:
            self.problems.append(Problem(rule, message, self.files.place(frame.file, start, end), help_))

    def _pairs(self, frame: _Frame) -> dict[int, int]:
        pairs = self.braces.get(frame.file)
        if pairs is None:
            pairs = self.braces[frame.file] = brace_pairs(frame.text)
        return pairs

    # -- files

    def _open(self, name: str, whole: bool = False) -> None:
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
        self.frames.append(_Frame(file, text, 0, end, posixpath.dirname(name), part=not whole))

    def _presettle(self, text: str) -> None:
        """Set each author's switch to what the preamble leaves it at."""
        cut = text.find("\\begin{document}")
        head = text if cut < 0 else text[:cut]
        if "\\newif" not in head:
            return
        for match in _NEWIF.finditer(head):
            self.switches[match[1]] = False
        for match in _SWITCH.finditer(head):
            if match[1] in self.switches:
                self.switches[match[1]] = match[2] == "true"

    # -- reading

    def _step(self, frame: _Frame) -> bool:
        """Read on until another file is opened (True) or the frame is done (False)."""
        text, end = frame.text, frame.end
        done = pos = frame.pos
        search = _TOKEN.search
        while True:
            match = search(text, pos, end)
            if match is None:
                self._emit(frame, done, end)
                return False
            start = match.start()
            name = match[1]
            if name is None:
                if text[start] != "%":
                    pos = match.end()
                    continue
                self._emit(frame, done, start)
                done = pos = self._comment(frame, start)
                continue
            pos = match.end()
            if not self._interesting(name):
                continue
            after = self._control(frame, name, start, pos, done)
            if after is None:
                continue
            done, resume, opened = after
            pos, end = resume, frame.end
            if opened:
                frame.pos = resume
                return True
            if done < 0:
                return False

    def _interesting(self, name: str) -> bool:
        return (
            name in _HANDLED
            or name in self.wrappers
            or name.startswith("if")
            or (name.endswith(("true", "false")) and bool(self.switches))
        )

    def _comment(self, frame: _Frame, start: int) -> int:
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

    def _control(
        self, frame: _Frame, name: str, start: int, pos: int, done: int
    ) -> tuple[int, int, bool] | None:
        """Handle one control word: None when it stays, else (copied up to, read on from, file opened)."""
        text = frame.text
        if name in ("verb", "lstinline", "mintinline"):
            return self._verb(frame, start, done)
        if name == "begin":
            return self._begin(frame, start, pos, done)
        if name in _ADDRESSES:
            match = _ADDRESS.match(text, pos, frame.end)
            return None if match is None else (done, match.end(), False)
        if name == "end":
            match = _NAME.match(text, pos)
            if match is None or match[1] != "document":
                return None
            self._emit(frame, done, start)
            if frame.part:
                return -1, 0, False
            frame.pos = frame.end
            self.frames.clear()
            self.frames.append(frame)
            return -1, 0, False
        if name == "endinput":
            line = text.find("\n", pos, frame.end)
            self._emit(frame, done, start)
            frame.end = frame.end if line < 0 else line
            return pos, pos, False
        if name == "documentclass" and (frame.part or self.body >= 0):
            return self._part(frame, start, done)
        if name in _INPUTS:
            return self._input(frame, name, start, pos, done)
        if name in self.wrappers:
            got = argument(text, pos, self._pairs(frame))
            if got is None:
                return None
            target = self.wrappers[name].replace("#1", text[got[0] : got[1]])
            self._emit(frame, done, start)
            return got[2], got[2], self._follow(frame, target, start, got[2], quiet=False)
        if name in _DEFINERS or name == "let":
            return self._define(frame, name, start, pos)
        if name == "newif":
            match = _NEWIF.match(text, start)
            if match is None:
                return None
            self.switches.setdefault(match[1], False)
            self._emit(frame, done, start)
            return match.end(), match.end(), False
        if name == "@ifundefined":
            return self._ifundefined(frame, start, pos, done)
        if name in ("else", "fi"):
            if self._inside_definition(frame, start) or not self.branches:
                return None
            self._emit(frame, done, start)
            if name == "fi":
                self.branches.pop()
                return pos, pos, False
            after = self._skip_branch(frame, pos, start)
            return after, after, False
        if name.startswith("if"):
            return self._conditional(frame, name, start, pos, done)
        for ending, value in (("true", True), ("false", False)):
            if name.endswith(ending) and name[: -len(ending)] in self.switches:
                if not self._inside_definition(frame, start):
                    self.switches[name[: -len(ending)]] = value
                self._emit(frame, done, start)
                return pos, pos, False
        return None

    def _inside_definition(self, frame: _Frame, start: int) -> bool:
        file, end = self.definition
        return file == frame.file and start < end

    def _verb(self, frame: _Frame, start: int, done: int) -> tuple[int, int, bool] | None:
        match = VERB.match(frame.text, start + 1)
        if match is None or match.end() >= frame.end:
            return None
        delimiter = frame.text[match.end()]
        line = frame.text.find("\n", match.end())
        line = frame.end if line < 0 else line
        close = frame.text.find("}" if delimiter == "{" else delimiter, match.end() + 1, line)
        if delimiter.isspace() or delimiter.isalnum() or close < 0:
            return None
        self._emit(frame, done, close + 1)
        self.hidden.append((self.size - (close + 1 - match.end()), self.size))
        return close + 1, close + 1, False

    def _begin(self, frame: _Frame, start: int, pos: int, done: int) -> tuple[int, int, bool] | None:
        text = frame.text
        match = _NAME.match(text, pos)
        if match is None:
            return None
        name = match[1].strip()
        if name == "document":
            self._emit(frame, done, start)
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
            self._problem(
                frame, start, match.end(), "unreadable-group",
                f'"\\begin{{{name}}}" has no matching \\end', f"add \\end{{{name}}}",
            )  # fmt: skip
            return None
        after = close + len(name) + 6
        if name in _DROPPED:
            self._emit(frame, done, start)
            if name == "comment":
                body = text[match.end() : close]
                self.comments.append(
                    Comment(body.strip(), self.files.place(frame.file, match.end(), close), alone=False)
                )
            return after, after, False
        self._emit(frame, done, after)
        self.hidden.append((self.size - (after - match.end()), self.size - (after - close)))
        return after, after, False

    def _part(self, frame: _Frame, start: int, done: int) -> tuple[int, int, bool] | None:
        """Leave out the preamble of a file that is read in but could stand alone."""
        begin = frame.text.find("\\begin{document}", start, frame.end)
        if begin < 0:
            return None
        self._emit(frame, done, start)
        after = begin + len("\\begin{document}")
        return after, after, False

    def _define(self, frame: _Frame, name: str, start: int, pos: int) -> None:
        """Note how far a definition reaches: conditionals inside are settled where it is used."""
        text = frame.text
        if name == "let":
            if match := re.compile(r"\s*\\(if[A-Za-z@]+)\s*=?\s*\\if(true|false)(?![A-Za-z@])").match(text, pos):
                self.switches[match[1][2:]] = match[2] == "true"
                self.definition = (frame.file, match.end())
            return
        if self._inside_definition(frame, start):
            return
        match = re.compile(r"\*?\s*\{?\s*\\?([A-Za-z@*]+|.)\s*\}?").match(text, pos, frame.end)
        if match is None:
            return
        self.defined.add(match[1])
        brace = text.find("{", match.end(), min(frame.end, match.end() + 300))
        if brace < 0:
            return
        pairs = self._pairs(frame)
        end = pairs.get(brace, -1)
        if end < 0:
            return
        after = skip_space(text, end + 1)
        body = (brace, end)
        if text[brace - 1 : brace] != "]" and name.endswith(("DocumentCommand", "environment")) and (
            text[after : after + 1] == "{"
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

    # -- conditionals

    def _conditional(
        self, frame: _Frame, name: str, start: int, pos: int, done: int
    ) -> tuple[int, int, bool] | None:
        switch = name[2:]
        if name not in _CONDITIONALS and switch not in self.switches and not name.startswith("if@"):
            return None
        text = frame.text
        verdict: bool | None = None
        after = pos
        if name == "iftrue" or name == "iffalse":
            verdict = name == "iftrue"
        elif switch in self.switches:
            verdict = self.switches[switch]
        elif name == "if":
            match = re.compile(r"\s*(?:([0-9A-Za-z])([0-9A-Za-z])|([01]))(?![0-9A-Za-z])").match(text, pos)
            if match:
                verdict, after = match[3] is None and match[1] == match[2], match.end()
        elif name == "ifdefined":
            match = re.compile(r"\s*\\([A-Za-z@]+)").match(text, pos)
            if match:
                verdict, after = match[1] in self.defined, match.end()
        elif name in ("ifpdf", "ifPDFTeX", "ifpdftex"):
            verdict = True
        elif name in ("ifxetex", "ifluatex", "ifXeTeX", "ifLuaTeX"):
            verdict = False
        elif name == "ifnum":
            match = re.compile(r"\s*(\d+)\s*([<>=])\s*(\d+)\b").match(text, pos)
            if match:
                left, right = int(match[1]), int(match[3])
                verdict = {"<": left < right, ">": left > right, "=": left == right}[match[2]]
                after = match.end()
        if self._inside_definition(frame, start) and (verdict is None or name not in ("iftrue", "iffalse")):
            if switch not in self.switches:
                return None
        self._emit(frame, done, start)
        if verdict is None:
            test = re.compile(r"[^\n{}]*?(?=\\else|\\fi|\n|$)|").match(text, pos)
            after = test.end() if test and name not in ("ifmmode", "ifhmode", "ifvmode", "ifinner") else pos
            verdict = True
        if verdict:
            self.branches.append(True)
            return after, after, False
        self.branches.append(False)
        after = self._skip_branch(frame, after, start)
        return after, after, False

    def _skip_branch(self, frame: _Frame, pos: int, start: int) -> int:
        """Return where reading goes on: after the \\else of a false branch, or after the \\fi."""
        depth = 0
        taken = self.branches[-1]
        for match in _HIDDEN.finditer(frame.text, pos, frame.end):
            name = match[1]
            if name is None:
                continue
            if name == "fi":
                if depth == 0:
                    self.branches.pop()
                    return match.end()
                depth -= 1
            elif name == "else":
                if depth == 0 and not taken:
                    self.branches[-1] = True
                    return match.end()
            elif name in _CONDITIONALS or name[2:] in self.switches or name.startswith("if@"):
                depth += 1
        self._problem(
            frame, start, pos, "unreadable-group",
            f'"{frame.text[start:pos].strip()}" has no matching \\fi', "add \\fi",
        )  # fmt: skip
        self.branches.pop()
        return frame.end

    def _ifundefined(self, frame: _Frame, start: int, pos: int, done: int) -> tuple[int, int, bool] | None:
        text = frame.text
        pairs = self._pairs(frame)
        name = argument(text, pos, pairs)
        first = argument(text, name[2], pairs) if name else None
        second = argument(text, first[2], pairs) if first else None
        if name is None or first is None or second is None or self._inside_definition(frame, start):
            return None
        chosen = second if text[name[0] : name[1]].strip() in self.defined else first
        self._emit(frame, done, start)
        self.frames.append(_Frame(frame.file, text, chosen[0], chosen[1], frame.folder))
        return second[2], second[2], True

    # -- other files

    def _input(
        self, frame: _Frame, name: str, start: int, pos: int, done: int
    ) -> tuple[int, int, bool] | None:
        text = frame.text
        match = _FILE.match(text, pos, frame.end)
        if match is None:
            return None
        target = match[1] if match[1] is not None else (match[2] or match[3] or "")
        after = match.end()
        if name in ("import", "subimport", "inputfrom", "includefrom", "subincludefrom"):
            second = _NAME.match(text, after)
            if second is None:
                return None
            target, after = posixpath.join(target.strip(), second[1].strip()), second.end()
        if "#" in target or (self._inside_definition(frame, start) and "\\" in target):
            return None
        if name == "InputIfFileExists":
            found = self._find(frame, target.strip())
            yes = argument(text, after, self._pairs(frame))
            no = argument(text, yes[2], self._pairs(frame)) if yes else None
            after = no[2] if no else after
            self._emit(frame, done, start)
            if not isinstance(found, str):
                return after, after, False
        else:
            self._emit(frame, done, start)
        return after, after, self._follow(frame, target.strip(), start, after, quiet=name == "InputIfFileExists")

    def _follow(self, frame: _Frame, target: str, start: int, after: int, quiet: bool) -> bool:
        """Open the file an \\input names, or say why not."""
        if target.endswith((".bbl", ".bib")):
            return False
        found = self._find(frame, target)
        if isinstance(found, str):
            # A file cannot be reading itself in, directly or through others.
            if any(self.files.names[other.file] == found and other.part | (other is self.frames[0]) for other in self.frames):
                self._problem(
                    frame, start, after, "unreadable-input", f'"{target}" reads itself in', "remove the \\input"
                )
                return False
            if len(self.frames) > MAX_DEPTH or self.size > MAX_TOTAL:
                self._problem(
                    frame, start, after, "unreadable-input", f'"{target}" is nested too deeply',
                    "read in fewer files through one another",
                )  # fmt: skip
                return False
            try:
                self._open(found)
            except ValueError:
                reason, help_ = "is a binary file, not LaTeX", "name a .tex file"
            except OSError as error:
                reason = f"cannot be read ({(error.strerror or 'unreadable').lower()})"
                help_ = "check the file's rights"
            else:
                return True
        elif quiet:
            return False
        else:
            reason, help_ = found
        self._problem(frame, start, after, "unreadable-input", f'"{target}" {reason}', help_)
        return False

    def _find(self, frame: _Frame, target: str) -> str | tuple[str, str]:
        """Return the file's name within the folder, or (reason, remedy)."""
        if not target:
            return "names no file", "name the file to read in"
        if "\\" in target:
            return "is a name made by a macro", "write the file's name out"
        outside = directory = False
        root_folder = posixpath.dirname(self.source.root)
        for base in dict.fromkeys((root_folder, frame.folder, "")):
            path = posixpath.normpath(posixpath.join(base, target))
            if path.startswith(("/", "..")):
                outside = True
                continue
            for candidate in (f"{path}.tex", path) if not path.endswith(".tex") else (path, f"{path}.tex"):
                try:
                    real = self.source.inside(candidate)
                    if self.source.is_file(candidate):
                        return candidate
                    directory = directory or real.is_dir()
                except PermissionError:
                    outside = True
                except (OSError, ValueError):
                    continue
        if outside:
            return "lies outside the paper's folder and is not read", "copy the file into the paper's folder"
        if directory:
            return "is a folder, not a file", "name a .tex file in it"
        return "is not in the paper's folder", "add the file, or remove the \\input"


_HANDLED: Final = (
    _INPUTS | _DEFINERS | {"verb", "lstinline", "mintinline", "begin", "end", "endinput", "documentclass", "let",
                           "newif", "@ifundefined", "else", "fi"} | _ADDRESSES
)  # fmt: skip


def flatten(source: Source) -> Flat:
    """Return the paper as one text."""
    return Flattener(source).run()
