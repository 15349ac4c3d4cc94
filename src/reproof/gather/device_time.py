"""Tables whose bare times are of devices: "GPU hours of every model" over a column "Time (h)"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from reproof.fact import Kind
from reproof.gather.layout import cell_text
from reproof.passage import REF, PassageKind
from reproof.patterns import lazy
from reproof.sentence import sentence_spans

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.mention import Mention
    from reproof.passage import Document, Table

_OF_DEVICES: Final = lazy(
    r"\b(?:[GTC]PU|(?:CPU\s)?[Cc]ore|[Nn]ode|[Dd]evice|[Aa]ccelerator|[AVH]\d00)s?[-\s]{1,2}(?:[Hh](?:ou)?rs?|[Dd]ays)\b"
    r"|\b[GT]PU[-\s]{1,2}(?:(?:[Cc]omput\w+|[Rr]un(?:ning)?|[Uu]sage|[Pp]rocessing)[-\s]?)?(?:[Tt]ime|hours)s?\b"
)
_BY_THE_CLOCK: Final = lazy(r"(?i:\bwall|\bclock|\belapsed|\blatenc)")
_SHOWN: Final = lazy(r"(?i:\btables?\b|\bbelow\b|\bfollowing\b)")
_SHORTEST: Final = 1 / 6
"""Hours: shorter ones are a kernel's, whoever counts them."""


def in_device_time(document: Document, table: Table, mentions: list[Mention]) -> list[Mention]:
    """Return a table's mentions, its times as device-hours where the words that present it say so.

    Those words are its caption, else the sentence that refers to it. A table that gives
    device-hours or wall-clock times of its own is left as it is.
    """
    times = [m for m in mentions if m.kind is Kind.DURATION and m.per != "epoch"]
    if not times or any(m.kind is Kind.DEVICE_HOURS for m in mentions):
        return mentions
    if not any(m.amount and m.amount.value >= _SHORTEST for m in times):
        return mentions
    said = next((text for text in _presenting(document, table) if _OF_DEVICES.search(text)), None)
    if said is None or _BY_THE_CLOCK.search(said) or _BY_THE_CLOCK.search(_heads(table)):
        return mentions
    chosen = {id(m) for m in times}
    return [
        replace(m, kind=Kind.DEVICE_HOURS, cue=f"{m.cue}, of devices") if id(m) in chosen else m
        for m in mentions
    ]


def _heads(table: Table) -> str:
    rows = " ".join(cell_text(table, row, 0) for row in range(table.n_rows))
    return f"{rows} {' '.join(table.head(column) for column in range(table.n_columns))}"


def _presenting(document: Document, table: Table) -> Iterator[str]:
    """Yield the caption, then the sentences that refer to the table or lead to it."""
    caption = table.caption
    if caption is not None:
        yield caption.text[:400]
    labels = set(caption.labels) if caption is not None else set()
    first = min((cell.passage.index for cell in table.cells), default=0)
    for passage in document.passages:
        if passage.kind not in (PassageKind.PARAGRAPH, PassageKind.ITEM):
            continue
        refers = [m.at for m in passage.marks if m.char == REF and labels.intersection(m.keys)]
        leads = passage.index in (first - 1, first - 2)
        if not refers and not leads:
            continue
        spans = sentence_spans(passage.text)
        for start, end in spans:
            sentence = passage.text[start:end]
            last = leads and (start, end) == spans[-1] and _SHOWN.search(sentence)
            if last or any(start <= at < end for at in refers):
                yield sentence
