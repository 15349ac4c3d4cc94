r"""A question of the checklist that is worded as another one.

Venues ask that the questions stay as they are. The words that matter are compared, what stands in
brackets left out: a question is reported when nearly half of them are gone or half of its words are
new. Where the venue's words are not known here, only one that has nothing in common with the item is.

Reported:

    \section*{NeurIPS Paper Checklist}
    \begin{enumerate}
    \item {\bf Limitations}
    \item[] Question: Were seven cats fed daily?
    \item[] Answer: \answerYes{}
    \item[] Justification: See the introduction.
    \end{enumerate}

Not reported:

    \section*{NeurIPS Paper Checklist}
    \begin{enumerate}
    \item {\bf Limitations}
    \item[] Question: Does the paper discuss the limitations of the work?
    \item[] Answer: \answerYes{}
    \item[] Justification: See the limitations section.
    \end{enumerate}

To mend it, copy the question from the venue's kit.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reproof.finding import Confidence, Level
from reproof.rules import finding, rule
from reproof.rules._answers import filled, item_name, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.finding import Finding
    from reproof.rules import Case


@rule("note", since="0.1")
def check(case: Case) -> Iterator[Finding]:
    for form in filled(case):
        for answer in form.answers:
            if answer.altered and answer.question_place is not None:
                yield finding(
                    Level.NOTE,
                    f"{quoted(answer.question)} is not what {form.label(answer.item)} of {form.name} asks",
                    answer.question_place,
                    confidence=Confidence.LOW,
                    help="copy the question from the venue's kit",
                    items=item_name(form, answer),
                )
