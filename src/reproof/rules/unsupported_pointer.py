r"""A yes that points to a place which does not say what was asked, while another place does.

Compared are the kinds of evidence a question needs with those found in the section, table or
appendix pointed to. Reading may have missed something there, so this is only a note.

Reported:

    \section{Data}\label{sec:data}
    The data has 900 pictures of trees and 300 of shrubs, all taken in spring.
    \section{Set-up}\label{sec:setup}
    Training took 30 hours on 4 NVIDIA A100 GPUs with 80 GB of memory each.
    \section*{NeurIPS Paper Checklist}
    \begin{enumerate}
    \item {\bf Experiments compute resources}
    \item[] Question: is it told?
    \item[] Answer: \answerYes{}
    \item[] Justification: See Section~\ref{sec:data}.
    \end{enumerate}

Not reported:

    \section{Set-up}\label{sec:setup}
    Training took 30 hours on 4 NVIDIA A100 GPUs with 80 GB of memory each.
    \section*{NeurIPS Paper Checklist}
    \begin{enumerate}
    \item {\bf Experiments compute resources}
    \item[] Question: is it told?
    \item[] Answer: \answerYes{}
    \item[] Justification: See Section~\ref{sec:setup}.
    \end{enumerate}

To mend it, point to the section that says it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reproof.finding import Confidence, Level, Spot
from reproof.rules import finding, rule
from reproof.rules._answers import given, item_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.answers.model import Answer, Form
    from reproof.checklists import Item
    from reproof.finding import Finding
    from reproof.place import Place
    from reproof.rules import Case


@rule("note", since="0.1")
def check(case: Case) -> Iterator[Finding]:
    for form, answer, item in given(case):
        told = _elsewhere(form, answer, item)
        if told is not None:
            target = answer.pointers[0].target
            name = target.name if target is not None else answer.pointers[0].text
            yield finding(
                Level.NOTE,
                f"the answer to {form.label(answer.item)} points to {name}, where nothing was found on it",
                Spot(answer.pointers[0].place, "points to another matter"),
                Spot(told, "the paper says it here"),
                confidence=Confidence.LOW,
                help=f"point to the place that says it: {form.near(told)}",
                items=item_name(form, answer),
            )


def _elsewhere(form: Form, answer: Answer, item: Item) -> Place | None:
    """Return where the paper says what was asked, when no place pointed to says any of it."""
    verdict = form.verdicts.get(answer.item)
    if not answer.choice.affirms or item.person or not item.needs or verdict is None or not verdict.places:
        return None
    wanted = {kind for group in item.needs for kind in group}
    if not answer.pointers or wanted & form.crowded:
        return None
    for pointer in answer.pointers:
        if pointer.target is None or not pointer.target.text or wanted & pointer.target.kinds:
            return None
    return verdict.places[0]
