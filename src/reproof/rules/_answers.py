"""What the rules about a venue's checklist share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reproof.finding import Spot
from reproof.rules import finding

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reproof.answers.model import Answer, Form
    from reproof.case import Case
    from reproof.checklists import Item
    from reproof.finding import Finding, Level
    from reproof.place import Place


def filled(case: Case) -> Iterator[Form]:
    """Yield the forms worth judging: part of the paper, and not the unfilled template."""
    for form in case.forms:
        if form.unused is None and not form.blank:
            yield form


def given(case: Case) -> Iterator[tuple[Form, Answer, Item]]:
    """Yield every answer that was given, with its form and item."""
    for form in filled(case):
        for answer in form.answers:
            if answer.choice.given and answer.item in form.items:
                yield form, answer, form.items[answer.item]


def item_name(form: Form, *answers: Answer) -> tuple[str, ...]:
    """Return the item of each answer as findings name it."""
    return tuple(f"{form.name}/{answer.item}" for answer in answers)


def reasoned_at(answer: Answer) -> Place:
    """Return where an answer is justified, or where it stands when it is not."""
    return answer.justification_place or answer.place


def together(
    form: Form,
    answers: Sequence[Answer],
    level: Level,
    message: str,
    help: str,  # noqa: A002 - the report's word for it
) -> Finding:
    """Return one finding on many answers of which the same is to be said; the message ends in their names."""
    return finding(
        level,
        f"{message}: {listed([one.item for one in answers])}",
        Spot(answers[0].place, "the first of them"),
        help=help,
        items=item_name(form, *answers),
    )


def listed(names: list[str], limit: int = 8) -> str:
    """Return names for a message: 3, 5 and 8."""
    shown = names[:limit]
    if len(names) > limit:
        return f"{', '.join(shown)} and {len(names) - limit} more"
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} and {shown[-1]}"


def quoted(text: str, limit: int = 70) -> str:
    """Return the beginning of the authors' words, in quotes, cut at a word."""
    if len(text) > limit:
        text = text[:limit].rsplit(" ", 1)[0] + " ..."
    return f'"{text}"'
