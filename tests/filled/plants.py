r"""Forty filled forms, each with one planted fault: what is changed, and where it must be reported."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from filled import build, more_papers, papers
from filled.build import Way
from filled.papers import Paper

if TYPE_CHECKING:
    from reproof.finding import Finding


@dataclass(frozen=True)
class Plant:
    """A filled form, the fault planted in it, and the line that must be pointed at."""

    name: str
    paper: Paper
    checklist: str
    style: str
    shape: str
    pointers: str
    rule: str
    at: str
    """Words of the line the finding must point at."""
    way: Way = field(default_factory=Way)
    edit: tuple[str, str, str] = ("", "", "")
    """File, words and what replaces them."""
    apart: str = ""

    def sound(self) -> dict[str, str]:
        return build.files(self.paper, self.checklist, self.style, self.shape, self.pointers, Way(), self.apart)

    def faulty(self) -> dict[str, str]:
        files = build.files(self.paper, self.checklist, self.style, self.shape, self.pointers, self.way, self.apart)
        file, old, new = self.edit
        if file:
            assert old in files[file], old
            files[file] = files[file].replace(old, new, 1)
        return files

    def about(self, found: Finding) -> bool:
        """Whether a finding is about the one question that was answered wrongly."""
        changed = [f"{self.checklist}/{item}" for item in self.way.changed]
        return len(changed) != 1 or self.rule == "inconsistent-gate" or changed[0] in found.items


def answer(item: str, word: str, reason: str = "") -> Way:
    return Way({item: (word, reason)})


L, F, D, G, Q = papers.LEAVES, papers.FEDERATED, papers.DIALECTS, papers.GAIT, papers.QUIZ
T, S, P = more_papers.TABULAR, more_papers.SPEECH, more_papers.TILING
M, R = more_papers.MOLECULES, more_papers.TRANSLATION
N21, N24, N25, N26 = "neurips-2021", "neurips-2024", "neurips-2025", "neurips-2026"
AA, AM, AI, ARR = "aaai-2027", "automl-2025", "aistats-2026", "arr-2025"

PLANTS = [
    # Leaves
    Plant("leaves-2026-todo", L, N26, "neurips_2026", "kit", "ref", "missing-answer", "\\answerTODO{}",
          answer("6", "todo", "{training}"), apart="checklist.tex"),
    Plant("leaves-aaai-gate", L, AA, "aaai2027", "guarded", "ref", "inconsistent-gate", "partial",
          answer("2.4", "partial"), apart="ReproducibilityChecklist.tex"),
    Plant("leaves-aistats-appendix", L, AI, "aistats2026", "inside", "number", "inconsistent-pointer", "appendix D",
          answer("3d", "yes", "Appendix D")),
    Plant("leaves-automl-no-reason", L, AM, "automl", "kit", "cref", "missing-justification", "\\answerNo{}",
          answer("2g", "no", "")),
    # Federated averaging
    Plant("federated-2024-theory-na", F, N24, "neurips_2024", "emph", "autoref", "inconsistent-applicability", "\\answerNA",
          answer("3", "na", "Not a theory paper.")),
    Plant("federated-2021-no-yet-told", F, N21, "neurips_2022", "kit", "ref", "inconsistent-justification", "laptop for 3 hours",
          answer("3d", "no", "A laptop for 3 hours in total, see {details}.")),
    Plant("federated-aistats-menu", F, AI, "aistats2025", "kit", "short", "missing-answer", "[Yes/No/Not Applicable]",
          answer("2a", "todo")),
    Plant("federated-aaai-bold-off-menu", F, AA, "aaai25", "bold", "ref", "unclear-answer", "mostly",
          answer("4.11", "mostly")),
    # Dialects
    Plant("dialects-arr-people-no", D, ARR, "acl", "wrapped", "number", "inconsistent-gate", "D1_instructions",
          answer("D", "no")),
    Plant("dialects-arr-latex-empty", D, ARR, "acl", "latex", "ref", "inconsistent-gate", "payment",
          answer("D2", "todo", "{speakers}")),
    Plant("dialects-2025-irb-na", D, N25, "neurips_2025", "kit", "cref", "inconsistent-applicability", "\\answerNA",
          answer("14", "na", "There were no participants.")),
    Plant("dialects-2021-elsewhere", D, N21, "neurips_2021", "kit", "number", "unsupported-pointer", "Section 3",
          answer("5c", "yes", "Section 3.")),
    # Gait
    Plant("gait-2025-instructions", G, N25, "neurips_2025", "kit", "short-ref", "unclear-instructions", "Delete this instruction",
          Way(instructions=True)),
    Plant("gait-aistats-later", G, AI, "aistats2024", "kit", "cref", "inconsistent-justification", "released upon acceptance",
          answer("3a", "yes", "The code will be released upon acceptance.")),
    Plant("gait-automl-table", G, AM, "automl", "kit", "number", "inconsistent-pointer", "Table 6",
          answer("2d", "yes", "Table 6.")),
    Plant("gait-2024-no-hours", G, N24, "neurips_2024", "plain", "number", "unsupported-answer", "Answer: [Yes]",
          Way({"7": ("yes", "{outcome}.")}),
          edit=("ms.tex", "Table~\\ref{falls} reports falls over 10 random seeds with 95\\% confidence intervals of the mean; \\ours{} is better than the\nbaseline (Welch's t-test, $p < 0.01$). Without the prior over footholds, falls rise from 6 to 10 (ablation).\n\\begin{table}\\caption{Falls in 100 walks, with 95\\% confidence intervals over 10 seeds.}\\label{falls}\n\\begin{tabular}{lc} Baseline & 13.1 $\\pm$ 1.2 \\\\ \\ours & 6.0 $\\pm$ 0.8 \\\\ \\end{tabular}\\end{table}",
                "Table~\\ref{falls} reports falls.\n\\begin{table}\\caption{Falls in 100 walks.}\\label{falls}\n\\begin{tabular}{lc} Baseline & 13 \\\\ \\ours & 6 \\\\ \\end{tabular}\\end{table}")),
    # Quiz
    Plant("quiz-2026-no-pointer", Q, N26, "neurips_2026", "bracket", "ref", "unclear-pointer", "told in full",
          answer("8", "yes", "Tokens and cost are told in full.")),
    Plant("quiz-arr-no-table", Q, ARR, "acl", "bare", "short", "inconsistent-pointer", "Table 4",
          answer("C3", "yes", "Table 4")),
    Plant("quiz-2024-no-limits", Q, N24, "neurips_2024", "kit", "number", "unsupported-answer", "\\answerYes",
          Way({"2": ("yes", "{findings}."), "1": ("yes", "{findings}.")}),
          edit=("main.tex", "\\section*{Limitations}\\label{sec:five}\nHosted models change without notice, so the figures hold for the dates given.\n", "")),
    Plant("quiz-aaai-gate-open", Q, AA, "aaai26", "open", "ref", "inconsistent-gate", "Type your response",
          answer("4.10", "Type your response here"), apart="supp/ReproducibilityChecklist.tex"),
    # Tabular
    Plant("tabular-automl-yes-but", T, AM, "automl", "kit", "ref", "inconsistent-justification", "did not run",
          answer("2e", "yes", "We did not run any significance test, see {results}.")),
    Plant("tabular-2021-deleted", T, N21, "neurips_2021", "kit", "cref", "missing-question", "error bars",
          Way(drop=("3d",))),
    Plant("tabular-aaai-off-menu", T, AA, "aaai2026", "guarded", "ref", "unclear-answer", "NA",
          answer("4.10", "NA"), apart="ReproducibilityChecklist.tex"),
    Plant("tabular-aistats-label", T, AI, "aistats2026", "words", "ref", "inconsistent-pointer", "sec:machines",
          answer("3d", "yes", "Section~\\ref{sec:machines}")),
    # Speech
    Plant("speech-2025-other-year", S, N25, "neurips_2025", "braces", "ref", "missing-question", "NeurIPS Paper Checklist",
          Way(drop=("16",))),
    Plant("speech-aistats-experiments-na", S, AI, "aistats2026", "inside", "ref", "inconsistent-applicability", "Not Applicable",
          answer("3d", "na", "nothing to report")),
    Plant("speech-arr-no-section", S, ARR, "acl", "wrapped", "number", "inconsistent-pointer", "Section 7.2",
          answer("B6", "yes", "Section 7.2")),
    Plant("speech-2026-edited", S, N26, "neurips_2026", "plain", "short-ref", "unclear-question", "Does the paper mention",
          Way(questions={"8": "Does the paper mention at least one GPU?"})),
    # Tilings
    Plant("tiling-2026-no-reason", P, N26, "neurips_2026", "kit", "autoref", "missing-justification", "\\justificationTODO",
          answer("7", "na", "\\justificationTODO{}")),
    Plant("tiling-aistats-takes-back", P, AI, "aistats2025", "kit", "sign", "inconsistent-justification", "No, we only sketch",
          answer("2b", "yes", "No, we only sketch the proof in {proof}.")),
    Plant("tiling-aaai-theory-no", P, AA, "aaai2027", "guarded", "ref", "inconsistent-applicability", "no",
          Way({"2.1": ("no", ""), **{f"2.{n}": ("no", "") for n in range(2, 9)}}), apart="ReproducibilityChecklist.tex"),
    Plant("tiling-2021-instructions", P, N21, "neurips_2022", "kit", "short", "unclear-instructions", "Please do not modify",
          Way(instructions=True)),
    # Molecules
    Plant("molecules-2024-two-answers", M, N24, "neurips_2024", "kit", "cref", "unclear-answer", "\\answerYes{} \\answerNo{}",
          answer("12", "\\answerYes{} \\answerNo{}", "{sets}."), apart="forms/neurips.tex"),
    Plant("molecules-automl-open", M, AM, "automl", "kit", "short", "missing-answer", "\\answerTODO",
          answer("2h", "todo")),
    Plant("molecules-aaai-bold-open", M, AA, "aaai24", "bold", "ref", "inconsistent-gate", "(yes/partial/no)",
          answer("4.8", "")),
    Plant("molecules-2026-elsewhere", M, N26, "neurips_2026", "emph", "sign", "unsupported-pointer", "\\S1",
          answer("8", "yes", "Devices and hours are in \\S1.")),
    # Translation
    Plant("translation-arr-no-reason", R, ARR, "acl", "wrapped", "short", "missing-justification", "A2_potential_risks",
          answer("A2", "no")),
    Plant("translation-arr-latex-off-menu", R, ARR, "acl", "latex", "number", "unclear-answer", "Sometimes",
          answer("C4", "Sometimes", "{settings}")),
    Plant("translation-2025-not-included", R, N25, "neurips_2025", "kit", "ref", "missing-checklist", "\\input{checklist}",
          edit=("acl_paper.tex", "\\input{checklist}", "% \\input{checklist}"), apart="checklist.tex"),
    Plant("translation-aaai-experiments-no", R, AA, "aaai27", "open", "ref", "inconsistent-applicability", "no",
          Way({f"4.{n}": ("no", "") for n in range(1, 14)}), apart="ReproducibilityChecklist.tex"),
]  # fmt: skip
