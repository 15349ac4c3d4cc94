"""Counts of parameters: "110M trainable parameters", "671B (37B active)"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from reproof.mention._multiplied import APPROXIMATELY, DIFFERENCE, Count, read_counts
from reproof.mention._parameter_words import STOP, TRAINABLE, mentions_of, qualifiers_in
from reproof.mention._subject import subject_after, subject_before
from reproof.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.mention import Mention
    from reproof.passage import Passage

CUE: Final = "a number of parameters"
"""How such a count is said to be read."""
_MIDDLE = rf"(?:(?!(?:{STOP})\b)[A-Za-z][\w\-]{{0,20}}\s){{0,3}}"
_NOUN = r"(?:[Pp]aram(?:eter)?s?(?![\w\-]*(?:iz|is)|-efficient)(?:-scale)?|weights)\b"
_NOT_AFTER = (
    r"(?!\s(?:fewer|less|more|smaller|larger|lighter|heavier|settings?|combinations?|values?|sets?|configurations?|grids?|spaces?|sweeps?|updates?|groups?|budgets?|limits?|estimates?|samples|vectors|draws|tuples|pairs|points|instances|perturbations"
    r"|tying|sharing|per\ssecond|reduction|servers?|files?|choices?|name))"
)
_NOUN_AFTER: Final = lazy(
    rf"\+?(?:\}}|[\])](?=\s?(?:(?:trainable|learnable|tunable|free|total|additional|extra|active|model|network)\s)?{_NOUN}))?(?:\s\([^()]{{1,40}}\))?[-\s]{{0,2}}(?:\(?{_MIDDLE}[A-Za-z\-]{{0,24}}[)\-]?\s?)?{_NOUN}{_NOT_AFTER}"
)
_ACTIVE_AFTER: Final = lazy(
    r"\s(?P<kind>total|active|activated|dense)"
    r"(?=\s?(?:[,.;:()/]|$)|\s(?:and|with|plus|per\stoken|of\swhich)\b)"
    r"|(?=\s?\((?:with\s)?[~≈]?\s?\d[\d.]{0,6}\s?[BMT]\s(?:active|activated)\b)"
)
_PART_OF_THEM = lazy(
    rf"(?:,|\s\(|\s–|\s—)\s?of\swhich\s(?:(?:only|just|about|around)\s){{0,2}}{APPROXIMATELY}?(?P<count>\d[\d.,]{{0,12}}\d?(?:\s?[KMBkmb]|\s(?:thousand|million|billion))?)(?![A-Za-z0-9%])"
    r"(?=\s(?:(?:parameters\s)?(?P<said>(?:are|is|were|belong|can|remain|stay)\b[^.;]{0,30})|in\sthe\b))",
)
"""A part of a model's parameters: "1.1B parameters, of which 37M are active"."""
_OF_THE = lazy(rf"\bof\s(?:the|its|our|all)\s(?:[\w'’-]+\s){{0,2}}?{APPROXIMATELY}?$", re.IGNORECASE)
_ONLY_PART = lazy(
    rf"[^.;,\d]{{0,40}},\s(?:we\s\w+\s)?(?:(?:only|just|about|around)\s){{0,2}}{APPROXIMATELY}?(?P<count>\d[\d.,]{{0,12}}\d?(?:\s?[KMBkmb]|\s(?:thousand|million|billion)))(?![A-Za-z0-9%])"
    r"(?=\s(?P<said>(?:are|is|were)\b[^.;]{0,30}))",
)
"""What is tuned of them: "Of the 7B parameters, only 20M are tuned"."""
_PART_BEFORE = lazy(
    r"(?<![\w.,$-])(?P<count>\d[\d.,]{0,12}(?P<many>\s?[KMBkmb]|\s(?:thousand|million|billion))?)\s(?:out\s)?of\s(?:(?:the|its|our|all|these)\s(?:[\w'’-]+\s){0,2}?)?$"
)
"""What is tuned of them, said first: "0.3M of the model's 125M parameters"."""
_DIGITS = lazy(r"\d[\d.,]{0,12}(?<=\d)")
_ONE_GROUP = lazy(r"[1-9]\d{0,2}\.\d{3}")
"""No count of parameters has three decimals: the point parts thousands."""
_UNTIL = lazy(rf"\b(?:until|till|beyond|past)\s{APPROXIMATELY}?$")
"""A position on an axis of sizes, at which no model stands."""
_NOT_OF_A_NETWORK = lazy(
    r"(?:meteorolog\w+|physiolog\w+|clinical|weather|chemical|biolog\w+|environmental|acoustic|orbital|vehicle|flight|sensor|water\squality|soil"
    r"|operating|operational|blood|laboratory|vital|seismic|geometric(?:al)?|unknown|physical|material|shape|control|design|fit(?:ted)?|cosmological|kinetic|simulat\w+|calibration|nuisance)\s?param"
    r"|param\w*\sof\s(?:the|an?|each)\s(?:[\w-]+\s){0,1}?(?:climate|physical|shape|simulat\w+|function|distribution|material|system"
    r"|robot|engine|process|prior|equation|kernel|surface|mesh|galaxy|cell|reactor|plant|circuit|chain)\b"
    r"|param\w*\s(?:is|are|was|were)\s(?:[a-z]+ly\s)?(?:recorded|measured|monitored|observed|collected|logged)\b",
    re.IGNORECASE,
)
_SETS_OF = lazy(
    r"\b(?:sets?|values?|settings?|choices?|combinations?|groups?|kinds?|types?)\sof\s", re.IGNORECASE
)
_MODEL_NEAR = lazy(r"network|\bMLP|NN\b|architecture|perceptron|circuit|ansatz", re.IGNORECASE)
_PER = lazy(
    r"\s(?:per|for\seach|in\seach|/)\s?(layer|block|expert|head|task|language|client|agent|module|adapter)\b"
)
_SHARE = lazy(r"\s(?:per|in\seach|on\seach)\s(?:partition|shard|bucket|device|GPU|rank|node|stage)\b")


def counted(passage: Passage, start: int, end: int) -> Iterator[Mention]:
    """Read "110M trainable parameters"."""
    text = passage.text
    match = _NOUN_AFTER.match(text, end)
    if match is None:
        return
    words = match.group(0)
    counts = read_counts(text, start, end)
    if words.endswith("weights"):
        of_network = TRAINABLE.search(words) or _MODEL_NEAR.search(text, max(0, start - 60), start)
        least = 1e3 if of_network else 1e5
        counts = [count for count in counts if count.multiplied or count.amount.value >= least]
    counts = [_of_thousands(text, count) for count in counts]
    counts = [count for count in counts if _plausible(text, count, words)]
    if _NOT_OF_A_NETWORK.search(text, end, min(len(text), match.end() + 40)) or _SETS_OF.search(words):
        return
    if _SHARE.match(text, match.end()) or DIFFERENCE.search(text, max(0, start - 70), start):
        return
    if _UNTIL.search(text, max(0, start - 30), start):
        return
    per = _PER.match(text, match.end())
    together = "respectively" in text[match.end() : match.end() + 60]
    before = subject_before(text, counts[0].start) if len(counts) == 1 else None
    for count in counts:
        last = count is counts[-1]
        stop = match.end() if last else count.end
        subject = before or (subject_after(text, stop) if last else None)
        qualifiers = qualifiers_in(words) | ({"respectively"} if together and len(counts) > 1 else set())
        yield from mentions_of(passage, count, stop, CUE, qualifiers, subject, per=per[1] if per else None)
    if counts:
        yield from _parts(passage, start, match.end(), counts[0], before)


def _parts(passage: Passage, start: int, end: int, whole: Count, subject: str | None) -> Iterator[Mention]:
    """Read the part of a model's parameters that the sentence tells before or behind the whole."""
    text = passage.text
    part = _PART_OF_THEM.match(text, end)
    behind_of = " of " in f" {text[max(0, start - 60) : start].lower()}"
    if part is None and behind_of and _OF_THE.search(text, max(0, start - 30), start):
        part = _ONLY_PART.match(text, end)
    before_it = _PART_BEFORE.search(text, max(0, start - 60), start) if behind_of else None
    if before_it:
        for count in read_counts(text, *before_it.span("count")):
            shared = 1.0 if count.multiplied else _multiplier(text, whole)
            amount = count.amount.scaled(shared)
            if count.multiplied or (shared > 1.0 and amount.value < whole.amount.value):
                yield from mentions_of(
                    passage, replace(count, amount=amount), count.end, CUE, frozenset(), None, confidence=0.9
                )
    if part:
        for count in read_counts(text, *part.span("count")):
            if count.amount.value >= 1000:
                yield from mentions_of(
                    passage, count, part.end(), CUE, qualifiers_in(part["said"]), subject, confidence=0.9
                )  # fmt: skip


def _multiplier(text: str, count: Count) -> float:
    """Return what a count's letter or word multiplies it by: "6.7 of its 61 million" share it."""
    digits = _DIGITS.match(text, count.start)
    bare = (
        float(digits[0].replace(",", "")) if digits and count.multiplied and digits[0].count(".") < 2 else 0.0
    )
    return count.amount.value / bare if bare else 1.0


def _of_thousands(text: str, count: Count) -> Count:
    if (
        count.multiplied
        or "." not in text[count.start : count.end]
        or not _ONE_GROUP.fullmatch(text, count.start, count.end)
    ):
        return count
    return replace(count, amount=count.amount.scaled(1000.0))


def _plausible(text: str, count: Count, words: str) -> bool:
    """Small bare numbers are a formula's parameters unless a model is said to have them."""
    value = count.amount.value
    if count.multiplied or value >= 1000:
        return value >= 1000
    near = text[max(0, count.start - 60) : count.end + 50]
    return value >= 10 and (
        TRAINABLE.search(words) is not None or (value >= 20 and _MODEL_NEAR.search(near) is not None)
    )


def active(passage: Passage, start: int, end: int) -> Iterator[Mention]:
    """Read "671B (37B active)" and "55B active"."""
    match = _ACTIVE_AFTER.match(passage.text, end)
    if match is None:
        return
    count = read_counts(passage.text, start, end)[-1]
    if count.multiplied and count.amount.value >= 1e6:
        words = match["kind"] or "total"
        yield from mentions_of(
            passage, count, match.end(), "total and active parameters", qualifiers_in(words), None
        )
