"""Repetitions of an experiment, and configurations tried in a search: "5 seeds", "100 Optuna trials"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reproof.mention._repetitions import repetitions
from reproof.mention._trials import trials

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.mention import Mention
    from reproof.passage import Passage


def recognise(passage: Passage) -> Iterator[Mention]:
    """Yield the numbers of runs, seeds or folds, and of configurations tried in a search."""
    found = [*trials(passage), *repetitions(passage)]
    taken: list[tuple[int, int]] = []
    for mention in found:
        if all(mention.end <= low or mention.start >= high for low, high in taken):
            taken.append((mention.start, mention.end))
            yield mention
