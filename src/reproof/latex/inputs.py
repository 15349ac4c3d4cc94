"""The files a paper reads in, and why one is not read."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, Final

from reproof.latex.groups import NAME, argument
from reproof.latex.splice import MAX_TOTAL
from reproof.patterns import lazy

if TYPE_CHECKING:
    from reproof.latex.frame import Frame, Step
    from reproof.latex.splice import Splice

_FILE: Final = lazy(r'\s*(?:\[[^\]\n]*\]\s*)?(?:\{([^{}\n]*)\}|"([^"\n]*)"|([^\s{}\\%\[\]]+))')
INPUTS: Final = frozenset(
    {"input", "include", "subfile", "subfileinclude", "includestandalone", "import", "subimport",
     "inputfrom", "includefrom", "subincludefrom", "InputIfFileExists", "loadglsentries"}
)  # fmt: skip
_READ_BY_CLASS: Final = {"rescience": "metadata.tex"}
"""What a document class reads in, as the template of its journal has it: ReScience's data on an article."""
_IN_TWO_PARTS: Final = frozenset({"import", "subimport", "inputfrom", "includefrom", "subincludefrom"})
MAX_DEPTH: Final = 40


def read_input(splice: Splice, frame: Frame, name: str, start: int, pos: int, done: int) -> Step | None:
    """Read \\input and its like."""
    text = frame.text
    match = _FILE.match(text, pos, frame.end)
    if match is None:
        return None
    target = match[1] if match[1] is not None else (match[2] or match[3] or "")
    after = match.end()
    if name in _IN_TWO_PARTS:
        second = NAME.match(text, after)
        if second is None:
            return None
        target, after = posixpath.join(target.strip(), second[1].strip()), second.end()
    if "#" in target or (splice.inside_definition(frame, start) and "\\" in target):
        return None
    if name == "InputIfFileExists":
        found = find(splice, frame, target.strip())
        yes = argument(text, after, splice.pairs(frame))
        no = argument(text, yes[2], splice.pairs(frame)) if yes else None
        after = no[2] if no else after
        splice.emit(frame, done, start)
        if not isinstance(found, str):
            return after, after, False
    else:
        splice.emit(frame, done, start)
    return (
        after,
        after,
        follow(splice, frame, target.strip(), start, after, quiet=name == "InputIfFileExists"),
    )


def read_wrapped(splice: Splice, frame: Frame, name: str, start: int, pos: int, done: int) -> Step | None:
    """Read a macro of the paper's own that stands for an \\input."""
    got = argument(frame.text, pos, splice.pairs(frame))
    if got is None:
        return None
    target = splice.wrappers[name].replace("#1", frame.text[got[0] : got[1]])
    splice.emit(frame, done, start)
    return got[2], got[2], follow(splice, frame, target, start, got[2], quiet=False)


def end_input(splice: Splice, frame: Frame, name: str, start: int, pos: int, done: int) -> Step | None:
    """Leave out the rest of a file, from the line after \\endinput."""
    line = frame.text.find("\n", pos, frame.end)
    splice.emit(frame, done, start)
    frame.end = frame.end if line < 0 else line
    return pos, pos, False


def preamble(splice: Splice, frame: Frame, name: str, start: int, pos: int, done: int) -> Step | None:
    """Leave out the preamble of a file that is read in but could stand alone.

    In the root file, read what its class reads in by itself.
    """
    if not frame.part and splice.body < 0:
        given = _FILE.match(frame.text, pos, frame.end)
        target = _READ_BY_CLASS.get((given[1] or "").strip()) if given else None
        if given is None or target is None:
            return None
        splice.emit(frame, done, given.end())
        return given.end(), given.end(), follow(splice, frame, target, start, given.end(), quiet=True)
    begin = frame.text.find("\\begin{document}", start, frame.end)
    if begin < 0:
        return None
    splice.emit(frame, done, start)
    after = begin + len("\\begin{document}")
    return after, after, False


def follow(splice: Splice, frame: Frame, target: str, start: int, after: int, quiet: bool) -> bool:
    """Open the file an \\input names, or say why not."""
    if target.endswith((".bbl", ".bib")):
        return False
    if '"' in target:
        # \input{"my file"} is how a name with blanks is written.
        target = target.replace('"', "")
    found = find(splice, frame, target)
    if isinstance(found, str):
        # A file cannot be reading itself in, directly or through others.
        names = splice.files.names
        if any(names[other.file] == found for other in splice.frames):
            splice.problem(
                frame, start, after, "unreadable-input", f'"{target}" reads itself in', "remove the \\input"
            )
            return False
        if splice.size > MAX_TOTAL:
            splice.problem(
                frame, start, after, "unreadable-file",
                f'"{target}" comes after {MAX_TOTAL:,} characters of paper and is not read',
                "read in no file over and over",
            )  # fmt: skip
            return False
        if len(splice.frames) > MAX_DEPTH:
            splice.problem(
                frame, start, after, "unreadable-input", f'"{target}" is nested too deeply',
                "read in fewer files through one another",
            )  # fmt: skip
            return False
        try:
            splice.open(found)
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
    splice.problem(frame, start, after, "unreadable-input", f'"{target}" {reason}', help_)
    return False


def find(splice: Splice, frame: Frame, target: str) -> str | tuple[str, str]:
    """Return the file's name within the folder, or (reason, remedy)."""
    if not target:
        return "names no file", "name the file to read in"
    if "\\" in target:
        return "is a name made by a macro", "write the file's name out"
    outside = directory = False
    root_folder = posixpath.dirname(splice.source.root)
    for base in dict.fromkeys((root_folder, frame.folder, "")):
        path = posixpath.normpath(posixpath.join(base, target))
        if path.startswith(("/", "..")):
            outside = True
            continue
        for candidate in (f"{path}.tex", path) if not path.endswith(".tex") else (path, f"{path}.tex"):
            try:
                real = splice.source.inside(candidate)
                if splice.source.is_file(candidate):
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
