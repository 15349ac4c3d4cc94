"""Rules: what reproof objects to, one file per rule.

A rule's file is named as the rule (`inconsistent_energy.py` holds `inconsistent-energy`); its
docstring is what `reproof explain` prints, and the indented LaTeX in it is run by the tests. The
file offers one function

    @rule("error", since="0.1")
    def check(case: Case) -> Iterator[Finding]: ...

or, for rules that differ only in words, a tuple `RULES`. Adding a rule is adding a file.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from importlib import import_module
from inspect import cleandoc
from pkgutil import iter_modules
from sys import modules
from typing import TYPE_CHECKING

from reproof.case import Case
from reproof.finding import Confidence, Finding, Level, Spot
from reproof.record import dataclass
from reproof.stated import Remark, Statement

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from reproof.place import Place

__all__ = ["Case", "Remark", "Rule", "Statement", "finding", "rule", "rules", "run"]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: its name, its usual level, and the function that looks for it."""

    name: str
    """Kebab-case; the first word is the group."""
    level: Level
    """The level it is reported with when nothing speaks for a milder one."""
    since: str
    check: Callable[[Case], Iterator[Finding]]
    page: str | Callable[[], str]
    """What `reproof explain` prints, or how to get it: most runs print no page."""

    @property
    def doc(self) -> str:
        """What `reproof explain` prints; the first line is the summary."""
        return self.page if isinstance(self.page, str) else self.page()

    @property
    def group(self) -> str:
        return self.name.partition("-")[0]

    @property
    def summary(self) -> str:
        return self.doc.partition("\n")[0].rstrip(".")

    def __call__(self, case: Case) -> Iterator[Finding]:
        """Yield what this rule finds, each finding under the rule's name."""
        for found in self.check(case):
            yield found if found.rule else replace(found, rule=self.name)


def rule(level: str, *, since: str) -> Callable[[Callable[[Case], Iterator[Finding]]], Rule]:
    """Make a rule of a module's `check`: the module's name is its name, the docstring its page."""

    def decorate(check: Callable[[Case], Iterator[Finding]]) -> Rule:
        name = check.__module__.rpartition(".")[2].replace("_", "-")
        doc = cleandoc(modules[check.__module__].__doc__ or "")
        return Rule(name, Level(level), since, check, doc)

    return decorate


def finding(
    level: Level | str,
    message: str,
    *spots: Spot | Place,
    confidence: Confidence | str = Confidence.HIGH,
    help: str = "",  # noqa: A002 - the report's word for it
    items: tuple[str, ...] = (),
) -> Finding:
    """Return a finding that its rule will put its own name to; the first spot is the primary one."""
    marked = tuple(spot if isinstance(spot, Spot) else Spot(spot) for spot in spots)
    return Finding("", Level(level), Confidence(confidence), message, marked, help, items)


@cache
def rules() -> tuple[Rule, ...]:
    """Return every rule, by name."""
    found: list[Rule] = []
    for info in iter_modules(__path__):
        if info.name.startswith("_"):
            continue
        module = import_module(f"{__name__}.{info.name}")
        found.extend(getattr(module, "RULES", ()))
        if isinstance(check := getattr(module, "check", None), Rule):
            found.append(check)
    return tuple(sorted(found, key=lambda one: one.name))


def reads_answers(one: Rule) -> bool:
    """Whether a rule is about the authors' answers to a venue's checklist."""
    module = modules[getattr(one.check, "__module__", __name__)]
    homes = {getattr(value, "__module__", None) or "" for value in vars(module).values()}
    names = getattr(getattr(one.check, "__code__", None), "co_names", ())
    return "forms" in names or f"{__name__}._answers" in homes


def run(case: Case) -> Iterator[Finding]:
    """Yield what every rule finds."""
    for one in rules():
        yield from one(case)
