"""Named counts: epochs, steps, batch sizes, layers, with what each is about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reproof.passage import PassageKind
from reproof.statements.count_names import COUNTS, SETTINGS
from reproof.statements.named import has_figure, named, nested
from reproof.statements.settings_table import settings_table
from reproof.statements.sizes import memory_in_use, speaks_of_use, split_sizes, split_table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.passage import Document, Passage
    from reproof.stated import Statement

_LEFT_OUT: Final = frozenset(
    {
        PassageKind.VERBATIM,
        PassageKind.ALGORITHM,
        PassageKind.EQUATION,
        PassageKind.CHECKLIST,
        PassageKind.CELL,
    }
)
_SPLIT_WORDS: Final = ("train", "valid", "test", "dev")


def counts(document: Document) -> Iterator[Statement]:
    """Yield the named counts of a paper, those of its text in reading order and then those of its tables."""
    for passage in document.passages:
        if passage.kind not in _LEFT_OUT:
            yield from _in_text(passage)
    for table in document.tables:
        yield from settings_table(table)
        yield from split_table(table)


def _in_text(passage: Passage) -> Iterator[Statement]:
    text = passage.text
    lowered = text.lower()
    sized, counted, setting = (
        any(word in lowered for word in words) for words in (_SPLIT_WORDS, COUNTS.words, SETTINGS.words)
    )
    memory = "GB" in text
    if not (sized or counted or setting or memory) or not has_figure(text, 0, len(text)):
        return
    for sentence in passage.sentences():
        if not has_figure(text, *sentence):
            continue
        if memory and speaks_of_use(text, *sentence):
            yield from memory_in_use(passage, sentence)
        if sized:
            yield from split_sizes(passage, sentence)
        if counted:
            yield from nested(passage, sentence)
            yield from named(passage, sentence, lowered, COUNTS)
        if setting:
            yield from named(passage, sentence, lowered, SETTINGS)
