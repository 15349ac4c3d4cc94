"""A paper's own name for its work tells whose the figures beside it are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

TIME = "%s trains in 30 hours on one RTX 3090."
NAMED = (
    (r"\title{Kestrel: Hovering over Data}", "", "Kestrel"),
    ("", "We present Kestrel, a sampler that waits.", "Kestrel"),
    ("", "We introduce the Internet Walker, an agent that reads.", "Internet Walker"),
    ("", "This leads to a sampler that we call SwiftSearch.", "SwiftSearch"),
    ("", "Our approach, Kestrel, waits for data.", "Kestrel"),
    ("", "Our method (Kestrel) waits for data.", "Kestrel"),
)
OTHERS = (
    ("", "We present Kestrel, a sampler that waits.", "Falcon"),
    ("", "We compare to Falcon, which is fast.", "Falcon"),
    ("", r"We present Falcon \cite{falcon} in Section 2.", "Falcon"),
    ("", "We introduce three losses. Falcon is one of the baselines.", "Falcon"),
)


def scopes(read: Path) -> set[str]:
    from reproof.gather import facts_of
    from reproof.latex import read as document_of
    from reproof.source import load

    facts = facts_of(document_of(load(read)))
    return {fact.scope.value for fact in facts if fact.kind.value == "duration"}


def written(title: str, said: str, name: str) -> str:
    return (
        f"\\documentclass{{article}}{title}\\begin{{document}}\\maketitle\\section{{Introduction}}\n"
        f"{said}\n\n{TIME % name}\n\\section{{Method}} Words.\n\\end{{document}}\n"
    )


@pytest.mark.parametrize(("title", "said", "name"), NAMED)
def test_the_work_s_own_name_makes_a_figure_own(tmp_path: Path, title: str, said: str, name: str):
    path = tmp_path / "main.tex"
    path.write_text(written(title, said, name))
    assert scopes(path) == {"own"}


@pytest.mark.parametrize(("title", "said", "name"), OTHERS)
def test_another_name_does_not(tmp_path: Path, title: str, said: str, name: str):
    path = tmp_path / "main.tex"
    path.write_text(written(title, said, name))
    assert scopes(path) == {"cited"}
