"""`reproof facts`: what a paper says about its compute."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from reproof.commands import PATHS, READING, colour_wanted, inputs, settings_of, tell_unread, write

if TYPE_CHECKING:
    from reproof.check import Input
    from reproof.report import PaperReport


@click.command(short_help="Print what a paper says about its compute.")
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
    settings = settings_of(reading)
    metadata: list[str] = []

    def read(given: Input) -> PaperReport:
        paper = understand(given, settings(given))
        if format_ == "metadata":
            metadata.append(paper.metadata_json())
        return describe(paper)

    report = each(inputs(paths, reading), read)
    match format_:
        case "json":
            from reproof.report import machine

            text = machine.render_facts(report, why=why)
        case "metadata":
            text = "".join(metadata)
        case _:
            from reproof.report import facts as table

            text = table.render(report, colour=colour_wanted(color, output), why=why)
    write(text, output)
    return tell_unread(report)
