r"""An NA, or a no to a question about the kind of paper, against what the paper plainly is.

NA to the questions on theory in a paper that states theorems, NA to those on experiments in one
with tables of results, "no experiments" beside such tables; and an NA to which the form gives a
meaning of its own, such as that the authors have not read the code of ethics.

Reported:

    \begin{theorem} The loss falls. \end{theorem}
    Theorem 1 holds. The proof of the theorem is short. A lemma helps. The theorem is sharp.
    By the proposition it follows.
    \section*{NeurIPS Paper Checklist}
    \begin{enumerate}
    \item {\bf Theory assumptions and proofs}
    \item[] Question: is it told?
    \item[] Answer: \answerNA{}
    \item[] Justification: There is no theory.
    \end{enumerate}

Not reported:

    The results are only empirical.
    \section*{NeurIPS Paper Checklist}
    \begin{enumerate}
    \item {\bf Theory assumptions and proofs}
    \item[] Question: is it told?
    \item[] Answer: \answerNA{}
    \item[] Justification: There is no theory.
    \end{enumerate}

To mend it, answer yes or no, with the place or the reason.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reproof.answers import Choice
from reproof.checklists import Status
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


@rule("warning", since="0.1")
def check(case: Case) -> Iterator[Finding]:
    for form, answer, item in given(case):
        seen = _seen(form, answer, item)
        if seen is not None:
            words, place = seen
            yield finding(
                Level.WARNING,
                f'{form.label(answer.item)} is answered "{answer.choice}", but the paper {words}',
                Spot(answer.place, f'answered "{answer.choice}"'),
                Spot(place, "here"),
                confidence=Confidence.MEDIUM,
                help="answer yes or no, with the place or the reason",
                items=item_name(form, answer),
            )
        elif answer.choice is Choice.NA and Choice.NA in item.means:
            verdict = form.verdicts.get(answer.item)
            told = verdict.places[:1] if verdict is not None and verdict.status is Status.REPORTED else ()
            yield finding(
                Level.WARNING if told or item.person else Level.NOTE,
                f'"na" to {form.label(answer.item)} says more than it seems: {item.means[Choice.NA]}',
                Spot(answer.place),
                *(Spot(place, "the paper says otherwise") for place in told),
                confidence=Confidence.HIGH if told or item.person else Confidence.LOW,
                help="answer yes or no, unless that is what you mean",
                items=item_name(form, answer),
            )


def _seen(form: Form, answer: Answer, item: Item) -> tuple[str, Place] | None:
    """Return what the paper has in spite of the answer, and where."""
    about = {item.trait} if item.trait else set(item.only_if)
    wrong = Choice.NO if item.trait else Choice.NA
    if answer.choice is not wrong and not (item.trait and answer.choice is Choice.NA):
        return None
    if "theory" in about and form.theorems is not None and form.traits.get("theory"):
        return "states theorems", form.theorems
    plain = "experiments" in about and about <= {"experiments", "models", "data", item.trait}
    if plain and form.results is not None and form.traits.get("experiments"):
        return "has tables of results", form.results
    return None
