"""The model a count is about, when its name stands right beside the count."""

from __future__ import annotations

from typing import Final

from reproof.patterns import lazy

_NAME = (
    r"[A-Z][\w.+/\-]{0,30}(?:[\s\-](?:[A-Z0-9][\w.+/\-]{0,20}|base|large|small|tiny|huge|medium|xl))"
    r"{0,3}(?:\s(?:model|network|encoder|decoder|architecture|variant|backbone)s?)?"
)
_ROLE = (
    r"(?:[a-z][a-z\-]{1,20}\s){0,3}(?:model|network|encoder|decoder|backbone|transformer|classifier|policy|head|module"
    r"|generator|discriminator|teacher|student|variant|adapter|architecture|baseline)"
)
_LINK = (
    r"(?:has|have|having|with|contains?|containing|compris(?:es|ing)|consists?\sof|of|uses?|using|is|at|totals|includes?"
    r"|requires?|needs|features|reaches)"
)
_LEAD = (
    r"(?:(?:a\stotal\sof|in\stotal|only|just|about|around|approximately|approx\.|roughly|nearly|almost|some|over|up\sto"
    r"|more\sthan|less\sthan|under|an?|the)\s|[~∼≈]\s?){0,3}"
)
_BEFORE: Final = lazy(
    rf"(?:\b(?P<name>{_NAME})|\b(?:[Tt]he|[Oo]ur|[Aa]n?|[Tt]his)\s(?P<role>{_ROLE}))"
    rf"(?:\s?[\ue000\ue001\ue003]|\s\([^()\d]{{1,30}}\))?(?:,?\s(?:which\s)?{_LINK}\s|\s?\(|,\s|:\s|\s?=\s?){_LEAD}$"
)
_AFTER: Final = lazy(rf"[-\s](?:[a-z][\w\-]{{0,20}}\s){{0,2}}(?P<name>{_NAME})")
_LEADING = lazy(
    r"^(?:The|Our|We|In|For|A|An|This|It|With|Both|All|Each|These|Thus|Here|They|While|As|On|Total|Table|Figure|Model"
    r"|Models|Parameters|Params|Using|Section|However|Overall|There|That|Its|Their|Then|Since|When|At|To|By|From)\b\s?"
)

_VAGUE = frozenset(
    {"model", "models", "network", "networks", "architecture", "LLM", "LLMs", "LM", "baseline", "variant"}
)


def subject_before(text: str, start: int) -> str | None:
    """Return the name before a count: \"BERT-base has 110M\", \"ResNet-50 (25.6M\"."""
    match = _BEFORE.search(text, max(0, start - 90), start)
    return _clean(match["name"] or match["role"]) if match else None


def subject_after(text: str, end: int) -> str | None:
    """Return the name after a count: \"the 175B-parameter GPT-3\"."""
    match = _AFTER.match(text, end)
    return _clean(match["name"]) if match else None


def _clean(name: str) -> str | None:
    name = _LEADING.sub("", _LEADING.sub("", name)).rstrip(".,-/")
    return name if len(name) > 1 and name not in _VAGUE else None
