"""Named counts: epochs, steps, batch sizes, seeds, sizes of splits, with what each is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.case import Statement
    from reproof.passage import Document


def counts(document: Document) -> Iterator[Statement]:
    """Yield the named counts of a paper, in reading order."""
    yield from ()
