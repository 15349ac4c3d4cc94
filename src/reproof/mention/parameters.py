"""Parameters of a model: "110M parameters", "a 7B model", "parameter count of 86M", "LLaMA-7B"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reproof.fact import Kind
from reproof.mention import Mention
from reproof.mention._model_names import named_sizes
from reproof.mention._multiplied import (
    APPROXIMATELY,
    COUNT,
    COUNTS,
    START,
    Count,
    read_counts,
    sentence,
)
from reproof.mention._subject import subject_after, subject_before

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.passage import Passage

_DATA: Final = (
    r"tokens?|images?|words?|samples?|examples?|sentences?|documents?|pages?|datasets?|data|corpus|corpora|records?"
    r"|points?|steps?|iterations?|frames?|episodes?|queries|users?|pairs?|rows?|edges?|nodes?|vertices|videos?|clips?"
    r"|characters?|bytes?|bits?|hours?|seconds?|minutes?|days?|GPUs?|TPUs?|FLOPs?|epochs?|batch(?:es)?|articles?"
    r"|particles?|atoms?|molecules?|compounds?|reads?|base|genomes?|sequences?|annotations?|labels?|trajectories"
    r"|people|patients|dollars?|USD|pixels?|voxels?|contexts?|context-?\w*|window|times|percent"
)
_STOP = (
    rf"{_DATA}|and|or|of|with|the|in|for|on|is|are|was|were|to|by|per|from|at|than|as|that|which|we|our|its|their|a"
    r"|an|over|when|while|where|using|fewer|less|more|hyper\w*|if|has|have|each|into|via|not|so|but|times|x"
)
_MIDDLE = rf"(?:(?!(?:{_STOP})\b)[A-Za-z][\w\-]{{0,20}}\s){{0,3}}"
_NOUN = r"(?:param(?:eter)?s?(?![\w\-]*(?:iz|is)|-efficient)(?:-scale)?|weights)\b"
_NOT_AFTER = (
    r"(?!\s(?:fewer|less|more|settings?|combinations?|values?|sets?|configurations?|grids?|spaces?|sweeps?|updates?|groups?|estimates?"
    r"|tying|sharing|per\ssecond|reduction|servers?|files?|choices?|name))"
)
_DIRECT: Final = re.compile(
    rf"{START}(?P<counts>{COUNTS})\+?[-\s]{{0,2}}(?P<middle>\(?{_MIDDLE}[A-Za-z\-]{{0,24}}[)\-]?\s?)?{_NOUN}{_NOT_AFTER}"
)
_MODEL_NOUN = (
    r"(?:model|LLM|SLM|LM|VLM|MLLM|LVLM|VLA|PLM|network|transformer|Transformer|checkpoint|variant|version|backbone"
    r"|baseline|encoder|decoder|encoder-decoder|generator|policy|teacher|student|counterpart|sibling|MoE|Llama|LLaMA"
    r"|Qwen|GPT|BERT|Mistral|Gemma|ViT)"
)
_MODEL: Final = re.compile(
    rf"{START}(?P<counts>{COUNTS})\+?(?:[-\s]{{1,2}}(?P<middle>(?:(?!(?:{_STOP})\b)[A-Za-z][\w\-]{{0,24}}\s){{0,4}})"
    rf"(?:[\w-]{{1,20}}-)?(?:{_MODEL_NOUN}(?:e?s)?|policies)\b|[-\s](?P<scale>scale|size|sized|class|regime)\b)(?!\s(?:updates|calls))"
)
_SIZE: Final = re.compile(
    r"\b(?i:(?:number|amount|count|total|no\.)s?\s(?:of\s)?(?:[\w\-]{1,20}\s){0,3}(?:parameters|params|weights)"
    r"|param(?:eter)?s?[-\s](?:counts?|sizes?|budgets?|numbers?)"
    r"|(?:model|network|LLM|LM|backbone)s?[-\s](?:sizes?|scales?|capacit(?:y|ies))"
    r"|(?:trainable|learnable|active|activated|model|network)\s(?:parameters|params))"
    r"(?P<gap>(?:[^.;\d\n]|(?<=[A-Za-z\-])\d){0,60}?)"
    r"(?:\b(?:is|are|was|were|of|to|at|from|between|equals|reach\w{0,3}|surpass\w{0,3}|exceed\w{0,3}|totals|being|over)"
    rf"\s|[=:≈∼~,(]\s?|(?<=size)\s)\s?{APPROXIMATELY}?(?P<counts>(?<![\w.]){COUNTS})"
)
_ACTIVE: Final = re.compile(
    rf"{START}(?P<all>{COUNT})(?:\s(?P<kind>total|active|activated|dense)"
    r"(?=\s?(?:[,.;:()/]|$)|\s(?:and|with|plus|per\stoken|of\swhich)\b)"
    rf"|\s?\((?:with\s)?{APPROXIMATELY}?(?P<part>{COUNT})\s(?:active|activated)\b)"
)
_HAS: Final = re.compile(rf"\bha(?:s|ve)\s{APPROXIMATELY}?(?P<counts>{COUNT})(?=\s?(?:[),.;]|$))")
_GROUP: Final = re.compile(
    rf"\b(?:models|LLMs|SLMs|LMs|VLMs|MLLMs|LVLMs|networks|transformers|checkpoints|variants|backbones|sizes|scales)"
    rf"\s?[(:]\s?(?P<counts>(?<![\w.]){COUNTS})(?=\s?(?:[),.;]|$|param))"
)
_COLON: Final = re.compile(
    rf"(?:\b[Pp]arameters|\b[Pp]arams|#\s?[Pp]aram(?:eter)?s?)\s?[:=≈]\s?{APPROXIMATELY}?(?P<counts>(?<![\w.]){COUNTS})"
)
_TRAINABLE = re.compile(r"trainable|learnable|tunable|adjustable|learned", re.IGNORECASE)
_MODEL_NEAR = re.compile(r"model|network|\bMLP|NN\b|architecture|perceptron|circuit|ansatz", re.IGNORECASE)
_UNIT_AFTER = re.compile(rf"\s?(?:%|×|x\b|[-\s](?:\w+\s)?(?:{_DATA})\b|[KMGT]i?B\b|[A-Za-z]+/s)")
_FAMILY = re.compile(
    r"\b(?:rang(?:e|es|ing)|span(?:s|ning)?|famil(?:y|ies)|suite|scal(?:e|es|ing)|models?(?:\s\w+)?\sfrom)\b",
    re.IGNORECASE,
)
_PER = re.compile(
    r"\s(?:per|for\seach|in\seach|/)\s?(layer|block|expert|head|task|language|client|agent|module|adapter|partition|shard|device|GPU|rank|node)\b"
)
_CUE: Final = "a number of parameters"
_QUICK = re.compile(r"param|model|weights|network|\d[\s\u2009]?[BbMm]\b|[BM]-|transformer|LM", re.IGNORECASE)
_DIGIT = re.compile(r"\d|illion")


def recognise(passage: Passage) -> Iterator[Mention]:
    """Yield the parameter counts a passage states, and the sizes in the names of models."""
    text = passage.text
    if not _DIGIT.search(text) or not _QUICK.search(text):
        return
    taken: list[tuple[int, int]] = []
    for reader in (_direct, _active, _sizes, _names, _models, _labelled, _short):
        fresh = [m for m in reader(passage) if all(m.end <= low or m.start >= high for low, high in taken)]
        taken += [(m.start, m.end) for m in fresh]
        yield from fresh


def _direct(passage: Passage) -> Iterator[Mention]:
    text = passage.text
    for match in _DIRECT.finditer(text):
        words = text[match.end("counts") : match.end()]
        counts = read_counts(text, match.start("counts"), match.end("counts"))
        if words.endswith("weights"):
            counts = [count for count in counts if count.multiplied or count.amount.value >= 1e5]
        counts = [count for count in counts if _plausible(text, count, words)]
        per = _PER.match(text, match.end())
        basis = per[1] if per else None
        together = "respectively" in text[match.end() : match.end() + 60]
        before = subject_before(text, counts[0].start) if len(counts) == 1 else None
        for count in counts:
            last = count is counts[-1]
            end = match.end() if last else count.end
            subject = before or (subject_after(text, end) if last else None)
            qualifiers = _qualifiers(words) | ({"respectively"} if together and len(counts) > 1 else set())
            yield from _mentions(passage, count, end, _CUE, qualifiers, subject, per=basis)


def _plausible(text: str, count: Count, words: str) -> bool:
    """Small bare numbers are a formula's parameters unless a model is said to have them."""
    value = count.amount.value
    if count.multiplied or value >= 1000:
        return value >= 1000
    near = text[max(0, count.start - 60) : count.end + 50]
    return value >= 10 and (
        _TRAINABLE.search(words) is not None or (value >= 20 and _MODEL_NEAR.search(near) is not None)
    )


def _sizes(passage: Passage) -> Iterator[Mention]:
    text = passage.text
    for match in _SIZE.finditer(text):
        if _UNIT_AFTER.match(text, match.end()):
            continue
        head = text[match.start() : match.start("gap")]
        exact = ("aram" in head and match["gap"].strip(" :=(") == "") or "umber of" in head
        for count in read_counts(text, match.start("counts"), match.end("counts")):
            if count.amount.value >= (1000 if count.multiplied or exact else 1e5):
                subject = subject_before(text, match.start())
                yield from _mentions(
                    passage,
                    count,
                    count.end,
                    "a model's size",
                    _qualifiers(head),
                    subject,
                    family="s" in head[-2:],
                )


def _active(passage: Passage) -> Iterator[Mention]:
    text = passage.text
    for match in _ACTIVE.finditer(text):
        for group in ("all", "part"):
            if match[group] is None:
                continue
            count = read_counts(text, match.start(group), match.end(group))[0]
            kind = match["kind"] or ("total" if group == "all" else "active")
            if count.multiplied and count.amount.value >= 1e6:
                end = match.end("kind") if match["kind"] else count.end
                yield from _mentions(
                    passage, count, end, "total and active parameters", _qualifiers(kind), None
                )


def _names(passage: Passage) -> Iterator[Mention]:
    for size in named_sizes(passage.text):
        kind = {"active"} if size.active else set()
        yield Mention(
            Kind.PARAMETERS, passage, size.start, size.end, "a size in a model's name", size.amount,
            qualifiers=frozenset({"name", *kind}), subject=size.name, confidence=size.confidence,
        )  # fmt: skip


def _models(passage: Passage) -> Iterator[Mention]:
    text = passage.text
    for match in _MODEL.finditer(text):
        counts = read_counts(text, match.start("counts"), match.end("counts"))
        sure = match["scale"] is None or counts[0].amount.value >= 1e9
        for count in counts:
            if count.multiplied and count.amount.value >= 1e5 and (sure or _near_model(text, match)):
                end = match.end() if count is counts[-1] else count.end
                subject = subject_after(text, match.end("counts")) or subject_before(text, counts[0].start)
                yield from _mentions(
                    passage, count, end, "a model called by its size", frozenset(), subject, 0.8, True
                )


def _labelled(passage: Passage) -> Iterator[Mention]:
    """Read \"Params: 23.5M\" and \"three LLMs (7B, 13B, 70B)\"."""
    text = passage.text
    for pattern, least in ((_COLON, 1e4), (_GROUP, 1e8)):
        for match in pattern.finditer(text):
            if _UNIT_AFTER.match(text, match.end()):
                continue
            for count in read_counts(text, match.start("counts"), match.end("counts")):
                if count.amount.value >= least and (count.multiplied or pattern is _COLON):
                    words = _qualifiers(text[max(0, match.start() - 12) : match.start("counts")])
                    yield from _mentions(passage, count, count.end, "a model's size", words, None, 0.8)


def _near_model(text: str, match: re.Match[str]) -> bool:
    low, high = sentence(text, match.start())
    return re.search(r"\bparam|model", text[low:high]) is not None


def _short(passage: Passage) -> Iterator[Mention]:
    text = passage.text
    for match in _HAS.finditer(text):
        low, _ = sentence(text, match.start())
        if "parameters" in text[max(0, low) : match.start()]:
            for count in read_counts(text, match.start("counts"), match.end("counts")):
                if count.multiplied:
                    subject = subject_before(text, count.start)
                    yield from _mentions(passage, count, count.end, _CUE, frozenset(), subject, 0.7)


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
    """Yield the count; of a family said to range between two sizes, the two sizes as well."""
    text = passage.text
    if re.match(r"\seach\b", text[end : end + 6]):
        qualifiers |= {"each"}
    qualifiers |= count.qualifiers
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
