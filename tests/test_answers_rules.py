r"""What the rules about a form say of it as a whole: left out, blank, bare, of another year, apart."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

import forms
from forms import Filled
from reproof.finding import Level
from reproof.rules import run
from reproof.settings import Settings
from reproof.understand import Input, understand

if TYPE_CHECKING:
    from pathlib import Path

    from reproof.finding import Finding

REST = ("\\answerNo{}", "For lack of time.")


def found(
    folder: Path, latex: str, *rules: str, files: dict[str, str] | None = None, chosen: str = "nlp-2021"
) -> list[Finding]:
    for name, text in {"main.tex": latex, **(files or {})}.items():
        (folder / name).write_text(text, "utf-8")
    case = understand(Input(folder), Settings(root="main.tex", checklist=(chosen,))).case()
    return [one for one in run(case) if one.rule in rules]


def neurips(filled: Filled, package: str = "neurips_2026", before: str = "") -> str:
    return forms.paper(before + forms.neurips("neurips-2026", filled), package)


@pytest.mark.parametrize(
    ("body", "options", "level", "words"),
    [
        ("% \\input{checklist}\n", "", Level.WARNING, "its \\input is commented out"),
        ("", "", Level.WARNING, "no file of the paper reads it in"),
        ("", "[preprint]", Level.NOTE, "no file of the paper reads it in"),
        ("% \\item[] Answer: \\answerYes{}\n" * 4, "", Level.WARNING, "every line of it is a comment"),
    ],
    ids=["commented", "forgotten", "preprint", "all-comments"],
)
def test_form_left_out(body: str, options: str, level: Level, words: str, tmp_path: Path) -> None:
    files = {} if "Answer" in body else {"checklist.tex": forms.neurips("neurips-2026", Filled(rest=REST))}
    latex = forms.paper(body, "neurips_2026").replace("\\usepackage{", f"\\usepackage{options}{{")
    (one,) = found(tmp_path, latex, "missing-checklist", "missing-answer", "unclear-answer", files=files)
    assert (one.rule, one.level) == ("missing-checklist", level)
    assert words in one.message


def test_included_form_is_not_left_out(tmp_path: Path) -> None:
    files = {"checklist.tex": forms.neurips("neurips-2026", Filled(rest=REST))}
    latex = forms.paper("\\input{checklist}", "neurips_2026")
    assert found(tmp_path, latex, "missing-checklist", files=files) == []


def test_a_paper_about_checklists_has_none(tmp_path: Path) -> None:
    body = "% the checklist is in the supplement\n\\section{A checklist for surgeons}\nSurgeons tick boxes.\n"
    files = {"checklist_study.tex": "Surgeons tick boxes."}
    assert found(tmp_path, forms.paper(body), "missing-checklist", "missing-answer", files=files) == []


def test_half_filled_form_is_one_finding(tmp_path: Path) -> None:
    empty = {str(n): ("\\answerTODO{}", "\\justificationTODO{}") for n in range(3, 10)}
    (one,) = found(tmp_path, neurips(Filled(empty, rest=REST)), "missing-answer", "missing-justification")
    assert one.rule == "missing-answer"
    assert "7 of the checklist's 16 questions have no answer: 3, 4, 5, 6, 7, 8 and 9" in one.message
    assert one.items[0] == "neurips-2026/3"


def test_bare_answers_are_one_finding(tmp_path: Path) -> None:
    (one,) = found(tmp_path, neurips(Filled(rest=("\\answerNo{}", ""))), "missing-justification")
    assert "16 answers have no justification" in one.message
    assert one.message.endswith("and 8 more")


def test_forms_that_ask_for_no_reason_get_none(tmp_path: Path) -> None:
    latex = forms.paper(forms.aaai(Filled(rest=("no", ""))), "aaai2027")
    assert found(tmp_path, latex, "missing-justification", "unclear-pointer") == []


def test_questions_that_are_gone_are_named(tmp_path: Path) -> None:
    (one,) = found(tmp_path, neurips(Filled(rest=REST, drop=("9", "10"))), "missing-question")
    assert "2 questions: 9 (code of ethics) and 10 (broader impacts)" in one.message
    assert one.items == ("neurips-2026/9", "neurips-2026/10")


YEARS = {
    "2021-form-of-2026": (
        forms.paper(forms.itemized("neurips-2021", Filled(rest=REST)), "neurips_2026"), "the form of 2021"
    ),
    "2024-form-of-2026": (
        forms.paper(forms.neurips("neurips-2024", Filled(rest=REST)), "neurips_2026"), "without question 16"
    ),
    "2026-form-of-2024": (
        forms.paper(forms.neurips("neurips-2026", Filled(rest=REST)), "neurips_2024"), "with question 16"
    ),
}  # fmt: skip


@pytest.mark.parametrize(("latex", "words"), YEARS.values(), ids=YEARS)
def test_form_of_another_year(latex: str, words: str, tmp_path: Path) -> None:
    (one,) = found(tmp_path, latex, "missing-question")
    assert words in one.message


@pytest.mark.parametrize("year", ["2024", "2025", "2026"])
def test_form_of_the_year(year: str, tmp_path: Path) -> None:
    latex = forms.paper(forms.neurips(f"neurips-{year}", Filled(rest=REST)), f"neurips_{year}")
    assert found(tmp_path, latex, "missing-question", "unclear-question") == []


def test_the_form_without_style_is_known_by_its_questions(tmp_path: Path) -> None:
    latex = forms.paper(forms.neurips("neurips-2024", Filled(rest=REST)))
    assert found(tmp_path, latex, "missing-question") == []
    (tmp_path / "main.tex").write_text(latex, "utf-8")
    assert [form.name for form in understand(Input(tmp_path), Settings()).forms] == ["neurips-2024"]


def test_a_heading_of_ones_own_keeps_its_place(tmp_path: Path) -> None:
    latex = neurips(Filled(rest=REST)).replace("Experiments compute resources", "What it took us")
    (one,) = found(tmp_path, latex, "missing-question", "unclear-question")
    assert (one.rule, one.items) == ("unclear-question", ("neurips-2026/8",))


@pytest.mark.parametrize(
    "inside", ["Read this.\nThen answer each of the questions in order, please.\n", "% nothing\n"]
)
def test_instructions_between_their_markers(inside: str, tmp_path: Path) -> None:
    block = f"%%% BEGIN INSTRUCTIONS %%%\n{inside}%%% END INSTRUCTIONS %%%\n\\begin{{enumerate}}\n\\item {{\\bf Claims}}"
    latex = neurips(Filled(rest=REST)).replace("\\begin{enumerate}\n\\item {\\bf Claims}", block)
    assert block in latex
    assert len(found(tmp_path, latex, "unclear-instructions")) == (1 if "Read" in inside else 0)


def test_labels_of_macros_and_options_are_not_broken(tmp_path: Path) -> None:
    body = (
        "\\begin{lstlisting}[label=lst:run]\nrun.sh\n\\end{lstlisting}\n\\mybox{Setting}{box:setting} text\n"
    )
    answers = {"8": ("\\answerYes{}", "Listing~\\ref{lst:run}, Box~\\ref{box:setting}, not \\ref{box:gone}.")}
    (one,) = found(tmp_path, neurips(Filled(answers, rest=REST), before=body), "inconsistent-pointer")
    assert "box:gone" in one.message


def test_labels_of_a_file_that_is_not_there_are_left_alone(tmp_path: Path) -> None:
    answers = {"8": ("\\answerYes{}", "See \\ref{app:compute}.")}
    latex = neurips(Filled(answers, rest=REST), before="\\input{appendix}\n")
    assert found(tmp_path, latex, "inconsistent-pointer") == []


def test_labels_of_another_document_are_left_alone(tmp_path: Path) -> None:
    answers = {"8": ("\\answerYes{}", "See \\ref{supp:compute}.")}
    latex = neurips(Filled(answers, rest=REST)).replace(
        "\\begin{document}", "\\usepackage{xr}\\externaldocument{supplement}\\begin{document}"
    )
    assert found(tmp_path, latex, "inconsistent-pointer") == []


APPENDIX = "\\appendix\n\\section{Hours}\\label{app:hours}\nText.\n\\subsection{Days}\nText.\n"
POINTED = {
    "Appendix A": "", "Appendix A.1": "", "Appendices A and B": "no appendix B", "Section 3.3": "", "Sec. 3": "",
    "Sections 3.1, 3.2 and 3.9": "no section 3.9", "\\S 7": "no section 7", "Tables 1 and 2.": "", "Table 2": "no table 2",
    "Appendix~X": "placeholder", "Theorem 9": "", "the appendix": "", "Section 3 of the guide and 12 GPUs": "",
}  # fmt: skip


@pytest.mark.parametrize(("words", "broken"), POINTED.items())
def test_numbers_pointed_to(words: str, broken: str, tmp_path: Path) -> None:
    answers = {"7": ("\\answerYes{}", f"See {words}")}
    reported = found(tmp_path, neurips(Filled(answers, rest=REST), before=APPENDIX), "inconsistent-pointer")
    assert len(reported) == (1 if broken else 0)
    assert all(broken in one.message for one in reported)


def test_a_close_label_is_suggested(tmp_path: Path) -> None:
    answers = {"8": ("\\answerYes{}", "See Section~\\ref{sec:compte}.")}
    (one,) = found(tmp_path, neurips(Filled(answers, rest=REST)), "inconsistent-pointer")
    assert one.level is Level.ERROR
    assert 'did you mean "sec:compute"?' in one.help


def test_no_theorem_behind_a_yes(tmp_path: Path) -> None:
    answers = {"3": ("\\answerYes{}", "See Section~\\ref{sec:method}.")}
    (one,) = found(tmp_path, neurips(Filled(answers, rest=REST)), "unsupported-answer")
    assert "states no theorem" in one.message


def test_a_supplement_beside_the_paper_may_say_it(tmp_path: Path) -> None:
    answers = {"3": ("\\answerYes{}", "See Section~\\ref{sec:method}.")}
    files = {"supplement.tex": "\\documentclass{article}\\begin{document}Proofs.\\end{document}"}
    (one,) = found(tmp_path, neurips(Filled(answers, rest=REST)), "unsupported-answer", files=files)
    assert one.level is Level.NOTE


def test_pristine_kit_file_beside_the_paper_is_a_note(tmp_path: Path) -> None:
    files = {"ReproducibilityChecklist.tex": forms.aaai(Filled())}
    (one,) = found(tmp_path, forms.paper("", "aaai2027"), "missing-answer", "missing-checklist", files=files)
    assert (one.rule, one.level) == ("missing-answer", Level.NOTE)


EXPORT = {
    "A1_limitations_section": "This paper has a limitations section.",
    "B_use_or_create_scientific_artifacts": True,
    "B1_cite_creators_of_artifacts": "",
    "C_computational_experiments": "No",
    "C1_model_size_and_budget": "Yes",
    "C1_elaboration": "Section 3.3",
    "C2_experimental_setup_and_hyperparameters": "Perhaps",
}


def test_export_is_judged_as_a_form(tmp_path: Path) -> None:
    files = {"arr.json": json.dumps(EXPORT, indent=1)}
    rules = ("inconsistent-gate", "unclear-answer", "inconsistent-applicability", "missing-justification")
    reported = found(tmp_path, forms.paper("", "acl"), *rules, files=files)
    assert [(one.rule, one.spots[0].place.line) for one in reported] == [
        ("inconsistent-applicability", 5),
        ("inconsistent-gate", 4),
        ("inconsistent-gate", 6),
        ("unclear-answer", 8),
    ]
    assert reported[0].spots[0].place.pointer == "/C_computational_experiments"


def test_other_json_is_no_form(tmp_path: Path) -> None:
    files = {"checklist.json": '{"a": 1}', "arr.json": "[", "responsible.json": "[1, 2]"}
    assert found(tmp_path, forms.paper("", "acl"), "missing-answer", "missing-checklist", files=files) == []


def test_answers_in_flattened_pdf_fields(tmp_path: Path) -> None:
    body = (
        "\\section{Did you run computational experiments?}\n"
        "\\begin{Form}\\ChoiceMenu[name=computationalExperiments,default=Yes,combo]{}{Yes,No}\\end{Form}\n"
        "\\subsection{Did you report the budget?}\n"
        "\\begin{Form}\\ChoiceMenu[name=reportReproducibility,default=No]{}{Yes,No,N/A}\n"
        "\\TextField[name=reportReproducibilityJustification,value={Not kept}]{}\\end{Form}\n"
        "\\subsection{Did you report the statistics?}\nYes, No\n\\subsection{Did you report the packages?}\nYes, No\n"
    )
    (tmp_path / "main.tex").write_text(forms.paper(body, "acl"), "utf-8")
    (form,) = understand(Input(tmp_path), Settings()).forms
    assert [(one.item, one.choice, one.justification) for one in form.answers] == [
        ("C", "yes", ""),
        ("C1", "no", "Not kept"),
    ]


def test_the_users_checklist_decides_the_year(tmp_path: Path) -> None:
    (tmp_path / "main.tex").write_text(forms.paper(forms.neurips("neurips-2025", Filled(rest=REST))), "utf-8")
    (form,) = understand(Input(tmp_path), Settings(checklist=("neurips-2025",))).forms
    assert form.name == "neurips-2025"
