"""Find the forms that stand in a paper, and read one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reproof.answers import aaai, arr, itemized, neurips
from reproof.answers.markup import Text, plain
from reproof.answers.model import Answer, Form
from reproof.answers.whose import checklist_of, kind_of, other_year, preprint
from reproof.passage import PassageKind
from reproof.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from reproof.checklists import Checklist
    from reproof.passage import Document
    from reproof.place import Place

_INSTRUCTED: Final = lazy(
    r"delete this instruction block|please read the checklist guidelines carefully"
    r"|please do not modify the questions and only use the provided macros"
    r"|the checklist follows the references\.\s+for each question",
    re.I,
)


READERS: Final[dict[str, Callable[[Text, Checklist], Iterator[Answer]]]] = {
    "neurips": neurips.read,
    "neurips-2021": itemized.read,
    "automl": itemized.read,
    "aistats": itemized.read,
    "aaai": aaai.read,
    "aaai-plain": aaai.read_plain,
    "arr": arr.read,
}


def regions(document: Document) -> Iterator[tuple[int, int]]:
    """Yield where checklists stand in the flattened paper: from their first passage to the next other one."""
    passages = [one for one in document.passages if one.runs]
    index = 0
    while index < len(passages):
        if passages[index].kind is not PassageKind.CHECKLIST:
            index += 1
            continue
        first = index
        while index < len(passages) and passages[index].kind is PassageKind.CHECKLIST:
            index += 1
        start = passages[first].flat_span(0, 1)[0]
        line = document.flat.rfind("\n", 0, start) + 1
        end = passages[index].flat_span(0, 1)[0] if index < len(passages) else len(document.flat)
        if end > start:
            yield line, end


def read_form(
    document: Document, start: int, end: int, paper: Document, chosen: Sequence[str]
) -> Form | None:
    """Read one form; None when nobody's form is recognised in it."""
    text = Text.of(document, start, end)
    kind = kind_of(text, document)
    checklist = checklist_of(kind, text, paper, chosen)
    if checklist is None:
        return None
    given = tuple(READERS[kind](text, checklist))
    if not given:
        return None
    head = re.compile(r"\\(?:sub)*section\*?\s*\{[^{}]*\}|\S[^\n]*").search(document.flat, start, end)
    place = text.place(*head.span()) if head else given[0].place
    seen = {one.item for one in given}
    lost = tuple(
        f"{item.asked_as} ({item.title})"
        for item in checklist.items
        if item.id not in seen and not _optional(kind, item.id)
    )
    return Form(
        kind=kind.removesuffix("-plain"),
        name=checklist.name,
        place=place,
        answers=given,
        lost=() if kind in ("aaai-plain", "arr") else lost,
        other_year=other_year(kind, text, given, paper),
        instructions=_instructions(document, text, given) if kind != "aaai" else None,
        file=place.file,
        span=(start, end) if paper is document else (0, 0),
        apart=paper is not document,
        before_lost=_before_lost(checklist, given),
        lenient=preprint(paper) or kind in ("aaai", "aaai-plain"),
        checklist=checklist,
        items={item.id: item for item in checklist.items},
        gates=gates(checklist),
        titles={item.id: item.title for item in checklist.items},
    )


def _before_lost(checklist: Checklist, given: Sequence[Answer]) -> Place | None:
    """Return the question that stands before the first one that is not there."""
    places = {one.item: one.question_place or one.place for one in given}
    before = None
    for item in checklist.items:
        if item.id not in places:
            return before or given[0].place
        before = places[item.id]
    return before


def _optional(kind: str, item: str) -> bool:
    """Whether an older cycle of the same form did not have the item."""
    return kind == "arr" and item.startswith("E")


def gates(checklist: Checklist) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for item in checklist.items:
        if item.gate:
            found[item.gate] = (*found.get(item.gate, ()), item.id)
    return found


def _instructions(document: Document, text: Text, given: Sequence[Answer]) -> Place | None:
    """Return where the template's instructions to authors still stand, before the first question."""
    match = _INSTRUCTED.search(text.flat, text.start, text.end)
    if match is not None:
        return text.place(*match.span())
    begins = [one for one in document.comments if "BEGIN INSTRUCTIONS" in one.text]
    ends = {one.place.file: one.place for one in document.comments if "END INSTRUCTIONS" in one.text}
    for comment in begins:
        stop = ends.get(comment.place.file)
        lines = document.texts.get(comment.place.file, "").splitlines()
        if stop is None or stop.line <= comment.place.line:
            continue
        between = [plain(line.partition("%")[0]) for line in lines[comment.place.line : stop.line - 1]]
        if len(" ".join(between).split()) >= 6:
            return comment.place
    return None
