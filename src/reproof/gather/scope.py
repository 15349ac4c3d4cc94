"""Whose work a mention is about: the authors' own, or somebody else's, a hypothesis, a plan.

The rules are tried in order; the first that applies decides and gives the reason shown to users.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reproof.fact import Scope
from reproof.gather.actors import somebody_else
from reproof.gather.attribution import attributed, cited_claim, comparison, made_by
from reproof.gather.by_name import by_name
from reproof.gather.cues import COMPUTE, FIRST, PASSIVE, SETUP
from reproof.gather.hypothesis import extended_to, plan_or_hypothesis, supposed
from reproof.gather.in_passing import in_passing
from reproof.gather.made_before import made_before
from reproof.gather.not_spent import not_spent
from reproof.gather.own_work import UNNAMED
from reproof.gather.repeats import required
from reproof.gather.row_scope import table_scope
from reproof.gather.sections import INTRO, OWN_SECTION, SURVEY
from reproof.gather.spoken_of import our_device, spoken_of
from reproof.passage import CITE, CITET, PassageKind
from reproof.patterns import lazy

if TYPE_CHECKING:
    from reproof.gather.reading import Reading

_AIM = lazy(
    r"^\W*(?:the|our)\s(?:goal|aim|objective)\s(?:of\s(?:this|the)\s\w+\s)?(?:was|is)\b", re.IGNORECASE
)
"""The authors telling what they set out to do."""

_WHOLE = lazy(
    r"^\W*the\s(?:entire|whole|full|complete|proposed|resulting|presented|final)\s(?:[\w-]+\s){0,2}?(?:pipeline|system|framework|method|model"
    r"|approach|training|workflow|procedure|search|process|run)\b",
    re.IGNORECASE,
)


def scope_of(reading: Reading) -> tuple[Scope, str]:
    """Return whose work the mention is about, and the reason in words."""
    if "price" in reading.mention.qualifiers:
        return Scope.CITED, "a price, paid by nobody yet"
    if reading.spot.cell is not None and (answer := table_scope(reading)):
        return answer
    for rule in (
        our_device,
        plan_or_hypothesis,
        extended_to,
        supposed,
        required,
        not_spent,
        spoken_of,
        made_before,
        by_name,
        attributed,
        somebody_else,
        comparison,
        made_by,
        cited_claim,
        in_passing,
        _by_section,
    ):
        if answer := rule(reading):
            return answer
    return _default(reading)


def _by_section(reading: Reading) -> tuple[Scope, str] | None:
    """Apply the section, where the sentence does not name the authors."""
    passage = reading.passage
    if passage.kind in (PassageKind.ABSTRACT, PassageKind.TITLE, PassageKind.CELL, PassageKind.CAPTION):
        return None
    if own := FIRST.search(reading.sentence):
        return Scope.OWN, f"first person: “{own[0]}”"
    if own := _AIM.match(reading.sentence):
        return Scope.OWN, f"the work's aim: “{own[0].strip()}”"
    cited = CITE in reading.sentence or CITET in reading.sentence
    if not cited and (own := _WHOLE.match(reading.before)):
        return Scope.OWN, f"the work's own: “{own[0].strip()}”"
    for title in passage.section:
        if SURVEY.match(title):
            return Scope.CITED, f"section “{title}”"
        if passage.appendix or not INTRO.match(title):
            continue
        if cited:
            return Scope.CITED, f"section “{title}”, in a sentence with a citation"
        if reading.mention.kind in COMPUTE:
            if (named := SETUP.search(reading.sentence)) and named[0][:1].lower() in "ae":
                break  # "all experiments", "each run"
            return Scope.CITED, f"section “{title}”, {UNNAMED}"
    return None


def _default(reading: Reading) -> tuple[Scope, str]:
    """Judge by how the sentence is put, else by the part of the paper it stands in."""
    passage, sentence = reading.passage, reading.sentence
    if match := FIRST.search(sentence) or SETUP.search(sentence) or PASSIVE.search(sentence):
        return Scope.OWN, f"“{match[0]}”"
    if passage.kind in (PassageKind.ABSTRACT, PassageKind.CAPTION, PassageKind.CELL):
        return Scope.OWN, f"in the {'table' if passage.kind is PassageKind.CELL else passage.kind.value}"
    if passage.appendix:
        return Scope.OWN, "in the appendix"
    for title in reversed(passage.section):
        if OWN_SECTION.search(title):
            return Scope.OWN, f"section “{title}”"
    return Scope.UNCLEAR, "nothing says whose"
