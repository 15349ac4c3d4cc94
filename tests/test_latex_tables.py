"""Tables are read as the grid on the page."""

from __future__ import annotations

import pytest

from reproof.passage import PassageKind, Table
from test_latex_text import document


def table(markup: str) -> Table:
    (found,) = document(markup).tables
    return found


def rows(found: Table) -> list[list[str]]:
    grid = []
    for row in range(found.n_rows):
        cells = [found.at(row, column) for column in range(found.n_columns)]
        grid.append([cell.passage.text if cell else "" for cell in cells])
    return grid


SIMPLE = r"""
\begin{table}[t]
\centering
\caption{Training cost.}\label{tab:cost}
\begin{tabular}{@{}lrr@{}}
\toprule
Model & Params (M) & GPU hours \\
\midrule
Small & 110 & 12.5 \\
\textbf{Large} & 345 & 1{,}024\\[2pt]
\bottomrule
\end{tabular}
\end{table}
"""


def test_cells_heads_and_subjects() -> None:
    found = table(SIMPLE)
    assert rows(found) == [
        ["Model", "Params (M)", "GPU hours"], ["Small", "110", "12.5"], ["Large", "345", "1,024"]
    ]  # fmt: skip
    assert found.head_rows == 1
    assert found.rules == (0, 1, 3)
    assert found.head(2) == "GPU hours"
    assert found.subject(2) == "Large"


def test_caption_and_label_belong_to_the_table() -> None:
    read = document(SIMPLE)
    (found,) = read.tables
    assert found.caption is not None
    assert found.caption.text == "Training cost."
    assert found.caption.labels == ("tab:cost",)
    assert found.caption.table == 0
    assert {passage.float_id for passage in read.passages} == {0}
    assert [passage.kind for passage in read.passages][:2] == [PassageKind.CAPTION, PassageKind.CELL]


def test_cell_place_is_exact() -> None:
    cell = table(SIMPLE).at(2, 2)
    assert cell is not None
    assert cell.passage.place(0, 5).text == "1{,}024"
    assert cell.passage.place(0, 5).line == 13


def test_spanning_heads() -> None:
    found = table(
        r"""\begin{tabular}{lcccc}
        & \multicolumn{2}{c}{Training} & \multicolumn{2}{c}{Inference} \\
        \cmidrule(lr){2-3} \cmidrule(lr){4-5}
        Model & h & kWh & ms & W \\
        \midrule
        A & 1 & 2 & 3 & 4 \\
        \end{tabular}"""
    )
    assert found.head_rows == 2
    assert [found.head(column) for column in range(5)] == [
        "Model", "Training h", "Training kWh", "Inference ms", "Inference W"
    ]  # fmt: skip


def test_rows_that_span() -> None:
    found = table(
        r"\begin{tabular}{lll}\hline D & M & h\\\hline \multirow{2}{*}{X} & a & 1\\ & b & 2\\\hline"
        r" & c & 3\\ \multirow{-2}{*}{Y} & d & 4\\\hline\end{tabular}"
    )
    assert [found.subject(row) for row in range(1, 5)] == ["X", "X", "Y", "Y"]


@pytest.mark.parametrize(
    ("head", "text"),
    [
        pytest.param(r"\makecell{GPU\\hours}", "GPU hours", id="makecell"),
        pytest.param(r"\thead[b]{GPU \\ hours}", "GPU hours", id="thead"),
        pytest.param(r"\shortstack[c]{GPU\\hours}", "GPU hours", id="shortstack"),
        pytest.param(r"\begin{tabular}[c]{@{}c@{}}GPU\\hours\end{tabular}", "GPU hours", id="tabular"),
        pytest.param(r"CO$_2$e (t)", "CO2e (t)", id="mathematics"),
        pytest.param(r"\textbf{GPU} hours $\downarrow$", "GPU hours ↓", id="arrow"),
        pytest.param(r"\multicolumn{1}{c}{GPU hours}", "GPU hours", id="one column"),
        pytest.param(r"\cellcolor{gray!20}GPU hours", "GPU hours", id="colour"),
    ],
)
def test_heads_of_several_lines(head: str, text: str) -> None:
    found = table(
        rf"\begin{{tabular}}{{lc}}\toprule Model & {head} \\ \midrule A & 1 \\ \bottomrule\end{{tabular}}"
    )
    assert rows(found) == [["Model", text], ["A", "1"]]


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("tabular*", r"{\textwidth}{lr}"), ("tabularx", r"{\linewidth}{Xr}"), ("tabulary", "{9cm}{LR}"),
        ("longtable", "{lr}"), ("tblr", "{colspec={lr}}"), ("NiceTabular", "{lr}"), ("array", "{lr}"),
    ],
)  # fmt: skip
def test_kinds_of_table(name: str, arguments: str) -> None:
    found = table(
        rf"\begin{{table}}\begin{{{name}}}{arguments} A & B \\ \hline c & 1 \\ \end{{{name}}}\end{{table}}"
    )
    assert rows(found) == [["A", "B"], ["c", "1"]]


@pytest.mark.parametrize("name", ["pmatrix", "cases", "aligned", "array"])
def test_matrices_are_no_tables(name: str) -> None:
    arguments = "{cc}" if name == "array" else ""
    assert document(rf"\[\begin{{{name}}}{arguments} 1 & 2 \\ 3 & 4 \end{{{name}}}\] Text.").tables == ()


def test_heads_without_rules() -> None:
    found = table(r"\begin{tabular}{lr}Model & Hours\\ A & 3\\ B & 4\\\end{tabular}")
    assert found.head_rows == 1


def test_no_heads_at_all() -> None:
    found = table(r"\begin{tabular}{lr}\hline Epochs & 10\\ Batch size & 32\\\hline\end{tabular}")
    assert found.head_rows == 0


def test_notes_under_a_table() -> None:
    found = table(
        r"\begin{table}\begin{threeparttable}\caption{C.}\begin{tabular}{ll}A & B\tnote{a}\\\midrule c & 1\\"
        r"\end{tabular}\begin{tablenotes}\item[a] per run\end{tablenotes}\end{threeparttable}\end{table}"
    )
    assert [note.text for note in found.notes] == ["a per run"]
    assert found.caption is not None


def test_two_tables_with_captions_of_their_own() -> None:
    read = document(
        r"\begin{table}\begin{subtable}{0.5\textwidth}\begin{tabular}{ll}A & 1\\\end{tabular}\caption{Left.}"
        r"\end{subtable}\begin{subtable}{0.5\textwidth}\begin{tabular}{l}B & 2\\\end{tabular}\caption{Right.}"
        r"\end{subtable}\caption{Both.}\end{table}"
    )
    assert [found.caption.text if found.caption else "" for found in read.tables] == ["Left.", "Right."]
    assert {passage.float_id for passage in read.passages} == {0}


def test_longtable_caption() -> None:
    found = table(
        r"\begin{longtable}{ll}\caption{Long.}\\\hline A & B\\\hline\endfirsthead c & 1\\\end{longtable}"
    )
    assert found.caption is not None
    assert found.caption.text == "Long."
    assert rows(found) == [["A", "B"], ["c", "1"]]


def test_footnote_in_a_cell() -> None:
    read = document(r"\begin{tabular}{ll}A\footnote{See below.} & B\\\end{tabular}")
    assert [(p.kind, p.text) for p in read.passages if p.kind is PassageKind.FOOTNOTE] == [
        (PassageKind.FOOTNOTE, "See below.")
    ]
    assert read.tables[0].n_rows == 1


def test_text_goes_on_after_a_table() -> None:
    read = document(r"We list \begin{tabular}{ll}A & B\\\end{tabular} here.")
    assert read.passages[0].text == "We list here."


SPANS_WRITTEN_OUT = [
    r"\begin{tblr}{colspec={lcc},row{1}={bg=gray}}\toprule \SetCell[r=2]{c} Model & \SetCell[c=2]{c} Cost & \\"
    r" & Params & Hours \\ \midrule A & 1 & 2 \\ \bottomrule\end{tblr}",
    r"\begin{NiceTabular}{lcc}[hvlines]\CodeBefore\rowcolor{gray}{1-2}\Body \Block{2-1}{Model} & \Block[c]{1-2}{Cost} & \\"
    r" & Params & Hours \\ \hline A & 1 & 2 \\ \CodeAfter \tikz \draw (1-|2) -- (3-|4); \end{NiceTabular}",
]


@pytest.mark.parametrize("markup", SPANS_WRITTEN_OUT, ids=["SetCell", "Block"])
def test_spans_whose_cells_are_written_out_empty(markup: str) -> None:
    assert rows(table(rf"\begin{{table}}{markup}\end{{table}}")) == [
        ["Model", "Cost", "Cost"], ["Model", "Params", "Hours"], ["A", "1", "2"],
    ]  # fmt: skip
