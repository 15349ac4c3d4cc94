"""Read a device's own memory beside its name; what is said of a machine's RAM is not the device's."""

from __future__ import annotations

from reproof.patterns import lazy

_AFTER = lazy(
    r"(?:\s?[-_/(,]\s?|\s)*"
    r"(?:(?:with|of|having|each|GPUs?|cards?|SXM\d?|PCI[eE]|NVL\d*|has|have|featuring|equipped|providing|offering)[\s(-]+){0,4}"
    r"(?:an?\s|each\s|about\s)?(?P<gb>\d{1,3}(?:\.\d)?)\s?-?(?:GB|GiB|Gb|gb|G)(?![\w/])"
    r"(?P<host>\s?(?:of\s)?(?:main\s|system\s|CPU\s|host\s)?(?:RAM|DRAM|DDR\d|disk|SSD|storage))?"
)
_BEFORE = lazy(
    r"(?<![\d.])(?P<gb>\d{1,3}(?:\.\d)?)\s?-?(?:GB|GiB|gb|G)(?![A-Za-z])(?:\sVRAM)?(?!,\s?\d+\s?[x×]\s)[\s,)(-]*(?:\w+[\s-]){0,2}$"
)


def memory_after(text: str, end: int, ceiling: int) -> tuple[float, int] | None:
    """Return the memory in GB said after a device's name, and where that ends."""
    match = _AFTER.match(text, end, ceiling)
    if match is None or match["host"]:
        return None
    return float(match["gb"]), match.end()


def memory_before(text: str, start: int, floor: int) -> float | None:
    """Return the memory in GB in \"32GB NVIDIA V100\"; `start` is where the name starts."""
    match = _BEFORE.search(text[max(floor, start - 40) : start])
    return float(match["gb"]) if match else None
