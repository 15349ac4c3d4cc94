"""Hours the authors did not spend: what rules allow, what a kind of method needs, what one could use."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reproof.fact import Kind, Scope
from reproof.gather.cues import DONE, FIRST, plain
from reproof.passage import CITE, CITET, PassageKind
from reproof.patterns import lazy

if TYPE_CHECKING:
    from reproof.gather.reading import Reading

_TIMES: Final = frozenset({Kind.DURATION, Kind.DEVICE_HOURS})
_ALLOWED: Final = lazy(
    r"\b(?:rules?|challenge|competition|organi[sz]ers?|guidelines|track|shared\stask|contest|policy|centre|center|provider|free\stier)\s"
    r"(?:\w+\s){0,2}?(?:allow|permit|limit|cap|grant|restrict|give|offer|impos|stipulat|prescrib)\w*\b"
    r"|\b(?:participants?|teams?|submissions?|entrants?|competitors?)\s(?:[\w-]+\s){0,5}?(?:may|can|could|must|were\sallowed|are\sallowed)\b",
    re.IGNORECASE,
)
_USABLE: Final = lazy(
    r"\b(?:GPUs?|TPUs?|notebooks?|sessions?|machines?|instances?|Colab|Kaggle|resources?)\b[^.;]{0,40}\b(?:can|may|could)\s(?:\w+ly\s)?be\s"
    r"(?:\w+ly\s)?(?:used|rented|borrowed|kept|run)\s(?:\w+\s)?for\s(?:(?:up\sto|at\smost|about|only)\s)?$",
    re.IGNORECASE,
)
"""How long a machine is to be had, not how long it was used."""
_SUCH_PEOPLE: Final = lazy(
    r"\b(?:users?|labs?|laboratories|groups?|researchers?|teams?|practitioners?|developers?|companies)\s(?:with|without|who\s(?:have|lack))\s"
    r"(?:[\w-]+\s){0,4}$",
    re.IGNORECASE,
)
_ONE_COULD: Final = lazy(r"\b(?:one|you|others|anybody|anyone)\s(?:could|might)\b", re.IGNORECASE)
_MORE_MEANS: Final = lazy(
    r"\b(?:with|given)\s(?:an?\s)?(?:larger|bigger|higher|greater|more|additional|further|unlimited)\s(?:[\w-]+\s)?"
    r"(?:budgets?|compute|computing|resources|time|GPUs?|hardware)\b",
    re.IGNORECASE,
)
_KIND_OF_WORK: Final = lazy(
    r"^\W*(?:conventional|state-of-the-art|existing|current|recent)\s(?:[\w-]+\s){1,4}(?:take|need|require|cost|consume|use)\b"
    r"|\b(?:methods|approaches|models|algorithms|systems|techniques|searches|architectures|works)\s(?:that|which)\s"
    r"(?:needs?|requires?|takes?|uses?|costs?|consumes?)\b",
    re.IGNORECASE,
)
_IN_THEIR_WORK: Final = lazy(rf"^\W{{0,3}}(?:In|By)\s?(?:{CITET}|{CITE})\s?,")
_TAKEN_OVER: Final = lazy(
    rf"^[^.;]{{0,30}}?(?:{CITE}|{CITET})\s?,?\s(?:which|that)\swe\s(?:\w+\s)?(?:re-?)?(?:use|build|start|take|rely|adopt)\b",
    re.IGNORECASE,
)


def not_spent(reading: Reading) -> tuple[Scope, str] | None:
    """Return cited for hours that are allowed, usual or possible, and for those of work taken over."""
    if reading.mention.kind not in _TIMES or reading.passage.kind is PassageKind.CELL:
        return None
    before, sentence = reading.before, reading.sentence
    if match := _TAKEN_OVER.match(reading.after):
        return Scope.CITED, f"taken over: “{plain(match[0])}”"
    if match := _USABLE.search(before):
        return Scope.CITED, f"what is allowed: “{match[0].strip()}”"
    if match := _SUCH_PEOPLE.search(before):
        return Scope.CITED, f"others' means: “{match[0].strip()}”"
    if FIRST.search(sentence):
        return None
    if match := _ALLOWED.search(before):
        return Scope.CITED, f"what is allowed: “{match[0]}”"
    if match := _ONE_COULD.search(reading.clause) or _MORE_MEANS.search(before):
        return Scope.CITED, f"what was not done: “{match[0]}”"
    if (match := _KIND_OF_WORK.search(before)) and not DONE.search(before):
        return Scope.CITED, f"a kind of work: “{match[0].strip()}”"
    if match := _IN_THEIR_WORK.match(before):
        return Scope.CITED, "told of others' work"
    return None
