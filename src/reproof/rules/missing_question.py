r"""Questions of the venue's checklist that are not in the paper's copy of it.

Venues ask that no question is deleted. Also reported is the form of another year, which shows in
the number of its questions and in the paper's style file.

Reported:

    \section*{NeurIPS Paper Checklist}
    \begin{enumerate}
    \item {\bf Claims}
    \item[] Question: is it told?
    \item[] Answer: \answerYes{}
    \item[] Justification: See the introduction.
    \end{enumerate}

Not reported: a form in which every question is there, in whatever order, and a paper without one.

    \section*{Conclusion}

To mend it, take the form from the venue's kit of this year and move the answers over.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reproof.finding import Confidence, Level, Spot
from reproof.rules import finding, rule
from reproof.rules._answers import filled, listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.finding import Finding
    from reproof.rules import Case


@rule("warning", since="0.1")
def check(case: Case) -> Iterator[Finding]:
    for form in filled(case):
        if form.other_year:
            yield finding(
                Level.WARNING,
                f"the checklist is {form.other_year}",
                Spot(form.place, "the checklist"),
                confidence=Confidence.MEDIUM,
                help="take the form from this year's kit and move the answers over",
            )
        elif form.lost:
            few = len(form.lost) == 1
            yield finding(
                Level.WARNING,
                f"the checklist lacks {'question' if few else f'{len(form.lost)} questions:'}"
                f" {listed(list(form.lost))}",
                Spot(
                    form.before_lost or form.place,
                    "it belongs after this one" if few else "the first belongs after this one",
                ),
                help="put the venue's questions back and answer them",
                items=tuple(f"{form.name}/{one.partition(' ')[0]}" for one in form.lost),
            )
