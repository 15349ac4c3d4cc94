"""How long a training, an evaluation or the whole work took: wall-clock or device-hours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reproof.evidence import Paper, Sighting, seen
from reproof.evidence._facts import of_kind
from reproof.fact import Kind
from reproof.passage import CITE, CITET
from reproof.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.prose import Unit

PATHS = ("experiments[].duration_h", "experiments[].device_hours")
ABSENT = "nothing says how long training or evaluation took"
HOMES = (
    "run time",
    "runtime",
    "training time",
    "computational requirement",
    "computing infrastructure",
    "computational cost",
    "compute",
)
NEAR = ("hardware", "hyperparameters")


_CUES = (
    "took", "takes", "needs", "time", "wall-clock", "wall clock", "elapsed", "seconds", "minutes", "hours",
    "per iteration", "per training", "per gradient", "per epoch", "/it", "/epoch", "/step", "lasted", "lasts",
)  # fmt: skip
_ROUGH_CUES = ("few ", "several ", "tens of ", "overnight")
_ROUGH = lazy(
    r"\b(?:(?:pre-?)?train\w*|fine-?tun\w+|experiment\w*|evaluat\w+|optimi[sz]\w+|search|runs?|ran|epochs?"
    r"|comput\w+"
    r"|pipeline|sweep)\b[^.;]{0,60}\b(?:(?:tak(?:es?|en|ing)|took|requir(?:es?|ed|ing)|needs?|needed|lasts?"
    r"|lasted|within|in|for"
    r"|over|after|only|finish\w*|complet\w+)\s(?:only\s|just\s|about\s|under\s)?"
    r"(?:(?:a\s|the\s|less than a\s)?few|several|tens of)\s(?:[gtc]pu[- ])?(?:minutes|hours|days|weeks)\b"
    r"|overnight\b)"
)
"""A time without a figure: "training takes a few hours", "trained overnight"."""
_N = r"(?<![\w.,–-])(\d{1,6}(?:\.\d+)?)\s?(s|secs?|seconds?|mins?|minutes?|h|hrs?|hours?)\b"
_TIME = (
    r"(?:wall-?\s?clock|run-?\s?times?|(?:running|training|computation|computational|computing|execution"
    r"|evaluation"
    r"|inference|fitting|total|processing|solving|simulation) times?|elapsed)"
)
_CYCLE = (
    r"(?:iterations?|epochs?|(?:training|gradient|optimi[sz]er|optimization|update) (?:step|iteration)s?)"
)
"""What training repeats; its time tells how long training takes."""
_REPEATED = lazy(
    rf"\b(?:each|every|one|an?|single|per) (?:\w+ )?{_CYCLE}\b[^.;]{{0,30}}\b(?:took|takes?|lasts?|lasted"
    rf"|needs"
    rf"|requires?|of|is|was)\b[^.;]{{0,25}}?(?<![\w.,–-])(\d{{1,6}}(?:\.\d+)?)\s?"
    r"(ms|milliseconds?|s|secs?|seconds?|mins?|minutes?)\b"
    r"|(?<![\w.,–-])(\d{1,6}(?:\.\d+)?)\s?(ms|milliseconds?|s|secs?|seconds?|mins?|minutes?)\s?"
    rf"(?:per|for (?:each|every|one|an?)) (?:\w+ )?{_CYCLE}\b"
    r"|(?<![\w.,–-])(\d{1,6}(?:\.\d+)?)\s?(ms|s|secs?|mins?)\s?/\s?(?:it(?:er\w*)?|epoch|step)\b"
)
"""The time of one step of training."""
_SAID = lazy(
    rf"\b(?:{_TIME}|(?:train\w*|fit\w*|run\w*|experiment\w*|evaluat\w+|epoch|optimi[sz]\w+|comput\w+|model"
    rf"|method"
    rf"|fold|seed|pipeline|script)s?\b[^.]{{0,60}}\b(?:took|takes|requires?|required|needs?|finish\w+"
    rf"|complet\w+))"
    rf"\b[^.]{{0,70}}?{_N}|{_N}[^.]{{0,40}}\b{_TIME}"
)
_UNIT = r"(s|secs?|seconds?|mins?|minutes?|h|hrs?|hours?)"
_PER = r"\s?(?:/|\bper\b)\s?(?:epoch|run|fold|model|seed)"
_HEAD = lazy(
    rf"\b(?:{_TIME}|times?)(?:{_PER})?\s*[\[(/,;]?\s*(?:in )?\b{_UNIT}\b|\b{_UNIT}{_PER}\b"
    rf"|\b{_TIME}\b[^|]{{0,120}}\b(?:in|units? of|units?:) {_UNIT}(?=[\s.,;)]|$)"
)
_NOT_RUN = lazy(
    r"\bper[- ](?:sample|image|example|query|queries|token|sentence|frame|step|call|prediction|instance"
    r"|document|question"
    r"|batch)\b|\b(?:annotat\w+|participants?|survey|interview|record\w+|human|limit|timeout"
    r"|budget|audio"
    r"|video|speech|ahead|horizon|latency|simulated|patients?|window)\b"
)
_ACTED = lazy(r"\b(?:inference|latency|robot|participants?|simulated|delay|limit|timeout|budget)\b")
"""Steps of an inference or a control loop."""
_NUMBER = lazy(r"\|\s*(\d{1,6}(?:\.\d+)?)(?![\w.%])")
_HOURS = {"ms": 3_600_000, "mil": 3_600_000, "s": 3600, "m": 60, "h": 1}
"""How many of a unit make an hour, by how the unit begins."""


def look(paper: Paper) -> Iterator[Sighting]:
    """Yield this work's durations and device-hours; without any, what is said of shorter times."""
    timed = False
    for one in of_kind(paper.facts, Kind.DURATION, Kind.DEVICE_HOURS):
        timed = True
        yield one
    if timed:
        return
    for unit in paper.prose.units(*_CUES):
        if unit.foreign or unit.is_row or CITE in unit.low or CITET in unit.low:
            continue
        if match := _REPEATED.search(unit.low):
            number, name = [group for group in match.groups() if group]
            if float(number) and not _ACTED.search(unit.low):
                yield seen(unit, match, value=_hours(number, name))
            continue
        if (match := _SAID.search(unit.low)) and not _NOT_RUN.search(unit.low):
            number, name = [group for group in match.groups() if group]
            if float(number):
                yield seen(unit, match, value=_hours(number, name))
    yield from _tables(paper)
    for unit in paper.prose.units(*_ROUGH_CUES):
        if unit.foreign or unit.is_row or CITE in unit.low or CITET in unit.low:
            continue
        if (match := _ROUGH.search(unit.low)) and not _NOT_RUN.search(unit.low):
            yield seen(unit, match)


def _tables(paper: Paper) -> Iterator[Sighting]:
    """Yield tables whose head or caption gives times their unit."""
    captions = {table.index: table.caption for table in paper.document.tables}
    for number, rows in paper.prose.rows.items():
        caption = captions.get(number)
        text = " | ".join(row.low for row in rows if row.block.head) or rows[0].low
        if caption is not None:
            text = f"{text} | {caption.text.lower()}"
        match = _HEAD.search(text)
        if match is None or _NOT_RUN.search(text):
            continue
        found = _body(rows)
        if found is not None:
            yield seen(rows[0], value=_hours(found, match[1] or match[2] or match[3]))


def _body(rows: list[Unit]) -> str | None:
    for row in rows[1:]:
        if not row.block.head and (match := _NUMBER.search(row.low)) and float(match[1]):
            return match[1]
    return None


def _hours(number: str, unit: str) -> str:
    many = next(hours for start, hours in _HOURS.items() if unit.startswith(start))
    return f"{float(number) / many:.4g}"
