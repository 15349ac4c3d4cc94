"""The pages of the rules: each has all its parts, and docs/rules.md is made of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from conftest import REPOSITORY
from reproof.evidence import collect, kinds
from reproof.evidence._examples import EXAMPLES
from reproof.gather import gather
from reproof.latex import read
from reproof.mention import mentions
from reproof.report.pages import rule_page, rules_markdown
from reproof.rules import Rule, rules
from reproof.source import load

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from conftest import Done
    from reproof.evidence import Evidence

DOCUMENT = REPOSITORY / "docs" / "rules.md"


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.name)
def test_a_page_has_all_its_parts(rule: Rule):
    assert 10 < len(rule.summary) < 120
    for head in ("Reported", "Not reported"):
        assert re.search(rf"^{head}\b.*:.*(?:\n.+)*\n\n    \S", rule.doc, re.MULTILINE), head
    assert "To mend it, " in rule.doc
    assert re.search(
        r"^(?:Asked by|Held against the answers to|No checklist asks)", rule_page(rule.name), re.MULTILINE
    )


def test_who_asks_comes_from_the_checklists():
    page = rule_page("missing-energy")
    assert "Asked by:\n" in page and "  green energy: How much energy did it take?\n" in page
    assert "neurips-2025" in rule_page("missing-answer") and "nlp-2021" not in rule_page("missing-answer")
    page = rule_page("inconsistent-energy")
    assert "\nNo checklist asks for it: it is held against every paper.\n" in page
    assert page.endswith("write into the paper: % reproof: ignore[inconsistent-energy] and the reason\n")


def test_the_document_is_current(run: Callable[..., Done]):
    assert run("explain", "--markdown").out == rules_markdown()
    assert DOCUMENT.read_text("utf-8") == rules_markdown(), "run reproof explain --markdown > docs/rules.md"


def test_one_rule_or_all(run: Callable[..., Done]):
    done = run("explain", "inconsistent-energy", "--markdown")
    assert done.code == 2 and "give no RULE" in done.err


def evidence(folder: Path, text: str, kind: str) -> Evidence:
    page = f"\\documentclass{{article}}\n\begin{{document}}\n\\section{{Experiments}}\n{text}\n\\end{{document}}\n"
    (folder / "main.tex").write_text(page, "utf-8")
    document = read(load(folder))
    return collect(document, gather(document, mentions(document.passages)), [kind])


def test_every_kind_has_examples():
    assert sorted(EXAMPLES) == sorted(kinds())


@pytest.mark.parametrize("kind", sorted(EXAMPLES))
def test_examples_of_missing_statements_hold(kind: str, tmp_path: Path):
    beside, answer = EXAMPLES[kind]
    assert not evidence(tmp_path, beside, kind).of(kind)
    found = evidence(tmp_path, answer, kind)
    assert found.of(kind) and not found.unclear(kind)
