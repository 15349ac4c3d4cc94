"""Which part of the work a mention is about: training, search, evaluation, the whole project."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache
from operator import itemgetter
from typing import TYPE_CHECKING, Final

from reproof.fact import Kind, Phase
from reproof.patterns import lazy

if TYPE_CHECKING:
    from reproof.gather.reading import Reading

_CUES: Final = lazy(
    r"\b(?=[abcdefghilnoprstvw])(?:(?P<pretraining>pre-?\s?train\w*|from\sscratch\b)"
    r"|(?P<finetuning>fine-?\s?tun\w*|instruction[-\s]tun\w*|SFT\b|RLHF\b|LoRA\b|post-?train\w*|DPO\b|GRPO\b)"
    r"|(?P<search>hyper-?\s?param\w*(?:\s\w+)?\s(?:search|tuning|optimi[sz]ation|sweep)|(?:grid|random|architecture|bayesian)\s(?:search|optimi[sz]ation)"
    r"|sweep\w*|HPO\b|NAS\b|tuning\b|trials\b|search(?:ed|ing)?\b)"
    r"|(?P<inference>inferenc\w*|generat(?:e|es|ed|ing|ion)\b|decod(?:e|es|ed|ing)\b|labell?ing\b|predict\w*|forward\spass\w*|serving\b)"
    r"|(?P<evaluation>evaluat\w*|test(?:s|ed|ing)?\b|validation\b|benchmark\w*|ablation\w*)"
    r"|(?P<total>in\stotal\b|total\w*\b|overall\b|altogether\b"
    r"|(?:all|entire|whole|full)\s(?:of\s)?(?:the\s|our\s)?(?:\w+\s)?(?:experiments|project|reproduction|study|paper|runs)\b"
    r"|cumulative\w*|project\b)"
    r"|(?P<training>train\w*|epochs?\b|converge\w*|learning\b|optimi[sz](?:e|ed|ing)\b"
    r"|fit(?:s|ted|ting)?\b))",
    re.IGNORECASE,
)
"""The letters a cue can begin with are asked for first, which halves the time."""


REACH: Final = 2_000
"""Characters on either side in which a cue is looked for: a paragraph without end stays cheap."""


def phase_of(reading: Reading) -> tuple[Phase, str]:
    """Return the phase by the nearest cue: clause, sentence, table, heading, paragraph."""
    mention, spot = reading.mention, reading.spot
    if mention.kind is Kind.TRIALS:
        return Phase.SEARCH, "search trials"
    if "total" in mention.qualifiers and mention.kind is not Kind.PARAMETERS:
        return Phase.TOTAL, "a total"
    text = mention.passage.text
    if spot.cell is not None and spot.table is not None and spot.layout is not None:
        head = spot.layout.heads.get((spot.cell.row, spot.cell.column), "")
        places = [("head", head), ("row", mention.subject or spot.table.subject(spot.cell.row))]
        places.append(("caption", spot.table.caption.text if spot.table.caption else ""))
        cues = [(where, found) for where, words in places if (found := _nearest(words, 0, len(words), 0))]
        for where, (phase, cue) in sorted(cues, key=lambda item: item[1][0] is Phase.TOTAL):
            return phase, f"“{cue}” in the {where}"
    else:
        for span in (spot.clause, reading.window):
            if found := _nearest(text, *span, mention.start):
                return found[0], f"“{found[1]}”"
    for title in reversed(mention.passage.section):
        if found := _nearest(title, 0, len(title), 0):
            return found[0], f"section “{title}”"
    if found := _nearest(text, 0, len(text), mention.start):
        return found[0], f"“{found[1]}” in the paragraph"
    return Phase.UNCLEAR, "no cue for a phase"


@lru_cache(maxsize=256)
def _cues(text: str) -> tuple[tuple[int, int, Phase], ...]:
    """Return where the cues of a text stand; a paragraph's figures share them."""
    return tuple((m.start(), m.end(), Phase(m.lastgroup or "unclear")) for m in _CUES.finditer(text))


def _nearest(text: str, start: int, end: int, at: int) -> tuple[Phase, str] | None:
    cues = _cues(text)
    best: tuple[int, Phase, str] | None = None
    start, end = max(start, at - REACH), min(end, at + REACH)
    for position in range(bisect_left(cues, start, key=itemgetter(0)), len(cues)):
        first, last, phase = cues[position]
        if last > end:
            break
        # what follows a figure explains it less often than what precedes it
        distance = at - last if last <= at else 2 * max(0, first - at)
        if best is None or distance < best[0]:
            best = (distance, phase, text[first:last])
    return None if best is None else (best[1], best[2])
