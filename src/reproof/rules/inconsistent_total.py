r"""A total that its parts do not make up.

Rows and columns of a table headed "Total" or "Sum" are added up again, and so are equations
between plain numbers, counts in one sentence that are said to give a number of runs, checkpoints
"every 500 steps", and kinds with a least number of examples each. Rounding of each printed number is
allowed for; in a table, a total is doubted more when its neighbours do add up.

Reported:

    \begin{tabular}{lrr}\toprule Task & GPU hours & Cost (USD)\\\midrule
    Pretraining & 120 & 240\\ Fine-tuning & 45 & 90\\ Ablations & 60 & 120\\\midrule
    Total & 225 & 480\\\bottomrule\end{tabular}

    This amounts to $8 \times 72 = 567$ GPU-hours.

    We run 5 seeds on 4 datasets with 3 models (50 runs).

Not reported:

    \begin{tabular}{lrr}\toprule Task & GPU hours & Cost (USD)\\\midrule
    Pretraining & 120 & 240\\ Fine-tuning & 45 & 90\\ Ablations & 60 & 120\\\midrule
    Total & 225 & 450\\\bottomrule\end{tabular}

    This amounts to $8 \times 72 = 576$ GPU-hours.

    We run 5 seeds on 4 datasets with 3 models (60 runs).

To mend it, correct the total or the part that is wrong, or say what else it holds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reproof.finding import Confidence, Level, Spot
from reproof.ledger import hypothesis
from reproof.ledger.interval import PASS, WARN, gap, printed
from reproof.ledger.words import number, percent
from reproof.quantity import Interval
from reproof.rules import finding, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.finding import Finding
    from reproof.rules import Case
    from reproof.stated import Computation

_HELP = "correct the total or the part that is wrong, or say what else it holds"


@rule("warning", since="0.1")
def check(case: Case) -> Iterator[Finding]:
    for one in case.computations:
        if one.kind == "total":
            yield from _table(one)
        elif one.kind in ("equation", "product"):
            yield from _sentence(one)


def _table(one: Computation) -> Iterator[Finding]:
    if one.exact and one.stated.amount.value == one.implied.value:
        return
    difference = gap(printed(one.stated.amount) if not one.exact else one.stated.amount, one.implied)
    if not difference:
        return
    size = abs(difference)
    if not one.sure and size > WARN:
        return  # as likely a total of something else
    if size < PASS:
        if not (one.sure and one.exact):
            return  # a part that is itself made of others, or a last digit carried along
        level = Level.WARNING
    else:
        # more than the parts can be rows not shown; less than them is impossible
        level = Level.ERROR if one.sure and difference < -WARN else Level.WARNING
    made, stated = one.implied.value, one.stated.amount.value
    missing = [
        part for part in one.parts if part.amount.value and not gap(_off(made - stated), printed(part.amount))
    ]
    why = [f"it would fit without the {part.words}" for part in missing[:2]]
    twice = [
        part for part in one.parts if part.amount.value and not gap(_off(stated - made), printed(part.amount))
    ]
    why += [f"it would fit with the {part.words} counted twice" for part in twice[:2]]
    of = f' in "{one.of}"' if one.of else ""
    yield finding(
        level,
        f"{one.words} is {number(made, 6)}, not {one.stated.words}{of} ({percent(difference)})",
        Spot(one.stated.place, "the total stated"),
        *(Spot(part.place, "") for part in (one.parts[0], one.parts[-1])),
        confidence=Confidence.HIGH if one.sure else Confidence.MEDIUM,
        help="; or ".join(why) or _HELP,
    )


def _off(value: float) -> Interval:
    return Interval.exact(max(value, 0.0))


def _sentence(one: Computation) -> Iterator[Finding]:
    slips = (*hypothesis.TEN, *hypothesis.THOUSAND, *hypothesis.TIME)
    why = hypothesis.closing(printed(one.stated.amount), one.implied, slips)
    stated = one.stated.words.strip("() ")
    unit = f" {one.of}" if one.of else ""
    message = f"{one.words} is {number(one.implied.value, 8)}{unit}, not {stated}"
    if one.words.startswith("a multiple of"):
        message = f"{stated} is not {one.words}"
    yield finding(
        Level.WARNING,
        message,
        Spot(one.stated.place, "the result stated"),
        *(Spot(part.place, "") for part in one.parts[:3]),
        confidence=Confidence.HIGH if one.sure else Confidence.MEDIUM,
        help="; or ".join(why) or _HELP,
    )
