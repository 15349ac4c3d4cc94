"""Figures that tell of no computing anybody did: devices as a topic, examples, data about machines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reproof.fact import Kind
from reproof.gather.cues import FIRST, SETUP
from reproof.passage import PassageKind
from reproof.patterns import lazy

if TYPE_CHECKING:
    from reproof.gather.reading import Reading

COMPUTE: Final = frozenset(
    {
        Kind.HARDWARE,
        Kind.DURATION,
        Kind.DEVICE_HOURS,
        Kind.ENERGY,
        Kind.POWER,
        Kind.CO2E,
        Kind.CARBON_INTENSITY,
    }
)
"""Kinds that say what computing took; a model's size or a run's seeds say it whoever computed."""

_PROSE: Final = frozenset({PassageKind.PARAGRAPH, PassageKind.ITEM, PassageKind.FOOTNOTE})
_RUN: Final = lazy(
    r"\b(?:us(?:e|es|ed|ing|age)|runs?|running|ran|runtimes?|(?:pre-?|re-?|fine-?)?(?:train|tun)\w*|took|takes?|taking"
    r"|perform\w*|conduct\w*|execut\w*|evaluat\w*|experiment\w*|measur\w*|benchmark\w*|comput(?:e|ed|ing|ations?)|infer\w*"
    r"|hours?|hrs?|days?|weeks?|min(?:ute)?s?|hardware|equipped|machines?|workstations?|servers?|laptops?|nodes?|clusters?"
    r"|partitions?|resources?|infrastructure|simulat\w*|implement\w*|tested|tests|tim(?:e|es|ed|ing)|ms|seconds?|fps|FPS"
    r"|deployed|rendered|generated|speed-?ups?|faster|throughput|optimi[sz]ed|converge\w*|epochs?|seeds?|batch\w*|provided"
    r"|memory\sof|process(?:ed|ing)|sampl(?:ed|ing)|quanti[sz]ed|profil\w+|available)\b"
)
_OWN_RUNS: Final = lazy(
    r"experiment|set-?up|implement|training|detail|result|evaluation|comput|hardware|resource|infrastructure|hyper-?param"
    r"|reproduc|ablation|carbon|energy|emission|environment|cost|run-?time|timing|efficien|setting|protocol|benchmark|system",
    re.I,
)
_EXAMPLE: Final = lazy(
    r"^\W{0,3}(?:(?:now|thus|hence|then|so|for\s(?:example|instance|simplicity)),?\s)?"
    r"(?:(?:let\sus\s)?(?:suppose|imagine|consider|assum(?:e|ing))\b|say\sthat\b|given\san?\s|(?:for\s(?:example|instance),?\s)?if\s)",
    re.I,
)
_WHEN: Final = lazy(r"^\W{0,3}when(?:ever)?\s(?!we\b)", re.I)
_SAMPLE: Final = lazy(
    r"^(?:\W|\d)*(?:(?:system\s|user\s|example\s)?prompts?|(?:prompt\s)?templates?"
    r"|example\s(?:outputs?|questions?|dialogues?))\b",
    re.I,
)
_OF_A_KIND: Final = lazy(
    r"\b(?:GPUs|TPUs|CPUs|devices|hardware|cards|accelerators|chips|processors)\s?[,(]?\s?\(?(?:e\.g\.,?|such\sas|like"
    r"|including|for\sexample,?)\s[^.;]{0,60}$"
)
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
_DONE: Final = lazy(
    r"\b(?:took|ran|used|trained|needed|required|was|were|did|had|performed|conducted|evaluated|finished|completed)\b"
)
_DATA: Final = lazy(
    r"(?<!all\s)(?<!our\s)(?<!each\s)(?<!every\s)\b(?:traces?|data\s?sets?|logs?|corpus|MLPerf(?:\s\w+){0,2}|records?|prompts?|quer(?:y|ies)|questions?|jobs?|workloads?"
    r"|users?|customers?|tables?\s\w+)\s(?:(?:in|of|from)\s(?:the\s)?[\w-]+\s)?(?:also\s|each\s)?"
    r"(?:contains?|holds?|lists?|records?|includes?|included|covers?|consists?\sof|comprises?|spans?|requests?|requested|asks?|asked)\b",
    re.I,
)
_RUN_BETWEEN: Final = lazy(
    r"\b(?:trained|run|ran|generated|rendered|simulated|computed|used|using|us|we|our|processed|measured|obtained|collected\son)\b",
    re.I,
)
_GENERAL_ENERGY: Final = 1e8
"""Energy in kWh that no single project has used: a country's or an industry's."""

_DOUBTFUL: Final = 0.5
"""Below it a device's name stands alone and may mean something else: T4, P4, M1."""

_DEVICES: Final = lazy(
    r"\b(?:[gct]pus?|hardware|devices?|accelerators?|processors?|platforms?|chips?|machines?|cards?|system|compute|[ckv]\d\d)\b",
    re.I,
)
_LABELLED: Final = lazy(
    r"\b(?:[gct]pus?|hardware|devices?|accelerators?|processors?|machines?|graphics\scards?|platform|server|compute)\W{0,3}:"
    r"\s?[^:;.]{0,40}$",
    re.I,
)
_HAS: Final = lazy(
    r"\b(?:is|are|was|were|has|have|had|can|could|may|offers?|provides?|features?|costs?|delivers?|supports?|needs?|requires?)\b"
)
_OVER_TIME: Final = lazy(
    r"\s?(?:/\s?|per\s|an?\s|each\s|every\s)(?:day|week|month|year|annum|capita|household)\b"
)


def elsewhere(reading: Reading) -> str | None:
    """Return why a figure tells of no computing of anybody's, or None where it may.

    "An A100 has 40 GB of memory", "suppose training takes 10 hours", "the trace covers 2,490 GPUs".
    """
    mention = reading.mention
    if mention.kind is Kind.REGION:
        return "a provider is no place" if "provider" in mention.qualifiers else None
    if mention.kind is Kind.HARDWARE and reading.spot.cell is not None and mention.confidence < _DOUBTFUL:
        return None if _headed(reading) else "a short name in a table without a word of devices"
    if mention.kind not in COMPUTE:
        return None
    if reading.spot.cell is not None:
        return _world_table(reading)
    if reading.passage.kind not in _PROSE:
        return None
    if any(_SAMPLE.search(title) for title in reading.passage.section) and not FIRST.search(reading.sentence):
        return "a prompt or its example"
    if mention.kind is Kind.ENERGY:
        if mention.amount and mention.amount.value >= _GENERAL_ENERGY:
            return "more energy than any project uses"
        if _OVER_TIME.match(reading.after):
            return "energy by the day or year"
    sentence = reading.sentence
    if (
        _WHEN.match(sentence)
        and not FIRST.search(sentence)
        and not _DONE.search(sentence)
        and not any(_OWN_RUNS.search(title) for title in reading.passage.section)
    ):
        return "a case that may or may not be"
    if _EXAMPLE.match(sentence) and not _DONE.search(sentence) and not re.search(r"\b[Oo]ur\b", sentence):
        return "an example"
    before = reading.before
    data = _DATA.search(before)
    if data and not _RUN_BETWEEN.search(before, data.end()):
        return f"what data hold: “{data[0]}”"
    if mention.kind is Kind.HARDWARE and _topic(reading, sentence):
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
    if mention.kind is Kind.DURATION and spot.cell.row in spot.layout.head_rows:
        return "a time that heads a column"
    caption = spot.table.caption.text[:300] if spot.table.caption is not None else ""
    heads = " ".join(spot.table.head(column) for column in range(min(spot.table.n_columns, 8)))
    texts = f"{caption} {heads}"
    if mention.kind is Kind.HARDWARE:
        return "what is required or sold" if _OFFERED.search(texts) else None
    if _WORLD.search(texts) and not _RUN_TABLE.search(texts):
        return "a table of something else"
    return None


def _topic(reading: Reading, sentence: str) -> bool:
    """Return whether a sentence outside the parts on experiments names a device without using it."""
    if _OF_A_KIND.search(reading.before) and not FIRST.search(sentence) and not _DONE.search(sentence):
        return True
    doubtful = reading.mention.name is None and reading.mention.confidence < _DOUBTFUL
    doubtful = doubtful and not reading.before.endswith(("on ", "using "))
    if doubtful and not (FIRST.search(sentence) or _DONE.search(sentence)):
        return True  # "a GPU with 16 GB is required"
    if FIRST.search(sentence) or SETUP.search(sentence) or _RUN.search(sentence):
        return False
    if _LABELLED.search(reading.before):
        return False
    listed = reading.passage.appendix or reading.passage.kind is PassageKind.ITEM
    if listed and not _HAS.search(sentence):
        return False  # an entry of a list of what there was: "4 NVIDIA H100 (80 GB)"
    return not any(_OWN_RUNS.search(title) for title in reading.passage.section)
