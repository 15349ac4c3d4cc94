"""The paragraph and the table for a paper, as LaTeX or Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reproof.disclosure.sheet import Cell, Row, Sheet, Todo
from reproof.fact import Phase
from reproof.report.template import markdown as escape_markdown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_LATEX: Final = str.maketrans(
    {char: f"\\{char}" for char in "&%$#_{}"}
    | {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}
    | {"<": r"\textless{}", ">": r"\textgreater{}", "|": r"\textbar{}", "`": "{`}"}
    | {
        "\u2009": r"\,",
        "\u00a0": "~",
        "×": r"$\times$",
        "–": "--",
        "—": "---",
        "≈": r"$\approx$",
        "±": r"$\pm$",
    }
)
_HEADS: Final = ("Run", "Devices", "Hours", "Device-hours", "kWh", "kg CO2e")


def escape_latex(text: str) -> str:
    """Return text that LaTeX prints as it is."""
    return text.translate(_LATEX).replace("CO2", "CO$_2$").replace(" x ", r" $\times$ ")


def latex(sheet: Sheet) -> str:
    """Return the paragraph and a table; gaps are bold TODOs."""

    def show(cell: Cell) -> str:
        return (
            rf"\textbf{{TODO: {escape_latex(cell.what)}}}" if isinstance(cell, Todo) else escape_latex(cell)
        )

    lines = [r"\paragraph{Compute.}", *_paragraph(sheet, show), ""]
    lines += [r"\begin{table}[h]", r"\centering", r"\small"]
    lines += [r"\begin{tabular}{llrrrr}", r"\hline"]
    lines += [" & ".join(map(escape_latex, _HEADS)) + r" \\", r"\hline"]
    lines += [" & ".join(map(show, _cells(row))) + r" \\" for row in sheet.rows or (_EMPTY,)]
    lines += [r"\hline", r"\end{tabular}", r"\caption{Compute, energy and emissions.}", r"\end{table}"]
    return "\n".join(lines) + "\n"


def markdown(sheet: Sheet) -> str:
    """Return the paragraph and a table; gaps are bold TODOs."""

    def show(cell: Cell) -> str:
        return f"**TODO: {escape_markdown(cell.what)}**" if isinstance(cell, Todo) else escape_markdown(cell)

    lines = ["## Compute", "", *_paragraph(sheet, show), ""]
    lines += [f"| {' | '.join(_HEADS)} |", "|---|---|--:|--:|--:|--:|"]
    lines += [f"| {' | '.join(map(show, _cells(row)))} |" for row in sheet.rows or (_EMPTY,)]
    return "\n".join(lines) + "\n"


_EMPTY: Final = Row(
    "",
    Todo("devices"),
    Todo("hours"),
    Todo("device-hours"),
    Todo("kWh"),
    Todo("kg CO2e"),
    per=None,
    phase=Phase.UNCLEAR,
    is_total=False,
)


def _cells(row: Row) -> tuple[Cell, ...]:
    name = f"{row.name or 'run'}, per {row.per}" if row.per else row.name
    return (name or Todo("which run"), row.devices, row.hours, row.device_hours, row.energy, row.co2e)


def _paragraph(sheet: Sheet, show: Callable[[Cell], str]) -> Iterator[str]:
    devices: Cell = ", ".join(sheet.devices) or Todo("devices, with their number and memory")
    yield f"Experiments ran on {show(devices)} in {show(sheet.region)}."
    for row in sheet.rows:
        yield _sentence(row, show)
    covers = "" if sheet.scope == sheet.method else f" Coverage: {_stop(show(sheet.scope))}"
    yield f"The PUE is {show(sheet.pue)}, the carbon intensity {show(sheet.intensity)}."
    yield f"Energy: {_stop(show(sheet.method))}{covers}"


def _sentence(row: Row, show: Callable[[Cell], str]) -> str:
    """Return a run as a sentence, of what is known only: its gaps are in the table."""
    parts = [
        f"{show(cell)}{unit}"
        for cell, unit in ((row.hours, " h"), (row.device_hours, " device-hours"), (row.energy, " kWh"))
        if not isinstance(cell, Todo)
    ]
    if not isinstance(row.co2e, Todo):
        parts.append(f"{show(row.co2e)} {show('kg CO2e')}")
    who = show(f"{row.name[:1].upper()}{row.name[1:]}") if row.name else "A run"
    per = f" per {show(row.per)}" if row.per else ""
    on = "" if isinstance(row.devices, Todo) else f" on {show(row.devices)}"
    took = f": {', '.join(parts)}{per}" if parts else f": {show(Todo('hours, energy and emissions'))}"
    return f"{who}{on}{took}."


def _stop(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else f"{text}."
