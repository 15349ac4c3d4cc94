"""The README shows real output: every `$ reproof ...` in it is run and compared.

`python tests/test_readme.py` writes the output of today into it.
"""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import click
import pytest

from conftest import REPOSITORY, command

README = REPOSITORY / "README.md"
BLOCK = re.compile(r"```console\n\$ reproof ([^\n]*)\n(.*?)```", re.DOTALL)
TEXT = README.read_text("utf-8")


def output(line: str) -> str:
    return command(*shlex.split(line), "--isolated", cwd=REPOSITORY).out


@pytest.mark.parametrize(
    ("line", "shown"), BLOCK.findall(TEXT), ids=[line for line, _ in BLOCK.findall(TEXT)]
)
def test_output_is_what_the_program_prints(line: str, shown: str):
    assert shown == output(line), "run python tests/test_readme.py"


def test_there_is_output_to_compare():
    assert len(BLOCK.findall(TEXT)) >= 2


def test_every_command_and_exit_code_is_told():
    from reproof.cli import COMMANDS

    for name in COMMANDS:
        assert f"reproof {name}" in TEXT
    for code in (0, 1, 2):
        assert f"| {code} |" in TEXT


def test_every_option_named_exists():
    from reproof.cli import COMMANDS, cli

    ctx = click.Context(cli)
    known = {option for one in COMMANDS for param in cli.get_command(ctx, one).params for option in param.opts}
    named = set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", re.sub(r"```sh.*?```", "", TEXT, flags=re.DOTALL)))
    assert named and named <= known


def test_the_settings_shown_are_settings(tmp_path: Path):
    from reproof.settings import read

    [block] = re.findall(r"```toml\n(.*?)```", TEXT, re.DOTALL)
    path = tmp_path / "reproof.toml"
    path.write_text(block)
    assert read(path).ignore == {"missing-run-time": "the queue does not record it"}


if __name__ == "__main__":
    README.write_text(BLOCK.sub(lambda m: f"```console\n$ reproof {m[1]}\n{output(m[1])}```", TEXT), "utf-8")
