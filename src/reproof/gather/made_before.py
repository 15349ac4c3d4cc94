"""Computing done by others before: of what the authors build on, cite or set themselves against."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reproof.fact import Scope
from reproof.gather.cues import COMPUTE, FIRST, plain
from reproof.passage import CITE, CITET
from reproof.patterns import lazy

if TYPE_CHECKING:
    from reproof.gather.reading import Reading

_TRAINED = r"(?:\w+ly\s)?(?:pre-?)?trained\b"
_WAS = r"(?:was|were|is|are|has\sbeen|have\sbeen|had\sbeen)\s"
_ASIDE = r"(?!\s*our\b)(?:[^.;,]|,(?=\s\w+\sand\s)){1,80}?,\s(?:which|that)\s"
_TAKEN_UP = lazy(
    r"\b(?:fine-?tun\w+|start\w*\s(?:from|with)|initiali[sz]\w+|buil(?:d|t|ds)\s(?:up)?on|based\s(?:up)?on|load\w*|adapt\w*)"
    rf"{_ASIDE}{_WAS}{_TRAINED}[^,;]*$"
    r"|\b(?:us(?:e|es|ed|ing)|employ\w*|adopt\w*|take|choose|chose)"
    rf"{_ASIDE}{_WAS}(?:originally\strained|(?:\w+ly\s)?pre-?trained)\b[^,;]*$"
)
"""A clause on what is taken up, aside: "we start from X, which was pre-trained on 64 GPUs"."""
_BY_THEM = lazy(
    rf"^(?:\s(?:GPUs?|TPUs?|cards?|chips?|for\s[\w\s]{{1,20}}?))?\sby\s(?:the\s(?:original\s)?(?:authors|team|creators|developers|community)\b(?!\sof\sthis)|(?:its|their)\s(?:original\s)?"
    rf"(?:authors|creators|developers)\b|{CITET}|[A-Z]\w+(?:\sand\s[A-Z]\w+|\set\sal\b|\s(?:AI|Research|Labs?)\b)"
    r"|(?:OpenAI|Meta|Google|Microsoft|DeepMind|Hugging\s?Face|NVIDIA|Nvidia)\b)"
)
_DONE_BY = lazy(
    r"\b(?:trained|measured|run|obtained|reported|computed|timed|produced|performed|conducted|executed)\b[^.;,]{0,60}$"
)
_AFTER_COMMA = lazy(r",\s(?:pre-?)?(?:trained|measured)\s[^.;,]{0,40}$")
_NAMED = lazy(
    rf"^\W*(?:[Tt]he\s[A-Z][\w.+-]*\s(?:[\w-]+\s){{0,2}}?(?:models?|networks?|encoders?|decoders?|backbones?|checkpoints?|weights)\s{_WAS}{_TRAINED}"
    rf"|(?:[Tt]he|[Aa]n?|[Bb]oth|[Tt]hese)\s(?:[\w-]+\s){{1,3}}?{_WAS}(?:\w+ly\s)?pre-?trained\b)[^.;]{{0,80}}$"
)
"""What was trained before: "the Plover model was trained on", "the encoder was pre-trained on"."""
_ITS_SOURCE = lazy(rf"^[^.;{CITE}{CITET}]{{0,80}}?\s?[{CITE}{CITET}](?=\s?[.;,]|\s?$)")
_ITS_TOOL = lazy(
    r"\b(?:following|using|via|similar\w*|same|as|like|see)\b"
    rf"|(?:\b[A-Z][\w+-]*[A-Za-z]|\b(?:optimi[sz]er|library|framework|toolkit|data\s?sets?|corpus|scheduler?|loss|data|in|from|with|by|of|to|on))"
    rf"\s?[{CITE}{CITET}]$"
)
"""What a citation behind the figure may stand for instead: a tool, a data set, a model to follow."""
_COPIED = lazy(
    rf"\b{_WAS}(?:\w+ly\s)?(?:taken|quoted|copied|borrowed|cited|adopted)\s(?:\w+\s)?from\s[^.;]{{0,80}}$"
)
_FIGURES = lazy(
    r"\b(?:numbers?|timings?|(?:run-?)?times?|results?|figures?|values?|measurements?|latenc\w+|speeds?|scores)\b",
    re.I,
)
_IN_THE_PAST = lazy(
    r"^\W*(?:(?:whereas|while|although|though|where|but)\s)?(?:(?:the|their)\s(?:original|reference|published)|their\sreported)\s(?:(?:[\w-]+\s){0,2}?"
    r"(?:environments?|hardware|infrastructure|configurations?|set-?ups?|settings?|runs?|codebases?|releases?|machines?|servers?|systems?|checkpoints?"
    r"|models?|training)\s)?(?:\w+ly\s)?(?:(?:was|were|is)\s(?:\w+ly\s)?(?:pre-?)?(?:trained|run|executed|timed|benchmarked|measured)\b"
    r"|(?:was|were|is)\s(?:an?\b|one\b|two\b|four\b|eight\b|\d|$)|us(?:ed|es)\b|consist(?:s|ed)\b|ran\b|took\b|had\b|has\b|requires?\b|required\b|needed\b|relied\b)",
    re.I,
)
_THEIR = lazy(r"^\W*(?:(?:while|whereas|although)\s)?their\b(?![^.;,]*\bour\b)", re.I)
_OURS = lazy(r"^[^.;,]{0,40},\s(?:(?:while|whereas|but|and)\s)?(?:ours|we)\b", re.I)
_OF_THEM = lazy(
    rf"^\W*(?:in\s(?:[{CITE}{CITET}]|their\s(?:work|papers?|stud(?:y|ies)|experiments?|set-?up))(?=\s?,|\s[a-z])"
    r"|they\s(?:\w+ly\s)?(?:reported|report|state[ds]?|claim(?:ed)?|mention(?:ed)?)\b|it\s(?:is|was|has\sbeen)\s(?:\w+ly\s)?(?:reported|said|believed|known)\sthat\b"
    r"|(?:pre-?)?training\s(?:such|modern|state-of-the-art)\s[^.;,]{0,60}?\b(?:requires?|needs?|takes?|costs?)\b)",
    re.I,
)
"""Openings that tell of others or of a field: "They report", "Training such a model takes"."""
_FRACTION = lazy(
    r"\b(?:fraction|part|half|third|quarter|tenth|percent|\d\s?%)\sof\s(?:the\s|those\s)?$|\bfar\s(?:below|from)\s(?:the\s)?$",
    re.I,
)
_USED_FOR = lazy(
    rf"^\s(?:GPUs\s|TPUs\s|cards\s)?(?:used|needed|required|spent)\s(?:for|by|in|to)\s(?:(?:train|pre-?train)\s)?(?!us\b|our\b)(?:[A-Z{CITE}{CITET}])"
)
_THE_PAPER = lazy(
    r"\b[Tt]he\spaper\s(?:us(?:es|ed)|train(?:s|ed)|runs?|ran|employ(?:s|ed)|relie[sd]|report(?:s|ed))\s[^.;]{0,60}$"
)


def made_before(reading: Reading) -> tuple[Scope, str] | None:
    """Return cited for what others computed before: their model's training, their set-up, their timings."""
    if reading.mention.kind not in COMPUTE or reading.spot.cell is not None:
        return None
    before, after = reading.before, reading.after
    if "trained" in before and (match := _TAKEN_UP.search(before)):
        return Scope.CITED, f"what was trained before: “{plain(match[0])[:60]}”"
    start = max(0, reading.spot.clause[0] - reading.window[0])
    clause = before[start:]
    first = FIRST.search(clause)
    done = _AFTER_COMMA if first else _DONE_BY
    if " by " in after[:40] and (match := _BY_THEM.match(after)) and done.search(before):
        return Scope.CITED, f"done by others: “{plain(match[0])}”"
    if first:
        return None
    if (match := _THEIR.match(clause)) and _OURS.match(after):
        return Scope.CITED, f"set against the authors' own: “{match[0].strip()}”"
    if match := _OF_THEM.match(clause):
        return Scope.CITED, f"said of others: “{plain(match[0])[:60]}”"
    if (match := _FRACTION.search(before)) and _USED_FOR.match(after):
        return Scope.CITED, f"what it is set against: “{match[0].strip()}”"
    if match := _IN_THE_PAST.match(clause) or _THE_PAPER.search(clause):
        return Scope.CITED, f"said of the original: “{match[0].strip()}”"
    if (match := _COPIED.search(before)) and _FIGURES.search(before[: match.start()]):
        return Scope.CITED, f"taken over: “{plain(match[0])[:60]}”"
    if "trained" in clause and (match := _NAMED.match(clause)) and _cites_it(after):
        return Scope.CITED, f"what was trained before, with its source: “{plain(match[0])[:60]}”"
    return None


def _cites_it(after: str) -> bool:
    """Return whether a citation at the clause's end is of what was trained, not of a tool named before it."""
    source = _ITS_SOURCE.match(after)
    return source is not None and not _ITS_TOOL.search(source[0]) and not FIRST.search(source[0])
