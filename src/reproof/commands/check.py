"""`reproof check`: what a paper lacks or contradicts."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from reproof.commands import (
    LEVELS,
    PATHS,
    READING,
    colour_wanted,
    complete_rule,
    inputs,
    settings_of,
    tell_unread,
    write,
)
from reproof.report import FORMATS

if TYPE_CHECKING:
    from reproof.check import Input
    from reproof.report import PaperReport


@click.command()
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
    "--select",
    multiple=True,
    metavar="RULE",
    shell_complete=complete_rule,
    help="Report only these rules or groups; can be repeated.",
)
@click.option(
    "--ignore",
    multiple=True,
    metavar="RULE",
    shell_complete=complete_rule,
    help="Leave out these rules or groups; can be repeated.",
)
@click.option(
    "--no-ignore", is_flag=True, help="Do not obey the paper's ignore comments and ignore settings."
)
@click.option(
    "--mandatory",
    multiple=True,
    metavar="RULE",
    shell_complete=complete_rule,
    help="Rules or groups the paper cannot turn off; can be repeated.",
)
@click.option(
    "--write-baseline",
    is_flag=True,
    help="Keep what is found in reproof-baseline.json beside the settings; later only what is new is told.",
)
@click.option("--watch", is_flag=True, help="Report again whenever a source changes, until Ctrl-C.")
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
    write_baseline: bool,
    watch: bool,
    output: str | None,
    color: str,
    **reading: Any,
) -> int:
    """Say what a paper lacks or contradicts.

    PATHS are folders, root .tex files, metadata .json files, model cards (.md), or - for
    standard input; without any, the current folder.

    \b
    reproof check paper/ --stage draft
    reproof check main.tex --checklist nlp-2021 --output-format concise
    reproof check . --also html:report.html --also sarif:report.sarif
    """
    from reproof.check import baseline_of, each
    from reproof.check import check as check_paper
    from reproof.report import render
    from reproof.settings import check_rules

    select, ignore, mandatory = _names(select), _names(ignore), _names(mandatory)
    check_rules([*select, *ignore, *mandatory], "command line")
    extra = [_also(one) for one in also]
    settings = settings_of(
        reading,
        fail_on=fail_on,
        stage=stage,
        min_confidence=min_confidence,
        select=select,
        unselect=ignore,
        mandatory=mandatory,
        ignores=False if no_ignore else None,
        baseline=False if no_ignore or reading["isolated"] or write_baseline else None,
    )
    if write_baseline and (no_ignore or reading["isolated"]):
        raise click.UsageError("--write-baseline is for authors: --no-ignore and --isolated read no baseline")
    if watch and (write_baseline or "-" in paths):
        raise click.UsageError("--watch reports on files: give folders or root files and no --write-baseline")
    baselines: dict[Path, list[PaperReport]] = {}

    def checked(given: Input) -> PaperReport:
        chosen = settings(given)
        paper = check_paper(given, chosen)
        baselines.setdefault(baseline_of(given, chosen), []).append(paper)
        return paper

    def run() -> int:
        report = each(inputs(paths, reading), checked)
        if write_baseline:
            _write_baselines(baselines)
            return tell_unread(report)
        if template:
            from reproof.report.template import render_file

            write(render_file(template, report), output)
        else:
            write(render(report, format_, colour=colour_wanted(color, output)), output)
        for name, file in extra:
            write(render(report, name), file)
        return tell_unread(report) or int(any(paper.fails for paper in report.papers))

    if watch:
        from reproof.watch import watch_papers

        folders = dict.fromkeys(given.folder for given in inputs(paths, reading))
        written = [Path(file) for file in (output, *(file for _, file in extra)) if file]
        return watch_papers(tuple(folders), run, written)
    return run()


def _write_baselines(found: dict[Path, list[PaperReport]]) -> None:
    from reproof.baseline import write as write_baseline
    from reproof.report.terminal import plural

    for path, papers in found.items():
        count = write_baseline(path, {Path(paper.folder) / paper.root: paper for paper in papers})
        click.echo(f"reproof: wrote {plural(count, 'finding')} to {path}", err=True)


def _names(given: tuple[str, ...]) -> tuple[str, ...]:
    """Return rule names, whether given one by one or with commas."""
    return tuple(name.strip() for one in given for name in one.split(",") if name.strip())


def _also(given: str) -> tuple[str, str]:
    name, colon, file = given.partition(":")
    if name not in FORMATS or not colon or not file:
        choices = ", ".join(FORMATS)
        raise click.UsageError(f'--also: "{given}" is not FORMAT:FILE with FORMAT one of {choices}')
    return name, file
