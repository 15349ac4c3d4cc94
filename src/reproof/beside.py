"""What stands beside a paper in its folder: a metadata file, a model card."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from reproof.error import ReproofError
from reproof.passage import Problem
from reproof.place import Place

if TYPE_CHECKING:
    from reproof.metadata import Metadata
    from reproof.passage import Document
    from reproof.settings import Settings

METADATA_FILE: Final = "reproof.json"
"""Where a paper's folder keeps its metadata, unless the settings say otherwise."""


def companion(
    document: Document, settings: Settings, *, beside: bool
) -> tuple[Metadata | None, tuple[Problem, ...]]:
    """Return the metadata file beside a paper, or what is wrong with it, as findings of the paper.

    Not `beside`, the paper came from standard input and has no folder. Raises ReproofError when the
    settings name a file that is not there.
    """
    from reproof.metadata import load

    name = settings.metadata or METADATA_FILE
    path = Path(document.folder) / name
    if not beside or not path.is_file() or _is_export(path):
        if settings.metadata and beside and not path.is_file():
            raise ReproofError(f"{path}: no such metadata file; mend `metadata` in {settings.source}")
        return None, ()
    try:
        found = load(path, name)
    except ReproofError as error:
        place = Place(name, 1, 1, 1, 1, "")
        return None, (Problem("unreadable-metadata", str(error), place, "", "error"),)
    return found, found.problems


_CARD: Final = "README.md"
_CARD_BYTES: Final = 400_000


def card_beside(document: Document) -> Metadata | None:
    """Return the model card in the paper's folder; None for a README without a block on emissions."""
    path = Path(document.folder) / _CARD
    try:
        with path.open("rb") as opened:
            if opened.read(3) not in (b"---", b"\xef\xbb\xbf"):
                return None
            opened.seek(0)
            text = opened.read(_CARD_BYTES).decode("utf-8", "replace")
    except OSError:
        return None
    from reproof.metadata.card import read_card

    return read_card(text, _CARD)


def card(path: Path, data: bytes | None = None) -> Metadata:
    """Read a model card that was given by itself, `data` in place of the file's content.

    Raises ReproofError when it cannot be read or is no model card.
    """
    from reproof.metadata.card import read_card

    try:
        data = path.read_bytes() if data is None else data
    except OSError as error:
        raise ReproofError(f"{path}: {(error.strerror or 'cannot be read').lower()}") from error
    found = read_card(data.decode("utf-8-sig", "replace").replace("\r\n", "\n"), path.name)
    if found is None:
        raise ReproofError(
            f"{path}: expected a model card, with co2_eq_emissions between lines of --- at its top; "
            "`reproof statement` writes that block for a paper"
        )
    return found


def _is_export(path: Path) -> bool:
    """Whether a metadata file is the export of a venue's form, which is read as answers."""
    from reproof.answers import is_export

    return path.name != METADATA_FILE and is_export(path)
