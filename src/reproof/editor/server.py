"""`reproof lsp`: the language server, over standard input and output."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, Final

from lsprotocol import types
from pygls.lsp.server import LanguageServer

from reproof import __version__
from reproof.editor.actions import changes
from reproof.editor.paper import Opened, covers, open_paper
from reproof.editor.words import hover
from reproof.error import ReproofError
from reproof.finding import Level

if TYPE_CHECKING:
    from reproof.finding import Finding
    from reproof.place import Place

PAUSE: Final = 0.25
"""Seconds without a keystroke before the paper is read again."""
_SEVERITIES: Final = {
    Level.ERROR: types.DiagnosticSeverity.Error,
    Level.WARNING: types.DiagnosticSeverity.Warning,
    Level.NOTE: types.DiagnosticSeverity.Information,
}
_PAGES: Final = f"https://github.com/reproof/reproof/blob/v{__version__}/docs/rules.md"


class Server(LanguageServer):
    """Holds the papers of the files that are open, each as it was read last."""

    def __init__(self) -> None:
        super().__init__("reproof", __version__)
        self.papers: dict[Path, Opened] = {}
        """By open file."""
        self.told: dict[Path, set[Path]] = {}
        """By paper: the files that have diagnostics."""
        self.waiting: dict[str, int] = {}
        self.lock = asyncio.Lock()

    async def read(self, uri: str) -> None:
        """Read the paper of a file again, unless more is typed meanwhile, and tell what is wrong."""
        turn = self.waiting[uri] = self.waiting.get(uri, 0) + 1
        if turn > 1:
            await asyncio.sleep(PAUSE)
        async with self.lock:
            if self.waiting.get(uri) != turn:
                return
            file = _path(uri)
            texts = {_path(one.uri): one.source for one in self.workspace.text_documents.values()}
            stop = Path(self.workspace.root_path).resolve() if self.workspace.root_path else None
            try:
                paper = await asyncio.to_thread(open_paper, file, texts, stop)
            except ReproofError as error:
                self.window_show_message(
                    types.ShowMessageParams(types.MessageType.Error, f"reproof: {error}")
                )
                return
            if paper is None:
                self.papers.pop(file, None)
                self._tell(file, [])
            else:
                self.papers[file] = paper
                self.publish(paper, file)

    def forget(self, uri: str) -> None:
        """Clear what was told of a closed file's paper, when no other of its files is open."""
        self.waiting.pop(uri, None)
        paper = self.papers.pop(_path(uri), None)
        if paper and not any(other.folder == paper.folder for other in self.papers.values()):
            for file in self.told.pop(paper.folder, set()):
                self._tell(file, [])

    def publish(self, paper: Opened, file: Path) -> None:
        """Tell an editor every finding of a paper, in each file; files that have none any more too."""
        found: dict[Path, list[types.Diagnostic]] = {file: []}
        for finding in paper.report.findings:
            path = paper.path(finding.spots[0].place)
            found.setdefault(path, []).append(self.diagnostic(paper, finding))
        for other in sorted(self.told.get(paper.folder, set()) - set(found)):
            self._tell(other, [])
        self.told[paper.folder] = set(found)
        for path, diagnostics in found.items():
            self._tell(path, diagnostics)

    def _tell(self, file: Path, diagnostics: list[types.Diagnostic]) -> None:
        uri = file.as_uri()
        document = next((one for one in self.workspace.text_documents if _path(one) == file), uri)
        self.text_document_publish_diagnostics(
            types.PublishDiagnosticsParams(uri=document, diagnostics=diagnostics)
        )

    def diagnostic(self, paper: Opened, finding: Finding) -> types.Diagnostic:
        message = f"{finding.message}\nhelp: {finding.help}" if finding.help else finding.message
        return types.Diagnostic(
            range=self.range(paper, finding.spots[0].place),
            message=message,
            severity=_SEVERITIES[finding.level],
            source="reproof",
            code=finding.rule,
            code_description=types.CodeDescription(href=f"{_PAGES}#{finding.rule}"),
            related_information=[
                types.DiagnosticRelatedInformation(self.location(paper, spot.place), spot.label or "see here")
                for spot in finding.spots[1:]
            ],
        )

    def location(self, paper: Opened, place: Place) -> types.Location:
        return types.Location(paper.path(place).as_uri(), self.range(paper, place))

    def range(self, paper: Opened, place: Place) -> types.Range:
        return self.between(paper, place.file, (place.line, place.column), (place.end_line, place.end_column))

    def between(self, paper: Opened, file: str, start: tuple[int, int], end: tuple[int, int]) -> types.Range:
        """Return two positions (from 1, in characters) as the editor counts them."""
        lines = paper.report.texts.get(file, "").split("\n")
        ends = (types.Position(line - 1, column - 1) for line, column in (start, end))
        first, last = (self.workspace.position_codec.position_to_client_units(lines, one) for one in ends)
        return types.Range(first, last)

    def at(self, uri: str, position: types.Position) -> tuple[Opened | None, str, int, int]:
        """Return the paper of an open file and a position in it as reproof counts: from 1, in characters."""
        file = _path(uri)
        paper = self.papers.get(file)
        if paper is None:
            return None, "", 0, 0
        lines = self.workspace.get_text_document(uri).lines
        place = self.workspace.position_codec.position_from_client_units(lines, position)
        return paper, paper.relative(file), place.line + 1, place.character + 1


def _path(uri: str) -> Path:
    from pygls.uris import to_fs_path

    return Path(to_fs_path(uri) or uri).resolve()


def create() -> Server:
    """Return the server with what it answers."""
    server = Server()

    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    async def opened(ls: Server, params: types.DidOpenTextDocumentParams) -> None:
        await ls.read(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    async def changed(ls: Server, params: types.DidChangeTextDocumentParams) -> None:
        await ls.read(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    async def saved(ls: Server, params: types.DidSaveTextDocumentParams) -> None:
        await ls.read(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def closed(ls: Server, params: types.DidCloseTextDocumentParams) -> None:
        ls.forget(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_HOVER)
    def hovered(ls: Server, params: types.HoverParams) -> types.Hover | None:
        paper, *where = ls.at(params.text_document.uri, params.position)
        text = hover(paper, *where) if paper else ""  # type: ignore[arg-type]
        return types.Hover(types.MarkupContent(types.MarkupKind.Markdown, text)) if text else None

    @server.feature(types.TEXT_DOCUMENT_DEFINITION)
    def definition(ls: Server, params: types.DefinitionParams) -> list[types.Location]:
        paper, file, line, column = ls.at(params.text_document.uri, params.position)
        return [ls.location(paper, place) for place in others(paper, file, line, column)] if paper else []

    @server.feature(
        types.TEXT_DOCUMENT_CODE_ACTION,
        types.CodeActionOptions(code_action_kinds=[types.CodeActionKind.QuickFix]),
    )
    def offered(ls: Server, params: types.CodeActionParams) -> list[types.CodeAction]:
        file = _path(params.text_document.uri)
        paper = ls.papers.get(file)
        if paper is None:
            return []
        found: list[types.CodeAction] = []
        for finding in paper.report.findings:
            place = finding.spots[0].place
            if place.file != paper.relative(file) or not _meet(ls.range(paper, place), params.range):
                continue
            for change in changes(finding, paper.report.texts.get(place.file, "")):
                where = ls.between(paper, change.file, change.start, change.end)
                edit = types.TextEdit(where, change.text)
                found.append(
                    types.CodeAction(
                        title=change.title,
                        kind=types.CodeActionKind.QuickFix,
                        diagnostics=[ls.diagnostic(paper, finding)],
                        edit=types.WorkspaceEdit(changes={params.text_document.uri: [edit]}),
                    )
                )
        return found

    return server


def others(paper: Opened, file: str, line: int, column: int) -> list[Place]:
    """Return where to go from a position: what it disagrees with, else what belongs with it."""
    places = [
        spot.place
        for finding in paper.findings_at(file, line, column)
        for spot in finding.spots
        if not covers(spot.place, file, line, column)
    ]
    if not places:
        by_id = {fact.id: fact for fact in paper.report.facts}
        facts = list(paper.facts_at(file, line, column))
        places = [one for fact in facts for one in fact.places if not covers(one, file, line, column)]
        places = places or [by_id[link].places[0] for fact in facts for link in fact.links if link in by_id]
    return list(dict.fromkeys(places))


def _meet(one: types.Range, two: types.Range) -> bool:
    def key(position: types.Position) -> tuple[int, int]:
        return position.line, position.character

    return key(one.start) <= key(two.end) and key(two.start) <= key(one.end)
