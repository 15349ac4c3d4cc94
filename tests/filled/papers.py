r"""Ten small papers, each with what its authors would answer to the questions of any venue.

`files` are the LaTeX files; `%FORM%` is where a form goes. `places` names what the answers point to:
its label and its number as printed. `says` gives, by matter, the answer and its reason, in which
`{compute}` stands for a pointer to the place of that name, written as the form's author writes them.
"""

from __future__ import annotations

from dataclasses import dataclass, field

NOBODY = ("na", "Nobody took part, as subject or annotator.")
NO_THEORY = ("na", "There are no theoretical results.")
NOTHING_NEW = ("na", "No data set or model is released.")


@dataclass(frozen=True)
class Paper:
    """A paper of ours."""

    files: dict[str, str]
    places: dict[str, tuple[str, str]]
    says: dict[str, tuple[str, str]]
    aaai: str = ""
    """Answers to the 31 questions of AAAI, in order; a dash leaves the template's words."""
    gates: dict[str, str] = field(default_factory=dict)
    """Answers to the gates of ARR: B, C, D, E."""


LEAVES = Paper(
    {
        "main.tex": r"""\documentclass{article}
\usepackage{%STYLE%}
\begin{document}
\title{Leaf shapes from few outlines}
\begin{abstract}
We present Lamina, which segments leaves in photographs from ten outlines per species, 4.1 points of IoU
better than the best earlier method on two public collections.
\end{abstract}
\section{Introduction}\label{sec:intro}
Counting leaves tells how a plant grows. We contribute a contour decoder and show that it needs ten outlines
per species, where earlier work needs hundreds. Code: \url{https://github.com/lamina-leaf/lamina}, with a script
for each table.
\section{Related work}
Contours have been learned from masks \cite{peng,liu}.
\input{sections/method}
\input{sections/experiments}
\section{Limitations}\label{sec:limits}
Lamina fails on needles and on overlapping leaves of the same species; both collections come from Europe.
\section{Broader impact}\label{sec:impact}
Growers can monitor stress earlier. The same counts could serve to estimate a neighbour's harvest, a misuse
that we consider unlikely.
\bibliography{refs}
%FORM%
\appendix
\input{appendix/training}
\end{document}
""",
        "sections/method.tex": r"""\section{Method}\label{sec:method}
Lamina is a convolutional network with a contour decoder. Given features $F$, the decoder predicts 64 offsets
along the outline and refines them three times; Equation~\ref{eq:loss} is minimised.
\begin{equation}\label{eq:loss} L = \sum_i |o_i - \hat o_i| \end{equation}
""",
        "sections/experiments.tex": r"""\section{Experiments}\label{sec:exp}
\subsection{Data}\label{sec:data}
We use the public collections Komatsuna \cite{uchiyama} (CC BY 4.0) and CVPPP \cite{minervini} (released for
research under CC BY-NC 4.0), split into 1,200 training, 200 validation and 400 test images. No person is visible.
\subsection{Results}\label{sec:results}
Table~\ref{tab:iou} shows the mean and the standard deviation over 5 training runs with different random seeds.
\begin{table}\caption{IoU on the test images; $\pm$ is one standard deviation over 5 seeds.}\label{tab:iou}
\begin{tabular}{lcc} & Komatsuna & CVPPP \\ \hline
Polar contours & 71.2 $\pm$ 0.5 & 68.0 $\pm$ 0.7 \\ Lamina & 75.3 $\pm$ 0.4 & 72.1 $\pm$ 0.6 \\
\end{tabular}\end{table}
""",
        "appendix/training.tex": r"""\section{Training details}\label{app:training}
We train with AdamW, learning rate 0.0005, batch size 16, for 120 epochs. The learning rate was chosen from 0.0001,
0.0005 and 0.001 by IoU on the validation images. We fix the random seeds to 1 to 5.
\section{Compute}\label{app:compute}
Each run takes 9 hours on one NVIDIA RTX 3090 with 24 GB of memory in a workstation of our group (64 GB RAM,
500 GB of disk, Ubuntu 22.04, PyTorch 2.2). All runs of the project, failed ones and the search included, took
410 GPU-hours in total.
""",
    },
    {
        "intro": ("sec:intro", "Section 1"), "method": ("sec:method", "Section 3"),
        "data": ("sec:data", "Section 4.1"), "results": ("sec:results", "Section 4.2"),
        "table": ("tab:iou", "Table 1"), "limits": ("sec:limits", "Section 5"),
        "impact": ("sec:impact", "Section 6"), "training": ("app:training", "Appendix A"),
        "compute": ("app:compute", "Appendix B"),
    },
    {
        "claims": ("yes", "The claims of {intro} are what {results} measures."),
        "limits": ("yes", "Needles and overlapping leaves, {limits}."),
        "impact": ("yes", "Both sides are discussed in {impact}."),
        "ethics": ("yes", "We read the code; {impact} says what could go wrong."),
        "reproduce": ("yes", "{method} gives the network, {training} all settings."),
        "code": ("yes", "Linked at the end of {intro}, with a script per table."),
        "details": ("yes", "The split is in {data}, optimiser and search in {training}."),
        "errorbars": ("yes", "{table} reports standard deviations over five seeds."),
        "compute": ("yes", "{compute} has the device, the hours per run and the total."),
        "licence": ("yes", "{data} cites both collections with their licences."),
        "cite": ("yes", "Both collections are cited in {data}."),
        "method": ("yes", "Equation and decoder are in {method}."),
        "complexity": ("no", "We only measured time."),
        "protocol": ("yes", "All methods share splits and budget, {results}."),
        "repetitions": ("yes", "Five seeds, {results}."),
        "significance": ("no", "The gap is many standard deviations wide."),
        "enough": ("yes", "Five seeds keep the deviations small, {table}."),
        "overtime": ("no", "Every run has the same length."),
        "ablation": ("no", "The decoder has a single part."),
    },
    aaai="yes yes yes no - - - - - - - yes yes NA NA yes yes NA yes yes no yes yes no yes yes partial yes yes no yes",
)

FEDERATED = Paper(
    {
        "paper.tex": r"""\documentclass{article}
\usepackage{%STYLE%}
\newtheorem{theorem}{Theorem}
\newtheorem{lemma}[theorem]{Lemma}
\begin{document}
\title{Averaging with stragglers}
\begin{abstract}
We prove that federated averaging converges at rate $1/T$ when slow clients are left out at random, and confirm it
in simulation.
\end{abstract}
\section{Introduction}\label{s:intro}
Clients differ in speed. We show that leaving out the slowest costs a constant factor only.
\section{Setting}\label{s:setting}
We make two assumptions. Assumption 1: every local loss is $L$-smooth. Assumption 2: gradients have variance at
most $\sigma^2$. Both hold throughout.
\section{Convergence}\label{s:main}
\begin{theorem}\label{thm:rate}Under Assumptions 1 and 2 the expected gap is at most $C/T$.\end{theorem}
The proof is in Appendix~\ref{a:proofs}. In short, the missing clients act as noise of bounded variance. One
round costs $O(nd)$ time for $n$ clients and $d$ weights.
\section{Simulation}\label{s:sim}
We train a logistic regression on the digits data \cite{alpaydin}, distributed under CC BY 4.0, with 4,000
training and 1,000 test digits; classes are spread over 50 clients.
Figure~\ref{f:gap} shows the gap, averaged over 20 random seeds; the shaded band is the standard error.
\begin{figure}\caption{Gap to the optimum against rounds; the band is the standard error over 20 seeds.}\label{f:gap}\end{figure}
\section{Conclusion and limitations}\label{s:end}
The result is limited to smooth losses; it says nothing about clients that lie.
\bibliography{refs}
\appendix
\section{Proofs}\label{a:proofs}
\begin{lemma}The drift of a round is at most $2L\eta$.\end{lemma}
\begin{proof}By smoothness, the drift is bounded by the step.\end{proof}
\begin{proof}[Proof of Theorem~\ref{thm:rate}]Sum the lemma over the rounds and take expectations.\end{proof}
\section{Details of the simulation}\label{a:details}
Step size 0.05, batch size 32, 300 rounds; the step size was tuned on a grid of 0.01, 0.05 and 0.1 by validation
loss. All runs used a laptop with an Intel Core i7-1165G7 CPU and 16 GB of memory; the 60 runs took 3 hours in
total, with no further runs. The code is in the supplementary material, with the commands to run it.
%FORM%
\end{document}
""",
    },
    {
        "intro": ("s:intro", "Section 1"), "setting": ("s:setting", "Section 2"), "main": ("s:main", "Section 3"),
        "sim": ("s:sim", "Section 4"), "figure": ("f:gap", "Figure 1"), "end": ("s:end", "Section 5"),
        "proofs": ("a:proofs", "Appendix A"), "details": ("a:details", "Appendix B"),
    },
    {
        "claims": ("yes", "The theorem announced in {intro} is proved in {proofs}."),
        "limits": ("yes", "See {end}."),
        "impact": ("na", "The result is about optimisation and has no direct use."),
        "ethics": ("yes", "Nothing in {sim} touches the code of ethics."),
        "theory": ("yes", "Assumptions stand in {setting}, proofs in {proofs}."),
        "assumptions": ("yes", "Both are listed in {setting}."),
        "proofs": ("yes", "Complete in {proofs}."),
        "explained": ("yes", "{setting} motivates both."),
        "reproduce": ("yes", "{details} lists every setting of {sim}."),
        "code": ("yes", "In the supplement, as {details} says."),
        "details": ("yes", "All in {details}; the split is in {sim}."),
        "errorbars": ("yes", "{figure} shows the standard error over 20 seeds."),
        "compute": ("yes", "A laptop for 3 hours, {details}."),
        "licence": ("yes", "The digits data and its licence are named in {sim}."),
        "cite": ("yes", "Cited in {sim}."),
        "method": ("yes", "{setting} and {main}."),
        "complexity": ("yes", "Time per round is given in {main}."),
    },
    aaai="yes yes yes yes yes yes yes partial yes yes NA yes no NA NA yes yes NA yes yes no yes yes no no partial no yes yes no yes",
)

DIALECTS = Paper(
    {
        "main.tex": r"""\documentclass[11pt]{article}
\usepackage[review]{%STYLE%}
\begin{document}
\title{Quarry: questions in four Alpine dialects}
\begin{abstract}
We collect Quarry, 8,000 questions in four Alpine dialects of German, and show that large encoders lose 20 points
of accuracy on it.
\end{abstract}
\section{Introduction}\label{sec:introduction}
Dialects are absent from benchmarks. Our contributions are the data, its documentation and baselines. Data and code
are at \url{https://github.com/quarry-dialects/quarry}, the data under CC BY 4.0, the code under the MIT licence. They
are meant for research on dialects only.
\input{collection}
\section{Baselines}\label{sec:baselines}
We fine-tune GBERT \cite{chan}, released under the MIT licence, with 337 million parameters, using AdamW, a learning rate of 2e-5, a
batch size of 32 and 5 epochs. The learning rate was chosen on the development set from 1e-5, 2e-5 and 5e-5. One run
takes 2 hours on an NVIDIA A40 with 48 GB of memory on the university's cluster; in total we used 90 GPU-hours, the search and
failed runs included. Accuracy is the share of exact matches, computed with scikit-learn 1.4 in its default settings.
Table~\ref{tab:acc} gives means and standard deviations over 3 seeds.
\begin{table}\caption{Accuracy, mean $\pm$ standard deviation of 3 runs.}\label{tab:acc}
\begin{tabular}{lc} Standard German & 81.0 $\pm$ 0.3 \\ Quarry & 61.2 $\pm$ 0.6 \\ \end{tabular}\end{table}
\section*{Limitations}\label{sec:limitations}
Quarry covers four dialects and written questions only; speakers under 18 are absent.
\section*{Ethics statement}\label{sec:ethics}
Risks: a classifier of dialects could be misused to guess where a person comes from. ChatGPT was used to polish
the writing of two paragraphs, nothing else.
\bibliography{custom}
\appendix
\section{Guidelines}\label{app:guide}
The full text of the instructions, with screenshots of the page: ``Write three questions about the picture, in the dialect you
speak at home. Do not use names of real people.'' Participants were told of the risk of being recognised by their dialect.
%FORM%
\end{document}
""",
        "collection.tex": r"""\section{Collecting Quarry}\label{sec:collection}
\subsection{Speakers}\label{sec:speakers}
We recruited 40 native speakers aged 19 to 71 from Tyrol, Bern, Uri and Allgäu through posters at two universities and
paid them 22 euros per hour, above the local minimum wage, 9,680 euros in total. They gave written consent to the publication of their
questions. The study was approved by the ethics board of our university.
\subsection{Statistics}\label{sec:statistics}
Quarry has 6,000 training, 1,000 development and 1,000 test questions (Table~\ref{tab:sizes}), in four dialects of German
on household and farm topics. Two annotators checked each question; they agreed on 93\%. We removed names and
e-mail addresses to anonymise the questions, and found no offensive content.
\begin{table}\caption{Questions per dialect.}\label{tab:sizes}\begin{tabular}{lc}
Tyrolean & 2,000 \\ Bernese & 2,000 \\ Urner & 2,000 \\ Allgäuerisch & 2,000 \\ \end{tabular}\end{table}
A datasheet that documents Quarry is in the repository.
""",
    },
    {
        "intro": ("sec:introduction", "Section 1"), "collection": ("sec:collection", "Section 2"),
        "speakers": ("sec:speakers", "Section 2.1"), "statistics": ("sec:statistics", "Section 2.2"),
        "baselines": ("sec:baselines", "Section 3"), "table": ("tab:acc", "Table 2"),
        "sizes": ("tab:sizes", "Table 1"), "guide": ("app:guide", "Appendix A"),
        "limits": ("sec:limitations", "Limitations"), "ethics": ("sec:ethics", "Ethics statement"),
    },
    {
        "claims": ("yes", "{intro} claims what {collection} and {baselines} show."),
        "limits": ("yes", "They have a section of their own, {limits}."),
        "impact": ("yes", "{ethics} names the misuse we foresee."),
        "ethics": ("yes", "{ethics} and the board's approval in {speakers}."),
        "reproduce": ("yes", "Everything a rerun needs is in {baselines}."),
        "code": ("yes", "Public, linked in {intro}."),
        "details": ("yes", "{baselines} for the settings, {statistics} for the split."),
        "errorbars": ("yes", "Standard deviations stand in {table}."),
        "compute": ("yes", "Size of the model, device and total: {baselines}."),
        "licence": ("yes", "Licences are in {intro} and {baselines}."),
        "cite": ("yes", "The encoder is cited in {baselines}."),
        "intended": ("yes", "{intro} says for what it is meant."),
        "pii": ("yes", "Names were removed, {statistics}."),
        "coverage": ("yes", "Dialects and topics, {statistics}."),
        "sizes": ("yes", "Counts per part: {statistics}, per dialect: {sizes}."),
        "assets": ("yes", "The datasheet is mentioned in {statistics}."),
        "packages": ("yes", "Version and settings are in {baselines}."),
        "instructions": ("yes", "Word for word in {guide}."),
        "recruitment": ("yes", "Channel and wage are in {speakers}."),
        "pay": ("yes", "22 euros per hour, {speakers}."),
        "consent": ("yes", "Written consent, {speakers}."),
        "irb": ("yes", "Risks are in {guide}, the approval is in {speakers}."),
        "annotators": ("yes", "Age and region: {speakers}."),
        "people": ("yes", "{guide} has the instructions, {speakers} the wage."),
        "assistants": ("yes", "Polishing of two paragraphs, {ethics}."),
        "safeguards": ("na", "Questions about households carry no high risk."),
    },
    gates={"B": "Yes", "C": "Yes", "D": "Yes", "E": "Yes"},
)

GAIT = Paper(
    {
        "ms.tex": r"""\documentclass{article}
\usepackage{%STYLE%}
\newcommand{\ours}{Stilt}
\begin{document}
\title{\ours: walking on loose ground}
\begin{abstract}
\ours{} learns gaits for a six-legged robot in simulation and falls half as often on loose ground as earlier policies.
\end{abstract}
\section{Introduction}\label{intro}
We ask how a policy should react when the ground gives way. We propose \ours, a recurrent policy with a prior over
footholds. The code is at \url{https://anonymous.4open.science/r/stilt-7C1B}.
\section{Approach}\label{approach}
The policy is a gated recurrent network with 1.9 million parameters; a second network predicts footholds. We train
both by proximal policy optimisation. Algorithm~\ref{alg} gives the loop, whose cost per step is linear in the number of legs.
\begin{algorithm}\caption{Training \ours}\label{alg} sample; update; repeat \end{algorithm}
\section{Experiments}\label{experiments}
\subsection{Setup}\label{setup}
We use the simulator MuJoCo \cite{todorov}, released under the Apache 2.0 licence. We use Adam with learning rate 0.0003 and minibatches of 2,048 steps;
the entropy bonus was picked from 0, 0.01 and 0.02 by the return on ten held-out terrains. Training has 400 terrains,
testing 100.
\subsection{Outcome}\label{outcome}
Table~\ref{falls} reports falls over 10 random seeds with 95\% confidence intervals of the mean; \ours{} is better than the
baseline (Welch's t-test, $p < 0.01$). Without the prior over footholds, falls rise from 6 to 10 (ablation).
\begin{table}\caption{Falls in 100 walks, with 95\% confidence intervals over 10 seeds.}\label{falls}
\begin{tabular}{lc} Baseline & 13.1 $\pm$ 1.2 \\ \ours & 6.0 $\pm$ 0.8 \\ \end{tabular}\end{table}
\subsection{Computing}\label{computing}
A seed takes 5 hours on a single NVIDIA V100 with 16 GB of memory and 8 CPU cores of an in-house cluster. The 20 seeds of the table took 100
GPU-hours; with preliminary and failed runs, the project took 640 GPU-hours in total.
\section{Limitations}\label{limitations}
Everything is simulated; we have not walked a real robot.
\section*{Impact Statement}\label{impact}
Legged robots can search collapsed buildings, and can be used for surveillance or as weapons.
\bibliography{refs}
%FORM%
\end{document}
""",
    },
    {
        "intro": ("intro", "Section 1"), "approach": ("approach", "Section 2"), "alg": ("alg", "Algorithm 1"),
        "setup": ("setup", "Section 3.1"), "outcome": ("outcome", "Section 3.2"), "table": ("falls", "Table 1"),
        "computing": ("computing", "Section 3.3"), "limits": ("limitations", "Section 4"),
        "impact": ("impact", "Impact Statement"),
    },
    {
        "claims": ("yes", "{outcome} measures what {intro} claims."),
        "limits": ("yes", "Simulation only: {limits}."),
        "impact": ("yes", "Search and surveillance are weighed in {impact}."),
        "ethics": ("yes", "We conform; uses as a weapon are named in {impact}."),
        "reproduce": ("yes", "{alg} and {setup} suffice to rerun it."),
        "code": ("yes", "Anonymous repository, {intro}."),
        "details": ("yes", "Terrains, optimiser and the choice of the bonus: {setup}."),
        "errorbars": ("yes", "95\\% intervals over ten seeds in {table}."),
        "compute": ("yes", "GPU, hours per seed and the total are in {computing}."),
        "licence": ("yes", "MuJoCo and its licence are in {setup}."),
        "cite": ("yes", "The simulator is cited in {setup}."),
        "method": ("yes", "{approach}, with {alg}."),
        "complexity": ("yes", "Linear in the number of legs, {approach}."),
        "protocol": ("yes", "The same terrains and steps for both, {setup}."),
        "repetitions": ("yes", "Ten seeds each, {table}."),
        "significance": ("yes", "Welch's test, {outcome}."),
        "enough": ("yes", "Intervals do not overlap, {table}."),
        "overtime": ("no", "Policies are compared after equal steps."),
        "ablation": ("yes", "Without the prior: {outcome}."),
    },
)

QUIZ = Paper(
    {
        "main.tex": r"""\documentclass{article}
\usepackage{%STYLE%}
\begin{document}
\title{Do hosted models know tides?}
\begin{abstract}
We ask three hosted language models 600 questions on tides and find that prompts with units help by 9 points.
\end{abstract}
\section{Introduction}\label{sec:one}
Tides decide when ships may sail. We contribute a set of prompts and an analysis; both are at
\url{https://github.com/tides-quiz/tides} under the Apache 2.0 licence.
\section{Questions}\label{sec:two}
The 600 questions, all in English, come from the public exam sheets of the harbour schools \cite{harbour}, which are in the public
domain: 100 for choosing prompts, 500 for testing. We removed 14 duplicates. They cover coasts of Europe and contain no names or other
personal information, which we checked by hand.
\section{Prompts and models}\label{sec:three}
We call gpt-4o-2024-08-06, claude-3-5-sonnet-20241022 and gemini-1.5-pro-002 through their APIs between 3 and 9 January
2025, with temperature 0 and at most 256 tokens. The prompt was selected by accuracy on the 100 questions out of 6 variants.
\section{Findings}\label{sec:four}
Table~\ref{t:acc} gives accuracy, the share of right answers, with bootstrap 95\% confidence intervals over questions.
\begin{table}\caption{Accuracy in per cent with bootstrap 95\% confidence intervals.}\label{t:acc}
\begin{tabular}{lc} gpt-4o & 71 $\pm$ 4 \\ claude & 69 $\pm$ 4 \\ gemini & 66 $\pm$ 4 \\ \end{tabular}\end{table}
All calls used 1.1 million tokens and cost 38 US dollars in total, trial calls included. No GPU was needed; a laptop sent the
calls within 2 hours.
\section*{Limitations}\label{sec:five}
Hosted models change without notice, so the figures hold for the dates given.
\section*{Broader impact}\label{sec:six}
Nobody should sail by a language model: wrong answers can harm people. We used GitHub Copilot for plotting scripts.
\bibliography{refs}
%FORM%
\end{document}
""",
    },
    {
        "intro": ("sec:one", "Section 1"), "data": ("sec:two", "Section 2"), "models": ("sec:three", "Section 3"),
        "findings": ("sec:four", "Section 4"), "table": ("t:acc", "Table 1"), "limits": ("sec:five", "Limitations"),
        "impact": ("sec:six", "Broader impact"),
    },
    {
        "claims": ("yes", "{findings} backs each claim of {intro}."),
        "limits": ("yes", "{limits} warns of silent changes."),
        "impact": ("yes", "{impact} names the harm."),
        "ethics": ("yes", "Yes; {impact} covers what could go wrong."),
        "reproduce": ("yes", "Versions, dates and settings are in {models}."),
        "code": ("yes", "{intro} links prompts and scripts."),
        "details": ("yes", "{models} and, for the split, {data}."),
        "errorbars": ("yes", "{table}: bootstrap intervals."),
        "compute": ("yes", "Tokens, cost and the laptop: {findings}."),
        "licence": ("yes", "{data} says that the sheets are in the public domain."),
        "cite": ("yes", "{data} cites the schools."),
        "intended": ("yes", "The sheets are meant to be used for exams, {data}."),
        "pii": ("yes", "Checked by hand, {data}."),
        "coverage": ("yes", "Coasts of Europe, English: {data}."),
        "sizes": ("yes", "600 questions, 100 and 500: {data}."),
        "packages": ("na", "No package computes a score for us."),
        "assistants": ("yes", "Copilot for plotting, {impact}."),
        "llm": ("yes", "Language models are what is studied, {models}."),
    },
    aaai="yes yes yes no - - - - - - - yes yes NA NA yes yes NA yes yes yes yes yes no NA no yes no yes no yes",
    gates={"B": "Yes", "C": "Yes", "D": "No", "E": "Yes"},
)
