"""Who acts in a sentence before a figure: the authors, others, a citation."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reproof.fact import Kind, Scope
from reproof.gather.attribution import comparison
from reproof.gather.cues import FIRST, FOLLOW, THEIRS, UNLIKE, plain
from reproof.passage import CITE, CITET
from reproof.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.gather.reading import Reading

_ELSEWHERE = lazy(
    rf"^\W*In\s(?:(?:the|their)\s(?:original|initial|previous|prior)\s(?:paper|work|study|experiments?|publication|implementation"
    rf"|article|setup)|(?:the\s)?(?:paper|work|study|experiments?|analysis)\s(?:of|by|from)\s{CITET}|{CITET})(?=\s?,|\s[a-z])"
    rf"|^\W*The\s(?:[\w-]+\s){{1,3}}(?:of|in|from|by)\s(?:the\soriginal\s(?:paper|authors|study|work|publication)|{CITET})\s"
    r"(?:was|were|is|are|had|have|has|used?|uses)\s(?!re-?p?|repeat|replic|verif|compar|used\b|run\b|trained\b)"
)
"""A sentence set in somebody else's paper: "In the original paper, ..."."""
_DEED = (
    r"(?:trains?|trained|training|takes?|took|uses?|used|using|requires?|required|needs?|needed|costs?|reports?|reported"
    r"|consumes?|consumed|emits?|emitted|employs?|employed|runs?|ran|spends?|spent|lasts?|lasted|states?|stated|estimates?"
    r"|estimated|finds?|found|showed|shows?|proposes?|proposed|introduced|introduces?|demonstrated?|scales?|scaled|claims?"
    r"|mentions?|mentioned|tried|tested|explored|searched|compared|considered|fine-?tuned?|pre-?train(?:s|ed)?|evaluated?|performed|conducted|had|has|have|is|are|was|were|can|could|with)"
)
_ACTIVE = lazy(
    r"\s*(?:\w+ly\s)?(?:requires?|needs?|takes?|took|uses?|used|costs?|consumes?|consumed|emits?|emitted|reports?|reported|runs?|ran)\b"
)
_DOING = lazy(
    r"\s(?:that\s|which\s)?(?:us(?:es?|ed|ing)|on|requir\w+|need\w*|train(?:ed|ing)|r[au]n\w*|relying\son)\b[^,;]*$"
)
_OWNED = lazy(r"['’]\s?s?\s[\w-]+")
_WITH_TOOL = lazy(r"\b(?:with|using|use|uses|used|from|via|by\srunning|running|ran|on|of)\s(?:the\s)?$", re.I)
_TOOL = lazy(
    r"(?:['’]\s?s?)?\s(?:[\w-]+\s){0,2}?(?:code|codebase|implementations?|repositor(?:y|ies)|scripts?|software|hyper-?parameters|settings"
    r"|configurations?|recipes?|(?<=official\s)release)\b"
)
_OWNED_ACTS = lazy(rf"['’]\s?s?(?:\s(?!and\b|to\b|on\b|with\b|for\b|in\b)[\w-]+){{1,2}}?{_ACTIVE.pattern}")
_WHICH = lazy(rf"\s*,?\s*(?:which|who|whose)\s(?:[\w-]+\s){{0,3}}?{_DEED}\b")
_UNLIKE_WHICH = lazy(
    r"\b(?:unlike|in\scontrast\s(?:to|with)|as\sopposed\sto|differs?\sfrom|compared\s(?:to|with))\s[^,;.]{1,60},?\s(?:which|that|who)\s",
    re.I,
)
_ACTS = lazy(rf"\s*,?\s*(?:which\s|that\s|who\s)?(?:\w+ly\s)?(?!with\b|using\b){_DEED}\b")
_LEAN = lazy(
    r"(?:\bfollow(?:s|ing|ed)?(?:\sthe\s[\w\s]{0,30})?(?:\sof|\sin|\sfrom)?|\b(?:as|similar(?:ly)?|identical|analogous)\s(?:in|to|by|with)|\blike"
    r"|\bsame\s[\w\s-]{0,25}\sas(?:\sin)?|\bunlike|\bthan|\b(?:contrast|comparison|compared|relative|opposed)\s(?:to|with)|\bfrom|\bby|\bof|\busing|\bvia|\bper|\bsee|\bin\sline\swith|\bproposed\sin|\bprovided\sby|\bcf\.?"
    r"|\bdescribed\s(?:in|by)|\bused\s(?:in|by)|\bin|\baccording\sto|\bbased\son|\brecommended\sby|\bsuggested\s(?:in|by))\s+(?:the\s)?$",
    re.I,
)
_RERUN_BY_US = lazy(r"\bwe\s(?:\w+\s){0,2}?re-?(?:ran|run|train|implement|produc|evaluat|comput)\w*\b", re.I)
_VERB = lazy(rf"\b{_DEED}\b")


def somebody_else(reading: Reading) -> tuple[Scope, str] | None:
    """Apply the nearest actor before the mention: we, the original authors, a citation as subject."""
    before = reading.before
    first = [(m.start(), Scope.OWN, f"first person: “{m[0]}”") for m in FIRST.finditer(before)]
    actors = [*first, *_others(before, bool(first)), *_cited_subjects(reading, before)]
    if not actors:
        return None
    _, scope, reason = max(actors, key=lambda actor: actor[0])
    if scope is Scope.OWN and comparison(reading):
        return None
    return scope, reason


def _others(before: str, ours: bool) -> Iterator[tuple[int, Scope, str]]:
    """Yield the words for other people's work that act before the mention."""
    if match := _ELSEWHERE.match(before):
        yield match.start(), Scope.CITED, f"set elsewhere: “{plain(match[0])}”"
    for match in THEIRS.finditer(before):
        rest = before[match.end() :]
        lean = _LEAN.search(before[: match.start()])
        unlike = (
            lean and _DOING.match(rest) and UNLIKE.search(before, max(0, match.start() - 30), match.start())
        )
        if lean and not unlike and (FOLLOW.search(lean[0]) or not _ACTIVE.match(rest)):
            continue  # "as in the original work", "the code provided by the authors was run on ..."
        if _WITH_TOOL.search(before[: match.start()]) and _TOOL.match(rest):
            continue  # "the baselines were retrained with the authors' code": a tool, not an actor
        if ours and _OWNED.match(rest) and not _OWNED_ACTS.match(rest):
            continue  # "we used the authors' code and ran it on ...": an object, not an actor
        if ours and not _verb_between(rest) and not UNLIKE.search(before[: match.start()]):
            continue
        if match[0].lower().startswith("et") and before.count("(", 0, match.start()) > before.count(
            ")", 0, match.start()
        ):
            continue  # a citation typed out in brackets
        yield match.start(), Scope.CITED, f"said of others: “{match[0]}”"
    for match in _UNLIKE_WHICH.finditer(before):
        yield match.end(), Scope.CITED, f"of what it is set against: “{plain(match[0])}”"


def _cited_subjects(reading: Reading, before: str) -> Iterator[tuple[int, Scope, str]]:
    """Yield the citations that act before the mention: as a noun, or behind the name of who acts."""
    if _RERUN_BY_US.search(before):
        return
    for at, char in enumerate(before):
        if char not in (CITE, CITET):
            continue
        rest = before[at + 1 :]
        if _WHICH.match(rest):
            yield at, Scope.CITED, "a citation is the subject"
        elif char == CITET:
            lean = _LEAN.search(before[:at])
            if lean and (FOLLOW.search(lean[0]) or re.match(r"\s*,", rest) or not _acts(rest, reading)):
                continue
            if _verb_between(rest):
                yield at, Scope.CITED, "a citation is the subject"
        elif char == CITE and reading.mention.kind is not Kind.PARAMETERS and _ACTS.match(rest):
            yield at, Scope.CITED, "what a citation supports is the subject"


def _acts(rest: str, reading: Reading) -> bool:
    """Return whether what a citation describes does something: "the approach of X requires ..."."""
    return reading.mention.kind is not Kind.PARAMETERS and bool(_ACTIVE.match(rest))


def _verb_between(text: str) -> bool:
    return _VERB.search(text[:120]) is not None
