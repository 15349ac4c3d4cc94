"""Read the head of a table's column or row."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import Final

from reproof.fact import Kind
from reproof.gather.head import BRACKET, HOURS, LETTER, Head
from reproof.gather.head_kinds import (
    carbon_head,
    cost_head,
    count_head,
    device_hours_head,
    energy_head,
    flop_head,
    mass_factor,
    parameters_head,
    power_head,
)
from reproof.gather.head_time import NOT_TIME, TIME, TIME_BRACKET, TIME_WORD, time_head
from reproof.patterns import lazy

_OTHER = lazy(
    r"\b(?:tokens?|examples?|samples?|datasets?|images?|steps?|batch|vocab\w*|accuracy|acc\.?|loss|perplexity|ppl|epochs?"
    r"|latency|sentences?|documents?|rows|records|year|cite\w*|throughput|memory|vram|bleu|rouge|score|map|f1|learning\srate"
    r"|layers?|heads?|width|depth|dim\w*|hidden|context|length|length|rank|images/s|queries|users|items|nodes|edges|classes"
    r"|speech|audio|downloads|likes|stars|pairs|reads|price|ram|storage)\b"
)


_USUAL = lazy(
    r"^(?:params?|parameters?|number|no|num|of|total|trainable|non|embedding|active|activated|learnable|model|count|size|the|in|per|for|gpus?|tpus?"
    r"|cpus?|hours?|hrs?|days?|minutes?|mins?|seconds?|secs?|time|train\w*|compute|cost|energy|power|carbon|emissions?|million|billion"
    r"|flops?|macs?|random|seeds?|runs?|trials?|folds?|cv|search|used|each|to|wall|clock|runtime|duration|usd|kwh|pre|fine|tun\w+|average|avg)$"
)


_SPREAD = lazy(
    r"\bstd\b|\bs\.?d\.?(?=$|[\s)])|\bstandard\s(?:deviation|error)|\bvariance\b|σ|\bstd?dev\b|\bconfidence\sinterval"
)
_CENTRE = lazy(r"\b(?:mean|avg|average|median)\b|±")
"""Beside a word for the spread: the column holds both."""
_CAPTION_UNITS: Final = {
    Kind.CO2E: lazy(
        r"(?:co_?2\w*|emissions?|footprint)\b[^.;]{0,40}?(?:[(\[]|\bin\s)((?:k?g|mg|k?t|tons?|tonnes?|lbs?|pounds?)\b)",
        re.I,
    ),
    Kind.DURATION: lazy(
        rf"\b(?:times?|runtimes?|duration)\b[^.;]{{0,40}}?(?:[(\[]|\bin\s)(?:in\s)?({TIME_WORD[1:-1]}|[hs])\b",
        re.I,
    ),
    Kind.PARAMETERS: lazy(
        r"\b(?:[Pp]aram\w*|[Ss]izes?)\b[^.;]{0,30}?(?:[(\[]|\bin\s)(?:in\s)?(thousands?|millions?|billions?|[KMB])\b(?!\sof\s(?!param))"
    ),
}


def unit_only(text: str, caption: str) -> Head | None:
    """Return the reading of a head such as "Ours (h)", whose kind only the caption names ("Run times")."""
    low = " ".join(text.lower().split())
    unit = BRACKET.search(low)
    if unit is None or not TIME_BRACKET.match(unit[1].strip()) or not TIME.search(caption.lower()):
        return None
    return read_head(f"time {unit[0]}") if not NOT_TIME.search(low) else None


_COST_IN_DEVICE_TIME: Final = lazy(
    r"\b(?:costs?|budgets?|compute|usage)\b[^.;]{0,40}?(?:[(\[]|\bin\s)\s?(?:in\s)?"
    r"([GTC]PU[-\s](?:hours|days))\b",
    re.I,
)


def with_caption(head: Head, caption: str) -> Head:
    """Give a head without unit the one that the table's caption states for its kind."""
    if head.kind is Kind.COST and head.factor is None and (spent := _COST_IN_DEVICE_TIME.search(caption)):
        return read_head(spent[1]) or head
    pattern = _CAPTION_UNITS.get(head.kind)
    if head.factor is not None or pattern is None or not (match := pattern.search(caption)):
        return head
    word = match[1].lower()
    if head.suffixed and "param" not in caption.lower():
        return head
    if head.kind is Kind.PARAMETERS:
        factor: float | None = LETTER["k" if word.startswith("thousand") else word[0]]
    elif head.kind is Kind.DURATION:
        factor = HOURS.get(word) or HOURS.get(word.rstrip("s"))
    else:
        factor = mass_factor(word)
    return replace(head, factor=factor, suffixed=False, cue=f"{head.cue}, unit from the caption")


@lru_cache(maxsize=4096)
def read_head(text: str) -> Head | None:
    """Return what the numbers under this head are, or None when the head does not say."""
    text = re.sub(r"[\ue000-\ue003↓↑→*†‡§⇓⇑]", " ", text)
    low = " ".join(text.lower().replace("₂", "2").split()).strip(" :.")
    if not low or len(low) > 160 or (_SPREAD.search(low) and not _CENTRE.search(low)):
        return None
    return (
        carbon_head(low) or energy_head(low, text) or device_hours_head(low) or flop_head(low, text)
        or time_head(low) or power_head(low, text) or cost_head(low) or parameters_head(low, text)
        or count_head(low)
    )  # fmt: skip


def read_row_head(text: str) -> Head | None:
    """Return the reading of a row's head, where longer phrases name settings."""
    head = read_head(text)
    if head is None:
        return None
    words = re.findall(r"[a-z]{2,}", BRACKET.sub(" ", text.lower()))
    strange = [word for word in words if not _USUAL.match(word)]
    allowed = 1 if head.kind in (Kind.PARAMETERS, Kind.HARDWARE) else 3
    return head if len(strange) <= allowed else None


def other_than_compute(text: str) -> bool:
    """Return whether a head names something that is counted but is no compute (tokens, images, scores)."""
    return bool(_OTHER.search(text.lower())) and read_head(text) is None
