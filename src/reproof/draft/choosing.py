"""Tell how settings were chosen from where they are listed and from a search that is only announced."""

from __future__ import annotations

import re
from typing import Final

from reproof.patterns import lazy

_OF_DATA: Final = lazy(
    r"\b(?:data-?sets?|data|corpus|benchmark|task|problem|environment|simulat\w+)"
    r" (?:parameters?|settings?|values|configurations?)\b"
    r"|\b(?:generat\w+|sampl\w+) (?:of )?(?:the )?(?:data|inputs?)\b",
    re.I,
)
"""Parameters of data are no settings of training."""
_SETTING: Final = lazy(
    r"\b(?:hyper-?\s?parameters?|parameters?|settings?|setup|configurations?|values?"
    r"|learning[- ]rates?|lr|batch"
    r"|dropout|weight decay|momentum|optimi[sz]ers?|adam\w*|sgd|schedules?|epochs?|steps?|iterations?"
    r"|temperature"
    r"|coefficients?|regulari[sz]\w+|penalt\w+|strength|weights?|recipe|depth|width|layers?|sizes?"
    r"|dimensions?"
    r"|number of|thresholds?|patience|seeds?|architectures?|optuna|hyperopt|hparams?)\b|[\u03b1-\u03c9]",
    re.I,
)
"""What can be chosen before a training."""
_OF_MODEL: Final = lazy(
    r"\b(?:best|selected?|chosen|chose|choose|pick(?:ed)?)\b[^.]{0,30}\b(?:models?|checkpoints?"
    r"|networks?|epochs?)\b"
    r"|\b(?:models?|checkpoints?|networks?)\b[^.]{0,30}\b(?:is|are|was|were) (?:selected|chosen|picked)\b",
    re.I,
)
_TRAINED_BY: Final = lazy(
    r"\bhyper-?\s?parameters?|\blearning[- ]rates?|\b(?:settings?|configurations?|parameters|values?"
    r"|dropout|weight"
    r" decay|batch[- ]?sizes?|grid|sweep|search)\b",
    re.I,
)
"""A model chosen among trained ones is no choice of settings, unless these are named."""
_LISTED: Final = lazy(
    r"\b(?:default|recommended|these|the|all|other) (?:[\w-]+ ){0,3}?(?:values?|settings?|parameters?"
    r"|configurations?)\b[^.]{0,30}\b(?:is|are|can be) (?:\w+ )?(?:defined|listed|given|shown|summari[sz]ed"
    r"|reported|found|described|provided|presented)\b",
    re.I,
)
_CHOSEN: Final = lazy(
    r"\b(?:chosen|choose|chose|choosing|selected|select|selecting|selection|pick(?:ed)?|tuned?|tuning"
    r"|optimi[sz]ed|determined|best|optimal|follow\w*|adopt\w*|taken|same|identical|inherit\w*|reused?|as in"
    r"|use[ds]?|using|keep|kept|left|according to)\b",
    re.I,
)
_SEARCH: Final = lazy(
    r"\b(?:(?:grid|random|bayesian|line|manual|(?:hyper-?)?parameter)[- ]){1,3}"
    r"(?:search\w*|sweeps?|tuning|optimi[sz]ation)\b",
    re.I,
)
_BY_SEARCH: Final = lazy(
    r"\b(?:by|via|using|use[ds]?|with|through|from|after) (?:(?:a|an|the|our) )?(?:\w+ ){0,2}\ue010"
    r"|\ue010[^.]{0,60}\b(?:over|among|between|range|ranges|grid|values|candidates|trials|with)\b"
    r"|\ue010[^.]{0,60}[{\[\d]",
    re.I,
)
_STATED: Final = lazy(
    r"\b(?:chosen|choose|chose|choosing|selected|selecting|picked|tuned|best|optimal|validation"
    r"|development|dev"
    r"|held[- ]out|cross-validation|defaults?|recommended|same|identical|follow\w*|adopt\w*|taken from"
    r"|inherit\w*|as in|determined|optuna|hyperopt|ray tune)\b|\b(?:to|we|then) (?:select|pick|determine)\b",
    re.I,
)


def is_choice(said: str) -> bool:
    """Whether a sentence says how settings of training came about, and not only that there are some.

    An announced search needs what was searched or what came of it; a list of defaults is no choice.
    """
    if _OF_DATA.search(said):
        return False
    if _LISTED.search(said) and not _CHOSEN.search(_LISTED.sub("", said)):
        return False
    if not _SETTING.search(said):
        return False
    if _OF_MODEL.search(said) and not _TRAINED_BY.search(said):
        return False
    bare = _SEARCH.sub("\ue010", said)
    return bare == said or _STATED.search(bare) is not None or _BY_SEARCH.search(bare) is not None
