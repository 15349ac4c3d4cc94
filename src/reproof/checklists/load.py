"""Read a checklist's TOML file and say in plain words what is wrong with it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from reproof.bundle import bundled
from reproof.error import ReproofError
from reproof.finding import Level


@dataclass(frozen=True, slots=True)
class Item:
    """One question of a checklist."""

    id: str
    title: str
    asks: str
    """What it asks, in our words."""
    needs: tuple[tuple[str, ...], ...]
    """Kinds of evidence: one of each group is needed."""
    level: Level
    remedy: str
    source: str
    only_if: tuple[str, ...] = ()
    """What the paper must be for the item to apply; see `paper_type` in the metadata."""
    not_applicable: str = ""
    """When it does not apply, in words."""
    number: str = ""
    """The venue's own numbering, when it differs from the id."""


@dataclass(frozen=True, slots=True)
class Checklist:
    """A venue's list, in its order."""

    name: str
    """The file's name without its ending; findings name items as name/id."""
    title: str
    sources: tuple[str, ...]
    read: date
    """When the items were last compared with the source."""
    items: tuple[Item, ...]
    groups: tuple[tuple[str, str], ...] = ()
    """Id and title of each group; an item belongs to the group its id begins with."""
    path: str = ""

    def item(self, number: str) -> Item:
        """Return the item with this id; ReproofError when there is none."""
        for one in self.items:
            if one.id == number:
                return one
        known = [one.id for one in self.items]
        raise ReproofError(f'{self.name}: no item "{number}"{_meant(number, known)}')


def names() -> tuple[str, ...]:
    """Return the names of the checklists that ship with reproof, sorted."""
    return tuple(
        sorted(entry.name[:-5] for entry in bundled("checklist").iterdir() if entry.name.endswith(".toml"))
    )


@cache
def load(name_or_path: str) -> Checklist:
    """Return a checklist by name, or from a file when the argument ends in .toml or is a path.

    Raises ReproofError for an unknown name or a file that is not a checklist.
    """
    if name_or_path.endswith(".toml") or "/" in name_or_path or "\\" in name_or_path:
        path = Path(name_or_path)
        try:
            return parse(path.read_bytes(), path.stem, name_or_path)
        except OSError as error:
            reason = (error.strerror or "cannot be read").lower()
            raise ReproofError(f"{name_or_path}: {reason}; give a checklist's TOML file") from error
    if name_or_path not in names():
        raise ReproofError(
            f'unknown checklist "{name_or_path}"{_meant(name_or_path, names())}; '
            "`reproof checklist` lists those that ship with reproof, your own is given as a path to its .toml"
        )
    file = bundled("checklist") / f"{name_or_path}.toml"
    return parse(file.read_bytes(), name_or_path, f"checklist/{name_or_path}.toml")


def parse(data: bytes, name: str, path: str) -> Checklist:
    """Return the checklist a TOML file holds; ReproofError names the file and the key otherwise."""
    import tomllib

    try:
        raw = tomllib.loads(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise ReproofError(f"{path}: expected UTF-8 text: {error.reason} at byte {error.start}") from error
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise ReproofError(f"{path}: expected TOML: {str(error).lower()}") from error
    if isinstance(raw.get("read"), date):
        raw["read"] = raw["read"].isoformat()
    _check_shape(raw, path)
    items = tuple(_item(one) for one in raw["item"])
    _check_names(items, path)
    return Checklist(
        name=name,
        title=raw["title"],
        sources=tuple(raw["sources"]),
        read=date.fromisoformat(raw["read"]),
        items=items,
        groups=tuple((one["id"], one["title"]) for one in raw.get("group", ())),
        path=path,
    )


def _item(raw: dict[str, Any]) -> Item:
    return Item(
        id=raw["id"],
        title=raw["title"],
        asks=raw["asks"],
        needs=tuple((one,) if isinstance(one, str) else tuple(one) for one in raw["needs"]),
        level=Level(raw["level"]),
        remedy=raw["remedy"],
        source=raw["source"],
        only_if=tuple(raw.get("only_if", ())),
        not_applicable=raw.get("not_applicable", ""),
        number=raw.get("number", ""),
    )


def _check_shape(raw: dict[str, Any], path: str) -> None:
    """Hold the file against schemas/checklist.schema.json without paying for jsonschema when it is sound."""
    try:
        if _plainly_sound(raw):
            return
    except (TypeError, ValueError, AttributeError, KeyError):
        pass
    from reproof.metadata.complain import complaints

    schema = json.loads((bundled("schemas") / "checklist.schema.json").read_text("utf-8"))
    for complaint in complaints(raw, schema):
        raise ReproofError(f"{path}: {_where(raw, complaint.path)}{complaint.message}")


def _plainly_sound(raw: dict[str, Any]) -> bool:
    """Return whether a file is certainly sound; what is doubtful goes to the schema."""
    date.fromisoformat(raw["read"])
    if set(raw) - {"title", "sources", "read", "group", "item"} or not raw["sources"] or not raw["item"]:
        return False
    texts = [raw["title"], *(one[key] for one in raw.get("group", ()) for key in ("id", "title"))]
    links: list[str] = raw["sources"]
    required = ("id", "title", "asks", "remedy", "source")
    optional = ("number", "not_applicable")
    for item in raw["item"]:
        if set(item) - {*required, *optional, "needs", "level", "only_if"}:
            return False
        texts += [item[key] for key in required]
        texts += [item.get(key, "-") for key in optional]
        groups = [[one] if isinstance(one, str) else one for one in item["needs"]]
        if not groups or not all(isinstance(group, list) and group for group in groups):
            return False
        only_if = item.get("only_if", [])
        if not isinstance(only_if, list) or item["level"] not in set(Level):
            return False
        texts += [one for group in [*groups, only_if] for one in group]
        if not all(c.isascii() and (c.isalnum() or c in "._-") for c in item["id"]):
            return False
    lists = isinstance(links, list) and all(isinstance(one, str) and one.startswith("http") for one in links)
    groups_sound = all(set(one) == {"id", "title"} for one in raw.get("group", ()))
    return lists and groups_sound and all(isinstance(text, str) and text for text in texts)


def _check_names(items: tuple[Item, ...], path: str) -> None:
    from reproof.evidence import kinds
    from reproof.paper_type import TRAITS

    ids: set[str] = set()
    for item in items:
        if item.id in ids:
            raise ReproofError(f'{path}: item "{item.id}" is there twice; give each item an id of its own')
        ids.add(item.id)
        for kind in (kind for group in item.needs for kind in group):
            if kind not in kinds():
                raise ReproofError(
                    f'{path}: item "{item.id}" needs unknown evidence "{kind}"{_meant(kind, kinds())}; '
                    f"known are {', '.join(kinds())}"
                )
        for trait in item.only_if:
            if trait not in TRAITS:
                raise ReproofError(
                    f'{path}: item "{item.id}" applies only if unknown "{trait}"{_meant(trait, TRAITS)}; '
                    f"known are {', '.join(TRAITS)}"
                )


def _where(raw: dict[str, Any], path: tuple[str | int, ...]) -> str:
    """Name the item a complaint is about by its id, as its author would look for it."""
    if len(path) > 1 and path[0] == "item" and isinstance(path[1], int):
        item = raw["item"][path[1]]
        name = f'item "{item["id"]}"' if isinstance(item, dict) and "id" in item else f"item {path[1] + 1}"
        rest = ".".join(str(part) for part in path[2:])
        return f"{name}, {rest}: " if rest else f"{name}: "
    return f"{'.'.join(str(part) for part in path)}: " if path else ""


def _meant(word: str, known: Any) -> str:
    from difflib import get_close_matches

    close = get_close_matches(word, list(known), n=1, cutoff=0.5)
    return f'. Did you mean "{close[0]}"?' if close else ""
