"""Which function reads which macro."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reproof.latex import environments, floats, grids, headings, inline, marks, mathematics, names, units
from reproof.latex.symbols import ACCENTS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from reproof.latex.reader import Reader

    Handler = Callable[[Reader, str, int, int, bool], int]
    """Reads the macro of that name from one offset to another; returns where reading goes on."""


def _all(handlers: dict[Handler, Iterable[str]]) -> dict[str, Handler]:
    return {name: handler for handler, group in handlers.items() for name in group}


HANDLERS: Final[dict[str, Handler]] = _all(
    {
        inline.layout: names.LAYOUT,
        inline.length: names.ASSIGNED,
        inline.accent_macro: [name for name in ACCENTS if name.isalpha()],
        inline.verb: ("verb", "lstinline", "mintinline"),
        inline.blank: ("newline", "linebreak"),
        inline.paragraph: ("par",),
        inline.plain: ("textsubscript", "vcenter", "operatorname"),
        inline.slash: ("over",),
        inline.ding: ("ding",),
        inline.char: ("char",),
        inline.texorpdfstring: ("texorpdfstring",),
        inline.omitted: ("email", "date"),
        mathematics.fraction: names.FRACTIONS,
        mathematics.text: names.TEXT_IN_MATH,
        mathematics.quantity: units.ARGUMENTS,
        mathematics.superscript: ("textsuperscript",),
        mathematics.chemistry: ("ce",),
        marks.url: ("url", "path", "nolinkurl"),
        marks.href: ("href",),
        marks.hyperref: ("hyperref",),
        marks.label: ("label",),
        marks.footnote: ("footnote", "thanks", "footnotetext", "sidenote", "tablefootnote", "endnote"),
        marks.footnotemark: ("footnotemark",),
        marks.tablemark: ("tnote", "tnotex", "tmark", "sym"),
        headings.heading: names.HEADINGS,
        headings.title: ("title", "icmltitle", "Title"),
        headings.author: ("author",),
        headings.abstract: ("abstract",),
        headings.appendix: ("appendix", "appendices"),
        headings.item: ("item",),
        headings.statement: names.STATEMENTS,
        headings.answer: names.ANSWERS,
        headings.question: ("question",),
        headings.checksubsection: ("checksubsection", "ifyespoints"),
        environments.begin: ("begin",),
        environments.end: ("end",),
        floats.caption: ("caption", "captionof", "subcaption", "captionbox", "subcaptionbox"),
        floats.subfloat: ("subfloat",),
        grids.rule: names.RULES,
        grids.row_end: ("tabularnewline", "cr"),
        grids.multicolumn: ("multicolumn",),
        grids.multirow: ("multirow",),
        grids.set_cell: ("SetCell",),
        grids.block: ("Block",),
        grids.code_around: ("CodeBefore", "CodeAfter"),
        grids.makecell: ("makecell", "shortstack", "thead", "specialcell", "Centerstack"),
        grids.restart: ("endfirsthead", "endhead", "endfoot", "endlastfoot"),
    }
)
"""Every macro that is more than a symbol."""
