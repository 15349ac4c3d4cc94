"""The estimate in one line, for the help of a finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reproof.estimate.methods import DEFAULT_METHOD, METHODS
from reproof.estimate.paper import of_paper
from reproof.fact import Kind
from reproof.ledger.words import amount

if TYPE_CHECKING:
    from reproof.case import Case
    from reproof.quantity import Interval


def quote(case: Case) -> str:
    """Return what a paper's own devices and hours imply, or nothing when it does not give both."""
    found = of_paper(case)
    if not found:
        return ""
    one = max(found, key=lambda each: each.energy.value)
    which = "the largest run described" if len(found) > 1 else "the run described"
    said = f"{which} ({one.job.label}) takes {between(Kind.ENERGY, one.energy)}"
    if one.placed:
        said += f" and emits {between(Kind.CO2E, one.co2e)} CO2e"
    return f"{said}, estimated by {METHODS[DEFAULT_METHOD].title}"


def between(kind: Kind, value: Interval) -> str:
    """Return an estimate in words: \"about 365 kWh (174 to 395 kWh)\"."""
    about = f"about {rounded(kind, value.value)}"
    if value.low is None or value.high is None:
        ends = (("at least", value.low), ("at most", value.high))
        return about + "".join(f" ({word} {rounded(kind, end)})" for word, end in ends if end is not None)
    if value.high - value.low < 1e-6 * max(value.value, 1e-12):
        return amount(kind, value.value)
    return f"{about} ({rounded(kind, value.low)} to {rounded(kind, value.high)})"


def rounded(kind: Kind, value: float) -> str:
    """Return an estimated figure with the three digits it can have."""
    return amount(kind, float(f"{value:.3g}"))
