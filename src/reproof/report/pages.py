"""Pages about reproof itself: its rules, checklists and schemas."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from reproof.error import ReproofError
from reproof.settings import did_you_mean

if TYPE_CHECKING:
    from reproof.rules import Rule

_SCHEMAS: Final = {
    "paper": "paper",
    "facts": "facts",
    "report": "report",
    "checklist": "checklist",
    "settings": "settings",
    "config": "settings",
}


def rule_list() -> str:
    """Return every rule with its level and what it reports, by group."""
    from reproof.rules import rules

    found = rules()
    wide = max((len(rule.name) for rule in found), default=0)
    lines: list[str] = []
    group = ""
    for rule in found:
        if group and rule.group != group:
            lines.append("")
        group = rule.group
        lines.append(f"{rule.name.ljust(wide)}  {rule.level.value.ljust(7)}  {rule.summary}")
    return "\n".join([*lines, "", "reproof explain RULE tells more of one."]) + "\n"


def rule_page(name: str) -> str:
    """Return what a rule reports, why, with examples. Raises ReproofError for an unknown name."""
    rule = _rule(name)
    return f"{rule.name} ({rule.level.value}, since {rule.since})\n\n{rule.doc.strip()}\n"


def _rule(name: str) -> Rule:
    from reproof.rules import rules

    found = {rule.name: rule for rule in rules()}
    if name not in found:
        raise ReproofError(f'unknown rule "{name}"{did_you_mean(name, found)}; `reproof explain` lists them')
    return found[name]


def checklist_list() -> str:
    """Return every checklist with its title."""
    from reproof.checklists import load, names

    found = names()
    wide = max((len(name) for name in found), default=0)
    return "".join(f"{name.ljust(wide)}  {load(name).title}\n" for name in found)


def checklist_page(name: str) -> str:
    """Return a checklist's items: what each asks, when it does not apply, and what to write."""
    from reproof.checklists import load

    checklist = load(name)
    lines = [checklist.title, ""]
    for item in checklist.items:
        lines += [f"{item.id}  {item.asks}"]
        if item.not_applicable:
            lines.append(f"    not applicable: {item.not_applicable}")
        lines += [f"    {item.level}; to answer it: {item.remedy}", ""]
    return "\n".join(lines).rstrip() + "\n"


def schema_text(name: str) -> str:
    """Return a schema that ships with reproof, or the one a checklist compiles to."""
    if name in _SCHEMAS:
        from reproof.bundle import bundled

        return (bundled("schemas") / f"{_SCHEMAS[name]}.schema.json").read_text("utf-8")
    from reproof.checklists import compile_schema, load, names

    if name not in names() and not name.endswith(".toml"):
        known = sorted({*names(), *_SCHEMAS})
        told = ", ".join(known)
        raise ReproofError(f'unknown schema "{name}"{did_you_mean(name, known)}; there are {told}')
    return json.dumps(compile_schema(load(name)), indent=2, ensure_ascii=False) + "\n"
