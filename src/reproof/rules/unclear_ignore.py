r"""An ignore comment without rule or reason, with an unknown rule, or with nothing to ignore.

A comment sets findings aside on its own line, or on the next line with text:

    % reproof: ignore[missing-energy] the cluster has no meters

Whoever reads the report sees the reason. There is no way to ignore everything at once, and a
comment that ignores nothing any more would hide the next problem that comes up there, so it is
reported too, as a note. `reproof check --no-ignore` passes all such comments by.

The [ignore] table of reproof.toml is held to the same: a name in it under which nothing is found
is reported as a note.

Reported, where the energy agrees with the hardware and hours:

    % reproof: ignore[inconsistent-energy] measured for the whole rack

Not reported, where it does not:

    % reproof: ignore[inconsistent-energy] measured for the whole rack

Comments are in the .tex sources that arXiv publishes; the [ignore] table of reproof.toml keeps a
reason out of the paper.

To mend it, name the rule and write the reason after the brackets, or take the comment out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reproof.rules import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.case import Case
    from reproof.finding import Finding


@rule("warning", since="0.1")
def check(case: Case) -> Iterator[Finding]:
    """Yield nothing: `reproof.suppression` sees the comments, rules do not."""
    return iter(())
