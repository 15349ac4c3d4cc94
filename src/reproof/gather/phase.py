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
    r"(?P<pretraining>\bpre-?\s?train\w*|\bfrom\sscratch\b)"
    r"|(?P<finetuning>\bfine-?\s?tun\w*|\binstruction[-\s]tun\w*|\bSFT\b|\bRLHF\b|\bLoRA\b|\bpost-?train\w*|\bDPO\b|\bGRPO\b)"
    r"|(?P<search>\bhyper-?\s?param\w*(?:\s\w+)?\s(?:search|tuning|optimi[sz]ation|sweep)|\b(?:grid|random|architecture|bayesian)\s(?:search|optimi[sz]ation)"
    r"|\bsweep\w*|\bHPO\b|\bNAS\b|\btuning\b|\btrials\b|\bsearch(?:ed|ing)?\b)"
    r"|(?P<inference>\binferenc\w*|\bgenerat(?:e|es|ed|ing|ion)\b|\bdecod(?:e|es|ed|ing)\b|\blabell?ing\b|\bpredict\w*|\bforward\spass\w*|\bserving\b)"
    r"|(?P<evaluation>\bevaluat\w*|\btest(?:s|ed|ing)?\b|\bvalidation\b|\bbenchmark\w*|\bablation\w*)"
    r"|(?P<total>\bin\stotal\b|\btotal\w*\b|\boverall\b|\baltogether\b"
    r"|\b(?:all|entire|whole|full)\s(?:of\s)?(?:the\s|our\s)?(?:\w+\s)?(?:experiments|project|reproduction|study|paper|runs)\b"
    r"|\bcumulative\w*|\bproject\b)"
    r"|(?P<training>\btrain\w*|\bepochs?\b|\bconverge\w*|\blearning\b|\boptimi[sz](?:e|ed|ing)\b"
    r"|\bfit(?:s|ted|ting)?\b)",
    re.IGNORECASE,
)


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
