"""Checklists: what a venue asks, and whether a paper answers it.

A checklist is a TOML file of `checklist/` or of the user's own. It compiles to a JSON Schema over
a paper's metadata (`compile_schema`), and an item is missing exactly when that schema says so
(`verdicts`): for metadata gathered from LaTeX and for metadata written by hand alike.
"""

from __future__ import annotations

from reproof.checklists.items import Checklist, Group, Item, Part
from reproof.checklists.load import load, names
from reproof.checklists.schema import compile_schema
from reproof.checklists.venue import Venue, venue
from reproof.checklists.verdict import Basis, Status, Verdict, verdicts

__all__ = [
    "Basis",
    "Checklist",
    "Group",
    "Item",
    "Part",
    "Status",
    "Venue",
    "Verdict",
    "compile_schema",
    "load",
    "names",
    "venue",
    "verdicts",
]
