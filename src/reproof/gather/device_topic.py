"""Devices as a topic: named in a sentence that tells of no run."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reproof.gather.cues import DONE, FIRST, SETUP
from reproof.gather.sections import RUN_SECTION
from reproof.passage import PassageKind
from reproof.patterns import lazy

if TYPE_CHECKING:
    from reproof.gather.reading import Reading

DOUBTFUL: Final = 0.5
"""Below it a device's name stands alone and may mean something else: T4, P4, M1."""
_RUN: Final = lazy(
    r"\b(?:us(?:e|es|ed|ing|age)|runs?|running|ran|runtimes?|(?:pre-?|re-?|fine-?)?(?:train|tun)\w*|took|takes?|taking"
    r"|perform\w*|conduct\w*|execut\w*|evaluat\w*|experiment\w*|measur\w*|benchmark\w*|comput(?:e|ed|ing|ations?)|infer\w*"
    r"|hours?|hrs?|days?|weeks?|min(?:ute)?s?|hardware|equipped|machines?|workstations?|servers?|laptops?|nodes?|clusters?"
    r"|partitions?|resources?|infrastructure|simulat\w*|implement\w*|tested|tests|tim(?:e|es|ed|ing)|ms|seconds?|fps"
    r"|deploy(?:ed|s)|carries|mounted|rendered|generated|speed-?ups?|faster|throughput|optimi[sz]ed|converge\w*|epochs?|seeds?|batch\w*|provided"
    r"|threads?|scaling|shown?|shows|memory\sof|process(?:ed|ing)|sampl(?:ed|ing)|quanti[sz]ed|profil\w+|available)\b",
    re.I,
)
_OF_A_KIND: Final = lazy(
    r"\b(?:GPUs|TPUs|CPUs|devices|hardware|cards|accelerators|chips|processors|systems|machines|servers|platforms|boards|laptops"
    r"|instances)\s(?:\w+\s){0,6}?[,(]?\s?\(?(?:e\.g\.,?|such\sas|like|including|for\sexample,?)\s(?:[^.;]|\.(?=\S)){0,60}$",
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


def topic(reading: Reading) -> bool:
    """Return whether a sentence outside the parts on experiments names a device without using it."""
    sentence = reading.sentence
    if _OF_A_KIND.search(reading.before) and not FIRST.search(sentence) and not DONE.search(sentence):
        return True
    doubtful = reading.mention.name is None and reading.mention.confidence < DOUBTFUL
    doubtful = doubtful and not reading.before.endswith(("on ", "using "))
    if doubtful and not (FIRST.search(sentence) or DONE.search(sentence)):
        return True  # "a GPU with 16 GB is required"
    if FIRST.search(sentence) or SETUP.search(sentence) or _RUN.search(sentence):
        return False
    if _LABELLED.search(reading.before):
        return False
    listed = reading.passage.appendix or reading.passage.kind is PassageKind.ITEM
    if listed and not _HAS.search(sentence):
        return False  # an entry of a list of what there was: "4 NVIDIA H100 (80 GB)"
    return not any(RUN_SECTION.search(title) for title in reading.passage.section)
