"""Parameters of a model: "110M parameters", "a 7B model", "parameter count of 86M", "LLaMA-7B"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reproof.fact import Kind
from reproof.mention import Mention
from reproof.mention._model_names import family_before, named_sizes
from reproof.mention._multiplied import APPROXIMATELY, Count, Taken, read_counts, sentence, stretches
from reproof.mention._subject import subject_after, subject_before
from reproof.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.passage import Passage

_DATA: Final = (
    r"tokens?|images?|words?|samples?|examples?|sentences?|documents?|pages?|datasets?|data|corpus|corpora|records?"
    r"|points?|steps?|iterations?|frames?|episodes?|queries|users?|pairs?|rows?|edges?|nodes?|vertices|videos?|clips?"
    r"|characters?|bytes?|bits?|hours?|seconds?|minutes?|days?|GPUs?|TPUs?|FLOPs?|epochs?|batch(?:es)?|articles?"
    r"|particles?|atoms?|molecules?|compounds?|reads?|base\spairs?|bases|genomes?|sequences?|annotations?|labels?|trajectories"
    r"|people|patients|dollars?|USD|pixels?|voxels?|contexts?|context-?\w*|window|times|percent"
)
_STOP = (
    rf"{_DATA}|and|or|of|with|the|in|for|on|is|are|was|were|to|by|per|from|at|than|as|that|which|we|our|its|their|a"
    r"|an|over|when|while|where|using|fewer|less|more|hyper\w*|if|has|have|each|into|via|not|so|but|times|x"
)
_MIDDLE = rf"(?:(?!(?:{_STOP})\b)[A-Za-z][\w\-]{{0,20}}\s){{0,3}}"
_NOUN = r"(?:param(?:eter)?s?(?![\w\-]*(?:iz|is)|-efficient)(?:-scale)?|weights)\b"
_NOT_AFTER = (
    r"(?!\s(?:fewer|less|more|smaller|larger|lighter|heavier|settings?|combinations?|values?|sets?|configurations?|grids?|spaces?|sweeps?|updates?|groups?|estimates?"
    r"|tying|sharing|per\ssecond|reduction|servers?|files?|choices?|name))"
)
_NOUN_AFTER: Final = lazy(
    rf"\+?[}}\])]?[-\s]{{0,2}}(?:\(?{_MIDDLE}[A-Za-z\-]{{0,24}}[)\-]?\s?)?{_NOUN}{_NOT_AFTER}"
)
_MODEL_NOUN = (
    r"(?:model|LLM|SLM|LM|VLM|MLLM|LVLM|VLA|PLM|network|transformer|Transformer|checkpoint|variant|version|backbone"
    r"|baseline|encoder|decoder|encoder-decoder|generator|policy|teacher|student|counterpart|sibling|MoE|one|configuration(?!s|\sspace)"
    r"|(?:Llama|LLaMA|Qwen|GPT|BERT|Mistral|Gemma|ViT|Pythia|OPT|DeepSeek|Phi)[\w.\-]{0,12})"
)
_MODEL_AFTER: Final = lazy(
    rf"\+?(?:[-\s]{{1,2}}(?:(?!(?:{_STOP})\b)[A-Za-z][\w\-]{{0,24}}\s){{0,4}}"
    rf"(?:[\w-]{{1,20}}-)?(?:{_MODEL_NOUN}(?:e?s)?|policies)\b|[-\s](?P<scale>scale|size|sized|class|regime)\b)"
    rf"(?!\s(?:updates|calls|{_DATA})\b)"
)
_SIZE_BEFORE: Final = lazy(
    r"(?P<head>\b(?i:(?:number|amount|count|total|no\.)s?\s(?:of\s)?(?:[\w\-]{1,20}\s){0,3}(?:parameters|params|weights)"
    r"|param(?:eter)?s?[-\s](?:counts?|sizes?|budgets?|numbers?)"
    r"|(?:model|network|LLM|LM|backbone)s?[-\s](?:sizes?|scales?|capacit(?:y|ies))"
    r"|(?:trainable|learnable|active|activated|model|network)\s(?:parameters|params)))"
    r"(?P<gap>(?:[^.;\d\n]|(?<=[A-Za-z\-])\d){0,60}?)"
    r"(?:\b(?:is|are|was|were|of|to|at|from|between|equals|reach\w{0,3}|surpass\w{0,3}|exceed\w{0,3}|totals|being|over)"
    rf"\s|[=:≈∼~(]\s?|(?<=size)\s)\s?{APPROXIMATELY}?$"
)
_ACTIVE_AFTER: Final = lazy(
    r"\s(?P<kind>total|active|activated|dense)"
    r"(?=\s?(?:[,.;:()/]|$)|\s(?:and|with|plus|per\stoken|of\swhich)\b)"
    r"|(?=\s?\((?:with\s)?[~≈]?\s?\d[\d.]{0,6}\s?[BMT]\s(?:active|activated)\b)"
)
_AND_OTHER: Final = lazy(
    r"\sand\s(?:the|its|our)\s(?:[\w-]{1,20}\s){1,3}(?:has\s)?[~≈]?\s?\d[\d.,]{0,8}\s?[KMBkmb]?\s(?:[a-z-]{1,12}\s)?param"
)
_AT_SIZES = lazy(r"\s(?:at|in|with)\s$")
_HAS_BEFORE: Final = lazy(rf"\b(?:ha(?:s|ve)|ours)\s{APPROXIMATELY}?$")
_GROUP_BEFORE: Final = lazy(
    r"\b(?:models|LLMs|SLMs|LMs|VLMs|MLLMs|LVLMs|networks|transformers|checkpoints|variants|backbones|sizes|scales)\s?[(:]\s?$"
)
_LABEL_BEFORE: Final = lazy(
    rf"(?:(?<![-r])\b[Pp]arameters|\b[Pp]arams|#\s?[Pp]aram(?:eter)?s?)\s?(?:[:=≈(]\s?|(?:is|are)\s){APPROXIMATELY}?$"
)
_DIFFERENCE = lazy(
    r"\b(?:sav(?:es?|ed|ing)|remov(?:es?|ed|ing)|cut(?:s|ting)?|drop(?:s|ped|ping)?|shed(?:s|ding)?|prun(?:es?|ed|ing)"
    r"|(?:reduc|shr[iu]nk|decreas|increas|differ|smaller|larger)\w*\s(?:[\w-]+\s){0,4}by|(?:gap|difference|reduction|saving)s?\s"
    rf"(?:of|is|amounts?\sto))\s(?:only\s|just\s)?{APPROXIMATELY}?$"
)
_NOT_OF_A_NETWORK = lazy(
    r"(?:unknown|physical|material|shape|control|design|fit(?:ted)?|cosmological|kinetic|simulat\w+|calibration|nuisance)\s?param"
    r"|param\w*\sof\s(?:the|an?|each)\s(?:[\w-]+\s){0,1}?(?:climate|physical|shape|simulat\w+|function|distribution|material|system"
    r"|robot|engine|process|prior|equation|kernel|surface|mesh|galaxy|cell|reactor|plant|circuit|chain)\b",
    re.IGNORECASE,
)
_SETS_OF = lazy(
    r"\b(?:sets?|values?|settings?|choices?|combinations?|groups?|kinds?|types?)\sof\s", re.IGNORECASE
)
_CLOSED = lazy(r"\s?(?:[),.;]|$)")
_TRAINABLE = lazy(r"trainable|learnable|tunable|adjustable|learned", re.IGNORECASE)
_MODEL_NEAR = lazy(r"network|\bMLP|NN\b|architecture|perceptron|circuit|ansatz", re.IGNORECASE)
_UNIT_AFTER = lazy(rf"\s?(?:%|×|x\b|[-\s](?:\w+\s)?(?:{_DATA})\b|[KMGT]i?B\b|[A-Za-z]+/s)")
_FAMILY = lazy(
    r"\b(?:rang(?:e|es|ing)\s(?:[\w-]+\s){0,3}?from|famil(?:y|ies)|suite)\b",
    re.IGNORECASE,
)
_SCALED = lazy(
    r"\b(?:scal(?:e|es|ed|ing)|grow(?:s|n|ing)?|increas(?:e|es|ed|ing)|reduc(?:e|es|ed|ing)|shr[iau]nk\w*)\b"
    r"[^.;]{0,50}\bfrom\s$",
    re.IGNORECASE,
)
"""One model made larger or smaller: two sizes, nothing between them."""
_PER = lazy(
    r"\s(?:per|for\seach|in\seach|/)\s?(layer|block|expert|head|task|language|client|agent|module|adapter)\b"
)
_SHARE = lazy(r"\s(?:per|in\seach|on\seach)\s(?:partition|shard|bucket|device|GPU|rank|node|stage)\b")
_NAME_CUE: Final = "a size in a model's name"
_CUE: Final = "a number of parameters"
_SIZED_NAME = lazy(r"\d[\s\u2009]?[BbMm](?![A-Za-z])")
_SIZE_WORDS: Final = ("aram", "weights", "size", "Size", "scale", "Scale", "apacit")
_SIZE_HEAD = lazy(r"[a-zM]s\s?[(:]")
_SIZE_CUE: Final = "a model's size"


def recognise(passage: Passage) -> Iterator[Mention]:
    """Yield the parameter counts a passage states, and the sizes in the names of models."""
    text = passage.text
    found = stretches(text)
    taken = Taken()
    readers = (_direct, _active, _sized) if _speaks_of_size(text) else (_direct, _active)
    rest: list[tuple[int, int]] = []
    for low, high in found:
        for reader in readers:
            fresh = list(reader(passage, low, high))
            if fresh:
                taken.claim(fresh[0].start, max(mention.end for mention in fresh))
                yield from fresh
                break
        else:
            rest.append((low, high))
    if _SIZED_NAME.search(text):
        names = [mention for mention in _names(passage) if taken.free(mention.start, mention.end)]
        for mention in names:
            taken.claim(mention.start, mention.end)
        yield from names
    for low, high in rest:
        if taken.free(low, high):
            yield from _called(passage, low, high)


def _direct(passage: Passage, start: int, end: int) -> Iterator[Mention]:
    """Read \"110M trainable parameters\"."""
    text = passage.text
    match = _NOUN_AFTER.match(text, end)
    if match is None:
        return
    words = match.group(0)
    counts = read_counts(text, start, end)
    if words.endswith("weights"):
        counts = [count for count in counts if count.multiplied or count.amount.value >= 1e5]
    counts = [count for count in counts if _plausible(text, count, words)]
    if _NOT_OF_A_NETWORK.search(text, end, min(len(text), match.end() + 40)) or _SETS_OF.search(words):
        return
    if _SHARE.match(text, match.end()) or _DIFFERENCE.search(text, max(0, start - 70), start):
        return
    per = _PER.match(text, match.end())
    together = "respectively" in text[match.end() : match.end() + 60]
    before = subject_before(text, counts[0].start) if len(counts) == 1 else None
    for count in counts:
        last = count is counts[-1]
        stop = match.end() if last else count.end
        subject = before or (subject_after(text, stop) if last else None)
        qualifiers = _qualifiers(words) | ({"respectively"} if together and len(counts) > 1 else set())
        yield from _mentions(passage, count, stop, _CUE, qualifiers, subject, per=per[1] if per else None)


def _plausible(text: str, count: Count, words: str) -> bool:
    """Small bare numbers are a formula's parameters unless a model is said to have them."""
    value = count.amount.value
    if count.multiplied or value >= 1000:
        return value >= 1000
    near = text[max(0, count.start - 60) : count.end + 50]
    return value >= 10 and (
        _TRAINABLE.search(words) is not None or (value >= 20 and _MODEL_NEAR.search(near) is not None)
    )


def _active(passage: Passage, start: int, end: int) -> Iterator[Mention]:
    """Read \"671B (37B active)\" and \"55B active\"."""
    match = _ACTIVE_AFTER.match(passage.text, end)
    if match is None:
        return
    count = read_counts(passage.text, start, end)[-1]
    if count.multiplied and count.amount.value >= 1e6:
        words = match["kind"] or "total"
        yield from _mentions(
            passage, count, match.end(), "total and active parameters", _qualifiers(words), None
        )


def _sized(passage: Passage, start: int, end: int) -> Iterator[Mention]:
    """Read \"a parameter count of 86M\", \"Params: 23.5M\" and \"three LLMs (7B, 13B, 70B)\"."""
    text = passage.text
    before = text[max(0, start - 120) : start]
    if _UNIT_AFTER.match(text, end):
        return
    if match := _SIZE_BEFORE.search(before) if _speaks_of_size(before) else None:
        head = match["head"]
        words = _qualifiers(head)
        exact = ("aram" in head and match["gap"].strip(" :=(") == "") or "umber of" in head
        subject = subject_before(text, start - len(before) + match.start())
        for count in read_counts(text, start, end):
            if count.amount.value >= (1000 if count.multiplied or exact else 1e5):
                family = head.endswith("s")
                yield from _mentions(
                    passage, count, count.end, _SIZE_CUE, _qualifiers(head), subject, family=family
                )
        return
    label = _LABEL_BEFORE.search(before) if "aram" in before[-40:] else None
    group = _GROUP_BEFORE.search(before) if before.rstrip()[-1:] in ("(", ":") else None
    if label or (group and (_CLOSED.match(text, end) or text.startswith("param", end))):
        for count in read_counts(text, start, end):
            if count.amount.value >= (1e4 if label else 1e8) and (count.multiplied or label):
                words = _qualifiers(before[-40:]) if label else frozenset()
                yield from _mentions(passage, count, count.end, _SIZE_CUE, words, None, 0.8)


def _speaks_of_size(text: str) -> bool:
    return any(word in text for word in _SIZE_WORDS) or _SIZE_HEAD.search(text) is not None


def _names(passage: Passage) -> Iterator[Mention]:
    for size in named_sizes(passage.text):
        kind = {"active"} if size.active else set()
        yield Mention(
            Kind.PARAMETERS, passage, size.start, size.end, _NAME_CUE, size.amount,
            qualifiers=frozenset({"name", *kind}), subject=size.name, confidence=size.confidence,
        )  # fmt: skip


def _called(passage: Passage, start: int, end: int) -> Iterator[Mention]:
    """Read \"a 7B model\", and \"ResNet-50 has 25.5M\" beside another model's parameters."""
    text = passage.text
    match = _MODEL_AFTER.match(text, end)
    at = _AT_SIZES.search(text, max(0, start - 12), start) if match is None else None
    behind = (
        start - 1 if text[start - 1 : start] == "(" else at.start() if at and _CLOSED.match(text, end) else 0
    )
    if behind and (name := family_before(text, behind)):
        for count in read_counts(text, start, end):
            if count.multiplied and count.amount.value >= 1e8:
                yield from _mentions(passage, count, count.end, _NAME_CUE, frozenset({"name"}), name, 0.6)
        return
    other = match is None and _AND_OTHER.match(text, end)
    has = (
        match is None
        and (other or _CLOSED.match(text, end))
        and _HAS_BEFORE.search(text, max(0, start - 30), start)
    )
    if not (match or has):
        return
    counts = [c for c in read_counts(text, start, end) if c.multiplied and c.amount.value >= 1e5]
    if counts and match:
        if match["scale"] and counts[0].amount.value < 1e9 and not _near_model(text, start):
            return
        for count in counts:
            stop = match.end() if count is counts[-1] else count.end
            subject = subject_after(text, end) or subject_before(text, start)
            cue = "a model called by its size"
            yield from _mentions(passage, count, stop, cue, frozenset(), subject, 0.8, True)
    elif counts:
        low, _ = sentence(text, start)
        if other or "parameters" in text[low:start]:
            subject = subject_before(text, start)
            yield from _mentions(passage, counts[0], counts[0].end, _CUE, frozenset(), subject, 0.7)


def _near_model(text: str, start: int) -> bool:
    low, high = sentence(text, start)
    return re.search(r"\bparam|model", text[low:high]) is not None


def _qualifiers(words: str) -> frozenset[str]:
    found = {
        "trainable": _TRAINABLE.search(words),
        "active": re.search(r"\bactiv(?:e|ated)\b", words, re.IGNORECASE),
        "total": re.search(r"\btotal\b", words, re.IGNORECASE),
        "additional": re.search(r"\b(?:additional|extra|new|added|LoRA|adapter)\b", words),
    }
    return frozenset(name for name, match in found.items() if match)


def _mentions(
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
    if count.ends and _SCALED.search(text, max(0, count.start - 70), count.start):
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
