r"""A venue's checklist that lies beside the paper without being part of it.

A checklist file that nobody inputs, or whose \input is commented out, is not in the PDF: venues
that ask for it turn such a paper away. Looked for in files named like a checklist beside the root
file. A preprint, which often leaves the form out on purpose, and a venue that takes the form
apart from the paper get a note, or nothing.

Reported, with a filled checklist.tex in the folder:

    % \input{checklist}

Not reported:

    \input{checklist}

To mend it, input the file where the venue wants it, or take it out of the folder.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reproof.finding import Confidence, Level, Spot
from reproof.rules import finding, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.finding import Finding
    from reproof.rules import Case


@rule("warning", since="0.1")
def check(case: Case) -> Iterator[Finding]:
    for form in case.forms:
        if form.unused is None:
            continue
        commented = form.unused.file != form.file
        how = "its \\input is commented out" if commented else "no file of the paper reads it in"
        spots = [Spot(form.unused, "left out here" if commented else "the checklist")]
        yield finding(
            Level.NOTE if form.lenient else Level.WARNING,
            f"the checklist in {form.file} is not part of the paper: {how}",
            *spots,
            confidence=Confidence.MEDIUM if form.lenient else Confidence.HIGH,
            help="input it where the venue wants it, or take the file out of the folder",
        )
