"""How many examples the data has."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reproof.evidence import Paper, Sighting, seen

if TYPE_CHECKING:
    from collections.abc import Iterator

PATHS = ("datasets[].examples",)
ABSENT = "nothing says how many examples the data has"
HOMES = ("dataset", "data set", "data", "corpus", "benchmark", "experimental setup")
NEAR = ("data-split", "data-access", "preprocessing")

_THING = (
    r"(?:images?|samples?|examples?|instances?|sentences?|documents?|articles?|records?|rows|questions?"
    r"|pairs|tokens|words|graphs?|nodes|edges|triples?|users|items|ratings|interactions|utterances|videos?"
    r"|clips|frames|traces?|patients?|subjects?"
    r"|data ?points?|observations?|reviews?|tweets|posts|papers|entries|tasks?|problems?|episodes"
    r"|trajectories|molecules|compounds|proteins|queries|prompts|conversations|dialogues|scans|recordings"
    r"|hours of (?:speech|audio|video)|entities|facts|scenes|classes"
    r"|captions|faces|photos|points|maps|time series|games|labels|annotations|cases|files|test cases"
    r"|configurations|identities|measurements|citations|references|shapes|meshes|signals|spectra|simulations)"
)
_COUNT = r"(?:\d{1,3}(?:[,\u2009  ]\d{3})+|\d+(?:\.\d+)?\s?(?:k|m|b|million|billion|thousand)?|\d{2,})"
_SAID = re.compile(rf"(?<![\w.]){_COUNT}\+?\s+(?:[\w/-]+\s+){{0,4}}?{_THING}\b")
_CONTEXT = re.compile(
    r"\b(?:data-?\s?sets?|corpus|corpora|benchmark|training|train|test|validation|split|samples?|collection"
    r"|contains?|consists?|comprises?|includ\w+|total|images|classes|mnist|cifar\w*|imagenet|data)\b"
)
_HEAD = re.compile(
    rf"(?:#|\bnum(?:ber)?(?: of|\.)?|\bno\.(?: of)?|\bsize|\btotal|\bcount|\|n\||\bn\b)[^|]*{_THING}"
    rf"|\b(?:size|samples|examples|instances|images|nodes|edges|graphs|triples|entities|documents|sentences"
    rf"|questions|records|tokens|users|items|rows)\b|\b(?:train(?:ing)?|test|dev|val(?:idation)?)\b"
)


def look(paper: Paper) -> Iterator[Sighting]:
    """Yield sentences and tables that count the examples of a dataset."""
    for unit in paper.prose.units(
        "data",
        "corp",
        "benchmark",
        "train",
        "test",
        "valid",
        "split",
        "sample",
        "contain",
        "consist",
        "compris",
        "includ",
        "total",
        "image",
        "class",
        "mnist",
        "cifar",
    ):
        if unit.foreign or unit.is_row:
            continue
        if _CONTEXT.search(unit.low) and (match := _big(unit.low)):
            yield seen(unit, match)
    for rows in paper.prose.rows.values():
        heads = [row for row in rows if row.block.head] or rows[:1]
        text = " | ".join(row.low for row in heads)
        if (
            _HEAD.search(text)
            and re.search(r"data|corpus|split|statistic|benchmark", text + rows[0].low)
            and _counts(rows) >= 2
        ):
            yield seen(heads[0])


def _big(low: str) -> re.Match[str] | None:
    """Return the first count of ten or more: \"two datasets\", \"5 examples per prompt\" count no dataset."""
    for match in _SAID.finditer(low):
        digits = re.match(r"[\d,.\u2009 ]+", match.group())
        number = re.sub(r"\D", "", digits.group().split(".")[0]) if digits else ""
        scaled = re.match(r"[\d.,]+\s?(?:k|m|b|million|billion|thousand)\b", match.group())
        if number and (int(number[:15]) >= 50 or scaled):
            return match
    return None


def _counts(rows: list) -> int:  # type: ignore[type-arg]
    return sum(
        len(re.findall(r"(?<![\w.])(?:\d{1,3}(?:,\d{3})+|\d{3,})(?![\w.])", row.low))
        for row in rows
        if not row.block.head
    )
