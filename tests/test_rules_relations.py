"""Contradictions of many kinds in small papers of ours, each beside its sound twin."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from judging import objections
from reproof.finding import Level

if TYPE_CHECKING:
    from pathlib import Path

    from reproof.finding import Finding

# name, files with @@ for the figure, flawed figure, sound figure, rule, words of the diagnosis
CASES: list[tuple[str, dict[str, str], str, str, str, str]] = [
    ("faster", {"main.tex": r"Our method is @@ faster than the baseline: training takes 4 hours, whereas the baseline needs 12 hours."}, r"$5\times$", r"$3\times$", "inconsistent-ratio", "3"),
    ("per cent less", {"main.tex": r"Sparse updates reduce energy use from 80\,kWh to 60\,kWh, a reduction of @@\%."}, r"35", r"25", "inconsistent-ratio", "25"),
    ("effective batch", {"main.tex": r"We use a per-GPU batch size of 4 on 8 GPUs with gradient accumulation over 16 steps, giving an effective batch size of @@."}, r"256", r"512", "inconsistent-total", "512"),
    ("accumulation", {"main.tex": r"With 2 nodes of 8 GPUs, a micro-batch size of 2 and 4 accumulation steps, the global batch size is @@."}, r"64", r"128", "inconsistent-total", "128"),
    ("tokens", {"main.tex": r"We train for 100{,}000 steps with a batch size of 512 and a sequence length of 2{,}048 tokens, so the model sees about @@ tokens."}, r"10.5B", r"105B", "inconsistent-total", "1.048"),
    ("tokens per batch", {"main.tex": r"Each batch holds 1M tokens and we train for 50k steps, i.e.\ on @@ tokens in total."}, r"500B", r"50B", "inconsistent-total", "50"),
    ("steps from epochs", {"main.tex": r"The corpus has 64{,}000 sentences; with a batch size of 32 one epoch is @@ steps."}, r"200", r"2{,}000", "inconsistent-total", "2,000"),
    ("average row", {"main.tex": r"\begin{tabular}{lr}\toprule Task & Hours\\\midrule QA & 4.0\\ NLI & 6.0\\ NER & 2.0\\ Summarisation & 8.0\\\midrule Average & @@\\\bottomrule\end{tabular}"}, r"6.0", r"5.0", "inconsistent-total", "5"),
    ("average score", {"main.tex": r"\begin{tabular}{lrrrr}\toprule Model & MNLI & QQP & SST & Avg\\\midrule Base & 82.0 & 88.0 & 91.0 & 87.0\\ Ours & 84.0 & 90.0 & 93.0 & @@\\ Large & 86.0 & 91.0 & 95.1 & 90.7\\\bottomrule\end{tabular}"}, r"93.0", r"89.0", "inconsistent-total", "89"),
    ("percent of", {"main.tex": r"Of the 2{,}500 annotated tweets, 500 (@@\%) were labelled hateful."}, r"25", r"20", "inconsistent-ratio", "20"),
    ("percentage of the data", {"main.tex": r"We hold out 10\% of the 60{,}000 training images, i.e.\ @@ images, for validation."}, r"5{,}000", r"6{,}000", "inconsistent-total", "6,000"),
    ("abstract parameters", {"main.tex": r"\begin{abstract}We present Tern, a 350M-parameter speech model.\end{abstract}\section{Model} Tern has @@ parameters in total."}, r"530M", r"350M", "inconsistent-figure", "350"),
    ("abstract data size", {"main.tex": r"\begin{abstract}We release a corpus of 14{,}200 annotated dialogues.\end{abstract}\section{The corpus} Our corpus consists of @@ annotated dialogues from 12 domains."}, r"12{,}400", r"14{,}200", "inconsistent-setting", "14,200"),
    ("caption seeds", {"main.tex": r"\section{Results} All numbers are means over 5 random seeds. \begin{table}\caption{Test accuracy. Mean over @@ random seeds.}\begin{tabular}{lr}\toprule Model & Acc\\\midrule A & 71.2\\ B & 73.1\\\bottomrule\end{tabular}\end{table}"}, r"10", r"5", "inconsistent-figure", "seeds"),
    ("appendix warm-up", {"main.tex": r"\section{Training} We use a linear warm-up of 1{,}000 steps. \appendix\input{app}", "app.tex": r"\section{Hyperparameters}\begin{tabular}{ll}\toprule Optimizer & AdamW\\ Warmup steps & @@\\ Dropout & 0.1\\\bottomrule\end{tabular}"}, r"2{,}000", r"1{,}000", "inconsistent-setting", "warm"),
    ("appendix dropout", {"main.tex": r"\section{Training} We train with a dropout of 0.1 throughout. \input{app}", "app.tex": r"\section{Details} The dropout rate is set to @@ and label smoothing to 0.1."}, r"0.3", r"0.1", "inconsistent-setting", "dropout"),
    ("macro layers", {"main.tex": r"\input{defs}\section{Model} Our transformer has \nlayers{} layers. \section{Architecture details} The transformer consists of @@ layers.", "defs.tex": r"\newcommand{\nlayers}{16}"}, r"12", r"16", "inconsistent-setting", "layers"),
    ("sequence length", {"main.tex": r"\section{Setup} Inputs are truncated to a maximum sequence length of 512 tokens. \section{Hyperparameters}\begin{tabular}{lr}\toprule Parameter & Value\\\midrule Max sequence length & @@\\ Epochs & 3\\\bottomrule\end{tabular}"}, r"256", r"512", "inconsistent-setting", "length"),
    ("more than the most", {"main.tex": r"\section{Setup} We train our model for @@ epochs. \section{Hyperparameters}\begin{tabular}{lr}\toprule Parameter & Value\\\midrule Max epochs & 100\\ Dropout & 0.3\\\bottomrule\end{tabular}"}, r"140", r"35", "inconsistent-setting", "100"),
    ("GPU number", {"main.tex": r"\section{Setup} We trained our model on 4 NVIDIA A6000 GPUs for 20 hours. \appendix\section{Compute} Our model was trained on @@ A6000 GPUs."}, r"8", r"4", "inconsistent-figure", "A6000"),
    ("device differs", {"main.tex": r"\section{Setup} All experiments were run on a single NVIDIA V100. \section{Limitations} All experiments were run on a single NVIDIA @@ and took little time."}, r"A100", r"V100", "inconsistent-device", "A100"),
    ("time differs", {"main.tex": r"\begin{abstract}Training our model takes only 6 hours on one GPU.\end{abstract}\section{Efficiency} Training our model takes @@ on one GPU."}, r"16 hours", r"6 hours", "inconsistent-figure", "6"),
    ("GPU memory", {"main.tex": r"We trained on 8 A100 GPUs with 40 GB each, @@ GB of GPU memory in total."}, r"640", r"320", "inconsistent-total", "320"),
    ("throughput", {"main.tex": r"At a throughput of 2{,}500 tokens per second, processing the 9M tokens of the corpus takes @@."}, r"10 hours", r"1 hour", "inconsistent-total", "1"),
    ("cost", {"main.tex": r"The cluster costs \$2 per GPU-hour; our 3{,}000 GPU-hours therefore cost @@."}, r"\$60{,}000", r"\$6{,}000", "inconsistent-total", "6,000"),
    ("cost each", {"main.tex": r"We labelled 4{,}000 examples at \$0.05 each, for a total of @@."}, r"\$2{,}000", r"\$200", "inconsistent-total", "200"),
    ("annotators", {"main.tex": r"Each of the 1{,}200 items was annotated by 3 annotators, resulting in @@ annotations."}, r"2{,}400", r"3{,}600", "inconsistent-total", "3,600"),
    ("grid", {"main.tex": r"The grid comprises 4 learning rates, 3 batch sizes and 2 dropout rates, i.e.\ @@ configurations."}, r"36", r"24", "inconsistent-total", "24"),
    ("classes", {"main.tex": r"The data set has 10 classes with 600 images each, for a total of @@ images."}, r"60{,}000", r"6{,}000", "inconsistent-total", "6,000"),
    ("columns of splits", {"main.tex": r"\begin{tabular}{lrrr}\toprule Split & Positive & Negative & All\\\midrule Train & 4{,}100 & 3{,}900 & 8{,}000\\ Dev & 520 & 480 & 1{,}000\\ Test & 490 & 510 & @@\\\bottomrule\end{tabular}"}, r"1{,}100", r"1{,}000", "inconsistent-total", "1,000"),
    ("difference", {"main.tex": r"Training the baseline emitted 30 kg CO$_2$e and ours 12 kg CO$_2$e, saving @@ kg CO$_2$e."}, r"28", r"18", "inconsistent-total", "18"),
    ("joules", {"main.tex": r"One training run consumed @@ (7.2\,MJ) on the edge board."}, r"20\,kWh", r"2\,kWh", "inconsistent-total", "2"),
    ("per query", {"main.tex": r"Serving one query takes 0.3 Wh; one million queries thus use @@."}, r"3\,MWh", r"300\,kWh", "inconsistent-total", "0.3 MWh"),
    ("wall and device", {"main.tex": r"The sweep used @@ GPU-days (1{,}200 GPU-hours) in total."}, r"500", r"50", "inconsistent-total", "50"),
    ("stages", {"main.tex": r"Training has three stages of 20k, 30k and 50k steps, @@ steps overall."}, r"120k", r"100k", "inconsistent-total", "100"),
    ("frozen", {"main.tex": r"Of the 7.0B parameters only 35M are trainable, i.e.\ @@\%."}, r"5", r"0.5", "inconsistent-ratio", "0.5"),
    ("number of datasets", {"main.tex": r"We evaluate on @@ datasets: MNLI, QQP, SST-2, CoLA and RTE."}, r"six", r"five", "inconsistent-list", "5"),
    ("models list", {"main.tex": r"We compare @@ models (Falcon, Gemma, Phi-2 and Mistral) on all tasks."}, r"three", r"four", "inconsistent-list", "4"),
    ("fine-tune epochs files", {"main.tex": r"\section{Experiments} The classifier is fine-tuned for 3 epochs. \input{sec/app}", "sec/app.tex": r"\section{Reproducibility} Fine-tuning of the classifier runs for @@ epochs."}, r"five", r"three", "inconsistent-setting", "epochs"),
    ("lb", {"main.tex": r"The run emitted 100 kg (@@ lb) of CO$_2$e."}, r"45.4", r"220", "inconsistent-total", "220"),
    ("abstract hours table", {"main.tex": r"\begin{abstract}Pre-training consumed 18{,}400 GPU hours.\end{abstract}\section{Compute}\begin{tabular}{lr}\toprule Stage & GPU hours\\\midrule Pre-training & @@\\ Fine-tuning & 600\\\bottomrule\end{tabular}"}, r"14{,}800", r"18{,}400", "inconsistent-figure", "18,400"),
    ("kwh times runs", {"main.tex": r"Each run consumed 2.5\,kWh; our 40 runs therefore consumed @@ in total."}, r"1{,}000\,kWh", r"100\,kWh", "inconsistent-total", "100"),
    ("gpu hours per model", {"main.tex": r"We trained 12 models, each using 30 GPU-hours, for a total of @@ GPU-hours."}, r"3{,}600", r"360", "inconsistent-total", "360"),
    ("speakers", {"main.tex": r"The corpus holds recordings of 24 speakers with 150 utterances each, i.e.\ @@ utterances."}, r"4{,}600", r"3{,}600", "inconsistent-total", "3,600"),
    ("percent test", {"main.tex": r"We use 80\% of the 12{,}000 documents, i.e.\ @@ documents, for training."}, r"8{,}600", r"9{,}600", "inconsistent-total", "9,600"),
    ("out of", {"main.tex": r"The system answers 366 of 600 questions correctly (@@\%)."}, r"66", r"61", "inconsistent-ratio", "61"),
    ("train val test macro", {"main.tex": r"\input{n}\section{Data} The data set comprises \nall{} images, of which \ntrain{} are used for training, 1{,}000 for validation and 2{,}000 for testing.", "n.tex": r"\newcommand{\nall}{20{,}000}\newcommand{\ntrain}{@@}"}, r"18{,}000", r"17{,}000", "inconsistent-total", "20,000"),
    ("two files params", {"main.tex": r"\begin{abstract}Our model has 1.3B parameters.\end{abstract}\input{m}", "m.tex": r"\section{Model} Our model has @@ parameters and 24 layers."}, r"1.7B", r"1.3B", "inconsistent-figure", "1.3"),
    ("tok per sec", {"main.tex": r"We process 4{,}000 tokens per second, so that the 144M tokens take @@ hours."}, r"100", r"10", "inconsistent-total", "10"),
    ("intensity", {"main.tex": r"Training consumed 250\,kWh. At 0.2 kg CO$_2$e/kWh this is @@\,kg CO$_2$e."}, r"125", r"50", "inconsistent-emissions", "50"),
    ("power x time", {"main.tex": r"Four RTX 3090 GPUs ran for 50 hours at 350\,W each, using @@\,kWh."}, r"17.5", r"70", "inconsistent-energy", "70"),
    ("pages", {"main.tex": r"\begin{tabular}{lrr}\toprule Domain & Docs & Share (\%)\\\midrule News & 500 & 50\\ Web & 300 & 30\\ Books & 200 & @@\\\bottomrule\end{tabular}"}, r"30", r"20", "inconsistent-share", "100"),
    ("total row time", {"main.tex": r"\begin{tabular}{lrr}\toprule Phase & Days & GPU-days\\\midrule A & 3 & 24\\ B & 5 & 40\\ C & 2 & 16\\\midrule Sum & 10 & @@\\\bottomrule\end{tabular}"}, r"90", r"80", "inconsistent-total", "80"),
    ("H100 memory", {"main.tex": r"Inference runs on a single L4 GPU with @@\,GB of memory."}, r"48", r"24", "inconsistent-hardware", "24"),
    ("future card", {"main.tex": r"\documentclass{article}\usepackage{acl2019}\begin{document}\section{Setup} In 2019 we trained on 4 @@ GPUs for 10 hours.\end{document}"}, r"H100", r"V100", "inconsistent-release", "H100"),
    ("optimizer steps", {"main.tex": r"We train for 10 epochs on 50{,}000 examples with a batch size of 100, i.e.\ for @@ steps."}, r"50{,}000", r"5{,}000", "inconsistent-total", "5,000"),
    ("learning rate text", {"main.tex": r"\section{Training} We use AdamW with a learning rate of 2e-5. \section{Implementation details} The learning rate is set to @@ with linear decay."}, r"5e-5", r"2e-5", "inconsistent-setting", "learning rate"),
    ("beam", {"main.tex": r"\section{Decoding} We decode with a beam size of 5. \appendix\section{Hyperparameters}\begin{tabular}{lr}\toprule Name & Value\\\midrule Beam size & @@\\ Label smoothing & 0.1\\\bottomrule\end{tabular}"}, r"4", r"5", "inconsistent-setting", "beam"),
    ("test set", {"main.tex": r"\section{Data} The test set contains 1{,}200 questions. \section{Evaluation} We evaluate on the test set of @@ questions."}, r"1{,}020", r"1{,}200", "inconsistent-setting", "1,200"),
    ("dollars", {"main.tex": r"\begin{abstract}Training cost \$4{,}800.\end{abstract}\section{Cost} We paid \$2 per GPU hour for 2{,}400 GPU hours, @@ in total."}, r"\$8{,}400", r"\$4{,}800", "inconsistent-total", "4,800"),
    ("gpus nodes", {"main.tex": r"We use 16 nodes with 8 H100 GPUs each (@@ GPUs in total)."}, r"96", r"128", "inconsistent-total", "128"),
    ("minutes", {"main.tex": r"Fine-tuning takes 90 minutes (@@ hours) on one GPU."}, r"2.5", r"1.5", "inconsistent-total", "1.5"),
    ("TB", {"main.tex": r"The corpus takes 1.5\,TB (@@\,GB) on disk."}, r"150", r"1{,}500", "inconsistent-total", "1,500"),
    ("5 fold", {"main.tex": r"\section{Setup} We report all results over 5 runs. \begin{table}\caption{Accuracy, averaged over @@ runs.}\begin{tabular}{lr}\toprule M & A\\\midrule x & 1.0\\\bottomrule\end{tabular}\end{table}"}, r"3", r"5", "inconsistent-figure", "runs"),
    ("mean column", {"main.tex": r"\begin{tabular}{lrrrr}\toprule Model & A & B & C & Mean\\\midrule m1 & 10 & 20 & 30 & 20\\ m2 & 12 & 24 & 36 & @@\\ m3 & 11 & 22 & 33 & 22\\\bottomrule\end{tabular}"}, r"26", r"24", "inconsistent-total", "24"),
    ("factor smaller", {"main.tex": r"The student needs 2 GB of memory, the teacher 16 GB, i.e.\ the student uses @@ less memory."}, r"$4\times$", r"$8\times$", "inconsistent-ratio", "8"),
    ("abs epochs", {"main.tex": r"\begin{abstract}We train for only 10 epochs.\end{abstract}\section{Training} We train the network for @@ epochs with Adam."}, r"30", r"10", "inconsistent-setting", "epochs"),
    ("batch table", {"main.tex": r"\section{Implementation} We use a batch size of 64 throughout. \appendix\section{Hyperparameters}\begin{tabular}{lc}\toprule Hyperparameter & Value\\\midrule Optimiser & Adam\\ Batch size & @@\\ Dropout & 0.2\\\bottomrule\end{tabular}"}, r"128", r"64", "inconsistent-setting", "batch size"),
    ("layers heads", {"main.tex": r"\section{Architecture} Our model has 12 layers and 8 attention heads. \appendix\section{Details} The model has 12 layers and @@ attention heads."}, r"16", r"8", "inconsistent-setting", "heads"),
    ("train size", {"main.tex": r"\section{Data} The training set has 45{,}300 sentences. \begin{tabular}{lr}\toprule Split & Sentences\\\midrule Train & @@\\ Dev & 2{,}000\\ Test & 3{,}000\\\bottomrule\end{tabular}"}, r"43{,}500", r"45{,}300", "inconsistent-setting", "45,300"),
    ("params caption", {"main.tex": r"\section{Model} Our model has 220M parameters. \begin{figure}\caption{Our model (@@ parameters).}\end{figure}"}, r"280M", r"220M", "inconsistent-figure", "220"),
    ("hours table", {"main.tex": r"\section{Compute} Heron-1B required 640 GPU hours. \begin{tabular}{lr}\toprule Model & GPU hours\\\midrule Heron-1B & @@\\ Heron-7B & 4{,}000\\\bottomrule\end{tabular}"}, r"460", r"640", "inconsistent-figure", "Heron-1B"),
    ("param table", {"main.tex": r"\section{Models} Heron-XL has 3.4B parameters. \begin{tabular}{lr}\toprule Model & Parameters\\\midrule Heron-S & 340M\\ Heron-XL & @@\\\bottomrule\end{tabular}"}, r"4.3B", r"3.4B", "inconsistent-figure", "Heron-XL"),
    ("vocab", {"main.tex": r"\section{Tokenisation} We use a vocabulary of 32{,}000 subwords. \section{Model details} The vocabulary size is @@."}, r"50{,}000", r"32{,}000", "inconsistent-setting", "vocabulary"),
    ("temperature", {"main.tex": r"\section{Generation} We sample with a temperature of 0.7. \appendix\section{Generation details} The sampling temperature is set to @@."}, r"1.0", r"0.7", "inconsistent-setting", "temperature"),
    ("weight decay", {"main.tex": r"\section{Training} We use AdamW with a weight decay of 0.01. \appendix\section{Training details}\begin{tabular}{ll}\toprule Parameter & Value\\\midrule Weight decay & @@\\ Epochs & 5\\\bottomrule\end{tabular}"}, r"0.1", r"0.01", "inconsistent-setting", "weight decay"),
    ("trials", {"main.tex": r"\section{Tuning} We ran 60 trials of random search. \appendix\section{Hyperparameter search} Random search with @@ trials was used."}, r"100", r"60", "inconsistent-figure", "trials"),
    ("steps k", {"main.tex": r"\section{Pre-training} We pre-train for 500k steps. \appendix\section{Pre-training details} Pre-training runs for @@ steps."}, r"250{,}000", r"500{,}000", "inconsistent-setting", "steps"),
    ("cv folds", {"main.tex": r"\section{Evaluation} We use 5-fold cross-validation. \appendix\section{Details} All results come from @@-fold cross-validation."}, r"10", r"5", "inconsistent-figure", "fold"),
    ("date power", {"main.tex": r"Our 2 RTX 4090 GPUs drew 450 W each for 100 hours, i.e.\ @@ kWh."}, r"45", r"90", "inconsistent-energy", "90"),
    ("three way product", {"main.tex": r"We trained 3 models on 4 datasets with 5 seeds, i.e.\ @@ runs."}, r"45", r"60", "inconsistent-total", "60"),
    ("table row hours", {"main.tex": r"\begin{tabular}{lrrr}\toprule Model & GPUs & Days & GPU-days\\\midrule A & 4 & 2 & 8\\ B & 8 & 3 & @@\\\bottomrule\end{tabular}"}, r"42", r"24", "inconsistent-device-hours", "576"),
    ("kg tonne", {"main.tex": r"In total, we emitted 850 kg of CO$_2$e (@@ t)."}, r"8.5", r"0.85", "inconsistent-total", "850"),
    ("mfu", {"main.tex": r"We trained on 64 A100 GPUs (312 TFLOP/s peak) for 10 days and used $@@\times10^{22}$ FLOP."}, r"9.1", r"0.7", "inconsistent-utilisation", "%"),
]  # fmt: skip


def judged(folder: Path, files: dict[str, str], figure: str) -> list[Finding]:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.replace("@@", figure), "utf-8")
    found = objections(folder, files["main.tex"].replace("@@", figure))
    return [one for one in found if one.rule.startswith("inconsistent") and one.level is not Level.NOTE]


@pytest.mark.parametrize(
    ("files", "flaw", "rule", "words"), [pytest.param(c[1], c[2], c[4], c[5], id=c[0]) for c in CASES]
)
def test_contradiction_is_found(
    files: dict[str, str], flaw: str, rule: str, words: str, tmp_path: Path
) -> None:
    found = judged(tmp_path, files, flaw)
    assert any(one.rule == rule and words in f"{one.message}; {one.help}" for one in found), [
        (one.rule, one.message, one.help) for one in found
    ]


@pytest.mark.parametrize(("files", "sound"), [pytest.param(c[1], c[3], id=c[0]) for c in CASES])
def test_sound_twin_is_silent(files: dict[str, str], sound: str, tmp_path: Path) -> None:
    assert [(one.rule, one.message) for one in judged(tmp_path, files, sound)] == []


SOUND = [
    r"Of the 1{,}200 items, 3 annotators labelled 400 each, and 300 labels remained after filtering.",
    r"We use 8 GPUs with 40 GB each and a batch size of 640.",
    r"Training takes 12 hours on the old cluster and 4 hours on ours, with 2$	imes$ more data.",
    r"The baseline needs 12 hours; ours is 3$	imes$ faster and needs 4 hours.",
    r"Latency falls from 30 ms to 20 ms, while throughput rises by 40\%.",
    r"Pre-training took 10 days (100 GPU-days on 10 GPUs).",
    r"We sample 10\% of the 60{,}000 images and keep 5{,}000 after filtering.",
    r"The run took 3 hours (2.5 hours without evaluation).",
    r"Each of the 10 tasks has 100 prompts; after removing duplicates 950 prompts remain in total.",
    r"We train for 100k steps with a batch size of 256 and a sequence length of 512 on a corpus of 3B tokens.",
    r"We train with a batch size of 16 per GPU on 8 GPUs and accumulate gradients, for an effective batch size of 1{,}024.",
    r"egin{tabular}{lrr}	oprule Model & Acc & F1\\midrule A & 70.1 & 68.0\ B & 72.3 & 70.2\ C & 80.0 & 77.1\\midrule Average & 74.1 & 71.8\ottomrule\end{tabular}",
    r"egin{tabular}{lrrrr}	oprule Model & X & Y & Z & Avg\\midrule A & 10 & 20 & 30 & 22\ B & 11 & 21 & 31 & 23\ C & 12 & 22 & 32 & 24\ottomrule\end{tabular}",
    r"We report 5 seeds. All results are averaged over 5 seeds. egin{table}\caption{Ablation over 3 seeds each.}egin{tabular}{lr}	oprule M & A\\midrule x & 1\ottomrule\end{tabular}\end{table}",
    r"The small model consumed 10 kWh. egin{tabular}{lr}	oprule Model & kWh\\midrule Tern-small & 12\ Tern-large & 40\ottomrule\end{tabular}",
    r"Tern-large saves 10 kWh. egin{tabular}{lr}	oprule Model & kWh\\midrule Tern-small & 12\ Tern-large & 40\ottomrule\end{tabular}",
    r"egin{tabular}{lr}	oprule Answer & Share (\%)\\midrule Often & 40\ Rarely & 35\ Never & 25\ottomrule\end{tabular}",
    r"We use a warm-up of 5 epochs. \section{Hyperparameters}egin{tabular}{lr}	oprule Name & Value\\midrule Warmup steps & 500\ Epochs & 90\ottomrule\end{tabular}",
    r"Memory use halves from 16 GB to 8 GB.",
    r"Doubling the number of layers raises the cost from 10 to 15 dollars.",
]  # fmt: skip


@pytest.mark.parametrize("latex", SOUND)
def test_figures_that_need_not_fit_are_left_alone(latex: str, tmp_path: Path) -> None:
    assert [(one.rule, one.message) for one in judged(tmp_path, {"main.tex": latex}, "")] == []
