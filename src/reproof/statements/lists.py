"""A number of things announced, and the things listed: five data sets: A, B, C and D."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reproof.patterns import lazy
from reproof.quantity import Interval, parse_number
from reproof.stated import Computation, Figure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.passage import Passage

_WORDS = r"two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_THINGS: Final = (
    "datasets", "data sets", "benchmarks", "models", "LLMs", "architectures", "backbones", "tasks",
    "languages", "baselines", "methods", "algorithms", "domains", "environments", "games", "metrics",
    "optimizers", "optimisers", "encoders", "corpora", "seeds", "rates", "sizes", "scales", "variants",
    "attacks", "settings", "ablations", "regions", "categories", "subsets", "splits", "annotators",
    "institutions", "GPUs", "simulators", "robots", "modalities", "losses", "strategies",
)  # fmt: skip
"""Things that papers announce a number of and then list."""
_OPENINGS: Final = (" (", ": ", ", namely", ", i.e.", " namely")
_ANNOUNCED: Final = lazy(
    rf"(?<![\w.,-])(?P<n>{_WORDS}|[2-9]|1[0-2])\s(?P<what>(?:(?!of\b|in\b|and\b|on\b|or\b|per\b|to\b)[A-Za-z][\w-]*\s){{0,4}}?[A-Za-z]+)"
    r"(?P<open>:\s|,?\s(?:namely|i\.e\.),?:?\s|\s\((?:namely\s|i\.e\.,?\s)?)",
    re.IGNORECASE,
)
_BRACKETED: Final = lazy(r"\([^()]*\)|\[[^\[\]]*\]|[\ue000-\ue003]")
_ENDS: Final = lazy(
    r"[.;:](?:\s|$)|\n|—|\s–\s|\bas\swell\sas\b|\bwhile\b|\bwhere\b|\bwhich\b|\bwith\b|\bfrom\b|\bfor\b"
)
_OPEN: Final = lazy(
    r"\.\.|…|\b(?:e\.g|etc|such\sas|including|others?|more|respectively|both|each|either|or|plus|vs|versus|[Ss]ee|cf|the|a|an"
    r"|we|our|is|are|in|of|at|to|on|by|its|their|mean|seeds?|same|random)\b|[×=→<>≤≥~≈/&–]|\d\s?-\s?\d",
)
_ITEM: Final = lazy(r"(?:[A-Z][\w.+'-]*|\d[\w.+-]*)(?:\s[A-Z\d][\w.+'-]*){0,3}")
_OF_THEM: Final = lazy(
    r"\b(?:(?:one|some|several|most|many|few|part|subsets?|any|none|each|half|all\sbut\s\w+|\d+)\s(?:out\s)?of\s(?:the\s|our\s|these\s)?"
    r"|(?:at\s(?:least|most)|more\sthan|fewer\sthan|up\sto|than|between|other|another)\s)$"
    rf"|\b(?:{_WORDS})\s(?:out\s)?of\s(?:the\s|our\s|these\s)?$",
    re.IGNORECASE,
)
"""Words that make of the number only what the list is a part of."""
_FIGURE: Final = lazy(r"\d[\d,.]*(?:e-?\d+)?[KMBk]?|10\^-?\d+")


def lists(passage: Passage) -> Iterator[Computation]:
    """Yield announced numbers that the list right behind them does not hold."""
    text = passage.text
    for at in sorted(_openings(text)):
        match = _ANNOUNCED.search(text, max(0, at - 60), at + 12)
        if match is None or match.start("open") != at:
            continue
        if _OF_THEM.search(text, max(0, match.start() - 30), match.start()):
            continue
        number = parse_number(match["n"])
        items = _items(text, match)
        if number is None or items is None or len(items) == number.value:
            continue
        place = passage.place(match.start("n"), match.end("what"))
        yield Computation(
            "list",
            Figure(Interval.exact(number.value), place, f"{match['n']} {match['what']}"),
            (Figure(Interval.exact(len(items)), passage.place(match.end(), match.end() + 1), ""),),
            Interval.exact(len(items)),
            ", ".join(items),
            exact=True,
        )


def _openings(text: str) -> Iterator[int]:
    """Yield where a list may open: behind things of which a number may have been announced."""
    for cue in _OPENINGS:
        at = text.find(cue)
        while at >= 0:
            if text.endswith(_THINGS, max(0, at - 20), at):
                yield at
            at = text.find(cue, at + 1)


def _items(text: str, match: re.Match[str]) -> list[str] | None:
    """Return the things listed; None when it is not plain how many they are."""
    if "(" in match["open"]:
        close = text.find(")", match.end())
        listed = text[match.end() : close] if close > 0 else ""
        if "(" in listed:
            return None
    else:
        listed = _BRACKETED.sub("", text[match.end() : match.end() + 300])
        end = _ENDS.search(listed)
        if end is None and match.end() + 300 < len(text):
            return None
        if end is not None and end[0][0] not in ".;":
            return None
        listed = listed[: end.start()] if end else listed
    listed = _BRACKETED.sub("", listed).strip().rstrip(".")
    if _OPEN.search(listed) or not listed:
        return None
    parts = [part.strip() for part in re.split(r",\s(?:and\s)?|\sand\s", listed)]
    if len(parts) < 2 or not (" and " in listed or "(" in match["open"]):
        return None
    figures = [bool(_FIGURE.fullmatch(part)) for part in parts]
    if any(figures) and not all(figures):
        return None
    if not all(_ITEM.fullmatch(part) for part in parts):
        return None
    tail = listed.rsplit(",", 1)[-1]
    if tail.count(" and ") > 1 or len(set(parts)) < len(parts):
        return None
    return parts
