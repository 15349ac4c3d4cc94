"""`reproof draft`: a venue's checklist, answered from what the paper says."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from reproof.commands import inputs, settings_of, write


@click.command()
@click.argument("name")
@click.argument("path", required=False, default=".")
@click.option("--root", metavar="FILE", help="The root .tex file, when the folder has several.")
@click.option("--config", metavar="FILE", type=click.Path(path_type=Path), help="Settings file to read.")
@click.option("--isolated", is_flag=True, help="Read no settings file.")
@click.option("--output", "-o", metavar="FILE", help="Write the answers to a file.")
def draft(name: str, path: str, output: str | None, **reading: Any) -> int:
    """Draft the answers to a checklist from what the paper says.

    Writes the venue's own macros, or JSON for a web form. A yes always points to a place; what is
    missing or for a person to judge is left as TODO.

    \b
    reproof draft neurips-2026 paper/ > paper/checklist.tex
    reproof draft arr-2025 paper/ --output arr.json
    """
    from reproof.draft import draft_paper

    settings = settings_of({**reading, "checklist": ()})
    (given,) = inputs((path,), reading)
    write(draft_paper(name, given, settings(given)), output)
    return 0
