"""Compile a checklist to a JSON Schema over a paper's metadata.

The schema is self-contained: the shape of `schemas/paper.schema.json` with one `allOf` entry per
item. An entry's `if` says when the item applies, its `then` what must be there; `x-item` names it.
"""

from __future__ import annotations

import json
from copy import deepcopy
from functools import cache
from typing import TYPE_CHECKING, Any

from reproof.bundle import bundled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reproof.checklists.items import Checklist, Item, Part

Schema = dict[str, Any]
_SAID: Schema = {"not": {"enum": [None, False, "", [], {}]}}
"""A key that is there but empty says nothing."""


def compile_schema(checklist: Checklist) -> Schema:
    """Return the checklist as a JSON Schema 2020-12 over a paper's metadata."""
    shape = deepcopy(_paper_shape())
    definitions = shape.pop("$defs")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": checklist.title,
        "description": f"What a paper's metadata must say to answer {checklist.name}.",
        **{key: value for key, value in shape.items() if key not in {"$schema", "title", "description"}},
        "allOf": [entry(checklist, item) for item in checklist.items],
        "$defs": definitions,
    }


def entry(checklist: Checklist, item: Item) -> Schema:
    """Return one item's entry; an error under it means that the item is missing."""
    return {
        "title": f"{checklist.name}/{item.id}: {item.title}",
        "description": item.asks,
        "$comment": item.source,
        "x-item": item.id,
        "if": applies(item),
        "then": {} if item.person or not item.parts else {"allOf": [asked(part) for part in item.parts]},
    }


def applies(item: Item) -> Schema:
    """Return when an item can be missing: nothing rules it out, and no unread part may answer it."""
    kinds = sorted({kind for group in item.needs for kind in group})
    properties: Schema = {"unread": {"propertyNames": {"not": {"enum": kinds}}}}
    if item.only_if:
        properties |= being(item.only_if)["properties"]
    return {"properties": properties}


def asked(part: Part) -> Schema:
    """Return the schema of one part of a question: what it needs, where it is asked."""
    wanted = requirement(part.kinds)
    return {"if": being(part.only_if), "then": wanted} if part.only_if else wanted


def being(traits: Sequence[str]) -> Schema:
    """Return the schema of metadata that does not say that the paper is none of these."""
    return {
        "properties": {"paper_type": {"properties": {trait: {"not": {"const": False}} for trait in traits}}}
    }


def requirement(kinds: Sequence[str]) -> Schema:
    """Return the schema that holds when any of these kinds of evidence is there.

    A plain `anyOf` would fail with "not valid under any of the given schemas"; asking for the
    preferred place when none of the places is filled names the key an author should add.
    """
    paths = evidence_paths(kinds)
    return {
        "title": " or ".join(kinds),
        "if": {"not": {"anyOf": [_filled(path) for path in paths]}},
        "then": _wanted(paths[0]),
    }


def evidence_paths(kinds: Sequence[str]) -> list[tuple[str, ...]]:
    """Return every place of the metadata that these kinds may fill, the preferred one first.

    A path is a tuple of keys; a key that ends in [] holds a list, of which one entry suffices.
    """
    from reproof.evidence import kinds as known

    return [tuple(path.split(".")) for kind in kinds for path in known()[kind].paths]


def _filled(path: tuple[str, ...]) -> Schema:
    """Return the schema of metadata in which the path holds something."""
    name = path[0].removesuffix("[]")
    inner = _filled(path[1:]) if len(path) > 1 else _SAID
    if path[0].endswith("[]"):
        inner = {"contains": inner, "type": "array"}
    elif len(path) > 1:
        inner = {"type": "object", **inner}
    return {"type": "object", "required": [name], "properties": {name: inner}}


def _wanted(path: tuple[str, ...]) -> Schema:
    """Return the schema whose error names the first key on the path that is not there."""
    name = path[0].removesuffix("[]")
    inner = _wanted(path[1:]) if len(path) > 1 else _SAID
    if path[0].endswith("[]"):
        inner = {"minItems": 1, "prefixItems": [inner]}
    return {"required": [name], "properties": {name: inner}}


@cache
def _paper_shape() -> Schema:
    shape: Schema = json.loads((bundled("schemas") / "paper.schema.json").read_text("utf-8"))
    return shape
