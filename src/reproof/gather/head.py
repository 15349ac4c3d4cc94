"""What a head says about the bare numbers beneath it: kind, unit, basis."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reproof.patterns import lazy
from reproof.record import dataclass

if TYPE_CHECKING:
    from reproof.fact import Kind

HOURS: Final = {
    "ms": 0.0, "msec": 0.0, "millisecond": 0.0, "s": 1 / 3600, "sec": 1 / 3600, "second": 1 / 3600,
    "m": 1 / 60, "min": 1 / 60, "minute": 1 / 60, "h": 1.0, "hr": 1.0, "hour": 1.0, "d": 24.0, "day": 24.0,
    "week": 168.0, "wk": 168.0, "month": 730.0,
}  # fmt: skip
LETTER: Final = {"k": 1e3, "m": 1e6, "b": 1e9, "g": 1e9, "t": 1e12, "p": 1e15, "e": 1e18, "z": 1e21}
_WORD: Final = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "mil": 1e6, "mio": 1e6}

_PER = lazy(
    r"(?:\bper[-\s]|/\s?|\beach\s|\bfor\s(?:one|an?|each|every)\s|\bof\s(?:one|an?|each)\s)(epoch|ep|run|step|iteration|iter|fold|seed"
    r"|model|trial|sample|image|query|instance|task|gpu|device|node|token|example|frame|batch|sentence|it|item|entry|request|job"
    r"|dataset|slice|patch|volume|scan|clip|video|document|word|patient|subject|prediction|inference|call|user|prompt)s?\b"
    r"|^(?:(?:avg|mean|average|train\w*|median)\.?\s)?(epoch|step|iteration|batch|fold)\.?(?:\s(?:train\w*\s)?(?:time|duration|runtime)\b|\s?[(\[,])"
)
SMALL = frozenset(
    [
        "step",
        "iteration",
        "iter",
        "sample",
        "image",
        "query",
        "instance",
        "token",
        "example",
        "frame",
        "batch",
        "sentence",
        "it",
        "item",
        "slice",
        "patch",
        "volume",
        "scan",
        "clip",
        "video",
        "document",
        "word",
        "patient",
        "subject",
        "prediction",
        "inference",
        "call",
        "user",
        "prompt",
        "request",
        "entry",
    ]
)
BRACKET = lazy(r"[(\[]([^()\[\]]*)[)\]]")
_ACTIVE = lazy(r"\bactiv(?:e|ated)\b")
_TRAINABLE = lazy(r"\b(?:trainable|learnable|tunable|tuned|trained|tun\.)\b")
_TOTAL = lazy(r"\b(?:total|overall|sum)\b")
POWER_OF_TEN = lazy(r"(?:[×x·∙*]\s?)?10\s?\^\s?[{(]?\s?(\d{1,2})[})]?|\b1?e\+?(\d{1,2})\b")


@dataclass(frozen=True, slots=True)
class Head:
    """A head's reading: the kind and unit its cells take over."""

    kind: Kind
    factor: float | None
    """From the head's unit to the kind's own; None when the head gives no unit and the cell must."""
    cue: str
    per: str | None = None
    qualifiers: frozenset[str] = frozenset()
    unit: str | None = None
    """A currency other than the dollar."""
    floor: float = 0.0
    """Smallest value, in the kind's unit, that counts: what is shorter is a latency."""
    whole: bool = True
    """Named as a whole piece of work (training, a search); of other times one latency means all are."""
    suffixed: bool = False
    """Cells count only with a suffix of their own ("8B" under "Size")."""
    clock: str = ""
    """What the parts of a time written with colons are, one letter each: "hm" under "(hh:mm)"."""


def qualifiers_of(low: str) -> frozenset[str]:
    """Return the words of a head that change its meaning: active, trainable, total."""
    found = {
        name
        for name, pattern in (("active", _ACTIVE), ("trainable", _TRAINABLE), ("total", _TOTAL))
        if pattern.search(low)
    }
    return frozenset(found)


def per_of(low: str) -> str | None:
    """Return what a head's numbers are per: an epoch, a run, a device."""
    match = _PER.search(low)
    if match is None:
        return None
    word = match[1] or match[2]
    return {"iter": "iteration", "it": "iteration", "ep": "epoch"}.get(word, word)


def scale_of(low: str) -> float | None:
    """Return the multiplier a head states: "(M)", "in millions", "(×10^6)"."""
    for bracket in [*BRACKET.findall(low), low]:
        bracket = bracket.strip()
        if word := re.search(r"\b(thousand|million|billion|trillion|mil|mio)s?\b", bracket):
            return _WORD[word[1]]
        if power := POWER_OF_TEN.search(bracket):
            return 10.0 ** int(power[1] or power[2])
        if bracket is not low and (
            letter := re.match(r"^(?:in\s)?(?:#\s?)?([kmbgtp])(?:s|\s?params?|\sparameters)?\.?$", bracket)
        ):
            return LETTER[letter[1]]
    if letter := re.search(r"[,/\-]\s?([kmb]|(?<=s/)[gt])$", low):
        return LETTER[letter[1]]
    if letter := re.match(r"^(?:#\s?)?([mb])[-\s]?(?:params?|parameters)\b", low):
        return LETTER[letter[1]]
    return None
