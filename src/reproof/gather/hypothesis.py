"""What was not done: plans, hypotheses, thought experiments, sizes the work would be taken to."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reproof.fact import Kind, Scope
from reproof.gather.cues import COMPUTE, DONE, FIRST, plain
from reproof.gather.sections import RUN_SECTION
from reproof.passage import CITE, CITET
from reproof.patterns import lazy

if TYPE_CHECKING:
    from reproof.gather.reading import Reading

_PLAN = lazy(
    r"\b(?:initially|originally)\s(?:planned|estimated|expected|intended)\b|\bfuture\s(?:work|research|studies|direction|version|experiment|iteration)s?\b|\bin\s(?:the\s)?(?:near\s)?future\b"
    r"|\b(?:we|authors)\s(?:(?:plan|intend|hope|aim|expect|would\slike)\sto|expect\sthat|plan\b)|\bplanned\b|\bwe\srecommend\b"
    r"|\bwe\swill\s(?:\w+\s)?(?:train|run|use|scale|extend|evaluate|explore|test|try)\b"
    r"|\bwill\s(?:then\s|also\s)?be\s(?:run|trained|evaluated|extended|scaled)\b"
    r"|\b(?:left|leave\s\w+)\s(?:for|to)\sfuture\b|\bremains?\s(?:to\sbe|our)\b|\bwill\sbe\s(?:added|reported|included|given)\b"
    r"|\b(?:measurements?|results?|evaluation|tests?|benchmarks?|deployment)\b[^.;]{0,40}?\s(?:(?:is|are|still)\s){0,2}(?:pending|left\sopen)\b",
    re.I,
)
_OUT_OF_SCOPE = lazy(
    r"\bfuture\swork\b|\bout\sof\s(?:our\s)?scope\b|\bcould\snot\s(?:\w+\s)?(?:be\s)?(?:test|train|run|evaluat|afford|use|fit|includ|consider|reproduc|replicat|repeat|execut)\w*|\bbeyond\s(?:the|our)\s(?:scope|budget|means)\b",
    re.I,
)
_TOOK = lazy(r"\b(?:takes?|took|ran|trained|lasted|required|needed)\b", re.I)
_OF_IT = lazy(r"[,)]|\b(?:we|it|they|one|our|the|training)\b")
_REASON = lazy(r"\b(?:since|because|as|whereas|while|given\sthat|considering\sthat|seeing\sthat)\b", re.I)
_WOULD = lazy(
    r"\b(?:would|might)\s(?:\w+\s){0,3}?(?:take|need|require|cost|consume|emit|have|run|use|last|amount|correspond|call|entail"
    r"|be\s(?:needed|required|trained|used|run|reduced|around|about|roughly|approximately|some|over|under|up\sto|[~≈$\d]))"
    r"|\bwould\s?'?ve\b|\bcould\s(?:be|have\sbeen)\s(?:\w+ly\s)?(?:finished|completed|done|shortened|repeated|parallel\w+|carried\sout|performed)\b|\bcould\s(?:have\s)?(?:\w+\s)?(?:taken|need|require|cost|consume|emit|range|exceed"
    r"|be\s(?:trained|run|reduced|extended|scaled|used))\b"
    r"|\bif\s(?:we\s(?:had|were|used|ran|trained|could)|run\son|trained\son|one\b|it\swere)\b|\bhad\swe\b"
    r"|\bone\swould\b|\bwere\sto\b|\b(?:hypothetical(?:ly)?|back-of-the-envelope)\b"
    r"|\bequivalent\scost\b|\bat\s(?:\w+[-\s]){1,2}scale\s?(?:\([^)]*\)\s?)?,",
    re.I,
)
_SURMISE = lazy(
    r"\bwould(?:n['’]t)?\b(?!\slike\b)|\bwe\s(?:expect|anticipate)\b|\bbecomes?\s(?:possible|feasible|affordable)\b|\bwill\s(?:suffice|be\s(?:enough|sufficient))\b|\bmight\b|\b(?:practitioners?|users?|researchers?|readers?|anyone|everyone|people|labs?"
    r"|laboratories|companies|developers|reviewers?)\b[^.;]{0,60}?\b(?:can|could|may|might|should|must|need)\b",
    re.I,
)
"""A time or a device that goes with these words is nobody's yet."""
_OUT_OF_REACH = lazy(
    r"\b(?:out\sof\s(?:our\s)?(?:reach|budget)|in-?feasible|unaffordable|not\saffordable|prohibitive(?:ly\s\w+)?|unrealistic|impractical"
    r"|beyond\s(?:most|many|our|typical|academic|the\s(?:means|reach|budgets?)\sof))\b",
    re.I,
)
_TAKING = lazy(
    r"\b(?:takes?|took|needs?|needed|requires?|required|ran|runs|trained|lasts?|lasted|used)\b", re.I
)
_SUCH_AS = lazy(
    r"\b(?:needs?|requires?|needed|recommend(?:ed)?)\b(?:[^.;]|\.\d){0,80}\b(?:such\sas|e\.g\.,?|like)\s[^.;]{0,40}$",
    re.I,
)
_ALL = lazy(
    r"\b(?:all|each|every|both)\s(?:[\w-]+\s){0,3}?\w+s?\s(?:was|were|is|are|took|takes?|ran|used?)\b", re.I
)
_ASIDE = lazy(r"\bfor\s(?:(?!fair)\w+\s)?(?:comparison|reference|context|perspective)\b", re.I)
_CAN = lazy(
    r"\b(?:can|may|could)\s(?:\w+\s)?(?:be\s(?:\w+ly\s)?(?:trained|run|fine-?tuned|executed|performed|deployed|served|done)|train|fit|run|take|cost|require)\b"
    r"|\bis\s(?:possible|feasible|enough|sufficient)\b|\bsuffices?\b",
    re.I,
)
_CONTRAST = lazy(r"\b(?:but|however|although|though|whereas|yet)\b", re.I)
_EXTENDED_TO = lazy(
    r"\b(?:scal(?:e|es|ing)|extend(?:s|ing)?|generali[sz](?:es?|ing)|transfer(?:s|ring)?|appl(?:y|ies|ying)|mov(?:es?|ing)|carr(?:y|ies)\sover"
    r"|hold(?:s|ing)?)\b"
    r"[^.;,]{0,40}\b(?:to|for)\s(?:[\w-]+\s){0,2}$",
    re.IGNORECASE,
)
_REPLACED = lazy(
    r"\b(?:replac(?:e|es|ed|ing)|swap(?:ped|ping)?)\s(?:the|their|its)\s(?:[\w-]+\s){0,2}$", re.IGNORECASE
)
_BY = lazy(r"^[^.;]{0,40}\b(?:by|with|for)\b", re.IGNORECASE)
_TAKEN_FROM = lazy(
    rf"^\W{{0,3}}[^.;]{{0,30}}?\b(?:are|is|were|was)\s(?:\w+\s)?from\s(?:the\s(?:original|literature)|their\s|{CITET}|{CITE})"
)
_DOUBTED = lazy(r"\b(?:not|whether|if|may|might|could)\b", re.IGNORECASE)
_SUPPOSED_OF = frozenset({Kind.PARAMETERS, Kind.FLOP, Kind.COST, Kind.RUNS, Kind.TRIALS})
"""Kinds of which a thought experiment is told; of what computing took, `supposed_case` judges."""
_SUPPOSE = lazy(
    r"^\W*(?:suppose|imagine|assum(?:e|ing)|picture|let\s(?:us\s(?:assume|suppose|imagine|say)|an?\b))\b",
    re.IGNORECASE,
)
_CONSIDER = lazy(
    r"^\W*(?:consider|think\sof|take)\s(?:for\s(?:example|instance),?\s)?(?:an?|the\scase)\s|^\W*if\s(?:an?|each|every|one)\s",
    re.IGNORECASE,
)
_CASE = lazy(
    r"^\W{0,3}(?:(?:now|thus|hence|then|so|for\s(?:example|instance|simplicity)),?\s)?"
    r"(?:(?:let\sus\s)?(?:suppose|imagine|consider|assum(?:e|ing))\b|say\sthat\b|given\san?\s|(?:for\s(?:example|instance),?\s)?if\s)",
    re.I,
)
_WHEN = lazy(r"^\W{0,3}when(?:ever)?\s(?!we\b)", re.I)
_OUR = lazy(r"\b[Oo]ur\b")


def plan_or_hypothesis(reading: Reading) -> tuple[Scope, str] | None:
    """Return cited for a plan, a hypothesis, a requirement or a possibility."""
    clause, sentence = reading.clause, reading.sentence
    start, end = reading.spot.clause  # a clause starts behind ", we"
    planned = reading.passage.text[max(reading.spot.sentence[0], start - 3) : end]
    if match := _PLAN.search(planned) or _OUT_OF_SCOPE.search(_told(reading)):
        return Scope.CITED, f"a plan: “{match[0]}”"
    match = _WOULD.search(clause)
    behind = match is not None and start + match.start() >= reading.mention.start
    if match and not (behind and reading.mention.kind is Kind.PARAMETERS):
        return Scope.CITED, f"a hypothesis: “{match[0]}”"
    if reading.mention.kind in COMPUTE and (match := _SURMISE.search(clause)):
        return Scope.CITED, f"a surmise: “{match[0]}”"
    match = _OUT_OF_REACH.search(clause) if reading.mention.kind in COMPUTE else None
    if match and not _TAKING.search(clause[: max(0, reading.mention.start - start)]):
        return Scope.CITED, f"what was not done: “{match[0]}”"
    if reading.mention.kind is Kind.HARDWARE and (
        match := _SUCH_AS.search(reading.before + reading.mention.text)
    ):
        return Scope.CITED, f"a requirement: “{match[0].strip()}”"
    if (match := _ASIDE.search(clause)) and not (FIRST.search(sentence) or _ALL.search(clause)):
        return Scope.CITED, f"an aside: “{match[0]}”"
    match = _CAN.search(clause)
    if match and (_CONTRAST.search(reading.after) or _CONTRAST.search(reading.before)):
        return Scope.CITED, f"a possibility set against what was done: “{match[0]}”"
    return None


def _told(reading: Reading) -> str:
    """Return the part of a sentence in which what could not be done speaks of the mention.

    What computing took is told apart from what could not be done behind it, and before it where a
    reason is given in between: "we could not train more, since one run takes 40 minutes".
    """
    before = reading.before
    if reading.mention.kind is Kind.HARDWARE:
        return before + _OF_IT.split(reading.after[:30])[0]  # on what there was, something else was not done
    if reading.mention.kind not in COMPUTE or not _TOOK.search(before):
        return reading.sentence
    reasons = [match.end() for match in _REASON.finditer(before)]
    since = reasons[-1] if reasons else 0
    return before[since:] if _TOOK.search(before, since) else before


def extended_to(reading: Reading) -> tuple[Scope, str] | None:
    """Return cited for a size the work would be taken to: "scaling it to 100B parameters would need"."""
    if reading.mention.kind is not Kind.PARAMETERS:
        return None
    if (match := _REPLACED.search(reading.before)) and _BY.match(reading.after):
        return Scope.CITED, f"what was not used: “{match[0].strip()}”"
    if match := _TAKEN_FROM.match(reading.after):
        return Scope.CITED, f"taken over: “{plain(match[0])}”"
    match = _EXTENDED_TO.search(reading.before)
    if match and not _WOULD.search(reading.after) and not _DOUBTED.search(reading.before):
        return None
    return (Scope.CITED, f"a hypothesis: “{match[0].strip()}”") if match else None


def supposed(reading: Reading) -> tuple[Scope, str] | None:
    """Return cited for a figure of a thought experiment."""
    if reading.mention.kind not in _SUPPOSED_OF:
        return None
    match = _SUPPOSE.match(reading.sentence)
    if match is None and not FIRST.search(reading.sentence):
        match = _CONSIDER.match(reading.sentence)
    return (Scope.CITED, f"a thought experiment: “{match[0].strip()}”") if match else None


def supposed_case(reading: Reading) -> str | None:
    """Return why computing is nobody's: "suppose training takes 10 hours", "when a GPU has 16 GB"."""
    sentence = reading.sentence
    if DONE.search(sentence):
        return None
    in_runs = any(RUN_SECTION.search(title) for title in reading.passage.section)
    if _WHEN.match(sentence) and not FIRST.search(sentence) and not in_runs:
        return "a case that may or may not be"
    return "an example" if _CASE.match(sentence) and not _OUR.search(sentence) else None
