"""Whether code, data and instructions are really there, and whether the work makes anything new.

A link proves code and nothing else; a placeholder beside it proves nothing at all.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reproof.passage import PassageKind
from reproof.patterns import lazy

if TYPE_CHECKING:
    from reproof.evidence import Evidence
    from reproof.passage import Document

_NEAR: Final = 250
"""Characters around a link within which a placeholder is spoken of."""
_PENDING: Final = lazy(
    r"\bplace-?holders?\b|\b(?:to be|will be|shall be|are going to be) (?:\w+ ){0,2}?(?:added|released"
    r"|replaced|published|updated|announced|inserted|provided|uploaded|shared|open-?sourced"
    r"|(?:made )?(?:public(?:ly)?|available))\b"
    r"|\breplace (?:\w+ )?(?:with|by)\b|\bdummy (?:link|url)\b|\b(?:link|url) (?:removed|redacted|withheld)\b"
    r"|\b(?:TBA|TBD|FIXME)\b|\bupon (?:acceptance|publication)\b|\bafter (?:acceptance|publication|review)\b",
    re.I,
)
_OF_CODE: Final = lazy(
    r"\b(?:code|repository|repo|implementation|link|url|https?|data\w*|artifacts?)\b", re.I
)
_INSTRUCTIONS: Final = lazy(
    r"\breadme\b|\binstructions?\b|\bcommands?\b|\b(?:scripts?|notebooks?|make ?files?)\b[^.]{0,60}"
    r"\b(?:reproduc|replicat|regenerat|run|rerun|generat)\w*"
    r"|\bstep-by-step (?:instructions?|guides?|descriptions? of how)\b",
    re.I,
)
"""What tells a reader how; code "for reproducing the figures" only says what for."""
_THEIRS: Final = lazy(
    r"\b(?:the|their|original|official) (?:original |official )?authors?\b|\b(?:original|official|their)\b"
    r"[^.]{0,40}\b(?:code|repository|implementation|readme|scripts?|instructions?)\b|\bet al\b"
    r"|[\ue000\ue001]",
    re.I,
)
_PARTICIPANTS: Final = lazy(
    r"\b(?:annotators?|participants?|workers?|raters?|prompt\w*|tuned|tuning|following|command[- ]line)\b",
    re.I,
)
_OWN_CODE: Final = lazy(
    r"\b(?:our|own) (?:[\w-]+ ){0,2}?(?:code|codebase|(?:re-?)?implementations?|repository|repo|scripts?"
    r"|library|toolkit|package|software|data-?sets?|benchmark|corpus|checkpoints?|weights)\b"
    r"|\bwe (?:\w+ ){0,2}?(?:release|open-?source|publish|re-?implement|implement|code|write|wrote)"
    r"(?:d|ed|s)?\b"
    r"|\b(?:implemented|written|built|trained|developed) from scratch\b"
    r"|\bcode(?:base)? (?:is|was|will be|can be)\b"
    r"|\\(?:code|data)URL\b",
    re.I,
)
"""Words for something the authors made and may hand out."""
_NEW_DATA: Final = lazy(
    r"\bwe (?:\w+ ){0,2}?(?:creat|generat|construct|build|built|collect|introduc|extend|annotat|curat|modif"
    r"|expand)\w*\b[^.]{0,60}\b(?:data-?sets?|data|benchmarks?|corpus|variants?|tasks?|annotations?|maps?)\b",
    re.I,
)


_NAMED: Final = lazy(
    r"\b[Ww]e (?:\w+ ){0,2}?(?:introduce|propose|present|develop|build|built|design)(?:d|ed"
    r"|s)? (?:[a-z]\S* ){0,3}?"
    r"[A-Z][\w-]*[A-Za-z]\b|\b[Oo]ur (?:\w+ )?(?:models?|networks?|systems?|architectures?|tools?|agents?)\b"
)
"""A thing with a name of its own, or one that the authors call theirs."""
_NEW_MODEL: Final = lazy(
    r"\bwe (?:\w+ ){0,2}?(?:propose|introduce|present|develop|design|contribute)(?:d|ed|s)?\b[^.]{0,80}"
    r"\b(?:models?|networks?|architectures?|systems?|toolkits?|library|libraries|frameworks?|simulators?"
    r"|packages?|agents?|tools?|transformers?|encoders?|decoders?|classifiers?|software)\b",
    re.I,
)


def pending(url: str, document: Document) -> bool:
    """Whether the paper, its checklist included, says that a link or the code behind it is not there yet."""
    plain = url.partition("//")[2].rstrip("/.") or url
    for match in re.finditer(re.escape(plain[:120]), document.flat) if len(plain) > 4 else ():
        if _PENDING.search(document.flat[max(0, match.start() - _NEAR) : match.end() + _NEAR]):
            return True
    for passage in document.passages:
        if passage.kind is not PassageKind.CHECKLIST or not passage.text.startswith("Justification"):
            continue
        for match in _PENDING.finditer(passage.text):
            if _OF_CODE.search(passage.text[max(0, match.start() - 120) : match.end() + 120]):
                return True
    return False


def gives_data(said: str) -> bool:
    """Whether a sentence that links the code says that the data is there too, or that none is needed."""
    return _WITH_DATA.search(said) is not None


_WITH_DATA: Final = lazy(
    r"\b(?:code|scripts|implementation)\b[^.]{0,30}(?:\band\b|,|&)[^.]{0,30}\bdata(?:-?sets?)?\b"
    r"(?! (?:loader|loading|processing|augmentation|generat\w+))"
    r"|\bdata(?:-?sets?)?\b[^.]{0,20}(?:\band\b|,|&)[^.]{0,30}\bcode\b|\bno (?:external |further )?data"
    r" (?:is|are) (?:needed|required|used)\b",
    re.I,
)


_OURS: Final = lazy(
    r"\b(?:our|we (?:\w+ )?(?:provide|release|include|give|supply|publish|share|add))\b"
    r"|\bthis (?:paper|work)\b",
    re.I,
)
_LINKED: Final = lazy(r"https?://|\b(?:github|gitlab|zenodo|osf)\b|\bsupplement\w*|[\ue003]", re.I)


def instructs(said: str, around: str = "") -> bool:
    """Whether a sentence speaks of instructions that go with this work's code.

    It must say whose they are, or stand in a passage (`around`) that links the code.
    """
    if _INSTRUCTIONS.search(said) is None or _PARTICIPANTS.search(said):
        return False
    if _OURS.search(said):
        return True
    return not _THEIRS.search(said) and _LINKED.search(said + around) is not None


def makes_new(evidence: Evidence, document: Document) -> str:
    """Return what the work makes beside collected data, as far as the text tells; empty for nothing."""
    if evidence.of("code"):
        return "code is linked"
    for passage in document.passages:
        if passage.kind is PassageKind.CHECKLIST:
            continue
        if _OWN_CODE.search(passage.text):
            return "the text speaks of code or other work of its own"
        if _NEW_DATA.search(passage.text):
            return "the text speaks of data or tasks of its own"
        if _NEW_MODEL.search(passage.text) or _NAMED.search(passage.text):
            return "the text speaks of a model or system of its own"
    return "the preamble links code or data" if _FIELD.search(document.flat) else ""


_FIELD: Final = lazy(r"\\(?:code|data|repo\w*|github)\w*URL\s*\{+\s*\w", re.I)
