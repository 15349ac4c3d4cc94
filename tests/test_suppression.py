"""Ignore comments: which lines and rules they cover, and what is wrong with some of them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from reproof.finding import Confidence, Finding, Level, Spot
from reproof.passage import Comment
from reproof.place import Place
from reproof.settings import Settings
from reproof.suppression import sift

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from conftest import Done

TEXT = "one\n% reproof: ignore[inconsistent-energy] measured elsewhere\n% more\n\nfive 310 kWh\nsix\n"


def finding(line: int, end_line: int | None = None, rule: str = "inconsistent-energy") -> Finding:
    place = Place("main.tex", line, 1, end_line or line, 5, "")
    return Finding(rule, Level.ERROR, Confidence.HIGH, "no", (Spot(place),))


def comment(text: str, line: int = 2, alone: bool = True) -> Comment:
    return Comment(text, Place("main.tex", line, 1, line, 1 + len(text), text), alone)


def sifted(found: list[Finding], comments: list[Comment], **settings: object) -> tuple[list[str], list[str]]:
    done = sift(found, comments, {"main.tex": TEXT}, Settings(**settings))  # type: ignore[arg-type]
    return [one.rule for one in done.findings], [one.reason for one in done.ignored]


GOOD = "reproof: ignore[inconsistent-energy] measured elsewhere"


@pytest.mark.parametrize(
    ("found", "alone", "covered"),
    [
        (finding(5), True, True),
        (finding(2), True, True),
        (finding(4, 6), True, True),
        (finding(6), True, False),
        (finding(1), True, False),
        (finding(3), False, False),
        (finding(2), False, True),
    ],
    ids=[
        "next line with text",
        "own line",
        "span over it",
        "after",
        "before",
        "not the next",
        "end of its line",
    ],
)
def test_a_comment_covers_its_line_or_the_next_with_text(found: Finding, alone: bool, covered: bool):
    rules, reasons = sifted([found], [comment(GOOD, alone=alone)])
    assert reasons == (["measured elsewhere"] if covered else [])
    assert rules == ([] if covered else ["inconsistent-energy", "unclear-ignore"])


def test_another_file_and_another_rule_stay():
    elsewhere = finding(5)
    elsewhere = Finding(
        elsewhere.rule, Level.ERROR, Confidence.HIGH, "no", (Spot(Place("b.tex", 5, 1, 5, 2, "")),)
    )
    rules, reasons = sifted([elsewhere, finding(5, rule="inconsistent-emissions")], [comment(GOOD)])
    assert reasons == []
    assert rules == ["inconsistent-energy", "inconsistent-emissions", "unclear-ignore"]


def test_the_second_place_can_carry_the_comment():
    two = Finding(
        "inconsistent-energy", Level.ERROR, Confidence.HIGH, "no",
        (Spot(Place("a.tex", 1, 1, 1, 2, "")), Spot(Place("main.tex", 5, 1, 5, 2, ""))),
    )  # fmt: skip
    assert sifted([two], [comment(GOOD)])[1] == ["measured elsewhere"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("reproof: ignore", 'expected the rules to be set aside, in brackets, after "ignore"'),
        ("reproof: ignore[] why", 'expected the rules to be set aside, in brackets, after "ignore"'),
        ("reproof: ignore[inconsistent-energy]", 'expected a reason after "ignore[inconsistent-energy]"'),
        ("reproof: ignore[inconsistent-enrgy] why", '"inconsistent-enrgy" is not a rule. Did you mean "inconsistent-energy"?'),
        ("reproof: ignore[*] why", '"*" is not a rule'),
        ("reproof: ignore[inconsistent-energy] why", 'nothing here is reported as "inconsistent-energy"'),
    ],
    ids=["no brackets", "nothing in them", "no reason", "misspelt", "wildcard", "unused"],
)  # fmt: skip
def test_what_is_wrong_with_a_comment_is_a_finding(text: str, told: str):
    done = sift([], [comment(text)], {"main.tex": TEXT}, Settings())
    assert [one.message for one in done.findings] == [told]
    assert done.findings[0].rule == "unclear-ignore"


def test_other_comments_are_none_of_our_business():
    assert sifted([], [comment("reproofing is fun"), comment("TODO: ignore[this]")]) == ([], [])


def test_several_rules_in_one_comment():
    text = "% reproof: ignore[inconsistent-energy, unreadable-input] both known"
    rules, reasons = sifted([finding(5), finding(5, rule="unreadable-input")], [comment(text)])
    assert (rules, reasons) == ([], ["both known", "both known"])


def test_no_ignore_and_mandatory_go_before_comments_and_settings():
    found = [finding(5)]
    assert sifted(found, [comment(GOOD)], ignores=False) == (["inconsistent-energy"], [])
    assert sifted(found, [comment(GOOD)], mandatory=("inconsistent",))[1] == []
    table = {"inconsistent-energy": "measured by the centre"}
    assert sifted(found, [], ignore=table) == ([], ["measured by the centre"])
    assert sifted(found, [], ignore=table, ignores=False)[1] == []
    assert sifted(found, [], ignore=table, mandatory=("inconsistent-energy",))[1] == []


BODY = "%s\nWe train on 8 NVIDIA A100 GPUs for 72 hours (1{,}024 GPU-hours).\nIt is 100\\%% ours.\n"


def contradictions(done: Done) -> tuple[int, int]:
    found = json.loads(done.out)["papers"][0]
    return tuple(
        sum(one["rule"] == "inconsistent-device-hours" for one in found[key])
        for key in ("findings", "ignored")
    )  # type: ignore[return-value]


def test_comments_work_in_a_paper(run: Callable[..., Done], paper: Callable[..., Path]):
    args = ("--output-format", "json", "--select", "inconsistent")
    assert contradictions(run("check", paper(BODY % "%"), *args)) == (1, 0)
    folder = paper(BODY % "% reproof: ignore[inconsistent-device-hours] counts the failed runs too")
    assert contradictions(run("check", folder, *args)) == (0, 1)
    assert contradictions(run("check", folder, *args, "--no-ignore")) == (1, 0)


def test_only_real_comments_count(run: Callable[..., Done], paper: Callable[..., Path]):
    args = ("--output-format", "json", "--select", "inconsistent")
    text = "\\%% reproof: ignore[inconsistent-device-hours] an escaped sign"
    assert contradictions(run("check", paper(BODY % text), *args)) == (1, 0)
    verbatim = "\\begin{verbatim}\n%% reproof: ignore[inconsistent-device-hours] no\n\\end{verbatim}"
    assert contradictions(run("check", paper(BODY % verbatim), *args)) == (1, 0)


SETTINGS = """stage = "submission"

[ignore]
inconsistent-power = "the meter was wrong"
inconsistent-device-hours = "counts the failed runs too"
"""


def test_an_unused_name_in_the_table_is_told_at_its_line(
    run: Callable[..., Done], paper: Callable[..., Path]
):
    folder = paper(BODY % "%", {"reproof.toml": SETTINGS})
    done = run("check", folder, "--output-format", "json", "--select", "inconsistent,unclear-ignore")
    [found] = json.loads(done.out)["papers"][0]["findings"]
    assert (found["rule"], found["level"]) == ("unclear-ignore", "note")
    assert found["message"] == 'nothing in this paper is reported as "inconsistent-power"'
    place = found["places"][0]
    assert (place["file"], place["line"], place["column"]) == ("reproof.toml", 4, 1)
    assert place["text"] == "inconsistent-power"
    assert contradictions(done) == (0, 1)
    assert "reproof.toml:4:1" in run("check", folder).out
    assert "1 ignored, with a reason." in run("check", folder).out
    assert run("check", folder, "--no-ignore", "--select", "unclear-ignore").out.startswith("no problems")


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ('ignore = {inconsistent-power = "why"}\n', 1, 11),
        ('[level]\ninconsistent-power = "note"\n[ignore]\n"inconsistent-power" = "why"\n', 4, 2),
        ('# text\n[ignore]\n"inconsistent-\\u0070ower" = "why"\n', 2, 1),
    ],
    ids=["inline", "quoted, after a table of levels", "spelt with escapes"],
)
def test_where_a_name_stands_in_the_table(
    run: Callable[..., Done], paper: Callable[..., Path], text: str, line: int, column: int
):
    folder = paper("Nothing.", {"reproof.toml": text})
    done = run("check", folder, "--output-format", "json", "--select", "unclear-ignore")
    [found] = json.loads(done.out)["papers"][0]["findings"]
    assert (found["places"][0]["line"], found["places"][0]["column"]) == (line, column)


def test_settings_above_the_paper_are_shown_by_their_path(
    run: Callable[..., Done], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    (tmp_path / ".git").mkdir()
    (tmp_path / "reproof.toml").write_text("[ignore]\ninconsistent-power = 'why'\n")
    (tmp_path / "paper").mkdir()
    (tmp_path / "paper" / "main.tex").write_text("\\documentclass{article}\\begin{document}x\\end{document}")
    monkeypatch.chdir(tmp_path)
    done = run("check", "paper", "--output-format", "concise", "--select", "unclear-ignore")
    assert done.out.splitlines()[0].startswith("reproof.toml:2:1: note[unclear-ignore] nothing in this paper")


def test_objections_to_ignores_have_levels_and_can_be_set_aside():
    unused = comment("reproof: ignore[inconsistent-power] why")
    draft = sift(
        [], [comment("reproof: ignore[inconsistent-power]")], {"main.tex": TEXT}, Settings(stage="draft")
    )
    assert [one.level for one in draft.findings] == [Level.NOTE]
    table = {"unclear-ignore": "kept for the next version"}
    done = sift([], [unused], {"main.tex": TEXT}, Settings(ignore=table))
    assert done.findings == () and [one.reason for one in done.ignored] == ["kept for the next version"]
    assert done.unused == ()
    held = sift([], [unused], {"main.tex": TEXT}, Settings(ignore=table, mandatory=("unclear",)))
    assert [one.rule for one in held.findings] == ["unclear-ignore"] and held.ignored == ()


def test_a_group_in_the_table_sets_all_its_rules_aside():
    found = [finding(5), finding(6, rule="inconsistent-power"), finding(6, rule="missing-code")]
    done = sift(
        found,
        [],
        {"main.tex": TEXT},
        Settings(ignore={"inconsistent": "a rack of meters", "unsupported": "no"}),
    )
    assert [one.rule for one in done.findings] == ["missing-code"]
    assert [one.finding.rule for one in done.ignored] == ["inconsistent-energy", "inconsistent-power"]
    assert done.unused == ("unsupported",)


def test_exclude_holds_for_files_named_outright(run: Callable[..., Done], paper: Callable[..., Path]):
    folder = paper(BODY % "%", {"reproof.toml": "exclude = ['main.tex']\n"})
    for path in (folder, folder / "main.tex"):
        assert run("check", path).out.startswith("no problems")
        assert run("check", path, "--isolated", "--select", "inconsistent").code == 1
        assert run("check", path, "--mandatory", "inconsistent").code == 1
