"""Records behave like data classes."""

from __future__ import annotations

import copy
import pickle
from dataclasses import field, fields, replace

import pytest

from reproof.record import dataclass


@dataclass(frozen=True, slots=True)
class Point:
    """A point that was named by somebody."""

    x: int
    y: int = 0
    by: list[str] = field(default_factory=list, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Other:
    x: int
    y: int = 0


@dataclass(slots=True)
class Open:
    x: int


@dataclass(slots=True, eq=False)
class Unlike:
    x: int


@dataclass
class Empty:
    pass


def test_equal_by_the_fields_that_are_compared() -> None:
    assert Point(1, by=["a"]) == Point(1, 0, ["b"])
    assert Point(1) != Point(2)
    assert Point(1) != Other(1)
    assert Open(1) == Open(1)
    assert Unlike(1) != Unlike(1)
    assert Empty() == Empty()


def test_hashed_when_frozen() -> None:
    assert len({Point(1, by=["a"]), Point(1), Point(1, 2)}) == 2
    with pytest.raises(TypeError, match="unhashable"):
        hash(Open(1))


def test_printed_with_the_fields_that_are_shown() -> None:
    assert repr(Point(1)) == "Point(x=1, y=0)"
    assert repr(Empty()) == "Empty()"


def test_slots_leave_no_room_for_more() -> None:
    with pytest.raises(AttributeError):
        Open(1).z = 2  # type: ignore[attr-defined]


def test_copied_changed_and_kept_like_any_data_class() -> None:
    point = Point(1, 2, ["a"])
    assert replace(point, y=3) == Point(1, 3)
    assert copy.deepcopy(point) == point
    assert pickle.loads(pickle.dumps(point)) == point
    assert [one.name for one in fields(Point)] == ["x", "y", "by"]
