r"""The same work on different devices.

"All experiments were run on one RTX 3090" leaves no room for a second card in the appendix, and a
run of 36 hours was on V100s or on A100s, not on both. Said are only sentences that speak of all
experiments without an exception, times that are the same to the digit, and processors of a single
socket that are counted like cores.

Reported:

    All experiments were run on an NVIDIA RTX A6000 GPU.
    \section{Further results} We repeat the sweep on a Tesla V100 GPU.

    All models were trained on a single RTX 3090 GPU.
    \section{Details} The largest variant is trained on two GPUs due to memory constraints.

    We used one RTX 4090 GPU and 32 AMD Ryzen 9 5950X processors.

Not reported:

    Unless noted otherwise, all experiments were run on an NVIDIA RTX A6000 GPU.
    \section{Further results} We repeat the sweep on a Tesla V100 GPU.

    We used one RTX 4090 GPU and an AMD Ryzen 9 5950X processor with 32 threads.

To mend it, name each device with the runs it was used for.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Final

from reproof.fact import Kind, Phase, Scope
from reproof.finding import Confidence, Level
from reproof.ledger.account import Entry, ledger
from reproof.ledger.judgement import spot
from reproof.ledger.words import amount, number
from reproof.passage import PassageKind
from reproof.patterns import lazy
from reproof.reference import find_accelerators
from reproof.rules import finding, rule
from reproof.statements.about import about

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.finding import Finding
    from reproof.rules import Case

_ALL: Final = lazy(
    r"\b(?:all|every)\s(?:of\s)?(?:the\s|our\s)?(?:reported\s|training\s)?"
    r"(?P<what>experiments?|models?|runs?|trainings?|timings|measurements|benchmarks|results|networks)\b"
    r"(?P<rest>[^.;]{0,30})",
    re.IGNORECASE,
)
_DONE: Final = lazy(
    r"\b(?:run|ran|runs|rerun|conducted|performed|executed|trained|train|carried\sout|us(?:e|ed|es|ing)|done|measured"
    r"|obtained|evaluated|repeat\w*|took|takes)\b",
    re.IGNORECASE,
)
_NOT_ALL: Final = lazy(
    r"\b(?:except\w*|unless|otherwise|other\sthan|apart\sfrom|besides|either|mostly|mainly|primarily|most|or|stated|noted|if|following|above|below)\b",
    re.IGNORECASE,
)
_PART: Final = lazy(
    r"^\s?(?:in|for|on|of|with|from)\s(?!(?:a|an|the\s(?:paper|study|work)|this\s(?:paper|study|work|report)|one|two|four|eight|\d+|single|our|NVIDIA)\b)"
)
_NOT_DONE: Final = lazy(
    r"\b(?:original\w*|authors?|they|their|prior|previous\w*|if|would|could|can|cannot|might|may|should|will|future|suppos\w*|support\w*|equivalent|compar\w+|than|reported|e\.g|such\sas"
    r"|hypothetical\w*|assum\w+|price|rent\w*|cost\w*|instead|fits?|consumer|deploy\w*|estimat\w+|theoretical\w*|like)\b|et\sal|[\ue000\ue001]",
    re.IGNORECASE,
)
_WHOLE_PAPER: Final = lazy(
    r"hardware|comput|implementation|set-?up|experiment|setting|detail|reproducib|resource|training|infrastructure|environment|runtime|abstract|summary|checklist",
    re.IGNORECASE,
)
_SECOND: Final = lazy(r"\b(?:again|repeat\w*|re-?run|also|than|differ\w*)\b", re.IGNORECASE)
"""Words of a sentence that sets a second device beside the first, not of a list of both."""
_HELP: Final = "name each device with the runs it was used for"
_SOCKETS: Final = lazy(
    r"\bRyzen\s(?!Threadripper)|\bCore\si\d|\bi[3579][\s-]\d{4,5}|\bApple\sM\d", re.IGNORECASE
)
"""Processors that fit no board with two sockets."""


@rule("warning", since="0.1")
def check(case: Case) -> Iterator[Finding]:
    named = [e for e in ledger(case).by_kind[Kind.HARDWARE] if e.fact.scope is Scope.OWN]
    yield from _sockets(named)
    reported: set[tuple[str, str]] = set()
    for one in named:
        if one.fact.name and (match := _of_all(one)):
            for other in _others(one, match["what"].lower(), named):
                pair = (one.fact.name, other.fact.name or "")
                if pair not in reported:
                    reported.add(pair)
                    yield _object(one, other)
    yield from _same_time(case)


def _of_all(entry: Entry) -> re.Match[str] | None:
    """Return the words by which a sentence speaks of all the paper's work on one device."""
    site = entry.site
    if site.line is not None or site.kind is PassageKind.CELL or not _accelerator(entry):
        return None
    words = site.sentence_text
    match = _ALL.search(words)
    if match is None or _NOT_ALL.search(words) or _PART.match(match["rest"]) or _NOT_DONE.search(words):
        return None
    if match.start() > 60 or not _DONE.search(words):
        return None
    titles = site.passage.section
    if site.kind is not PassageKind.ABSTRACT and titles and not _WHOLE_PAPER.search(titles[-1]):
        return None
    return match


def _accelerator(entry: Entry) -> bool:
    return any(device.kind in ("gpu", "tpu") for device in find_accelerators(entry.fact.name or ""))


def _others(one: Entry, what: str, named: list[Entry]) -> Iterator[Entry]:
    """Yield the devices of other sentences that the paper's own work ran on, beside that of all of it."""
    mine = {entry.fact.name for entry in named if entry.site.group == one.site.group}
    together: dict[tuple[str, int, int], set[str | None]] = defaultdict(set)
    for entry in named:
        words = entry.site.sentence_text
        if _DONE.search(words) and not (_SECOND.search(words) or _NOT_DONE.search(words)):
            together[entry.site.group].add(entry.fact.name)
    if any(names & mine and any(n and n not in mine for n in names) for names in together.values()):
        return  # a sentence that names both says which was used for what
    single = one.value == 1 and re.search(r"\b(?:a\ssingle|one)\b", one.site.sentence_text)
    for other in sorted(named, key=lambda entry: not re.search(r"\b[Ww]e\b", entry.site.sentence_text)):
        site = other.site
        if site.line is not None or site.passage.index == one.site.passage.index:
            continue
        words = site.sentence_text
        if not _DONE.search(words) or _NOT_DONE.search(words):
            continue
        if what.startswith(("model", "train", "network")) and other.fact.phase in (
            Phase.INFERENCE,
            Phase.EVALUATION,
        ):
            continue
        restricted = _ALL.search(words)
        if restricted and _PART.match(restricted["rest"]):
            continue
        if other.fact.name in mine or not other.fact.name:
            more = other.value > 1 and "gpu" in site.text.lower()
            if single and more and not one.site.sentence_text.lower().startswith(("each", "every")):
                yield other
        elif _accelerator(other):
            yield other


def _object(one: Entry, other: Entry) -> Finding:
    said = other.fact.name or f"{number(other.value)} GPUs"
    if other.fact.name == one.fact.name:
        said = f"{number(other.value)} of them"
    device = f"a single {one.fact.name}" if not other.fact.name else one.fact.name
    return finding(
        Level.WARNING,
        f"all on {device} in one place, {said} in another",
        spot(one, "all of it"),
        spot(other, "another device"),
        confidence=Confidence.MEDIUM,
        help=_HELP,
    )


def _sockets(named: list[Entry]) -> Iterator[Finding]:
    for entry in named:
        if entry.value < 4 or not _SOCKETS.search(f"{entry.fact.name} "):
            continue
        words = entry.site.sentence_text
        if re.search(
            r"\b(?:nodes|machines|cluster|workstations|laptops|desktops|computers|phones|each)\b", words
        ):
            continue
        yield finding(
            Level.WARNING,
            f"{number(entry.value)} x {entry.fact.name}: this processor fits boards with one socket",
            spot(entry, f"{number(entry.value)} processors stated"),
            confidence=Confidence.MEDIUM,
            help="say how many cores or threads, and how many machines",
        )


def _same_time(case: Case) -> Iterator[Finding]:
    """Yield runs of one length that two passages put on devices whose names are nearly the same."""
    book = ledger(case)
    for kind in (Kind.DEVICE_HOURS, Kind.DURATION):
        said: dict[tuple[int, float], list[tuple[Entry, Entry]]] = defaultdict(list)
        for account in book.accounts:
            for time in account.all(kind):
                devices = {e.fact.name: e for e in account.entries.get(Kind.HARDWARE, []) if _accelerator(e)}
                if len(devices) == 1 and time.fact.scope is Scope.OWN and time.fact.per is None:
                    said[time.fact.id, time.value].append((time, next(iter(devices.values()))))
        for entries in said.values():
            yield from _nearly(kind, entries)


def _nearly(kind: Kind, entries: list[tuple[Entry, Entry]]) -> Iterator[Finding]:
    for i, (time, one) in enumerate(entries):
        for again, other in entries[i + 1 :]:
            if one.fact.name == other.fact.name or other.fact.scope is not Scope.OWN is not one.fact.scope:
                continue
            if time.site.passage.index == again.site.passage.index or one.value != other.value:
                continue
            subjects = [about(e.site.passage, e.site.sentence_text) for e in (time, again)]
            if all(subjects) and subjects[0] != subjects[1]:
                continue
            yield finding(
                Level.WARNING,
                f"{amount(kind, time.value)} on {one.fact.name} in one place, "
                f"on {other.fact.name} in another",
                spot(one, "one device"),
                spot(other, "another device"),
                confidence=Confidence.MEDIUM,
                help=_HELP,
            )
            return
