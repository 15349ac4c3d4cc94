"""The language server, talked to by a client over standard input and output."""

from __future__ import annotations

import asyncio
import sys
import time
from typing import TYPE_CHECKING, Any

import pytest

pytest_lsp = pytest.importorskip("pytest_lsp")
types = pytest.importorskip("lsprotocol.types")

from pytest_lsp import ClientServerConfig, LanguageClient  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from conftest import Done

HOURS = "We train on 8 NVIDIA A100 GPUs for 72 hours (1{,}024 GPU-hours)."
PATIENCE = 60.0
"""Seconds to wait for what must come."""
MAIN = "\\documentclass{article}\n\\begin{document}\n\\section{Experiments}\n%s\n\\end{document}\n"


@pytest_lsp.fixture(config=ClientServerConfig(server_command=[sys.executable, "-m", "reproof", "lsp"]))
async def client(lsp_client: LanguageClient) -> Any:
    await lsp_client.initialize_session(
        types.InitializeParams(capabilities=types.ClientCapabilities(), root_uri=None)
    )
    yield
    await lsp_client.shutdown_session()


def opened(client: LanguageClient, path: Path, text: str | None = None) -> str:
    uri = path.as_uri()
    item = types.TextDocumentItem(uri, "latex", 1, path.read_text("utf-8") if text is None else text)
    client.text_document_did_open(types.DidOpenTextDocumentParams(item))
    return uri


def typed(client: LanguageClient, uri: str, text: str, version: int = 2) -> None:
    client.text_document_did_change(
        types.DidChangeTextDocumentParams(
            types.VersionedTextDocumentIdentifier(version, uri),
            [types.TextDocumentContentChangeWholeDocument(text)],
        )
    )


async def told(client: LanguageClient, uri: str, rule: str, *, count: int = 1) -> list[Any]:
    """Wait until so many diagnostics of a rule are told of a file."""

    def found() -> list[Any]:
        return [one for one in client.diagnostics.get(uri, []) if one.code == rule]

    await until(lambda: uri in client.diagnostics and len(found()) == count)
    return found()


async def until(holds: Callable[[], bool]) -> None:
    """Wait until something holds; on a busy machine that can take its time."""
    end = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < end, "not told in time"
        await asyncio.sleep(0.05)


def position(text: str, word: str) -> Any:
    """Return where a word stands, in the UTF-16 units editors count."""
    before = text[: text.index(word)]
    line = before.rpartition("\n")[2]
    return types.Position(before.count("\n"), len(line.encode("utf-16-le")) // 2)


@pytest.mark.asyncio
async def test_findings_come_while_typing_and_go(client: LanguageClient, paper: Callable[..., Path]):
    folder = paper("Nothing here yet.")
    uri = opened(client, folder / "main.tex")
    await told(client, uri, "inconsistent-device-hours", count=0)
    text = MAIN % ("\N{GRINNING FACE} " + HOURS)
    typed(client, uri, text)
    [found] = await told(client, uri, "inconsistent-device-hours")
    start = position(text, "1{,}024")
    assert found.range.start == start and found.range.end.line == start.line
    assert found.severity == types.DiagnosticSeverity.Error
    assert found.source == "reproof" and found.code_description.href.endswith("#inconsistent-device-hours")
    assert "help: " in found.message
    [second] = found.related_information[:1]
    assert second.location.uri == uri and "576" in second.message
    typed(client, uri, text.replace("1{,}024", "576"), 3)
    await told(client, uri, "inconsistent-device-hours", count=0)
    assert (folder / "main.tex").read_text().count("Nothing here yet.") == 1


@pytest.mark.asyncio
async def test_a_part_of_a_paper_is_read_with_its_root(client: LanguageClient, paper: Callable[..., Path]):
    folder = paper("\\input{parts/train}\n\\input{parts/cost}", {
        "parts/train.tex": "We describe the training.\n",
        "parts/cost.tex": HOURS.replace("1{,}024", "576"),
    })  # fmt: skip
    uri = opened(client, folder / "parts" / "cost.tex")
    await told(client, uri, "inconsistent-device-hours", count=0)
    typed(client, uri, HOURS)
    await told(client, uri, "inconsistent-device-hours")
    other = (folder / "main.tex").as_uri()
    assert any(
        one.code.startswith("missing-") for file in (uri, other) for one in client.diagnostics.get(file, [])
    )
    client.text_document_did_close(types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(uri)))
    await told(client, uri, "inconsistent-device-hours", count=0)


@pytest.mark.asyncio
async def test_hover_shows_the_fact_and_its_arithmetic(client: LanguageClient, paper: Callable[..., Path]):
    text = MAIN % "We train on 8 NVIDIA A100 GPUs for 72 hours, which took 230 kWh and emitted 69 kg CO2e."
    uri = opened(client, paper("x") / "main.tex", text)
    await told(client, uri, "inconsistent-energy", count=0)
    where = position(text, "72 hours")
    found = await client.text_document_hover_async(
        types.HoverParams(types.TextDocumentIdentifier(uri), where)
    )
    shown = found.contents.value.replace("\\", "")
    assert shown.startswith("**72 h** (wall-clock time; own, training)")
    assert "- with 8 x NVIDIA A100" in shown
    assert "- 8 x 72 h = 576 device-hours" in shown
    assert "- 230 kWh / 576 device-hours = 399.3 W for each device" in shown
    assert "- 69 kg CO2e / 230 kWh = 0.3 kg/kWh" in shown
    nothing = await client.text_document_hover_async(
        types.HoverParams(types.TextDocumentIdentifier(uri), types.Position(0, 3))
    )
    assert nothing is None


@pytest.mark.asyncio
async def test_hover_shows_the_finding_too(client: LanguageClient, paper: Callable[..., Path]):
    text = MAIN % HOURS
    uri = opened(client, paper("x") / "main.tex", text)
    await told(client, uri, "inconsistent-device-hours")
    found = await client.text_document_hover_async(
        types.HoverParams(types.TextDocumentIdentifier(uri), position(text, "1{,}024"))
    )
    shown = found.contents.value.replace("\\", "")
    assert "**error** `inconsistent-device-hours`" in shown and "help: " in shown and "576" in shown


@pytest.mark.asyncio
async def test_definition_goes_to_the_second_place(client: LanguageClient, paper: Callable[..., Path]):
    text = MAIN % HOURS
    uri = opened(client, paper("x") / "main.tex", text)
    await told(client, uri, "inconsistent-device-hours")
    found = await client.text_document_definition_async(
        types.DefinitionParams(types.TextDocumentIdentifier(uri), position(text, "1{,}024"))
    )
    assert [one.uri for one in found] and all(one.uri == uri for one in found)
    assert any(one.range.start < position(text, "(1{,}024") for one in found)
    linked = await client.text_document_definition_async(
        types.DefinitionParams(types.TextDocumentIdentifier(uri), types.Position(0, 0))
    )
    assert not linked


async def actions(client: LanguageClient, uri: str, where: Any) -> list[Any]:
    return await client.text_document_code_action_async(
        types.CodeActionParams(
            types.TextDocumentIdentifier(uri), types.Range(where, where), types.CodeActionContext([])
        )
    )


def applied(text: str, action: Any, uri: str) -> str:
    [edit] = action.edit.changes[uri]
    lines = text.split("\n")
    offsets = [sum(len(one) + 1 for one in lines[:number]) for number in range(len(lines) + 1)]
    start, end = (offsets[p.line] + p.character for p in (edit.range.start, edit.range.end))
    return text[:start] + edit.new_text + text[end:]


@pytest.mark.asyncio
async def test_an_ignore_comment_is_offered_and_holds(client: LanguageClient, paper: Callable[..., Path]):
    text = MAIN % HOURS
    uri = opened(client, paper("x") / "main.tex", text)
    await told(client, uri, "inconsistent-device-hours")
    found = await actions(client, uri, position(text, "1{,}024"))
    [ignore] = [one for one in found if "ignore inconsistent-device-hours" in one.title]
    assert ignore.kind == types.CodeActionKind.QuickFix
    after = applied(text, ignore, uri)
    assert "\n% reproof: ignore[inconsistent-device-hours] say why here\nWe train" in after
    typed(client, uri, after)
    await told(client, uri, "inconsistent-device-hours", count=0)
    typed(client, uri, after.replace("1{,}024", "576"), 3)
    await told(client, uri, "unclear-ignore")
    mended = after.replace("1{,}024", "576")
    [out] = [one for one in await actions(client, uri, position(mended, "% reproof")) if "take" in one.title]
    assert applied(mended, out, uri) == text.replace("1{,}024", "576")


@pytest.mark.asyncio
async def test_a_statement_to_begin_is_offered_where_one_is_missing(
    client: LanguageClient, paper: Callable[..., Path]
):
    text = MAIN % "We train a network on a public dataset of images."
    uri = opened(client, paper("x") / "main.tex", text)
    [missing] = await told(client, uri, "missing-hardware")
    found = await actions(client, uri, missing.range.start)
    [begin] = [one for one in found if one.title == "reproof: begin the statement (hardware)"]
    after = applied(text, begin, uri)
    assert "All models were trained on TODO GPUs of type TODO.\n" in after
    assert after.replace("All models were trained on TODO GPUs of type TODO.\n", "") == text


@pytest.mark.asyncio
async def test_a_file_of_no_paper_is_left_alone(client: LanguageClient, paper: Callable[..., Path]):
    folder = paper(None, {"notes.tex": "We train for 3 hours.\n"})
    uri = opened(client, folder / "notes.tex")
    (folder.parent / "elsewhere").mkdir()
    (folder.parent / "elsewhere/main.tex").write_text(MAIN % HOURS)
    await until(lambda: uri in client.diagnostics)
    assert not client.diagnostics[uri]


@pytest.mark.asyncio
async def test_settings_that_are_wrong_are_told(client: LanguageClient, paper: Callable[..., Path]):
    folder = paper("x", {"reproof.toml": "chekclist = 'nlp-2021'\n"})
    opened(client, folder / "main.tex")
    await until(lambda: bool(client.messages))
    assert 'unknown key "chekclist". Did you mean "checklist"?' in client.messages[0].message


def test_without_the_extra_one_line_says_what_to_install(
    run: Callable[..., Done], monkeypatch: pytest.MonkeyPatch
):
    for name in [name for name in sys.modules if name.startswith(("pygls", "reproof.editor.server"))]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "pygls", None)
    done = run("lsp")
    assert done.code == 2 and "pip install 'reproof[lsp]'" in done.err and len(done.err.splitlines()) == 1
