"""Changes an editor offers for a finding: set it aside, begin the missing statement, take an ignore out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reproof.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.finding import Finding
    from reproof.place import Place

_STUBS: Final = {
    "hardware": "All models were trained on TODO GPUs of type TODO.",
    "device-count": "All models were trained on TODO GPUs of type TODO.",
    "memory": "Each GPU has TODO GB of memory.",
    "run-time": "One training run took TODO hours on TODO GPUs of type TODO.",
    "total-compute": "All experiments, preliminary and failed ones included, took TODO GPU-hours.",
    "parameters": "The model has TODO parameters.",
    "flop": "Training took TODO FLOPs.",
    "energy": "Training consumed TODO kWh, measured with TODO for TODO.",
    "co2e": "Training emitted TODO kg CO$_2$e, at TODO g CO$_2$e/kWh in TODO.",
    "location": "All models were trained in TODO.",
    "carbon-intensity": "The grid's carbon intensity is TODO g CO$_2$e/kWh (TODO).",
    "pue": "The data centre has a PUE of TODO.",
    "runs": "All results are means over TODO runs with different random seeds.",
    "seeds": "The random seeds are TODO.",
    "variation": "Error bars show TODO over TODO runs.",
    "code": "Our code is available at \\url{TODO}.",
    "trials": "We tried TODO settings of the hyperparameters for each model.",
    "search-space": "We searched TODO from TODO to TODO.",
    "limitations-section": "\\section*{Limitations}\nTODO",
}
"""By kind of evidence: the sentence that answers it, with what only the authors know left as TODO."""


@dataclass(frozen=True, slots=True)
class Change:
    """One change of a source file: the text between two positions (lines and columns from 1)."""

    title: str
    file: str
    start: tuple[int, int]
    end: tuple[int, int]
    text: str


def changes(finding: Finding, source: str) -> Iterator[Change]:
    """Yield the changes to offer for a finding in the source of its primary place."""
    place = finding.spots[0].place
    lines = source.split("\n")
    line = lines[place.line - 1] if place.line <= len(lines) else ""
    if finding.rule == "unclear-ignore":
        if finding.level.value == "note" and line[place.column - 1 : place.column] == "%":
            yield _taken_out(place, line, len(lines))
        return
    group, _, kind = finding.rule.partition("-")
    if group == "missing" and place.file.endswith(".tex") and "/" in "".join(finding.items):
        stub = _STUBS.get(kind) or f"% TODO ({finding.rule}): {finding.help or finding.message}"
        last = place.end_line if place.end_column > 1 else max(place.end_line - 1, place.line)
        newline = "" if last < len(lines) else "\n"
        yield Change(
            f"reproof: begin the statement ({kind})",
            place.file,
            (last + 1, 1),
            (last + 1, 1),
            f"{newline}{stub}\n",
        )
    if place.pointer is None:
        indent = line[: len(line) - len(line.lstrip())]
        comment = f"{indent}% reproof: ignore[{finding.rule}] say why here\n"
        at = (place.line, 1)
        yield Change(f"reproof: ignore {finding.rule} here, with a reason", place.file, at, at, comment)


def _taken_out(place: Place, line: str, count: int) -> Change:
    """Return the change that deletes an ignore comment, with its line when nothing else is on it."""
    title = "reproof: take the ignore comment out"
    before = line[: place.column - 1]
    if before.strip() or place.line >= count:
        start = (place.line, len(before.rstrip()) + 1)
        return Change(title, place.file, start, (place.line, len(line.rstrip("\r")) + 1), "")
    return Change(title, place.file, (place.line, 1), (place.line + 1, 1), "")
