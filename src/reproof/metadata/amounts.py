"""The amounts a metadata file gives, as intervals."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reproof.metadata.positions import pointer_of
from reproof.metadata.quantities import COUNTED
from reproof.quantity import Interval, parse_number

if TYPE_CHECKING:
    from reproof.fact import Kind
    from reproof.metadata.positions import JsonText, Steps


def amount(source: JsonText, path: Steps, kind: Kind) -> Interval | None:
    """Return a number, or a [low, high] pair, as an interval; None for anything else."""
    pointer = pointer_of(path)
    if pointer not in source.spans:
        return None
    value: Any = source.value
    for part in path:
        value = value[part]
    if is_number(value):
        return _printed(source.literal(pointer), float(value), kind)
    if isinstance(value, list) and len(value) == 2:
        low, high = (_printed(str(one), float(one), kind) if is_number(one) else None for one in value)
        if low is not None and high is not None:
            return low.to(high)
        return low.at_least() if low is not None else high.at_most() if high is not None else None
    return None


def _printed(literal: str, value: float, kind: Kind) -> Interval | None:
    if value < 0 or value != value or value == float("inf"):
        return None
    return Interval.exact(value) if kind in COUNTED else parse_number(literal) or Interval.exact(value)


def is_number(value: object) -> bool:
    """Whether a JSON value is a number that can be an amount."""
    return isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < 1e300
