"""Statements of compute to put into a paper or beside a model: what the paper reports, gaps as TODO.

Nothing is invented: a figure that the paper does not give is a TODO, also where it could be computed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from reproof.understand import Understood

FORMATS: Final = ("latex", "markdown", "model-card", "climate-card", "metadata")
"""What a statement can be written as; the first is the default."""


def statement(paper: Understood, format: str) -> str:  # noqa: A002 - the option's name
    """Return a paper's statement of compute in one of FORMATS."""
    if format == "metadata":
        return paper.metadata_json()
    from reproof.disclosure.sheet import sheet_of

    sheet = sheet_of(paper.case(), paper.metadata)
    match format:
        case "latex":
            from reproof.disclosure.prose import latex as write
        case "markdown":
            from reproof.disclosure.prose import markdown as write
        case "model-card":
            from reproof.disclosure.cards import model_card as write
        case _:
            from reproof.disclosure.cards import climate_card as write
    return write(sheet)
