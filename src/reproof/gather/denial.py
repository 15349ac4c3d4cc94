"""Devices and places that a paper says it did without: "no GPU was used"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reproof.fact import Kind
from reproof.patterns import lazy

if TYPE_CHECKING:
    from reproof.gather.reading import Reading

_NONE = lazy(
    r"(?:\b(?:no|without|nor|neither|lack(?:s|ing|ed)?(?:\sof)?|not\s(?:a|an|any|need|require|use|using|rely|have)|absence\sof)"
    r"(?:\s(?:\w+[-\s]){0,3}?(?:access\sto\s)?(?:a|an|any|the|for|on|to|use|require|dedicated|of|special\w*|additional|expensive|need)?)*)\s*$",
    re.I,
)
_NOT_DO = lazy(
    r"\b(?:do|does|did|is|are|was|were|has|have|had|can|could)(?:\s?not|n['’]t)\s(?:\w+\s){0,2}?(?:use|require|need|rely|report|have|own|employ|depend"
    r"|involve|necessitate|support|available)\b(?:\s(?:on|to|access|the|a|an|any|use|of)\b)*(?:\s[\w-]+){0,2}\s*$",
    re.I,
)
_ONLY = lazy(
    r"\b(?:not\sonly|no\s(?:more|less|fewer|longer)\sthan|not\s(?:more|less)\sthan|without\sloss)\b", re.I
)


def denied(reading: Reading) -> str | None:
    """Return the words that say the mention is not so ("no GPU was used"), else None."""
    mention = reading.mention
    before = reading.before[-60:]
    if mention.kind not in (Kind.HARDWARE, Kind.REGION) or _ONLY.search(before):
        return None
    match = _NONE.search(before) or _NOT_DO.search(before)
    if match is None and re.match(r"(?i)(?:no|zero|without)\s", mention.text):
        return mention.text
    if match and mention.kind is Kind.HARDWARE:
        return match[0].strip()
    return None
