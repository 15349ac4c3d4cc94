"""Words before and after an amount that bound it: "about", "up to", "over", "or more"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reproof.patterns import lazy
from reproof.record import dataclass

if TYPE_CHECKING:
    from reproof.quantity import Interval

_APPROXIMATE = (
    r"[~∼≈≃]|about|around|approximately|approx\.?|roughly|circa|ca\.?|nearly|almost|close\sto|some|typically"
    r"|an?\sestimated|(?:in|on)\sthe\sorder\sof|(?:an\s)?average(?:\sof)?|on\saverage|estimated(?:\s(?:at|to\sbe))?"
)
_AT_MOST = (
    r"up\sto|at\smost|(?:less|fewer|no\smore|not\smore|shorter|no\slonger)\sthan|under|below|within|[<≤⩽≲]"
    r"|(?:a\s)?max(?:imum|\.)?(?:\sof)?"
)
_AT_LEAST = (
    r"over|(?:more|greater|longer|higher|no\sless|not\sless)\sthan|at\sleast|above|exceed(?:s|ed|ing)?|[>≥⩾≳]"
    r"|upwards?\sof|in\sexcess\sof|(?:a\s)?min(?:imum|\.)\sof"
)
_BEFORE: Final = lazy(
    rf"(?:(?<!\w)(?:(?P<most>{_AT_MOST})|(?P<least>{_AT_LEAST})|(?P<approximate>{_APPROXIMATE})"
    r"|(?P<filler>only|just|well|still|even|a\stotal\sof|an\sadditional|another|a|the)))\s?$",
    re.IGNORECASE,
)
_AFTER: Final = lazy(
    r"\s?(?:(?P<least>\+(?!\w)|or\s(?:more|longer)|at\s(?:least|minimum))"
    r"|(?P<most>or\s(?:less|fewer|shorter)|at\s(?:most|maximum|max)|maximum)"
    r"|(?P<approximate>approximately|or\sso))(?!\w)",
    re.IGNORECASE,
)
_DURING: Final = lazy(
    r"(?:train|averag|run|ran|spread|conduct|perform|measur|execut|distribut|accumulat|summ)\w*\s$"
)
_REACH = 24
"""Longest cue in characters, with room to spare."""

_WORD_BEFORE: Final = lazy(r"(?:^|[\s(\[–—-])(?P<word>[A-Za-z][\w-]*)\s$")
_LEAD_WORDS: Final = (
    "about around approximately roughly approx nearly almost some estimated only just merely within"
    " under over than most least for in of to from between at by after during with and or either is are"
    " was were be it us takes take took taking requires required require requiring needs needed lasts"
    " lasted last need spent costs cost runs ran run uses used using consumed consumes consuming draws"
    " drawing emitted emits emitting produced producing totals totalling totaling time runtime training"
    " another exceeds exceeded finishes finished typically average"
)
_LEADS: Final = frozenset(_LEAD_WORDS.split())
"""Words after which a number or "a" begins an amount rather than belonging to them."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """How the words around an amount change its reading."""

    approximate: bool = False
    at_most: bool = False
    at_least: bool = False

    def apply(self, interval: Interval) -> Interval:
        """Return the interval with the open side these words give it."""
        if self.at_most and not self.at_least:
            return interval.at_most()
        return interval.at_least() if self.at_least else interval

    def names(self) -> set[str]:
        """Return the qualifiers these words stand for."""
        return {name for name in ("approximate", "at_most", "at_least") if getattr(self, name)}


def bounds(text: str, start: int, end: int) -> Bounds:
    """Return what the words just before start and just after end say of the amount."""
    found: set[str] = set()
    for _ in range(4):
        window = text[max(0, start - _REACH) : start]
        cue = _BEFORE.search(window)
        if cue is None:
            break
        if cue["approximate"]:
            found.add("approximate")
        elif cue["most"]:
            found.add("at_most")
        elif cue["least"]:
            if cue["least"].lower() == "over" and _DURING.search(window[: cue.start()]):
                break  # "trained over 3 days" says during, not more than
            found.add("at_least")
        start = max(0, start - _REACH) + cue.start()
    after = _AFTER.match(text, end)
    if after:
        found.add("at_least" if after["least"] else "at_most" if after["most"] else "approximate")
    return Bounds("approximate" in found, "at_most" in found, "at_least" in found)


def leads(text: str, start: int) -> bool:
    """Whether a number or "a" may begin an amount at start: not after a noun it belongs to."""
    word = _WORD_BEFORE.search(text[max(0, start - _REACH) : start])
    return word is None or word["word"].lower() in _LEADS
