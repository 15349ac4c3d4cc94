"""The HTML page: filters without scripts, the checklist as a list, and a paper's text stays text."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser

import pytest

from reproof.checklists import Checklist
from reproof.report import Answers, Report, render
from test_reports import CONTRADICTION, HOSTILE, MISSING, PAPER, REPORT, VERDICTS, hostile


class Page(HTMLParser):
    """The tags of a page with their attributes, and its text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data

    def named(self, tag: str) -> list[dict[str, str | None]]:
        return [attrs for name, attrs in self.tags if name == tag]


OTHER = Checklist("ours", "Our list", (), date(2026, 1, 1), ())
TWO = Report((replace(PAPER, answers=(Answers(OTHER, VERDICTS), *PAPER.answers)),))


def test_findings_can_be_filtered_by_the_checklist_that_asks():
    html = render(TWO, "html")
    page = Page(html)
    radios = [one for one in page.named("input") if one["type"] == "radio"]
    assert [one["value"] for one in radios] == ["list-any", "list-0", "list-1", "list-none"]
    assert len({one["name"] for one in radios}) == 1
    assert ["checked" in one for one in radios] == [True, False, False, False]
    classes = [one["class"] for one in page.named("article")]
    assert CONTRADICTION.items == () and MISSING.items == ("nlp-2021/R2",)
    assert classes == ["finding error", "finding warning listed list-1"]
    for number in (0, 1):
        assert f'.paper:has(input[value="list-{number}"]:checked) .finding:not(.list-{number})' in html
    assert 'input[value="list-2"]' not in html


def test_the_filters_of_two_papers_are_apart():
    page = Page(render(Report((PAPER, PAPER)), "html"))
    assert len({one["name"] for one in page.named("input") if one["type"] == "radio"}) == 2


def test_every_control_has_a_label_and_a_group():
    html = render(REPORT, "html")
    page = Page(html)
    assert len(page.named("legend")) == len(page.named("fieldset")) == 2
    assert len(re.findall(r"<label><input ", html)) == len(page.named("input"))


def test_the_checklist_is_a_list_with_its_progress():
    html = render(REPORT, "html")
    [progress] = Page(html).named("progress")
    assert (progress["value"], progress["max"]) == ("2", "3")
    assert progress["aria-label"] == "nlp-2021: items answered"
    items = re.findall(r'<li><p class="status (\w+)">([\w ]+)</p><p><strong>(\w+)</strong>', html)
    assert items == [
        ("missing", "missing", "R2"), ("reported", "reported", "R3"), ("reported", "reported", "R4"),
        ("not_applicable", "not applicable", "H1"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "report", [REPORT, TWO, hostile(), Report(())], ids=["one", "two lists", "hostile", "none"]
)
def test_no_scripts_and_nothing_from_elsewhere(report: Report):
    html = render(report, "html")
    page = Page(html)
    assert not page.named("script") and not page.named("link") and not page.named("img")
    assert not any(name.startswith("on") for _, attrs in page.tags for name in attrs)
    assert "default-src 'none'" in html
    assert not re.search(r"url\(|@import|src=", html)


def test_what_a_paper_says_stays_text():
    page = Page(render(hostile(), "html"))
    assert page.text.count("<script>alert('x')</script>") >= 5
    assert HOSTILE.replace("\x1b", "\ufffd") in page.text


def test_it_prints_and_has_a_dark_side():
    html = render(REPORT, "html")
    assert "@media print" in html and "@media (prefers-color-scheme: dark)" in html
    assert '<html lang="en">' in html and '<meta name="viewport"' in html
