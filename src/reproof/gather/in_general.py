"""Figures of thought experiments and of a field at large: "suppose a model of 1B parameters"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reproof.fact import Kind, Scope
from reproof.gather.cues import FIRST, OWN_SECTION
from reproof.passage import CITE, CITET
from reproof.patterns import lazy

if TYPE_CHECKING:
    from reproof.gather.reading import Reading

_KINDS = frozenset({Kind.PARAMETERS, Kind.FLOP, Kind.COST, Kind.RUNS, Kind.TRIALS})
_SUPPOSE = lazy(
    r"^\W*(?:suppose|imagine|assum(?:e|ing)|picture|let\s(?:us\s(?:assume|suppose|imagine|say)|an?\b))\b",
    re.IGNORECASE,
)
_CONSIDER = lazy(
    r"^\W*(?:consider|think\sof|take)\s(?:for\s(?:example|instance),?\s)?(?:an?|the\scase)\s|^\W*if\s(?:an?|each|every|one)\s",
    re.IGNORECASE,
)
_EXAMPLE = lazy(r"^\W*(?:for\s(?:example|instance)|e\.g\.),?\s", re.IGNORECASE)
_FIELD = lazy(
    r"^\W*(?:(?:a\s)?typical(?:ly)?|most|many|modern|state-of-the-art|existing|current|today's|contemporary|common|standard|published)\s"
    r"(?:[\w-]+\s){0,3}?(?:models?|networks?|transformers?|systems?|methods?|architectures?|approaches|LLMs|LMs|values|numbers)\b"
    r"|^\W*in\san?\s(?:[\w-]+\s){0,2}?(?:model|network)\s(?:of|with)\s$|\bany\s(?:[\w-]+\s){0,2}?(?:model|network|architecture)\b",
    re.IGNORECASE,
)
_LIKE = lazy(r"\b(?:such\sas|like|including|e\.g\.,?)\s[^.;]{0,80}$", re.IGNORECASE)
_INDEFINITE = lazy(r"(?:^\W*|\bfor\s)(?:an?|one)\s(?:[\w-]+\s){0,2}$", re.IGNORECASE)
_TRIED = lazy(
    r"experiment|result|set-?up|implement|evaluat|detail|ablation|train|hyper|baseline|comput|hardware|reproduc|appendix|analys"
    r"|finding|limitation|discussion|conclusion|data",
    re.IGNORECASE,
)


def supposed(reading: Reading) -> tuple[Scope, str] | None:
    """Return cited for a figure of a thought experiment."""
    if reading.mention.kind not in _KINDS:
        return None
    match = _SUPPOSE.match(reading.sentence)
    if match is None and not FIRST.search(reading.sentence):
        match = _CONSIDER.match(reading.sentence)
    return (Scope.CITED, f"a thought experiment: “{match[0].strip()}”") if match else None


def in_general(reading: Reading) -> tuple[Scope, str] | None:
    """Return cited for what is said of a field, or in passing outside the parts that tell of experiments.

    Only for sentences without a word of the authors themselves.
    """
    if match := _FIELD.search(reading.before):
        return Scope.CITED, f"said of the field: “{match[0].strip()}”"
    titles = reading.passage.section
    if (
        reading.mention.kind is not Kind.PARAMETERS
        or reading.passage.appendix
        or any(map(_TRIED.search, titles))
    ):
        return None
    if match := _LIKE.search(reading.before) or _EXAMPLE.match(reading.sentence):
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
