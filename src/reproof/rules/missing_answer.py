r"""A question of the venue's checklist without an answer.

The template's placeholder, its whole menu, or nothing stands where the answer belongs. An unfilled
template is one finding; nothing else is said of it. Questions that fall away because their gate is
answered with no need no answer.

Reported:

    \section*{NeurIPS Paper Checklist}
    \begin{enumerate}
    \item {\bf Limitations}
    \item[] Question: is it told?
    \item[] Answer: \answerTODO{}
    \item[] Justification: \justificationTODO{}
    \end{enumerate}

Not reported:

    \section*{NeurIPS Paper Checklist}
    \begin{enumerate}
    \item {\bf Limitations}
    \item[] Question: is it told?
    \item[] Answer: \answerYes{}
    \item[] Justification: See the limitations section.
    \end{enumerate}

To mend it, answer each question from the form's menu.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reproof.finding import Level, Spot
from reproof.rules import finding, rule
from reproof.rules._answers import item_name, together

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.answers.model import Answer, Form
    from reproof.finding import Finding
    from reproof.rules import Case

_TOGETHER = 4
"""From this many on, open questions are one finding."""


@rule("error", since="0.1")
def check(case: Case) -> Iterator[Finding]:
    for form in case.forms:
        if form.unused is None:
            yield from _open(form)


def _open(form: Form) -> Iterator[Finding]:
    level = Level.NOTE if form.lenient and form.apart else Level.ERROR
    total, open_ = len(form.answers), form.open
    if form.blank:
        yield finding(
            level,
            f"the checklist is unanswered: {_count(form)}",
            Spot(form.place, "the checklist"),
            help="answer each question from the menu, or take the template out",
        )
    elif len(open_) >= _TOGETHER:
        said = f"{len(open_)} of the checklist's {total} questions have no answer"
        yield together(form, open_, level, said, "answer each question from the menu")
    else:
        yield from (_one(form, one, level) for one in open_)


def _count(form: Form) -> str:
    total, left = len(form.answers), sum(not one.choice.given for one in form.answers)
    if left == total:
        return f"none of its {total} questions has an answer"
    return f"{left} of its {total} questions have no answer"


def _one(form: Form, answer: Answer, level: Level) -> Finding:
    menu = ", ".join(answer.menu)
    return finding(
        level,
        f"{form.label(answer.item)} has no answer",
        Spot(answer.place, "the template's placeholder" if answer.raw else "the answer belongs here"),
        help=f"answer one of {menu}" if menu else "answer it from the form's menu",
        items=item_name(form, answer),
    )
