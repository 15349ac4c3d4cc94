r"""Venues' forms rebuilt for the tests: their structure, our questions, filled in as a test wants.

A form is built from its checklist, so that each of its items is there; `answers` maps an item to
its answer and justification.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reproof.checklists import load

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from reproof.checklists import Checklist, Item

PAPER = r"""\documentclass{article}
\usepackage{%s}
\newtheorem{theorem}{Theorem}
\begin{document}
\begin{abstract}
We present Reed, a method to order sentences. It is 3 points better than the best earlier one.
\end{abstract}
\section{Introduction}\label{sec:intro}
We present Reed, a transformer encoder with 86 million parameters that orders sentences. Our contributions
are the model, the training objective and an analysis. The code is at \url{https://github.com/reed-order/reed}
under the MIT licence; its README gives the commands that reproduce the results.
\section{Method}\label{sec:method}
The model encodes each sentence and scores every pair of sentences. Algorithm~\ref{alg:order} sorts them.
\section{Experiments}\label{sec:experiments}
\subsection{Data}\label{sec:data}
We use the public WikiText corpus \cite{merity}, released under CC BY-SA, split into 90,000 training, 5,000
validation and 5,000 test paragraphs, all in English.
\subsection{Training}\label{sec:training}
We train with Adam, a learning rate of 0.0003, a batch size of 64 and 20 epochs. The learning rate was chosen
by grid search over 0.0001, 0.0003 and 0.001 on the validation set.
\subsection{Compute}\label{sec:compute}
All experiments were run on our own cluster, on 4 NVIDIA A100 GPUs with 80 GB of memory each under Ubuntu 22.04 with PyTorch 2.1 and CUDA 12.1.
A training run takes 6 hours, which is 24 GPU-hours; the whole project took 700 GPU-hours in total, failed runs
and the hyperparameter search included.
\subsection{Results}\label{sec:results}
Table~\ref{tab:results} gives the mean and standard deviation over 5 random seeds; error bars are one standard
deviation. We train and evaluate the model on the test set.
\begin{table}
\caption{Accuracy on the test set, mean and standard deviation over 5 seeds.}\label{tab:results}
\begin{tabular}{lc}
Model & Accuracy \\ \hline
Baseline & 78.1 $\pm$ 0.4 \\
Reed & 81.2 $\pm$ 0.3 \\
\end{tabular}
\end{table}
\section{Limitations}\label{sec:limitations}
The method only orders short paragraphs, and we only tested it on English text.
\section{Broader impact}\label{sec:impact}
A positive effect is easier editing; a risk of misuse is the automatic rewriting of news.
%s
\end{document}
"""
"""A sound paper with a place for its checklist."""


def paper(form: str, package: str = "article") -> str:
    """Return the sound paper with a form at its end."""
    return PAPER % (package, form)


@dataclass
class Filled:
    """How a form is filled: item -> (answer, justification); items not named get `rest`."""

    answers: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    rest: tuple[str, str] | None = None
    drop: tuple[str, ...] = ()
    instructions: bool = False
    questions: Mapping[str, str] = field(default_factory=dict)

    def of(self, item: Item, empty: tuple[str, str]) -> tuple[str, str]:
        return self.answers.get(item.id, self.rest or empty)

    def asks(self, item: Item) -> str:
        return self.questions.get(item.id, item.asks)


def neurips(name: str, filled: Filled) -> str:
    return "\n".join(_neurips(load(name), filled))


def _neurips(checklist: Checklist, filled: Filled) -> Iterator[str]:
    yield "\\newpage\n\\section*{NeurIPS Paper Checklist}"
    if filled.instructions:
        yield "%%% BEGIN INSTRUCTIONS %%%"
        yield (
            "Read this first. You should answer \\answerYes{}, \\answerNo{} or \\answerNA{}, each"
            " with a reason."
        )
        yield (
            "\\begin{itemize}\n  \\item {\\bf Delete this instruction block, but keep the"
            " heading}.\n\\end{itemize}"
        )
        yield "%%% END INSTRUCTIONS %%%"
    yield "\\begin{enumerate}"
    for item in checklist.items:
        if item.id in filled.drop:
            continue
        answer, reason = filled.of(item, ("\\answerTODO{}", "\\justificationTODO{}"))
        yield f"\\item {{\\bf {item.heading.capitalize()}}}"
        yield f"    \\item[] Question: {filled.asks(item)}"
        yield (
            f"    \\item[] Answer: {answer} % Replace by \\answerYes{{}}, \\answerNo{{}}, or \\answerNA{{}}."
        )
        yield f"    \\item[] Justification: {reason}"
        yield "    \\item[] Guidelines:"
        yield "    \\begin{itemize}"
        yield "        \\item The answer \\answerNA{} means that there is nothing of the kind in the paper."
        yield "        \\item A \\answerNo{} is fine with a reason; see Section 99 of the guide."
        yield "    \\end{itemize}"
    yield "\\end{enumerate}"


def itemized(name: str, filled: Filled, *, title: str = "Checklist") -> str:
    """Return a form of nested lists: NeurIPS 2021, AutoML, AISTATS."""
    return "\n".join(_itemized(load(name), filled, title))


def _itemized(checklist: Checklist, filled: Filled, title: str) -> Iterator[str]:
    empty = {"neurips-2021": "\\answerTODO{}", "automl": "\\answerTODO{}"}.get(
        checklist.form, "[Yes/No/Not Applicable]"
    )
    yield f"\\section*{{{title}}}"
    if filled.instructions:
        yield "%%% BEGIN INSTRUCTIONS %%%"
        yield "The checklist follows the references. For example:"
        yield "\\begin{itemize}\n  \\item Is the licence there? \\answerYes{See Section~\\ref{gen_inst}.}"
        yield "  \\item Is it really there? \\answerNo{The code is ours.}\n\\end{itemize}"
        yield "Please do not modify the questions and only use the provided macros for your answers."
        yield "%%% END INSTRUCTIONS %%%"
    yield "\\begin{enumerate}"
    for group in checklist.groups:
        yield f"\\item {group.opens.capitalize()}\\dots\n\\begin{{enumerate}}"
        for item in checklist.items:
            if item.id.startswith(group.id) and item.id not in filled.drop:
                answer, reason = filled.of(item, (empty, ""))
                yield f"  \\item {filled.asks(item)}\n    %\n    {_given(answer, reason)}\n    %"
        yield "\\end{enumerate}"
    yield "\\end{enumerate}"


def _given(answer: str, reason: str) -> str:
    if answer.startswith("\\answer"):
        return f"{answer.removesuffix('{}')}{{{reason}}}"
    return f"{answer} {reason}".rstrip()


def aaai(filled: Filled, name: str = "aaai-2027", *, guarded: bool = True) -> str:
    return "\n".join(_aaai(load(name), filled, guarded))


def _aaai(checklist: Checklist, filled: Filled, guarded: bool) -> Iterator[str]:
    if guarded:
        yield "\\makeatletter\n\\@ifundefined{isChecklistMainFile}{\n\\newif\\ifreproStandalone\n\\reproStandalonetrue\n}{"
        yield "\\newif\\ifreproStandalone\n\\reproStandalonefalse\n}\n\\makeatother\n\\ifreproStandalone"
        yield "\\documentclass[letterpaper]{article}\n\\usepackage[submission]{aaai2027}\n\\begin{document}\n\\fi"
    yield "\\newcounter{checksubsection}\n\\newcounter{checkitem}[checksubsection]"
    yield "\\newcommand{\\checksubsection}[1]{\\refstepcounter{checksubsection}\\paragraph{#1}}"
    yield "\\newcommand{\\checkitem}{\\refstepcounter{checkitem}\\item}"
    yield "\\newcommand{\\question}[2]{\\normalcolor\\checkitem #1 #2 \\color{blue}}"
    yield "\\newcommand{\\ifyespoints}[1]{\\makebox[0pt][l]{#1}}"
    yield "\\section*{Reproducibility Checklist}"
    yield (
        "A question looks like this: {\\ttfamily \\string\\question \\{Proofs are there\\}"
        " \\{(yes/partial/no)\\} \\\\"
    )
    yield "Type your response here}\n"
    for group in checklist.groups:
        items = [
            item for item in checklist.items if item.id.startswith(group.id) and item.id not in filled.drop
        ]
        yield f"\\checksubsection{{{(group.opens or group.title).capitalize()}}}\n\\begin{{itemize}}"
        gated = any(item.gate for item in items)
        for number, item in enumerate(items):
            answer, reason = filled.of(item, ("Type your response here", ""))
            menu = "/".join("NA" if one == "na" else one for one in item.menu)
            yield f"\\question{{{filled.asks(item)}}}{{({menu})}}\n{answer}{' ' + reason if reason else ''}\n"
            if gated and not number:
                yield (
                    "\\ifyespoints{\\vspace{1.2em}If yes, please address the following"
                    " points:}\n\\begin{itemize}"
                )
        yield ("\\end{itemize}\n" if gated else "") + "\\end{itemize}"
    if guarded:
        yield "\\ifreproStandalone\n\\end{document}\n\\fi"


def aaai_plain(filled: Filled, name: str = "aaai-2027") -> str:
    """Return the older form: a list, each menu in brackets, the answer after it in bold."""
    lines = ["\\section*{Reproducibility Checklist}", "\\begin{itemize}"]
    for item in load(name).items:
        answer, _ = filled.of(item, ("", ""))
        menu = "/".join("NA" if one == "na" else one for one in item.menu)
        bold = f"{{\\bf {answer}}}" if answer else ""
        lines.append(f"\\item {filled.asks(item)} ({menu}) {bold}".rstrip())
    return "\n".join([*lines, "\\end{itemize}"])
