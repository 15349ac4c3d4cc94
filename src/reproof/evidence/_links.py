"""Links of a paper, each with the words around it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reproof.evidence import Paper, Sighting
from reproof.passage import NOTE, PassageKind
from reproof.patterns import lazy
from reproof.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.passage import Passage
    from reproof.prose import Prose

_URL = lazy(
    r"(?:https?://|\bwww\.|\b(?=github\.com/|gitlab\.com/|anonymous\.4open|osf\.io/|zenodo\.org/"
    r"|huggingface\.co/))[^\s{}<>\"'|\\,;)\]]{3,300}"
)
_CODE_HOST = lazy(
    r"github\.(?:com|io)|gitlab|bitbucket|codeberg|anonymous\.4open|anonymous\.science|zenodo|osf\.io"
    r"|figshare|codeocean|sourceforge"
    r"|sr\.ht|gitee|softwareheritage|colab\.research|huggingface\.co|hf\.co|tinyurl|bit\.ly|drive\.google"
    r"|dropbox|doi\.org/10\.5281|\bgit\b"
    r"|replicate|kaggle\.com|openreview\.net/attachment"
)
_HOST_ONLY = lazy(r"(?:huggingface\.co|hf\.co|github\.com|kaggle\.com|zenodo\.org|osf\.io|gitlab\.com)/?$")
"""A host's front page holds no work."""
_ANONYMOUS = lazy(r"anonymous\.4open|anonymous\.science|github\.com/anonym|anonym")
_PLACEHOLDER = lazy(
    r"x{4,}|example\.(?:com|org)|github\.com/?$|github\.com/(?:your|user(?:name)?|name|org|anonymous/?$|todo"
    r"|url|<)|\.\.\.|todo|placeholder|to-be-|tba\b|redacted/?$|your-?(?:repo|name|link)"
)
_TITLED = lazy(r"\b(?:code|implementation|repository|reproducib\w+|availability|source)\b")


@dataclass(frozen=True, slots=True)
class Link:
    """A URL, and what is said before and after it in the same passage."""

    url: str
    passage: Passage | None
    start: int
    end: int
    before: str
    after: str
    home: Passage | None = None
    """The passage that says it: for a footnote, the one with its mark."""
    preamble: bool = False
    """It stands before the text, in a field of the class: its code or repository."""

    @property
    def hosts_code(self) -> bool:
        return bool(_CODE_HOST.search(self.url.lower())) and not _HOST_ONLY.search(self.url.lower())

    @property
    def anonymous(self) -> bool:
        return bool(_ANONYMOUS.search(self.url.lower()))

    @property
    def placeholder(self) -> bool:
        return bool(_PLACEHOLDER.search(self.url.lower()))

    @property
    def titled(self) -> bool:
        """Whether the innermost heading, or the start of the paper, announces code."""
        home = self.home or self.passage
        if home is None:
            return False
        if home.kind in {PassageKind.TITLE, PassageKind.ABSTRACT}:
            return True
        return bool(home.section and _TITLED.search(home.section[-1].lower()))

    def seen(self, note: str = "", path: str = "") -> Sighting:
        url = self.url if self.url.startswith("http") else f"https://{self.url}"
        return Sighting(self.passage, self.start, self.end, value=url, path=path, sure=not note, note=note)


def links(paper: Paper) -> Iterator[Link]:
    """Yield the links of the text in reading order, then those that only the preamble's fields hold."""
    prose = paper.prose
    known: set[str] = set()
    parents: dict[int, tuple[Passage, str, str]] | None = None
    for unit in prose.units("http", "www.", "github", "gitlab", "4open", "osf.io", "zenodo", "huggingface"):
        for match in _URL.finditer(unit.text):
            url = match.group().rstrip(".:")
            known.add(url)
            at = match.start()
            before, after = unit.low[:at], unit.low[at + len(url) :]
            passage, first, last = unit.span(at, at + len(url))
            home = passage
            if len(before) < _SHORT and unit.kind is PassageKind.FOOTNOTE:
                parents = _parents(prose) if parents is None else parents
                home, said, rest = parents.get(passage.index, (passage, "", ""))
                before, after = f"{said} {before}", f"{after} {rest}"
            elif len(before) < _SHORT and (previous := prose.before(unit)) is not None:
                before = f"{previous.low} {before}"
            yield Link(url, passage, first, last, before[-_CONTEXT:], after[:_CONTEXT], home)
    yield from _fields(paper, known)


def _parents(prose: Prose) -> dict[int, tuple[Passage, str, str]]:
    """Return, for each footnote, the passage with its mark and the sentence up to the mark and behind it."""
    found: dict[int, tuple[Passage, str, str]] = {}
    marked: list[tuple[Passage, str, str]] = []
    last: Passage | None = None
    for unit in prose.all:
        if unit.kind is PassageKind.FOOTNOTE:
            if unit.passage.index not in found and marked:
                found[unit.passage.index] = marked.pop(0)
            continue
        if unit.passage is not last:
            marked, last = [], unit.passage
        if NOTE in unit.low:
            low = unit.low
            marked += [(unit.passage, low[: m.start()], low[m.end() :]) for m in re.finditer(NOTE, low)]
    return found


_CONTEXT = 200
_SHORT = 25
"""Characters before a link that are too few to say whose it is: "Code:"."""
_FIELD = lazy(
    r"\\(?:def|newcommand|renewcommand|gdef)?\s*\\?\{?\\?(?:code\w*|repo\w*|github\w*|software\w*"
    r"|openreview)\}?\s*\{\s*(https?://[^\s{}]+)",
    re.IGNORECASE,
)


def _fields(paper: Paper, known: set[str]) -> Iterator[Link]:
    """Yield the addresses a class prints from fields of the preamble: code, repository."""
    flat = paper.document.flat
    if not flat:
        return
    for match in _FIELD.finditer(flat):
        if match[1] not in known:
            known.add(match[1])
            span = _stretch(paper, match.start(1), match.end(1))
            yield Link(match[1], *span, "code: ", "", preamble=True)


def _stretch(paper: Paper, start: int, end: int) -> tuple[Passage | None, int, int]:
    """Return a passage of its own for a stretch of the flattened source."""
    from reproof.passage import Passage, Run

    origin = paper.document.origin
    if origin is None:
        return None, 0, 0
    text = paper.document.flat[start:end]
    run = Run(0, len(text), start, end)
    return Passage(-1, PassageKind.PARAGRAPH, text, (run,), origin), 0, len(text)
