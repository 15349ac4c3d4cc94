"""Small papers of ours: clean ones are silent, flawed ones give what their comments expect.

`% expect: rule-name` on a line asks for a finding of that rule with its first place on that line;
`% expect: rule-name: words` also for those words in its message or help.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reproof.case import assemble
from reproof.finding import Level
from reproof.gather import facts_of
from reproof.latex import read
from reproof.rules import run
from reproof.source import load

if TYPE_CHECKING:
    from reproof.finding import Finding

PAPERS = Path(__file__).parent / "papers"
EXPECT = re.compile(r"% expect: ([a-z-]+)(?:: (.+))?$")


def objections(path: Path) -> list[Finding]:
    document = read(load(path))
    found = run(assemble(document, facts_of(document)))
    return [one for one in found if one.rule.startswith(("inconsistent", "unclear")) and one.level is not Level.NOTE]


def expected(path: Path) -> list[tuple[int, str, str]]:
    lines = path.read_text("utf-8").splitlines()
    return [
        (number, match[1], match[2] or "")
        for number, line in enumerate(lines, 1)
        for match in [EXPECT.search(line)]
        if match
    ]


def papers(folder: str) -> list[object]:
    return [pytest.param(path, id=path.stem) for path in sorted((PAPERS / folder).glob("*.tex"))]


@pytest.mark.parametrize("path", papers("clean"))
def test_clean_paper_is_silent(path: Path) -> None:
    assert expected(path) == []
    assert [(one.rule, one.message) for one in objections(path)] == []


@pytest.mark.parametrize("path", papers("flawed"))
def test_flawed_paper_expects_something(path: Path) -> None:
    assert expected(path)


@pytest.mark.parametrize("path", [*papers("flawed"), *papers("tricky")])
def test_findings_are_those_expected(path: Path) -> None:
    found = objections(path)
    wanted = expected(path)
    assert sorted((one.spots[0].place.line, one.rule) for one in found) == sorted(
        (line, rule) for line, rule, _ in wanted
    ), [(one.spots[0].place.line, one.rule, one.message) for one in found]
    for line, rule, words in wanted:
        said = [
            f"{one.message}; {one.help}"
            for one in found
            if one.rule == rule and one.spots[0].place.line == line
        ]
        assert any(words in one for one in said), (words, said)
