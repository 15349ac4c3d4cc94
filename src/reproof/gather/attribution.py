"""What stands right beside a figure and says whose it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reproof.fact import Kind, Scope
from reproof.gather.cues import COMPUTE, FIRST, FOLLOW, SET_APART, THEIRS, UNLIKE, plain
from reproof.passage import CITE, CITET, PassageKind
from reproof.patterns import lazy

if TYPE_CHECKING:
    from reproof.gather.reading import Reading

_INSTEAD = lazy(r"\b(?:instead\sof|rather\sthan|as\sopposed\sto)\s(?:[\w-]+\s){0,3}$", re.I)
_ON_OURS = lazy(
    r"^[^.;,]{0,30}?\b(?:on|with|using|in)\s(?:our|the\ssame)\s(?:own\s|local\s|\w+\s)?(?:hardware|machines?|GPUs?|cluster|set-?up|servers?"
    r"|workstation|laptop|infrastructure|environment|re-?\w+|implementation)\b",
    re.I,
)
_FOR_OURS = lazy(r"^\s(?:for|with|by|of|in)\s(?:our(?!\sknowledge)|ours)\b", re.I)
"""A figure said to be of the authors' own: "8 hours for theirs and 9 hours for our model"."""
_SAID_BY = lazy(
    r"^\W{0,3}(?:according\sto|as\sper|in)\s(?:the\s)?(?:original|initial|official|authors?|README|repository|paper|prior|previous"
    r"|earlier)\b(?![^.;]{0,40}\b(?:we|our|us)\b)",
    re.I,
)
_IN_BRACKET = lazy(
    rf"^\s(?:\w+\s){{0,2}}?(?:in|by|for|from|of)\s(?:{CITET}|{CITE}|(?:the\s)?(?:original|prior|previous|earlier|published|authors|their)\b)[^()]{{0,30}}\)",
    re.I,
)
"""A figure set beside the authors' own in brackets: "took 10 hours (4 hours in the original paper)"."""
_REPORTED_AS = lazy(
    r"\b(?:was|were|is|are|been)\s(?:\w+ly\s)?(?:reported|stated|given|claimed|measured)\s(?:as|to\sbe|at|with)\b[^;:]{0,40}$",
    re.I,
)
_SAID_TO = lazy(
    r"\b(?:is|are|was|were|has\sbeen|have\sbeen)\s(?:\w+ly\s)?(?:reported|said|claimed)\sto\b", re.I
)
"""Hearsay: "evaluating them is reported to be slow: it takes 3 days"."""
_THEN_OURS = lazy(
    rf"^[^.;]{{0,60}}?(?:{CITE}|{CITET})\W{{0,3}}\s(?:whereas|while|whilst|but|yet|in\scontrast)\b[^.;]{{0,80}}?\b(?:we|our|ours)\b",
    re.I,
)
"""Others' figure with its source, and then the authors' own: "takes 4 days [7], whereas ours ..."."""
_BY_OTHERS = lazy(
    rf"^[\w\s,-]{{0,40}}?\b(?P<verb>(?:used|reported|required|needed|employed|taken|stated|given|consumed|claimed|trained|spent)\s)?"
    rf"(?:in|by|of|from)\s(?:{CITET}|{CITE}|the\s(?:original|authors)|(?:prior|previous|earlier)\s(?:work|paper|stud))",
    re.I,
)
_AMOUNT = lazy(r"than$|surpass|exceed|approach|match|beat", re.I)
_MODELS = lazy(
    r"^[\s-]*(?:params?|parameters?|size[ds]?)?[\s-]*(?:\w+\s)?(?:models?|baselines?|counterparts?|llms?|alternatives?|competitors?|networks?|variants?)\b",
    re.I,
)
_BOTH_TRIED = lazy(r"\bthe\s\d[\d.]*\s?[BM]\s(?:model|variant|version|network)\b", re.I)
_MODEL = lazy(r"(?:model|variant|version|network|one)$")
_MADE_BY = lazy(
    r"\b(?:generated|annotated|created|produced|labell?ed|synthesi[sz]ed|distilled|written)\s(?:by|with|from)\s(?:[\w.-]+\s){0,2}[\w.-]*$",
    re.I,
)
_CITED_AFTER = lazy(rf"^[\s\w,]{{0,24}}[({{\[]?\s?{CITE}")
_LIMIT = lazy(r"\s[~≈]?\s?\d[\d.,]*\s?[^\W\d]")
_CLAIMS = frozenset({Kind.CO2E, Kind.ENERGY, Kind.FLOP, Kind.COST, Kind.DEVICE_HOURS})


def attributed(reading: Reading) -> tuple[Scope, str] | None:
    """Apply what stands right beside the mention: "instead of 8 GPUs", "64 TPUs used by ..."."""
    if match := _INSTEAD.search(reading.before[-60:]):
        return Scope.CITED, f"what was not done: “{match[0].strip()}”"
    if match := _ON_OURS.match(reading.after):
        return Scope.OWN, f"“{match[0].strip()}”"
    if reading.mention.kind in COMPUTE and (match := _FOR_OURS.match(reading.after)):
        return Scope.OWN, f"“{match[0].strip()}”"
    if (match := _SAID_BY.match(reading.before)) and not FIRST.search(reading.before):
        return Scope.CITED, f"said by others: “{match[0].strip()}”"
    if _IN_BRACKET.match(reading.after) and reading.before.count("(") > reading.before.count(")"):
        return Scope.CITED, "others' figure in brackets"
    if _REPORTED_AS.search(reading.before) and THEIRS.search(reading.after):
        return Scope.CITED, "reported by others"
    if (
        reading.mention.kind in COMPUTE
        and (match := _SAID_TO.search(reading.before))
        and not FIRST.search(reading.sentence)
    ):
        return Scope.CITED, f"hearsay: “{match[0]}”"
    if (
        reading.mention.kind in COMPUTE
        and _THEN_OURS.match(reading.after)
        and not FIRST.search(reading.before)
    ):
        return Scope.CITED, "set against the authors' own"
    match = _BY_OTHERS.match(reading.after)
    if match and not (SET_APART.search(match[0]) or FOLLOW.search(reading.clause[: _at(reading)])):
        verb = match["verb"] or UNLIKE.search(reading.clause[: _at(reading)])
        if verb:
            return Scope.CITED, f"attributed: “{plain(match[0])}”"
    return None


def comparison(reading: Reading) -> tuple[Scope, str] | None:
    """Apply "smaller than the 7B model": a size set against the authors' own."""
    if reading.mention.kind is not Kind.PARAMETERS or reading.passage.kind is PassageKind.CELL:
        return None
    before = reading.clause[: _at(reading)]
    match = max(UNLIKE.finditer(before), key=lambda m: m.start(), default=None)
    if match is None:
        return None
    between = before[match.end() :]
    if _LIMIT.match(between):
        return None  # "takes less than 5 MB for its 1M parameters"
    if FIRST.search(between) or re.search(r"\bwith\sonly\b|\busing\b", between):
        return None
    if (
        between.strip() == "the"
        and _BOTH_TRIED.search(before[: match.start()])
        and _MODEL.search(reading.mention.text)
    ):
        return None  # "the 1B model is better than the 7B model"
    sized = re.match(r"\W*\d", reading.mention.text)
    if (
        sized
        and not re.search(r"\w", between)
        and _AMOUNT.search(match[0])
        and not _MODELS.match(reading.after)
    ):
        return None  # "more than 3B parameters" states a size
    return Scope.CITED, f"what it is compared with: “{match[0]}”"


def made_by(reading: Reading) -> tuple[Scope, str] | None:
    """Apply "labels generated by X-70B": a model that made what is used, and is not used itself."""
    match = _MADE_BY.search(reading.before)
    if reading.mention.kind is Kind.PARAMETERS and match and not FIRST.search(reading.sentence):
        return Scope.CITED, f"made by it: “{match[0].strip()}”"
    return None


def cited_claim(reading: Reading) -> tuple[Scope, str] | None:
    """Apply a citation right behind an amount that others measured."""
    if (
        reading.mention.kind in _CLAIMS
        and _CITED_AFTER.match(reading.after)
        and not FIRST.search(reading.sentence)
    ):
        return Scope.CITED, "a figure with a citation behind it"
    return None


def _at(reading: Reading) -> int:
    """Return the mention's start within its clause."""
    return reading.mention.start - reading.spot.clause[0]
