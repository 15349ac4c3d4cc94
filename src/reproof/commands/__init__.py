"""The commands, one module each: parse arguments, assemble, print, choose an exit code.

No judgement here. What several commands share is in this module; a command's own module is
imported when that command runs.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from reproof.error import ReproofError

if TYPE_CHECKING:
    from collections.abc import Callable

    from reproof.check import Input
    from reproof.report import Report
    from reproof.settings import Settings

Command = TypeVar("Command", bound="Callable[..., Any]")

BUG = "This is a bug in reproof: please report it with the lines above"
LEVELS = ("error", "warning", "note")
PATHS = click.argument("paths", nargs=-1, metavar="[PATHS]...")
COLOR = click.option(
    "--color",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    help="Colour; auto obeys the terminal, NO_COLOR and FORCE_COLOR.",
)


def complete_rule(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    """Return the rules and groups a shell may complete a word to."""
    from reproof.rules import rules
    from reproof.settings import GROUPS

    return [
        name for name in (*sorted(GROUPS), *(rule.name for rule in rules())) if name.startswith(incomplete)
    ]


def complete_checklist(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    """Return the checklists a shell may complete a word to."""
    from reproof.checklists import names

    return [name for name in names() if name.startswith(incomplete)]


def options(*all_of: Callable[[Command], Command]) -> Callable[[Command], Command]:
    """Return one decorator for several, the first shown first in the help."""

    def decorate(command: Command) -> Command:
        for one in reversed(all_of):
            command = one(command)
        return command

    return decorate


READING = options(
    click.option(
        "--checklist",
        multiple=True,
        metavar="NAME",
        shell_complete=complete_checklist,
        help="Checklist to hold the paper against, by name or as a .toml file; can be repeated.",
    ),
    click.option("--root", metavar="FILE", help="The root .tex file, when the folder has several."),
    click.option("--stdin-filename", metavar="FILE", help="What the paper read from - is called."),
    click.option("--config", metavar="FILE", type=click.Path(path_type=Path), help="Settings file to read."),
    click.option("--isolated", is_flag=True, help="Read no settings file."),
    click.option("--verbose", "-v", is_flag=True, help="Say which settings file was read."),
    click.option("--output", "-o", metavar="FILE", help="Write the report to a file."),
    COLOR,
)


def inputs(paths: tuple[str, ...], reading: dict[str, Any]) -> list[Input]:
    """Return what to read, in the order given; standard input is read here, once."""
    from reproof.check import Input

    name = reading.get("stdin_filename") or "stdin.tex"
    if paths.count("-") > 1:
        raise click.UsageError("standard input can be read only once")
    return [
        Input(Path(name), sys.stdin.buffer.read()) if path == "-" else Input(Path(path))
        for path in paths or (".",)
    ]


def settings_of(reading: dict[str, Any], **chosen: Any) -> Callable[[Input], Settings]:
    """Return how to get a paper's settings: its file's, under the command line's."""
    from reproof.settings import Settings, find, read

    config: Path | None = reading["config"]
    if config and reading["isolated"]:
        raise click.UsageError("--config and --isolated exclude each other")
    if config and not config.is_file():
        raise ReproofError(f"{config}: no such settings file")
    named = tuple(reading["checklist"])
    if named:
        from reproof.checklists import load

        for one in named:
            load(one)

    def of(given: Input) -> Settings:
        path = None if reading["isolated"] else config or find(given.folder)
        base = read(path) if path else Settings()
        if reading.get("verbose"):
            told = f"settings from {base.source}" if path else "no settings file"
            click.echo(f"reproof: {given.path}: {told}", err=True)
        return base.with_options(checklist=named, root=reading["root"], **chosen)

    return of


def colour_wanted(choice: str, output: str | None) -> bool:
    """Whether to print in colour: NO_COLOR and FORCE_COLOR (any value but none) speak for auto."""
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    terminal = sys.stdout is not None and sys.stdout.isatty()
    return output is None and terminal and os.environ.get("TERM") != "dumb"


def write(text: str, output: str | None = None) -> None:
    """Write a report, as UTF-8 whatever the locale, to a file or standard output."""
    data = text.encode("utf-8", "backslashreplace")
    if output is not None and output != "-":
        try:
            Path(output).write_bytes(data)
        except OSError as error:
            raise ReproofError(
                f"{output}: cannot write the report: {(error.strerror or '').lower()}"
            ) from None
        return
    if sys.stdout is None:
        raise ReproofError("standard output: cannot write: it is closed")
    try:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        # The reader has seen enough (`| head`). What is left in the buffer must not be flushed at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise ReproofError(f"standard output: cannot write: {(error.strerror or '').lower()}") from None


def tell_unread(report: Report) -> int:
    """Say on standard error which papers could not be read; return the exit code that asks for."""
    for failure in report.failures:
        if failure.trace:
            click.echo(failure.trace, err=True, nl=False)
            click.echo(f"reproof: {failure.path}: not read. {BUG}", err=True)
        else:
            click.echo(f"reproof: {failure.message}", err=True)
    return 2 if report.failures else 0
