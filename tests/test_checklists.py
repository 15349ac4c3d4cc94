"""Checklists as data, as schemas, and the verdicts they give."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from random import Random
from typing import Any

import pytest

from reproof.checklists import Status, compile_schema, load, names, venue, verdicts
from reproof.checklists.holds import KEYWORDS
from reproof.checklists.load import parse
from reproof.error import ReproofError
from reproof.evidence import kinds
from reproof.metadata import parse as parse_metadata
from reproof.paper_type import TRAITS

COMPLETE: dict[str, Any] = {
    "title": "A made-up paper",
    "paper_type": {"experiments": True, "training": True, "new_data": True, "language_data": True},
    "method": "section 3",
    "code": {"url": "https://example.net/lab/paper"},
    "models": [{"name": "base", "parameters": 110_000_000}],
    "experiments": [
        {
            "phase": "training",
            "hardware": [{"name": "NVIDIA A100", "count": 8, "memory_gb": 80}],
            "duration_h": 26,
            "runs": 5,
        }
    ],
    "evaluation": {
        "metrics": ["F1, as in section 4"],
        "validation_results": "table 2",
        "variation": "table 2",
    },
    "hyperparameters": {
        "values": {"learning_rate": 3e-4, "batch_size": 32},
        "search_space": {"learning_rate": [1e-5, 1e-3]},
        "selection": "random search, best F1 on the development set",
        "trials": 40,
    },
    "datasets": [
        {
            "name": "Notes",
            "examples": 12_000,
            "splits": {"train": 10_000, "validation": 1_000, "test": 1_000},
            "preprocessing": "duplicates removed",
            "languages": ["English"],
            "url": "https://example.net/data",
            "collection": "three annotators, agreement 0.8",
        }
    ],
}
LACKING = {
    "R1": ["method"],
    "R2": ["code"],
    "R3": ["experiments", 0, "hardware"],
    "R4": ["experiments", 0, "duration_h"],
    "R5": ["models", 0, "parameters"],
    "R6": ["evaluation", "validation_results"],
    "R7": ["evaluation", "metrics"],
    "H2": ["hyperparameters", "search_space"],
    "H3": ["hyperparameters", "values"],
    "H4": ["hyperparameters", "selection"],
    "H5": ["evaluation", "variation"],
    "D1": ["datasets", 0, "examples"],
    "D2": ["datasets", 0, "splits"],
    "D3": ["datasets", 0, "preprocessing"],
    "D4": ["datasets", 0, "languages"],
    "D5": ["datasets", 0, "url"],
    "D6": ["datasets", 0, "collection"],
}


def without(path: list[Any]) -> dict[str, Any]:
    """Return the complete metadata without one key."""
    data: dict[str, Any] = json.loads(json.dumps(COMPLETE))
    here: Any = data
    for part in path[:-1]:
        here = here[part]
    del here[path[-1]]
    return data


def statuses(data: dict[str, Any], checklist: str = "nlp-2021") -> dict[str, str]:
    found = verdicts(load(checklist), data, parse_metadata(json.dumps(data)))
    return {verdict.item.id: str(verdict.status) for verdict in found}


@pytest.mark.parametrize("name", names())
def test_every_checklist_is_sound(name: str) -> None:
    checklist = load(name)
    assert checklist.items
    assert all(source.startswith("https://") for source in checklist.sources)
    for item in checklist.items:
        assert {kind for group in item.needs for kind in group} <= set(kinds())
        assert set(item.only_if) <= set(TRAITS)
        assert item.asks.endswith("?")
        assert bool(item.only_if) == bool(item.not_applicable)


def test_the_nlp_checklist_has_its_eighteen_items() -> None:
    ids = [item.id for item in load("nlp-2021").items]
    assert ids == [
        *(f"R{n}" for n in range(1, 8)),
        *(f"H{n}" for n in range(1, 6)),
        *(f"D{n}" for n in range(1, 7)),
    ]


def test_complete_metadata_answers_everything() -> None:
    assert set(statuses(COMPLETE).values()) == {"reported"}


@pytest.mark.parametrize(("item", "path"), LACKING.items(), ids=LACKING)
def test_a_key_left_out_is_an_item_missing(item: str, path: list[Any]) -> None:
    found = statuses(without(path))
    assert found.pop(item) == "missing"
    assert set(found.values()) == {"reported"}


@pytest.mark.parametrize("empty", [None, "", [], {}, False], ids=repr)
def test_an_empty_value_says_nothing(empty: object) -> None:
    assert statuses({**COMPLETE, "method": empty})["R1"] == "missing"


def test_zero_is_an_answer() -> None:
    data = without(["experiments", 0, "duration_h"])
    data["experiments"][0]["energy_kwh"] = 0
    assert statuses(data)["R4"] == "reported"


def test_runs_or_trials_answer_the_number_of_runs() -> None:
    data = without(["experiments", 0, "runs"])
    assert statuses(data)["H1"] == "reported"
    del data["hyperparameters"]["trials"]
    assert statuses(data)["H1"] == "missing"


@pytest.mark.parametrize(
    ("traits", "items"),
    [
        (["experiments"], {"R2", "R3", "R4", "R5", "R6", "R7", "H1", "H3", "H5"}),
        (["training"], {"R6"}),
        (["test_set"], {"R6"}),
        (["hyperparameters"], {"H2", "H3", "H4"}),
        (["hyperparameter_search"], {"H2"}),
        (["new_data"], {"D6"}),
        (["language_data"], {"D4"}),
        (["data"], {"D1", "D2", "D3", "D4", "D5", "D6"} - {"D4"}),
    ],
    ids=lambda value: value[0] if isinstance(value, list) else "",
)
def test_what_a_paper_is_not_does_not_apply(traits: list[str], items: set[str]) -> None:
    data = {"paper_type": dict.fromkeys(traits, False)}
    found = statuses(data)
    assert {item for item, status in found.items() if status == "not_applicable"} == items


def test_an_unclear_kind_is_unclear_and_an_unread_one_unreadable() -> None:
    data = {**COMPLETE, "unclear": {"data-split": '"80/20" of which data?'}}
    assert statuses(data)["D2"] == "unclear"
    lost = {**without(["hyperparameters", "values"]), "unread": {"hyperparameters": "appendix/settings.tex"}}
    assert statuses(lost)["H3"] == "unreadable"
    assert statuses(lost)["H2"] == "reported"


def test_missing_items_point_into_the_file() -> None:
    text = json.dumps(without(["experiments", 0, "duration_h"]), indent=2)
    missing = [
        v
        for v in verdicts(load("nlp-2021"), json.loads(text), parse_metadata(text))
        if v.status == Status.MISSING
    ]
    assert [v.item.id for v in missing] == ["R4"]
    assert missing[0].anchor is not None
    assert missing[0].anchor.pointer == "/experiments/0"
    assert missing[0].absent == (("run-time", "energy"),)


def test_a_bundled_question_says_which_part_is_missing() -> None:
    own = b"""
title = "Ours"
sources = ["https://example.org/list"]
read = 2026-01-31
[[item]]
id = "C1"
title = "compute"
asks = "What did it take?"
needs = ["parameters", "hardware", ["run-time", "energy"]]
level = "error"
remedy = "say it"
source = "https://example.org/list (C1)"
"""
    checklist = parse(own, "ours", "ours.toml")
    data = without(["experiments", 0, "hardware"])
    verdict = verdicts(checklist, data, parse_metadata(json.dumps(data)))[0]
    assert verdict.status == Status.MISSING
    assert verdict.absent == (("hardware",),)
    assert verdict.note == "gives parameters and run-time or energy, but not hardware"


SOUND = {
    "title": '"Ours"',
    "sources": '["https://example.org/list"]',
    "read": "2026-01-31",
    "item": '[{id = "C1", title = "t", asks = "a?", needs = ["code"], level = "error", remedy = "r", '
    'source = "s"}]',
}


@pytest.mark.parametrize(
    ("key", "value", "complaint"),
    [
        ("title", None, 'needs the key "title"'),
        ("titel", '"x"', 'unknown key "titel". Did you mean "title"?'),
        ("read", '"soon"', "expected a date such as 2026-08-20"),
        ("sources", "[]", "expected something, found nothing"),
        ("sources", "3", "expected a list of texts, found 3"),
        ("item", '[{id = "C1"}]', 'item "C1": needs the key "title"'),
        ("item", SOUND["item"].replace('"error"', '"eror"'), 'Did you mean "error"?'),
        ("item", SOUND["item"].replace('"code"', '"hardwear"'), 'Did you mean "hardware"?'),
        (
            "item",
            SOUND["item"].replace("id =", 'only_if = ["trainign"], id ='),
            'Did you mean "training"?',
        ),
        ("item", SOUND["item"].replace('"C1"', '"C 1"'), "expected letters, digits, dots and dashes only"),
        ("item", SOUND["item"][:-1] + "," + SOUND["item"][1:], 'item "C1" is there twice'),
        ("item", "[[", "expected TOML"),
    ],
    ids=lambda value: str(value)[:30],
)
def test_a_wrong_checklist_is_told_plainly(key: str, value: str | None, complaint: str) -> None:
    keys = {**SOUND, key: value}
    text = "\n".join(f"{name} = {one}" for name, one in keys.items() if one is not None)
    with pytest.raises(ReproofError) as error:
        parse(text.encode(), "ours", "ours.toml")
    assert str(error.value).startswith("ours.toml: ")
    assert complaint in str(error.value)
    assert "\n" not in str(error.value)


def test_the_sound_checklist_of_these_tests_is_sound() -> None:
    text = "\n".join(f"{name} = {one}" for name, one in SOUND.items())
    assert [item.id for item in parse(text.encode(), "ours", "ours.toml").items] == ["C1"]


def test_bytes_that_are_no_text_are_told_plainly() -> None:
    with pytest.raises(ReproofError, match=r"ours\.toml: expected UTF-8"):
        parse(b'title = "\xff"', "ours", "ours.toml")


def test_an_unknown_name_suggests_the_nearest() -> None:
    with pytest.raises(ReproofError, match=r'unknown checklist "nlp-2012"\. Did you mean "nlp-2021"'):
        load("nlp-2012")


def test_a_path_that_is_not_there_names_it(tmp_path: Path) -> None:
    with pytest.raises(ReproofError, match=r"none\.toml: no such file"):
        load(str(tmp_path / "none.toml"))
    with pytest.raises(ReproofError, match="directory"):
        load(f"{tmp_path}/")


def test_a_checklist_of_ones_own_is_loaded_from_its_path(tmp_path: Path) -> None:
    path = tmp_path / "ours.toml"
    path.write_text("\n".join(f"{name} = {one}" for name, one in SOUND.items()), "utf-8")
    assert load(str(path)).name == "ours"


def test_the_compiled_schema_is_a_schema_on_its_own() -> None:
    from jsonschema import Draft202012Validator

    schema = compile_schema(load("nlp-2021"))
    Draft202012Validator.check_schema(schema)
    assert [entry["x-item"] for entry in schema["allOf"]] == [item.id for item in load("nlp-2021").items]
    assert json.loads(json.dumps(schema)) == schema
    assert '"$ref": "http' not in json.dumps(schema)


def errors_by_item(data: dict[str, Any]) -> dict[str, set[tuple[str, str]]]:
    """Return the path and message of every error of the compiled schema, by item."""
    from jsonschema import Draft202012Validator

    schema = compile_schema(load("nlp-2021"))
    found: dict[str, set[tuple[str, str]]] = {}
    for error in Draft202012Validator(schema).iter_errors(data):
        where = list(error.absolute_schema_path)
        item = schema["allOf"][where[1]]["x-item"] if where[0] == "allOf" else ""
        found.setdefault(item, set()).add((error.json_path, error.message))
    return found


@pytest.mark.parametrize(
    "data", [COMPLETE, {}, {"paper_type": {"experiments": False}}, *map(without, LACKING.values())]
)
def test_missing_is_exactly_an_error_of_the_compiled_schema(data: dict[str, Any]) -> None:
    missing = {item for item, status in statuses(data).items() if status == "missing"}
    assert set(errors_by_item(data)) == missing


def random_value(random: Random, depth: int = 0) -> Any:
    """Return a value such as a careless author might put anywhere."""
    simple = [None, False, True, 0, 1, 2.5, "", "text", [], {}, [[]], [{}]]
    return random.choice(simple) if depth > 2 or random.random() < 0.7 else [random_value(random, depth + 1)]


def mangled(random: Random) -> dict[str, Any]:
    """Return the complete metadata with some of its values left out or replaced."""

    def walk(value: Any) -> Any:
        if random.random() < 0.12:
            return random_value(random)
        if isinstance(value, dict):
            return {key: walk(one) for key, one in value.items() if random.random() > 0.1}
        return [walk(one) for one in value] if isinstance(value, list) else value

    data = {key: walk(value) for key, value in COMPLETE.items() if random.random() > 0.1}
    kinds_named = {kind: "why" for kind in kinds() if random.random() < 0.05}
    return {**data, **({"unread": kinds_named} if random.random() < 0.5 else {})}


@pytest.mark.parametrize("seed", range(60))
def test_verdicts_agree_with_jsonschema_on_any_metadata(seed: int) -> None:
    data = mangled(Random(seed))
    schema = compile_schema(load("nlp-2021"))
    missing = {item for item, status in statuses(data).items() if status == "missing"}
    from jsonschema import Draft202012Validator

    validator = Draft202012Validator({"$defs": schema["$defs"], "allOf": schema["allOf"]})
    failing = {
        schema["allOf"][error.absolute_schema_path[1]]["x-item"] for error in validator.iter_errors(data)
    }
    assert missing == failing


def keywords(schema: Any) -> set[str]:
    """Return the keywords of a compiled item, not descending into names of properties and values."""
    if not isinstance(schema, dict):
        return set()
    found = set(schema)
    for word, inner in schema.items():
        if word == "properties":
            found |= {name for one in inner.values() for name in keywords(one)}
        elif word in ("allOf", "anyOf", "prefixItems"):
            found |= {name for one in inner for name in keywords(one)}
        elif word in ("if", "then", "not", "contains", "propertyNames"):
            found |= keywords(inner)
    return found


@pytest.mark.parametrize("name", names())
def test_compiled_items_use_only_keywords_that_verdicts_understand(name: str) -> None:
    for entry in compile_schema(load(name))["allOf"]:
        assert keywords(entry) <= KEYWORDS


def test_a_third_party_validator_reports_the_same_missing_items(tmp_path: Path) -> None:
    program = shutil.which("check-jsonschema") or shutil.which(
        "check-jsonschema", path=str(Path(sys.executable).parent)
    )
    if program is None:
        pytest.skip("check-jsonschema is not installed")
    schema = tmp_path / "nlp-2021.schema.json"
    schema.write_text(json.dumps(compile_schema(load("nlp-2021"))), "utf-8")
    bare: dict[str, Any] = {
        "experiments": [{"hardware": [{"count": 8}]}],
        "paper_type": {"language_data": False},
    }
    for name, data in {"complete": COMPLETE, "no-time": without(LACKING["R4"]), "bare": bare}.items():
        file = tmp_path / f"{name}.json"
        file.write_text(json.dumps(data), "utf-8")
        done = subprocess.run(
            [program, "--schemafile", str(schema), "--output-format", "json", str(file)],
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        told = {(error["path"], error["message"]) for error in json.loads(done.stdout).get("errors", [])}
        ours = errors_by_item(data)
        assert told == set().union(*ours.values())
        assert set(ours) == {item for item, status in statuses(data).items() if status == "missing"}
        assert (done.returncode == 0) == (not ours)


COUNTS = {
    "aaai-2027": 31, "aistats-2026": 18, "arr-2025": 22, "automl-2025": 28, "ml-reproducibility-2.0": 21,
    "neurips-2021": 18, "neurips-2024": 15, "neurips-2025": 16, "neurips-2026": 16, "reforms-2024": 32,
    "eu-gpai-2025": 7, "model-card": 10,
}  # fmt: skip


@pytest.mark.parametrize(("name", "count"), COUNTS.items(), ids=COUNTS)
def test_a_venues_list_has_its_number_of_items(name: str, count: int) -> None:
    assert len(load(name).items) == count


@pytest.mark.parametrize(
    ("name", "sizes"),
    [
        ("neurips-2021", {"1": 4, "2": 2, "3": 4, "4": 5, "5": 3}),
        ("aistats-2026", {"1": 3, "2": 3, "3": 4, "4": 5, "5": 3}),
        ("automl-2025", {"1": 4, "2": 9, "3": 5, "4": 3, "5": 2, "6": 3, "7": 2}),
        ("aaai-2027", {"1": 3, "2": 8, "3": 7, "4": 13}),
        ("ml-reproducibility-2.0", {"M": 3, "T": 2, "D": 5, "C": 5, "E": 6}),
        ("arr-2025", {"A": 2, "B": 7, "C": 5, "D": 6, "E": 2}),
    ],
)
def test_a_venues_groups_have_their_sizes(name: str, sizes: dict[str, int]) -> None:
    checklist = load(name)
    found = {group.id: sum(item.id.startswith(group.id) for item in checklist.items) for group in checklist.groups}
    assert found == sizes


@pytest.mark.parametrize("name", names())
def test_every_list_says_how_its_answers_look(name: str) -> None:
    checklist = load(name)
    assert checklist.venue
    assert checklist.year
    for item in checklist.items:
        if checklist.form != "none":
            assert "yes" in item.menu, item.id
        if checklist.form == "neurips":
            assert item.heading, item.id
        if checklist.form == "arr":
            assert item.fields, item.id
        assert set(item.means) <= set(item.menu), item.id
        assert bool(item.parts or item.trait) or item.person, item.id
    assert len({item.heading for item in checklist.items} - {""}) in (0, len(checklist.items))
    gates = [item for item in checklist.items if checklist.gated(item.id)]
    assert [gate.id for gate in gates] == {"arr-2025": ["B", "C", "D", "E"], "aaai-2027": ["2.1", "3.1", "4.1"]}.get(
        name, []
    )


@pytest.mark.parametrize("name", names())
def test_only_what_turns_a_paper_away_is_an_error(name: str) -> None:
    errors = [item.id for item in load(name).items if item.level == "error"]
    assert errors == (["A1"] if name == "arr-2025" else [])


@pytest.mark.parametrize(
    ("package", "name"),
    [
        ("neurips_2026", "neurips-2026"), ("neurips_2025", "neurips-2025"), ("neurips_2024", "neurips-2024"),
        ("neurips_2022", "neurips-2021"), ("neurips_data_2021", "neurips-2021"), ("styles/neurips_2026", "neurips-2026"),
        ("aaai27", "aaai-2027"), ("aaai2026", "aaai-2027"), ("acl", "arr-2025"), ("emnlp2021", "nlp-2021"),
        ("emnlp2023", "nlp-2021"), ("iclr2026_conference", "iclr-2026"), ("icml2026", "icml-2026"),
        ("aistats2026", "aistats-2026"), ("automl", "automl-2025"), ("cvpr", "cvpr-compute-2026"),
        ("aclnatbib", None), ("graphicx", None), ("automlx", None),
    ],
)  # fmt: skip
def test_a_style_file_names_its_venue(package: str, name: str | None) -> None:
    found = venue(["article", "amsmath", package, "hyperref"])
    assert (found.checklist if found else None) == name


def test_the_heads_read_for_styles_are_what_the_files_say() -> None:
    from reproof.checklists.venue import _known

    assert {(name, own): (year, patterns) for name, year, own, patterns in _known()} == {
        (name, own): (load(name).year, patterns)
        for name in names()
        for own, patterns in ((True, load(name).styles), (False, load(name).nearest))
        if patterns
    }


def test_a_paper_without_a_venue_has_none() -> None:
    assert venue([]) is None


BUNDLES = [
    ("neurips-2026", "8", "gives type of worker, memory and time of each run, but not own cluster or cloud, total or "
     "whether the project took more"),
    ("arr-2025", "C1", "gives number of parameters and infrastructure, but not total budget"),
    ("aaai-2027", "4.8", "gives model of GPU or CPU and memory, but not operating system, libraries or versions"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "item", "note"), BUNDLES, ids=[one[0] for one in BUNDLES])
def test_the_parts_of_a_bundled_question_are_told_apart(name: str, item: str, note: str) -> None:
    found = verdicts(load(name), COMPLETE, parse_metadata(json.dumps(COMPLETE)))
    verdict = next(one for one in found if one.item.id == item)
    assert verdict.status == Status.MISSING
    assert verdict.note == note


def test_a_part_is_asked_only_of_papers_it_is_for() -> None:
    found = statuses({**without(["models", 0, "parameters"]), "compute": {"total": "60 GPU-hours"}}, "arr-2025")
    assert found["C1"] == "missing"
    data = {**without(["models", 0, "parameters"]), "compute": {"total": "60 GPU-hours"}}
    data["paper_type"]["models"] = False
    assert statuses(data, "arr-2025")["C1"] == "reported"


def test_a_gates_no_lets_its_items_fall_away() -> None:
    data = {**COMPLETE, "paper_type": {**COMPLETE["paper_type"], "theory": False}}
    found = statuses(data, "aaai-2027")
    assert found["2.1"] == "reported"
    assert {found[f"2.{number}"] for number in range(2, 9)} == {"not_applicable"}
    assert statuses({**data, "paper_type": {"theory": True}}, "aaai-2027")["2.2"] == "missing"


def test_what_only_a_person_can_judge_is_never_missing() -> None:
    assert statuses({}, "neurips-2026")["1"] == "person"
    assert statuses({}, "neurips-2026")["11"] == "person"


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ('person = "yes"', "expected true or false"),
        ('menu = ["maybe"]', "expected one of yes, partial, no, na"),
        ('gate = "B"', 'names the gate "B"'),
        ('parts = { memory = "memroy" }', 'Did you mean "memory"?'),
        ('parts = { memory = { needs = "memory", only_if = ["modles"] } }', 'Did you mean "models"?'),
        ('trait = "theroy"', 'Did you mean "theory"?'),
        ('means = { maybe = "no" }', "maybe"),
    ],
)
def test_a_wrong_key_of_an_answer_is_told_plainly(change: str, complaint: str) -> None:
    item = SOUND["item"].replace("id =", f"{change}, id =")
    text = "\n".join(f"{name} = {one}" for name, one in {**SOUND, "item": item}.items())
    with pytest.raises(ReproofError) as error:
        parse(text.encode(), "ours", "ours.toml")
    assert complaint in str(error.value)
    assert str(error.value).startswith("ours.toml: ")


def test_an_item_nothing_answers_is_told_plainly() -> None:
    text = "\n".join(f"{name} = {one}" for name, one in SOUND.items()).replace('needs = ["code"], ', "")
    assert "needs =" not in text
    with pytest.raises(ReproofError, match="says nothing that answers it"):
        parse(text.encode(), "ours", "ours.toml")


def test_every_kind_of_evidence_is_asked_for_by_some_list() -> None:
    asked = {kind for name in names() for item in load(name).items for group in item.needs for kind in group}
    assert set(kinds()) - asked == set()
