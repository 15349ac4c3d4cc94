"""Amounts as reports say them: units, ranges, open sides, and no digits nobody printed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reproof.fact import Kind
from reproof.quantity import Interval
from reproof.report.words import amount, interval, number
from test_reports import FACTS

HARDWARE, DURATION = FACTS[:2]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Interval(5.0, None, None), "about 5"),
        (Interval(5.0, None, 5.0), "at most 5"),
        (Interval(5.0, 5.0, None), "at least 5"),
        (Interval(5.0, 4.0, 6.0), "4 to 6"),
        (Interval(3.0, 2.5, 3.5), "3"),
        (Interval(1024.0, 1023.5, 1024.5), "1,024"),
        (Interval(0.45, 0.445, 0.455), "0.45"),
    ],
)
def test_an_interval_is_what_was_printed(value: Interval, text: str) -> None:
    assert interval(value) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, "?"),
        (0.0, "0"),
        (1e-7, "1e-07"),
        (3.2e21, "3.2e+21"),
        (12345.678, "12,345.68"),
        (1 / 3, "0.333333"),
        (250.0, "250"),
    ],
)
def test_a_number_has_no_empty_digits(value: float | None, text: str) -> None:
    assert number(value) == text


@pytest.mark.parametrize(
    ("changes", "text"),
    [
        ({"kind": Kind.REGION, "name": "France"}, "France"),
        ({"kind": Kind.REGION, "name": None}, "a region without a name"),
        ({"name": None, "memory_gb": None}, "8 x device without a name"),
        ({"amount": None}, "NVIDIA A100 (80 GB)"),
        ({}, "8 x NVIDIA A100 (80 GB)"),
        ({"kind": Kind.DURATION, "amount": None}, "not said"),
        ({"kind": Kind.PARAMETERS, "amount": Interval.exact(1.3e9)}, "1.3 billion parameters"),
        ({"kind": Kind.PARAMETERS, "amount": Interval.exact(12.0)}, "12 parameters"),
        ({"kind": Kind.RUNS, "amount": Interval.exact(1.0)}, "1 run"),
        ({"kind": Kind.RUNS, "amount": Interval.exact(5.0)}, "5 runs"),
        ({"kind": Kind.COST, "amount": Interval.exact(2.5), "unit": "EUR"}, "2.5 EUR"),
    ],
)
def test_an_amount_has_its_unit(changes: dict[str, object], text: str) -> None:
    assert amount(replace(HARDWARE, **changes)) == text  # type: ignore[arg-type]
