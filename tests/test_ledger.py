"""The ledger's arithmetic: intervals, gaps, hypotheses, and the words for them."""

from __future__ import annotations

from math import inf

import pytest

from reproof.fact import Kind
from reproof.finding import Confidence, Level
from reproof.ledger import hypothesis
from reproof.ledger.interval import gap, printed, product, ratio, roughly, total
from reproof.ledger.judgement import MANY, least, level
from reproof.ledger.words import amount, count, number, percent
from reproof.quantity import Interval, parse_number


def read(digits: str) -> Interval:
    value = parse_number(digits)
    assert value is not None
    return value


@pytest.mark.parametrize(
    ("digits", "low", "high"),
    [("449", 448, 450), ("62.44", 62.43, 62.45), ("0.4", 0.3, 0.5), ("1,024", 1023, 1025), ("3", 2, 4)],
)
def test_printed_number_is_one_unit_either_way(digits: str, low: float, high: float) -> None:
    amount_ = printed(read(digits))
    assert (amount_.low, amount_.high) == (pytest.approx(low), pytest.approx(high))
    assert amount_.value == read(digits).value


@pytest.mark.parametrize(
    "given",
    [
        Interval.exact(8), Interval(5, None, 6), Interval(5, 4, None), Interval(50, 40, 60), Interval(10.5, 9.5, 11.5),
        Interval(5, 5, 5.5), Interval(5, 4.5, 5),
    ],
    ids=["count", "open below", "open above", "range", "least range", "at its lower end", "at its upper end"],
)  # fmt: skip
def test_counts_ranges_and_bounds_stay(given: Interval) -> None:
    assert printed(given) == given


def test_printed_never_goes_below_nothing() -> None:
    assert printed(Interval(0.4, 0.0, 0.9)).low == 0.0


def test_wide_bounds_of_few_digits_are_no_range() -> None:
    assert printed(Interval(10, 9, 11)) == Interval(10, 8, 12)
    assert printed(Interval(100, 94.5, 105.5)) == Interval(100, 89, 111)


@pytest.mark.parametrize(
    ("given", "low", "high"),
    [
        (read("2,638"), 2558.86, 2717.14),
        (read("1234"), 1196.98, 1271.02),
        (read("1230"), 1107, 1353),
        (read("12340"), 11969.8, 12710.2),
        (read("2000"), 1800, 2200),
        (read("0.1234"), 0.119698, 0.127102),
        (Interval(1234, 1100, 1300), 1100, 1357.4),
        (Interval(1125, 1123.875, 1126.125), 1012.5, 1237.5),
        (Interval(1125, 1123.9, 1126.1), 1091.25, 1158.75),
    ],
    ids=lambda value: str(value.value) if isinstance(value, Interval) else "",
)
def test_roughly_is_less_far_off_when_four_digits_are_printed(given: Interval, low: float, high: float) -> None:
    assert (roughly(given).low, roughly(given).high) == (pytest.approx(low), pytest.approx(high))


def test_roughly_leaves_open_sides_open() -> None:
    assert roughly(Interval(2638, 2637.5, None)) == Interval(2638, pytest.approx(2374.2), None)
    assert roughly(Interval(2638, None, 2638.5)) == Interval(2638, None, pytest.approx(2901.8))


def test_roughly_is_a_tenth_either_way() -> None:
    assert roughly(Interval.exact(100)) == Interval(100, 90, pytest.approx(110))
    assert roughly(Interval(100, None, 100)).low is None
    assert roughly(Interval(100, 50, 150)) == Interval(100, 50, 150)


def test_product_of_intervals() -> None:
    made = product((Interval.exact(8), Interval(72, 71.5, 72.5)))
    assert made == Interval(576, 572, 580)
    assert product((Interval(1, None, 2), Interval.exact(3))).low is None
    assert product((Interval(1, 1, None), Interval.exact(3))).high is None


def test_total_of_intervals() -> None:
    assert total((Interval(1, 0.5, 1.5), Interval(2, 1.5, 2.5))) == Interval(3, 2, 4)
    assert total((Interval(1, None, 1.5), Interval.exact(2))).low is None
    assert total((Interval(1, 1, None), Interval.exact(2))).high is None


def test_ratio_of_intervals() -> None:
    assert ratio(Interval(6, 5, 7), Interval(2, 1, 4)) == Interval(3, 1.25, 7)
    assert ratio(Interval(6, 5, 8), Interval(3, 2, 4)) == Interval(2, 1.25, 4)
    assert ratio(Interval(6, 5, 7), Interval(0, 0, 0)).value == inf
    assert ratio(Interval(6, None, 7), Interval(2, 1, 4)).low is None


@pytest.mark.parametrize(
    ("stated", "implied", "difference"),
    [
        (Interval(5, 4, 6), Interval(6, 6, 8), 0.0),
        (Interval(10, 10, 10), Interval(5, 5, 5), 1.0),
        (Interval(5, 5, 5), Interval(10, 10, 10), -1.0),
        (Interval(110, 109, 111), Interval(100, 99, 100), 0.09),
        (Interval(10, None, 10), Interval(5, 5, 5), 0.0),
        (Interval(10, None, 10), Interval(20, 20, 20), -1.0),
        (Interval(10, 10, None), Interval(20, 20, 20), 0.0),
        (Interval(10, 10, None), Interval(5, 5, 5), 1.0),
        (Interval(5, 5, 5), Interval(0, 0, 0), inf),
        (Interval(0, 0, 0), Interval(5, 5, 5), -inf),
        (Interval(0, 0, 0), Interval(0, 0, 0), 0.0),
        (Interval(0.5, 0.5, 0.5), Interval(1, 1, 1), -1.0),
        (Interval(1, 1, 1), Interval(0.5, 0.5, 0.5), 1.0),
        (Interval(1, None, 1), Interval(0.5, 0.5, 0.5), 0.0),
    ],
)
def test_gap(stated: Interval, implied: Interval, difference: float) -> None:
    assert gap(stated, implied) == pytest.approx(difference)


@pytest.mark.parametrize(
    ("difference", "confidence", "expected"),
    [
        (0.0, Confidence.HIGH, None),
        (0.029, Confidence.HIGH, None),
        (-0.029, Confidence.LOW, None),
        (0.03, Confidence.HIGH, Level.WARNING),
        (-0.25, Confidence.HIGH, Level.WARNING),
        (0.26, Confidence.HIGH, Level.ERROR),
        (-9.0, Confidence.HIGH, Level.ERROR),
        (9.0, Confidence.MEDIUM, Level.WARNING),
        (9.0, Confidence.LOW, Level.NOTE),
    ],
)
def test_level(difference: float, confidence: Confidence, expected: Level | None) -> None:
    assert level(difference, confidence) is expected


def test_least_confidence() -> None:
    assert least(Confidence.HIGH, Confidence.LOW, Confidence.MEDIUM) is Confidence.LOW
    assert least(Confidence.HIGH, Confidence.MEDIUM) is Confidence.MEDIUM


@pytest.mark.parametrize(
    "text",
    ["Each model took 3 h", "all experiments", "five runs", "including search", "per seed", "the ablations"],
)
def test_words_for_many(text: str) -> None:
    assert MANY.search(text)


@pytest.mark.parametrize(
    "text", ["Our model took 3 h", "Training took 3 h in total", "We trained it for 3 days"]
)
def test_words_for_one(text: str) -> None:
    assert not MANY.search(text)


@pytest.mark.parametrize(
    ("stated", "implied", "slips", "words"),
    [
        ("952", 432, hypothesis.MASS, "pounds, not kilograms"),
        ("196", 432, hypothesis.MASS, "converted twice"),
        ("432000", 432, hypothesis.MASS, "grams"),
        ("0.432", 432, hypothesis.MASS, "tonnes"),
        ("5760", 576, hypothesis.TEN, "factor of ten: a digit too many"),
        ("57.6", 576, hypothesis.TEN, "a digit lost"),
        ("34560", 576, hypothesis.TIME, "minutes"),
        ("24", 576, hypothesis.TIME, "device-days"),
        ("110", 121, hypothesis.pue(1.1), "left out"),
        ("133.1", 121, hypothesis.pue(1.1), "counted twice"),
        ("72", 576, hypothesis.devices(8), "8 devices are not counted"),
        ("4608", 576, hypothesis.devices(8), "8 devices counted twice"),
    ],
)
def test_hypothesis_that_closes_the_gap(
    stated: str, implied: float, slips: tuple[hypothesis.Hypothesis, ...], words: str
) -> None:
    found = hypothesis.closing(read(stated), Interval.exact(implied), slips)
    assert len(found) == 1
    assert words in found[0]


def test_no_hypothesis_where_none_fits() -> None:
    assert hypothesis.closing(read("700"), Interval.exact(432), (*hypothesis.MASS, *hypothesis.TEN)) == ()
    assert hypothesis.pue(1.0) == ()
    assert hypothesis.devices(1) == ()


def test_two_devices_can_be_confused_with_one() -> None:
    assert [one.factor for one in hypothesis.devices(2)] == [0.5, 2]
    assert [one.factor for one in hypothesis.pue(1.25)] == [0.8, 1.25]


@pytest.mark.parametrize(
    ("slips", "stated", "words"),
    [
        (hypothesis.MASS, 100 / 0.45359237, "the stated figure would fit if it were pounds, not kilograms"),
        (hypothesis.MASS, 45.359237, "the stated figure would fit if pounds had been converted twice"),
        (hypothesis.MASS, 100_000, "the stated figure would fit in grams: a factor of 1000"),
        (hypothesis.MASS, 0.1, "the stated figure would fit in tonnes: a factor of 1000"),
        (hypothesis.MASS, 110.231131, "the stated figure would fit in short tons, not metric ones"),
        (hypothesis.THOUSAND, 100_000, "the stated figure is too large by a factor of 1000: check its unit"),
        (hypothesis.THOUSAND, 0.1, "the stated figure is too small by a factor of 1000: check its unit"),
        (hypothesis.THOUSAND, 1e8, "the stated figure is too large by a factor of a million: check its unit"),
        (hypothesis.THOUSAND, 1e-4, "the stated figure is too small by a factor of a million: check its unit"),
        (hypothesis.TEN, 1000, "the stated figure is too large by a factor of ten: a digit too many?"),
        (hypothesis.TEN, 10, "the stated figure is too small by a factor of ten: a digit lost?"),
        (hypothesis.TEN, 10_000, "the stated figure is too large by a factor of 100"),
        (hypothesis.TEN, 1, "the stated figure is too small by a factor of 100"),
        (hypothesis.TIME, 6000, "the hours would fit as minutes"),
        (hypothesis.TIME, 100 / 60, "the stated figure would fit if the time were minutes, not hours"),
        (hypothesis.TIME, 2400, "the stated figure would fit if the time were days, not hours"),
        (hypothesis.TIME, 100 / 24, "the stated figure would fit if it were device-days, not device-hours"),
    ],
)
def test_a_slip_is_known_by_its_factor(
    slips: tuple[hypothesis.Hypothesis, ...], stated: float, words: str
) -> None:
    assert hypothesis.closing(Interval.exact(stated), Interval.exact(100), slips) == (words,)


def test_slips_with_devices_and_pue_name_the_figure() -> None:
    assert [one.words for one in hypothesis.devices(8)] == [
        "it would fit per device: the 8 devices are not counted",
        "it would fit with the 8 devices counted twice",
    ]
    assert [one.words for one in hypothesis.pue(1.25)] == [
        "it would fit with the PUE of 1.25 left out",
        "it would fit with the PUE of 1.25 counted twice",
    ]


def test_the_hypothesis_that_fits_best_comes_first() -> None:
    slips = (hypothesis.Hypothesis(1.0, "a"), hypothesis.Hypothesis(1.02, "b"), hypothesis.Hypothesis(1.04, "c"))
    assert hypothesis.closing(Interval.exact(102), Interval.exact(100), slips) == ("b", "c", "a")


def test_at_most_three_hypotheses_are_told() -> None:
    slips = tuple(hypothesis.Hypothesis(1.0, word) for word in "abcd")
    assert hypothesis.closing(Interval.exact(100), Interval.exact(100), slips) == ("a", "b", "c")
    assert hypothesis.closing(Interval(0, 0, 0.5), Interval.exact(0), slips[:1]) == ("a",)


def test_a_wide_interval_does_not_fit_every_hypothesis() -> None:
    assert hypothesis.closing(Interval(100, 50, 150), Interval.exact(12), hypothesis.TEN) == ()
    assert len(hypothesis.closing(Interval(115, 50, 150), Interval.exact(12), hypothesis.TEN)) == 1


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "0"),
        (576, "576"),
        (1024, "1,024"),
        (82.83, "82.83"),
        (0.4327, "0.4327"),
        (3.14e23, "3.14e23"),
        (12345.6, "12,346"),
        (1000, "1,000"),
        (999.96, "1,000"),
        (999.94, "999.9"),
        (1e9, "1e9"),
        (999_999_999, "999,999,999"),
        (-1.5e9, "-1.5e9"),
        (1e-4, "0.0001"),
        (9.9e-5, "9.9e-5"),
        (-576, "-576"),
    ],
)
def test_number(value: float, text: str) -> None:
    assert number(value) == text


def test_a_number_with_more_or_fewer_digits() -> None:
    assert number(9500, 6) == "9,500"
    assert number(29296.875, 6) == "29,296.9"
    assert number(3.456, 3) == "3.46"
    assert number(576.4, 3) == "576"
    assert number(1.26e10, 3) == "1.3e10"
    assert number(1.26e10, 2) == "1.3e10"


@pytest.mark.parametrize(
    ("kind", "value", "text"),
    [
        (Kind.ENERGY, 1, "1 kWh"),
        (Kind.ENERGY, 9999, "9,999 kWh"),
        (Kind.ENERGY, 10000, "10 MWh"),
        (Kind.ENERGY, 9_999_000, "9,999 MWh"),
        (Kind.ENERGY, 1e7, "10 GWh"),
        (Kind.ENERGY, 2e-5, "0.02 Wh"),
        (Kind.ENERGY, 0, "0 Wh"),
        (Kind.CO2E, 1, "1 kg"),
        (Kind.CO2E, 999, "999 kg"),
        (Kind.CO2E, 1000, "1 t"),
        (Kind.CO2E, -1500, "-1.5 t"),
        (Kind.POWER, 1000, "1 kW"),
        (Kind.POWER, 9e6, "9,000 kW"),
        (Kind.POWER, 1e7, "10 MW"),
        (Kind.POWER, 0.5, "0.5 W"),
        (Kind.DEVICE_HOURS, 1024, "1,024 device-hours"),
        (Kind.CARBON_INTENSITY, 0.4, "0.4 kg/kWh"),
        (Kind.COST, 2500, "2,500"),
        (Kind.PUE, 1.1, "1.1"),
        (Kind.RUNS, 5, "5"),
        (Kind.ENERGY, 310, "310 kWh"),
        (Kind.ENERGY, 1287000, "1,287 MWh"),
        (Kind.ENERGY, 0.4, "400 Wh"),
        (Kind.CO2E, 0.095, "95 g"),
        (Kind.CO2E, 552100, "552.1 t"),
        (Kind.POWER, 400, "400 W"),
        (Kind.POWER, 1250, "1.25 kW"),
        (Kind.DURATION, 72, "72 h"),
        (Kind.FLOP, 3.14e23, "3.14e23 FLOP"),
        (Kind.PARAMETERS, 6.7e9, "6.7B"),
    ],
)
def test_amount(kind: Kind, value: float, text: str) -> None:
    assert amount(kind, value) == text


def test_count_and_percent() -> None:
    assert count(110e6) == "110M"
    assert count(42) == "42"
    assert [count(value) for value in (1e12, 1e9, 1e6, 999_999)] == ["1T", "1B", "1M", "999,999"]
    assert count(1.76e12) == "1.76T"
    assert percent(0.055) == "5.5 % more"
    assert percent(1.0) == "2 times more"
    assert percent(4.0) == "5 times more"
    assert percent(2.456) == "3.46 times more"
    assert percent(-2.0) == "3 times less"
    assert percent(0.12) == "12 % more"
    assert percent(-0.25) == "20 % less"
    assert percent(2.0) == "3 times more"
