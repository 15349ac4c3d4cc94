"""Words in which something is left undone or imprecise: placeholders, CO2 for CO2e, generated sentences."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reproof.case import Remark
from reproof.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.passage import Passage

_PLACEHOLDER: Final = re.compile(
    r"\(TDP\sof\s?W\)|\bA\scumulative\s(?:of\s)?(?:training\s)?hours\sof\scomputation|\{(?:emissions?|hours(?:_used)?|gpu_(?:model|type)|cloud_provider|compute_region|carbon_efficiency)\}"
    r"|\[More\sInformation\sNeeded\]|\bX{1,3}\s(?:GPU[\s-]?)?hours\b|\b(?:XX+|\?\?+)\s?(?:GPUs?|hours|kWh|kg|t\b|days)"
    r"|\bestimated\sto\sbe\s{0,2}kg|\bcarbon\sefficiency\sof\s{0,2}kg|\bTODO\b[^.]{0,30}\b(?:GPU|hours|energy|carbon|compute)\b",
)


_HINTS: Final = (
    "(TDP",
    "cumulative",
    "{",
    "[More",
    "XX",
    "X GPU",
    "X hours",
    "??",
    "TODO",
    "estimated to be",
    "efficiency of",
)


def remarks_of(passage: Passage) -> Iterator[Remark]:
    """Yield the remarks of one passage."""
    text = passage.text
    if len(text) < 12 or not any(hint in text for hint in _HINTS):
        return
    for match in _PLACEHOLDER.finditer(text):
        yield _remark("placeholder", passage, match.start(), match.end())


def _remark(name: str, passage: Passage, start: int, end: int) -> Remark:
    site = Site(passage, start, end, (start, end))
    return Remark(name, passage.place(start, end), site, passage.text[start:end])
