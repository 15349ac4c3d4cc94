r"""A question that opens a group of others, answered against the answers below it.

A no makes the questions below it fall away: a yes to one of them contradicts it. A yes asks for
them: none may be left open.

Reported:

    \section*{Reproducibility Checklist}
    \checksubsection{Computational Experiments}
    \begin{itemize}
    \question{Does this paper include computational experiments?}{(yes/no)}
    no
    \ifyespoints{If yes, say more.}
    \begin{itemize}
    \question{This paper states the number and range of values tried per hyperparameter}{(yes/partial/no/NA)}
    yes
    \end{itemize}
    \end{itemize}

Not reported:

    \section*{Reproducibility Checklist}
    \checksubsection{Computational Experiments}
    \begin{itemize}
    \question{Does this paper include computational experiments?}{(yes/no)}
    yes
    \ifyespoints{If yes, say more.}
    \begin{itemize}
    \question{This paper states the number and range of values tried per hyperparameter}{(yes/partial/no/NA)}
    partial
    \end{itemize}
    \end{itemize}

To mend it, change the answer that is wrong.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reproof.answers import Choice
from reproof.finding import Level, Spot
from reproof.rules import finding, rule
from reproof.rules._answers import filled, listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.finding import Finding
    from reproof.rules import Case


@rule("error", since="0.1")
def check(case: Case) -> Iterator[Finding]:
    for form in filled(case):
        for name, subs in form.gates.items():
            gate = form.of(name)
            below = [one for sub in subs if (one := form.of(sub)) is not None]
            if gate is None or not below:
                continue
            items = (f"{form.name}/{name}",)
            if gate.choice in (Choice.NO, Choice.NA):
                against = [one for one in below if one.choice.affirms]
                said, remedy = "yes", "answer the one or the other as it is"
            elif gate.choice is Choice.YES:
                against = [one for one in below if not one.choice.given]
                said, remedy = "open", "answer the questions below it too"
            else:
                continue
            if against:
                names = listed([one.item for one in against])
                verb = "is" if len(against) == 1 else "are"
                below_it = f"{names} below it {verb} {'left open' if said == 'open' else 'answered yes'}"
                yield finding(
                    Level.ERROR,
                    f'{form.label(name)} is answered "{gate.choice}", but {below_it}',
                    Spot(against[0].place, "against the answer above" if said == "yes" else "no answer"),
                    Spot(gate.place, f'answered "{gate.choice}"'),
                    help=remedy,
                    items=items,
                )
