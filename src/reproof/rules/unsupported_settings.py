r"""A checklist that says all settings are given, in a paper that gives none of training.

A paper that trains and whose checklist says that all hyperparameters are specified names at least a
learning rate, a batch size, a number of epochs or steps, or an optimizer somewhere.

Reported:

    We train a classifier on our data. The accuracy is 81 on the test set. The model is trained once.
    \section*{NeurIPS Paper Checklist}
    \begin{enumerate}
    \item {\bf Experimental setting/details}
    \item[] Question: is it told?
    \item[] Answer: \answerYes{}
    \item[] Justification: All hyperparameters are specified.
    \end{enumerate}

Not reported:

    We train a classifier on our data with Adam and a learning rate of 0.001 for 20 epochs.
    \section*{NeurIPS Paper Checklist}
    \begin{enumerate}
    \item {\bf Experimental setting/details}
    \item[] Question: is it told?
    \item[] Answer: \answerYes{}
    \item[] Justification: All hyperparameters are specified.
    \end{enumerate}

To mend it, list the settings in the paper, or say where else they stand.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reproof.finding import Confidence, Level, Spot
from reproof.patterns import lazy
from reproof.rules import finding, rule
from reproof.rules._answers import given, item_name, reasoned_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.finding import Finding
    from reproof.rules import Case

_CLAIMED: Final = lazy(
    r"\ball\s(?:of\s)?(?:the\s|our\s)?(?:relevant\s|training\s|necessary\s)?(?:hyper-?parameters?|training\s(?:details|settings))\b"
    r"[^.;]{0,60}\b(?:specified|reported|listed|provided|given|described|stated|documented|detailed)\b",
    re.IGNORECASE,
)
_ELSEWHERE: Final = lazy(r"\b(?:suppl\w*|code|repository|github|config\w*|https?)\b|\.ya?ml", re.IGNORECASE)


@rule("warning", since="0.1")
def check(case: Case) -> Iterator[Finding]:
    if case.says("training setting") is not None:
        return
    for form, answer, _ in given(case):
        if not answer.choice.affirms or form.supplement or form.traits.get("training") is not True:
            continue
        claim = _CLAIMED.search(answer.justification)
        if claim is None or _ELSEWHERE.search(answer.justification, claim.start(), claim.end() + 60):
            continue
        yield finding(
            Level.WARNING,
            f'{form.label(answer.item)} says "{claim[0]}", but no learning rate, batch size, number of '
            "epochs or optimizer stands in the paper",
            Spot(reasoned_at(answer), "said here"),
            confidence=Confidence.MEDIUM,
            help="list the settings in the paper, or say where else they stand",
            items=item_name(form, answer),
        )
        return
