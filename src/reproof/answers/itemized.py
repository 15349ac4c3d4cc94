r"""Read forms of nested lists: NeurIPS 2021, AISTATS, AutoML: groups of lettered questions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reproof.answers import token
from reproof.answers.build import Found, align, answer, asks_otherwise
from reproof.answers.markup import key, list_items
from reproof.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.answers.markup import Text
    from reproof.answers.model import Answer
    from reproof.checklists import Checklist, Item

_HEAD: Final = lazy(
    r"\\(?:sub)*(?:section|paragraph)\*?\s*\{|\\item(?![A-Za-z])\s*|\\textbf\s*\{|\n\s*\n\s*(?=\w)"
)
_TODO: Final = lazy(r"\\justificationTODO(?![A-Za-z])")


def read(text: Text, checklist: Checklist) -> Iterator[Answer]:
    """Yield the answers, group by group."""
    groups = _groups(text, checklist)
    for index, (start, group) in enumerate(groups):
        end = groups[index + 1][0] if index + 1 < len(groups) else text.end
        items = [item for item in checklist.items if _group_of(item, checklist) == group]
        found = list(_questions(text, start, end))
        for one, item in zip(found, align([text.plain(*one.question) for one in found], items), strict=True):
            if item is not None:
                same = len(found) == len(items)
                otherwise = asks_otherwise(text.plain(*one.question), item)
                yield answer(text, one, item, "position" if same else "words", altered=otherwise)


def _group_of(item: Item, checklist: Checklist) -> str:
    return max((group.id for group in checklist.groups if item.id.startswith(group.id)), key=len, default="")


def _groups(text: Text, checklist: Checklist) -> list[tuple[int, str]]:
    """Return where each group of questions begins; the instructions before the first one do not count."""
    found: list[tuple[int, str]] = []
    taken: set[str] = set()
    for match in _HEAD.finditer(text.flat, text.start, text.end):
        words = key(text.plain(match.end(), min(text.end, match.end() + 160)))
        for group in checklist.groups:
            opens = key(group.opens or group.title)
            if opens and group.id not in taken and _opening(words, opens):
                taken.add(group.id)
                found.append((match.end(), group.id))
                break
    return found


def _opening(words: str, opens: str) -> bool:
    """Whether a line begins as a group does, its number left out."""
    return words.startswith(opens) or re.match(rf"\w{{1,2}} {re.escape(opens)}\b", words) is not None


def _questions(text: Text, start: int, end: int) -> Iterator[Found]:
    """Yield the questions of a group: the items of its outermost list."""
    items = [one for one in list_items(text, start, end) if one.depth >= 1]
    if not items:
        return
    top = items[0].depth
    for one in items:
        if one.depth != top:
            continue
        got = token.find(text, one.start, one.end)
        stop = got.start if got else one.end
        reasons = tuple(_cut(text, span) for span in got.reasons) if got else ()
        todo = any(_TODO.search(text.flat, *span) for span in reasons)
        yield Found(_cut(text, (one.start, stop)), got, reasons, todo)


def _cut(text: Text, span: tuple[int, int]) -> tuple[int, int]:
    """Return a stretch without what follows it: the markup before an answer, the end of a list."""
    start, end = span
    tail = re.compile(
        r"(?:\s|\\textbf\s*\{|\{\s*\\bf(?:series)?\s*|\\\\|\\hfill|\\newline|\\item|\\end\s*\{[^{}]*\}"
        r"|\\emph\{|\\textcolor\{\w+\}\{)+$"
    )
    if match := tail.search(text.flat[start:end]):
        end = start + match.start()
    return start, max(start, end)
