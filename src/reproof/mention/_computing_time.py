"""Whether a printed time is how long computing took, by the words around it.

Papers are full of other times: ages, forecasts, recordings, working hours, limits, savings. A time
counts when its clause speaks of computing and nothing next to it says otherwise.
"""

from __future__ import annotations

import re
from typing import Final

from reproof.mention._device_unit import by_wall_clock, time_of
from reproof.mention._other_time import (
    HEDGE,
    HUMAN,
    HUMAN_TASK,
    OF_DATA,
    OTHER_AFTER,
    OTHER_BEFORE,
    PEOPLE,
    WORLD,
    words,
)
from reproof.patterns import lazy

_MACHINE = r"""
    GPU | TPU | CPU | NPU | [AVHPTKLB]\d{2,3}s?\b | [345]0[5-9]0(?:\s?Ti)?s?\b | RTX | GTX | Titan | laptop
    | cluster | cores?\b
    | Colab | node | machine (?![\s-](?:transl|learn|vision)) | workstation | server | desktop | chips?\b
    | accelerator | hardware | MacBook | processor
"""
_RUN = r"""
    (?:pre-?|re-?)?train | fine-?tun | comput | wall | runs?\b | runtime | running | inference | search
    | optimi[sz] | tuning | (?:pre-?)?process | execut | evaluat | sampling | generat | convergence
    | simulation
"""
_TASK = r"""
    (?:re-?|pre-?)? (?: train | fine | run | comput | complete | finish | converge | process | evaluat
    | generat | reproduc | execut | optimi | learn | search | obtain | fit\b | sampl | solve | reach
    | build | index | tun | simulat | perform | produc | get\b | extract | encod | embed | do\b | cover
    | go\sthrough | adapt | distil | quanti[sz]e | prun | calibrat )
"""

_RECORDED: Final = words(r"""
    \b(?: data | datasets? | audio | speech | videos? | corpus | corpora | footage | recordings? | text
    | conversations? | music | EEG | ECG | gameplay | experience | history | observations? | measurements?
    | driving | sleep | material | demonstrations? | logs? | interaction | teleoperation | play | lectures?
    | annotation | human | labou?r | manual | work | effort | lead | delay | context | content | film
    | movies? | songs? | podcasts? | broadcasts? | imagery | forecasts? | simulated )\b
""")
_OF = lazy(r"\s(?:(?:worth|long)\s)?of\s")
_OF_RUN: Final = words(rf"\b(?:{_RUN} | {_MACHINE} | compute)")
_OF_THESE: Final = lazy(
    r"\sof\s(?:these|which|that|those|it|them|this(?:\stime)?|the\s(?:total|whole|sum|overall))\b"
    r"(?!\s\w+ing\b)"
)
"""A part of a time named before."""
_PHRASE_END = lazy(r"\s(?:on|for|with|in|over|at|per|using|to|and|from|by|is|are|was|were)\s|[,.;:()]")

_ON_MACHINE: Final = words(rf"""
    (?:\s?\([^()]{{1,40}}\))? (?:\s(?:in\stotal|each|overall|altogether|on\saverage))?
    [\s,(]+ (?:when\s)? (?:on|using|with|over|across|by|running\son) \s [^.;:]{{0,50}}? (?:{_MACHINE}
    | workers?\b)
""")
_TO_TASK: Final = words(rf"(?:\s?\([^()]{{1,40}}\))? \s?to\s (?:\w+ly\s)? {_TASK}")
_OF_WORK: Final = words(r"""
    (?:\s(?:in\stotal|each|overall|altogether|on\saverage))?
    (?: \s(?:in|of)\s(?:total\s)?wall | \s?\(?wall[-\s]?clock
    | [-\s] (?:(?:long\s)?(?:pre-?)?training | runs?\b(?!\sof\sthe) | compute | computation | fine-?tuning
    | runtime) | (?:\s?/\s? | \sper\s | \seach\s | \sfor\s(?:each|every|one|a\ssingle|all)\s)
      (?:(?:training|single|random|model|full|the|of\sthe)\s)?
      (?: epochs? | runs? | seeds? | models? | trials? | experiments? | folds? | jobs? | iterations? | steps?
      | configurations? | datasets? | tasks? | instances? | problems? | scenes? | languages? )\b )
""")
_RATE_BEFORE: Final = lazy(
    r"\d\s?(?:ms|µs|s|sec|min|h)\s?(?:/|\sper\s)\s?\w+[^.;()]{0,30}[,;(]\s?(?:or\s|i\.e\.,?\s|about\s|[~≈]\s?){0,2}$"
)
_IN_ALL: Final = lazy(r"\s(?:in\s(?:total|all)|total|altogether|overall)\b")
"""A latency and then its sum over all: "20 ms/image on CPU, 218 s total"."""
_MACHINE_FOR: Final = words(rf"(?:{_MACHINE})\w*\b [^.;]{{0,40}} \bfor\s [\w\s~≈∼]{{0,20}} $")
_MACHINES_TIMES: Final = words(rf"(?:{_MACHINE})\w*\s?[×*·x]\s?$")
"""Before a time: "4 GPUs × 18 hours"."""
_TAKES: Final = words(r"""
    \b(?: takes? | took(?!\splace) | taking | taken | run-?\s?times? | wall[-\s]?clock | walltime
    | (?: training | test(?:ing)? | computation(?:al)? | execution | running | inference | search | epoch
      | evaluation | processing
      | total | optimi[sz]ation | tuning | compute | learning | average | mean )
      \s(?:run\s)?(?:times?|budget|duration|length)
    | times?\s(?:for|of|per)\b | time\sto\s(?:train|run|comput|complet|fit|process)
    | (?:pre-?|re-?)?train(?:ed|ing|s)?\b [^.;]{0,80}?
      \b(?: for | in | within | over | during | after | between | from | about | around | roughly | requir\w+
      | approximately | need\w+ | last\w* | span\w+ | used | uses | consum\w+ | complet\w+ | finish\w+
      | was | is | were )\b
    | (?: ran | runs? | running | optimi[sz]ed | fine-?tun(?:ed|ing) | evaluat(?:ed|ion|ing)
    | search(?:ed|ing)?
      | tuning | execut\w+ | inference | simulat\w+ | comput\w+ | experiments? | (?:pre-?)?process(?:ed|ing)
      | generat\w+ )\b [^.;]{0,60}? \b(?: for | in | within | over | after | requir\w+ | need\w+ | last\w* )\b
    | reach(?:es|ed|ing)?\s [^.;]{0,40}
      \b(?: accurac(?:y|ies) | loss(?:es)? | performance | perplexit(?:y|ies) | convergence | parity
      | quality | BLEU | F1 | rewards? | returns? )\b [^.;]{0,30} \b(?:in|within|after)\b
    | (?: buil[dt](?:ing)? | solv(?:ed|ing|es) | fitt?(?:ed|ing) | construct(?:ed|ing) | embedd(?:ed|ing)
      | encod(?:ed|ing) | index(?:ed|ing) | render(?:ed|ing) )\b [^.;]{0,40} \b(?:in|within|after)\b
    | converg\w+\b [^.;]{0,40} \b(?:in|within|after|at)\b | finish\w*\b
    | complet(?:es?|ed|ing|ion)\b [^.;]{0,40} \b(?:in|after|within)\b
    | (?:training | runtime | duration | compute | epoch)\s?[:=] )
""")
_WAS_NEEDED: Final = words(r"""
    (?:\s(?:in\s(?:total|all)|altogether|overall))? \s(?:is|are|was|were|had\sto\sbe|has\sbeen|have\sbeen)
    \s (?:\w+ly\s)? (?:needed | required | necessary | spent | used | consumed)\b
""")
"""Behind a time: "a total of 87 hours was needed"."""
_VERB: Final = words(r"""
    \b(?: requir(?:es?|ed|ing) | needs? | needed | lasts? | lasted | exceed\w* | spent | spann?(?:s|ed)
    | consum(?:es?|ed) | costs? | adds? | added | account(?:s|ed|ing)?\sfor | makes?\sup | took\sup
    | remaining | rest | total(?:s|l?ed|ling)? | time )\b
""")
_COMPUTE: Final = words(rf"""
    \b(?: (?:pre-?|re-?)?train(?:ed|ing|s)?\b | fine-?tun | comput(?:e|ed|ing|ation\w*)\b | epochs?\b
    | experiments?\b | runs?\b | ran\b | run-?time | wall[-\s]?clock | wall[-\s]?time | inference
    | cross[-\s]?validation | (?:each|per|every|one|single)\sfold\b
    | \d[\s-]folds?\b | rebuil[dt]\w* | fitted\s(?:in|within)\b
    | test(?:ing)?\s(?:run-?\s?)?times?\b | testing\s(?:on|of|the|takes|took)\b
    | search(?:es|ed|ing)?\b | optimi[sz] | evaluat | converge | (?:pre-?)?process(?:ed|ing)\b
    | generat(?:e|ed|ion|ing)\b | (?:L?LM|model|parameter|network|baseline|pipeline|job|iteration|stage)s?\b
    | process\b | running\stime | simulations\b
    | simulation\b (?=[^.;]{{0,60}}\b(?:takes?|took|finish|complet|need|requir|ran\b))
    | algorithm | code\b | tuning | sweep | hyper-?parameter
    | learning\stime | solvers?\b | distil\w* | quanti[sz]\w* | prun(?:ed|ing) | index(?:ed|ing)
    | ind(?:ex|ices)\s(?:took|takes|construction|building|(?:was|were|is|are)\sbuilt)
    | GPT-\d | API\s(?:calls?|quer(?:y|ies)) | ablations\b | ablation\s(?:stud|experiment|run)
    | solv(?:ing|ed|es)\b | MCMC | Markov\schain | Monte[\s-]Carlo | bootstrap(?:ping)?\b
    | embedd(?:ed|ing) | encod(?:ed|ing) | render(?:ed|ing) | {_MACHINE} )
""")
_LEAD: Final = words(rf"""
    (?: \b(?:for | in | within | is | was | are | were
    | (?:stopp|finish|end|complet|terminat|interrupt|abort|kill)\w*\safter ) | [(~≈∼:=,–—] ) \s?
    (?: (?:{HEDGE} | an? | [~≈∼]) \s? ){{0,2}} $
""")
_SECONDS_LEAD: Final = words(rf"""
    (?: \b(?: takes? | took | taking | requir(?:es?|ed|ing) | needs? | needed | lasts? | lasted | in | within
    | epochs?\s?\((?:approx\.)? | (?:run-?\s?)?times?\b [^.,;()]{{0,40}} \s(?:of|is|was|are|were) ) | [:=] )
    \s (?: {HEDGE}\s | [~≈∼] ){{0,2}} $
""")
_ABOUT: Final = lazy(r"\b(?:of|about|around|approximately|roughly|nearly|almost)\s$", re.IGNORECASE)
_MACHINES_FOR: Final = lazy(
    r"(?:GPUs?|TPUs?|[AVH]\d00\S*|chips|devices|nodes|accelerators)\s(?:each\s)?for\s(?:a|the)\s(?:total\s)?period\sof\s",
    re.IGNORECASE,
)
_PERIOD: Final = lazy(r"period\sof", re.IGNORECASE)
_FEW_WORDS: Final = lazy(r"(?:\S+\s){0,2}\S+")
_CLAUSE = 200
_BREAK: Final = lazy(r";|,\s(?:and|while|whereas|but|which)\s|\bwhereas\b")

WEAK: Final = 0.3
"""The time could be one of computing, but only its neighbours can tell."""


def computing_time(text: str, start: int, end: int, unit: str, low: int, high: int) -> float:
    """Return how sure it is that the time from start to end is one of computing; 0 for other times.

    `unit` is its unit as printed; low and high bound its sentence.
    """
    other = OTHER_BEFORE.search(text, max(low, start - 70), start)
    period = other and _PERIOD.match(other[0])
    if period and _MACHINES_FOR.search(text, low, start):
        return 0.9
    if OTHER_AFTER.match(text, end, high) or HUMAN_TASK.match(text, end, high):
        return 0.0
    if other and not (period and _ON_MACHINE.match(text, end, high)):
        return 0.0
    if _recorded(text, end, high):
        return 0.0
    joined = text[end - len(unit) - 1] == "-"
    if joined and (unit == "d" or OF_DATA.match(text, end, high)):
        return 0.0  # "512-d", a dimension
    left, right = _clause(text, start, end, low, high)
    near = bool(_COMPUTE.search(text, left, start) or _COMPUTE.search(text, end, right))
    compute = near or bool(_COMPUTE.search(text, low, high))
    wide = compute or bool(_COMPUTE.search(text, max(0, start - 400), min(len(text), end + 400)))
    if PEOPLE.search(text, left, start):
        return 0.0
    adjacent = by_wall_clock(unit) or _adjacent(text, start, end, left, high, wide)
    needed = _WAS_NEEDED.match(text, end, high)
    takes = wide and (adjacent or bool(needed or _TAKES.search(text, left, start)))
    if HUMAN.search(text, left, right) and not (adjacent and near):
        return 0.0
    if not adjacent and not (takes and near) and WORLD.search(text, left, right):
        return 0.0
    match time_of(unit).lower()[:2]:
        case "y" | "ye" | "yr" if not (adjacent and _OF_RUN.search(text, end, right)):
            return 0.0
        case "mo" if not (takes and compute):
            return 0.0
        case "s" | "se" if not (adjacent or (compute and _SECONDS_LEAD.search(text, left, start))):
            return 0.0
    if adjacent:
        return 0.95
    if takes:
        return 0.9 if compute else 0.7
    if compute and (len(unit) != 1 or unit in "hs") and _VERB.search(text, left, start):
        return 0.7
    lead = _LEAD.search(text, max(low, start - 40), start)
    if near and (lead or (len(unit) != 1 and _ABOUT.search(text, max(low, start - 16), start))):
        return 0.6
    return WEAK


def _adjacent(text: str, start: int, end: int, left: int, high: int, wide: bool) -> bool:
    """Whether the words right beside the time say that a machine or a run took it."""
    if _OF.match(text, end) and not _OF_THESE.match(text, end):
        return True
    if _OF_WORK.match(text, end, high) or _ON_MACHINE.match(text, end, high):
        return True
    if wide and _TO_TASK.match(text, end, high):
        return True
    if _IN_ALL.match(text, end) and _RATE_BEFORE.search(text, max(left, start - 60), start):
        return True
    if _MACHINES_TIMES.search(text, max(left, start - 24), start):
        return True
    return bool(_MACHINE_FOR.search(text, left, start))


def _recorded(text: str, end: int, high: int) -> bool:
    """Whether the time is one of data or of something else than computing: "hours of speech"."""
    of = _OF.match(text, end)
    if of is None or _OF_THESE.match(text, end, high):
        return False
    stop = _PHRASE_END.search(text, of.end(), min(high, of.end() + 60))
    few = _FEW_WORDS.match(text[of.end() : stop.start() if stop else min(high, of.end() + 60)])
    phrase = few[0] if few else ""
    return bool(_RECORDED.search(phrase)) or not _OF_RUN.search(phrase)


def _clause(text: str, start: int, end: int, low: int, high: int) -> tuple[int, int]:
    """Return the bounds of the clause around the amount, cut where a clause would be too long to read."""
    left = max(low, start - _CLAUSE)
    for match in _BREAK.finditer(text, left, start):
        left = match.end()
    after = _BREAK.search(text, end, min(high, end + _CLAUSE))
    return left, after.start() if after else min(high, end + _CLAUSE)
