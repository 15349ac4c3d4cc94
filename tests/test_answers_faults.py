r"""Faults planted in filled checklists, each beside the sound form it was made from.

A fault must be reported by its rule at its place; the sound form must be silent.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import pytest

import forms
from forms import Filled
from reproof.rules import run
from reproof.settings import Settings
from reproof.understand import Input, understand

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from reproof.finding import Finding

RULES = frozenset({
    "missing-answer", "missing-checklist", "missing-justification", "missing-question", "unclear-answer",
    "unclear-instructions", "unclear-pointer", "unclear-question", "inconsistent-applicability",
    "inconsistent-gate", "inconsistent-justification", "inconsistent-pointer", "unsupported-answer",
    "unsupported-pointer",
})  # fmt: skip

YES, NO, NA = "\\answerYes{}", "\\answerNo{}", "\\answerNA{}"
NEURIPS = {
    "1": (YES, "Section~\\ref{sec:intro} states the claims, Section~\\ref{sec:results} shows them."),
    "2": (YES, "Section~\\ref{sec:limitations}."),
    "3": (NA, "There are no theoretical results."),
    "4": (YES, "Sections~\\ref{sec:method} and \\ref{sec:experiments} tell all of it."),
    "5": (YES, "The code is linked in Section~\\ref{sec:intro}."),
    "6": (YES, "Splits are in Section~\\ref{sec:data}, the rest is in Section~\\ref{sec:training}."),
    "7": (YES, "Table~\\ref{tab:results} gives standard deviations, see Section~\\ref{sec:results}."),
    "8": (YES, "Section~\\ref{sec:compute} gives devices, hours and the total."),
    "9": (YES, "The work conforms, see Section~\\ref{sec:impact}."),
    "10": (YES, "Both kinds are discussed in Section~\\ref{sec:impact}."),
    "11": (NA, "Nothing with a risk of misuse is released."),
    "12": (YES, "Section~\\ref{sec:data} cites the corpus and names its licence."),
    "13": (NA, "No new data or model is released."),
    "14": (NA, "Nobody took part."),
    "15": (NA, "Nobody took part."),
    "16": (NA, "No language model is part of the method."),
}
N21 = {
    "1a": (YES, "See Section~\\ref{sec:intro}."),
    "1b": (YES, "See Section~\\ref{sec:limitations}."),
    "1c": (YES, "See Section~\\ref{sec:impact}."),
    "1d": (YES, "See Section~\\ref{sec:impact}."),
    "2a": (NA, "No theory."),
    "2b": (NA, "No theory."),
    "3a": (YES, "Linked in Section~\\ref{sec:intro}."),
    "3b": (YES, "Sections~\\ref{sec:data} and \\ref{sec:training}."),
    "3c": (YES, "Table~\\ref{tab:results}."),
    "3d": (YES, "Section~\\ref{sec:compute}."),
    "4a": (YES, "Section~\\ref{sec:data}."),
    "4b": (YES, "Section~\\ref{sec:data}."),
    "4c": (NA, "Nothing new."),
    "4d": (NA, "The corpus is public."),
    "4e": (NA, "The corpus is an encyclopedia."),
    "5a": (NA, "Nobody took part."),
    "5b": (NA, "Nobody took part."),
    "5c": (NA, "Nobody took part."),
}
AISTATS = {
    item: ({YES: "[Yes]", NA: "[Not Applicable]", NO: "[No]"}[answer], reason)
    for item, (answer, reason) in {
        **N21,
        "1a": (YES, "Section~\\ref{sec:method}."),
        "1b": (NO, "It is as costly as any transformer."),
        "1c": (YES, "Section~\\ref{sec:intro}."),
        "2a": (NA, "No theory."),
        "2b": (NA, "No theory."),
        "2c": (NA, "No theory."),
    }.items()
    if item != "1d"
}
AAAI = {
    "1.1": "yes", "1.2": "yes", "1.3": "yes", "2.1": "no", "3.1": "yes", "3.2": "partial", "3.3": "NA", "3.4": "NA",
    "3.5": "yes", "3.6": "yes", "3.7": "NA", "4.1": "yes", "4.2": "partial", "4.3": "no", "4.4": "yes", "4.5": "yes",
    "4.6": "no", "4.7": "no", "4.8": "yes", "4.9": "no", "4.10": "yes", "4.11": "yes", "4.12": "no", "4.13": "yes",
}  # fmt: skip
AUTOML = ("\\answerNo{}", "We did not look at it.")


def neurips(filled: Filled | None = None, **changed: tuple[str, str]) -> str:
    filled = filled or Filled()
    answers = {**NEURIPS, **{item.removeprefix("q"): given for item, given in changed.items()}}
    return forms.paper(forms.neurips("neurips-2026", replace(filled, answers=answers)), "neurips_2026")


def n21(filled: Filled | None = None, **changed: tuple[str, str]) -> str:
    filled = filled or Filled()
    answers = {**N21, **{item.removeprefix("q"): given for item, given in changed.items()}}
    return forms.paper(forms.itemized("neurips-2021", replace(filled, answers=answers)), "neurips_2022")


def aistats(**changed: tuple[str, str]) -> str:
    answers = {**AISTATS, **{item.removeprefix("q"): given for item, given in changed.items()}}
    return forms.paper(forms.itemized("aistats-2026", Filled(answers)), "aistats2026")


def automl(**changed: tuple[str, str]) -> str:
    answers = {item.removeprefix("q"): given for item, given in changed.items()}
    form = forms.itemized("automl-2025", Filled(answers, rest=AUTOML), title="Submission Checklist")
    return forms.paper(form, "automl")


def aaai(filled: Filled | None = None, changes: dict[str, str] | None = None) -> str:
    filled = filled or Filled()
    answers = {item: (answer, "") for item, answer in {**AAAI, **(changes or {})}.items() if answer}
    return forms.paper(forms.aaai(replace(filled, answers=answers)), "aaai2027")


def plain(**changed: str) -> str:
    answers = {
        **AAAI,
        **{f"2.{n}": "no" for n in range(2, 9)},
        **{key.replace("_", "."): word for key, word in changed.items()},
    }
    return forms.paper(
        forms.aaai_plain(Filled({item: (answer, "") for item, answer in answers.items()})), "aaai25"
    )


@dataclass(frozen=True)
class Fault:
    """A form with one fault, the sound form beside it, and the finding it must give."""

    name: str
    sound: Callable[[], str]
    faulty: Callable[[], str]
    rule: str
    at: str
    """Words of the line the finding must point at."""


def heads(text: str, old: str, new: str) -> str:
    assert old in text
    return text.replace(old, new, 1)


THEORY = "\\section{Theory}\\label{sec:theory}\nTheorem one and a lemma. The proof of the theorem is short; the proposition follows.\n\\begin{theorem} The loss falls.\\end{theorem}\nThe theorem holds. By the lemma, the proof is done.\n\\section{Experiments}"

PEOPLE = (
    "Twelve annotators were recruited through Prolific and paid 15 dollars per hour. The annotators saw the full "
    "instructions and gave their consent. Table~\\ref{tab:results} gives the mean"
)

FAULTS = [
    Fault(
        "neurips-open",
        neurips,
        lambda: neurips(q5=("\\answerTODO{}", "Section~\\ref{sec:intro}.")),
        "missing-answer",
        "\\answerTODO{} % Replace",
    ),
    Fault(
        "neurips-empty",
        neurips,
        lambda: neurips(q7=("", "Table~\\ref{tab:results}.")),
        "missing-answer",
        "Answer:  % Replace",
    ),
    Fault(
        "neurips-off-menu",
        neurips,
        lambda: neurips(q7=("Mostly", "Table~\\ref{tab:results}.")),
        "unclear-answer",
        "Answer: Mostly",
    ),
    Fault(
        "neurips-partial",
        neurips,
        lambda: neurips(q7=("\\answerPartial{}", "Table~\\ref{tab:results}.")),
        "unclear-answer",
        "\\answerPartial",
    ),
    Fault(
        "neurips-two-answers",
        neurips,
        lambda: neurips(q7=("\\answerYes{} \\answerNo{}", "Table~\\ref{tab:results}.")),
        "unclear-answer",
        "\\answerYes{} \\answerNo{}",
    ),
    Fault(
        "neurips-deleted",
        neurips,
        lambda: neurips(Filled(drop=("9",))),
        "missing-question",
        "Could a reader tell",
    ),
    Fault(
        "neurips-older-year",
        neurips,
        lambda: neurips(Filled(drop=("16",))),
        "missing-question",
        "NeurIPS Paper Checklist",
    ),
    Fault(
        "neurips-reworded",
        neurips,
        lambda: neurips(Filled(questions={"7": "Were seven cats fed daily?"})),
        "unclear-question",
        "seven cats",
    ),
    Fault(
        "neurips-instructions",
        neurips,
        lambda: neurips(Filled(instructions=True)),
        "unclear-instructions",
        "Delete this instruction",
    ),
    Fault(
        "neurips-no-reason",
        neurips,
        lambda: neurips(q11=(NA, "")),
        "missing-justification",
        "Answer: \\answerNA",
    ),
    Fault(
        "neurips-reason-todo",
        neurips,
        lambda: neurips(q11=(NA, "\\justificationTODO{}")),
        "missing-justification",
        "\\justificationTODO",
    ),
    Fault(
        "neurips-no-pointer",
        neurips,
        lambda: neurips(q8=(YES, "All of it is told.")),
        "unclear-pointer",
        "All of it is told.",
    ),
    Fault(
        "neurips-no-label",
        neurips,
        lambda: neurips(q8=(YES, "See Appendix~\\ref{app:compute}.")),
        "inconsistent-pointer",
        "app:compute",
    ),
    Fault(
        "neurips-no-section",
        neurips,
        lambda: neurips(q8=(YES, "See Section 9.")),
        "inconsistent-pointer",
        "See Section 9.",
    ),
    Fault(
        "neurips-appendix-x",
        neurips,
        lambda: neurips(q8=(YES, "See Appendix X.")),
        "inconsistent-pointer",
        "See Appendix X.",
    ),
    Fault(
        "neurips-no-table",
        neurips,
        lambda: neurips(q7=(YES, "See Table 7.")),
        "inconsistent-pointer",
        "See Table 7.",
    ),
    Fault(
        "neurips-elsewhere",
        neurips,
        lambda: neurips(q8=(YES, "See Section~\\ref{sec:limitations}.")),
        "unsupported-pointer",
        "See Section~\\ref{sec:limitations}.",
    ),
    Fault(
        "neurips-yes-but-no",
        neurips,
        lambda: neurips(q7=(YES, "No, the runs were too costly.")),
        "inconsistent-justification",
        "No, the runs",
    ),
    Fault(
        "neurips-yes-not-reported",
        neurips,
        lambda: neurips(q8=(YES, "The hours are not reported.")),
        "inconsistent-justification",
        "hours are not reported",
    ),
    Fault(
        "neurips-yes-later",
        neurips,
        lambda: neurips(q7=(YES, "Error bars will be added in the final version.")),
        "inconsistent-justification",
        "will be added",
    ),
    Fault(
        "neurips-no-but-yes",
        neurips,
        lambda: neurips(q8=(NO, "Yes, in Section~\\ref{sec:compute}.")),
        "inconsistent-justification",
        "Yes, in Section",
    ),
    Fault(
        "neurips-no-but-told",
        neurips,
        lambda: neurips(q8=(NO, "Four A100 GPUs for 700 GPU-hours.")),
        "inconsistent-justification",
        "Four A100",
    ),
    Fault(
        "neurips-no-but-described",
        neurips,
        lambda: neurips(q2=(NO, "They are discussed in Section~\\ref{sec:limitations}.")),
        "inconsistent-justification",
        "They are discussed",
    ),
    Fault(
        "neurips-na-theory",
        neurips,
        lambda: heads(neurips(), "\\section{Experiments}", THEORY),
        "inconsistent-applicability",
        "Answer: \\answerNA",
    ),
    Fault(
        "neurips-na-experiments",
        neurips,
        lambda: neurips(q8=(NA, "There is nothing to report.")),
        "inconsistent-applicability",
        "Answer: \\answerNA",
    ),
    Fault(
        "neurips-na-claims",
        neurips,
        lambda: neurips(q1=(NA, "There is nothing to say.")),
        "inconsistent-applicability",
        "Answer: \\answerNA",
    ),
    Fault(
        "neurips-yes-without-hours",
        neurips,
        lambda: (
            neurips()
            .replace(
                "A training run takes 6 hours, which is 24 GPU-hours; the whole project took 700 GPU-hours in total, failed runs\nand the hyperparameter search included.",
                "",
            )
            .replace(
                "All experiments were run on our own cluster, on 4 NVIDIA A100 GPUs with 80 GB of memory each under Ubuntu 22.04 with PyTorch 2.1 and CUDA 12.1.",
                "All went well.",
            )
        ),
        "unsupported-answer",
        "Answer: \\answerYes",
    ),
    Fault(
        "neurips-yes-no-limits",
        neurips,
        lambda: heads(
            neurips(q2=(YES, "Section~\\ref{sec:experiments}.")),
            "\\section{Limitations}\\label{sec:limitations}\nThe method only orders short paragraphs, and we only tested it on English text.\n",
            "",
        ),
        "unsupported-answer",
        "Answer: \\answerYes",
    ),
    Fault(
        "neurips-one-of-two-labels",
        neurips,
        lambda: neurips(q8=(YES, "See \\cref{sec:compute,sec:gone}.")),
        "inconsistent-pointer",
        "sec:gone",
    ),
    Fault(
        "neurips-code-later",
        neurips,
        lambda: neurips(q5=(YES, "We will release the code upon acceptance.")),
        "inconsistent-justification",
        "upon acceptance",
    ),
    Fault(
        "neurips-no-limits-but-a-section",
        neurips,
        lambda: neurips(q2=(NO, "For lack of space.")),
        "inconsistent-applicability",
        "Answer: \\answerNo",
    ),
    Fault(
        "neurips-na-people",
        neurips,
        lambda: heads(neurips(), "Table~\\ref{tab:results} gives the mean", PEOPLE),
        "inconsistent-applicability",
        "Answer: \\answerNA",
    ),
    Fault("2021-open", n21, lambda: n21(q3c=("\\answerTODO{}", "")), "missing-answer", "\\answerTODO"),
    Fault(
        "2021-no-label",
        n21,
        lambda: n21(q3d=(YES, "See Section~\\ref{sec:computing}.")),
        "inconsistent-pointer",
        "sec:computing",
    ),
    Fault(
        "2021-takes-back",
        n21,
        lambda: n21(q3c=(YES, "We do not report error bars.")),
        "inconsistent-justification",
        "We do not report",
    ),
    Fault("2021-deleted", n21, lambda: n21(Filled(drop=("3b",))), "missing-question", "supplement or linked"),
    Fault(
        "2021-instructions",
        n21,
        lambda: n21(Filled(instructions=True)),
        "unclear-instructions",
        "Please do not modify",
    ),
    Fault(
        "aistats-menu",
        aistats,
        lambda: aistats(q3d=("[Yes/No/Not Applicable]", "")),
        "missing-answer",
        "[Yes/No/Not Applicable]",
    ),
    Fault(
        "aistats-no-section",
        aistats,
        lambda: aistats(q3d=("[Yes, see Section 12]", "")),
        "inconsistent-pointer",
        "Section 12",
    ),
    Fault(
        "automl-open", automl, lambda: automl(q1a=("\\answerTODO{}", "")), "missing-answer", "\\answerTODO"
    ),
    Fault(
        "aaai-menu",
        aaai,
        lambda: aaai(changes={"4.8": "yes/partial/no"}),
        "inconsistent-gate",
        "yes/partial/no",
    ),
    Fault("aaai-off-menu", aaai, lambda: aaai(changes={"4.8": "NA"}), "unclear-answer", "NA"),
    Fault("aaai-gate-no", aaai, lambda: aaai(changes={"2.3": "yes"}), "inconsistent-gate", "yes"),
    Fault(
        "aaai-gate-open",
        aaai,
        lambda: aaai(changes={"4.2": "Type your response here"}),
        "inconsistent-gate",
        "Type your response",
    ),
    Fault(
        "aaai-no-experiments",
        aaai,
        lambda: aaai(changes={"4.1": "no", **{f"4.{n}": "no" for n in range(2, 14)}}),
        "inconsistent-applicability",
        "no",
    ),
    Fault("aaai-plain-open", plain, lambda: plain(**{"4_8": ""}), "inconsistent-gate", "(yes/partial/no)"),
]


def objections(folder: Path, latex: str) -> list[Finding]:
    (folder / "main.tex").write_text(latex, "utf-8")
    case = understand(Input(folder), Settings()).case()
    assert case.forms
    return [one for one in run(case) if one.rule in RULES]


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_fault_is_found_at_its_place(fault: Fault, tmp_path: Path) -> None:
    latex = fault.faulty()
    found = [one for one in objections(tmp_path, latex) if one.rule == fault.rule]
    assert len(found) == 1
    line = latex.splitlines()[found[0].spots[0].place.line - 1]
    assert fault.at in line
    assert found[0].spots[0].place.text in latex


SOUND = sorted({fault.sound for fault in FAULTS}, key=lambda one: one.__name__)


@pytest.mark.parametrize("build", SOUND, ids=lambda one: one.__name__)
def test_sound_form_is_silent(build: Callable[[], str], tmp_path: Path) -> None:
    found = objections(tmp_path, build())
    assert [(one.rule, one.message) for one in found] == []


def test_faults_are_enough() -> None:
    assert len(FAULTS) >= 40
    assert {fault.rule for fault in FAULTS} >= RULES - {"missing-checklist"}
