"""Hold back evidence that a second reader might not accept, so that a draft never says yes to it.

A check may take a hint for evidence and stay silent; a draft puts an answer into the authors'
mouths, so it wants the sentence to say the thing in words.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reproof.passage import PassageKind
from reproof.patterns import lazy

if TYPE_CHECKING:
    from reproof.evidence import Sighting

_HOMEBOUND: Final = frozenset({"limitations", "impact", "asset-documentation"})
"""Kinds that other sections speak of with regard to other people's work."""
_NEGATIVE: Final = frozenset({"limitations", "impact"})
"""Kinds that are told in negatives."""
_OTHER_IMPACT: Final = lazy(r"\b(?:impact|effect)s? (?:of|on)\b")
_DENIED: Final = lazy(r"\b(?:no|not|none|without|never|cannot|lacks?|instead of)\b|n't\b", re.I)
_SAYS: Final = {
    "selection-method": lazy(
        r"(?=.*\b(?:hyper-?parameters?|parameters?|learning rates?|batch sizes?|values?|weights?"
        r"|coefficients?|settings)\b)"
        r".*\b(?:grid|search\w*|sweep\w*|tun(?:e|ed|ing)|validation|dev set|cross-validation|optuna"
        r"|selected|chosen|chose"
        r"|defaults? (?:hyper|param|value|setting)\w*|same (?:hyper|param|setting)\w*)\b",
        re.I | re.S,
    ),
    "data-split": lazy(
        r"\bsplit\w*\b|\bheld[- ]out\b|\bfolds?\b|\d\s?%"
        r"|\btrain\w*\b.{0,120}\b(?:test|validation|dev\w*|evaluation)\b",
        re.I | re.S,
    ),
    "licence": lazy(
        r"\blicen[cs]e[ds]?\b|\bCC[- ](?:BY|0)|\bApache\b|\bGPL|\bBSD\b|\bMIT\b|public domain"
        r"|terms of (?:use|service)",
        re.I,
    ),
    "data-collection": lazy(
        r"\b(?:collect(?:ed|ion)?|crowd-?\w*|scraped|crawled|curated|recruited|annotators?|annotation"
        r"|gathered)\b",
        re.I,
    ),
    "asset-documentation": lazy(
        r"\b(?:data ?sheets?|data ?cards?|(?:our|the) model ?cards?|README|Croissant"
        r"|documentation (?:of|for) (?:the|our)"
        r"|documented)\b",
        re.I,
    ),
}
"""Words a sentence must have to count for a kind whose evidence is often only hinted at."""
_NO_DATA: Final = lazy(r"opensource\.org|creativecommons\.org", re.I)


def at_home(sighting: Sighting, homes: tuple[str, ...]) -> bool:
    """Whether a sighting stands under a heading where a reader would look for it, or is one."""
    passage = sighting.passage
    if sighting.fact is not None and sighting.fact.sites:
        passage = sighting.fact.sites[0].passage
    if passage is None:
        return False
    titles = " ".join(passage.section).lower()
    if passage.kind is PassageKind.HEADING:
        titles = f"{titles} {passage.text.lower()}"
    return any(home in titles for home in homes) and not _OTHER_IMPACT.search(titles)


def doubtful(kind: str, sighting: Sighting, homes: tuple[str, ...]) -> bool:
    """Whether a sentence may be about something else: others' limits, or what was not done."""
    if kind in _HOMEBOUND and not at_home(sighting, homes):
        return True
    if kind in _NEGATIVE:
        return False
    says = _SAYS.get(kind)
    if says is not None and sighting.fact is None and not says.search(sighting.text):
        return True
    if kind == "data-access" and _NO_DATA.search(sighting.text):
        return True
    return sighting.fact is None and _DENIED.search(sighting.text) is not None
