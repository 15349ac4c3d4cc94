"""What belongs together: the figures of a sentence, of a run, and what they make of each other."""

from __future__ import annotations

from typing import Any

import pytest

from booking import Book
from reproof.fact import Fact, Kind, Phase, Scope
from reproof.finding import Confidence
from reproof.ledger.account import ledger
from reproof.ledger.balance import Line, balance
from reproof.ledger.energy import device_hours, device_power, of_job
from reproof.ledger.judgement import advice, reading, spot
from reproof.ledger.places import band, grid_of
from reproof.ledger.runs import runs
from reproof.passage import CITE, Passage, PassageKind
from reproof.quantity import Interval
from reproof.reference import find_accelerators, find_grid, grids
from reproof.site import Site

HERE, NEXT, AWAY, FAR = (0, 0), (0, 1), (7, 0), (9, 0)
"""The first sentence, the next one of the paragraph, and two other paragraphs."""
HIGH, MEDIUM, LOW = Confidence.HIGH, Confidence.MEDIUM, Confidence.LOW


def near(book: Book, kind: Kind, of: Fact) -> tuple[int, Confidence] | None:
    """Return the number of the fact that belongs with another, and how surely."""
    found = book.account(of).near(kind, book.entry(of))
    return None if found is None else (found.entry.fact.id, found.confidence)


# Figures near a figure


def test_the_figure_of_the_same_sentence_belongs() -> None:
    book = Book()
    energy = book.say(Kind.ENERGY, 5)
    book.say(Kind.DURATION, 3, AWAY)
    time = book.say(Kind.DURATION, 4)
    assert near(book, Kind.DURATION, energy) == (time.id, HIGH)


def test_the_same_figure_twice_is_one_and_two_that_differ_are_none() -> None:
    book = Book()
    energy = book.say(Kind.ENERGY, 5)
    first = book.say(Kind.DURATION, 4)
    book.say(Kind.DURATION, 4)
    assert near(book, Kind.DURATION, energy) == (first.id, HIGH)
    book.say(Kind.DURATION, 6)
    assert near(book, Kind.DURATION, energy) is None


def test_a_linked_figure_belongs_wherever_it_stands() -> None:
    book = Book()
    time = book.say(Kind.DURATION, 4, AWAY)
    book.say(Kind.DURATION, 6, FAR)
    energy = book.say(Kind.ENERGY, 5, links=(time.id,))
    assert near(book, Kind.DURATION, energy) == (time.id, MEDIUM)


def test_two_linked_figures_that_differ_are_none() -> None:
    book = Book()
    times = [book.say(Kind.DURATION, hours, AWAY) for hours in (4, 6)]
    energy = book.say(Kind.ENERGY, 5, links=tuple(time.id for time in times))
    assert near(book, Kind.DURATION, energy) is None


def test_devices_without_a_count_are_no_figure() -> None:
    book = Book()
    devices = book.say(Kind.HARDWARE, None, AWAY, name="NVIDIA A100")
    energy = book.say(Kind.ENERGY, 5, links=(devices.id,))
    assert near(book, Kind.HARDWARE, energy) is None


@pytest.mark.parametrize("scope", [Scope.OWN, Scope.UNCLEAR])
def test_figures_of_others_do_not_belong_with_our_own(scope: Scope) -> None:
    book = Book()
    theirs = book.say(Kind.DURATION, 4, AWAY, scope=Scope.CITED)
    energy = book.say(Kind.ENERGY, 5, links=(theirs.id,), scope=scope)
    assert near(book, Kind.DURATION, energy) is None


@pytest.mark.parametrize(
    ("words", "ours"),
    [
        ("Under these assumptions training would have emitted 5 kg.", True),
        ("In Quebec our training would have emitted 5 kg.", True),
        ("In Quebec WE would have emitted 5 kg.", True),
        ("In Quebec it would have been 5 kg for these models.", True),
        ("In Quebec their training would have emitted 5 kg.", False),
        ("In Quebec our training emitted 5 kg.", False),
        (f"Unlike ours, theirs would have emitted 5 kg {CITE}.", False),
    ],
)
def test_what_our_own_work_would_have_emitted_is_reckoned_with_our_own_figures(
    words: str, ours: bool
) -> None:
    book = Book()
    time = book.say(Kind.DURATION, 4, AWAY)
    emitted = book.say(Kind.CO2E, 5, links=(time.id,), scope=Scope.CITED, words=words)
    assert near(book, Kind.DURATION, emitted) == ((time.id, MEDIUM) if ours else None)


def test_a_tables_caption_holds_for_its_lines() -> None:
    book = Book()
    energy = book.say(Kind.ENERGY, 5, (3, 0), line=(0, 1), table=0, role=PassageKind.CELL)
    book.say(Kind.PUE, 1.4, FAR)
    book.say(Kind.PUE, 1.3, (4, 0), table=0, role=PassageKind.CELL)
    book.say(Kind.PUE, 1.2, (5, 0), line=(0, 2), table=0, role=PassageKind.CELL)
    caption = book.say(Kind.PUE, 1.1, (2, 0), table=0, role=PassageKind.CAPTION)
    assert near(book, Kind.PUE, energy) == (caption.id, MEDIUM)


def test_the_same_paragraph_comes_before_others() -> None:
    book = Book()
    energy = book.say(Kind.ENERGY, 5)
    beside = book.say(Kind.HARDWARE, 8, NEXT)
    book.say(Kind.HARDWARE, 4, AWAY)
    assert near(book, Kind.HARDWARE, energy) == (beside.id, MEDIUM)


@pytest.mark.parametrize(
    ("kind", "value", "scope", "found"),
    [
        (Kind.PUE, 1.1, Scope.OWN, True),
        (Kind.CARBON_INTENSITY, 0.4, Scope.OWN, True),
        (Kind.POWER, 300, Scope.OWN, True),
        (Kind.PUE, 1.1, Scope.UNCLEAR, False),
        (Kind.PUE, 1.1, Scope.CITED, False),
        (Kind.DURATION, 4, Scope.OWN, False),
        (Kind.HARDWARE, 4, Scope.OWN, False),
    ],
)
def test_what_a_paper_says_once_for_all_its_runs(kind: Kind, value: float, scope: Scope, found: bool) -> None:
    book = Book()
    energy = book.say(Kind.ENERGY, 5)
    once = book.say(kind, value, AWAY, scope=scope)
    assert near(book, kind, energy) == ((once.id, LOW) if found else None)


@pytest.mark.parametrize(("lines", "confidence"), [(1, LOW), (2, MEDIUM)])
def test_a_column_of_one_value_is_surer_than_a_single_mention(lines: int, confidence: Confidence) -> None:
    book = Book()
    energy = book.say(Kind.ENERGY, 5)
    column = [
        book.say(Kind.PUE, 1.1, AWAY, line=(0, row), table=0, role=PassageKind.CELL) for row in range(lines)
    ]
    assert near(book, Kind.PUE, energy) == (column[0].id, confidence)


# Accounts


def test_a_ledger_is_made_once_for_a_case() -> None:
    book = Book()
    book.say(Kind.DEVICE_HOURS, 5)
    assert ledger(book.case) is ledger(book.case)
    assert runs(book.case) is runs(book.case)
    assert len(runs(book.case)) == 1


def test_a_figure_in_a_venues_checklist_counts_only_where_the_paper_repeats_it() -> None:
    book = Book()
    asked, told = (
        Site(Passage(index, kind, "5 kWh"), 0, 5, (0, 5))
        for index, kind in ((1, PassageKind.CHECKLIST), (2, PassageKind.PARAGRAPH))
    )
    fact = book.put(Kind.ENERGY, Interval.exact(5), (asked, told))
    assert [account.key for account in ledger(book.case).accounts] == [("sentence", 2, 0)]
    assert [entry.site for entry in ledger(book.case).by_kind[Kind.ENERGY]] == [told]
    assert book.entry(fact).place == fact.places[1]


def test_the_words_of_an_account_are_its_sentence_or_its_cells() -> None:
    book = Book()
    text = "It ran on. It used 5 kWh. Then it stopped."
    passage = Passage(0, PassageKind.PARAGRAPH, text)
    fact = book.put(Kind.ENERGY, Interval.exact(5), (Site(passage, 19, 24, (11, 25)),))
    account = book.account(fact)
    assert not account.tabular
    assert account.text == "It used 5 kWh."
    assert account.before == "It ran on. It used 5 kWh."
    cells = Book()
    hours = cells.say(
        Kind.DEVICE_HOURS, 40, (3, 0), line=(0, 1), table=0, role=PassageKind.CELL, words="40 h"
    )
    cells.say(Kind.ENERGY, 5, (4, 0), line=(0, 1), table=0, role=PassageKind.CELL, words="5 kWh")
    assert cells.account(hours).tabular
    assert cells.account(hours).text == "40 h 5 kWh"


@pytest.mark.parametrize(
    ("kind", "amount", "more", "computed", "compared"),
    [
        (Kind.DURATION, Interval(10, 9.5, 10.5), {}, (9.5, 10.5), (9, 11)),
        (Kind.DURATION, Interval(10, 9.5, 10.5), {"qualifiers": frozenset({"approximate"})}, (9, 11), (9, 11)),
        (Kind.DURATION, Interval(3, 2.5, 3.5), {"qualifiers": frozenset({"approximate"})}, (2.5, 3.5), (2, 4)),
        (Kind.HARDWARE, Interval(2, 2, 2), {"name": "Google TPU v3-8"}, (8, 8), (8, 8)),
        (Kind.HARDWARE, Interval(2, 1.5, 2.5), {"name": "NVIDIA V100"}, (1.5, 2.5), (1.5, 2.5)),
        (Kind.HARDWARE, Interval(2, 1.5, 2.5), {}, (1.5, 2.5), (1.5, 2.5)),
    ],
    ids=["digits", "about", "about few", "slices", "cards", "nameless"],
)  # fmt: skip
def test_what_a_figure_can_have_been(
    kind: Kind,
    amount: Interval,
    more: dict[str, Any],
    computed: tuple[float, float],
    compared: tuple[float, float],
) -> None:
    book = Book()
    entry = book.entry(book.say(kind, amount, **more))
    assert (entry.amount.low, entry.amount.high) == pytest.approx(computed)
    assert (entry.printed.low, entry.printed.high) == pytest.approx(compared)
    assert entry.value == entry.amount.value


def test_a_fact_without_an_amount_has_none_to_compute_with() -> None:
    book = Book()
    entry = book.entry(book.say(Kind.HARDWARE, None, name="NVIDIA V100"))
    with pytest.raises(ValueError, match="the fact has no amount"):
        _ = entry.amount


# How surely, and in what words


@pytest.mark.parametrize(
    ("read", "confidence"),
    [
        ((), HIGH),
        ((1.0,), HIGH),
        ((0.7,), HIGH),
        ((0.69,), MEDIUM),
        ((0.4,), MEDIUM),
        ((0.39,), LOW),
        ((0.9, 0.5), MEDIUM),
    ],
)
def test_how_surely_figures_were_read_is_the_least_of_them(
    read: tuple[float, ...], confidence: Confidence
) -> None:
    book = Book()
    facts = [book.say(Kind.ENERGY, 5, confidence=one) for one in read]
    assert reading([book.entry(fact) for fact in facts]) is confidence


def test_a_spot_is_the_place_with_its_words() -> None:
    book = Book()
    fact = book.say(Kind.ENERGY, 5)
    shown = spot(book.entry(fact), "from 5 kWh")
    assert (shown.place, shown.label) == (fact.places[0], "from 5 kWh")


def test_advice_is_every_hypothesis_or_what_to_look_at() -> None:
    assert advice(("in grams", "per device"), "check it") == "in grams; or per device"
    assert advice((), "check it") == "check it"


# Device-hours and power


def hours_of(book: Book, fact: Fact) -> Any:
    return device_hours(book.account(fact), book.entry(fact))


def test_stated_device_hours_come_before_devices_times_hours() -> None:
    book = Book()
    energy = book.say(Kind.ENERGY, 30)
    stated = book.say(Kind.DEVICE_HOURS, 100)
    book.say(Kind.HARDWARE, 8)
    book.say(Kind.DURATION, 12)
    found = hours_of(book, energy)
    assert found.amount == Interval(100, 100, 100)
    assert found.words == "100 device-hours"
    assert [entry.fact.id for entry in found.entries] == [stated.id]
    assert (found.confidence, found.count, found.wall) == (HIGH, 8, Interval(12, 12, 12))


def test_device_hours_alone_are_of_one_device_and_no_known_time() -> None:
    book = Book()
    energy = book.say(Kind.ENERGY, 30)
    book.say(Kind.DEVICE_HOURS, 100)
    found = hours_of(book, energy)
    assert (found.count, found.wall) == (1.0, None)


@pytest.mark.parametrize(
    ("per", "wall"), [("epoch", None), ("run", Interval(12, 12, 12)), (None, Interval(12, 12, 12))]
)
def test_a_time_of_another_basis_is_not_the_jobs(per: str | None, wall: Interval | None) -> None:
    book = Book()
    energy = book.say(Kind.ENERGY, 30, per="run")
    book.say(Kind.DEVICE_HOURS, 100)
    book.say(Kind.DURATION, 12, per=per)
    assert hours_of(book, energy).wall == wall


def test_devices_times_hours() -> None:
    book = Book()
    energy = book.say(Kind.ENERGY, 30)
    devices = book.say(Kind.HARDWARE, 8)
    time = book.say(Kind.DURATION, Interval(12, 11, 13))
    found = hours_of(book, energy)
    assert found.amount == Interval(96, 88, 104)
    assert found.words == "8 x 12 h"
    assert [entry.fact.id for entry in found.entries] == [devices.id, time.id]
    assert (found.confidence, found.count, found.wall) == (HIGH, 8, Interval(12, 11, 13))


def test_devices_and_hours_of_one_place_are_shown_once() -> None:
    book = Book()
    energy = book.say(Kind.ENERGY, 30)
    devices = book.say(Kind.HARDWARE, 8)
    time = book.say(Kind.DURATION, 12, places=devices.places)
    assert [entry.fact.id for entry in hours_of(book, energy).entries] == [time.id]


@pytest.mark.parametrize("away", [Kind.HARDWARE, Kind.DURATION])
def test_the_product_is_as_sure_as_its_less_sure_factor(away: Kind) -> None:
    book = Book()
    devices = book.say(Kind.HARDWARE, 8, AWAY if away is Kind.HARDWARE else HERE)
    time = book.say(Kind.DURATION, 12, AWAY if away is Kind.DURATION else HERE)
    energy = book.say(Kind.ENERGY, 30, links=(devices.id, time.id))
    assert hours_of(book, energy).confidence is MEDIUM


@pytest.mark.parametrize(
    ("here", "amount"),
    [
        ((Kind.HARDWARE, Kind.DURATION), 96),
        ((Kind.HARDWARE,), 1000),
        ((Kind.DURATION,), 1000),
        ((), 1000),
    ],
    ids=["both here", "devices here", "time here", "neither here"],
)
def test_the_sentences_own_devices_and_hours_come_before_device_hours_of_another(
    here: tuple[Kind, ...], amount: float
) -> None:
    book = Book()
    stated = book.say(Kind.DEVICE_HOURS, 1000, AWAY)
    energy = book.say(Kind.ENERGY, 30, links=(stated.id,))
    for kind, value in ((Kind.HARDWARE, 8), (Kind.DURATION, 12)):
        if kind in here:
            book.say(kind, value)
    assert hours_of(book, energy).amount.value == amount


@pytest.mark.parametrize("lacking", [Kind.HARDWARE, Kind.DURATION])
def test_no_device_hours_without_both_devices_and_hours(lacking: Kind) -> None:
    book = Book()
    energy = book.say(Kind.ENERGY, 30)
    for kind, value in ((Kind.HARDWARE, 8), (Kind.DURATION, 12)):
        if kind is not lacking:
            book.say(kind, value)
    assert hours_of(book, energy) is None


def power_of(book: Book, fact: Fact) -> tuple[int, float, float] | None:
    found = device_power(book.account(fact), book.entry(fact))
    return None if found is None else (found[0].fact.id, *found[1:])


def test_the_power_of_the_device_in_the_sentence() -> None:
    book = Book()
    energy = book.say(Kind.ENERGY, 30)
    linked = book.say(Kind.HARDWARE, 1, AWAY, name="NVIDIA T4")
    device = book.say(Kind.HARDWARE, 8, name="NVIDIA A100")
    energy = book.say(Kind.ENERGY, 30, links=(linked.id,))
    [a100] = find_accelerators("NVIDIA A100")
    assert a100.tdp_w == (250, 400)
    assert power_of(book, energy) == (device.id, 250, 400)


def test_the_power_of_the_linked_device() -> None:
    book = Book()
    nameless = book.say(Kind.HARDWARE, 8, AWAY)
    device = book.say(Kind.HARDWARE, 8, AWAY, name="NVIDIA T4")
    book.say(Kind.HARDWARE, 8, FAR, name="NVIDIA A100")
    energy = book.say(Kind.ENERGY, 30, links=(nameless.id, device.id))
    assert power_of(book, energy) == (device.id, 70, 70)


@pytest.mark.parametrize(
    "names", [(), ("NVIDIA A100", "NVIDIA T4"), ("Abacus 9000",)], ids=["none", "two", "unknown"]
)
def test_no_power_without_one_known_device(names: tuple[str, ...]) -> None:
    book = Book()
    energy = book.say(Kind.ENERGY, 30)
    for name in names:
        book.say(Kind.HARDWARE, 8, name=name)
    assert power_of(book, energy) is None


@pytest.mark.parametrize(
    ("watts", "per", "count", "limit", "job"),
    [
        *(
            (10_000, per, 8, 400, False)
            for per in ("device", "gpu", "chip", "accelerator", "processor", "card")
        ),
        (10_000, "node", 8, 400, True),
        (10_000, None, 1, 400, None),
        (100, None, 1, 400, None),
        (10_000, None, 2, 400, True),
        (1500, None, 8, None, False),
        (1501, None, 8, None, None),
        (640, None, 8, 400, False),
        (641, None, 8, 400, True),
        (641, None, 2, 400, True),
        (200, None, 2, 400, None),
        (199, None, 2, 400, False),
    ],
)
def test_whether_a_power_is_the_whole_jobs(
    watts: float, per: str | None, count: float, limit: float | None, job: bool | None
) -> None:
    book = Book()
    power = book.entry(book.say(Kind.POWER, watts, per=per))
    assert of_job(power, count, limit) is job


# Places


def place_of(book: Book, fact: Fact) -> tuple[int, str, Confidence] | None:
    found = grid_of(book.account(fact), book.entry(fact))
    return None if found is None else (found[0].fact.id, found[1].id, found[2])


def test_the_place_of_the_sentence_then_the_linked_one_then_the_papers_only_one() -> None:
    book = Book()
    linked = book.say(Kind.REGION, None, AWAY, name="Germany")
    book.say(Kind.REGION, None, FAR, name="Poland")
    here = book.say(Kind.REGION, None, HERE, name="France")
    energy = book.say(Kind.ENERGY, 5, HERE, links=(linked.id,))
    other = book.say(Kind.CO2E, 6, NEXT, links=(linked.id,))
    third = book.say(Kind.ENERGY, 7, NEXT)
    assert place_of(book, energy) == (here.id, "FR", HIGH)
    assert place_of(book, other) == (linked.id, "DE", MEDIUM)
    assert place_of(book, third) is None
    alone = Book()
    alone.say(Kind.REGION, None, FAR, name="Poland", scope=Scope.CITED)
    only = alone.say(Kind.REGION, None, AWAY, name="Germany")
    assert place_of(alone, alone.say(Kind.ENERGY, 5)) == (only.id, "DE", LOW)


def test_the_places_of_others_are_not_ours() -> None:
    book = Book()
    theirs = book.say(Kind.REGION, None, AWAY, name="Germany", scope=Scope.CITED)
    energy = book.say(Kind.ENERGY, 5, links=(theirs.id,))
    assert place_of(book, energy) is None


@pytest.mark.parametrize(
    ("names", "narrowest"),
    [
        (("France", "Germany"), None),
        (("United States", "Iowa"), "US-IA"),
        (("Iowa", "us-central1", "United States"), "google:us-central1"),
        (("Canada", "Quebec"), "CA-QC"),
        (("Iowa", "California"), None),
        (("United States", "Iowa", "California"), None),
        (("France", "the machine room"), "FR"),
        (("the machine room",), None),
    ],
)
def test_the_narrowest_of_places_in_each_other(names: tuple[str, ...], narrowest: str | None) -> None:
    book = Book()
    for name in names:
        book.say(Kind.REGION, None, name=name)
    found = place_of(book, book.say(Kind.ENERGY, 5))
    assert (found and found[1]) == narrowest


def test_the_band_of_a_country_holds_its_states_and_not_its_cloud_regions() -> None:
    country, state, region = (find_grid(name) for name in ("United States", "Iowa", "us-central1"))
    assert country is not None and state is not None and region is not None
    assert band(state) == state.band
    assert band(region) == region.band
    states = [grid.band for grid in grids() if grid.country == country.id and grid.kind == "state"]
    assert band(country) == (min(low for low, _ in states), max(high for _, high in states))
    assert band(country)[0] < country.band[0] < country.band[1] < band(country)[1]
    france = find_grid("France")
    assert france is not None and band(france) == france.band


def test_no_cloud_region_widens_the_band_of_its_country() -> None:
    countries = {grid.id: grid for grid in grids() if grid.kind == "country"}
    lower = [
        grid
        for grid in grids()
        if grid.kind == "cloud region"
        and grid.country in countries
        and grid.band[0] < band(countries[grid.country])[0]
    ]
    assert lower  # else the test proves nothing
    for grid in lower:
        inside = [
            one.band[0] for one in grids() if one.country == grid.country and one.kind != "cloud region"
        ]
        assert band(countries[grid.country])[0] == min(inside)


# Runs


def test_figures_of_one_sentence_are_one_run() -> None:
    book = Book()
    time = book.say(Kind.DURATION, 12)
    stated = book.say(Kind.DEVICE_HOURS, 96)
    devices = book.say(Kind.HARDWARE, 8)
    [run] = runs(book.case)
    assert run.facts == {time.id, stated.id, devices.id}
    assert run.first.fact is time


def test_a_time_without_devices_is_no_run_and_one_with_devices_is() -> None:
    book = Book()
    book.say(Kind.DURATION, 12)
    assert runs(book.case) == ()
    book.say(Kind.HARDWARE, 8)
    [run] = runs(book.case)
    assert run.computed_hours == run.device_hours == Interval(96, 96, 96)


@pytest.mark.parametrize("kind", [Kind.DEVICE_HOURS, Kind.ENERGY, Kind.CO2E])
def test_hours_energy_and_emissions_are_runs_by_themselves(kind: Kind) -> None:
    book = Book()
    fact = book.say(kind, 12)
    [run] = runs(book.case)
    assert (run.facts, run.device, run.computed_hours, run.grid) == ({fact.id}, None, None, None)


@pytest.mark.parametrize(
    ("kind", "more"),
    [
        (Kind.ENERGY, {"scope": Scope.CITED}),
        (Kind.ENERGY, {"qualifiers": frozenset({"saved"})}),
        (Kind.CO2E, {"qualifiers": frozenset({"rate"})}),
        (Kind.DEVICE_HOURS, {"per": "epoch"}),
        (Kind.DURATION, {"per": "step"}),
        (Kind.DURATION, {"phase": Phase.INFERENCE}),
        (Kind.DURATION, {"phase": Phase.EVALUATION}),
    ],
)
def test_what_is_not_spent_by_a_run_of_ours_is_no_run(kind: Kind, more: dict[str, Any]) -> None:
    book = Book()
    book.say(Kind.HARDWARE, 8)
    book.say(kind, 12, **more)
    assert runs(book.case) == ()


@pytest.mark.parametrize(
    "more",
    [
        *(
            {"per": one}
            for one in ("run", "model", "seed", "training", "experiment", "job", "fold", "dataset", "task")
        ),
        {"qualifiers": frozenset({"total"})},
        {"scope": Scope.UNCLEAR},
    ],
    ids=lambda more: "-".join(more),
)
def test_what_is_spent_by_a_run_is_one(more: dict[str, Any]) -> None:
    book = Book()
    book.say(Kind.HARDWARE, 8)
    book.say(Kind.DURATION, 12, **more)
    assert len(runs(book.case)) == 1


def test_device_hours_of_inference_are_a_run() -> None:
    book = Book()
    book.say(Kind.DEVICE_HOURS, 12, phase=Phase.INFERENCE)
    assert len(runs(book.case)) == 1


@pytest.mark.parametrize("first_in_table", [True, False])
def test_a_figure_of_the_text_and_a_table_is_of_the_tables_first_line(first_in_table: bool) -> None:
    book = Book()
    text = Site(Passage(0, PassageKind.PARAGRAPH, "12 h"), 0, 4, (0, 4))
    cells = [
        Site(Passage(index, PassageKind.CELL, "12 h", table=0), 0, 4, (0, 4), line=(0, index))
        for index in (4, 5)
    ]
    book.put(
        Kind.DEVICE_HOURS, Interval.exact(12), tuple([*cells, text] if first_in_table else [text, *cells])
    )
    [run] = runs(book.case)
    assert run.account is not None
    assert run.account.key == ("line", 0, 4)


def told(*sentences: str) -> Book:
    """Return a book in which each sentence, a paragraph of its own, gives the same 40 device-hours."""
    book = Book()
    sites = [
        Site(Passage(index, PassageKind.PARAGRAPH, text), 0, len(text), (0, len(text)))
        for index, text in enumerate(sentences)
    ]
    book.say(Kind.ENERGY, 5, FAR, scope=Scope.CITED)
    book.put(Kind.DEVICE_HOURS, Interval.exact(40), tuple(sites))
    return book


@pytest.mark.parametrize(
    ("sentences", "number"),
    [
        (("Tern-Base took 40 GPU-hours.", "Tern-Large took 40 GPU-hours."), 2),
        (("The Tern-Base was trained for 40 GPU-hours.", "Our Tern-Large took 40 GPU-hours.", "Tern XL ran 40 GPU-hours."), 3),
        (("Tern-Base took 40 GPU-hours.", "Tern-Base needed 40 GPU-hours."), 1),
        (("Tern-Base took 40 GPU-hours.", "This took 40 GPU-hours."), 1),
        (("Tern-Base took 40 GPU-hours.", "In all, 40 GPU-hours were used."), 1),
        (("Training took 40 GPU-hours.", "It took 40 GPU-hours."), 1),
    ],
)  # fmt: skip
def test_a_figure_that_two_sentences_give_of_two_models_is_of_both(
    sentences: tuple[str, ...], number: int
) -> None:
    found = runs(told(*sentences).case)
    assert [run.account and run.account.text for run in found] == list(sentences[:number])


def test_what_is_not_ours_does_not_end_the_reading_of_a_sentence() -> None:
    book = Book()
    book.say(Kind.DEVICE_HOURS, 5, scope=Scope.CITED)
    ours = book.say(Kind.DEVICE_HOURS, 7)
    assert [run.facts for run in runs(book.case)] == [{ours.id}]


def test_a_linked_figure_of_another_paragraph_is_of_the_run() -> None:
    book = Book()
    hours = book.say(Kind.DEVICE_HOURS, 96)
    book.say(Kind.DEVICE_HOURS, 50, FAR)
    energy = book.say(Kind.ENERGY, 30, AWAY, links=(hours.id,))
    first, second = runs(book.case)
    assert first.facts == {hours.id, energy.id}
    assert len(second.facts) == 1


@pytest.mark.parametrize("kind", [Kind.ENERGY, Kind.CO2E])
def test_energy_and_emissions_of_the_same_devices_are_of_the_run(kind: Kind) -> None:
    book = Book()
    devices = book.say(Kind.HARDWARE, 8)
    hours = book.say(Kind.DEVICE_HOURS, 96, links=(devices.id,))
    book.say(Kind.DEVICE_HOURS, 50, FAR)
    used = book.say(kind, 30, AWAY, links=(devices.id,))
    first, second = runs(book.case)
    assert first.facts == {devices.id, hours.id, used.id}
    assert Kind.HARDWARE in second.given  # the paper's only devices


def test_energy_of_the_next_sentence_is_of_the_run_and_a_time_is_not() -> None:
    book = Book()
    hours = book.say(Kind.DEVICE_HOURS, 96)
    energy = book.say(Kind.ENERGY, 30, NEXT)
    book.say(Kind.DEVICE_HOURS, 50, AWAY)
    book.say(Kind.DURATION, 12, (AWAY[0], 1))
    first, second = runs(book.case)
    assert first.facts == {hours.id, energy.id}
    assert len(second.facts) == 1


def test_a_table_lines_energy_is_not_of_a_run_in_the_text() -> None:
    book = Book()
    devices = book.say(Kind.HARDWARE, 8)
    hours = book.say(Kind.DEVICE_HOURS, 96, links=(devices.id,))
    energy = book.say(Kind.ENERGY, 30, AWAY, line=(0, 1), table=0, role=PassageKind.CELL, links=(devices.id,))
    first, second = runs(book.case)
    assert first.facts == {devices.id, hours.id}
    assert second.facts == {devices.id, energy.id}


TOTALS = [{"qualifiers": frozenset({"total"})}, {"phase": Phase.TOTAL}]


@pytest.mark.parametrize("total", TOTALS, ids=["said", "phase"])
def test_a_total_of_the_next_sentence_is_not_of_one_run(total: dict[str, Any]) -> None:
    book = Book()
    book.say(Kind.DEVICE_HOURS, 96)
    book.say(Kind.ENERGY, 30, NEXT, **total)
    assert [run.is_total for run in runs(book.case)] == [False, True]


@pytest.mark.parametrize("total", TOTALS, ids=["said", "phase"])
def test_a_total_of_the_next_sentence_is_of_a_total(total: dict[str, Any]) -> None:
    book = Book()
    book.say(Kind.DEVICE_HOURS, 96, **total)
    book.say(Kind.ENERGY, 30, NEXT, **total)
    [run] = runs(book.case)
    assert run.is_total


def test_figures_of_one_sentence_are_one_run_total_or_not() -> None:
    book = Book()
    book.say(Kind.DEVICE_HOURS, 96, qualifiers=frozenset({"total"}))
    book.say(Kind.ENERGY, 30)
    assert len(runs(book.case)) == 1


def test_of_two_runs_in_a_sentence_the_one_of_the_same_subject_is_meant() -> None:
    book = Book()
    small = book.say(Kind.DEVICE_HOURS, 10, subject="Small")
    large = book.say(Kind.DEVICE_HOURS, 100, subject="Large")
    energy = book.say(Kind.ENERGY, 30, subject="Large")
    assert [run.facts for run in runs(book.case)] == [{small.id}, {large.id, energy.id}]


def test_of_two_runs_in_a_sentence_none_is_meant_without_a_subject() -> None:
    book = Book()
    book.say(Kind.DEVICE_HOURS, 10, subject="Small")
    book.say(Kind.DEVICE_HOURS, 100, subject="Large")
    energy = book.say(Kind.ENERGY, 30)
    assert [run.facts for run in runs(book.case)][2] == {energy.id}
    assert len(runs(book.case)) == 3


def test_runs_come_in_the_order_of_the_paper() -> None:
    book = Book()
    emitted = book.say(Kind.CO2E, 3, FAR)
    hours = book.say(Kind.DEVICE_HOURS, 10, AWAY)
    assert [run.first.fact for run in runs(book.case)] == [emitted, hours]


def test_a_pue_of_the_paper_holds_for_a_run_and_a_power_elsewhere_does_not() -> None:
    book = Book()
    book.say(Kind.DEVICE_HOURS, 10)
    pue = book.say(Kind.PUE, 1.1, AWAY)
    intensity = book.say(Kind.CARBON_INTENSITY, 0.4, AWAY)
    book.say(Kind.POWER, 300, AWAY)
    place = book.say(Kind.REGION, None, AWAY, name="France")
    [run] = runs(book.case)
    assert {kind: entry.fact for kind, entry in run.given.items() if kind is not Kind.DEVICE_HOURS} == {
        Kind.PUE: pue, Kind.CARBON_INTENSITY: intensity, Kind.REGION: place,
    }  # fmt: skip
    assert run.grid is find_grid("France")


def test_a_power_of_the_paragraph_holds_for_a_run() -> None:
    book = Book()
    book.say(Kind.DEVICE_HOURS, 10)
    power = book.say(Kind.POWER, 300, NEXT)
    [run] = runs(book.case)
    assert run.given[Kind.POWER].fact is power


def devices_of(book: Book) -> Fact | None:
    [run] = runs(book.case)
    return run.given[Kind.HARDWARE].fact if Kind.HARDWARE in run.given else None


def test_of_two_linked_devices_the_ones_in_the_sentence_are_meant() -> None:
    book = Book()
    away = book.say(Kind.HARDWARE, 4, AWAY)
    here = book.say(Kind.HARDWARE, 8)
    book.say(Kind.DEVICE_HOURS, 96, links=(away.id, here.id))
    assert devices_of(book) is here


def test_linked_devices_of_another_paragraph_are_meant() -> None:
    book = Book()
    away = book.say(Kind.HARDWARE, 4, AWAY)
    book.say(Kind.HARDWARE, 16, FAR)
    book.say(Kind.DEVICE_HOURS, 96, links=(away.id,))
    assert devices_of(book) is away


def test_of_two_linked_devices_elsewhere_neither_is_meant() -> None:
    book = Book()
    links = tuple(book.say(Kind.HARDWARE, count, AWAY).id for count in (4, 8))
    book.say(Kind.DEVICE_HOURS, 96, links=links)
    assert devices_of(book) is None


def test_our_devices_in_the_sentence_are_meant_and_those_of_others_are_not() -> None:
    book = Book()
    book.say(Kind.HARDWARE, 512, scope=Scope.CITED)
    ours = book.say(Kind.HARDWARE, 8)
    book.say(Kind.HARDWARE, 4, AWAY)
    book.say(Kind.DEVICE_HOURS, 96)
    assert devices_of(book) is ours


def test_of_two_devices_in_the_sentence_neither_is_meant() -> None:
    book = Book()
    book.say(Kind.HARDWARE, 512)
    book.say(Kind.HARDWARE, 8)
    book.say(Kind.DEVICE_HOURS, 96)
    assert devices_of(book) is None


def test_devices_of_the_paragraph_are_meant_by_hours_and_not_by_a_time() -> None:
    book = Book()
    beside = book.say(Kind.HARDWARE, 8, NEXT)
    book.say(Kind.HARDWARE, 4, AWAY)
    book.say(Kind.DEVICE_HOURS, 96)
    assert devices_of(book) is beside
    alone = Book()
    alone.say(Kind.HARDWARE, 8, NEXT)
    alone.say(Kind.DURATION, 12)
    assert runs(alone.case) == ()


def test_a_time_in_a_table_is_on_the_devices_of_its_caption() -> None:
    book = Book()
    caption = book.say(Kind.HARDWARE, 8, (2, 0), table=0, role=PassageKind.CAPTION)
    book.say(Kind.DURATION, 12, (3, 0), line=(0, 1), table=0, role=PassageKind.CELL)
    assert devices_of(book) is caption


@pytest.mark.parametrize("number", [1, 2])
def test_the_only_devices_of_a_paper_are_meant(number: int) -> None:
    book = Book()
    devices = [book.say(Kind.HARDWARE, 4 * (one + 1), (20 + one, 0)) for one in range(number)]
    book.say(Kind.DEVICE_HOURS, 96)
    assert devices_of(book) is (devices[0] if number == 1 else None)


def test_what_a_run_says_of_itself() -> None:
    book = Book()
    book.say(Kind.HARDWARE, 8, name="NVIDIA A100")
    time = book.say(Kind.DURATION, 12, per="run", phase=Phase.UNCLEAR)
    book.say(Kind.ENERGY, 30, phase=Phase.FINETUNING)
    book.say(Kind.CO2E, 12, phase=Phase.SEARCH, subject="Tiny")
    [run] = runs(book.case)
    assert run.device == "NVIDIA A100"
    assert run.first.fact is time
    assert (run.phase, run.subject, run.per) == (Phase.FINETUNING, "Tiny", "run")
    assert run.amount(Kind.ENERGY) == Interval(30, 30, 30)
    assert run.amount(Kind.POWER) is None


@pytest.mark.parametrize(("phase", "subject"), [(Phase.FINETUNING, "finetuning"), (Phase.UNCLEAR, "")])
def test_a_run_without_a_subject_is_called_by_its_phase(phase: Phase, subject: str) -> None:
    book = Book()
    book.say(Kind.ENERGY, 30, phase=phase)
    [run] = runs(book.case)
    assert (run.phase, run.subject, run.per, run.is_total) == (phase, subject, None, False)


def test_stated_device_hours_come_before_computed_ones() -> None:
    book = Book()
    book.say(Kind.HARDWARE, 8)
    book.say(Kind.DURATION, 12, per="seed")
    book.say(Kind.DEVICE_HOURS, 100, per="run")
    [run] = runs(book.case)
    assert (run.device_hours, run.computed_hours) == (Interval(100, 100, 100), Interval(96, 96, 96))
    assert run.per == "run"


# The balance of a run


def lines(book: Book) -> dict[Kind, Line]:
    [run] = runs(book.case)
    return {line.kind: line for line in balance(run)}


def job(book: Book, count: float = 8, hours: float = 10, watts: float | None = None, **power: Any) -> None:
    """Say on what, how long and at what power a run ran."""
    book.say(Kind.HARDWARE, count, name="NVIDIA A100")
    book.say(Kind.DURATION, hours)
    if watts is not None:
        book.say(Kind.POWER, watts, **power)


@pytest.mark.parametrize(
    ("count", "watts", "per", "pue", "implied", "words"),
    [
        (8, 300, "device", None, (24, 24, 24), "80 device-hours x 300 W"),
        (8, 300, None, None, (24, 24, 24), "80 device-hours x 300 W"),
        (8, 1000, None, None, (10, 10, 10), "80 device-hours x 1 kW"),
        (2, 300, None, None, (3, 3, 6), "20 device-hours x 300 W"),
        (2, 300, None, 1.5, (4.5, 3, 9), "20 device-hours x 300 W (x 1.5)"),
        (1, 300, None, None, (3, 3, 3), "10 device-hours x 300 W"),
        (1, 5000, None, None, (50, 50, 50), "10 device-hours x 5 kW"),
    ],
    ids=["each", "each by its size", "job", "either", "with or without PUE", "one", "one server"],
)  # fmt: skip
def test_energy_from_power(
    count: float, watts: float, per: str | None, pue: float | None, implied: tuple[float, ...], words: str
) -> None:
    book = Book()
    job(book, count, 10, watts, per=per)
    stated = book.say(Kind.ENERGY, 24)
    if pue:
        book.say(Kind.PUE, pue)
    line = lines(book)[Kind.ENERGY]
    assert (line.implied.value, line.implied.low, line.implied.high) == pytest.approx(implied)
    assert line.words == words
    assert line.stated is not None and line.stated.fact is stated


def test_device_hours_are_devices_times_hours() -> None:
    book = Book()
    job(book)
    stated = book.say(Kind.DEVICE_HOURS, 85)
    line = lines(book)[Kind.DEVICE_HOURS]
    assert (line.implied, line.words) == (Interval(80, 80, 80), "8 x 10 h")
    assert line.stated is not None and line.stated.fact is stated


def test_a_power_without_a_number_of_devices_can_be_of_one_or_all() -> None:
    book = Book()
    book.say(Kind.DEVICE_HOURS, 80)
    book.say(Kind.DURATION, 10)
    book.say(Kind.POWER, 300)
    book.say(Kind.ENERGY, 24)
    assert lines(book)[Kind.ENERGY].implied == Interval(3, 3, 24)


def test_no_energy_from_a_jobs_power_without_its_time() -> None:
    book = Book()
    book.say(Kind.HARDWARE, 8, name="NVIDIA A100")
    book.say(Kind.DEVICE_HOURS, 80)
    book.say(Kind.POWER, 5000)
    book.say(Kind.ENERGY, 50)
    assert Kind.ENERGY not in lines(book)


def test_a_stated_energy_is_held_against_what_the_devices_can_draw() -> None:
    book = Book()
    job(book)
    book.say(Kind.ENERGY, 24)
    line = lines(book)[Kind.ENERGY]
    assert (line.implied.low, line.implied.value, line.implied.high) == pytest.approx((2, 32, 64))
    assert line.stated is not None and line.stated.value == 24
    assert line.words == "80 device-hours x 25 W to 800 W"


def test_no_energy_is_computed_that_nothing_states() -> None:
    book = Book()
    job(book)
    assert set(lines(book)) == {Kind.DEVICE_HOURS}


def test_the_energy_of_one_of_many_is_not_that_of_all_the_hours() -> None:
    book = Book()
    job(book, watts=300)
    book.say(Kind.ENERGY, 24, per="seed")
    assert Kind.ENERGY not in lines(book)


def test_emissions_follow_from_a_computed_energy_when_none_is_printed() -> None:
    book = Book()
    job(book, watts=300)
    book.say(Kind.CARBON_INTENSITY, 0.5)
    stated = book.say(Kind.CO2E, 12)
    line = lines(book)[Kind.CO2E]
    assert line.implied == Interval(12, 12, 12)
    assert line.words == "24 kWh x 0.5 kg/kWh"
    assert line.stated is not None and line.stated.fact is stated


def test_emissions_follow_from_the_printed_energy_first() -> None:
    book = Book()
    job(book, watts=300)
    book.say(Kind.ENERGY, 40)
    book.say(Kind.CARBON_INTENSITY, 0.5)
    line = lines(book)[Kind.CO2E]
    assert line.implied == Interval(20, 20, 20)
    assert line.stated is None


def test_a_usual_energy_makes_no_emissions() -> None:
    book = Book()
    job(book)
    book.say(Kind.CARBON_INTENSITY, 0.5)
    book.say(Kind.CO2E, 12)
    assert Kind.CO2E not in lines(book)


def test_a_pue_may_be_in_the_printed_energy_or_not() -> None:
    book = Book()
    book.say(Kind.ENERGY, 40)
    book.say(Kind.CARBON_INTENSITY, 0.5)
    book.say(Kind.PUE, 1.5)
    line = lines(book)[Kind.CO2E]
    assert line.implied == Interval(20, 20, 30)
    assert line.words == "40 kWh x 0.5 kg/kWh (x 1.5)"


def test_a_pue_is_not_counted_again_on_a_computed_energy() -> None:
    book = Book()
    job(book, watts=300)
    book.say(Kind.CARBON_INTENSITY, 0.5)
    book.say(Kind.PUE, 1.5)
    book.say(Kind.CO2E, 12)
    line = lines(book)[Kind.CO2E]
    assert line.implied == Interval(18, 12, 18)
    assert line.words == "36 kWh x 0.5 kg/kWh"


def test_emissions_without_an_intensity_are_held_against_the_places_band() -> None:
    book = Book()
    book.say(Kind.ENERGY, 100)
    book.say(Kind.CO2E, 5)
    book.say(Kind.REGION, None, name="France")
    france = find_grid("France")
    assert france is not None
    low, high = band(france)
    line = lines(book)[Kind.CO2E]
    assert (line.implied.low, line.implied.high) == pytest.approx((100 * low, 100 * high))
    assert line.implied.value == pytest.approx(100 * (low * high) ** 0.5)
    assert line.words == "100 kWh x 0.03536 to 0.126 kg/kWh in France"


@pytest.mark.parametrize(
    ("emitted", "region"),
    [(True, False), (False, True), (False, False)],
    ids=["no place", "not stated", "neither"],
)
def test_no_emissions_without_an_intensity_or_a_place_to_hold_them_against(
    emitted: bool, region: bool
) -> None:
    book = Book()
    book.say(Kind.ENERGY, 100)
    if emitted:
        book.say(Kind.CO2E, 5)
    if region:
        book.say(Kind.REGION, None, name="France")
    assert Kind.CO2E not in lines(book)


def test_emissions_of_one_seed_are_not_those_of_all_the_energy() -> None:
    book = Book()
    book.say(Kind.ENERGY, 100)
    book.say(Kind.CARBON_INTENSITY, 0.5)
    book.say(Kind.CO2E, 5, per="seed")
    assert Kind.CO2E not in lines(book)


@pytest.mark.parametrize(
    ("energy", "low", "high"), [(Interval(100, None, 110), None, 55), (Interval(100, 90, None), 45, None)]
)
def test_an_open_side_stays_open(energy: Interval, low: float | None, high: float | None) -> None:
    book = Book()
    book.say(Kind.ENERGY, energy)
    book.say(Kind.CARBON_INTENSITY, 0.5)
    line = lines(book)[Kind.CO2E]
    assert line.implied == Interval(50, low, high)
