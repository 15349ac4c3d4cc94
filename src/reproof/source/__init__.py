"""A paper on disk: its folder, its root file, and the decoded text of the files inside the folder."""

from __future__ import annotations

from dataclasses import field
from pathlib import Path
from typing import TYPE_CHECKING, Final

from reproof.error import ReproofError
from reproof.record import dataclass
from reproof.source.decode import MAX_BYTES, decode, is_binary
from reproof.source.root import find_root, paper_folder

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(slots=True)
class Source:
    """The LaTeX files of one paper; nothing outside `folder` is ever opened."""

    folder: Path
    root: str
    """The root file, relative to the folder, with forward slashes."""
    texts: dict[str, str] = field(default_factory=dict)
    """Decoded text of every file opened so far, exactly as in the file (line endings kept)."""
    clipped: set[str] = field(default_factory=set)
    """Files of which only the first part was read, because they are too large."""

    def open(self, relative: str) -> str:
        """Return the decoded text of a file of the paper.

        Raises PermissionError for a path that leads out of the folder (symbolic links followed),
        IsADirectoryError, FileNotFoundError, ValueError for a binary file, OSError otherwise.
        """
        known = self.texts.get(relative)
        if known is not None:
            return known
        path = self.inside(relative)
        if path.is_dir():
            raise IsADirectoryError(relative)
        if not path.is_file():
            raise FileNotFoundError(relative)
        with path.open("rb") as handle:
            data = handle.read(MAX_BYTES + 1)
        if is_binary(data):
            raise ValueError(f"{relative} is a binary file")
        if len(data) > MAX_BYTES:
            self.clipped.add(relative)
            data = data[:MAX_BYTES]
        text = decode(data)
        self.texts[relative] = text
        return text

    def inside(self, relative: str) -> Path:
        """Return the path of a file of the paper; PermissionError when it leads out of the folder."""
        if "\0" in relative:
            raise FileNotFoundError(relative)
        path = self.folder / relative
        if not path.resolve().is_relative_to(self.folder.resolve()):
            raise PermissionError(relative)
        return path

    def is_file(self, relative: str) -> bool:
        """Whether a file of that name can be opened."""
        if relative in self.texts:
            return True
        try:
            return self.inside(relative).is_file()
        except (OSError, ValueError):
            return False


_NO_PAPERS: Final = frozenset({".bib", ".bbl", ".bst", ".log", ".aux", ".sty", ".cls", ".toml", ".py"})
"""Files beside a paper that are text and yet not read as one."""


def load(
    path: Path | str, root: str | None = None, skip: Callable[[str], bool] = lambda name: False
) -> Source:
    """Return the paper in a folder, or the one whose root file is given.

    The folder of a root file is the one it lies in, or the one above when the root reads .tex files
    of a folder beside its own (\\input{../shared/body}). `root` names the root file within a
    folder that has several; without it, files to be skipped are not taken for one. Raises
    ReproofError when there is no paper to read: nothing there, no or several root files, a binary
    file, a file of another kind.
    """
    path = Path(path)
    if path.is_dir():
        folder = path
        if root is None:
            root = find_root(folder, skip)
        elif not (folder / root).is_file():
            raise ReproofError(f"{folder / root}: no such file; give `root` a .tex file of this folder")
    elif path.is_file():
        if path.suffix.lower() in _NO_PAPERS:
            raise ReproofError(
                f"{path}: a {path.suffix} file is no paper; give the folder or its root .tex file"
            )
        folder = paper_folder(path)
        root = path.name if folder == path.parent else f"{path.absolute().parent.name}/{path.name}"
    else:
        raise ReproofError(f"{path}: no such file or folder; give a paper's folder or its root .tex file")
    source = Source(folder, Path(root).as_posix())
    try:
        source.open(source.root)
    except ValueError:
        raise ReproofError(
            f"{folder / root}: a binary file, not LaTeX; give the paper's .tex source"
        ) from None
    except PermissionError:
        raise ReproofError(
            f"{folder / root}: not readable inside the paper's folder; check its rights"
        ) from None
    except OSError as error:
        reason = error.strerror or "cannot be read"
        raise ReproofError(f"{folder / root}: {reason.lower()}; give a .tex file that exists") from None
    return source


def from_text(text: str, filename: str) -> Source:
    """Return a paper typed on standard input, as if it were the named file."""
    path = Path(filename)
    if "\0" in text:
        raise ReproofError(
            f"{filename}: standard input is binary, not LaTeX; pipe in the paper's .tex source"
        )
    return Source(path.parent, path.name, {path.name: text})
