"""The second five of the ten papers; see `filled.papers`."""

from __future__ import annotations

from filled.papers import Paper

TABULAR = Paper(
    {
        "main.tex": r"""\documentclass{article}
\usepackage{%STYLE%}
\begin{document}
\title{Early stopping of ensembles}
\begin{abstract}
Hedge stops the search for ensembles of trees when the remaining budget cannot pay off, and saves 40\% of the time on
30 tables at equal accuracy.
\end{abstract}
\section{Introduction}\label{sec:introduction}
Most of the budget of an automatic search is spent after the best ensemble was found. We contribute Hedge, a stopping rule,
and a comparison of six searches under the same budgets. Code with pinned requirements, raw results and plotting scripts:
\url{https://github.com/hedge-stop/hedge}. A minimal example runs in two minutes. Our own code is under the BSD 3-clause licence.
\section{Stopping rule}\label{sec:rule}
Hedge models the best loss so far by a Gaussian process and stops when the expected gain falls below the cost. A step takes
$O(n^3)$ time in the number $n$ of evaluated ensembles.
\section{Experiments}\label{sec:experiments}
\subsection{Protocol}\label{sec:protocol}
We take 30 tables from OpenML \cite{vanschoren}, all CC BY 4.0, with 500 to 50,000 rows, and the splits given there: 10 folds.
All six searches share the same space: depth from 2 to 12, 50 to 500 trees, learning rates from 0.01 to 0.3. Each gets one hour per
table, after which gains were below 0.1 points in a pilot, and the configuration with the best validation loss is kept.
\subsection{Results}\label{sec:results}
Figure~\ref{fig:time} shows the loss over time with standard errors over 10 folds. A Wilcoxon signed-rank test finds no difference
in final loss ($p = 0.61$). Without the cost term the saving falls to 12\% (ablation).
\begin{figure}\caption{Loss against seconds, mean over 30 tables; bands are standard errors.}\label{fig:time}\end{figure}
\subsection{Resources}\label{sec:resources}
Everything ran on CPUs: one Intel Xeon Gold 6230 machine with 20 cores, 192 GB of memory and Debian 12, with scikit-learn 1.3. The six searches on 30
tables took 180 hours on this machine in total; nothing else was run apart from the pilot of 6 hours.
\section{Limitations}\label{sec:limits}
Tables with more than 50,000 rows were not tried.
\section{Impact}\label{sec:impact}
Stopping early saves energy. It may also make it cheaper to fit models that decide about people, with the harms that has.
\bibliography{refs}
%FORM%
\end{document}
""",
    },
    {
        "intro": ("sec:introduction", "Section 1"), "rule": ("sec:rule", "Section 2"),
        "protocol": ("sec:protocol", "Section 3.1"), "results": ("sec:results", "Section 3.2"),
        "figure": ("fig:time", "Figure 1"), "resources": ("sec:resources", "Section 3.3"),
        "limits": ("sec:limits", "Section 4"), "impact": ("sec:impact", "Section 5"),
    },
    {
        "claims": ("yes", "The saving is claimed in {intro} and shown in {results}."),
        "limits": ("yes", "Large tables, {limits}."),
        "impact": ("yes", "See {impact}."),
        "ethics": ("yes", "Read; {impact}."),
        "protocol": ("yes", "One protocol for all six, {protocol}."),
        "details": ("yes", "Spaces, folds and selection stand in {protocol}."),
        "repetitions": ("yes", "Ten folds of each table, {protocol}."),
        "errorbars": ("yes", "Bands of {figure} are standard errors."),
        "significance": ("yes", "Wilcoxon, {results}."),
        "enough": ("yes", "300 pairs went into the test, {results}."),
        "overtime": ("yes", "{figure} is over time; the hour is explained in {protocol}."),
        "compute": ("yes", "Machine and hours in {resources}."),
        "ablation": ("yes", "{results} leaves the cost term out."),
        "code": ("yes", "Repository with commands, {intro}."),
        "example": ("yes", "It is mentioned in {intro}."),
        "quality": ("yes", "The repository of {intro} is documented."),
        "raw": ("yes", "In the repository, {intro}."),
        "figures": ("yes", "Plotting scripts are there, {intro}."),
        "cite": ("yes", "OpenML, {protocol}."),
        "licence": ("yes", "CC BY 4.0, {protocol}."),
        "newlicence": ("yes", "BSD, {intro}."),
        "assets": ("yes", "The repository of {intro}."),
        "method": ("yes", "{rule} describes the rule."),
        "complexity": ("yes", "Cubic, {rule}."),
        "consent": ("na", "The tables are public and hold no people of ours."),
        "pii": ("na", "The tables hold no personal information."),
    },
    aaai="yes yes yes no - - - - - - - yes partial NA NA yes yes NA yes yes partial yes yes no no yes partial yes yes yes yes",
)

SPEECH = Paper(
    {
        "main.tex": r"""\documentclass{article}
\usepackage{%STYLE%}
\input{macros}
\begin{document}
\title{\ours: speech features for rare languages}
\begin{abstract}
\ours{} is pretrained on 3,000 hours of speech in nine rare languages and lowers the error of recognition by 12\%.
\end{abstract}
\section{Introduction}\label{sec:intro}
Rare languages are badly served. We pretrain one encoder for nine of them and release it at
\url{https://huggingface.co/heron-speech/heron} under the Apache 2.0 licence, with training code and a model card.
\section{Model}\label{sec:model}
\ours{} is a transformer with 95 million parameters that predicts masked frames.
\input{setup}
\section{Results}\label{sec:results}
Table~\ref{tab:wer} compares word error rates, the share of wrong words, as computed by jiwer 3.0 with default settings. We report means over 4 seeds with standard deviations.
\begin{table}\caption{Word error rate, mean $\pm$ standard deviation over 4 seeds.}\label{tab:wer}
\begin{tabular}{lc} XLS-R & 34.1 $\pm$ 0.4 \\ \ours & 30.0 $\pm$ 0.5 \\ \end{tabular}\end{table}
\section*{Limitations}\label{sec:limits}
Only read speech is covered; spontaneous speech is harder.
\section*{Ethics Statement}\label{sec:ethics}
Speech recognition can help to preserve languages, and it can be misused to eavesdrop on minorities. The recordings were made with
consent by their collectors and hold no names; we did not record anybody.
\section*{Reproducibility Statement}\label{sec:repro}
Code, weights and settings are public: Section~\ref{sec:setup} lists the settings.
\section*{Use of language models}\label{sec:llm}
We used ChatGPT to check the grammar of this paper, and checked its output ourselves.
\bibliography{refs}
%FORM%
\end{document}
""",
        "macros.tex": "\\newcommand{\\ours}{Heron}\n\\newcommand{\\gpu}{NVIDIA A100}\n",
        "setup.tex": r"""\section{Setup}\label{sec:setup}
\paragraph{Data.} We use the nine corpora of the public collection VoxRara \cite{voxrara}, licensed CC BY-SA 4.0 and meant for research on
speech: 2,800 hours for training, 100 for validation and 100 for testing, in Sorbian, Ladin, Romansh, Frisian, Faroese, Livonian, Karelian,
Mirandese and Aromanian. Recordings with clipping were removed.
\paragraph{Training.} We pretrain with Adam, a peak learning rate of 0.0005, and batches of 1.2 hours of speech for 200,000 steps. Learning rates of
0.0001, 0.0005 and 0.001 were compared on validation loss.
\paragraph{Compute.} Pretraining took 60 hours on 8 \gpu{} GPUs with 40 GB of memory each, 480 GPU-hours, on a cluster in Norway. With
preliminary runs and the search, we used 1,300 GPU-hours in total. CodeCarbon measured 210 kWh for the final run.
""",
    },
    {
        "intro": ("sec:intro", "Section 1"), "model": ("sec:model", "Section 2"), "setup": ("sec:setup", "Section 3"),
        "results": ("sec:results", "Section 4"), "table": ("tab:wer", "Table 1"), "limits": ("sec:limits", "Limitations"),
        "ethics": ("sec:ethics", "Ethics Statement"), "llm": ("sec:llm", "Use of language models"),
    },
    {
        "claims": ("yes", "{results} has the reduction that {intro} claims."),
        "limits": ("yes", "Read speech only, {limits}."),
        "impact": ("yes", "Preservation and eavesdropping are discussed in {ethics}."),
        "ethics": ("yes", "{ethics} discusses consent."),
        "reproduce": ("yes", "{model} and {setup} describe all of it."),
        "code": ("yes", "Weights and training code are linked in {intro}."),
        "details": ("yes", "Every setting is in {setup}."),
        "errorbars": ("yes", "{table}, standard deviations over 4 seeds."),
        "compute": ("yes", "Eight GPUs, hours, total and energy in {setup}; the size in {model}."),
        "licence": ("yes", "The corpora's licence is in {setup}."),
        "cite": ("yes", "The collection is cited in {setup}."),
        "intended": ("yes", "Research on speech, {setup}."),
        "pii": ("yes", "{ethics} says that there are no names."),
        "coverage": ("yes", "Nine languages are listed in {setup}."),
        "sizes": ("yes", "Hours per part, {setup}."),
        "assets": ("yes", "The model card is mentioned in {intro}."),
        "packages": ("yes", "Version of the scorer: {results}."),
        "assistants": ("yes", "Grammar only, {llm}."),
        "method": ("yes", "{model} describes the network."),
        "complexity": ("no", "It is that of any transformer."),
        "consent": ("yes", "{ethics} says that the collectors asked for it."),
        "safeguards": ("na", "Features of speech generate nothing."),
    },
    gates={"B": "Yes", "C": "Yes", "D": "No", "E": "Yes"},
)

TILING = Paper(
    {
        "main.tex": r"""\documentclass{article}
\usepackage{%STYLE%}
\newtheorem{theorem}{Theorem}[section]
\newtheorem{lemma}[theorem]{Lemma}
\begin{document}
\title{Regret of tilings}
\begin{abstract}
We prove a lower bound on the regret of learning tilings of the plane, and an algorithm that attains it up to a logarithm.
\end{abstract}
\section{Introduction}\label{sec:intro}
How many mistakes must a learner of tilings make? We answer up to a logarithm (Theorem~\ref{thm:lower} and Theorem~\ref{thm:upper}).
\section{Preliminaries}\label{sec:pre}
We assume that tiles are convex and that the adversary is oblivious; both assumptions are needed.
\section{Lower bound}\label{sec:lower}
\begin{theorem}\label{thm:lower} Every learner has regret at least $\sqrt{Tk}$ for tilings with $k$ tiles.\end{theorem}
\begin{proof} We reduce from bandits with $k$ arms; the reduction keeps regret. \end{proof}
\section{An algorithm}\label{sec:upper}
\begin{theorem}\label{thm:upper} Algorithm~\ref{alg:tile} has regret at most $\sqrt{Tk}\log T$ and takes $O(k)$ time per round.\end{theorem}
The idea of the proof is to merge tiles that behave alike; the proof is in Appendix~\ref{app:upper}.
\begin{algorithm}\caption{Merging tiles}\label{alg:tile} while tiles differ: split; merge; \end{algorithm}
\section{Discussion}\label{sec:discussion}
A limitation is that the adversary must be oblivious. We know of no social consequence of tilings.
\bibliography{refs}
\appendix
\section{Proof of the upper bound}\label{app:upper}
\begin{lemma}\label{lem:merge} Merging loses at most one mistake.\end{lemma}
\begin{proof} Two merged tiles differ in one cell. \end{proof}
\begin{proof}[Proof of Theorem~\ref{thm:upper}] Apply Lemma~\ref{lem:merge} in each epoch of the algorithm. \end{proof}
%FORM%
\end{document}
""",
    },
    {
        "intro": ("sec:intro", "Section 1"), "pre": ("sec:pre", "Section 2"), "lower": ("sec:lower", "Section 3"),
        "upper": ("sec:upper", "Section 4"), "discussion": ("sec:discussion", "Section 5"),
        "proof": ("app:upper", "Appendix A"), "alg": ("alg:tile", "Algorithm 1"),
    },
    {
        "claims": ("yes", "Both theorems of {intro} are proved in {lower} and {proof}."),
        "limits": ("yes", "{discussion} names the oblivious adversary."),
        "impact": ("na", "The work is pure theory without a foreseeable effect on society."),
        "ethics": ("yes", "The work conforms with the code, see {discussion}."),
        "theory": ("yes", "Assumptions: {pre}. Proofs: {lower} and {proof}."),
        "assumptions": ("yes", "Listed in {pre}."),
        "proofs": ("yes", "{lower} and {proof} are complete."),
        "explained": ("yes", "{pre} says why they are needed."),
        "reproduce": ("na", "Nothing was run."),
        "code": ("na", "There is no code and no data."),
        "details": ("na", "The paper has no experiments."),
        "errorbars": ("na", "The paper has no experiments."),
        "compute": ("na", "Nothing was computed."),
        "licence": ("na", "No assets are used."),
        "cite": ("na", "No assets are used."),
        "method": ("yes", "{pre} and {alg}."),
        "complexity": ("yes", "Time per round stands in {upper}."),
    },
    aaai="yes yes yes yes yes yes yes yes yes NA NA no - - - - - - no - - - - - - - - - - - -",
)

MOLECULES = Paper(
    {
        "main.tex": r"""\documentclass{article}
\usepackage{%STYLE%}
\begin{document}
\input{front}
\input{body/model}
\input{body/evaluation}
\input{back}
\bibliography{refs}
%FORM%
\appendix
\input{appendix}
\end{document}
""",
        "front.tex": r"""\title{Solvents as graphs of graphs}
\begin{abstract}
Tangle predicts solubility from a graph of molecules and their neighbours; its error is 15\% lower than that of networks on single molecules.
\end{abstract}
\section{Introduction}\label{sec:start}
Solubility depends on both partners. We propose Tangle, a message-passing network over pairs, and evaluate it on two public sets.
""",
        "body/model.tex": r"""\section{Tangle}\label{sec:tangle}
Each molecule is encoded by four layers of message passing; a fifth layer passes messages between solvent and solute. The network has 3.4 million
parameters. Time is linear in the number of bonds.
""",
        "body/evaluation.tex": r"""\section{Evaluation}\label{sec:evaluation}
\subsection{Sets}\label{sec:sets}
We use AqSolDB \cite{sorkun} (CC0) and BigSolDB \cite{krasnov} (CC BY 4.0): 9,982 and 54,273 entries, split 80/10/10 by scaffold. Entries without a
temperature were removed.
\subsection{Comparison}\label{sec:comparison}
Table~\ref{tab:error} lists root mean squared errors as mean and standard deviation of 8 runs. A paired t-test gives $p < 0.001$. Without the fifth layer the
error rises by 11\% (ablation).
\begin{table}\caption{Root mean squared error in log units; mean and standard deviation of 8 runs.}\label{tab:error}
\begin{tabular}{lcc} & AqSolDB & BigSolDB \\ D-MPNN & 1.05 $\pm$ 0.03 & 0.83 $\pm$ 0.02 \\ Tangle & 0.89 $\pm$ 0.02 & 0.71 $\pm$ 0.02 \\ \end{tabular}\end{table}
\subsection{Cost}\label{sec:cost}
\begin{table}\caption{Devices and hours. Preliminary and failed runs took 52 GPU-hours more, 100 in total.}\label{tab:cost}
\begin{tabular}{lccc} Set & Device & Hours per run & GPU-hours of 8 runs \\ AqSolDB & one NVIDIA T4 (16 GB) & 1 & 8 \\ BigSolDB & one NVIDIA T4 (16 GB) & 5 & 40 \\ \end{tabular}\end{table}
Table~\ref{tab:cost} lists what each run cost. The GPUs were rented from Google Cloud.
""",
        "back.tex": r"""\section{Discussion}\label{sec:discussion}
\paragraph{Limitations.} Ionic liquids are absent from both sets.
\paragraph{Societal impact.} Better solvents cut waste; toxic ones could be found as well, a harm we cannot exclude.
\section*{Code availability}\label{sec:code}
Code and trained models: \url{https://github.com/tangle-chem/tangle}, MIT licence, with a README that lists all commands.
""",
        "appendix.tex": r"""\section{Settings}\label{app:settings}
Adam, learning rate 0.001, batches of 64, at most 200 epochs with early stopping on the validation error. Hidden sizes of 128, 256 and 512 were tried by grid
search on the validation error; 256 was best. Seeds 0 to 7 set all random generators. PyTorch 2.0, CUDA 11.8.
""",
    },
    {
        "intro": ("sec:start", "Section 1"), "model": ("sec:tangle", "Section 2"), "sets": ("sec:sets", "Section 3.1"),
        "comparison": ("sec:comparison", "Section 3.2"), "table": ("tab:error", "Table 1"),
        "cost": ("sec:cost", "Section 3.3"), "costs": ("tab:cost", "Table 2"),
        "discussion": ("sec:discussion", "Section 4"), "code": ("sec:code", "Code availability"),
        "settings": ("app:settings", "Appendix A"),
    },
    {
        "claims": ("yes", "The reduction promised in {intro} is the one of {comparison}."),
        "limits": ("yes", "Under that heading in {discussion}."),
        "impact": ("yes", "Waste and toxicity: {discussion}."),
        "ethics": ("yes", "We see no conflict; cf. {discussion}."),
        "reproduce": ("yes", "Model: {model}. Settings: {settings}."),
        "code": ("yes", "{code} links it."),
        "details": ("yes", "Splits are described in {sets}, the rest in {settings}."),
        "errorbars": ("yes", "{table}, eight runs each."),
        "compute": ("yes", "{costs} lists device, time per run and sums; {cost} says where."),
        "licence": ("yes", "Licences stand beside the sets in {sets}."),
        "cite": ("yes", "Both sets are cited in {sets}."),
        "assets": ("yes", "Trained models are documented in the repository of {code}."),
        "protocol": ("yes", "The baseline got the same search, {settings}."),
        "repetitions": ("yes", "Eight, {comparison}."),
        "significance": ("yes", "Paired t-test: {comparison}."),
        "enough": ("yes", "Deviations are a tenth of the gap, {table}."),
        "overtime": ("no", "Runs stop early by themselves."),
        "ablation": ("yes", "{comparison} leaves out the fifth layer."),
        "safeguards": ("na", "Predicting solubility needs no safeguard."),
    },
    aaai="yes yes yes no - - - - - - - yes yes NA NA yes yes NA yes yes yes yes yes no yes yes yes yes yes yes yes",
)

TRANSLATION = Paper(
    {
        "acl_paper.tex": r"""\documentclass[11pt]{article}
\usepackage{%STYLE%}
\begin{document}
\title{Adapters for sermon translation}
\begin{abstract}
We adapt a 3.3B translation model to sermons with low-rank adapters and gain 2.8 BLEU from English into Yoruba.
\end{abstract}
\section{Introduction}\label{sec:intro}
Sermons mix registers. We show that small adapters suffice. Our code is in the supplementary material, with the exact commands.
\section{Adapters}\label{sec:adapters}
We add adapters of rank 16 to NLLB-200 \cite{nllb}, which has 3.3 billion parameters and is licensed CC BY-NC 4.0 for research; only 11 million parameters are trained.
\section{Experiments}\label{sec:exp}
\subsection{Sermons}\label{sec:sermons}
The public corpus JW-Sermons \cite{agic} (CC BY-SA 4.0, intended for research) has 22,000 sentence pairs in English and Yoruba on religious topics: 20,000 for training, 1,000 for
validation, 1,000 for testing. Pairs longer than 200 tokens were dropped; names of private persons were replaced to anonymise them.
\subsection{Settings}\label{sec:settings}
Learning rate 0.0002, batch size 64, 4 epochs; ranks of 4, 8, 16 and 32 were compared by BLEU on the validation part. We compute BLEU
with sacreBLEU 2.3 \cite{post}, signature in the supplement, for 3 seeds.
\subsection{Results}\label{sec:res}
\begin{table}\caption{BLEU on the test part, mean $\pm$ standard deviation over 3 seeds.}\label{tab:bleu}
\begin{tabular}{lc} NLLB & 18.1 \\ with adapters & 20.9 $\pm$ 0.2 \\ \end{tabular}\end{table}
Table~\ref{tab:bleu} shows the gain over the model as released.
\section{Conclusion}
Adapters suffice.
\section*{Limitations}\label{sec:limits}
We tried one language pair and one genre.
\section*{Ethical considerations}\label{sec:risks}
A risk is that mistranslated sermons offend believers or spread harmful claims.
\bibliography{refs}
\appendix
\section{Infrastructure}\label{app:infra}
All training ran on one NVIDIA RTX A6000 with 48 GB of memory in our department. A run takes 4 hours; the whole budget was 70 GPU-hours, the search included.
\section{Assistants}\label{app:ai}
GitHub Copilot completed parts of the evaluation scripts; the text was written without assistants.
%FORM%
\end{document}
""",
    },
    {
        "intro": ("sec:intro", "Section 1"), "adapters": ("sec:adapters", "Section 2"),
        "sermons": ("sec:sermons", "Section 3.1"), "settings": ("sec:settings", "Section 3.2"),
        "res": ("sec:res", "Section 3.3"), "table": ("tab:bleu", "Table 1"), "limits": ("sec:limits", "Limitations"),
        "risks": ("sec:risks", "Ethical considerations"), "infra": ("app:infra", "Appendix A"),
        "ai": ("app:ai", "Appendix B"),
    },
    {
        "claims": ("yes", "The gain of {intro} is in {res}."),
        "limits": ("yes", "{limits}."),
        "impact": ("yes", "{risks}."),
        "ethics": ("yes", "{risks} weighs the offence that errors may give."),
        "reproduce": ("yes", "{adapters}, {settings}."),
        "code": ("yes", "Supplement, see {intro}."),
        "details": ("yes", "{settings} and {sermons}."),
        "errorbars": ("yes", "{table}."),
        "compute": ("yes", "Parameters: {adapters}; device and budget: {infra}."),
        "licence": ("yes", "{adapters}, {sermons}."),
        "cite": ("yes", "{adapters}, {sermons}."),
        "intended": ("yes", "{sermons}."),
        "pii": ("yes", "{sermons}."),
        "coverage": ("yes", "{sermons}."),
        "sizes": ("yes", "{sermons}."),
        "packages": ("yes", "{settings}."),
        "assistants": ("yes", "{ai}."),
        "safeguards": ("na", "The adapters are not released."),
    },
    aaai="yes yes yes no - - - - - - - yes yes NA NA yes yes NA yes yes yes yes yes no no yes partial yes yes no yes",
    gates={"B": "Yes", "C": "Yes", "D": "No", "E": "Yes"},
)
