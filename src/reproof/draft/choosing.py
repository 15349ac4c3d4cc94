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
_SEARCH: Final = lazy(r"\b(?:search\w*|sweeps?|tuning|optimi[sz]ation)\b", re.I)
_ANNOUNCED: Final = lazy(
    r"\b(?:conduct|perform|carr(?:y|ied)|run|ran|do|did|made?|undert\w+|provide|present|report|include|also)\w*\b"
    r"(?: out)?[^.]{0,40}\b(?:search\w*|sweeps?|tuning)\b",
    re.I,
)
_RESULT: Final = lazy(
    r"\b(?:chosen|choose|chose|choosing|selected?|selecting|pick(?:ed)?|best|optimal|validation|dev(?:elopment)?"
    r"|held[- ]out|cross-validation|over|among|from|range|grid of|found|determine\w*"
    r"|to (?:find|set|tune|obtain|get))\b|[{\\[]|\d",
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
    announced = _ANNOUNCED.search(said)
    if announced is None or _SEARCH.search(said) is None:
        return True
    return _RESULT.search(said[: announced.start()] + said[announced.end() :]) is not None
