r"""A device with memory it never had.

Reviewers do make this check: a V100 has 16 or 32 GB, an A100 40 or 80 GB. A size that exists only
as something special (a slice, one die of two, a part made for one supercomputer) is accepted, or
named when a slip is more likely. What a driver shows of a card's memory is accepted, and so is
the total of all cards.

Reported:

    All models were trained on a single NVIDIA V100 80GB GPU.

    We used four A100 (32GB) GPUs.

Not reported:

    All models were trained on a single NVIDIA V100 32GB GPU.

    Baselines ran on an L40 with 46\,GB.

To mend it, look the device up (`nvidia-smi -L`) and correct the model or the memory.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reproof.fact import Kind
from reproof.finding import Confidence, Level
from reproof.ledger.words import number
from reproof.reference import MEMORY_SLACK, Accelerator, find_accelerators
from reproof.rules import finding, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.fact import Fact
    from reproof.finding import Finding
    from reproof.rules import Case


_MACHINE = re.compile(r"\b(?:DGX|nodes?|servers?|machines?|hosts?|instances?|workstations?)\b", re.IGNORECASE)


@rule("error", since="0.1")
def check(case: Case) -> Iterator[Finding]:
    for fact in case.of(Kind.HARDWARE):
        devices = find_accelerators(fact.name or "")
        size = fact.memory_gb
        if not devices or size is None or any(_exists(device, size) for device in devices):
            continue
        count = fact.amount.value if fact.amount else 1.0
        if count > 1 and any(_exists(device, size / count) for device in devices):
            continue
        beside = _beside(fact, size)
        if beside is not None:
            yield _object(fact, devices, size, beside)


def _exists(device: Accelerator, size: float) -> bool:
    known = [*device.memory_gb, *(one.memory_gb for one in device.special_memory if not one.unlikely)]
    return any(MEMORY_SLACK[0] <= size / each <= MEMORY_SLACK[1] for each in known)


def _object(fact: Fact, devices: tuple[Accelerator, ...], size: float, beside: bool) -> Finding:
    sizes = sorted({each for device in devices for each in device.memory_gb})
    listed = _listed([number(each) for each in sizes])
    special = [one for device in devices for one in device.special_memory if one.memory_gb == size]
    level = Level.ERROR
    confidence = Confidence.HIGH if fact.confidence >= 0.6 else Confidence.MEDIUM
    closest = min(abs(size / each - 1) for each in sizes)
    if special:
        level, help_ = (
            Level.WARNING,
            f"{number(size)} GB exists only as {special[0].what}; did you mean {listed} GB?",
        )
    else:
        help_ = f"say which device it was; the {devices[0].name} exists with {listed} GB"
    single = fact.amount is not None and fact.amount.value == 1
    if beside is False and size > max(sizes) and not single:
        level = Level.NOTE  # "two cards with 64 GB": as likely the machine's memory
    elif level is Level.ERROR and not (
        beside and closest > 0.15 and devices[0].kind == "gpu" and confidence is Confidence.HIGH
    ):
        level = Level.WARNING
    kin = [d for d in find_kin(devices[0]) if _exists(d, size)]
    if kin and not special:
        help_ += f"; {number(size)} GB is a {kin[0].name}"
    return finding(
        level,
        f"the {devices[0].name} has {listed} GB of memory, not {number(size)} GB",
        fact.places[0],
        confidence=confidence,
        help=help_,
    )


def find_kin(device: Accelerator) -> list[Accelerator]:
    """Return the devices whose name continues this one's: the Pro, Max and Ti of a plain model."""
    from reproof.reference import accelerators

    return [other for other in accelerators() if other.id.startswith(f"{device.id}-")]


def _listed(words: list[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} or {words[-1]}"


def _beside(fact: Fact, size: float) -> bool | None:
    """Return whether the memory stands right at the device's name; None when it is another's.

    \"A T4 (15 GB), an RTX 3060\" gives the second card no memory.
    """
    if not fact.sites:
        return True
    figure = rf"(?<![\d.]){size:g}\s?-?Gi?[Bb]?\b"
    near: bool | None = None
    for site in fact.sites:
        text, here = site.passage.text, site.text
        around = text[max(0, site.start - 30) : site.end + 24]
        direct = re.search(rf"\d[A-Za-z]?[\s-]?{figure}|{figure}\s(?:NVIDIA\s|Tesla\s)?\w*\d", around)
        if _MACHINE.search(around) and not direct:
            continue  # the machine's memory, as likely as the card's
        after, before = text[site.end : site.end + 16], text[max(0, site.start - 24) : site.start]
        if re.search(
            rf"\d[A-Za-z]?(?:[\s(_-]|SXM\d?|PCIe|GPUs?){{0,6}}{figure}|{figure}[)\s-]{{0,2}}(?:\w+\s)?\w*\d",
            here + after,
        ):
            return True
        if re.search(rf"{figure}\)?\s(?:\w+\s){{0,2}}$", before):
            return True
        if re.search(figure, here + after):
            near = False
    return near
