"""The names of what is counted or set in training: epochs, steps, layers, batch size, learning rate."""

from __future__ import annotations

import re
from typing import Final

from reproof.patterns import lazy
from reproof.quantity import NUMBER, WORD_NUMBER
from reproof.record import dataclass


@dataclass(frozen=True, slots=True)
class Naming:
    """How amounts of some kind are named in a sentence."""

    words: tuple[str, ...]
    """Of these stands one close by, which tells where the costly pattern is worth trying."""
    pattern: re.Pattern[str]
    """Reads the number n, its letter k and, in a group of its own, the wording."""
    names: tuple[str, ...]
    """What is named by each wording."""
    setting: bool
    """Whether the amount is set, before any training, and not counted."""

    def name(self, match: re.Match[str]) -> str:
        return next(name for i, name in enumerate(self.names) if match[f"w{i}"])


def _alternatives(wordings: dict[str, str]) -> str:
    return "|".join(f"(?P<w{i}>{wording})" for i, wording in enumerate(wordings))


_NOUNS: Final = {
    r"(?:training\s)?epochs?": "epochs",
    r"(?:(?:gradient|optimi[sz]ation|training|optimizer|update)\s)?(?:steps|iterations|updates)": "steps",
    r"episodes?": "episodes",
    r"(?:(?:transformer|encoder|decoder|hidden|attention)\s)?layers": "layers",
    r"attention\sheads": "heads",
    r"(?:training\s|text\s)?tokens": "tokens",
    r"warm-?up\s(?:steps|epochs)": "warmup",
}
_NUMBER_OF = r"(?:(?:number|num\.?|no\.)\s(?:of\s)?|max(?:imum|\.)?\s(?:number\sof\s)?|total\s)"
_SETTINGS: Final = {
    r"batch[\s-]size": "batch size",
    r"(?:initial\s|peak\s|base\s|maximum\s)?learning\srate": "learning rate",
    r"weight\sdecay": "weight decay",
    r"dropout(?:\s(?:rate|probability))?": "dropout",
    r"hidden\s(?:size|dimension(?:ality)?)|embedding\s(?:size|dimension(?:ality)?)": "dimension",
    r"(?:(?:maximum|max\.?)\s)?(?:sequence|context)\slength|context\swindow": "sequence length",
    r"(?:sampling\s|softmax\s)?temperature": "temperature",
    r"warm-?up\sratio": "warmup ratio",
    r"warm-?up(?:\s(?:period|phase|steps))?": "warmup",
    r"label\ssmoothing(?:\s(?:factor|rate))?": "label smoothing",
    r"gradient(?:\snorm)?\sclipping(?:\s(?:norm|threshold|value))?": "gradient clipping",
    r"(?<!Nesterov\s)momentum": "momentum",
    r"beam\s(?:size|width)": "beam size",
    r"(?:LoRA\s)?rank(?=\s(?:of|=|is))|LoRA\srank": "rank",
    r"vocabulary(?:\ssize)?|vocab\ssize": "vocabulary size",
    r"(?:feed-?forward|FFN|intermediate)\s(?:size|dimension(?:ality)?)": "feed-forward size",
    r"patch\ssize": "patch size",
    r"(?:image|input)\s(?:size|resolution)": "resolution",
    r"discount\s(?:factor|rate)": "discount factor",
    r"replay\sbuffer(?:\ssize)?": "replay buffer",
    rf"{_NUMBER_OF}(?:transformer\s|encoder\s|decoder\s|hidden\s)?layers": "layers",
    rf"{_NUMBER_OF}(?:attention\s)?heads": "heads",
    rf"{_NUMBER_OF}(?:training\s|train\s)?epochs": "epochs",
    rf"{_NUMBER_OF}(?:training\s|train\s|gradient\s)?(?:steps|iterations)": "steps",
    rf"{_NUMBER_OF}episodes": "episodes",
}
_VALUE = rf"(?:{NUMBER}|(?i:{WORD_NUMBER}))"
_KIND_OF = (
    r"(?:effective|global|total|per-?(?:device|gpu)|micro|mini|train(?:ing)?|eval(?:uation)?|test)[\s-]?"
)
_IS = r"(?:of|:|=|is|was|to|at|set\sto|is\sset\sto|was\sset\sto|fixed\s(?:to|at))?"
COUNTS: Final = Naming(
    ("epoch", "steps", "iterations", "updates", "episode", "layers", "heads", "tokens", "warm"),
    lazy(
        rf"(?<![\w.,^/×-])(?P<n>{_VALUE})\s?(?P<k>[kKMBT]|thousand|million|billion|trillion)?[\s-]"
        r"(?:(?:full|complete|total|additional|training|more|further|different|independent)\s)?"
        rf"(?:{_alternatives(_NOUNS)})\b(?!\s?(?:/|per\b|each\b|×))",
        re.IGNORECASE,
    ),
    tuple(_NOUNS.values()),
    setting=False,
)
_SETTING_WORDS: Final = (
    "batch", "rate", "decay", "dropout", "dimension", "hidden", "embedding", "length", "window",
    "temperature", "number of", "max", "warm", "smoothing", "clipping", "momentum", "beam", "rank of",
    "lora rank", "vocab", "forward size", "forward dim", "ffn", "intermediate ", "patch size", "image size",
    "input size",
    "resolution", "discount", "replay",
)  # fmt: skip
SETTINGS: Final = Naming(
    _SETTING_WORDS,
    lazy(
        rf"\b(?P<q>{_KIND_OF})?(?:{_alternatives(_SETTINGS)})(?:\s(?P<per>per\s(?:GPU|device)))?"
        rf"\s?(?:\(\w+\)\s?)?{_IS}\s(?P<n>{NUMBER})(?P<k>[kKM])?"
        r"(?![\w%]|\.\d|\s?(?:[-–,/]|to|or|and)\s?\d)",
        re.IGNORECASE,
    ),
    tuple(_SETTINGS.values()),
    setting=True,
)
_OF_WHAT: Final = r"effective|global|total|mini|micro|per-device|training|train|eval"
_LABELS: Final = tuple(
    (lazy(rf"(?:(?:{_OF_WHAT})[\s-])?(?:{wording})(?:\s?\([^)]*\))?", re.IGNORECASE), name)
    for wording, name in (*_SETTINGS.items(), *_NOUNS.items())
)
_NUMBER_WORD: Final = lazy(r"^(?:number|num\.?|no\.?|#)\s(?:of\s)?", re.IGNORECASE)
_QUALIFIER: Final = lazy(rf"\b({_OF_WHAT}|per\s(?:GPU|device))\b", re.IGNORECASE)


def name_of_label(label: str) -> str | None:
    """Return what the label of a table's row names, if it names nothing else."""
    text = _NUMBER_WORD.sub("", label.strip().rstrip(":"))
    return next((name for pattern, name in _LABELS if pattern.fullmatch(text)), None)


_LIMIT: Final = lazy(r"\s*max", re.IGNORECASE)
_LENGTHS: Final = frozenset({"sequence length"})
"""Settings that are limits by nature, whether or not they are called so."""


def limits(name: str, words: str) -> bool:
    """Return whether words give the most there may be of a count: max epochs."""
    return name not in _LENGTHS and _LIMIT.match(words) is not None


def qualifiers_of_label(label: str) -> frozenset[str]:
    found = {one.lower() for one in _QUALIFIER.findall(label)}
    if limits(name_of_label(label) or "", label):
        found.add("at most")
    return frozenset(found)
