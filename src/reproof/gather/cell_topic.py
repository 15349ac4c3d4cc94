"""Amounts in cells that the table says are of something else: answers' latencies, motors' watts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reproof.fact import Kind
from reproof.gather.layout import cell_text
from reproof.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from reproof.gather.layout import Layout
    from reproof.mention import Mention
    from reproof.passage import Document, Table

OF_NOTHING_ELSE: Final = frozenset({Kind.DURATION, Kind.ENERGY, Kind.POWER})
"""Kinds that a unit in a cell gives away, whatever the table is about."""
_ANSWERING = lazy(
    r"^\W*(?:avg\.?\s|mean\s|average\s|median\s|model\s)?(?:inference|latenc\w+|forward(?:\spass)?|decod\w+|generation|predict\w*|response"
    r"|speed|lookup|query|sampling|encod\w+|retrieval)\W*(?:\(?(?:[a-z]{1,4})\)?)?\W*$",
)
_OF_DATA = lazy(
    r"\b(?:audio|speech|batch\w*|data\s?sets?|corpus|segments?|windows?|clips?|footage|recordings?|utterances?|videos?|horizon|look-?back|forecast\w*|periods?|intervals?|age|follow-?up"
    r"|frequenc(?:y|ies)|granularit(?:y|ies)|resolution|sampling|cadence)\b"
)
_ANY_HEAD = lazy(r"^\W*(?:values?|settings?|amount|specifications?|details?|description|default|choice)?\W*$")
"""Heads of a list of settings, which leave it to the row to say what a cell holds."""
_OTHER_TIMES = lazy(
    r"\b(?:travel|trip|commut\w+|batter(?:y|ies)|flight|driving|working|waiting|delivery|survival|reaction|exposure|incubation|residence"
    r"|dwell|service|charging|cooking|annotat\w+)[\s-](?:\w+\s)?(?:(?:life|run)?times?|life|lifespans?|durations?|hours)\b"
)
_TAKING_TIME = lazy(r"\btime|train|process|comput|runtime|duration\b|/|\bper\b")
_AN_EVALUATION: Final = 0.5
"""Hours from which on a bare "Inference" can only mean that of a whole data set."""
_WORLD = lazy(
    r"\bphysical\b|\bbatter(?:y|ies)\b|\bsolar\b|\bphotovoltaic|\brotors?\b|\bmotors?\b|\bvehicles?\b|\bhousehold|\bbuildings?\b|\brated\b|\bturbines?\b"
    r"|\brobots?\b|\blasers?\b|\blamps?\b|\btransmi\w+|\bantenna|\bheat(?:ing|er)?\b|\bengines?\b|\bactuator|\bdrones?\b|\buavs?\b|\bappliance|\bchargers?\b"
    r"|\binverters?\b|\bload\b|\bmicrogrid|\bprosumer|\bpropell|\bthrust|\bbase\sstation|\bsimulation\sparam|\bsystem\sparam|\bplant\b|\bcapacity\b|\bmuscles?\b|\bcyclists?\b|\bathletes?\b|\boptical\b|\bacoustic\b|\bradiat\w+|\bradio\b|\bcooling\b"
)
_MACHINE = lazy(
    r"\b(?:gpus?|tpus?|cpus?|training|trained|inference|tdp|hardware|comput\w+|server|node|idle|models?|epoch|carbon)\b"
)

_CHECKPOINT_OF_DATA = lazy(
    r"\d\s?[KMBkmb]?(?:illion)?[-\s](?:words?|tokens?|steps?|samples?|images?|frames?|iterations?)(?:\s[\w-]+){0,2}\scheckpoint"
    r"|\bcheckpoints?\s(?:[\w-]+\s){0,3}\d[\d.,]*\s?[KMBkmb]?(?:illion)?[-\s](?:words|tokens|steps|samples|images|frames|iterations)\b"
)


def not_of_computing(
    table: Table, plan: Layout, amounts: Mapping[int, Mention]
) -> Iterator[tuple[Kind, int]]:
    """Yield kind and passage of each amount whose head, row or caption tells that no computing is meant."""
    caption = table.caption.text[:400].lower() if table.caption is not None else ""
    for cell in table.cells:
        mention = amounts.get(cell.passage.index)
        if mention is None or mention.amount is None:
            continue
        head = plan.heads.get((cell.row, cell.column), "").lower()
        row = cell_text(table, cell.row, 0).lower() if cell.column else ""
        if mention.kind is Kind.DURATION:
            short = mention.amount.value < _AN_EVALUATION
            what = row if row and (_ANY_HEAD.match(head) or head[:1].isdigit()) else head
            answering = _ANSWERING.match(head) or (row and _ANSWERING.match(row))
            if (short and answering) or (_OF_DATA.search(what) and not _TAKING_TIME.search(what)):
                yield Kind.DURATION, cell.passage.index
        else:
            said = f"{head} | {row} | {caption}"
            if _WORLD.search(said) and not _MACHINE.search(said):
                yield mention.kind, cell.passage.index


def times_of_the_world(caption: str) -> bool:
    """Return whether a table's caption says that its times are of no computing: "Travel times"."""
    return _OTHER_TIMES.search(caption[:200].lower()) is not None


def counts_checkpoints(document: Document) -> bool:
    """Return whether a paper calls its checkpoints by the data seen: "the 70M-word checkpoint"."""
    return any(
        _CHECKPOINT_OF_DATA.search(passage.text)
        for passage in document.passages
        if "checkpoint" in passage.text
    )
