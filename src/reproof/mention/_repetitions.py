"""How often an experiment was repeated: seeds, runs, folds, restarts, "repeated 10 times"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reproof.fact import Kind
from reproof.mention import Mention
from reproof.mention._multiplied import sentences_with
from reproof.mention._numbered import averaged, numbered
from reproof.mention._repeated import SEEDED, STRONG, certainty
from reproof.mention._search import REPEAT, SEARCH, TALLY, tally, tally_bounds
from reproof.mention._splits import folds, splits
from reproof.patterns import lazy
from reproof.quantity import Interval

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from reproof.passage import Passage

_EDGE = r"(?<![\w.,$#\-–+×^/])"
_STOP = (
    r"(?:and|or|of|with|the|in|for|on|is|are|was|were|to|by|per|from|at|than|as|that|which|we|our|its|a|an|over|when"
    r"|while|where|using|if|has|have|into|via|not|so|but|times|hours?|days?|minutes?|GPUs?|epochs?|steps?|models?|tasks?"
    r"|datasets?|across|between|among|each|through|std|all|both|these|those|then|only)\b"
)
_MIDDLE = rf"(?:(?!{_STOP})[A-Za-z][\w\-]{{0,20}}\s){{0,4}}?"
_WEAK = (
    r"(?:runs|trials|experiments|simulations|models|evaluations|draws|networks|trainings|rounds|tests|copies"
    r"|replicas|executions)"
)
_ASIDE = r"(?:\s?\([^()]{1,30}\))"
_RANGE = rf"(?:between\s(?P<least>{TALLY})\sand\s|(?P<from>{TALLY})(?:\s?[–\-]\s?|\sto\s))"
_COUNTED: Final = lazy(
    rf"{_EDGE}{_RANGE}?(?P<count>{TALLY})\+?{_ASIDE}?\s(?P<middle>{_MIDDLE})(?P<noun>{STRONG}|{_WEAK}|{SEEDED})\b(?!-)",
    re.IGNORECASE,
)
_SHARES = lazy(
    rf"{_EDGE}(?P<count>{TALLY}){_ASIDE}?(?:,\s(?:and\s|or\s)?|\s(?:and|or)\s|\s?/\s?)$", re.IGNORECASE
)
_TAKEN = lazy(
    r"\b(?:with|us(?:e|es|ed|ing)|over|across|of|for|from|by|r[ua]n|running|at|either|average|takes?)\s(?:either\s)?$",
    re.IGNORECASE,
)
_LABEL_BEFORE = lazy(
    r"\b(?:Algorithms?|Tables?|Fig\w*\.?|Steps?|Lines?|Sections?|Stage|Phase|Experiment|Eq\.?|Level|Version|GPT|Llama|Python|top|step|(?:batch|group|set)e?s\sof)[-\s]$"
)
_FEWER_THAN = lazy(r"\b(?:fewer|less)\sthan\s$", re.IGNORECASE)
"""A threshold: nobody reports so the runs that were made."""
_HYPHENATED: Final = lazy(
    rf"{_EDGE}(?P<count>{TALLY})-(?:seed|run|trial|restart|repeat)[-\s](?:averaged?|means?|std|medians?|results?|protocol|evaluation"
    r"|experiments?|runs?|ensembles?|setup|setting|standard|confidence|replication)",
    re.IGNORECASE,
)
_TIMES: Final = lazy(
    rf"\b(?P<verb>repeat\w*|re-?r[ua]ns?|re-?running|r[ua]n|running|conduct\w*|perform\w*|execut\w*|train\w*|retrain\w*|evaluat\w*"
    r"|carried\sout|replicat\w*|initiali[sz]ed|sampled|fine-?tun\w*|simulat\w*|tested|done|measured|(?P<asked>quer(?:y|ied)|prompt(?:ed)?|ask(?:ed)?|generat\w+|called|judged|scored))\b"
    rf"(?P<gap>(?:[^.;\d]|(?<=[A-Za-z\-])\d){{0,60}}?)\s(?:(?P<count>{TALLY})(?:\s(?:[a-z]+ly\s|different\s|more\s)?times|\s?×(?!\s?\d)|x)"
    r"|(?P<once>once|twice|thrice|in\s(?:tri|quadru)plicate))(?:\b|(?<=×))(?!\s(?:faster|slower|more|less|larger|longer|smaller|higher|lower|as|the|cheaper|better"
    r"|fewer|per\b(?!\s(?:\w+\s)?(?:split|fold|seed|setting|config\w*|task|data\s?set|method|model|question|prompt|query|problem)\b)|greater|that|every|each\s(?:on|for|with|in)\b|a\b|we|all|it))",
    re.IGNORECASE,
)
_SO_OFTEN: Final = {"once": 1, "twice": 2, "thrice": 3, "iplicate": 3, "uplicate": 4}
_TIMES_SUBJECT = lazy(
    r"experiment|\bruns?\b|\btrain|evaluat|procedure|process|simulat|each|every|measure|setting|configuration|\bmodels?\b"
    r"|\bwe\b|\ball\b|\babove\b|everything|validation|seed|averag|algorithm|method|test|baseline|network|agent|pairs?\b|this|results?|both|trials?\b",
    re.IGNORECASE,
)
_NOT_TIMES = lazy(
    r"\bcells?\b|pixel|distributions?\b[^.;]{0,25}\ssampl"
    r"|block|layer|module|\bstage|\bloop|bootstrap|permut|resampl|shuffl|upsampl|oversampl|token|channel|until|hours|majority|\bvot(?:e|es|ing)\b|\bgrasp|\bwalks?\b"
    r"|\bphases?\b|robots?\s(?:repeat|execut|perform)|\bannotat|\blabell?ed\b|\brated\b|\bwith\s(?:\w+\s)?dropout\b|forward\spass",
    re.IGNORECASE,
)
_IN_TWO_WAYS = lazy(
    r"(?:[^.;]|\.(?=[eg]\.)|(?<=\.[eg])\.){0,60}?[\s,:(]\s?(?:first|once)\s(?:with|on|for|using|without|in|as|by)\b[^.;]{2,80}?\b(?:then|second(?:ly)?|once|again)\s"
    r"(?:with|on|for|using|without|in|as|by)\b",
    re.IGNORECASE,
)
"""Two different runs: "twice, first with labels and then without"."""
_FOR_EACH = lazy(r"\s(?:for|per|with)\s(?:each|every|all)\b|\sper\b")
_FOR_DATA = lazy(r"[^.;]{0,40}?\bto\s(?:generate|produce|create|collect|build|synthesi[sz]e)\b")
_PER_INPUT = lazy(r"\s(?:for\s(?:each|every)|per)\s(?:\w+\s)?(?:question|prompt|query|problem)\b")
_PART = lazy(r"\bstep|epoch|sample|example|batch|document|image|question|prompt|item", re.IGNORECASE)
_SINGLE: Final = lazy(
    r"\b(?P<count>single|one|1)[-\s](?:(?:random|fixed|training|independent|full|only)[-\s]){0,2}(?P<noun>seed|run|initiali[sz]ation|trial)\b"
    r"(?!\s(?:(?:takes?|taking|took|lasting|requires?|required|costs?|of(?!\s(?:each|every)\b)|on|at|a\s?time|word|set|consum\w*|lasts|is\sabout|needs|can|in|uses"
    r"|crash\w*|fail\w*|diverg\w*|collaps\w*|did|had|got|stopped|out)\b|with\b(?!\s(?:\w+\s){0,3}?seeds?\b)))(?!-)",
    re.IGNORECASE,
)
_SINGLE_OTHER = lazy(
    r"(?:\b(?:per|in|within|at|during|each|every|by|any|to|than|not|as|no|for|best|worst|longest|shortest)\s(?:a\s|only\s)?"
    r"|\b(?:dot|point|circle|cross|line|curve|marker|bar|row|cell|colou?r)s?\s(?:is|are|shows?|denotes?|represents?|marks?)\s(?:only\s)?|-)$",
    re.IGNORECASE,
)
_LASTS = lazy(
    r"\sof\s[^.;]{0,60}\b(?:takes?|took|lasts?|lasted|costs?|requires?|required|needs?|needed|uses|used)\b"
)
_TOLD_OF = lazy(
    r"\b(?:scores?|results?|numbers|report\w*)\s(?:[^.;]{0,50}\s)?(?:for|from|of|on)\s(?:an?\s|only\s)?$",
    re.IGNORECASE,
)
_LISTED: Final = lazy(
    r"\bseeds?(?P<gap>\s(?:used|were|are|is|in|from|of|values?|set|to|ranging|numbers?|numbered|going)){0,3}\s?(?:[:=∈(]|\bin\b|\s)?\s?[{(\[]?\s?"
    r"(?P<list>\d{1,6}(?:\s?,\s?(?:and\s)?\d{1,6}|\s(?:and|&)\s\d{1,6}){1,60}|(?P<low>\d{1,2})\s?(?:–|-|to|through|\.\.\.?|,?…,?)\s?(?P<high>\d{1,3}))(?!\d|\.\d|\s?%)",
    re.IGNORECASE,
)
_USED = lazy(r"\b(?:with|us(?:e|ed|ing)|over|across|for|random|of|on)\s(?:\w+\s)?$", re.IGNORECASE)


def repetitions(passage: Passage) -> Iterator[Mention]:
    """Yield over how many runs, seeds, folds or repetitions results are reported."""
    for low, high, found in sentences_with(passage.text, _WORDS):
        for reader, words in _READERS:
            if not found.isdisjoint(words):
                yield from reader(passage, low, high)


def _counted(passage: Passage, low: int, high: int) -> Iterator[Mention]:
    text = passage.text
    for match in _COUNTED.finditer(text, low, high):
        amount = tally(match["count"])
        if amount is None or _LABEL_BEFORE.search(text, max(0, match.start() - 16), match.start()):
            continue
        if amount.value < 2 or _FEWER_THAN.search(text, max(0, match.start() - 12), match.start()):
            continue
        confidence = certainty(text, match, low, high)
        if not confidence:
            continue
        first = tally(match["least"] or match["from"] or "")
        if first is not None and 0 < first.value < amount.value:
            amount = first.to(amount)
        yield _mention(passage, match.start(), match.end(), amount, "a number of repetitions", confidence)
        for start, end, other in _sharing(text, low, match.start()):
            yield _mention(passage, start, end, other, "a number of repetitions", confidence)


def _sharing(text: str, low: int, start: int) -> Iterator[tuple[int, int, Interval]]:
    """Yield the numbers before a counted noun that count it too: \"8 (small) or 3 seeds\"."""
    found = []
    while match := _SHARES.search(text, max(low, start - 50), start):
        amount, start = tally(match["count"]), match.start("count")
        if amount is None:
            return
        found.append((start, match.end("count"), amount))
    if _TAKEN.search(text, max(low, start - 24), start):
        yield from found


def _hyphenated(passage: Passage, low: int, high: int) -> Iterator[Mention]:
    for match in _HYPHENATED.finditer(passage.text, low, high):
        amount = tally(match["count"])
        if amount is not None and "ensemble" not in match.group(0) and not SEARCH.search(match.group(0)):
            yield _mention(passage, match.start(), match.end(), amount, "a number of repetitions", 0.9)


def _without_noun(passage: Passage, low: int, high: int) -> Iterator[Mention]:
    for start, end, amount in averaged(passage.text, low, high):
        yield _mention(passage, start, end, amount, "averaged over so many", 0.6)


def _numbered(passage: Passage, low: int, high: int) -> Iterator[Mention]:
    for start, end, amount in numbered(passage.text, low, high):
        yield _mention(passage, start, end, amount, "a number of repetitions", 0.8)


def _folds(passage: Passage, low: int, high: int) -> Iterator[Mention]:
    for start, end, amount in folds(passage.text, low, high):
        yield _mention(passage, start, end, amount, "folds of a cross-validation", 0.9, {"folds"})


def _splits(passage: Passage, low: int, high: int) -> Iterator[Mention]:
    for start, end, amount in splits(passage.text, low, high):
        yield _mention(passage, start, end, amount, "splits of the data", 0.8)


_RESAMPLED: Final = 1000
"""Nobody trains this often: what is repeated so many times is a draw inside a procedure."""


def _times(passage: Passage, low: int, high: int) -> Iterator[Mention]:
    text = passage.text
    for match in _TIMES.finditer(text, low, high):
        before = text[max(low, match.start() - 80) : match.end()]
        after = text[match.end() : min(high, match.end() + 60)]
        if not (
            _TIMES_SUBJECT.search(before) or REPEAT.search(after) or _FOR_EACH.match(after)
        ) or _NOT_TIMES.search(text[max(low, match.start() - 60) : min(high, match.end() + 40)]):
            continue
        if _FOR_DATA.match(after) or _IN_TWO_WAYS.match(text, match.end(), high):
            continue
        if (match["asked"] or _PER_INPUT.match(after)) and not REPEAT.search(after):
            continue
        if text[match.end() - 1] in "×x" and not match["verb"].lower().startswith("repeat"):
            continue  # a multiple: "trained on 100× as much"
        repeated = match["verb"].lower().startswith(("repeat", "re", "run", "ran"))
        if match["once"]:
            if (
                not re.search(r"experiment|\ball\b|each|every|\brun\b|model|train", before, re.IGNORECASE)
                or _PART.search(before)
                or len(match["gap"]) > 25
            ):
                continue
            amount: Interval | None = Interval.exact(_SO_OFTEN[match["once"].lower()[-8:]])
            start = match.start("once")
        else:
            amount, start = tally(match["count"]), match.start("count")
        if amount is not None and amount.value < _RESAMPLED:
            yield _mention(
                passage, start, match.end(), amount, "repeated so many times", 0.9 if repeated else 0.7
            )


def _listed(passage: Passage, low: int, high: int) -> Iterator[Mention]:
    """Count the seeds of a list; what a count before the list says is not said twice."""
    text = passage.text
    for match in _LISTED.finditer(text, low, high):
        if _COUNTED.search(text, max(0, match.start() - 30), match.start() + 6):
            continue
        if match["low"] and match["high"]:
            count = int(match["high"]) - int(match["low"]) + 1
        else:
            count = len(re.findall(r"\d+", match["list"]))
        if count == 2 and not _USED.search(text, max(0, match.start() - 25), match.start()):
            continue
        if 2 <= count <= 100:
            yield _mention(passage, match.start(), match.end(), Interval.exact(count), "a list of seeds", 0.8)


def _single(passage: Passage, low: int, high: int) -> Iterator[Mention]:
    text = passage.text
    for match in _SINGLE.finditer(text, low, high):
        seed = match["noun"].lower() == "seed"
        if _LASTS.match(text, match.end()):
            continue
        told = seed or _TOLD_OF.search(text, max(low, match.start() - 90), match.start())
        if _SINGLE_OTHER.search(text, max(0, match.start() - 24), match.start()) and not told:
            continue
        only = re.search(r"\b(?:only|just)\s$", text[max(0, match.start() - 6) : match.start()])
        if match["noun"].lower() == "trial" or (
            not only and (match["count"] != "single" and not told and not REPEAT.search(text))
        ):
            continue
        yield _mention(
            passage, match.start(), match.end(), Interval.exact(1), "a single run", 0.7 if seed else 0.5
        )


_SEED: Final = {"seed", "Seed"}
_RUN: Final = {"runs", "Runs", " run", "-run", "-Run"}
_COUNTABLE: Final = {
    "nitiali", "restarts", "epeti", "repeat", "Repeat", "replica", "rerun", "re-run", "realiz", "realis",
    "trial", "starting point", "averag", "Averag", "mean", "Mean", "std", "deviation", "±", "edian",
    "rror bar", "independent", "aggregat", "separately",
}  # fmt: skip
_TIMES_WORDS: Final = {" times", " once", "twice", "thrice", "plicate", "×", "x "}
_READERS: Final[tuple[tuple[Callable[[Passage, int, int], Iterator[Mention]], set[str]], ...]] = (
    (_counted, _SEED | _RUN | _COUNTABLE),
    (_hyphenated, _SEED | _RUN | {"trial", "restarts", "repeat"}),
    (_numbered, _SEED | _RUN | {"folds", "epeti", "restarts", "repeat", "replica"}),
    (_folds, {"fold", "Fold"}),
    (_splits, {"splits", "partition"}),
    (_without_noun, {"verag", "(avg", "(mean of", "(median of", "(best of", "n=", "n ="}),
    (_times, _TIMES_WORDS),
    (_listed, _SEED),
    (_single, _SEED | _RUN | {"nitiali"}),
)
_WORDS: Final = tuple(sorted(set[str]().union(*(words for _, words in _READERS))))


def _mention(
    passage: Passage,
    start: int,
    end: int,
    amount: Interval,
    cue: str,
    confidence: float,
    qualifiers: set[str] | None = None,
) -> Mention:
    amount, bound = tally_bounds(passage.text, start, end, amount)
    return Mention(
        Kind.RUNS,
        passage,
        start,
        end,
        cue,
        amount,
        qualifiers=bound | frozenset(qualifiers or ()),
        confidence=confidence,
    )
