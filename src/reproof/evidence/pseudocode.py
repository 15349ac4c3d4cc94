"""The method as pseudocode or as an outline of steps."""

from __future__ import annotations

from reproof.evidence._said import Said
from reproof.passage import PassageKind

PATHS = ("theory.pseudocode",)
ABSENT = "the method is given neither as pseudocode nor as an outline of its steps"
HOMES = (
    "algorithm",
    "method",
    "approach",
    "model",
)
NEAR = ("method",)

look = Said(
    cues=(
        "algorithm",
        "pseudo",
        "overview of",
        "outline",
    ),
    pattern=(
        r"\balgorithm ?(?:\d|\ue002|~)|\bpseudo-?code\b|\balg\. ?(?:\d|\ue002)|\b(?:figure"
        r"|fig\.) ?(?:\d+|\ue002)[^.]{0,40}\b(?:overview|outline|illustrat\w+|pipeline|architecture"
        r"|framework)\b|\b(?:overview|outline|schematic|illustration) of (?:our|the) (?:\w+"
        r" ){0,3}(?:method|approach|framework|model|architecture|pipeline|system|algorithm)\b"
    ),
    environments=(
        "algorithm",
        "algorithmic",
    ),
    kinds=(PassageKind.ALGORITHM,),
)
