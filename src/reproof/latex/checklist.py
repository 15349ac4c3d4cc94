"""Find the venue's checklist inside a paper: its text asks and answers, it is never evidence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reproof.passage import PassageKind
from reproof.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reproof.latex.builder import Draft

_TITLE: Final = lazy(
    r"(?:neurips|icml|iclr|aaai|aistats|acl|arr|emnlp|automl|paper|submission|reproducibility|ml|responsible|nlp"
    r"|research|conference|\W|\d)*check\s?list(?:\s+(?:for|of|\().*)?$",
    re.I,
)
_MENU: Final = lazy(
    r"\((?:yes|no|partial(?:ly)?|n/?a|not applicable)"
    r"(?:\s?/\s?(?:yes|no|partial(?:ly)?|n/?a|not applicable))+\)"
    r"|\[(?:yes|no|n/?a|not applicable|todo)\b[^\]]{0,200}\]",
    re.I,
)
_ANSWER: Final = lazy(r"^(?:question|answer|justification|guidelines?)\s*:", re.I)
_GROUPS: Final = lazy(
    r"^(?:for all authors|if you (?:are including|ran|are using|used)|for all (?:models|figures|theoretical)"
    r"|for any theoretical)",
    re.I,
)
_ARR: Final = re.compile(r"^\s*(?:[A-E]\d?\W*)?(?:if \w+,? )?did you\b.*\?\s*$", re.I | re.S)
_CHOICES: Final = re.compile(r"Yes,\s?No")
_FIELD: Final = re.compile(r"\s*(?:[A-Za-z]{4,60}Yes,\s?No|Yes,No(?:,N/A)?(?:Yes|No|N/A)?\s*$)")
"""A field of the form, whatever words the question has: its name and menu set solid, or its menu alone."""
_MANY: Final = 4
"""Headings that ask "did you ...?"; no paper has so many, a form has more."""


def _asks(draft: Draft) -> bool:
    """Whether a passage reads like a line of a form."""
    if draft.answers:
        return True
    text = "".join(draft.parts[:40]).strip()[:3000]
    return bool(_ANSWER.match(text) or _GROUPS.match(text) or _MENU.search(text))


def mark(drafts: Sequence[Draft]) -> None:
    """Turn the passages of every filled or empty checklist into CHECKLIST passages."""
    headings = [index for index, draft in enumerate(drafts) if draft.kind is PassageKind.HEADING]
    covered = [False] * len(drafts)
    for number, index in enumerate(headings):
        title = "".join(drafts[index].parts).strip()
        if covered[index] or "heck" not in title or not _TITLE.match(title):
            continue
        level = drafts[index].level
        end = len(drafts)
        for other in headings[number + 1 :]:
            if drafts[other].level <= level:
                end = other
                break
        for at in range(index + 1, end):
            if drafts[at].appendix and not drafts[index].appendix:
                end = at
                break
        if sum(_asks(drafts[at]) for at in range(index + 1, end)) >= 1:
            covered[index:end] = [True] * (end - index)
    _questions_as_headings(drafts, headings, covered)
    _without_heading(drafts, covered)
    for at, is_covered in enumerate(covered):
        if is_covered:
            drafts[at].kind = PassageKind.CHECKLIST


def _questions_as_headings(drafts: Sequence[Draft], headings: Sequence[int], covered: list[bool]) -> None:
    """Cover a form whose questions are headings, each with the fields of a PDF form below it."""
    found: list[tuple[int, int]] = []
    fields = 0
    for number, index in enumerate(headings):
        end = headings[number + 1] if number + 1 < len(headings) else len(drafts)
        if _ARR.match("".join(drafts[index].parts)) or _is_field(drafts[index + 1 : min(end, index + 3)]):
            found.append((index, end))
            fields += any(_CHOICES.search("".join(drafts[at].parts[:40])) for at in range(index, end))
    if fields or len(found) >= _MANY:
        for index, end in found:
            covered[index:end] = [True] * (end - index)


def _is_field(below: Sequence[Draft]) -> bool:
    return any(_FIELD.match("".join(draft.parts[:40])) for draft in below)


def _without_heading(drafts: Sequence[Draft], covered: list[bool]) -> None:
    """Cover forms whose heading is missing or unusual: from the first to the last line of the form."""
    at = 0
    while at < len(drafts):
        if covered[at] or not drafts[at].answers:
            at += 1
            continue
        section = drafts[at].section
        low = high = at
        while (
            low > 0
            and drafts[low - 1].section == section
            and _in_form(drafts[low - 1])
            and not covered[low - 1]
        ):
            low -= 1
        while high + 1 < len(drafts) and drafts[high + 1].section == section and _in_form(drafts[high + 1]):
            high += 1
        for index in range(low, high + 1):
            covered[index] = True
        at = high + 1


def _in_form(draft: Draft) -> bool:
    return draft.kind is PassageKind.ITEM or draft.answers or _asks(draft)
