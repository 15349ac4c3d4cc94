"""Lengths of training by several measures: steps, epochs, batches, examples, tokens."""

from __future__ import annotations

import re
from math import prod
from typing import TYPE_CHECKING, Final

from reproof.ledger.interval import gap, printed, product
from reproof.patterns import lazy
from reproof.quantity import Interval, parse_multiplied
from reproof.stated import Computation, Figure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.passage import Passage

_N = r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?(?:\s?[×]\s?10\s?\^?\s?\d{1,2})?"
_K = r"(?:\s?[kKMBT](?![A-Za-z])|\s(?:thousand|million|billion|trillion)\b)"
_OF = r"\s?(?:size\s)?(?:of|is|was|=|:|to)\s"
_STEPS: Final = lazy(
    rf"(?<![\w.,-])(?P<n>{_N})(?P<k>{_K})?\s(?:training\s|gradient\s|optimi[sz](?:ation|er)\s|update\s)?(?:steps|iterations|updates)\b(?!\sof\swarm)"
)
_BATCH: Final = lazy(
    rf"\b(?P<q>global\s|total\s|effective\s|mini)?batch(?:[\s-]size)?s?\s(?:of|is|was|=|to)\s(?P<n>{_N})(?P<k>{_K})?(?:\s(?P<unit>tokens|sequences|examples|samples|sentences|documents|images))?\b",
    re.IGNORECASE,
)
_PER_BATCH: Final = lazy(
    rf"\b[Ee](?:ach|very)\s(?:batch|step|update)\s(?:holds|contains|has|sees|consists\sof|processes|uses)\s(?P<n>{_N})(?P<k>{_K})?\s(?P<unit>tokens)\b"
    rf"|(?<![\w.,-])(?P<n2>{_N})(?P<k2>{_K})?\stokens\sper\s(?:batch|step|update)\b"
)
_LENGTH: Final = lazy(
    rf"\b(?:sequence|context|input)\s(?:length|window|size)s?\s(?:of|is|was|=|to)\s(?P<n>{_N})(?P<k>{_K})?|\b(?:sequences|sentences|chunks|segments|documents)\sof\s(?:length\s)?(?P<n2>{_N})(?P<k2>{_K})?(?:\stokens)?\b"
)
_TOKENS: Final = lazy(
    rf"(?:\b(?:see[sn]?|total\sof|i\.e\.,?(?:\son)?|process(?:es|ed)?|amount(?:s|ing)\sto|consum(?:es|ed)|correspond(?:s|ing)\sto|result(?:s|ing)\sin|giv(?:es|ing)|yield(?:s|ing)|for|=|or)\s(?:a\stotal\sof\s|about\s|roughly\s|approximately\s|around\s|over\s|nearly\s|[~≈]\s?)*)"
    rf"(?P<n>{_N})(?P<k>{_K})?\s(?:training\s)?tokens(?!\sper)\b"
)
_EPOCH: Final = lazy(
    rf"\b(?:one|an?|each|per|every)\sepoch\s(?:is|has|takes|consists\sof|corresponds\sto|amounts\sto|comprises|contains|=)\s(?:about\s|roughly\s|[~≈]\s?)?(?P<n>{_N})(?P<k>{_K})?\s(?:training\s|gradient\s)?(?:steps|iterations|updates)\b"
    rf"|(?<![\w.,-])(?P<n2>{_N})(?P<k2>{_K})?\s(?:training\s|gradient\s)?(?:steps|iterations|updates)\s(?:per|in\seach|for\sone)\s?epoch\b",
    re.IGNORECASE,
)
_EXAMPLES: Final = lazy(
    rf"(?<![\w.,-])(?P<n>{_N})(?P<k>{_K})?\s(?:(?:training|annotated|labelled|labeled|unique)\s)?(?:examples|samples|images|sentences|instances|pairs|sequences|documents|dialogues|utterances|questions)\b(?!\sper)"
)
_PART: Final = lazy(
    r"\b(?:warm-?up|respectively|from|additional\w*|first|last|until|stage|phase|up\sto|remaining|another|per\s(?:GPU|device)|accumulat\w*|increas\w*|ramp\w*|then|every|average|unique|subset|mini|dropped|curriculum)\b|[\ue000\ue001]|\bet\sal",
    re.IGNORECASE,
)
_EFFECTIVE: Final = lazy(
    rf"\b(?:effective|global|total|overall|resulting)\s(?:training\s|mini-?)?batch(?:[\s-]size)?\s(?:of|is|was|=|to)\s(?P<n>{_N})\b",
    re.IGNORECASE,
)
_EACH: Final = lazy(
    rf"\b(?:per-?\s?(?:device|GPU)\s|micro-?\s?|local\s)batch(?:[\s-]size)?s?\s(?:of|is|was|=|to)\s(?P<a>{_N})\b|\bbatch(?:[\s-]size)?\s(?:of|is|was|=)\s(?P<b>{_N})\s(?:per|on\seach)\s(?:GPU|device|card)\b",
    re.IGNORECASE,
)
_COUNT = r"\d{1,5}|two|three|four|five|six|eight|sixteen"
_DEVICES: Final = lazy(
    rf"(?<![\w.,-])(?P<n>{_COUNT})\s(?:[A-Z][\w-]*\s){{0,3}}(?:GPUs|devices|cards|TPUs|chips)\b(?P<per>\s(?:each|per))?",
    re.IGNORECASE,
)
_NODES: Final = lazy(
    rf"(?<![\w.,-])(?P<n>{_COUNT})\s(?:compute\s)?(?:nodes|machines|servers|hosts)\b", re.IGNORECASE
)
_ACCUMULATED: Final = lazy(
    rf"(?<![\w.,-])(?P<a>{_COUNT})\s(?:gradient[\s-])?accumulation\ssteps|\baccumulation\s(?:steps\s|factor\s)?(?:of|over|=|is|for)\s(?P<b>{_COUNT})\b|\baccumulat\w+\s(?:gradients\s)?(?:over|for)\s(?P<c>{_COUNT})\b",
    re.IGNORECASE,
)
_LIMIT: Final = 0.06


def training(passage: Passage) -> Iterator[Computation]:
    """Yield lengths of training that the other figures of the sentence do not give."""
    text = passage.text
    if "batch" not in text.lower():
        return
    for start, end in passage.sentences():
        words = text[start:end]
        if "batch" not in words.lower() or len(words) > 450:
            continue
        if "token" in words:
            yield from _tokens(passage, (start, end))
        if "epoch" in words:
            yield from _epoch(passage, (start, end))
        if _EFFECTIVE.search(words):
            yield from _batch(passage, (start, end))


def _one(pattern: re.Pattern[str], text: str, span: tuple[int, int]) -> re.Match[str] | None:
    found = list(pattern.finditer(text, *span))
    return found[0] if len(found) == 1 else None


def _value(match: re.Match[str]) -> Interval | None:
    names = match.groupdict()
    if names.get("n2"):
        return parse_multiplied(names["n2"], names.get("k2"))
    return parse_multiplied(names["n"], names.get("k"))


def _tokens(passage: Passage, span: tuple[int, int]) -> Iterator[Computation]:
    text = passage.text
    steps, whole = _one(_STEPS, text, span), _one(_TOKENS, text, span)
    if steps is None or whole is None or _PART.search(text, *span):
        return
    each = _one(_PER_BATCH, text, span)
    batch = _one(_BATCH, text, span)
    length = _one(_LENGTH, text, span)
    if each is not None:
        parts = [steps, each]
    elif batch is not None and batch["unit"] == "tokens":
        parts = [steps, batch]
    elif batch is not None and length is not None:
        parts = [steps, batch, length]
    else:
        return
    yield from _object(passage, whole, parts)


def _epoch(passage: Passage, span: tuple[int, int]) -> Iterator[Computation]:
    text = passage.text
    epoch, batch, examples = (_one(pattern, text, span) for pattern in (_EPOCH, _BATCH, _EXAMPLES))
    if epoch is None or batch is None or examples is None or _PART.search(text, *span):
        return
    many, size, stated = _value(examples), _value(batch), _value(epoch)
    if many is None or size is None or stated is None or size.value < 1 or batch["unit"] == "tokens":
        return
    made = Interval(
        many.value / size.value,
        (many.low or many.value) / size.value - 1,
        (many.high or many.value) / size.value + 1,
    )
    if abs(gap(printed(stated), made)) < _LIMIT:
        return
    name = "n2" if epoch.groupdict().get("n2") else "n"
    yield Computation(
        "product",
        Figure(stated, passage.place(epoch.start(name), epoch.end(name)), epoch[name]),
        tuple(
            Figure(printed(stated), passage.place(one.start(), one.end()), one[0])
            for one in (examples, batch)
        ),
        made,
        f"{examples[0].strip()} in batches of {size.value:g}",
        exact=True,
    )


def _batch(passage: Passage, span: tuple[int, int]) -> Iterator[Computation]:
    text = passage.text
    whole, each, devices = (_one(pattern, text, span) for pattern in (_EFFECTIVE, _EACH, _DEVICES))
    if (
        whole is None
        or each is None
        or devices is None
        or re.search(
            r"[\ue000\ue001]|\brespectively\b|\b(?:tensor|pipeline|model|expert|context)[\s-]parallel",
            text[slice(*span)],
        )
    ):
        return
    nodes, accumulated = list(_NODES.finditer(text, *span)), list(_ACCUMULATED.finditer(text, *span))
    if (
        len(nodes) > 1
        or len(accumulated) > 1
        or (nodes and not re.search(r"\b(?:with|of|each|per|×|x)\b", text[slice(*span)]))
    ):
        return
    if not accumulated and "accumul" in text.lower():
        return
    parts = [each, devices, *nodes, *accumulated]
    values = []
    for one in parts:
        digits = next(
            value for name, value in one.groupdict().items() if value and name in ("n", "a", "b", "c")
        )
        number = parse_multiplied(digits, None)
        if number is None:
            return
        values.append(number.value)
    stated = parse_multiplied(whole["n"], None)
    if stated is None:
        return
    made = prod(values)
    if stated.value == made or (accumulated and stated.value == made / values[-1]):
        return
    if not accumulated and stated.value % made == 0:  # gradients may be accumulated without a word
        return
    yield Computation(
        "product",
        Figure(Interval.exact(stated.value), passage.place(whole.start("n"), whole.end("n")), whole["n"]),
        tuple(
            Figure(Interval.exact(value), passage.place(one.start(), one.end()), one[0])
            for one, value in zip(parts, values, strict=True)
        ),
        Interval.exact(made),
        " x ".join(f"{value:g}" for value in values),
        exact=True,
    )


def _object(passage: Passage, whole: re.Match[str], parts: list[re.Match[str]]) -> Iterator[Computation]:
    stated, values = _value(whole), [_value(one) for one in parts]
    if stated is None or any(value is None for value in values):
        return
    implied = product([printed(value) for value in values if value is not None])
    rough = re.search(r"about|roughly|approximately|around|over|nearly|[~≈]", whole[0])
    amount = printed(stated)
    room = 0.15 if rough else _LIMIT
    if abs(gap(amount, implied)) < room:
        return
    # 1k may stand for 1,024, thrice
    if 0.9 < stated.value / implied.value < 1.1:
        return
    yield Computation(
        "product",
        Figure(
            stated, passage.place(whole.start("n"), whole.end("n")), f"{whole['n']}{whole['k'] or ''} tokens"
        ),
        tuple(Figure(stated, passage.place(one.start(), one.end()), one[0]) for one in parts),
        implied,
        " x ".join(one[0].strip() for one in parts),
        exact=True,
    )
