"""`reproof init`: a settings file to start from."""

from __future__ import annotations

from pathlib import Path

import click


@click.command(short_help="Write a settings file to start from.")
@click.argument("folder", default=".", type=click.Path(path_type=Path))
@click.option("--root", metavar="FILE", help="The root .tex file, when the folder has several.")
@click.option("--force", is_flag=True, help="Replace the settings file there is.")
def init(folder: Path, root: str | None, force: bool) -> int:
    """Write a commented reproof.toml from what a paper's folder shows.

    \b
    reproof init
    reproof init paper/ --root main.tex
    """
    from reproof.starter import write_settings

    path = write_settings(folder, root, force=force)
    click.echo(f"reproof: wrote {path}", err=True)
    return 0
