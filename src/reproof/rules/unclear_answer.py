r"""An answer that is not on the question's menu, or two answers at once.

Reported:

    \section*{NeurIPS Paper Checklist}
    \begin{enumerate}
    \item {\bf Limitations}
    \item[] Question: is it told?
    \item[] Answer: Maybe
    \item[] Justification: See the limitations section.
    \end{enumerate}

Not reported:

    \section*{NeurIPS Paper Checklist}
    \begin{enumerate}
    \item {\bf Limitations}
    \item[] Question: is it told?
    \item[] Answer: [Yes]
    \item[] Justification: See the limitations section.
    \end{enumerate}

To mend it, answer with one of the words the form offers and say the rest in the justification.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reproof.answers import Choice
from reproof.finding import Level, Spot
from reproof.rules import finding, rule
from reproof.rules._answers import given, item_name, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.finding import Finding
    from reproof.rules import Case


@rule("error", since="0.1")
def check(case: Case) -> Iterator[Finding]:
    for form, answer, _ in given(case):
        menu = ", ".join(answer.menu)
        if answer.count > 1:
            yield finding(
                Level.ERROR,
                f"{form.label(answer.item)} has {answer.count} answers",
                Spot(answer.place, "the first of them"),
                help=f"keep one of {menu}",
                items=item_name(form, answer),
            )
        elif answer.choice is Choice.OTHER:
            yield finding(
                Level.ERROR,
                f"{quoted(answer.raw, 40)} is no answer to {form.label(answer.item)}",
                answer.place,
                help=f"answer one of {menu}; say the rest in the justification",
                items=item_name(form, answer),
            )
        elif answer.menu and answer.choice not in answer.menu:
            shut = any(
                answer.item in subs and (gate := form.of(name)) is not None and gate.choice is Choice.NO
                for name, subs in form.gates.items()
            )
            yield finding(
                Level.NOTE if shut else Level.WARNING,
                f'"{answer.choice}" is not on the menu of {form.label(answer.item)}',
                answer.place,
                help=f"answer one of {menu}",
                items=item_name(form, answer),
            )
