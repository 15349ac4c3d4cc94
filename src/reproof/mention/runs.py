"""Repetitions of an experiment, and configurations tried in a search: "5 seeds", "100 Optuna trials"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reproof.mention._multiplied import Taken
from reproof.mention._repetitions import repetitions
from reproof.mention._trials import trials

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.mention import Mention
    from reproof.passage import Passage


def recognise(passage: Passage) -> Iterator[Mention]:
    """Yield the numbers of runs, seeds or folds, and of configurations tried in a search."""
    taken = Taken()
    for read in (trials, repetitions):
        for mention in read(passage):
            if taken.free(mention.start, mention.end):
                taken.claim(mention.start, mention.end)
                yield mention
