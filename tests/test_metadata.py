"""Metadata files: facts with pointers, complaints in plain words, and the way back from LaTeX."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from reproof.checklists import load as load_checklist
from reproof.checklists import verdicts
from reproof.error import ReproofError
from reproof.evidence import collect
from reproof.fact import UNITS, Fact, Kind, Phase, Scope
from reproof.metadata import differences, load, metadata_facts, parse, to_metadata
from reproof.metadata.positions import read_json
from reproof.passage import Document, Passage, PassageKind
from reproof.place import Place
from reproof.quantity import Interval, parse_number

if TYPE_CHECKING:
    from pathlib import Path

WRITTEN = """{
  "models": [{"name": "base", "parameters": 1.1e8, "trainable_parameters": 2e6}],
  "experiments": [
    {"name": "base", "phase": "training",
     "hardware": [{"name": "NVIDIA A100", "count": 8, "memory_gb": 80}],
     "duration_h": 26.5, "energy_kwh": [null, 90], "co2e_kg": [20, 40]},
    {"phase": "evaluation", "per": "task", "hardware": [{"name": "NVIDIA A100", "count": 8, "memory_gb": 80}],
     "duration_h": 2, "region": "Norway"}
  ],
  "hyperparameters": {"trials": 40}
}
"""


def by_kind(facts: tuple[Fact, ...], kind: Kind) -> list[Fact]:
    return [fact for fact in facts if fact.kind is kind]


def test_facts_carry_pointers_and_exact_places() -> None:
    metadata = parse(WRITTEN)
    lines = WRITTEN.split("\n")
    for fact in metadata.facts:
        for place in fact.places:
            assert place.pointer is not None
            assert lines[place.line - 1][place.column - 1 :].startswith(place.text.split("\n")[0])
            assert place.text in WRITTEN
    (energy,) = by_kind(metadata.facts, Kind.ENERGY)
    assert energy.places[0].pointer == "/experiments/0/energy_kwh"
    assert (energy.places[0].line, energy.places[0].text) == (6, "[null, 90]")


def test_quantities_are_read_with_their_rounding_and_open_sides() -> None:
    facts = parse(WRITTEN).facts
    assert [fact.amount for fact in by_kind(facts, Kind.DURATION)] == [
        parse_number("26.5"),
        parse_number("2"),
    ]
    (energy,) = by_kind(facts, Kind.ENERGY)
    assert energy.amount is not None
    assert (energy.amount.value, energy.amount.low) == (90, None)
    (co2e,) = by_kind(facts, Kind.CO2E)
    assert co2e.amount is not None
    assert co2e.amount.value == 30
    assert {fact.unit for fact in facts} <= set(UNITS.values())


def test_a_device_two_experiments_share_is_one_fact_with_two_places() -> None:
    facts = parse(WRITTEN).facts
    (device,) = by_kind(facts, Kind.HARDWARE)
    assert (device.amount, device.name, device.memory_gb) == (Interval.exact(8), "NVIDIA A100", 80)
    assert len(device.places) == 2
    assert {fact.id for fact in by_kind(facts, Kind.DURATION)} <= set(device.links)
    assert [fact.id for fact in facts] == list(range(1, len(facts) + 1))


def test_phase_basis_and_qualifiers_are_kept() -> None:
    facts = parse(WRITTEN).facts
    assert [(fact.phase, fact.per) for fact in by_kind(facts, Kind.DURATION)] == [
        (Phase.TRAINING, None),
        (Phase.EVALUATION, "task"),
    ]
    assert [fact.qualifiers for fact in by_kind(facts, Kind.PARAMETERS)] == [
        frozenset(),
        frozenset({"trainable"}),
    ]
    assert by_kind(facts, Kind.TRIALS)[0].phase is Phase.SEARCH
    assert by_kind(facts, Kind.REGION)[0].name == "Norway"


@pytest.mark.parametrize(
    ("text", "pointer", "line", "message"),
    [
        ('{\n"experimants": []}', "/experimants", 2,
         'unknown key "experimants". Did you mean "experiments"?'),
        ('{"experiments": [\n{"energy_kwhh": 3}]}', "/experiments/0/energy_kwhh", 2,
         'Did you mean "energy_kwh"?'),
        ('{"experiments":\n 3}', "/experiments", 2, "expected a list, found 3"),
        ('{"experiments": [{"duration_h": "26"}]}', "/experiments/0/duration_h", 1,
         'expected a number or [low, high], found the text "26"'),
        ('{"experiments": [{"duration_h": [26]}]}', "/experiments/0/duration_h", 1,
         "expected [low, high], found "),
        ('{"experiments": [{"duration_h": -1}]}', "/experiments/0/duration_h", 1,
         "expected a number of 0 or more, found -1"),
        ('{"experiments": [{"phase": "trainig"}]}', "/experiments/0/phase", 1, 'Did you mean "training"?'),
        ('{"paper_type": {"theory": "yes"}}', "/paper_type/theory", 1,
         'expected true or false, found the text "yes"'),
        ('{"code": {"url": "our site"}}', "/code/url", 1,
         "expected a link that begins with http:// or https://"),
        ('{"models": [{"parameters": [1, 2, 3]}]}', "/models/0/parameters", 1,
         "expected at most 2 entries, found 3"),
        ('{"title": "a",\n "title": "b"}', "/title", 2, "the same key is there twice"),
        ('{"method": {"a/b": 1}}', "/method", 1, "expected text or a list of texts, found an object"),
    ],
    ids=lambda value: str(value)[:36],
)  # fmt: skip
def test_what_is_wrong_is_told_with_pointer_and_line(
    text: str, pointer: str, line: int, message: str
) -> None:
    problems = parse(text).problems
    assert [(problem.place.pointer, problem.place.line) for problem in problems] == [(pointer, line)]
    assert message in problems[0].message
    assert problems[0].rule == "unreadable-metadata"


def test_what_is_right_beside_a_mistake_is_still_read() -> None:
    metadata = parse('{"experiments": [{"duration_h": "a"}, {"energy_kwh": 3}, 4], "models": {"a": 1}}')
    assert [fact.kind for fact in metadata.facts] == [Kind.ENERGY]
    assert len(metadata.problems) == 3


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", r"reproof\.json:1:1: expected JSON: expecting value"),
        ('{"a": 1,\n}', r"reproof\.json:\d:\d+: expected JSON: "),
        ("[1]", "expected a JSON object"),
        ('{"a": NaN}', "NaN is not a number JSON knows"),
        ("[" * 200_000, "nested too deeply"),
        ('{"a": ' + "9" * 5000 + "}", "expected JSON"),
    ],
    ids=["empty", "comma", "list", "nan", "deep", "long number"],
)
def test_what_is_no_json_object_is_an_error(text: str, message: str) -> None:
    with pytest.raises(ReproofError, match=message) as error:
        parse(text)
    assert "\n" not in str(error.value)


def test_a_file_is_read_with_or_without_a_byte_order_mark(tmp_path: Path) -> None:
    path = tmp_path / "reproof.json"
    path.write_bytes(b"\xef\xbb\xbf" + WRITTEN.encode())
    assert metadata_facts(path) == parse(WRITTEN).facts
    path.write_bytes(b"\xff\xfe{")
    with pytest.raises(ReproofError, match="expected UTF-8"):
        load(path)
    with pytest.raises(ReproofError, match="no such file"):
        load(tmp_path / "none.json")


def test_positions_know_escapes_and_odd_keys() -> None:
    source = read_json('{"a/b": {"~": ["x\\"y", {"é": 1}]}}', "x.json")
    assert source.literal("/a~1b/~0/0") == '"x\\"y"'
    assert source.place("/a~1b/~0/1/é").text == "1"
    assert source.place("/a~1b/~0/1/é", key=True).text == '"é"'
    assert source.place("/a~1b/nowhere").pointer == "/a~1b"


def fact(kind: Kind, value: float | None = None, **rest: Any) -> Fact:
    amount = None if value is None else parse_number(f"{value:g}")
    place = Place("main.tex", 3, 1, 3, 9, rest.pop("text", "words"))
    number = rest.pop("id", 1)
    return Fact(
        number,
        kind,
        amount,
        UNITS[kind],
        rest.pop("scope", Scope.OWN),
        rest.pop("phase", Phase.UNCLEAR),
        (place,),
        **rest,
    )


@pytest.mark.parametrize(
    ("paper", "metadata", "differs"),
    [
        ([fact(Kind.ENERGY, 310)], '{"experiments": [{"energy_kwh": 310}]}', False),
        ([fact(Kind.ENERGY, 310)], '{"experiments": [{"energy_kwh": 310.4}]}', False),
        ([fact(Kind.ENERGY, 310)], '{"experiments": [{"energy_kwh": 290}]}', True),
        ([fact(Kind.ENERGY, 310), fact(Kind.ENERGY, 290)], '{"experiments": [{"energy_kwh": 290}]}', False),
        ([fact(Kind.ENERGY, 310, scope=Scope.CITED)], '{"experiments": [{"energy_kwh": 290}]}', False),
        ([fact(Kind.CO2E, 310)], '{"experiments": [{"energy_kwh": 290}]}', False),
        ([fact(Kind.DURATION, 5, phase=Phase.TRAINING)],
         '{"experiments": [{"phase": "evaluation", "duration_h": 9}]}', False),
        ([fact(Kind.DURATION, 5, phase=Phase.TRAINING)],
         '{"experiments": [{"phase": "training", "duration_h": 9}]}', True),
        ([fact(Kind.DURATION, 5, per="epoch")], '{"experiments": [{"duration_h": 9}]}', False),
        ([fact(Kind.HARDWARE, 8, name="A100")],
         '{"experiments": [{"hardware": [{"name": "NVIDIA A100-SXM4", "count": 8}]}]}', False),
        ([fact(Kind.HARDWARE, 8, name="A100")],
         '{"experiments": [{"hardware": [{"name": "NVIDIA A100", "count": 4}]}]}', True),
        ([fact(Kind.HARDWARE, 8, name="A100")],
         '{"experiments": [{"hardware": [{"name": "NVIDIA V100", "count": 8}]}]}', True),
        ([fact(Kind.HARDWARE, None, name="A100")],
         '{"experiments": [{"hardware": [{"name": "A100", "count": 8}]}]}', False),
        ([fact(Kind.PARAMETERS, 1.1e8, subject="base")],
         '{"models": [{"name": "large", "parameters": 3.4e8}]}', False),
        ([fact(Kind.PARAMETERS, 1.1e8, subject="base model")],
         '{"models": [{"name": "base", "parameters": 3.4e8}]}', True),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_the_text_and_its_metadata_are_compared(paper: list[Fact], metadata: str, differs: bool) -> None:
    found = differences(paper, parse(metadata).facts)
    assert bool(found) is differs
    for one in found:
        assert one.metadata.places[0].pointer
        assert one.paper.places[0].file == "main.tex"


def document(*texts: str) -> Document:
    passages = [Passage(0, PassageKind.HEADING, "Experiments")]
    passages += [
        Passage(number, PassageKind.PARAGRAPH, text, section=("Experiments",))
        for number, text in enumerate(texts, 1)
    ]
    return Document("main.tex", ".", ("main.tex",), tuple(passages))


ROUND_TRIP = {
    "nothing said": ([], []),
    "theory": ([], ["We prove the theorem with the lemma."]),
    "much said": (
        [
            fact(Kind.HARDWARE, 8, id=1, name="NVIDIA A100", memory_gb=80, links=(2,)),
            fact(Kind.DURATION, 26, id=2, links=(1,), phase=Phase.TRAINING),
            fact(Kind.PARAMETERS, 1.1e8, id=3, subject="base", qualifiers=frozenset({"trainable"})),
            fact(Kind.RUNS, 5, id=4),
            fact(Kind.TRIALS, 40, id=5),
            fact(Kind.ENERGY, 12, id=6, scope=Scope.CITED),
        ],
        [
            "We train on 12,000 training images and 1,000 test images of the Foo dataset \ue000.",
            "We use a learning rate of 0.001, batch size of 32, chosen by grid search on the validation set.",
            "Images are resized and normalized. We report accuracy, defined as the share of correct answers.",
            "Code is available at https://github.com/lab/paper and we report the mean and standard "
            "deviation.",
        ],
    ),
    "only others' work": (
        [fact(Kind.HARDWARE, 8, name="A100", scope=Scope.CITED)],
        ["They trained a model."],
    ),
    "a size in a name": (
        [fact(Kind.PARAMETERS, 7e9, subject="Foo-7B", qualifiers=frozenset({"name"}))],
        ["We fine-tune Foo-7B."],
    ),
}


@pytest.mark.parametrize("name", ROUND_TRIP)
def test_verdicts_on_written_metadata_equal_those_on_the_paper(name: str) -> None:
    facts, texts = ROUND_TRIP[name]
    paper = document(*texts)
    evidence = collect(paper, facts)
    data = to_metadata(paper, facts, evidence)
    again = parse(json.dumps(data, indent=2))
    assert again.problems == ()
    checklist = load_checklist("nlp-2021")
    before = {one.item.id: one.status for one in verdicts(checklist, data, evidence)}
    after = {one.item.id: one.status for one in verdicts(checklist, again.data, again)}
    assert before == after


def test_metadata_keeps_what_belongs_together_and_leaves_out_others_work() -> None:
    facts, texts = ROUND_TRIP["much said"]
    paper = document(*texts)
    data = to_metadata(paper, facts, collect(paper, facts))
    assert data["experiments"][0] == {
        "phase": "training",
        "hardware": [{"name": "NVIDIA A100", "count": 8, "memory_gb": 80}],
        "duration_h": 26,
    }
    assert data["models"] == [{"name": "base", "trainable_parameters": 110_000_000}]
    assert data["hyperparameters"]["trials"] == 40
    assert "energy_kwh" not in json.dumps(data)
    assert data["code"]["url"] == "https://github.com/lab/paper"


@pytest.mark.parametrize(
    ("amount", "text", "value"),
    [
        (Interval(5, 4, 6), "4--6 hours", [4, 6]),
        (Interval(26, 25.5, 26.5), "26 hours", 26),
        (Interval(4, None, 4), "up to 4 h", [None, 4]),
        (Interval(4, 4, None), "over 4 h", [4, None]),
    ],
    ids=["range", "rounded", "at most", "at least"],
)
def test_ranges_and_open_sides_are_written_as_pairs(amount: Interval, text: str, value: object) -> None:
    place = Place("main.tex", 1, 1, 1, 5, text)
    one = Fact(1, Kind.DURATION, amount, "h", Scope.OWN, Phase.UNCLEAR, (place,))
    paper = document("We train.")
    assert to_metadata(paper, [one], collect(paper, [one]))["experiments"] == [{"duration_h": value}]


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("Training takes a few hours.", [1, None]),
        ("We train nets, and training took several days.", [24, None]),
        ("The experiments took tens of hours.", [10, None]),
        ("The network was trained overnight.", [1, None]),
    ],
)
def test_a_time_without_a_figure_is_open_above(text: str, hours: object) -> None:
    paper = document(text)
    assert to_metadata(paper, [], collect(paper, []))["experiments"] == [{"duration_h": hours}]


def test_a_difference_is_a_finding_that_names_both_places() -> None:
    from reproof.case import Case
    from reproof.rules.inconsistent_metadata import check

    metadata = parse('{"experiments": [{"energy_kwh": 290}]}').facts
    (found,) = check(Case(facts=(fact(Kind.ENERGY, 310),), metadata=metadata))
    assert found.rule == "inconsistent-metadata"
    assert found.message == "the metadata says 290 kWh, the text 310 kWh"
    assert [spot.place.file for spot in found.spots] == ["main.tex", "reproof.json"]
    assert not list(check(Case(facts=(fact(Kind.ENERGY, 290),), metadata=metadata)))
    assert not list(check(Case(facts=(fact(Kind.ENERGY, 290),))))
