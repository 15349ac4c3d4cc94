r"""A justification of the checklist that points to something the paper does not have.

A \ref to a label that is set nowhere prints "??"; a "Section 9" of a paper with six sections, a
"Table 12" of one with ten, an "Appendix X" send the reader nowhere. Labels that another document or
a macro may set are left alone.

Reported:

    \section*{NeurIPS Paper Checklist}
    \begin{enumerate}
    \item {\bf Limitations}
    \item[] Question: is it told?
    \item[] Answer: \answerYes{}
    \item[] Justification: See Section~\ref{sec:nowhere}.
    \end{enumerate}

Not reported:

    \section{Limitations}\label{sec:limits}
    It is slow on long inputs.
    \section*{NeurIPS Paper Checklist}
    \begin{enumerate}
    \item {\bf Limitations}
    \item[] Question: is it told?
    \item[] Answer: \answerYes{}
    \item[] Justification: See Section~\ref{sec:limits}.
    \end{enumerate}

To mend it, point to the label or the number of the section that says it.
"""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from reproof.finding import Confidence, Level
from reproof.rules import finding, rule
from reproof.rules._answers import filled, item_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.finding import Finding
    from reproof.rules import Case


@rule("error", since="0.1")
def check(case: Case) -> Iterator[Finding]:
    for form in filled(case):
        for answer in form.answers:
            for pointer in answer.pointers:
                if not pointer.broken:
                    continue
                close = (
                    get_close_matches(pointer.text, form.labels, 1, 0.7) if pointer.kind == "label" else []
                )
                meant = f'; did you mean "{close[0]}"?' if close else ""
                yield finding(
                    Level.ERROR if pointer.sure else Level.WARNING,
                    f"the answer to {form.label(answer.item)} points nowhere: {pointer.broken}",
                    pointer.place,
                    confidence=Confidence.HIGH if pointer.sure else Confidence.MEDIUM,
                    help=f"point to the section, table or appendix that says it{meant}",
                    items=item_name(form, answer),
                )
