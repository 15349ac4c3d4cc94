"""`reproof lsp`: diagnostics in an editor."""

from __future__ import annotations

import click

from reproof.error import ReproofError


@click.command(short_help="Serve an editor.")
@click.option("--stdio", is_flag=True, help="Talk over standard input and output, as it does anyway.")
def lsp(stdio: bool) -> int:
    """Serve an editor: findings while typing, facts at the cursor.

    Editors start it; the README has their settings. Needs the extra lsp: pip install 'reproof[lsp]'.
    """
    try:
        from reproof.editor.server import create
    except ModuleNotFoundError as error:
        raise ReproofError(
            f"reproof lsp needs {error.name}, which is not installed: pip install 'reproof[lsp]'"
        ) from None
    create().start_io()
    return 0
