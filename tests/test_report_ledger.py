"""The ledger of the HTML report: runs, what recomputes them, and a chart that needs no scripts."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest

from conftest import REPOSITORY
from judging import case_of
from reproof.check import check
from reproof.fact import Kind
from reproof.ledger.balance import balance
from reproof.ledger.runs import runs
from reproof.report import Report, render
from reproof.report.ledger import Ledger, ledger_of
from reproof.settings import Settings
from reproof.understand import Input

if TYPE_CHECKING:
    from pathlib import Path

SOUND = (
    "The model was trained on 8 NVIDIA A100 GPUs for 72 hours (576 GPU-hours), drawing 350 W each, "
    "and consumed 222 kWh with a PUE of 1.1. At 0.057 kg/kWh that is 12.6 kg CO2e."
)


def ledger(folder: Path, body: str) -> Ledger:
    case_of(folder, body)
    return ledger_of(check(Input(folder), Settings()))


def test_every_figure_of_a_sound_run_fits(tmp_path: Path) -> None:
    found = ledger(tmp_path, SOUND)
    (row,) = found.rows
    assert (row.devices, row.hours) == ("8 x NVIDIA A100", "72")
    assert [row.device_hours.printed, row.energy.printed, row.co2e.printed] == ["576", "222", "12.6"]
    assert [mark.status for mark in found.marks] == ["fits"] * 3
    assert all(mark.low <= mark.at <= mark.high for mark in found.marks)


def test_a_contradiction_is_the_findings(tmp_path: Path) -> None:
    found = ledger(tmp_path, "The model took 2 V100 GPUs 10 hours, 40 GPU-hours in all.")
    (mark,) = found.marks
    assert mark.status == "contradicts"
    assert mark.at > mark.high
    assert mark.words == "2 x 10 h"
    assert found.rows[0].device_hours.recomputed == "20 device-hours"


def test_far_figures_stay_on_the_drawing(tmp_path: Path) -> None:
    found = ledger(tmp_path, "The model took 2 V100 GPUs 10 hours, 90{,}000{,}000 GPU-hours in all.")
    (mark,) = found.marks
    assert mark.beyond
    assert 0 <= mark.at <= 300
    assert max(tick.at for tick in found.ticks) <= 300


@pytest.mark.parametrize(
    "body",
    [
        "We prove a theorem.",
        "BigNet \\cite{b} was trained by its authors on 512 A100 GPUs for 900 hours.",
        "We used one V100.",
    ],
    ids=["none", "of others", "no hours"],
)
def test_no_runs_no_ledger(tmp_path: Path, body: str) -> None:
    assert ledger(tmp_path, body).rows == ()
    html = render(Report((check(Input(tmp_path), Settings()),)), "html")
    assert "<svg" not in html
    assert ">Ledger<" not in html


@pytest.mark.parametrize(
    ("body", "kind", "words", "low", "high"),
    [
        ("We trained on 4 A100 GPUs for 10 hours (40 GPU-hours).", Kind.DEVICE_HOURS, "4 x 10 h", 37, 43),
        ("It ran for 100 GPU-hours at 300 W and used 33 kWh with a PUE of 1.1.", Kind.ENERGY,
         "100 device-hours x 300 W (x 1.1)", 29, 35),
        ("We trained on 4 A100 GPUs for 10 hours and used 12 kWh.", Kind.ENERGY,
         "40 device-hours x 25 W to 800 W", 0.9, 34),
        ("Training used 100 kWh, at 0.4 kg/kWh 40 kg CO2e.", Kind.CO2E, "100 kWh x 0.4 kg/kWh", 34, 46),
    ],
    ids=["hours", "power", "rated", "emissions"],
)  # fmt: skip
def test_balance(tmp_path: Path, body: str, kind: Kind, words: str, low: float, high: float) -> None:
    (run,) = runs(case_of(tmp_path, body))
    line = {one.kind: one for one in balance(run)}[kind]
    assert line.words == words
    assert line.stated is not None
    assert line.implied.low is not None
    assert line.implied.high is not None
    assert low < line.implied.low <= line.implied.high < high


def test_figures_of_one_table_line_are_one_run(tmp_path: Path) -> None:
    body = (
        "\\begin{table}\\caption{Our training runs on V100 GPUs.}\\begin{tabular}{lrr}"
        "Model & GPU hours & Energy (kWh)\\\\\\hline Small & 100 & 30\\\\ Large & 200 & 61\\\\"
        "\\end{tabular}\\end{table}"
    )
    found = runs(case_of(tmp_path, body))
    assert [(run.subject, set(run.given) >= {Kind.DEVICE_HOURS, Kind.ENERGY}) for run in found] == [
        ("Small", True),
        ("Large", True),
    ]


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        assert tag != "script"
        assert not any(name.startswith("on") for name in values)
        assert not any("://" in (value or "") for name, value in values.items() if name in ("src", "href"))
        if values.get("id"):
            self.ids.append(str(values["id"]))
        if tag not in ("meta", "input", "br"):
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del tag, attrs

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_page_is_well_formed_and_each_drawing_is_described(tmp_path: Path) -> None:
    body = SOUND + '\n\nThe <script>alert(1)</script> \\& "x" model took 2 V100 GPUs 10 hours, 40 GPU-hours.'
    case_of(tmp_path, body)
    html = render(Report((check(Input(tmp_path), Settings()),)), "html")
    tags = _Tags()
    tags.feed(html)
    assert tags.open == []
    assert len(tags.ids) == len(set(tags.ids))
    drawings = re.findall(r"<svg[^>]*role=\"img\"[^>]*aria-labelledby=\"([^\"]+)\"", html)
    assert len(drawings) == 4
    assert {one for each in drawings for one in each.split()} <= set(tags.ids)
    assert "<title id=" in html
    assert "<desc id=" in html


def test_examples_show_their_ledgers() -> None:
    for name, statuses in (("complete", {"fits"}), ("flawed", {"contradicts"})):
        paper = check(Input(REPOSITORY / "examples" / name), Settings())
        assert {mark.status for mark in ledger_of(paper).marks} == statuses


def test_many_comparisons_leave_out_what_fits(tmp_path: Path) -> None:
    runs_told = "\n\n".join(
        f"Model M{n} was trained on {n} V100 GPUs for 10 hours ({n * (10 if n < 44 else 30)} GPU-hours)."
        for n in range(2, 46)
    )
    found = ledger(tmp_path, runs_told)
    assert len(found.rows) == 44
    assert len(found.marks) == 30
    assert found.more == 14
    assert sum(mark.status == "contradicts" for mark in found.marks) == 2


def test_figures_linked_by_their_devices_are_one_run(tmp_path: Path) -> None:
    case = case_of(
        tmp_path,
        "We trained on 8 A100 GPUs for 72 hours (576 GPU-hours). The run consumed 250 kWh and emitted 7.5 kg CO2e.",
    )
    (run,) = runs(case)
    assert set(run.given) >= {Kind.DURATION, Kind.DEVICE_HOURS, Kind.ENERGY, Kind.CO2E, Kind.HARDWARE}
