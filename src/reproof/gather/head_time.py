"""Read the heads of times: "Training time (h)", "Epoch (s)", "hh:mm"."""

from __future__ import annotations

import re

from reproof.fact import Kind
from reproof.gather.head import BRACKET, HOURS, SMALL, Head, per_of, qualifiers_of
from reproof.patterns import lazy

TIME_WORD = r"(ms|msec|milliseconds?|secs?|seconds?|mins?|minutes?|hrs?|hours?|days?|weeks?|months?)"
_TIME_UNIT = lazy(rf"\b{TIME_WORD}\b")
TIME_BRACKET = lazy(
    rf"^(?:in\s|wall[-\s]?clock\s|avg\.?\s)?(?:{TIME_WORD}|([hsmd]))\.?(?:\s?(?:/|per)\s?\w+)?$"
)
TIME = lazy(
    r"\b(?:(?:run|wall|clock|train\w*|comput\w*|elapsed|execution|inference|test\w*|eval\w*|search|total|gpu|cpu"
    r"|fine-?tun\w*|pre-?train\w*|processing|tuning|convergence|fitting|running|wall-?clock|\w+)?[-\s]?times?"
    r"|runtimes?|walltime|elapsed|duration|time\sto\s\w+|wall[-\s]clock|training\scost)\b"
)
_RATE = lazy(rf"^{TIME_WORD[:-1]}|h|s)\s?(?:/|per)\s?(epoch|ep|run|model|seed|fold|task|trial)s?$")
_EPOCH_UNIT = lazy(
    r"^epochs?\s?[(\[,]\s?(?:in\s)?(?:s|secs?|seconds?|min|mins|minutes?|h|hrs?|hours?)\.?[)\]]?$"
)
_UNITLIKE_TIME = lazy(
    r"^(?:training\s|train\.?\s|search\s|wall[-\s]?clock\s|total\s|compute\s|#\s?)*(?:hours|hrs|minutes|mins|days|weeks)(?:\s(?:of\s)?training)?$"
    r"|(?:[\w-]+\s){0,2}costs?\s?[(\[](?:in\s)?(?:h|hrs?|hours?|mins?|minutes?|days?|d)[)\]]$"
    r"|^(?:gpu\s)?hours\sused$"
    r"|^t[_\s]?(?:train|total|run|epoch|comp|cpu|wall|search|fit|eval|test)\w*\s?[(\[,]\s?(?:in\s)?(?:h|hrs?|hours?|min|mins|days?|s)[)\]]?$"
    r"|^(?:train\w*|pre-?train\w*|fine-?tun\w*|search|eval\w*|inference|test\w*|total|wall(?:[-\s]?clock)?|run|convergence)"
    r"\s?[(\[](?:in\s)?(?:h|hrs?|hours?|min|mins|minutes|days?|s|secs?|seconds?)[)\]]$"
)
NOT_TIME = lazy(
    r"latency|response|reaction|delay|audio|speech|video|footage|record|annotat|human|simulat|horizon|real[-\s]time"
    r"|\brtf\b|time\s?-?steps?|\bsince\b|look-?back|forecast|departure|arrival|lead\stime|survival|travel|sampling\srate"
    r"|one[-\s]time|timeout|time\slimit|speed-?up|reduction|\bratio|relative|[×x]\)|%|\bdata\b|of\sdata|per\sday"
    r"|time\s?series|time\srange|date|steps/|iter\w*/|it/s|/s\b|per\s(?:second|hour)"
)


def time_factor(low: str) -> float | None:
    for bracket in BRACKET.findall(low):
        match = TIME_BRACKET.match(bracket.strip())
        if match:
            word = match[1] or match[2]
            return HOURS[word.rstrip("s") if len(word) > 1 and word != "ms" else word]
    match = _TIME_UNIT.search(low)
    if match:
        return HOURS[match[1].rstrip("s") if match[1] not in ("ms",) else "ms"]
    match = re.search(r"[,/\[]\s?([hsmd])\]?$", low)
    return HOURS[match[1]] if match else None


_CLOCK = lazy(
    r"\b(?:(d)(?:d|ays?)?\s?:\s?)?(?:(h)(?:h|rs?|ours?)?\s?:\s?(m)(?:m|ins?|inutes?)?(?:\s?:\s?(s)(?:s|ecs?|econds?)?)?"
    r"|(m)(?:m|ins?|inutes?)?\s?:\s?(s)(?:s|ecs?|econds?)?)\b"
)
_OVER_UNIT = lazy(
    r"^(?:\w+\s){0,2}(?:times?|runtimes?|duration|train\w*|pre-?training|fine-?tuning)\s?/\s?(h|hours?|min|s|d|days?)$"
)
"""A quantity over its unit, as the standards write heads: "Time / h"."""
_FLOOR = 1 / 60
"""Hours: shorter times in a table, also those of an epoch, tell nothing of what the work took."""
_WHOLE_WORK = lazy(r"train|tun(?:e|ing)|search|fit|total|wall|pre-?process|experiment|run\b|project|epoch")


def time_head(low: str) -> Head | None:
    if _RATE.match(low):
        unit = re.split(r"[\s/]", low)[0]
        return Head(
            Kind.DURATION,
            HOURS[unit.rstrip("s") if len(unit) > 1 else unit],
            "column of times",
            per_of(low),
            floor=_FLOOR,
        )
    over = _OVER_UNIT.match(low) if "/" in low else None
    if over is None and (
        not (TIME.search(low) or _UNITLIKE_TIME.match(low) or _EPOCH_UNIT.match(low)) or NOT_TIME.search(low)
    ):
        return None
    clock = _CLOCK.search(low) if ":" in low else None
    letters = "".join(filter(None, clock.groups())) if clock else ""
    factor = None if clock else HOURS[over[1].rstrip("s") or "s"] if over else time_factor(low)
    per = None if over else per_of(low)
    if per in SMALL or factor == 0.0:
        return None
    whole = _WHOLE_WORK.search(low) is not None
    return Head(
        Kind.DURATION, factor, "column of times", per, qualifiers_of(low),
        floor=_FLOOR, whole=whole, clock=letters,
    )  # fmt: skip
