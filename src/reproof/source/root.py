"""Find the file of a folder that LaTeX would be run on."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

from reproof.error import ReproofError
from reproof.patterns import lazy
from reproof.source.decode import decode, is_binary

if TYPE_CHECKING:
    from collections.abc import Callable

_CLASS: Final = lazy(r"^[^%\n\r]*?\\documentclass\s*(?:\[[^\]]*\])?\s*(?:%[^\n]*\n\s*)?\{([^}]*)\}", re.M)
_INPUT: Final = lazy(
    r"\\(?:input|include|subfile|subfileinclude|includestandalone|import|subimport)\*?\s*(?:\[[^\]]*\])?"
    r"\s*(?:\{([^}]*)\}(?:\s*\{([^}]*)\})?|([^\s{}\\]+))"
)
_COMMENT: Final = lazy(r"(?<!\\)%[^\n\r]*")
_PARTS: Final = frozenset({"subfiles", "standalone"})
_OTHER_CLASSES: Final = frozenset({"beamer", "letter", "tikzposter", "beamerposter", "a0poster", "moderncv"})
_BESIDE_NAME: Final = lazy(
    r"^(?:.*[-_])?(?:supp\w*|append\w*|rebuttal|response|cover\w*|poster|slides|talk|letter|diff|template|sample|example)(?:[-_].*)?$",
    re.I,
)


def find_root(folder: Path, skip: Callable[[str], bool] = lambda name: False) -> str:
    """Return the root file of a paper's folder, relative to it.

    The one with a \\documentclass that no other file reads in; figures of their own
    (standalone), parts (subfiles) and guarded checklists do not count, and where several are left
    neither do files to be skipped (told by name, from the folder), slides, supplements and letters.
    Raises ReproofError when none or several are left.
    """
    try:
        names = sorted(
            path.relative_to(folder).as_posix()
            for path in folder.rglob("*.tex")
            if not any(part.startswith(".") for part in path.relative_to(folder).parts[:-1])
        )
    except OSError as error:
        reason = (error.strerror or "cannot be read").lower()
        raise ReproofError(f"{error.filename or folder}: {reason}; give the folder of one paper") from error
    if not names:
        raise ReproofError(f"{folder}: no .tex file in this folder; give the folder of a LaTeX paper")
    texts = {name: _head(folder / name) for name in names}
    roots = [name for name, text in texts.items() if _is_document(text)]
    if not roots:
        for name in names if len(names) <= 20 else ():
            if not texts[name] and _is_binary_file(folder / name):
                raise ReproofError(f"{folder / name}: a binary file, not LaTeX; give the paper's .tex source")
        raise ReproofError(
            f"{folder}: none of its .tex files has a \\documentclass; name the root file with --root"
        )
    reads = {name: _inputs(name, texts[name]) for name in roots}
    inner = {target for name in roots for target in reads[name] if target != name}
    roots = [name for name in roots if name not in inner] or roots
    roots = [name for name in roots if not skip(name)] or roots
    if len(roots) > 1:
        top = min(name.count("/") for name in roots)
        shallow = [name for name in roots if name.count("/") == top]
        papers = [name for name in shallow if not _beside_the_paper(name, texts[name])]
        for choice in (shallow, papers):
            if len(choice) == 1:
                return choice[0]
        shown = ", ".join(roots[:6]) + (", ..." if len(roots) > 6 else "")
        raise ReproofError(
            f"{folder}: several root files ({shown}); choose one with --root or `root` in reproof.toml"
        )
    return roots[0]


def _beside_the_paper(name: str, text: str) -> bool:
    """Return whether a document goes with a paper and is none: slides, a supplement, a cover letter."""
    match = _CLASS.search(text)
    return bool(match and match[1].strip() in _OTHER_CLASSES) or bool(_BESIDE_NAME.match(Path(name).stem))


_BESIDE: Final = lazy(
    r"\\(?:input|include|subfile|import|subimport)\s*\{?\s*\.\./([^/\s{}.][^/\s{}]*)/([^\s{}]*)"
)


def paper_folder(root: Path) -> Path:
    """Return the folder of the paper whose root file is given: nothing outside it is read.

    That is the root's own folder, or its parent when the root, or a file it reads in, takes
    .tex files from a folder beside it.
    """
    folder = root.parent
    above = folder / ".."
    texts = [_COMMENT.sub("", _head(root))]
    for name in sorted(_inputs(root.name, texts[0]))[:200]:
        path = folder / name
        if path.suffix == ".tex" and path.is_file() and path.resolve().is_relative_to(folder.resolve()):
            texts.append(_COMMENT.sub("", _head(path)))
    for text in texts:
        for match in _BESIDE.finditer(text):
            target = above / match[1] / match[2]
            if ".." not in match[2] and (
                target.with_name(f"{target.name}.tex").is_file() or target.suffix == ".tex"
            ):
                return folder.parent if folder.name not in ("", "..") else above.resolve()
    return folder


def _head(path: Path) -> str:
    try:
        with path.open("rb") as handle:
            data = handle.read(400_000)
    except OSError:
        return ""
    return "" if is_binary(data) else decode(data)


def _is_binary_file(path: Path) -> bool:
    try:
        with path.open("rb") as handle:
            return is_binary(handle.read(400_000))
    except OSError:
        return False


def _is_document(text: str) -> bool:
    # Looked for plainly first: most files of a paper are parts, and the pattern tries every line.
    match = _CLASS.search(text) if "\\documentclass" in text else None
    return (
        match is not None
        and match[1].strip() not in _PARTS
        and "isChecklistMainFile" not in text[: match.end()]
    )


def _inputs(name: str, text: str) -> set[str]:
    base = Path(name).parent
    found: set[str] = set()
    for match in _INPUT.finditer(_COMMENT.sub("", text)):
        target = (match[1] or match[3] or "").strip().strip('"')
        if match[2]:
            target = f"{target}/{match[2].strip()}"
        for parent in (base, Path()):
            path = _normal(parent / target)
            found.update((path, f"{path}.tex"))
    return found


def _normal(path: Path) -> str:
    parts: list[str] = []
    for part in path.parts:
        if part == ".." and parts:
            parts.pop()
        elif part not in (".", ".."):
            parts.append(part)
    return "/".join(parts)
