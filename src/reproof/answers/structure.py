"""The paper's labels, numbered sections, tables and figures: what a pointer can lead to."""

from __future__ import annotations

import re
from dataclasses import field
from functools import cached_property
from typing import TYPE_CHECKING, Final

from reproof.answers.markup import plain
from reproof.answers.model import Target
from reproof.latex.groups import argument, brace_pairs, option
from reproof.passage import PassageKind
from reproof.patterns import lazy
from reproof.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reproof.passage import Document
    from reproof.place import Place

_LANDMARK: Final = lazy(
    r"\\(?:(?P<level>part|chapter|section|subsection|subsubsection|paragraph"
    r"|subparagraph)(?P<star>\*?)(?![A-Za-z])"
    r"|(?P<appendix>appendix|appendices|beginappendix|startappendix|begin\{appendi(?:x|ces)\})(?![A-Za-z])"
    r"|label\s*\{(?P<label>[^{}]+)\}"
    r"|begin\s*\{(?P<env>(?:wrap|sideways|long|SC)?(?:table|figure|algorithm)\d?e?\*?)\}"
    r"|(?P<counter>setcounter\s*\{section\}\s*\{0\}"
    r"|renewcommand\s*\{?\\thesection\}?\s*\{[^{}]*\\Alph))"
)
_DEPTH: Final = {
    "part": -1, "chapter": 0, "section": 1, "subsection": 2, "subsubsection": 3, "paragraph": 4,
    "subparagraph": 5,
}  # fmt: skip
_MEASURED: Final = lazy(
    r"\b(?:results?|accuracy|performance|compar\w+|ablation|errors?|scores?|f1|bleu|rouge|evaluation"
    r"|m?iou|auc|auroc"
    r"|rmse|mae|mse|psnr|fid|wer|cer|perplexity|recall|precision|standard deviations?|test (?:set|images"
    r"|data|part))\b",
    re.I,
)
"""What the caption of a table of results speaks of."""
_UNREADABLE: Final = ("xr", "xr-hyper", "zref-xr", "externaldocument")


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and how far what stands under it reaches, in offsets of the flattened paper."""

    number: str
    """As printed: 4.2, B.1; empty when it has none."""
    title: str
    depth: int
    start: int
    end: int
    appendix: bool
    label: str = ""

    @property
    def name(self) -> str:
        word = "appendix" if self.appendix else "section"
        return f"{word} {self.number} ({self.title})" if self.number else f'"{self.title}"'


@dataclass(slots=True)
class _Heading:
    number: str
    title: str
    depth: int
    start: int
    after: int
    appendix: bool
    label: str = ""


def _number(counts: dict[int, int], depth: int, appendix: bool) -> str:
    first = counts.get(1, 0)
    head = (chr(64 + first) if 1 <= first <= 26 else "?") if appendix else str(first)
    return ".".join([head, *(str(counts.get(level, 0)) for level in range(2, depth + 1))])


@dataclass
class Structure:
    """Everything a pointer of this paper can lead to."""

    document: Document
    start: int = 0
    """Where the checklist stands, so that it does not count as the paper's own text."""
    stop: int = 0
    sections: list[Section] = field(default_factory=list)
    labels: dict[str, int] = field(default_factory=dict)
    floats: dict[str, int] = field(default_factory=dict)
    """How many numbered tables, figures and algorithms there are."""

    @classmethod
    def of(cls, document: Document, start: int, stop: int) -> Structure:
        made = cls(document, start, stop)
        made._walk()
        return made

    def _walk(self) -> None:
        flat = self.document.flat
        pairs = brace_pairs(flat, [])
        counts: dict[int, int] = {}
        in_appendix = False
        open_: list[_Heading] = []
        for match in _LANDMARK.finditer(flat):
            at = match.start()
            if label := match["label"]:
                self.labels.setdefault(label.strip(), at)
                if open_ and not open_[-1].label and not flat[open_[-1].after : at].strip():
                    open_[-1].label = label.strip()
            elif match["appendix"] or match["counter"]:
                in_appendix = in_appendix or not match["counter"] or "Alph" in match["counter"]
                counts = {}
            elif env := match["env"]:
                role = next((role for role in ("figure", "algorithm") if role in env), "table")
                self.floats[role] = self.floats.get(role, 0) + 1
            else:
                depth = _DEPTH[match["level"]]
                short = option(flat, match.end())
                got = argument(flat, short[2] if short else match.end(), pairs)
                if got is None or got[1] - got[0] > 600 or self.start <= got[0] < self.stop:
                    continue
                while open_ and open_[-1].depth >= depth:
                    self._close(open_.pop(), at)
                number = ""
                if not match["star"] and 1 <= depth <= 3:
                    counts = {level: count for level, count in counts.items() if level <= depth}
                    counts[depth] = counts.get(depth, 0) + 1
                    number = _number(counts, depth, in_appendix)
                title = plain(flat[got[0] : got[1]])
                open_.append(_Heading(number, title, depth, at, got[2], in_appendix))
        while open_:
            self._close(open_.pop(), len(flat))
        self.sections.sort(key=lambda one: one.start)

    def _close(self, heading: _Heading, end: int) -> None:
        self.sections.append(
            Section(
                heading.number,
                heading.title,
                heading.depth,
                heading.start,
                end,
                heading.appendix,
                heading.label,
            )
        )

    @cached_property
    def foreign(self) -> bool:
        """Whether labels may be set where they cannot be seen: in another document, in a file not read."""
        if any(problem.rule == "unreadable-input" for problem in self.document.problems):
            return True
        return any(name in self.document.packages for name in _UNREADABLE) or any(
            "externaldocument" in text for text in self.document.texts.values()
        )

    def numbered(self, number: str) -> Section | None:
        return next((one for one in self.sections if one.number == number), None)

    def around(self, offset: int) -> Section | None:
        """Return the innermost numbered section that holds an offset; headings without number count too."""
        inside = [one for one in self.sections if one.start <= offset < one.end]
        return max(inside, key=lambda one: (one.start, one.depth), default=None)

    def float_span(self, offset: int) -> tuple[int, int] | None:
        """Return the figure, table or algorithm around an offset."""
        flat = self.document.flat
        opening = None
        for match in re.finditer(
            r"\\begin\s*\{((?:wrap|sideways|long|SC)?(?:table|figure|algorithm)\w*\*?|theorem|lemma"
            r"|proposition"
            r"|definition|assumption|corollary|equation|align|listing|lstlisting|tcolorbox|remark)\}",
            flat[max(0, offset - 20_000) : offset],
        ):
            opening = match
        if opening is None:
            return None
        low = max(0, offset - 20_000) + opening.start()
        close = flat.find(f"\\end{{{opening[1]}}}", low)
        return (low, close) if close >= offset else None

    def place(self, start: int, end: int) -> Place:
        origin = self.document.origin
        if origin is None:
            raise ValueError("a document made by hand has no source")
        return origin.place(start, end)

    def heading_place(self, section: Section) -> Place:
        line = self.document.flat.find("\n", section.start)
        return self.place(section.start, min(line if line > 0 else section.end, section.start + 120))

    def targets(self) -> Iterator[Target]:
        """Yield every heading as something to point to."""
        for one in self.sections:
            yield Target(one.name, self.heading_place(one), label=one.label)

    def first_theorem(self) -> Place | None:
        """Return the first theorem, lemma or proposition stated in an environment of its own."""
        match = re.search(
            r"\\begin\s*\{(theorem|lemma|proposition|corollary|thm|lem|prop|cor)\*?\}",
            self.document.flat,
            re.I,
        )
        return None if match is None else self.place(match.start(), match.end())

    def first_results(self) -> Place | None:
        """Return the caption of the first table whose numbers are measured results."""
        for table in self.document.tables:
            caption = table.caption
            if caption is None or caption.kind is PassageKind.CHECKLIST:
                continue
            numbers = sum(
                bool(re.search(r"\d+\.\d", cell.passage.text))
                for cell in table.cells
                if cell.row >= table.head_rows
            )
            spread = any("±" in cell.passage.text for cell in table.cells)
            if numbers >= 2 and (spread or _MEASURED.search(caption.text)):
                return caption.place(0, min(len(caption.text), 80))
        return None
