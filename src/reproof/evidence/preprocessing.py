"""What was left out of the data and how the rest was preprocessed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reproof.evidence import Paper, Sighting, seen

if TYPE_CHECKING:
    from collections.abc import Iterator

PATHS = ("datasets[].preprocessing",)
ABSENT = "nothing says what was left out of the data or how it was preprocessed"
HOMES = ("preprocessing", "pre-processing", "dataset", "data set", "data", "experimental setup")
NEAR = ("dataset-size", "data-split", "data-access")

_NAMED = re.compile(
    r"\bpre-?\s?process(?:ed|ing|es)?\b|\bdata (?:cleaning|augmentation|filtering|preparation|curation)\b"
    r"|\baugmentations?\b"
)
_STEP = re.compile(
    r"\b(?:normali[sz](?:ed|e|ing)|standardi[sz](?:ed|e|ing)|resiz(?:ed|e|ing)|rescal(?:ed|e|ing)|crop(?:ped"
    r"|ping|s)?|tokeni[sz](?:ed|e|ing|ation)|lower-?cas(?:ed|e|ing)|filter(?:ed|ing)? (?:out|for|to|by)?"
    r"|remov(?:ed|e|ing)|exclud(?:ed|e|ing)|discard(?:ed|ing)?|drop(?:ped)?|dedup\w+|down-?sampl(?:ed|e|ing)"
    r"|sub-?sampl(?:ed|e|ing)|truncat(?:ed|e|ing)|padd(?:ed|ing)|augment(?:ed|ing)?|binari[sz](?:ed|e|ing)"
    r"|one-hot|encod(?:ed|e)|imput(?:ed|ation)|clean(?:ed|ing)|convert(?:ed)?|grayscale|scaled|flip(?:ped"
    r"|ping)?|whiten\w+|z-?scor\w*|byte-?pair|bpe|merged|kept only|keep only|only (?:keep|consider|include"
    r"|retain)|restrict(?:ed)?|shuffl\w+)\b"
)
_DATA = re.compile(
    r"\b(?:data(?:-?\s?sets?)?|corpus|corpora|images?|samples?|examples?|instances?|sentences?|text"
    r"|documents?|records?|features?|inputs?|pixels?|tokens?|words?|labels?|graphs?|nodes?|traces?|columns?"
    r"|attributes?|questions?|users?|items?|outliers?|missing values?|duplicates?|vocabulary|videos?|frames?"
    r"|papers|entries|articles?|molecules|compounds|pairs|sequences?)\b"
)
_MODEL = re.compile(
    r"\b(?:layer norm\w*|batch norm\w*|gradient|dropout|removing (?:the )?(?:module|component|layer|term"
    r"|loss|head)|encoder|decoder|ablat\w+|attention|weights?|loss|prun\w+|softmax|hidden|activation"
    r"|baseline|outperform\w*|theorem|proof)\b"
)


def look(paper: Paper) -> Iterator[Sighting]:
    """Yield sentences about preprocessing, cleaning, exclusions and augmentation of the data."""
    named, steps = [], []
    for unit in paper.prose.units(
        "process",
        "clean",
        "augment",
        "normali",
        "standardi",
        "resiz",
        "rescal",
        "crop",
        "token",
        "lower",
        "filter",
        "remov",
        "exclud",
        "discard",
        "drop",
        "dedup",
        "sampl",
        "truncat",
        "pad",
        "binari",
        "one-hot",
        "encod",
        "imput",
        "convert",
        "gray",
        "scaled",
        "flip",
        "whiten",
        "score",
        "bpe",
        "byte",
        "kept",
        "only",
        "restrict",
        "shuffl",
        "merged",
    ):
        if unit.foreign or unit.is_row:
            continue
        if _NAMED.search(unit.low):
            named.append(unit)
        elif _STEP.search(unit.low) and _DATA.search(unit.low) and not _MODEL.search(unit.low):
            steps.append(unit)
    for unit in named + steps:
        yield seen(unit)
