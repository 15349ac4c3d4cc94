r"""A yes in the checklist although nothing in the paper supports it.

For each question what it asks for is looked for in the whole paper; what only a justification says
does not count, because a justification is not part of the paper. When the answer points to the
supplement, a repository or a website, or a supplement lies beside the paper, what it asks for may
stand there, and the finding is a note.

Reported:

    The accuracy is 81 on the test set. We train on it. We evaluate the model. The experiments are in order.
    \section*{NeurIPS Paper Checklist}
    \begin{enumerate}
    \item {\bf Experiments compute resources}
    \item[] Question: is it told?
    \item[] Answer: \answerYes{}
    \item[] Justification: All is told in the paper.
    \end{enumerate}

Not reported:

    We train on 8 NVIDIA A100 GPUs with 80 GB of memory each. A run takes 12 hours.
    All ran on our own cluster. In total the project took 1,900 GPU-hours, failed runs included.
    \section*{NeurIPS Paper Checklist}
    \begin{enumerate}
    \item {\bf Experiments compute resources}
    \item[] Question: is it told?
    \item[] Answer: \answerYes{}
    \item[] Justification: All is told in the paper.
    \end{enumerate}

To mend it, say it in the paper, or answer no and give the reason.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reproof.answers import Choice
from reproof.checklists import Status
from reproof.evidence import kinds
from reproof.finding import Confidence, Level, Spot
from reproof.rules import finding, rule
from reproof.rules._answers import given, item_name, listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.answers.model import Answer, Form
    from reproof.checklists import Item, Verdict
    from reproof.finding import Finding
    from reproof.rules import Case


@rule("warning", since="0.1")
def check(case: Case) -> Iterator[Finding]:
    for form, answer, item in given(case):
        verdict = form.verdicts.get(answer.item)
        if not answer.choice.affirms or verdict is None:
            continue
        if _no_theory(form, item):
            yield finding(
                Level.NOTE if form.supplement else Level.WARNING,
                f'{form.label(answer.item)} is answered "{answer.choice}", but the paper states no theorem',
                Spot(answer.place, f'answered "{answer.choice}"'),
                confidence=Confidence.MEDIUM,
                help="answer no or NA, or state the results formally",
                items=item_name(form, answer),
            )
            continue
        if _nobody(form, item, verdict):
            yield finding(
                Level.NOTE if form.supplement or not item.justification_required else Level.WARNING,
                f'{form.label(answer.item)} is answered "{answer.choice}", '
                "but the paper speaks of nobody who took part",
                Spot(answer.place, f'answered "{answer.choice}"'),
                confidence=Confidence.MEDIUM,
                help="answer no or NA, or say in the paper who took part",
                items=item_name(form, answer),
            )
            continue
        if verdict.status is not Status.MISSING:
            continue
        if item.person or not item.needs:
            continue
        nothing = len(verdict.absent) == len(item.needs)
        if answer.choice is Choice.PARTIAL and not nothing:
            continue
        spots = [Spot(answer.place, f'answered "{answer.choice}"')]
        if verdict.places:
            spots.append(Spot(verdict.places[0], "all that was found"))
        yield finding(
            _level(form, answer, item, nothing=nothing),
            f'{form.label(answer.item)} is answered "{answer.choice}", but {_lack(verdict, item)}',
            *spots,
            confidence=Confidence.MEDIUM if nothing else Confidence.LOW,
            help=_remedy(answer, item),
            items=item_name(form, answer),
        )


def _nobody(form: Form, item: Item, verdict: Verdict) -> bool:
    """Whether a question about participants is answered for a paper without any."""
    if "human_participants" not in item.only_if or not item.needs:
        return False
    return verdict.status is Status.NOT_APPLICABLE and form.traits.get("human_participants") is False


def _no_theory(form: Form, item: Item) -> bool:
    """Whether a question is the first that asks about theory, and the paper has none."""
    about = item.trait == "theory" or ("theory" in item.only_if and not item.gate)
    return about and form.traits.get("theory") is False and form.theorems is None


def _level(form: Form, answer: Answer, item: Item, *, nothing: bool) -> Level:
    outside = any(
        pointer.kind == "url" or (pointer.kind == "named" and "suppl" in pointer.text.lower())
        for pointer in answer.pointers
    )
    outside = outside or bool(form.supplement)
    return Level.NOTE if outside or item.level is Level.NOTE or not nothing else Level.WARNING


def _lack(verdict: Verdict, item: Item) -> str:
    """Return what the paper does not say, in words."""
    lacking = [part for part in item.parts if part.kinds in verdict.absent]
    if len(lacking) == 1 and lacking[0].name in kinds():
        return kinds()[lacking[0].name].absent
    names = listed([part.name.replace("-", " ") for part in lacking])
    if len(lacking) == len(item.parts):
        return f"nothing in the paper gives {names}"
    return f"the paper does not give {names}"


def _remedy(answer: Answer, item: Item) -> str:
    if answer.choice is Choice.YES and len(item.menu) == 4:
        return f"{item.remedy}; or answer partial or no"
    return f"{item.remedy}; or answer no and say why"
