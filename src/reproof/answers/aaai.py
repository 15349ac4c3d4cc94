r"""Read the AAAI form: \question{..}{(menu)} of the kit, and the plain lists of earlier years."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reproof.answers import token
from reproof.answers.build import Found, align, answer, asks_otherwise
from reproof.answers.choice import Choice
from reproof.answers.markup import key, plain
from reproof.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.answers.markup import Text
    from reproof.answers.model import Answer
    from reproof.checklists import Checklist, Item

_QUESTION: Final = lazy(r"(?<!\\string)(?<!command\{)(?<!command)\\question(?=\s*\{)")
_SECTION: Final = lazy(r"(?<!\\string)(?<!command\{)(?<!command)\\checksubsection\s*\{([^{}]*)\}")
_STOP: Final = lazy(
    r"\\(?:question|ifyespoints|begin|end|checksubsection|item|section|subsection|paragraph|fi)(?![A-Za-z])"
)
_MENU: Final = lazy(r"\(\s*(?:yes|no|partial|n/?a)(?:\s*/\s*(?:yes|no|partial(?:ly)?|n/?a))+\s*\)", re.I)
_PARTS: Final = lazy(r"\\(?:item|paragraph\*?|(?:sub)*section\*?|begin|end)(?![A-Za-z])")


def menu(words: str) -> tuple[Choice, ...]:
    """Return the answers a bracketed menu offers: (yes/partial/no/NA)."""
    found = [token.normal(word) for word in words.strip(" ()").split("/")]
    if words.strip(" ()").lower().endswith("n/a"):
        found = [*found[:-2], Choice.NA]
    return tuple(one for one in found if one.given and one is not Choice.OTHER)


def read(text: Text, checklist: Checklist) -> Iterator[Answer]:
    """Yield the answers of the kit's form."""
    sections = list(_SECTION.finditer(text.flat, text.start, text.end))
    groups = _sections(checklist)
    for index, section in enumerate(sections):
        end = sections[index + 1].start() if index + 1 < len(sections) else text.end
        items = _items(section[1], index, groups, checklist)
        found = list(_questions(text, section.end(), end))
        matched = align([text.plain(*one.question) for one in found], items)
        for one, item in zip(found, matched, strict=True):
            if item is not None:
                same = len(found) == len(items)
                otherwise = asks_otherwise(text.plain(*one.question), item)
                yield answer(text, one, item, "position" if same else "words", altered=otherwise)


def _sections(checklist: Checklist) -> list[tuple[str, str]]:
    return [(group.id, key(group.opens or group.title)) for group in checklist.groups]


def _items(title: str, index: int, groups: list[tuple[str, str]], checklist: Checklist) -> list[Item]:
    """Return the items of a section, found by its title, else by its position."""
    words = key(plain(title))
    chosen = next(
        (name for name, opens in groups if opens and (words.startswith(opens) or opens.startswith(words))),
        None,
    )
    if chosen is None:
        chosen = groups[index][0] if index < len(groups) else ""
    return [item for item in checklist.items if chosen and item.id.startswith(chosen)]


def _questions(text: Text, start: int, end: int) -> Iterator[Found]:
    for match in _QUESTION.finditer(text.flat, start, end):
        first = text.group(match.end())
        second = text.group(first[1] + 1) if first else None
        if first is None or second is None:
            continue
        stop = _STOP.search(text.flat, second[1] + 1, end)
        close = stop.start() if stop else end
        got = token.read_at(text, second[1] + 1, close)
        yield Found(first, got, got.reasons, menu=menu(text.plain(*second)))


def read_plain(text: Text, checklist: Checklist) -> Iterator[Answer]:
    """Yield the answers of the older form: the menu in brackets at a question's end, the answer after it."""
    found: list[Found] = []
    for match in _MENU.finditer(text.flat, text.start, text.end):
        openings = list(_PARTS.finditer(text.flat, max(text.start, match.start() - 1500), match.start()))
        low = openings[-1].end() if openings else max(text.start, match.start() - 300)
        stop = _PARTS.search(text.flat, match.end(), text.end)
        close = stop.start() if stop else text.end
        blank = text.flat.find("\n\n", match.end(), close)
        at = match.end()
        # The question may end after its menu: \paragraph{Does it ...? (yes/no)} yes
        if text.flat.startswith("}", at):
            at += 1
        got = token.read_at(text, at, blank if blank > 0 and text.flat[at:blank].strip() else close)
        found.append(Found((low, match.start()), got, got.reasons, menu=menu(match[0])))
    matched = align([text.plain(*one.question) for one in found], checklist.items)
    for one, item in zip(found, matched, strict=True):
        if item is not None:
            yield answer(text, one, item, "words")
