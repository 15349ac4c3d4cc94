"""Percentages that cannot be: a share above 100 %, parts of a whole that do not make it up."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reproof.ledger.interval import total
from reproof.patterns import lazy
from reproof.quantity import Interval, parse_number
from reproof.stated import Computation, Figure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.passage import Passage

_NUMBER = r"\d{1,3}(?:\.\d+)?"
_SPLIT: Final = lazy(
    rf"(?<![\d.,/:-])(?P<a>{_NUMBER})\s?%?\s?(?:/|:|-|–|,\s|,?\sand\s)\s?(?P<b>{_NUMBER})\s?%?\s?(?:/|:|-|–|,\s|,?\sand\s)\s?(?P<c>{_NUMBER})\s?(?P<p>%)?(?![\d/:–-]|\.\d)"
)
_TWO: Final = lazy(
    rf"(?<![\d.,/:-])(?P<a>{_NUMBER})\s?%?\s?(?:/|:)\s?(?P<b>{_NUMBER})\s?(?P<p>%)?(?![\d/:–-]|\.\d)"
)
_WORDS: Final = lazy(
    r"\b(?:split|splits|splitting|partition\w*|divid\w+)\b[^.;]{0,90}\b(?:train\w*|val\w*|dev|test\w*)\b"
    r"|\b(?:train\w*|val\w*|dev|test\w*)\b[^.;]{0,60}\b(?:split|splits|partition\w*|ratio)\b",
    re.IGNORECASE,
)
_SHARE: Final = lazy(
    r"\b(?P<what>(?:top-?[15]\s)?accurac(?:y|ies)|F1(?:[\s-]scores?)?|precision|recall|AUC|AUROC|(?:GPU\s|hardware\s|model\sFLOPs?\s)?utili[sz]ation|MFU|share)\s"
    r"(?:(?:score|rate)\s)?(?:of|is|was|reaches|reached|=|:)\s(?:(?:about|around|up\sto|approximately)\s)?(?P<n>1\d\d(?:\.\d+)?|[2-9]\d\d(?:\.\d+)?)\s?%"
    r"(?!\s?(?:of|higher|more|better|relative|increase|improvement|faster))",
    re.IGNORECASE,
)
_OF: Final = lazy(
    r"(?<![\d.,-])(?P<n>1[0-9]\d(?:\.\d+)?|[2-9]\d\d(?:\.\d+)?)\s?%\sof\s(?:all\s|the\s|our\s)?(?:\w+\s)?(?P<what>samples|examples|images|questions|cases|participants|annotators"
    r"|instances|papers|responses|tasks|test\sset|training\sset)\b(?!\s(?:size|budget|used))",
    re.IGNORECASE,
)


_PART: Final = lazy(
    r"(?<![\w.,$-])(?P<n>\d{1,3}(?:,\d{3})+|\d{2,7})\s(?:(?:examples|samples|images|instances|of\sthem|questions|pairs|are|were|used)\s){0,2}(?:for\s|in\s(?:the\s)?|as\s)?"
    r"(?P<split>train(?:ing)?|val(?:idation)?|dev(?:elopment)?|test(?:ing)?|evaluation)\b",
    re.IGNORECASE,
)
_WHOLE: Final = lazy(
    r"(?<![\w.,$-])(?P<n>\d{1,3}(?:,\d{3})+|\d{2,7})\s(?:(?!train|val|dev|test)[\w-]+\s){0,2}?"
    r"(?:examples|samples|images|instances|questions|pairs|sentences|documents|data\s?points|papers|videos|entries|items|graphs|records)\b(?=\s?[(:]|\sinto\b|,?\s(?:split|divided|of\swhich|partitioned|with|:))",
    re.IGNORECASE,
)
_OF_WHOLE: Final = lazy(
    r"\b[Oo]f\s(?:the\s|these\s|our\s|all\s)?(?P<n>\d{1,3}(?:,\d{3})+|\d{2,7})\s(?:[\w-]+\s){0,2}?"
    r"(?:examples|samples|images|instances|questions|pairs|sentences|documents|papers|videos|entries|items|graphs|records),"
)
_UNSURE: Final = lazy(
    r"\b(?:each|per|additional\w*|remaining|rest|unlabel\w+|subset|sampled?|about|approximately|around|respectively|also|another|discard\w*|remov\w*|filter\w*)\b|[~≈%]",
    re.IGNORECASE,
)


_HUNDREDS: Final = lazy(r"[1-9]\d\d(?:\.\d+)?\s?%")


def shares(passage: Passage) -> Iterator[Computation]:
    """Yield shares above the whole, and split percentages that do not add up to it."""
    text = passage.text
    if "%" in text and _HUNDREDS.search(text):
        for match in [*_SHARE.finditer(text), *_OF.finditer(text)]:
            value = parse_number(match["n"])
            if value is not None and value.value > 100:
                place = passage.place(match.start("n"), match.end())
                yield Computation(
                    "shares",
                    Figure(value, place, match[0].strip()),
                    (),
                    Interval.exact(100.0),
                    match["what"],
                    True,
                )
    if "train" in text and "test" in text:
        yield from _split_sizes(passage)
    if "split" in text or "partition" in text or "divid" in text or "ratio" in text:
        yield from _splits(passage)


def _splits(passage: Passage) -> Iterator[Computation]:
    text = passage.text
    for start, end in passage.sentences():
        if not _WORDS.search(text, start, end):
            continue
        for match in _SPLIT.finditer(text, start, end):
            around = text[max(start, match.start() - 60) : min(end, match.end() + 60)]
            if not (match["p"] or "%" in match[0]) or not _WORDS.search(around):
                continue
            parts = [parse_number(match[name]) for name in "abc"]
            known = [part for part in parts if part is not None]
            made = total(known)
            if (
                len(known) == 3
                and 60 <= made.value <= 150
                and abs(made.value - 100) > 1.5
                and known[0].value < 100
            ):
                place = passage.place(match.start(), match.end())
                yield Computation(
                    "shares", Figure(made, place, match[0]), (), Interval.exact(100.0),
                    " + ".join(match[name] for name in "abc"), False,
                )  # fmt: skip


def _split_sizes(passage: Passage) -> Iterator[Computation]:
    """Yield the sizes of splits that do not add up to the whole their sentence gives."""
    text = passage.text
    for start, end in passage.sentences():
        if text.find("train", start, end) < 0:
            continue
        parts = {match["split"].lower()[:3]: match for match in _PART.finditer(text, start, end)}
        whole = _WHOLE.search(text, start, end) or _OF_WHOLE.search(text, start, end)
        if len(parts) < 2 or whole is None or "tra" not in parts or _UNSURE.search(text, start, end):
            continue
        if whole.start() > min(match.start() for match in parts.values()):
            continue
        numbers = [(match, parse_number(match["n"])) for match in parts.values()]
        made = sum(number.value for _, number in numbers if number)
        stated = parse_number(whole["n"])
        if stated is None or made == stated.value or not 0.75 <= made / stated.value <= 1.33:
            continue
        figures = tuple(
            Figure(number, passage.place(match.start(), match.end()), match["n"])
            for match, number in numbers
            if number
        )
        yield Computation(
            "product",
            Figure(Interval.exact(stated.value), passage.place(whole.start(), whole.end()), whole["n"]),
            figures,
            Interval.exact(made),
            " + ".join(match["n"] for match, _ in numbers),
            False,
            True,
        )
