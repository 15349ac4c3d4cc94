"""Read how many of the devices named before are used: "16 A100 GPUs, of which we used 8"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from reproof.mention._count import NUMBER, Number, lower, value_of
from reproof.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reproof.mention import Mention

_USED: Final = r"(?:us(?:e|es|ed|ing)|employ(?:s|ed|ing)?|occup\w+|utili[sz]\w+|requir\w+|need(?:s|ed)?)"
_THOSE: Final = r"(?:them|which|these|those)\b(?!\s(?!gpus?|cards?|devices)\w+s\b)"
_PART: Final = lazy(
    rf"\b(?:{_USED}|on|with|over)\s(?:only\s|just\s)?(?P<a>{NUMBER})\sof\s{_THOSE}"
    rf"|(?<![\w.])(?P<b>{NUMBER})\sof\s{_THOSE}\s(?:\w+\s)?(?:is|are|was|were)\s(?:\w+\s)?{_USED}\b"
    rf"|\bof\swhich\s(?:we\s|only\s){{0,2}}{_USED}\s(?:only\s)?(?P<c>{NUMBER})\b(?!\s?%)"
    rf"|\bof\swhich\s(?:only\s)?(?P<d>{NUMBER})\s(?:is|are|was|were)\s{_USED}\b"
)
_ONE_OF: Final = lazy(rf"(?<![\w.-])(?P<n>{NUMBER})\sof\s(?:(?:the|our|its|their|these|those)\s)?$")
"""A part of the devices: \"one of our four H100s\"."""
_CUES: Final = ("of them", "of which", "of these", "of those")


def part_of(text: str, start: int, end: int, before: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the devices used, where a sentence counts a part of those named before it or in it."""
    if not any(cue in text[start:end] for cue in _CUES):
        return
    for match in _PART.finditer(lower(text[start:end])):
        words = next(words for words in match.groups() if words)
        amount = value_of(words)
        whole = next((one for one in reversed(before) if one.end <= start + match.start()), None)
        if amount is None or whole is None or whole.amount is None or amount.value >= whole.amount.value:
            continue
        yield replace(
            whole,
            start=start + match.start(),
            end=start + match.end(),
            amount=amount,
            cue="part of the devices named before",
        )


def one_of(text: str, start: int, limit: int) -> Number | None:
    """Return how many of the devices are meant in \"one of the A6000s\" and \"two of our four H100s\"."""
    window = max(limit, start - 24)
    if "of " not in text[max(window, start - 10) : start]:
        return None
    match = _ONE_OF.search(lower(text[window:start]))
    amount = value_of(match["n"]) if match else None
    return Number(amount, window + match.start(), start, word=match["n"]) if match and amount else None
