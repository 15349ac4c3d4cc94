"""How the data is split into training, validation and test parts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reproof.evidence import Paper, Sighting, seen

if TYPE_CHECKING:
    from collections.abc import Iterator

PATHS = ("datasets[].splits",)
ABSENT = "nothing says how the data is split for training, validation and test"
HOMES = ("dataset", "data set", "data split", "data", "experimental setup")
NEAR = ("dataset-size", "data-access")

_PART = r"(?:train(?:ing)?|test(?:ing)?|validation|valid|val|dev(?:elopment)?|held-?out|evaluation|hold-?out|unseen)"
_RATIO = re.compile(
    r"(?<!\d)\d{1,2}(?:\.\d+)?\s?%?\s?(?:/|:|-|–|and)\s?\d{1,2}(?:\.\d+)?\s?%?(?:\s?(?:/|:|-|–"
    r"|and)\s?\d{1,2}(?:\.\d+)?\s?%?)?[^.]{0,40}\b(?:split|train|test|ratio)"
    r"|\b(?:split|ratio|partition\w*|divid\w+)\b[^.]{0,60}(?<!\d)\d{1,3}(?:\.\d+)?\s?%?\s?(?:/|:|-|–"
    r"|and)\s?\d{1,2}(?!\d)"
)
_SIZES = re.compile(
    rf"(?<![\w.])\d[\d,.\u2009]*\s?(?:k|m|%|million)?\s+(?:[\w-]+\s+){{0,4}}?(?:for |in the |as "
    rf"|are used for |of the )?(?:the )?{_PART}\b"
    rf"|\b{_PART}\b(?:[ -](?:set|data|split|samples?|images|examples|partition))?s?\b[^.]{{0,40}}?(?:\(|:|="
    rf"|of|with|contain\w*|consist\w*|has|have|using|size)\s*(?:[a-z]+\s+){{0,3}}\d[\d,.]*\s?(?:k|m|%)?"
)
_STANDARD = re.compile(
    rf"\b(?:standard|official|original|predefined|pre-defined|default|provided|same|existing|given|public"
    rf"|canonical|usual|common|fixed|random)\b[^.]{{0,40}}\b(?:(?:{_PART}[/ ,-]*)+\s?)?(?:data )?(?:splits?"
    rf"|partition\w*|{_PART} sets?)\b"
    r"|\b\d+-fold\b|\bcross-?validat\w+|\bleave-one-(?:\w+-)?out\b|\bsplits? (?:of|from|by|as|provided|used"
    r"|introduced|given)\b"
    rf"|\b(?:split|divide[ds]?|partition(?:ed)?|separate[d]?)\b[^.]{{0,60}}\b{_PART}\b"
    rf"|\b{_PART}(?:[/, -]+(?:and )?{_PART})+[ -](?:splits?|sets?|data|partition\w*)\b"
)
_HEAD = re.compile(rf"\b{_PART}\b[^|]*\|.*\b{_PART}\b")


def look(paper: Paper) -> Iterator[Sighting]:
    """Yield ratios, sizes of parts and references to a standard split."""
    later = []
    for unit in paper.prose.units(
        "split", "train", "test", "valid", "dev ", "held", "fold", "hold", "ratio", "partition", "leave-one"
    ):
        if unit.foreign or unit.is_row:
            continue
        if _RATIO.search(unit.low) or (
            _SIZES.search(unit.low)
            and re.search(r"\bdata|split|set\b|images|samples|examples|sentences|instances", unit.low)
        ):
            yield seen(unit)
        elif _STANDARD.search(unit.low):
            later.append(unit)
    for rows in paper.prose.rows.values():
        heads = [row for row in rows if row.block.head] or rows[:1]
        for head in heads:
            if (match := _HEAD.search(head.low)) and any(
                re.search(r"\d{3}", row.low) for row in rows if not row.block.head
            ):
                yield seen(head, match)
    for unit in later:
        yield seen(unit)
