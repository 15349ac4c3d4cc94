"""Find where a justification points, before anything is known of what stands there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reproof.answers.model import Pointer
from reproof.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.answers.markup import Text

_REF: Final = lazy(
    r"\\(?P<macro>(?:[A-Za-z]*(?:ref|Ref)|maintoapp\w*|hyperref(?=\[)))\*?\s*(?:\[(?P<option>[^\]]*)\])?\s*"
    r"(?:\{(?P<keys>[^{}]+)\})?"
)
_URL: Final = lazy(
    r"\\(?:url|href|nolinkurl)\s*\{(?P<url>[^{}]*)\}|https?://[^\s{}\\]+|\b(?:github|huggingface"
    r"|zenodo)\.(?:com|co|org|io)/\S+"
)
_NUMBER: Final = r"(?P<number>(?:[A-Z](?:\.\d+)*|\d+(?:\.\d+)*(?:\.[A-Z])?))(?![\w])"
_NUMBERED: Final = lazy(
    r"(?P<word>(?i:\b(?:sub)*sections?|\bsecs?\.?|\\S|§+|\bappendi(?:x|ces)|\bapps?\.?|\bapdx\.?|\btables?"
    r"|\btabs?\.?|\bfigures?|\bfigs?\.?|\balgorithms?|\balgs?\.?))(?:\\[,;: ]|[~\s\u00a0{}])*" + _NUMBER
)
_OPEN: Final = lazy(
    r"(?P<word>(?i:\b(?:sub)*sections?|\bsecs?\.?|\\S|§+|\bappendi(?:x|ces)|\bapps?\.?|\btables?|\btabs?\.?"
    r"|\bfigures?|\bfigs?\.?))[~\s\u00a0]*\?{1,3}"
)
"""A number that was never filled in."""
_MORE: Final = lazy(
    r"(?:\s*,\s*(?:and\s+)?|\s+(?:and|or|to)\s+|\s*(?:--|–|-|&|/)\s*)(?P<number>\d+(?:\.\d+)+"
    r"|[A-Z]\.\d+(?:\.\d+)*|[A-Z](?![\w]))"
)
_PLAIN_NUMBER: Final = lazy(
    r"(?:\s|[,;&]|and\b)*(?P<number>\d+(?:\.\d+)*|[A-Z](?:\.\d+)*)(?=\s*(?:[,;.&)]|and\b|$))"
)
_NAMED: Final = lazy(
    r"\b(?:supplement(?:ary|al)?(?:\s+materials?|\s+pdf|\s+zip)?|technical appendix|appendi(?:x|ces)"
    r"|abstract|introduction"
    r"|conclusions?|discussion|limitations?(?: section| paragraph)|limitations(?! (?:are|of|include))"
    r"|related work|broader impacts?(?: statement| section)"
    r"|impact statement|ethics statement|reproducibility statement|footnote \d+|main (?:text|paper)"
    r"|(?:our|the|public) (?:code|repository|repo|codebase|website|README)"
    r"|README|(?:this|the) (?:section|paragraph|statement)|[a-z]+ section|section (?:on|titled|called))\b",
    re.I,
)  # fmt: skip
_KINDS: Final = (
    ("app", "appendix"), ("apdx", "appendix"), ("tab", "table"), ("fig", "figure"), ("alg", "algorithm"),
)  # fmt: skip


def find(text: Text, start: int, end: int, *, loose: bool = False) -> Iterator[Pointer]:
    """Yield the pointers between two offsets, in order; `loose` also takes bare numbers for sections."""
    flat = text.flat
    found: list[tuple[int, Pointer]] = []
    for match in _REF.finditer(flat, start, end):
        keys = match["keys"] if match["macro"] != "hyperref" else match["option"]
        if not keys or match["macro"] in ("hypersetup",):
            continue
        for key in keys.split(","):
            if key.strip():
                place = text.place(match.start(), match.end())
                found.append((match.start(), Pointer("label", key.strip(), place)))
    for match in _NUMBERED.finditer(flat, start, end):
        found.append(
            (match.start(), _numbered(text, match["word"], match["number"], match.start(), match.end()))
        )
        at = match.end()
        while at < end and (more := _MORE.match(flat, at, end)):
            found.append(
                (more.start("number"), _numbered(text, match["word"], more["number"], *more.span("number")))
            )
            at = more.end()
    for match in _OPEN.finditer(flat, start, end):
        found.append((match.start(), _numbered(text, match["word"], "??", *match.span())))
    for match in _URL.finditer(flat, start, end):
        found.append((match.start(), Pointer("url", match["url"] or match[0], text.place(*match.span()))))
    at = 0
    while loose and (bare := _PLAIN_NUMBER.match(flat[start + at : end])):
        low, high = (start + at + offset for offset in bare.span("number"))
        at += bare.end()
        found.append((low, _numbered(text, "section", bare["number"], low, high)))
    if not found:
        for match in _NAMED.finditer(flat, start, end):
            found.append((match.start(), Pointer("named", match[0], text.place(*match.span()))))
    yield from (pointer for _, pointer in sorted(found, key=lambda one: one[0]))


def _numbered(text: Text, word: str, number: str, start: int, end: int) -> Pointer:
    low = word.lower()
    kind = next((kind for prefix, kind in _KINDS if low.startswith(prefix)), "section")
    return Pointer(kind, number, text.place(start, end))  # type: ignore[arg-type]
