"""Words that tell a hyperparameter search from a repetition of the same experiment."""

from __future__ import annotations

import re
from typing import Final

from reproof.mention._multiplied import bounds
from reproof.patterns import lazy
from reproof.quantity import WORD_NUMBER, Interval, parse_number

_WORDS: Final = (
    r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|sixteen|twenty|thirty|forty|fifty"
    r"|(?:twenty|thirty)-(?:one|two|three|four|five|six|seven|eight|nine)|(?:one\s|a\s)hundred|a\sdozen"
)
TALLY: Final = rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d{{1,6}}|{_WORDS})"
"""Pattern of a small whole number in digits or words; match case-insensitively."""

_LEARNT = r"(?<!fine[-\s])(?<!prompt[-\s])(?<!prefix[-\s])(?<!adapter[-\s])(?<!instruction[-\s])"
TUNED: Final = rf"(?:{_LEARNT}\btun(?:ed|ing|es?)\b)"
"""Pattern of tuning settings; fine-tuning and its kin train weights."""

SEARCH: Final = lazy(
    rf"optuna|hyper-?\s?(?:param\w*|opt)|\bHPO\b|\bsweep|\bswept|grid[-\s]search|random[-\s]search|{TUNED}"
    r"|bayesian\s(?:optimi[sz]ation|search)|\bTPE\b|ray\s?tune|hyperband|\bASHA\b|vizier|\bSMAC\b|\bBOHB\b|wandb|"
    r"(?:parameter|architecture|model|configuration)\ssearch|\bsearch(?:ed|es|ing)?\b|\bgrid\b",
    re.IGNORECASE,
)
REPEAT: Final = lazy(
    r"\baverag\w*|\bmean\b|\bmeans\b|\bstd\b|standard\s(?:deviation|error)|\bmedian\b|\bseeds?\b|error\sbars?|varian|±"
    r"|confidence\s(?:interval|band)|\brepeat|\breplicat|\bindependent|\brandom(?:ly)?\s(?:init(?!ial\s(?:points?|samples?|designs?|configurations?|trials?|evaluations?)\b)|restart|seed|split)|\bs\.?d\.?\b",
    re.IGNORECASE,
)
_AVERAGED = (
    r"(?:averag\w+|means?|medians?|std|standard\s(?:deviations?|errors?)|error\sbars?|aggregat\w+|comput\w+|taken|best"
    r"|confidence\sintervals?|variances?|deviations?|±[^.;]{0,12})"
)
_AVERAGED_BEFORE = lazy(
    rf"{_AVERAGED}[^.;]{{0,40}}?\b(?:over|across|of|from|for)\s(?:the\s|all\s|about\s|at\sleast\s|\w+\s)?$",
    re.IGNORECASE,
)
_REPEATED_AFTER = lazy(
    r"[\s(,]{1,2}(?:(?:each|all|per|for|with|using|from|every|setting|configuration|a|own|different|distinct|random|of|the|under"
    r"|\w+ing|\w+ly|were|are|and|report\w*)\s){0,6}(?:seeds?|initiali[sz]\w+|mean|average|repeat)",
    re.IGNORECASE,
)
_ACROSS = lazy(r"\b(?:over|within)\s$", re.IGNORECASE)
_REPEATED = lazy(r"seed|independent|repeat|replicat", re.IGNORECASE)


def averaged_before(text: str, start: int) -> bool:
    """Tell whether what stands at start is said to be averaged over."""
    return _AVERAGED_BEFORE.search(text, max(0, start - 70), start) is not None


def repeated(text: str, start: int, end: int, middle: str) -> bool:
    """Tell whether the counted things at start to end repeat one experiment by their own words."""
    return (
        averaged_before(text, start)
        or _REPEATED.search(middle) is not None
        or _REPEATED_AFTER.match(text, end) is not None
    )


def tally_bounds(text: str, start: int, end: int, amount: Interval) -> tuple[Interval, frozenset[str]]:
    """Open a side of the amount for \"up to\" or \"at least\"; \"over five seeds\" says across them."""
    if _ACROSS.search(text, max(0, start - 12), start):
        return amount, frozenset()
    return bounds(text, start, end, amount)


def tally(text: str) -> Interval | None:
    """Read what TALLY matched as an exact count."""
    low = text.lower()
    if low in ("a hundred", "one hundred"):
        return Interval.exact(100)
    if re.fullmatch(WORD_NUMBER, low):
        return parse_number(low)
    digits = text.replace(",", "")
    return Interval.exact(float(digits)) if digits.isdigit() else None
