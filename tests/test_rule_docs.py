"""Every rule's page: the examples in it are run, so documentation that is wrong fails."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from judging import findings
from reproof.rules import Rule, rules

if TYPE_CHECKING:
    from pathlib import Path

PAGES = [
    one
    for one in rules()
    if one.group in ("inconsistent", "unsupported", "unclear") and "Reported:" in one.doc
]


def examples(rule: Rule, heading: str) -> list[str]:
    """Return the indented examples under a heading of a rule's page."""
    block = re.search(rf"^{heading}:\n\n((?:(?: {{4}}.*)?\n)+)", rule.doc + "\n", re.MULTILINE)
    assert block is not None, f"{rule.name} has no example under {heading}"
    return [
        "\n".join(line[4:] for line in part.splitlines())
        for part in re.split(r"\n\s*\n", block[1].strip("\n"))
    ]


FIRING = [
    pytest.param(r, e, id=f"{r.name}-{n}") for r in PAGES for n, e in enumerate(examples(r, "Reported"))
]
SILENT = [
    pytest.param(r, e, id=f"{r.name}-{n}") for r in PAGES for n, e in enumerate(examples(r, "Not reported"))
]


@pytest.mark.parametrize(("rule", "latex"), FIRING)
def test_example_is_reported(rule: Rule, latex: str, tmp_path: Path) -> None:
    found = [one for one in findings(tmp_path, latex) if one.rule == rule.name]
    assert found
    for one in found:
        assert one.message[0].islower() or one.message[0].isdigit() or one.message[0] in '"“'
        assert not one.message.endswith(".")
        assert one.help
        for spot in one.spots:
            assert spot.place.text in latex


@pytest.mark.parametrize(("rule", "latex"), SILENT)
def test_example_is_not_reported(rule: Rule, latex: str, tmp_path: Path) -> None:
    assert [one.message for one in findings(tmp_path, latex) if one.rule.startswith("inconsistent")] == []
    assert [one.message for one in findings(tmp_path, latex) if one.rule == rule.name] == []


@pytest.mark.parametrize("rule", PAGES, ids=lambda rule: rule.name)
def test_page_has_a_summary_and_a_remedy(rule: Rule) -> None:
    assert 10 < len(rule.summary) < 90
    assert rule.doc.splitlines()[1] == ""
    assert "To mend it, " in rule.doc
