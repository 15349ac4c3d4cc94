"""Sizes that stand in a model's name: LLaMA-7B, Pythia 160M, Qwen3-30B-A3B, GPT-2 (124M)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reproof.patterns import lazy
from reproof.quantity import Interval, parse_multiplied
from reproof.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator

_FAMILIES = (
    r"LLaMA|Alpaca|Vicuna|Pythia|Qwen|QwQ|Mistral|Ministral|Mixtral|Gemma|Gemini|Phi|GPT|OPT|BLOOMZ?|Falcon|MPT"
    r"|Flan|T5|mT5|UL2|BERT|RoBERTa|DeBERTa|ALBERT|ELECTRA|XLM|ViT|DeiT|Swin|CLIP|SigLIP|EVA|ESM|ProGen|Galactica"
    r"|DeepSeek|OLMoE?|SmolLM|TinyLl?ama|StableLM|Cerebras|Nemotron|Granite|Yi|InternLM|InternVL|Baichuan|ChatGLM"
    r"|GLM|Aya|Command|Jamba|Mamba|RWKV|PaLM|PaLI|Chinchilla|Gopher|LLaVA|MiniCPM|Kimi|Zephyr|Orca|WizardLM|CodeGen"
    r"|StarCoder|SantaCoder|Codex|Llemma|Tulu|OpenELM|Whisper|wav2vec|HuBERT|XGLM|mGPT|Dolly|OpenVLA|Molmo|Idefics"
    r"|BLIP|Flamingo|Janus|Emu|SAM|DINO|MAE|BEiT|ConvNeXt|ResNet|EfficientNet|MobileNet|FLUX|SDXL|Stable\sDiffusion"
    r"|Megatron|Switch|GShard|GLaM|LaMDA|Jurassic|Bloomberg|Persimmon|XVERSE|Skywork|Hunyuan|Ernie|MiMo|gpt-oss"
)
_KNOWN = lazy(rf"(?:\b|(?<=[a-z_]))(?:{_FAMILIES})(?![a-z]{{2}})", re.IGNORECASE)
_DATA = lazy(
    r"\b(?:LAION|JFT|CC|YFCC|IG|MovieLens|ML|SA|WebVid|COYO|\w*Pajama|FineWeb|DataComp|Amazon|\w*Celeb|RedCaps|Deep"
    r"|OpenWebText|SIFT|BigANN|HowTo|MNIST|Criteo|The\sPile|Pile|Dolma|C4|ZINC|GEOM|ImageNet|PubChem|UniRef|Conceptual"
    r"|WIT|MTP|Reddit|Wiki\w*|Netflix|Ego4D|Panda|InternVid|VGGFace|Glint|Places|OpenImages|dataset|corpus|data|tokens?"
    r"|Common\s?Crawl|Text|Speech|Audio|Synth\w*)(?:[-_\s\d.]|$)",
    re.IGNORECASE,
)
_STATE_OF_DATA = lazy(
    r"(?:noisy|clean(?:ed)?|filtered|unfiltered|raw|dedup\w*|curated|mixed|full|subset|sample[sd]?|train|pre-?train|synthetic|real|web|books?|wiki)",
    re.IGNORECASE,
)
"""Words that say what data were done to: "noisy-0.77B" is a corpus."""
_NOT_A_MODEL = lazy(
    r"\b(?:Tables?|Figs?\.?|Figures?|Sections?|Sec\.?|App\.?|Appendix|Eqs?\.?|Part|Panel|Phase|Stage|Type|Class|Group"
    r"|Step|Experiment|Algorithm|Lemma|Theorem|Question|Room|GTX|RTX|GeForce|Quadro|Radeon|MX|TPU|Tesla|Cat|CO2|about"
    r"|around|over|than|and|the|of|to|sub|super|multi)[-_\s]*$",
    re.IGNORECASE,
)
_SIZE = r"(\d+(?:\.\d+)?)(B|b|M|m)"
_HYPHENATED = lazy(
    rf"(?<![\w.\-])((?=[A-Za-z\d.+]{{0,32}}[A-Za-z]{{2}}|m?T5)[A-Za-z][A-Za-z0-9.+]{{1,30}}"
    rf"(?:[-_][A-Za-z0-9.+]{{1,20}}){{0,5}}?)[-_]{_SIZE}(?:[-_]A{_SIZE})?(?![A-Za-z0-9])(?!\.\d)",
    re.IGNORECASE,
)
_SPACED = lazy(
    rf"(?<![\w.\-])((?:[A-Z][a-z]{{1,10}}-?)?(?:{_FAMILIES}|llama|Llama|qwen|pythia|gpt|gemma)(?![a-z]{{2}})[\w.+\-]{{0,20}}"
    rf"(?:\s(?:\d(?:\.\d)?|[A-Z][a-zA-Z]{{1,10}}|v\d(?:\.\d)?|base|large|small|tiny|medium|huge)){{0,2}})\s{_SIZE}(?:[-_]A{_SIZE})?(?![A-Za-z0-9])(?!\.\d)"
)
_SIBLING = lazy(
    r"(?:\s?[,/&]\s?(?:and\s|or\s)?|\s(?:and|or)\s)(?:its\s|the\s)?-?(\d{1,3}(?:\.\d{1,2})?)([BbMm])(?![A-Za-z0-9\-–])(?!\.\d|\s?param)"
)
_FAMILY_BEFORE = lazy(rf"\b((?:{_FAMILIES})(?![a-z]{{2}})[\w.+\-]{{0,20}}(?:\s\d(?:\.\d)?)?)\s?[\ue000]?\s?$")
_PARENTHESISED = lazy(
    rf"(?<![\w.\-])([A-Z][A-Za-z0-9.+\-/]{{1,30}}(?:[\s-](?:[A-Z0-9][A-Za-z0-9.+\-]{{0,20}}|base|large|small|tiny|huge"
    rf"|medium|xl))?)(?:\s(?:model|network|variant|backbone))?[\s\ue000]{{0,2}}\([~∼≈]?\s?{_SIZE}\)",
)
_DATA_AFTER = lazy(
    r"[-\s]{0,2}(?:(?!on|with|for|and|in|to|at|from|over)[a-z]+[-\s])?(?:tokens?|images?|words?|pairs?|samples?|examples?|sentences?|documents?|pages?"
    r"|data(?:sets?)?|corpus|corpora|records?|points|vectors|ratings|videos?|steps?|users?|benchmark)\b",
    re.IGNORECASE,
)
_ABOUT_MODELS = lazy(
    r"param|model|famil|variant|LLM|network|backbone|\bweights\b|frozen|(?:en|de)coder|U-?Net", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class NamedSize:
    """A size in a model's name; `active` tells the experts' share in a mixture's name."""

    start: int
    end: int
    name: str
    amount: Interval
    active: bool
    confidence: float


def named_sizes(text: str) -> Iterator[NamedSize]:
    """Yield the sizes in model names; names of data sets, figures and graphics cards are left out."""
    for pattern in (_HYPHENATED, _SPACED, _PARENTHESISED):
        for match in pattern.finditer(text):
            name = match[1]
            if (
                _DATA.search(name)
                or _STATE_OF_DATA.fullmatch(name)
                or _NOT_A_MODEL.search(name)
                or _DATA_AFTER.match(text, match.end())
            ):
                continue
            confidence = _confidence(text, match, pattern is _PARENTHESISED)
            amount = parse_multiplied(match[2], match[3])
            if amount is None or not confidence:
                continue
            yield NamedSize(match.start(1), match.end(), name, amount, False, confidence)
            if pattern is not _PARENTHESISED and match[4]:
                active = parse_multiplied(match[4], match[5])
                if active is not None:
                    yield NamedSize(match.start(4) - 1, match.end(), name, active, True, confidence)


def with_siblings(text: str) -> Iterator[NamedSize]:
    """Yield the sizes in model names, and those of the same family listed behind: "Llama-2 7B and 13B"."""
    for size in named_sizes(text):
        yield size
        at, family = size.end, re.split(r"[\s_-]+(?=\d[\d.]*\s?[BbMm]\b)", size.name)[0]
        while not size.active and (match := _SIBLING.match(text, at)):
            if (
                _DATA_AFTER.match(text, match.end())
                or (amount := parse_multiplied(match[1], match[2])) is None
            ):
                break
            yield NamedSize(match.start(1), match.end(), family, amount, False, size.confidence)
            at = match.end()


def family_before(text: str, end: int) -> str | None:
    """Return the model family's name that ends right before an offset: \"Qwen2.5 (0.5B, 7B)\"."""
    match = _FAMILY_BEFORE.search(text, max(0, end - 40), end)
    return match[1] if match else None


def _confidence(text: str, match: re.Match[str], parenthesised: bool) -> float:
    """Rate the reading: a known family is likely a model, an unknown name with millions hardly."""
    known = _KNOWN.search(match[1]) is not None
    billions = match[3] in "Bb"
    if known:
        return 0.5 if parenthesised and not billions else 0.6
    around = text[max(0, match.start() - 120) : match.end() + 80]
    if parenthesised and not _ABOUT_MODELS.search(around):
        return 0.0
    return 0.5 if billions else 0.3
