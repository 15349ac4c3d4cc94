"""What an editor shows at the cursor: a fact with its arithmetic, and the findings about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reproof.fact import Kind
from reproof.ledger.runs import runs
from reproof.ledger.words import amount as unit_amount
from reproof.report.facts import TITLES
from reproof.report.template import markdown
from reproof.report.words import amount, interval, number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.editor.paper import Opened
    from reproof.fact import Fact


def hover(paper: Opened, file: str, line: int, column: int) -> str:
    """Return what to show at a position as Markdown; empty when nothing is stated there."""
    facts = list(paper.facts_at(file, line, column))
    parts = [_fact(paper, fact) for fact in facts]
    for finding in paper.findings_at(file, line, column):
        head = f"**{finding.level.value}** `{finding.rule}` {markdown(finding.message)}"
        labels = [
            f"- {markdown(spot.place.text)}: {markdown(spot.label)}" for spot in finding.spots if spot.label
        ]
        help_ = [f"help: {markdown(finding.help)}"] if finding.help else []
        parts.append("\n\n".join([head, *(["\n".join(labels)] if labels else []), *help_]))
    return "\n\n---\n\n".join(parts)


def _fact(paper: Opened, fact: Fact) -> str:
    about = [
        fact.scope.value,
        f"{fact.phase.value} phase" if fact.phase.value == "unclear" else fact.phase.value,
    ]
    about += [f"per {fact.per}"] if fact.per else []
    about += sorted(fact.qualifiers)
    head = f"**{markdown(amount(fact))}** ({TITLES[fact.kind].lower()}; {markdown(', '.join(about))})"
    if fact.subject:
        head += f" of {markdown(fact.subject)}"
    by_id = {one.id: one for one in paper.report.facts}
    lines = [f"- with {markdown(amount(by_id[link]))}" for link in fact.links if link in by_id]
    lines += [f"- {markdown(line)}" for line in arithmetic(paper, fact)]
    lines += [f"- why: {markdown(one)}" for one in fact.why if not one.startswith("with fact ")]
    return "\n".join([head, "", *lines]) if lines else head


def arithmetic(paper: Opened, fact: Fact) -> Iterator[str]:
    """Yield what the figures of a fact's run give when they are multiplied and divided."""
    for run in runs(paper.case):
        if fact.id not in run.facts:
            continue
        count, time = run.amount(Kind.HARDWARE), run.amount(Kind.DURATION)
        hours, energy, emitted = run.device_hours, run.amount(Kind.ENERGY), run.amount(Kind.CO2E)
        if count is not None and time is not None:
            product = number(float(f"{count.value * time.value:.6g}"))
            yield f"{interval(count)} x {interval(time)} h = {product} device-hours"
        if hours is not None and energy is not None and hours.value:
            watts = unit_amount(Kind.POWER, energy.value / hours.value * 1000)
            yield f"{interval(energy)} kWh / {interval(hours)} device-hours = {watts} for each device"
        if energy is not None and emitted is not None and energy.value:
            rate = number(float(f"{emitted.value / energy.value:.3g}"))
            yield f"{interval(emitted)} kg CO2e / {interval(energy)} kWh = {rate} kg/kWh"
