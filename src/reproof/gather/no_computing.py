"""Figures that tell of no computing anybody did: examples, prompts, data about machines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reproof.fact import Kind
from reproof.gather.cues import COMPUTE, FIRST
from reproof.gather.device_topic import DOUBTFUL, topic
from reproof.gather.hypothesis import supposed_case
from reproof.gather.sections import PROMPT_SECTION
from reproof.passage import PassageKind
from reproof.patterns import lazy

if TYPE_CHECKING:
    from reproof.gather.reading import Reading

_PROSE: Final = frozenset({PassageKind.PARAGRAPH, PassageKind.ITEM, PassageKind.FOOTNOTE})
_WORLD: Final = lazy(
    r"\b(?:buildings?|households?|homes?|vehicles?|cars?|battery|batteries|patients?|participants?|students?|speakers?|corpora"
    r"|recordings?|annotators?|cohorts?|appliances?|solar|wind|charging|trips?|flights?|raters?|sessions?|videos?|utterances?)\b",
    re.I,
)
_OFFERED: Final = lazy(r"\b(?:minimum|recommended|requirements?|pricing|prices?)\b", re.I)
_RUN_TABLE: Final = lazy(
    r"\b(?:(?:pre-?|fine-?)?train\w*|comput\w+|[GCT]PUs?|run-?times?|running|models?|methods?|algorithms?|epochs?|carbon|hardware)\b",
    re.I,
)
_DATA: Final = lazy(
    r"(?<!all\s)(?<!our\s)(?<!each\s)(?<!every\s)\b(?:traces?|data\s?sets?|logs?|corpus|MLPerf(?:\s\w+){0,2}|records?|prompts?|quer(?:y|ies)|questions?|jobs?|workloads?"
    r"|users?|customers?|tables?\s\w+)\s(?:(?:in|of|from)\s(?:the\s)?[\w-]+\s)?(?:also\s|each\s)?"
    r"(?:contains?|holds?|lists?|records?|includes?|included|covers?|consists?\sof|comprises?|spans?|requests?|requested|asks?|asked)\b"
    r"(?!\s(?:the\s|our\s|all\s)?(?:[\w-]+\s)?(?:latenc|run-?times?|times?\b|throughput|speed|results?|accurac|energy|power|costs?|perf|frame))",
    re.I,
)
_RUN_BETWEEN: Final = lazy(
    r"\b(?:trained|run|ran|generated|rendered|simulated|computed|used|using|us|we|our|processed|measured|obtained|collected\son)\b",
    re.I,
)
_GENERAL_ENERGY: Final = 1e8
"""Energy in kWh that no single project has used: a country's or an industry's."""
_DEVICES: Final = lazy(
    r"\b(?:[gct]pus?|hardware|devices?|accelerators?|processors?|platforms?|chips?|machines?|cards?|system|compute|[ckv]\d\d)\b",
    re.I,
)
_OVER_TIME: Final = lazy(
    r"\s?(?:/\s?|per\s|an?\s|each\s|every\s)(?:day|week|month|year|annum|capita|household)\b"
)


def no_computing(reading: Reading) -> str | None:
    """Return why a figure tells of no computing of anybody's, or None where it may.

    "An A100 has 40 GB of memory", "suppose training takes 10 hours", "the trace covers 2,490 GPUs".
    """
    mention = reading.mention
    if mention.kind is Kind.REGION:
        return "a provider is no place" if "provider" in mention.qualifiers else None
    if mention.kind is Kind.HARDWARE and reading.spot.cell is not None and mention.confidence < DOUBTFUL:
        return None if _headed(reading) else "a short name in a table without a word of devices"
    if mention.kind not in COMPUTE:
        return None
    if reading.spot.cell is not None:
        return _world_table(reading)
    if reading.passage.kind not in _PROSE:
        return None
    printed = any(PROMPT_SECTION.search(title) for title in reading.passage.section)
    if printed and not FIRST.search(reading.sentence):
        return "a prompt or its example"
    if mention.kind is Kind.ENERGY:
        if mention.amount and mention.amount.value >= _GENERAL_ENERGY:
            return "more energy than any project uses"
        if _OVER_TIME.match(reading.after):
            return "energy by the day or year"
    if case := supposed_case(reading):
        return case
    before = reading.before
    data = _DATA.search(before)
    if data and not _RUN_BETWEEN.search(before, data.end()):
        return f"what data hold: “{data[0]}”"
    if mention.kind is Kind.HARDWARE and topic(reading):
        return "a device spoken of, with no word of a run"
    return None


def _headed(reading: Reading) -> bool:
    """Return whether the heads or the caption of a table speak of devices."""
    spot = reading.spot
    if spot.table is None or spot.cell is None or spot.layout is None:
        return False
    row, column = spot.cell.row, spot.cell.column
    texts = [spot.layout.heads.get((row, column), ""), spot.table.head(column), spot.table.subject(row)]
    if spot.table.caption is not None:
        texts.append(spot.table.caption.text[:300])
    return any(_DEVICES.search(text) for text in texts)


def _world_table(reading: Reading) -> str | None:
    """Return why a table's figure is not one of computing: times as heads, patients, buildings."""
    mention, spot = reading.mention, reading.spot
    if spot.table is None or spot.cell is None or spot.layout is None:
        return None
    labelled = mention.cue.startswith("table row")  # "Training time: | 12 h" may be a table's first row
    if mention.kind is Kind.DURATION and spot.cell.row in spot.layout.head_rows and not labelled:
        return "a time that heads a column"
    caption = spot.table.caption.text[:300] if spot.table.caption is not None else ""
    heads = " ".join(spot.table.head(column) for column in range(min(spot.table.n_columns, 8)))
    texts = f"{caption} {heads}"
    if mention.kind is Kind.HARDWARE:
        return "what is required or sold" if _OFFERED.search(texts) else None
    if _WORLD.search(texts) and not _RUN_TABLE.search(texts):
        return "a table of something else"
    return None
