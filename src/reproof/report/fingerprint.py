"""What makes a finding the same finding after the lines around it moved."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.finding import Finding
    from reproof.report import PaperReport, Report


def fingerprinted(report: Report) -> Iterator[tuple[PaperReport, Finding, str]]:
    """Yield every finding with a fingerprint built without line numbers; no two are the same.

    Rule, file, quoted source and message make the print. Where the same words are objected to
    twice, the second is told from the first by its order.
    """
    seen: dict[str, int] = {}
    for paper, finding in report.findings():
        place = finding.spots[0].place
        parts = (finding.rule, paper.path(place.file), " ".join(place.text.split()), finding.message)
        key = "\x00".join(parts)
        again = seen[key] = seen.get(key, -1) + 1
        digest = hashlib.sha256(f"{key}\x00{again}".encode("utf-8", "backslashreplace")).hexdigest()
        yield paper, finding, digest[:32]
