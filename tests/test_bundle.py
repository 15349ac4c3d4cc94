"""What ships: the three folders, the hooks, and a typed package of one name."""

from __future__ import annotations

import tomllib
from importlib.resources import as_file

import pytest

from conftest import REPOSITORY
from reproof.bundle import bundled

PROJECT = tomllib.loads((REPOSITORY / "pyproject.toml").read_text("utf-8"))


@pytest.mark.parametrize(
    ("folder", "file"),
    [
        ("checklist", "nlp-2021.toml"),
        ("schemas", "paper.schema.json"),
        ("schemas", "checklist.schema.json"),
        ("schemas", "settings.schema.json"),
        ("schemas", "report.schema.json"),
        ("schemas", "facts.schema.json"),
        ("templates", "report.html.j2"),
        ("templates", "report.md.j2"),
    ],
)
def test_every_folder_is_found(folder: str, file: str):
    with as_file(bundled(folder) / file) as path:  # type: ignore[arg-type]
        assert path.stat().st_size > 0


def test_every_folder_is_in_the_wheel():
    shipped = PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    assert shipped == {name: f"reproof/_bundled/{name}" for name in ("checklist", "schemas", "templates")}


def test_the_package_says_it_is_typed():
    from importlib.resources import files

    assert (files("reproof") / "py.typed").is_file()


def test_the_version_is_told_once():
    from reproof import __version__

    assert PROJECT["project"]["version"] == __version__
    assert f"## {__version__}" in (REPOSITORY / "CHANGELOG.md").read_text("utf-8")
