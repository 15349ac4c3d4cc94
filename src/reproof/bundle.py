"""Find the checklists, schemas and templates that ship with reproof.

They live in top-level folders of the repository, so that a checklist can be read and edited
without opening the Python. A wheel carries them inside the package; a checkout, and so an
editable install, reads them where they are.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable


def bundled(folder: Literal["checklist", "schemas", "templates"]) -> Traversable:
    """Return one of the folders that ship with reproof."""
    # Paths first: importlib.resources, which a zipped wheel needs, takes 10 ms to import.
    here = Path(__file__).parent
    for found in (here / "_bundled" / folder, here.parents[1] / folder):
        if found.is_dir():
            return found
    from importlib.resources import files

    return files("reproof") / "_bundled" / folder
