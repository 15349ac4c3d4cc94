"""The commands: parse arguments, assemble, print, choose an exit code. No judgement here."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from reproof import __version__
from reproof.error import ReproofError
from reproof.report import FORMATS

if TYPE_CHECKING:
    from collections.abc import Callable

    from reproof.check import Input
    from reproof.report import PaperReport, Report
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
        help="Checklist to hold the paper against, by name or as a .toml file; can be repeated.",
    ),
    click.option("--root", metavar="FILE", help="The root .tex file, when the folder has several."),
    click.option("--stdin-filename", metavar="FILE", help="What the paper read from - is called."),
    click.option("--config", metavar="FILE", type=click.Path(path_type=Path), help="Settings file to read."),
    click.option("--isolated", is_flag=True, help="Read no settings file."),
    click.option("--output", "-o", metavar="FILE", help="Write the report to a file."),
    COLOR,
)


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, message="reproof %(version)s")
def cli() -> None:
    """Proof-read a machine-learning paper for what it must say about its compute.

    \b
    reproof check paper/           what is missing, contradictory, unsupported or unclear
    reproof facts paper/           what reproof understood, and where the paper says it
    reproof explain                the rules

    Exit codes: 0 nothing at or above --fail-on, 1 findings, 2 anything else.
    """


@cli.command()
@PATHS
@click.option(
    "--output-format", "format_", type=click.Choice(FORMATS), default="full", help="How to print the report."
)
@click.option(
    "--also",
    multiple=True,
    metavar="FORMAT:FILE",
    help="Write the report in another format too; can be repeated.",
)
@click.option(
    "--template",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Print the report through a Jinja template of one's own.",
)
@click.option(
    "--fail-on",
    type=click.Choice([*LEVELS, "never"]),
    help="The mildest level that makes the exit code 1 (warning).",
)
@click.option(
    "--stage",
    type=click.Choice(["draft", "submission", "camera-ready"]),
    help="In a draft, what is missing is only a note (submission).",
)
@click.option(
    "--min-confidence",
    type=click.Choice(["high", "medium", "low"]),
    help="Leave out findings less sure than this (low).",
)
@click.option(
    "--select", multiple=True, metavar="RULE", help="Report only these rules or groups; can be repeated."
)
@click.option(
    "--ignore", multiple=True, metavar="RULE", help="Leave out these rules or groups; can be repeated."
)
@click.option(
    "--no-ignore", is_flag=True, help="Do not obey the paper's ignore comments and ignore settings."
)
@click.option(
    "--mandatory",
    multiple=True,
    metavar="RULE",
    help="Rules or groups the paper cannot turn off; can be repeated.",
)
@READING
def check(
    paths: tuple[str, ...],
    format_: str,
    also: tuple[str, ...],
    template: Path | None,
    fail_on: str | None,
    stage: str | None,
    min_confidence: str | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    no_ignore: bool,
    mandatory: tuple[str, ...],
    output: str | None,
    color: str,
    **reading: Any,
) -> int:
    """Say what a paper lacks or contradicts.

    PATHS are folders, root .tex files, metadata .json files, or - for standard input; without
    any, the current folder.

    \b
    reproof check paper/ --stage draft
    reproof check main.tex --checklist nlp-2021 --output-format concise
    reproof check . --also html:report.html --also sarif:report.sarif
    """
    from reproof.check import check as check_paper
    from reproof.check import each
    from reproof.report import render
    from reproof.settings import check_rules

    select, ignore, mandatory = _names(select), _names(ignore), _names(mandatory)
    check_rules([*select, *ignore, *mandatory], "command line")
    extra = [_also(one) for one in also]
    settings = _settings(
        reading,
        fail_on=fail_on,
        stage=stage,
        min_confidence=min_confidence,
        select=select,
        unselect=ignore,
        mandatory=mandatory,
        ignores=False if no_ignore else None,
    )
    report = each(_inputs(paths, reading), lambda given: check_paper(given, settings(given)))
    if template:
        from reproof.report.template import render_file

        _write(render_file(template, report), output)
    else:
        _write(render(report, format_, colour=_colour(color, output)), output)
    for name, file in extra:
        _write(render(report, name), file)
    return _unread(report) or int(any(paper.fails for paper in report.papers))


@cli.command()
@PATHS
@click.option(
    "--output-format", "format_", type=click.Choice(["full", "json", "metadata"]), default="full",
    help="For people, for programs, or as a metadata file to keep beside the paper.",
)  # fmt: skip
@click.option("--why", is_flag=True, help="Say how each fact was read.")
@READING
def facts(
    paths: tuple[str, ...], format_: str, why: bool, output: str | None, color: str, **reading: Any
) -> int:
    """Print what a paper says about its compute, with places, unjudged.

    \b
    reproof facts paper/ --why
    reproof facts paper/ --output-format metadata > paper/reproof.json
    """
    from reproof.check import describe, each, understand

    if format_ == "metadata" and len(paths) > 1:
        raise click.UsageError("a metadata file describes one paper: give one path")
    settings = _settings(reading)
    metadata: list[str] = []

    def read(given: Input) -> PaperReport:
        paper = understand(given, settings(given))
        if format_ == "metadata":
            metadata.append(paper.metadata_json())
        return describe(paper)

    report = each(_inputs(paths, reading), read)
    match format_:
        case "json":
            from reproof.report import machine

            text = machine.render_facts(report, why=why)
        case "metadata":
            text = "".join(metadata)
        case _:
            from reproof.report import facts as table

            text = table.render(report, colour=_colour(color, output), why=why)
    _write(text, output)
    return _unread(report)


@cli.command()
@click.argument("rule", required=False)
def explain(rule: str | None) -> int:
    """Explain a rule, or list them all."""
    from reproof.report.pages import rule_list, rule_page

    _write(rule_page(rule) if rule else rule_list())
    return 0


@cli.command()
@click.argument("name", required=False)
def checklist(name: str | None) -> int:
    """Print a checklist, or list them all."""
    from reproof.report.pages import checklist_list, checklist_page

    _write(checklist_page(name) if name else checklist_list())
    return 0


@cli.command()
@click.argument("name")
def schema(name: str) -> int:
    """Print a JSON Schema.

    NAME is a checklist, whose schema a metadata file must satisfy; or paper, facts, report,
    checklist or settings (also: config).
    """
    from reproof.report.pages import schema_text

    _write(schema_text(name))
    return 0


@cli.command()
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

    settings = _settings({**reading, "checklist": ()})
    (given,) = _inputs((path,), reading)
    _write(draft_paper(name, given, settings(given)), output)
    return 0


def _names(given: tuple[str, ...]) -> tuple[str, ...]:
    """Return rule names, whether given one by one or with commas."""
    return tuple(name.strip() for one in given for name in one.split(",") if name.strip())


def _also(given: str) -> tuple[str, str]:
    name, colon, file = given.partition(":")
    if name not in FORMATS or not colon or not file:
        choices = ", ".join(FORMATS)
        raise click.UsageError(f'--also: "{given}" is not FORMAT:FILE with FORMAT one of {choices}')
    return name, file


def _inputs(paths: tuple[str, ...], reading: dict[str, Any]) -> list[Input]:
    """Return what to read, in the order given; standard input is read here, once."""
    from reproof.check import Input

    name = reading.get("stdin_filename") or "stdin.tex"
    if paths.count("-") > 1:
        raise click.UsageError("standard input can be read only once")
    return [
        Input(Path(name), sys.stdin.buffer.read()) if path == "-" else Input(Path(path))
        for path in paths or (".",)
    ]


def _settings(reading: dict[str, Any], **chosen: Any) -> Callable[[Input], Settings]:
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
        return base.with_options(checklist=named, root=reading["root"], **chosen)

    return of


def _colour(choice: str, output: str | None) -> bool:
    """Whether to print in colour: NO_COLOR and FORCE_COLOR (any value but none) speak for auto."""
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return output is None and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def _write(text: str, output: str | None = None) -> None:
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
    try:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        # The reader has seen enough (`| head`). What is left in the buffer must not be flushed at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _unread(report: Report) -> int:
    """Say on standard error which papers could not be read; return the exit code that asks for."""
    for failure in report.failures:
        if failure.trace:
            click.echo(failure.trace, err=True, nl=False)
            click.echo(f"reproof: {failure.path}: not read. {BUG}", err=True)
        else:
            click.echo(f"reproof: {failure.message}", err=True)
    return 2 if report.failures else 0


def run(args: list[str]) -> int:
    """Run one command line and return its exit code: 0, 1 findings, 2 anything else, 130 Ctrl-C."""
    try:
        code: int | None = cli.main(args, prog_name="reproof", standalone_mode=False)
    except ReproofError as error:
        click.echo(f"reproof: {error}", err=True)
        return error.exit_code
    except click.Abort:
        return 130
    except click.ClickException as error:
        error.show()
        return 2
    except Exception:
        import traceback

        click.echo(traceback.format_exc(), err=True, nl=False)
        click.echo(f"reproof: {BUG}", err=True)
        return 2
    return code or 0
