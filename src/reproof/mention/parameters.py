"""Parameters of a model: "110M parameters", "a 7B model", "parameter count of 86M", "LLaMA-7B"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reproof.mention._model_sizes import sized, speaks_of_size
from reproof.mention._multiplied import Taken, stretches
from reproof.mention._parameter_counts import active, counted
from reproof.mention._sized_models import called, named
from reproof.mention._understood import understood

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.mention import Mention
    from reproof.passage import Passage


def recognise(passage: Passage) -> Iterator[Mention]:
    """Yield the parameter counts a passage states, and the sizes in the names of models."""
    text = passage.text
    found = stretches(text)
    taken = Taken()
    readers = (counted, active, sized) if speaks_of_size(text) else (counted, active)
    rest: list[tuple[int, int]] = []
    stated: list[tuple[int, int]] = []
    for low, high in found:
        for reader in readers:
            fresh = list(reader(passage, low, high))
            if fresh:
                taken.claim(fresh[0].start, max(mention.end for mention in fresh))
                stated.append((fresh[0].start, fresh[-1].end))
                yield from fresh
                break
        else:
            rest.append((low, high))
    names = [mention for mention in named(passage) if taken.free(mention.start, mention.end)]
    for mention in names:
        taken.claim(mention.start, mention.end)
    yield from names
    for low, high in rest:
        if taken.free(low, high):
            if fresh := list(called(passage, low, high)):
                yield from fresh
            elif fresh := list(understood(passage, low, high, stated)):
                stated.append((fresh[0].start, fresh[-1].end))
                yield from fresh
