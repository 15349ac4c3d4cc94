"""What a stated amount is about, whose it is, and whether it is one of several."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reproof.passage import CITE, CITET
from reproof.patterns import lazy

if TYPE_CHECKING:
    from reproof.passage import Passage

_ENTITY: Final = lazy(
    r"(?<![\w\\])(?:[A-Z][A-Za-z]*[A-Z\d][\w.+-]*|[A-Z]{2,}[\w.+-]*|\d+-[a-z]{3,}(?!-epoch)|[A-Za-z]+-\d+[A-Za-z]*|[A-Z][a-z]+(?:Net|BERT|GPT|Former|Set))(?![\w])"
)
_GENERIC: Final = lazy(
    r"^(?:[A-Z]\d{1,2}|GPU|GPUs|CPU|TPU|AdamW?|SGD|RMSprop|LR|MLP|CNN|RNN|LSTM|A100|V100|H100|NVIDIA|RTX|PyTorch|TensorFlow|LLMs?|API|ReLU|GELU|BF16|FP16|FP32"
    r"|\d+-(?:epoch|step|layer|head|gram|shot|fold|bit|dimensional|way|day|hour|episode)s?|I|II|III|OK|ID|OOD|SOTA|SoTA|NLP|ML|AI|RL)$"
)
_PHASES: Final = lazy(
    r"\b(?:pre-?train\w*|fine-?tun\w*|SFT|DPO|PPO|GRPO|RLHF|warm-?up|stage[\s-]?(?:\d|one|two|three|I+)|phase[\s-]?\d|linear\sprob\w*|distill\w*|teacher|student|probe\w*"
    r"|baselines?|ablations?|search|tuning|classifier|discriminator|generator|critic|actor|encoder|decoder|reward\smodel|evaluat\w+|test|inference|pilot|preliminary|toy|small|large|base|tiny)\b",
    re.IGNORECASE,
)
_VARIED: Final = lazy(
    r"\b(?:instead|rather|vary|varied|varying|varies|each\sof|respectively|either|or|vs\.?|versus|compared?|between"
    r"|from|first|last|every|until|after|before|initial\s\d|another|additional|remaining|except|unless|when|if|would"
    r"|could|might|up\sto|at\smost|at\sleast|more|fewer|less|most|early|converge\w*|patience|original|authors|they"
    r"|their|previous|prior|grid|range|search\w*|sweep|candidates|values|within|plateau|around|only|reduced|longer"
    r"|shorter|double\w*|half|increas\w*|decreas\w*|decay\w*|drop\w*|multipl\w*|divid\w*|milestones?|at\sepochs?)\b"
    r"|[{[]|\bet\sal",
    re.IGNORECASE,
)


_EXCEPTION: Final = lazy(r"\b(?:exceptions?|due\sto\s(?:memory|GPU|VRAM))\b", re.IGNORECASE)
"""Words of a sentence that sets something else for some of the models."""
_ONLY: Final = lazy(r"\bfor\sonly\s?$", re.IGNORECASE)
_SCHEDULE: Final = lazy(
    r"\b(?:with|and|using)\s(?:an?\s)?(?:linear|cosine|polynomial|exponential)\s(?:learning\srate\s)?(?:decay|schedule)\b",
    re.IGNORECASE,
)
"""How a learning rate goes on from the value given, which is one value all the same."""


def about(passage: Passage, words: str) -> frozenset[str]:
    """Return the names and phases a sentence and its heading speak of."""
    found = _names(words)
    found |= {_phase(one) for one in _PHASES.findall(words)}
    for title in passage.section[-1:]:
        found |= {_phase(one) for one in _PHASES.findall(title)}
        found |= _names(title)
    return frozenset(found)


def names_in(passage: Passage, words: str) -> frozenset[str]:
    """Return the names alone that a sentence and its heading speak of."""
    return frozenset(one for one in about(passage, words) if not one.startswith("~"))


def _names(words: str) -> set[str]:
    found = (one.rstrip(".+-") for one in _ENTITY.findall(words))
    return {one for one in found if not _GENERIC.match(one)}


def _phase(word: str) -> str:
    return "~" + re.sub(r"[\s-]", "", word.lower())[:7]


def cited(words: str) -> bool:
    """Whether a sentence cites somebody, whose amounts it may give."""
    return CITE in words or CITET in words


def varied(text: str, sentence: tuple[int, int], match: re.Match[str]) -> bool:
    """Whether the clause around an amount speaks of one among several, or of a limit."""
    if _EXCEPTION.search(text, *sentence):
        return True
    return _VARIED.search(_clause(text, sentence, match)) is not None


def _clause(text: str, sentence: tuple[int, int], match: re.Match[str]) -> str:
    """Return the words around a count up to the next comma, semicolon or bracket."""
    before = re.split(r"[,;:()]\s", text[sentence[0] : match.start()])[-1]
    after = re.split(r"[,;:()]", text[match.end() : sentence[1]], maxsplit=1)[0]
    return f"{_ONLY.sub('', before)} {_SCHEDULE.sub('', after)}"
