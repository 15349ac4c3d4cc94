"""The commands: parse arguments, assemble, print, choose an exit code. No judgement here."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from reproof import __version__
from reproof.error import ReproofError

if TYPE_CHECKING:
    from reproof.report import Report


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="reproof %(version)s")
def cli() -> None:
    """Proof-read a machine-learning paper for what it must say about its compute."""


@cli.command()
@click.argument("paths", nargs=-1)
@click.option("--output-format", "format_", type=click.Choice(["full", "json", "metadata"]), default="full")
@click.option("--why", is_flag=True)
def facts(paths: tuple[str, ...], format_: str, why: bool) -> int:
    """Print what a paper says about its compute, unjudged."""
    from reproof.check import Input, facts_report
    from reproof.settings import Settings

    report = facts_report([Input(Path(path)) for path in paths or (".",)], lambda path: Settings())
    from reproof.report import machine

    _write(machine.render_facts(report, why=why))
    return _failed(report)


def _write(text: str) -> None:
    sys.stdout.write(text)


def _failed(report: Report) -> int:
    """Say on standard error which papers could not be read; return the exit code so far."""
    for failure in report.failures:
        if failure.trace:
            click.echo(failure.trace, err=True, nl=False)
            click.echo(f"reproof: {failure.path}: this is a bug in reproof", err=True)
        else:
            click.echo(f"reproof: {failure.message}", err=True)
    return 2 if report.failures else 0


def run(args: list[str]) -> int:
    """Run one command line and return its exit code: 0, 1 findings, 2 anything else, 130 Ctrl-C."""
    try:
        code = cli.main(args, prog_name="reproof", standalone_mode=False)
    except ReproofError as error:
        click.echo(f"reproof: {error}", err=True)
        return error.exit_code
    except click.Abort:
        return 130
    except click.ClickException as error:
        error.show()
        return 2
    return code or 0
