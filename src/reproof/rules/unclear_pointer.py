r"""A yes in the checklist that does not say where the paper does it.

Forms that ask for a justification ask a yes to name the section, table, figure or appendix. Answers
to questions that only a person can judge get a note.

Reported:

    \section*{NeurIPS Paper Checklist}
    \begin{enumerate}
    \item {\bf Experiments compute resources}
    \item[] Question: is it told?
    \item[] Answer: \answerYes{}
    \item[] Justification: All of it is told.
    \end{enumerate}

Not reported:

    \section*{NeurIPS Paper Checklist}
    \begin{enumerate}
    \item {\bf Experiments compute resources}
    \item[] Question: is it told?
    \item[] Answer: \answerYes{}
    \item[] Justification: See the appendix on hardware.
    \end{enumerate}

To mend it, point to the place: Section~\ref{sec:compute}.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reproof.checklists import Status
from reproof.finding import Confidence, Level, Spot
from reproof.rules import finding, rule
from reproof.rules._answers import given, item_name, reasoned_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.finding import Finding
    from reproof.rules import Case


@rule("warning", since="0.1")
def check(case: Case) -> Iterator[Finding]:
    for form, answer, item in given(case):
        asked = answer.choice.affirms and item.pointer_required
        verdict = form.verdicts.get(answer.item)
        if not asked or answer.pointers or not answer.justification:
            continue
        missing = verdict is not None and verdict.status is Status.MISSING
        if missing and verdict is not None and len(verdict.absent) == len(item.needs):
            continue
        judged = item.person or item.trait or verdict is None
        told = verdict.places[0] if verdict is not None and verdict.places else None
        spots = [Spot(reasoned_at(answer), "no section, table or appendix is named")]
        if told is not None:
            spots.append(Spot(told, "the paper says it here"))
        place = f"point to the place: {form.near(told)}" if told is not None else ""
        yield finding(
            Level.NOTE if judged else Level.WARNING,
            f"the {answer.choice} to {form.label(answer.item)} does not say where",
            *spots,
            confidence=Confidence.LOW if judged else Confidence.MEDIUM,
            help=place or "name the section, table or appendix",
            items=item_name(form, answer),
        )
