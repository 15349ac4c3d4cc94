"""Reports made from templates: what a template is given, and the locks around it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from reproof import __version__
from reproof.error import ReproofError
from reproof.finding import Level
from reproof.report import STATUSES
from reproof.report.excerpt import lines
from reproof.report.facts import TITLES
from reproof.report.full import answered, read_files
from reproof.report.ledger import ledger_of
from reproof.report.terminal import clean, one_line, plural, shorten
from reproof.report.words import amount

if TYPE_CHECKING:
    from pathlib import Path

    from jinja2 import Environment

    from reproof.finding import Finding, Spot
    from reproof.report import PaperReport, Report

_MOST_BYTES: Final = 5_000_000
"""Bytes no template reaches; an endless file is told from one by them."""
_MARKDOWN: Final = str.maketrans(
    {char: f"\\{char}" for char in "\\`*_{}[]()#+-.!|~$"} | {"<": "&lt;", ">": "&gt;", "&": "&amp;"}
)


def render_bundled(name: str, report: Report) -> str:
    """Return a report made from one of the templates that ship with reproof."""
    from jinja2 import Environment, FunctionLoader, StrictUndefined, select_autoescape

    from reproof.bundle import bundled

    environment = Environment(
        loader=FunctionLoader(lambda file: (bundled("templates") / file).read_text("utf-8")),
        # The defaults do not take report.html.j2 for HTML.
        autoescape=select_autoescape(enabled_extensions=("html.j2",)),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    return _rendered(environment, name, report)


def render_file(path: Path, report: Report) -> str:
    """Return a report made from the user's own template, which can read the report and nothing else.

    Text is escaped as HTML when the file's name says it is HTML. Raises ReproofError when the
    template cannot be read or does not work.
    """
    from jinja2 import FunctionLoader, StrictUndefined, TemplateError
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    try:
        with path.open("rb") as file:
            read = file.read(_MOST_BYTES + 1)
        if len(read) > _MOST_BYTES:
            raise ReproofError(f"{path}: expected a Jinja template, found more than {_MOST_BYTES:,} bytes")
        source = read.decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror.lower() if isinstance(error, OSError) and error.strerror else "not UTF-8 text"
        raise ReproofError(f"{path}: {reason}; give a Jinja template") from None
    is_html = any(ending in path.name.lower() for ending in (".html", ".htm", ".xml"))
    environment = ImmutableSandboxedEnvironment(
        loader=FunctionLoader(lambda name: source if name == path.name else None),
        autoescape=is_html,
        undefined=StrictUndefined,
        keep_trailing_newline=True,
    )
    try:
        return _rendered(environment, path.name, report)
    except TemplateError as error:
        line = getattr(error, "lineno", None)
        where = f"{path}:{line}" if line else str(path)
        raise ReproofError(f"{where}: {one_line(str(error))}") from None


def _rendered(environment: Environment, name: str, report: Report) -> str:
    environment.filters.update(clean=clean, one_line=one_line, shorten=shorten, plural=plural, md=markdown)
    return environment.get_template(name).render(
        report=report,
        version=__version__,
        levels=list(Level),
        statuses=STATUSES,
        amount=amount,
        titles=TITLES,
        excerpt=_excerpt,
        asked=_asked,
        most_checklists=max((len(paper.answers) for paper in report.papers), default=0),
        answered=answered,
        ledger_of=ledger_of,
        read_files=read_files,
    )


def _asked(paper: PaperReport, finding: Finding) -> list[int]:
    """Return which of the paper's checklists ask for what a finding is about, by their position."""
    names = {item.partition("/")[0] for item in finding.items}
    return [number for number, one in enumerate(paper.answers) if one.checklist.name in names]


def _excerpt(paper: PaperReport, spot: Spot) -> list[Any]:
    """Return the source lines of a spot; none when the file's text is not at hand."""
    source = paper.texts.get(spot.place.file)
    return [] if source is None else list(lines(source, spot.place))


def markdown(text: str) -> str:
    """Return text that Markdown shows as it is."""
    return one_line(text).translate(_MARKDOWN)
