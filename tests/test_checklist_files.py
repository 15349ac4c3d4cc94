"""Checklist files key by key: what is read from them, what is told of a wrong one, and the verdicts they lead to."""

from __future__ import annotations

from copy import deepcopy
from datetime import date
from random import Random
from typing import Any

import pytest

from reproof.bundle import bundled
from reproof.checklists import Status, compile_schema, load, names, verdicts
from reproof.checklists.holds import holds
from reproof.checklists.items import Checklist, Group, Item, Part, meant
from reproof.checklists.load import _plainly_sound, parse
from reproof.checklists.verdict import Verdict, listed
from reproof.error import ReproofError
from reproof.finding import Level
from reproof.place import Place

FULL = b"""
title = "Ours"
sources = ["https://example.org/list", "http://example.org/more"]
read = "2026-01-31"
venue = "Our Workshop"
year = 2026
form = "neurips"
filed = "file"
required = true
styles = ["ours_2026*", "ours"]
nearest = ["ours_202[0-5]"]
also = ["nlp-2021"]
menu = ["yes", "no"]
justification_required = true
pointer_required = true

[[group]]
id = "A"
title = "Models"
opens = "for all models"

[[group]]
id = "B"
title = "Data"

[[item]]
id = "A1"
title = "models"
asks = "Are there models?"
level = "note"
remedy = "say so"
source = "A (1)"
trait = "models"
words = "are models there"

[[item]]
id = "A.2_b-c"
number = "2b"
title = "compute"
asks = "What did it take?"
needs = ["hardware", ["run-time", "energy"]]
level = "error"
remedy = "say it"
source = "A (2)"
only_if = ["training", "models"]
not_applicable = "no models"
gate = "A1"
menu = ["partial", "na"]
means = { na = "nothing was trained" }
heading = "compute resources"
fields = ["compute", "resources"]
justification_required = false
pointer_required = false

[[item]]
id = "B1"
title = "memory"
asks = "How much memory?"
level = "warning"
remedy = "say how much"
source = "B (1)"
person = true
[item.parts]
memory = "memory"
"time or energy" = ["run-time", "energy"]
device = { needs = "hardware", only_if = ["models"] }
total = { needs = ["total-compute", "energy"], only_if = [] }
"""
BARE = b"""
title = "Bare"
sources = ["https://example.org/list"]
read = 2026-01-31
[[item]]
id = "1"
title = "code"
asks = "Is there code?"
needs = ["code"]
level = "warning"
remedy = "give a link"
source = "1"
"""


def test_every_key_of_a_file_is_read() -> None:
    assert parse(FULL, "ours", "lists/ours.toml") == Checklist(
        name="ours",
        title="Ours",
        sources=("https://example.org/list", "http://example.org/more"),
        read=date(2026, 1, 31),
        groups=(Group("A", "Models", "for all models"), Group("B", "Data", "")),
        path="lists/ours.toml",
        venue="Our Workshop",
        year=2026,
        form="neurips",
        filed="file",
        required=True,
        styles=("ours_2026*", "ours"),
        nearest=("ours_202[0-5]",),
        also=("nlp-2021",),
        items=(
            Item(
                id="A1", title="models", asks="Are there models?", parts=(), level=Level.NOTE, remedy="say so",
                source="A (1)", trait="models", words="are models there", menu=("yes", "no"),
                justification_required=True, pointer_required=True,
            ),
            Item(
                id="A.2_b-c", number="2b", title="compute", asks="What did it take?",
                parts=(Part("hardware", ("hardware",)), Part("run-time or energy", ("run-time", "energy"))),
                level=Level.ERROR, remedy="say it", source="A (2)", only_if=("models", "training"),
                not_applicable="no models", gate="A1", menu=("partial", "na"), means={"na": "nothing was trained"},
                heading="compute resources", fields=("compute", "resources"),
                justification_required=False, pointer_required=False,
            ),
            Item(
                id="B1", title="memory", asks="How much memory?", level=Level.WARNING, remedy="say how much",
                source="B (1)", person=True, menu=("yes", "no"), justification_required=True, pointer_required=True,
                parts=(
                    Part("memory", ("memory",)),
                    Part("time or energy", ("run-time", "energy")),
                    Part("device", ("hardware",), ("models",)),
                    Part("total", ("total-compute", "energy")),
                ),
            ),
        ),
    )  # fmt: skip


def test_what_a_file_leaves_out_is_empty() -> None:
    assert parse(BARE, "bare", "bare.toml") == Checklist(
        name="bare",
        title="Bare",
        sources=("https://example.org/list",),
        read=date(2026, 1, 31),
        path="bare.toml",
        items=(
            Item(
                id="1", title="code", asks="Is there code?", parts=(Part("code", ("code",)),), level=Level.WARNING,
                remedy="give a link", source="1",
            ),
        ),
    )  # fmt: skip


def test_what_is_derived_from_an_item() -> None:
    first, second, third = parse(FULL, "ours", "ours.toml").items
    assert (first.needs, second.needs) == ((), (("hardware",), ("run-time", "energy")))
    assert (first.asked_as, second.asked_as, third.asked_as) == ("A1", "2b", "B1")
    checklist = parse(FULL, "ours", "ours.toml")
    assert checklist.gated("A1") == (second,)
    assert checklist.item("B1") is checklist.items[2]
    with pytest.raises(ReproofError, match=r'^ours: no item "B2"\. Did you mean "B1"\?$'):
        checklist.item("B2")
    with pytest.raises(ReproofError, match=r'^ours: no item "xyz"$'):
        checklist.item("xyz")


def test_a_guess_is_the_nearest_word_or_none() -> None:
    assert meant("trainign", ["testing", "training", "straining"]) == '. Did you mean "training"?'
    assert meant("xyz", ["training"]) == ""
    assert meant("abcdef", ["abcxyz"]) == '. Did you mean "abcxyz"?'  # half of it is right
    assert meant("abcdef", ["abwxyz"]) == ""


def test_the_parts_of_the_reports_words() -> None:
    assert listed(["memory"]) == "memory"
    assert listed(["memory", "time"]) == "memory and time"
    assert listed(["memory", "storage", "time"], "or") == "memory, storage or time"


# Wrong files


def raw(data: bytes = FULL) -> dict[str, Any]:
    import tomllib

    found = tomllib.loads(data.decode())
    if isinstance(found["read"], date):
        found["read"] = found["read"].isoformat()
    return found


def sound(data: dict[str, Any]) -> bool:
    """Return whether a file passes without the schema, as the reader would ask."""
    try:
        return _plainly_sound(data)
    except (TypeError, ValueError, AttributeError, KeyError):
        return False


def by_schema(data: dict[str, Any]) -> bool:
    """Return whether a file passes the published schema."""
    import json

    from jsonschema import Draft202012Validator

    schema = json.loads((bundled("schemas") / "checklist.schema.json").read_text("utf-8"))
    return bool(Draft202012Validator(schema).is_valid(data))


@pytest.mark.parametrize("name", names())
def test_lists_that_ship_are_sound_without_the_schema(name: str) -> None:
    assert sound(raw((bundled("checklist") / f"{name}.toml").read_bytes()))


def test_full_and_bare_files_are_sound_without_the_schema() -> None:
    assert sound(raw(FULL))
    assert sound(raw(BARE))


WRONG: list[Any] = [
    None,
    3,
    "",
    "x",
    [],
    {},
    [3],
    [""],
    ["x"],
    [[]],
    {"x": 3},
    {"needs": [], "only_if": []},
    True,
    2.5,
]
WRONG += ["-x", "é", "httpx", "ftp://x", "20260131", "2026-02-30", ["httpx"], ["maybe"], {"maybe": "x"}]


def changes(data: Any, path: tuple[Any, ...] = ()) -> list[tuple[tuple[Any, ...], str]]:
    """Return every place of a file, and whether to drop it, replace it or add a key beside it."""
    found: list[tuple[tuple[Any, ...], str]] = []
    if path:
        found += [(path, "drop"), *((path, f"put {number}") for number in range(len(WRONG)))]
    if isinstance(data, dict):
        found.append((path, "add"))
        for key, value in data.items():
            found += changes(value, (*path, key))
    if isinstance(data, list):
        for index, value in enumerate(data):
            found += changes(value, (*path, index))
    return found


def changed(data: dict[str, Any], path: tuple[Any, ...], how: str) -> dict[str, Any]:
    """Return a file with one of its places dropped, replaced, or added to."""
    copy: Any = deepcopy(data)
    here = copy
    for key in path[:-1] if how != "add" else path:
        here = here[key]
    if how == "drop":
        del here[path[-1]]
    elif how == "add":
        here["extra"] = "x"
    else:
        here[path[-1]] = WRONG[int(how.removeprefix("put "))]
    return dict(copy)


@pytest.mark.parametrize("data", [FULL, BARE], ids=["full", "bare"])
def test_nothing_passes_that_the_schema_refuses(data: bytes) -> None:
    slipped = [
        (path, how)
        for path, how in changes(raw(data))
        if sound(changed(raw(data), path, how)) and not by_schema(changed(raw(data), path, how))
    ]
    assert slipped == []


def test_every_wrong_value_is_told_and_none_is_a_crash(monkeypatch: pytest.MonkeyPatch) -> None:
    data = raw(FULL)
    told = 0
    for path, how in changes(data):
        monkeypatch.setattr("tomllib.loads", lambda _, path=path, how=how: changed(data, path, how))
        try:
            parse(b"", "ours", "ours.toml")
        except ReproofError as error:
            assert str(error).startswith("ours.toml: "), (path, how)
            told += 1
    assert told > 800


def test_what_may_be_left_out_is_sound_without_it() -> None:
    data = raw(FULL)
    dropped = [path for path, how in changes(data) if how == "drop" and sound(changed(data, path, how))]
    for path in (
        *((key,) for key in data if key not in ("title", "sources", "read", "item")),
        ("group", 0, "opens"),
        *(
            ("item", 1, key)
            for key in data["item"][1]
            if key not in ("id", "title", "asks", "level", "remedy", "source")
        ),
        ("item", 2, "person"),
        ("item", 2, "parts"),
        ("item", 0, "words"),
        ("item", 0, "trait"),
        ("sources", 0),
    ):
        assert path in dropped, path


def test_two_changes_at_once_pass_only_if_the_schema_agrees() -> None:
    random = Random(7)
    data = raw(FULL)
    for _ in range(150):
        first, second = random.sample(changes(data), 2)
        twice = changed(data, *first)
        try:
            twice = changed(twice, *second)
        except (KeyError, IndexError, TypeError, AttributeError):
            continue
        assert not sound(twice) or by_schema(twice), (first, second)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('title = "models"\n', "", 'item "A1": needs the key "title"'),
        ('id = "A1"\ntitle = "models"\n', "", 'item 1: needs the key "id"'),
        ('id = "B1"\ntitle = "memory"\n', "", 'item 3: needs the key "id"'),
        ('level = "note"', 'level = "notes"', 'item "A1", level: expected one of error, warning, note'),
        ('"A"\ntitle = "Models"', '"A"\ntitle = 3', "group.0.title: expected text"),
        ('"hardware", [', "3, [", 'item "A.2_b-c", needs.0: '),
        ('venue = "Our Workshop"', "venue = 3", "venue: expected text"),
        ("2026-01-31", "2026-02-30", 'read: expected a day that exists, found "2026-02-30"'),
        ("2026-01-31", "20260131", "read: expected a date such as 2026-08-20"),
        ('id = "A1"', 'id = "-A1"', 'item "-A1", id: expected letters, digits, dots and dashes only'),
        ('"https://example.org/list"', '"httpx"', "sources.0: expected a link"),
        (
            'needs = ["hardware", ["run-time", "energy"]]',
            'needs = "hardware"',
            'item "A.2_b-c", needs: expected a list',
        ),
        ('menu = ["yes", "no"]', "menu = []", "menu: expected something, found nothing"),
        (
            '[[group]]\nid = "A"\ntitle = "Models"\nopens = "for all models"\n\n[[group]]\nid = "B"\ntitle = "Data"',
            "group = 3",
            "group: expected a list",
        ),
        ('title = "Ours"', "", 'needs the key "title"'),
    ],
)
def test_a_wrong_place_is_named_as_its_author_would_look_for_it(old: str, new: str, told: str) -> None:
    with pytest.raises(ReproofError) as error:
        parse(FULL.replace(old.encode(), new.encode(), 1), "ours", "ours.toml")
    assert str(error.value).startswith(f"ours.toml: {told}")


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('id = "A.2_b-c"', 'id = "A1"', 'item "A1" is there twice; give each item an id of its own'),
        (
            'trait = "models"', 'heading = "x"',
            'item "A1" says nothing that answers it; give the kinds of evidence it `needs`, the `trait` of the paper it '
            "asks about, or `person = true` when only a person can judge it",
        ),
        (
            '"hardware", [', '"hardwear", [',
            'item "A.2_b-c" needs unknown evidence "hardwear". Did you mean "hardware"?; known are ',
        ),
        ('gate = "A1"', 'gate = "B1"', 'item "A.2_b-c" names the gate "B1". Did you mean "A1"?; expected the id of an item above it'),
        ('gate = "A1"', 'gate = "A.2_b-c"', 'item "A.2_b-c" names the gate "A.2_b-c"; expected the id of an item above it'),
        ('["training", "models"]', '["trainign"]', 'item "A.2_b-c" applies only if unknown "trainign". Did you mean "training"?; known are '),
        ('trait = "models"', 'trait = "modles"', 'item "A1" applies only if unknown "modles". Did you mean "models"?; known are '),
        ('only_if = ["models"] }', 'only_if = ["modles"] }', 'item "B1" applies only if unknown "modles". Did you mean "models"?; known are '),
    ],
)  # fmt: skip
def test_names_that_are_not_known_are_told_with_the_nearest(old: str, new: str, told: str) -> None:
    from reproof.evidence import kinds
    from reproof.paper_type import TRAITS

    assert old.encode() in FULL
    known = {"evidence": ", ".join(kinds()), "only if": ", ".join(TRAITS)}
    told += next(
        (words for key, words in known.items() if f"{key} unknown" in told or f"unknown {key}" in told), ""
    )
    with pytest.raises(ReproofError) as error:
        parse(FULL.replace(old.encode(), new.encode(), 1), "ours", "ours.toml")
    assert str(error.value) == f"ours.toml: {told}"


def test_what_is_no_toml_says_where() -> None:
    with pytest.raises(
        ReproofError, match=r"^ours\.toml: expected TOML: invalid value \(at line 2, column 9\)$"
    ):
        parse(b"\ntitle = \n", "ours", "ours.toml")
    with pytest.raises(
        ReproofError, match=r"^ours\.toml: expected UTF-8 text: invalid start byte at byte 9$"
    ):
        parse(b'title = "\xff"', "ours", "ours.toml")
    with pytest.raises(ReproofError, match=r"^ours\.toml: expected TOML: "):
        parse(b"a = " + b"[" * 5000, "ours", "ours.toml")


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("none.toml", "none.toml: no such file or directory; give a checklist's TOML file"),
        ("there/is/none", "there/is/none: no such file or directory; give a checklist's TOML file"),
        ("there\\is", "there\\is: no such file or directory; give a checklist's TOML file"),
        ("nlp-2012", 'unknown checklist "nlp-2012". Did you mean "nlp-2021"?'),
        (
            "xyz",
            'unknown checklist "xyz"; `reproof checklist` lists those that ship with reproof, your own is given by its '
            "path, x.toml",
        ),
    ],
)
def test_a_list_that_is_not_there_is_told(name: str, told: str) -> None:
    with pytest.raises(ReproofError) as error:
        load.__wrapped__(name)
    assert str(error.value) == told


@pytest.mark.parametrize("name", names())
def test_a_list_that_ships_knows_its_name_and_file(name: str) -> None:
    checklist = load.__wrapped__(name)
    assert (checklist.name, checklist.path) == (name, f"checklist/{name}.toml")


def test_the_names_of_lists_that_ship_are_those_of_their_files() -> None:
    files = [file.name for file in bundled("checklist").iterdir() if file.name.endswith(".toml")]
    assert names() == tuple(sorted(name.removesuffix(".toml") for name in files))


# Schemas


def test_the_head_of_a_compiled_schema() -> None:
    schema = compile_schema(parse(FULL, "ours", "ours.toml"))
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["title"] == "Ours"
    assert schema["description"] == "What a paper's metadata must say to answer ours."
    assert schema["type"] == "object"
    assert "experiments" in schema["properties"]
    assert [
        (one["title"], one["description"], one["$comment"], one["x-item"]) for one in schema["allOf"]
    ] == [
        ("ours/A1: models", "Are there models?", "A (1)", "A1"),
        ("ours/A.2_b-c: compute", "What did it take?", "A (2)", "A.2_b-c"),
        ("ours/B1: memory", "How much memory?", "B (1)", "B1"),
    ]
    assert [one["then"] == {} for one in schema["allOf"]] == [True, False, True]
    assert schema["allOf"][1]["then"]["allOf"][1]["title"] == "run-time or energy"
    assert compile_schema(parse(FULL, "ours", "ours.toml"))["$defs"]  # the shape is not used up


@pytest.mark.parametrize(
    ("schema", "value", "held"),
    [
        ({"type": "object"}, {}, True),
        ({"type": "object"}, [], False),
        ({"type": "array"}, [], True),
        ({"required": ["a", "b"]}, {"a": 1, "b": 2}, True),
        ({"required": ["a", "b"]}, {"a": 1}, False),
        ({"required": ["a"]}, 3, True),
        ({"properties": {"a": {"const": 1}}}, {"a": 2}, False),
        ({"properties": {"a": {"const": 1}, "b": {"const": 1}}}, {"b": 1}, True),
        ({"propertyNames": {"not": {"enum": ["x"]}}}, {"y": 1}, True),
        ({"propertyNames": {"not": {"enum": ["x"]}}}, {"x": 1, "y": 1}, False),
        ({"contains": {"const": 1}}, [0, 1], True),
        ({"contains": {"const": 1}}, [], False),
        ({"contains": {"const": 1}}, "text", True),
        ({"prefixItems": [{"const": 1}, {"const": 2}]}, [1], True),
        ({"prefixItems": [{"const": 1}, {"const": 2}]}, [1, 3], False),
        ({"minItems": 1}, [], False),
        ({"minItems": 1}, [0], True),
        ({"minItems": 2}, [0], False),
        ({"minItems": 1}, "", True),
        ({"enum": [0, None]}, None, True),
        ({"enum": [0, None]}, False, False),
        ({"const": 1}, True, False),
        ({"const": True}, True, True),
        ({"anyOf": [{"const": 1}, {"const": 2}]}, 2, True),
        ({"anyOf": [{"const": 1}, {"const": 2}]}, 3, False),
        ({"allOf": [{"const": 1}, {"type": "object"}]}, 1, False),
        ({"if": {"const": 1}, "then": {"const": 2}}, 1, False),
        ({"if": {"const": 1}, "then": {"const": 2}}, 3, True),
        ({"if": {"const": 1}}, 1, True),
        ({"not": {"const": 1}}, 1, False),
        ({"title": "x", "const": 1}, 1, True),
    ],
)  # fmt: skip
def test_keywords_mean_what_json_schema_says(schema: dict[str, Any], value: Any, held: bool) -> None:
    from jsonschema import Draft202012Validator

    assert holds(schema, value) is held
    if not (schema.get("type") and value in ([], {})):
        assert Draft202012Validator(schema).is_valid(value) is held


# Verdicts


def place(text: str) -> Place:
    return Place("main.tex", 1, 1, 1, 1 + len(text), text)


class Told:
    """Where things stand, made by hand: each kind at a place of its own name."""

    def __init__(self, *anchors: str) -> None:
        self.anchors = anchors

    def places(self, kind: str, limit: int = 3) -> tuple[Place, ...]:
        return (place(kind), place("same"))

    def reason(self, trait: str) -> str:
        return {"models": "there is no model", "training": ""}.get(trait, "")

    def cues(self, trait: str) -> tuple[Place, ...]:
        return (place(f"cue of {trait}"),)

    def anchor(self, kind: str) -> Place | None:
        return place(f"anchor of {kind}") if kind in self.anchors else None


def verdict_of(item: str, metadata: dict[str, Any], evidence: Told | None = None) -> Verdict:
    checklist = parse(FULL, "ours", "ours.toml")
    found = verdicts(checklist, metadata, evidence or Told())
    assert [one.item for one in found] == list(checklist.items)
    return found[[one.id for one in checklist.items].index(item)]


HARDWARE = {"experiments": [{"phase": "training", "hardware": [{"name": "NVIDIA A100"}]}]}
TIMED = {"experiments": [{"phase": "training", "hardware": [{"name": "NVIDIA A100"}], "duration_h": 3}]}


@pytest.mark.parametrize(
    ("metadata", "status", "places", "note"),
    [
        ({"paper_type": {"models": True}}, Status.REPORTED, (place("cue of models"),), "yes"),
        ({"paper_type": {"models": False}}, Status.REPORTED, (), "no: there is no model"),
        ({"paper_type": {}}, Status.PERSON, (), "the text does not tell"),
        ({}, Status.PERSON, (), "the text does not tell"),
        ({"paper_type": "theory"}, Status.PERSON, (), "the text does not tell"),
    ],
    ids=["yes", "no", "unsaid", "no type", "no table"],
)
def test_a_question_about_the_paper_is_answered_by_what_it_is(
    metadata: dict[str, Any], status: Status, places: tuple[Place, ...], note: str
) -> None:
    item = parse(FULL, "ours", "ours.toml").items[0]
    assert verdict_of("A1", metadata) == Verdict("ours", item, status, places, note)


def test_a_no_without_a_reason_says_when_the_item_does_not_apply() -> None:
    data = FULL.replace(b'trait = "models"', b'trait = "training"\nnot_applicable = "nothing trained"')
    found = verdicts(parse(data, "ours", "ours.toml"), {"paper_type": {"training": False}}, Told())[0]
    assert found.note == "no: nothing trained"


def test_a_missing_item_names_its_lacking_parts_and_where_they_belong() -> None:
    item = parse(FULL, "ours", "ours.toml").items[1]
    found = verdict_of("A.2_b-c", HARDWARE, Told("energy"))
    assert found == Verdict(
        "ours", item, Status.MISSING, (place("hardware"), place("same"), place("run-time"), place("energy")),
        "gives hardware, but not run-time or energy", place("anchor of energy"), (("run-time", "energy"),),
    )  # fmt: skip
    nothing = verdict_of("A.2_b-c", {})
    assert nothing.note == "does not give hardware or run-time or energy"
    assert (nothing.anchor, nothing.absent) == (None, (("hardware",), ("run-time", "energy")))


def test_one_question_that_is_missing_needs_no_note() -> None:
    found = verdicts(parse(BARE, "bare", "bare.toml"), {}, Told())[0]
    assert (found.status, found.note) == (Status.MISSING, "")


def test_a_reported_item_points_to_its_evidence() -> None:
    item = parse(FULL, "ours", "ours.toml").items[1]
    assert verdict_of("A.2_b-c", TIMED) == Verdict(
        "ours", item, Status.REPORTED, (place("hardware"), place("same"), place("run-time"), place("energy"))
    )


@pytest.mark.parametrize(
    ("traits", "note"),
    [({"models": False}, "there is no model"), ({"training": False}, "no models"), ({"models": False, "training": False}, "there is no model")],
)  # fmt: skip
def test_an_item_that_does_not_apply_says_why(traits: dict[str, bool], note: str) -> None:
    item = parse(FULL, "ours", "ours.toml").items[1]
    assert verdict_of("A.2_b-c", {"paper_type": traits}) == Verdict(
        "ours", item, Status.NOT_APPLICABLE, (), note
    )


def test_what_may_stand_in_an_unread_part_is_unreadable() -> None:
    item = parse(FULL, "ours", "ours.toml").items[1]
    lost = {
        **HARDWARE,
        "unread": {"run-time": "tables/time.tex", "energy": "tables/time.tex", "memory": "other.tex"},
    }
    assert verdict_of("A.2_b-c", lost) == Verdict(
        "ours", item, Status.UNREADABLE, (), "not read: tables/time.tex", None, (("run-time", "energy"),)
    )
    two = {**HARDWARE, "unread": {"run-time": "time.tex", "energy": "energy.tex"}}
    assert verdict_of("A.2_b-c", two).note == "not read: time.tex, energy.tex"
    assert verdict_of("A.2_b-c", {**TIMED, "unread": {"energy": "time.tex"}}).status == Status.REPORTED
    assert verdict_of("A.2_b-c", {**HARDWARE, "unread": {"memory": "other.tex"}}).status == Status.MISSING


def test_what_only_a_person_can_judge_shows_where_to_look() -> None:
    found = verdict_of("B1", {"unread": {"memory": "other.tex"}})
    assert (found.status, found.note) == (Status.PERSON, "only a person can judge this")
    assert [one.text for one in found.places] == [
        "memory",
        "same",
        "run-time",
        "energy",
        "hardware",
        "total-compute",
    ]


@pytest.mark.parametrize(
    ("unclear", "status", "note"),
    [
        ({"hardware": "whose?"}, Status.UNCLEAR, "whose?"),
        ({"hardware": "whose?", "run-time": "of what?"}, Status.UNCLEAR, "whose?; of what?"),
        ({"energy": "of what?"}, Status.REPORTED, ""),
        ({"memory": "of what?"}, Status.REPORTED, ""),
        (["hardware"], Status.REPORTED, ""),
    ],
    ids=["one", "two", "not said", "other", "no table"],
)
def test_what_is_said_ambiguously_is_unclear(unclear: Any, status: Status, note: str) -> None:
    found = verdict_of("A.2_b-c", {**TIMED, "unclear": unclear})
    assert (found.status, found.note) == (status, note)
    assert found.places[0] == place("hardware")


def test_a_second_way_of_saying_it_clears_the_doubt() -> None:
    data = {"experiments": [{**TIMED["experiments"][0], "energy_kwh": 3}]}
    assert verdict_of("A.2_b-c", {**data, "unclear": {"run-time": "of what?"}}).status == Status.REPORTED


def test_a_part_is_missing_only_of_papers_it_is_for() -> None:
    data = FULL.replace(b"person = true\n", b"")
    checklist = parse(data, "ours", "ours.toml")

    def absent(traits: dict[str, bool]) -> tuple[tuple[str, ...], ...]:
        return verdicts(checklist, {"paper_type": traits}, Told())[2].absent

    assert ("hardware",) in absent({"models": True})
    assert ("hardware",) in absent({})
    assert ("hardware",) not in absent({"models": False})
    assert ("total-compute", "energy") in absent({"models": False})
