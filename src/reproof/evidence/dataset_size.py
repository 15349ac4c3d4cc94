"""How many examples the data has."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reproof.evidence import Paper, Sighting, seen
from reproof.passage import PassageKind
from reproof.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

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
_STOP = (
    r"(?:per|for|in|on|and|with|to|at|by|from|than|as|is|are|was|were|each|every|x|times|epochs?|steps"
    r"|iterations|updates|layers|units|neurons|dimensions?|dims|features?|attributes|variables|channels"
    r"|filters"
    r"|heads|blocks|parameters|params|weights|[gct]pus?|cores|chips|threads|workers|machines|servers|hours?"
    r"|hrs|minutes|mins|seconds|secs|days|weeks|months|years|pixels|hz|khz|ms|runs|seeds|restarts|folds|bits"
    r"|bytes|[kmgt]b|bins|trees|estimators|batch\w*|mini-?batch\w*|compute|optuna|warm-?up|bootstrap\w*"
    r"|candidates|components|clusters|models|methods|baselines|experiments|configurations|settings|terms"
    r"|rounds|generations|percent\w*|points?|dollars|euros|flops|watts|views|permutations|bins|neighbou?rs"
    r"|us|this|its|has|does|centers|experts|particles|chains|restarts|codes|degrees|datasets|corpora"
    r"|benchmarks|vertices|metres|meters|km)\b"
)
"""What is counted instead of examples: 700 features per document."""
_NUMBER = lazy(
    r"(?<![\w.\-$^])(\d{1,3}(?:[, ]\d{3})+|\d+(?:\.\d+)?\s?(?:k|m|b|million|billion|thousand)\b"
    r"|(?:\d+(?:\.\d+)?\s?×\s?)?10\^\d+|\d+(?![\d.]*[\w%×/]|[.,]\d)|half a million|(?:one|two|three|four|five"
    r"|six|ten|hundred) (?:thousand|million)\b|(?:ten|eleven|twelve|\w{3,5}teen"
    r"|\w{3,5}ty)(?:-\w+)?(?= [a-z]))\+?"
)
_NOUN = lazy(
    rf"\s+(?:of (?:the|these|our|all) )?(?:(?!{_STOP})[a-z/][\w/'-]*\s+){{0,4}}?"
    rf"(?:({_PEOPLE}|women|men|raters)|({_THING})|((?!{_STOP})[a-z][a-z-]*[a-rtv-z]s))\b"
    r"(?! of (?:context|memory))"
    r"|-(?:document|item|image|sample|example|question|problem|task|sentence|node|prompt|class|patient"
    r"|subject"
    r"|participant|hour (?:corpus|data-?set|subset))\b"
)
"""What is counted: people, a usual unit of data, or anything else in the plural."""
_TIME = lazy(
    r"(?:\s?h|\s?hrs?|\s?hours?|\s?minutes) of (?!gpu|cpu|train|comput|work|wall|fine|optimi|annotat|effort"
    r"|run|processing"
    r"|tuning|inference|search|sleep|a\b|the\b)\w"
)
_BEFORE = lazy(
    r"(?<!batch )(?:\bn\s?=|\btotal of|\bsizes?(?: of)?|\b\w+s\s?[:=|]|\bnumber of [\w ]{3,30}[:=]?)\s?$"
)
_SIDES = lazy(r"\s?[x×]\s?\d")
_ELSEWHERE = lazy(
    r"\bbatch|\bgpus?\b|\bcontext\b|\bmemory\b|(?<!offline )(?<!expert )\bbuffer|\bcodebook|\bvocabular"
    r"|\bbootstrap|\bbeam\b"
    r"|\blength\b"
    r"|\bper (?:step|iteration|epoch|second)\b|\bevery\b|\bcandidate|\bwindow size|\bforest|\bdecays?\b"
)
"""What stands near a number that counts out something else than the data."""
_STOPPED = lazy(rf"\s?%|\s+(?:[a-z][\w-]*\s+)?{_STOP}|\s?[x×]\s?\d")
_HOLDS = lazy(
    r"\b(?:data-?\s?(?:sets?|bases?)?|corpus|corpora|benchmark|collection|set|suite|cohort|archive|logs?"
    r"|pool|split)\b[^.]{0,40}\b(?:contain|consist|compris|includ|has|have|holds?|provid|with|siz|span|cover"
    r"|amount|total|made up|composed|creat|generat)\w*\b"
)
_CONTEXT = lazy(
    r"\b(?:data(?:-?\s?(?:sets?|bases?))?|corpus|corpora|benchmarks?|training|train|test|validation|split"
    r"|samples?"
    r"|collection|contains?|consists?|comprises?|includ\w+|total|images|classes|mnist|cifar\w*|imagenet"
    r"|evaluated? on|has|with|cohort|suite|study|number of|nodes|pool|sub-?set|sub-?sampled?|set|graphs"
    r"|prompts"
    r"|tokens|stream|there (?:are|were)|it spans|spans|covers?|remain(?:s|ed|ing)?|yield(?:s|ed)?|stor(?:es"
    r"|ed))\b"
)
_MADE = lazy(
    r"\b(?:we|were|was|are|is) (?:\w+ )?(?:use[ds]?|collect(?:ed)?|gather(?:ed)?|generated?|simulated?"
    r"|render(?:ed)?|sampled?|record(?:ed)?|recruit(?:ed)?|select(?:ed)?|annotated?|label(?:l?ed)?"
    r"|obtain(?:ed)?|monitor(?:ed)?|pool(?:ed)?|parsed?|screened"
    r"|analy[sz]ed?|scraped?|crawl(?:ed)?|download(?:ed)?|retain(?:ed)?|includ\w+|have|train(?:ed)?"
    r"|evaluated?|test(?:ed)?)\b|\b(?:took part|participated|offers?|provides?|obtain|synthesi[sz]ed?|kept"
    r"|overall|enroll?ed"
    r"|volunteered|wore|completed)\b"
    r"|\bproduced\b|\beach (?:series|recording|game|domain|subject|class|split)\b"
)
_DATA = lazy(
    r"\b(?:data(?:-?\s?(?:sets?|bases?))?|corpus|corpora|benchmark|library|pool|cohort|study|collection|suite"
    r"|archive|logs?|simulator|in total|total of|altogether|we (?:collect|gather|record|monitor|pool"
    r"|scrape"
    r"|crawl|simulat|generat|synthesi[sz])\w*|overall|crawl|yield(?:s|ed)|(?:training|test"
    r"|validation) (?:set|split))\b"
)
"""Words that make whatever is counted beside them examples of data."""
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
_RECORDS = lazy(
    r"^(?:records|samples|examples|instances|images|patients|subjects|participants|users|items|documents"
    r"|sentences|questions|graphs|videos|utterances|observations|recordings) \|"
)
_WHOLE = lazy(r"(?<![\w.])(?:\d{1,3}(?:,\d{3})+|\d{3,}|\d+(?:\.\d)?[km])(?![\w.%])")


_COLUMN = lazy(r"(?:^|\| )(?:n|#|speakers|hours|count|counts|size|support|total|number|frequency)(?: ?\||$)")
"""A head that counts without saying what: n, count, support."""
_LISTS = lazy(
    r"\b(?:data-?\s?(?:sets?|bases?)?|class(?:es)?|corpus|corpora|label|category|split|domain|d|p|p/d)\b"
)
_DIGIT = lazy(r"\d")
_SPELT = ("illion", "ousand", "ty ", "ty-", "ten ", "eleven ", "twelve ", "teen ")
"""Numbers in words, of which a sentence without digits must hold one."""


def look(paper: Paper) -> Iterator[Sighting]:
    """Yield sentences and tables that count the examples of a dataset."""
    spelt = paper.prose.present(_SPELT)
    for unit in paper.prose.all:
        if unit.is_row or unit.foreign or unit.kind is PassageKind.HEADING:
            continue
        if not _DIGIT.search(unit.low) and not any(word in unit.low for word in spelt):
            continue
        if (span := _counted(unit.low)) is not None:
            yield Sighting(*unit.span(*span))
    for rows in paper.prose.rows.values():
        heads = [row for row in rows if row.block.head] or rows[:1]
        text = " | ".join(row.low for row in heads)
        listed = _HEAD.search(text) and _COUNTED.search(text)
        if (listed or (_COLUMN.search(text) and _LISTS.search(text))) and _counts(rows) >= 2:
            yield seen(heads[0])
            continue
        for row in rows:
            if (
                not row.block.head
                and (_LABELLED.search(row.low) or _RECORDS.search(row.low))
                and (match := _WHOLE.search(row.low))
            ):
                yield seen(row, match)
                break


def _counted(low: str) -> tuple[int, int] | None:
    """Return the count of examples in a sentence: fifty or more, or five people and hours of recordings."""
    told: bool | None = None
    for match in _NUMBER.finditer(low):
        before = _BEFORE.search(low, max(0, match.start() - 45), match.start())
        noun = _NOUN.match(low, match.end())
        timed = noun is None and _TIME.match(low, match.end())
        after = low[match.end() : match.end() + 9] == " in total"
        if _SIDES.match(low, match.end()):
            continue
        if not (before or noun or timed or after):
            continue
        if not (timed or _large(low, match) or (noun and noun[1] and _several(match[1]))):
            continue
        if _ELSEWHERE.search(low, max(0, match.start() - 30), match.end() + 25):
            continue
        if noun and noun[3] and not _DATA.search(low):
            continue
        if told is None:
            told = bool(before or _CONTEXT.search(low) or _MADE.search(low))
        if told:
            return match.start(), (noun or match).end()
    return _held(low)


def _large(low: str, match: re.Match[str]) -> bool:
    """Whether a number is fifty or more and no year: "5 examples per prompt" counts no dataset."""
    count = match[1]
    if not count[0].isdigit():
        return "million" in count or "thousand" in count or count.startswith(_TENS)
    if count[-1].isalpha() or "^" in count:
        return True
    dated = _is_year(count) and _DATED.search(low, max(0, match.start() - 9), match.start())
    return int(re.sub(r"\D", "", count.split(".")[0])[:12] or 0) >= _FIFTY and not dated


def _held(low: str) -> tuple[int, int] | None:
    """Return the count after "the dataset contains", whatever is counted."""
    holds = _HOLDS.search(low)
    if holds is None:
        return None
    for match in _NUMBER.finditer(low, holds.end(), holds.end() + 80):
        if (
            _large(low, match)
            and not _STOPPED.match(low, match.end())
            and low[match.end() : match.end() + 2] != " ×"
        ):
            return match.span()
    return None


def _several(count: str) -> bool:
    return not count.isdigit() or int(count[:9]) >= _FIVE


_FIFTY = 50
_FIVE = 5
_TENS = ("fifty", "sixty", "seventy", "eighty", "ninety")
_DATED = lazy(r"\b(?:in|since|from|until|to|and|the|of|between|year|by|during|for|a|our|early|late|on)\W*$")
"""What stands before a year."""


def _is_year(count: str) -> bool:
    return len(count) == 4 and count.isdigit() and 1950 <= int(count) <= 2049


def _counts(rows: list[Unit]) -> int:
    """Count the whole numbers of three digits or more in a table's body: scores are not whole."""
    return sum(len(_WHOLE.findall(row.low)) for row in rows if not row.block.head)
