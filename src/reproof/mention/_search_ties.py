"""How counts are tied to a search: what it is made of, and what is told right after it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reproof.mention._multiplied import sentence
from reproof.mention._search import REPEAT, repeated, tally
from reproof.patterns import lazy

if TYPE_CHECKING:
    from reproof.passage import Passage

_SEARCHED = (
    r"(?:random\s(?:search|sampling)|grid\ssearch|bayesian\s(?:opt\w*|search)|hyper-?\s?param\w*\s(?:search|opt\w*|tun\w*|sweep)"
    r"|optuna|hyperopt|\bTPE\b|\bSMAC\d?\b|\bBOHB\b|hyperband|\bASHA\b|ray\s?tune|\bHPO\b|\bsweeps?)"
)
_MADE_OF = (
    r"(?:over|of|with|for|using|on|across|(?:consist|compos)\w*\sof|compris\w*|involv\w*|includ\w*|contain\w*|cover\w*|requir\w*|span\w*"
    r"|amount\w*\sto|total\w*|ran|run|used|took|evaluat\w*|test\w*|tried|tries)\s"
    r"(?:(?:only|just|all|about|approximately|roughly|around|up\sto|at\smost|a\s(?:\w+\s)?(?:total|budget|maximum)\sof)\s){0,2}"
)
_SEARCH_MADE_OF = lazy(rf"{_SEARCHED}(?P<gap>[^.;,]{{0,25}}?)\s(?P<tie>{_MADE_OF})$", re.IGNORECASE)
_SEARCH_BRACKET = lazy(rf"{_SEARCHED}[^.;()]{{0,80}}\(\s?$", re.IGNORECASE)
_EACH = lazy(r"\s(?:each|per|for\seach)\b", re.IGNORECASE)
TIES: Final = {
    "samples": ("on", "for", "across"),
    "points": ("on", "for", "across"),
    "values": ("on", "for", "across"),
    "models": ("on", "for", "across", "with", "using"),
    "networks": ("on", "for", "across", "with", "using"),
    "architectures": ("on", "for", "across", "with", "using"),
}
"""What a search may be done on or for, without being made of it: "a search on 500 samples"."""
ON_THEM: Final = lazy(r"\b(?:on|for|across)\s$", re.IGNORECASE)
_OF_SEARCH = lazy(
    r"\s(?:of|from|in|during|for|throughout|within|as\spart\sof)\s(?:(?:the|our|a|an|each|this|every)\s)?(?:[\w\-]{1,20}\s){0,2}?"
    rf"(?:{_SEARCHED}|(?:search|hyper-?param\w*|configuration)\s(?:space|grid))\b",
    re.IGNORECASE,
)
_OF_SETTINGS = lazy(
    r"[^.;,]{0,40}?\s(?:with|using|under)\s(?:different|varying|various|distinct|random(?:ly\s\w+)?)\s(?:sets?\sof\s|combinations\sof\s)?hyper-?\s?param",
    re.IGNORECASE,
)
VAGUE: Final = ("steps", "rounds", "values")
"""What a search is made of only when it stands beside its name."""
_MANY: Final = 20
"""So often nobody repeats one setting without saying so: runs told of right after a search are its trials."""
_CARRIED_OUT = lazy(
    r"\b(?:ran|run|running|perform\w*|conduct\w*|execut\w*|launch\w*|evaluat\w*|tried|train\w*|complet\w*|did|made|used|total\sof|result\w*\sin|amount\w*\sto|allow\w*|gave|given)"
    r"\s(?:(?:a\stotal\sof|in\stotal|about|approximately|roughly|around|up\sto|some|over|nearly|almost|at\sleast|at\smost|[~∼≈])\s?){0,2}$",
    re.IGNORECASE,
)
TUNING: Final = lazy(
    r"optuna|hyper-?\s?param\w*\s(?:search|tun|opt|sweep|selec)|(?:search\w*|optimi\w+|sweep|swept)\s(?:for|over)\s(?:\w+\s){0,2}?hyper-?\s?param|\btun(?:ed?|ing|es)\s(?:\w+\s){0,2}?hyper-?\s?param"
    r"|hyper-?\s?param\w*\s(?:\w+\s)?(?:were|was|are|is)\s(?:\w+\s)?(?:tuned|searched|optimi\w+|swept|selected|found)"
    r"|\bHPO\b|\bTPE\b|parzen|bayesian\sopt|ray\s?tune|random\ssearch",
    re.IGNORECASE,
)
ARE_TRIED: Final = lazy(
    r"\s(?:(?:per|of|for|from|each|every|the|hyper-?parameters?|\w+)\s){0,4}?(?:were|was|are|is)\s(?:\w+ly\s)?"
    r"(?:sampled|drawn|tried|tested|explored|evaluated|searched|trained|compared|considered|run|performed|executed|conducted|launched|completed|made)\b",
    re.IGNORECASE,
)


def made_of(text: str, match: re.Match[str], noun: str) -> bool:
    """Tell whether a named search is said to be made of these: "the sweep consists of 72 jobs"."""
    before = _SEARCH_MADE_OF.search(text, max(0, match.start() - 90), match.start())
    if before is not None:
        beside = noun not in VAGUE or (
            len(before["gap"]) < 3 and (noun != "values" or "grid" not in before[0].lower())
        )
        beside = beside and not before["tie"].lower().startswith(TIES.get(noun, ("\0",)))
        if beside and not repeated(text, match.start(), match.end(), match["middle"]):
            return True
    if _SEARCH_BRACKET.search(text, max(0, match.start() - 110), match.start()) and not _EACH.match(
        text, match.end()
    ):
        return not repeated(text, match.start(), match.end(), match["middle"])
    if noun in ("models", "networks", "runs", "experiments") and _OF_SETTINGS.match(text, match.end()):
        return not repeated(text, match.start(), match.end(), match["middle"])
    return (
        noun not in ("steps", "values", "points")
        and _OF_SEARCH.match(text, match.end()) is not None
        and not repeated(text, match.start(), match.end(), match["middle"])
    )


def told_of_tuning(passage: Passage, start: int, reach: int) -> bool:
    """Tell whether the sentences before, or the section, are about a search for hyperparameters."""
    earlier = passage.text[max(0, start - reach) : start]
    return TUNING.search(earlier) is not None or any(map(TUNING.search, passage.section))


def in_bulk(passage: Passage, match: re.Match[str]) -> bool:
    """Tell whether many runs are told of right after a search, with no word of repeating."""
    amount, (low, high) = tally(match["count"]), sentence(passage.text, match.start())
    if amount is None or amount.value < _MANY or REPEAT.search(passage.text, low, high):
        return False
    verb = _CARRIED_OUT.search(passage.text, max(low, match.start() - 70), match.start()) or ARE_TRIED.match(
        passage.text, match.end()
    )
    return verb is not None and told_of_tuning(passage, low, 250)
