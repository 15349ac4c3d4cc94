"""Figures that belong to somebody the sentence names: by a possessive, a citation, a source."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reproof.fact import Kind, Scope
from reproof.gather.cues import COMPUTE, FIRST, SET_APART, plain
from reproof.gather.sections import INTRO
from reproof.passage import CITE, CITET
from reproof.patterns import lazy

if TYPE_CHECKING:
    from reproof.gather.reading import Reading

_CITATION = f"[{CITE}{CITET}]"
_NAME = r"(?=[\w.+-]{0,24}(?:[A-Z\d][\w.+-]{0,24}[A-Z\d]|[A-Z]{2}|[a-z][A-Z]))[A-Z][\w.+-]{1,30}"
"""A name that is no ordinary word at a sentence's start: two capitals, or digits."""
_OWNER = lazy(
    r"(?<![\w-])(?P<owner>[A-Z][\w.+-]*)['’]s\s(?![^.;]{0,60}\b(?:we|our)\b)(?:[^.;,]|(?<=\d)[.,](?=\d)){0,60}$"
)
_MAKER = lazy(r"(?:NVIDIA|Nvidia|AMD|Google|Intel|Apple|Qualcomm|Huawei|AWS|Amazon|Azure|Microsoft|ARM|Arm)$")
_SET_AGAINST = lazy(
    r"\b(?:vs\.?|versus|against|than|compared\s(?:to|with)|unlike|in\s(?:contrast|comparison)\s(?:to|with)|below|above|relative\sto)\s",
    re.I,
)
_DWARFS = lazy(
    r"\b(?:dwarf\w*|exceed\w*|surpass\w*|than|against|versus|vs\.?)\s(?:that\sof\s|those\sof\s)?ours?\b", re.I
)
_FRACTION_OF = lazy(
    r"\b(?:tenths?|half|thirds?|quarters?|fifths?|hundredths?|fraction|part|\d\s?%|per\scent|percent)\sof\s(?:the\s|those\s)?$"
    r"|\b(?:less|fewer|lower|shorter|faster|cheaper|more|longer)\sthan\s(?:the\s)?$|\b(?:compared\s(?:to|with)|against|versus|vs\.?|below)\sthe\s$",
    re.I,
)
_OF_OTHERS = lazy(
    r"^\s(?:\([^()]{1,20}\)\s)?(?:of|for|by|in|used\sby|needed\sby|spent\sby)\s(?:the\s(?:original\s)?)?(?=[A-Z][\w-]*[A-Z\d]|[A-Z]\w+\s(?:et\b|and\s[A-Z])|["
    + CITE
    + CITET
    + "])"
)
"""Figures set against somebody's: "a tenth of the 1,200 GPU hours of NASNet"."""
_NAMED_ACTS = lazy(
    rf"^\W*(?:(?i:while|whereas|although|though|but|and|unlike|where|e\.g\.,?|for\s(?:example|instance),?)\s)*"
    rf"(?:the\s)?(?:{_NAME}|[A-Z]\w+['’]s\s[\w-]+)(?:\s[\w.-]+){{0,2}}?\s(?:\w+ly\s)?(?:takes?|took|needs?|needed|requires?|required"
    r"|uses?|used|consumes?|consumed|employs?|employed|occup(?:y|ies|ied)|runs?|ran|spends?|spent|reports?|reported|costs?"
    r"|(?:was|is|were)\s(?:pre-?)?trained|trains?|trained)\b"
)
_CITED_SOON = lazy(
    rf"^(?!\S{{0,4}}[^.;{CITE}{CITET}]{{0,40}}\b(?:using|with|via|by|following|in|from|librar\w+|framework|toolkit|datasets?|as)\b)"
    rf"[^.;{CITE}{CITET}]{{0,60}}{_CITATION}"
)
_SOURCE = (
    r"(?:its|their|the)\s(?:(?:original|respective|official|accompanying)\s)?(?:authors?|creators?|developers?|makers?|papers?"
    r"|model\scards?|publications?|technical\sreports?|release\snotes?|README|documentation)\b"
)
_SAID_BEHIND = lazy(
    rf"\b(?:(?:reported|stated|claimed|given|published|disclosed|announced|listed)\s(?:by|in)|according\sto)\s{_SOURCE}",
    re.I,
)
_SAID_AHEAD = lazy(
    rf"^\W*(?:as\s(?:reported|stated|claimed|given|published|disclosed|announced|listed)\s(?:by|in)|according\sto)\s{_SOURCE}",
    re.I,
)
_SAID_BY_CITED = lazy(
    rf"^\W*(?:according\sto|as\s(?:reported|estimated|stated|shown|measured|computed)\s(?:by|in))\s{_CITATION},?\s(?![^.;]{{0,80}}\b(?:we|our)\b)",
    re.I,
)
_CITED_AT_END = lazy(
    rf"^(?![^.;]{{0,80}}\b(?:using|with|via|by|follow\w+|calculat\w+|track\w+|tool\w*|librar\w+|package|formula|factors?|method\w*|measured)\b)"
    rf"[^.;{CITE}{CITET}]{{0,80}}{_CITATION}\W*$",
    re.I,
)
_OTHER_TRAINING = lazy(
    rf"^\W*(?:(?i:e\.g\.,?|for\s(?:example|instance),?)\s)?(?:(?i:(?:pre-?)?training|the\s(?:pre-?)?training\sof)\s)?(?:the\s)?{_NAME}(?:[\s-][\w.-]+)?\s"
    r"(?:\w+ly\s)?(?:produc|emit|consum|use|need|requir|caus|releas|generat|cost|took|take)\w*\b"
)
"""Somebody's model by its name, at a sentence's start: "Training Kiwi-7B produced"."""
_TAKEN_OVER = lazy(
    rf"^[^.;]{{0,60}}?\b(?:are|is|were|was)\s(?:\w+\s)?(?:taken|quoted|copied|borrowed|reproduced|adopted|cited)\s(?:\w+\s)?from\s"
    rf"[^.;]{{0,40}}?(?:{_CITATION}|\b(?:original|papers?|literature|authors)\b)"
)
_FIGURES = lazy(
    r"\b(?:numbers?|timings?|run-?times?|times?|results?|figures?|values?|measurements?|latenc\w+|costs?|speeds?|scores)\b",
    re.I,
)
_READY_MADE = lazy(
    r"\b(?:(?:public(?:ly\savailable)?|off-the-shelf|third-party|existing|official|released|open)\s(?:[\w-]+\s){0,3}?"
    r"(?:checkpoints?|weights|models?|encoders?|backbones?),?\s(?:(?:which|that)\s(?:had\sbeen|has\sbeen|have\sbeen|was|were)"
    r"|had\sbeen)|(?:checkpoints?|weights|models?|encoders?|backbones?),?\s(?:which|that)\shad\s(?:originally\s)?been)"
    r"\s(?:\w+ly\s)?(?:pre-?)?trained\b[^.;]{0,80}$",
    re.I,
)

_RUMOUR = lazy(
    r"\b(?:rumou?red|reportedly|allegedly|(?:is|are|was|were)\s(?:said|believed|thought|estimated)\sto\shave)\b",
    re.I,
)
_ORIGINAL = lazy(
    r"^\W*(?:(?i:while|although|whereas|where),?\s)?[Tt]he\soriginal\s(?:version\sof\s)?[A-Z][\w.+-]*(?:\s[\w.-]+){0,2}?\s"
    r"(?:takes?|took|needs?|needed|requires?|required|used|uses|consumed|ran|reports?|reported|(?:was|were)\s(?:pre-?)?trained)\b"
)
_SOURCE_BESIDE = lazy(
    rf"^[^(){CITE}{CITET}.]{{0,24}}[;,]\s{{0,2}}(?:see\s|cf\.\s|e\.g\.,?\s|from\s|as\sin\s)?{_CITATION}[^()]{{0,30}}\)"
)
"""A figure and its source in one bracket: "(200,000 GPU-hours; Smith 2022)"."""
_FAMOUS = lazy(
    r"^\W*(?:(?i:while|although|whereas|e\.g\.,?|for\s(?:example|instance),|in\scomparison,)\s)*(?:[Tt]raining\s(?:of\s)?)?(?:Open-?AI['’]s\s|Google['’]s\s"
    r"|Meta['’]s\s|DeepMind['’]s\s)?(?:GPT-[2-5]\w*|Chat-?GPT|PaLM(?:[\s-]2)?|L[Ll]a[Mm][Aa](?:[\s-]?[2-4](?:\.\d)?)?|OPT|BLOOM|Gopher|Chinchilla|Gemini|Claude"
    r"|DeepSeek(?:-[VR]\d)?|Falcon|MT-NLG|Megatron\S*|Stable\sDiffusion|DALL[-·]E|Imagen|Alpha(?:Go|Zero|Fold|Star|Code)\w*|MuZero|OpenAI\sFive"
    r"|Whisper|Switch\sTransformer|GLaM|LaMDA|T5|BERT|CLIP|GraphCast|Pangu-Weather|ESM-?2|SAM)(?:[\s-]\S{1,8}){0,2}?\s"
    r"(?:\w+ly\s)?(?:was|were|is|has|had|took|takes|used|uses|consumed|consumes|needed|needs|required|requires|ran)\b"
)
"""Models everybody knows to be trained by others, where nothing says the authors did it."""
_HUGE = lazy(
    r"\b(?:\d{1,3}(?:,\d{3})+|\d{4,}|[1-9]\d\d|6[4-9]|[7-9]\d|(?:thousands|hundreds|millions?)\sof|\d[\d.]*\s?(?:[KM]|million|thousand))\s?[x×]?\s?"
    r"(?:NVIDIA\s|Google\s|Cloud\s)?(?:[GT]PU|[AVHPTK]\d{2,3}|core|chip|node|accelerator)"
)
_TUNED = lazy(r"\b(?:fine-?tun\w*|infer\w*|evaluat\w*|prompt\w*|adapt\w*|served|quanti[sz]\w*)\b", re.I)
_RELEASED = lazy(
    r"\b(?:released|public(?:ly\savailable)?|open|official|original)\s(?:[\w-]+\s){0,2}?(?:checkpoints?|weights|models?)\s(?:was|were)"
    r"\s(?:pre-?)?trained\b[^.;]{0,80}$",
    re.I,
)
_BEHIND_IT = lazy(rf"^[\s(\[]{{0,3}}{_CITATION}")
_CLAIMED: Final = frozenset({Kind.CO2E, Kind.ENERGY})
_OF_MODELS: Final = frozenset({Kind.PARAMETERS, Kind.FLOP, Kind.COST})
_HEARSAY = lazy(
    r"\b(?:rumou?red|reportedly|allegedly|presumably|undisclosed|(?:said|believed|thought|estimated|speculated)\sto\s(?:have|be|contain|use|cost))\b"
    r"[^.;]{0,40}$",
    re.IGNORECASE,
)
_COMPARED_WHICH = lazy(
    r"\b(?:than|unlike|(?:compared|comparable|relative|competitive|in\scontrast)\s(?:to|with)|on\spar\swith)\s(?:the\s|an?\s)?(?!ours?\b)"
    rf"(?:[\w.+/-]{{1,24}}\s){{0,3}}[\w.+/-]{{1,24}}[\s{CITE}{CITET}]{{0,2}},?\s(?:which|that|whose)\s[^.;,]{{0,40}}$",
    re.IGNORECASE,
)
"""What is told of a model that the authors' own is only set against: "smaller than X, which has"."""
_OUT_OF_REACH = lazy(
    r"^[^.;,]{0,60}?\b(?:is|are|was|were|remains?)\s(?:\w+\s)?(?:out\sof\s(?:our\s)?reach|beyond\sour|too\s(?:large|big|expensive|costly)\s(?:for|to)\b)",
    re.IGNORECASE,
)
_THE_OTHER = lazy(
    rf"^\W*(?:compared\s(?:to|with)|in\s(?:contrast|comparison)\s(?:to|with)|unlike|relative\sto)\s(?:[^(),;.{CITE}{CITET}]|\([^()]{{1,40}}\)){{1,60}},"
    rf"\s[^,;.{CITE}{CITET}]{{1,40}}\s(?:has|have|needs?|requires?|contains?|comprises?|totals?)\s(?:\w+\s){{0,3}}$",
    re.IGNORECASE,
)
"""The main clause behind what something is compared with: "Compared to X (90M), Y has only"."""
_STUDIED_BY = lazy(
    rf"\b(?:explored|studied|considered|examined|investigated|reported|found|known|published|surveyed)\s(?:so\sfar\s)?(?:in|by|to)\s"
    rf"(?:{CITE}|{CITET}|the\sliterature|(?:prior|previous|earlier|related)\swork)(?:[^.;,()]|\([^()]{{0,40}}\)){{0,60}}$",
    re.IGNORECASE,
)
_WE_GO_ON = lazy(r"[;,]\s(?:and\s|but\s|while\s)?we\s")


def by_name(reading: Reading) -> tuple[Scope, str] | None:
    """Return cited for computing that the sentence gives to a named owner, source or citation."""
    if reading.spot.cell is not None:
        return None
    if reading.mention.kind in _OF_MODELS:
        return _of_a_model(reading)
    if reading.mention.kind not in COMPUTE:
        return None
    before, after, sentence = reading.before, reading.after, reading.sentence
    behind = _SAID_BEHIND.search(after)
    if behind and SET_APART.search(after, 0, behind.start()):
        behind = None  # "took 10 hours, compared to the 4 hours stated in the original paper"
    if match := behind or _SAID_AHEAD.match(before):
        return Scope.CITED, f"said by others: “{match[0].strip()}”"
    if "trained" in before and (match := _READY_MADE.search(before)):
        return Scope.CITED, f"what was trained before: “{match[0].strip()[:60]}”"
    if "trained" in before and _WE_GO_ON.search(after) and (match := _RELEASED.search(before)):
        return Scope.CITED, f"what was trained before: “{match[0].strip()}”"
    if " from " in after and (match := _TAKEN_OVER.match(after)) and _FIGURES.search(before):
        return Scope.CITED, f"taken over: “{plain(match[0])}”"
    if match := _SAID_BY_CITED.match(before):
        return Scope.CITED, f"said by others: “{plain(match[0])}”"
    if (
        reading.mention.kind in _CLAIMED
        and CITE in after
        and not FIRST.search(sentence)
        and _CITED_AT_END.match(after)
        and _OTHER_TRAINING.match(before)
    ):
        return Scope.CITED, "a figure with a citation at the sentence's end"
    if (match := _FRACTION_OF.search(before)) and _OF_OTHERS.match(after):
        return Scope.CITED, f"what it is set against: “{match[0].strip()}”"
    if match := _RUMOUR.search(before):
        return Scope.CITED, f"hearsay: “{match[0]}”"
    if (match := _ORIGINAL.match(before)) and not FIRST.search(before):
        return Scope.CITED, f"said of the original: “{match[0].strip()}”"
    if (
        (match := _FAMOUS.match(before))
        and _HUGE.search(sentence)
        and not (FIRST.search(sentence) or _TUNED.search(sentence))
    ):
        return Scope.CITED, f"a well-known model of others: “{match[0].strip()}”"
    cited = CITE in after or CITET in after
    if (
        cited
        and (match := _SOURCE_BESIDE.match(after))
        and before.count("(") > before.count(")")
        and not FIRST.search(before)
    ):
        return Scope.CITED, "a figure and its source in one bracket"
    if ("’s" in before or "'s" in before) and (match := _OWNER.search(before)):
        made = reading.mention.kind is Kind.HARDWARE and _MAKER.match(match["owner"])
        others = (
            cited
            or _DWARFS.search(after)
            or (_SET_AGAINST.search(before[: match.start()]) and FIRST.search(sentence))
        )
        if others and not (made and match.end() - match.end("owner") < 4):
            return Scope.CITED, f"somebody else's by name: “{match['owner']}”"
    soon = _CITED_SOON.match(after) if cited and not FIRST.search(before) else None
    if soon is None or FIRST.search(soon[0]):
        return None
    start = reading.spot.clause[0] - reading.window[0]
    subject = _NAMED_ACTS.match(before[max(0, start) :]) or _NAMED_ACTS.match(before)
    if subject:
        return Scope.CITED, f"a named work with a citation: “{plain(subject[0])}”"
    return None


def _of_a_model(reading: Reading) -> tuple[Scope, str] | None:
    """Return cited for a size or cost of a model that is only rumoured, reported on or set against."""
    before = reading.before
    if match := _HEARSAY.search(before):
        return Scope.CITED, f"hearsay: “{match[0].strip()}”"
    if reading.mention.kind is not Kind.PARAMETERS:
        if _BEHIND_IT.match(reading.after) and not FIRST.search(reading.clause):
            return Scope.CITED, "a figure with a citation behind it"
        return None
    if match := _OUT_OF_REACH.match(reading.after):
        return Scope.CITED, f"what nobody here computed: “{match[0].strip()}”"
    if match := _COMPARED_WHICH.search(before):
        return Scope.CITED, f"what it is compared with: “{plain(match[0])}”"
    if (match := _THE_OTHER.match(before)) and not any(map(INTRO.match, reading.passage.section)):
        return Scope.OWN, f"set against others' before: “{plain(match[0])}”"
    if match := _STUDIED_BY.search(before):
        return Scope.CITED, f"of others' work: “{plain(match[0])}”"
    return None
