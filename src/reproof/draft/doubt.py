"""Hold back evidence that a second reader might not accept, so that a draft never says yes to it.

A check may take a hint for evidence and stay silent; a draft puts an answer into the authors'
mouths, so it wants a sentence that says the thing itself, of this work and not as a possibility.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reproof.draft.choosing import is_choice
from reproof.draft.opened import instructs, pending
from reproof.draft.theory import is_premise, is_proof
from reproof.draft.wanted import BENEFIT, EARLY, FULLER, HARM, HEADINGS, NEVER, SAYS, UNDER
from reproof.fact import Kind
from reproof.passage import PassageKind
from reproof.patterns import lazy
from reproof.sentence import sentence_spans

if TYPE_CHECKING:
    from reproof.checklists import Item
    from reproof.evidence import Sighting
    from reproof.passage import Document, Passage

_HOMEBOUND: Final = frozenset({"limitations", "impact"})
"""Kinds that other sections speak of with regard to other people's work."""
_NEGATIVE: Final = frozenset({"limitations", "impact"})
"""Kinds that are told in negatives."""
_OTHER_IMPACT: Final = lazy(r"\b(?:impact|effect)s? (?:of|on)\b")
_DENIED: Final = lazy(r"\b(?:no|not|none|without|never|cannot|lacks?|instead of)\b|n't\b", re.I)
_OTHERS: Final = lazy(
    r"^\W*(?:(?i:(?:the|their) (?:original |previous )?(?:authors?|paper)|they|other \w+|previous \w+"
    r"|prior \w+)"
    r"|[A-Z][\w-]+ et al\.?)[^.]{0,40}\b(?:uses?|used|sets?|trains?|trained|proves?|proved|propose[ds]?"
    r"|follows?"
    r"|reports?|reported|collect(?:ed|s)?|crowd-?source[ds]?|shows?|showed|choose|chose|select\w*|claims?)\b"
    r"|\bas (?:it )?(?:has been |was |is )?(?:proven|proved|shown) (?:by|in)\b"
    r"|\bet al\.?,? (?:\w+ ){0,2}(?:collect"
    r"|crowd|annotat|train|propose|use)",
)
"""Sentences about somebody else's work."""
_OURS: Final = lazy(r"\b(?:we|our|ours|this (?:work|paper|study))\b", re.I)
_POSSIBLE: Final = lazy(r"\b(?:may|might|could|would|can be|for example|such as|future work)\b", re.I)
_WHOLE: Final = lazy(
    r"\b(?:total(?:l?ed|l?ing|s)?|overall|altogether|in all|entire|whole|all (?:of )?(?:the "
    r"|our )?(?:experiments"
    r"|runs|results|models)|budget|cumulative)\b",
    re.I,
)
_EACH: Final = lazy(
    r"\b(?:each|every|per|one|a single|single|a (?:\w+ )?(?:run|seed|fold|training)|(?:training"
    r"|train(?:ed)?|pre-?training"
    r"|fine-?tun\w+|evaluat\w+)[^.]{0,80}\b(?:took|takes?|taking|for|in|within|requires?))\b",
    re.I,
)
_THEIR_CODE: Final = lazy(
    r"\b(?:original|official) (?:\w+ )?(?:code|implementation|repository)|\bauthors'? (?:\w+ )?(?:code"
    r"|implementation"
    r"|repository)|\b(?:code|repository|implementation) (?:of|by|from) (?:the )?(?:original )?authors?"
    r"|\bwe (?:did )?(?:find|found)\b",
    re.I,
)
_HOLLOW: Final = 12
"""Words below a heading that are too few to discuss anything."""


def at_home(sighting: Sighting, homes: tuple[str, ...]) -> bool:
    """Whether a sighting stands under a heading where a reader would look for it, or is one."""
    passage = _passage(sighting)
    if passage is None:
        return False
    titles = " ".join(passage.section).lower()
    if passage.kind is PassageKind.HEADING:
        titles = f"{titles} {passage.text.lower()}"
    return any(home in titles for home in homes) and not _OTHER_IMPACT.search(titles)


def sentence(sighting: Sighting) -> str:
    """Return the sentence a sighting stands in; of a table its cell."""
    passage = _passage(sighting)
    if passage is None:
        return sighting.text
    site = sighting.fact.sites[0] if sighting.fact is not None and sighting.fact.sites else None
    start, end = (site.start, site.end) if site is not None else (sighting.start, sighting.end)
    spans = [one for one in sentence_spans(passage.text) if one[0] < end and start < one[1]]
    return passage.text[spans[0][0] : spans[-1][1]].strip() if spans else passage.text[start:end]


def doubtful(kind: str, sighting: Sighting, document: Document, item: Item, homes: tuple[str, ...]) -> bool:
    """Whether a second reader could say that a sentence does not answer the item."""
    passage = _passage(sighting)
    if passage is None:
        return True
    if kind in _HOMEBOUND and not at_home(sighting, homes):
        return True
    if any(FULLER.get(kind) in group for group in item.needs):
        return True
    if kind == "impact" and "positive and negative" in item.asks and not _both(passage, document):
        return True
    said = sentence(sighting)
    if kind == "data-split" and any(EARLY.search(title) for title in passage.section):
        return True
    if kind == "proofs" and not is_proof(said, passage, _below(passage, document), document):
        return True
    if kind == "assumptions" and not is_premise(said, passage, document):
        return True
    if kind == "reproduction-commands" and not instructs(said, passage.text):
        return True
    if passage.kind is PassageKind.HEADING:
        return not _discussed(kind, passage, document)
    if kind == "selection-method" and not is_choice(said):
        return True
    if (never := NEVER.get(kind)) is not None and never.search(said):
        return True
    if "existing" in item.heading + item.title and _released(kind, said):
        return True
    if _OTHERS.search(said) and not _OURS.search(said):
        return True
    if sighting.fact is not None:
        return _of_other_scope(kind, sighting, said)
    if kind in _NEGATIVE:
        return (says := SAYS.get(kind)) is not None and not says.search(said)
    if kind == "code":
        theirs = sighting.text.endswith("*") or _THEIR_CODE.search(said) is not None
        return theirs or pending(sighting.text, document)
    if (says := SAYS.get(kind)) is not None and not says.search(said) and not _table(kind, passage):
        return True
    return _DENIED.search(said) is not None or _POSSIBLE.search(said) is not None


def _table(kind: str, passage: Passage) -> bool:
    """Whether a cell may say by its column or row what a sentence must say in words."""
    spoken = ("data-split", "selection-method", "licence", "variation")
    return passage.kind is PassageKind.CELL and kind not in spoken


def _of_other_scope(kind: str, sighting: Sighting, said: str) -> bool:
    """Whether a time is one of all the work where that of a run is asked for, or the other way round."""
    fact = sighting.fact
    if fact is None or fact.kind is Kind.HARDWARE:
        return False
    if kind == "total-compute":
        return not _WHOLE.search(said)
    if kind == "run-time":
        return bool(_WHOLE.search(said)) and not _EACH.search(said)
    return False


def _discussed(kind: str, heading: Passage, document: Document) -> bool:
    """Whether a heading is of that kind, and text below it that speaks of the matter."""
    titled = HEADINGS.get(kind)
    if (titled is not None and not titled.search(heading.text)) or (titled is None and kind in SAYS):
        return False
    body = _below(heading, document)
    under = UNDER.get(kind)
    return len(body.split()) >= _HOLLOW and (under is None or under.search(body) is not None)


def _below(heading: Passage, document: Document) -> str:
    """Return the text that stands under a heading."""
    at = next((n for n, one in enumerate(document.passages) if one is heading), None)
    below: list[str] = []
    for one in document.passages[at + 1 :] if at is not None else ():
        if one.kind is PassageKind.HEADING and len(one.section) <= len(heading.section):
            break
        if one.kind not in (PassageKind.HEADING, PassageKind.CHECKLIST):
            below.append(one.text)
    return " ".join(below)


def _both(passage: Passage, document: Document) -> bool:
    """Whether the section around a passage speaks of benefits and of harms."""
    if passage.kind is PassageKind.HEADING:
        body = _below(passage, document)
    else:
        body = " ".join(one.text for one in document.passages if one.section == passage.section)
    return BENEFIT.search(body) is not None and HARM.search(body) is not None


_RELEASE: Final = lazy(
    r"\bwe (?:\w+ )?(?:release|publish|provide|license|distribute)\b|\bour (?:\w+ )?(?:code|data\w*"
    r"|benchmark|models?"
    r"|implementation|repository)\b|\bthe (?:code|dataset|benchmark|corpus) (?:is|was|are"
    r"|will be) (?:\w+ )?(?:released"
    r"|distributed|available|published|licensed)",
    re.I,
)


def _released(kind: str, said: str) -> bool:
    """Whether a licence is that of the authors' own release."""
    return kind == "licence" and _RELEASE.search(said) is not None


def _passage(sighting: Sighting) -> Passage | None:
    if sighting.fact is not None and sighting.fact.sites:
        return sighting.fact.sites[0].passage
    return sighting.passage
