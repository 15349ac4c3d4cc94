"""Citations, references, links and notes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reproof.latex import names
from reproof.passage import CITE, CITET, NOTE, REF, PassageKind
from reproof.patterns import lazy

if TYPE_CHECKING:
    from reproof.latex.reader import Reader

_ESCAPED: Final = lazy(r"\\([%#&_~{}$])")


def cite(reader: Reader, name: str, start: int, after: int, star: bool) -> int:
    at = reader.drop("oo", after)
    group = reader.group(at)
    if group is None:
        return after
    if name == "citetext":
        return reader.inside(at)
    keys = tuple(key.strip() for key in reader.flat[group[0] : group[1]].split(",") if key.strip())
    char = CITET if names.TEXTUAL.match(name) else CITE
    reader.current.mark(char, keys, start, group[2])
    return group[2]


def reference(reader: Reader, name: str, start: int, after: int, star: bool) -> int:
    at = reader.drop("o", after)
    group = reader.group(at)
    if group is None:
        return after
    keys = tuple(key.strip() for key in reader.flat[group[0] : group[1]].split(",") if key.strip())
    if name.endswith("crefrange") and (second := reader.group(group[2])):
        keys += (reader.flat[second[0] : second[1]].strip(),)
        group = second
    reader.current.mark(REF, keys, start, group[2])
    return group[2]


def label(reader: Reader, name: str, start: int, after: int, star: bool) -> int:
    group = reader.group(after)
    if group is None:
        return after
    key = reader.flat[group[0] : group[1]].strip()
    current = reader.current
    if current.size == 0 and not current.cell and current.kind is not PassageKind.EQUATION:
        for draft in reversed(reader.drafts):
            if draft is current:
                continue
            if draft.kind is PassageKind.HEADING or (
                draft.kind is PassageKind.CAPTION and draft.container is current.container
            ):
                draft.labels.append(key)
                return group[2]
            if draft.size:
                break
    current.labels.append(key)
    return group[2]


def footnote(reader: Reader, name: str, start: int, after: int, star: bool) -> int:
    at = reader.drop("o", after)
    if name != "footnotetext" and reader.group(at) is not None:
        reader.current.mark(NOTE, (), start, at)
    return reader.nested(PassageKind.FOOTNOTE, at, start) or after


def footnotemark(reader: Reader, name: str, start: int, after: int, star: bool) -> int:
    at = reader.drop("o", after)
    reader.current.mark(NOTE, (), start, at)
    return at


def tablemark(reader: Reader, name: str, start: int, after: int, star: bool) -> int:
    """Read \\tnote{a}: the raised sign of a note, which must not run into a number before it."""
    at = reader.drop("om", after)
    if at > after:
        reader.current.mark(NOTE, (), start, at)
    return at


def url(reader: Reader, name: str, start: int, after: int, star: bool) -> int:
    group = reader.group(after)
    if group is None:
        return after
    address(reader, group[0], group[1])
    return group[2]


def address(reader: Reader, start: int, end: int) -> None:
    text = reader.flat[start:end]
    if "\\" in text:
        reader.current.printed(_ESCAPED.sub(r"\1", text).strip(), start, end)
    else:
        reader.current.write(text, start, end)


def href(reader: Reader, name: str, start: int, after: int, star: bool) -> int:
    target = reader.group(reader.drop("o", after))
    if target is None:
        return after
    shown = reader.group(target[2])
    if shown is None:
        address(reader, target[0], target[1])
        return target[2]
    link = _ESCAPED.sub(r"\1", reader.flat[target[0] : target[1]]).strip()
    if link.startswith(("mailto:", "#")) or link in reader.flat[shown[0] : shown[1]]:
        return reader.inside(target[2])

    def add(after: int) -> None:
        reader.current.printed(f" ({link})", start, after)

    return reader.enter(target[2], add) or target[2]


def hyperref(reader: Reader, name: str, start: int, after: int, star: bool) -> int:
    option = reader.option(after)
    if option is None:
        return reader.drop("mmm", after)
    return option[2]
