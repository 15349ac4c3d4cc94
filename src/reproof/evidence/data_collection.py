"""How new data was collected: by whom, with which instructions, with which checks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reproof.evidence import Paper, Sighting, seen
from reproof.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

PATHS = ("datasets[].collection",)
ABSENT = "new data is used, but nothing says how it was collected"
HOMES = ("data collection", "annotation", "construction", "dataset", "data set", "data", "benchmark")
NEAR = ("dataset-size", "data-access")

_PROCESS = lazy(
    r"\b(?:we|were|was|are|is)\b (?:\w+ ){0,3}(?:collect(?:ed)?|annotat(?:e|ed)|crowd-?sourced?|curat(?:e"
    r"|ed)|scraped?|crawl(?:ed)?|gather(?:ed)?|sourced?|extract(?:ed)?|compil(?:e|ed)|generat(?:e|ed)"
    r"|record(?:ed)?|label(?:l?ed)?|construct(?:ed)?|built|verif(?:y|ied)|review(?:ed)?)\b"
    r"|\b(?:written|authored|created|rated|checked|recruited|validated) (?:by|via|through)\b|\bwe (?:asked"
    r"|recruited|hired|paid)\b"
    r"|\bannotators?\b|\binter-?annotator\b|\bannotation (?:process|guidelines?|protocol)\b"
    r"|\bdata collection\b|\bcollection (?:process|protocol)\b|\bmechanical turk\b|\bcrowd-?workers?\b"
    r"|\bquality (?:control|assurance|checks?)\b|\bdataset construction\b|\bcuration\b"
)
_DATA = lazy(
    r"\b(?:data|dataset|benchmark|corpus|examples?|entries|samples?|questions?|images?|labels?|annotat\w+"
    r"|posts|tweets|articles|reviews|outputs|documents|sentences|recordings|videos|participants|tasks"
    r"|problems"
    r"|papers|references|instances|prompts?|records?|collection|pairs)\b"
)


def look(paper: Paper) -> Iterator[Sighting]:
    """Yield sentences about collecting or annotating data."""
    for unit in paper.prose.units(
        "collect",
        "annotat",
        "crowd",
        "curat",
        "scrap",
        "crawl",
        "gather",
        "sourced",
        "extract",
        "compil",
        "generat",
        "record",
        "label",
        "construct",
        "built",
        "verif",
        "review",
        "turk",
        "quality",
        "written",
        "asked",
        "recruit",
        "rated",
        "checked",
    ):
        if not unit.foreign and not unit.is_row and _PROCESS.search(unit.low) and _DATA.search(unit.low):
            yield seen(unit)
