"""How hyperparameters were chosen, and by which criterion."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reproof.evidence import Paper, Sighting, seen
from reproof.patterns import lazy

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

_METHODS = (
    "search",
    "optimi",
    "tuning",
    "sweep",
    "swept",
    "optuna",
    "hyperopt",
    "hyperband",
    "stopp",
    "cross-valid",
    "crossvalid",
    "model selection",
)
_OTHERS = (
    "parameter", "setting", "configuration", "learning rate", "tun", "valid", "dev ", "development", "chosen",
    "select", "default", "batch size", "epoch", "empiric", "inherit", "follow", "pick", "criterion",
    "best on", "aic", "akaike", "trial and error", "pilot", "values", "preliminary", "bic", "recipe", "setup",
    "architecture",
)  # fmt: skip
_SETTINGS = (
    r"(?:hyper-?\s?parameters?|parameters?|settings?|configurations?|learning rates?|values?|architecture"
    r"|batch size|epochs?"
    r"|setup|coefficients?|weights|lambda|temperature|optimi[sz]er)"
)
_METHOD = lazy(
    r"\b(?:grid|bayesian|hyper-?\s?parameter|manual|exhaustive) (?:search\w*|optimi[sz]ation|tuning|sweeps?"
    r"|selection)\b|\b(?:randomi[sz]ed|grid)searchcv\b|\bmodel selection\b"
    r"|\b(?:random|line|binary) search\w*\b(?=.*\b(?:hyper-?\s?parameter|tun(?:e|ed|ing)|configurations?"
    r"|learning rate"
    r"|settings?|validation)s?\b)|\b(?:hyper-?\s?parameter|tun(?:e|ed|ing)|configurations?|learning rate"
    r"|settings?"
    r"|validation)s?\b[^.]{0,80}\brandom search\w*|\boptuna\b|\bhyperopt\b|\bhyperband\b|\bray tune\b"
    r"|\bsweep(?:s|ed)? (?:over|of|the"
    r"|across)\b|\bswept\b"
    r"|\bearly[- ]stopp\w+|\bcross-?validat\w+[^.]{0,60}\b(?:select|choos|chose|tun|parameter)\w*"
)
_CHOSEN = lazy(
    rf"\b{_SETTINGS}\b[^.]{{0,100}}\b(?:chosen|selected|tuned|picked|optimi[sz]ed|determined|searched"
    rf"|taken from|same as"
    r"|identical to|following|follow|adopted|inherited|as (?:in|described|reported|specified|suggested"
    r"|provided|given|used)"
    r"|default|recommended|based on|validation|according to|empirically|swept|adapted from|copied|kept"
    r"|used (?:by|in) the)\b"
    r"|\b(?:choose|chose|select(?:ed)?|tuned?|pick(?:ed)?|optimi[sz]ed?|search(?:ed)?|follow(?:ed|ing|s)?"
    r"|adopt(?:ed)?|use[d]?"
    r"|using|keep|kept|default|same|varied|vary|tried|recommended|original|identical|set|fix(?:ed)?"
    r"|adapt(?:ed)?|retain(?:ed)?"
    r"|experimented with|found)\b[^.]{0,80}\b(?:hyper-?\s?parameters?|learning rates?|configurations?"
    r"|settings|batch size"
    r"|number of epochs|default (?:values|parameters)|parameters (?:as|from|of|in|provided|reported"
    r"|specified|given))\b"
    r"|\b(?:best|highest|lowest) (?:validation|dev|development|val)\b"
    r"|\btun(?:ed|ing)\b[^.]{0,60}\b(?:validation|dev|development)\b|\bmaximi[sz]\w+[^.]{0,20}\b(?:dev|val"
    r"|validation)\b"
    r"|\bhyper-?\s?parameters?\b[^.]{0,30}\b(?:come|came|stem|left|originate)\w*\b|\bvalues (?:reported"
    r"|given|suggested"
    r"|recommended|used) (?:in|by)\b"
    r"|\b(?:perform\w*|work\w*|score[sd]?) (?:the )?best\b[^.]{0,30}\bon (?:the |a |our )?(?:validation|dev"
    r"|development|val|held-?out)\b"
    r"|\b(?:chosen|selected|set|determined|picked) (?:by|via|using|with|according to"
    r"|based on) (?:the )?(?:aic|bic|akaike"
    r"|bayesian information|elbow|silhouette|cross-?validation)\b|\b(?:inherit|follow|adopt|re-?use|copy"
    r"|copie|borrow)"
    r"\w*\b[^.]{0,60}\b(?:hyper-?\s?parameters?|recipe|settings?|setup|configurations?|architecture)\b"
    r"|\b(?:recipe|settings?|setup|configurations?|architecture)\b[^.]{0,30}\b(?:follows?|inherited)\b"
    r"|\b(?:akaike|trial and error|rules? of thumb)\b|\b(?:its|their|our|the|library|framework"
    r"|package) defaults\b(?! to\b)|\b(?:work\w*|perform\w*) (?:well"
    r"|best)\b[^.]{0,30}"
    r"\b(?:pilot|preliminary)\b|\bset (?:empirically|manually|by hand|heuristically)\b|\bempirically (?:set"
    r"|chosen|determined|found"
    r"|select\w+)\b"
    r"|\b(?:validation|dev|development) (?:set|loss|accuracy|performance|score|f1|perplexity|data)[^.]{0,120}"
    r"\b(?:select|choos|chosen|tun|pick|stop|best|determin)\w*"
    r"|\b(?:select|choos|chosen|tun|pick|stop|determin)\w*[^.]{0,80}\b(?:validation|dev|development) (?:set"
    r"|loss|accuracy"
    r"|performance|score|f1|perplexity|data)"
)


def look(paper: Paper) -> Iterator[Sighting]:
    """Yield sentences about choosing hyperparameters: by search, by hand, from earlier work, by a score."""
    yielded: set[int] = set()
    for cues, pattern in ((_METHODS, _METHOD), (_OTHERS, _CHOSEN)):
        for unit in paper.prose.units(*cues):
            if unit.foreign or unit.is_row or unit.number in yielded:
                continue
            if pattern.search(unit.low):
                yielded.add(unit.number)
                yield seen(unit)
