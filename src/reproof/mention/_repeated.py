"""What counted things repeat: whole experiments, or steps inside a method, or what people did."""

from __future__ import annotations

import re
from typing import Final

from reproof.mention._search import REPEAT, SEARCH, averaged_before, repeated
from reproof.patterns import lazy

STRONG: Final = (
    r"(?:seeds(?!\s(?:words?|examples?|tasks?|nodes?|sets?\b))|(?:re-?)?initiali[sz]ations|restarts|repetitions|repeats|replicates"
    r"|replications|re-?runs|reruns|realizations|realisations|seed\svalues|values\s(?:of|for)\sthe\s(?:random\s)?seed|random\sstates"
    r"|starting\spoints)"
)
SEEDED: Final = r"(?:agents|policies|classifiers|instances)"
_VERB_AFTER = lazy(
    r"\s(?:in|at|until|through|as|faster|slower|much|more|out|into|a|an|the|inside|under|within|via|only\son|too)\b"
)
_OF_A_SOLVER: Final = lazy(
    r"(?:re-?)?initiali[sz]ations|restarts|realizations|realisations|draws|replicates|replications|random\sstates|starting\spoints",
    re.IGNORECASE,
)
"""What is repeated inside a method as often as around it."""
_SOLVER = lazy(
    r"k-?means|\bEM\b|solver|L-?BFGS|Nelder|simplex|gaussian\sprocess|\bGPs?\b|likelihood|centroid|cluster|mixture|acquisition"
    r"|local\s(?:optim|minim|maxim|search)|poor\soptim|monte\scarlo|bootstrap|best\s(?:solution|optimum)|per\s(?:image|sample|step)",
    re.IGNORECASE,
)
_OF_RESULTS = lazy(
    r"averag|\bmeans?\b|\bstd|standard|median|error|varian|±|confidence|repeat|independent|report|results?\b|experiments?\b"
    r"|\beach\s(?:model|method|run|setting|config|experiment)|\ball\s(?:models|methods|runs)|\btrain(?:ed|s)?\b|evaluat",
    re.IGNORECASE,
)
_OF_MODELS = lazy(
    r"train|experiment|model|optimi|agent|polic|network|evaluat|benchmark|method|baseline|algorithm|config|setting|comput|significan|\bGPU"
    r"|ablation|learn|evolution|programming|per\s(?:problem|instance|task|function|game|environment|data\s?set)|fine-?tun|protocol|\bus(?:e|ed|ing)\b|result|score|accura|perform|launch",
    re.IGNORECASE,
)
_OTHER_RUNS = lazy(
    r"submi[st]|shared\stask|scanner|fMRI|\bdrove|\bdriv(?:e|ing)\b|(?:built|made|generated|recorded|collected)\s(?:from|over|in)|\bLHC\b|markov\schain|\bMCMC\b|\bTREC\b|sprint|home\sruns",
    re.IGNORECASE,
)
_OVER = lazy(r"\b(?:over|across|summari[sz]\w{1,3}|aggregat\w{1,3}|pool\w{0,3})\s$", re.IGNORECASE)
_AT_RANDOM = lazy(r"random|different|distinct|independent|separate", re.IGNORECASE)
_OF_ENSEMBLE = lazy(
    r"\b(?:predict\w*|outputs?|weights|logits|probabilit\w*|votes?|embeddings?)\s(?:of|from)\s", re.IGNORECASE
)
_AND_DATA = lazy(
    r"\s(?:and|×|x)\s(?:\w+\s)?(?:data\s?sets?|tasks|languages|benchmarks|domains)\b", re.IGNORECASE
)
_SOME_OF = lazy(r"\b(?:every|worst|best|first|last|other|remaining|latter|middle)\s$", re.IGNORECASE)
_APART = lazy(r"(?:separately|independently|differently)[\s-](?:re-?)?(?:train|seed|initial)", re.IGNORECASE)
_SHARE_OF = lazy(
    r"(?:%|\d|\b(?:one|two|three|four|five|six|seven|eight|nine))\s(?:out\s)?of\s(?:all\s|our\s|the\s)?$"
)
_WARM_UP = lazy(r"warm-?\s?up|dry|pilot|burn-?in", re.IGNORECASE)
_TRIED: Final = (
    "trials",
    "experiments",
    "simulations",
    "evaluations",
    "trainings",
    "attempts",
    "rounds",
    "draws",
    "executions",
)
_SEEDED_AFTER = lazy(
    r"\s(?:[a-z]+\s){0,4}(?:different|distinct|random|separate|independent)\s(?:random\s)?(?:seeds|initiali[sz]ations)"
    r"|\s(?:[a-z]+\s){0,6}differ\w{0,3}\s(?:only\s)?(?:in|by)\s(?:their\s|the\s)?(?:random\s)?(?:seeds?|initiali[sz]ations?)\b",
    re.IGNORECASE,
)
_SEEDED_SOMEHOW = lazy(
    r"[^.;]{0,100}\b(?:different|distinct|random|separate|independent)\s(?:\w+\s){0,2}?(?:seeds|initiali[sz]ations|inits|starting\spoints)",
    re.IGNORECASE,
)
_AVERAGED_PER = lazy(
    r"\s(?:per|for\s(?:each|every))\s[^.;]{0,50}\b(?:averag\w*|means?|medians?|std|standard\s(?:deviations?|errors?))\b",
    re.IGNORECASE,
)
_REPEATABLE: Final = ("tests", "copies", "replicas", "trainings")
"""What has no other sense than to repeat when it is started differently."""
_IN_ALL = lazy(
    r"(?:\b(?:result\w*\sin|amount\w*\sto|yield\w*|giving|totall?ing|sum\w*\sup\sto|(?:for\s)?a\stotal\sof|in\stotal,?)|=)\s?"
    r"(?:(?:about|around|approximately|roughly|over|more\sthan|nearly)\s|[~∼≈]\s?)?$",
    re.IGNORECASE,
)
_TOGETHER = lazy(r"\s(?:in\s(?:total|all)|overall|altogether)\b", re.IGNORECASE)
_FACTORS = lazy(r"\bseeds?\b|\brepetitions?\b|\beach\b|×", re.IGNORECASE)
"""What a total of runs is multiplied from."""
_OF_EACH = lazy(r"\s(?:per|each|for\s(?:each|every))\b", re.IGNORECASE)
_MANY: Final = 20
_OF_WORK = lazy(
    r"\sof\s(?:the|each|every|our|this|an?)\s(?:\w+\s)?(?:simulations?|experiments?|stud(?:y|ies)|procedures?|process|training|runs?|algorithms?|methods?"
    r"|models?|pipelines?|evaluations?)\b",
    re.IGNORECASE,
)
_BY_CHANCE = lazy(r"\brandom\b|monte\scarlo", re.IGNORECASE)
_DRAWN = lazy(r"\b(?:sampl|draw|drew|select|pick|collect|extract|place)\w*\s(?:\w+\s){0,2}$", re.IGNORECASE)
_FROM = lazy(r"\s(?:from|in|on|inside|within)\s(?:the|each|every|an?)\b", re.IGNORECASE)
_OF_BLOCKS = lazy(r"\b(?:blocks?|layers?|cells?|stages?|units?|modules?)\s?[×x*]\s?$", re.IGNORECASE)
"""An architecture's repeats: "1 block × 3 repeats"."""
_THE_SAME = lazy(r"\b(?:the|these|those)\s(?:same\s)?$", re.IGNORECASE)
"""Before experiments told of one by one: "the trend across the four experiments"."""
_ANAPHORIC = lazy(r"\b(?:the|these|those|both|all|its)\s$", re.IGNORECASE)
_STUDY = lazy(
    r"participants?|subjects?\b|annotator|clinical|patients|users\b|human|rats?\b|mice\b|drug|CT-|batters|inning",
    re.IGNORECASE,
)


def certainty(text: str, match: re.Match[str], low: int, high: int) -> float:
    """Rate how surely the counted things repeat one experiment; 0 when they do not."""
    noun = match["noun"].lower()
    around = text[max(low, match.start() - 120) : min(high, match.end() + 120)]
    if _WARM_UP.search(match["middle"]) or _OTHER_RUNS.search(around):
        return 0.0
    if _OF_BLOCKS.search(text, max(low, match.start() - 24), match.start()):
        return 0.0
    if re.fullmatch(STRONG, match["noun"], re.IGNORECASE):
        if (
            noun.startswith("seed")
            and _DRAWN.search(text, low, match.start())
            and _FROM.match(text, match.end())
        ):
            return 0.0
        if not noun.startswith(("seed", "init")) and _STUDY.search(around):
            return 0.0
        if not _OF_A_SOLVER.fullmatch(match["noun"]) or averaged_before(text, match.start()):
            return 1.0
        head = text[max(low, match.start() - 120) : match.start()]
        tail = text[match.end() : min(high, match.end() + 120)]
        if _SOLVER.search(head) or _SOLVER.search(tail):
            return 0.0
        random = _AT_RANDOM.search(match["middle"]) and (not tail.startswith(" of ") or _OF_WORK.match(tail))
        told = _OVER.search(head) or random or _OF_RESULTS.search(head)
        return 0.8 if told or _OF_RESULTS.search(tail) else 0.0
    before = text[max(low, match.start() - 70) : match.start()]
    own = repeated(text, match.start(), match.end(), match["middle"])
    if noun == "runs":
        if _VERB_AFTER.match(text, match.end()) and re.search(r"[A-Z][\w.\-]*\s$", before):
            return 0.0
        if not own and _all_told(text, match, low):
            return 0.0
        if own or REPEAT.search(around):
            return 0.9
        if _AT_RANDOM.search(match["middle"]) or _OVER.search(before):
            return 0.8
        if _ANAPHORIC.search(before) or _SOME_OF.search(before):
            return 0.0
        return 0.5 if _OF_MODELS.search(around) or _SHARE_OF.search(before) else 0.0
    if noun in _TRIED and _THE_SAME.search(before) and not averaged_before(text, match.start()):
        return 0.0
    if noun in _TRIED:
        searched = noun == "trials" and SEARCH.search(around)
        own = own or (
            _BY_CHANCE.search(match["middle"]) is not None and _OF_RESULTS.search(around) is not None
        )
        return 0.0 if _STUDY.search(around) or (searched and not own) else 0.9 if own else 0.0
    if noun in ("models", "networks") and (_OF_ENSEMBLE.search(before) or _AND_DATA.match(text, match.end())):
        return 0.0
    seeded = _SEEDED_AFTER.match(text, match.end()) is not None or _APART.search(match["middle"]) is not None
    seeded = seeded or _AVERAGED_PER.match(text, match.end()) is not None
    seeded = seeded or (noun in _REPEATABLE and _SEEDED_SOMEHOW.match(text, match.end()) is not None)
    seeded = seeded or (not re.fullmatch(SEEDED, noun) and averaged_before(text, match.start()))
    return 0.8 if seeded and "nsemble" not in around else 0.0


def _all_told(text: str, match: re.Match[str], low: int) -> bool:
    """Tell whether the runs are all that were launched, settings and repetitions multiplied out."""
    digits = match["count"].replace(",", "")
    if not digits.isdigit() or _OF_EACH.match(text, match.end()):
        return False
    before = text[max(low, match.start() - 120) : match.start()]
    if _FACTORS.search(before) and (_IN_ALL.search(before[-40:]) or _TOGETHER.match(text, match.end())):
        return True
    return int(digits) >= _MANY and _IN_ALL.search(before[-40:]) is not None
