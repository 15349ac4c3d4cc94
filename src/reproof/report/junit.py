"""JUnit XML: one suite per paper; a test case per checklist item and per other finding."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from xml.sax.saxutils import escape, quoteattr

from reproof.finding import Level
from reproof.patterns import lazy
from reproof.report.terminal import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.report import PaperReport, Report

_NOT_XML: Final = lazy(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(report: Report) -> str:
    """Return the report as JUnit XML; a paper that was not read is an error."""
    suites = [_suite(paper) for paper in report.papers]
    for failure in report.failures:
        case = _case("read", failure.path, _result("error", "not read", failure.message))
        suites.append((failure.path, [case], 0, 1, 0))
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<testsuites name="reproof">']
    for name, cases, failed, errors, skipped in suites:
        lines.append(
            f'  <testsuite name={_attribute(name)} tests="{len(cases)}" failures="{failed}" errors="{errors}"'
            f' skipped="{skipped}">'
        )
        lines += [f"    {case}" for case in cases]
        lines.append("  </testsuite>")
    return "\n".join([*lines, "</testsuites>"]) + "\n"


def _suite(paper: PaperReport) -> tuple[str, list[str], int, int, int]:
    cases = [*_item_cases(paper), *_finding_cases(paper)]
    failed = sum("<failure" in case for case in cases)
    return paper.path(paper.root), cases, failed, 0, sum("<skipped" in case for case in cases)


def _item_cases(paper: PaperReport) -> Iterator[str]:
    for answers in paper.answers:
        for verdict in answers.verdicts:
            body = ""
            if verdict.status in ("not_applicable", "person"):
                body = "<skipped/>"
            elif verdict.status != "reported":
                body = _result("failure", verdict.status, verdict.note or verdict.item.asks)
            yield _case(f"{verdict.item.id}: {verdict.item.asks}", answers.checklist.name, body)


def _finding_cases(paper: PaperReport) -> Iterator[str]:
    """Yield the findings that are not an item's verdict already; notes do not fail a suite."""
    for finding in paper.findings:
        if finding.rule.startswith("missing-") and finding.items:
            continue
        where = paper.where(finding.spots[0].place)
        text = "\n".join([f"{where}: {finding.message}", finding.help]).strip()
        body = "" if finding.level is Level.NOTE else _result("failure", finding.level.value, text)
        yield _case(f"{finding.rule} {where}", paper.path(paper.root), body)


def _case(name: str, group: str, body: str) -> str:
    head = f"<testcase name={_attribute(name)} classname={_attribute(group)}"
    return f"{head}>{body}</testcase>" if body else f"{head}/>"


def _result(tag: str, kind: str, text: str) -> str:
    return f"<{tag} type={_attribute(kind)} message={_attribute(text)}>{escape(_xml(text))}</{tag}>"


def _attribute(text: str) -> str:
    return quoteattr(_xml(one_line(text)))


def _xml(text: str) -> str:
    """Return text with the characters XML 1.0 cannot hold replaced."""
    return _NOT_XML.sub("\ufffd", text)
