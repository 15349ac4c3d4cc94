"""The devices of one sentence set against each other: counts they share, counts that repeat."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from reproof.patterns import lazy
from reproof.quantity import Interval

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.mention import Mention

_LIST_GAP = lazy(
    r"s?(?:\sGPUs?)?(?:\s?\([^()]{0,20}\))?\s?(?P<join>,?\s(?:and|or|and/or)(?:\san?|\sthe)?\s|,\s|\s?[/&+]\s?)(?:an?\s)?$"
)
CPU_NAMES: Final = (
    "Intel Xeon",
    "Intel Core",
    "Intel CPU",
    "Intel Pentium",
    "Intel Celeron",
    "Intel Atom",
    "Ampere",
    "AMD EPYC",
    "AMD Ryzen",
    "AMD Opteron",
    "AMD Phenom",
    "AMD Turion",
    "AMD FX",
    "AMD A",
    "AMD CPU",
    "Apple",
    "Arm",
)


def count_key(mention: Mention) -> tuple[float, bool] | None:
    """Return what makes an unnamed count a repeat: \"on 8 A100s ... over 8 GPUs\"."""
    return (mention.amount.value, is_cpu(mention)) if mention.amount else None


def share(text: str, readings: list[Mention]) -> list[Mention]:
    """Give a count said once for a list to its devices: \"a single K80, T4 or P100 GPU\".

    In \"two GPUs (RTX 2070, GTX 1660)\" as many devices as the count says are one each.
    """
    lists: list[list[int]] = []
    for index, mention in enumerate(readings):
        gap = _LIST_GAP.match(text[readings[index - 1].end : mention.start]) if index else None
        alike = bool(index) and is_cpu(mention) == is_cpu(readings[index - 1])
        if gap and alike and (mention.amount is None or mention.cue == "singular device name"):
            lists[-1].append(index)
        else:
            lists.append([index])
    for members in lists:
        head = readings[members[0]]
        if len(members) < 2 or head.amount is None or not head.cue.startswith("count before"):
            continue
        joined = text[head.end : readings[members[-1]].start]
        if "bracket" in head.qualifiers and head.amount.value == len(members):
            amount = Interval.exact(1)
        elif head.amount.value == 1 or re.search(r"\bor\b|/", joined):
            amount = head.amount
        else:
            continue
        for index in members:
            cue = "count before a list of devices"
            readings[index] = replace(readings[index], amount=amount, cue=cue)
    return [replace(one, qualifiers=one.qualifiers - {"bracket"}) for one in readings]


def settle(named: list[Mention], loose: list[Mention]) -> Iterator[Mention]:
    """Let \"8 GPUs\" count the one device its sentence names; the same count twice says nothing new."""
    for mention in loose:
        if any(one.amount and one.start < mention.end and mention.start < one.end for one in named):
            continue
        alike = [i for i, one in enumerate(named) if _comparable(one, mention)]
        if any(named[i].amount and count_key(named[i]) == count_key(mention) for i in alike):
            continue
        counts = [amount.value for i in alike if (amount := named[i].amount)]
        if mention.amount and len(counts) > 1 and sum(counts) == mention.amount.value:
            continue  # "three GPUs: one V100 and two T4s" is their sum
        only = named[alike[0]] if len(alike) == 1 else None
        if mention.amount and only and only.amount is None:
            named[alike[0]] = replace(
                only,
                amount=mention.amount,
                cue="count of unnamed devices in the same sentence",
                start=min(only.start, mention.start),
                end=max(only.end, mention.end),
            )
            continue
        yield mention
    yield from named


def _comparable(one: Mention, other: Mention) -> bool:
    return "device_hours" not in one.qualifiers and is_cpu(one) == is_cpu(other)


def is_cpu(mention: Mention) -> bool:
    return "cpu" in mention.qualifiers or (mention.name or "").startswith(CPU_NAMES)
