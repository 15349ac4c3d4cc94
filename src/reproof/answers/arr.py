r"""Read the ACL Rolling Review form: its LaTeX fields (\cm, \tf) and its export as JSON."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from reproof.answers import token
from reproof.answers.build import Found, answer
from reproof.answers.choice import Choice
from reproof.answers.model import Answer
from reproof.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from reproof.answers.markup import Text
    from reproof.checklists import Checklist, Item

_FIELD: Final = lazy(r"(?<!command\{)(?<!command)\\(cm|tf)(?![A-Za-z])\s*(?:\[[^\]]*\])?(?=\s*\{)")
_RAW: Final = lazy(r"\\(ChoiceMenu|TextField)\s*(?=\[)")
_OPTION: Final = lazy(r"(?<![A-Za-z])(name|default|value)\s*=\s*")


def fields(checklist: Checklist) -> dict[str, Item]:
    """Return the items by the names their fields have in forms and exports."""
    named = {name: item for item in checklist.items for name in item.fields}
    return {**{item.id: item for item in checklist.items}, **named}


def read(text: Text, checklist: Checklist) -> Iterator[Answer]:
    """Yield the answers of the LaTeX form; fields are known by their names."""
    known = fields(checklist)
    chosen: dict[str, tuple[tuple[int, int], tuple[int, int]]] = {}
    reasons: dict[str, tuple[int, int]] = {}
    for match in _FIELD.finditer(text.flat, text.start, text.end):
        groups = _groups(text, match.end(), 3 if match[1] == "cm" else 2)
        if groups is None:
            continue
        name = text.plain(*groups[0])
        if match[1] == "cm":
            chosen[name] = (match.start(), groups[2][1] + 1), groups[2]
        else:
            reasons[name] = groups[1]
    for match in _RAW.finditer(text.flat, text.start, text.end):
        inner = text.bracket(match.end())
        if inner is None:
            continue
        options = _options(text, *inner)
        name = text.flat[slice(*options["name"])].strip() if "name" in options else ""
        span = options.get("default") or options.get("value") or (inner[1], inner[1])
        if match[1] == "ChoiceMenu":
            chosen[name] = (match.start(), inner[1] + 1), span
        else:
            reasons[name] = span
    for name, (whole, span) in chosen.items():
        item = known.get(name)
        if item is None:
            continue
        reason = reasons.get(f"{name}Justification")
        got = token.read_at(text, *span) if text.flat[span[0] : span[1]].strip() else None
        found = Found(whole, got, (reason,) if reason else (), key=name)
        yield answer(text, found, item, "key", loose=True)


def _options(text: Text, start: int, end: int) -> dict[str, tuple[int, int]]:
    """Return where the values of a field's options stand, in braces or up to the next comma."""
    found: dict[str, tuple[int, int]] = {}
    at = start
    while match := _OPTION.search(text.flat, at, end):
        at = match.end()
        inner = text.group(at) if text.flat.startswith("{", at) else None
        if inner is None:
            comma = text.flat.find(",", at, end)
            inner = at, end if comma < 0 else comma
        found.setdefault(match[1], inner)
        at = max(at, inner[1])
    return found


def _groups(text: Text, at: int, count: int) -> list[tuple[int, int]] | None:
    found: list[tuple[int, int]] = []
    for _ in range(count):
        inner = text.group(at)
        if inner is None:
            return None
        found.append(inner)
        at = inner[1] + 1
    return found


def looks_like(data: object) -> bool:
    """Whether a JSON value is the export of the form."""
    return isinstance(data, dict) and sum(bool(re.match(r"[A-E]\d?_[a-zA-Z]", str(one))) for one in data) >= 3


def read_export(data: Mapping[str, Any], file: str, raw: str, checklist: Checklist) -> Iterator[Answer]:
    """Yield the answers of an export: fields with a bare value, or an object that holds it as `value`."""
    from reproof.answers.written import Written

    known = fields(checklist)
    written = Written(file, raw)
    for name, held in data.items():
        item = known.get(name)
        if item is None:
            continue
        value = _value(held)
        elaboration = next(
            (
                one
                for one in (f"{item.id}_elaboration", f"{name}_elaboration", f"{item.id}_justification")
                if one in data
            ),
            None,
        )
        words = _value(data[elaboration]) if elaboration else ""
        place = written.place(name)
        yield Answer(
            item=item.id,
            choice=token.normal(value),
            raw=value,
            place=place,
            justification=words,
            justification_place=written.words(elaboration) if elaboration and words else None,
            pointers=tuple(written.pointers(words, elaboration)) if elaboration else (),
            question=name,
            question_place=place,
            match="key",
            menu=tuple(Choice(one) for one in item.menu),
        )


def _value(held: object) -> str:
    """Return a field's text, whether bare or under "value"."""
    if isinstance(held, dict):
        held = held.get("value", "")
    if isinstance(held, bool):
        return "Yes" if held else "No"
    return held if isinstance(held, str) else ""
