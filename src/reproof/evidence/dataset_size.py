"""How many examples the data has."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reproof.evidence import Paper, Sighting, seen
from reproof.passage import PassageKind
from reproof.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reproof.prose import Unit

PATHS = ("datasets[].examples",)
ABSENT = "nothing says how many examples the data has"
HOMES = ("dataset", "data set", "data", "corpus", "benchmark", "experimental setup")
NEAR = ("data-split", "data-access", "preprocessing")

_PEOPLE = (
    r"(?:patients?|subjects?|participants?|speakers?|volunteers|individuals|persons|people|respondents"
    r"|drivers|users|children|adults|students|animals|mice|monkeys|rats|households|hospitals)"
)
_THING = (
    rf"(?:{_PEOPLE}|images?|samples?|examples?|instances?|sentences?|documents?|articles?|records?|rows"
    r"|questions?|pairs|tokens|words|graphs?|nodes|edges|triples?|triplets|items|ratings|interactions"
    r"|utterances|videos?|clips|frames|traces?|data ?-?points?|observations?|reviews?|tweets|posts|papers"
    r"|entries|tasks?|problems?|episodes|trajectories|transitions|demonstrations|rollouts|molecules"
    r"|compounds|proteins|peptides|genes|cells|genomes|reads|sequences|structures|crystals|queries|prompts"
    r"|conversations|dialogues|scans|slides|slices|volumes|radiographs|x-rays|ecgs?|biopsies|lesions|tiles"
    r"|recordings|entities|facts|scenes|classes|captions|faces|photos|photographs|pictures|points|clouds"
    r"|(?:time|training|test) ?-?series|games|annotations|cases|files|identities|measurements|citations"
    r"|references|shapes|meshes|objects|signals|spectra|simulations|requests|transactions|events|sessions"
    r"|categories|digits|characters|passages|snippets|functions|programs|repositories|issues|reports"
    r"|commits|labels|utts?|stories|summaries|songs|tracks|playlists|recipes|products|customers|sales"
    r"|visits|admissions|stays|trips|routes|maps|sensors|stations|buildings|plants|species|windows|segments"
    r"|patches|crops|trials|jobs|flows|packets|logs|levels|maps|environments|time ?-?steps)"
)
_COUNT = (
    r"(?:\d{1,3}(?:[, ]\d{3})+|\d+(?:\.\d+)?\s?(?:k|m|b|million|billion|thousand)\b|(?:\d+(?:\.\d+)?\s?×\s?)?"
    r"10\^\{?\d+\}?|\d{2,}|half a million|(?:one|two|three|four|five|six|ten|hundred) (?:thousand|million)\b)"
)
_UNCOUNTED = (
    r"(?:per|for|in|on|and|with|to|at|by|from|than|as|is|are|was|were|each|every|times|epochs?|steps"
    r"|iterations|updates|layers|units|neurons|dimensions?|features?|attributes|variables|channels|filters"
    r"|heads|blocks|parameters|weights|gpus?|cpus?|cores|hours?|minutes|seconds|days|weeks|months|years"
    r"|pixels|hz|khz|ms|runs|seeds|folds|bits|bytes|gb|mb|bins|trees|lines|batch\w*|mini-?batch\w*|compute"
    r"|optuna|warm-?up)\b"
)
"""What is counted instead when it stands between the number and the noun: 700 features per document."""
_SAID = lazy(
    rf"(?<![\w.\-$])({_COUNT})\+?\s+(?:of (?:the|these|our"
    rf"|all) )?(?:(?!{_UNCOUNTED})[a-z/][\w/-]*\s+){{0,4}}?"
    rf"{_THING}\b(?! of (?:context|memory))"
    rf"|(?<![\w.\-])({_COUNT})-(?:document|item|image|sample|example|question|problem|task|sentence|node"
    rf"|prompt|class|patient|subject|participant|hour (?:corpus|data-?set|subset))\b"
    rf"|\bn\s?=\s?({_COUNT})(?![\w%])|(?<!batch )(?<!buffer )(?<!codebook )(?<!vocabulary )(?<!window )"
    rf"\bsizes? (?:of )?({_COUNT})(?![\w%])"
    rf"|\b{_THING}\s*(?::|=|\|)\s*({_COUNT})(?![\w%]|\.\d)|(?<![\w.\-])({_COUNT}) in total\b"
)
_FEW = lazy(
    rf"(?<![\w.\-])(?:[5-9]|\d\d+|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty)"
    rf"(?:-\w+)?\s+(?:(?!{_UNCOUNTED})[a-z][\w-]*\s+){{0,3}}?{_PEOPLE}\b"
    r"|(?<![\w.\-])\d[\d,.]*k?\s?(?:hours?|hrs?|h|minutes) of (?!gpu|cpu|train|comput|work|wall|fine|optimi"
    r"|annotat|effort|run|processing|tuning|inference|search|sleep|a\b|the\b)\w"
)
"""People and hours of recordings are worth telling in small numbers already."""
_BATCH = lazy(
    r"\bbatch|\bmini-?batch|\bgpus?\b|\bcontext (?:length|window)|\bmemory\b|\bper (?:step|iteration|epoch"
    r"|second)\b|\bevery\b"
)
_HOLDS = lazy(
    r"\b(?:data-?\s?(?:sets?|bases?)?|corpus|corpora|benchmark|collection|set|suite|cohort|archive|logs?"
    r"|pool|split)\b[^.]{0,40}\b(?:contain|consist|compris|includ|has|have|holds?|provid|with|siz|span|cover"
    r"|amount|total|made up|composed|creat|generat)\w*\b"
)
_NUMBER = lazy(rf"(?<![\w.])({_COUNT})(?!\s?%|\w)(?!\s+(?:[a-z][\w-]*\s+)?{_UNCOUNTED})")
_MADE = lazy(
    r"\b(?:we|were|was|are|is) (?:\w+ )?(?:use[ds]?|collect(?:ed)?|gather(?:ed)?|generated?|simulated?"
    r"|render(?:ed)?|sampled?|record(?:ed)?|recruit(?:ed)?|select(?:ed)?|annotated?|label(?:l?ed)?"
    r"|obtain(?:ed)?"
    r"|analy[sz]ed?|scraped?|crawl(?:ed)?|download(?:ed)?|retain(?:ed)?|includ\w+|have|train(?:ed)?"
    r"|evaluated?|test(?:ed)?)\b|\bit (?:spans|contains|comprises|covers|includes)|\bthere are\b|\bin total\b"
    r"|\btotal(?:l?ing)?\b|\beach (?:series|recording|game|domain|subject|class|split)\b"
)
_CONTEXT = lazy(
    r"\b(?:data(?:-?\s?(?:sets?|bases?))?|corpus|corpora|benchmarks?|training|train|test|validation|split"
    r"|samples?"
    r"|collection|contains?|consists?|comprises?|includ\w+|total|images|classes|mnist|cifar\w*|imagenet"
    r"|evaluated? on|has|with|cohort|suite|number of"
    r"|nodes|pool|sub-?set|sub-?sampled?|set|graphs|prompts|tokens|corpora|stream)\b"
)
_HEAD = lazy(
    r"\b(?:data-?sets?|corpus|split|statistics?|benchmarks?|samples|examples|instances|images|nodes|edges"
    r"|graphs|triples"
    r"|entities|documents|sentences|questions|records|tokens|users|items|size|train(?:ing)?|test|dev"
    r"|val(?:idation)?)\b"
)
_COUNTED = lazy(
    rf"(?:#|\bnum(?:ber)?\b|\bsize|\btotal|\bcount)|\b{_THING}\b|\b(?:train(?:ing)?|test|dev"
    rf"|val(?:idation)?)\b"
)
_LABELLED = lazy(
    rf"^(?:(?:#|num(?:ber)? of|total|no\.? of)\s*(?:[\w-]+ )?{_THING}|(?:train\w*|test\w*|validation|dataset"
    rf"|total)"
    rf" (?:{_THING}|set(?: size)?|size))\b[^|]*\|"
)
"""A row that counts examples: # graphs, training samples, test set size."""
_LARGE = lazy(r"\d\d|\d ?[kmbt]|\d,\d")
_WHOLE = lazy(r"(?<![\w.])(?:\d{1,3}(?:,\d{3})+|\d{3,}|\d+(?:\.\d)?[km])(?![\w.%])")


_COLUMN = lazy(r"(?:^|\| )(?:n|#|count|counts|size|support|total|number|frequency)(?: ?\||$)")
"""A head that counts without saying what: n, count, support."""
_LISTS = lazy(
    r"\b(?:data-?\s?(?:sets?|bases?)?|class(?:es)?|corpus|corpora|label|category|split|domain|d|p|p/d)\b"
)
_DIGIT = lazy(r"\d|million|thousand|\b(?:six|seven|eight|nine|ten|eleven|twelve|fifteen|\w+ty)\b")


def look(paper: Paper) -> Iterator[Sighting]:
    """Yield sentences and tables that count the examples of a dataset."""
    for unit in paper.prose.all:
        if unit.is_row or unit.foreign or unit.kind is PassageKind.HEADING or not _DIGIT.search(unit.low):
            continue
        if match := _counted(unit.low):
            yield seen(unit, match)
    for rows in paper.prose.rows.values():
        heads = [row for row in rows if row.block.head] or rows[:1]
        text = " | ".join(row.low for row in heads)
        listed = _HEAD.search(text) and _COUNTED.search(text)
        if (listed or (_COLUMN.search(text) and _LISTS.search(text))) and _counts(rows) >= 2:
            yield seen(heads[0])
            continue
        for row in rows:
            if not row.block.head and _LABELLED.search(row.low) and (match := _WHOLE.search(row.low)):
                yield seen(row, match)
                break


def _counted(low: str) -> re.Match[str] | None:
    """Return the count of examples, beside what is counted or behind "the dataset contains"."""
    if _CONTEXT.search(low) or _MADE.search(low):
        if match := _large(low, _SAID.finditer(low)):
            return match
        for match in _FEW.finditer(low):
            if not _elsewhere(low, match):
                return match
    holds = _HOLDS.search(low)
    return None if holds is None else _large(low, _NUMBER.finditer(low, holds.end(), holds.end() + 80))


def _large(low: str, matches: Iterable[re.Match[str]]) -> re.Match[str] | None:
    """Return the first count of fifty or more: "5 examples per prompt" counts no dataset."""
    for match in matches:
        count = next(group for group in match.groups() if group)
        whole = re.sub(r"\D", "", count.split(".")[0])[:12]
        dated = _is_year(count) and _DATED.search(low, max(0, match.start() - 9), match.start())
        large = count[-1].isalpha() or "^" in count or (whole and int(whole) >= _FIFTY and not dated)
        if large and not _elsewhere(low, match):
            return match
    return None


_FIFTY = 50
_DATED = lazy(
    r"\b(?:in|since|from|until|to|and|the|of|between|year|by|during|for|a|our|the|early|late|on)\W*$"
)
"""What stands before a year."""


def _elsewhere(low: str, match: re.Match[str]) -> bool:
    """Whether a batch, a device or a memory is counted out rather than the data."""
    return _BATCH.search(low, max(0, match.start() - 30), match.end() + 25) is not None


def _is_year(count: str) -> bool:
    return len(count) == 4 and count.isdigit() and 1950 <= int(count) <= 2049


def _counts(rows: list[Unit]) -> int:
    """Count the whole numbers of three digits or more in a table's body: scores are not whole."""
    return sum(len(_WHOLE.findall(row.low)) for row in rows if not row.block.head)
