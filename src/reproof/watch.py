"""`reproof check --watch`: the report again whenever a source changes."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from reproof.error import ReproofError

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

SOURCES: Final = frozenset({".tex", ".ltx", ".sty", ".cls", ".bib", ".bbl", ".tikz", ".toml", ".json", ".j2"})
"""Endings of the files a report can depend on."""
_CLEAR: Final = "\x1b[2J\x1b[3J\x1b[H"


def watch_papers(folders: Collection[Path], run: Callable[[], int], written: Collection[Path]) -> int:
    """Run once, then after every change of a source in the folders, until Ctrl-C.

    `written` are files the run itself writes: a change of one is none. Raises ReproofError when
    watchfiles is not installed.
    """
    try:
        from watchfiles import Change, watch
    except ModuleNotFoundError:
        raise ReproofError(
            "--watch needs watchfiles, which is not installed: pip install 'reproof[watch]'"
        ) from None
    ours = {path.resolve() for path in written}

    def matters(change: Change, name: str) -> bool:
        path = Path(name)
        return path.suffix.lower() in SOURCES and path.resolve() not in ours

    shown = ", ".join(str(folder) for folder in folders)
    try:
        _redraw(run, shown)
        for _ in watch(*folders, watch_filter=matters, debounce=200, step=50):
            _redraw(run, shown)
    except KeyboardInterrupt:
        pass
    return 0


def _redraw(run: Callable[[], int], shown: str) -> None:
    if sys.stdout.isatty():
        click.echo(_CLEAR, nl=False)
    try:
        run()
    except ReproofError as error:
        # A settings file or checklist caught half-written: the next change mends it.
        click.echo(f"reproof: {error}", err=True)
    click.echo(f"reproof: watching {shown}, Ctrl-C to stop", err=True)
