"""Repetitions and searches that others did, or that are only asked about."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reproof.fact import Kind, Scope
from reproof.gather.cues import CONCESSION, FIRST, SETUP, plain
from reproof.passage import CITE, CITET
from reproof.patterns import lazy

if TYPE_CHECKING:
    from reproof.gather.reading import Reading

_OTHERS = lazy(r"\b(?:original|prior|previous|earlier|existing|others?|their)\b", re.IGNORECASE)
_OF_ORIGINAL = lazy(
    r"\s(?:of|in|from)\s(?:the\s)?(?:original|prior|previous|earlier)\s(?:study|paper|work|publication|experiments?|authors)\b"
)
_ASKED = lazy(
    r"\b(?:unclear|(?:not|never)\s(?:\w+ly\s)?(?:clear|specified|stated|explained|described|mentioned)|unknown|unspecified|ambiguous|wonder\w*"
    r"|ask(?:s|ed)?)\s(?:to\sus\s)?(?:what|whether|which|how|if|why|where|in\swhich)\b",
    re.IGNORECASE,
)
"""A question about how others did it."""
_LEFT_OPEN = lazy(
    r"[^.;]{0,80}?\b(?:is|are|was|were|remains?|left)\s(?:\w+\s)?(?:unclear|unknown|unspecified|undocumented|not\s(?:\w+\s)?(?:clear|specified|explained|documented))\b",
    re.IGNORECASE,
)
_GENERALLY = lazy(r"\s(?:may|might|can|could|would|should|cannot)\b")
_IN_THE_PAPER = lazy(
    r"[^.;]{0,40}?\b(?:mentioned|stated|described|reported|claimed|promised|listed|specified)\s(?:in|by)\s(?:the|their)\s(?:paper|publication|article"
    r"|manuscript|README|authors|appendix)\b",
    re.IGNORECASE,
)
_THEIR_REPORT = lazy(
    r"\btheir\s(?:\w+\s){0,2}?(?:code|implementation|repository|scripts?|papers?|publications?|articles?|appendix|stud(?:y|ies)|work|experiments|evaluation)\b",
    re.IGNORECASE,
)
_THE_PAPER = lazy(
    r"(?<!of\s)(?<!in\s)(?<!for\s)\bthe\s(?:original\s)?(?:paper|publication|article|manuscript|authors)\s"
    r"(?:did|do|has|have|had|only|also|never|report|use|mention|state|claim|average|speak|spoke|describe|list|perform|repeat"
    r"|provide|gave|give|ran|run|wrote|say|said|told|indicate|\w{2,12}(?:ed|es|[b-rt-z]s))\b",
    re.IGNORECASE,
)
"""What "the paper" did: the authors' own is "this" or "our paper"."""
_FROM_OTHERS = lazy(
    r"\b(?:results?|scores?|numbers|figures|accurac(?:y|ies)|values|experiments?)\s(?:\w+ed\s)?in\sthe\s(?:original\s)?(?:paper|publication|article)\b|"
    r"^\W*their\s(?:\w+\s)?(?:results|scores|numbers|figures|accurac(?:y|ies)|values)\b"
    rf"|\b(?:is|are|was|were)\s(?:\w+\s)?(?:from|copied|quoted)\s(?:\w+\s){{0,3}}?[{CITE}{CITET}]"
    rf"|^\W*as\s(?:reported|stated|shown|given|found|published)\s(?:by|in)\s(?:[{CITE}{CITET}]|the\soriginal)",
    re.IGNORECASE,
)
"""Figures that somebody else measured."""
_OFTEN = lazy(
    r"\b(?:often|typically|usually|commonly|frequently|traditionally)\s(?:\w+ed|reports?|use|uses|run|train)\b",
    re.IGNORECASE,
)
_CUSTOM = lazy(
    r"^\W*(?:it\s(?:is|has\sbecome)|there\sis)\s(?:\w+ly\s)?(?:an?\s)?(?:\w+\s)?(?:common|customary|usual|standard|typical|good|best|recommended|advisable)\b"
    r"|^\W*ideally\b",
    re.IGNORECASE,
)
_REQUIRED = lazy(
    r"\b(?:requires?|needs?|necessitates?|demands?|calls?\sfor)\s(?:[\w-]+\s){0,4}?(?:(?:re-?)?(?:train\w*|run\w*|evaluat\w*|comput\w*|perform\w*)"
    r"|to\sbe|repeat\w*|repetitions?|running)\b[^.;]{0,60}$",
    re.IGNORECASE,
)
"""What a method asks for: said in the present, of nobody's own runs."""
_WHO = lazy(rf"[{CITE}{CITET}][\])]?,?\s(?:who|which|where|whose)\b", re.IGNORECASE)
"""A relative clause behind a citation tells what the cited work did."""


_OTHER_WORK = (_ASKED, _THEIR_REPORT, _THE_PAPER, _CUSTOM, _WHO, _FROM_OTHERS)


def told_of_others(reading: Reading) -> tuple[Scope, str] | None:
    """Return cited for runs and trials of others: "seeds of the original study", "their code runs 40"."""
    if match := _OF_ORIGINAL.match(reading.after):
        return Scope.CITED, f"attributed: “{match[0].strip()}”"
    conceded = CONCESSION.match(reading.clause) and _OTHERS.search(reading.clause)
    if conceded and not FIRST.search(reading.clause):
        return Scope.CITED, f"set against the authors' own: “{conceded[0]}”"
    before, after = reading.before, reading.after
    match = next((m for p in _OTHER_WORK if (m := p.search(before))), None)
    if match and not FIRST.search(before, match.start()):
        return Scope.CITED, f"told of others: “{plain(match[0])}”"
    if (match := _GENERALLY.match(after) or _OFTEN.search(before)) and not (
        FIRST.search(reading.sentence) or SETUP.search(reading.sentence)
    ):
        return Scope.CITED, f"said in general: “{match[0].strip()}”"
    if (match := _LEFT_OPEN.match(after) or _IN_THE_PAPER.match(after)) and not FIRST.search(reading.clause):
        return Scope.CITED, f"told of others: “{plain(match[0])}”"
    return None


def required(reading: Reading) -> tuple[Scope, str] | None:
    """Return cited for repetitions a method asks for: "this requires training to be repeated 10 times"."""
    match = _REQUIRED.search(reading.before) if reading.mention.kind is Kind.RUNS else None
    if match is None or FIRST.search(match[0]):
        return None
    return Scope.CITED, f"what is required: “{match[0].strip()}”"
