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
        if not form.answers:
            how, label = "every line of it is a comment", "commented out from here on"
        elif form.unused.file != form.file:
            how, label = "its \\input is commented out", "left out here"
        else:
            how, label = "no file of the paper reads it in", "the checklist"
        yield finding(
            Level.NOTE if form.lenient else Level.WARNING,
            f"the checklist in {form.file} is not part of the paper: {how}",
            Spot(form.unused, label),
            confidence=Confidence.MEDIUM if form.lenient else Confidence.HIGH,
            help="input it where the venue wants it, or take the file out of the folder",
        )
