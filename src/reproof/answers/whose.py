"""Say whose form a stretch of a paper is, and of which year."""

from __future__ import annotations

import re
from fnmatch import fnmatch
from typing import TYPE_CHECKING, Final

from reproof.checklists import load, names
from reproof.error import ReproofError
from reproof.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reproof.answers.markup import Text
    from reproof.answers.model import Answer
    from reproof.checklists import Checklist
    from reproof.passage import Document

_FAMILIES: Final = {
    "neurips": ("neurips-2024", "neurips-2025", "neurips-2026"),
    "neurips-2021": ("neurips-2021",),
    "aaai": ("aaai-2027",),
    "aaai-plain": ("aaai-2027",),
    "aistats": ("aistats-2026",),
    "automl": ("automl-2025",),
    "arr": ("arr-2025",),
}
"""The checklists whose answers are written in each form, oldest first."""
_DECLARED: Final = lazy(r"declaration of llm|llm usage", re.I)


def kind_of(text: Text, document: Document) -> str:
    """Return whose form it is, by its macros, its groups' openings, its labels, in that order."""
    flat = text.flat[text.start : text.end]
    low = flat.lower()
    if re.search(r"(?<!command\{)\\(?:checksubsection|question)\s*\{", flat):
        return "aaai"
    if re.search(r"(?<!command\{)\\cm\s*\{|\\ChoiceMenu\s*\[", flat):
        return "arr"
    if any(one.startswith("automl") for one in document.packages) and "answer" in low:
        return "automl"
    if "for all models and algorithms" in low or any(one.startswith("aistats") for one in document.packages):
        return "aistats"
    if re.search(r"for all authors|if you (?:ran|are including|used crowd|are using existing)", low):
        return (
            "automl"
            if "performance over time" in low or "did you perform ablation" in low
            else "neurips-2021"
        )
    if len(re.findall(r"answer\s*\}?\s*:", low)) >= 1 or "\\answer" in flat:
        return "neurips"
    if len(re.findall(r"\(yes/(?:partial/)?no(?:/n/?a)?\)", low)) >= 2:
        return "aaai-plain"
    return ""


def checklist_of(kind: str, text: Text, paper: Document, chosen: Sequence[str]) -> Checklist | None:
    """Return the checklist of a form: the user's choice, the style file's year, or what its questions say."""
    candidates = [name for name in _FAMILIES.get(kind, ()) if name in names()]
    for name in chosen:
        try:
            own = load(name)
        except ReproofError:
            continue
        if own.form == kind.removesuffix("-plain"):
            return own
    if not candidates:
        return None
    dated = [name for name in candidates if any(name[-4:] in package for package in paper.packages)]
    loaded = [load(name) for name in dated or candidates]
    styled = [
        one
        for one in loaded
        if any(fnmatch(package, style) for style in one.styles for package in paper.packages)
    ]
    if styled:
        return styled[-1]
    loaded = [load(name) for name in candidates]
    if kind == "neurips":
        has_llm = _DECLARED.search(text.flat, text.start, text.end)
        return loaded[-1] if has_llm else loaded[0]
    return loaded[-1]


def other_year(kind: str, text: Text, given: Sequence[Answer], paper: Document) -> str:
    """Return in words why the form is another year's than the paper's style file."""
    years = [
        int(year) for one in paper.packages for year in re.findall(r"(?:neurips|nips)_(20\d\d)", one.lower())
    ]
    year = years[-1] if years else None
    if kind == "neurips-2021" and year and year >= 2024:
        return f"the form of 2021 with the style of {year}"
    if kind == "neurips" and year and len(given) >= 12:
        items = {one.item for one in given}
        if year >= 2025 and "16" not in items and all(str(number) in items for number in range(1, 16)):
            return f"the form of 2024, without question 16, with the style of {year}"
        if year == 2024 and _DECLARED.search(text.flat, text.start, text.end):
            return "the form of 2025 or later, with question 16, with the style of 2024"
    return ""


def preprint(paper: Document) -> bool:
    """Whether the paper is set as a preprint, which often leaves the form out on purpose."""
    for text in paper.texts.values():
        if match := re.search(
            r"\\usepackage\s*\[([^\]]*)\]\s*\{(?:neurips|nips|aistats|automl)[^{}]*\}", text
        ):
            return "preprint" in match[1] or "final" in match[1] or "arxiv" in match[1]
    return False
