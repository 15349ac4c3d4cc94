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

import re
from typing import TYPE_CHECKING

from reproof.answers import Choice
from reproof.checklists import Status
from reproof.finding import Confidence, Level, Spot
from reproof.paper_type import TRAITS
from reproof.patterns import lazy
from reproof.rules import finding, rule
from reproof.rules._answers import given, item_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.answers.model import Answer, Form
    from reproof.checklists import Item, Verdict
    from reproof.finding import Finding
    from reproof.place import Place
    from reproof.rules import Case


_DENIED = lazy(r"\b(?:no|not|none|without|never)\b|n't\b", re.I)


@rule("warning", since="0.1")
def check(case: Case) -> Iterator[Finding]:
    for form, answer, item in given(case):
        verdict = form.verdicts.get(answer.item)
        seen = _seen(form, answer, item, verdict)
        if seen is not None:
            words, place, level = seen
            yield finding(
                level,
                f'{form.label(answer.item)} is answered "{answer.choice}", but the paper {words}',
                Spot(answer.place, f'answered "{answer.choice}"'),
                Spot(place, "here"),
                confidence=Confidence.MEDIUM if level is Level.WARNING else Confidence.LOW,
                help="answer yes or no, with the place or the reason",
                items=item_name(form, answer),
            )
        elif answer.choice in item.means:
            yield from _meant(form, answer, item, verdict)


def _meant(form: Form, answer: Answer, item: Item, verdict: Verdict | None) -> Iterator[Finding]:
    """Yield what an answer says in the form's own reading of it, where the paper says otherwise."""
    told = _affirmed(verdict)[:1] if verdict is not None and verdict.status is Status.REPORTED else []
    sure = bool(told) or (item.person and answer.choice is Choice.NA)
    if answer.choice is Choice.NO and not told:
        return
    yield finding(
        Level.WARNING if sure else Level.NOTE,
        f'"{answer.choice}" to {form.label(answer.item)} says more than it seems: '
        f"{item.means[answer.choice]}",
        Spot(answer.place),
        *(Spot(place, "the paper says otherwise") for place in told),
        confidence=Confidence.MEDIUM if sure else Confidence.LOW,
        help="answer yes or no, unless that is what you mean",
        items=item_name(form, answer),
    )


def _seen(form: Form, answer: Answer, item: Item, verdict: Verdict | None) -> tuple[str, Place, Level] | None:
    """Return what the paper has in spite of the answer, where, and how bad that is."""
    about = {item.trait} if item.trait else set(item.only_if)
    denies = answer.choice is Choice.NA or (item.trait and answer.choice is Choice.NO)
    if not denies or answer.choice not in answer.menu or _settled(form, item):
        return None
    if "theory" in about and form.theorems is not None and (form.traits.get("theory") or form.proven):
        return "states theorems", form.theorems, Level.WARNING
    plain = "experiments" in about and about <= {"experiments", "models", "data", item.trait}
    if plain and form.results is not None and form.traits.get("experiments"):
        return "has tables of results", form.results, Level.WARNING
    places = _affirmed(verdict) if verdict else []
    if places and "human_participants" in about and form.traits.get("human_participants"):
        return "speaks of people who took part", places[0], Level.NOTE if item.trait else Level.WARNING
    if places and not item.trait and verdict is not None and verdict.status is Status.REPORTED:
        sure = item.level is Level.WARNING and not item.person
        return "gives what it asks for", places[0], Level.WARNING if sure else Level.NOTE
    if places and item.trait and form.traits.get(item.trait):
        return f"seems to be one where {TRAITS[item.trait]}", places[0], Level.NOTE
    return None


def _affirmed(verdict: Verdict) -> list[Place]:
    """Return where the paper says it, sentences that deny it left out."""
    return [place for place in verdict.places if not _DENIED.search(place.text)]


def _settled(form: Form, item: Item) -> bool:
    """Whether the question above has said what kind of paper it is, so that NA is about the detail."""
    gate = form.of(item.gate) if item.gate else None
    return item.person and gate is not None and gate.choice is Choice.YES
