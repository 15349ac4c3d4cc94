"""The hyperparameter values behind the reported results."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reproof.evidence import Paper, Sighting, seen
from reproof.evidence._settings import VALUE
from reproof.patterns import lazy

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

_FIRST = ("learning rate", "learning-rate", "batch", "epoch", "adam", "sgd")
_OTHERS = (
    "lr", "decay", "dropout", "momentum", "warm", "hidden", "temperature", "top-", "iterations", "steps",
    "clip", "regulari", "coefficient", "number of", "threshold", "layers", "discount", "max", "step size",
    "patience", "dimension", "rank", "gamma", "lambda", "alpha", "beta", "trees", "parameter", "=", "greedy",
    "bandwidth", "horizon", "beam", "bit-width", "window", "kernel", "sequence length",
    "patch size", "smoothing", "units", "length scale", "length-scale", "margin",
    "shrinkage", "nucleus", "boosting", "of size", "of dimension", "weight is", "weight was", "weight of",
)  # fmt: skip
_NAMED = (
    r"(?:learning[- ]rates?|lr|step[- ]?size|batch[- ]?sizes?|mini-?batch(?:es)?(?: size)?|weight[- ]decay"
    r"|momentum"
    r"|dropout(?: rate| probability)?|discount(?: rate)?|length[- ]?scale|warm-?up(?: steps| ratio)?|hidden "
    r"(?:size|dimension|units?|layers?)"
    r"|top-?[pk]\b"
    r"|embedding (?:size|dimension)|temperature|discount factor|max(?:imum)? (?:depth|length|tokens)"
    r"|gradient clip\w*|rank"
    r"|patience|latent dim\w*|context (?:length|size|window)|regulari[sz]ation(?: strength| coefficient"
    r"| parameter)?"
    r"|coefficients?|threshold|number of (?:epochs|layers|heads|trees|iterations|steps|filters|neighbou?rs"
    r"|clusters)|epochs"
    r"|bandwidth|(?:prediction |planning |control |forecast |mpc )?horizon|beam(?: size| width)?|bit-?widths?"
    r"|control cost|buffer size"
    r"|window (?:size|length)|kernel size|sequence length|patch size|label smoothing|(?:max|min|num|n)_\w+"
    r"|iterations|gamma|lambda|alpha|beta|epsilon|[γλαβητε](?:\d(?![\d.])|(?!\d)))"
)
_SAID = lazy(
    rf"\b{_NAMED}\s*(?:of|=|:|is|was|are|were|to|at|\||\(|set to|is set to"
    rf"|was set to)?\s*(?:[\w\ue000-\ue003]+\s+){{0,4}}?"
    rf"(?:=|:|\()?\s*{VALUE}(?![\w])"
    rf"|(?<![\w.]){VALUE}\s*(?:training |total |full |gradient |optimi[sz]er |optimization |local )?"
    r"(?:epochs|iterations|steps|layers|hidden units|trees|heads|neurons|filters|units per layer"
    r"|units each|boosting rounds)\b"
    rf"|\b(?:margin|shrinkage|(?:kl|loss|reward|penalty|auxiliary|prior|entropy) weight)(?: (?:of|for) the "
    rf"[^.;,]{{0,25}})?"
    rf" (?:is|was|of|=|set to|was set to|is set to) ?{VALUE}(?![\w])(?! (?:points|votes|percent|mm|cm))"
    rf"|\b(?:gru|lstm|rnn|mlp|layers?|embeddings?|states?|codes?) of (?:size|dimension|width) {VALUE}(?![\w])"
    rf"|\bnucleus (?:sampling|decoding)[^.;]{{0,15}}\bp ?= ?{VALUE}"
    rf"|\bclipp(?:ed|ing)\b[^.;]{{0,30}}\b(?:at|to|of|norm|=) ?{VALUE}(?![\w])"
    r"|\b(?:train\w*|tuned?|tuning) (?:\w+ ){0,3}(?:single|one|two|three|four|five|six|ten"
    r"|twenty) (?:full )?epochs?\b"
    rf"|\b(?:adamw?|sgd|rmsprop|lion|lbfgs)\b (?:at|with|using) (?:an? )?(?:lr |rate )?{VALUE}(?![\w])"
    rf"|\bbatch(?:es)? (?:size )?of (?:size )?{VALUE}"
    rf"|\b(?:neighbou?rs?|k-?nn|nearest|means)\b[^.;]{{0,30}}\bk\s?=\s?\d|\bk\s?=\s?\d+ (?:nearest"
    rf"|neighbou?rs|clusters)"
    r"|\b(?:with|using|by|and|use[sd]?) greedy (?:decoding|sampling|search)\b"
)
_OFF = lazy(r"(?<![\w.])(?:λ|α|β|γ)\d? ?=(?: ?(?:λ|α|β|γ)\d? ?=)* ?0(?![\d.])")
"""A term that is switched off."""
_LEVEL = lazy(r"\bsignifican\w+[^.;]{0,50}\b(?:alpha|α)\b|\b(?:alpha|α)\b[^.;]{0,50}\bsignifican")
"""The level of a test of significance, which trains nothing."""
_DIGIT = lazy(r"\d")
_TITLED = lazy(r"\b(?:hyper-?parameters?|settings|implementation details|training details)\b")
_SET = lazy(rf"\b(?:set|fixed|use[ds]?|to|of|=)\b[^.]{{0,60}}\b(?:to|of|=)\s*\$?{VALUE}(?![\w])")


def look(paper: Paper) -> Iterator[Sighting]:
    """Yield sentences and rows that give a hyperparameter its value, the usual ones first."""
    yielded: set[int] = set()
    for cues in (_FIRST, _OTHERS):
        for unit in paper.prose.units(*cues):
            if unit.foreign or unit.number in yielded:
                continue
            if (
                (_DIGIT.search(unit.low) or "epoch" in unit.low or "greedy" in unit.low)
                and _SAID.search(_OFF.sub(" ", unit.low))
                and not _LEVEL.search(unit.low)
            ):
                yielded.add(unit.number)
                yield seen(unit)
    for unit in paper.prose.units("set ", "fixed", "use", "="):
        titles = unit.passage.section[-1:]
        if (
            unit.number not in yielded
            and titles
            and _TITLED.search(titles[0].lower())
            and _SET.search(unit.low)
        ):
            yield seen(unit)
