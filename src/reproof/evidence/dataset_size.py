"""How many examples the data has."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reproof.evidence import Paper, Sighting, seen
from reproof.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reproof.prose import Unit

PATHS = ("datasets[].examples",)
ABSENT = "nothing says how many examples the data has"
HOMES = ("dataset", "data set", "data", "corpus", "benchmark", "experimental setup")
NEAR = ("data-split", "data-access", "preprocessing")

_THING = (
    r"(?:images?|samples?|examples?|instances?|sentences?|documents?|articles?|records?|rows|questions?"
    r"|pairs|tokens|words"
    r"|graphs?|nodes|edges|triples?|triplets|users|items|ratings|interactions|utterances|videos?|clips"
    r"|frames|traces?|patients?"
    r"|subjects?|data ?-?points?|observations?|reviews?|tweets|posts|papers|entries|tasks?|problems?"
    r"|episodes|trajectories"
    r"|molecules|compounds|proteins|queries|prompts|conversations|dialogues|scans|recordings"
    r"|hours of (?:speech|audio|video)"
    r"|entities|facts|scenes|classes|captions|faces|photos|points|time series|games|annotations|cases|files"
    r"|identities"
    r"|measurements|citations|references|shapes|meshes|signals|spectra|simulations|requests|transactions"
    r"|events|categories|digits|characters|passages|snippets|functions|programs|labels|utts?)"
)
_COUNT = r"(?:\d{1,3}(?:[, ]\d{3})+|\d+(?:\.\d+)?\s?(?:k|m|b|million|billion|thousand)\b|\d{2,})"
_SAID = lazy(
    rf"(?<![\w.\-])({_COUNT})\+?\s+(?:[a-z/][\w/-]*\s+){{0,4}}?{_THING}\b"
    rf"|(?<![\w.\-])({_COUNT})-(?:document|item|image|sample|example|question|problem|task|sentence|node"
    rf"|prompt|class)\b"
    rf"|\bn\s?=\s?({_COUNT})(?![\w%])|\bsizes? (?:of )?({_COUNT})(?![\w%])"
    rf"|\b{_THING}\s*(?::|=|\|)\s*({_COUNT})(?![\w%.])"
)
_HOLDS = lazy(
    r"\b(?:data-?\s?sets?|corpus|benchmark|collection|set)\b[^.]{0,40}\b(?:contain|consist|compris|includ"
    r"|has|have|provid|with|siz"
    r"|creat|generat)\w*\b"
)
_NUMBER = lazy(rf"(?<![\w.])({_COUNT})(?!\s?%|\w)")
_CONTEXT = lazy(
    r"\b(?:data(?:-?\s?sets?)?|corpus|corpora|benchmarks?|training|train|test|validation|split|samples?"
    r"|collection|contains?"
    r"|consists?|comprises?|includ\w+|total|images|classes|mnist|cifar\w*|imagenet|evaluated? on|has|with"
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


def look(paper: Paper) -> Iterator[Sighting]:
    """Yield sentences and tables that count the examples of a dataset."""
    for unit in paper.prose.units(
        "data", "corp", "benchmark", "train", "test", "valid", "split", "sample", "contain", "consist",
        "compris", "includ", "total", "image", "class", "mnist", "cifar", "collection", "evaluat", "nodes",
        "item", "problems", "questions", "subset", "prompt", "rows", "document",
    ):  # fmt: skip
        if unit.foreign or unit.is_row or not _LARGE.search(unit.low):
            continue
        if _CONTEXT.search(unit.low) and (match := _large(_SAID.finditer(unit.low)) or _held(unit.low)):
            yield seen(unit, match)
    for rows in paper.prose.rows.values():
        heads = [row for row in rows if row.block.head] or rows[:1]
        text = " | ".join(row.low for row in heads)
        if _HEAD.search(text) and _COUNTED.search(text) and _counts(rows) >= 2:
            yield seen(heads[0])
            continue
        for row in rows:
            if not row.block.head and _LABELLED.search(row.low) and (match := _WHOLE.search(row.low)):
                yield seen(row, match)
                break


def _large(matches: Iterable[re.Match[str]]) -> re.Match[str] | None:
    """Return the first count of fifty or more: "5 examples per prompt" counts no dataset."""
    for match in matches:
        count = next(group for group in match.groups() if group)
        whole = re.sub(r"\D", "", count.split(".")[0])[:12]
        if count[-1].isalpha() or (whole and int(whole) >= 50 and not _is_year(count)):
            return match
    return None


def _held(low: str) -> re.Match[str] | None:
    """Return the count after "the dataset contains", whatever is counted."""
    holds = _HOLDS.search(low)
    return None if holds is None else _large(_NUMBER.finditer(low, holds.end(), holds.end() + 80))


def _is_year(count: str) -> bool:
    return len(count) == 4 and count.isdigit() and 1950 <= int(count) <= 2049


def _counts(rows: list[Unit]) -> int:
    """Count the whole numbers of three digits or more in a table's body: scores are not whole."""
    return sum(len(_WHOLE.findall(row.low)) for row in rows if not row.block.head)
