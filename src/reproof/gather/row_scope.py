"""Whose work a table's figure is about: what its column, its block of rows and its row say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reproof.fact import Kind, Scope
from reproof.gather.cues import THEIRS, plain
from reproof.gather.sections import SURVEY
from reproof.passage import CITE, CITET
from reproof.patterns import lazy

if TYPE_CHECKING:
    from reproof.gather.layout import Layout
    from reproof.gather.reading import Reading
    from reproof.passage import Table

_OVERVIEW = lazy(
    r"\b(?:survey|overview|timeline|list|summary|examples?)\s(?:of\s)?(?:[\w-]+\s){0,3}?(?:prior|previous|existing|related|recent|published"
    r"|notable|well-known|popular|public|open|prominent|representative|large)\b|\b(?:from|in)\sthe\sliterature\b"
    r"|^\W*(?:publicly\savailable|open(?:-source|-weights?)?|existing|popular|recent|current)\s(?:[\w-]+\s){0,2}?(?:LLMs|LMs|models)\b",
    re.IGNORECASE,
)
_PUBLISHED = lazy(
    r"\b(?:published|previously\sreported|literature)\s(?:[\w-]+\s){0,2}?(?:baselines?|results?|methods?|numbers|models|values|scores)\b",
    re.IGNORECASE,
)
_TAKEN_OVER = lazy(
    r"\b(?:as\s(?:reported|stated|published|given)|taken|copied|quoted|reproduced|collected|adopted|cited)\s(?:in|by|from)\s"
    r"(?:(?:the|their|its)\s)?(?:(?:respective|original|corresponding|cited|published|official)\s)*(?:authors?|papers?|publications?|literature|works?|reports?|leaderboard|studies)\b",
    re.IGNORECASE,
)
_OTHERS_ENTRIES = lazy(
    r"\b(?:other|official|competing|top|winning|leaderboard|published)\b[^.;]{0,40}\b(?:submissions?|entries|participants|teams)\b|\bleaderboard\b",
    re.IGNORECASE,
)
_FROM_PAPER = lazy(
    r"[(\[](?:as\s)?(?:(?:the\s|original\s)?(?:paper|authors)|original|(?:as\s)?(?:reported|published)(?:\s(?:in|by)[^)\]]{0,30})?)[)\]]",
    re.IGNORECASE,
)
_OUR_ROW = lazy(r"\b(?:ours?|this\s(?:work|paper)|we|proposed)\b", re.IGNORECASE)
_EQUIVALENT = lazy(r"\b(?:eqv\.?|equiv\w*\.?|hypothetical|projected|extrapolated|would[-\s]be)\b", re.I)
_RERUN = lazy(
    r"\b(?:(?<!above\s)(?<!below\s)(?<!than\s)(?<!to\s)(?<!before\s)ours?|our\s(?:run|re)\w*|re-?runs?|re-?ran|re-?produced?|re-?implement\w*|re-?train\w*|reproduction|our\simplementation|replicat\w*)\b",
    re.I,
)
_REPORTED = lazy(
    r"\b(?:original|reported|published|paper|authors'?|literature|prior|previous(?:\swork)?|theirs|claimed|official)\b(?!\s(?:code|split|data|test))",
    re.I,
)
_DATA = lazy(
    r"^\W*(?:[\w-]+\s)?(?:data\s?sets?|data|benchmarks?|corpus|corpora|tasks?|environments?|domains?|games?|languages?|graphs?)\W*$",
    re.IGNORECASE,
)
"""The head of a column whose entries cite where data are from, not who ran something."""
_COMPARED = lazy(r"\b(?:compar\w+|versus|vs\.?|evaluat\w+|tested|used|ours?|we)\b", re.IGNORECASE)


def table_scope(reading: Reading) -> tuple[Scope, str] | None:
    """Return whose figure a table cell holds, where its column, group or row says so."""
    spot = reading.spot
    if spot.cell is None or spot.table is None or spot.layout is None:
        return None
    table, row, column = spot.table, spot.cell.row, spot.cell.column
    head = spot.layout.heads.get((row, column), "")
    group = spot.layout.groups.get(row, "")
    if match := _EQUIVALENT.search(head):
        return Scope.CITED, f"the column is a hypothesis: “{match[0]}”"
    lead = next(
        (
            c
            for at in range(min(column + 1, table.n_columns))
            if (c := table.at(row, at)) and c.passage.text.strip()
        ),
        None,
    )
    name = lead.passage.text if lead is not None else ""
    others = _caption(table)
    if any(_RERUN.search(text) for text in (name, group, head)):
        return Scope.OWN, "the row or column is the authors' own run"
    cited = _cites(head) and not _all_heads_cite(spot.layout, table, row)
    if cited or (_REPORTED.search(head) and not _RERUN.search(others)):
        return Scope.CITED, f"column “{plain(head)}”"
    if group and (_cites(group) or THEIRS.search(group)):
        return Scope.CITED, f"the rows of “{plain(group)}”"
    if group and _OTHERS_ENTRIES.search(group) and not _OUR_ROW.search(name):
        return Scope.CITED, f"the rows of “{plain(group)}”"
    built_in = reading.mention.kind in (Kind.PARAMETERS, Kind.FLOP)  # a compared model's own properties
    if not built_in and (match := _TAKEN_OVER.search(others)) and not _OUR_ROW.search(f"{group} {name}"):
        return Scope.CITED, f"taken over: “{match[0]}”"
    lead_in = others.split(". ")[0]
    if (match := _PUBLISHED.search(lead_in)) and not _OUR_ROW.search(f"{lead_in} {group} {name}"):
        return Scope.CITED, f"a table of “{match[0]}”"
    if match := _FROM_PAPER.search(name):
        return Scope.CITED, f"the row is taken over: “{match[0]}”"
    if built_in and not _COMPARED.search(others):
        match = _OVERVIEW.search(others)
        title = next((title for title in reading.passage.section if SURVEY.match(title)), None)
        if (match or title) and not _RERUN.search(" ".join(_subjects(table))):
            if match:
                return Scope.CITED, f"an overview of others' models: “{match[0]}”"
            return Scope.CITED, f"a table in section “{title}”"
    marked = (CITET in name or (CITE in name and not built_in)) and not _DATA.search(table.head(0))
    if marked and not _RERUN.search(others) and _others_are_plain(table, row):
        return Scope.CITED, f"the row cites its source: “{plain(name)}”"
    return None


def _cites(text: str) -> bool:
    return CITE in text or CITET in text


def _all_heads_cite(layout: Layout, table: Table, row: int) -> bool:
    """Return whether every column carries a citation: those of data sets, for none is left to be ours."""
    heads = [layout.heads.get((row, column), "") for column in range(1, table.n_columns)]
    return len(heads) > 1 and all(map(_cites, heads))


def _subjects(table: Table) -> list[str]:
    return [table.subject(row) for row in range(table.head_rows, table.n_rows)]


def _caption(table: Table) -> str:
    return table.caption.text if table.caption is not None else ""


def _others_are_plain(table: Table, row: int) -> bool:
    """Return whether a cited row stands beside rows without citation: a comparison with others."""
    subject = table.subject
    return any(
        not _cites(subject(other)) and subject(other)
        for other in range(table.head_rows, table.n_rows)
        if other != row
    )
