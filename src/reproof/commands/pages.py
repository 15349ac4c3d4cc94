"""`reproof explain`, `checklist` and `schema`: pages about reproof itself."""

from __future__ import annotations

import click

from reproof.commands import complete_checklist, complete_rule, write


@click.command()
@click.argument("rule", required=False, shell_complete=complete_rule)
@click.option("--markdown", is_flag=True, help="Print the pages of all rules as one Markdown document.")
def explain(rule: str | None, markdown: bool) -> int:
    """Explain a rule, or list them all.

    \b
    reproof explain
    reproof explain inconsistent-energy
    """
    from reproof.report.pages import rule_list, rule_page, rules_markdown

    if markdown and rule:
        raise click.UsageError("--markdown prints all rules: give no RULE")
    write(rules_markdown() if markdown else rule_page(rule) if rule else rule_list())
    return 0


@click.command()
@click.argument("name", required=False, shell_complete=complete_checklist)
def checklist(name: str | None) -> int:
    """Print a checklist, or list them all."""
    from reproof.report.pages import checklist_list, checklist_page

    write(checklist_page(name) if name else checklist_list())
    return 0


@click.command()
@click.argument("name", shell_complete=complete_checklist)
def schema(name: str) -> int:
    """Print a JSON Schema.

    NAME is a checklist, whose schema a metadata file must satisfy; or paper, facts, report,
    checklist or settings (also: config).
    """
    from reproof.report.pages import schema_text

    write(schema_text(name))
    return 0
