"""Read a checklist's TOML file and say in plain words what is wrong with it."""

from __future__ import annotations

import json
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from reproof.bundle import bundled
from reproof.checklists.items import ANSWERS, FILED, FORMS, Checklist, Group, Item, Part, meant
from reproof.error import ReproofError
from reproof.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterable

LARGEST: Final = 5_000_000
"""A file of more bytes than this is no checklist, and may never end."""
_REQUIRED: Final = ("id", "title", "asks", "remedy", "source")
_TEXTS: Final = ("number", "not_applicable", "trait", "gate", "heading", "words")
_LISTS: Final = ("only_if", "menu", "fields")
_FLAGS: Final = ("person", "justification_required", "pointer_required")
_FILE: Final = {
    "title", "sources", "read", "group", "item", "venue", "year", "form", "filed", "required", "styles",
    "nearest", "also", "menu",
    "justification_required", "pointer_required",
}  # fmt: skip


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
            with path.open("rb") as opened:
                data = opened.read(LARGEST + 1)
        except OSError as error:
            reason = (error.strerror or "cannot be read").lower()
            raise ReproofError(f"{name_or_path}: {reason}; give a checklist's TOML file") from error
        if len(data) > LARGEST:
            raise ReproofError(f"{name_or_path}: expected a checklist, found more than {LARGEST:,} bytes")
        return parse(data, path.stem, name_or_path)
    if name_or_path not in names():
        told = meant(name_or_path, names()) or (
            "; `reproof checklist` lists those that ship with reproof, your own is given by its path, x.toml"
        )
        raise ReproofError(f'unknown checklist "{name_or_path}"{told}')
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
    traits = {one["id"]: one["trait"] for one in raw["item"] if "trait" in one}
    items = tuple(_item(one, raw, traits) for one in raw["item"])
    _check_names(items, path)
    return Checklist(
        name=name,
        title=raw["title"],
        sources=tuple(raw["sources"]),
        read=date.fromisoformat(raw["read"]),
        items=items,
        groups=tuple(Group(one["id"], one["title"], one.get("opens", "")) for one in raw.get("group", ())),
        path=path,
        venue=raw.get("venue", ""),
        year=raw.get("year"),
        form=raw.get("form", "none"),
        filed=raw.get("filed", "none"),
        required=raw.get("required", False),
        styles=tuple(raw.get("styles", ())),
        nearest=tuple(raw.get("nearest", ())),
        also=tuple(raw.get("also", ())),
    )


def _item(raw: dict[str, Any], file: dict[str, Any], traits: dict[str, str]) -> Item:
    only_if = dict.fromkeys(raw.get("only_if", ()))
    gate = raw.get("gate", "")
    if gate in traits:
        only_if = {traits[gate]: None, **only_if}
    return Item(
        id=raw["id"],
        title=raw["title"],
        asks=raw["asks"],
        parts=tuple(_parts(raw)),
        level=Level(raw["level"]),
        remedy=raw["remedy"],
        source=raw["source"],
        only_if=tuple(only_if),
        not_applicable=raw.get("not_applicable", ""),
        number=raw.get("number", ""),
        person=raw.get("person", False),
        trait=raw.get("trait", ""),
        gate=gate,
        menu=tuple(raw.get("menu", file.get("menu", ()))),
        means=raw.get("means", {}),
        heading=raw.get("heading", ""),
        words=raw.get("words", ""),
        fields=tuple(raw.get("fields", ())),
        justification_required=raw.get("justification_required", file.get("justification_required", False)),
        pointer_required=raw.get("pointer_required", file.get("pointer_required", False)),
    )


def _parts(raw: dict[str, Any]) -> Iterable[Part]:
    """Return the parts of a question; one without names for them calls each by its kind of evidence."""
    for one in raw.get("needs", ()):
        kinds = (one,) if isinstance(one, str) else tuple(one)
        yield Part(" or ".join(kinds), kinds)
    for name, one in raw.get("parts", {}).items():
        only_if = tuple(one.get("only_if", ())) if isinstance(one, dict) else ()
        kinds = one["needs"] if isinstance(one, dict) else one
        yield Part(name, (kinds,) if isinstance(kinds, str) else tuple(kinds), only_if)


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
    try:
        date.fromisoformat(raw["read"])
    except ValueError as error:
        raise ReproofError(f'{path}: read: expected a day that exists, found "{raw["read"]}"') from error


def _plainly_sound(raw: dict[str, Any]) -> bool:
    """Return whether a file is certainly sound; what is doubtful goes to the schema."""
    if date.fromisoformat(raw["read"]).isoformat() != raw["read"]:
        return False
    if set(raw) - _FILE or not raw["sources"] or not raw["item"]:
        return False
    heads = raw.get("group", [])
    if not isinstance(heads, list) or any(set(one) - {"id", "title", "opens"} for one in heads):
        return False
    texts = [raw["title"], raw.get("venue", "-")]
    texts += [
        one.get(key, "-") if key == "opens" else one[key] for one in heads for key in ("id", "title", "opens")
    ]
    links: list[str] = raw["sources"]
    menus = [raw.get("menu", ANSWERS[:1])]
    flags = [raw.get(key, False) for key in ("required", "justification_required", "pointer_required")]
    lists = [raw.get("styles", []), raw.get("nearest", []), raw.get("also", [])]
    for item in raw["item"]:
        if set(item) - {*_REQUIRED, *_TEXTS, *_LISTS, *_FLAGS, "needs", "parts", "level", "means"}:
            return False
        texts += [item[key] for key in _REQUIRED]
        texts += [item.get(key, "-") for key in _TEXTS]
        flags += [item.get(key, False) for key in _FLAGS]
        lists += [item.get("only_if", []), item.get("fields", [])]
        menus += [item.get("menu", ANSWERS[:1]), *([one] for one in item.get("means", {}))]
        texts += item.get("means", {}).values()
        if not isinstance(item.get("needs", []), list):
            return False
        needs = [*item.get("needs", []), *item.get("parts", {}).values()]
        tables = [one for one in needs if isinstance(one, dict)]
        if any(set(one) != {"needs", "only_if"} for one in tables):
            return False
        lists += [one["only_if"] for one in tables]
        needs = [one["needs"] if isinstance(one, dict) else one for one in needs]
        lists += [[one] if isinstance(one, str) else one for one in needs]
        if not all(needs) or ("needs" in item and not item["needs"]) or item["level"] not in set(Level):
            return False
        if not all(c.isascii() and (c.isalnum() or c in "._-") for c in item["id"]):
            return False
        if not item["id"][:1].isalnum():
            return False
    if not all(isinstance(one, (list, tuple)) for one in [*menus, *lists]) or not all(menus):
        return False
    return (
        all(isinstance(one, str) and one.startswith(("http://", "https://")) for one in links)
        and all(one in ANSWERS for menu in menus for one in menu)
        and all(isinstance(one, bool) for one in flags)
        and all(
            isinstance(text, str) and text for text in [*texts, *(one for group in lists for one in group)]
        )
        and raw.get("form", "none") in FORMS
        and raw.get("filed", "none") in FILED
        and type(raw.get("year", 2000)) is int
    )


def _check_names(items: tuple[Item, ...], path: str) -> None:
    from reproof.evidence import kinds
    from reproof.paper_type import TRAITS

    ids: set[str] = set()
    for item in items:
        where = f'{path}: item "{item.id}"'
        if item.id in ids:
            raise ReproofError(f"{where} is there twice; give each item an id of its own")
        ids.add(item.id)
        if not (item.parts or item.trait or item.person):
            raise ReproofError(
                f"{where} says nothing that answers it; give the kinds of evidence it `needs`, the `trait` "
                "of the paper it asks about, or `person = true` when only a person can judge it"
            )
        for kind in (kind for group in item.needs for kind in group):
            if kind not in kinds():
                raise ReproofError(
                    f'{where} needs unknown evidence "{kind}"{meant(kind, kinds())}; '
                    f"known are {', '.join(kinds())}"
                )
        of_parts = [trait for part in item.parts for trait in part.only_if]
        for trait in (*item.only_if, *of_parts, *([item.trait] if item.trait else ())):
            if trait not in TRAITS:
                raise ReproofError(
                    f'{where} applies only if unknown "{trait}"{meant(trait, TRAITS)}; '
                    f"known are {', '.join(TRAITS)}"
                )
        if item.gate and item.gate not in ids - {item.id}:
            raise ReproofError(
                f'{where} names the gate "{item.gate}"{meant(item.gate, ids - {item.id})}; '
                "expected the id of an item above it"
            )


def _where(raw: dict[str, Any], path: tuple[str | int, ...]) -> str:
    """Name the item a complaint is about by its id, as its author would look for it."""
    if len(path) > 1 and path[0] == "item" and isinstance(path[1], int):
        item = raw["item"][path[1]]
        name = f'item "{item["id"]}"' if isinstance(item, dict) and "id" in item else f"item {path[1] + 1}"
        rest = ".".join(str(part) for part in path[2:])
        return f"{name}, {rest}: " if rest else f"{name}: "
    return f"{'.'.join(str(part) for part in path)}: " if path else ""
