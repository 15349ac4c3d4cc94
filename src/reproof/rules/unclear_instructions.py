r"""The template's instructions to authors, left in a filled checklist.

The kits say to delete the block before handing in; it is printed otherwise.

Reported:

    \section*{NeurIPS Paper Checklist}
    Please delete this instruction block before you hand in the paper.
    \begin{enumerate}
    \item {\bf Limitations}
    \item[] Question: Are limitations discussed?
    \item[] Answer: \answerYes{}
    \item[] Justification: See the limitations section.
    \end{enumerate}

Not reported:

    \section*{NeurIPS Paper Checklist}
    \begin{enumerate}
    \item {\bf Limitations}
    \item[] Question: is it told?
    \item[] Answer: \answerYes{}
    \item[] Justification: See the limitations section.
    \end{enumerate}

To mend it, delete the block and keep the heading and the questions.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reproof.finding import Level, Spot
from reproof.rules import finding, rule
from reproof.rules._answers import filled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.finding import Finding
    from reproof.rules import Case


@rule("warning", since="0.1")
def check(case: Case) -> Iterator[Finding]:
    for form in filled(case):
        if form.instructions is not None:
            yield finding(
                Level.WARNING,
                "the checklist still has the template's instructions to authors",
                Spot(form.instructions, "this block is printed"),
                help="delete the block; keep the heading and the questions",
            )
