"""How many parameters a model has; a size inside a model's name is not a count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reproof.evidence import seen
from reproof.evidence._facts import in_a_name, of_kind
from reproof.fact import Kind
from reproof.passage import CITE, CITET
from reproof.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.evidence import Paper, Sighting
    from reproof.fact import Fact

PATHS = ("models[].parameters", "models[].trainable_parameters", "models[].active_parameters")
ABSENT = "nothing says how many parameters the models have"
HOMES = ("model size", "model description", "architecture", "model", "implementation detail")
NEAR = ("hyperparameters", "hardware")


_N = r"(\d[\d,]*(?:\.\d+)?)\s?(k|m|b|thousand|million|billion)?(?![\w%])"
_WHICH = r"(?:(?:free|trainable|learnable|model|network|weight|total|tunable) )*"
_SAID = lazy(
    rf"\bnumber of {_WHICH}parameters (?:is|was|equals|amounts to|of|=|:) (?:about |around |only )?{_N}"
    rf"|\b(?:model|network|regression|classifier|mlp|cnn|rnn|lstm|gru|gnn|transformer|encoder|decoder|ansatz"
    rf"|circuit"
    rf"|policy) (?:only )?(?:has|with|contains|comprises|uses) (?:only |just |about )?{_N} "
    rf"{_WHICH}parameters\b"
    rf"|\b{_N} of (?:the|its|all|our) {_WHICH}parameters\b"
    rf"|\b(?:reduc|shrink|cut|lower|increas|scal|grow)\w* (?:the |its )?(?:number of )?{_WHICH}parameters"
    rf"(?: count)? from {_N}"
)
"""A count of parameters beside the word, whatever its size."""
_TIMES = {"k": 1e3, "t": 1e3, "m": 1e6, "b": 1e9}


def look(paper: Paper) -> Iterator[Sighting]:
    """Yield the counts of parameters of models this work trains or uses; without any, plain small counts."""
    counted = False
    sizes: list[Fact] = []
    for one in of_kind(paper.facts, Kind.PARAMETERS):
        if one.fact is not None and in_a_name(one.fact):
            sizes.append(one.fact)
        elif one.fact is not None:
            counted = True
            yield one
    if counted:
        return
    yield from _by_size(paper, sizes)
    for unit in paper.prose.units("parameters"):
        if unit.foreign or CITE in unit.low or CITET in unit.low:
            continue
        if match := _SAID.search(unit.low):
            number, *rest = [group for group in match.groups() if group]
            count = float(number.replace(",", "")) * (_TIMES[rest[0][0]] if rest else 1)
            if count >= _LEAST:
                yield seen(unit, match, value=f"{count:.12g}")


_AT = lazy(
    r"\bat (?:the )?(\d+(?:\.\d+)?)\s?(b|m)(?: scale| size)?\b"
    r"(?! (?:tokens|steps|frames|samples|rows))"
)
"""A model by its size alone: "at 3B"."""


def _by_size(paper: Paper, named: list[Fact]) -> Iterator[Sighting]:
    """Yield where the size that a model has in its name is said by itself."""
    sizes = {fact.amount.value for fact in named if fact.amount is not None}
    for unit in paper.prose.units("at ") if sizes else ():
        if unit.foreign or unit.is_row:
            continue
        match = _AT.search(unit.low)
        if match and (count := float(match[1]) * _TIMES[match[2]]) in sizes:
            yield seen(unit, match, value=f"{count:.12g}")


_LEAST = 10
"""Parameters of the smallest model that is counted: below, they are settings."""
