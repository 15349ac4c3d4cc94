r"""An answer without the justification the form asks for.

Reported are an empty justification and the template's placeholder; only for forms that ask for one.

Reported:

    \section*{NeurIPS Paper Checklist}
    \begin{enumerate}
    \item {\bf Limitations}
    \item[] Question: is it told?
    \item[] Answer: \answerYes{}
    \item[] Justification: \justificationTODO{}
    \end{enumerate}

Not reported:

    \section*{NeurIPS Paper Checklist}
    \begin{enumerate}
    \item {\bf Limitations}
    \item[] Question: is it told?
    \item[] Answer: \answerYes{}
    \item[] Justification: The limitations section discusses two.
    \end{enumerate}

To mend it, say in a sentence why, and for a yes where.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reproof.answers import Choice
from reproof.finding import Level
from reproof.rules import finding, rule
from reproof.rules._answers import filled, item_name, reasoned_at, together

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.answers.model import Answer, Form
    from reproof.finding import Finding
    from reproof.rules import Case

_REMEDY = "say in a sentence why, and for a yes where"
_TOGETHER = 5
"""From this many on, bare answers are one finding."""


@rule("warning", since="0.1")
def check(case: Case) -> Iterator[Finding]:
    for form in filled(case):
        bare = [one for one in form.answers if _bare(form, one)]
        if len(bare) >= _TOGETHER:
            said = f"{len(bare)} answers have no justification"
            yield together(form, bare, Level.WARNING, said, _REMEDY)
        else:
            yield from (_one(form, one) for one in bare)


def _one(form: Form, answer: Answer) -> Finding:
    left = "the template's placeholder for a" if answer.placeholder else "no"
    return finding(
        Level.ERROR if answer.placeholder else Level.WARNING,
        f"the {answer.choice} to {form.label(answer.item)} has {left} justification",
        reasoned_at(answer),
        help=_REMEDY,
        items=item_name(form, answer),
    )


def _bare(form: Form, answer: Answer) -> bool:
    item = form.items.get(answer.item)
    if item is None or not answer.choice.given or answer.choice is Choice.OTHER or answer.justification:
        return False
    return answer.placeholder or (item.justification_required and len(item.menu) > 1)
