"""Metadata: the JSON form of a paper, in the shape of a checklist.

Written from what was gathered of LaTeX (`to_metadata`), or read from a file an author wrote
(`load`); `schemas/paper.schema.json` describes it, `reproof.checklists` judges it.
"""

from __future__ import annotations

from reproof.metadata.compare import Difference, differences
from reproof.metadata.read import Metadata, load, metadata_facts, parse
from reproof.metadata.write import to_metadata

__all__ = ["Difference", "Metadata", "differences", "load", "metadata_facts", "parse", "to_metadata"]
