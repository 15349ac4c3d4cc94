"""`reproof statement`: the compute paragraph, table and cards, from what a paper reports."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from reproof.commands import inputs, settings_of, write

_FORMATS = ("latex", "markdown", "model-card", "climate-card", "metadata")


@click.command(short_help="Write the paragraph on compute.")
@click.argument("path", required=False, default=".")
@click.option(
    "--format", "format_", type=click.Choice(_FORMATS), default=_FORMATS[0], show_default=True,
    help="Paragraph and table, a Hugging Face block, a climate performance model card, or JSON.",
)  # fmt: skip
@click.option("--root", metavar="FILE", help="The root .tex file, when the folder has several.")
@click.option("--config", metavar="FILE", type=click.Path(path_type=Path), help="Settings file to read.")
@click.option("--isolated", is_flag=True, help="Read no settings file.")
@click.option("--output", "-o", metavar="FILE", help="Write the statement to a file.")
def statement(path: str, format_: str, output: str | None, **reading: Any) -> int:
    """Write the statement of compute from what a paper reports.

    What the paper does not say is left as a visible TODO; no figure is computed or assumed.

    \b
    reproof statement paper/ > compute.tex
    reproof statement paper/ --format model-card
    """
    from reproof.check import understand
    from reproof.disclosure import statement as state

    settings = settings_of({**reading, "checklist": ()})
    (given,) = inputs((path,), reading)
    write(state(understand(given, settings(given)), format_), output)
    return 0
