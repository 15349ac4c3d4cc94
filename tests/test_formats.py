"""The formats for other programs, held against their own schemas, and the same bytes twice."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator

from conftest import REPOSITORY, command
from reproof.report import FORMATS, Report, render
from reproof.rules import rules
from test_reports import PAPER, REPORT, hostile

if TYPE_CHECKING:
    from collections.abc import Callable

    from conftest import Done

SCHEMA = json.loads((REPOSITORY / "tests" / "data" / "sarif-2.1.0.schema.json").read_text("utf-8"))
REPORTS = {
    "two": REPORT,
    "hostile": hostile(),
    "none": Report(()),
    "clean": Report((replace(PAPER, findings=()),)),
}


def sarif(report: Report) -> dict[str, Any]:
    log: dict[str, Any] = json.loads(render(report, "sarif"))
    return log


@pytest.mark.parametrize("name", REPORTS)
def test_sarif_fits_the_published_schema(name: str):
    errors = [error.message for error in Draft202012Validator(SCHEMA).iter_errors(sarif(REPORTS[name]))]
    assert errors == []


def test_the_schema_would_notice():
    log = sarif(REPORT)
    log["runs"][0]["results"][0]["level"] = "bad"
    assert list(Draft202012Validator(SCHEMA).iter_errors(log))


def test_sarif_places_are_relative_and_related():
    result = sarif(REPORT)["runs"][0]["results"][0]
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "main.tex"}
    assert (place["region"]["startLine"], place["region"]["startColumn"], place["region"]["endColumn"]) == (
        2,
        24,
        32,
    )
    [related] = result["relatedLocations"]
    assert related["physicalLocation"]["artifactLocation"]["uri"] == "sections/train.tex"
    assert related["message"]["text"] == "at most 83 kWh: 8 x 0.4 kW x 26 h"
    strange = sarif(hostile())["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
    assert strange["artifactLocation"]["uri"] == "a%2Cb%3Ac%25d/main.tex"
    away = sarif(Report((replace(PAPER, folder="/else where"),)))["runs"][0]["results"][0]["locations"][0]
    assert away["physicalLocation"]["artifactLocation"]["uri"] == "file:///else%20where/main.tex"


def test_sarif_rules_have_pages():
    driver = sarif(REPORT)["runs"][0]["tool"]["driver"]
    assert [rule["id"] for rule in driver["rules"]] == [rule.name for rule in rules()]
    document = (REPOSITORY / "docs" / "rules.md").read_text("utf-8")
    for rule in driver["rules"]:
        assert f"\n## {rule['helpUri'].partition('#')[2]}\n" in document


def test_fingerprints_stay_when_lines_move(run: Callable[..., Done], paper: Callable[..., Path]):
    body = "We train on 8 NVIDIA A100 GPUs for 72 hours (1{,}024 GPU-hours).\n"
    args = ("--select", "inconsistent", "--output-format", "sarif")

    def prints(text: str) -> list[str]:
        results = json.loads(run("check", paper(text), *args).out)["runs"][0]["results"]
        return [one["partialFingerprints"]["reproof/v1"] for one in results]

    first = prints(body)
    assert len(first) == 1 and prints("More text.\n\n" + body) == first
    assert prints(body.replace("72", "73")) != first


@pytest.mark.parametrize("name", REPORTS)
def test_junit_has_the_shape_of_its_schema(name: str):
    """The parts of Jenkins' junit-10.xsd that a report uses."""
    root = ET.fromstring(render(REPORTS[name], "junit"))
    assert root.tag == "testsuites" and set(root.attrib) <= {"name", "time", "tests", "failures", "errors"}
    for suite in root:
        assert suite.tag == "testsuite"
        assert {"name", "tests", "failures", "errors"} <= set(suite.attrib)
        cases = list(suite)
        assert int(suite.get("tests", "")) == len(cases)
        for tag, count in (("failure", "failures"), ("error", "errors"), ("skipped", "skipped")):
            assert int(suite.get(count, "")) == sum(case.find(tag) is not None for case in cases)
        for case in cases:
            assert case.tag == "testcase" and {"name"} <= set(case.attrib) <= {
                "name",
                "time",
                "classname",
                "group",
            }
            assert [child.tag for child in case] in ([], ["failure"], ["error"], ["skipped"])
            assert all(set(child.attrib) <= {"type", "message"} for child in case)


COMMAND = re.compile(r"::(error|warning|notice) ((?:\w+=[^,:\n]*)(?:,\w+=[^,:\n]*)*)::([^\r\n]*)")


def test_annotations_survive_what_a_paper_says():
    lines = render(hostile(), "github").split("\n")
    assert lines.pop() == ""
    assert len(lines) == 1
    match = COMMAND.fullmatch(lines[0])
    assert match is not None
    properties = dict(one.split("=") for one in match[2].split(","))
    assert properties["file"] == "a%2Cb%3Ac%25d/main.tex"

    def back(text: str) -> str:
        for code, char in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
            text = text.replace(code, char)
        return text

    assert back(properties["file"]) == "a,b:c%d/main.tex"
    assert "100% ::error file=x::y" in back(match[3])
    assert not re.search(r"%(?!25|0D|0A)", match[3])


@pytest.mark.parametrize("text", ["50 % of\r\n::set-output name=x::y", "a, b: c :: d", "%0A::error::"])
def test_annotations_of_any_text_are_one_command(text: str):
    finding = replace(REPORT.papers[0].findings[0], message=text, help=text)
    out = render(Report((replace(PAPER, findings=(finding,)),)), "github")
    assert out.count("\n") == 1 and COMMAND.fullmatch(out.rstrip("\n"))
    assert "%250A" in out or "%0A::error" not in out


@pytest.mark.parametrize("name", FORMATS)
def test_two_runs_give_the_same_bytes(name: str):
    """In processes of their own: the order of sets differs from one to the next."""
    args = ("check", "examples/flawed", "examples/complete", "--output-format", name)
    one, two = (command(*args, cwd=REPOSITORY, env={"PYTHONHASHSEED": seed}) for seed in ("1", "2"))
    assert one.out and (one.out, one.code) == (two.out, two.code)
