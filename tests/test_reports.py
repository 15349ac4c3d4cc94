"""Every format, on a report made by hand: what it says, and that a paper's text stays text."""

from __future__ import annotations

import csv
import json
import re
import xml.etree.ElementTree as ET
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from io import StringIO

import pytest

from reproof.checklists import Checklist, Item, Status, Verdict
from reproof.fact import Fact, Kind, Phase, Scope
from reproof.finding import Confidence, Finding, Level, Spot
from reproof.place import Place
from reproof.quantity import Interval
from reproof.report import FORMATS, Answers, Failure, Ignored, PaperReport, Report, machine, render
from reproof.report import facts as facts_report
from reproof.report.fingerprint import fingerprinted
from reproof.report.template import render_file
from reproof.report.terminal import clean, shorten, width

MAIN = "\\documentclass{article}\nThe final run consumed 310\\,kWh in total.\n\n\\end{document}\n"
OTHER = "First.\nWe trained on 8 NVIDIA A100 GPUs\nfor 26 hours.\n"
HOSTILE = "<script>alert('x')</script> \"q\" & 100% ::error file=x::y | `code` \x1b[31mred\x1b[0m"


def place(file: str, line: int, column: int, end_line: int, end_column: int, text: str) -> Place:
    return Place(file, line, column, end_line, end_column, text)


ENERGY = place("main.tex", 2, 24, 2, 32, "310\\,kWh")
HARDWARE = place("sections/train.tex", 2, 12, 3, 13, "on 8 NVIDIA A100 GPUs\nfor 26 hours")
CONTRADICTION = Finding(
    "inconsistent-energy",
    Level.ERROR,
    Confidence.HIGH,
    "the energy cannot come from the hardware and hours",
    (Spot(ENERGY, "310 kWh reported"), Spot(HARDWARE, "at most 83 kWh: 8 x 0.4 kW x 26 h")),
    "say what else the figure covers, or correct one of the three",
)
MISSING = Finding(
    "missing-code",
    Level.WARNING,
    Confidence.MEDIUM,
    "no link to the source code",
    (Spot(place("main.tex", 1, 1, 1, 24, "\\documentclass{article}")),),
    "link the repository",
    ("nlp-2021/R2",),
)
CHECKLIST = Checklist(
    "nlp-2021",
    "NLP Reproducibility Checklist",
    ("https://example.org",),
    date(2026, 1, 1),
    tuple(
        Item(name, name, f"What about {name}?", (("hardware",),), Level.WARNING, "say it", "here")
        for name in ("R2", "R3", "R4", "H1")
    ),
)
VERDICTS = (
    Verdict("nlp-2021", CHECKLIST.items[0], Status.MISSING),
    Verdict("nlp-2021", CHECKLIST.items[1], Status.REPORTED, (HARDWARE,)),
    Verdict("nlp-2021", CHECKLIST.items[2], Status.REPORTED, (HARDWARE,)),
    Verdict("nlp-2021", CHECKLIST.items[3], Status.NOT_APPLICABLE, (), "nothing is searched"),
)
FACTS = (
    Fact(1, Kind.HARDWARE, Interval.exact(8), "1", Scope.OWN, Phase.TRAINING, (HARDWARE,),
         name="NVIDIA A100", memory_gb=80.0, subject="Wren", links=(2,), why=("read as a device", "own: we", "with fact 2: same sentence")),
    Fact(2, Kind.DURATION, Interval(26.0, 25.5, 26.5), "h", Scope.OWN, Phase.TRAINING, (HARDWARE,), links=(1,)),
    Fact(3, Kind.DURATION, Interval(5.0, 4.0, 6.0), "h", Scope.OWN, Phase.UNCLEAR, (HARDWARE,), per="run"),
    Fact(4, Kind.PARAMETERS, Interval(1.3e9, 1.25e9, 1.35e9), "1", Scope.CITED, Phase.UNCLEAR, (ENERGY,)),
    Fact(5, Kind.ENERGY, Interval(310.0, None, 310.5), "kWh", Scope.OWN, Phase.TOTAL, (ENERGY,)),
)  # fmt: skip
PAPER = PaperReport(
    root="main.tex",
    folder="",
    files=("main.tex", "sections/train.tex"),
    facts=FACTS,
    findings=(CONTRADICTION, MISSING),
    answers=(Answers(CHECKLIST, VERDICTS),),
    texts={"main.tex": MAIN, "sections/train.tex": OTHER},
)
REPORT = Report((PAPER,))


def hostile() -> Report:
    """A report in which everything that comes from the paper is out to do harm."""
    spot = place("main.tex", 1, 1, 1, 1 + len(HOSTILE), HOSTILE)
    finding = replace(MISSING, message=f'"{HOSTILE}"\n::error::z', spots=(Spot(spot, HOSTILE),), help=HOSTILE)
    fact = replace(FACTS[0], name=HOSTILE, subject=HOSTILE, places=(spot,), why=(HOSTILE,))
    verdict = replace(VERDICTS[1], places=(spot,), note=HOSTILE)
    return Report(
        (
            replace(
                PAPER,
                folder="a,b:c%d",
                findings=(finding,),
                facts=(fact,),
                answers=(Answers(CHECKLIST, (verdict,)),),
                ignored=(Ignored(finding, HOSTILE, "main.tex:1"),),
                texts={"main.tex": HOSTILE},
            ),
        ),
        (Failure("x<y", HOSTILE),),
    )


def test_full_shows_both_places_with_carets_help_and_counts():
    assert render(REPORT, "full") == (
        "error[inconsistent-energy]: the energy cannot come from the hardware and hours\n"
        "  --> main.tex:2:24\n"
        "   |\n"
        " 2 | The final run consumed 310\\,kWh in total.\n"
        "   |                        ^^^^^^^^ 310 kWh reported\n"
        "   |\n"
        "  ::: sections/train.tex:2:12\n"
        "   |\n"
        " 2 | We trained on 8 NVIDIA A100 GPUs\n"
        "   |            ---------------------\n"
        " 3 | for 26 hours.\n"
        "   | ------------ at most 83 kWh: 8 x 0.4 kW x 26 h\n"
        "   |\n"
        "   = confidence: high\n"
        "   = help: say what else the figure covers, or correct one of the three\n"
        "\n"
        "warning[missing-code]: no link to the source code\n"
        "  --> main.tex:1:1\n"
        "   |\n"
        " 1 | \\documentclass{article}\n"
        "   | ^^^^^^^^^^^^^^^^^^^^^^^\n"
        "   |\n"
        "   = confidence: medium\n"
        "   = asked by: nlp-2021/R2\n"
        "   = help: link the repository\n"
        "\n"
        "2 problems in main.tex and 1 more file: 1 error, 1 warning.\n"
        "nlp-2021: 2 of 3 items answered.\n"
    )


def test_full_is_one_line_when_clean():
    text = render(Report((replace(PAPER, findings=()),)), "full")
    assert text == "no problems in main.tex and 1 more file. nlp-2021: 2 of 3 items answered.\n"


def test_full_tells_what_was_ignored_why_and_where():
    ignored = Ignored(MISSING, "the code is not ours to give", "main.tex:7")
    text = render(Report((replace(PAPER, findings=(), ignored=(ignored,)),)), "full")
    assert "ignored[missing-code]: main.tex:1:1: the code is not ours to give (main.tex:7)" in text
    assert text.endswith("1 ignored, with a reason.\n")


def test_colour_only_adds_escapes():
    plain, coloured = render(REPORT, "full"), render(REPORT, "full", colour=True)
    assert "\x1b" not in plain
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == plain
    assert coloured != plain


def test_a_long_line_is_cut_around_what_matters():
    source = "word " * 400 + "310 kWh" + " word" * 400
    spot = Spot(place("main.tex", 1, 2001, 1, 2008, "310 kWh"), "here")
    report = Report(
        (replace(PAPER, findings=(replace(MISSING, spots=(spot,)),), texts={"main.tex": source}),)
    )
    lines = render(report, "full").splitlines()
    line = next(number for number, text in enumerate(lines) if "310 kWh" in text)
    assert len(lines[line]) < 120
    assert lines[line].startswith(" 1 | …") and lines[line].endswith("…")
    assert lines[line].index("310 kWh") == lines[line + 1].index("^^^^^^^ here")


def test_carets_stand_under_wide_characters():
    spot = Spot(place("main.tex", 1, 3, 1, 5, "模型"))
    report = Report(
        (replace(PAPER, findings=(replace(MISSING, spots=(spot,)),), texts={"main.tex": "我们模型 x"}),)
    )
    lines = render(report, "full").splitlines()
    assert lines[4] == "   |     ^^^^"


def test_a_long_stretch_shows_its_beginning_and_end():
    source = "\n".join(f"line {number}" for number in range(1, 31))
    spot = Spot(place("main.tex", 2, 1, 29, 8, ""), "all of it")
    report = Report(
        (replace(PAPER, findings=(replace(MISSING, spots=(spot,)),), texts={"main.tex": source}),)
    )
    text = render(report, "full")
    assert "line 2\n" in text and "line 4\n" in text and "...\n" in text and "line 29\n" in text
    assert "line 5\n" not in text
    assert "^^^^^^^ all of it" in text


def test_concise_is_what_editors_read():
    lines = render(REPORT, "concise").splitlines()
    assert lines[0] == (
        "main.tex:2:24: error[inconsistent-energy] the energy cannot come from the hardware and hours"
    )
    assert lines[1] == "main.tex:1:1: warning[missing-code] no link to the source code"


def test_several_papers_get_a_table():
    report = Report((PAPER, replace(PAPER, folder="b", findings=())), (Failure("c", "c: no such file"),))
    table = render(report, "full").splitlines()[-4:]
    assert [row.split() for row in table] == [
        ["paper", "errors", "warnings", "notes", "ignored", "answered"],
        ["main.tex", "1", "1", "0", "0", "nlp-2021", "2/3"],
        ["b/main.tex", "0", "0", "0", "0", "nlp-2021", "2/3"],
        ["c", "-", "-", "-", "-", "not", "read"],
    ]


def test_json_has_findings_items_and_summary():
    found = json.loads(render(REPORT, "json"))
    assert found["version"] == 1
    assert found["summary"] == {"error": 1, "warning": 1, "note": 0, "ignored": 0, "known": 0}
    [paper] = found["papers"]
    assert paper["items"]["nlp-2021"]["R3"]["status"] == "reported"
    first = paper["findings"][0]
    assert (first["rule"], first["level"], first["confidence"]) == ("inconsistent-energy", "error", "high")
    assert first["places"][0] == {
        "file": "main.tex", "line": 2, "column": 24, "end_line": 2, "end_column": 32,
        "text": "310\\,kWh", "label": "310 kWh reported",
    }  # fmt: skip


def test_facts_json_is_the_published_format():
    found = json.loads(machine.render_facts(REPORT))["papers"][0]
    assert found["root"] == "main.tex"
    hardware = found["facts"][0]
    assert {key: hardware[key] for key in ("kind", "name", "value", "low", "high", "unit", "memory_gb")} == {
        "kind": "hardware", "name": "NVIDIA A100", "value": 8, "low": 8, "high": 8, "unit": "1", "memory_gb": 80,
    }  # fmt: skip
    assert found["facts"][4]["low"] is None
    assert found["items"]["nlp-2021"]["R3"]["places"][0]["line"] == 2
    assert "why" not in hardware
    assert json.loads(machine.render_facts(REPORT, why=True))["papers"][0]["facts"][0]["why"]


@pytest.mark.parametrize("name", ["report", "facts"])
def test_json_satisfies_its_schema(name: str):
    from jsonschema import Draft7Validator

    from reproof.bundle import bundled

    schema = json.loads((bundled("schemas") / f"{name}.schema.json").read_text("utf-8"))
    Draft7Validator.check_schema(schema)
    for report in (REPORT, hostile(), Report(())):
        text = render(report, "json") if name == "report" else machine.render_facts(report, why=True)
        assert [error.message for error in Draft7Validator(schema).iter_errors(json.loads(text))] == []
    broken = json.loads(text)
    broken["version"] = "one"
    assert list(Draft7Validator(schema).iter_errors(broken))


def test_facts_for_people_show_scope_phase_links_and_places():
    text = facts_report.render(REPORT, why=True)
    for words in (
        "5 facts in main.tex and 1 more file, 1 of them about other work",
        "8 x NVIDIA A100 (80 GB)",
        "own, training  of Wren",
        "with #2 26 h (same sentence)",
        "sections/train.tex:2:12  on 8 NVIDIA A100 GPUs for 26 hours",
        "why: read as a device",
        "4 to 6 h",
        "per run",
        "1.3 billion parameters",
        "at most 310 kWh",
        "NLP Reproducibility Checklist: 2 of 3 items answered",
    ):
        assert words in text
    without = facts_report.render(REPORT)
    assert "why:" not in without and "with #2 26 h\n" in without


class Tags(HTMLParser):
    """Collects the tags and attributes of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs


def test_html_is_one_page_without_scripts_or_network():
    text = render(hostile(), "html")
    page = Tags()
    page.feed(text)
    assert not {"script", "link", "img", "iframe", "object"} & set(page.tags)
    assert not [name for name, _ in page.attributes if name.startswith("on") or name == "src"]
    assert all(value.startswith("#") for name, value in page.attributes if name == "href" and value)
    assert "&lt;script&gt;alert(&#39;x&#39;)" in text
    assert "url(" not in text and "@import" not in text


def test_html_holds_verdicts_facts_and_findings():
    text = render(REPORT, "html")
    assert "the energy cannot come from the hardware and hours" in text
    assert "<mark>310\\,kWh</mark>" in text
    assert "What about R2?" in text
    assert "8 x NVIDIA A100 (80 GB)" in text
    assert "nothing is searched" in text


def test_markdown_keeps_markup_of_the_paper_as_text():
    text = render(hostile(), "markdown")
    assert "<script>" not in text
    assert "\\`code\\`" in text
    rows = [line for line in text.splitlines() if line.startswith("|")]
    assert {len(re.findall(r"(?<!\\)\|", row)) for row in rows} == {5, 7}


def test_github_annotations_survive_the_paper():
    [line] = render(hostile(), "github").splitlines()
    head, _, message = line.removeprefix("::warning ").partition("::")
    assert "file=a%2Cb%3Ac%25d/main.tex" in head
    assert "100%25" in message and "%0Ahelp: " in message
    first = render(REPORT, "github").splitlines()[0]
    assert first.startswith(
        "::error file=main.tex,line=2,endLine=2,title=inconsistent-energy,col=24,endColumn=32::"
    )
    assert "see sections/train.tex:2:12: at most 83 kWh" in first


def test_gitlab_fingerprints_are_unique_and_do_not_know_lines():
    twice = replace(PAPER, findings=(MISSING, MISSING, CONTRADICTION))
    found = json.loads(render(Report((twice,)), "gitlab"))
    assert len({one["fingerprint"] for one in found}) == 3
    moved = replace(
        CONTRADICTION, spots=tuple(replace(s, place=replace(s.place, line=9)) for s in CONTRADICTION.spots)
    )
    before = [mark for *_, mark in fingerprinted(REPORT)]
    after = [mark for *_, mark in fingerprinted(Report((replace(PAPER, findings=(moved, MISSING)),)))]
    assert before == after
    assert found[2]["severity"] == "major"
    assert found[2]["location"] == {"path": "main.tex", "lines": {"begin": 2, "end": 2}}


def test_junit_has_a_case_per_item_and_per_other_finding():
    root = ET.fromstring(render(REPORT, "junit"))
    suite = root[0]
    assert (suite.get("tests"), suite.get("failures"), suite.get("skipped")) == ("5", "2", "1")
    assert [case.get("name") for case in suite if case.find("failure") is not None] == [
        "R2: What about R2?",
        "inconsistent-energy main.tex:2:24",
    ]
    hostile_root = ET.fromstring(render(hostile(), "junit"))
    assert hostile_root.find(".//error") is not None


def test_sarif_is_relative_related_and_fingerprinted():
    run = json.loads(render(replace(REPORT, papers=(replace(PAPER, folder="a b"),)), "sarif"))["runs"][0]
    first = run["results"][0]
    location = first["locations"][0]["physicalLocation"]
    assert location["artifactLocation"]["uri"] == "a%20b/main.tex"
    assert location["region"]["startLine"] == 2
    assert first["relatedLocations"][0]["message"]["text"].startswith("at most 83 kWh")
    assert first["partialFingerprints"]
    assert first["properties"]["confidence"] == "high"
    for result in run["results"]:
        if "ruleIndex" in result:
            assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]


def test_a_template_of_ones_own_sees_the_report_and_nothing_else(tmp_path):
    good = tmp_path / "rows.csv.j2"
    good.write_text("{% for paper, one in report.findings() %}{{ one.rule }},{{ one.level }}\n{% endfor %}")
    rows = list(csv.reader(StringIO(render_file(good, REPORT))))
    assert rows == [["inconsistent-energy", "error"], ["missing-code", "warning"]]
    from reproof.error import ReproofError

    bad = tmp_path / "bad.html.j2"
    for text in ("{{ ''.__class__.__mro__ }}", "{% for %}", "{{ nothing }}"):
        bad.write_text(text)
        with pytest.raises(ReproofError, match=r"bad\.html\.j2"):
            render_file(bad, REPORT)
    escaped = tmp_path / "page.html"
    escaped.write_text("{{ report.papers[0].findings[0].message }}")
    assert "<script>" not in render_file(escaped, hostile())


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_prints_the_same_bytes_twice_and_no_escapes(name: str):
    assert render(hostile(), name) == render(hostile(), name)
    text = render(hostile(), name)
    assert "\x1b" not in text
    assert render(Report(()), name) is not None


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\tb", "a b"),
        ("\x1b[2J", "\ufffd[2J"),
        ("a\u202eb", "a\ufffdb"),
        ("naïve 模型", "naïve 模型"),
        ("\ud800", "\ufffd"),
    ],
    ids=["tab", "escape", "direction", "letters", "surrogate"],
)
def test_clean(text: str, shown: str):
    assert clean(text) == shown


def test_width_and_shorten():
    assert (width("abc"), width("模"), width("e\u0301")) == (3, 2, 1)
    assert shorten("x" * 30, 10) == "xxxxxx…xxx"
    assert shorten("short", 10) == "short"
