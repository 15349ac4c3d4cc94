"""Devices and hours that a sentence only speaks of: required, supported, aimed at, sold, granted.

Papers on hardware, efficiency and deployment name many devices nobody ran anything on. A device is
one of those where its own clause makes it a requirement, a target or a product.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reproof.fact import Kind, Scope
from reproof.gather.cues import DONE, FIRST
from reproof.passage import PassageKind
from reproof.patterns import lazy

if TYPE_CHECKING:
    from reproof.gather.reading import Reading

_CUES = (
    "support", "compatib", "require", "need", "necess", "recommend", "minim", "target", "aim", "intend",
    "design", "meant", "tailor", "suit", "deploy", "reach", "fit", "work on", "work with", "run on",
    "better", "newer", "not have", "n't have", "not avail", "unavail", "not own", "portab", "optimi",
    "geared", "compil", "within", "newest", "afford", "assume", "expect",
)  # fmt: skip
_SUPPORTED = lazy(
    r"\b(?:supports|(?<=\bwe\s)support|compatible\swith|(?:should|will)\s(?:also\s)?(?:work|run)\s(?:on|with)|portable\sto)\s[^.;]{0,60}$",
    re.I,
)
_NEEDED = lazy(
    r"^[^.;,]{0,40}?\b(?:is|are)\s(?:\w+ly\s)?(?:required|needed|necessary|mandatory|advised|assumed)\b", re.I
)
_RECOMMENDED = lazy(
    r"^[^.;]{0,40}?\b(?:is|are)\s(?:\w+ly\s)?(?:recommended|advised|advisable|preferable)\b", re.I
)
_AT_LEAST = lazy(
    r"(?:\bat\sleast|\bminimum(?:\sof)?|\bany|\bmore\sthan|[≥>])\s?$|^(?:at\sleast|more\sthan|[≥>])", re.I
)
_NEEDS = lazy(r"\b(?:needs?|requires?|requiring|expects?|assumes?)\s[^.;]{0,30}$", re.I)
_BY_DEFAULT = lazy(
    r"\b(?:default|official|provided|released)\s(?:[\w-]+\s){1,2}(?:assumes?|expects?|requires?|needs?)\s[^.;]{0,20}$",
    re.I,
)
_OR_BETTER = lazy(
    r"^[^.;]{0,20}?\s(?:or|and)\s(?:an?y?\s)?(?:better|newer|higher|later|above|larger|more\s(?:powerful|recent))\b",
    re.I,
)
_OFFERED = lazy(
    r"\b(?:minimum|recommended|suggested)\s(?:\w+\s)?(?:hardware|requirements?|configuration|[CG]PUs?|devices?|memory"
    r"|specs?|specifications?|set-?up|platform|system)\b[^.;]{0,30}$",
    re.I,
)
_TARGET = lazy(
    r"\b(?:target\s(?:[\w-]+\s){0,2}?(?:devices?|platforms?|hardware|boards?|machines?|processors?|systems?|chips?|GPUs?)"
    r"(?:\s(?:is|are|was|were|will\sbe)|[:,])\s"
    r"|(?:targets?|targeting|targeted\s(?:at|for|to)|aimed\sat|aims?\sat|intended\sfor|designed\sfor|meant\sfor|tailored\s(?:to|for)"
    r"|suitable\sfor|suited\s(?:to|for)|geared\stowards?|(?<!trainable\sand\s)deployable\s(?:on|to)|within\s(?:the\s)?reach\sof"
    r"|ready\sfor|compiled\sfor|portable\sto|optimi[sz]ed\sfor)\s)(?:[\w-]+\s){0,4}$",
    re.I,
)
_FITS = lazy(r"\bfits?\s(?:on|in|into|within|onto)\s(?:[\w-]+\s){0,3}$", re.I)
_RUN_THERE = lazy(
    r"\b(?:ran|runs|took|takes|measur\w*|achiev\w+|reach(?:es|ed)|fps|FPS|ms|Hz|latency\sof|used|trained|batch|inference"
    r"|tested|evaluat\w+|benchmarked)\b"
)
_NOT_HAD = lazy(
    r"^[^.;,]{0,16},?\s(?:which|that|but)\s(?:(?:we|they|it|is|are|was|were)\s)+(?:(?:do|did|could)(?:\snot|n['’]t)\s(?:have|own|possess|access|use)"
    r"|(?:not|un)\s?(?:available|accessible)|un\w+able)\b",
    re.I,
)
_MAKERS = r"(?:(?:NVIDIA|Nvidia|AMD|Google|Intel|Apple|Qualcomm|Huawei|Xilinx|ARM|Arm)(?:['’]s)?\s)"
_SUBJECT = lazy(
    rf"(?:^|[;:]\s|,\s(?:and|but|while|whereas)\s)\W*(?:(?:[Tt]he|[Aa]n?|[Oo]ne|[Ee]ach|[Mm]odern|[Rr]ecent|[Nn]ew(?:er|est)?|[Ll]atest)\s)*"
    rf"{_MAKERS}?(?:[A-Z][\w-]+\s(?:GPUs|generation|family|architecture|cards|chips)\s?\([^()]{{0,40}})?$"
)
_SOLD = lazy(
    r"^(?:\sv\d\w?)?(?:\s(?:GPUs?|cards?|chips?|boards?|accelerators?|microcontrollers?|processors?|CPUs?|family|series|generation))?[^.;,()]{0,3}"
    r"(?:[^()]{0,30}\))?\s(?:(?:was|were)\s(?:\w+\s)?(?:released|announced|introduced|launched|unveiled|designed|discontinued)"
    r"|(?:has|have|had|offers?|provides?|features?|includes?|contains?|supports?|draws?|costs?|(?:comes?|ships?)\swith"
    r"|dissipates?|lacks?|adds?|added|introduced|doubled|improved)\b"
    r"|(?:is|are)\s(?:an?|widely|common|rare|commonly?|popular|currently|rated|designed|capable|known|expensive|cheap\w*)\b)"
)
_LAUNCHED = lazy(r"\b(?:was|were)\s")
_ON_RUNS = lazy(
    r"\b(?:during|while|running|training|inference|trained|took|takes|runs?\b|experiments?|used|utili[sz]\w+|all\smodels|batch\w*)\b",
    re.I,
)
_ADVENT = lazy(
    r"\b(?:introduction|release|launch|announcement|advent|arrival)\sof\s(?:the\s)?(?:[\w-]+\s)?$"
    r"|\b(?:launched|introduced|announced|released|unveiled|presented)\b[^.;,]{0,20}\s(?:its|their)\s(?:[\w-]+\s){0,2}$",
    re.I,
)
_IMITATED = lazy(
    r"\b(?:simulat(?:es?|ed|ing)|emulat(?:es?|ed|ing)|mimic(?:s|ked|king)?|imitat(?:es?|ed|ing))\s(?:an?\s|the\s|up\sto\s)?"
    r"(?:(?!(?:on|with|using|in|over|across|via|by|at)\s)[\w,-]+\s){0,2}$",
    re.I,
)
"""A device as the object of a simulation; what is simulated on one is another thing."""
_OURS = lazy(r"\b(?:our|my)\s(?:own\s)?$", re.I)
_OF_SUCH = lazy(
    r"^\W*(?:On|For|With)\s(?:(?!\d|one\b|two\b|our\b|the\b|a\b)[\w-]+\s){0,3}(?:systems|machines|devices|platforms|hosts|hardware|laptops|[CGT]PUs)\b"
)
_SERVES = lazy(
    r"^[^.;]{0,40}?,\s(?:[\w-]+\s){1,5}?(?P<serves>(?:also\s)?(?:supports?|works?|enables?|falls\sback|is\ssupported|are\ssupported))\b"
)
_ON_THE_MARKET = lazy(
    r"\b(?:common|popular|typical|current|modern|commercial|(?<!the\s)(?<!our\s)(?<!only\s)available|today['’]s|existing)\s(?:[\w-]+\s)?(?:[GCT]PUs|accelerators|devices|cards"
    r"|processors|chips|boards|platforms|hardware)\b(?:[^.;]|\.\d){0,60}$",
    re.I,
)
_SPEC_OF = lazy(
    r"\b(?:peak|theoretical|bandwidth|FLOPS|specifications?|specs|price|datasheet|(?:vendor|manufacturer|maker)['’]?s?(?:['’]s)?\s\w+)\b"
    r"[^.;,]{0,24}\b(?:of|for)\s(?:the|an?)\s$"
    r"|\b(?:vendor|manufacturer|maker|data\s?sheet)s?\s(?:reports?|states?|lists?|gives?|specif(?:y|ies)|claims?)\b(?:[^.;]|\.\d){0,60}$",
    re.I,
)
_PRODUCT = lazy(
    rf"^\W*(?:The\s|An?\s)?{_MAKERS}?(?:Tesla\s|GeForce\s)?(?:[AVHPKTLB]\d{{2,3}}s?|[RG]TX\s\S+|Jetson\s\S+|TPU\s?v?\d?)\s(?:GPUs?\s)?"
    r"(?:has|have|offers?|provides?|features?|supports?|draws?|costs?|delivers?"
    r"|(?:was|were)\s(?:\w+\s)?(?:released|announced|introduced|launched))\b"
)
_ABOUT_IT = lazy(
    r"^\s(?:deployment\s|setup\s|set-up\s|installation\s|user\s|quick-?start\s)?(?:guides?|tutorials?|ports?|builds?|instructions|demos?|images?"
    r"|documentation|support|compatibility|availability|prices|pricing|family|ecosystem)\b(?!\s(?:ran|took|takes|runs))",
    re.I,
)
"""What is written or made for a device, not run on it."""
_OF_A_RECIPE = lazy(
    r"^(?:-(?:GPU|card|device|node)s?)?\s(?:recipe|reference\s(?:recipe|run|setup)|(?:default\s)?config(?:uration)?|launch\sscript"
    r"|training\sscript|set-?up|setting|reference)\b",
    re.I,
)
_OFFICIAL = lazy(
    r"\b(?:official|original|published|released|upstream|authors['’]|reference|vendor['’]?s?|default|documented|advertised)"
    r"\s(?:[\w-]+\s)?$",
    re.I,
)
_GRANTED = lazy(
    r"\b(?:granted|awarded|grateful\sfor|gratefully\sacknowledge|thank(?:s|ful)?\b[^.;]{0,60}\sfor|(?:allocation|grant|award|donation|gift)s?\sof|acknowledges?[^.;]{0,40}\b(?:allocation|award|grant))\b",
    re.I,
)


def our_device(reading: Reading) -> tuple[Scope, str] | None:
    """Return own for a device that the authors call theirs: "more than our single A100 can hold"."""
    if reading.mention.kind is Kind.HARDWARE and (match := _OURS.search(reading.before)):
        return Scope.OWN, f"first person: “{match[0].strip()}”"
    return None


def spoken_of(reading: Reading) -> tuple[Scope, str] | None:
    """Return cited for a device required, supported, aimed at or sold, and for hours granted."""
    mention = reading.mention
    if reading.spot.cell is not None or reading.passage.kind is PassageKind.CELL:
        return None
    if mention.kind is Kind.DEVICE_HOURS:
        match = _GRANTED.search(reading.sentence)
        return (Scope.CITED, f"hours granted: “{match[0]}”") if match else None
    if mention.kind is not Kind.HARDWARE:
        return None
    if match := _ABOUT_IT.match(reading.after):
        return Scope.CITED, f"what is made for it: “{match[0].strip()}”"
    if (match := _OF_A_RECIPE.match(reading.after)) and (official := _OFFICIAL.search(reading.before)):
        return Scope.CITED, f"somebody's recipe: “{official[0].strip()} … {match[0].strip()}”"
    if match := _IMITATED.search(reading.before):
        return Scope.CITED, f"a device only imitated: “{match[0].strip()}”"
    if (match := _OF_SUCH.match(reading.before)) and (able := _SERVES.match(reading.after)):
        return Scope.CITED, f"what is supported: “{match[0].strip()} … {able['serves']}”"
    if said := _product(reading):
        return Scope.CITED, f"a product spoken of: “{said}”"
    lowered = reading.sentence.lower()
    if not any(cue in lowered for cue in _CUES):
        return None
    if said := _asked_for(reading):
        return Scope.CITED, f"what is required or supported: “{said}”"
    if said := _aimed_at(reading):
        return Scope.CITED, f"a target: “{said}”"
    if (match := _NOT_HAD.match(reading.after)) and not DONE.search(reading.before):
        return Scope.CITED, f"what the authors did not have: “{match[0].strip(' ,')}”"
    return None


def _asked_for(reading: Reading) -> str:
    before, after = reading.before, reading.after
    if match := _BY_DEFAULT.search(before):
        return match[0].strip()
    if match := _OFFERED.search(before) or _SUPPORTED.search(before):
        return match[0].strip()
    least = _AT_LEAST.search(before) or _AT_LEAST.match(reading.mention.text)
    if least and (match := _NEEDED.match(after) or _NEEDS.search(before)):
        return match[0].strip()
    if FIRST.search(before):
        return ""
    if reading.mention.name is None and reading.mention.memory_gb and (match := _NEEDED.match(after)):
        return match[0].strip()
    if (match := _RECOMMENDED.match(after)) or (match := _OR_BETTER.match(after)):
        return match[0].strip()
    return ""


def _aimed_at(reading: Reading) -> str:
    match = _TARGET.search(reading.before)
    if match is None and not FIRST.search(reading.sentence):
        match = _FITS.search(reading.before)
    return (
        match[0].strip()
        if match and not _RUN_THERE.search(reading.after) and not _ran(reading, match.start())
        else ""
    )


def _ran(reading: Reading, start: int) -> bool:
    return bool(_RUN_THERE.search(reading.before[max(0, start - 60) : start]))


def _product(reading: Reading) -> str:
    if FIRST.search(reading.sentence):
        return ""
    if match := _ADVENT.search(reading.before) or _SPEC_OF.search(reading.before):
        return match[0].strip()
    if _SUBJECT.search(reading.before) and (match := _SOLD.match(reading.after)):
        return match[0].strip() if _LAUNCHED.search(match[0]) or not _ON_RUNS.search(reading.sentence) else ""
    if _ON_RUNS.search(reading.sentence):
        return ""
    match = _PRODUCT.match(reading.sentence) or _ON_THE_MARKET.search(reading.before)
    return match[0].strip() if match else ""
