"""Models called by their size: "a 7B model", "LLaMA-7B", "ResNet-50 has 25.5M" beside parameters."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reproof.fact import Kind
from reproof.mention import Mention
from reproof.mention._model_names import family_before, with_siblings
from reproof.mention._multiplied import APPROXIMATELY, read_counts, sentence
from reproof.mention._parameter_counts import CUE as COUNTED
from reproof.mention._parameter_words import CLOSED, DATA, STOP, mentions_of
from reproof.mention._subject import subject_after, subject_before
from reproof.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.mention._multiplied import Count
    from reproof.passage import Passage

_CUE: Final = "a model called by its size"
_NAME_CUE: Final = "a size in a model's name"
_SIZED_NAME = lazy(r"\d[\s\u2009]?[BbMm](?![A-Za-z])")
_MODEL_NOUN = (
    r"(?:model|LLM|SLM|LM|VLM|MLLM|LVLM|VLA|PLM|network|transformer|Transformer|checkpoint|variant|version|backbone"
    r"|baseline|encoder|decoder|encoder-decoder|generator|policy|teacher|student|counterpart|sibling|MoE|one|base(?!\spairs?\b)|judge|critic|agent|assistant"
    r"|(?:rank|rerank|verif|retriev|embedd|evaluat|classif|discriminat|detect|plann|propos|predict|estimat|tagg|pars|translat|summari[sz]|caption"
    r"|recogni[sz]|vocod|synthesi[sz]|track|reason|cod)(?:i?er|or)|configuration(?!s|\sspace)"
    r"|(?:Llama|LLaMA|Qwen|GPT|BERT|Mistral|Gemma|ViT|Pythia|OPT|DeepSeek|Phi)[\w.\-]{0,12})"
)
_MODEL_AFTER: Final = lazy(
    rf"\+?(?:[-\s]{{1,2}}(?:(?!(?:{STOP})\b)[A-Za-z][\w\-]{{0,24}}\s){{0,4}}"
    rf"(?:[\w-]{{1,20}}-)?(?:{_MODEL_NOUN}(?:e?s)?|policies)\b|[-\s](?P<scale>scale|size|sized|class|regime)\b)"
    rf"(?!\s(?:updates|calls|{DATA})\b)"
)
_ROLE_BEFORE: Final = lazy(
    rf"\b(?:{_MODEL_NOUN}|net|U-?Net|VAE|GAN|CNN|GNN|RNN|LSTM|GRU|MLP|head|module|adapter|actor|smaller|larger|bigger|lighter)s?[\ue000\s]{{0,2}}"
    rf"\({APPROXIMATELY}?$"
)
_OF_BEFORE: Final = lazy(rf"\b(?:{_MODEL_NOUN})s?\sof\s(?:size\s)?{APPROXIMATELY}?$")
"""The model before its size: "students of 700M and 300M"."""
_BRACKET_ENDS = lazy(
    r"\)|,\s(?:frozen|fixed|trainable|learnable|trained|tuned|fine-tuned|shared|dense|active)\b"
)
_OF_SIZE = lazy(
    r"\bparam|\bweights\b|frozen|trainable|learnable|\bsize|\b(?:small|larg|bigg|light)er\b|capacity",
    re.IGNORECASE,
)
_AND_OTHER: Final = lazy(
    r"\sand\s(?:the|its|our)\s(?:[\w-]{1,20}\s){1,3}(?:has\s)?[~≈]?\s?\d[\d.,]{0,8}\s?[KMBkmb]?\s(?:[a-z-]{1,12}\s)?param"
)
_AMOUNT_OF_DATA = lazy(
    r"\d\s?[KMBkmb]?(?:illion)?[-\s](?:words?|tokens?|steps?|samples?|images?|frames?|examples?|games?|iterations?|sequences?|pairs)\b"
)
"""What a checkpoint is counted in where it stands for a moment of training."""
_AT_SIZES = lazy(r"\s(?:at|in|with)\s$")
_HAS_BEFORE: Final = lazy(rf"\b(?:ha(?:s|ve)|ours)\s{APPROXIMATELY}?$")


def named(passage: Passage) -> Iterator[Mention]:
    """Yield the sizes in the names of models."""
    if not _SIZED_NAME.search(passage.text):
        return
    for size in with_siblings(passage.text):
        kind = {"active"} if size.active else set()
        yield Mention(
            Kind.PARAMETERS, passage, size.start, size.end, _NAME_CUE, size.amount,
            qualifiers=frozenset({"name", *kind}), subject=size.name, confidence=size.confidence,
        )  # fmt: skip


def called(passage: Passage, start: int, end: int) -> Iterator[Mention]:
    """Read "a 7B model", and "ResNet-50 has 25.5M" beside another model's parameters."""
    text = passage.text
    match = _MODEL_AFTER.match(text, end)
    behind = _name_end(text, start, end, bare=match is None)
    if behind and (name := family_before(text, behind)):
        for count in read_counts(text, start, end):
            if count.multiplied and count.amount.value >= 1e8:
                yield from mentions_of(passage, count, count.end, _NAME_CUE, frozenset({"name"}), name, 0.6)
    elif match is None:
        if CLOSED.match(text, end) and _OF_BEFORE.search(text, max(0, start - 40), start):
            for count in _large(text, start, end):
                yield from mentions_of(passage, count, count.end, _CUE, frozenset(), None, 0.6)
            return
        yield from list(_in_brackets(passage, start, end)) or _likewise(passage, start, end)
    elif counts := _large(text, start, end):
        if match[0].endswith(("checkpoint", "checkpoints")) and _AMOUNT_OF_DATA.search(text):
            return
        if match["scale"] and counts[0].amount.value < 1e9 and not _near_model(text, start):
            return
        subject = subject_after(text, end) or subject_before(text, start)
        for count in counts:
            stop = match.end() if count is counts[-1] else count.end
            yield from mentions_of(passage, count, stop, _CUE, frozenset(), subject, 0.8)


def _in_brackets(passage: Passage, start: int, end: int) -> Iterator[Mention]:
    """Read "the text encoder (123M)" where the sentence speaks of weights or sizes."""
    text = passage.text
    if "(" not in text[max(0, start - 12) : start] or not _BRACKET_ENDS.match(text, end):
        return
    low, high = sentence(text, start)
    around = max(low, start - 200), min(high, end + 200)
    if _ROLE_BEFORE.search(text, max(low, start - 40), start) and _OF_SIZE.search(text, *around):
        for count in _large(text, start, end):
            yield from mentions_of(
                passage, count, count.end, _CUE, frozenset(), subject_before(text, start), 0.7
            )


def _name_end(text: str, start: int, end: int, *, bare: bool) -> int:
    """Return where a name before a size ends: "Llama 2 (7B)", "Llama 2 at 7B"; 0 where there is none."""
    if text[start - 1 : start] == "(":
        return start - 1
    at = _AT_SIZES.search(text, max(0, start - 12), start) if bare else None
    return at.start() if at and CLOSED.match(text, end) else 0


def _likewise(passage: Passage, start: int, end: int) -> Iterator[Mention]:
    """Read "ResNet-50 has 25.5M" beside another model's parameters."""
    text = passage.text
    other = _AND_OTHER.match(text, end)
    if not (other or CLOSED.match(text, end)) or not _HAS_BEFORE.search(text, max(0, start - 30), start):
        return
    low, _ = sentence(text, start)
    if (counts := _large(text, start, end)) and (other or "parameters" in text[low:start]):
        subject = subject_before(text, start)
        yield from mentions_of(passage, counts[0], counts[0].end, COUNTED, frozenset(), subject, 0.7)


def _large(text: str, start: int, end: int) -> list[Count]:
    return [one for one in read_counts(text, start, end) if one.multiplied and one.amount.value >= 1e5]


def _near_model(text: str, start: int) -> bool:
    low, high = sentence(text, start)
    return re.search(r"\bparam|model", text[low:high]) is not None
