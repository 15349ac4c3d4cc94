"""`reproof estimate`: the energy and emissions that devices and hours imply."""

from __future__ import annotations

from math import isnan
from pathlib import Path
from typing import Any

import click

from reproof.commands import inputs, settings_of, write

_METHODS = ("patterson-2021", "strubell-2019", "lacoste-2019", "green-algorithms")


class _Range(click.FloatRange):
    """A range of figures that can be computed with: "nan" compares with no bound, so click lets it by."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> float:
        found: float = super().convert(value, param, ctx)
        if isnan(found):
            self.fail(f"expected a number, found {value}", param, ctx)
        return found


_POSITIVE = _Range(min=0, min_open=True, max=1e12)


@click.command(short_help="Estimate energy and CO2e.")
@click.argument("path", required=False)
@click.option("--device", metavar="NAME", help="Device, CPU or machine type: a100, tpu-v4, p4d.24xlarge.")
@click.option("--count", type=_POSITIVE, default=1, help="How many of it (1).")
@click.option("--hours", type=_POSITIVE, metavar="H", help="Wall-clock hours.")
@click.option("--region", metavar="PLACE", help="Country, or region of AWS, Azure or Google Cloud.")
@click.option(
    "--pue", type=_Range(min=1, max=1000), metavar="X", help="Power usage effectiveness of the site."
)
@click.option("--watts", type=_POSITIVE, metavar="W", help="Average power of one device, when measured.")
@click.option("--intensity", type=_POSITIVE, metavar="G", help="Grams of CO2e per kWh, when known.")
@click.option(
    "--memory-gb", type=_POSITIVE, metavar="GB", help="The machine's memory; green-algorithms counts it."
)
@click.option(
    "--method", type=click.Choice(_METHODS), default=_METHODS[0], show_default=True, help="Whose arithmetic."
)
@click.option(
    "--output-format",
    "format_",
    type=click.Choice(["full", "json"]),
    default="full",
    help="For people or programs.",
)
@click.option("--root", metavar="FILE", help="The root .tex file, when the folder has several.")
@click.option("--config", metavar="FILE", type=click.Path(path_type=Path), help="Settings file to read.")
@click.option("--isolated", is_flag=True, help="Read no settings file.")
@click.option("--output", "-o", metavar="FILE", help="Write the estimate to a file.")
def estimate(
    path: str | None,
    device: str | None,
    count: float,
    hours: float | None,
    region: str | None,
    pue: float | None,
    watts: float | None,
    intensity: float | None,
    memory_gb: float | None,
    method: str,
    format_: str,
    output: str | None,
    **reading: Any,
) -> int:
    """Estimate energy and CO2e from a paper's own figures, or from options.

    With --hours, of that run alone; otherwise of each run the paper at PATH gives devices and hours
    of, where --region, --pue and the like say what the paper leaves open. Every assumption is
    listed with its source.

    \b
    reproof estimate paper/
    reproof estimate paper/ --region france --method green-algorithms
    reproof estimate --device a100 --count 8 --hours 96 --region us-east-1 --pue 1.1
    """
    from reproof.estimate import METHODS, job_of, known_of, left_out, of_paper
    from reproof.estimate import estimate as estimate_job
    from reproof.estimate.show import Estimated, full, machine

    said = {"watts": watts, "pue": pue, "intensity": intensity and intensity / 1000, "memory_gb": memory_gb}
    if hours is not None:
        if path is not None:
            raise click.UsageError("--hours describes a run of its own: give it or PATH")
        found = Estimated(
            "", METHODS[method], (estimate_job(job_of(device, count, hours, region, **said), method),)
        )
    elif device is not None:
        raise click.UsageError("--device needs --hours")
    else:
        from reproof.check import describe, understand

        settings = settings_of({**reading, "checklist": ()})
        (one,) = inputs((path or ".",), reading)
        paper = understand(one, settings(one))
        case = paper.case()
        name = describe(paper).path(paper.root)
        runs = of_paper(case, method, known_of(region, **said))
        found = Estimated(name, METHODS[method], runs, tuple(left_out(case)))
    write((machine if format_ == "json" else full)(found), output)
    return 0
