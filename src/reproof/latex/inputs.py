"""The files a paper reads in, and why one is not read."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, Final

from reproof.latex.groups import argument
from reproof.patterns import lazy

if TYPE_CHECKING:
    from reproof.latex.flatten import Flattener
    from reproof.latex.frame import Frame, Step

_NAME: Final = lazy(r"\s*\{([^{}\\\n]*)\}")
_FILE: Final = lazy(r'\s*(?:\[[^\]\n]*\]\s*)?(?:\{([^{}\n]*)\}|"([^"\n]*)"|([^\s{}\\%\[\]]+))')
_IN_TWO_PARTS: Final = frozenset({"import", "subimport", "inputfrom", "includefrom", "subincludefrom"})
MAX_DEPTH: Final = 40
MAX_TOTAL: Final = 8_000_000
"""Characters; no paper is this long."""


def read_input(flattener: Flattener, frame: Frame, name: str, start: int, pos: int, done: int) -> Step | None:
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
    if "#" in target or (flattener.inside_definition(frame, start) and "\\" in target):
        return None
    if name == "InputIfFileExists":
        found = find(flattener, frame, target.strip())
        yes = argument(text, after, flattener.pairs(frame))
        no = argument(text, yes[2], flattener.pairs(frame)) if yes else None
        after = no[2] if no else after
        flattener.emit(frame, done, start)
        if not isinstance(found, str):
            return after, after, False
    else:
        flattener.emit(frame, done, start)
    return (
        after,
        after,
        follow(flattener, frame, target.strip(), start, after, quiet=name == "InputIfFileExists"),
    )


def follow(flattener: Flattener, frame: Frame, target: str, start: int, after: int, quiet: bool) -> bool:
    """Open the file an \\input names, or say why not."""
    if target.endswith((".bbl", ".bib")):
        return False
    if '"' in target:
        # \input{"my file"} is how a name with blanks is written.
        target = target.replace('"', "")
    found = find(flattener, frame, target)
    if isinstance(found, str):
        # A file cannot be reading itself in, directly or through others.
        names = flattener.files.names
        if any(names[other.file] == found for other in flattener.frames):
            flattener.problem(
                frame, start, after, "unreadable-input", f'"{target}" reads itself in', "remove the \\input"
            )
            return False
        if flattener.size > MAX_TOTAL:
            flattener.problem(
                frame, start, after, "unreadable-file",
                f'"{target}" comes after {MAX_TOTAL:,} characters of paper and is not read',
                "read in no file over and over",
            )  # fmt: skip
            return False
        if len(flattener.frames) > MAX_DEPTH:
            flattener.problem(
                frame, start, after, "unreadable-input", f'"{target}" is nested too deeply',
                "read in fewer files through one another",
            )  # fmt: skip
            return False
        try:
            flattener.open(found)
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
    flattener.problem(frame, start, after, "unreadable-input", f'"{target}" {reason}', help_)
    return False


def find(flattener: Flattener, frame: Frame, target: str) -> str | tuple[str, str]:
    """Return the file's name within the folder, or (reason, remedy)."""
    if not target:
        return "names no file", "name the file to read in"
    if "\\" in target:
        return "is a name made by a macro", "write the file's name out"
    outside = directory = False
    root_folder = posixpath.dirname(flattener.source.root)
    for base in dict.fromkeys((root_folder, frame.folder, "")):
        path = posixpath.normpath(posixpath.join(base, target))
        if path.startswith(("/", "..")):
            outside = True
            continue
        for candidate in (f"{path}.tex", path) if not path.endswith(".tex") else (path, f"{path}.tex"):
            try:
                real = flattener.source.inside(candidate)
                if flattener.source.is_file(candidate):
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
