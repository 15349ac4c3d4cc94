"""Find the forms of a paper, say whose they are, and read them."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from fnmatch import fnmatch
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from reproof.answers import aaai, arr, itemized, neurips
from reproof.answers.markup import Text, plain
from reproof.answers.model import Answer, Form
from reproof.answers.resolve import Resolver
from reproof.answers.structure import Structure
from reproof.checklists import load, names
from reproof.error import ReproofError
from reproof.passage import PassageKind
from reproof.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from reproof.checklists import Checklist
    from reproof.evidence import Evidence
    from reproof.fact import Fact
    from reproof.passage import Document
    from reproof.place import Place

_FAMILIES: Final = {
    "neurips": ("neurips-2024", "neurips-2025", "neurips-2026"),
    "neurips-2021": ("neurips-2021",),
    "aaai": ("aaai-2027",),
    "aaai-plain": ("aaai-2027",),
    "aistats": ("aistats-2026",),
    "automl": ("automl-2025",),
    "arr": ("arr-2025",),
}
"""The checklists whose answers are written in each form, oldest first."""
_SAID: Final = lazy(r"\\answer(?:Yes|No|NA|TODO)(?![A-Za-z])|\\question\s*\{|\\cm\s*\{|(?<!\w)Answer\s*:")
_DECLARED: Final = lazy(r"declaration of llm|llm usage", re.I)
_ANSWERED: Final = lazy(
    r"Answer\s*\}?\s*:.{0,20}\\answer|^\s*\\answer(?:Yes|No|NA|TODO)\b|^\s*\\question\s*\{"
)
_FILE: Final = lazy(r"check[-_ ]?list", re.I)
_EXPORT: Final = lazy(r"check[-_ ]?list|responsible|openreview|(?:^|[-_])arr(?:$|[-_])", re.I)
_INCLUDED: Final = lazy(
    r"\\(?:input|include|subfile)\s*\{\s*([^{}]*check-?_?list[^{}]*?)(?:\.tex)?\s*\}", re.I
)
_INSTRUCTED: Final = lazy(
    r"delete this instruction block|please read the checklist guidelines carefully"
    r"|please do not modify the questions and only use the provided macros"
    r"|the checklist follows the references\.\s+for each question",
    re.I,
)


def answers(document: Document, checklist: Checklist) -> tuple[Answer, ...]:
    """Return what the authors answered to a checklist; nothing when its form is not in the paper."""
    for start, end in _regions(document):
        text = Text.of(document, start, end)
        kind = _kind(text, document)
        if kind and kind.removesuffix("-plain") == checklist.form:
            return Resolver(Structure.of(document, start, end)).answers(_READERS[kind](text, checklist))
    return ()


def forms(
    document: Document,
    facts: Iterable[Fact],
    chosen: Sequence[str],
    evidence: Evidence | None,
    metadata: dict[str, Any] | None,
    export: str,
    *,
    apart: bool,
) -> tuple[Form, ...]:
    """Return the paper's forms, read and held against what the paper shows; see `reproof.answers`."""
    found = [
        form
        for start, end in _regions(document)
        if (form := _read(document, start, end, document, chosen)) is not None
    ]
    if export and (form := _export(Path(document.folder) / export, document, chosen)) is not None:
        found.append(form)
    if not found and apart:
        found = list(_apart(document, chosen))
    if not found:
        return ()
    from reproof.answers.support import Support

    support = Support.of(document, tuple(facts), found, evidence, metadata)
    return tuple(support.hold(form) for form in found)


def _regions(document: Document) -> Iterator[tuple[int, int]]:
    """Yield where checklists stand in the flattened paper: from their first passage to the next other one."""
    passages = [one for one in document.passages if one.runs]
    index = 0
    while index < len(passages):
        if passages[index].kind is not PassageKind.CHECKLIST:
            index += 1
            continue
        first = index
        while index < len(passages) and passages[index].kind is PassageKind.CHECKLIST:
            index += 1
        start = passages[first].flat_span(0, 1)[0]
        line = document.flat.rfind("\n", 0, start) + 1
        end = passages[index].flat_span(0, 1)[0] if index < len(passages) else len(document.flat)
        if end > start:
            yield line, end


def _kind(text: Text, document: Document) -> str:
    """Return whose form it is, by its macros, its groups' openings, its labels, in that order."""
    flat = text.flat[text.start : text.end]
    low = flat.lower()
    if re.search(r"(?<!command\{)\\(?:checksubsection|question)\s*\{", flat):
        return "aaai"
    if re.search(r"(?<!command\{)\\cm\s*\{|\\ChoiceMenu\s*\[", flat):
        return "arr"
    if any(one.startswith("automl") for one in document.packages) and "answer" in low:
        return "automl"
    if "for all models and algorithms" in low or any(one.startswith("aistats") for one in document.packages):
        return "aistats"
    if re.search(r"for all authors|if you (?:ran|are including|used crowd|are using existing)", low):
        return (
            "automl"
            if "performance over time" in low or "did you perform ablation" in low
            else "neurips-2021"
        )
    if len(re.findall(r"answer\s*\}?\s*:", low)) >= 1 or "\\answer" in flat:
        return "neurips"
    if len(re.findall(r"\(yes/(?:partial/)?no(?:/n/?a)?\)", low)) >= 2:
        return "aaai-plain"
    return ""


_READERS: Final[dict[str, Callable[[Text, Checklist], Iterator[Answer]]]] = {
    "neurips": neurips.read,
    "neurips-2021": itemized.read,
    "automl": itemized.read,
    "aistats": itemized.read,
    "aaai": aaai.read,
    "aaai-plain": aaai.read_plain,
    "arr": arr.read,
}


def _read(document: Document, start: int, end: int, paper: Document, chosen: Sequence[str]) -> Form | None:
    """Read one form; None when nobody's form is recognised in it."""
    text = Text.of(document, start, end)
    kind = _kind(text, document)
    checklist = _checklist(kind, text, paper, chosen)
    if checklist is None:
        return None
    given = tuple(_READERS[kind](text, checklist))
    if not given:
        return None
    head = re.compile(r"\\(?:sub)*section\*?\s*\{[^{}]*\}|\S[^\n]*").search(document.flat, start, end)
    place = text.place(*head.span()) if head else given[0].place
    seen = {one.item for one in given}
    lost = tuple(
        f"{item.asked_as} ({item.title})"
        for item in checklist.items
        if item.id not in seen and not _optional(kind, item.id)
    )
    return Form(
        kind=kind.removesuffix("-plain"),
        name=checklist.name,
        place=place,
        answers=given,
        lost=() if kind in ("aaai-plain", "arr") else lost,
        other_year=_other_year(kind, text, given, paper),
        instructions=_instructions(document, text, given) if kind != "aaai" else None,
        file=place.file,
        span=(start, end) if paper is document else (0, 0),
        apart=paper is not document,
        before_lost=_before_lost(checklist, given),
        lenient=_preprint(paper) or kind in ("aaai", "aaai-plain"),
        checklist=checklist,
        items={item.id: item for item in checklist.items},
        gates=_gates(checklist),
        titles={item.id: item.title for item in checklist.items},
    )


def _before_lost(checklist: Checklist, given: Sequence[Answer]) -> Place | None:
    """Return the question that stands before the first one that is not there."""
    places = {one.item: one.question_place or one.place for one in given}
    before = None
    for item in checklist.items:
        if item.id not in places:
            return before or given[0].place
        before = places[item.id]
    return before


def _optional(kind: str, item: str) -> bool:
    """Whether an older cycle of the same form did not have the item."""
    return kind == "arr" and item.startswith("E")


def _gates(checklist: Checklist) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for item in checklist.items:
        if item.gate:
            found[item.gate] = (*found.get(item.gate, ()), item.id)
    return found


def _checklist(kind: str, text: Text, paper: Document, chosen: Sequence[str]) -> Checklist | None:
    """Return the checklist of a form: the user's choice, the style file's year, or what its questions say."""
    candidates = [name for name in _FAMILIES.get(kind, ()) if name in names()]
    for name in chosen:
        try:
            own = load(name)
        except ReproofError:
            continue
        if own.form == kind.removesuffix("-plain"):
            return own
    if not candidates:
        return None
    dated = [name for name in candidates if any(name[-4:] in package for package in paper.packages)]
    loaded = [load(name) for name in dated or candidates]
    styled = [
        one
        for one in loaded
        if any(fnmatch(package, style) for style in one.styles for package in paper.packages)
    ]
    if styled:
        return styled[-1]
    loaded = [load(name) for name in candidates]
    if kind == "neurips":
        has_llm = _DECLARED.search(text.flat, text.start, text.end)
        return loaded[-1] if has_llm else loaded[0]
    return loaded[-1]


def _other_year(kind: str, text: Text, given: Sequence[Answer], paper: Document) -> str:
    """Return in words why the form is another year's than the paper's style file."""
    years = [
        int(year) for one in paper.packages for year in re.findall(r"(?:neurips|nips)_(20\d\d)", one.lower())
    ]
    year = years[-1] if years else None
    if kind == "neurips-2021" and year and year >= 2024:
        return f"the form of 2021 with the style of {year}"
    if kind == "neurips" and year and len(given) >= 12:
        items = {one.item for one in given}
        if year >= 2025 and "16" not in items and all(str(number) in items for number in range(1, 16)):
            return f"the form of 2024, without question 16, with the style of {year}"
        if year == 2024 and _DECLARED.search(text.flat, text.start, text.end):
            return "the form of 2025 or later, with question 16, with the style of 2024"
    return ""


def _preprint(paper: Document) -> bool:
    """Whether the paper is set as a preprint, which often leaves the form out on purpose."""
    for text in paper.texts.values():
        if match := re.search(
            r"\\usepackage\s*\[([^\]]*)\]\s*\{(?:neurips|nips|aistats|automl)[^{}]*\}", text
        ):
            return "preprint" in match[1] or "final" in match[1] or "arxiv" in match[1]
    return False


def _instructions(document: Document, text: Text, given: Sequence[Answer]) -> Place | None:
    """Return where the template's instructions to authors still stand, before the first question."""
    match = _INSTRUCTED.search(text.flat, text.start, text.end)
    if match is not None:
        return text.place(*match.span())
    begins = [one for one in document.comments if "BEGIN INSTRUCTIONS" in one.text]
    ends = {one.place.file: one.place for one in document.comments if "END INSTRUCTIONS" in one.text}
    for comment in begins:
        stop = ends.get(comment.place.file)
        lines = document.texts.get(comment.place.file, "").splitlines()
        if stop is None or stop.line <= comment.place.line:
            continue
        between = [plain(line.partition("%")[0]) for line in lines[comment.place.line : stop.line - 1]]
        if len(" ".join(between).split()) >= 6:
            return comment.place
    return None


def _apart(document: Document, chosen: Sequence[str]) -> Iterator[Form]:
    """Yield the form that lies beside the paper without being part of it."""
    hidden = [
        (comment, match)
        for comment in document.comments
        if "hecklist" in comment.text.lower() and (match := _INCLUDED.search(comment.text))
    ]
    folder = Path(document.folder)
    base = (folder / document.root).parent
    try:
        beside = sorted(
            path
            for path in base.iterdir()
            if (path.suffix == ".tex" and _FILE.search(path.stem))
            or (path.suffix == ".json" and _EXPORT.search(path.stem))
        )
    except OSError:
        return
    for comment, match in hidden:
        path = base / (match[1] if match[1].endswith(".tex") else f"{match[1]}.tex")
        inside = path.resolve().is_relative_to(folder.resolve())
        if inside and path.is_file() and (form := _file(path, document, chosen)) is not None:
            yield form if form.kind == "aaai" else replace(form, unused=comment.place)
            return
    if (form := _commented_out(document)) is not None:
        yield form
        return
    for path in beside:
        if path.suffix == ".json":
            if (export := _export(path, document, chosen)) is not None:
                yield export
                return
            continue
        form = _file(path, document, chosen)
        if form is not None:
            yield form if form.kind == "aaai" else replace(form, unused=form.place)
            return


def _commented_out(document: Document) -> Form | None:
    """Return the form whose every line is a comment; its answers are not read."""
    lines = [one.place for one in document.comments if one.alone and _ANSWERED.search(one.text)]
    if len(lines) < 3 or len({place.file for place in lines}) > 1:
        return None
    return Form("neurips", "", lines[0], unused=lines[0], file=lines[0].file, lenient=_preprint(document))


def _file(path: Path, paper: Document, chosen: Sequence[str]) -> Form | None:
    """Read a form from a file of its own; None when there is none in it."""
    from reproof.latex import read
    from reproof.source import Source

    folder = Path(paper.folder)
    name = path.relative_to(folder).as_posix()
    if name in paper.files:
        return None
    source = Source(folder, name)
    try:
        if not _SAID.search(source.open(name)):
            return None
        document = read(source)
    except (OSError, ValueError):
        return None
    for start, end in _regions(document):
        form = _read(document, start, end, paper, chosen)
        if form is not None:
            return replace(form, sources=document.texts)
    return None


def _export(path: Path, paper: Document, chosen: Sequence[str]) -> Form | None:
    try:
        raw = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        return None
    return read_export(raw, path.relative_to(Path(paper.folder)).as_posix(), chosen)


def is_export(path: Path) -> bool:
    """Whether a file is the JSON export of a venue's form."""
    try:
        return arr.looks_like(json.loads(path.read_text("utf-8")))
    except (OSError, ValueError, RecursionError):
        return False


def read_export(raw: str, file: str, chosen: Sequence[str] = ()) -> Form | None:
    """Return the form of an ARR export; None when the JSON is something else."""
    try:
        data = json.loads(raw)
    except (ValueError, RecursionError):
        return None
    if not arr.looks_like(data):
        return None
    checklist = next((load(one) for one in chosen if load(one).form == "arr"), None) or load("arr-2025")
    given = tuple(arr.read_export(data, file, raw, checklist))
    if not given:
        return None
    return Form(
        kind="arr",
        name=checklist.name,
        place=given[0].place,
        answers=given,
        file=file,
        apart=True,
        checklist=checklist,
        items={item.id: item for item in checklist.items},
        gates=_gates(checklist),
        titles={item.id: item.title for item in checklist.items},
        sources={file: raw},
    )
