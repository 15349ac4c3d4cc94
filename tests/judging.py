"""Judge LaTeX written in a test, as `reproof check` would, without the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reproof.case import assemble
from reproof.gather import facts_of
from reproof.latex import read
from reproof.rules import run
from reproof.source import load

if TYPE_CHECKING:
    from pathlib import Path

    from reproof.case import Case
    from reproof.finding import Finding

PREAMBLE = "\\documentclass{article}\n\\usepackage{booktabs,siunitx}\n\\begin{document}\n"


def case_of(folder: Path, latex: str) -> Case:
    """Read LaTeX, put into a document when it is only a body."""
    if "\\documentclass" not in latex:
        latex = f"{PREAMBLE}\\section{{Experiments}}\n{latex}\n\\end{{document}}\n"
    (folder / "main.tex").write_text(latex, "utf-8")
    document = read(load(folder))
    return assemble(document, facts_of(document))


def objections(folder: Path, latex: str) -> list[Finding]:
    """Return what the rules about contradictions and unclear figures object to."""
    return [one for one in run(case_of(folder, latex)) if not one.rule.startswith("missing")]


def findings(folder: Path, latex: str) -> list[Finding]:
    """Return all that the rules object to, the answers to checklists included."""
    from reproof.settings import Settings
    from reproof.understand import Input, understand

    case_of(folder, latex)
    return list(run(understand(Input(folder), Settings()).case()))
