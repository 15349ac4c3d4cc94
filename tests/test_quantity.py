"""Numbers as papers print them, with the bounds their digits allow."""

from __future__ import annotations

import re

import pytest

from reproof.quantity import MULTIPLIERS, NUMBER, WORD_NUMBER, Interval, parse_multiplied, parse_number


@pytest.mark.parametrize(
    ("text", "value", "low", "high"),
    [
        ("3.5", 3.5, 3.45, 3.55),
        ("26", 26, 25.5, 26.5),
        ("1000", 1000, 999.5, 1000.5),
        ("1,024", 1024, 1023.5, 1024.5),
        ("100\u2009000", 100000, 99999.5, 100000.5),
        ("1\u00a0234\u202f567.5", 1234567.5, 1234567.45, 1234567.55),
        (" 0.25 ", 0.25, 0.245, 0.255),
        (".5", 0.5, 0.45, 0.55),
        ("0", 0, 0, 0.5),
        ("0.3", 0.3, 0.25, 0.35),
        ("3e-4", 3e-4, 2.5e-4, 3.5e-4),
        ("1.3 × 10^9", 1.3e9, 1.25e9, 1.35e9),
        ("1.3 x 10^{9}", 1.3e9, 1.25e9, 1.35e9),
        ("2 · 10^−3", 2e-3, 1.5e-3, 2.5e-3),
        ("2 * 10^–3", 2e-3, 1.5e-3, 2.5e-3),
        ("3.14×1023", 3.14e23, 3.135e23, 3.145e23),
        ("10^20", 1e20, 1e20, 1e20),
        ("10^{−3}", 1e-3, 1e-3, 1e-3),
        ("1e300", 1e300, 0.5e300, 1.5e300),
        ("seven", 7, 7, 7),
        ("Twenty-four", 24, 24, 24),
        ("ninety nine", 99, 99, 99),
        ("two hundred", 200, 200, 200),
        ("one hundred and fifty", 150, 150, 150),
        ("a dozen", 12, 12, 12),
        ("half a", 0.5, 0.5, 0.5),
        ("zero", 0, 0, 0),
        ("two hundred and some", 200, 200, 200),
        ("five hundred and twelve", 512, 512, 512),
        ("1e250 × 10^-60", 1e190, 0.5e190, 1.5e190),
        ("nineteen", 19, 19, 19),
    ],
)
def test_a_number_has_the_bounds_of_its_digits(text: str, value: float, low: float, high: float):
    found = parse_number(text)
    assert found is not None
    assert found.value == pytest.approx(value, rel=1e-14)
    assert found.low == pytest.approx(low, rel=1e-14)
    assert found.high == pytest.approx(high, rel=1e-14)


@pytest.mark.parametrize(
    "text", ["", "x", "1.2.3", "--", "1e301", "1e-301", "1 x 10^99999", "1e250 × 10^60", "nan", "inf", "twentyish"]
)
def test_what_is_no_number(text: str):
    assert parse_number(text) is None


WORDS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]


@pytest.mark.parametrize(("number", "word"), list(enumerate(WORDS)), ids=WORDS)
def test_number_words(number: int, word: str):
    assert parse_number(word) == Interval(number, number, number)


TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


@pytest.mark.parametrize(("number", "word"), list(enumerate(TENS, 2)), ids=TENS)
def test_tens(number: int, word: str):
    assert parse_number(word) == Interval(10 * number, 10 * number, 10 * number)
    assert parse_number(f"{word}-one") == Interval(10 * number + 1, 10 * number + 1, 10 * number + 1)


@pytest.mark.parametrize(
    ("words", "factor"),
    [("k thousand", 1e3), ("m mm mn mil million millions", 1e6), ("b bn g billion billions", 1e9), ("t trillion trillions", 1e12)],
)  # fmt: skip
def test_multipliers(words: str, factor: float):
    assert sorted(word for word, one in MULTIPLIERS.items() if one == factor) == sorted(words.split())
    for word in words.split():
        assert parse_multiplied("2", word) == Interval(2 * factor, 1.5 * factor, 2.5 * factor)
        assert parse_multiplied("2", f" {word.upper()} ") == Interval(2 * factor, 1.5 * factor, 2.5 * factor)


def test_a_multiplier_that_is_none():
    assert parse_multiplied("2", None) == parse_multiplied("2", "") == parse_number("2")
    assert parse_multiplied("2", "q") is None
    assert parse_multiplied("x", "k") is None


@pytest.mark.parametrize(
    ("text", "matched"),
    [
        ("1,024", "1,024"), ("12345", "12345"), ("100\u2009000", "100\u2009000"), ("1.5e-4", "1.5e-4"),
        ("3 × 10^{20}", "3 × 10^{20}"), ("10^{20}", "10^{20}"), ("10^−6", "10^−6"), (".75 of", ".75"), ("7.", "7"),
    ],
)  # fmt: skip
def test_the_pattern_takes_the_whole_number(text: str, matched: str):
    match = re.match(rf"(?:{NUMBER})(?![\d^])", text)
    assert match is not None and match[0] == matched


@pytest.mark.parametrize(
    ("text", "matched"),
    [("twenty-four GPUs", "twenty-four"), ("Fourteen", "Fourteen"), ("two hundred and five runs", "two hundred and five"),
     ("a dozen", "a dozen"), ("half a day", "half a"), ("sixty nine", "sixty nine")],
)  # fmt: skip
def test_the_pattern_of_number_words(text: str, matched: str):
    match = re.match(WORD_NUMBER, text, re.IGNORECASE)
    assert match is not None and match[0] == matched


A = Interval(4.0, 3.5, 4.5)


def test_intervals_are_scaled_and_multiplied():
    assert A.scaled(0.1) == Interval(0.4, 0.35, 0.45)
    assert A.at_most().scaled(2) == Interval(8, None, 9)
    assert A.at_least().scaled(2) == Interval(8, 7, None)
    assert A.times(Interval(3, 2, 5)) == Interval(12, 7, 22.5)
    assert A.times(Interval(3, None, 5)) == Interval(12, None, 22.5)
    assert A.times(Interval(3, 2, None)) == Interval(12, 7, None)
    assert A.at_most().times(Interval(3, 2, 5)) == Interval(12, None, 22.5)
    assert A.at_least().times(Interval(3, 2, 5)) == Interval(12, 7, None)


def test_ranges_and_open_sides():
    assert A.to(Interval(6.0, 5.5, 6.5)) == Interval(5.0, 4.0, 6.0)
    assert A.at_most() == Interval(4.0, None, 4.5)
    assert A.at_least() == Interval(4.0, 3.5, None)
    assert Interval.exact(3) == Interval(3, 3, 3)


def test_binary_noise_is_dropped():
    assert Interval.exact(0.1).times(Interval.exact(3)).value == 0.3
    assert Interval.exact(1.1).scaled(1.1).value == 1.21
