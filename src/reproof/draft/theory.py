"""Tell premises from opinions and proofs from promises of one.

"We assume that speed is important" carries no result, and "the proof is in the appendix" proves
nothing: the premise must belong to a result, and the proof must stand where the pointer leads.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from reproof.passage import PassageKind
from reproof.patterns import lazy

if TYPE_CHECKING:
    from reproof.passage import Document, Passage

_RESULT: Final = lazy(
    r"(?:thm|theo|theorem|lem|lemma|prop|proposition|coro?|corollary|claim|derivation|proof)s?[a-z\d]{0,3}",
    re.I,
)
_PREMISE: Final = lazy(r"(?:assum(?:e|ption)?s?|ass|condition)\w{0,3}\*?", re.I)
"""Environments that state a result or prove it, and those that state what it rests on."""
_DECLARED: Final = lazy(r"\\newtheorem\*?\s*\{(\w+)\*?\}\s*(?:\[\w+\])?\s*\{([^{}]{1,40})\}")
_OPINION: Final = lazy(
    r"\bassum\w+[^.]{0,120}\b(?:important|desirable|useful|helpful|crucial|interesting|beneficial|relevant"
    r"|valuable|preferable|better|worth\w*|matters?|key|intuitive|practical|helps?)\b",
    re.I,
)
_NAMED: Final = lazy(
    r"\bassumptions? ?\(?(?:\d|(?-i:[A-Z])(?:\d|\b)|\ue002)|\bunder (?:the|this|these|our|mild|standard"
    r"|suitable|following) (?:\w+ ){0,3}assumptions?\b",
    re.I,
)
_PROPERTY: Final = lazy(
    r"\b(?:assum(?:e|es|ed|ing)|suppos(?:e|ing))\b[^.]{0,160}(?:\b(?:independen(?:t|ce)|i\.?i\.?d|identically"
    r"|uncorrelated|(?:strongly[- ])?convex|concave|lipschitz|smooth|bounded|continuous|differentiable"
    r"|gaussian|normally|zero[- ]mean|invertible|full[- ]rank|positive (?:semi-?)?definite|compact"
    r"|measurable|symmetric|stationary|ergodic|orthogonal|injective|monotone|finite|integrable|linear"
    r"|separable|isotropic|uniformly)\b|[=≤≥<>∈])",
    re.I,
)
"""What a result can rest on: a property in the terms of mathematics, or a formula."""
_SKETCH: Final = lazy(
    r"^\W*(?:proof\W{1,3})?(?:sketch|idea|outline|intuition)|\bproof (?:sketch|idea|outline)", re.I
)
_DEFERRED: Final = lazy(
    r"\b(?:see|in|to|from|by) (?:the |our )?(?:appendi\w+|supplement\w*|section \ue002|\ue002|full version"
    r"|extended version|\ue000|\ue001)|\bdeferred\b|\bomitted\b|\bcan be found\b|\bleft (?:to|as|out)\b"
    r"|\bavailable (?:in|at|on)\b",
    re.I,
)
_PROOF: Final = lazy(r"^\W*(?:proof|derivation)s?(?: of [^.:]{1,60})?\s?[.:]", re.I)
"""How a proof begins that has no environment of its own."""
_PROVEN: Final = lazy(r"\b(?:proofs?|derivations?|proving|deriving)\b", re.I)
_STEPS: Final = lazy(
    r"[=≤≥∈∑∫]|\b(?:hence|therefore|thus|implies|follows|substitut\w+|contradiction|by (?:the )?definition"
    r"|induction|yields|q\.e\.d)\b",
    re.I,
)
_BRIEF: Final = 8
"""Words that are too few to prove anything."""


def is_premise(said: str, passage: Passage, document: Document) -> bool:
    """Whether a sentence says what a theoretical result rests on."""
    environment = _titled(passage.environment, document)
    if _PREMISE.fullmatch(environment):
        return True
    if _RESULT.fullmatch(environment):
        return bool(re.search(r"\b(?:assum|suppos|let\b|under\b|if\b)", said, re.I))
    if _OPINION.search(said):
        return False
    if _NAMED.search(said):
        return True
    return _PROPERTY.search(said) is not None and _beside_a_result(passage, document)


def is_proof(said: str, passage: Passage, below: str, document: Document) -> bool:
    """Whether a proof stands in a passage, or `below` it when it is a heading; not only where one is."""
    text = below if passage.kind is PassageKind.HEADING else passage.text
    if _SKETCH.search(passage.text[:60]) or len(text.split()) < _BRIEF:
        return False
    if passage.kind is PassageKind.HEADING:
        return _STEPS.search(text) is not None and not _only_deferred(text)
    if _titled(passage.environment, document).lower().startswith(("proof", "derivation")):
        return not _only_deferred(text)
    begins = _PROOF.match(said) is not None
    return begins and _STEPS.search(text) is not None and not _only_deferred(text)


def _only_deferred(text: str) -> bool:
    """Whether a text does little but to send the reader elsewhere."""
    return _DEFERRED.search(text) is not None and len(text.split()) < 4 * _BRIEF


def _titled(environment: str, document: Document) -> str:
    """Return what an environment prints as: `\\newtheorem{axm}{Assumption}` makes axm an assumption."""
    name = environment.rstrip("*")
    return _declared(document.flat).get(name, name) if name else ""


@lru_cache(maxsize=2)
def _declared(latex: str) -> dict[str, str]:
    return {match[1]: match[2].strip() for match in _DECLARED.finditer(latex)}


def _beside_a_result(passage: Passage, document: Document) -> bool:
    """Whether a result, a proof or a derivation stands in the same section as a passage, or it is one."""
    if any(_PROVEN.search(title) for title in passage.section):
        return True
    for one in document.passages:
        if one.section != passage.section or one.kind is PassageKind.CHECKLIST or not one.environment:
            continue
        if _RESULT.fullmatch(_titled(one.environment, document)):
            return True
    return False
