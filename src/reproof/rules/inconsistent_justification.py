r"""An answer that its own justification takes back.

A yes whose justification begins with "No," or says that it is not reported or will be added later;
a no or NA whose justification begins with "Yes,", or a no that goes on to give what was asked. A
justification that weighs both sides is left alone.

Reported:

    \section*{NeurIPS Paper Checklist}
    \begin{enumerate}
    \item {\bf Experiments compute resources}
    \item[] Question: is it told?
    \item[] Answer: \answerYes{}
    \item[] Justification: The hours are not reported.
    \end{enumerate}

    \section*{NeurIPS Paper Checklist}
    \begin{enumerate}
    \item {\bf Experiments compute resources}
    \item[] Question: is it told?
    \item[] Answer: \answerNo{}
    \item[] Justification: Two A100 GPUs for 36 hours, see Section 1.
    \end{enumerate}

Not reported:

    \section*{NeurIPS Paper Checklist}
    \begin{enumerate}
    \item {\bf Experiments compute resources}
    \item[] Question: is it told?
    \item[] Answer: \answerNo{}
    \item[] Justification: The hours were not recorded.
    \end{enumerate}

To mend it, change the answer or its reason.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reproof.answers import Choice
from reproof.finding import Confidence, Level
from reproof.patterns import lazy
from reproof.rules import finding, rule
from reproof.rules._answers import given, item_name, quoted, reasoned_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.answers.model import Answer
    from reproof.checklists import Item
    from reproof.finding import Finding
    from reproof.rules import Case

_SAYS_NO = lazy(r"no\s*[.,;:]|no\s+[-–—]|no$|(?:n/a|not applicable)\b", re.I)
_SAYS_YES = lazy(r"yes\s*[.,;:]|yes\s+[-–—]|yes$", re.I)
_DENIED = lazy(
    r"\b(?:(?:is|are|was|were|has been|have been) not (?:\w+ )?(?:reported|provided|included|given"
    r"|stated|discussed|described"
    r"|disclosed|recorded|specified|computed|available)|(?:we|the paper) (?:do|does"
    r"|did) not (?:\w+ )?(?:report|provide|include|give"
    r"|state|discuss|describe|disclose|record|specify|release|compute|track|measure|log|keep))\b",
    re.I,
)
_LACKING = lazy(
    r"^\W*(?:unfortunately,? )?(?:we (?:omit|leave out|left out|lack|did not|do not)\b|there (?:is|are) no\b"
    r"|no (?:\w+ ){1,3}(?:is|are|was|were) (?:\w+ )?(?:reported|provided|included|given|recorded"
    r"|available)\b)",
    re.I,
)
"""What says no, unless the question is about something that is better not there."""
_UNDONE = lazy(
    r"^\W*(?:we|the paper|this work) (?:do|does|did) not (?:\w+ )?(?:run|perform|conduct|carry out"
    r"|report|compute|measure"
    r"|repeat|test)\b",
    re.I,
)
"""A denial so plain that pointing somewhere does not mend it."""
_PROMISED = lazy(
    r"\b(?:(?:will|to) be (?:\w+ )?(?:added|reported|provided|included|described|discussed|given"
    r"|released|published"
    r"|open-sourced|made (?:\w+ )?(?:available|public))|we (?:will|plan to|intend to) (?:\w+ )?(?:add"
    r"|report|provide"
    r"|include|describe|discuss|release|publish|open-source))\b",
    re.I,
)
_CONTRASTED = lazy(r"\b(?:but|however|although|while)\b", re.I)
_WEIGHED = lazy(
    r"\b(?:not?|but|however|although|though|except|only|without|lacks?|partial\w*|some|unless|instead"
    r"|never|cannot|omit\w*"
    r"|future|due to|would)\b|n't\b",
    re.I,
)
_DONE = lazy(
    r"\b(?:(?:is|are|was|were) (?:\w+ )?(?:reported|provided|described|discussed|given|stated|listed"
    r"|specified|detailed|included|released)"
    r"|we (?:\w+ )?(?:report|provide|describe|discuss|give|state|list|specify|detail|release)"
    r"|(?:reports?|describes?|discusses|lists|specifies|details|provides)\b)",
    re.I,
)
_DEVICE = lazy(r"\b(?:[AHVPTL]\d{1,3}0?0?s?|RTX|TPUs?|GPUs?|CPUs?|MI\d+X?|Xeon|EPYC)\b")
_HOURS = lazy(
    r"\b\d[\d.,]*\s*(?:(?:GPU|TPU|CPU|core|device)[- ]?(?:hours?|days?)|hours?|days?|h|minutes?|weeks?)\b",
    re.I,
)
_COMPUTE = frozenset({"hardware", "run-time", "device-hours"})


@rule("error", since="0.1")
def check(case: Case) -> Iterator[Finding]:
    for form, answer, item in given(case):
        against = _against(answer, item) if answer.justification else None
        if against is None:
            continue
        why, sure = against
        yield finding(
            Level.ERROR if sure else Level.WARNING,
            f'{form.label(answer.item)} is answered "{answer.choice}", but its justification {why}: '
            f"{quoted(answer.justification)}",
            reasoned_at(answer),
            confidence=Confidence.HIGH if sure else Confidence.MEDIUM,
            help="change the answer or its reason",
            items=item_name(form, answer),
        )


def _against(answer: Answer, item: Item) -> tuple[str, bool] | None:
    """Return in words how a justification takes its answer back, and whether that is certain."""
    if answer.choice is Choice.YES:
        return _denies(answer, item)
    if answer.choice in (Choice.NO, Choice.NA) and _SAYS_YES.match(answer.justification):
        return "begins with a yes", True
    return _gives(answer, item) if answer.choice is Choice.NO else None


def _denies(answer: Answer, item: Item) -> tuple[str, bool] | None:
    """Return how the justification of a yes says no."""
    words = answer.justification
    if _SAYS_NO.match(words):
        return "begins with a no", True
    first = re.split(r"(?<=[.;])\s", words, maxsplit=1)[0]
    if any(pointer.kind != "named" for pointer in answer.pointers):
        plain = _UNDONE.search(first) and not _CONTRASTED.search(words)
        return ("says that it was not done", False) if plain else None
    if _DENIED.search(first) and not _CONTRASTED.search(words):
        return "says that it is not there", len(words.split()) <= 15
    if "experiments" in item.only_if and _LACKING.search(first) and not _CONTRASTED.search(words):
        return "says that it is not there", False
    return ("only promises it", False) if _PROMISED.search(first) else None


def _gives(answer: Answer, item: Item) -> tuple[str, bool] | None:
    """Return how the justification of a no says yes."""
    words = answer.justification
    if _WEIGHED.search(words):
        return None
    asked = {kind for group in item.needs for kind in group}
    if asked & _COMPUTE and _DEVICE.search(words) and _HOURS.search(words):
        return "gives what was asked", False
    return ("says where it is done", False) if answer.pointers and _DONE.search(words) else None
