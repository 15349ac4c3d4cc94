"""Cards beside a model: the Hugging Face block, and the climate performance model card."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from reproof.disclosure.sheet import Cell, Row, Sheet, Todo
from reproof.fact import Phase
from reproof.report.template import markdown as escape

if TYPE_CHECKING:
    from collections.abc import Iterable

_TYPES: Final = {Phase.PRETRAINING: "pre-training", Phase.FINETUNING: "fine-tuning"}
_OPEN: Final = (Phase.TRAINING, Phase.PRETRAINING, Phase.FINETUNING, Phase.UNCLEAR)


def model_card(sheet: Sheet) -> str:
    """Return the `co2_eq_emissions` block of a Hugging Face model card; its emissions are in grams.

    Source of the keys: https://huggingface.co/docs/hub/model-cards-co2
    """
    kinds = [word for phase, word in _TYPES.items() if phase in sheet.phases]
    lines = ["co2_eq_emissions:"]
    if sheet.co2e_kg is not None:
        grams = sheet.co2e_kg * 1000
        lines.append(f"  emissions: {grams:.10g}  # grams; the paper reports {sheet.co2e_kg:.10g} kg")
    else:
        told = f"; the paper gives {', '.join(sheet.co2e_given)}" if sheet.co2e_given else ""
        lines.append(f"  emissions: TODO  # a number, in grams of CO2e{_comment(told)}")
    source = sheet.method
    lines.append(f"  source: {_yaml(source)}")
    one: Cell = kinds[0] if len(kinds) == 1 else Todo("pre-training or fine-tuning")
    lines.append(f"  training_type: {_yaml(one)}")
    lines.append(f"  geographical_location: {_yaml(sheet.region)}")
    lines.append(
        f"  hardware_used: {_yaml(', '.join(sheet.devices) or Todo('number and model of the devices'))}"
    )
    return "\n".join(["---", *lines, "---"]) + "\n"


def _yaml(cell: Cell) -> str:
    """Return a double-quoted YAML string: JSON's escapes are a subset of YAML's."""
    text = f"TODO: {cell.what}" if isinstance(cell, Todo) else cell
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\x7f")


def _comment(text: str) -> str:
    return " ".join(text.split())


def climate_card(sheet: Sheet) -> str:
    """Return a climate performance model card: its questions in our words, answered by the paper.

    Source: Hershcovich et al. 2022, https://aclanthology.org/2022.emnlp-main.159
    """
    training = [row for row in sheet.rows if row.phase in _OPEN and not row.is_total]
    everything = [row for row in sheet.rows if row.is_total]
    rows: tuple[tuple[str, Cell], ...] = (
        ("Is the trained model public?", Todo("yes, with the address, or no")),
        ("Time to train the final model", _times(training, "the hours and devices of the final model")),
        ("Time of all experiments", _times(everything, "the device-hours of everything, failed runs too")),
        ("Power of the devices", sheet.power),
        ("Place", sheet.region),
        ("Energy mix there", sheet.intensity),
        ("CO2e of training the final model", _emitted(training, "kg CO2e of the final model")),
        ("CO2e of all experiments", _emitted(everything, "kg CO2e of everything")),
        ("CO2e of one inference", sheet.inference),
        ("Benefit for the environment", Todo("what is expected, or none")),
        ("Comments", Todo("PUE, measured or estimated, offsets")
         if isinstance(sheet.method, Todo) else sheet.method),
    )  # fmt: skip
    lines = ["# Climate performance model card", "", "| Question | Answer |", "|---|---|"]
    lines += [
        f"| {number}. {escape(asked)} | {_shown(cell)} |" for number, (asked, cell) in enumerate(rows, 1)
    ]
    return "\n".join(lines) + "\n"


def _shown(cell: Cell) -> str:
    return f"**TODO: {escape(cell.what)}**" if isinstance(cell, Todo) else escape(cell)


def _times(rows: Iterable[Row], what: str) -> Cell:
    said = []
    for row in rows:
        figures = [f"{row.hours} h"] if isinstance(row.hours, str) else []
        figures += [f"{row.device_hours} device-hours"] if isinstance(row.device_hours, str) else []
        if figures:
            on = f" on {row.devices}" if isinstance(row.devices, str) else ""
            said.append(f"{f'{row.name}: ' if row.name else ''}{', '.join(figures)}{on}{_per(row)}")
    return "; ".join(said) or Todo(what)


def _emitted(rows: Iterable[Row], what: str) -> Cell:
    said = [
        f"{f'{row.name}: ' if row.name else ''}{row.co2e} kg{_per(row)}"
        for row in rows
        if isinstance(row.co2e, str)
    ]
    return "; ".join(said) or Todo(what)


def _per(row: Row) -> str:
    return f" per {row.per}" if row.per else ""
