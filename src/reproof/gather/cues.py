"""The words that tell whose work a sentence is about, as several rules ask for them."""

from __future__ import annotations

import re
from typing import Final

from reproof.fact import Kind
from reproof.patterns import lazy

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
FIRST: Final = lazy(
    r"\b(?=[imotuw])(?:\b(?:we|my|(?<!to\s)ours|(?:(?<!to\s)our(?!\sknowledge)|(?<=to\s)our(?!\s(?:knowledge|work|approach|setting|method|paper|study|problem|task)\b)))\b"
    r"|(?-i:\bI\b(?![.)])|(?<!to\s)\bus\b)"
    r"|(?<!to\s)\b(?:this|the\spresent|the\scurrent)\s(?:work|paper|study|project|thesis|reproduction|report)\b)",
    re.I,
)
"""The authors speaking; "closest to our work is ..." speaks of somebody else."""
PROPOSED: Final = lazy(r"\b(?:the|this)\s(?:proposed|presented|resulting)\b", re.I)
THEIRS: Final = lazy(
    r"\b(?:the|these|those)\s(?:original|initial|previous|prior)\s(?:authors?'?s?|papers?'?s?|works?|stud(?:y|ies)|publications?"
    r"|articles?|experiments?|implementations?|results?|setups?|reports?|researchers?)"
    r"|\b(?:the\s)?(?:original\s)?authors\b(?!\sof\sthis)|\b(?:prior|previous|earlier|existing|concurrent|related|recent|past|other)\s"
    r"(?:works?|papers?|stud(?:y|ies)|approach(?:es)?|methods?|research(?:es|ers)?|efforts?|reports?|publications?|literature)"
    r"|\bthe\soriginal\spaper\b|\bthe\spaper\s(?:reports?|states?|claims?|mentions?|says)\b|\boriginally\s(?:reported|trained|used)\b"
    r"|\bthe\s(?:README|official\s(?:code|repository|documentation|implementation))\s(?:states?|says|reports|recommends|suggests)\b"
    r"|\bin\sthe\sliterature\b|\bet\sal\.",
    re.I,
)
FOLLOW: Final = lazy(
    r"\b(?:follow(?:s|ing|ed)?|as|like|similar(?:ly)?|same|identical|in line with|consistent with)\b", re.I
)
UNLIKE: Final = lazy(
    r"\b(?:unlike|in\scontrast\sto|as\sopposed\sto|contrary\sto|compared\s(?:to|with)|in\scomparison\s(?:to|with)|versus|vs\.?|instead\sof"
    r"|rather\sthan|relative\sto|(?:smaller|larger|fewer|less|more|better|worse|faster|cheaper|lower|higher|slower|bigger|lighter|greater)\s(?:\w+\s){0,3}?than|than"
    r"|competitive\swith|comparable\s(?:to|with)|outperform(?:s|ed|ing)?|surpass(?:es|ed|ing)?|match(?:es|ing|ed(?!\s(?:in|at|for|to)\b))?|on\spar\swith"
    r"|(?<!every\s)(?<!each\s)(?<!the\s)(?<!all\s)(?<!our\s)rival(?:s|ing)?|exceed(?:s|ing)?|beat(?:s|ing)?|approach(?:es|ing))\b",
    re.I,
)
SET_APART: Final = lazy(
    r"\b(?:compared|comparison|opposed|versus|vs|than|whereas|while|whilst|instead|but|although|though|against"
    r"|contrast|unlike)\b",
    re.I,
)
"""Words behind which other work than before them is told of."""
CONCESSION: Final = lazy(
    r"^\W*(?:while|although|though|whereas|even\sthough|despite|unlike)\b", re.IGNORECASE
)
"""How a clause opens that sets others against the authors."""
SETUP: Final = lazy(
    r"\b(?:all|each|every|the|both|these|this)\s(?:\w+[-\s]){0,3}?(?:experiments?|models?|runs?|trainings?|evaluations?|simulations?|networks?|baselines?"
    r"|computations?|ablations?|variants?|methods?|algorithms?|results|hyper-?parameters?)\b",
    re.I,
)
PASSIVE: Final = lazy(
    r"\b(?:was|were|is|are|been|being)\s(?:\w+ly\s)?(?:trained|run|performed|conducted|executed|carried\sout|evaluated|fine-?tuned|pre-?trained"
    r"|implemented|computed|measured|done|used|repeated|averaged|obtained|estimated|optimi[sz]ed|tuned|reported|tested)\b",
    re.I,
)
DONE: Final = lazy(
    r"\b(?:took|ran|used|trained|needed|required|was|were|did|had|performed|conducted|evaluated|finished|completed)\b"
)


def plain(text: str) -> str:
    """Return words without the marks of citations, to be shown to people."""
    return re.sub(r"[\ue000-\ue003]", "", text).strip() or "a citation"
