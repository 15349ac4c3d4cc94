"""Say what is wrong with a JSON or TOML value in words its author would use."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from reproof.record import dataclass

if TYPE_CHECKING:
    from jsonschema.exceptions import ValidationError

_TYPES = {
    "object": "an object of keys and values",
    "array": "a list",
    "string": "text",
    "number": "a number",
    "integer": "a whole number",
    "boolean": "true or false",
    "null": "null",
}
_PATTERNS = {
    r"^https?://\S+$": "a link that begins with http:// or https://",
    "^https?://": "a link that begins with http:// or https://",
    r"^\d{4}-\d{2}-\d{2}$": "a date such as 2026-08-20",
    "^[A-Za-z0-9][A-Za-z0-9._-]*$": "letters, digits, dots and dashes only",
}


@dataclass(frozen=True, slots=True)
class Complaint:
    """One thing that is wrong, and the keys and indices that lead to it."""

    path: tuple[str | int, ...]
    message: str


def complaints(value: Any, schema: dict[str, Any]) -> list[Complaint]:
    """Return what is wrong with a value by a schema, in the value's order; empty when nothing is."""
    from jsonschema import Draft202012Validator

    found: list[Complaint] = []
    for error in sorted(Draft202012Validator(schema).iter_errors(value), key=lambda one: str(one.json_path)):
        found.extend(_plain(error))
    return list(dict.fromkeys(found))


def _plain(error: ValidationError) -> list[Complaint]:
    path = tuple(error.absolute_path)
    schema: Any = error.schema
    limit: Any = error.validator_value
    found: Any = error.instance
    match error.validator:
        case "additionalProperties":
            known = list(schema.get("properties", {}))
            allowed = set(known) | {key for key in found if key.startswith("x-")}
            extra = [key for key in found if key not in allowed]
            return [Complaint((*path, key), f'unknown key "{key}"{_meant(key, known)}') for key in extra]
        case "required":
            lacking = [key for key in limit if key not in found]
            return [Complaint(path, f'needs the key "{key}"') for key in lacking]
        case "oneOf" | "anyOf":
            return _alternatives(error, path)
        case "enum":
            known = [str(one) for one in limit]
            meant = _meant(found, known) if isinstance(found, str) else ""
            return [Complaint(path, f"expected one of {', '.join(known)}, found {_show(found)}{meant}")]
        case "minimum" | "exclusiveMinimum":
            least = "a number of" if error.validator == "minimum" else "a number above"
            more = " or more" if error.validator == "minimum" else ""
            return [Complaint(path, f"expected {least} {limit}{more}, found {_show(found)}")]
        case "pattern":
            wanted = _PATTERNS.get(str(limit), f"text like {limit}")
            return [Complaint(path, f"expected {wanted}, found {_show(found)}")]
        case "minItems" if "prefixItems" in schema:
            return [Complaint(path, f"expected [low, high], found {_show(found)}")]
        case "minItems" | "minLength":
            return [Complaint(path, "expected something, found nothing")]
        case "maxItems":
            return [Complaint(path, f"expected at most {limit} entries, found {len(found)}")]
        case _:
            return [Complaint(path, f"expected {_wanted(schema)}, found {_show(found)}")]


def _alternatives(error: ValidationError, path: tuple[str | int, ...]) -> list[Complaint]:
    """Complain by the alternative the author meant: the one whose type the value has, if any."""
    context = error.context or []
    typed = {one.schema_path[0] for one in context if one.validator == "type" and len(one.relative_path) == 0}
    meant = [one for one in context if one.schema_path[0] not in typed]
    if meant:
        return [complaint for one in meant for complaint in _plain(one)]
    choices: Any = error.validator_value
    wanted = " or ".join(_wanted(one) for one in choices)
    return [Complaint(path, f"expected {wanted}, found {_show(error.instance)}")]


def _wanted(schema: dict[str, Any]) -> str:
    if "prefixItems" in schema:
        return "[low, high]"
    kinds = schema.get("type", "object")
    words = [_TYPES[kind] for kind in ([kinds] if isinstance(kinds, str) else kinds)]
    inner = schema.get("items")
    if kinds == "array" and isinstance(inner, dict) and inner.get("type") == "string":
        return "a list of texts"
    return " or ".join(words)


def _show(value: Any) -> str:
    """Return a value as its author wrote it, cut to a readable length."""
    match value:
        case bool():
            return "true" if value else "false"
        case None:
            return "null"
        case str():
            return f'the text "{value[:40]}{"..." if len(value) > 40 else ""}"'
        case list():
            return "a list" if value else "an empty list"
        case dict():
            return "an object"
        case _:
            return str(value)[:40]


def _meant(word: str, known: list[str]) -> str:
    close = get_close_matches(word, known, n=1, cutoff=0.6)
    return f'. Did you mean "{close[0]}"?' if close else ""
