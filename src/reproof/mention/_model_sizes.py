"""Sizes behind a word for them: "a parameter count of 86M", "Params: 23.5M", "three LLMs (7B, 13B)"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reproof.mention._multiplied import APPROXIMATELY, read_counts
from reproof.mention._parameter_words import CLOSED, DATA, mentions_of, qualifiers_in
from reproof.mention._present import present
from reproof.mention._subject import subject_before
from reproof.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.mention import Mention
    from reproof.passage import Passage

_CUE: Final = "a model's size"
_WORDS: Final = ("aram", "weights", "size", "Size", "scale", "Scale", "apacit")
_HEAD = lazy(r"[a-zM]s\s?[(:]")
_BEFORE: Final = lazy(
    r"(?P<head>\b(?i:(?:number|amount|count|total|no\.)s?\s(?:of\s)?(?:[\w\-]{1,20}\s){0,3}(?:parameters|params|weights)"
    r"|param(?:eter)?s?[-\s](?:counts?|sizes?|budgets?|numbers?)"
    r"|(?:model|network|LLM|LM|backbone)s?[-\s](?:sizes?|scales?|capacit(?:y|ies))"
    r"|(?:trainable|learnable|active|activated|model|network)\s(?:parameters|params)))"
    r"(?P<gap>(?:[^.;\d\n]|(?<=[A-Za-z\-])\d|\d{1,2}\s?%){0,60}?)"
    r"(?:\b(?:is|are|was|were|of|to|at|from|between|equals|reach\w{0,3}|surpass\w{0,3}|exceed\w{0,3}|totals|being|over)"
    rf"\s|[=:≈∼~(]\s?|(?<=size)\s)\s?(?:(?:just|slightly|well|a\slittle|far|(?:only\s)?barely)\s(?:above|over|below|under)\s)?{APPROXIMATELY}?$"
)
_FORMULA_BEFORE: Final = lazy(
    r"\b(?i:(?:number|amount|count|total)s?\sof\s(?:[\w\-]{1,20}\s){0,3}(?:parameters|params|weights)|param(?:eter)?\scount)"
    r"[a-z\s]{0,40}[\d\s×·⋅∙*+\-−–()/,.^=A-Za-z{}]{3,60}?[=≈≃]\s?$"
)
"""How the number comes about, and then the number: "parameters is 2 × 512 × 768 ≈ 0.8M"."""
_BY_FACTOR = lazy(r"\b(?:factors?|ratios?|orders?|rates?)\sof\s(?:about\s|around\s|over\s|[~≈]\s?)?$")
_SHARE_BEFORE: Final = lazy(
    rf"%\sof\s(?:(?:all|the|its|their|total|trainable|\w+['’]s?)\s){{0,3}}(?:parameters|weights),\s(?:(?:i\.e\.,?|or|namely)\s)?{APPROXIMATELY}?$"
)
"""A share, and then how many they are: "only 0.1% of all parameters, 5M, are updated"."""
_GROUP_BEFORE: Final = lazy(
    r"\b(?:models|LLMs|SLMs|LMs|VLMs|MLLMs|LVLMs|networks|transformers|checkpoints|variants|backbones|sizes|scales)"
    r"(?P<of>\sof\s[A-Z][\w.+-]{1,20}(?:\s[\w.+-]{1,12})?[\ue000\s]{0,2})?\s?[(:]\s?$"
)
_OF_MODELS = lazy(
    r"\b(?:[Mm]odels?|[Nn]etworks?|[Tt]ransformers?|LLMs?|SLMs?|LMs|[Cc]heckpoints|[Vv]ariants)\b[^.;]{0,40}[(:]\s?$"
)
_LABEL_BEFORE: Final = lazy(
    r"(?:(?<![-r])\b[Pp]arameters|\b[Pp]arams|#\s?[Pp]aram(?:eter)?s?)"
    rf"(?:\)?\s?(?:[:=≈(]\s?|(?:is|are|from)\s)|[^.;\d]{{0,40}},\s(?:i\.e\.,?|namely|that\sis,?)\s|\s(?:of|for|in)\s[^.;:\d]{{1,30}}[:=]\s?){APPROXIMATELY}?$"
)
_UNIT_AFTER = lazy(rf"\s?(?:%|×|x\b|[-\s](?:\w+\s)?(?:{DATA})\b|[KMGT]i?B\b|[A-Za-z]+/s)")


def speaks_of_size(text: str) -> bool:
    """Whether words for a model's size stand in a text, without which `sized` finds none."""
    if any(word in text for word in present(_WORDS)):
        return True
    return ("(" in text or ":" in text) and _HEAD.search(text) is not None


def sized(passage: Passage, start: int, end: int) -> Iterator[Mention]:
    """Read "a parameter count of 86M", "Params: 23.5M" and "three LLMs (7B, 13B, 70B)"."""
    text = passage.text
    if _UNIT_AFTER.match(text, end):
        return
    before = text[max(0, start - 120) : start]
    if _BY_FACTOR.search(before):
        return
    if "%" in before and _SHARE_BEFORE.search(before):
        for count in read_counts(text, start, end):
            if count.amount.value >= 1000:
                yield from mentions_of(passage, count, count.end, _CUE, frozenset(), None, 0.8)
        return
    if before.rstrip()[-1:] in ("=", "≈", "≃") and _FORMULA_BEFORE.search(before):
        for count in read_counts(text, start, end)[-1:]:
            if count.amount.value >= 1000:
                yield from mentions_of(passage, count, count.end, _CUE, frozenset(), None, 0.8)
        return
    if match := _BEFORE.search(before) if speaks_of_size(before) else None:
        head = match["head"]
        words = qualifiers_in(head)
        exact = ("aram" in head and match["gap"].strip(" :=(") == "") or "umber of" in head
        subject = subject_before(text, start - len(before) + match.start())
        for count in read_counts(text, start, end):
            if count.amount.value >= (1000 if count.multiplied or exact else 1e5):
                family = head.endswith("s")
                yield from mentions_of(passage, count, count.end, _CUE, words, subject, family=family)
        return
    label = _LABEL_BEFORE.search(before) if "aram" in before[-40:] else None
    group = _GROUP_BEFORE.search(before) if before.rstrip()[-1:] in ("(", ":") else None
    if label or (group and (CLOSED.match(text, end) or text.startswith("param", end))):
        for count in read_counts(text, start, end):
            if count.amount.value >= (
                1e4 if label else 1e5 if (group and group["of"]) or _OF_MODELS.search(before) else 1e8
            ) and (count.multiplied or label):
                words = qualifiers_in(before[-40:]) if label else frozenset()
                yield from mentions_of(passage, count, count.end, _CUE, words, None, 0.8)
