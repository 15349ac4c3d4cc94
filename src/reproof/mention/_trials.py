"""Configurations tried in a hyperparameter search: "100 Optuna trials", "a grid of 5 × 4 = 20 settings"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reproof.fact import Kind
from reproof.mention import Mention
from reproof.mention._multiplied import sentence, sentences_with
from reproof.mention._search import REPEAT, SEARCH, TALLY, TUNED, repeated, tally, tally_bounds
from reproof.mention._search_ties import (
    ARE_TRIED,
    ON_THEM,
    TIES,
    TUNING,
    VAGUE,
    in_bulk,
    made_of,
    told_of_tuning,
)
from reproof.patterns import lazy
from reproof.quantity import Interval

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.passage import Passage

_EDGE = r"(?<![\w.,$#\-–+^/])"
_STOP = (
    r"(?:and|or|with|the|in|for|on|is|are|was|were|to|by|per|from|at|than|as|that|which|we|our|its|over|when|while|where"
    r"|using|if|times|hours?|days?|minutes?|GPUs?|epochs?|steps?|layers?|seeds?|runs?|classes|datasets?|tasks?)\b"
)
_MIDDLE = rf"(?:(?!{_STOP})[A-Za-z][\w\-]{{0,20}}\s){{0,4}}?"
_NOUN = (
    r"(?:trials|configurations|configs|settings|combinations|candidates|evaluations|iterations|samples|hyper-?parameter\ssets"
    r"|points|sets\sof\s(?:hyper-?)?parameters|(?:hyper-?)?parameter\ssets|search\ssteps|attempts|searches|runs|experiments"
    r"|models|networks|architectures|jobs|draws|rounds|steps|values)"
)
_COUNTED: Final = lazy(
    rf"{_EDGE}(?:\d{{1,3}}\s?[×x·*]\s?){{0,4}}(?:\d{{1,3}}\s?=\s?)?(?P<count>{TALLY})[-\s]+(?P<middle>{_MIDDLE})(?P<noun>{_NOUN})\b",
    re.IGNORECASE,
)
_FACTORS = r"\d{1,3}(?:\s?[×x·]\s?\d{1,3}){1,5}"
_PRODUCT: Final = lazy(
    rf"{_EDGE}(?P<factors>{_FACTORS})(?:\s?=\s?(?P<count>{TALLY}))?[-\s](?:[a-z][\w\-]{{0,20}}\s)?(?:grid|sweep|search)\b"
    rf"|\bgrid\sof\s(?:size\s)?(?P<of>{_FACTORS})(?!\s?=)",
    re.IGNORECASE,
)
_HYPHENATED: Final = lazy(
    rf"{_EDGE}(?P<count>{TALLY})-(?:trial|run|configuration|evaluation|iteration|point)\s"
    r"(?P<kind>(?:[\w\-]{1,20}\s){0,3}?(?:search|sweep|study|HPO|hyper-?parameter\s\w{1,12}|optimi[sz]ation))\b",
    re.IGNORECASE,
)
_BUDGET: Final = lazy(
    rf"(?:(?:search|tuning|sweep|optimi[sz]ation|trial|HPO)\sbudget\s(?:of|is|was|:|=)|\b(?:n_trials|num_trials|max_trials|max_evals|n_calls)\s?="
    r"|\b(?:search|tuning|optuna|hyperopt|HPO|sweep)\s(?:trials|runs|iterations|configurations)\s?[:=]"
    r"|\b(?:search|tuning|sweep|HPO|bayesian\soptimi[sz]ation)\s?\(\s?[nNkK]\s?="
    r"|\bbudget\sfor\s(?:tuning|search|\w{0,20}\s?optimi[sz]ation)\s(?:is|was|of)"
    r"|\bnumber\sof\s(?:optuna|search|tuning|HPO|hyper-?parameter|random\ssearch)\s(?:trials|configurations|iterations)"
    rf"\s?(?:(?:is|was|set|to|of|:|=)\s?){{1,3}})\s?(?P<count>{TALLY})\b"
    r"(?!\s?(?:h\b|hours?|min|GPU|days?|s\b|%|\$|seconds?|epochs?|samples?|rollouts?|simulations?|queries|tokens?|nodes|calls|steps?"
    r"|candidates?|solutions?|generations?|prompts?|images?|documents?|passages?|expansions?))",
    re.IGNORECASE,
)
_OWN_WORD = lazy(
    rf"hyper-?param|optuna|search|sweep|grid|HPO|{TUNED}|random\s(?:search|config)", re.IGNORECASE
)
_SEARCH_BEFORE = lazy(
    rf"(?:optuna|hyperband|\bTPE\b|\bHPO\b|ray\s?tune|\bsearch(?:es)?\b|\bsweeps?\b|{TUNED}|bayesian\s\w+)[^.;,]{{0,30}}$",
    re.IGNORECASE,
)
_GRID_OF_VALUES = lazy(
    rf"hyper-?\s?param|(?:grid|random|parameter)[-\s]search|sweep|swept|{TUNED}|learning\srate|configurations",
    re.IGNORECASE,
)
_TRIED = lazy(
    r"\b(?:tr(?:y|ied|ying)|explor\w+|test(?:ed|ing)?|evaluat\w+|sampl\w+|swept|sweep\w*|search\w*|consider\w*|compar\w+|draw\w*|drew"
    r"|grid\sof|budget\sof|contain\w*|compris\w+|yield\w*|giv\w+|result\w*\sin|leading\sto|amount\w*\sto|consist\w*\sof|generat\w+|ha[sd]|have|includ\w+|totall?ing|total\sof|random\w*|run|ran|perform\w*|conduct\w*|with|for|over|across|of|using|allocat\w*|there\s(?:are|were)|(?:select\w*|chosen|pick\w*|best|drawn)\s(?:from|among|of|out\sof)|(?:i\.e\.|that\sis|namely),?)\s(?:a\stotal\sof\s|all\s|about\s|over\s|up\sto\s)?$|[(=]\s?$",
    re.IGNORECASE,
)
_AT_RANDOM = lazy(
    r"\bat\srandom\b|\brandomly\s(?:sampled?|drawn?|chosen|selected|picked)\b|best\s(?:out\s)?of\b[^.;]{0,50}\b(?:dev|valid)",
    re.IGNORECASE,
)
_IN_ALL = lazy(r"\s(?:in\s(?:total|all)|overall|altogether)\b")
_NUMBER_OF_TRIALS = lazy(
    rf"\b(?:number\sof|no\.\sof|#)\s?trials\s?(?:(?:is|was|set|to|of|:|=)\s?){{1,3}}(?P<count>{TALLY})\b",
    re.IGNORECASE,
)
_STUDY = lazy(
    r"participant|annotator|clinical|patients|human\s(?:stud|eval)|prompt|image|camera|sentence\spair",
    re.IGNORECASE,
)
_OF_EXPERIMENTS = lazy(r"\b(?:experimental|evaluation|experiment|task|data(?:set)?)\s$", re.IGNORECASE)
"""Settings an experiment is done in, not settings that are tried."""
_SOME_OF = lazy(
    r"\b(?:best|worst|top|first|last|final|remaining|other|fastest|slowest|initial|start-?up|warm-?up)\b",
    re.IGNORECASE,
)
_WORDS: Final = (
    "trials", "onfigurations", "configs", "settings", "ombinations", "candidates", "evaluations", "budget",
    " grid", "sweep", "arameter sets", "ptuna", "Tune", "HPO", "ayesian", "random search", "searche",
    "search with", "tuning", "Tuning", "SMAC", "TPE", "yperopt", "max_evals", "-trial",
    "yper-param", "yperparam", " runs",
)  # fmt: skip


def trials(passage: Passage) -> Iterator[Mention]:
    """Yield how many configurations a hyperparameter search tried."""
    for low, high, _ in sentences_with(passage.text, _WORDS):
        yield from _in_sentence(passage, low, high)


def _in_sentence(passage: Passage, low: int, high: int) -> Iterator[Mention]:
    text = passage.text
    for match in _PRODUCT.finditer(text, low, high):
        amount = _product(match)
        if amount is not None and amount.value > 1 and _GRID_OF_VALUES.search(_around(text, match)):
            yield _mention(passage, match.start(), match.end(), amount, 0.8)
    for match in _BUDGET.finditer(text, low, high):
        amount = tally(match["count"])
        if amount is not None:
            yield _mention(passage, match.start("count"), match.end(), amount, 0.8)
    for match in _NUMBER_OF_TRIALS.finditer(text, low, high):
        amount = tally(match["count"])
        told = TUNING.search(text, low, high) or told_of_tuning(passage, match.start(), 250)
        if amount is not None and told:
            yield _mention(passage, match.start("count"), match.end(), amount, 0.7)
    for match in _HYPHENATED.finditer(text, low, high):
        amount = tally(match["count"])
        if amount is not None and ("ptimi" not in match["kind"] or TUNING.search(_around(text, match))):
            yield _mention(passage, match.start(), match.end(), amount, 0.8)
    for match in _COUNTED.finditer(text, low, high):
        amount = tally(match["count"])
        confidence = _certainty(passage, match)
        if amount is not None and confidence and amount.value > 1:
            yield _mention(passage, match.start(), match.end(), amount, confidence)


def _around(text: str, match: re.Match[str]) -> str:
    low, high = sentence(text, match.start())
    return text[max(low, match.start() - 160) : min(high, match.end() + 120)]


def _certainty(passage: Passage, match: re.Match[str]) -> float:
    """Rate how surely the counted things are configurations of a search; 0 when they are not."""
    text = passage.text
    around, noun = _around(text, match), match["noun"].lower()
    after = text[match.end() : match.end() + 60]
    if (noun == "settings" and _OF_EXPERIMENTS.search(match["middle"])) or _SOME_OF.search(match["middle"]):
        return 0.0
    named = _OWN_WORD.search(match["middle"]) is not None or noun.startswith(
        ("hyper", "parameter", "sets of", "search")
    )
    if _STUDY.search(around) and not named:
        return 0.0
    if not REPEAT.search(match.group(0)) and made_of(text, match, noun):
        return 0.8
    if noun in VAGUE:
        return 0.0
    if noun == "trials":
        named = named or _SEARCH_BEFORE.search(text, max(0, match.start() - 50), match.start()) is not None
        if repeated(text, match.start(), match.end(), match["middle"]) and not named:
            return 0.0
        if named or SEARCH.search(around):
            return 0.9
        return 0.7 if told_of_tuning(passage, match.start(), 500) else 0.0
    if noun in ("configurations", "configs", "settings", "combinations", "candidates") or noun.startswith(
        ("hyper", "parameter", "sets")
    ):
        if named or re.match(r"\sof\s(?:the\s)?(?:hyper-?param|learning\srate|param)", after):
            return 0.8
        searched = re.search(
            rf"hyper-?param|grid|random\ssearch|config\w*\sat\srandom|{TUNED}|sweep|optuna|hyperband|\bASHA\b|\bHPO\b|\bTPE\b|bayesian"
            + (r"|\bsearch" if noun != "candidates" else ""),
            around,
            re.IGNORECASE,
        )
        tried = (
            _TRIED.search(text, max(0, match.start() - 40), match.start())
            or _IN_ALL.match(after)
            or ARE_TRIED.match(text, match.end())
        )
        strict = searched is not None or (
            noun in ("configurations", "configs", "combinations") and _AT_RANDOM.search(around) is not None
        )
        drawn = noun != "candidates" and "random" in match["middle"].lower()
        told = drawn or (
            noun in ("configurations", "configs", "combinations")
            and told_of_tuning(passage, match.start(), 250)
        )
        return 0.7 if tried and (strict or (told and not after.startswith(" of "))) else 0.0
    if named and noun in ("runs", "experiments", "evaluations", "iterations", "samples", "models"):
        return 0.7
    if noun in ("runs", "experiments", "evaluations", "iterations", "jobs") and in_bulk(passage, match):
        return 0.6
    low, high = sentence(text, match.start())
    close = text[max(low, match.start() - 90) : min(high, match.end() + 40)]
    budgeted = noun in ("evaluations", "runs") and re.search(r"\bsearch\b[^.]{0,20}\bbudget", close)
    by_search = budgeted or re.search(
        r"random\ssearch|bayesian\s(?:opt|search)|optuna|ray\s?tune|hyper-?param\w*\s(?:search|opt|tun)|sweep|\bSMAC\b|\bBOHB\b|hyperband|\bASHA\b",
        close,
        re.IGNORECASE,
    )
    if noun not in ("evaluations", "iterations", "samples", "points", "runs") or not by_search:
        return 0.0
    elsewhere = noun in TIES and ON_THEM.search(text, max(low, match.start() - 8), match.start())
    return 0.0 if elsewhere or REPEAT.search(close) else 0.6


def _product(match: re.Match[str]) -> Interval | None:
    if match["count"]:
        return tally(match["count"])
    value = 1
    for factor in re.findall(r"\d+", match["factors"] or match["of"]):
        value *= int(factor)
    return Interval.exact(value)


def _mention(passage: Passage, start: int, end: int, amount: Interval, confidence: float) -> Mention:
    amount, qualifiers = tally_bounds(passage.text, start, end, amount)
    return Mention(
        Kind.TRIALS,
        passage,
        start,
        end,
        "configurations of a search",
        amount,
        qualifiers=qualifiers,
        confidence=confidence,
    )
