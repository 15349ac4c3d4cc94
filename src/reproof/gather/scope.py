"""Whose work a mention is about: the authors' own, or somebody else's, a hypothesis, a plan.

The rules are tried in order; the first that applies decides and gives the reason shown to users.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reproof.fact import Kind, Scope
from reproof.gather.cues import (
    ACTIVE,
    ACTS,
    AMOUNT,
    ASIDE,
    BY_OTHERS,
    CAN,
    CITED_AFTER,
    CLAIMS,
    CONTRAST,
    DEED,
    ELSEWHERE,
    FIRST,
    FOLLOW,
    INSTEAD,
    INTRO,
    LEAN,
    MADE_BY,
    MODELS,
    NONE,
    NOT_DO,
    ON_OURS,
    ONLY,
    OUT_OF_SCOPE,
    OWN_SECTION,
    OWNED,
    OWNED_ACTS,
    PASSIVE,
    PLAN,
    REPORTED_AS,
    RERUN_BY_US,
    SAID_BY,
    SETUP,
    SUCH_AS,
    SURMISE,
    SURVEY,
    THEIRS,
    TOOK,
    UNLIKE,
    UNLIKE_WHICH,
    WHICH,
    WOULD,
    plain,
)
from reproof.gather.elsewhere import COMPUTE
from reproof.gather.in_general import supposed
from reproof.gather.only_mentioned import extended_to, only_mentioned
from reproof.gather.row_scope import table_scope
from reproof.passage import CITE, CITET, PassageKind
from reproof.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.gather.reading import Reading


_BOTH_TRIED = lazy(r"\bthe\s\d[\d.]*\s?[BM]\s(?:model|variant|version|network)\b", re.I)
_MODEL = lazy(r"(?:model|variant|version|network|one)$")


def denied(reading: Reading) -> str | None:
    """Return the words that say the mention is not so ("no GPU was used"), else None."""
    mention = reading.mention
    before = reading.before[-60:]
    if mention.kind not in (Kind.HARDWARE, Kind.REGION) or ONLY.search(before):
        return None
    match = NONE.search(before) or NOT_DO.search(before)
    if match is None and re.match(r"(?i)(?:no|zero|without)\s", mention.text):
        return mention.text
    if match and mention.kind is Kind.HARDWARE:
        return match[0].strip()
    return None


def scope_of(reading: Reading) -> tuple[Scope, str]:
    """Return whose work the mention is about, and the reason in words."""
    if reading.spot.cell is not None and (answer := table_scope(reading)):
        return answer
    for rule in (
        _plan_or_hypothesis,
        extended_to,
        supposed,
        _attributed,
        _somebody_else,
        _comparison,
        _made_by,
        _cited_claim,
        only_mentioned,
        _by_section,
    ):
        if answer := rule(reading):
            return answer
    return _default(reading)


def _plan_or_hypothesis(reading: Reading) -> tuple[Scope, str] | None:
    clause, sentence = reading.clause, reading.sentence
    start, end = reading.spot.clause  # a clause starts behind ", we"
    planned = reading.passage.text[max(reading.spot.sentence[0], start - 3) : end]
    done = reading.mention.kind in COMPUTE and TOOK.search(reading.before)
    if match := PLAN.search(planned) or OUT_OF_SCOPE.search(reading.before if done else sentence):
        return Scope.CITED, f"a plan: “{match[0]}”"
    match = WOULD.search(clause)
    if match and not (reading.mention.kind is Kind.PARAMETERS and match.start() >= _at(reading)):
        return Scope.CITED, f"a hypothesis: “{match[0]}”"
    if reading.mention.kind in COMPUTE and (match := SURMISE.search(clause)):
        return Scope.CITED, f"a surmise: “{match[0]}”"
    if reading.mention.kind is Kind.HARDWARE and (match := SUCH_AS.search(reading.before)):
        return Scope.CITED, f"a requirement: “{match[0].strip()}”"
    if (match := ASIDE.search(clause)) and not FIRST.search(sentence):
        return Scope.CITED, f"an aside: “{match[0]}”"
    if (match := CAN.search(clause)) and (CONTRAST.search(reading.after) or CONTRAST.search(reading.before)):
        return Scope.CITED, f"a possibility set against what was done: “{match[0]}”"
    return None


def _at(reading: Reading) -> int:
    """Return the mention's start within its clause."""
    return reading.mention.start - reading.spot.clause[0]


def _attributed(reading: Reading) -> tuple[Scope, str] | None:
    """Apply what stands right beside the mention: "instead of 8 GPUs", "64 TPUs used by ..."."""
    if match := INSTEAD.search(reading.before[-60:]):
        return Scope.CITED, f"what was not done: “{match[0].strip()}”"
    if match := ON_OURS.match(reading.after):
        return Scope.OWN, f"“{match[0].strip()}”"
    if (match := SAID_BY.match(reading.before)) and not FIRST.search(reading.before):
        return Scope.CITED, f"said by others: “{match[0].strip()}”"
    if REPORTED_AS.search(reading.before) and THEIRS.search(reading.after):
        return Scope.CITED, "reported by others"
    match = BY_OTHERS.match(reading.after)
    if match and not FOLLOW.search(reading.clause[: _at(reading)]):
        verb = match["verb"] or UNLIKE.search(reading.clause[: _at(reading)])
        if verb:
            return Scope.CITED, f"attributed: “{plain(match[0])}”"
    return None


def _somebody_else(reading: Reading) -> tuple[Scope, str] | None:
    """Apply the nearest actor before the mention: we, the original authors, a citation as subject."""
    before = reading.before
    first = [(m.start(), Scope.OWN, f"first person: “{m[0]}”") for m in FIRST.finditer(before)]
    actors = [*first, *_others(before, bool(first)), *_cited_subjects(reading, before)]
    if not actors:
        return None
    _, scope, reason = max(actors, key=lambda actor: actor[0])
    if scope is Scope.OWN and _comparison(reading):
        return None
    return scope, reason


def _others(before: str, ours: bool) -> Iterator[tuple[int, Scope, str]]:
    """Yield the words for other people's work that act before the mention."""
    if match := ELSEWHERE.match(before):
        yield match.start(), Scope.CITED, f"set elsewhere: “{plain(match[0])}”"
    for match in THEIRS.finditer(before):
        rest = before[match.end() :]
        lean = LEAN.search(before[: match.start()])
        if lean and (FOLLOW.search(lean[0]) or not ACTIVE.match(rest)):
            continue  # "as in the original work", "the code provided by the authors was run on ..."
        if ours and OWNED.match(rest) and not OWNED_ACTS.match(rest):
            continue  # "we used the authors' code and ran it on ...": an object, not an actor
        if ours and not _verb_between(rest) and not UNLIKE.search(before[: match.start()]):
            continue
        if match[0].lower().startswith("et") and before.count("(", 0, match.start()) > before.count(
            ")", 0, match.start()
        ):
            continue  # a citation typed out in brackets
        yield match.start(), Scope.CITED, f"said of others: “{match[0]}”"
    for match in UNLIKE_WHICH.finditer(before):
        yield match.end(), Scope.CITED, f"of what it is set against: “{plain(match[0])}”"


def _cited_subjects(reading: Reading, before: str) -> Iterator[tuple[int, Scope, str]]:
    """Yield the citations that act before the mention: as a noun, or behind the name of who acts."""
    if RERUN_BY_US.search(before):
        return
    for at, char in enumerate(before):
        if char not in (CITE, CITET):
            continue
        rest = before[at + 1 :]
        if WHICH.match(rest):
            yield at, Scope.CITED, "a citation is the subject"
        elif char == CITET:
            lean = LEAN.search(before[:at])
            if lean and (FOLLOW.search(lean[0]) or re.match(r"\s*,", rest) or not _acts(rest, reading)):
                continue
            if _verb_between(rest):
                yield at, Scope.CITED, "a citation is the subject"
        elif char == CITE and reading.mention.kind is not Kind.PARAMETERS and ACTS.match(rest):
            yield at, Scope.CITED, "what a citation supports is the subject"


def _acts(rest: str, reading: Reading) -> bool:
    """Return whether what a citation describes does something: "the approach of X requires ..."."""
    return reading.mention.kind is not Kind.PARAMETERS and bool(ACTIVE.match(rest))


def _verb_between(text: str) -> bool:
    return bool(re.search(rf"\b{DEED}\b", text[:120]))


def _comparison(reading: Reading) -> tuple[Scope, str] | None:
    if reading.mention.kind is not Kind.PARAMETERS or reading.passage.kind is PassageKind.CELL:
        return None
    before = reading.clause[: _at(reading)]
    match = max(UNLIKE.finditer(before), key=lambda m: m.start(), default=None)
    if match is None:
        return None
    between = before[match.end() :]
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
        and AMOUNT.search(match[0])
        and not MODELS.match(reading.after)
    ):
        return None  # "more than 3B parameters" states a size
    return Scope.CITED, f"what it is compared with: “{match[0]}”"


def _made_by(reading: Reading) -> tuple[Scope, str] | None:
    """Apply "labels generated by X-70B": a model that made what is used, and is not used itself."""
    match = MADE_BY.search(reading.before)
    if reading.mention.kind is Kind.PARAMETERS and match and not FIRST.search(reading.sentence):
        return Scope.CITED, f"made by it: “{match[0].strip()}”"
    return None


def _cited_claim(reading: Reading) -> tuple[Scope, str] | None:
    if (
        reading.mention.kind in CLAIMS
        and CITED_AFTER.match(reading.after)
        and not FIRST.search(reading.sentence)
    ):
        return Scope.CITED, "a figure with a citation behind it"
    return None


def _by_section(reading: Reading) -> tuple[Scope, str] | None:
    passage = reading.passage
    if passage.kind in (PassageKind.ABSTRACT, PassageKind.TITLE, PassageKind.CELL, PassageKind.CAPTION):
        return None
    own = FIRST.search(reading.sentence)
    if own:
        return Scope.OWN, f"first person: “{own[0]}”"
    for title in passage.section:
        if SURVEY.match(title):
            return Scope.CITED, f"section “{title}”"
        if (
            INTRO.match(title)
            and not passage.appendix
            and (CITE in reading.sentence or CITET in reading.sentence)
        ):
            return Scope.CITED, f"section “{title}”, in a sentence with a citation"
        if INTRO.match(title) and reading.mention.kind in COMPUTE and not passage.appendix:
            if (named := SETUP.search(reading.sentence)) and named[0][:1].lower() in "ae":
                break  # "all experiments", "each run"
            return Scope.CITED, f"section “{title}”, in a sentence that does not name the authors"
    return None


def _default(reading: Reading) -> tuple[Scope, str]:
    passage = reading.passage
    if (
        match := FIRST.search(reading.sentence)
        or SETUP.search(reading.sentence)
        or PASSIVE.search(reading.sentence)
    ):
        return Scope.OWN, f"“{match[0]}”"
    if passage.kind in (PassageKind.ABSTRACT, PassageKind.CAPTION, PassageKind.CELL):
        return Scope.OWN, f"in the {'table' if passage.kind is PassageKind.CELL else passage.kind.value}"
    if passage.appendix:
        return Scope.OWN, "in the appendix"
    for title in reversed(passage.section):
        if OWN_SECTION.search(title):
            return Scope.OWN, f"section “{title}”"
    return Scope.UNCLEAR, "nothing says whose"
