"""Models and sums that a paper only speaks of: in its introduction, in surmises, in concessions.

A size, an amount of computation or a price is said of others far more often than a device or a time.
Where a paper surveys or surmises, such a figure counts as its own only with a word that it is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reproof.fact import Kind, Scope
from reproof.gather.cues import CONCESSION, FIRST, PROPOSED, SETUP
from reproof.gather.repeats import told_of_others
from reproof.gather.sections import AFTERTHOUGHT, INTRO, MODEL_SECTION, OWN_SECTION
from reproof.passage import CITE, CITET, PassageKind
from reproof.patterns import lazy

if TYPE_CHECKING:
    from reproof.gather.reading import Reading

_KINDS = frozenset({Kind.PARAMETERS, Kind.FLOP, Kind.COST})
_REPEATS = frozenset({Kind.RUNS, Kind.TRIALS})
_SURMISE = lazy(
    r"^\W*scaling\s(?:up\s)?to\b|\b(?:whether|unclear|unknown|open\squestions?|rumou?red|(?:said|believed|thought)\sto\b|reportedly|presumably"
    r"|ask(?:s|ed)?\sif|remains?\sto\sbe|not\s(?:yet\s)?possible|out\sof\sreach|infeasible|impractical|prohibitive\w*"
    r"|(?:may|might)\s(?:behave|differ|show|not))\b",
    re.IGNORECASE,
)
_THEIR = lazy(r"\btheir\s[^.;,]{0,60}$", re.IGNORECASE)
_GOES_ON = lazy(
    r"^\W*(?:it|its|they|this|these|the\s(?:model|network|system|final|largest|smallest))\b", re.IGNORECASE
)
_NAME = lazy(r"^\W*(?=[a-z]{0,20}[A-Z][a-z]{0,20}[A-Z\d-])([A-Za-z]{3,20})[\w-]{0,20}\s")
_INTRODUCED = lazy(
    r"\bwe\s(?:[a-z]+ly\s)?(?:introduc|present|propos|develop|releas|train|call|describ)\w*", re.IGNORECASE
)
_FINDINGS = lazy(r"\b(?:these|all|the\sabove)\s(?:findings|conclusions|observations)\b", re.IGNORECASE)
_FOR_EXAMPLE = lazy(r"^\W*(?:for\s(?:example|instance)|e\.g\.),?\s", re.IGNORECASE)
_FIELD = lazy(
    r"^\W*(?:(?:a\s)?typical(?:ly)?|most|many|modern|frontier|leading|commercial|proprietary|state-of-the-art|existing|current|today's|contemporary|common|standard|published)\s"
    r"(?:[\w-]+\s){0,3}?(?:models?|networks?|transformers?|systems?|methods?|architectures?|approaches|LLMs|LMs|values|numbers)\b"
    r"|^\W*in\san?\s(?:[\w-]+\s){0,2}?(?:model|network)\s(?:of|with)\s$|\bany\s(?:[\w-]+\s){0,2}?(?:model|network|architecture)\b",
    re.IGNORECASE,
)
_LIKE = lazy(r"\b(?:such\sas|like|including|e\.g\.,?)\s[^.;]{0,80}$", re.IGNORECASE)
_INDEFINITE = lazy(r"(?:^\W*|\bfor\s)(?:an?|one)\s(?:[\w-]+\s){0,2}$", re.IGNORECASE)


def in_passing(reading: Reading) -> tuple[Scope, str] | None:
    """Return cited for a size, a computation or a sum that nothing ties to the authors' own work."""
    passage = reading.passage
    if reading.mention.kind in _REPEATS:
        return told_of_others(reading)
    if reading.mention.kind not in _KINDS or passage.kind is PassageKind.CELL:
        return None
    sentence, clause = reading.sentence, reading.clause
    ours = FIRST.search(sentence) or PROPOSED.search(sentence)
    if ours and not FIRST.search(reading.before):
        aside = _THEIR.search(reading.before) or (not FIRST.search(clause) and CONCESSION.match(clause))
        if aside:
            return Scope.CITED, f"set against the authors' own: “{aside[0].strip()}”"
    if ours or _goes_on(reading):
        return None
    if match := _SURMISE.search(sentence):
        return Scope.CITED, f"a surmise: “{match[0]}”"
    if passage.appendix or passage.kind in (PassageKind.ABSTRACT, PassageKind.TITLE, PassageKind.CAPTION):
        return None
    for title in passage.section:
        if INTRO.match(title):
            return Scope.CITED, f"section “{title}”, and no word that it is the authors'"
        if AFTERTHOUGHT.match(title) and reading.mention.kind is Kind.PARAMETERS and not _of_all(clause):
            return Scope.CITED, f"section “{title}”, and no word that it is the authors'"
    return _in_general(reading)


def _of_all(clause: str) -> bool:
    """Return whether the clause speaks of all runs or models of a study, not of "the models" of a field."""
    if _FINDINGS.search(clause):
        return True
    return any(not match[0].lower().startswith("the ") for match in SETUP.finditer(clause))


def _goes_on(reading: Reading) -> bool:
    """Return whether the sentence goes on about what the authors said before: "We train X. It has ..."."""
    start, text = reading.spot.sentence[0], reading.passage.text
    opening, before = text[start : start + 40], text[max(0, start - 300) : start]
    if not FIRST.search(before):
        return False
    name = _NAME.match(opening) if _INTRODUCED.search(before) else None
    return _GOES_ON.match(opening) is not None or (name is not None and name[1] in before)


def _in_general(reading: Reading) -> tuple[Scope, str] | None:
    """Return cited for what is said of a field, or in passing outside the parts that tell of experiments.

    Only for sentences without a word of the authors themselves.
    """
    if match := _FIELD.search(reading.before):
        return Scope.CITED, f"said of the field: “{match[0].strip()}”"
    titles = reading.passage.section
    if (
        reading.mention.kind is not Kind.PARAMETERS
        or reading.passage.appendix
        or any(map(MODEL_SECTION.search, titles))
    ):
        return None
    if match := _LIKE.search(reading.before) or _FOR_EXAMPLE.match(reading.sentence):
        return Scope.CITED, f"an example: “{match[0].strip()}”"
    if not titles or any(map(OWN_SECTION.search, titles)):
        return None
    if (
        "name" in reading.mention.qualifiers
        or CITE in reading.sentence
        or CITET in reading.sentence
        or _INDEFINITE.search(reading.before)
    ):
        return Scope.CITED, f"in passing, in section “{titles[-1]}”"
    return None
