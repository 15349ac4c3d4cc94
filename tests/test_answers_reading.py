r"""How authors write their answers, and what is read: choice, justification, pointers, place."""

from __future__ import annotations

import json
from time import perf_counter
from typing import TYPE_CHECKING

import pytest

import forms
from forms import Filled
from reproof.answers import Choice, answers
from reproof.answers.model import Answer, Form
from reproof.answers.token import normal
from reproof.checklists import load
from reproof.latex import read
from reproof.settings import Settings
from reproof.source import load as load_paper
from reproof.understand import Input, understand

if TYPE_CHECKING:
    from pathlib import Path


def forms_of(folder: Path, latex: str, files: dict[str, str] | None = None) -> tuple[Form, ...]:
    for name, text in {"main.tex": latex, **(files or {})}.items():
        (folder / name).write_text(text, "utf-8")
    return understand(Input(folder), Settings(root="main.tex")).forms


def form_of(folder: Path, latex: str, files: dict[str, str] | None = None) -> Form:
    (form,) = forms_of(folder, latex, files)
    return form


HEAD = "\\section*{NeurIPS Paper Checklist}\n\\begin{enumerate}\n"
TAIL = "\n\\end{enumerate}\n"
COMPUTE = "\\item {\\bf Experiments compute resources}\n"
ASKED = "    \\item[] Question: What does each experiment cost?\n"

WRITTEN = {
    "kit": (COMPUTE + ASKED + "\\item[] Answer: \\answerYes{}\n\\item[] Justification: Section~\\ref{sec:compute}.", "yes", "sec:compute"),
    "labels-in-fonts": ("\\item \\textbf{Experiments compute resources}\\\\\n\\emph{Question:} What?\\\\\n\\emph{Answer:} \\answerYes{}\\\\\n\\emph{Justification:} Section~\\ref{sec:compute}.", "yes", "sec:compute"),
    "nested-list": (COMPUTE + "\\begin{itemize}\n" + ASKED + "\\item[] Answer: \\answerNo{}\n\\item[] Justification: Section~\\ref{sec:compute} has no hours.\n\\end{itemize}", "no", "sec:compute"),
    "no-question": (COMPUTE + "\\item[] Answer: \\answerYes{}\n\\item[] Justification: Section~\\ref{sec:compute}.", "yes", "sec:compute"),
    "colon-inside-font": (COMPUTE + "\\item[] \\textbf{Answer:} \\answerYes{}\n\\item[] \\textbf{Justification:} \\cref{sec:compute}.", "yes", "sec:compute"),
    "colon-after-font": (COMPUTE + "\\item[] \\textbf{Answer}: \\answerNA{}\n\\item[] \\textbf{Justification}: \\autoref{sec:compute}.", "na", "sec:compute"),
    "bracketed-word": (COMPUTE + "\\item[] Answer: [Yes]\n\\item[] Justification: \\S\\ref{sec:compute}", "yes", "sec:compute"),
    "bold-word": (COMPUTE + "\\item[] Answer: \\textbf{No}\n\\item[] Justification: \\Cref{sec:compute} lacks it.", "no", "sec:compute"),
    "plain-word": (COMPUTE + "\\item[] Answer: Yes\n\\item[] Justification: Section~\\ref{sec:compute}", "yes", "sec:compute"),
    "own-reference-macro": (COMPUTE + "\\item[] Answer: \\answerYes{}\n\\item[] Justification: \\appref{sec:compute}", "yes", "sec:compute"),
    "reason-in-braces": (COMPUTE + "What does it cost? \\answerYes{See Sec.~\\ref{sec:compute}}", "yes", "sec:compute"),
    "reason-in-brackets": (COMPUTE + "\\item[] Answer: \\answerYes[See Section~\\ref{sec:compute}]", "yes", "sec:compute"),
    "reason-after-macro": (COMPUTE + "\\item[] Answer: \\answerYes{}, see Section~\\ref{sec:compute}.", "yes", "sec:compute"),
    "macro-without-braces": (COMPUTE + "\\item[] Answer: \\answerYes see Section~\\ref{sec:compute}.", "yes", "sec:compute"),
    "nested-braces": (COMPUTE + "\\item[] Answer: \\answerYes{\\href{https://a.example/x}{here} and Section~\\ref{sec:compute}}", "yes", "sec:compute"),
    "second-group": (COMPUTE + "\\item[] Answer: \\answerNA{}{}\n\\item[] Justification: see \\ref{sec:compute}", "na", "sec:compute"),
    "own-definition-before": ("\\providecommand{\\answerYes}[1][]{\\textbf{[Yes]}}" + COMPUTE + "\\item[] Answer: \\answerYes{}\n\\item[] Justification: \\ref{sec:compute}", "yes", "sec:compute"),
    "macro-in-guideline": (COMPUTE + "\\item[] Answer: \\answerNo{}\n\\item[] Justification: Not told (even for \\answerNA), see \\ref{sec:compute}.\n\\item[] Guidelines: \\answerYes{} means more.", "no", "sec:compute"),
    "number": (COMPUTE + "\\item[] Answer: \\answerYes{}\n\\item[] Justification: Section 3.3", "yes", "3.3"),
    "subsection-heading": ("\\end{enumerate}\\subsection*{Experiments compute resources}\nAnswer: \\answerYes{}\n\nJustification: Section \\ref{sec:compute}.\n\\begin{enumerate}", "yes", "sec:compute"),
}  # fmt: skip


@pytest.mark.parametrize(("block", "choice", "pointer"), WRITTEN.values(), ids=WRITTEN)
def test_ways_of_writing_an_answer(block: str, choice: str, pointer: str, tmp_path: Path) -> None:
    form = form_of(tmp_path, forms.paper(HEAD + block + TAIL, "neurips_2026"))
    (answer,) = form.answers
    assert (answer.item, answer.choice) == ("8", choice)
    assert pointer in [one.text for one in answer.pointers]
    found = next(one for one in answer.pointers if one.text == pointer)
    assert found.target is not None
    assert found.target.name == "section 3.3 (Compute)"
    assert not found.broken
    assert "hardware" in found.target.kinds


WORDS = {
    "Yes": "yes", "[No]": "no", "n/a": "na", "Not Applicable": "na", "Partially": "partial", "TODO": "todo",
    "yes/no": "todo", "[Yes/No/Not Applicable]": "todo", "Type your response here": "todo", "[FILL: here]": "todo",
    "": "unanswered", "???": "todo", "Perhaps": "other", "Yes.": "yes", "**No**": "no", "TBD": "todo",
    "This paper has a limitations section.": "yes",
}  # fmt: skip


@pytest.mark.parametrize(("word", "choice"), WORDS.items())
def test_typed_words(word: str, choice: str) -> None:
    assert normal(word) == choice


def test_kept_guidelines_hold_no_answers(tmp_path: Path) -> None:
    filled = Filled(rest=("\\answerYes{}", "Section~\\ref{sec:method}."))
    form = form_of(tmp_path, forms.paper(forms.neurips("neurips-2026", filled), "neurips_2026"))
    assert [one.item for one in form.answers] == [str(number) for number in range(1, 17)]
    assert {one.choice for one in form.answers} == {Choice.YES}
    assert {pointer.text for one in form.answers for pointer in one.pointers} == {"sec:method"}


def test_samples_in_instructions_are_no_answers(tmp_path: Path) -> None:
    filled = Filled(rest=("\\answerNo{}", "For lack of space."), instructions=True)
    form = form_of(tmp_path, forms.paper(forms.itemized("neurips-2021", filled), "neurips_2021"))
    assert len(form.answers) == 18
    assert [one.item for one in form.answers][:6] == ["1a", "1b", "1c", "1d", "2a", "2b"]
    assert {one.justification for one in form.answers} == {"For lack of space."}


@pytest.mark.parametrize(
    ("name", "package", "build", "count"),
    [
        ("aaai-2027", "aaai2027", forms.aaai, 31),
        ("aaai-2027", "aaai25", forms.aaai_plain, 31),
    ],
)
def test_aaai(name: str, package: str, build: object, count: int, tmp_path: Path) -> None:
    assert callable(build)
    form = form_of(tmp_path, forms.paper(build(Filled(rest=("no", ""))), package))
    assert (form.name, len(form.answers)) == (name, count)
    assert {one.choice for one in form.answers} == {Choice.NO}
    assert form.of("4.8") is not None


def test_aaai_answers_with_words_after_them(tmp_path: Path) -> None:
    given = {"4.8": ("Partial.", "Memory is in Section~\\ref{sec:compute}."), "4.9": ("\\textbf{Yes}", "")}
    form = form_of(tmp_path, forms.paper(forms.aaai(Filled(given)), "aaai2027"))
    partial, bold = form.of("4.8"), form.of("4.9")
    assert partial is not None
    assert bold is not None
    assert (partial.choice, bold.choice) == (Choice.PARTIAL, Choice.YES)
    assert partial.justification.startswith("Memory is in")
    assert partial.menu == (Choice.YES, Choice.PARTIAL, Choice.NO)


AISTATS = {
    "[Yes, see the supplement]": (Choice.YES, "see the supplement"),
    "[Not Applicable]": (Choice.NA, ""),
    "[No] It is costly.": (Choice.NO, "It is costly."),
    "Yes (Section~\\ref{sec:method}).": (Choice.YES, "Section sec:method"),
    "\\textbf{[Yes]}": (Choice.YES, ""),
    "[Yes/No/Not Applicable]": (Choice.TODO, ""),
}


@pytest.mark.parametrize(("written", "expected"), AISTATS.items())
def test_aistats(written: str, expected: tuple[Choice, str], tmp_path: Path) -> None:
    filled = Filled({"1b": (written, "")}, rest=("[No]", "Too long."))
    form = form_of(tmp_path, forms.paper(forms.itemized("aistats-2026", filled), "aistats2026"))
    answer = form.of("1b")
    assert answer is not None
    assert answer.choice is expected[0]
    assert answer.justification.strip(" .)") == expected[1].strip(" .)")
    assert len(form.answers) == 18


def test_automl_reason_is_the_argument(tmp_path: Path) -> None:
    filled = Filled(rest=("\\answerYes{}", "See Table~\\ref{tab:results}."))
    latex = forms.paper(forms.itemized("automl-2025", filled, title="Submission Checklist"), "automl")
    form = form_of(tmp_path, latex)
    assert form.name == "automl-2025"
    assert len(form.answers) == len(load("automl-2025").items)
    assert {pointer.text for one in form.answers for pointer in one.pointers} == {"tab:results"}


ARR = r"""
\section{Did you run \textit{computational experiments}?}
\begin{Form}\begin{tabular}{l}
  \cm{computationalExperiments}{Yes,No}{Yes}
\end{tabular}\end{Form}
\subsection{Did you give the number of parameters, the budget and the infrastructure?}
\begin{Form}\begin{tabular}{l}
  \cm{reportReproducibility}{Yes,No,N/A}{%s}\\
  \tf[0.8]{reportReproducibilityJustification}{Section 3.3 and Appendix B}
\end{tabular}\end{Form}
"""


@pytest.mark.parametrize(("given", "choice"), [("Yes", "yes"), ("N/A", "na"), ("", "unanswered")])
def test_arr_latex(given: str, choice: str, tmp_path: Path) -> None:
    form = form_of(tmp_path, forms.paper("\\section*{Responsible NLP Checklist}" + ARR % given, "acl"))
    answer = form.of("C1")
    assert answer is not None
    assert answer.choice == choice
    assert answer.justification == "Section 3.3 and Appendix B"
    assert [(one.kind, one.text) for one in answer.pointers] == [("section", "3.3"), ("appendix", "B")]


@pytest.mark.parametrize("wrapped", [True, False], ids=["value", "bare"])
def test_arr_export(wrapped: bool, tmp_path: Path) -> None:
    bare = {
        "A1_limitations_section": "This paper has a limitations section.",
        "C_computational_experiments": "Yes",
        "C1_model_size_and_budget": "Yes",
        "C1_elaboration": "3.3, 9",
        "C2_experimental_setup_and_hyperparameters": "N/A",
    }
    data = {key: {"value": value} for key, value in bare.items()} if wrapped else bare
    export = json.dumps(data, indent=1)
    form = form_of(tmp_path, forms.paper("", "acl"), {"arr_checklist.json": export})
    assert [(one.item, one.choice) for one in form.answers] == [
        ("A1", "yes"),
        ("C", "yes"),
        ("C1", "yes"),
        ("C2", "na"),
    ]
    answer = form.of("C1")
    assert answer is not None
    assert answer.place.file == "arr_checklist.json"
    assert export.splitlines()[answer.place.line - 1].strip().startswith('"C1_model_size_and_budget"')
    first, second = answer.pointers
    assert first.target is not None
    assert first.target.name == "section 3.3 (Compute)"
    assert "no section 9" in second.broken


def test_arr_export_named_in_the_settings(tmp_path: Path) -> None:
    (tmp_path / "main.tex").write_text(forms.paper("", "acl"), "utf-8")
    export = {
        "C1_model_size_and_budget": "No",
        "C2_experimental_setup_and_hyperparameters": "No",
        "C3_descriptive_statistics": "Yes",
    }
    (tmp_path / "form.json").write_text(json.dumps(export), "utf-8")
    (form,) = understand(Input(tmp_path), Settings(metadata="form.json")).forms
    assert [one.choice for one in form.answers] == [Choice.NO, Choice.NO, Choice.YES]


def test_answers_of_a_document(tmp_path: Path) -> None:
    filled = Filled(
        {"8": ("\\answerNo{}", "Not kept.")}, rest=("\\answerYes{}", "Section~\\ref{sec:method}.")
    )
    (tmp_path / "main.tex").write_text(
        forms.paper(forms.neurips("neurips-2026", filled), "neurips_2026"), "utf-8"
    )
    document = read(load_paper(tmp_path))
    found = {one.item: one for one in answers(document, load("neurips-2026"))}
    assert isinstance(found["8"], Answer)
    assert found["8"].choice is Choice.NO
    assert found["8"].raw == "\\answerNo{}"
    assert found["8"].place.text == "\\answerNo{}"
    assert answers(document, load("aaai-2027")) == ()


COMMENTED = "\n".join(
    f"% \\item[] Answer: \\answerYes{{}}\n% \\item[] Justification: Section {n}." for n in range(5)
)
INCLUDED = {
    "commented-input": ("% \\input{checklist}\n", "checklist.tex", "main.tex", "% \\input{checklist}"),
    "no-input": ("", "checklist.tex", "checklist.tex", "\\section*{NeurIPS Paper Checklist}"),
    "every-line-a-comment": (COMMENTED, "", "main.tex", "Answer:"),
}


@pytest.mark.parametrize(("body", "file", "where", "text"), INCLUDED.values(), ids=INCLUDED)
def test_form_beside_the_paper(body: str, file: str, where: str, text: str, tmp_path: Path) -> None:
    filled = Filled(rest=("\\answerYes{}", "Section~\\ref{sec:method}."))
    files = {file: forms.neurips("neurips-2026", filled)} if file else {}
    form = form_of(tmp_path, forms.paper(body, "neurips_2026"), files)
    assert form.unused is not None
    assert form.unused.file == where
    source = (tmp_path / where).read_text("utf-8").splitlines()
    assert text in source[form.unused.line - 1]


def test_aaai_file_of_its_own_is_read(tmp_path: Path) -> None:
    files = {"ReproducibilityChecklist.tex": forms.aaai(Filled(rest=("no", "")))}
    form = form_of(tmp_path, forms.paper("", "aaai2027"), files)
    assert form.unused is None
    assert form.apart
    assert len(form.answers) == 31
    assert {one.place.file for one in form.answers} == {"ReproducibilityChecklist.tex"}


def test_included_form_is_not_sought_beside(tmp_path: Path) -> None:
    form = form_of(
        tmp_path,
        forms.paper("\\input{checklist}", "neurips_2026"),
        {
            "checklist.tex": forms.neurips(
                "neurips-2026", Filled(rest=("\\answerNo{}", "For lack of time."))
            ),
            "old_checklist.tex": forms.neurips("neurips-2024", Filled()),
        },
    )
    assert (form.file, form.unused) == ("checklist.tex", None)


@pytest.mark.parametrize(
    "form",
    [
        "\\section*{NeurIPS Paper Checklist}\n\\begin{enumerate}\n\\item {\\bf Claims\n\\item[] Answer: \\answerYes{",
        "\\section*{Checklist}\n\\begin{enumerate}\\item For all authors\\dots\\begin{enumerate}\\item a? \\answerYes{x",
        "\\section*{Reproducibility Checklist}\n\\checksubsection{General}\\question{a}{(yes/no",
        "\\section*{Checklist}\n" + "\\item {\\bf Claims} Answer: " * 3000,
        "\\section*{Checklist}\n\\begin{enumerate}\n\\item {\\bf Claims}\n\\item[] Answer: \\answerYes"
        + "{" * 5000,
        "\\section*{Checklist}\nAnswer: \\answerYes" + "[" * 5000,
        "\\section*{NeurIPS Paper Checklist}\n\\item {\\bf Claims} \\item[] Answer: "
        + "\\answerYes[ " * 8000,
    ],
    ids=["open-group", "open-answer", "open-menu", "repeated", "deep", "brackets", "open-brackets"],
)
def test_broken_forms_are_no_exception(form: str, tmp_path: Path) -> None:
    start = perf_counter()
    forms_of(tmp_path, forms.paper(form, "neurips_2026"))
    assert perf_counter() - start < 10


TEMPLATES = {
    "neurips-2024": ("neurips_2024", lambda: forms.neurips("neurips-2024", Filled(instructions=True))),
    "neurips-2025": ("neurips_2025", lambda: forms.neurips("neurips-2025", Filled(instructions=True))),
    "neurips-2026": ("neurips_2026", lambda: forms.neurips("neurips-2026", Filled(instructions=True))),
    "neurips-2021": ("neurips_2022", lambda: forms.itemized("neurips-2021", Filled(instructions=True))),
    "aistats-2026": ("aistats2026", lambda: forms.itemized("aistats-2026", Filled())),
    "automl-2025": ("automl", lambda: forms.itemized("automl-2025", Filled(), title="Submission Checklist")),
    "aaai-2027": ("aaai2027", lambda: forms.aaai(Filled())),
    "aaai-plain": ("aaai25", lambda: forms.aaai_plain(Filled())),
}


@pytest.mark.parametrize("name", TEMPLATES)
def test_unfilled_template_is_one_finding(name: str, tmp_path: Path) -> None:
    from reproof.rules import run

    package, build = TEMPLATES[name]
    lines = forms.paper("", package).splitlines()
    latex = forms.paper(build(), package)
    (tmp_path / "main.tex").write_text(latex, "utf-8")
    end = next(n for n, line in enumerate(lines) if "\\end{document}" in line)
    case = understand(Input(tmp_path), Settings()).case()
    found = [one for one in run(case) if one.spots and one.spots[0].place.line >= end]
    assert [one.rule for one in found] == ["missing-answer"]
    assert f"none of its {len(case.forms[0].answers)} questions has an answer" in found[0].message
    assert len(case.forms[0].answers) == len(load(case.forms[0].name).items)
