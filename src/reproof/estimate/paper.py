"""Estimates of a paper's own runs, from the figures it gives."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING, Final

from reproof.estimate.job import Job, job_of_run, label
from reproof.estimate.methods import DEFAULT_METHOD, Estimate, estimate
from reproof.fact import Kind
from reproof.ledger.runs import Run, runs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reproof.case import Case

_MOST: Final = 8
"""Runs tried as parts of another: more would take long, and hardly add up by meaning."""

_SAME: Final = 0.005


def of_paper(case: Case, method: str = DEFAULT_METHOD, known: Job | None = None) -> tuple[Estimate, ...]:
    """Return an estimate of each run that gives devices and hours.

    `known` fills in what the paper leaves open: place, PUE, watts, intensity, memory.
    """
    jobs = (job_of_run(run) for run in runs(case))
    return tuple(
        estimate(_filled(job, known), method) for job in jobs if job is not None and _rated(job, known)
    )


def left_out(case: Case) -> list[str]:
    """Return the runs that cannot be estimated, each with what is missing."""
    return [
        f"{label(run) or run.first.site.text}: {_why(run)}" for run in runs(case) if job_of_run(run) is None
    ]


def additive(found: Sequence[Estimate]) -> tuple[Estimate, ...]:
    """Return the runs to add up: the total alone where the paper gives one, else those that are no part.

    A run per seed or the like is a part, and so are runs whose device-hours add up to another's.
    """
    totals = [one for one in found if one.job.is_total]
    if len(totals) == 1:
        return (totals[0],)
    whole = [one for one in found if not one.job.is_part] or list(found)
    parts: set[int] = set()
    for one in whole:
        others = [each for each in whole if each is not one and id(each) not in parts][:_MOST]
        for size in range(2, len(others) + 1):
            for some in combinations(others, size):
                hours = sum(each.job.device_hours.value for each in some)
                if abs(hours / one.job.device_hours.value - 1) < _SAME:
                    parts.update(map(id, some))
    return tuple(one for one in whole if id(one) not in parts)


def _rated(job: Job, known: Job | None) -> bool:
    return job.watts is not None or job.tdp is not None or (known is not None and known.watts is not None)


def _filled(job: Job, known: Job | None) -> Job:
    if known is None:
        return job
    return replace(
        job,
        watts=job.watts or known.watts,
        pue=job.pue or known.pue,
        intensity=job.intensity or known.intensity,
        grid=job.grid or known.grid,
        memory_gb=job.memory_gb or known.memory_gb,
    )


def _why(run: Run) -> str:
    if run.device_hours is None:
        missing = "how many devices" if Kind.DURATION in run.given else "the hours"
        return f"{missing} is not said" if Kind.DURATION in run.given else f"{missing} are not said"
    return "the device is not named" if not run.device else f'the power of "{run.device}" is not on file'
