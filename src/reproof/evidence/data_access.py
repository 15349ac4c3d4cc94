"""A link or citation from which the data, or the simulator, can be got."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reproof.evidence import Paper, Sighting, seen
from reproof.evidence._links import links
from reproof.passage import CITE, CITET
from reproof.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

PATHS = ("datasets[].citation", "datasets[].url")
ABSENT = "nothing links or cites the data"
HOMES = ("data availability", "dataset", "data set", "data", "availability", "experimental setup")
NEAR = ("dataset-size", "data-split")

_DATA = (
    r"(?:data-?\s?sets?|corpus|corpora|benchmarks?|simulators?|environments?|mnist|cifar\w*|imagenet\w*"
    r"|coco|squad|glue|wikitext\w*|penn treebank|celeba|svhn|gym|mujoco|atari|fb15k\w*|cora|citeseer|pubmed"
    r"|wikipedia|suite|test set|collections?|tasks?|records|images|questions|problems)"
)
_CITED = lazy(
    rf"\b{_DATA}\b[^.]{{0,80}}[{CITE}{CITET}]|[{CITE}{CITET}][^.]{{0,60}}\b{_DATA}\b"
    rf"|\b\w+-?\w* {CITE}[^.]{{0,30}}\bdata\b|\bdata\b[^.]{{0,32}}[{CITE}{CITET}]"
    rf"|\b(?:evaluat\w+|train\w*|tested|experiment\w*|benchmark\w*|fine-?tun\w+|results"
    rf"|performance)\b[^.]{{0,60}}"
    rf"\b(?:on|with|use)\b[^.]{{0,60}}[{CITE}{CITET}]"
    rf"|[{CITE}{CITET}][^.]{{0,20}}\b(?:cc0|cc[- ]by)\b"
    rf"|\b(?:use|take|took|from)\b[^.]{{0,60}}[{CITE}{CITET}][^.]{{0,80}}\d (?:\w+ )?"
    r"(?:entries|examples|instances|samples|sentences|rows|graphs|molecules|documents|pairs)\b"
)
_AVAILABLE = lazy(
    r"archive\.ics\.uci|kaggle\.com/(?:datasets|c|competitions)/|physionet|openml|huggingface\.co/datasets"
    r"|dataport"
    r"|\bdata-?\s?sets?|\bdata\b|\bcorpus|\bbenchmark|\bdownload|\bsimulator|\benvironment"
)
_VOCABULARY = lazy(r"\b(?:opensource|creativecommons|schema|w3)\.org|mlcommons\.org/croissant")
"""Addresses of licences and of names in metadata, under which no data lies."""
_LISTS = lazy(r"\b(?:data-?\s?sets?|corpus|corpora|benchmarks?|sources?)\b")


def look(paper: Paper) -> Iterator[Sighting]:
    """Yield links to data and citations of datasets."""
    for link in links(paper):
        if link.placeholder or _VOCABULARY.search(link.url.lower()):
            continue
        if _AVAILABLE.search(f"{link.before[-120:]} {link.after} {link.url.lower()}"):
            yield link.seen(path="datasets[].url")
    for unit in paper.prose.units(
        "data",
        "corp",
        "benchmark",
        "simulator",
        "environment",
        "mnist",
        "cifar",
        "imagenet",
        "suite",
        "task",
        "test set",
        "gym",
        "wiki",
        "collection",
        "evaluat",
        "train",
        "experiment",
        "record",
        "images",
        "question",
        "problem",
        "cc0",
        "cc-by",
        "cc by",
        "entries",
        "examples",
        "instances",
        "samples",
        "molecules",
    ):
        if not unit.foreign and (CITE in unit.low or CITET in unit.low) and _CITED.search(unit.low):
            yield seen(unit)
    for rows in paper.prose.rows.values():
        if not rows[0].foreign and any(_LISTS.search(row.low) for row in rows[:2]):
            for row in rows:
                if CITE in row.low or CITET in row.low:
                    yield seen(row)
                    break
