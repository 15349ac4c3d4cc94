"""Metadata written from whole papers: sound by its schema, and judged as the paper itself.

The papers lie in the folder that REPROOF_CORPUS names; without one the tests skip.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from reproof.checklists import load, verdicts
from reproof.error import ReproofError
from reproof.evidence import collect
from reproof.gather import facts_of
from reproof.latex import read
from reproof.metadata import differences, parse, to_metadata
from reproof.source import load as load_source

HERE = Path(__file__).parents[1]
CORPUS = Path(os.environ.get("REPROOF_CORPUS", HERE.parent / "shared" / "corpus"))
LABELS = sorted((CORPUS / "labels").glob("*.json"))


@pytest.mark.skipif(not LABELS, reason="no corpus here")
@pytest.mark.parametrize("label", LABELS, ids=lambda label: label.stem)
def test_verdicts_survive_being_written_and_read(label: Path) -> None:
    main = json.loads(label.read_text("utf-8"))["main"]
    try:
        document = read(load_source(CORPUS / "papers" / label.stem, root=main))
    except ReproofError as error:
        pytest.skip(str(error))
    facts = facts_of(document)
    evidence = collect(document, facts)
    data = to_metadata(document, facts, evidence)
    written = parse(json.dumps(data, indent=2, ensure_ascii=False))
    assert [problem.message for problem in written.problems] == []
    checklist = load("nlp-2021")
    before = {one.item.id: (one.status, one.absent) for one in verdicts(checklist, data, evidence)}
    after = {one.item.id: (one.status, one.absent) for one in verdicts(checklist, written.data, written)}
    assert before == after
    assert [(one.metadata.kind, one.paper.places[0]) for one in differences(facts, written.facts)] == []


@pytest.mark.skipif(not LABELS, reason="no corpus here")
@pytest.mark.parametrize("label", LABELS[:8], ids=lambda label: label.stem)
def test_every_verdict_has_a_place(label: Path) -> None:
    main = json.loads(label.read_text("utf-8"))["main"]
    document = read(load_source(CORPUS / "papers" / label.stem, root=main))
    facts = facts_of(document)
    evidence = collect(document, facts)
    for one in verdicts(load("nlp-2021"), to_metadata(document, facts, evidence), evidence):
        if one.status in ("reported", "unclear"):
            assert one.places, one.item.id
        if one.status == "missing":
            assert one.anchor is not None, one.item.id
        if one.status == "not_applicable":
            assert one.note, one.item.id
        for place in (*one.places, *((one.anchor,) if one.anchor else ())):
            lines = document.texts[place.file].splitlines()
            assert lines[place.line - 1][place.column - 1 :].startswith(place.text.split("\n")[0][:5])
