"""What the readers of models' sizes share: the words around a size, and the mentions made of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reproof.fact import Kind
from reproof.mention import Mention
from reproof.mention._multiplied import CHANGED
from reproof.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.mention._multiplied import Count
    from reproof.passage import Passage

DATA: Final = (
    r"tokens?|images?|words?|samples?|examples?|sentences?|documents?|pages?|datasets?|data|corpus|corpora|records?"
    r"|points?|steps?|iterations?|frames?|episodes?|queries|users?|pairs?|rows?|edges?|nodes?|vertices|videos?|clips?"
    r"|characters?|bytes?|bits?|hours?|seconds?|minutes?|days?|GPUs?|TPUs?|FLOPs?|epochs?|batch(?:es)?|articles?"
    r"|particles?|atoms?|molecules?|compounds?|reads?|base\spairs?|bases|genomes?|sequences?|annotations?|labels?|trajectories"
    r"|people|patients|dollars?|USD|pixels?|voxels?|contexts?|context-?\w*|window|times|percent"
)
"""What is counted in large numbers beside a model, and is none of its parameters."""
STOP: Final = (
    rf"{DATA}|and|or|of|with|the|in|for|on|is|are|was|were|to|by|per|from|at|than|as|that|which|we|our|its|their|a"
    r"|an|over|when|while|where|using|fewer|less|more|hyper\w*|if|has|have|each|into|via|not|so|but|times|x"
)
"""Words that do not stand between a size and what has it."""
CLOSED = lazy(r"\s?(?:[),.;]|$)")
"""What stands behind a size that nothing follows."""
TRAINABLE = lazy(r"trainable|learnable|tunable|adjustable|learned", re.IGNORECASE)
_FAMILY = lazy(
    r"\b(?:rang(?:e|es|ing)\s(?:[\w-]+\s){0,3}?from|famil(?:y|ies)|suite)\b",
    re.IGNORECASE,
)


def qualifiers_in(words: str) -> frozenset[str]:
    """Return which of a model's parameters words speak of: trainable, active, total, additional."""
    found = {
        "trainable": TRAINABLE.search(words),
        "active": re.search(r"\bactiv(?:e|ated)\b", words, re.IGNORECASE),
        "total": re.search(r"\btotal\b", words, re.IGNORECASE),
        "additional": re.search(r"\b(?:additional|extra|new|added|LoRA|adapter)\b", words),
    }
    return frozenset(name for name, match in found.items() if match)


def mentions_of(
    passage: Passage, count: Count, end: int, cue: str, qualifiers: frozenset[str], subject: str | None,
    confidence: float = 1.0, family: bool = False, per: str | None = None,
) -> Iterator[Mention]:  # fmt: skip
    """Yield the count; of a family said to range between two sizes, the two sizes as well.

    A model scaled "from 11K to 166K" has the two sizes and no other.
    """
    text = passage.text
    if re.match(r"\seach\b", text[end : end + 6]):
        qualifiers |= {"each"}
    qualifiers |= count.qualifiers
    if count.ends and CHANGED.search(text, max(0, count.start - 70), count.start):
        for amount in count.ends:
            yield Mention(
                Kind.PARAMETERS, passage, count.start, end, f"{cue}, before or after scaling", amount,
                per=per, qualifiers=qualifiers, subject=subject, confidence=confidence,
            )  # fmt: skip
        return
    yield Mention(
        Kind.PARAMETERS, passage, count.start, end, cue, count.amount, per=per,
        qualifiers=qualifiers, subject=subject, confidence=confidence,
    )  # fmt: skip
    if count.ends and (family or _FAMILY.search(text, max(0, count.start - 60), count.start)):
        for amount in count.ends:
            yield Mention(
                Kind.PARAMETERS, passage, count.start, end, f"{cue}, end of a range", amount, per=per,
                qualifiers=qualifiers | {"bound"}, confidence=min(confidence, 0.6),
            )  # fmt: skip
