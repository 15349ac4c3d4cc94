"""How hyperparameters were chosen, and by which criterion."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reproof.evidence import Paper, Sighting, seen

if TYPE_CHECKING:
    from collections.abc import Iterator

PATHS = ("hyperparameters.selection",)
ABSENT = "nothing says how the hyperparameters were chosen"
HOMES = (
    "hyperparameter",
    "hyper-parameter",
    "tuning",
    "implementation detail",
    "training details",
    "experimental setup",
)
NEAR = ("hyperparameters", "search-space")

_SETTINGS = r"(?:hyper-?\s?parameters?|parameters?|settings?|configurations?|learning rates?|values?|architecture|batch size|epochs?|setup|thresholds?|coefficients?|weights|lambda|temperature|optimi[sz]er)"
_METHOD = re.compile(
    r"\b(?:grid|random|bayesian|hyper-?\s?parameter|manual|exhaustive|line|binary) (?:search\w*"
    r"|optimi[sz]ation|tuning|sweeps?|selection)\b|\boptuna\b|\bhyperopt\b|\bhyperband\b|\bray tune\b"
    r"|\bsweep(?:s|ed)?\b|\bswept\b"
    r"|\bearly[- ]stopp\w+|\bcross-?validat\w+"
)
_CHOSEN = re.compile(
    rf"\b{_SETTINGS}\b[^.]{{0,100}}\b(?:chosen|selected|tuned|picked|optimi[sz]ed|determined|searched"
    rf"|taken from|same as|identical to|following|follow|adopted|inherited|as (?:in|described|reported"
    rf"|specified|suggested|provided|given|used)|default|recommended|based on|validation|according to"
    rf"|empirically|swept|adapted from|copied|kept|used (?:by|in) the)"
    rf"|\b(?:choose|chose|select(?:ed)?|tuned?|pick(?:ed)?|optimi[sz]ed?|search(?:ed)?|follow(?:ed|ing|s)?"
    rf"|adopt(?:ed)?|use[d]?|using|keep|kept|default|same|varied|vary|tried|recommended|original|identical"
    rf"|set|fix(?:ed)?|adapt(?:ed)?|retain(?:ed)?|experimented with"
    rf"|found)\b[^.]{{0,80}}\b(?:hyper-?\s?parameters?|learning rates?|configurations?|settings|batch size"
    rf"|number of epochs|default (?:values|parameters)|parameters (?:as|from|of|in|provided|reported"
    rf"|specified|given))\b"
    r"|\b(?:best|highest|lowest) (?:validation|dev|development|val)\b|\b(?:validation|dev"
    r"|development) (?:set|loss|accuracy|performance|score|f1|perplexity|data)[^.]{0,60}\b(?:select|choos"
    r"|chosen|tun|pick|stop|best|determin)\w*"
    r"|\b(?:select|choos|chosen|tun|pick|stop|determin)\w*[^.]{0,80}\b(?:validation|dev|development) (?:set"
    r"|loss|accuracy|performance|score|f1|perplexity|data)"
)


def look(paper: Paper) -> Iterator[Sighting]:
    """Yield sentences about choosing hyperparameters: by search, by hand, from earlier work, by a score."""
    methods, others = [], []
    for unit in paper.prose.units(
        "parameter",
        "setting",
        "configuration",
        "learning rate",
        "search",
        "tun",
        "sweep",
        "swept",
        "optuna",
        "stopping",
        "valid",
        "dev ",
        "development",
        "chosen",
        "select",
        "default",
        "batch size",
        "epoch",
    ):
        if unit.foreign or unit.is_row:
            continue
        if _METHOD.search(unit.low):
            methods.append(unit)
        elif _CHOSEN.search(unit.low):
            others.append(unit)
    for unit in methods + others:
        yield seen(unit)
