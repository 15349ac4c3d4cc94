"""From an input to what the paper says: its facts and the checklist items it answers."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reproof.beside import card, card_beside, companion
from reproof.error import ReproofError
from reproof.passage import Problem
from reproof.record import dataclass
from reproof.report import Answers
from reproof.settings import DEFAULT_CHECKLIST

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from reproof.answers.model import Form
    from reproof.case import Case
    from reproof.checklists.verdict import Basis
    from reproof.evidence import Evidence
    from reproof.fact import Fact
    from reproof.mention import Mention
    from reproof.metadata import Metadata
    from reproof.paper_type import PaperType
    from reproof.passage import Comment, Document
    from reproof.settings import Settings
    from reproof.source import Source


@dataclass(frozen=True, slots=True)
class Input:
    """One PATH of the command line; `data` is what was read from standard input in its place."""

    path: Path
    data: bytes | None = None
    texts: Mapping[Path, str] = field(default_factory=dict)
    """Texts being edited, by resolved path: read in place of the files."""

    @property
    def folder(self) -> Path:
        return self.path if self.path.is_dir() else self.path.parent

    @property
    def is_metadata(self) -> bool:
        return self.path.suffix.lower() == ".json" and not self.path.is_dir()

    @property
    def is_card(self) -> bool:
        """Whether it is a model card: Markdown with YAML before it."""
        return self.path.suffix.lower() == ".md" and not self.path.is_dir()


@dataclass(frozen=True, slots=True)
class Understood:
    """What a paper says, before anything is objected to."""

    root: str
    folder: str
    files: tuple[str, ...]
    facts: tuple[Fact, ...]
    metadata: dict[str, Any]
    """The paper as metadata: written from its text, or read from its file."""
    answers: tuple[Answers, ...] = ()
    problems: tuple[Problem, ...] = ()
    texts: dict[str, str] = field(default_factory=dict)
    document: Document | None = None
    """The text as its reader sees it; None when the input is metadata."""
    forms: tuple[Form, ...] = ()
    """The venue's checklists with the authors' answers."""
    paper_type: PaperType | None = None
    """What kind of paper the text is read as; None when the input is metadata."""
    companion: Metadata | None = None
    """The metadata file in the paper's folder, to be held against the text."""
    card: Metadata | None = None
    """The model card in the paper's folder, when it states emissions."""

    @property
    def comments(self) -> tuple[Comment, ...]:
        return self.document.comments if self.document else ()

    def case(self) -> Case:
        """Return what the rules are given."""
        from reproof.case import Case, assemble

        beside = (self.companion, self.card)
        metadata = tuple(fact for one in beside if one is not None for fact in one.facts)
        verdicts = tuple(verdict for answers in self.answers for verdict in answers.verdicts)
        if self.document is None:
            return Case(facts=self.facts, metadata=metadata, verdicts=verdicts)
        return assemble(self.document, self.facts, metadata=metadata, verdicts=verdicts, forms=self.forms)

    def metadata_json(self) -> str:
        """Return the metadata as `reproof facts --output-format metadata` prints it."""
        return json.dumps(self.metadata, indent=2, ensure_ascii=False) + "\n"


def understand(given: Input, settings: Settings, *, whole: bool = True) -> Understood:
    """Read one paper; not `whole`, of its evidence only what the chosen checklists ask for.

    Raises ReproofError when there is no paper to read.
    """
    if given.is_metadata or given.is_card:
        return _from_metadata(given, settings)
    return _from_latex(given, settings, whole)


def _from_latex(given: Input, settings: Settings, whole: bool) -> Understood:
    from reproof.answers import forms
    from reproof.gather import gather
    from reproof.language import other_language
    from reproof.latex import read
    from reproof.mention import mentions

    document = read(_source(given, settings))
    said = mentions(document.passages)
    document = _noting_what_is_left(document, said)
    if foreign := other_language(document):
        document = replace(document, problems=(*document.problems, foreign))
    facts = gather(document, said)
    answers, metadata, evidence = _answers(document, facts, settings, whole)
    metadata_file, problems = companion(document, settings, beside=given.data is None)
    model_card = card_beside(document) if given.data is None else None
    found = forms(
        document,
        facts,
        chosen=settings.checklist,
        evidence=evidence,
        metadata=metadata,
        apart=given.data is None,
        export=settings.metadata or "",
    )
    return Understood(
        root=document.root,
        folder=document.folder,
        files=document.files,
        facts=facts,
        metadata=metadata,
        answers=answers,
        problems=(*document.problems, *problems, *(model_card.problems if model_card else ())),
        texts={
            **{file: text for form in found for file, text in form.sources.items()},
            **document.texts,
            **{one.file: one.text for one in (metadata_file, model_card) if one is not None},
        },
        document=document,
        paper_type=evidence.paper_type,
        forms=found,
        companion=metadata_file,
        card=model_card,
    )


def _noting_what_is_left(document: Document, said: list[Mention]) -> Document:
    """Report where so many statements stand together that what follows was not looked at."""
    from reproof.mention import MAX_MENTIONS, MAX_OF_A_READER

    if len(said) < MAX_OF_A_READER:
        return document
    crowded = [one for one, of in Counter(m.passage.index for m in said).items() if of >= MAX_OF_A_READER]
    last = said[-1] if len(said) >= MAX_MENTIONS else None
    ends = [next(m for m in reversed(said) if m.passage.index == index) for index in crowded[:3]]
    left = [
        Problem(
            "unreadable-file",
            f"after {most:,} statements about compute nothing more is read{where}",
            mention.passage.place(mention.start, mention.end),
            "leave raw data out of the source",
        )
        for mention, most, where in (
            *((one, MAX_OF_A_READER, " in this paragraph") for one in ends),
            *([(last, MAX_MENTIONS, "")] if last else []),
        )
    ]
    return replace(document, problems=(*document.problems, *left))


def _of_settings(given: Input, settings: Settings) -> tuple[Path, str | None]:
    """Return folder and root file: a root named in a settings file counts from that file's folder.

    So a paper is found from any folder below its root file's.
    """
    root = settings.root
    if root and settings.source and not (given.path / root).is_file():
        file = Path(settings.source).parent / root
        if file.is_file() and given.path.resolve().is_relative_to(file.parent.resolve()):
            return Path(settings.source).parent, root
    return given.path, root


def _source(given: Input, settings: Settings) -> Source:
    from reproof.source import from_text, load
    from reproof.source.decode import decode

    if given.data is None:
        path, root = _of_settings(given, settings) if given.path.is_dir() else (given.path, None)
        source = load(path, root, settings.excludes)
        folder = source.folder.resolve()
        for path, text in given.texts.items():
            if path.is_relative_to(folder):
                source.texts[path.relative_to(folder).as_posix()] = text
        return source
    return from_text(decode(given.data), str(given.path))


def _answers(
    document: Document, facts: tuple[Fact, ...], settings: Settings, whole: bool
) -> tuple[tuple[Answers, ...], dict[str, Any], Evidence]:
    from reproof.evidence import collect
    from reproof.metadata import to_metadata

    chosen = _chosen(document, settings, whole)
    evidence = collect(document, facts, None if whole else _asked(chosen))
    kind = evidence.paper_type
    if any(problem.rule == "unreadable-language" for problem in document.problems):
        kind = kind.untold("the text is not in English")
    evidence = replace(evidence, paper_type=kind.changed(settings.paper_type))
    metadata = to_metadata(document, facts, evidence)
    if not settings.checklist and next(iter(chosen)) != DEFAULT_CHECKLIST:
        metadata = {"checklist": next(iter(chosen)), **metadata}
    return answers(metadata, evidence, chosen), metadata, evidence


def _chosen(document: Document, settings: Settings, whole: bool) -> dict[str, str]:
    """Return the checklists to hold a paper against, each with the reason when nobody asked for it."""
    from reproof.checklists import load, venue

    chosen = dict.fromkeys(settings.checklist, "")
    if not chosen and (found := venue(document.packages)):
        chosen = {found.checklist: found.why}
        chosen |= dict.fromkeys(load(found.checklist).also, f"beside {found.checklist}")
    if not chosen:
        chosen = {DEFAULT_CHECKLIST: "no style file names a venue"}
    if whole:
        chosen.setdefault(DEFAULT_CHECKLIST, "always")
    return chosen


def _asked(chosen: Iterable[str]) -> set[str]:
    """Return the kinds of evidence that the checklists ask for, and those beside which an answer belongs."""
    from reproof.checklists import load
    from reproof.evidence import kinds

    items = [item for checklist in map(load, chosen) for item in checklist.items]
    asked = {kind for item in items for group in item.needs for kind in group}
    return asked | {near for kind in asked for near in kinds()[kind].near}


def answers(metadata: dict[str, Any], basis: Basis, chosen: Mapping[str, str]) -> tuple[Answers, ...]:
    """Return each checklist held against the metadata; `chosen` gives the reason for each."""
    from reproof.checklists import load, verdicts

    return tuple(
        Answers(checklist, verdicts(checklist, metadata, basis), chosen[name])
        for name, checklist in ((name, load(name)) for name in chosen)
    )


def _from_metadata(given: Input, settings: Settings) -> Understood:
    from reproof.metadata import load, parse

    if given.is_card:
        found = card(given.path, given.data)
    elif given.data is None:
        found = load(given.path)
    else:
        found = parse(given.data.decode("utf-8-sig", "replace"), given.path.name)
    data = {**found.data}
    if settings.paper_type and isinstance(data.get("paper_type", {}), dict):
        data["paper_type"] = {**data.get("paper_type", {}), **settings.paper_type}
    return Understood(
        root=found.file,
        folder=str(given.path.parent),
        files=(found.file,),
        facts=found.facts,
        metadata=data,
        answers=answers(data, found, _named(data, found.file, settings)),
        problems=found.problems,
        texts={found.file: found.text},
    )


def _named(data: dict[str, Any], file: str, settings: Settings) -> dict[str, str]:
    """Return the checklists to hold metadata against: those asked for, else the one it names."""
    from reproof.checklists import load

    chosen = dict.fromkeys(settings.checklist, "")
    name = data.get("checklist")
    if not chosen and isinstance(name, str) and name:
        try:
            chosen = {name: "named there"}
            chosen |= dict.fromkeys(load(name).also, f"beside {name}")
        except ReproofError as error:
            raise ReproofError(f"{file}: /checklist: {error}") from None
    return chosen or {DEFAULT_CHECKLIST: "no venue is named"}
