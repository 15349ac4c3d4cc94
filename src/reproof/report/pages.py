"""Pages about reproof itself: its rules, checklists and schemas."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from reproof.error import ReproofError
from reproof.paper_type import TRAITS
from reproof.settings import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.checklists import Checklist, Item, Part
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
    asked = "\n".join(asked_by(rule))
    head = f"{rule.name} ({rule.level.value}, since {rule.since})"
    aside = f"To set one aside, write into the paper: % reproof: ignore[{rule.name}] and the reason"
    return "\n\n".join((head, rule.doc.strip(), asked, aside)) + "\n"


def rules_markdown() -> str:
    """Return the pages of all rules as one Markdown document: docs/rules.md."""
    from reproof.rules import rules

    found = rules()
    lines = [
        "# Rules",
        "",
        "Written by `reproof explain --markdown` from the rules' own pages, whose examples the tests run.",
        "A comment `% reproof: ignore[rule]` with the reason sets a finding aside.",
        "",
        "| rule | level | reports |",
        "|---|---|---|",
        *(f"| [{rule.name}](#{rule.name}) | {rule.level.value} | {rule.summary} |" for rule in found),
    ]
    for rule in found:
        head, *asked = asked_by(rule)
        lines += ["", f"## {rule.name}", "", f"*{rule.level.value}, since {rule.since}*", ""]
        lines += [rule.doc.strip(), "", head]
        lines += ["", *(f"- {line.strip()}" for line in asked)] if asked else []
    return "\n".join(lines) + "\n"


def asked_by(rule: Rule) -> list[str]:
    """Return which checklists ask for what a rule looks for: a head, then a line for each item."""
    from reproof.checklists import load, names
    from reproof.rules import reads_answers

    lists = [load(name) for name in names()]
    if rule.group == "missing" and not reads_answers(rule):
        kind = rule.name.partition("-")[2]
        items = [
            f"  {one.name} {item.asked_as}: {item.asks}"
            for one in lists
            for item in one.items
            if any(kind in group for group in item.needs)
        ]
        return ["Asked by:", *items] if items else ["Asked by none of the checklists that ship with reproof."]
    if reads_answers(rule):
        forms = ", ".join(one.name for one in lists if one.form != "none")
        return [f"Held against the answers to: {forms}."]
    return ["No checklist asks for it: it is held against every paper."]


def _rule(name: str) -> Rule:
    from reproof.rules import rules

    found = {rule.name: rule for rule in rules()}
    if name not in found:
        meant = did_you_mean(name, found) or "; `reproof explain` lists them"
        raise ReproofError(f'unknown rule "{name}"{meant}')
    return found[name]


def checklist_list() -> str:
    """Return every checklist with its title, and the style files it is chosen by."""
    from reproof.checklists import load, names

    found = names()
    wide = max((len(name) for name in found), default=0)
    lines = []
    for name in found:
        checklist = load(name)
        styles = f"  ({', '.join(checklist.styles)})" if checklist.styles else ""
        lines.append(f"{name.ljust(wide)}  {checklist.title}{styles}\n")
    return "".join(lines)


def checklist_page(name: str) -> str:
    """Return a checklist's items: what each asks, when it does not apply, and what to write."""
    from reproof.checklists import load

    checklist = load(name)
    lines = [checklist.title, *_about(checklist)]
    heads = list(checklist.groups)
    for item in checklist.items:
        while heads and item.id.startswith(heads[0].id):
            head = heads.pop(0)
            lines += ["", f"{head.id}  {head.title}"]
        lines += ["", f"{item.asked_as}  {item.asks}", *(f"    {line}" for line in _item_lines(item))]
    return "\n".join(lines) + "\n"


def _about(checklist: Checklist) -> Iterator[str]:
    """Yield where the list is from, how it is answered and for which papers it is taken."""
    for source in checklist.sources:
        yield f"source: {source}"
    yield f"read: {checklist.read.isoformat()}"
    if checklist.styles:
        yield f"taken for papers that use: {', '.join(checklist.styles)}"
    filed = {"paper": "in the paper", "file": "in a file beside the paper", "form": "in the venue's form"}
    if checklist.filed in filed:
        yield f"answered: {filed[checklist.filed]}"


def _item_lines(item: Item) -> Iterator[str]:
    """Yield what answers an item and what is said when nothing does."""
    if item.gate:
        yield f"falls away when {item.gate} is answered with no"
    if item.not_applicable:
        yield f"not applicable: {item.not_applicable}"
    if len(item.parts) > 1:
        yield "takes all of: " + "; ".join(_part(part) for part in item.parts)
    elif item.parts and not item.person:
        yield f"looked for: {_part(item.parts[0])}"
    if item.person:
        yield "only a person can judge this"
    if item.trait:
        yield f"answered by what the paper is: {TRAITS[item.trait]}"
    for answer, meaning in item.means.items():
        yield f"{answer} says that {meaning}"
    yield f"{item.level}; to answer it: {item.remedy}"


def _part(part: Part) -> str:
    """Return a part's name with the kinds of evidence it takes, and when it is asked."""
    kinds = " or ".join(part.kinds)
    words = kinds if part.name == kinds else f"{part.name} ({kinds})"
    return f"{words} where {' and '.join(TRAITS[one] for one in part.only_if)}" if part.only_if else words


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
