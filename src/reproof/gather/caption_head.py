"""Read what a table's caption says of all its cells: "Run time per epoch in minutes"."""

from __future__ import annotations

import re
from typing import Final

from reproof.fact import Kind
from reproof.gather.head import Head, per_of
from reproof.gather.heads import read_head
from reproof.patterns import lazy

_CLOCK = r"(?:d:)?hh?:mm?(?::ss?)?|mm?:ss?|min:sec"
_TIME = rf"{_CLOCK}|m(?:in(?:ute)?s?)?|s(?:ec(?:ond)?s?)?|h(?:(?:ou)?rs?)?|days?|weeks?"
_OF_TIME = lazy(
    rf"\b(?P<what>(?:[\w-]{{1,20}}\s)?(?:\w{{1,20}}[-\s])?(?:times?|runtimes?|durations?))\b"
    rf"(?P<gap>[^.()\[\];]{{0,60}}?)"
    rf"(?:[(\[]\s?(?:in\s)?(?P<unit>{_TIME})(?:\s?(?:/|per)\s?(?P<per>[a-z]+))?\s?[)\]]|\bin\s(?P<word>(?:[gt]pu[-\s])?(?:hours|minutes|days|seconds)|{_CLOCK})\b(?P<rest>\s?(?:/|per)\s?[a-z]+)?)",
    re.IGNORECASE,
)
_DEVICE_HOURS: Final = lazy(
    r"\b((?:(?:gpu|tpu|cpu)(?:[-\s]core)?|core|node|[avh]\d00)[-\s](?:hours|days))\b", re.IGNORECASE
)
_OF_UNIT = lazy(
    r"\b(?P<what>energy(?:\s(?:consum\w+|us\w+))?|(?:carbon|co_?2\w*)?\s?(?:emissions?|footprints?)|(?:numbers?\sof\s|#\s?)?(?:[a-z]+\s)?param(?:eter)?s?(?:\scounts?)?)\b"
    r"(?P<gap>[^.()\[\];]{0,40}?)(?:[(\[]\s?(?:in\s)?|\bin\s)(?P<unit>[kMG]?Wh|[kM]?J|k?g|t(?:ons?|onnes?)?|lbs?|[kKM](?=[)\]])|thousands?|millions?|billions?|B(?=[)\]]))"
    r"(?:\s?(?:of\s)?-?co_?2\w*)?\b",
    re.IGNORECASE,
)
_COUNTED = lazy(
    r"^\W*(?:the\s|an?\soverview\sof\sthe\s|comparison\sof\s(?:the\s)?)?(?:total\s)?(?:(?:numbers?|amounts?|counts?)\sof\s(?:[a-z]+\s)?param(?:eter)?s"
    r"|(?:[a-z]+\s)?param(?:eter)?\scounts?)\b",
    re.IGNORECASE,
)
"""A caption that begins with counts of parameters; its cells say in what."""
_ALSO_OF = lazy(
    r"\b(?:accuracy|f1|scores?|bleu|auc|loss|perplexity|rmse|mae|dice|iou|map|error|recall|precision|rewards?|returns?|memory|speed-?ups?)\b",
    re.IGNORECASE,
)
_SPEAKS: Final = (
    *("time", "uration", "pu ", "PU ", "pu-", "PU-", "ore ", "ore-", "ode-", "00 ", "00-"),
    *("nergy", "mission", "ootprint", "aram"),
)


def head_of_caption(caption: str) -> Head | None:
    """Return what a caption says the bare numbers of its table are; None where it names a score too."""
    lead = caption[:400]
    if not any(word in lead for word in _SPEAKS):
        return None
    if match := _OF_TIME.search(lead):
        unit = match["unit"] or match["word"]
        per = match["per"] or (match["rest"] or "").strip(" /").removeprefix("per").strip()
        per = per or per_of(f"{match['what']}{match['gap']}".lower()) or _per_behind(lead[match.end() :])
        text = f"{match['what']} ({unit.lower()}){f' per {per}' if per else ''}"
    elif match := _DEVICE_HOURS.search(lead):
        text = match[1]
    elif match := _OF_UNIT.search(lead):
        what = match["what"] if "mission" not in match["what"].lower() else f"CO2 {match['what']}"
        text = f"{what} (in {match['unit']})"
    elif _COUNTED.match(lead):
        text = "number of parameters"
    else:
        return None
    sentence_end = lead.find(". ")
    if _ALSO_OF.search(lead, 0, len(lead) if sentence_end < 0 else sentence_end):
        return None
    head = read_head(text)
    if head is None or head.factor or head.clock or head.kind is Kind.PARAMETERS:
        return head
    return None


def _per_behind(text: str) -> str | None:
    """Return what follows the unit at once: "in minutes per epoch", "(s) for one epoch"."""
    match = re.match(r"\s?(?:per|/|for\s(?:one|an?|each))\s?[a-z]+", text.lower())
    return per_of(match[0].strip()) if match else None
