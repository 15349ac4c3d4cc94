"""How the data is split into training, validation and test parts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reproof.evidence import Paper, Sighting, seen
from reproof.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.prose import Unit

PATHS = ("datasets[].splits",)
ABSENT = "nothing says how the data is split for training, validation and test"
HOMES = ("dataset", "data set", "data split", "data", "experimental setup")
NEAR = ("dataset-size", "data-access")

_PART = r"(?:train(?:ing)?|test(?:ing)?|validation|val|dev(?:elopment)?|held-?out|evaluation|hold-?out)"
_THING = (
    r"(?:sets?|portions?|data|splits?|samples?|images?|examples?|instances?|partitions?|sentences?"
    r"|questions?|pairs"
    r"|graphs?|nodes"
    r"|classes|records|traces|subjects|points|documents)"
)
_N = r"\d{1,3}(?:,\d{3})*(?:\.\d+)?\s?(?:k|m|%|million)?"
_RATIO = lazy(
    r"(?<![\w.\-])\d{1,2}(?:\.\d+)?\s?%?\s?(?:/|:|-|–)\s?\d{1,2}(?![\w])(?:\.\d+)?\s?%?(?:\s?(?:/|:|-"
    r"|–)\s?\d{1,2}\s?%?)?[^.]{0,30}"
    r"\b(?:splits?|train|ratio)"
    r"|\b(?:split|splits|ratio|partition\w*|divid\w+)\b[^.]{0,60}(?<![\d.])\d{1,3}\s?%?\s?(?:/|:|-|–"
    r"|and)\s?\d{1,2}(?![\d.])"
    rf"|\d{{1,2}}\s?% (?:of [^.]{{0,40}})?(?:is |are |was |were )?(?:(?:used|kept|reserved|held out"
    rf"|set aside) )?"
    rf"(?:for|as|to|into|in|forms?) (?:the |a |our )?{_PART}"
)
_SIZES = lazy(
    rf"(?<![\w.]){_N}\s+(?:[\w-]+\s+){{0,3}}?{_PART}[ -]{_THING}\b"
    rf"|(?<![\w.]){_N}\s+(?:[\w-]+\s+){{0,3}}?(?:for|as|used for|kept for|form) (?:the |a |our )?{_PART}\b"
    rf"|\b{_PART}[ -]{_THING}\b[^.]{{0,30}}?(?:\(|:|=|\bof|\bwith|\bcontain\w*|\bconsist\w*|\bhas|\bhave"
    rf"|\bcompris\w*"
    rf"|\bsize)\s*(?:[a-z]+\s+){{0,3}}{_N}(?![\w^/])"
    rf"|(?<![\w.]){_N}\s+{_PART}\s*(?:/|,|;|and|&|\+)\s*(?:\w+ )?{_N}\s+{_PART}\b"
    rf"|\b{_PART}\s*(?:\w+\s*)?[:=(]\s*[^.;]{{0,40}}\d[^.]{{0,50}}\b{_PART}\s*(?:\w+\s*)?[:=(]\s*[^.;]{{0,40}}\d"
)
_NO_DATA = lazy(
    rf"{_N}\s+(?:[\w-]+\s+){{0,3}}?{_PART}[ -]?(?:epochs?|steps?|iterations?|runs?|time|loss|accuracy|error"
    rf"|hours?|rounds?)"
)
_STANDARD = lazy(
    rf"\b(?:standard|official|original|predefined|pre-defined|default|provided|same|existing|public"
    rf"|canonical|usual|common|fixed"
    rf"|random(?:ly)?)\b[^.]{{0,40}}\b(?:(?:{_PART}[/ ,-]+(?:and )?)+)?(?:splits?|partition(?:s|ed|ing)?"
    rf"|{_PART}[ -]sets?)\b"
    r"|\b(?:\d+|five|ten|three|k)[- ]fold (?:cross|cv\b|split|stratified|validation)|\b(?:stratified"
    r"|group) k-?fold|\bcross-?validat\w+|\bleave-one-(?:\w+-)?out\b|\bsplits? (?:of|from|by|as|provided"
    r"|used|introduced|given)\b"
    rf"|\b(?:split|divided?|partition(?:ed)?|separated?)\b[^.]{{0,60}}\b{_PART}\b"
    rf"|\b{_PART}(?:[/, -]+(?:and )?{_PART})+[ -](?:splits?|sets?|partition\w*)\b"
    rf"|\b(?:train\w*|fitt?e?d?)\b[^.]{{0,50}}\b(?:data|days?|years?|months?"
    rf"|subjects?)\b[^.]{{0,60}}\b(?:tested|evaluated)\b"
    r"|\b(?:train|fit|test|evaluat)\w*\b[^.]{0,40}\bon\b[^.]{0,25}\b(?:days?|weeks?|months?|years?) of data\b"
    rf"|\btrain\w*\b[^.]{{0,60}}(?:19|20)\d\d\b[^.]{{0,60}}\b(?:test|validat|evaluat)\w*\b[^.]{{0,30}}(?:19"
    rf"|20)\d\d\b"
    rf"|\bfor (?:\w+ )?train(?:ing)?\b[^.]{{0,100}}\bfor (?:\w+ )?(?:test(?:ing)?|evaluation|validation)\b"
    r"|\b(?:kept|keep|reserved?|used?|left|held|aside|saved?|remaining|remainder|rest)\b[^.]{0,40}\b(?:for"
    r"|as|to) (?:the |a "
    r"|our )?(?:final )?(?:test(?:ing)?|evaluation|validation|held-?out)\b|\bfolds? \d|\b(?:test|validation"
    r"|dev|val) splits?\b"
    r"|\b(?:half|third|quarter|\d\d\s?%) of (?:the|our|all)\b[^.]{0,60}\b(?:train|test|fit|evaluat|valid)\w*"
    r"|\btrain(?:ed)? on\b[^.]{0,80}\b(?:test(?:ed)?|evaluat\w+) on\b|\btrain(?:ing)?/(?:dev|val|validation"
    r"|test)\b"
    r"|\bsplits? (?:follow|are taken|come|were taken)\w*\b|\btest set is (?:the|that)\b|\b(?:fold"
    r"|split)s (?:are|were) (?:stratified|random|disjoint|fixed)"
    rf"|\bheld-?out (?:set|data|test|split|graphs?|subjects?|tasks?)|\b{_PART}[ -](?:set"
    rf"|split)\b[^.]{{0,40}}\b(?:disjoint|unseen|separate|reserved|held)"
)
_STANDARD_WORDS = (
    "split", "partition", "set", "fold", "cross", "leave", "divid", "separate", "tested", "evaluated",
    "of data", "held", "for test", "for eval", "for valid", "20", "19",
    "kept", "keep", "reserve", "left", "aside", "remain", "rest", "train/", "train on", "trained on",
    "half", "third", "quarter", "%",
)  # fmt: skip
"""Every alternative of the pattern above holds one of these."""
_DIGIT = lazy(r"\d")
_LACKING = lazy(
    r"\b(?:no|not an?|not the|without an?|lack\w* an?) (?:\w+[- ]){0,3}(?:split|test set|validation set)\b"
)
_ROW = lazy(rf"^(?:[^|]*\|\s*)?({_PART})\b[^|]*\|[^|]*?(?<![\d.])(\d{{2,3}}(?:,\d{{3}})+|\d{{2,}})(?![\d.%])")
"""A row that counts one part: Training | 7,000."""
_HEAD = lazy(rf"\b{_PART}\b[^|]*\|(?:[^|]*\|)*?[^|]*\b{_PART}\b")


def look(paper: Paper) -> Iterator[Sighting]:
    """Yield ratios, sizes of parts and references to a standard split."""
    later = []
    for unit in paper.prose.units(
        "split", "train", "test", "valid", "dev ", "held", "fold", "hold", "ratio", "partition", "leave-one",
        "evaluat",
    ):  # fmt: skip
        if unit.foreign or unit.is_row or _LACKING.search(unit.low):
            continue
        if _DIGIT.search(unit.low) and (
            _RATIO.search(unit.low) or (_SIZES.search(unit.low) and not _NO_DATA.search(unit.low))
        ):
            yield seen(unit)
        elif any(word in unit.low for word in _STANDARD_WORDS) and _STANDARD.search(unit.low):
            later.append(unit)
    for rows in paper.prose.rows.values():
        for head in [row for row in rows if row.block.head] or rows[:1]:
            match = _HEAD.search(head.low)
            if match and any(re.search(r"(?<![\d.])\d{3}", row.low) for row in rows if not row.block.head):
                yield seen(head, match)
        if _parts(rows):
            yield seen(rows[0])
    for unit in later:
        yield seen(unit)


def _parts(rows: list[Unit]) -> bool:
    """Whether a table gives the size of two parts in rows of their own."""
    found = {match[1][:4] for row in rows if (match := _ROW.search(row.low))}
    return len(found) > 1
