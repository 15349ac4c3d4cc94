"""A venue's checklist is no evidence; a section that only sounds like one is."""

from __future__ import annotations

import pytest

from reproof.passage import PassageKind
from test_latex_text import document

ANSWERS = "\\newcommand{\\answerYes}[1][]{[Yes] #1}\\newcommand{\\answerNo}[1][]{[No] #1}"

NEURIPS = r"""
\section{Experiments}
We use 8 GPUs.
\section*{NeurIPS Paper Checklist}
\begin{enumerate}
\item {\bf Compute}
    \item[] Question: For each experiment, is the compute given?
    \item[] Answer: \answerYes{}
    \item[] Justification: Four A100 for 36 hours.
    \item[] Guidelines:
    \begin{itemize}
        \item The answer \answerNo{} means none.
    \end{itemize}
\end{enumerate}
\section{Proofs}
We prove it.
"""

OLD_NEURIPS = r"""
\section{Experiments}
We use 8 GPUs.
\section*{Checklist}
\begin{enumerate}
\item For all authors...
\begin{enumerate}
  \item Are the claims right? \answerYes{}
\end{enumerate}
\end{enumerate}
\section{Proofs}
We prove it.
"""

AAAI = r"""
\section{Experiments}
We use 8 GPUs.
\newcommand{\checksubsection}[1]{\paragraph{#1}}
\newcommand{\question}[2]{\item #1 #2}
\newcommand{\ifyespoints}[1]{#1}
\section*{Reproducibility Checklist}
\checksubsection{Computational Experiments}
\begin{itemize}
\question{Is the infrastructure (GPU models, memory) given?}{(yes/partial/no)}
yes
\ifyespoints{If yes, please answer:}
\end{itemize}
\section{Proofs}
We prove it.
"""

AISTATS = r"""
\section{Experiments}
We use 8 GPUs.
\section*{Checklist}
\begin{enumerate}
\item For all models and algorithms presented, check if you include:
\begin{enumerate}
\item A description of the compute. [Yes, see the supplement]
\end{enumerate}
\end{enumerate}
\section{Proofs}
We prove it.
"""

NO_HEADING = r"""
\section{Experiments}
We use 8 GPUs.

\begin{enumerate}
\item {\bf Claims}
    \item[] Question: Are the claims right?
    \item[] Answer: \answerYes{}
    \item[] Justification: See the text.
\end{enumerate}
\section{Proofs}
We prove it.
"""


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(NEURIPS, id="neurips"),
        pytest.param(OLD_NEURIPS, id="neurips 2021"),
        pytest.param(AAAI, id="aaai"),
        pytest.param(AISTATS, id="aistats"),
        pytest.param(NO_HEADING, id="without heading"),
    ],
)
def test_forms(body: str) -> None:
    passages = document(body, ANSWERS).passages
    evidence = [passage.text for passage in passages if passage.evidence]
    assert evidence == ["Experiments", "We use 8 GPUs.", "Proofs", "We prove it."]
    assert sum(not passage.evidence for passage in passages) >= 3


def test_answers_are_legible() -> None:
    texts = [p.text for p in document(NEURIPS).passages if p.kind is PassageKind.CHECKLIST]
    assert "Answer: [Yes]" in texts
    assert "Justification: Four A100 for 36 hours." in texts


def test_question_and_answer_are_apart() -> None:
    texts = [p.text for p in document(AAAI).passages if p.kind is PassageKind.CHECKLIST]
    assert "Is the infrastructure (GPU models, memory) given? (yes/partial/no)" in texts
    assert "yes" in texts


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("\\section{A Checklist}\nWe propose a checklist of 8 GPUs.", id="about checklists"),
        pytest.param("\\section{CheckList tests}\nWe run them on 8 GPUs for 3 hours.", id="a method"),
        pytest.param("\\section{Setup}\n\\begin{itemize}\\item 8 GPUs\\end{itemize}", id="a list"),
    ],
)
def test_other_sections_stay_evidence(body: str) -> None:
    assert all(passage.evidence for passage in document(body).passages)


def test_it_ends_at_the_appendix() -> None:
    body = NEURIPS.replace("\\section{Proofs}", "\\appendix\n\\subsection{Proofs}")
    assert [p.text for p in document(body).passages if p.evidence][-1] == "We prove it."
