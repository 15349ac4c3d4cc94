"""Whether a printed time is how long computing took, by the words around it.

Papers are full of other times: ages, forecasts, recordings, working hours, limits, savings. A time
counts when its clause speaks of computing and nothing next to it says otherwise.
"""

from __future__ import annotations

import re
from typing import Final

_MACHINE = (
    r"GPU|TPU|CPU|NPU|[AVHPTKLB]\d{2,3}s?\b|RTX|GTX|Titan|TITAN|laptop|machine(?![\s-](?:transl|learn|vision))|cluster|core\b|cores\b|Colab"
    r"|node"
    r"|workstation|server|desktop|chips?\b|accelerator|hardware|MacBook|processor"
)
_RUN = (
    r"(?:pre-?|re-?)?train|fine-?tun|comput|wall|runs?\b|runtime|running|inference|search|optimi[sz]|tuning"
    r"|process"
    r"|execut|evaluat|sampling|generat|convergence|GPU|TPU|CPU|[AVHP]\d{2,3}\b|cluster|simulation"
    r"|pre-?process"
)
_TASK = (
    r"(?:re-?|pre-?)?(?:train|fine|run|comput|complete|finish|converge|process|evaluat|generat|reproduc"
    r"|execut"
    r"|optimi|learn|search|obtain|fit\b|sampl|solve|reach|build|index|tun|simulat|perform|produc|get\b"
    r"|extract"
    r"|encod|embed|do\b|cover|go\sthrough|adapt|distil|quanti[sz]e|prun|calibrat)"
)

_RECORDED: Final = re.compile(
    r"\b(?:data|datasets?|audio|speech|videos?|corpus|corpora|footage|recordings?|text|conversations?|music"
    r"|EEG|ECG"
    r"|gameplay|experience|history|observations?|measurements?|driving|sleep|material|demonstrations?|logs?"
    r"|interaction|teleoperation|play|lectures?|annotation|human|labou?r|manual|work|effort|lead|delay"
    r"|context"
    r"|content|film|movies?|songs?|podcasts?|broadcasts?|imagery|forecasts?|simulated)\b",
    re.IGNORECASE,
)
_PREPOSITION = re.compile(r"\s(?:on|for|with|in|over|at|per|using|to|and|from|by|is|are|was|were)\s|[,.;:()]")
_OF = re.compile(r"\s(?:(?:worth|long)\s)?of\s")
_OF_RUN = re.compile(rf"\b(?:{_RUN}|{_MACHINE}|compute)", re.IGNORECASE)

_OTHER_AFTER: Final = re.compile(
    r"[\s-]*(?:later|ago|old|earlier|apart|before(?!\s(?:being|it|we|conver|stop|terminat|the\s(?:loss|model"
    r"|run|valid))|\w)|as\sinputs?|prior|ahead|forecasts?|horizons?|windows?|look-?back|into\sthe"
    r"|in\sadvance|mortality|readmission|follow-?up|lags?|delays?|cycles?|notice|shifts?|deadlines?"
    r"|intervals?"
    r"|history|faster|slower|longer|shorter|sooner|quicker|less|fewer|more|saved|savings?|increments?|steps?"
    r"|periods?|splits?|subsets?|clips?|segments?|chunks?|resolution|frequency|granularity|bins?|ahead|stays?"
    r"|episodes?|videos?|audio|speech|recordings?|lectures?|datasets?|sessions?|movies?|trips?|flights?"
    r"|visits?"
    r"|predictions?|accumulated|precipitation|rainfall|averages?|timeframes?|warranty|trial\speriod|grace"
    r"|post|pre|per\s(?:day|week|month|year)|an?\s(?:day|week|month|year)|(?:a|the)\snight|every)\b"
    r"|/(?:day|week|month|year|d|w|7)\b"
    r"|[\s-]+(?:[\w-]+\s)?(?:time[\s-]?outs?|limits?|caps?|cut-?offs?)\b|[\s-]+(?:Libri\w+|labell?ed"
    r"|unlabell?ed)",
    re.IGNORECASE,
)
_OTHER_BEFORE: Final = re.compile(
    r"\b(?:every|each|last|past|next|previous|recent|first|preceding|following|coming|per|aged?|older\sthan"
    r"|younger\sthan|horizons?\sof|windows?\sof|intervals?\sof|lead\stimes?\sof|delay\sof|lag\sof|twice|once"
    r"|times"
    r"|hour|day|time-?out\sof|limits?\s(?:of|to|is|was)|capped\sat|cut-?off\sof|by|saved?|saves|saving"
    r"|gains?\sof"
    r"|(?:speed-?up|reduction|difference|overhead|increase)\sof|spanning|covering|ages?\sof|GTX|RTX|mid|late"
    r"|early"
    r"|frequency\sof|resolution\sof|period\sof|lasting|comprising|contain(?:s|ing)?|totall?ing\sof"
    r"|(?:train|trained|training|test|tested|testing|evaluat\w+|tun\w+|data|dataset|corpus|hours"
    r"|recorded)\son"
    r"|predict(?:s|ed|ing)?|(?:crawl|scrap|collect|monitor|record|observ|track|gather)\w*\b[^.;,]{0,40}\bfor)"
    r"\s(?:the\s|an?\s|about\s|only\s|approximately\s|roughly\s|around\s|up\sto\s)?[~∼≈]?$"
    r"|\$\s?[\d.]+\s?(?:/|per|an?)\s?$",
    re.IGNORECASE,
)
_ADJACENT: Final = re.compile(
    rf"(?:\s?\([^()]{{1,40}}\))?(?:\s(?:in\stotal|each|overall|altogether|on\saverage|more))?"
    rf"(?:\s?to\s(?:\w+ly\s)?{_TASK}"
    rf"|[\s,(]+(?:when\s)?(?:on|using|with|over|across|by|running\son)\s[^.;:]{{0,50}}?(?:{_MACHINE})"
    r"|\s(?:in|of)\s(?:total\s)?wall|\s?\(?wall[-\s]?clock"
    r"|[-\s](?:(?:long\s)?(?:pre-?)?training|runs?\b(?!\sof\sthe)|compute|computation|fine-?tuning"
    r"|pre-?training"
    r"|runtime|wall)"
    r"|(?:\s?/\s?|\sper\s|\seach\s|\sfor\s(?:each|every|one|a\ssingle|all)\s)"
    r"(?:(?:training|single|random|model|full|the|of\sthe)\s)?(?:epochs?|runs?|seeds?|models?|trials?"
    r"|experiments?|folds?"
    r"|jobs?|iterations?|steps?|configurations?|datasets?|tasks?)\b)",
    re.IGNORECASE,
)
_FOR_MACHINE: Final = re.compile(rf"(?:{_MACHINE})\w*\b[^.;]{{0,40}}\bfor\s[\w\s~≈∼]{{0,20}}$")
_TAKES: Final = re.compile(
    r"\b(?:takes?|took|taking|taken|run-?\s?times?|(?:training|computation(?:al)?|execution|running"
    r"|inference|search"
    r"|epoch|evaluation|processing|total|wall|optimi[sz]ation|tuning|compute|learning|average|mean)"
    r"\s(?:run\s)?(?:times?|budget|duration|length)|times?\s(?:for|of|per)\b|time\sto\s(?:train|run|comput"
    r"|complet|fit|process)"
    r"|wall[-\s]?clock|walltime"
    r"|(?:pre-?|re-?)?train(?:ed|ing|s)?\b[^.;]{0,80}?\b(?:for|in|within|over|during|after|requir\w+|need\w+"
    r"|last\w*"
    r"|span\w+|used|uses|consum\w+|complet\w+|finish\w+|was|is|were)\b"
    r"|(?:ran|runs?|running|optimi[sz]ed|fine-?tun(?:ed|ing)|evaluat(?:ed|ion|ing)|search(?:ed|ing)?|tuning"
    r"|execut\w+"
    r"|inference|simulat\w+|comput\w+|experiments?|process(?:ed|ing)|generat\w+|pre-?processing)"
    r"\b[^.;]{0,60}?\b(?:for|in|within|over|after|requir\w+|need\w+|last\w*)\b"
    r"|converg\w+\b[^.;]{0,40}\b(?:in|within|after|at)\b|finish\w*\b|complet(?:es?|ed|ing"
    r"|ion)\b[^.;]{0,40}\b(?:in|after|within)\b"
    r"|(?:training|runtime|duration|compute|epoch)\s?[:=])",
    re.IGNORECASE,
)
_VERB: Final = re.compile(
    r"\b(?:requir(?:es?|ed|ing)|needs?|needed|lasts?|lasted|spent|spann?(?:s|ed)|consum(?:es?|ed)|costs?"
    r"|total(?:s|l?ed|ling)?|time)\b",
    re.IGNORECASE,
)
_COMPUTE: Final = re.compile(
    rf"\b(?:(?:pre-?|re-?)?train(?:ed|ing|s)?\b|fine-?tun|comput(?:e|ed|ing|ation\w*)\b|epochs?\b"
    rf"|experiments?\b"
    r"|runs?\b|ran\b|runtime|wall[-\s]?clock|walltime|inference|search(?:es|ed|ing)?\b|optimi[sz]|evaluat"
    r"|converge|process(?:ed|ing)\b|generat(?:e|ed|ion|ing)\b|models?\b|simulations\b|algorithm|code\b"
    r"|iterations?\b"
    rf"|tuning|sweep|networks?\b|baselines?\b|hyper-?parameter|{_MACHINE})",
    re.IGNORECASE,
)
_HUMAN: Final = re.compile(
    r"\b(?:annotat\w+|participants?|(?:crowd|human|MTurk|AMT)[-\s]?workers?|crowd\w*|students?|paid"
    r"|interview\w*"
    r"|surveys?|questionnaires?|volunteers?|MTurk|Turkers?|wages?|salary|hired|raters?|label(?:l?ers?|l?ing)"
    r"|persons?"
    r"|people|humans?|manually|manual|engineers?|lectures?|workshop|tutorial|user\sstud(?:y|ies)|sessions?"
    r"|meetings?"
    r"|emails?|e-mailed|repl(?:y|ied)|respon(?:ded|se\sfrom)|contacted|debugging|refactoring|coding"
    r"|implementing"
    r"|implementation\s(?:effort|took|required)|we\sspent|working\shours|effort|reviewers?|clinicians?"
    r"|physicians?)\b",
    re.IGNORECASE,
)
_HUMAN_TASK: Final = re.compile(
    r"\s?(?:to\s(?:\w+ly\s)?(?:implement|understand|write|read|set|debug|install|code|port|annotat|label"
    r"|collect|review"
    r"|design|figure|find|clean|prepare|respond|reply|answer)|of\s(?:\w+\s)?(?:work|effort|coding|debugging"
    r"|reading)\b)",
    re.IGNORECASE,
)
_WORLD: Final = re.compile(
    r"\b(?:patients?|ICU|hospital\w*|admission|admitted|discharge|surgery|symptoms?|forecast\w*|weather"
    r"|lead\stimes?|horizons?|recorded|recordings?|collected|speech|audio|videos?|footage|flights?|driving"
    r"|sleep"
    r"|traffic|trading|trips?|hourly|daily|timestamps?|seasons?|circadian|vaccin\w+|infect\w+|doses?"
    r"|simulated"
    r"|gameplay|deadline|rebuttal|conference|historical|retention|expires?|uploaded|published|released"
    r"|rainfall|temperature|batter(?:y|ies)|commut\w+|climate|mission|orbit|rotation|speakers?|arrival)\b",
    re.IGNORECASE,
)
_LEAD: Final = re.compile(
    r"(?:\b(?:for|in|after|within|is|was|are|were)|[(~≈∼:=,–—])\s?"
    r"(?:(?:about|around|approximately|roughly|only|just|under|over|less\sthan|more\sthan|up\sto|an?"
    r"|~)\s?){0,2}$",
    re.IGNORECASE,
)
_SECONDS_LEAD: Final = re.compile(
    r"(?:\b(?:takes?|took|taking|requir(?:es?|ed|ing)|needs?|needed|lasts?|lasted|in|within"
    r"|(?:run)?time\s(?:of|is|was))|[:=])"
    r"\s(?:(?:about|around|approximately|roughly|only|just|under|over|less\sthan|up\sto)\s|[~≈∼]){0,2}$",
    re.IGNORECASE,
)
_OF_ABOUT: Final = re.compile(r"\b(?:of|about|around|approximately|roughly|nearly|almost)\s$", re.IGNORECASE)
_CLAUSE = 200
_BREAK: Final = re.compile(r";|,\s(?:and|while|whereas|but|which)\s|\bwhereas\b")


def computing_time(text: str, start: int, end: int, unit: str, low: int, high: int) -> float:
    """Return how sure it is that the time from start to end is one of computing; 0 for other times.

    `unit` is its unit as printed; low and high bound its sentence.
    """
    if _OTHER_AFTER.match(text, end, high) or _HUMAN_TASK.match(text, end, high):
        return 0.0
    if _OTHER_BEFORE.search(text, max(low, start - 70), start) or _recorded(text, end, high):
        return 0.0
    left, right = _clause(text, start, end, low, high)
    adjacent = bool(_ADJACENT.match(text, end, high) or _FOR_MACHINE.search(text, left, start))
    adjacent = adjacent or bool(_OF.match(text, end))
    takes = adjacent or bool(_TAKES.search(text, left, start))
    near = bool(_COMPUTE.search(text, left, start) or _COMPUTE.search(text, end, right))
    compute = near or bool(_COMPUTE.search(text, low, high))
    human = bool(_HUMAN.search(text, left, right))
    world = bool(_WORLD.search(text, left, right))
    if unit.lower().startswith("y") and not (adjacent and re.search(_MACHINE, text[end:right]) and takes):
        return 0.0
    if unit.lower().startswith("mo") and not (takes and compute):
        return 0.0
    if unit.lower().startswith("s") and not (
        adjacent or (compute and _SECONDS_LEAD.search(text, left, start))
    ):
        return 0.0
    if (human and not (adjacent and near)) or (world and not adjacent and not (takes and near)):
        return 0.0
    if adjacent:
        return 0.95
    if takes:
        return 0.9 if compute else 0.7
    if len(unit) > 1 and compute and _VERB.search(text, left, start):
        return 0.7
    lead = _LEAD.search(text, max(low, start - 40), start)
    if near and (lead or (len(unit) > 1 and _OF_ABOUT.search(text, max(low, start - 16), start))):
        return 0.6
    return 0.0


def _recorded(text: str, end: int, high: int) -> bool:
    """Whether the time is one of data or of something else than computing: "hours of speech"."""
    of = _OF.match(text, end)
    if of is None:
        return False
    stop = _PREPOSITION.search(text, of.end(), min(high, of.end() + 60))
    phrase = text[of.end() : stop.start() if stop else min(high, of.end() + 60)]
    return bool(_RECORDED.search(phrase)) or not _OF_RUN.search(phrase)


def _clause(text: str, start: int, end: int, low: int, high: int) -> tuple[int, int]:
    """Return the bounds of the clause around the amount, cut where a clause would be too long to read."""
    left = max(low, start - _CLAUSE)
    for match in _BREAK.finditer(text, left, start):
        left = match.end()
    after = _BREAK.search(text, end, min(high, end + _CLAUSE))
    return left, after.start() if after else min(high, end + _CLAUSE)
