"""Sizes that a sentence states: the examples of a split, the memory in use per device."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reproof.patterns import lazy
from reproof.quantity import NUMBER, parse_multiplied
from reproof.site import Site
from reproof.stated import Statement
from reproof.statements.about import cited, names_in, varied
from reproof.statements.number import number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.passage import Passage, Table

_EXAMPLES = (
    r"(?:examples?|samples?|images|sentences|instances|pairs|questions|documents|data\s?points|utterances|videos|graphs|nodes|papers|texts|tweets"
    r"|articles|dialogues|conversations|prompts|items|records|patients|molecules|sequences|trajectories|points)"
)
_SPLITS = r"(?:train(?:ing)?|val(?:idation)?|dev(?:elopment)?|test(?:ing)?)"
_SIZED: Final = lazy(
    rf"(?<![\w.,/×-])(?P<n1>{NUMBER})\s?(?P<k1>[kK])?\s(?P<split1>{_SPLITS})\s{_EXAMPLES}\b"
    rf"|\b(?P<split2>{_SPLITS})\s(?:set|split|data|partition|corpus)\s"
    r"(?:contains|has|of|consists\sof|comprises|with|includes|consisting\sof|containing)\s"
    rf"(?:a\stotal\sof\s)?(?P<n2>{NUMBER})\s?(?P<k2>[kK])?\s(?:\w+\s)?{_EXAMPLES}\b",
    re.IGNORECASE,
)
_MEMORY: Final = lazy(
    rf"(?<![\w.-])(?P<n>{NUMBER})(?:\s?[-–]\s?(?P<m>{NUMBER}))?\s?GB\s(?:of\s)?(?:(?:GPU|peak|device|VRAM)\s)?"
    r"(?:memory\s|VRAM\s)?(?:utili[sz]ation|usage|used|consumed|consumption|in\suse|occupied)?\s?per\s(?:GPU|device|card)\b",
    re.IGNORECASE,
)
_IN_USE: Final = lazy(r"utili[sz]|usage|uses|used|consum|occup|peak|reach|require", re.IGNORECASE)
_PART: Final = lazy(r"\b(?:per|each|every|only|subset|few)\b")


def split_sizes(passage: Passage, sentence: tuple[int, int]) -> Iterator[Statement]:
    """Yield the numbers of examples of a split that a sentence states."""
    text = passage.text
    words = text[sentence[0] : sentence[1]]
    for match in _SIZED.finditer(text, *sentence):
        side = "1" if match["n1"] else "2"
        amount = number(match[f"n{side}"], match[f"k{side}"])
        if amount is None or amount.value < 10 or _PART.search(words):
            continue
        site = Site(passage, match.start(), match.end(), sentence)
        name = f"{match[f'split{side}'].lower()[:3]} examples"
        place = passage.place(match.start(), match.end())
        scope = "cited" if cited(words) else "own"
        yield Statement(name, amount, place, site, names_in(passage, words), scope=scope)


_ROW: Final = lazy(rf"(?P<split>{_SPLITS})(?:\s(?:set|split|data|partition))?", re.IGNORECASE)
_HEAD: Final = lazy(
    rf"(?:(?:#|no\.?|number\sof|num\.?)\s?)?(?:{_EXAMPLES}|size|count|total)\W*", re.IGNORECASE
)
_PLAIN: Final = lazy(NUMBER)


def split_table(table: Table) -> Iterator[Statement]:
    """Yield the sizes of a table whose rows are the splits and whose one column counts examples."""
    rows = range(table.head_rows, table.n_rows)
    splits = {row: match for row in rows if (match := _ROW.fullmatch(table.subject(row).strip()))}
    if len(splits) < 2 or table.n_columns != 2 or not _HEAD.fullmatch(table.head(1).strip()):
        return
    title = table.caption.text if table.caption else ""
    for row, match in splits.items():
        cell = table.at(row, 1)
        text = "" if cell is None else cell.passage.text.strip()
        amount = number(text, None) if _PLAIN.fullmatch(text) else None
        if cell is None or amount is None or amount.value < 10:
            continue
        passage = cell.passage
        start = passage.text.index(text)
        end = start + len(text)
        site = Site(passage, start, end, (0, len(passage.text)), (table.index, row), 1)
        name = f"{match['split'].lower()[:3]} examples"
        yield Statement(name, amount, passage.place(start, end), site, names_in(passage, title))


def speaks_of_use(text: str, start: int = 0, end: int | None = None) -> bool:
    """Whether memory may be in use in a stretch of text, without which `memory_in_use` finds none."""
    return _IN_USE.search(text, start, len(text) if end is None else end) is not None


def memory_in_use(passage: Passage, sentence: tuple[int, int]) -> Iterator[Statement]:
    """Yield the memory in use per device that a sentence or cell states."""
    text = passage.text
    words = text[sentence[0] : sentence[1]]
    for match in _MEMORY.finditer(text, *sentence):
        low, high = parse_multiplied(match["n"], None), parse_multiplied(match["m"] or match["n"], None)
        if low is None or high is None or cited(words):
            continue
        amount = low if match["m"] is None else low.to(high)
        site = Site(passage, match.start(), match.end(), sentence)
        qualifiers = frozenset({"varied"}) if varied(text, sentence, match) else frozenset()
        place = passage.place(match.start(), match.end())
        names = names_in(passage, words)
        yield Statement("memory in use (GB)", amount, place, site, names, qualifiers)
