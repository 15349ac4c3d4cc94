"""Which checklist a paper is held against, and what the report says of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from reproof.checklists import load, names, venue

if TYPE_CHECKING:
    from collections.abc import Callable

    from conftest import Done

BODY = r"""
\title{A made-up paper}
\begin{document}
\maketitle
\section{Method}
We propose a network that consists of two encoders and train it on our corpus of 12,000 English sentences.
\section{Experiments}
We train the model on 8 NVIDIA A100 GPUs (80 GB) of our university cluster. One run takes 12 hours.
The model has 110 million parameters. We use Adam with a learning rate of 0.001 and a batch size of 32.
We fix the random seed to 42. Accuracy is the share of correct answers.
The learning rate was chosen by accuracy on the validation set. The corpus has 10,000 training and 1,000 test examples.
%s
\section{Conclusion}
It works.
\end{document}
"""


@pytest.fixture
def paper(tmp_path: Path) -> Callable[..., Path]:
    def write(preamble: str, more: str = "") -> Path:
        folder = tmp_path / "paper"
        folder.mkdir(exist_ok=True)
        (folder / "main.tex").write_text("\\documentclass{article}\n" + preamble + BODY % more, "utf-8")
        return folder

    return write


def checked(run: Callable[..., Done], *args: object) -> dict[str, Any]:
    done = run("check", *args, "--output-format", "json", "--fail-on", "never")
    assert done.err == ""
    return dict(json.loads(done.out)["papers"][0])


@pytest.mark.parametrize(
    ("preamble", "lists"),
    [
        (r"\usepackage{neurips_2026}", ["neurips-2026"]),
        (r"\usepackage[preprint]{neurips_2025}", ["neurips-2025"]),
        (r"\usepackage[review]{acl}", ["arr-2025"]),
        (r"\usepackage{iclr2026_conference,times}", ["iclr-2026", "nlp-2021"]),
        (r"\usepackage{style/aaai27}", ["aaai-2027"]),
        (r"\usepackage{amsmath}", ["nlp-2021"]),
        ("", ["nlp-2021"]),
    ],
)
def test_the_style_file_chooses_the_checklist(
    run: Callable[..., Done], paper: Callable[..., Path], preamble: str, lists: list[str]
) -> None:
    found = checked(run, paper(preamble))
    assert list(found["items"]) == lists
    assert list(found["checklists"]) == lists
    assert found["checklists"][lists[0]]["why"]


def test_the_report_says_which_and_why(run: Callable[..., Done], paper: Callable[..., Path]) -> None:
    assert "neurips-2026 (by neurips_2026): " in run("check", paper(r"\usepackage{neurips_2026}")).out
    assert "nlp-2021 (no style file names a venue): " in run("check", paper("")).out
    for form in ("markdown", "html"):
        out = run("check", paper(r"\usepackage{neurips_2026}"), "--output-format", form).out
        assert "by neurips" in out


@pytest.mark.parametrize(
    ("style", "name"),
    [
        ("neurips_2023", "neurips-2024"),
        ("neurips_data_2023", "neurips-2024"),
        ("neurips_2028", "neurips-2026"),
        ("neurips_2020", "ml-reproducibility-2.0"),
        ("nips_2018", "ml-reproducibility-2.0"),
        ("iclr2024_conference", "iclr-2026"),
        ("iclr2025_conference", "iclr-2026"),
        ("icml2022", "neurips-2021"),
        ("icml2024", "icml-2026"),
        ("icml2025", "icml-2026"),
        ("colm2024_conference", "iclr-2026"),
        ("acl2023", "arr-2025"),
        ("naaclhlt2018", "nlp-2021"),
        ("eacl2024", "arr-2025"),
        ("coling2020", "nlp-2021"),
        ("aistats2023", "aistats-2026"),
        ("aaai28", "aaai-2027"),
        ("jmlr2e", "ml-reproducibility-2.0"),
        ("tmlr", "ml-reproducibility-2.0"),
        ("ijcai26", "ml-reproducibility-2.0"),
        ("iccv", "cvpr-compute-2026"),
        ("eccv", "cvpr-compute-2026"),
    ],
)
def test_a_style_without_a_list_gets_the_nearest_and_is_told(style: str, name: str) -> None:
    found = venue(["graphicx", f"styles/{style}"])
    assert found is not None
    assert (found.checklist, found.own) == (name, False)
    assert found.why == f"the nearest list known to styles/{style}"


@pytest.mark.parametrize(
    ("style", "name"),
    [
        ("neurips_2022", "neurips-2021"),
        ("neurips_2024", "neurips-2024"),
        ("neurips_data_2025", "neurips-2025"),
        ("aaai24", "aaai-2027"),
        ("aaai25", "aaai-2027"),
        ("aaai2026", "aaai-2027"),
        ("EMNLP2023", "nlp-2021"),
        ("emnlp2022", "arr-2025"),
        ("naacl2022", "arr-2025"),
        ("acl2021", "nlp-2021"),
        ("aistats2024", "aistats-2026"),
        ("aistats2025", "aistats-2026"),
        ("automl", "automl-2025"),
        ("cvpr", "cvpr-compute-2026"),
        ("icml2026", "icml-2026"),
    ],
)
def test_a_style_with_a_list_of_its_own_gets_that(style: str, name: str) -> None:
    found = venue([style])
    assert found is not None
    assert (found.checklist, found.own) == (name, True)


@pytest.mark.parametrize("style", ["article", "times", "natbib", "amsmath", "llncs", "IEEEtran", "accents", "coltitle"])
def test_other_packages_name_no_venue(style: str) -> None:
    assert venue([style]) is None


def test_the_report_says_that_it_is_the_nearest(run: Callable[..., Done], paper: Callable[..., Path]) -> None:
    folder = paper(r"\usepackage[final]{neurips_2023}")
    assert "neurips-2024 (the nearest list known to neurips_2023): " in run("check", folder).out
    run("init", folder)
    assert "the nearest list known to neurips_2023" in (folder / "reproof.toml").read_text("utf-8")


def test_a_checklist_that_is_asked_for_wins(run: Callable[..., Done], paper: Callable[..., Path]) -> None:
    found = checked(run, paper(r"\usepackage{neurips_2026}"), "--checklist", "aaai-2027")
    assert list(found["items"]) == ["aaai-2027"]
    assert found["checklists"]["aaai-2027"]["why"] == ""


def test_a_venues_own_file_is_taken(
    run: Callable[..., Done], paper: Callable[..., Path], tmp_path: Path
) -> None:
    own = tmp_path / "ours.toml"
    own.write_text(
        'title = "Ours"\nsources = ["https://example.org/x"]\nread = 2026-01-31\n[[item]]\nid = "1"\ntitle = "devices"\n'
        'asks = "On what?"\nparts = { device = "hardware", versions = "software-versions" }\nlevel = "error"\n'
        'remedy = "say it"\nsource = "https://example.org/x"\n',
        "utf-8",
    )
    found = checked(run, paper(r"\usepackage{acl}"), "--checklist", own)
    assert found["items"]["ours"]["1"]["status"] == "missing"
    assert found["items"]["ours"]["1"]["note"] == "gives device, but not versions"


def test_facts_hold_the_general_list_whatever_the_venue(
    run: Callable[..., Done], paper: Callable[..., Path]
) -> None:
    done = run("facts", paper(r"\usepackage{neurips_2026}"), "--output-format", "json")
    items = json.loads(done.out)["papers"][0]["items"]
    assert set(items) == {"neurips-2026", "nlp-2021"}
    assert len(items["nlp-2021"]) == 18


def test_what_kind_of_paper_it_is_comes_with_its_words(
    run: Callable[..., Done], paper: Callable[..., Path]
) -> None:
    kind = checked(run, paper(""))["paper_type"]
    assert kind["training"]["holds"] is True
    assert kind["training"]["places"][0]["text"]
    assert kind["theory"]["holds"] is False
    assert "theorems" in kind["theory"]["why"]
    assert "theory" in run("facts", paper("")).out


def test_the_settings_say_what_kind_of_paper_it_is(
    run: Callable[..., Done], paper: Callable[..., Path]
) -> None:
    folder = paper(r"\usepackage{neurips_2026}")
    assert checked(run, folder)["items"]["neurips-2026"]["3"]["status"] == "not_applicable"
    (folder / "reproof.toml").write_text("[paper-type]\ntheory = true\n", "utf-8")
    found = checked(run, folder)
    assert found["items"]["neurips-2026"]["3"]["status"] == "missing"
    assert found["paper_type"]["theory"] == {"holds": True, "why": "set in the settings", "places": []}


def test_no_limitations_turn_an_arr_paper_away(run: Callable[..., Done], paper: Callable[..., Path]) -> None:
    levels = {one["rule"]: one["level"] for one in checked(run, paper(r"\usepackage{acl}"))["findings"]}
    assert levels["missing-limitations-section"] == "error"
    draft = checked(run, paper(r"\usepackage{acl}"), "--stage", "draft")["findings"]
    assert {one["rule"]: one["level"] for one in draft}["missing-limitations-section"] == "note"
    with_them = checked(run, paper(r"\usepackage{acl}", "\\section*{Limitations}\nEnglish only."))
    assert "missing-limitations-section" not in {one["rule"] for one in with_them["findings"]}


def test_missing_parts_of_a_question_share_a_finding(
    run: Callable[..., Done], paper: Callable[..., Path]
) -> None:
    found = checked(run, paper(r"\usepackage{neurips_2026}"))["findings"]
    [one] = [one for one in found if "neurips-2026/8" in one["items"] and one["rule"].startswith("missing-")]
    assert one["message"] == (
        "compute resources: the paper gives type of worker, memory, own cluster or cloud and time of each run, "
        "but not total or whether the project took more"
    )
    assert one["level"] == "warning"


def test_hints_are_notes_of_low_confidence(run: Callable[..., Done], paper: Callable[..., Path]) -> None:
    found = checked(run, paper(r"\usepackage{neurips_2026}"))["findings"]
    [one] = [one for one in found if one["rule"] == "missing-impact"]
    assert (one["level"], one["confidence"]) == ("note", "low")


@pytest.mark.parametrize("name", names())
def test_metadata_gives_the_paper_its_verdicts(
    run: Callable[..., Done], paper: Callable[..., Path], name: str, tmp_path: Path
) -> None:
    folder = paper(
        "", "In total, all runs took 900 GPU-hours, searches included, at 300 TFLOP/s, under the MIT license."
    )
    written = run("facts", folder, "--output-format", "metadata").out
    beside = tmp_path / "paper.json"
    beside.write_text(written, "utf-8")
    said = checked(run, folder, "--checklist", name)["items"][name]
    again = checked(run, beside, "--checklist", name)["items"][name]
    assert {key: one["status"] for key, one in again.items()} == {
        key: one["status"] for key, one in said.items()
    }
    assert set(said) == {item.id for item in load(name).items}


def test_metadata_remembers_its_venue(
    run: Callable[..., Done], paper: Callable[..., Path], tmp_path: Path
) -> None:
    beside = tmp_path / "paper.json"
    beside.write_text(run("facts", paper(r"\usepackage{acl}"), "--output-format", "metadata").out, "utf-8")
    assert json.loads(beside.read_text("utf-8"))["checklist"] == "arr-2025"
    assert list(checked(run, beside)["items"]) == ["arr-2025"]
    beside.write_text('{"checklist": "ar-2025"}', "utf-8")
    done = run("check", beside)
    assert done.code == 2
    assert 'paper.json: /checklist: unknown checklist "ar-2025". Did you mean "arr-2025"?' in done.err


@pytest.mark.parametrize("name", names())
def test_every_checklist_is_printed(run: Callable[..., Done], name: str) -> None:
    out = run("checklist", name).out
    for item in load(name).items:
        assert item.asks in out
        assert item.remedy in out
    assert "None" not in out
