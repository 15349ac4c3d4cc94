"""The command line: which commands there are, and how a run ends."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Final

import click

from reproof import __version__
from reproof.commands import BUG
from reproof.error import ReproofError

COMMANDS: Final = {
    "init": "init",
    "check": "check",
    "facts": "facts",
    "draft": "draft",
    "estimate": "estimate",
    "statement": "statement",
    "explain": "pages",
    "checklist": "pages",
    "schema": "pages",
    "lsp": "lsp",
}
"""Every command, in the order of the help, with its module in `reproof.commands`."""


class Commands(click.Group):
    """Imports a command's module when it is asked for, so that no command pays for another."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"reproof.commands.{COMMANDS[cmd_name]}")
        found: click.Command = getattr(module, cmd_name)
        return found

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            from reproof.settings import did_you_mean

            meant = did_you_mean(args[0], COMMANDS)
            if not meant and Path(args[0]).exists():
                meant = f". Did you mean reproof check {args[0]}?"
            ctx.fail(f'no command "{args[0]}"{meant}')
        return super().resolve_command(ctx, args)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, message="reproof %(version)s")
def cli() -> None:
    """Proof-read a machine-learning paper for what it must say about its compute.

    \b
    reproof check paper/           what is missing, contradictory, unsupported or unclear
    reproof facts paper/           what reproof understood, and where the paper says it
    reproof explain                the rules

    Exit codes: 0 nothing at or above --fail-on, 1 findings, 2 anything else.
    """


def run(args: list[str]) -> int:
    """Run one command line and return its exit code: 0, 1 findings, 2 anything else, 130 Ctrl-C."""
    try:
        code: int | None = cli.main(args, prog_name="reproof", standalone_mode=False)
    except ReproofError as error:
        click.echo(f"reproof: {error}", err=True)
        return error.exit_code
    except click.Abort:
        return 130
    except click.ClickException as error:
        error.show()
        return 2
    except Exception:
        import traceback

        click.echo(traceback.format_exc(), err=True, nl=False)
        click.echo(f"reproof: {BUG}", err=True)
        return 2
    return code or 0
