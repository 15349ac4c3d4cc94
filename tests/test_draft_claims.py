r"""What a draft claims of a paper: premises and proofs, open access, what does not apply, and in which words.

Each row is one passage in a made-up paper, beside a twin that differs in the point at issue.
"""

from __future__ import annotations

import re
import time
from typing import TYPE_CHECKING

import pytest

from reproof.checklists import load
from reproof.draft import write
from reproof.draft.answer import drafted
from reproof.draft.choosing import is_choice
from reproof.draft.opened import gives_data, instructs
from reproof.settings import Settings
from reproof.understand import Input, understand

if TYPE_CHECKING:
    from pathlib import Path

    from reproof.draft import Draft

PAPER = r"""\documentclass{article}
\usepackage{neurips_2026}
\newtheorem{theorem}{Theorem}
\newtheorem{axm}{Assumption}
\begin{document}
\begin{abstract}
We look at how Heron counts reeds.%s
\end{abstract}
\section{Introduction}
Heron is trained on pictures of reeds.
%s
\section{Conclusion}
Heron counts reeds. Its error is 3.1 against 4.2.
\end{document}
"""
TYPE = dict.fromkeys(("experiments", "training", "hyperparameters", "data", "split", "test_set"), True)


def draft(tmp_path: Path, body: str, abstract: str = "", **types: bool) -> Draft:
    (tmp_path / "main.tex").write_text(PAPER % (abstract, body), "utf-8")
    paper = understand(Input(tmp_path), Settings())
    assert paper.document is not None
    return drafted(load("neurips-2026"), paper.document, paper.facts, {**TYPE, **types})


def text_of(made: Draft, item: str) -> str:
    """Return the justification of an item as it is written."""
    title = load("neurips-2026").item(item).heading
    blocks = re.split(r"\\item \{\\bf ", write(made))
    (block,) = (one for one in blocks if one.lower().startswith(title.lower()))
    return block.partition("Justification: ")[2].strip()


THEOREM = "\\begin{theorem}The error of Heron falls with $n$: $e_n \\le c/n$.\\end{theorem}\n"
PREMISE = "\\begin{axm}We assume that the counts $x_i$ are bounded by $c$.\\end{axm}\n"
PROOF = (
    "\\begin{proof}By the bound each term is at most $c$, hence the sum of all terms divided by $n$"
    " is at most $c/n$.\\end{proof}\n"
)
AWAY = "The bound is tight (proof in Appendix~\\ref{app:more})."


@pytest.mark.parametrize(
    ("body", "answer"),
    [
        (PREMISE + THEOREM + PROOF, "yes"),
        ("Assuming that the counts are independent, the bound holds.\n" + THEOREM + PROOF, "yes"),
        ("Under these assumptions the bound holds.\n" + THEOREM + PROOF, "yes"),
        (THEOREM.replace("The error", "Assume $x_i \\ge 0$. The error") + PROOF, "yes"),
        (
            PREMISE + THEOREM + "\\subsection{Proof of the theorem}\nEach term is at most $c$ by the bound on counts,"
            " hence the mean is at most $c/n$, which is the claim.",
            "yes",
        ),
        # an opinion, or an assumption of no result
        ("We assume that a sparse solution is important for counting reeds.\n" + THEOREM + PROOF, "todo"),
        ("We assume that the reader knows reeds.\n" + THEOREM + PROOF, "todo"),
        # a proof that is elsewhere, a sketch, a hollow one
        (PREMISE + THEOREM + AWAY, "todo"),
        (PREMISE + THEOREM + "\\begin{proof}See Appendix~\\ref{app:more} for the details of it all.\\end{proof}", "todo"),
        (PREMISE + THEOREM + "\\subsection{Proofs}\nAll the proofs are deferred to the supplement of this paper.", "todo"),
        (PREMISE + THEOREM + "\\subsection{Proof sketch}\nEach term is at most $c$, hence the mean is too, as we show.", "todo"),
    ],
)  # fmt: skip
def test_a_result_needs_its_premise_and_its_proof(tmp_path: Path, body: str, answer: str) -> None:
    made = draft(tmp_path, f"\\section{{Theory}}\n{body}", theory=True)
    assert made.of("3").choice == answer


LINK = "Our code is at \\url{https://github.com/heron-reeds/heron}."
DATA = " We use the public Marsh dataset \\cite{marsh}."
README = " The README of our repository gives the commands that reproduce the tables."


@pytest.mark.parametrize(
    ("body", "answer"),
    [
        (LINK + DATA + README, "yes"),
        (LINK.replace("code is", "code and data are") + README, "yes"),
        (LINK + README, "todo"),
        (LINK + DATA, "todo"),
        (DATA + README, "todo"),
        (LINK.replace("code is", "code for reproducing all figures and tables is") + DATA, "todo"),
        (LINK + DATA + " The README of the original authors gives the commands to run it.", "todo"),
        (LINK[:-1] + " (placeholder; replace with the final URL)." + DATA + README, "todo"),
        (LINK[:-1] + ", to be released upon acceptance." + DATA + README, "todo"),
    ],
)
def test_open_access_needs_code_data_and_instructions(tmp_path: Path, body: str, answer: str) -> None:
    assert draft(tmp_path, f"\\section{{Code}}\n{body}").of("5").choice == answer


@pytest.mark.parametrize(
    ("reason", "answer"),
    [
        ("The link will be added for the final version; the code is complete.", "todo"),
        ("The code is complete and tested.", "yes"),
    ],
)
def test_a_placeholder_in_the_papers_own_checklist_counts(tmp_path: Path, reason: str, answer: str) -> None:
    form = (
        "\n\\section*{NeurIPS Paper Checklist}\n\\begin{enumerate}\n\\item {\\bf Open access to data and code}\n"
        "    \\item[] Question: Is it open?\n    \\item[] Answer: \\answerYes{}\n"
        f"    \\item[] Justification: {reason}\n\\end{{enumerate}}\n"
    )
    assert draft(tmp_path, f"\\section{{Code}}\n{LINK}{DATA}{README}{form}").of("5").choice == answer


def test_code_may_be_linked_in_the_abstract(tmp_path: Path) -> None:
    made = draft(tmp_path, f"\\section{{Data}}\n{DATA}{README}", abstract=f"\\footnote{{{LINK}}}")
    assert made.of("5").choice == "yes"
    assert "The abstract gives code" in text_of(made, "5")


@pytest.mark.parametrize(
    ("body", "answer"),
    [
        ("Heron has three layers.", "na"),
        (LINK, "todo"),
        ("We propose Bittern, a deep network with three layers.", "todo"),
        ("We introduce the deep counter Bittern.", "todo"),
        ("We present the results in three parts.", "na"),
        ("Our implementation has three layers.", "todo"),
        ("We extend the counting task with new variants of the data.", "todo"),
    ],
)
def test_new_assets_are_more_than_data(tmp_path: Path, body: str, answer: str) -> None:
    assert draft(tmp_path, f"\\section{{Method}}\n{body}", new_data=False).of("13").choice == answer


@pytest.mark.parametrize(("runs", "answer"), [(True, "todo"), (False, "na")])
def test_existing_assets_are_more_than_data(tmp_path: Path, runs: bool, answer: str) -> None:
    made = draft(tmp_path, "\\section{Method}\nIt counts.", data=False, experiments=runs)
    assert made.of("12").choice == answer


def test_absence_is_said_as_such(tmp_path: Path) -> None:
    made = draft(tmp_path, "\\section{Method}\nHeron has three layers.")
    assert made.of("14").choice == "na"
    assert text_of(made, "14").startswith("Nothing says that")


COMPUTE = "\\section{Compute}\n"


@pytest.mark.parametrize(
    ("body", "there", "absent"),
    [
        ("We ran all trainings on a server with 2 NVIDIA A100 GPUs.", "", "own cluster"),
        ("We ran all trainings on our own server with 2 NVIDIA A100 GPUs.", "own cluster or cloud", "per server"),
        ("Each node of the cluster has 4 NVIDIA A100 GPUs.", "per node", "``4 NVIDIA A100 GPUs''"),
        ("We train on 4 NVIDIA A100 GPUs of the cluster.", "``4 NVIDIA A100 GPUs''", "per node"),
        ("Training Heron-S took 5 hours. Training Heron-L took 3 days.", "from 5 hours to 3 days", "``5 hours''"),
        ("Training Heron took 5 hours.", "``5 hours''", "from 5"),
    ],
)
def test_compute_is_told_as_a_whole(tmp_path: Path, body: str, there: str, absent: str) -> None:
    told = text_of(draft(tmp_path, COMPUTE + body), "8").partition("Found so far")[2]
    assert there in told
    assert absent not in told


@pytest.mark.parametrize(
    ("body", "quote"),
    [
        ("Our learning rate of 0.001 was chosen by grid search", "``Our learning rate of 0.001 was chosen by grid search''"),
        ("The learning rate was chosen by grid search as in Table~\\ref{t} and kept", "``The learning rate was chosen by grid search as in Table ...''"),
        ("The best weight of $\\lambda_{a}$ was chosen by grid search", "``The best weight of ...''"),
        ("Here $\\lambda_{a}$ was chosen by grid search", ""),
    ],
)  # fmt: skip
def test_quotations_are_verbatim_or_none(tmp_path: Path, body: str, quote: str) -> None:
    told = text_of(draft(tmp_path, f"\\section{{Setup}}\n{body}."), "6")
    assert "how they were chosen" in told
    assert quote in told
    assert quote or "``" not in told


def test_a_shared_title_is_told_apart(tmp_path: Path) -> None:
    place = "Training took 300 GPU-hours in total for all experiments."
    first = f"\\section*{{Setup}}\n{place}\n\\section{{Models}}\nIt counts.\n"
    alone, shared = draft(tmp_path, first), draft(tmp_path, first + "\\section{Setup}\nIt counts.")
    assert "Section ``Setup''" in text_of(alone, "8")
    assert "The unnumbered ``Setup'' before Section 2 (Models)" in text_of(shared, "8")


@pytest.mark.parametrize(
    ("said", "choice"),
    [
        ("The learning rate was selected on the validation set.", True),
        ("We use the default parameters of Adam.", True),
        ("All settings are those recommended by the library, as listed in Table 2.", True),
        ("We tune the depth by random search over 1 to 8 layers.", True),
        ("The dropout was found with a hyperparameter search of 40 trials.", True),
        ("Default values are defined in table .", False),
        ("The default dataset parameters are kept.", False),
        ("The model with the best validation loss is kept.", False),
        ("A set of moves is judged by a tree search according to the score.", False),
        ("Further, we conduct a hyperparameter search and discuss its cost.", False),
        ("The appendix holds more plots and a hyperparameter search.", False),
    ],
)
def test_how_settings_were_chosen(said: str, choice: bool) -> None:
    assert is_choice(said) is choice


@pytest.mark.parametrize("word", ["grid ", "hyperparameter ", "search ", "set of data ", "default "])
def test_a_hostile_sentence_takes_no_time(word: str) -> None:
    begun = time.process_time()
    is_choice(word * 5_000)
    assert time.process_time() - begun < 1


@pytest.mark.parametrize(
    ("said", "holds"),
    [
        ("Our README lists the commands for each table.", True),
        ("Scripts that reproduce Table 2 are at https://github.com/heron-reeds/heron.", True),
        ("The code is tidy and comes with clear instructions.", False),
        ("We release code that gives step-by-step reasoning.", False),
        ("Code for reproducing all figures is online.", False),
        ("Workers read the instructions before they began.", False),
        ("The original authors give instructions to run it.", False),
    ],
)
def test_instructions(said: str, holds: bool) -> None:
    assert instructs(said) is holds


@pytest.mark.parametrize(
    ("said", "holds"),
    [
        ("Code and data are at", True),
        ("Our code, models and datasets are at", True),
        ("Code and data loaders are at", False),
        ("Our code is at", False),
    ],
)
def test_data_beside_the_code(said: str, holds: bool) -> None:
    assert gives_data(said) is holds
