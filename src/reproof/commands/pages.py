"""`reproof explain`, `checklist` and `schema`: pages about reproof itself."""

from __future__ import annotations

import click

from reproof.commands import write


@click.command()
@click.argument("rule", required=False)
def explain(rule: str | None) -> int:
    """Explain a rule, or list them all."""
    from reproof.report.pages import rule_list, rule_page

    write(rule_page(rule) if rule else rule_list())
    return 0


@click.command()
@click.argument("name", required=False)
def checklist(name: str | None) -> int:
    """Print a checklist, or list them all."""
    from reproof.report.pages import checklist_list, checklist_page

    write(checklist_page(name) if name else checklist_list())
    return 0


@click.command()
@click.argument("name")
def schema(name: str) -> int:
    """Print a JSON Schema.

    NAME is a checklist, whose schema a metadata file must satisfy; or paper, facts, report,
    checklist or settings (also: config).
    """
    from reproof.report.pages import schema_text

    write(schema_text(name))
    return 0
