"""\\begin and \\end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reproof.latex import grids, mathematics, names
from reproof.latex.builder import Container, Environment
from reproof.latex.groups import VERBATIM
from reproof.passage import PassageKind
from reproof.patterns import lazy

if TYPE_CHECKING:
    from reproof.latex.reader import Reader

_NAME: Final = lazy(r"\s*\{([^{}\\\n]*)\}")
_WIDTH: Final = lazy(r"\s*\{[^{}]*(?:width|\d\s*(?:cm|mm|pt|in|em)\b|=)[^{}]*\}")
"""An argument of an environment we do not know that is layout."""


def begin(reader: Reader, name: str, start: int, after: int, star: bool) -> int:
    flat = reader.flat
    match = _NAME.match(flat, after)
    if match is None:
        return after
    name = match[1].strip()
    after = match.end()
    if name in VERBATIM:
        return verbatim(reader, name, start, after)
    if name in reader.endless:
        return after
    if name in names.SKIPPED:
        end = flat.find(f"\\end{{{name}}}", after)
        if end < 0:
            reader.endless.add(name)
            reader.broken(start, after, f'"\\begin{{{name}}}" has no matching \\end', f"add \\end{{{name}}}")
            return after
        return end + len(name) + 6
    if name in names.DISPLAYS:
        after = reader.drop(names.ENVIRONMENTS.get(name, ""), after)
        if name == "math":
            reader.environments.append(Environment(name, after=reader.environment))
        else:
            mathematics.begin_display(reader, name, start)
        reader.math = True
        return after
    if name in names.TABLES and (name != "array" or grids.array_is_table(reader, after)):
        return grids.begin_table(reader, name, start, after)
    environment = Environment(name, after=reader.environment)
    if name in names.FLOATS:
        environment.host = reader.current
        environment.container = Container(name, None, True)
    elif name in names.INNER_FLOATS:
        environment.container = Container(name, reader.container(), name == "threeparttable")
    if name in ("abstract", "Abstract"):
        environment.kind = PassageKind.ABSTRACT
    elif name in names.LISTS:
        environment.kind = PassageKind.ITEM
    elif name.startswith("algorithm"):
        environment.kind = PassageKind.ALGORITHM
    elif name == "appendices":
        reader.appendix = True
    reader.environments.append(environment)
    if name in names.ENVIRONMENTS:
        after = reader.drop(names.ENVIRONMENTS[name], after)
    elif name not in names.INLINE_ENVIRONMENTS and (got := _WIDTH.match(flat, after)):
        after = got.end()
    elif name == "array":
        after = reader.drop("om", after)
    if name not in names.UNNAMED:
        reader.environment = name
    if name not in names.INLINE_ENVIRONMENTS and not reader.current.cell:
        if environment.host is not None:
            reader.current = reader.draft(start)
        else:
            reader.flush(start)
    return after


def end(reader: Reader, name: str, start: int, after: int, star: bool) -> int:
    match = _NAME.match(reader.flat, after)
    if match is None:
        return after
    name = match[1].strip()
    after = match.end()
    if any(environment.name == name for environment in reader.environments):
        # What was opened inside and never closed ends here too.
        while leave(reader, reader.environments[-1], start, after) != name:
            pass
    return after


def leave(reader: Reader, environment: Environment, start: int, after: int) -> str:
    """End the innermost environment; return its name."""
    if environment.display:
        reader.math = False
        mathematics.end_display(reader, environment.name, after)
        return environment.name
    if environment.grid is not None:
        grids.end_table(reader, environment, start, after)
        return environment.name
    reader.environments.pop()
    reader.environment = environment.after
    if environment.name == "math":
        reader.math = False
    if environment.name in names.INLINE_ENVIRONMENTS or reader.current.cell:
        return environment.name
    if environment.host is not None:
        reader.flush(after)
        if reader.drafts and reader.drafts[-1] is reader.current:
            reader.drafts.pop()
        reader.resume(environment.host, after)
    else:
        reader.flush(after)
    return environment.name


def verbatim(reader: Reader, name: str, start: int, after: int) -> int:
    end = -1 if name in reader.endless else reader.flat.find(f"\\end{{{name}}}", after)
    if end < 0:
        reader.endless.add(name)
        return after
    low = after
    while (got := reader.option(low)) is not None and "\n" not in reader.flat[low : got[0]]:
        low = got[2]
    if name == "minted" and (group := reader.group(low)) is not None:
        low = group[2]
    host = reader.current
    draft = reader.draft(low, PassageKind.VERBATIM)
    draft.raw = True
    draft.environment = name
    while low < end and reader.flat[low] in "\n\r ":
        low += 1
    text = reader.flat[low:end].rstrip()
    draft.write(text, low, low + len(text))
    if not host.cell:
        reader.current = host
        reader.flush(end)
    return end + len(name) + 6
