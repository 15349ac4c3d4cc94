"""Estimates: the energy and emissions that devices, hours and a place imply, by published methods.

An estimate is an interval; everything it takes for granted is listed with its source.
"""

from __future__ import annotations

from reproof.estimate.job import Job, job_of, job_of_run, known_of
from reproof.estimate.methods import DEFAULT_METHOD, METHODS, Assumption, Estimate, Method, estimate, total
from reproof.estimate.paper import left_out, of_paper
from reproof.estimate.quote import quote

__all__ = [
    "DEFAULT_METHOD",
    "METHODS",
    "Assumption",
    "Estimate",
    "Job",
    "Method",
    "estimate",
    "job_of",
    "job_of_run",
    "known_of",
    "left_out",
    "of_paper",
    "quote",
    "total",
]
