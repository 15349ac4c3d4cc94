"""Which models there were, and whether they were trained."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reproof.fact import Kind, Phase
from reproof.paper_type.wording import said, wording

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reproof.fact import Fact
    from reproof.paper_type.traits import Trait
    from reproof.prose import Prose

_TRAINING = wording(
    "train|tun|epoch|learning rate",
    r"\b(?:we|our|was|were|are|is|be|been|and|then)\b[^.]{0,60}?"
    r"(?<!post-)(?<!aware )\b(?:re-?train|train|fine-?tun|pre-?train)(?:ed|s|ing|e)?\b"
    r"|\btraining (?:set|data|procedure|details|run|time|epochs?|loss|steps?)\b"
    r"|\bepochs?\b|\blearning rate\b",
)
_NOT_TRAINED = wording(
    "train|tuning",
    r"\b(?:no|without(?: any)?) (?:additional |further |model )?(?:training|fine-?tuning)"
    r"(?: (?:was|is|were))?\b|\btraining-free\b|\bdo(?:es)? not (?:train|fine-?tune|require training)\b",
)
_PRETRAINING = wording(
    "pretrain|pre-train",
    r"\b(?:we|our)\b[^.]{0,40}?\bpre-?train(?:ed|ing)?\b(?! (?:model|language model|weights|on \ue000))",
)
_MODELS = wording(
    "neural|network|transformer|model|llm|gan|cnn|gnn|mlp|encoder|decoder|bert|resnet|classifier|regression"
    "|backbone",
    r"\b(?:neural|network|transformer|language model|llm|gan|cnn|gnn|mlp|encoder|decoder|bert|resnet"
    r"|autoencoder|regression|classifier|diffusion model|backbone|fine-?tun)\w*\b",
)
_API = wording(
    "api|openrouter",
    r"\b(?:gpt-4|gpt-3\.5|gpt-4o|chatgpt|claude|gemini|openai)\b[^.]{0,80}?\bapi\b"
    r"|\bapi\b[^.]{0,60}?\b(?:calls?|quer\w+|access)\b|\bopenrouter\b",
)
_PARTIAL = wording(
    "lora|adapter|-tuning|peft|parameter-efficient|experts|moe",
    r"\bq?lora\b|\badapters?\b|\b(?:prefix|prompt|p)-tuning\b|\bpeft\b|\bparameter-efficient\b"
    r"|\bmixtures?[- ]of[- ]experts\b|\bmoes?\b",
)


def training(prose: Prose, own: Sequence[Fact], run: bool) -> Trait:
    """Decide from sentences, weighed against those that deny it, or from a figure of training."""
    found, denied = said(prose, _TRAINING), said(prose, _NOT_TRAINED)
    taught = {Phase.TRAINING, Phase.FINETUNING, Phase.PRETRAINING}
    timed = any(fact.kind is not Kind.PARAMETERS and fact.phase in taught for fact in own)
    trained = run and (found.count > 2 * denied.count + 1 or timed)
    return found.trait("training", trained, "nothing says that a model was trained")


def pretraining(prose: Prose) -> Trait:
    found = said(prose, _PRETRAINING)
    return found.trait("pretraining", found.count >= 2)


def models(prose: Prose, own: Sequence[Fact], trained: bool) -> Trait:
    found = said(prose, _MODELS)
    return found.trait(
        "models", trained or found.count > 2 or any(fact.kind is Kind.PARAMETERS for fact in own)
    )


def api_only(prose: Prose, trained: bool) -> Trait:
    found = said(prose, _API)
    return found.trait("api_only", found.count > 0 and not trained)


def partial_parameters(prose: Prose, used: bool) -> Trait:
    found = said(prose, _PARTIAL)
    return found.trait("partial_parameters", used and found.count >= 2)
