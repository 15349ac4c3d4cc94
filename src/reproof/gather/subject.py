"""Which model or experiment a mention is about, in the paper's words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reproof.fact import Kind
from reproof.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reproof.gather.reading import Reading

_THING = (
    r"models?|networks?|encoders?|decoders?|baselines?|classifiers?|agents?|ensembles?|variants?|experiments?|ablations?|policy"
    r"|policies|transformers?|backbones?|generators?|discriminators?|simulations?|detectors?|predictors?|studies|study|pipeline"
)
_NOUN: Final = lazy(
    rf"\b(?:(?:our|the|a|an|each|every|all|both|this|largest|smallest)\s)(?:[\w.+/-]+\s){{0,3}}?(?:{_THING})\b",
    re.IGNORECASE,
)
_NAME: Final = lazy(
    r"(?<![\w/-])(?:[A-Z][A-Za-z]*\d[\w.+-]*|[A-Z][a-z]+[A-Z][\w.+-]*|[A-Z]{2,}[a-z]*(?:[-_][\w.+]+)*|[A-Z][A-Za-z]*(?:-[\w.+]+)+)(?![\w/])"
)
_NOT_A_NAME: Final = lazy(
    r"^(?:GPUs?|TPU\w*|CPUs?|NVIDIA|AMD|RTX.*|GTX.*|[AVHPTLK]\d{1,3}s?(?:-.*)?|TITAN.*|DGX.*|Tesla.*|GeForce.*|Xeon.*|Intel.*|RAM|VRAM|SSD|HBM"
    r"|GB|MB|TB|GiB|MHz|GHz|kWh|FLOPs?|MACs?|CO2.*|PUE|USD|AWS|GCP|HPC|SLURM|CUDA.*|PyTorch.*|TensorFlow.*|Adam\w*|SGD|LR|API|FP\d+|BF\d+"
    r"|INT\d+|TF32|EPYC.*|Ryzen.*|SXM\d?|PCIe?.*|NVLink|EC2|AdamW|ID|OS|URL|LaTeX|GitHub|HuggingFace|We|II+|IV|OOM|PPL|[KMGT]?Wh|tCO2.*|ML|AI|NLP|DL|LLMs?|VLMs?)$",
    re.IGNORECASE,
)


_WORDS: Final = lazy(r"^[A-Z][a-z]*(?:-[a-z]+)+$|^(?:GPU|CPU|TPU)-")
"""Hyphenated words at the start of a sentence ("Wall-clock", "Pre-training") are no names."""
REACH: Final = 600
"""Characters on either side in which a subject is looked for: a sentence without end stays cheap."""


def subject_of(reading: Reading, devices: Sequence[tuple[int, int]] = ()) -> str | None:
    """Return the model or experiment nearest to the mention: the row's head, a name, a noun phrase.

    `devices` are the stretches of the passage that name hardware or places, which are no subjects.
    """
    mention, spot = reading.mention, reading.spot
    if mention.subject:
        return _clean(mention.subject)
    if spot.cell is not None and spot.table is not None:
        from reproof.gather.layout import row_subject

        return None if spot.sideways else _clean(row_subject(spot.table, spot.cell.row, spot.cell.column))
    if mention.kind is Kind.REGION:
        return None
    low, high = mention.start - REACH, mention.end + REACH
    near = [(begin, stop) for begin, stop in devices if begin < high and low < stop]
    taken = [(mention.start, mention.end), *near]
    for start, end in (spot.clause, reading.window):
        span = (max(start, low), min(end, high))
        if found := _nearest(mention.passage.text, span, taken):
            return found
    return None


def _nearest(text: str, span: tuple[int, int], taken: Sequence[tuple[int, int]]) -> str | None:
    (start, end), best = taken[0], None
    low = span[0]
    covered = bytearray(max(0, span[1] - low))
    for begin, stop in taken:
        begin, stop = max(begin - low, 0), min(stop - low, len(covered))
        covered[begin:stop] = b"\1" * (stop - begin)
    for pattern in (_NAME, _NOUN):
        for match in pattern.finditer(text, *span):
            name = match[0].rstrip(".-+")
            first, last = match.start(), match.start() + len(name)
            if 1 in covered[first - low : last - low] or _NOT_A_NAME.match(name) or _WORDS.match(name):
                continue
            distance = start - last if last <= start else 3 * (first - end) + 10
            if best is None or distance < best[0]:
                best = (distance, name)
        if best is not None and best[0] < 80:
            break
    return _clean(best[1]) if best else None


def _clean(text: str) -> str | None:
    text = " ".join(re.sub(r"[\ue000-\ue003]", " ", text).split()).strip(" ,;:.")
    return text[:120] or None
