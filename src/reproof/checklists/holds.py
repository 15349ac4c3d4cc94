"""Hold metadata against the few keywords of JSON Schema that compiled checklists use.

jsonschema would do, and a test holds this against it; but importing it takes longer than all of a
paper's verdicts, and every run would pay. Keywords mean what JSON Schema 2020-12 says.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_TYPES = {"object": dict, "array": list}


def holds(schema: Mapping[str, Any], value: Any) -> bool:
    """Return whether a value satisfies a compiled schema."""
    return all(_CHECKS[word](limit, value, schema) for word, limit in schema.items() if word in _CHECKS)


def _type(limit: Any, value: Any, _: Any) -> bool:
    return isinstance(value, _TYPES[limit])


def _required(limit: Any, value: Any, _: Any) -> bool:
    return not isinstance(value, dict) or all(key in value for key in limit)


def _properties(limit: Any, value: Any, _: Any) -> bool:
    return not isinstance(value, dict) or all(
        holds(inner, value[key]) for key, inner in limit.items() if key in value
    )


def _property_names(limit: Any, value: Any, _: Any) -> bool:
    return not isinstance(value, dict) or all(holds(limit, key) for key in value)


def _contains(limit: Any, value: Any, _: Any) -> bool:
    return not isinstance(value, list) or any(holds(limit, one) for one in value)


def _prefix_items(limit: Any, value: Any, _: Any) -> bool:
    return not isinstance(value, list) or all(map(holds, limit, value))


def _min_items(limit: Any, value: Any, _: Any) -> bool:
    return not isinstance(value, list) or len(value) >= int(limit)


def _enum(limit: Any, value: Any, _: Any) -> bool:
    return any(_same(one, value) for one in limit)


def _const(limit: Any, value: Any, _: Any) -> bool:
    return _same(limit, value)


def _not(limit: Any, value: Any, _: Any) -> bool:
    return not holds(limit, value)


def _any_of(limit: Any, value: Any, _: Any) -> bool:
    return any(holds(one, value) for one in limit)


def _all_of(limit: Any, value: Any, _: Any) -> bool:
    return all(holds(one, value) for one in limit)


def _if(limit: Any, value: Any, schema: Any) -> bool:
    return not holds(limit, value) or holds(schema.get("then", {}), value)


def _same(one: Any, other: Any) -> bool:
    """Whether two values are the same JSON: 0 is not false."""
    return isinstance(one, bool) == isinstance(other, bool) and bool(one == other)


_CHECKS: dict[str, Callable[[Any, Any, Any], bool]] = {
    "type": _type,
    "required": _required,
    "properties": _properties,
    "propertyNames": _property_names,
    "contains": _contains,
    "prefixItems": _prefix_items,
    "minItems": _min_items,
    "enum": _enum,
    "const": _const,
    "not": _not,
    "anyOf": _any_of,
    "allOf": _all_of,
    "if": _if,
}
KEYWORDS = frozenset({*_CHECKS, "then", "title", "description", "$comment", "x-item"})
"""Every keyword a compiled item may use."""
