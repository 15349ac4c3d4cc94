r"""The same figure given differently in two parts of the paper.

Abstract, text, tables, captions and appendix repeat the headline figures: device-hours, energy,
emissions, cost, parameters, devices. Two figures are only held against each other when they are
of the same kind, phase and basis, and of the same subject or the paper's only two of their kind.

Reported:

    \begin{abstract}Pretraining emitted 12.4 t CO$_2$e.\end{abstract}
    \section{Energy} Pretraining emitted 21.4 t CO$_2$e.

    \begin{abstract}We train our model on 64 A100 GPUs.\end{abstract}
    \section{Setup} The model is trained on 46 A100 GPUs.

Not reported:

    \begin{abstract}Pretraining emitted 12 t CO$_2$e.\end{abstract}
    \section{Energy} Pretraining emitted 12.4 t CO$_2$e.

    \begin{abstract}We train our model on 64 A100 GPUs.\end{abstract}
    \section{Setup} For evaluation we used a single A100 GPU.

To mend it, correct one of the two, or say what sets the two figures apart.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Final

from reproof.fact import Kind, Phase, Scope
from reproof.finding import Confidence, Level
from reproof.ledger.account import Entry, Ledger, ledger
from reproof.ledger.interval import PASS, gap, printed
from reproof.ledger.judgement import MANY, same_digits, spot
from reproof.ledger.words import number, percent
from reproof.passage import PassageKind
from reproof.patterns import lazy
from reproof.rules import finding, rule
from reproof.rules._table_rows import against_rows, why, words_of
from reproof.statements.about import about

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.finding import Finding
    from reproof.rules import Case
    from reproof.site import Site

_HEADLINES: Final = (Kind.DEVICE_HOURS, Kind.ENERGY, Kind.CO2E, Kind.COST, Kind.FLOP)
_APART: Final = lazy(
    r"\b(?:additional\w*|another|other|second|final|only|instead|ablat\w*|baselines?|small\w*|large\w*|tiny|base|xl|preliminary|pilot|develop\w*"
    r"|infer\w*|evaluat\w*|test\w*|prior|previous\w*|original\w*|compared?|than|reproduc\w*|if|would|could|save\w*|reduc\w*|offset|embodied|idle|net|gross|market[\s-]based|location[\s-]based"
    r"|dynamic|static|excluding|including|first|stage|phase|step|respectively|per|each|every|up\sto|fine-?tun\w*|search|sweep|debug\w*|without|with\sand)\b"
    r"|\border\sof\b|\b(?:for|with|at|when|where|if)\s[a-z]\w{0,3}\s?[=≤≥≈]",
    re.IGNORECASE,
)
_ALL: Final = lazy(
    r"\ball\s(?:the\s|our\s)?(?:reported\s)?(?:results|experiments|numbers|scores|metrics|values|runs|models)\b"
    r"|^\W*(?:the\s|our\s)?(?:reported\s)?results\sare\b|\b(?:each|every)\sexperiment\b",
    re.IGNORECASE,
)
_SINGLE: Final = lazy(
    r"\b(?:a\s(?:single|full)|one)\s(?:\w+\s){0,2}(?:model|run|training|seed)\b", re.IGNORECASE
)
_NOT_ALL: Final = lazy(
    r"\b(?:except|unless|other|otherwise|for\sthe|in\sthis\s(?:table|figure|section)|on\s[A-Z])\b"
)
_OURS: Final = lazy(
    r"\b(?:we\s(?:\w+ly\s)?train(?:ed)?\s(?:our|the)\s(?:final\s)?(?:model|network|system)"
    r"|(?:our|the)\s(?:final\s)?(?:model|network|system)\s(?:is|was)\s(?:\w+ly\s)?trained"
    r"|training\s(?:is|was|took|takes|ran|runs)|all\s(?:models|experiments)\s(?:are|were))\b",
    re.IGNORECASE,
)
"""Sentences about the one training of the paper."""
_OUR_TRAINING: Final = lazy(
    r"\b(?:[Tt]raining|[Pp]re-?training)\s(?:of\s)?(?:our|the)\s(?:full\s|final\s|whole\s|entire\s)?(?:model|network|system)\s(?:takes|took|requires|required|needs|needed|lasts|lasted)\b"
    r"|\b(?:[Oo]ur|[Tt]he)\s(?:full\s|final\s|whole\s|entire\s)?(?:model|network|system)\s(?:trains|trained|is\strained|was\strained)\s(?:in|for)\s"
)
"""Sentences that say how long the paper's one model trains."""
_ONLY: Final = lazy(r"\s(?:only|just)\s(?=\d|one|two|three|four|five|six|about)")
_SUMMARY: Final = frozenset({PassageKind.ABSTRACT, PassageKind.CAPTION, PassageKind.TITLE})


@rule("warning", since="0.1")
def check(case: Case) -> Iterator[Finding]:
    book = ledger(case)
    for kind in (*_HEADLINES, Kind.HARDWARE, Kind.PARAMETERS, Kind.RUNS, Kind.DURATION):
        groups: dict[tuple[object, ...], list[Entry]] = defaultdict(list)
        for entry in book.by_kind[kind]:
            if _counts(entry):
                groups[_key(entry)].append(entry)
        for entries in groups.values():
            yield from _pair(kind, entries, book)
    yield from against_rows(book)
    yield from _runs_of_all(book)
    yield from _only_two(book)


def _counts(entry: Entry) -> bool:
    """Return whether a figure is a plain statement of the paper's own that another may repeat."""
    fact, site = entry.fact, entry.site
    if fact.amount is None or fact.scope is not Scope.OWN:
        return False
    if fact.kind is Kind.DURATION:
        words = _ONLY.sub(" ", _clause(site))
        return bool(_basis(entry)) and site.line is None and not _APART.search(words)
    if fact.per is not None:
        return False
    if fact.qualifiers & {"approximate", "at_most", "at_least", "offset", "saved", "embodied", "name"}:
        return False
    if fact.amount.low is None or fact.amount.high is None or fact.amount.high > 1.5 * fact.amount.value:
        return False
    if fact.kind is Kind.RUNS:
        return (
            fact.amount.value > 1
            and bool(_ALL.search(site.sentence_text))
            and not _NOT_ALL.search(site.sentence_text)
        )
    if fact.kind is Kind.HARDWARE:
        return bool(fact.name) and fact.amount.value > 1 and site.line is None and not _apart(entry)
    return not _apart(entry)


def _basis(entry: Entry) -> str:
    """Return whether a time is of one model, one run or one epoch; nothing for a time of everything."""
    if entry.fact.per in ("model", "run", "seed", "training"):
        return "run"
    if entry.fact.per is None and _OUR_TRAINING.search(entry.site.sentence_text):
        return "run"
    whole = "total" in entry.fact.qualifiers or entry.fact.phase is Phase.TOTAL
    if entry.fact.per is None and not whole and _SINGLE.search(_clause(entry.site)):
        return "run"
    return entry.fact.per if entry.fact.per in ("epoch", "step") else ""


def _apart(entry: Entry) -> bool:
    words = entry.site.sentence_text
    if entry.site.line is not None:
        words = f"{entry.site.subject} {entry.site.head}"
    return bool(_APART.search(words) or MANY.search(words))


def _key(entry: Entry) -> tuple[object, ...]:
    """Return what two figures must share to be the same one."""
    fact = entry.fact
    if fact.kind is Kind.PARAMETERS:
        said = re.sub(
            r"^(?:the|our|a|an|this|proposed|resulting|full|final)\s", "", (fact.subject or "").lower()
        )
        subject = re.sub(r"[^a-z0-9.]", "", said)
        return (subject or fact.id, tuple(sorted(fact.qualifiers - {"total", "approximate"})))
    if fact.kind is Kind.HARDWARE:
        return (fact.name, _phase(fact.phase))
    if fact.kind is Kind.DURATION:
        return (_basis(entry), _phase(fact.phase))
    if fact.kind is Kind.RUNS:
        return (bool(re.search("fold", fact.places[0].text)),)
    return (_phase(fact.phase), fact.unit)


def _phase(phase: Phase) -> str:
    return "training" if phase in (Phase.TRAINING, Phase.TOTAL, Phase.UNCLEAR) else phase.value


def _pair(kind: Kind, entries: list[Entry], book: Ledger) -> Iterator[Finding]:
    """Yield the disagreement of the only two values there are, when they stand in different parts."""
    values = {entry.value for entry in entries}
    if len(values) != 2:
        return
    first = entries[0]
    second = next(entry for entry in entries if entry.value != first.value)
    if first.site.passage.index == second.site.passage.index:
        return
    if first.site.line and second.site.line:
        return
    if first.site.kind is second.site.kind is PassageKind.ITEM:
        return  # the items of a list are different things
    subjects = {entry.fact.subject.lower() for entry in (first, second) if entry.fact.subject}
    if kind in _HEADLINES and len(subjects) > 1 and not _summary(first, second):
        return
    if kind is Kind.DURATION and _others_named(first, second):
        return
    if kind is Kind.HARDWARE and not (_summary(first, second) or _one_training(first, second)):
        return
    one, other = first.fact.amount, second.fact.amount
    if one is None or other is None:
        return
    difference = gap(one, other) if kind is Kind.HARDWARE else gap(printed(one), printed(other))
    if abs(difference) < PASS:
        return
    more = abs(difference) > 9 and not _summary(first, second)
    yield finding(
        Level.NOTE if more else Level.WARNING,
        f"{words_of(kind, first)} in one place, {words_of(kind, second)} in another ({percent(difference)})",
        spot(first, f"in the {first.site.where}"),
        spot(second, f"in the {second.site.where}"),
        confidence=Confidence.MEDIUM,
        help=why(first, second, book),
    )


def _runs_of_all(book: Ledger) -> Iterator[Finding]:
    """Yield captions whose number of runs is not that of all results."""
    said = [e for e in book.by_kind[Kind.RUNS] if e.fact.amount is not None and e.fact.scope is Scope.OWN]
    every = [
        e
        for e in said
        if e.site.line is None
        and _ALL.search(e.site.sentence_text)
        and not _NOT_ALL.search(e.site.sentence_text)
    ]
    if len({entry.value for entry in every}) != 1 or every[0].value < _SEVERAL:
        return
    noun = _REPEATS.search(every[0].site.sentence_text)
    for other in said:
        if other.site.kind is not PassageKind.CAPTION or other.value in (1.0, every[0].value):
            continue
        again = _REPEATS.search(other.site.sentence_text)
        if noun is None or again is None or noun[0].lower()[:4] != again[0].lower()[:4]:
            continue
        if other.fact.per is not None or _APART.search(other.site.sentence_text.replace("each", "")):
            continue
        yield finding(
            Level.WARNING,
            f"all results over {number(every[0].value)} {noun[0]}, in a caption over {number(other.value)}",
            spot(other, "in the caption"),
            spot(every[0], "of all results"),
            confidence=Confidence.MEDIUM,
            help="correct one of the two, or name the table as an exception where all are spoken of",
        )
        return


_NESTED: Final = lazy(
    r"\b(?:inner|outer|nested|additional\w*|another|other|respectively|each|per|instead|first|second|baselines?|ablation"
    r"|preliminary|for\sthe|compared?|than|original\w*|authors?)\b|[\ue000\ue001]|\bet\sal",
    re.IGNORECASE,
)


def _only_two(book: Ledger) -> Iterator[Finding]:
    """Yield the only two numbers of folds, and of trials of the search, that two sections give."""
    folds = [e for e in book.by_kind[Kind.RUNS] if "folds" in e.fact.qualifiers]
    for noun, entries in (("folds", folds), ("trials of the search", book.by_kind[Kind.TRIALS])):
        said = [e for e in entries if e.fact.amount is not None and e.fact.scope is not Scope.CITED]
        if len({entry.value for entry in said}) != _SEVERAL or any(e.site.line is not None for e in said):
            continue
        first = said[0]
        second = next(entry for entry in said if entry.value != first.value)
        if first.site.passage.index == second.site.passage.index or first.fact.per != second.fact.per:
            continue
        words = [entry.site.sentence_text for entry in (first, second)]
        if any(_NESTED.search(one) for one in words) or _others_named(first, second):
            continue
        if {"approximate", "at_most", "at_least"} & (first.fact.qualifiers | second.fact.qualifiers):
            continue
        yield finding(
            Level.WARNING,
            f"{number(first.value)} {noun} in one place, {number(second.value)} in another",
            spot(first, f"in the {first.site.where}"),
            spot(second, f"in the {second.site.where}"),
            confidence=Confidence.MEDIUM,
            help="correct one of the two, or say what sets the two apart",
        )


_SEVERAL: Final = 2
_REPEATS: Final = lazy(r"\b(?:seeds?|runs?|folds?|trials?|repetitions?|repeats?|splits?)\b", re.IGNORECASE)


def _one_training(first: Entry, second: Entry) -> bool:
    """Return whether both sentences are of the paper's one training, or one number is a slip of the other."""
    if same_digits(first.value, second.value):
        return True
    ours = all(_OURS.search(entry.site.sentence_text) for entry in (first, second))
    return ours and not _others_named(first, second)


def _others_named(*entries: Entry) -> bool:
    """Return whether each sentence names models or data, and none in common."""
    one, other = (
        {word for word in about(entry.site.passage, entry.site.sentence_text) if not word.startswith("~")}
        for entry in entries
    )
    return bool(one and other) and not one & other


def _clause(site: Site) -> str:
    """Return the words around a figure up to the next comma, semicolon or bracket."""
    text, (start, end) = site.passage.text, site.sentence
    before = re.split(r"[,;:()]\s", text[start : site.start])[-1]
    after = re.split(r"[,;:()]", text[site.end : end], maxsplit=1)[0]
    return f"{before}{site.text}{after}"


def _summary(*entries: Entry) -> bool:
    """Return whether one of them sums up what the other says in full."""
    return any(entry.site.kind in _SUMMARY for entry in entries)
