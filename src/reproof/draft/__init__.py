"""Draft the answers to a venue's checklist from what the paper says.

A yes is only written where the paper has a place to point to; what is missing, unclear or for a
person to judge is left as a visible TODO with what was found. Nothing is invented.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reproof.draft.answer import Draft, Drafted, drafted
from reproof.draft.write import write
from reproof.error import ReproofError

if TYPE_CHECKING:
    from reproof.settings import Settings
    from reproof.understand import Input

__all__ = ["Draft", "Drafted", "draft_paper", "drafted", "write"]


def draft_paper(name: str | None, given: Input, settings: Settings) -> str:
    """Return the answers to a checklist for one paper, as the venue takes them.

    Without a name, to the first checklist the paper is held against.

    Raises ReproofError for an unknown checklist, and for a paper that is not LaTeX: metadata and cards
    have no sections to point to.
    """
    from reproof.checklists import load
    from reproof.understand import understand

    checklist = load(name) if name else None
    if given.is_metadata or given.is_card:
        raise ReproofError(f"{given.path}: answers are drafted from a paper's text; give its LaTeX sources")
    paper = understand(given, settings)
    assert paper.document is not None
    checklist = checklist or paper.answers[0].checklist
    return write(drafted(checklist, paper.document, paper.facts, dict(settings.paper_type)))
