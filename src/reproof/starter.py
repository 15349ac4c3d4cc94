"""The settings file `reproof init` writes: what the paper's folder shows, the rest as comments."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from reproof.error import ReproofError
from reproof.settings import FILE, Settings

if TYPE_CHECKING:
    from pathlib import Path

    from reproof.report import Answers
    from reproof.understand import Understood

_TAIL: Final = """\
# In a draft, what is missing is only a note. For the last version: camera-ready.
stage = "submission"

# The mildest level that makes the exit code 1: error, warning, note or never.
fail-on = "warning"

# Files or folders in which nothing is reported and no root file is looked for. What the paper
# reads in from them still counts as said.
# exclude = ["old"]

# Levels of rules or groups, in place of their own; `reproof explain` lists the rules.
# [level]
# missing-energy = "error"

# Rules to set aside, each with the reason; every report shows both. For one place, write a comment
# into the paper instead: % reproof: ignore[rule] reason
# [ignore]
# missing-co2e = "the cluster does not say where its power comes from"
"""


def settings_text(folder: Path, root: str | None = None) -> str:
    """Return a commented settings file for the paper in a folder; `root` when it has several.

    Raises ReproofError when there is no paper to read.
    """
    from reproof.understand import Input, understand

    paper = understand(Input(folder), Settings(root=root), whole=False)
    parts = [
        "# Settings of reproof for this paper; every key has an option of the same name.\n",
        "# The file LaTeX is run on.\n" + _line("root", paper.root),
        _checklist(paper.answers[0]),
        _metadata(folder),
        _TAIL,
        _paper_type(paper),
    ]
    return "\n".join(part for part in parts if part)


def write_settings(folder: Path, root: str | None = None, *, force: bool = False) -> Path:
    """Write the settings file into a paper's folder and return its path.

    Raises ReproofError when there is one already and it is not to be replaced.
    """
    from reproof.settings import find

    if not folder.is_dir():
        raise ReproofError(f"{folder}: no such folder; give the folder of a LaTeX paper")
    path = folder / FILE
    there = find(folder)
    if not force and there is not None and there.parent == folder.resolve():
        shown = path if there.name == FILE else folder / there.name
        raise ReproofError(f"{shown}: has settings already; write new ones to {path} with --force")
    text = settings_text(folder, root)
    try:
        path.write_text(text, "utf-8")
    except OSError as error:
        raise ReproofError(f"{path}: cannot be written: {(error.strerror or '').lower()}") from None
    return path


def _checklist(answers: Answers) -> str:
    name = answers.checklist.name
    if answers.why.startswith("by "):
        return f"# What the paper is held against: its style file is {answers.why[3:]}.\n" + _line(
            "checklist", name
        )
    if answers.why.startswith("the nearest "):
        head = f"# What the paper is held against: {answers.why}, its style file.\n"
        return head + _line("checklist", name)
    return (
        "# What the paper is held against. No style file names a venue; `reproof checklist` lists them all.\n"
        + _line("checklist", name)
    )


def _metadata(folder: Path) -> str:
    from reproof.answers import is_export
    from reproof.beside import METADATA_FILE

    if (folder / METADATA_FILE).is_file():
        return "# Compared with the text.\n" + _line("metadata", METADATA_FILE)
    exports = [path.name for path in sorted(folder.glob("*.json")) if is_export(path)]
    if exports:
        return "# The answers given in the venue's form.\n" + _line("metadata", exports[0])
    return (
        "# A metadata file to be compared with the text; to write one,\n"
        "# reproof facts --output-format metadata.\n# " + _line("metadata", METADATA_FILE)
    )


def _paper_type(paper: Understood) -> str:
    """Return what kind of work the paper was taken for, to be mended where that is wrong."""
    from reproof.paper_type import TRAITS

    found = paper.metadata.get("paper_type", {})
    lines = [
        f"# {name.replace('_', '-')} = {str(found[name]).lower()}".ljust(34) + f"# {meaning}"
        for name, meaning in TRAITS.items()
        if name in found
    ]
    head = "# What reproof takes the paper for; take the # away to say otherwise.\n# [paper-type]\n"
    return head + "\n".join(lines) + "\n" if lines else ""


def _line(key: str, value: str) -> str:
    # A JSON string is a TOML string, once DEL is escaped too.
    return f"{key} = {json.dumps(value, ensure_ascii=False)}\n".replace("\x7f", "\\u007F")
