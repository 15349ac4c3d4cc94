"""What the user decided: the settings file, found, read and checked, under the command line's options."""

from __future__ import annotations

import json
from dataclasses import field, fields, replace
from difflib import get_close_matches
from fnmatch import fnmatch
from functools import cache
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any, Final

from reproof.error import ReproofError
from reproof.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

FILE: Final = "reproof.toml"
GROUPS: Final = frozenset({"missing", "inconsistent", "unsupported", "unclear", "unreadable"})
"""First words of the rules' names."""
DEFAULT_CHECKLIST: Final = "nlp-2021"
"""Held against papers whose style file names no venue, and in what `reproof facts` prints always."""
_WORDS: Final = {
    "string": "text in quotes",
    "array": "a list",
    "object": "a table",
    "boolean": "true or false",
}


@dataclass(frozen=True, slots=True)
class Settings:
    """How papers are read and judged; every key of the settings file has a field of its name."""

    checklist: tuple[str, ...] = ()
    """Checklists to hold papers against; when empty, the one of the paper's style file."""
    root: str | None = None
    metadata: str | None = None
    stage: str = "submission"
    fail_on: str = "warning"
    min_confidence: str = "low"
    exclude: tuple[str, ...] = ()
    """Files or folders in which nothing is reported and no root file is looked for."""
    select: tuple[str, ...] = ()
    """Rules or groups to report; all when empty."""
    unselect: tuple[str, ...] = ()
    """Rules or groups the command line leaves out of this run."""
    level: Mapping[str, str] = field(default_factory=dict)
    """Levels of rules or groups, in place of their own."""
    ignore: Mapping[str, str] = field(default_factory=dict)
    """Rules the paper sets aside, with the reason."""
    paper_type: Mapping[str, bool] = field(default_factory=dict)
    ignores: bool = True
    """Whether the paper's ignore comments and its `ignore` table count."""
    baseline: bool = True
    """Whether the findings of the paper's baseline are set aside."""
    mandatory: tuple[str, ...] = ()
    """Rules or groups that no ignore comment and no settings file can turn off."""
    source: str = ""
    """The file they were read from, from the current folder; empty when there is none."""

    def excludes(self, file: str) -> bool:
        """Whether a file, named from the paper's folder, or a folder it lies in is among `exclude`."""
        folders = [one.as_posix() for one in PurePosixPath(file).parents if one.name]
        return any(fnmatch(one, glob.rstrip("/")) for glob in self.exclude for one in (file, *folders))

    def with_options(self, **options: Any) -> Settings:
        """Return the settings under the command line's options; one that was not given is None."""
        given = {name: value for name, value in options.items() if value is not None and value != ()}
        return replace(self, **given)


def find(folder: Path) -> Path | None:
    """Return the settings file nearest to a paper's folder.

    Looked for from that folder up to the root of its git repository, or up to the current folder
    when that is above it; without either, only in the paper's folder. The first file found is the
    only one read.
    """
    folder = folder.resolve()
    above = [folder, *folder.parents]
    stop = next((one for one in above if (one / ".git").exists()), None)
    here = Path.cwd().resolve()
    if stop is None and here in above:
        stop = here
    for one in above[: above.index(stop) + 1 if stop else 1]:
        if (path := one / FILE).is_file():
            return path
        project = one / "pyproject.toml"
        if project.is_file() and _tool_table(_toml(project)) is not None:
            return project
    return None


def read(path: Path) -> Settings:
    """Return the settings of a file. Raises ReproofError naming file and key, with what was expected."""
    name = _shown(path)
    found = _toml(path)
    if path.name == "pyproject.toml":
        found = _tool_table(found) or {}
    check(found, _schema(), name)
    known = {one.name for one in fields(Settings)}
    values: dict[str, Any] = {}
    for key, value in found.items():
        attribute = key.replace("-", "_")
        assert attribute in known, f"schemas/settings.schema.json names {key}, Settings does not"
        if key == "checklist" and isinstance(value, str):
            value = [value]
        if key == "checklist":
            value = [_beside(path, one) for one in value]
        if key == "paper-type":
            value = {kind.replace("-", "_"): holds for kind, holds in value.items()}
        values[attribute] = tuple(value) if isinstance(value, list) else value
    settings = Settings(**values, source=name)
    for rule, reason in settings.ignore.items():
        if not reason.strip():
            raise ReproofError(
                f'{name}: ignore.{rule}: say why, such as {rule} = "not measured on this cluster"'
            )
    check_rules([*settings.select, *settings.level, *settings.ignore], name)
    return settings


def _beside(path: Path, checklist: str) -> str:
    """Return a checklist's path from the settings file's folder; a name stays a name."""
    return str(path.parent / checklist) if checklist.endswith(".toml") else checklist


def check_rules(names: Iterable[str], where: str) -> None:
    """Raise ReproofError when a name is neither a rule nor a group of rules."""
    wanted = list(names)
    if not wanted:
        return
    from reproof.rules import rules

    known = {rule.name for rule in rules()} | GROUPS
    for name in wanted:
        if name not in known:
            meant = did_you_mean(name, known) or "; `reproof explain` lists them"
            raise ReproofError(f'{where}: unknown rule "{name}"{meant}')


def names_rule(names: Iterable[str], rule: str) -> bool:
    """Whether a rule is among the names, by its own or its group's name."""
    return any(name in (rule, rule.partition("-")[0]) for name in names)


def check(value: Mapping[str, Any], schema: Mapping[str, Any], where: str, prefix: str = "") -> None:
    """Hold a table against its schema; raise ReproofError in the words of the file.

    Reads the few keywords that schemas/settings.schema.json uses.
    """
    properties, others = schema.get("properties", {}), schema.get("additionalProperties", False)
    for key, found in value.items():
        name = f"{prefix}{key}"
        expected = properties.get(key, others)
        if expected is False:
            raise ReproofError(f'{where}: unknown key "{name}"{_instead(key, properties, prefix)}')
        types = expected["type"] if isinstance(expected["type"], list) else [expected["type"]]
        if _type(found) not in types:
            words = " or ".join(_WORDS[one] for one in types)
            raise ReproofError(f"{where}: {name}: expected {words}, found {_found(found)}")
        if "enum" in expected and found not in expected["enum"]:
            choices = ", ".join(expected["enum"])
            meant = did_you_mean(found, expected["enum"])
            if not meant and prefix == "level.":
                meant = "; to set a rule aside, name it under [ignore] with the reason"
            raise ReproofError(f'{where}: {name}: "{found}" is not one of {choices}{meant}')
        if isinstance(found, list):
            for one in found:
                if _type(one) != expected["items"]["type"]:
                    raise ReproofError(
                        f"{where}: {name}: expected a list of texts in quotes, found {_found(one)} in it"
                    )
        if isinstance(found, dict):
            check(found, expected, where, f"{name}.")


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return `. Did you mean "checklist"?` for a near miss, else nothing."""
    near = get_close_matches(word, sorted(known), n=1, cutoff=0.6)
    return f'. Did you mean "{near[0]}"?' if near else ""


def _instead(key: str, known: Iterable[str], prefix: str) -> str:
    """Return what may have been meant by an unknown key: a near one, else all there are."""
    if key == "tool" and not prefix:
        return "; in a file of its own the keys stand without [tool.reproof]"
    meant = did_you_mean(key, known)
    begun = [one for one in known if one.startswith(f"{key}-")]
    if not meant and len(begun) == 1:
        meant = f'. Did you mean "{begun[0]}"?'
    return meant or f"; there are {', '.join(known)}"


def _type(value: object) -> str:
    for kind, name in ((bool, "boolean"), (str, "string"), (list, "array"), (dict, "object")):
        if isinstance(value, kind):
            return name
    return "number"


def _found(value: object) -> str:
    match _type(value):
        case "string":
            return f'"{value}"'
        case "array":
            return "a list"
        case "object":
            return "a table"
        case "boolean":
            return str(value).lower()
        case _:
            return str(value)


@cache
def _schema() -> dict[str, Any]:
    from reproof.bundle import bundled

    schema: dict[str, Any] = json.loads((bundled("schemas") / "settings.schema.json").read_text("utf-8"))
    return schema


def _toml(path: Path) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(path.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise ReproofError(f"{_shown(path)}: not TOML: {str(error).lower()}") from None
    except UnicodeDecodeError:
        raise ReproofError(f"{_shown(path)}: not UTF-8 text; save it as UTF-8") from None
    except OSError as error:
        raise ReproofError(f"{_shown(path)}: {(error.strerror or 'cannot be read').lower()}") from None


def _tool_table(found: Mapping[str, Any]) -> dict[str, Any] | None:
    tool = found.get("tool")
    table = tool.get("reproof") if isinstance(tool, dict) else None
    return table if isinstance(table, dict) else None


def _shown(path: Path) -> str:
    """Return a path as it is told to the user: from the current folder where it lies below it."""
    here = Path.cwd().resolve()
    full = path.resolve()
    return full.relative_to(here).as_posix() if full.is_relative_to(here) else full.as_posix()
