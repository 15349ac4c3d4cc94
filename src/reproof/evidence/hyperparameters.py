"""The hyperparameter values behind the reported results."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reproof.evidence import Paper, Sighting, seen
from reproof.evidence._settings import VALUE

if TYPE_CHECKING:
    from collections.abc import Iterator

PATHS = ("hyperparameters.values",)
ABSENT = "nothing gives the hyperparameter values of the reported results"
HOMES = (
    "hyperparameter",
    "hyper-parameter",
    "implementation detail",
    "training details",
    "training",
    "experimental setup",
)
NEAR = ("selection-method", "hardware")

_NAMED = (
    r"(?:learning[- ]rates?|lr|step[- ]?size|batch[- ]?sizes?|mini-?batch(?:es)?(?: size)?|weight[- ]decay"
    r"|dropout(?: rate| probability)?|momentum|warm-?up(?: steps| ratio)?|hidden (?:size|dimension|units?"
    r"|layers?)"
    r"|embedding (?:size|dimension)|temperature|top-?[pk]|discount factor|max(?:imum)? (?:depth|length"
    r"|tokens)|gradient clip\w*|rank|patience|latent dim\w*|context (?:length|size|window)"
    r"|regulari[sz]ation(?: strength| coefficient| parameter)?|coefficients?|threshold|number of (?:epochs"
    r"|layers|heads|trees|iterations|steps|filters|neighbou?rs|clusters)|epochs|iterations|gamma|lambda"
    r"|alpha|beta|epsilon|[γλαβητε])"
)
_SAID = re.compile(
    rf"\b{_NAMED}\s*(?:of|=|:|is|was|are|were|to|at|\||\(|set to|is set to"
    rf"|was set to)?\s*(?:[\w\ue000-\ue003]+\s+){{0,4}}?(?:=|:|\()?\s*{VALUE}(?![\w])"
    rf"|(?<![\w.]){VALUE}\s*(?:training |total |full |gradient |optimi[sz]er |optimization )?(?:epochs"
    rf"|iterations|steps|layers|hidden units|trees|heads|neurons|filters)\b"
    rf"|\bbatch(?:es)? (?:size )?of (?:size )?{VALUE}"
)
_GRADIENT = re.compile(r"\b(?:adam\w*|sgd|rmsprop|adagrad|lion|muon)\b")


def look(paper: Paper) -> Iterator[Sighting]:
    """Yield sentences and rows that give a hyperparameter its value."""
    found = [
        unit
        for unit in paper.prose.units(
            "learning rate",
            "learning-rate",
            "lr",
            "batch",
            "decay",
            "dropout",
            "momentum",
            "warm",
            "hidden",
            "temperature",
            "top-",
            "epoch",
            "iterations",
            "steps",
            "clip",
            "regulari",
            "coefficient",
            "number of",
            "threshold",
            "layers",
            "discount",
            "max",
            "step size",
            "patience",
            "dimension",
            "rank",
            "gamma",
            "lambda",
            "alpha",
            "beta",
            "trees",
            "=",
        )
        if not unit.foreign and _SAID.search(unit.low)
    ]
    strong = [
        unit for unit in found if "learning" in unit.low or "batch" in unit.low or _GRADIENT.search(unit.low)
    ]
    for unit in strong + [unit for unit in found if unit not in strong]:
        yield seen(unit)
