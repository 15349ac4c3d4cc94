"""Words that tell a hyperparameter search from a repetition of the same experiment."""

from __future__ import annotations

import re
from typing import Final

from reproof.quantity import WORD_NUMBER, Interval, parse_number

_WORDS: Final = (
    r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|sixteen|twenty|thirty|forty|fifty"
    r"|(?:twenty|thirty)-(?:one|two|three|four|five|six|seven|eight|nine)|(?:one\s|a\s)hundred|a\sdozen"
)
TALLY: Final = rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d{{1,6}}|{_WORDS})"
"""Pattern of a small whole number in digits or words; match case-insensitively."""

SEARCH: Final = re.compile(
    r"optuna|hyper-?\s?(?:param\w*|opt)|\bHPO\b|\bsweep|\bswept|grid[-\s]search|random[-\s]search|\btun(?:ed|ing|e)\b"
    r"|bayesian\s(?:optimi[sz]ation|search)|\bTPE\b|ray\s?tune|hyperband|\bASHA\b|vizier|\bSMAC\b|\bBOHB\b|wandb|"
    r"(?:parameter|architecture|model|configuration)\ssearch|\bsearch(?:ed|es|ing)?\b|\bgrid\b",
    re.IGNORECASE,
)
REPEAT: Final = re.compile(
    r"\baverag\w*|\bmean\b|\bmeans\b|\bstd\b|standard\s(?:deviation|error)|\bmedian\b|\bseeds?\b|error\sbars?|varian|±"
    r"|confidence\s(?:interval|band)|\brepeat|\breplicat|\bindependent|\brandom(?:ly)?\s(?:init|restart|seed|split)|\bs\.?d\.?\b",
    re.IGNORECASE,
)


def tally(text: str) -> Interval | None:
    """Read what TALLY matched as an exact count."""
    low = text.lower()
    if low in ("a hundred", "one hundred"):
        return Interval.exact(100)
    if re.fullmatch(WORD_NUMBER, low):
        return parse_number(low)
    digits = text.replace(",", "")
    return Interval.exact(float(digits)) if digits.isdigit() else None
