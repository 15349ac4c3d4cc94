"""`reproof draft`: a venue's checklist, answered from what the paper says."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from reproof.commands import complete_checklist, inputs, settings_of, write


@click.command(short_help="Draft a checklist's answers from the paper.")
@click.argument("name", required=False, shell_complete=complete_checklist)
@click.argument("path", required=False)
@click.option("--root", metavar="FILE", help="The root .tex file, when the folder has several.")
@click.option("--config", metavar="FILE", type=click.Path(path_type=Path), help="Settings file to read.")
@click.option("--isolated", is_flag=True, help="Read no settings file.")
@click.option("--output", "-o", metavar="FILE", help="Write the answers to a file.")
def draft(name: str | None, path: str | None, output: str | None, **reading: Any) -> int:
    """Draft the answers to a checklist from what the paper says.

    NAME is a checklist; without it, the one of the settings or of the paper's style file. Writes the
    venue's own macros, or JSON for a web form. A yes always points to a place; what is
    missing or for a person to judge is left as TODO.

    \b
    reproof draft
    reproof draft neurips-2026 paper/ > paper/checklist.tex
    reproof draft arr-2025 paper/ --output arr.json
    """
    from reproof.draft import draft_paper

    if name and path is None and not name.endswith(".toml") and Path(name).exists():
        name, path = None, name
    settings = settings_of({**reading, "checklist": ()})
    (given,) = inputs((path or ".",), reading)
    write(draft_paper(name, given, settings(given)), output)
    return 0
